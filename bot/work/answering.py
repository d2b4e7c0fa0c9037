"""Answers what was heard: reads what the rules need, lets them decide, commits it all at once (laws 3, 5, 6)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.client_commands import is_wordless
from bot.core.crisis.denials import is_plain_denial
from bot.core.effects import Effect
from bot.core.safety import is_plain_yes
from bot.core.views import ClientView
from bot.model import Context, Level, Staff
from bot.store import inbox, staff
from bot.store.house import is_the_worlds
from bot.store.outbox import Stored
from bot.store.turns import in_time
from bot.store.views import by_chats
from bot.work.book import Book
from bot.work.knowing import known_many
from bot.work.known import Known
from bot.work.ledger import Deed, Ledger
from bot.work.listening import Heard
from bot.work.notices import staff_notice
from bot.work.parts import Parts
from bot.work.replies import is_plain
from bot.work.room import Room
from bot.work.routing import Routing

log = structlog.get_logger()


BREATH = 16
"""Answers between two looks at the loop: a batch must not hold up a crisis for longer than some milliseconds."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What a transaction has open for the events that it answers."""

    db: AsyncConnection
    people: Mapping[str, Staff]
    views: Mapping[int, ClientView]
    book: Book
    ledger: Ledger
    now: datetime
    known: Mapping[str, Known]

    def room(self, heard: Heard) -> Room:
        view = self.views.get(heard.chat_id or 0)
        return Room(db=self.db, people=self.people, book=self.book, view=view, now=self.now, known=self.known)

    def enter(self, heard: Heard, way: str, effects: tuple[Effect, ...]) -> None:
        """`way` is "u" for an event's own answer and "r" for what a second reading raised."""
        update_id = heard.arrived.update_id
        self.ledger.enter(Deed(key=f"{way}:{update_id}", effects=effects, update_id=update_id, chat_id=heard.chat_id))


