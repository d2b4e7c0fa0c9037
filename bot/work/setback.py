"""A clock that was ahead and was set right: what was planned by it is planned anew, or it would lie weeks away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy import and_, or_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.effects import Replan
from bot.model import Alert, Client, Due, DueKind, Lane, Run, Status
from bot.store import due, rows
from bot.store.outbox import OUTBOX
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.ledger import Deed
from bot.work.parts import Parts

log = structlog.get_logger()

MARK = "clock"
"""Under this name stands the moment at which the bot last looked."""

SLACK = timedelta(minutes=2)
"""A clock is set right by seconds every day; only more than this is worth planning anew."""

PAUSE = timedelta(minutes=1)
"""Between two looks into the database while the clock goes as it should."""

LONGEST_STEP = timedelta(hours=2)
"""No step about an alert or a question lies further ahead. Source: CRISIS.md, Levels and The alert."""

LONGEST_NIGHT = timedelta(days=1)
"""What a client is told, however late, waits for the end of their quiet hours at most (`Postbox`, `telling`)."""

CLIENT, RUN = rows.table_of(Client), rows.table_of(Run)
NEAR = (DueKind.LADDER, DueKind.QUESTION)


class Setback:
    """Looks every second whether the clock has been moved; the database is asked once a minute, and when it has.

    A clock that is wrong for less than the pause between two looks must be seen all the same: what is planned by it
    stays planned by it.
    """

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.looked_at: datetime | None = None

    async def look(self) -> None:
        now = self.parts.clock.now()
        if self.looked_at is not None and -SLACK <= now - self.looked_at < PAUSE:
            return
        await set_right(self.parts)
        self.looked_at = now


async def set_right(parts: Parts) -> bool:
    """Look at the clock; when it has gone back, bring near what it had put far ahead. Shape: whether it had."""
    now = parts.clock.now()
    async with parts.database.write() as db:
        before = await due.marked(db, MARK)
        await due.mark(db, MARK, now.isoformat())
        if not before or datetime.fromisoformat(before) <= now + SLACK:
            return False
        await _bring_near(db, now)
        await _end_what_began_ahead(db, now)
        await _plan_anew(db, parts, now)
    log.warning("the clock was set back; what it had planned is planned anew", action="clock")
    return True


async def _bring_near(db: AsyncConnection, now: datetime) -> None:
    """Steps about alerts and questions, letters of a crisis and replies, and what waits for a morning: due now."""
    for owed in await rows.fetch(db, Due, due.DUE.c.kind.in_(NEAR), due.DUE.c.at > now + LONGEST_STEP):
        await due.call_off(db, owed.key)
        await due.owe(db, replace(owed, at=now))
        if owed.kind is DueKind.LADDER and owed.alert_id is not None:
            await rows.change(db, Alert, owed.alert_id, {"next_at": now})
    urgent = and_(OUTBOX.c.lane <= Lane.REPLY, OUTBOX.c.due_at > now + LONGEST_STEP)
    told = and_(OUTBOX.c.lane == Lane.PROMPT, OUTBOX.c.expires_at.is_(None), OUTBOX.c.due_at > now + LONGEST_NIGHT)
    await db.execute(update(OUTBOX).where(OUTBOX.c.state == "waiting", or_(urgent, told)).values(due_at=now))


async def _end_what_began_ahead(db: AsyncConnection, now: datetime) -> None:
    """A question that is open until a month from now would hold up everything behind it: its time is over now."""
    ahead = await rows.fetch(db, Run, RUN.c.state == "open", RUN.c.started_at > now, RUN.c.expires_at.is_not(None))
    for run in ahead:
        await rows.change(db, Run, run.id, {"started_at": now, "asked_at": now, "expires_at": now})
    theirs = due.DUE.c.client_id.in_([run.client_id for run in ahead])
    for owed in await rows.fetch(db, Due, theirs, due.DUE.c.kind == DueKind.EXPIRY, due.DUE.c.at > now):
        await due.call_off(db, owed.key)
        await due.owe(db, replace(owed, at=now))


async def _plan_anew(db: AsyncConnection, parts: Parts, now: datetime) -> None:
    """Every client's coming prompts, counted from the moment that is right."""
    clients = await rows.fetch(db, Client, CLIENT.c.status == Status.ACTIVE)
    ledger = ledger_of(parts, Book({}), now)
    ledger.enter(Deed(key=f"clock:{now.isoformat()}", effects=tuple(Replan(client_id=each.id) for each in clients)))
    await ledger.write(db)
