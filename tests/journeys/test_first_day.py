"""The journey of the first days: link, consent, mood, crisis, alert, digest; over real HTTP."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.work.reloading import plan_anew
from tests.living import ANA, MAYA, ORTIZ, STRANGER, VEGA, Living, living, report


async def test_a_client_goes_from_the_link_to_the_first_prompt(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.start(ANA, bot.programme.token)
        await bot.press(ANA, await bot.hears(ANA, "Which language"), "English")
        consent = await bot.hears(ANA, "Do you want to go on")
        await bot.press(ANA, consent, "Yes, I agree")
        await bot.hears(ANA, "What name")
        await bot.write(ANA, "Ana")
        await bot.hears(ANA, "Where are you living")
        await bot.write(ANA, "chicago")
        await bot.press(ANA, await bot.hears(ANA, "What time in the evening"), "20:00")
        await bot.press(ANA, await bot.hears(ANA, "Is that all right"), "Yes, start")
        await bot.hears(ANA, "Good to have you here")
        await bot.quiet()
        await bot.later(hours=13)

        prompt = await bot.hears(ANA, "10")

        assert [len(row) for row in prompt.buttons] == [6, 5]
        (row,) = await bot.rows("SELECT status, zone, evening, consent <> '' FROM client WHERE id = 'ana'")
        assert tuple(row) == ("active", "America/Chicago", "20:00:00", 1)


async def test_consent_refused_means_nothing_is_sent(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.start(ANA, bot.programme.token)
        await bot.press(ANA, await bot.hears(ANA, "Which language"), "Español")
        await bot.press(ANA, await bot.hears(ANA, "¿Quieres seguir así?"), "Ahora no")
        await bot.hears(ANA, "Está bien")
        await bot.quiet()
        before = len(bot.texts(ANA))
        await bot.later(days=3)

        assert len(bot.texts(ANA)) == before


async def test_consent_cannot_be_passed_over_and_a_no_can_be_taken_back(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.start(ANA, bot.programme.token)
        await bot.press(ANA, await bot.hears(ANA, "Which language"), "English")
        await bot.hears(ANA, "Do you want to go on")
        await bot.write(ANA, "what is this")
        await bot.hears(ANA, "I need your answer to this one")
        again = await bot.hears(ANA, "Do you want to go on")
        await bot.write(ANA, "skip")
        await bot.hears(ANA, "I need your answer to this one")
        await bot.press(ANA, await bot.hears(ANA, "Do you want to go on"), "Not now")
        await bot.hears(ANA, "type /start, or talk with Dr. Vega")
        await bot.write(ANA, "i want to start after all")
        await bot.hears(ANA, "To begin with them, type /start")
        await bot.write(ANA, "/consent")

        await bot.hears(ANA, "Which language")
        assert [[button["text"] for button in row] for row in again.buttons] == [["Yes, I agree", "Not now"]]


async def test_who_is_in_without_a_yes_is_asked_for_it_and_for_nothing_else(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE client SET consent = '', consent_at = NULL WHERE id = 'maya'")
        await bot.later(hours=13)

        await bot.hears(MAYA, "I still need your yes")
        await bot.hears(MAYA, "Do you want to go on")
        await bot.write(VEGA, "/clients")
        listed = await bot.hears(VEGA, "those who need attention")

        assert "has not agreed yet" in str(listed.buttons)


async def test_what_was_agreed_to_can_be_read_again_and_nothing_else_changes(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/mood")
        await bot.quiet()
        before = await bot.rows("SELECT id, place, state FROM run WHERE client_id = 'maya' AND state = 'open'")
        await bot.write(MAYA, "/consent")
        await bot.hears(MAYA, "What is kept")
        await bot.hears(MAYA, "it stays as it is")
        await bot.quiet()

        assert before
        assert await bot.rows("SELECT id, place, state FROM run WHERE client_id = 'maya' AND state = 'open'") == before


async def test_an_invitation_has_one_winner(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.start(ANA, bot.programme.token)
        await bot.start(STRANGER, bot.programme.token)

        await bot.hears(ANA, "Which language")
        await bot.hears(STRANGER, "used already")


async def test_a_crisis_is_answered_told_taken_and_closed(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I want to kill myself tonight")

        reply = await bot.hears(MAYA, "988")
        assert reply.text.startswith("Call 911 now")
        assert "nobody watches this chat" in reply.text
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.hears(ORTIZ, "An alert is waiting")
        assert "Maya" not in nudge.text
        await bot.press(VEGA, nudge, "Acknowledge")
        details = await bot.hears(VEGA, "I want to kill myself tonight")
        assert "12 Linden Street" in details.text
        await bot.hears(MAYA, "Dr. Vega has seen your message")
        await report(bot, details, "Safe")
        await bot.hears(VEGA, "Closed")
        await bot.quiet()
        (alert,) = await bot.rows("SELECT state, outcome, level FROM alert")
        assert tuple(alert) == ("closed", "safe", 3)


async def test_nobody_acknowledges_so_the_backup_hears_and_the_client_is_told(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        assert not [text for text in bot.texts(ORTIZ) if "alert" in text]
        await bot.later(minutes=11)

        await bot.hears(ORTIZ, "An alert is waiting")
        await bot.hears(MAYA, "No one has answered yet")


async def test_homework_waits_until_the_alert_is_closed_and_nothing_floods(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.press(VEGA, nudge, "Acknowledge")
        await bot.quiet()
        for _ in range(10):
            await bot.later(hours=5)
            for message in bot.messages(VEGA)[-3:]:
                if message.buttons and "What was done" in message.text:
                    break
        held = [text for text in bot.texts(MAYA) if "Remembering someone" in text]

        await report(bot, nudge, "Talked")
        await bot.quiet()
        flood = [text for text in bot.texts(MAYA) if "Remembering someone" in text]

        assert held == flood == []


async def test_a_concern_is_met_with_the_question_and_a_yes_pages(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        question = await bot.hears(MAYA, "Are you thinking about killing yourself?")
        assert not [text for text in bot.texts(VEGA) if "waiting" in text]

        await bot.press(MAYA, question, "Yes")

        await bot.hears(MAYA, "You do not have to carry it alone")
        await bot.hears(VEGA, "An alert is waiting")


async def test_a_no_is_thanked_and_closes_nothing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        question = await bot.hears(MAYA, "Are you thinking about killing yourself?")

        await bot.press(MAYA, question, "No")

        await bot.hears(MAYA, "If that changes, write here")
        await bot.quiet()
        assert await bot.rows("SELECT count(*) FROM alert") == [(0,)]


async def test_an_unanswered_question_comes_once_more_then_tells_the_therapist_once(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        await bot.hears(MAYA, "Are you thinking about killing yourself?")
        await bot.quiet()
        await bot.later(minutes=31)
        await bot.hears(MAYA, "Are you thinking about killing yourself?")
        await bot.later(hours=5)

        told = [text for text in bot.texts(VEGA) if "has not answered the direct question" in text]
        assert len(told) == 1


async def test_a_voice_message_into_an_open_question_is_urgent(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        await bot.hears(MAYA, "Are you thinking")
        await bot.media(MAYA, "voice")

        await bot.hears(VEGA, "An alert is waiting")


async def test_a_stranger_in_crisis_gets_the_numbers_and_the_truth(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(STRANGER, "I am going to kill myself")

        reply = await bot.hears(STRANGER, "988")
        truth = await bot.hears(STRANGER, "No one has been told")
        assert "Llama al 911" in reply.text
        assert "No se le avisó a nadie" in truth.text


async def test_the_evening_check_in_reaches_the_digest(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=10)
        await bot.press(MAYA, await bot.hears(MAYA, "0"), "2")
        await bot.press(MAYA, await bot.hears(MAYA, "?"), "Yes")
        await bot.hears(MAYA, "?")
        await bot.write(MAYA, "Luis")
        await bot.hears(MAYA, "?")
        await bot.write(MAYA, "He forgot the date")
        await bot.press(MAYA, await bot.hears(MAYA, "?"), "Down")
        await bot.press(MAYA, await bot.hears(MAYA, "May Dr. Vega read"), "Yes")
        await bot.hears(MAYA, "/crisis")
        await bot.write(VEGA, "/digest")

        page = await bot.hears(VEGA, "Maya R. · session 5 of 16")

        assert "Luis ↓: He forgot the date" in page.text
        assert [message for message in bot.messages(VEGA) if message.file]


async def test_words_that_were_not_shared_stay_out_of_the_digest(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=10)
        await bot.press(MAYA, await bot.hears(MAYA, "0"), "6")
        await bot.press(MAYA, await bot.hears(MAYA, "?"), "Yes")
        await bot.hears(MAYA, "?")
        await bot.write(MAYA, "Luis")
        await bot.hears(MAYA, "?")
        await bot.write(MAYA, "a private thing")
        await bot.press(MAYA, await bot.hears(MAYA, "?"), "Up")
        await bot.press(MAYA, await bot.hears(MAYA, "May Dr. Vega read"), "No")
        await bot.hears(MAYA, "Thank you")
        await bot.write(VEGA, "/digest")

        page = await bot.hears(VEGA, "Maya R. · session 5 of 16")

        assert "a private thing" not in page.text


async def test_item_nine_is_graded_the_moment_it_is_answered(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        parts.programme = replace(parts.programme, flows={"phq9": parts.programme.flows["phq9"]})
        await plan_anew(parts)
        await bot.later(days=5, hours=10)
        for number in range(1, 9):
            await bot.press(MAYA, await bot.hears(MAYA, f"\n{number}. "), "Not at all")
        await bot.press(MAYA, await bot.hears(MAYA, "\n9. "), "Several days")

        await bot.hears(MAYA, "Thoughts like that are hard to carry")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        assert not [text for text in bot.texts(MAYA) if "how difficult have these problems" in text]


async def test_leaving_takes_two_steps_and_ends_every_prompt(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/stop")
        await bot.press(MAYA, await bot.hears(MAYA, "You can leave any time"), "Leave")
        await bot.hears(MAYA, "You have left")
        await bot.quiet()
        before = len(bot.texts(MAYA))
        await bot.later(days=8)
        assert len(bot.texts(MAYA)) == before

        await bot.write(MAYA, "I want to die")

        await bot.hears(MAYA, "No one has been told")


async def test_a_pause_is_quiet_and_ends_by_itself(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/pause 3 days")
        await bot.hears(MAYA, "for 3 days")
        await bot.quiet()
        before = len(bot.texts(MAYA))
        await bot.later(days=2)
        assert len(bot.texts(MAYA)) == before
        await bot.later(days=1, hours=2)

        await bot.hears(MAYA, "Good to have you back")


async def test_a_change_of_area_is_in_force_at_once(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya area role-transition")
        await bot.hears(VEGA, "area is now role-transition")
        await bot.quiet()

        planned = {row[0].split(":")[2] for row in await bot.rows("SELECT key FROM due WHERE key LIKE 'prompt:maya:%'")}
        assert "the-change" in planned
        assert "memory" not in planned


async def test_disputes_stay_locked_until_the_screen_and_closed_in_danger(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya area role-dispute")
        await bot.hears(VEGA, "area is now")
        locked = await offered(bot)
        await bot.write(VEGA, "/client Maya screen done")
        await bot.hears(VEGA, "screen is now")
        screened = await offered(bot)
        await bot.write(VEGA, "/client Maya danger on")
        await bot.hears(VEGA, "danger is now on")
        in_danger = await offered(bot)

        assert ["exchange" in flows for flows in (locked, screened, in_danger)] == [False, True, False]


async def offered(bot: Living) -> set[str]:
    """The flows that a therapist may send Maya now."""
    await bot.write(VEGA, "/homework Maya")
    message = await bot.hears(VEGA, "What should Maya R. get")
    return {button["callback_data"].rsplit(":", 1)[-1] for row in message.buttons for button in row}
