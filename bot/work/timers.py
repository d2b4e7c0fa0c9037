"""A handful of in-memory timers; nobody's schedule is in them (law 7: the database decides who is due)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import structlog

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Timer:
    """Something done again and again. Units: `every` in seconds."""

    name: str
    every: float
    act: Callable[[], Awaitable[None]]


@dataclass
class Timers:
    """Each by itself: none runs twice at once, and what one missed is skipped.

    They go by the loop's clock. Planned by the calendar, all would stand still until a clock that was ahead and was
    set right is there again, and with them every ladder and whatever brings near what the wrong clock had planned.
    """

    timers: tuple[Timer, ...]
    tasks: list[asyncio.Task[None]] = field(default_factory=list)

    def start(self) -> None:
        self.tasks = [asyncio.create_task(again_and_again(timer), name=timer.name) for timer in self.timers]

    async def stop(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


async def again_and_again(timer: Timer) -> None:
    now = asyncio.get_running_loop().time
    at = now()
    while True:
        at = max(at + timer.every, now())
        await asyncio.sleep(at - now())
        try:
            await timer.act()
        except Exception as fault:  # an outermost loop: nothing may end it but a stop
            log.error("a timer failed", action=timer.name, kind=type(fault).__name__)
