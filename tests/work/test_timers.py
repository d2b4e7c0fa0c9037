"""Timers go on when the machine's calendar is set back, never twice at once, and none ends another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.work.timers import Every, Timer, keep_near, scheduler_of

OFTEN = 0.02
LONG = timedelta(days=30)
PATIENCE = 30


class Ticks:
    """Counts, and lets wait for the next ones."""

    def __init__(self) -> None:
        self.count = 0

    async def tick(self) -> None:
        self.count += 1

    async def more(self, number: int) -> None:
        """Raises: TimeoutError, when they do not come."""
        wanted = self.count + number
        async with asyncio.timeout(PATIENCE):
            while self.count < wanted:  # noqa: ASYNC110  # the scheduler makes it happen
                await asyncio.sleep(OFTEN / 2)


@asynccontextmanager
async def going(*acts: Callable[[], Awaitable[None]]) -> AsyncIterator[AsyncIOScheduler]:
    scheduler = scheduler_of(tuple(Timer(name=str(n), every=OFTEN, act=act) for n, act in enumerate(acts)))
    scheduler.start()
    keeping = asyncio.create_task(keep_near(scheduler))
    try:
        yield scheduler
    finally:
        keeping.cancel()
        with suppress(asyncio.CancelledError):
            await keeping
        scheduler.shutdown(wait=False)


def as_planned_by_a_clock_that_was_ahead(scheduler: AsyncIOScheduler) -> None:
    for job in scheduler.get_jobs():
        job.modify(next_run_time=datetime.now(UTC) + LONG)


async def test_timers_that_a_wrong_clock_planned_go_on_once_it_is_right() -> None:
    one, other = Ticks(), Ticks()
    async with going(one.tick, other.tick) as scheduler:
        await one.more(1)
        as_planned_by_a_clock_that_was_ahead(scheduler)
        await asyncio.gather(one.more(2), other.more(2))

        assert max(job.next_run_time for job in scheduler.get_jobs()) < datetime.now(UTC) + LONG / 2


async def test_a_timer_that_takes_long_runs_once_at_a_time() -> None:
    at_once = most = 0
    ticks = Ticks()

    async def slow() -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(5 * OFTEN)
        at_once -= 1
        await ticks.tick()

    async with going(slow):
        await ticks.more(3)

    assert most == 1


async def test_a_timer_that_fails_ends_neither_itself_nor_another() -> None:
    failed, well = Ticks(), Ticks()

    async def fails() -> None:
        await failed.tick()
        raise RuntimeError

    async with going(fails, well.tick):
        await asyncio.gather(failed.more(3), well.more(3))

    assert failed.count >= 3


def test_what_a_clock_that_jumps_ahead_skips_is_not_listed() -> None:
    every, now = Every(seconds=1, timezone="UTC"), datetime.now(UTC)

    assert every.get_next_fire_time(now - LONG, now) == now + timedelta(seconds=1)
    assert every.get_next_fire_time(now, now) == now + timedelta(seconds=1)
    assert every.get_next_fire_time(now - timedelta(seconds=0.5), now) == now + timedelta(seconds=0.5)
