"""A clock that was a month ahead and is set right leaves nobody in silence, and no alert waiting for a month."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, update

from bot.core.schedule import next_digest
from bot.model import Client, Due, DueKind, Lane, Run
from bot.simulate.seen import stamp
from bot.store import due, outbox, rows, staff
from bot.store.outbox import OUTBOX, Draft
from bot.work import replanning, setback
from bot.work.parts import Parts
from bot.work.replanning import plan_all_anew
from bot.work.setback import MARK, Setback, set_right
from tests.living import MAYA, living

AHEAD = timedelta(days=30)
CLIENT, RUN = rows.table_of(Client), rows.table_of(Run)


@dataclass(frozen=True)
class At:
    """A clock that stands."""

    at: datetime

    def now(self) -> datetime:
        return self.at


async def test_what_a_wrong_clock_put_a_month_ahead_is_near_again_once_it_is_right(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        now = parts.clock.now()
        async with parts.database.write() as db:
            await due.mark(db, MARK, (now + AHEAD).isoformat())
            await db.execute(update(due.DUE).where(due.DUE.c.kind == DueKind.PROMPT).values(at=now + AHEAD))
            step = Due(key="ladder:a1", kind=DueKind.LADDER, at=now + AHEAD, alert_id="a1")
            await due.owe(db, step)

        assert await set_right(parts)

        soon, later = (now + timedelta(days=2)).isoformat(), (now + AHEAD / 2).isoformat()
        prompts = await bot.rows(f"SELECT min(at) < '{soon}' FROM due WHERE kind = 'prompt'")
        far = await bot.rows(f"SELECT count(*) FROM due WHERE kind = 'ladder' AND at > '{later}'")
        assert (prompts, far) == ([(1,)], [(0,)])


async def test_a_question_that_a_wrong_clock_asked_is_over_and_holds_up_nobody(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=9, minutes=5)
        parts = bot.house.parts
        now = parts.clock.now()
        (asked,) = await bot.rows("SELECT count(*) FROM run WHERE state = 'open'")
        assert asked[0] > 0
        async with parts.database.write() as db:
            await due.mark(db, MARK, (now + AHEAD).isoformat())
            ahead = {"started_at": now + AHEAD, "asked_at": now + AHEAD, "expires_at": now + AHEAD + timedelta(hours=4)}
            await db.execute(update(RUN).where(RUN.c.state == "open").values(**ahead))
            expiry = due.DUE.c.kind == DueKind.EXPIRY
            await db.execute(update(due.DUE).where(expiry).values(at=now + AHEAD + timedelta(hours=4)))

        assert await set_right(parts)
        await bot.quiet()

        assert await bot.rows(f"SELECT count(*) FROM run WHERE expires_at > '{(now + AHEAD / 2).isoformat()}'") == [
            (0,)
        ]
        assert await bot.rows("SELECT count(*) FROM run WHERE state = 'open'") == [(0,)]
        begun = len(bot.texts(MAYA))
        await bot.later(days=1)
        assert len(bot.texts(MAYA)) > begun


async def test_a_clock_that_is_set_back_by_minutes_ends_no_question(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=9, minutes=5)
        now, ahead = bot.house.parts.clock.now(), timedelta(minutes=5)
        async with bot.house.parts.database.write() as db:
            await due.mark(db, MARK, (now + ahead).isoformat())
            await db.execute(update(RUN).where(RUN.c.state == "open").values(started_at=now + ahead))

        assert await set_right(bot.house.parts)
        await bot.quiet()

        assert await bot.rows("SELECT count(*) FROM run WHERE state = 'open'") == [(1,)]


async def test_the_weekly_page_comes_in_its_week_and_what_waited_by_the_wrong_clock_is_over(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        now = parts.clock.now()
        prompt = Draft(
            key="stale", lane=Lane.PROMPT, chat_id=MAYA, method="sendMessage", params={"text": "?"}, client_id="maya",
            due_at=now + AHEAD, expires_at=now + AHEAD + timedelta(hours=4),
        )  # fmt: skip
        async with parts.database.write() as db:
            await due.mark(db, MARK, (now + AHEAD).isoformat())
            await outbox.store(db, [prompt], now=now + AHEAD)
            await due.call_off(db, "digest:vega:*")
            person = (await staff.everybody(db))["vega"]
            await due.owe(db, next_digest(person, now + AHEAD))

        assert await set_right(parts)

        assert await bot.rows("SELECT at FROM due WHERE key LIKE 'digest:vega:%'") == [
            (stamp(next_digest(person, now).at),)
        ]
        assert await bot.rows("SELECT state FROM outbox WHERE key = 'stale'") == [("expired",)]


async def test_a_prompt_of_the_wrong_clock_that_is_being_tried_goes_no_more_and_what_is_not_a_prompt_does(
    tmp_path: Path,
) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        now = parts.clock.now()
        ahead = now + AHEAD
        letters = [
            Draft(
                key=f"{lane.name}:{state}", lane=lane, chat_id=MAYA, method="sendMessage", params={"text": "?"},
                client_id="maya", due_at=ahead, expires_at=ahead + timedelta(hours=4),
            )
            for lane in (Lane.PROMPT, Lane.REPLY)
            for state in ("leased", "sending")
        ]  # fmt: skip
        async with parts.database.write() as db:
            await due.mark(db, MARK, ahead.isoformat())
            await outbox.store(db, letters, now=ahead)
            for state in ("leased", "sending"):
                theirs = OUTBOX.c.key.endswith(f":{state}")
                await db.execute(update(OUTBOX).where(theirs).values(state=state, lease_until=ahead))

        assert await set_right(parts)

        over = f"expires_at < '{stamp(now + AHEAD / 2)}'"
        assert await bot.rows(
            f"SELECT key, state, {over} FROM outbox WHERE key LIKE '%:leased' OR key LIKE '%:sending'"
        ) == [
            ("PROMPT:leased", "expired", 0),
            ("PROMPT:sending", "sending", 1),
            ("REPLY:leased", "leased", 0),
            ("REPLY:sending", "sending", 0),
        ]


async def test_what_came_while_a_clock_was_ahead_is_not_asked_again_and_holds_up_nobody(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=9, minutes=5)
        parts = bot.house.parts
        now = parts.clock.now()
        async with parts.database.write() as db:
            (came,) = await rows.fetch(db, Run, RUN.c.state == "open")
            ahead = now + timedelta(minutes=30)
            await rows.change(db, Run, came.id, {"state": "finished", "started_at": ahead, "ended_at": ahead})
            _, client_id, flow, on = came.key.split(":")
            slot = {"flow": flow, "on": on}
            await due.owe(db, Due(key=came.key, kind=DueKind.PROMPT, at=now, client_id=client_id, detail=slot))
            await due.owe(db, Due(key="ladder:a1", kind=DueKind.LADDER, at=now, alert_id="a1"))
        begun = len(bot.texts(MAYA))

        await bot.house.clockwork.tick()

        assert await bot.rows(f"SELECT key FROM due WHERE key IN ('{came.key}', 'ladder:a1')") == []
        assert len(bot.texts(MAYA)) == begun


async def test_a_clock_that_was_wrong_for_seconds_only_is_seen_at_the_next_look(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        look, now = Setback(parts), parts.clock.now()
        await look.look()

        look.parts = replace(parts, clock=At(now + AHEAD))
        await look.look()
        async with parts.database.write() as db:
            await db.execute(update(due.DUE).where(due.DUE.c.kind == DueKind.PROMPT).values(at=now + AHEAD))
        look.parts = parts
        await look.look()

        assert await bot.rows(f"SELECT min(at) < '{(now + AHEAD / 2).isoformat()}' FROM due WHERE kind = 'prompt'") == [
            (1,)
        ]


async def test_a_wrong_clock_is_seen_where_the_database_could_not_keep_what_was_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        look, now = Setback(parts), parts.clock.now()
        await look.look()

        async def failed(*_: object) -> None:
            raise OSError("no disk")

        look.parts = replace(parts, clock=At(now + AHEAD))
        with monkeypatch.context() as patch:
            patch.setattr(due, "marked", failed)
            with pytest.raises(OSError, match="no disk"):
                await look.look()
        async with parts.database.write() as db:
            await db.execute(update(due.DUE).where(due.DUE.c.kind == DueKind.PROMPT).values(at=now + AHEAD))
        look.parts = parts
        await look.look()

        soon = (now + AHEAD / 2).isoformat()
        assert await bot.rows(f"SELECT min(at) < '{soon}' FROM due WHERE kind = 'prompt'") == [(1,)]
        assert look.furthest == look.looked_at


async def test_who_is_killed_while_planning_anew_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        now = parts.clock.now()
        async with parts.database.write() as db:
            await due.mark(db, MARK, (now + AHEAD).isoformat())
            await db.execute(update(due.DUE).where(due.DUE.c.kind == DueKind.PROMPT).values(at=now + AHEAD))

        async def killed(*_: object, **__: object) -> None:
            raise ZeroDivisionError

        with monkeypatch.context() as patch:
            patch.setattr(setback, "plan_all_anew", killed)
            with pytest.raises(ZeroDivisionError):
                await set_right(parts)

        assert await set_right(parts)
        assert not await set_right(parts)
        soon = (now + timedelta(days=2)).isoformat()
        assert await bot.rows(f"SELECT min(at) < '{soon}' FROM due WHERE kind = 'prompt'") == [(1,)]


async def test_a_client_whose_plan_breaks_keeps_nobody_elses_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        async with parts.database.write() as db:
            (maya,) = await rows.fetch(db, Client, CLIENT.c.id == "maya")
            await rows.add(db, [replace(maya, id=f"c{n}", chat_id=MAYA + 1000 + n) for n in range(5)])
            await db.execute(delete(due.DUE).where(due.DUE.c.kind == DueKind.PROMPT))
        plan = Parts.plan

        def breaks(own: Parts, client: Client, *rest: Any) -> Any:
            if client.id == "c3":
                raise ZeroDivisionError
            return plan(own, client, *rest)

        monkeypatch.setattr(Parts, "plan", breaks)
        await plan_all_anew(parts, "test", now=parts.clock.now())

        planned = await bot.rows("SELECT DISTINCT client_id FROM due WHERE kind = 'prompt' ORDER BY client_id")
        assert planned == [("c0",), ("c1",), ("c2",), ("c4",), ("maya",)]


async def test_others_write_between_two_clients_who_are_planned_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replanning, "AT_ONCE", 1)
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        async with parts.database.write() as db:
            (maya,) = await rows.fetch(db, Client, CLIENT.c.id == "maya")
            await rows.add(db, [replace(maya, id="ann", chat_id=MAYA + 1000)])
            await db.execute(delete(due.DUE).where(due.DUE.c.kind == DueKind.PROMPT))
        planned = [0]

        async def look() -> None:
            while planned[-1] < 2:
                async with parts.database.write() as db:
                    found = await rows.fetch(db, Due, due.DUE.c.kind == DueKind.PROMPT)
                    planned.append(len({each.client_id for each in found}))

        async with asyncio.timeout(60):
            await asyncio.gather(plan_all_anew(parts, "test", now=parts.clock.now()), look())

        assert 1 in planned
        assert await bot.rows("SELECT count(DISTINCT client_id) FROM due WHERE kind = 'prompt'") == [(2,)]


async def test_a_clock_that_is_set_by_seconds_plans_nothing_anew(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        async with parts.database.write() as db:
            await due.mark(db, MARK, (parts.clock.now() + timedelta(seconds=30)).isoformat())

        assert not await set_right(parts)
