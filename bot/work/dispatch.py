"""Empties the outbox: claims what is due, keeps the limits, sends, writes down what became of it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, assert_never

import structlog

from bot.model import Lane
from bot.store.house import is_the_worlds
from bot.store.outbox import Outcome
from bot.work.lanes import Lanes, is_page
from bot.work.limiter import Limiter
from bot.work.ports import Blocked, Clock, Letter, NoAnswer, Receipt, Refused, Sender, Sent, TryAgain

log = structlog.get_logger()

AT_ONCE = 64
"""Letters on the way together; the limiter is what holds the rate."""

BREATH = 8
"""Letters started between two looks at the loop; a start costs about half a millisecond."""

CRISIS_AT_ONCE = 16
"""Workers of their own: a full house of slow sends never holds a crisis."""

OTHERS_AT_ONCE = 8
"""For mail and for the pager, each: a server that hangs holds up its own channel alone."""

TWO_SECONDS_OF_BULK = 64
SETTLE_EVERY = 0.05
CLAIM_EVERY = 0.5
CRISIS, ORDINARY = "telegram, crisis", "telegram"
AFTER_A_BUG = 30.0
"""Seconds until a letter that broke on the way is tried again; one whose mark the disk refused goes when it is back."""

LONGEST_RETRY = 300.0
"""Seconds. A letter that cannot go is tried again for ever, at growing pauses, until it expires."""


@dataclass(frozen=True, kw_only=True)
class Settled:
    """What became of a letter."""

    letter: Letter
    receipt: Receipt | None
    outcome: Outcome


class Outbox(Protocol):
    """The database behind the dispatcher."""

    async def claim(self, *, now: datetime, room: Mapping[Lane, int]) -> list[Letter]: ...

    async def begin(self, ids: Sequence[int]) -> set[int]: ...

    async def settle(self, settled: Sequence[Settled]) -> None: ...


@dataclass
class Departure:
    """Letters whose mark goes into one commit."""

    ids: list[int] = field(default_factory=list)
    marking: asyncio.Task[set[int]] | None = None


class Departures:
    """Marks bulk letters as on their way, many in one commit, before any of them leaves."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox
        self.next = Departure()
        self.one_at_a_time = asyncio.Lock()

    async def depart(self, letter: Letter) -> bool:
        """Return when the mark is committed; whoever comes while a commit runs shares the next one.

        Shape: False for a letter that was called off since it was claimed: it must not leave.
        """
        mine = self.next
        mine.ids.append(letter.id)
        turns = len(mine.ids) // BREATH
        if mine.marking is None:
            mine.marking = asyncio.create_task(self._mark(mine))
        may_go = await asyncio.shield(mine.marking)
        for _ in range(turns):  # a full batch leaves a few at a time, or the loop would stand still for all of them
            await asyncio.sleep(0)
        return letter.id in may_go

    async def _mark(self, leaving: Departure) -> set[int]:
        async with self.one_at_a_time:
            self.next = Departure()
            return await self.outbox.begin(leaving.ids)


