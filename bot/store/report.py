"""Reads what a report counts: numbers by client and cell, never a word."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.report import Count, Raised, as_counts, week_of
from bot.model import Alert, Client
from bot.store.rows import fetch, table_of
from bot.store.timeline import TIMELINE

ALERT, CLIENT = table_of(Alert), table_of(Client)
SENT, ANSWERED = "prompt", "answered"


async def reach(db: AsyncConnection) -> tuple[Count, ...]:
    found = await db.execute(select(CLIENT.c.id, CLIENT.c.status))
    return tuple(Count(key=status.value, client_id=client_id) for client_id, status in found)


async def by_flow(db: AsyncConnection) -> tuple[Count, ...]:
    tables = []
    for name in (SENT, ANSWERED):
        query = (
            select(TIMELINE.c.flow, TIMELINE.c.client_id, func.count())
            .where(TIMELINE.c.name == name, TIMELINE.c.client_id.is_not(None), TIMELINE.c.flow != "")
            .group_by(TIMELINE.c.flow, TIMELINE.c.client_id)
        )
        tables.append({(flow, who): number for flow, who, number in await db.execute(query)})
    return as_counts(*tables)


async def by_week(db: AsyncConnection) -> tuple[Count, ...]:
    """A week begins on Monday, by the client's own days."""
    tables: list[Counter[tuple[str, str]]] = []
    for name in (SENT, ANSWERED):
        query = (
            select(TIMELINE.c.on, TIMELINE.c.client_id, func.count())
            .where(TIMELINE.c.name == name, TIMELINE.c.client_id.is_not(None), TIMELINE.c.on.is_not(None))
            .group_by(TIMELINE.c.on, TIMELINE.c.client_id)
        )
        table: Counter[tuple[str, str]] = Counter()
        for on, who, number in await db.execute(query):
            table[week_of(on if isinstance(on, date) else date.fromisoformat(on)), who] += number
        tables.append(table)
    return as_counts(*tables)


async def raised(db: AsyncConnection) -> tuple[Raised, ...]:
    """Alerts of clients; drills and strangers are not the programme's."""
    found = await fetch(db, Alert, ALERT.c.drill.is_(False), ALERT.c.client_id.is_not(None), order=ALERT.c.raised_at)
    return tuple(
        Raised(
            client_id=each.client_id or "",
            level=each.level.word,
            raised_at=each.raised_at,
            acknowledged_at=each.acknowledged_at,
            patterns=tuple(each.patterns),
            is_wrong=each.marked_wrong_at is not None,
        )
        for each in found
    )


async def recorded(db: AsyncConnection) -> set[tuple[str, str]]:
    """Which questions have ever been answered, as (flow, step)."""
    query = select(TIMELINE.c.flow, TIMELINE.c.step).where(TIMELINE.c.step != "").distinct()
    return {(flow, step) for flow, step in await db.execute(query)}
