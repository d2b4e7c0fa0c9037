"""What keeps a client company from evening to evening: a low mood, silence, coming back; over real HTTP."""

from __future__ import annotations

from pathlib import Path

from tests.living import MAYA, Living, living


async def begun(bot: Living) -> list[str]:
    """The flows that have come by themselves, in their order."""
    keys = await bot.rows("SELECT key FROM run WHERE key LIKE 'prompt:%' ORDER BY started_at, rowid")
    return [key.split(":")[2] for (key,) in keys]


async def test_a_low_evening_is_followed_by_two_minutes_with_the_plan_at_hand_and_only_once(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=10)
        await bot.press(MAYA, await bot.hears(MAYA, "0"), "2")
        await bot.press(MAYA, await bot.hears(MAYA, "?"), "No")
        await bot.hears(MAYA, "/crisis")
        await bot.press(MAYA, await bot.hears(MAYA, "?"), "Not now")
        await bot.hears(MAYA, "/plan")

        await bot.write(MAYA, "/mood")
        await bot.press(MAYA, await bot.hears(MAYA, "right now"), "1")
        await bot.write(MAYA, "skip")
        await bot.quiet()

        assert (await begun(bot)).count("low-mood") == 1


async def test_three_silent_evenings_bring_one_question_about_the_rhythm_before_anything_else(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=9, minutes=5)
        evenings = 1
        while (came := await begun(bot))[-1] != "quiet":
            await bot.later(days=1)
            evenings += 1
        assert evenings <= 4
        assert len(came) == 4

        question = [each for each in bot.messages(MAYA) if each.from_bot][-1]
        await bot.press(MAYA, question, "Weekly")
        await bot.quiet()
        await bot.later(days=1)

        assert await bot.rows("SELECT rhythm, unanswered FROM client WHERE id = 'maya'") == [("weekly", 0)]
        assert (await begun(bot))[-1] == "quiet"


async def test_who_has_gone_quiet_is_told_once_and_can_have_the_evenings_back(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(days=6)
        assert await bot.rows("SELECT rhythm FROM client WHERE id = 'maya'") == [("weekly",)]
        assert len([text for text in bot.texts(MAYA) if "I will write less now" in text]) == 1

        await bot.write(MAYA, "/mood")
        await bot.press(MAYA, await bot.hears(MAYA, "right now"), "5")
        await bot.hears(MAYA, "nothing to catch up on")
        await bot.press(MAYA, await bot.hears(MAYA, "How often"), "Every evening")
        await bot.hears(MAYA, "Is there something you want to add")

        assert await bot.rows("SELECT rhythm, unanswered FROM client WHERE id = 'maya'") == [("daily", 0)]
