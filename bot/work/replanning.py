"""Plans everybody's coming prompts anew: a changed programme, or a clock that was wrong. Others write in between."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from itertools import islice

import structlog
from sqlalchemy import select

from bot.core.effects import Replan
from bot.model import Client, Status
from bot.store import rows
from bot.store.house import is_the_worlds
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.ledger import Deed
from bot.work.parts import Parts

log = structlog.get_logger()

CLIENT = rows.table_of(Client)

AT_ONCE = 50
"""Clients planned in one commit. Of five thousand in one, a crisis would wait a second and a half."""


async def plan_all_anew(parts: Parts, why: str, *, now: datetime) -> None:
    """Every active client's, counted from `now`. Killed on the way it is begun anew by whoever owes it."""
    async with parts.database.read() as db:
        found = await db.execute(select(CLIENT.c.id).where(CLIENT.c.status == Status.ACTIVE))
        ids = iter([str(row.id) for row in found])
    while some := tuple(islice(ids, AT_ONCE)):
        await _plan(parts, some, f"{why}:{now.isoformat()}", now)
        await asyncio.sleep(0)


async def _plan(parts: Parts, some: Sequence[str], key: str, now: datetime) -> None:
    """Of a plan that breaks, by a bug of ours, the half is tried: one client's keeps nobody else's back."""
    try:
        async with parts.database.write() as db:
            ledger = ledger_of(parts, Book({}), now)
            ledger.enter(Deed(key=key, effects=tuple(Replan(client_id=each) for each in some)))
            await ledger.write(db)
    except Exception as fault:
        if is_the_worlds(fault):
            raise
        if len(some) == 1:
            log.error("a client could not be planned anew", action="plan", kind=type(fault).__name__)
            return
        half = len(some) // 2
        await _plan(parts, some[:half], key, now)
        await _plan(parts, some[half:], key, now)
