"""Who writes next: one at a time, and what a life may hang on before everything else that waits (law 3)."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

MOST_IN_A_ROW = 8
"""Urgent turns while somebody else waits: a flood of one chat's crisis words must not silence everybody."""


PATIENCE, IN_NEED = 30.0, 10.0
"""Seconds until whoever waits hears that the database fails: behind a disk that hangs nobody would ever be answered."""

LEAVING = 1.0
"""Seconds that whoever is called off gives what it had begun to roll back."""

Done = TypeVar("Done")


class Turns:
    """SQLite lets one write at a time. Whoever is urgent waits for the one in hand alone."""

    def __init__(self) -> None:
        self.is_taken = False
        self.urgent: deque[asyncio.Future[None]] = deque()
        self.others: deque[asyncio.Future[None]] = deque()
        self.in_a_row = 0

    def turn(self, *, is_urgent: bool) -> Turn:
        return Turn(self, is_urgent)

    async def take(self, *, is_urgent: bool) -> None:
        if self.is_taken:
            await self._wait(self.urgent if is_urgent else self.others)
        self.is_taken = True

    async def _wait(self, queue: deque[asyncio.Future[None]]) -> None:
        mine = asyncio.get_running_loop().create_future()
        queue.append(mine)
        try:
            await mine
        except asyncio.CancelledError:
            if not mine.cancelled():
                self.pass_on()  # it was given the turn in the moment in which it was called off
            elif mine in queue:
                queue.remove(mine)
            raise

    def pass_on(self) -> None:
        """Give the turn to the next one who still waits. Shape: it stays taken where there is one."""
        for queue in (self.urgent, self.others):
            while queue and queue[0].done():
                queue.popleft()  # called off, and not yet awake to leave by itself
        is_others_turn = bool(self.others) and (not self.urgent or self.in_a_row >= MOST_IN_A_ROW)
        queue = self.others if is_others_turn else self.urgent
        self.in_a_row = 0 if is_others_turn or not self.others else self.in_a_row + 1
        if not queue:
            self.is_taken = False
            return
        queue.popleft().set_result(None)


@dataclass(frozen=True)
class Turn:
    """One writer's, from the moment it comes to the end of the block. No generator: none would have to be closed."""

    turns: Turns
    is_urgent: bool

    async def __aenter__(self) -> None:
        """Raises: OperationalError, when whoever writes does not end; a crisis is then answered from memory."""
        try:
            async with asyncio.timeout(IN_NEED if self.is_urgent else PATIENCE):
                await self.turns.take(is_urgent=self.is_urgent)
        except TimeoutError:
            raise OperationalError("a write", {}, sqlite.OperationalError("another write does not end")) from None

    async def __aexit__(self, *wrong: object) -> None:
        self.turns.pass_on()


async def in_time(work: Coroutine[Any, Any, Done]) -> Done:
    """Do what a life may hang on, and give it up where the disk does not answer.

    What was begun goes on by itself, since nobody can call off a thread that waits for the disk: it may still be done.
    Raises: OperationalError, after `IN_NEED` seconds.
    """
    doing = asyncio.create_task(work)
    try:
        done, _ = await asyncio.wait({doing}, timeout=IN_NEED)
    except asyncio.CancelledError:
        doing.cancel()
        await asyncio.wait({doing}, timeout=LEAVING)
        raise
    if not done:
        doing.add_done_callback(given_up)
        raise OperationalError("a write", {}, sqlite.OperationalError("the disk does not answer"))
    return doing.result()


def given_up(doing: asyncio.Task[Any]) -> None:
    """Whoever waited has gone on: what broke meanwhile was told as a disk that does not answer."""
    if not doing.cancelled():
        doing.exception()
