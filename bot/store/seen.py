"""Which texts clients have ever been shown: ids of texts alone, never who saw them or when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.quick import later
from bot.store.tables import MarkRow

MARK = MarkRow.__table__  # type: ignore[attr-defined]

SEEN, SINCE = "seen:", "seen-since"
"""Marks: one a text, and from which moment on they are counted."""

SHOWN = select(MARK.c.name).where(MARK.c.name.startswith(SEEN))
NOTED = insert(MARK).on_conflict_do_nothing()


async def begin(db: AsyncConnection, now: datetime) -> None:
    await db.execute(NOTED, [{"name": SINCE, "value": now.isoformat()}])


async def note(db: AsyncConnection, ids: Iterable[str]) -> None:
    later(db, NOTED, [{"name": f"{SEEN}{each}", "value": ""} for each in sorted(ids)])


async def texts(db: AsyncConnection) -> set[str]:
    found = await db.execute(SHOWN)
    return {name.removeprefix(SEEN) for name in found.scalars()}


async def since(db: AsyncConnection) -> datetime | None:
    """Shape: None where the bot has not run since texts are counted."""
    found = (await db.execute(select(MARK.c.value).where(MARK.c.name == SINCE))).scalar()
    return datetime.fromisoformat(found) if found else None
