"""Takes updates in: stored first, screened next, a crisis in a transaction of its own before anything else happens."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Mapping, Sequence

import structlog

from bot.model import Json
from bot.store import inbox
from bot.store.inbox import Arrived
from bot.store.turns import in_time
from bot.work.answering import Answering
from bot.work.crises import Crises
from bot.work.listening import Heard, Listening
from bot.work.parts import Parts
from bot.work.second import SecondReading

log = structlog.get_logger()

BATCH = 50
"""How many ordinary events share a commit. Source: DESIGN.md, group commit of 50."""


class Intake:
    """The one way in, for the poller, the webhook and the restart after a crash."""

    def __init__(self, parts: Parts, listening: Listening, answering: Answering, second: SecondReading) -> None:
        self.parts = parts
        self.listening = listening
        self.answering = answering
        self.second = second
        self.ordinary: deque[Heard] = deque()
        self.crises = Crises()
        self.something = asyncio.Event()
        self.in_hand = 0

    async def keep(self, updates: Sequence[Mapping[str, Json]]) -> None:
        """Store updates; whoever calls may acknowledge them when this returns (law 1).

        Telegram numbers them in the order in which people wrote, and does not promise to hand them over in it.

        Raises: whatever broke, most often a DBAPIError. The crisis text has then gone out directly, and nothing may be
        acknowledged. What is stored and could not be read is read by the sweep.
        """
        updates = in_order(updates)
        try:
            await in_time(self._store_and_take_in(updates))
        except Exception:  # whatever broke: who is in need must not wait until it is mended
            await self.listening.answer_without_database(updates)
            raise

    async def _store_and_take_in(self, updates: Sequence[Mapping[str, Json]]) -> None:
        await self.take_in(await self._stored(updates))

    async def _stored(self, updates: Sequence[Mapping[str, Json]]) -> list[Arrived]:
        """Shape: those that were not stored before."""
        now = self.parts.clock.now()
        arrived = [
            Arrived(update_id=int(update["update_id"]), raw=json.dumps(update), received_at=now) for update in updates
        ]
        async with self.parts.database.write(is_urgent=True) as db:
            return await inbox.keep(db, arrived)

    async def take_in(self, arrived: Sequence[Arrived]) -> None:
        """Screen what is stored, and hand each update to those who answer it."""
        async for heard in self.listening.hear(arrived):
            self.in_hand += 1
            if heard.is_crisis:
                self.crises.put(heard)
            else:
                self.ordinary.append(heard)
            self.something.set()

    async def catch_up(self) -> int:
        """Take in what a former process stored and did not finish. Shape: how many there were."""
        after = count = 0
        while True:
            async with self.parts.database.read() as db:
                found = await inbox.unfinished(db, after=after)
            if not found:
                return count
            after, count = found[-1][0], count + len(found)
            await self.take_in([arrived for _, arrived in found])

    async def run_crises(self) -> None:
        """Answer crises, one commit each, never behind anything else, nor behind many of one chat."""
        while True:
            await self._answer_crisis(await self.crises.get())

    async def run(self) -> None:
        """Answer ordinary events in their order, at most one of each chat in a commit."""
        while True:
            await self.something.wait()
            if not await self._answer_batch():
                self.something.clear()

    async def work_off(self) -> None:
        """Answer everything in hand, crises first, and return: for whoever drives time without the loops above."""
        while self.crises.chats:
            await self._answer_crisis(self.crises.next())
        while await self._answer_batch():
            pass

    async def _answer_crisis(self, heard: Heard) -> None:
        try:
            await self.answering.crisis(heard)
            self.second.offer([heard])
        finally:
            self._done(1)

    async def _answer_batch(self) -> bool:
        """Shape: False when there was nothing to answer."""
        batch = self._next_batch()
        if not batch:
            return False
        try:
            await self.answering.ordinary(batch)
            self.second.offer(batch)
        finally:
            self._done(len(batch))
        return True

    def _next_batch(self) -> list[Heard]:
        """The next events, at most one of each chat, so that each sees what the one before it did."""
        batch: list[Heard] = []
        later: list[Heard] = []
        chats: set[int | None] = set()
        while self.ordinary and len(batch) < BATCH and len(later) < 4 * BATCH:
            heard = self.ordinary.popleft()
            if heard.chat_id is not None and heard.chat_id in chats:
                later.append(heard)
                continue
            chats.add(heard.chat_id)
            batch.append(heard)
        self.ordinary.extendleft(reversed(later))
        return batch

    def _done(self, count: int) -> None:
        """Whatever became of it: while anything counts as in hand, the sweep takes in nothing that waits."""
        self.in_hand -= count


def in_order(updates: Sequence[Mapping[str, Json]]) -> list[Mapping[str, Json]]:
    return sorted(updates, key=lambda each: int(each["update_id"]))
