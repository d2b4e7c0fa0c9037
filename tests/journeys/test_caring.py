"""Caring contacts from the closed alert to the answer in the digest; over real HTTP."""

from __future__ import annotations

from pathlib import Path

from tests.living import MAYA, VEGA, Living, living, report


async def close(bot: Living, words: str) -> None:
    await bot.write(MAYA, words)
    await report(bot, await bot.hears(VEGA, "An alert is waiting"), "Safe")
    await bot.hears(VEGA, "Closed")


async def test_two_taps_approve_them_the_first_comes_the_day_after_and_one_tap_ends_them(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await close(bot, "I don't want to live")
        offered = await bot.hears(VEGA, "Short caring notes may fit")
        assert "Maya" not in offered.text
        await bot.press(VEGA, offered, "Tell me more")
        await bot.press(VEGA, await bot.hears(VEGA, "Has Maya R. agreed?"), "Yes, start")
        await bot.hears(VEGA, "begin tomorrow")
        await bot.quiet()
        await bot.later(hours=26)
        note = await bot.hears(MAYA, "I am glad you are here")
        await bot.press(MAYA, note, "No more of these notes")

        await bot.hears(MAYA, "These notes end here")
        await bot.hears(VEGA, "wants no more caring notes")
        await bot.quiet()
        assert await bot.rows("SELECT count(*) FROM due WHERE kind = 'caring'") == [(0,)]


async def test_they_are_not_offered_after_danger_at_home(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await close(bot, "my husband hit me again")
        await bot.quiet()
        assert not [text for text in bot.texts(VEGA) if "caring notes" in text]
        await bot.write(VEGA, "/caring Maya on")

        await bot.hears(VEGA, "do not fit for Maya R. now")


async def test_whether_it_helped_is_asked_once_and_stands_in_the_digest(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/caring Maya on")
        await bot.press(VEGA, await bot.hears(VEGA, "Has Maya R. agreed?"), "Yes, start")
        await bot.hears(VEGA, "begin tomorrow")
        await bot.write(VEGA, "/client Maya danger off")
        await bot.hears(VEGA, "danger is now off")
        await bot.write(MAYA, "/pause 20 days")
        await bot.hears(MAYA, "for 20 days")
        await bot.quiet()
        await bot.later(days=14, hours=2)
        asked = await bot.hears(MAYA, "Did that short note help?")
        await bot.press(MAYA, asked, "Yes")
        await bot.hears(MAYA, "Thank you for telling me")
        await bot.quiet()
        await bot.write(VEGA, "/digest")

        page = await bot.hears(VEGA, "Maya R. · session")

        assert "a caring note helped: yes" in page.text
        assert len([text for text in bot.texts(MAYA) if "in Dr. Vega's name" in text]) == 3
