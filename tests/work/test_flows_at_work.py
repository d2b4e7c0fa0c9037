"""Snooze, wait, threads and lost steps through the real bot: what a client sees, hour by hour."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.core.flow import Flow
from bot.model import DueKind
from bot.programme.flows import flow_of
from bot.work.reloading import plan_anew
from tests.living import MAYA, Living, living

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


async def test_whoever_stands_at_a_step_that_is_gone_is_told_and_free(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        uses(bot, flow_of("evening", ASKS.format(priority=60)))
        await plan_maya(bot)
        await bot.later(hours=10)

        uses(bot, flow_of("evening", HEAD + "steps:\n  - say: thanks\n"))
        await bot.write(MAYA, "7")

        await bot.hears(MAYA, "This part has changed")
        assert await bot.rows("SELECT count(*) FROM run WHERE state = 'open'") == [(0,)]
