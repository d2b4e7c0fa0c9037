"""An answer that comes late, at night, typed after the question closed, or is taken back."""

from __future__ import annotations

from pathlib import Path

from tests.living import MAYA, VEGA, Living, living

MOODS = "SELECT name, value, \"on\" FROM timeline WHERE name LIKE 'mood%' AND run_id NOT LIKE 'seed%' ORDER BY id"


async def unanswered_evening(bot: Living) -> None:
    await bot.later(hours=9, minutes=5)
    await bot.hears(MAYA, "0")
    await bot.quiet()
    await bot.later(hours=7)


async def test_an_answer_typed_at_three_in_the_morning_counts_for_its_evening(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await unanswered_evening(bot)
        before = len(bot.texts(MAYA))
        await bot.write(MAYA, "about a 4")

        said = await bot.hears(MAYA, "I have kept that for Tuesday")
        await bot.quiet()
        assert "The question had closed at 23:00: it stays open for 4 hours" in said.text
        assert len(bot.texts(MAYA)) == before + 1
        assert await bot.rows(MOODS) == [("mood", "4", "2026-11-24")]
        assert await bot.rows("SELECT unanswered FROM client WHERE id = 'maya'") == [(0,)]


async def test_a_late_tap_counts_for_three_days_and_only_once(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=9, minutes=5)
        prompt = await bot.hears(MAYA, "0")
        await bot.later(hours=12)
        await bot.press(MAYA, prompt, "3")
        await bot.hears(MAYA, "I have kept that for Tuesday")
        await bot.tap(MAYA, prompt.id, prompt.buttons[0][0].get("callback_data", "") if prompt.buttons else "c:x")
        await bot.quiet()

        assert await bot.rows(MOODS) == [("mood", "3", "2026-11-24")]


async def test_words_that_do_not_answer_the_closed_question_are_told_so(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await unanswered_evening(bot)
        await bot.write(MAYA, "the bus was late again")

        await bot.hears(MAYA, "so this does not count as its answer")


async def test_in_a_crisis_nobody_is_told_that_their_words_do_not_count(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await unanswered_evening(bot)
        await bot.write(MAYA, "I want to die")
        await bot.hears(MAYA, "988")
        await bot.write(MAYA, "my brother is on his way")

        kept = await bot.hears(MAYA, "Thank you for telling me")

        assert "does not count" not in kept.text


async def test_a_late_answer_is_screened_as_ever(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await unanswered_evening(bot)
        await bot.write(MAYA, "0, I want to die")

        await bot.hears(MAYA, "988")
        await bot.hears(VEGA, "An alert is waiting")


async def test_the_last_answer_can_be_changed_while_the_flow_is_open_and_after_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/mood")
        await bot.press(MAYA, await bot.hears(MAYA, "0"), "2")
        await bot.quiet()
        await bot.write(MAYA, "change my answer")
        await bot.hears(MAYA, "Here is the question again")
        await bot.press(MAYA, await bot.hears(MAYA, "0"), "7")
        await bot.quiet()
        assert await bot.rows(MOODS) == [("mood:former", "2", "2026-11-24"), ("mood", "7", "2026-11-24")]
        await bot.write(MAYA, "a good walk")
        await bot.press(MAYA, await bot.hears(MAYA, "May Dr. Vega read"), "Yes")
        await bot.quiet()

        await bot.write(MAYA, "/change")
        await bot.hears(MAYA, "Here is the question again")
        await bot.press(MAYA, await bot.hears(MAYA, "May Dr. Vega read"), "No")
        await bot.hears(MAYA, "Your new answer counts now")
        await bot.quiet()
        words = await bot.rows("SELECT name, shared FROM timeline WHERE words = 'a good walk' AND name <> 'text'")
        assert sorted(tuple(each) for each in words) == [("words", 0), ("words:former", 1)]


async def test_one_reminder_at_most_and_none_while_an_answer_is_written(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=9, minutes=5)
        prompt = await bot.hears(MAYA, "0")
        await bot.later(hours=3, minutes=30)
        asked = [text for text in bot.texts(MAYA) if text == prompt.text]
        assert len(asked) == 2

        await bot.later(hours=22)
        await bot.press(MAYA, await bot.hears(MAYA, "0"), "5")
        await bot.hears(MAYA, "?")
        await bot.quiet()
        before = len(bot.texts(MAYA))
        await bot.later(hours=3)

        assert len(bot.texts(MAYA)) == before


async def test_what_flashes_over_the_chat_is_in_the_clients_language(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE client SET language = 'es' WHERE id = 'maya'")
        await bot.write(MAYA, "hola")
        said = await bot.hears(MAYA, "")
        await bot.tap(MAYA, said.id, "f:nobody:mood:7")
        await bot.until(lambda: bool(bot.sandbox.telegram.chats[MAYA].toast), "the tap is answered")

        assert bot.sandbox.telegram.chats[MAYA].toast == "Ese botón ya no se usa."
