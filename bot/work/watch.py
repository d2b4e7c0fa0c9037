"""Watches the loops: one that dies or hangs is noticed and started again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import structlog

log = structlog.get_logger()

PAUSE = 0.5
"""Seconds before a dead loop is started again."""

AGAIN = 2.0
"""Seconds before a loop that will not end is told so again; longer than a write that is called off takes to leave."""

HEALED = 10.0
"""Seconds without a failure after which a loop that died counts as well again."""


@dataclass
class Watched:
    """A loop that must live. Units: `patience` in seconds without a beat; 0 does not ask for beats."""

    name: str
    loop: Callable[[], Awaitable[None]]
    patience: float = 0.0
    beat_at: float = 0.0
    restarts: int = 0
    failed_at: float = float("-inf")
    task: asyncio.Task[None] | None = None

    def beat(self) -> None:
        self.beat_at = asyncio.get_running_loop().time()

    def is_hung(self, now: float) -> bool:
        return bool(self.patience) and now - self.beat_at > self.patience

    @property
    def is_alive(self) -> bool:
        return self.task is not None and not self.task.done()


@dataclass
class Watch:
    """Shape: `replaced` are those that hung and were called off, until they end."""

    loops: list[Watched] = field(default_factory=list)
    replaced: set[asyncio.Task[None]] = field(default_factory=set)

    def start(self) -> None:
        for watched in self.loops:
            self._begin(watched)

    def add(self, watched: Watched) -> None:
        """One more loop, begun at once."""
        self.loops.append(watched)
        self._begin(watched)

    def _begin(self, watched: Watched) -> None:
        watched.beat()
        watched.task = asyncio.create_task(self._kept(watched), name=watched.name)

    async def _kept(self, watched: Watched) -> None:
        while True:
            try:
                await watched.loop()
                return
            except Exception as fault:  # the outermost loop: nothing may end it but a stop
                log.error(
                    "a loop died and is started again", action="watch", kind=type(fault).__name__, where=watched.name
                )
                watched.restarts += 1
                watched.failed_at = asyncio.get_running_loop().time()
                await asyncio.sleep(PAUSE)

    def look(self) -> None:
        """Start again what hangs or has ended; called by a timer."""
        now = asyncio.get_running_loop().time()
        for watched in self.loops:
            if watched.is_hung(now) or not watched.is_alive:
                log.error("a loop hangs and is started again", action="watch", where=watched.name)
                self._call_off(watched.task)
                watched.restarts += 1
                watched.failed_at = now
                self._begin(watched)

    def _call_off(self, task: asyncio.Task[None] | None) -> None:
        if task is not None and not task.done():
            self.replaced.add(task)
            task.add_done_callback(self.replaced.discard)
            task.cancel()

    def unwell(self) -> list[str]:
        """The loops that have ended, hang, or have just died, by name."""
        now = asyncio.get_running_loop().time()
        return [
            each.name for each in self.loops if not each.is_alive or each.is_hung(now) or now - each.failed_at < HEALED
        ]

    async def stop(self) -> None:
        """Until each has ended: a library that takes a cancel for its own time-out goes on."""
        living = {each.task for each in self.loops if each.task is not None} | self.replaced
        while living:
            for task in living:
                task.cancel()
            _, living = await asyncio.wait(living, timeout=AGAIN)
