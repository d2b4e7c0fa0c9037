"""One step of an alert's ladder in a transaction: read what it needs, let the core decide, hand back the effects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import escalation
from bot.core.alert_change import changed
from bot.core.alert_events import AlertEvent, RecipientBlocked
from bot.core.cover import Cover, can_hear, cover_of
from bot.core.effects import Add, Change, Effect, Say
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView
from bot.model import Alert, AlertState, Due, DueKind, Staff, ToClient, Verdict
from bot.store import due, rows, staff, taking_back
from bot.store.views import client_view
from bot.work.book import Book

STEPS = rows.everything(Due).where(*due.of_kind(DueKind.LADDER))

IN_HAND = (AlertState.ACKNOWLEDGED, AlertState.CLOSED)


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """The ladders of one transaction. What an event before it changed of an alert or of staff counts for the next."""

    db: AsyncConnection
    people: Mapping[str, Staff]
    book: Book
    rules: ProgrammeRules
    now: datetime

    async def alert(self, alert_id: str | None) -> Alert | None:
        if alert_id is None:
            return None
        if alert_id not in self.book.alerts:
            found = await rows.one(self.db, Alert, alert_id)
            if found is None:
                return None
            self.book.alerts[alert_id] = found
        return self.book.alerts[alert_id]

    async def view(self, alert: Alert) -> ClientView | None:
        """The client; None for a drill, and for one whose record is gone."""
        view = await client_view(self.db, alert.client_id, now=self.now) if alert.client_id else None
        if view is not None:
            self.book.meet(view)
        return view

    async def cover(self, alert: Alert, view: ClientView | None) -> Cover:
        people = self.book.staff
        stand_ins = await staff.stand_ins(self.db, now=self.now, people=people)
        return cover_of(people, view.client if view else None, stand_ins, alert.therapist_id)

    async def step(self, alert: Alert, *events: AlertEvent) -> tuple[Effect, ...]:
        """Take events. A client who is no longer recorded is written to by nobody; their alert stays."""
        view = await self.view(alert)
        cover = await self.cover(alert, view)
        after, effects = alert, list[Effect]()
        for event in events:
            after, more = escalation.step(after, event, cover, self.rules, now=self.now)
            effects += more
        if alert.state not in IN_HAND and after.state in IN_HAND:
            await taking_back.withdraw_pages(self.db, alert.id)
        kept = tuple(effect for effect in effects if view is not None or not is_to_client(effect))
        return (changed(alert, after), *kept) if after != alert else kept

    async def lost(self, staff_id: str) -> tuple[Effect, ...]:
        """Telegram no longer reaches somebody: every alert that waits for them goes on at once, and past them.

        An alert that they had taken begins again at its first rung, which may be theirs.
        """
        person = self.book.staff.get(staff_id)
        if person is None or person.blocked_at is not None:
            return ()  # known before: their pages went past them, see `refused`
        self.book.changed(Staff, staff_id, {"blocked_at": self.now})
        opened = await rows.read(self.db, Alert, staff.STANDING_ALERTS)
        effects: list[Effect] = []
        for found in opened:
            alert = await self.alert(found.id)
            if alert is not None and staff_id in (*alert.told, alert.acknowledged_by):
                effects += await self.step(alert, RecipientBlocked(staff_id))
        return tuple(effects)

    async def refused(self, alert_id: str, staff_id: str) -> tuple[Effect, ...]:
        """A page came back from somebody who was known to be gone by then, and nobody else has it: it goes on."""
        alert = await self.alert(alert_id)
        if alert is None or any(can_hear(self.book.staff[each]) for each in alert.told if each in self.book.staff):
            return ()
        return await self.step(alert, RecipientBlocked(staff_id))


def is_to_client(effect: Effect) -> bool:
    return isinstance(effect, Say) and isinstance(effect.to, ToClient)


async def owe_ladders(db: AsyncConnection, *, now: datetime) -> int:
    """Owe the next step of every open alert that has lost its due row: an alert must never fall silent.

    Shape: how many there were.
    """
    opened = await rows.read(db, Alert, staff.STANDING_ALERTS)
    owed = {each.alert_id for each in await rows.read(db, Due, STEPS)}
    silent = [alert for alert in opened if alert.id not in owed]
    for alert in silent:
        at = max(alert.next_at or now, now)
        await due.owe(db, Due(
            key=f"ladder:{alert.id}", kind=DueKind.LADDER, at=at, alert_id=alert.id, client_id=alert.client_id,
        ))  # fmt: skip
        if alert.next_at is None:
            await rows.change(db, Alert, alert.id, {"next_at": at})
    return len(silent)


def reasons_of(verdict: Verdict) -> tuple[str, ...]:
    """Why, as the therapist reads it: each pattern with the words that it matched."""
    return tuple(f"{each.pattern} “{each.words}”" if each.words else each.pattern for each in verdict.findings)


def opened_in(effects: Iterable[Effect], alert: Alert | None) -> Alert | None:
    """The alert that stands after a raise: a second one in the same event folds into it."""
    for effect in effects:
        match effect:
            case Add(record=Alert() as record):
                alert = record
            case Change(kind=kind, values=values) if kind is Alert and alert is not None:
                alert = replace(alert, **values)
    return alert
