"""Crisis texts written beside other work, each from a chat of its own, and how long each waited for its reply."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from tests.bench.throughput import call

TEXT = "I want to die"
LOOK_EVERY = 0.25


class Crises:
    """Writes from `first` on, one every `every` seconds, until told to stop."""

    def __init__(self, address: str, *, first: int, every: float) -> None:
        self.address = address
        self.next = first
        self.every = every
        self.written: dict[int, float] = {}

    @asynccontextmanager
    async def coming(self) -> AsyncIterator[None]:
        """While the work inside goes on."""
        writing = asyncio.create_task(self._write())
        try:
            yield
        finally:
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)

    async def _write(self) -> None:
        while True:
            started = time.monotonic()
            self.written[self.next] = started
            body = {"chat": self.next, "text": TEXT}
            self.next += 1
            await call(self.address, "/sandbox/do/write", body)
            await asyncio.sleep(max(self.every - (time.monotonic() - started), 0))

    async def waits(self, patience: float) -> dict[str, float]:
        """Figures of what was written, once each is answered or `patience` seconds are over; it is forgotten then."""
        ends = time.monotonic() + patience
        while True:
            answered = first_answers((await call(self.address, "/sandbox/stats"))["times"])
            if all(chat in answered for chat in self.written) or time.monotonic() >= ends:
                break
            await asyncio.sleep(LOOK_EVERY)
        written, self.written = self.written, {}
        return figures(written, answered, time.monotonic())


def first_answers(times: Sequence[Any]) -> dict[int, float]:
    """When each chat first heard something: a crisis reply goes before all else."""
    answered: dict[int, float] = {}
    for chat, at, _ in times:
        answered.setdefault(int(chat), float(at))
    return answered


def figures(written: Mapping[int, float], answered: Mapping[int, float], now: float) -> dict[str, float]:
    """One that has no answer has waited until now at least: with `unanswered`, its figures are a lower bound."""
    late = sorted(answered.get(chat, now) - at for chat, at in written.items())
    return {
        "crises": len(late),
        "unanswered": sum(1 for chat in written if chat not in answered),
        "p50_ms": statistics.median(late) * 1000,
        "p99_ms": at_share(late, 0.99) * 1000,
        "max_ms": late[-1] * 1000,
    }


def at_share(ordered: Sequence[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
