"""What an alert holds, who is asked about it, and that nothing floods out; over real HTTP."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from bot.sandbox.people import Message
from tests.living import MAYA, ORTIZ, VEGA, Living, asked_directly, living, report


async def write_sql(bot: Living, sql: str) -> None:
    async with bot.house.parts.database.write() as db:
        await db.exec_driver_sql(sql)


async def test_the_pause_is_told_once_and_asking_for_homework_or_a_talk_says_why_it_waits(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(MAYA, "Tasks and longer questions wait until Dr. Vega has talked with you")
        await bot.quiet()
        await bot.write(MAYA, "I want to die")
        await bot.hears(MAYA, "another message")
        await bot.quiet()
        assert len([text for text in bot.texts(MAYA) if "Tasks and longer questions wait" in text]) == 1

        await bot.write(MAYA, "/homework")
        await bot.hears(MAYA, "Tasks and longer questions wait")
        await bot.write(MAYA, "/talk")

        await bot.hears(MAYA, "Tasks and longer questions wait")


async def test_a_prompt_that_waits_in_the_outbox_is_called_off_by_a_crisis(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        params = f'{{"chat_id":{MAYA},"text":"A task"}}'
        await write_sql(
            bot,
            "INSERT INTO outbox (key, lane, channel, chat_id, method, params, created_at, due_at, state, attempts,"
            f" error, client_id) VALUES ('late', 2, 'telegram', {MAYA}, 'sendMessage', '{params}',"
            " '2026-11-24T15:00:00.000000Z', '2026-11-24T16:00:00.000000Z', 'waiting', 0, '', 'maya')",
        )
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        await bot.later(hours=2)

        assert "A task" not in bot.texts(MAYA)


async def test_a_concern_holds_nothing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        await bot.press(MAYA, await bot.hears(MAYA, "Are you thinking"), "No")
        await bot.hears(MAYA, "If that changes")
        await bot.quiet()

        assert await bot.rows("SELECT held_at FROM client WHERE id = 'maya'") == [(None,)]
        assert not [text for text in bot.texts(MAYA) if "Tasks and longer questions wait" in text]


async def at_the_words(bot: Living) -> None:
    """Maya tells her mood by hand, up to the question that is answered in words."""
    await bot.write(MAYA, "/mood")
    await bot.press(MAYA, await bot.hears(MAYA, "from 0 (very low)"), "3")
    await bot.hears(MAYA, ASKS_FOR_WORDS)


ASKS_FOR_WORDS = "Is there something you want to add?"


async def test_words_of_concern_count_as_the_answer_once_the_direct_question_is_answered_no(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await at_the_words(bot)
        await bot.write(MAYA, "I feel hopeless")
        await bot.press(MAYA, await bot.hears(MAYA, "Are you thinking"), "No")
        await bot.hears(MAYA, "If that changes")
        await bot.quiet()

        assert sum(ASKS_FOR_WORDS in text for text in bot.texts(MAYA)) == 1
        ((answers, state),) = await bot.rows("SELECT place, state FROM run WHERE place LIKE '%I feel hopeless%'")
        assert "I feel hopeless" in str(answers)
        assert "~heard" not in str(answers)
        assert state != "held"


async def test_nothing_comes_by_itself_upon_the_direct_question(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await at_the_words(bot)
        await bot.write(MAYA, "I feel hopeless")
        asked = await bot.hears(MAYA, "Are you thinking")
        await bot.quiet()
        before = len(bot.texts(MAYA))
        await bot.later(minutes=25)

        assert len(bot.texts(MAYA)) == before
        await bot.press(MAYA, asked, "No")
        await bot.hears(MAYA, "May Dr. Vega read that?")
        await bot.later(minutes=40)
        await bot.hears(MAYA, "Some days are low.")


async def test_consent_is_not_asked_for_anew_upon_the_direct_question(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await at_the_words(bot)
        await bot.write(MAYA, "I feel hopeless")
        await bot.hears(MAYA, "Are you thinking")
        await bot.quiet()
        await write_sql(bot, "UPDATE client SET consent = 'other' WHERE id = 'maya'")
        before = len(bot.texts(MAYA))
        await bot.later(minutes=25)

        assert len(bot.texts(MAYA)) == before
        assert await bot.rows("SELECT count(*) FROM run WHERE client_id = 'maya' AND state = 'held'") == [(1,)]


def in_the_outbox(bot: Living, key: str, run_id: str = "", lane: int = 2) -> str:
    """A letter of the bot's own motion to Maya that goes in ten minutes, as if a thousand stood before it."""
    params = f'{{"chat_id":{MAYA},"text":"Did that help? {key}"}}'
    now = bot.house.parts.clock.now()
    due, run = f"{now + timedelta(minutes=10):%Y-%m-%dT%H:%M:%S.%fZ}", f"'{run_id}'" if run_id else "NULL"
    return (
        "INSERT INTO outbox (key, lane, channel, chat_id, method, params, created_at, due_at, state, attempts, error,"
        f" client_id, run_id) VALUES ('{key}', {lane}, 'telegram', {MAYA}, 'sendMessage', '{params}', '{due}', '{due}',"
        f" 'waiting', 0, '', 'maya', {run})"
    )


