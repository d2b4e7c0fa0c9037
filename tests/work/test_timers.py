"""Timers go by a clock that nobody sets, never twice at once, and none ends another."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.prove.timing import VirtualLoop, run_virtual
from bot.work.timers import Timer, Timers

HOUR = 3_600.0


def hour_of(every: float, act: Callable[[], Awaitable[None]]) -> None:
    """Let an hour pass on the loop's clock, in which the machine's calendar stands still: as if it were set back."""

    async def lives() -> None:
        timers = Timers((Timer(name="tick", every=every, act=act),))
        timers.start()
        await asyncio.sleep(HOUR)
        await timers.stop()

    run_virtual(VirtualLoop(), lives())


def test_what_the_calendar_says_stops_no_timer() -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        ticks += 1

    hour_of(1.0, tick)

    assert HOUR - 2 <= ticks <= HOUR


def test_a_timer_that_takes_long_runs_once_at_a_time_and_skips_what_it_missed() -> None:
    at_once = most = runs = 0

    async def slow() -> None:
        nonlocal at_once, most, runs
        at_once, runs = at_once + 1, runs + 1
        most = max(most, at_once)
        await asyncio.sleep(600)
        at_once -= 1

    hour_of(1.0, slow)

    assert (most, runs) == (1, 6)


def test_a_timer_that_fails_goes_on() -> None:
    runs = 0

    async def fails() -> None:
        nonlocal runs
        runs += 1
        raise RuntimeError

    hour_of(60.0, fails)

    assert runs >= 58