class Dispatcher:
    """One for a bot token. `post` takes letters just committed and leased to us."""

    def __init__(
        self,
        outbox: Outbox,
        senders: Mapping[str, Sender],
        limiter: Limiter,
        clock: Clock,
        on_pause: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.outbox = outbox
        self.senders = senders
        self.limiter = limiter
        self.clock = clock
        self.on_pause = on_pause
        self.lanes = Lanes()
        self.wake = asyncio.Event()
        self.results: list[Settled] = []
        self.unwritten: set[int] = set()
        self.has_results = asyncio.Event()
        self.settle_now = asyncio.Event()
        self.filled: set[Lane] = set()
        self.is_low = asyncio.Event()
        self.on_the_way: set[asyncio.Task[None]] = set()
        self.going: Counter[str] = Counter()
        self.settling = asyncio.Lock()
        self.departures = Departures(outbox)

    def post(self, letters: Sequence[Letter]) -> None:
        """Take in letters; a page takes the place of an older one that still waits, but of none that came with it."""
        pages = {letter.id: letter for letter in letters if is_page(letter)}
        overtaken = {page.id: self.lanes.take_place(page, pages) for page in pages.values()}
        for letter in letters:
            if overtaken.get(letter.id) is None:
                self.lanes.put(letter)
        for older in filter(None, overtaken.values()):
            self._came_of(older, None)
        self.wake.set()

    @property
    def is_idle(self) -> bool:
        return not self.on_the_way and not self.results and self.lanes.is_empty and not self.settling.locked()

    async def run(self) -> None:
        """Send for ever."""
        while True:
            pause = self._send_what_may_go()
            if not pause:
                await asyncio.sleep(0)
                continue
            self.wake.clear()
            try:
                async with asyncio.timeout(min(pause, CLAIM_EVERY)):
                    await self.wake.wait()
            except TimeoutError:
                self.limiter.forget_full(seconds())

    def _send_what_may_go(self) -> float:
        """Start letters that may go now; return the seconds until the next may, 0 to breathe first."""
        while (other := self.lanes.next_other(self.going, OTHERS_AT_ONCE)) is not None:
            self._start(other)
        for _ in range(BREATH):
            if not (lanes := self._with_room()):
                return CLAIM_EVERY
            letter, pause = self.lanes.next(self.limiter, seconds(), lanes)
            if letter is None:
                return pause
            self._start(letter)
        return 0.0

    def _with_room(self) -> Sequence[Lane]:
        """The lanes that have a worker left: a crisis that must wait lets no other letter into a full house."""
        if self.going[ORDINARY] < AT_ONCE:
            return tuple(Lane)
        return (Lane.CRISIS,) if self.lanes.waiting[Lane.CRISIS] and self.going[CRISIS] < CRISIS_AT_ONCE else ()

    def _start(self, letter: Letter) -> None:
        if letter.lane in self.filled and self.lanes.room(letter.lane, TWO_SECONDS_OF_BULK) >= TWO_SECONDS_OF_BULK // 2:
            self.is_low.set()
        if letter.channel == "telegram":
            self.limiter.took(letter.lane, letter.chat_id, seconds())
        self.going[place_of(letter)] += 1
        task = asyncio.create_task(self._carry(letter))
        self.on_the_way.add(task)
        task.add_done_callback(self.on_the_way.discard)

    async def _carry(self, letter: Letter) -> None:
        now = self.clock.now()
        receipt: Receipt | None = None
        may_go = True
        if letter.expires_at is None or letter.expires_at > now:
            try:
                may_go = letter.lane < Lane.PROMPT or await self.departures.depart(letter)
                receipt = await self.senders[letter.channel].send(letter) if may_go else None
            except Exception as fault:  # a bug of ours must not lose the letter: it is tried again, visibly
                log.error("a letter could not be carried", action="send", kind=type(fault).__name__)
                receipt = TryAgain(after=0.0 if is_the_worlds(fault) else AFTER_A_BUG, why=type(fault).__name__)
        self._heed(letter, receipt)
        self.lanes.done(letter)
        self.going[place_of(letter)] -= 1
        self.wake.set()
        if not may_go:
            return  # its row says what became of it
        if is_told_to_wait(letter, receipt) and letter.lane is Lane.CRISIS:
            self.lanes.put_back(letter)  # it goes the moment Telegram allows, not when the outbox is next asked
            return
        self._came_of(letter, receipt)

    def _came_of(self, letter: Letter, receipt: Receipt | None) -> None:
        self.unwritten.add(letter.id)
        self.results.append(Settled(letter=letter, receipt=receipt, outcome=outcome(letter, receipt, self.clock.now())))
        self.has_results.set()
        if letter.lane is Lane.CRISIS:
            self.settle_now.set()

    def _heed(self, letter: Letter, receipt: Receipt | None) -> None:
        """Keep a deadline that Telegram named; alerts then go another way at once (law 3)."""
        if isinstance(receipt, TryAgain) and is_told_to_wait(letter, receipt):
            self.limiter.refused(receipt.after, letter.chat_id, seconds())
            log.warning("Telegram asked us to wait", action="send", seconds=receipt.after)

    async def run_settling(self) -> None:
        """Write results down in groups; those of a crisis at once. Where nothing is sent, nothing wakes it."""
        while True:
            await self.has_results.wait()
            try:
                async with asyncio.timeout(SETTLE_EVERY):
                    await self.settle_now.wait()
            except TimeoutError:
                pass
            self.settle_now.clear()
            self.has_results.clear()
            await self.settle()
            if self.results:
                self.has_results.set()

    async def settle(self) -> None:
        """Write down what became of what went, to the end: whoever stops us in between would have it sent again."""
        await asyncio.shield(asyncio.create_task(self._settle()))

    async def _settle(self) -> None:
        async with self.settling:
            batch, self.results = self.results, []
            if not batch:
                return
            if left := await self._write_down(batch):
                self.results = left + self.results
                await asyncio.sleep(SETTLE_EVERY * 10)

    async def _write_down(self, batch: list[Settled]) -> list[Settled]:
        """Shape: the results that stay here, and are written when the database is back; one that breaks stays alone."""
        try:
            await self.outbox.settle(batch)
        except Exception as fault:  # a page that waits for its next try must not wait for somebody else's result
            if len(batch) > 1 and not is_the_worlds(fault):
                return [left for each in batch for left in await self._write_down([each])]
            log.error("results could not be written", action="settle", kind=type(fault).__name__)
            return batch
        self.unwritten -= {each.letter.id for each in batch}
        return []

    async def run_claiming(self) -> None:
        """Fetch what has become due, no more than memory should hold; sooner where half of what there was is gone."""
        while True:
            self.is_low.clear()
            await self.claim()
            with suppress(TimeoutError):
                async with asyncio.timeout(CLAIM_EVERY):
                    await self.is_low.wait()

    async def claim(self) -> int:
        """Take what is due; not what has gone and could not be written down before its lease ran out."""
        room = {lane: self.lanes.room(lane, TWO_SECONDS_OF_BULK) for lane in Lane}
        try:
            letters = await self.outbox.claim(now=self.clock.now(), room=room)
        except Exception as fault:  # the outbox keeps everything; the next claim finds it
            log.error("the outbox could not be read", action="claim", kind=type(fault).__name__)
            self.filled = set()
            return 0
        found = Counter(letter.lane for letter in letters)
        self.filled = {lane for lane in Lane if 0 < room[lane] <= found[lane]}
        self.post([letter for letter in letters if letter.id not in self.unwritten])
        return len(letters)


def seconds() -> float:
    """The loop's own monotonic clock, so that whoever drives the loop drives the limiter as well."""
    return asyncio.get_running_loop().time()


def place_of(letter: Letter) -> str:
    """Whose workers carry a letter."""
    if letter.channel != "telegram":
        return letter.channel
    return CRISIS if letter.lane is Lane.CRISIS else ORDINARY


def is_told_to_wait(letter: Letter, receipt: Receipt | None) -> bool:
    """By Telegram: a pager that has had too much is tried again by itself, and holds up nobody's reply."""
    return letter.channel == "telegram" and isinstance(receipt, TryAgain) and receipt.why == "429"


def outcome(letter: Letter, receipt: Receipt | None, now: datetime) -> Outcome:
    """What a receipt means for a letter (law 2)."""
    match receipt:
        case None:
            return Outcome(id=letter.id, state="expired", at=now)
        case Sent(message_id=message_id, also=also):
            return Outcome(id=letter.id, state="sent", at=now, message_id=message_id, also=also)
        case Blocked():
            return Outcome(id=letter.id, state="blocked", at=now, error="403")
        case Refused(why=why):
            return Outcome(id=letter.id, state="dead", at=now, error=why)
        case NoAnswer(at_once=at_once):
            if letter.lane in (Lane.PROMPT, Lane.DIGEST):
                return Outcome(id=letter.id, state="unknown", at=now, error="no answer")
            has_waited = letter.channel == "telegram" and not at_once
            again = now if has_waited else now + pause_of(letter, 0.0)
            return Outcome(id=letter.id, state="waiting", at=now, next_at=again, error="no answer")
        case TryAgain(after=after, why=why):
            return Outcome(id=letter.id, state="waiting", at=now, next_at=now + pause_of(letter, after), error=why)
        case _:
            assert_never(receipt)


def pause_of(letter: Letter, after: float) -> timedelta:
    """At least what the other side asked for; longer with each try, but never long for a crisis."""
    longest = 10.0 if letter.lane is Lane.CRISIS else LONGEST_RETRY
    grown = min(0.5 * 2 ** min(letter.attempts, 16), longest)
    return timedelta(seconds=max(after, grown))