class Answering:
    """Turns events into commits. The only writer of what an event causes."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.routing = Routing(parts)

    async def ordinary(self, batch: Sequence[Heard]) -> None:
        """Answer events that may share a commit; one that breaks it is set aside alone, and tells a human."""
        try:
            await self._commit(batch)
        except Exception as fault:  # find the one that breaks; the others must not suffer
            log.warning("a batch is done one by one", action="answer", kind=type(fault).__name__, size=len(batch))
            for heard in batch:
                await self._alone(heard)

    async def _alone(self, heard: Heard) -> None:
        try:
            await self._commit([heard])
        except Exception as fault:  # a poison event never stops a chat (law 6)
            await (self._later if is_the_worlds(fault) else self._aside)(heard, fault)

    async def crisis(self, heard: Heard) -> None:
        """Answer a crisis in a transaction of its own; when that cannot be, answer from memory."""
        try:
            await in_time(self._commit([heard], is_urgent=True))
        except Exception as fault:  # whatever broke: the person is answered, and a human is told
            log.error("a crisis could not be committed", action="crisis", kind=type(fault).__name__)
            await self._past_the_database(heard)
            if not isinstance(fault, DBAPIError):  # what the database refuses is tried until its alert stands
                await self._aside(heard, fault)

    async def second(self, heard: Heard) -> None:
        """Answer what the second reader raised, as a crisis; whoever raised it before wins, and nothing comes twice."""
        try:
            await in_time(self._commit_second(heard))
        except Exception as fault:  # whatever broke: the person is answered, and the reading stays owed
            log.error("a raised level could not be committed", action="second", kind=type(fault).__name__)
            await self._past_the_database(heard)
            if not isinstance(fault, DBAPIError):
                await self._aside(heard, fault)

    async def _commit_second(self, heard: Heard) -> None:
        now, update_id = self.parts.clock.now(), heard.arrived.update_id
        async with self.parts.database.write(is_urgent=True) as db:
            if not await inbox.read_again(db, [update_id], level=heard.verdict.level):
                return
            desk = await self._desk(db, [heard], now)
            effects = await self.routing.raised(heard, desk.room(heard))
            desk.enter(heard, "r", effects)
            letters = await desk.ledger.write(db)
        self.parts.post(letters)
        self.parts.tallies.add("second_raised")

    async def _past_the_database(self, heard: Heard) -> None:
        if heard.chat_id is not None:
            await self.parts.last_words(heard.arrived.update_id, heard.chat_id, heard.verdict.level)

    async def _commit(self, batch: Sequence[Heard], *, is_urgent: bool = False) -> None:
        now = self.parts.clock.now()
        async with self.parts.database.write(is_urgent=is_urgent) as db:
            letters = await self._write(db, batch, now)
        self.parts.post(letters)
        self.parts.tallies.add("events", len(batch))

    async def _write(self, db: AsyncConnection, batch: Sequence[Heard], now: datetime) -> list[Stored]:
        fresh = await inbox.still_new(db, [heard.arrived.update_id for heard in batch])
        batch = [heard for heard in batch if heard.arrived.update_id in fresh]
        desk = await self._desk(db, batch, now)
        for number, heard in enumerate(batch):
            if number % BREATH == BREATH - 1:
                await asyncio.sleep(0)
            desk.enter(heard, "u", await self.routing.decide(heard, desk.room(heard)))
        letters = await desk.ledger.write(db)
        await self._finish(db, batch, now)
        return letters

    async def _desk(self, db: AsyncConnection, batch: Sequence[Heard], now: datetime) -> Desk:
        people = await staff.everybody(db)
        views = await by_chats(db, {heard.chat_id for heard in batch if heard.chat_id is not None}, now=now)
        book = Book(people, {view.client.id: view.client for view in views.values()})
        asking = [views[heard.chat_id or 0] for heard in batch if needs_knowing(heard, views)]
        known = await known_many(db, asking, people, now=now) if asking else {}
        ledger = ledger_of(self.parts, book, now)
        return Desk(db=db, people=people, views=views, book=book, ledger=ledger, now=now, known=known)

    async def _finish(self, db: AsyncConnection, batch: Sequence[Heard], now: datetime) -> None:
        plain = [heard for heard in batch if not heard.fault and heard.verdict.level is Level.NONE]
        for owes in (False, True):
            ids = [heard.arrived.update_id for heard in plain if self.owes_reading(heard) is owes]
            await inbox.finish(db, ids, at=now, level=Level.NONE, owes_reading=owes)
        for heard in batch:
            update_id = heard.arrived.update_id
            if heard.fault:
                await inbox.set_aside(db, update_id, at=now, error=heard.fault)
            elif heard.verdict.level is not Level.NONE:
                owes = self.owes_reading(heard)
                await inbox.finish(db, [update_id], at=now, level=heard.verdict.level, owes_reading=owes)

    def owes_reading(self, heard: Heard) -> bool:
        """Whether the second reader may still raise it: there are words, and a higher level."""
        if self.parts.second_reader is None or heard.verdict.level is Level.IMMINENT:
            return False
        is_worth_it = any(is_worth_reading(text) and not self.is_the_no(text, around) for text, around in heard.said)
        return is_worth_it and not self.is_a_label(heard) and not is_said_safe(heard) and not is_denied_plainly(heard)

    def is_the_no(self, text: str, around: Context) -> bool:
        """A no and nothing else to the direct question: the words before it, which it would be read with, have been."""
        return around.question in ("safety", "danger") and self.parts.screener.is_bare_no(text)

    def is_a_label(self, heard: Heard) -> bool:
        """A button's words, typed to the letter, are staff's own: `check` has graded them, and the patterns stand."""
        is_plain = heard.verdict.level is Level.NONE and not heard.verdict.denial and len(heard.said) == 1
        labels = self.parts.programme.labels
        text, context = heard.said[0] if heard.said else ("", Context())
        together = (text, *context.recent)  # what stood before it may be the first half of a sentence
        return is_plain and all(each.strip().casefold() in labels for each in together)

    async def _later(self, heard: Heard, trouble: Exception) -> None:
        """The database fails: the update stays new, and is taken in again by the sweep."""
        log.error("an update waits for the database", action="answer", kind=type(trouble).__name__)

    async def _aside(self, heard: Heard, fault: Exception) -> None:
        """Keep a poison event where staff can see it, and tell them."""
        log.error("an update was set aside", action="answer", kind=type(fault).__name__, where=where(fault))
        now = self.parts.clock.now()
        try:
            async with self.parts.database.write() as db:
                people = await staff.everybody(db)
                await inbox.set_aside(db, heard.arrived.update_id, at=now, error=type(fault).__name__)
                ledger = ledger_of(self.parts, Book(people), now)
                ledger.enter(Deed(key=f"aside:{heard.arrived.update_id}", effects=staff_notice(people, "alerts.aside")))
                letters = await ledger.write(db)
            self.parts.post(letters)
        except DBAPIError as trouble:
            await self._later(heard, trouble)


def needs_knowing(heard: Heard, views: Mapping[int, ClientView]) -> bool:
    """Whether anything but the client's view is asked for: not for a text that is only kept."""
    view = views.get(heard.chat_id or 0)
    return view is not None and not is_plain(heard, view)


def is_worth_reading(text: str) -> bool:
    """A number, a sign, a command alone or a link's token is nothing that a model could weigh; the patterns read it."""
    return any(sign.isalpha() for sign in text) and not is_wordless(text)


def is_said_safe(heard: Heard) -> bool:
    """A yes to "Are you safe right now?", typed to the letter: read with the words before it, it would page again."""
    return heard.safe is not None and heard.verdict.level is Level.NONE and is_plain_yes(heard.said[0][0])


def is_denied_plainly(heard: Heard) -> bool:
    """To the letter, and nothing beside it: a model would take it for what it denies, and page."""
    return heard.verdict.denial and all(is_plain_denial(text) for text, _ in heard.said)


def where(fault: BaseException) -> str:
    """The last line of ours that a fault passed: a file and a number, never a value."""
    trace, place = fault.__traceback__, ""
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if "/bot/" in name:
            place = f"{name.rsplit('/bot/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def ledger_of(parts: Parts, book: Book, now: datetime) -> Ledger:
    texts = parts.programme.texts
    return Ledger(
        speak=texts.say,
        book=book,
        plan=parts.plan,
        now=now,
        channels=parts.channels,
        needs_occasions=parts.needs_occasions,
        rules=parts.rules,
        seen=parts.seen,
    )
