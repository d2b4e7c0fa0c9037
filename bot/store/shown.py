"""When somebody was last shown the pages of their caseload: the next begin there, and nothing falls between."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.due import mark, marked

AGAIN = timedelta(days=3)
"""Whoever opens the pages again within these days reads the same ones, which begin where they began."""


async def write(db: AsyncConnection, staff_id: str, *, now: datetime) -> None:
    """Keep that they are shown now, beside the time before."""
    moments = await _read(db, staff_id)
    newest = moments[-1:]
    if newest and timedelta() <= now - newest[0] < AGAIN:
        return
    kept = [each for each in newest if each <= now]
    await mark(db, _name(staff_id), " ".join(each.isoformat() for each in (*kept, now)))


async def before(db: AsyncConnection, staff_id: str, *, now: datetime) -> datetime | None:
    """When they were shown the ones before those of now. Shape: None where there were none."""
    return max((each for each in await _read(db, staff_id) if now - each >= AGAIN), default=None)


async def _read(db: AsyncConnection, staff_id: str) -> list[datetime]:
    """Shape: two at most, oldest first."""
    return [datetime.fromisoformat(each) for each in (await marked(db, _name(staff_id))).split()]


def _name(staff_id: str) -> str:
    return f"pages:{staff_id}"
