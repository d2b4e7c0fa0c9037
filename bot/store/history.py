"""The history of alerts: lines are only ever added, and read by whoever is on the ladder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Alert, Happening
from bot.store.quick import later
from bot.store.rows import fetch, table_of
from bot.store.tables import AlertEventRow

EVENT = AlertEventRow.__table__  # type: ignore[attr-defined]
ALERT = table_of(Alert)
COLUMNS = tuple(Happening.__dataclass_fields__)
HAPPENED = insert(EVENT)


async def keep(db: AsyncConnection, happening: Happening) -> None:
    later(db, HAPPENED, {name: getattr(happening, name) for name in COLUMNS})


async def of_alerts(db: AsyncConnection, ids: Sequence[str]) -> dict[str, tuple[Happening, ...]]:
    """The whole history of each alert, oldest first. Shape: an alert without one is missing from it."""
    query = select(*(EVENT.c[name] for name in COLUMNS)).where(EVENT.c.alert_id.in_(ids)).order_by(EVENT.c.id)
    found: dict[str, list[Happening]] = defaultdict(list)
    for row in (await db.execute(query)).mappings():
        found[row["alert_id"]].append(Happening(**row))
    return {alert_id: tuple(lines) for alert_id, lines in found.items()}


@dataclass(frozen=True, kw_only=True)
class PatternCount:
    """How often a pattern fired in clients' alerts, and in how many of those a human said it was no crisis."""

    pattern: str
    fired: int
    wrong: int


async def pattern_counts(db: AsyncConnection, patterns: Sequence[str] = ()) -> list[PatternCount]:
    """Of these patterns, or of all. Shape: most often wrong first; drills do not count."""
    alerts = await fetch(db, Alert, ALERT.c.drill.is_(False))
    fired: dict[str, list[bool]] = defaultdict(list)
    for alert in alerts:
        for pattern in alert.patterns:
            if not patterns or pattern in patterns:
                fired[pattern].append(alert.marked_wrong_at is not None)
    counts = [PatternCount(pattern=name, fired=len(each), wrong=sum(each)) for name, each in fired.items()]
    return sorted(counts, key=lambda count: (-count.wrong, -count.fired, count.pattern))
