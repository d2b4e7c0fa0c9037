"""A handful of in-memory timers; nobody's schedule is in them (law 7: the database decides who is due)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


@dataclass(frozen=True, kw_only=True)
class Timer:
    """Something done again and again. Units: `every` in seconds."""

    name: str
    every: float
    act: Callable[[], Awaitable[None]]


def scheduler_of(timers: tuple[Timer, ...]) -> AsyncIOScheduler:
    """Make a scheduler that skips what it missed and never runs the same timer twice at once."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    for timer in timers:
        scheduler.add_job(
            timer.act,
            IntervalTrigger(seconds=timer.every, timezone="UTC"),
            id=timer.name,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
    return scheduler
