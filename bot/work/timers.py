"""A handful of in-memory timers; nobody's schedule is in them (law 7: the database decides who is due)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


@dataclass(frozen=True, kw_only=True)
class Timer:
    """Something done again and again. Units: `every` in seconds."""

    name: str
    every: float
    act: Callable[[], Awaitable[None]]


class Every(IntervalTrigger):  # type: ignore[misc]
    """An interval that skips what was missed. APScheduler would list each second of a month for each timer first."""

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        coming: datetime = super().get_next_fire_time(previous, now)
        return coming if coming >= now else now + self.interval


def scheduler_of(timers: tuple[Timer, ...]) -> AsyncIOScheduler:
    """Make a scheduler that skips what it missed and never runs the same timer twice at once."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    for timer in timers:
        scheduler.add_job(
            timer.act,
            Every(seconds=timer.every, timezone="UTC"),
            id=timer.name,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
    return scheduler


LOOK_SECONDS = 1.0
LATE = timedelta(seconds=1)


async def keep_near(scheduler: AsyncIOScheduler) -> None:
    """For ever, by the loop's clock, which nobody sets: bring near a timer that lies further ahead than its interval.

    APScheduler plans by the machine's calendar. Where that was a month ahead and is set right, every timer would stand
    still for a month, and with them each ladder and prompt, and whatever sets right what the wrong clock had planned.
    """
    while True:
        now = datetime.now(UTC)
        for job in scheduler.get_jobs():
            if job.next_run_time - now > job.trigger.interval + LATE:
                job.modify(next_run_time=now)
        await asyncio.sleep(LOOK_SECONDS)
