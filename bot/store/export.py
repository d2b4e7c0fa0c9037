"""Reads everything that is known about clients, table by table, for an export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Alert, Client, ClientDate, Homework, Question, Run, SafetyCard, SafetyPlan, TherapySession
from bot.store.rows import fetch, table_of
from bot.store.timeline import COLUMNS, TIMELINE, Line

KINDS: Mapping[str, type[Any]] = {
    "safety_card": SafetyCard,
    "safety_plan": SafetyPlan,
    "therapy_session": TherapySession,
    "client_date": ClientDate,
    "homework": Homework,
    "run": Run,
    "alert": Alert,
    "question": Question,
}
"""By the name that the table has in an export."""

LEFT_OUT: Mapping[str, str] = {
    "inbox": "raw updates: what they said stands in the timeline",
    "outbox": "letters: the bot's own words, and copies of what stands elsewhere",
    "due": "what is owed in the coming days: it follows from the rest",
    "invite": "hashes of spent links",
    "client_calendar": "its address opens a therapist's whole calendar, and other people with it",
    "alert_event": "who of staff did what about an alert: `between alerts --history`",
    "audit": "who of staff looked at what",
    "staff": "no client",
    "staff_leave": "no client",
    "revision": "flows, no client",
    "published_file": "flows, no client",
    "published": "flows, no client",
    "mark": "the program's own",
}
"""Tables that no export holds, each with its reason."""

LEFT_OUT_COLUMNS: Mapping[str, str] = {"timeline.id": "the order in which rows were written, which the moment tells"}


async def of_clients(db: AsyncConnection, clients: Sequence[Client]) -> dict[str, list[Any]]:
    """Records by table. Shape: each table in the order in which things came about."""
    ids = [client.id for client in clients]
    found: dict[str, list[Any]] = {"client": list(clients)}
    for name, kind in KINDS.items():
        table = table_of(kind)
        found[name] = await fetch(db, kind, table.c.client_id.in_(ids), order=next(iter(table.primary_key.columns)))
    found["timeline"] = await lines_of(db, ids)
    return found


async def lines_of(db: AsyncConnection, ids: Sequence[str]) -> list[Line]:
    query = select(*(TIMELINE.c[name] for name in COLUMNS)).where(TIMELINE.c.client_id.in_(ids))
    rows = (await db.execute(query.order_by(TIMELINE.c.client_id, TIMELINE.c.at, TIMELINE.c.id))).mappings()
    return [Line(**{name: row[name] for name in COLUMNS}) for row in rows]
