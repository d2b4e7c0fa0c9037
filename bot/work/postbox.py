"""The outbox as the dispatcher sees it: letters out, results in, and what a result means for an alert."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.alert_events import Delivered, RecipientBlocked
from bot.core.effects import Change, Effect
from bot.core.schedule import out_of_quiet, with_quiet_hours
from bot.core.stands import next_look
from bot.model import Client, Lane, Staff
from bot.store import letters, outbox, rows, staff
from bot.store.outbox import Draft, Stored
from bot.store.views import OF_IDS
from bot.work import undelivered
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.dispatch import Settled
from bot.work.ladder import Ladder
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.parts import Parts
from bot.work.ports import Blocked, Letter, Refused, Sent, chart_of

DEAD = "dead:"
"""Keys of notices about letters that were refused: a notice that is refused itself is not told about again."""


def letter_of(stored: Stored) -> Letter:
    draft = stored.draft
    return Letter(
        id=stored.id,
        key=draft.key,
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


class Postbox:
    """Implements the dispatcher's Outbox over the database."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    async def claim(self, *, now: datetime, room: Mapping[Lane, int]) -> list[Letter]:
        async with self.parts.database.read() as db:
            if not await outbox.has_work(db, now=now):
                return []
        async with self.parts.database.write() as db:
            await outbox.free_late(db, now=now)
            found = await outbox.claim(db, now=now, room=room)
            asleep = await self._put_off(db, [each for each in found if may_wait(each.draft)], now)
        return [letter_of(stored) for stored in found if stored.id not in asleep]

    async def _put_off(self, db: AsyncConnection, found: Sequence[Stored], now: datetime) -> set[int]:
        """What is told however late, and was held up into somebody's quiet hours, goes when those are over.

        Shape: the letters that were put off. A prompt that expires has expired by then: see `letters.by_day`.
        """
        to = {each.draft.client_id for each in found}
        clients = await rows.read(db, Client, OF_IDS, ids=sorted(filter(None, to))) if to else []
        asleep: set[int] = set()
        for client in (with_quiet_hours(each, self.parts.rules) for each in clients):
            if (until := out_of_quiet(client, now)) > now:
                theirs = [each.id for each in found if each.draft.client_id == client.id]
                await outbox.put_off(db, theirs, client.id, until=until)
                asleep |= set(theirs)
        return asleep

    async def begin(self, ids: Sequence[int]) -> set[int]:
        """Mark what leaves now, but for what would come upon the direct question: that goes when it stands no more."""
        now = self.parts.clock.now()
        async with self.parts.database.write() as db:
            for asked in await letters.questions_before(db, ids):
                if (until := next_look(asked, self.parts.rules, now)) is not None:
                    await outbox.put_off(db, ids, asked.client_id, until=until)
            return await outbox.begin(db, ids)

    async def settle(self, settled: Sequence[Settled]) -> None:
        """Write results down, with what each means for an alert or a recipient, in one transaction."""
        now = self.parts.clock.now()
        async with self.parts.database.write() as db:
            await outbox.settle(db, [each.outcome for each in settled])
            fresh = await self._consequences(db, [each for each in settled if matters(each)], now)
        self.parts.post(fresh)
        self.parts.tallies.add("settled", len(settled))

    async def _consequences(self, db: AsyncConnection, telling: Sequence[Settled], now: datetime) -> list[Stored]:
        if not telling:
            return []
        people = await staff.everybody(db)
        ledger = ledger_of(self.parts, Book(people), now)
        ladder = Ladder(db=db, people=people, book=ledger.book, rules=self.parts.rules, now=now)
        for each in telling:
            effects = await self._meant(each, ladder)
            ledger.enter(Deed(key=f"s:{each.letter.id}:{each.letter.attempts}", effects=effects))
        return await ledger.write(db)

    async def _meant(self, each: Settled, ladder: Ladder) -> tuple[Effect, ...]:
        letter, effects = each.letter, list[Effect]()
        if undelivered.why_not(letter, each.receipt):
            effects += undelivered.told(each, ladder.people, f"{DEAD}digest:")
        elif isinstance(each.receipt, Refused) and not letter.key.startswith(DEAD):
            is_loud = letter.channel != "pager"  # a pager that refuses is not told about by the pager
            effects += staff_notice(ladder.people, "alerts.dead-letter", key=f"{DEAD}{letter.id}", is_loud=is_loud)
        if letter.alert_id is not None:
            effects += await self._told(each, letter.alert_id, ladder)
        if isinstance(each.receipt, Blocked):
            effects += await self._blocked(letter, ladder)
        return tuple(effects)

    async def _blocked(self, letter: Letter, ladder: Ladder) -> tuple[Effect, ...]:
        if letter.client_id is not None:
            return (Change(kind=Client, id=letter.client_id, values={"blocked_at": ladder.now}),)
        if letter.staff_id is not None and letter.channel == "telegram":
            gone = Change(kind=Staff, id=letter.staff_id, values={"blocked_at": ladder.now, "received_at": None})
            lost = await ladder.lost(letter.staff_id)
            if not lost and letter.alert_id is not None:
                lost = await ladder.refused(letter.alert_id, letter.staff_id)
            return *lost, gone
        return ()

    async def _told(self, each: Settled, alert_id: str, ladder: Ladder) -> tuple[Effect, ...]:
        """A page that arrived makes its alert delivered; one that Telegram refuses sends the next rung at once."""
        letter, alert = each.letter, await ladder.alert(alert_id)
        if alert is None:
            return ()
        if isinstance(each.receipt, Sent):
            return await ladder.step(alert, Delivered(letter.staff_id, letter.channel))
        if isinstance(each.receipt, Refused) and letter.channel == "telegram" and letter.staff_id is not None:
            return await ladder.step(alert, RecipientBlocked(letter.staff_id))
        return ()


def may_wait(draft: Draft) -> bool:
    """What a client is told of the bot's own motion, and does not expire."""
    return draft.lane is Lane.PROMPT and draft.client_id is not None and draft.expires_at is None


def matters(each: Settled) -> bool:
    """Whether a result means more than itself."""
    if isinstance(each.receipt, Refused | Blocked) or undelivered.why_not(each.letter, each.receipt):
        return True
    return each.letter.alert_id is not None and isinstance(each.receipt, Sent)
