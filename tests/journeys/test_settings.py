"""A client's own times, quiet hours, rhythm, language, name: changed in chat and in force at once."""

from __future__ import annotations

from pathlib import Path

from tests.living import MAYA, Living, living


async def choose(bot: Living, label: str) -> None:
    await bot.write(MAYA, "/settings")
    await bot.press(MAYA, await bot.hears(MAYA, "What do you want to change?"), label)


async def test_every_setting_counts_at_once_and_says_what_comes_next(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await choose(bot, "Evening time")
        await bot.press(MAYA, await bot.hears(MAYA, "What time in the evening"), "20:00")
        await bot.hears(MAYA, "It counts from now on")
        await bot.hears(MAYA, "Next: today, 20:00.")

        await choose(bot, "Quiet hours")
        await bot.press(MAYA, await bot.hears(MAYA, "From what time"), "20:00")
        await bot.press(MAYA, await bot.hears(MAYA, "until what time"), "09:00")
        await bot.hears(MAYA, "lies in your quiet hours")
        await choose(bot, "Quiet hours")
        await bot.press(MAYA, await bot.hears(MAYA, "From what time"), "22:00")
        await bot.press(MAYA, await bot.hears(MAYA, "until what time"), "09:00")
        await bot.hears(MAYA, "Next: today, 20:00.")

        await choose(bot, "My name")
        await bot.hears(MAYA, "What name")
        await bot.write(MAYA, "May")
        await choose(bot, "Language")
        await bot.press(MAYA, await bot.hears(MAYA, "Which language"), "Español")
        await bot.hears(MAYA, "Vale desde ahora")
        (row,) = await bot.rows("SELECT evening, quiet_from, quiet_to, called, language FROM client WHERE id = 'maya'")
        assert tuple(row) == ("20:00:00", "22:00:00", "09:00:00", "May", "es")


async def test_an_hour_moved_after_the_evening_check_in_does_not_ask_twice(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=9, minutes=5)
        await bot.press(MAYA, await bot.hears(MAYA, "0"), "6")
        await bot.press(MAYA, await bot.hears(MAYA, "?"), "No")
        await bot.quiet()
        await choose(bot, "Evening time")
        await bot.press(MAYA, await bot.hears(MAYA, "What time in the evening"), "21:00")

        await bot.hears(MAYA, "Next: tomorrow")
        await bot.quiet()
        (row,) = await bot.rows("SELECT key, at FROM due WHERE key LIKE 'prompt:maya:evening:%'")
        assert tuple(row) == ("prompt:maya:evening:2026-11-25", "2026-11-26T02:00:00.000000Z")


async def test_once_a_week_stops_the_daily_check_in_the_same_second(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await choose(bot, "How often")
        await bot.press(MAYA, await bot.hears(MAYA, "How often would you"), "Weekly, not daily")
        await bot.hears(MAYA, "Next:")
        await bot.quiet()

        assert not [each for (each,) in await bot.rows("SELECT key FROM due WHERE key LIKE 'prompt:maya:evening:%'")]
