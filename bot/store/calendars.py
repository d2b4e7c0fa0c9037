"""The calendar addresses that session dates come from, and what was said of their events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import ClientCalendar, TherapySession
from bot.store.rows import fetch, fetch_one, table_of

CALENDAR, SESSION = table_of(ClientCalendar), table_of(TherapySession)


async def calendar_of(db: AsyncConnection, client_id: str) -> ClientCalendar | None:
    """Shape: None where no address is looked at."""
    return await fetch_one(db, ClientCalendar, CALENDAR.c.client_id == client_id, CALENDAR.c.url != "")


async def with_address(db: AsyncConnection, client_ids: Sequence[str]) -> list[str]:
    found = await fetch(db, ClientCalendar, CALENDAR.c.client_id.in_(client_ids), CALENDAR.c.url != "")
    return [each.client_id for each in found]


async def settled(db: AsyncConnection, client_id: str) -> frozenset[tuple[str, datetime]]:
    """Events with their hour about which something was decided: held, missed, called off or moved by a person."""
    mine = (SESSION.c.client_id == client_id, SESSION.c.event != "", SESSION.c.state != "planned")
    return frozenset((each.event, each.starts_at) for each in await fetch(db, TherapySession, *mine))
