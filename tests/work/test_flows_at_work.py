"""Snooze, wait, threads and lost steps through the real bot: what a client sees, hour by hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.flow import Flow
from bot.model import DueKind, Run
from bot.programme.flows import flow_of
from bot.store import rows
from bot.work.reloading import plan_anew
from bot.work.standing import standings
from tests.living import MAYA, VEGA, Living, asked_directly, living

RUN = rows.table_of(Run)
HEAD = "title: Mine\nkind: check-in\nstart:\n  every: day\n  at: client.evening\n  expires: 4h\n"
ASKS = HEAD + "  snooze: 1h\n  priority: {priority}\nsteps:\n  - ask: mood\n    answer: scale 0-10\n  - say: thanks\n"
WAITS = (
    HEAD
    + "steps:\n  - ask: mood\n    answer: scale 0-10\n  - wait: 10m\n"
    + "  - ask: words\n    answer: text\n  - say: thanks\n"
)


def uses(bot: Living, *flows: Flow) -> None:
    """Run a programme of these flows, with the words that ship."""
    parts = bot.house.parts
    parts.programme = replace(parts.programme, flows={flow.id: flow for flow in flows})


async def plan_maya(bot: Living) -> None:
    await plan_anew(bot.house.parts)


async def test_a_snoozed_question_comes_again_inside_its_window(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("evening", ASKS.format(priority=60)))
        await plan_maya(bot)
        await bot.later(hours=10)
        asked = [each for each in bot.messages(MAYA) if each.from_bot][-1]
        before = len(bot.texts(MAYA))

        await bot.press(MAYA, asked, "In 1 h")
        await bot.quiet()
        await bot.later(hours=1, minutes=1)

        assert bot.texts(MAYA)[before] == "Fine. I will ask again later."
        assert bot.texts(MAYA)[before + 1] == asked.text


async def test_a_wait_lets_the_client_be_and_goes_on_by_itself(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("mood", WAITS))
        await plan_maya(bot)
        await bot.later(hours=10)
        await bot.write(MAYA, "7")
        await bot.quiet()
        assert await bot.rows("SELECT state FROM run ORDER BY started_at DESC LIMIT 1") == [("waiting",)]
        before = len(bot.texts(MAYA))

        await bot.later(minutes=11)

        assert len(bot.texts(MAYA)) == before + 1
        assert await bot.rows("SELECT state FROM run ORDER BY started_at DESC LIMIT 1") == [("open",)]


async def test_a_wait_that_is_over_lets_the_direct_question_be(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("mood", WAITS))
        await plan_maya(bot)
        await bot.later(hours=10)
        await bot.write(MAYA, "7")
        await bot.quiet()
        asked = await asked_directly(bot)
        before = len(bot.texts(MAYA))
        await bot.later(minutes=25)
        assert len(bot.texts(MAYA)) == before
        assert await bot.rows("SELECT state FROM run ORDER BY started_at DESC LIMIT 1") == [("waiting",)]

        await bot.press(MAYA, asked, "No")
        await bot.later(minutes=25)
        assert await bot.rows("SELECT state FROM run ORDER BY started_at DESC LIMIT 1") == [("open",)]


@pytest.mark.parametrize(("every", "state"), [("every: day", "stopped"), ("every: week\n  on: tuesday", "waiting")])
async def test_a_wait_that_went_into_the_night_brings_nothing_then(tmp_path: Path, every: str, state: str) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("mood", WAITS.replace("every: day", every).replace("expires: 4h", "expires: 12h")))
        await plan_maya(bot)
        await bot.later(hours=11, minutes=5)
        await bot.write(MAYA, "7")
        await bot.quiet()
        await asked_directly(bot)
        before = len(bot.texts(MAYA))
        await bot.later(hours=3)

        assert all("once more" in text for text in bot.texts(MAYA)[before:])
        assert await bot.rows("SELECT state FROM run WHERE key LIKE 'prompt:%'") == [(state,)]
        await bot.later(hours=9)
        assert await bot.rows("SELECT state FROM run WHERE key LIKE 'prompt:%'") == [
            (state if state == "stopped" else "open",)
        ]


async def test_what_follows_on_words_heard_before_the_no_is_not_held_by_the_question(tmp_path: Path) -> None:
    first = WAITS.replace("steps:", "  priority: 90\nsteps:").replace("  - wait: 10m\n", "")
    async with living(tmp_path) as bot:
        uses(bot, flow_of("mood", first), flow_of("evening", ASKS.format(priority=60)))
        await plan_maya(bot)
        await bot.later(hours=10)
        await bot.write(MAYA, "7")
        await bot.quiet()
        await bot.press(MAYA, await asked_directly(bot), "No")
        await bot.quiet()

        keys = await bot.rows("SELECT key, state FROM run WHERE key LIKE 'prompt:%' ORDER BY started_at, rowid")
        assert [(key.split(":")[2], state) for key, state in keys] == [("mood", "finished"), ("evening", "open")]


async def test_two_flows_due_together_are_one_thread_the_more_important_first(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("mood", ASKS.format(priority=10)), flow_of("evening", ASKS.format(priority=90)))
        await plan_maya(bot)
        await bot.later(hours=10)
        begun = await bot.rows("SELECT key FROM run WHERE key LIKE 'prompt:%'")
        assert [key.split(":")[2] for (key,) in begun] == ["evening"]

        await bot.write(MAYA, "7")
        await bot.quiet()

        keys = await bot.rows("SELECT key FROM run WHERE key LIKE 'prompt:%' ORDER BY started_at, rowid")
        assert [key.split(":")[2] for (key,) in keys] == ["evening", "mood"]
        waiting = f"SELECT count(*) FROM due WHERE kind = '{DueKind.PROMPT.value}' AND key LIKE 'thread:%'"
        assert await bot.rows(waiting) == [(0,)]


async def test_an_answer_is_taken_though_what_would_follow_came_by_a_clock_that_was_ahead(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("mood", ASKS.format(priority=10)), flow_of("evening", ASKS.format(priority=90)))
        await plan_maya(bot)
        await bot.later(hours=10)
        parts = bot.house.parts
        async with parts.database.write() as db:
            (run,) = await rows.fetch(db, Run, RUN.c.state == "open")
            came, ahead = run.key.replace("evening", "mood"), parts.clock.now() + timedelta(hours=1)
            await rows.add(db, [replace(run, id="came", key=came, state="finished", started_at=ahead)])

        await bot.write(MAYA, "7")
        await bot.quiet()

        assert await bot.rows("SELECT count(*) FROM inbox WHERE state <> 'done'") == [(0,)]
        assert await bot.rows(f"SELECT state FROM run WHERE key = '{run.key}'") == [("finished",)]


async def test_whoever_asks_for_a_break_gets_nothing_more_that_evening(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        asks = "  priority: 90\nsteps:\n  - ask: rhythm\n    answer: choice [rest]\n    set: rhythm\n  - say: rest\n"
        uses(bot, flow_of("quiet", HEAD + asks), flow_of("evening", ASKS.format(priority=60)))
        await plan_maya(bot)
        await bot.later(hours=10)

        await bot.write(MAYA, "A week's break")
        await bot.quiet()

        keys = await bot.rows("SELECT key FROM run WHERE key LIKE 'prompt:%'")
        assert [key.split(":")[2] for (key,) in keys] == ["quiet"]
        assert await bot.rows("SELECT status FROM client WHERE id = 'maya'") == [("paused",)]


async def test_whoever_stands_at_a_step_that_is_gone_is_told_and_free(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("evening", ASKS.format(priority=60)))
        await plan_maya(bot)
        await bot.later(hours=10)

        uses(bot, flow_of("evening", HEAD + "steps:\n  - say: thanks\n"))
        await bot.write(MAYA, "7")

        await bot.hears(MAYA, "This part has changed")
        assert await bot.rows("SELECT count(*) FROM run WHERE state = 'open'") == [(0,)]


TASK = (
    "title: {name}\nkind: homework\ntechnique: goals\nsource: S4\nfor:\n  once: true\n{after}"
    "start:\n  every: day\n  at: client.evening\n  expires: 4h\n"
    "steps:\n  - ask: mood\n    answer: scale 0-10\n  - homework: agree\n  - say: thanks\n"
)
NUDGE = HEAD.replace("start:", 'for: homework_title != ""\nstart:') + "steps:\n  - say: thanks\n"


async def begun(bot: Living) -> list[str]:
    keys = await bot.rows("SELECT key FROM run WHERE key LIKE 'prompt:%' ORDER BY started_at, rowid")
    return [key.split(":")[2] for (key,) in keys]


async def test_homework_comes_one_after_the_other_and_each_once(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        first = flow_of("mood", TASK.format(name="First", after=""))
        uses(bot, first, flow_of("evening", TASK.format(name="Second", after="  after: mood\n")))
        await plan_maya(bot)
        await bot.later(hours=10)
        assert await begun(bot) == ["mood"]

        for _ in range(3):
            await bot.write(MAYA, "7")
            await bot.quiet()
            await bot.later(days=1)

        assert await begun(bot) == ["mood", "evening"]
        done = "SELECT done FROM client WHERE chat_id = ?"
        assert await bot.rows(done.replace("?", str(MAYA))) == [('["mood", "evening"]',)]


async def test_a_nudge_comes_only_while_something_is_open(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("mood", NUDGE))
        await plan_maya(bot)
        open_tasks = await bot.rows("SELECT count(*) FROM homework WHERE state <> 'closed'")
        before = len(bot.texts(MAYA))

        await bot.later(days=1)

        assert (len(bot.texts(MAYA)) > before) == (open_tasks[0][0] > 0)


async def test_three_unanswered_prompts_in_a_row_start_what_asks_about_the_rhythm(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        asks = flow_of("evening", ASKS.format(priority=60))
        upon = ASKS.format(priority=70).replace("every: day", "every: event\n  on: unanswered")
        uses(bot, asks, flow_of("mood", upon.replace("kind: check-in", "kind: service")))
        await plan_maya(bot)

        await bot.later(days=4)

        assert (await begun(bot)).count("mood") == 1


SAYS = HEAD + "  priority: 70\nsteps:\n  - say: thanks\n"


async def test_a_flow_that_only_says_something_is_the_talk_of_its_day(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("evening", ASKS.format(priority=60)), flow_of("mood", SAYS))
        await plan_maya(bot)

        await bot.later(hours=14)

        assert await begun(bot) == ["mood"]
        assert await bot.rows("SELECT state FROM run WHERE key LIKE 'prompt:%'") == [("finished",)]


REVIEW = HEAD.replace("start:", 'for:\n  condition: homework_title != ""\nstart:').replace("4h", "1h") + (
    "  priority: 80\nsteps:\n  - ask: went\n    answer: choice [tried, partly, not-yet]\n"
    "  - homework: review\n  - say: tried\n"
)


async def test_homework_is_asked_about_once_and_over_when_nobody_answers(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("homework", REVIEW))
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE homework SET state = 'open', closed_at = NULL")
        await plan_maya(bot)

        await bot.later(days=4)

        assert await begun(bot) == ["homework"]
        assert await bot.rows("SELECT DISTINCT state FROM homework") == [("closed",)]


async def test_what_is_due_with_a_flow_that_does_not_come_after_all_still_comes(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("homework", REVIEW), flow_of("evening", ASKS.format(priority=60)))
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE homework SET state = 'closed'")
        await plan_maya(bot)

        await bot.later(hours=10)

        assert await begun(bot) == ["evening"]


async def test_a_task_looked_back_on_is_closed_when_the_session_comes(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE homework SET state = 'partly'")
        (count,) = (await bot.rows("SELECT count(*) FROM homework WHERE state = 'partly'"))[0]

        await bot.write(VEGA, "/session Maya R. 26 Nov 15:00")
        await bot.quiet()
        await bot.later(days=3)

        assert count > 0
        assert await bot.rows("SELECT count(*) FROM homework WHERE state = 'partly'") == [(0,)]


LAST_WORD = (
    HEAD + "steps:\n  - ask: mood\n    answer: choice [yes, no]\n"
    '    alert:\n      level: concern\n      when: mood == "no"\n      about: suicide\n      text: said no\n'
)


async def test_a_flow_whose_last_answer_raised_a_concern_is_over_and_not_asked_again(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("mood", LAST_WORD))
        await plan_maya(bot)
        await bot.later(hours=10)
        await bot.write(MAYA, "no")
        question = await bot.hears(MAYA, "killing yourself")
        await bot.press(MAYA, question, "No")
        await bot.hears(MAYA, "If that changes")
        await bot.quiet()

        assert await bot.rows("SELECT state FROM run WHERE key LIKE 'prompt:%'") == [("finished",)]


async def test_words_that_a_talk_waits_for_are_read_as_an_answer_until_something_graver_is_open(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("evening", ASKS.format(priority=60)))
        await plan_maya(bot)
        before = await around(bot)
        await bot.later(hours=10)
        asked = await around(bot)
        await bot.write(MAYA, "I want to kill myself")
        await bot.quiet()

        assert (before, asked, await around(bot)) == (False, True, False)


async def around(bot: Living) -> bool:
    async with bot.house.parts.database.read() as db:
        return (await standings(db, {MAYA}))[MAYA].is_answering
