"""Does what is owed when it is due: prompts, reminders, ends, ladder steps, questions, digests (law 7)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import assert_never

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.effects import Change, Effect, Replan
from bot.core.sessions import week_later
from bot.core.tasks import closed
from bot.core.threads import run_key
from bot.model import (
    Client,
    Due,
    DueKind,
    Homework,
    Run,
    Staff,
    TherapySession,
)
from bot.store import due as due_store
from bot.store import rows, staff
from bot.store.house import is_the_worlds
from bot.store.outbox import Stored
from bot.store.views import client_view, views_of
from bot.work import run_clock
from bot.work.alert_clock import AGAIN, AlertClock, owed_again
from bot.work.answering import ledger_of, where
from bot.work.book import Book
from bot.work.drills import Drills
from bot.work.knowing import known_many, known_of
from bot.work.known import Known
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.owed import of_a_client
from bot.work.parts import Parts
from bot.work.unfold import Unfolder

log = structlog.get_logger()

AT_ONCE = 20
"""Due rows in one commit: the write lock is free again within a few milliseconds, for a crisis."""

BREATH = 8
"""Decisions between two looks at the loop: a commit of many must hold up a reply for some milliseconds at most."""


class Clockwork:
    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.alerts = AlertClock(parts)
        self.drills = Drills(parts)
        self.ticked_at = time.monotonic()
        self.is_wiped = True

    async def tick(self) -> int:
        """Do everything that is due. Shape: how many rows were done."""
        if not self.is_wiped:
            await self._wipe()
        done = 0
        while True:
            async with self.parts.database.read() as db:
                waiting = await due_store.due_now(db, now=self.parts.clock.now(), limit=AT_ONCE)
            self.ticked_at = time.monotonic()
            if not waiting:
                return done
            done += await self._do(one_each(waiting))

    async def _do(self, waiting: Sequence[Due]) -> int:
        try:
            return await self._commit(waiting)
        except Exception as fault:  # find the one that breaks; the others must not suffer
            if len(waiting) == 1:
                if is_the_worlds(fault):
                    raise
                return await self._aside(waiting[0], fault)
        return sum([await self._do([each]) for each in waiting])

    async def _commit(self, waiting: Sequence[Due]) -> int:
        now = self.parts.clock.now()
        async with self.parts.database.write() as db:
            self.drills.fresh.clear()
            letters, count = await self._write(db, waiting, now)
        if any(due.kind in (DueKind.FORGET, DueKind.RETENTION) for due in waiting):
            await self._wipe()
        self.parts.post(letters)
        await self.drills.hand_over()
        self.parts.tallies.add("due", count)
        return count

    async def _wipe(self) -> None:
        """Take deleted words out of the log. What stands in the way is tried at the next tick, and holds up nothing."""
        self.is_wiped = False
        try:
            self.is_wiped = await self.parts.database.wipe()
        except Exception as fault:  # a full disk, say: every ladder and every reply would wait for it
            log.error("deleted words stand in the log still", action="wipe", kind=type(fault).__name__)

    async def _write(self, db: AsyncConnection, waiting: Sequence[Due], now: datetime) -> tuple[list[Stored], int]:
        people = await staff.everybody(db)
        ledger = ledger_of(self.parts, Book(people), now)
        mine = await due_store.take_many(db, [due.key for due in waiting], now=now)
        around = await self._around(db, [due for due in waiting if due.key in mine], people, now)
        for number, due in enumerate(waiting):
            if number % BREATH == BREATH - 1:
                await asyncio.sleep(0)
            if due.key in mine:
                effects = await self._decide(db, due, people, ledger.book, now, around)
                ledger.enter(Deed(key=f"d:{due.key}:{due.at.isoformat()}", effects=effects))
        return await ledger.write(db), len(mine)

    async def _around(
        self, db: AsyncConnection, dues: Sequence[Due], people: dict[str, Staff], now: datetime
    ) -> dict[str, Known]:
        """What is known of the clients whose prompts are due, read for all of them at once."""
        prompts = {due.client_id: run_key(due) for due in dues if due.kind is DueKind.PROMPT and due.client_id}
        views = await views_of(db, prompts, now=now) if prompts else []
        return await known_many(db, views, people, now=now, slots=list(prompts.values())) if views else {}

    async def _aside(self, due: Due, fault: Exception) -> int:
        """A due row that breaks is taken away and told: it must not break every second again."""
        log.error("a due row was set aside", action="due", kind=type(fault).__name__, due=due.kind, where=where(fault))
        try:
            letters = await self._take_away(due, planned_anew(due))
        except Exception as other:  # it may be the plan that breaks: then the row goes alone
            if is_the_worlds(other):
                raise
            letters = await self._take_away(due, ())
        self.parts.post(letters)
        return 1

    async def _take_away(self, due: Due, more: tuple[Effect, ...]) -> list[Stored]:
        """Staff are told once an hour of what breaks again and again."""
        now = self.parts.clock.now()
        async with self.parts.database.write() as db:
            people = await staff.everybody(db)
            await due_store.take(db, due.key)
            ledger = ledger_of(self.parts, Book(people), now)
            told = staff_notice(people, "alerts.aside")
            key = f"aside:{due.key}:{now:%Y-%m-%dT%H}"
            ledger.enter(Deed(key=key, effects=(*told, *owed_again(due, now + AGAIN), *more)))
            return await ledger.write(db)

    async def _decide(
        self,
        db: AsyncConnection,
        due: Due,
        people: dict[str, Staff],
        book: Book,
        now: datetime,
        around: Mapping[str, Known],
    ) -> tuple[Effect, ...]:
        ladder = self.alerts.ladder_of(db, people, book, now)
        match due.kind:
            case DueKind.PROMPT:
                return self._prompt(due, book, now, around.get(due.client_id or ""))
            case DueKind.REMINDER | DueKind.EXPIRY:
                return await self._run_clock(db, due, people, book, now)
            case DueKind.RESUME | DueKind.CARING | DueKind.HIDE | DueKind.FORGET | DueKind.RETENTION:
                return await of_a_client(db, due, book, self.parts, now=now)
            case DueKind.LADDER:
                return await self.alerts.time_up(due, ladder)
            case DueKind.QUESTION:
                return await self.alerts.question(due, ladder)
            case DueKind.SESSION:
                return await self._session(db, due, now)
            case DueKind.STAFF_NOTICE:
                return await self.alerts.open_too_long(due, ladder)
            case DueKind.WAIT:
                return await self._woken(db, due, people, book, now)
            case DueKind.TASK:
                return await self._task(db, due, book, now)
            case DueKind.DRILL:
                return await self.drills.begin(due, ladder)
            case DueKind.DIGEST | DueKind.CALENDAR:  # digest_clock.py and calendar_clock.py do those
                return ()
            case _:
                assert_never(due.kind)

    # ------------------------------------------------------------ prompts

    def _prompt(self, due: Due, book: Book, now: datetime, known: Known | None) -> tuple[Effect, ...]:
        """A prompt that still fits goes out; the next one is planned whether it did or not."""
        flow = self.parts.programme.flow(str(due.detail["flow"]))
        if known is None or flow is None:
            return ()
        book.meet(known.view)
        return run_clock.prompted(flow, due, known, Unfolder(self.parts, now))

    async def _woken(
        self, db: AsyncConnection, due: Due, people: dict[str, Staff], book: Book, now: datetime
    ) -> tuple[Effect, ...]:
        """A flow's wait is over: it goes on, behind whatever the client is in the middle of."""
        run = await rows.one(db, Run, str(due.detail["run"]))
        view = await client_view(db, run.client_id, now=now) if run is not None else None
        if run is None or run.state != "waiting" or view is None:
            return ()
        book.meet(view)
        known = await known_of(db, view, people, now=now)
        return run_clock.woken(run, due, known, Unfolder(self.parts, now))

    async def _task(self, db: AsyncConnection, due: Due, book: Book, now: datetime) -> tuple[Effect, ...]:
        """The day of something to try has come."""
        task = await rows.one(db, Homework, str(due.detail["task"]))
        view = await client_view(db, task.client_id, now=now) if task is not None else None
        if task is None or view is None or task.state == "closed":
            return ()
        book.meet(view)
        return run_clock.task_due(task, due, view, Unfolder(self.parts, now))

    async def _run_clock(
        self, db: AsyncConnection, due: Due, people: dict[str, Staff], book: Book, now: datetime
    ) -> tuple[Effect, ...]:
        """One reminder to a question nobody has answered, then its end."""
        run = await rows.one(db, Run, str(due.detail["run"]))
        if run is None or run.state != "open":
            return ()
        view = await client_view(db, run.client_id, now=now)
        if view is None:
            return ()
        book.meet(view)
        unfolder = Unfolder(self.parts, now)
        if due.kind is DueKind.EXPIRY:
            return run_clock.expired(run, view, unfolder)
        if not run_clock.is_to_be_reminded(run, due, view.client, unfolder):
            return ()
        return run_clock.reminded(run, await known_of(db, view, people, now=now), unfolder)

    # ------------------------------------------------------------ the rest

    async def _session(self, db: AsyncConnection, due: Due, now: datetime) -> tuple[Effect, ...]:
        """A session's hour has come: it counts, and a weekly one plans the next."""
        met = await rows.one(db, TherapySession, str(due.detail["session"]))
        if met is None or met.state != "planned":
            return ()
        view = await client_view(db, met.client_id, now=now)
        held: tuple[Effect, ...] = (
            *closed(view.homework if view else (), now),
            Change(kind=TherapySession, id=met.id, values={"state": "held"}),
            Change(kind=Client, id=met.client_id, values={"session_number": met.number}),
            Replan(client_id=met.client_id),
        )
        has_more = view is not None and any(each.id != met.id for each in view.planned)
        if view is None or not met.weekly or has_more or met.number >= view.client.sessions_planned:
            return held
        return *held, *self._next_week(met, view.therapist)

    def _next_week(self, met: TherapySession, therapist: Staff | None) -> tuple[Effect, ...]:
        return week_later(met, therapist, self.parts.new_id(), number=met.number + 1)


def planned_anew(due: Due) -> tuple[Effect, ...]:
    """A client whose prompt was set aside goes on with the next one."""
    return (Replan(client_id=due.client_id),) if due.kind is DueKind.PROMPT and due.client_id else ()


def one_each(waiting: Sequence[Due]) -> list[Due]:
    """At most one a client in a commit, the oldest: each sees what the one before it did."""
    first = {due.client_id or due.key: due for due in reversed(waiting)}
    return [due for due in waiting if first[due.client_id or due.key] is due]
