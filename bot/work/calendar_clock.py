"""Reads calendars that are due, beside everything else: a slow server or a heavy file holds up no reply."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import calendar_desk
from bot.core.calendar_desk import Again, Asked, around, is_looked_at
from bot.core.desk import Desk
from bot.core.effects import Effect, Schedule
from bot.core.meetings import ReadCalendar
from bot.model import Due, DueKind, Staff
from bot.store import calendars as store
from bot.store import due as due_store
from bot.store import staff
from bot.store.house import is_the_worlds
from bot.store.views import client_view
from bot.work.answering import ledger_of, where
from bot.work.book import Book
from bot.work.desks import desk_of
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.parts import Parts
from bot.work.ports import Calendars

log = structlog.get_logger()

AT_ONCE = 8
"""Calendars fetched at the same time: one that does not answer holds up few others."""


class CalendarClock:
    """Each is read before the write lock is taken, and committed alone."""

    def __init__(self, parts: Parts, calendars: Calendars) -> None:
        self.parts = parts
        self.calendars = calendars
        self.at_work = asyncio.Lock()

    async def stop(self) -> None:
        """Return when nothing is being read any more."""
        async with self.at_work:
            pass

    async def tick(self) -> int:
        """Read every calendar that is due. Shape: how many."""
        async with self.at_work:
            return await self._all()

    async def _all(self) -> int:
        done = 0
        while True:
            async with self.parts.database.read() as db:
                waiting = await due_store.due_now(db, now=self.parts.clock.now(), limit=AT_ONCE, only=DueKind.CALENDAR)
            if not waiting:
                return done
            done += sum(await asyncio.gather(*(self._one(due) for due in waiting)))

    async def _one(self, due: Due) -> int:
        try:
            read = await self._read(due)
        except Exception as fault:  # a bug of ours in reading must not come again every second, and is told
            self._broken(fault)
            read = ReadCalendar(trouble="broken")
        try:
            await self._commit(due, read)
        except Exception as fault:  # nor one in what comes of it: the address would be asked every second
            self._broken(fault)
            await self._set_aside(due)
        return 1

    def _broken(self, fault: Exception) -> None:
        """Tell the log of a bug of ours. Raises: the fault itself, where the disk or a lock has failed."""
        if is_the_worlds(fault):
            raise fault
        log.error("a calendar was set aside", action="calendar", kind=type(fault).__name__, where=where(fault))

    async def _read(self, due: Due) -> ReadCalendar:
        now = self.parts.clock.now()
        async with self.parts.database.read() as db:
            desk = await self._desk(db, due, await staff.everybody(db))
            kept = await store.calendar_of(db, due.client_id) if due.client_id else None
        if desk is None:
            return ReadCalendar()
        wanted = around(desk.staff, desk.view.clients, now)
        if file := str(due.detail.get("file") or ""):
            return await self.calendars.of_file(file, wanted)
        url = kept.url if kept is not None else str(due.detail.get("url") or "")
        return await self.calendars.at_address(url, wanted) if url else ReadCalendar()

    async def _desk(self, db: AsyncConnection, due: Due, people: Mapping[str, Staff]) -> Desk | None:
        """The desk of whoever asked, or of the therapist whose calendar is looked at. Shape: None when they left."""
        now, who = self.parts.clock.now(), due.staff_id
        if due.client_id is not None:
            view = await client_view(db, due.client_id, now=now)
            who = view.client.therapist_id if view is not None else None
        person = people.get(who or "")
        if person is None:
            return None
        return desk_of(self.parts, await staff.staff_view(db, person, now=now), now)

    async def _commit(self, due: Due, read: ReadCalendar) -> None:
        now = self.parts.clock.now()
        async with self.parts.database.write() as db:
            if not await due_store.take(db, due.key):
                return
            people = await staff.everybody(db)
            desk = await self._desk(db, due, people)
            ledger = ledger_of(self.parts, Book(people), now)
            effects = await self._meant(db, due, read, desk) if desk is not None else ()
            ledger.enter(Deed(key=f"d:{due.key}:{due.at.isoformat()}", effects=effects))
            letters = await ledger.write(db)
        self.parts.post(letters)
        self.parts.tallies.add("calendars")

    async def _set_aside(self, due: Due) -> None:
        """Staff hear of it; an address is looked at again in its time."""
        now = self.parts.clock.now()
        async with self.parts.database.write() as db:
            if not await due_store.take(db, due.key):
                return
            people = await staff.everybody(db)
            ledger = ledger_of(self.parts, Book(people), now)
            again = (Schedule(due=replace(due, at=now + calendar_desk.EVERY)),) if due.client_id is not None else ()
            told = staff_notice(people, "alerts.aside")
            ledger.enter(Deed(key=f"aside:{due.key}:{due.at.isoformat()}", effects=(*told, *again)))
            letters = await ledger.write(db)
        self.parts.post(letters)

    async def _meant(self, db: AsyncConnection, due: Due, read: ReadCalendar, desk: Desk) -> tuple[Effect, ...]:
        if due.client_id is not None:
            return await self._again(db, due.client_id, read, desk)
        asked = Asked(
            client_id=str(due.detail.get("client") or ""),
            url=str(due.detail.get("url") or ""),
            file=str(due.detail.get("file") or ""),
        )
        bound = await store.with_address(db, [view.client.id for view in desk.view.clients])
        return calendar_desk.answered(desk, asked, read, bound)

    async def _again(self, db: AsyncConnection, client_id: str, read: ReadCalendar, desk: Desk) -> tuple[Effect, ...]:
        kept, view = await store.calendar_of(db, client_id), desk.by_id(client_id)
        if kept is None or view is None or not is_looked_at(view.client, kept):
            return calendar_desk.forgotten(client_id)
        seen = Again(view=view, kept=kept, read=read, settled=await store.settled(db, client_id))
        return calendar_desk.again(desk, seen)
