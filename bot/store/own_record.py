"""Everything that is kept about one client, as plain values: for the client's own file."""

from __future__ import annotations

from datetime import date, datetime, time
from enum import Enum
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel

from bot.model import Json
from bot.store.outbox import OUTBOX

NOT_THEIRS = frozenset(
    {"seed", "pin", "pin_tries", "pin_locked_until", "dialogue", "told", "rung", "rounds", "next_at"}
)
"""How the house works, and the hash of a number: nothing that says anything about the client."""

LEFT_OUT = frozenset({"outbox", "due", "invite", "audit", "client_calendar"})
"""Letters are given as what was said; what is owed, spent links and the log of staff work are no record of theirs;
the address of a calendar opens the therapist's whole calendar, and other people with it."""


async def record_of(db: AsyncConnection, client_id: str) -> dict[str, list[dict[str, Json]]]:
    """Every table that knows the client, in time order. Shape: by table name; empty tables are missing."""
    found: dict[str, list[dict[str, Json]]] = {}
    for name, table in sorted(SQLModel.metadata.tables.items()):
        key = table.c.get("id") if name == "client" else table.c.get("client_id")
        if key is None or name in LEFT_OUT:
            continue
        rows = (await db.execute(select(table).where(key == client_id).order_by(in_time(table)))).mappings()
        kept = [{column: plain(value) for column, value in row.items() if column not in NOT_THEIRS} for row in rows]
        found |= {name: kept} if kept else {}
    said = await said_to(db, client_id)
    return found | ({"said": said} if said else {})


def in_time(table: Table) -> Any:
    names = ("at", "started_at", "given_at", "starts_at", "recorded_at", "raised_at", "asked_at")
    return next((table.c[name] for name in names if name in table.c), next(iter(table.primary_key.columns)))


async def said_to(db: AsyncConnection, client_id: str) -> list[dict[str, Json]]:
    """What the bot has said to them, oldest first."""
    query = select(OUTBOX.c.sent_at, OUTBOX.c.params).where(
        OUTBOX.c.client_id == client_id, OUTBOX.c.staff_id.is_(None), OUTBOX.c.sent_at.is_not(None)
    )
    rows = await db.execute(query.order_by(OUTBOX.c.id))
    said = [(at, params.get("text") or params.get("caption")) for at, params in rows]
    return [{"at": plain(at), "text": text} for at, text in said if text]


def plain(value: Any) -> Json:
    if isinstance(value, Enum):
        return value.name.lower() if isinstance(value, int) else value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return vars_of(value) if hasattr(value, "__dataclass_fields__") else value


def vars_of(record: Any) -> dict[str, Json]:
    return {name: plain(getattr(record, name)) for name in record.__dataclass_fields__}
