"""Whether the house lives: a write, a letter's way through the outbox, a tick, every loop. Silence is the alarm."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta

import structlog
from sqlalchemy.exc import DBAPIError

from bot.model import Lane
from bot.store import due, inbox, outbox
from bot.store.outbox import Draft
from bot.work.clockwork import Clockwork
from bot.work.parts import Parts
from bot.work.ports import Letter, Receipt, Sent
from bot.work.watch import Watch

log = structlog.get_logger()

CHANNEL = "loop"
"""Letters to ourselves: stored, claimed and settled like any other, and sent to nobody."""

ROUND_TRIP_SECONDS = 10.0
TICK_SECONDS = 15.0
"""The clock ticks every second; a tick that has not come for this long is one that stands still."""

DEAF_SECONDS = 180.0
"""Telegram has given no answer for so long: what clients write meanwhile is heard by nobody."""

WAITS_TOO_LONG = timedelta(minutes=2)
"""An update that nobody has answered for so long means that the answering stands still."""


class LoopSender:
    async def send(self, letter: Letter) -> Receipt:
        return Sent()


class Pulse:
    def __init__(self, parts: Parts, watch: Watch, clockwork: Clockwork) -> None:
        self.parts = parts
        self.watch = watch
        self.clockwork = clockwork
        self.deaf_for: Callable[[], float] = lambda: 0.0
        self.is_webhook = False
        self.looking: asyncio.Task[str] | None = None

    def deaf(self) -> str:
        """Whether nobody is heard, in words; empty when Telegram gives updates."""
        if self.deaf_for() <= DEAF_SECONDS:
            return ""
        return "Telegram gives no updates: check TELEGRAM_BOT_TOKEN, TELEGRAM_API_URL, the webhook and the network"

    async def trouble(self) -> str:
        """What is wrong in words; empty when nothing is. Many who ask at once hear of one look, which writes."""
        if self.looking is None or self.looking.done():
            self.looking = asyncio.create_task(self._trouble())
        return await asyncio.shield(self.looking)

    def stop(self) -> None:
        """A look that is under way writes, and must not do so behind the end of the house."""
        if self.looking is not None:
            self.looking.cancel()

    async def _trouble(self) -> str:
        """A webhook that is not reached is no reason here.

        A proxy that routes to who is well alone would see to it that it never is again. The heartbeat tells of it.
        """
        if names := self.watch.unwell():
            return f"not running: {', '.join(names)}"
        if time.monotonic() - self.clockwork.ticked_at > TICK_SECONDS:
            return "the clock stands still"
        if not self.is_webhook and (found := self.deaf()):
            return found
        try:
            async with self.parts.database.write() as db:
                await due.mark(db, "health", self.parts.clock.now().isoformat())  # a full disk refuses this alone
                await outbox.counts(db)
                oldest = await inbox.oldest_new(db)
        except DBAPIError as wrong:  # what SQLite says holds no values
            return f"the database does not answer: {wrong.orig}"
        except Exception:  # whatever it is, the monitor must hear that the database does not answer
            return "the database does not answer"
        if oldest is not None and self.parts.clock.now() - oldest > WAITS_TOO_LONG:
            return "updates wait to be answered"
        return ""

    async def beats(self) -> bool:
        """Whether a full loop has just worked: nothing is wrong, and a letter of our own has gone round."""
        if found := self.deaf() or await self.trouble():
            log.error("the house is not well", action="pulse", trouble=found)
            return False
        return await self._round_trip()

    async def _round_trip(self) -> bool:
        """Store a letter, let the outbox's own loops claim, carry and settle it, and take it away again."""
        now = self.parts.clock.now()
        key = f"{CHANNEL}:{now.isoformat()}"
        draft = Draft(key=key, lane=Lane.REPLY, channel=CHANNEL, due_at=now + timedelta(milliseconds=1))
        try:
            async with asyncio.timeout(ROUND_TRIP_SECONDS):
                async with self.parts.database.write() as db:
                    await due.mark(db, "heartbeat", now.isoformat())
                    await outbox.store(db, [draft], now=now)
                while not await self._is_sent(key):  # noqa: ASYNC110  # the loops under watch make it happen
                    await asyncio.sleep(0.1)
                async with self.parts.database.write() as db:
                    await outbox.forget(db, channel=CHANNEL)
        except (TimeoutError, DBAPIError) as trouble:
            log.error("no letter goes round", action="pulse", kind=type(trouble).__name__)
            return False
        return True

    async def _is_sent(self, key: str) -> bool:
        async with self.parts.database.read() as db:
            return await outbox.state_of(db, key) == "sent"
