"""A loop whose time passes only when nothing else is left to do, and the calendar that the bot reads."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

ROUND = 1e-5
"""Seconds that one round of the loop takes at least: where time stood still, waiting for a little would never end."""


MOST_ROUNDS = 1_000_000
"""Some twenty times what a week with faults takes: beyond it something goes round and round."""


class Stuck(Exception):
    """Everything waits for something that will never come: a bug of the prover or a dead-lock in the bot."""


class Numbered(asyncio.TimerHandle):
    """Of two that are due at one moment the one asked for first comes first.

    asyncio leaves that to its heap, whose order hangs on when the garbage collector comes by what a kill left behind.
    """

    number = 0

    def __lt__(self, other: asyncio.TimerHandle) -> bool:
        assert isinstance(other, Numbered)
        return (self.when(), self.number) < (other.when(), other.number)


class VirtualLoop(asyncio.BaseEventLoop):
    """asyncio's own loop without sockets: where it would sleep, its clock jumps. `run_in_executor` runs at once."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = 0.0
        self.rounds = 0
        self.timers = 0
        self._clock_resolution = 1e-6
        self._selector = self
        self.set_exception_handler(lambda loop, context: None)  # what a killed process leaves behind says nothing

    def time(self) -> float:
        return self.moment

    def call_at(  # type: ignore[override]  # the same, with plainer types
        self, when: float, callback: Any, *args: Any, context: Any = None
    ) -> asyncio.TimerHandle:
        timer = Numbered(when, callback, args, self, context)
        self.timers += 1
        timer.number = self.timers
        heapq.heappush(self._scheduled, timer)  # type: ignore[attr-defined]  # as asyncio's own does it
        timer._scheduled = True  # type: ignore[attr-defined]
        return timer

    def select(self, timeout: float | None) -> list[Any]:
        self.rounds += 1
        if timeout is None or self.rounds > MOST_ROUNDS:
            raise Stuck("nothing is left that could happen" if timeout is None else "it goes round and round")
        self.moment += max(timeout, ROUND)
        return []

    def _process_events(self, event_list: list[Any]) -> None:
        """There are none: nothing comes from outside."""

    def _write_to_self(self) -> None:
        """Nobody else could wake it."""

    def run_in_executor(  # type: ignore[override]  # the same, with plainer types
        self, executor: Any, func: Callable[..., Any], *args: Any
    ) -> Any:
        done: asyncio.Future[Any] = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as fault:  # it belongs to whoever waits for it
            done.set_exception(fault)
        return done

    def leap(self, seconds: float) -> None:
        """Let time pass in which nobody does anything, as for a process that stood still."""
        self.moment += max(seconds, 0.0)


def run_virtual(loop: VirtualLoop, work: Coroutine[Any, Any, Any]) -> Any:
    before = asyncio.get_event_loop_policy()
    try:
        return loop.run_until_complete(work)
    except Stuck:
        loop.rounds = 0
        with contextlib.suppress(Stuck):
            loop.run_until_complete(all_ended())
        raise
    finally:
        loop.close()
        asyncio.set_event_loop_policy(before)


async def all_ended() -> None:
    """End whatever a run that is stuck has left: torn down later, without its loop, it would be heard elsewhere."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


class Calendar:
    """`now` is what the machine's clock says, `truth` what time it is; they differ while the clock is wrong."""

    def __init__(self, loop: VirtualLoop, start: datetime) -> None:
        self.loop = loop
        self.start = start
        self.wrong = timedelta()

    def truth(self) -> datetime:
        return self.start + timedelta(microseconds=round(self.loop.time() * 1_000_000))

    def now(self) -> datetime:
        return self.truth() + self.wrong

    @property
    def seconds(self) -> float:
        return self.loop.time()

    def move_to(self, truth: datetime) -> None:
        self.loop.leap((truth - self.truth()).total_seconds())
