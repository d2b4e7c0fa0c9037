"""Phones that others may see: neutral openings, hiding the chat, nothing about danger in what comes later."""

from __future__ import annotations

import json
from pathlib import Path

from tests.living import MAYA, VEGA, Living, living, report


async def neutral(bot: Living) -> None:
    await bot.write(VEGA, "/client Maya neutral on")
    await bot.hears(VEGA, "neutral is now on")


async def test_a_prompt_opens_neutrally_and_the_question_appears_by_editing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await neutral(bot)
        await bot.later(hours=10)
        opening = await bot.hears(MAYA, "Is this a good time?")
        assert [button["text"] for row in opening.buttons for button in row] == ["Open"]

        await bot.press(MAYA, opening, "Open")
        await bot.until(lambda: opening.edited and len(opening.buttons) == 2, "the question")
        await bot.press(MAYA, opening, "2")

        follow = await bot.hears(MAYA, "?")
        assert follow.text != "Is this a good time?"
        await bot.quiet()
        assert await bot.rows("SELECT value FROM timeline WHERE name = 'mood' ORDER BY id DESC LIMIT 1") == [("2",)]


async def test_a_second_tap_on_open_changes_nothing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await neutral(bot)
        await bot.later(hours=10)
        opening = await bot.hears(MAYA, "Is this a good time?")
        await bot.press(MAYA, opening, "Open")
        await bot.until(lambda: opening.edited, "the question")
        await bot.press(MAYA, opening, "7")
        await bot.hears(MAYA, "?")
        await bot.quiet()
        before = opening.text, list(opening.buttons)
        await bot.tap(MAYA, opening.id, "c:open")
        await bot.quiet()

        assert (opening.text, list(opening.buttons)) == before