@pytest.mark.parametrize("no", ["No I am not", "no im not", "No, not at all"])
async def test_a_no_to_the_direct_question_is_thanked_and_nothing_more_is_read_into_it(tmp_path: Path, no: str) -> None:
    """ "Thank you for telling me. That sounds very heavy" came behind it: it was read with the words before it."""
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        before = len(bot.texts(MAYA))
        await bot.write(MAYA, no)
        await bot.hears(MAYA, "If that changes")
        await bot.quiet()

        assert len(bot.texts(MAYA)) == before + 1


async def test_what_is_only_said_goes_once_the_direct_question_stands_no_more(tmp_path: Path) -> None:
    """A typed no would be one to "Did that message help?" or to the direct question: nobody could tell."""
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await write_sql(bot, in_the_outbox(bot, "alone"))
        await bot.later(hours=1, minutes=50)
        assert "Did that help? alone" not in bot.texts(MAYA)

        await bot.later(minutes=15)
        await bot.hears(MAYA, "Did that help? alone")
        await bot.quiet()


async def test_what_is_only_said_goes_soon_behind_the_answer(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        asked = await asked_directly(bot)
        await write_sql(bot, in_the_outbox(bot, "alone"))
        await bot.later(minutes=12)
        await bot.press(MAYA, asked, "No")
        await bot.later(minutes=25)
        await bot.hears(MAYA, "Did that help? alone")
        await bot.quiet()


async def test_a_prompt_on_its_way_is_taken_back_with_the_run_that_waits_behind_the_direct_question(
    tmp_path: Path,
) -> None:
    async with living(tmp_path) as bot:
        await at_the_words(bot)
        await bot.quiet()
        ((run_id,),) = await bot.rows("SELECT id FROM run WHERE state = 'open'")
        await write_sql(bot, in_the_outbox(bot, "of-the-run", run_id))
        await write_sql(bot, in_the_outbox(bot, "of-the-run-too", run_id, lane=1))
        await write_sql(bot, in_the_outbox(bot, "of-another", "r0"))
        await asked_directly(bot)

        states = "SELECT key, state FROM outbox WHERE key LIKE 'of-%' ORDER BY key"
        gone = [("of-the-run", "expired"), ("of-the-run-too", "expired")]
        assert await bot.rows(states) == [("of-another", "waiting"), *gone]


@pytest.mark.parametrize(
    ("lane", "method", "more", "counts"),
    [
        (1, "sendMessage", "run_id = 'r1'", False),
        (1, "sendMessage", """params = '{"reply_markup": {}}'""", False),
        (2, "sendMessage", "params = '{}'", False),
        (1, "sendMessage", "params = '{}'", True),
        (1, "editMessageText", """params = '{"reply_markup": {}}'""", True),
        (0, "sendMessage", """params = '{"reply_markup": {}}'""", True),
    ],
    ids=["of a flow", "with buttons", "a prompt", "only said", "an edit", "of the crisis"],
)
async def test_a_no_counts_unless_something_else_that_asks_came_a_moment_later(
    tmp_path: Path, lane: int, method: str, more: str, counts: bool
) -> None:
    """Telegram takes a message a second in one chat: what a flow asked a moment before may arrive a moment after."""
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        put = "(SELECT asked_at FROM question)"
        await write_sql(
            bot,
            "INSERT INTO outbox (key, lane, channel, chat_id, method, params, created_at, due_at, state, attempts,"
            f" error, client_id) VALUES ('behind', {lane}, 'telegram', {MAYA}, '{method}', '{{}}', {put}, {put},"
            " 'sent', 1, '', 'maya')",
        )
        sent = f"{bot.house.parts.clock.now():%Y-%m-%dT%H:%M:%S.%fZ}"
        await write_sql(bot, f"UPDATE outbox SET sent_at = '{sent}', {more} WHERE key = 'behind'")
        await bot.write(MAYA, "no")
        await bot.hears(MAYA, "If that changes" if counts else "I want to ask you once more")
        await bot.quiet()

        assert await bot.rows("SELECT answer FROM question") == [("no" if counts else "",)]


async def test_below_what_a_flow_asked_a_moment_later_a_reply_is_no_answer(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await at_the_words(bot)
        words = await bot.until(
            lambda: next((each for each in bot.messages(MAYA) if ASKS_FOR_WORDS in each.text), None), "the flow asks"
        )
        asked = await asked_directly(bot)
        for below, answer in ((words, ""), (asked, "no")):
            above = {"message_id": below.id, "date": asked.date + 1, "from": {"is_bot": True}, "text": below.text}
            await bot.write(MAYA, "no", reply_to_message=above)
            await bot.quiet()
            assert await bot.rows("SELECT answer FROM question") == [(answer,)]


async def test_what_may_have_come_or_not_makes_one_no_doubtful_and_not_the_next(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await write_sql(bot, in_the_outbox(bot, "unknown").replace("'waiting'", "'unknown'"))
        a_moment_ago = f"{bot.house.parts.clock.now():%Y-%m-%dT%H:%M:%S.%fZ}"
        await write_sql(bot, f"UPDATE outbox SET created_at = '{a_moment_ago}' WHERE key = 'unknown'")
        await asked_directly(bot)
        await bot.write(MAYA, "no")
        await bot.hears(MAYA, "I want to ask you once more")
        await bot.quiet()
        await bot.write(MAYA, "no")
        await bot.hears(MAYA, "If that changes")
        await bot.quiet()

        assert await bot.rows("SELECT answer FROM question") == [("no",)]


async def test_a_reply_below_something_that_came_between_is_no_answer_to_the_direct_question(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        first = await asked_directly(bot)
        await bot.later(hours=3)
        await write_sql(bot, in_the_outbox(bot, "between"))
        await bot.later(minutes=11)
        between = await bot.hears(MAYA, "Did that help? between")
        await bot.later(minutes=10)
        await bot.write(MAYA, "no")
        await bot.hears(MAYA, "I want to ask you once more")
        await bot.quiet()
        await bot.later(minutes=5)
        for below, answer in ((between, ""), (first, "no")):
            above = {"message_id": below.id, "date": below.date, "from": {"is_bot": True}, "text": below.text}
            await bot.write(MAYA, "no", reply_to_message=above)
            await bot.quiet()
            assert await bot.rows("SELECT answer FROM question") == [(answer,)]


async def test_what_waited_behind_a_question_that_is_ignored_ends_with_its_two_hours(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await at_the_words(bot)
        await asked_directly(bot)
        await bot.later(hours=1, minutes=55)
        assert await bot.rows("SELECT state FROM run WHERE client_id = 'maya'") == [("held",)]
        await bot.later(minutes=10)

        assert await bot.rows("SELECT state FROM run WHERE client_id = 'maya'") == [("expired",)]
        assert await bot.rows("SELECT count(*) FROM timeline WHERE name = 'unanswered'") == [(1,)]
        assert await bot.rows("SELECT unanswered FROM client WHERE id = 'maya'") == [(0,)]


@pytest.mark.parametrize(("kind", "answers"), [("suicide", ["overtaken", "no"]), ("voices", ["overtaken", ""])])
async def test_a_no_below_the_question_of_the_day_before_answers_todays_of_its_kind(
    tmp_path: Path, kind: str, answers: list[str]
) -> None:
    async with living(tmp_path) as bot:
        old = await asked_directly(bot)
        await bot.later(hours=25)
        await bot.write(MAYA, "I feel hopeless")
        await bot.quiet()
        await write_sql(bot, f"UPDATE question SET kind = '{kind}' WHERE answer = 'overtaken'")
        await bot.press(MAYA, old, "No")
        await bot.quiet()

        assert [row[0] for row in await bot.rows("SELECT answer FROM question ORDER BY asked_at")] == answers


async def test_the_programme_does_not_end_upon_the_direct_question(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya end")
        asked = await bot.hears(VEGA, "Maya")
        await bot.quiet()
        await asked_directly(bot)
        await bot.tap(VEGA, asked.id, asked.buttons[0][0]["callback_data"])
        await bot.hears(VEGA, "was asked a safety question")
        await bot.quiet()

        assert await bot.rows("SELECT status FROM client WHERE id = 'maya'") == [("active",)]


async def test_a_direct_question_that_is_ignored_is_put_anew_after_a_day_and_holds_nothing_before(
    tmp_path: Path,
) -> None:
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await bot.later(hours=3)
        await at_the_words(bot)
        await bot.write(MAYA, "I feel hopeless")
        await bot.quiet()
        assert await bot.rows("SELECT state FROM run WHERE place LIKE '%I feel hopeless%'") == [("open",)]
        assert await bot.rows("SELECT answer FROM question") == [("",)]

        await bot.later(hours=22)
        await bot.write(MAYA, "I feel hopeless")
        await bot.quiet()
        assert await bot.rows("SELECT answer FROM question ORDER BY asked_at") == [("overtaken",), ("",)]
        assert "Are you thinking about killing yourself?" in bot.texts(MAYA)[-1]


async def test_what_is_due_together_while_the_direct_question_stands_is_lost_neither_then_nor_behind_the_no(
    tmp_path: Path,
) -> None:
    both = {("thread:maya:week:2026-11-29",), ("thread:maya:phq9:2026-11-29",)}
    owed = "SELECT key FROM due WHERE kind = 'prompt' AND key LIKE '%:2026-11-29'"
    async with living(tmp_path) as bot:
        await bot.later(days=5, hours=8, minutes=50)
        await bot.write(MAYA, "I feel hopeless")
        asked = await bot.hears(MAYA, "Are you thinking")
        await bot.later(minutes=15)
        assert both <= {tuple(row) for row in await bot.rows(owed)}

        await bot.press(MAYA, asked, "No")
        await bot.hears(MAYA, "If that changes")
        await bot.later(minutes=40)

        assert both <= {tuple(row) for row in await bot.rows(owed)}  # the word on fewer questions came first


async def test_a_concern_upon_which_nothing_is_asked_leaves_the_flow_in_hand_going(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        await bot.press(MAYA, await bot.hears(MAYA, "Are you thinking"), "No")
        await bot.quiet()
        await bot.later(hours=2)
        await at_the_words(bot)
        await bot.write(MAYA, "I feel hopeless")
        await bot.hears(MAYA, "988")
        await bot.quiet()

        assert await bot.rows("SELECT state FROM run WHERE place LIKE '%I feel hopeless%'") == [("open",)]
        assert sum("Are you thinking" in text for text in bot.texts(MAYA)) == 1
        assert sum(ASKS_FOR_WORDS in text for text in bot.texts(MAYA)) == 1


async def test_a_question_whose_evening_is_over_is_not_taken_up_behind_the_direct_question(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=9, minutes=5)
        await bot.hears(MAYA, "10")
        asked = await asked_directly(bot)
        await bot.later(hours=13)
        before = len(bot.texts(MAYA))
        await bot.press(MAYA, asked, "No")
        await bot.hears(MAYA, "If that changes")
        await bot.quiet()

        assert len(bot.texts(MAYA)) == before + 1
        assert await bot.rows("SELECT state FROM run WHERE client_id = 'maya' AND state IN ('open', 'held')") == []


async def test_an_alert_left_open_asks_the_therapist_after_a_day_and_the_backup_after_two(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await write_sql(bot, "DELETE FROM due WHERE kind = 'ladder'")
        await bot.later(hours=24, minutes=1)
        await bot.hears(VEGA, "An alert has been open for a day")
        assert not [text for text in bot.texts(ORTIZ) if "open for two days" in text]
        await bot.later(hours=24)

        await bot.hears(ORTIZ, "An alert has been open for two days")


async def test_a_client_has_one_open_alert_and_when_it_is_closed_nothing_floods(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        with pytest.raises(IntegrityError):
            await write_sql(
                bot,
                "INSERT INTO alert (id, client_id, chat_id, level, kind, state, patterns, words, raised_at, outcome,"
                " rung, rounds, told, drill) SELECT 'other', client_id, chat_id, level, kind, state, patterns, words,"
                " raised_at, outcome, rung, rounds, told, drill FROM alert",
            )
        held = await bot.rows("SELECT held_at IS NOT NULL FROM client WHERE id = 'maya'")
        await report(bot, nudge, "Talked")
        await bot.hears(VEGA, "Closed")
        await bot.quiet()
        before = bot.texts(MAYA)
        await bot.later(minutes=30)

        assert held == [(1,)]
        assert await bot.rows("SELECT held_at FROM client WHERE id = 'maya'") == [(None,)]
        assert bot.texts(MAYA) == before


async def closed_unreached(bot: Living) -> Message:
    """Maya's alert is closed as not reached; what its closer reads, with the button to say that somebody talked."""
    await bot.write(MAYA, "I don't want to live")
    nudge = await bot.hears(VEGA, "An alert is waiting")
    await bot.quiet()
    await report(bot, nudge, "Not reached")
    return await bot.hears(VEGA, "Nobody has talked with the client yet")


HELD = "SELECT held_at IS NOT NULL FROM client WHERE id = 'maya'"


async def test_not_reached_holds_on_until_somebody_has_talked_and_is_asked_about_by_day(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        closed = await closed_unreached(bot)
        await bot.hears(MAYA, "Dr. Vega has seen your message")
        await bot.quiet()
        assert await bot.rows(HELD) == [(1,)]
        await bot.write(MAYA, "/homework")
        await bot.hears(MAYA, "Tasks and longer questions wait until Dr. Vega has talked with you")
        await bot.later(hours=24, minutes=1)
        await bot.hears(VEGA, "nobody has talked with the client since")
        await bot.later(hours=24)
        asked = await bot.hears(ORTIZ, "Please talk with the therapist")
        await bot.quiet()
        assert len([text for text in bot.texts(VEGA) if "nobody has talked with the client since" in text]) == 2

        await bot.press(ORTIZ, asked, "Somebody has talked")
        await bot.hears(ORTIZ, "Tasks and longer questions go on")
        await bot.press(VEGA, closed, "Somebody has talked")
        await bot.quiet()

        assert await bot.rows(HELD) == [(0,)]
        assert await bot.rows("SELECT count(*) FROM alert_event WHERE what = 'talked'") == [(1,)]
        await bot.later(hours=48)
        assert len([text for text in bot.texts(VEGA) if "nobody has talked with the client since" in text]) == 2


@pytest.mark.parametrize("said", ["/client Maya talked", "/session Maya held"])
async def test_a_talk_is_marked_by_command_as_well(tmp_path: Path, said: str) -> None:
    async with living(tmp_path) as bot:
        await closed_unreached(bot)
        await bot.quiet()

        await bot.write(VEGA, said)
        await bot.quiet()

        assert await bot.rows(HELD) == [(0,)]


async def test_the_button_on_the_clients_page_lets_go_what_is_held(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await closed_unreached(bot)
        await bot.quiet()

        await bot.write(VEGA, "/client Maya")
        await bot.press(VEGA, await bot.hears(VEGA, "On hold after an alert: yes"), "Somebody has talked")
        await bot.hears(VEGA, "Tasks and longer questions go on")
        await bot.quiet()

        assert await bot.rows(HELD) == [(0,)]


async def test_a_talk_while_a_newer_alert_is_open_leaves_the_hold_to_that_one(tmp_path: Path) -> None:
    """Or a false alarm would leave the client held by the first, about which nobody asks any more."""
    async with living(tmp_path) as bot:
        closed = await closed_unreached(bot)
        await bot.quiet()
        await bot.later(hours=2)
        await bot.write(MAYA, "I want to die")
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.press(VEGA, closed, "Somebody has talked")
        await bot.hears(VEGA, "once no alert is open")
        await bot.quiet()
        assert await bot.rows(HELD) == [(1,)]

        await report(bot, nudge, "False alarm")
        await bot.quiet()

        assert await bot.rows(HELD) == [(0,)]


@pytest.mark.parametrize("no", ["no, just tired", "no"])
async def test_a_no_answers_the_question_that_came_last_and_that_alone(tmp_path: Path, no: str) -> None:
    """ "No, just tired" to "Anything to add?" is no answer to the direct question above it."""
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await bot.later(hours=1)
        await at_the_words(bot)
        await bot.write(MAYA, no)
        await bot.quiet()

        assert await bot.rows("SELECT answered_at FROM question") == [(None,)]
        assert "If that changes" not in bot.texts(MAYA)[-1]


async def test_a_bare_no_that_answers_nothing_else_brings_the_direct_question_once_more(tmp_path: Path) -> None:
    """Whoever is asked how the day was and writes "no" may have meant either."""
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await bot.later(hours=1)
        await bot.write(MAYA, "/mood")
        await bot.hears(MAYA, "from 0 (very low)")
        await bot.quiet()
        await bot.write(MAYA, "no")
        again = await bot.hears(MAYA, "I want to ask you once more")
        await bot.quiet()
        assert await bot.rows("SELECT answered_at FROM question") == [(None,)]

        await bot.write(MAYA, "no")
        await bot.hears(MAYA, "If that changes")
        await bot.quiet()
        assert again.buttons
        assert await bot.rows("SELECT answer FROM question") == [("no",)]
        assert "from 0 (very low)" in bot.texts(MAYA)[-1]  # where they were


@pytest.mark.parametrize("no", ["no", "no, thanks"])
async def test_a_no_hours_after_the_direct_question_may_be_one_to_whatever_came_since(tmp_path: Path, no: str) -> None:
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await bot.later(hours=3)
        asked = sum("I want to ask you once more" in text for text in bot.texts(MAYA))
        await bot.write(MAYA, no)
        await bot.quiet()
        assert await bot.rows("SELECT answered_at FROM question") == [(None,)]
        again = sum("I want to ask you once more" in text for text in bot.texts(MAYA)) - asked
        assert again == (1 if no == "no" else 0)

        if again:
            await bot.write(MAYA, no)
            await bot.hears(MAYA, "If that changes")
            await bot.quiet()


@pytest.mark.parametrize(("asks", "no"), [("/stop", "no"), ("/forget", "nope"), ("/mood", "none"), ("/talk", "no")])
async def test_a_bare_no_behind_anything_else_is_no_answer_yet(tmp_path: Path, asks: str, no: str) -> None:
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await bot.later(minutes=5)
        await bot.write(MAYA, asks)
        await bot.quiet()
        await bot.later(minutes=1)
        await bot.write(MAYA, no)
        await bot.hears(MAYA, "I want to ask you once more")
        await bot.quiet()

        assert await bot.rows("SELECT answered_at FROM question") == [(None,)]
        assert not await bot.rows("SELECT value FROM timeline WHERE name = 'mood' AND value = '0'")


@pytest.mark.parametrize(("said", "level"), [("7", []), ("yes", [(2,)])])
async def test_a_number_to_a_later_question_is_no_day_for_the_direct_one(
    tmp_path: Path, said: str, level: list[tuple[int]]
) -> None:
    """A yes pages all the same: it may have been meant for the one above."""
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await bot.later(hours=1)
        await bot.write(MAYA, "/mood")
        await bot.hears(MAYA, "from 0 (very low)")
        await bot.quiet()
        await bot.write(MAYA, said)
        await bot.quiet()

        assert await bot.rows("SELECT level FROM alert") == level


async def test_a_no_below_the_direct_question_itself_answers_it_whatever_came_since(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        asked = await asked_directly(bot)
        await bot.later(minutes=10)
        await at_the_words(bot)
        above = {"message_id": asked.id, "date": asked.date, "from": {"is_bot": True}, "text": asked.text}
        await bot.write(MAYA, "no", reply_to_message=above)
        await bot.hears(MAYA, "If that changes")
        await bot.quiet()

        assert await bot.rows("SELECT answer FROM question") == [("no",)]


async def test_a_denial_of_one_thing_does_not_answer_the_question_about_another(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I am worried that my brother may kill himself")
        await bot.hears(MAYA, "Is that person in danger right now?")
        await bot.quiet()
        await bot.write(MAYA, "I'm not suicidal")
        await bot.quiet()

        assert await bot.rows("SELECT answered_at FROM question") == [(None,)]


async def test_while_an_alert_is_open_no_command_lets_go_what_it_holds(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.write(VEGA, "/client Maya talked")
        await bot.hears(VEGA, "Please say there what was done")
        await bot.quiet()

        assert await bot.rows(HELD) == [(1,)]


async def test_silence_after_an_alert_is_told_and_nobody_is_written_to_less_for_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await report(bot, nudge, "Talked")
        await bot.hears(VEGA, "Closed")
        await bot.quiet()
        for _ in range(5 * 8):
            await bot.later(hours=3)

        told = [text for text in bot.texts(VEGA) if "answered nothing for two days" in text]
        assert len(told) == 1
        assert await bot.rows("SELECT unanswered, rhythm FROM client WHERE id = 'maya'") == [(0, "daily")]
        assert (await bot.rows("SELECT count(*) FROM timeline WHERE name = 'unanswered'"))[0][0] >= 3
        assert not [text for text in bot.texts(MAYA) if "How often would you like" in text]
