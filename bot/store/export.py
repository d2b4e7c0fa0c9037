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
