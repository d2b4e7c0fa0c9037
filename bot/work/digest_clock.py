"""Does the digests that are due, beside everything else: reading a caseload must hold up no ladder and no reply."""

from __future__ import annotations

from dataclasses import replace

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.effects import Effect, Schedule
from bot.core.schedule import next_digest
from bot.model import Client, Due, DueKind, Staff, TherapySession
from bot.store import due as due_store
from bot.store import rows, shown, staff
from bot.store.house import is_the_worlds
from bot.work.answering import ledger_of, where
from bot.work.book import Book
from bot.work.digests import Digests, Issue
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.parts import Parts

log = structlog.get_logger()

CLIENT = rows.table_of(Client)


class DigestClock:
    """Each digest is read before the write lock is taken, and committed alone."""

    def __init__(self, parts: Parts, digests: Digests) -> None:
        self.parts = parts
        self.digests = digests

    async def tick(self) -> int:
        """Do every digest that is due. Shape: how many."""
        done = 0
        while True:
            async with self.parts.database.read() as db:
                waiting = await due_store.due_now(db, now=self.parts.clock.now(), limit=1, only=DueKind.DIGEST)
            if not waiting:
                return done
            done += await self._one(waiting[0])

    async def _one(self, due: Due) -> int:
        try:
            issue = await self._issue(due)
            await self._commit(due, issue)
        except Exception as fault:  # a digest that breaks must not break every second again, and must be told
            if is_the_worlds(fault):
                raise
            log.error("a digest was set aside", action="digest", kind=type(fault).__name__, where=where(fault))
            await self._commit(due, None, failed=True)
        return 1

    async def _issue(self, due: Due) -> Issue | None:
        now = self.parts.clock.now()
        async with self.parts.database.read() as db:
            person = (await staff.everybody(db)).get(due.staff_id or "")
            session_id = str(due.detail.get("session") or "")
            met = await rows.one(db, TherapySession, session_id) if session_id else None
            is_past = bool(session_id) and (met is None or met.state != "planned" or met.starts_at <= now)
            if person is None or is_past:
                return None
            return await self.digests.issue(db, due, person, now=now)

    async def _commit(self, due: Due, issue: Issue | None, *, failed: bool = False) -> None:
        now = self.parts.clock.now()
        async with self.parts.database.write() as db:
            if not await due_store.take(db, due.key):
                return
            people = await staff.everybody(db)
            issue = await still_theirs(db, issue) if issue else None
            ledger = ledger_of(self.parts, Book(people), now)
            told = staff_notice(people, "alerts.aside") if failed else ()
            effects = self.digests.effects(issue) if issue else ()
            ledger.enter(Deed(key=f"d:{due.key}", effects=(*told, *effects, *self._again(due, people))))
            letters = await ledger.write(db)
            if issue is not None and issue.is_open and not issue.client_id:
                await shown.write(db, issue.person.id, now=issue.now)
        self.parts.post(letters)
        self.parts.tallies.add("digests")

    def _again(self, due: Due, people: dict[str, Staff]) -> tuple[Effect, ...]:
        """The weekly one comes again next week, whatever became of this one."""
        person = people.get(due.staff_id or "")
        if person is None or due.detail.get("once") or due.detail.get("client"):
            return ()
        return (Schedule(due=next_digest(person, max(self.parts.clock.now(), due.at))),)


async def still_theirs(db: AsyncConnection, issue: Issue) -> Issue:
    """Without whoever was forgotten or handed over while the pages were read."""
    ids = [page.client_id for page in issue.pages]
    kept = await rows.fetch(db, Client, CLIENT.c.id.in_(ids), CLIENT.c.sealed_at.is_(None))
    theirs = {client.id for client in kept if client.therapist_id == issue.person.id}
    return replace(issue, pages=tuple(page for page in issue.pages if page.client_id in theirs))