async def test_an_opening_whose_question_has_run_out_says_so(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await neutral(bot)
        await bot.later(hours=10)
        opening = await bot.hears(MAYA, "Is this a good time?")
        await bot.quiet()
        await bot.later(days=4)
        await bot.press(MAYA, opening, "Open")

        await bot.until(lambda: opening.text.startswith("That question has passed"), "passed")
        assert not opening.buttons


async def test_a_typed_yes_opens_and_a_typed_no_leaves_it_for_later(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await neutral(bot)
        await bot.later(hours=10)
        opening = await bot.hears(MAYA, "Is this a good time?")
        await bot.quiet()
        await bot.write(MAYA, "no")
        await bot.hears(MAYA, "Tap Open when it suits you")
        await bot.quiet()
        assert not opening.edited

        await bot.press(MAYA, opening, "Open")

        await bot.until(lambda: opening.edited, "the question")


async def test_a_task_of_two_messages_is_one_opening(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await neutral(bot)
        await bot.write(VEGA, "/homework Maya")
        await bot.press(VEGA, await bot.hears(VEGA, "What should Maya R. get"), "A memory")
        await bot.press(VEGA, await bot.hears(VEGA, "will read this now"), "Send")

        opening = await bot.hears(MAYA, "Is this a good time?")
        await bot.quiet()
        assert len([text for text in bot.texts(MAYA) if text == "Is this a good time?"]) == 1
        await bot.press(MAYA, opening, "Open")
        await bot.until(lambda: opening.edited, "the task")
        assert len(opening.text) > 40


async def test_what_a_crisis_of_danger_at_home_starts_opens_neutrally_and_the_reply_does_not(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "my husband hit me again")
        await bot.hears(MAYA, "1-800-799-7233")
        await bot.press(VEGA, await bot.hears(VEGA, "An alert is waiting"), "Acknowledge")

        opening = await bot.hears(MAYA, "Is this a good time?")

        assert not [text for text in bot.texts(MAYA) if "has seen your message" in text]
        await bot.press(MAYA, opening, "Open")
        await bot.until(lambda: "Dr. Vega has seen your message" in opening.text, "seen")


async def test_nobody_answered_is_said_behind_an_opening_with_its_hotline_first(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "my husband hit me again")
        await bot.hears(MAYA, "1-800-799-7233")
        await bot.quiet()
        await bot.later(minutes=11)
        opening = await bot.hears(MAYA, "Is this a good time?")
        await bot.press(MAYA, opening, "Open")

        await bot.until(lambda: "No one has answered yet" in opening.text, "the follow-up")

        assert opening.text.index("1-800-799-7233") < opening.text.index("988")


async def test_the_question_about_danger_comes_again_behind_an_opening(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.rows("SELECT 1")
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql(
                "INSERT INTO question (id, client_id, kind, asked_at, answer) VALUES "
                "('q1', 'maya', 'abuse', '2026-11-24T15:00:00.000000Z', '')"
            )
            await db.exec_driver_sql(
                "INSERT INTO due (key, kind, at, grace, client_id, detail) VALUES "
                "('question:q1', 'question', '2026-11-24T15:30:00.000000Z', 3600, 'maya', '{\"question\":\"q1\"}')"
            )
        await bot.later(minutes=31)
        opening = await bot.hears(MAYA, "Is this a good time?")
        await bot.quiet()
        await bot.write(MAYA, "yes")
        await bot.until(lambda: "Is someone hurting you now?" in opening.text, "the question")
        await bot.quiet()

        assert await bot.rows("SELECT count(*) FROM alert") == [(0,)]
        await bot.press(MAYA, opening, "Yes")
        await bot.hears(VEGA, "An alert is waiting")


async def test_hide_clears_both_sides_of_the_chat_without_a_word(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "my husband hit me again")
        await bot.hears(MAYA, "1-800-799-7233")
        await bot.quiet()
        await bot.media(MAYA, "voice")
        await bot.hears(MAYA, "I can't open voice notes")
        await bot.write(MAYA, "/hide")
        await bot.quiet()
        await bot.later(seconds=10)

        assert [message.text for message in bot.messages(MAYA)] == []
        assert await bot.rows("SELECT count(*) FROM alert WHERE state <> 'closed'") == [(1,)]


async def test_hide_leaves_what_telegram_no_longer_deletes(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "soup for dinner")
        await bot.hears(MAYA, "I have kept that")
        await bot.quiet()
        await bot.later(hours=49)
        await bot.write(MAYA, "/hide")
        await bot.quiet()
        await bot.later(seconds=10)

        assert "soup for dinner" in [message.text for message in bot.messages(MAYA)]
        assert not [row for row in await bot.rows("SELECT state FROM outbox WHERE state = 'dead'")]


async def test_later_prompts_say_nothing_of_danger(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "my husband hit me again")
        await bot.hears(MAYA, "1-800-799-7233")
        await report(bot, await bot.hears(VEGA, "An alert is waiting"), "Safe")
        await bot.hears(VEGA, "Closed")
        await bot.quiet()
        before = len(bot.texts(MAYA))
        await bot.later(days=2)

        later = " ".join(bot.texts(MAYA)[before:]).lower()
        assert later
        assert not any(word in later for word in ("danger", "hurt", "harm", "violence", "safe"))


async def test_hiding_takes_every_part_of_a_text_that_went_out_in_several(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        long = "\n".join(f"line {number} of the plan" for number in range(300))
        steps = json.dumps({"signs": long})
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql(
                "INSERT INTO safety_plan (id, client_id, steps, recorded_by, recorded_at)"
                " VALUES ('p', 'maya', ?, 'vega', '2026-11-20T15:00:00.000000Z')",
                (steps,),
            )
        await bot.write(MAYA, "/plan")
        await bot.hears(MAYA, "line 299 of the plan")
        await bot.quiet()
        assert len([each for each in bot.messages(MAYA) if "of the plan" in each.text]) == 2

        await bot.write(MAYA, "/hide")
        await bot.quiet()
        await bot.later(seconds=10)

        assert bot.messages(MAYA) == []


async def test_a_tap_in_the_quiet_hours_is_answered_at_once_and_the_talk_goes_on(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await neutral(bot)
        await bot.later(hours=10)
        opening = await bot.hears(MAYA, "Is this a good time?")
        await bot.quiet()
        await bot.later(hours=2, minutes=30)

        await bot.press(MAYA, opening, "Open")
        await bot.until(lambda: opening.edited and len(opening.buttons) == 2, "the question")
        await bot.press(MAYA, opening, "2")

        await bot.until(lambda: bot.texts(MAYA)[-1] != "Is this a good time?", "the next question")
        assert "?" in bot.texts(MAYA)[-1]


async def test_behind_an_opening_tapped_at_night_stands_the_question_which_still_takes_its_answer(
    tmp_path: Path,
) -> None:
    async with living(tmp_path) as bot:
        await neutral(bot)
        await bot.later(hours=10)
        opening = await bot.hears(MAYA, "Is this a good time?")
        await bot.quiet()
        await bot.later(hours=6)

        await bot.press(MAYA, opening, "Open")
        await bot.until(lambda: opening.edited and len(opening.buttons) == 2, "the question")
        await bot.press(MAYA, opening, "2")

        await bot.hears(MAYA, "kept")
        await bot.quiet()
        assert await bot.rows("SELECT value FROM timeline WHERE name = 'mood' ORDER BY id DESC LIMIT 1") == [("2",)]
