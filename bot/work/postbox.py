"""The outbox as the dispatcher sees it: letters out, results in, and what a result means for an alert."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import escalation
from bot.core.effects import Change, Chart, Effect
from bot.core.escalation import AlertEvent, Delivered, RecipientBlocked
from bot.model import Alert, Client, Lane, Staff
from bot.store import outbox, rows, staff
from bot.store.outbox import Stored
from bot.store.views import client_view
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.dispatch import Settled
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.parts import Parts
from bot.work.ports import Blocked, Letter, Refused, Sent
from bot.work.unfold import changed, cover_of

ALERT = rows.table_of(Alert)


def letter_of(stored: Stored) -> Letter:
    draft = stored.draft
    return Letter(
        id=stored.id,
        lane=draft.lane,
        channel=draft.channel,
        chat_id=draft.chat_id,
        method=draft.method,
        params=draft.params,
        due_at=draft.due_at,
        expires_at=draft.expires_at,
        attempts=stored.attempts,
        chart=chart_of(draft.chart),
        client_id=draft.client_id,
        staff_id=draft.staff_id,
        alert_id=draft.alert_id,
        run_id=draft.run_id,
        detail=draft.detail or {},
    )


def chart_of(stored: Any) -> Chart | None:
    if not stored:
        return None
    return Chart(client_id=stored["client_id"], until=date.fromisoformat(stored["until"]), days=stored["days"])


class Postbox:
    """Implements the dispatcher's Outbox over the database."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    async def claim(self, *, now: datetime, room: Mapping[Lane, int]) -> list[Letter]:
        async with self.parts.database.read() as db:
            if not await outbox.has_work(db, now=now):
                return []
        found: list[Stored] = []
        async with self.parts.database.write() as db:
            await outbox.free_late(db, now=now)
            for lane, limit in room.items():
                if limit:
                    found += await outbox.claim(db, now=now, lane=lane, limit=limit)
        return [letter_of(stored) for stored in found]

    async def begin(self, ids: Sequence[int]) -> None:
        async with self.parts.database.write() as db:
            await outbox.begin(db, ids)

    async def settle(self, settled: Sequence[Settled]) -> None:
        """Write results down, with what each means for an alert or a recipient, in one transaction."""
        now = self.parts.clock.now()
        async with self.parts.database.write() as db:
            await outbox.settle(db, [each.outcome for each in settled])
            letters = await self._consequences(db, [each for each in settled if matters(each)], now)
        self.parts.post(letters)
        self.parts.tallies.add("settled", len(settled))

    async def _consequences(self, db: AsyncConnection, telling: Sequence[Settled], now: datetime) -> list[Stored]:
        if not telling:
            return []
        people = await staff.everybody(db)
        ledger = ledger_of(self.parts, Book(people), now)
        for each in telling:
            effects = await self._meant(db, each, people, ledger.book, now)
            ledger.enter(Deed(key=f"s:{each.letter.id}:{each.letter.attempts}", effects=effects))
        return await ledger.write(db)

    async def _meant(
        self, db: AsyncConnection, each: Settled, people: Mapping[str, Staff], book: Book, now: datetime
    ) -> tuple[Effect, ...]:
        letter, effects = each.letter, list[Effect]()
        if isinstance(each.receipt, Refused):
            effects += staff_notice(people, "alerts.dead-letter", key=f"dead:{letter.id}")
        if isinstance(each.receipt, Blocked):
            effects += self._blocked(letter, now)
        if letter.alert_id is not None and letter.staff_id is not None:
            effects += await self._ladder(db, each, people, book, now)
        return tuple(effects)

    def _blocked(self, letter: Letter, now: datetime) -> tuple[Effect, ...]:
        if letter.client_id is not None:
            return (Change(kind=Client, id=letter.client_id, values={"blocked_at": now}),)
        if letter.staff_id is not None and letter.channel == "telegram":
            return (Change(kind=Staff, id=letter.staff_id, values={"blocked_at": now, "received_at": None}),)
        return ()

    async def _ladder(
        self, db: AsyncConnection, each: Settled, people: Mapping[str, Staff], book: Book, now: datetime
    ) -> tuple[Effect, ...]:
        """A page that arrived makes its alert delivered; one that cannot arrive sends the next rung at once."""
        alert = await rows.fetch_one(db, Alert, ALERT.c.id == each.letter.alert_id)
        if alert is None or each.letter.staff_id is None:
            return ()
        view = await client_view(db, alert.client_id, now=now) if alert.client_id else None
        if view is not None:
            book.meet(view)
        is_sent = isinstance(each.receipt, Sent)
        event: AlertEvent = Delivered(each.letter.staff_id) if is_sent else RecipientBlocked(each.letter.staff_id)
        stand_ins = await staff.stand_ins(db, now=now, people=people)
        cover = cover_of(dict(people), view, stand_ins)
        after, effects = escalation.step(alert, event, cover, self.parts.rules, now=now)
        return () if after == alert else (changed(alert, after), *effects)


def matters(each: Settled) -> bool:
    """Whether a result means more than itself."""
    if isinstance(each.receipt, Refused):
        return True
    if each.letter.alert_id is not None and each.letter.channel == "telegram":
        return isinstance(each.receipt, Sent | Blocked)
    return isinstance(each.receipt, Blocked)
