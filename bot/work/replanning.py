"""Plans everybody's coming prompts anew: a changed programme, or a clock that was wrong. Others write in between."""

from __future__ import annotations

import asyncio
from datetime import datetime
from itertools import islice

from sqlalchemy import select

from bot.core.effects import Replan
from bot.model import Client, Status
from bot.store import rows
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.ledger import Deed
from bot.work.parts import Parts

CLIENT = rows.table_of(Client)

AT_ONCE = 50
"""Clients planned in one commit. Of five thousand in one, a crisis would wait a second and a half."""


async def plan_all_anew(parts: Parts, why: str, *, now: datetime) -> None:
    """Every active client's, counted from `now`. Killed on the way it is begun anew by whoever owes it."""
    async with parts.database.read() as db:
        found = await db.execute(select(CLIENT.c.id).where(CLIENT.c.status == Status.ACTIVE))
        ids = iter([str(row.id) for row in found])
    while some := tuple(islice(ids, AT_ONCE)):
        async with parts.database.write() as db:
            ledger = ledger_of(parts, Book({}), now)
            replan = tuple(Replan(client_id=each) for each in some)
            ledger.enter(Deed(key=f"{why}:{now.isoformat()}", effects=replan))
            await ledger.write(db)
        await asyncio.sleep(0)
