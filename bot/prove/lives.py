"""The lives of the bot in a run, one after the other, on one disk and one line."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

from bot.joining import House
from bot.prove import stored
from bot.prove.process import Process, World
from bot.prove.record import Record
from bot.simulate.seen import Seen
from bot.store.database import connect

BEAT = 0.1
"""Seconds between two looks whether something is done."""

RESTARTS_AFTER = 2.0
"""Seconds until the service manager has started it again."""


@dataclass
class Lives:
    """`seen` is the prover's own connection to the file; it has none while no process lives."""

    world: World
    record: Record
    seen: Seen = field(default_factory=lambda: Seen(None))

    def __post_init__(self) -> None:
        self.process = Process(self.world)

    @property
    def is_over(self) -> bool:
        return self.process.is_dead

    @property
    def house(self) -> House:
        assert self.process.house is not None
        return self.process.house

    async def begin(self) -> None:
        """Start, and start again for as long as it dies or fails on the way."""
        while True:
            self.process = Process(self.world)
            self.record.boots += 1  # what it sends while it starts is its own already
            starting = await self.watched(self.process.start())
            if starting.done() and not starting.cancelled() and starting.exception() is None:
                break
            await self._bury()
        self.seen.db = connect(self.world.disk.place)
        self.seen.db.row_factory = sqlite.Row

    async def watched(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Let something be done, unless the process dies over it."""
        task = asyncio.create_task(work)
        while not task.done() and not self.process.is_dead:  # noqa: ASYNC110  # a kill is no event of the loop
            await asyncio.sleep(BEAT)
        return task

    async def again(self) -> None:
        """It is dead: what it had sent and not written down may come once more, what it had in hand later than else."""
        self.world.net.weather.restarted()
        await self._bury()
        raw = connect(self.world.disk.place)
        for letter in stored.unsettled(raw, self.record.sends):
            self.record.allowed[letter] += 1
        self.record.again |= stored.in_hand(raw)
        raw.close()
        await self.begin()

    async def end(self) -> None:
        self.process.die()
        await self._bury()

    async def _bury(self) -> None:
        if self.seen.db is not None:
            self.seen.db.close()
            self.seen.db = None
        if not self.process.is_dead:
            self.process.die()
        await self.process.bury()
        await asyncio.sleep(RESTARTS_AFTER)
