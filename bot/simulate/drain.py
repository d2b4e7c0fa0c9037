"""Empties the outbox in virtual time: the dispatcher's own lanes, limits and outcomes, without its tasks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.model import Lane
from bot.simulate.virtual import VirtualClock
from bot.work.dispatch import TWO_SECONDS_OF_BULK, Outbox, Settled, outcome
from bot.work.lanes import Lanes
from bot.work.limiter import Limiter
from bot.work.ports import Letter, Sender

FORGET_EVERY = 500
"""Letters between two looks at full buckets, so that the limiter's memory stays small."""


@dataclass
class Drain:
    outbox: Outbox
    senders: Mapping[str, Sender]
    limiter: Limiter
    clock: VirtualClock
    has_work: Callable[[datetime], bool]
    """Whether anything that is due waits in the outbox: spares a claim that would find nothing."""
    lanes: Lanes = field(default_factory=Lanes)
    carried: int = 0

    def post(self, letters: Sequence[Letter]) -> None:
        for letter in letters:
            self.lanes.put(letter)

    async def empty(self) -> None:
        """Send what is here and what is due, until nothing is; the clock moves on where a limit holds it up."""
        while True:
            if self.has_work(self.clock.now()):
                await self._claim()
            if self.lanes.is_empty:
                return
            await self._send_all()

    async def _claim(self) -> None:
        room = {lane: self.lanes.room(lane, TWO_SECONDS_OF_BULK) for lane in Lane}
        letters = await self.outbox.claim(now=self.clock.now(), room=room)
        bulk = [letter.id for letter in letters if letter.lane >= Lane.PROMPT]
        if bulk:
            await self.outbox.begin(bulk)
        self.post(letters)

    async def _send_all(self) -> None:
        settled: list[Settled] = []
        while not self.lanes.is_empty:
            letter = self.lanes.next_other({}, 1) or self._next()
            if letter is not None:
                settled.append(await self._carry(letter))
        await self.outbox.settle(settled)

    def _next(self) -> Letter | None:
        letter, pause = self.lanes.next(self.limiter, self.clock.seconds)
        if letter is None:
            self.clock.let_pass(pause)
            return None
        self.limiter.took(letter.lane, letter.chat_id, self.clock.seconds)
        self.carried += 1
        if self.carried % FORGET_EVERY == 0:
            self.limiter.forget_full(self.clock.seconds)
        return letter

    async def _carry(self, letter: Letter) -> Settled:
        now = self.clock.now()
        is_late = letter.expires_at is not None and letter.expires_at <= now
        receipt = None if is_late else await self.senders[letter.channel].send(letter)
        self.lanes.done(letter)
        return Settled(letter=letter, receipt=receipt, outcome=outcome(letter, receipt, now))
