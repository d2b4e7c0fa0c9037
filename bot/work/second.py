"""The second reader's room: one thread beside the loop reads what was answered, and what it raises is answered again.

The patterns decide before the reply; this may raise a level afterwards and never lowers one. What breaks or is late
here is counted and left: the patterns stand. What is still to be read is a mark on the inbox's row, so that a crash
loses none.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import structlog
from sqlalchemy.exc import DBAPIError

from bot.core.crisis.second import Reading, merged
from bot.model import Level, Verdict
from bot.store import inbox
from bot.work.answering import Answering
from bot.work.listening import Heard, Listening, Said
from bot.work.parts import Parts

log = structlog.get_logger()

LONGEST_READING = 5.0
"""Seconds. A reading takes hundredths; one that takes so long is left, and its thread with it."""

IN_MEMORY = 500
"""Updates that wait in memory, some seconds of work; the others wait in the inbox (law 7)."""

LATELY = timedelta(minutes=10)
"""So long an answer still stands above the one that a second reading adds."""

WRITTEN_TOGETHER = 50
"""Readings that raised nothing and are marked in one commit."""


class SecondReading:
    """Reads again, in the order in which things were answered, and raises what it finds graver."""

    def __init__(self, parts: Parts, listening: Listening, answering: Answering) -> None:
        self.parts = parts
        self.listening = listening
        self.answering = answering
        self.waiting: deque[Heard] = deque()
        self.held: set[int] = set()
        self.finished: list[int] = []
        self.is_behind = False
        self.something = asyncio.Event()
        self.thread = worker()

    @property
    def is_idle(self) -> bool:
        return not self.held

    def offer(self, batch: Sequence[Heard]) -> None:
        """Take what has just been answered; what does not fit waits in the inbox for the next look."""
        for heard in batch:
            update_id = heard.arrived.update_id
            if not self.answering.owes_reading(heard) or update_id in self.held:
                continue
            if len(self.held) >= IN_MEMORY:
                self.is_behind = True
                continue
            self._take(heard)

    async def run(self) -> None:
        while True:
            await self.something.wait()
            if not self.waiting and not (self.is_behind and await self.catch_up()):
                self.something.clear()
                continue
            await self._read_one(self.waiting.popleft())

    async def work_off(self) -> None:
        """Read everything that waits, and return: for whoever drives time without the loop above."""
        while self.waiting or (self.is_behind and await self.catch_up()):
            await self._read_one(self.waiting.popleft())

    async def _read_one(self, heard: Heard) -> None:
        verdict = heard.verdict
        for said in heard.said:
            verdict = merged(verdict, await self._reading(said))
        if verdict.level > heard.verdict.level:
            try:
                over = self._answered(heard)
                await self.answering.second(replace(heard, verdict=replace(verdict, over=over), is_raised=True))
            finally:  # what is held for ever would keep every reading that is owed from being caught up
                self.held.discard(heard.arrived.update_id)
        else:
            self.finished.append(heard.arrived.update_id)
        if len(self.finished) >= WRITTEN_TOGETHER or not self.waiting:
            await self._mark_finished()

    def _answered(self, heard: Heard) -> Level:
        """What the client has just been answered for; after a while nobody connects the two."""
        is_lately = self.parts.clock.now() - heard.arrived.received_at <= LATELY
        return heard.verdict.level if is_lately else Level.NONE

    async def _reading(self, said: Said) -> Reading:
        """One text in the thread. Time-outs and errors of this layer are counted and left; the patterns have spoken."""
        reader, (text, context) = self.parts.second_reader, said
        if reader is None:
            return Reading()
        self.parts.tallies.add("second_read")
        try:
            async with asyncio.timeout(LONGEST_READING):
                return await asyncio.get_running_loop().run_in_executor(self.thread, reader.read, text, context)
        except TimeoutError:
            self.parts.tallies.add("second_late")
            log.error("a second reading took too long", action="second", kind="TimeoutError")
            self.thread.shutdown(wait=False)
            self.thread = worker()
        except Exception as fault:  # whatever broke in the model: the floor of patterns is not touched by it
            self.parts.tallies.add("second_failed")
            log.error("a second reading failed", action="second", kind=type(fault).__name__)
        return Reading()

    async def _mark_finished(self) -> None:
        done, self.finished = self.finished, []
        if not done:
            return
        try:
            async with self.parts.database.write() as db:
                await inbox.read_again(db, done)
        except DBAPIError as trouble:  # they stay owed and are read once more, which raises nothing new
            log.error("second readings could not be marked", action="second", kind=type(trouble).__name__)
        finally:
            self.held.difference_update(done)

    async def catch_up(self) -> int:
        """Take what is owed: after a crash, or because memory was full. Shape: how many were taken."""
        if self.parts.second_reader is None or not self.is_idle:
            return 0
        async with self.parts.database.read() as db:
            owed = await inbox.unread(db, limit=IN_MEMORY)
        self.is_behind = len(owed) == IN_MEMORY
        for _, arrived, level in owed:
            heard = await self.listening.hear_again(arrived)
            known = max(heard.verdict, Verdict(level=level, kind=heard.verdict.kind), key=lambda each: each.level)
            self._take(replace(heard, verdict=known))
        return len(owed)

    def _take(self, heard: Heard) -> None:
        self.held.add(heard.arrived.update_id)
        self.waiting.append(heard)
        self.something.set()

    def stop(self) -> None:
        self.thread.shutdown(wait=False, cancel_futures=True)


def worker() -> ThreadPoolExecutor:
    """One thread: readings come one after the other and take one core at most.

    It is as nice as the loop: a nicer thread that is set aside while it holds the interpreter would hold up the loop.
    """
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="second-reader")
