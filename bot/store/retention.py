"""How long a finished record is kept, and its end: the words go as when a client asks for it, then the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import retention
from bot.model import Client, Due, DueKind, Homework, Question, TherapySession
from bot.store import due
from bot.store.forgetting import forget, has_open_alert
from bot.store.rows import change, fetch, fetch_one, table_of

CLIENT = table_of(Client)
REST = tuple(table_of(kind) for kind in (TherapySession, Homework, Question))
"""What a deletion that a client asked for leaves as clinical record, and this one does not."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A finished record. `fate` as in bot.core.retention."""

    client: Client
    fate: str


async def keep(db: AsyncConnection, client_id: str, until: datetime) -> None:
    """Write down until when, and owe the end."""
    await change(db, Client, client_id, {"keep_until": until})
    await due.owe(db, retention.owed(client_id, until))


async def owe_missing(db: AsyncConnection, *, keep_for: timedelta) -> int:
    """Owe the end of every finished record for which none is owed. Shape: how many there were."""
    have = {each.client_id for each in await fetch(db, Due, *due.of_kind(DueKind.RETENTION))}
    missing = [each for each in await ended(db) if each.id not in have]
    for client in missing:
        await keep(db, client.id, client.keep_until or (client.ended_at or client.created_at) + keep_for)
    return len(missing)


async def ended(db: AsyncConnection) -> list[Client]:
    return await fetch(db, Client, CLIENT.c.ended_at.is_not(None), order=(CLIENT.c.keep_until, CLIENT.c.id))


async def kept(db: AsyncConnection, *, now: datetime) -> list[Kept]:
    """Every finished record and what would become of it now. Shape: those whose time is over first."""
    return [
        Kept(client=each, fate=retention.fate(each, has_open_alert=await has_open_alert(db, each.id), now=now))
        for each in await ended(db)
    ]


async def purge(db: AsyncConnection, client_id: str, *, now: datetime) -> None:
    """Delete a record. Alerts keep id, level, kind, times and outcome, under an id that leads to nobody any more."""
    client = await fetch_one(db, Client, CLIENT.c.id == client_id)
    if client is None:
        return
    await forget(db, client, at=now, keep_until=now)
    for table in REST:
        await db.execute(delete(table).where(table.c.client_id == client_id))
    await db.execute(delete(CLIENT).where(CLIENT.c.id == client_id))
