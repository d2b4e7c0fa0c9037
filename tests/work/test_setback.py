"""A clock that was a month ahead and is set right leaves nobody in silence, and no alert waiting for a month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from bot.model import Due, DueKind
from bot.store import due
from bot.work.setback import MARK, Setback, set_right
from tests.living import living

AHEAD = timedelta(days=30)


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


async def test_a_clock_that_was_wrong_for_seconds_only_is_seen_at_the_next_look(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        setback, now = Setback(parts), parts.clock.now()
        await setback.look()

        setback.parts = replace(parts, clock=At(now + AHEAD))
        await setback.look()
        async with parts.database.write() as db:
            await db.execute(update(due.DUE).where(due.DUE.c.kind == DueKind.PROMPT).values(at=now + AHEAD))
        setback.parts = parts
        await setback.look()

        assert await bot.rows(f"SELECT min(at) < '{(now + AHEAD / 2).isoformat()}' FROM due WHERE kind = 'prompt'") == [
            (1,)
        ]


async def test_a_clock_that_is_set_by_seconds_plans_nothing_anew(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts = bot.house.parts
        async with parts.database.write() as db:
            await due.mark(db, MARK, (parts.clock.now() + timedelta(seconds=30)).isoformat())

        assert not await set_right(parts)
