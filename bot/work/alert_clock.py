"""What the clock owes to alerts and direct questions: steps of the ladder, repeats, what stands open too long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import question, silence
from bot.core.alert_events import TimeUp
from bot.core.cover import Cover
from bot.core.effects import Change, Chronicle, Effect, Say, Schedule
from bot.core.escalation import outcome_buttons
from bot.core.holds import is_unspoken
from bot.core.paging import talked_button
from bot.model import Alert, AlertState, Client, Due, DueKind, Question, Staff, Status, Text, ToStaff
from bot.store import rows
from bot.store.timeline import heard_at
from bot.store.views import client_view
from bot.work.book import Book
from bot.work.knowing import known_of
from bot.work.ladder import Ladder
from bot.work.parts import Parts
from bot.work.raising import with_stand_in

UNTIL_DONE = (DueKind.LADDER, DueKind.QUESTION, DueKind.STAFF_NOTICE)

AGAIN = timedelta(minutes=1)
"""A step of the ladder that broke is owed again after this long."""


class AlertClock:
    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    def ladder_of(self, db: AsyncConnection, people: Mapping[str, Staff], book: Book, now: datetime) -> Ladder:
        return Ladder(db=db, people=people, book=book, rules=self.parts.rules, now=now)

    async def time_up(self, due: Due, ladder: Ladder) -> tuple[Effect, ...]:
        """Nobody has done what an alert waits for."""
        alert = await ladder.alert(due.alert_id)
        if alert is None or alert.state is AlertState.CLOSED:
            return ()
        return await ladder.step(alert, TimeUp()) or owed_again(due, alert.next_at or ladder.now + AGAIN)

    async def question(self, due: Due, ladder: Ladder) -> tuple[Effect, ...]:
        """The direct question is repeated, then told; to the stand-in while the therapist is away."""
        asked = await rows.one(ladder.db, Question, str(due.detail["question"]))
        view = await client_view(ladder.db, due.client_id or "", now=ladder.now)
        if asked is None or view is None:
            return ()
        ladder.book.meet(view)
        known = await known_of(ladder.db, view, ladder.people, now=ladder.now)
        return question.time_up(asked, with_stand_in(known).view, self.parts.rules, now=ladder.now)

    async def open_too_long(self, due: Due, ladder: Ladder) -> tuple[Effect, ...]:
        """An alert still open after a day or two: its therapist, then the backup, is asked, and may close it."""
        alert = await ladder.alert(due.alert_id)
        if alert is None:
            return ()
        if due.detail.get("rung") == silence.RUNG:
            return await self.silent(alert, ladder)
        if alert.state is AlertState.CLOSED:
            return await self.unspoken(due, alert, ladder)
        view = await ladder.view(alert)
        is_backup = due.detail.get("rung") == "backup"
        taker = asked_about(await ladder.cover(alert, view), is_backup=is_backup)
        if taker is None:
            return ()
        text = Text(id="alerts.hold-backup" if is_backup else "alerts.hold-asked")
        told = tuple(dict.fromkeys((*alert.told, taker.id)))
        kept = Chronicle(alert_id=alert.id, what="asked", staff_id=taker.id)
        say = Say(to=ToStaff(staff_id=taker.id), text=text, buttons=outcome_buttons(alert), alert_id=alert.id)
        return Change(kind=Alert, id=alert.id, values={"told": told}), kept, say

    async def silent(self, alert: Alert, ladder: Ladder) -> tuple[Effect, ...]:
        """Nothing has come from the client since their alert, though they were asked."""
        view = await ladder.view(alert)
        if view is None:
            return ()
        taker = asked_about(await ladder.cover(alert, view), is_backup=False)
        heard = await heard_at(ladder.db, view.client.id)
        return silence.time_up(alert, view, heard, taker, self.parts.rules, ladder.now)

    async def unspoken(self, due: Due, alert: Alert, ladder: Ladder) -> tuple[Effect, ...]:
        """Nobody has talked with the client since their alert was closed: asked about, by day, until somebody has."""
        view = await ladder.view(alert)
        if view is None or not is_unspoken(alert) or not is_waiting(view.client):
            return ()
        now, rules = ladder.now, self.parts.rules
        is_backup = due.detail.get("rung") == "backup"
        taker = asked_about(await ladder.cover(alert, view), is_backup=is_backup)
        again = Schedule(due=replace(due, at=now + rules.hold_ask_after))
        if taker is None or view.alert is not None:  # an open one asks for itself
            return (again,)
        if (waking := question.next_waking(taker, rules, now)) > now:
            return (Schedule(due=replace(due, at=waking)),)
        told = tuple(dict.fromkeys((*alert.told, taker.id)))
        kept = Chronicle(alert_id=alert.id, what="asked", staff_id=taker.id)
        text = Text(id="alerts.unspoken-backup" if is_backup else "alerts.unspoken")
        key = f"unspoken:{alert.client_id}:{taker.id}:{now.date().isoformat()}"
        say = Say(to=ToStaff(staff_id=taker.id), text=text, buttons=talked_button(alert), key=key)
        return Change(kind=Alert, id=alert.id, values={"told": told}), kept, say, again


def is_waiting(client: Client) -> bool:
    """Whether anything waits for somebody to have talked with them."""
    return client.held_at is not None and client.status in (Status.ACTIVE, Status.PAUSED, Status.ENROLLING)


def asked_about(cover: Cover, *, is_backup: bool) -> Staff | None:
    """Who is asked why an alert is still open; anybody, when its own people are gone."""
    person = cover.backup if is_backup else cover.therapist
    return person or next(iter(cover.everyone), None)


def owed_again(due: Due, at: datetime) -> tuple[Effect, ...]:
    """A step of the ladder is owed until a human has acted, whatever broke, and so is what asks after somebody."""
    if due.kind not in UNTIL_DONE:
        return ()
    return (Schedule(due=replace(due, at=at)),)
