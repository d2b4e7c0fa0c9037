"""Carries out effects: everything one event caused becomes rows of one transaction (law 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, assert_never

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.effects import (
    Add,
    AnswerTap,
    CallOff,
    Cancel,
    Change,
    Chronicle,
    Edit,
    Effect,
    Erase,
    Forget,
    Log,
    Mail,
    Note,
    Page,
    Purge,
    Raise,
    Remove,
    Replan,
    Say,
    Schedule,
    StartFlow,
    Supersede,
    TellNext,
    Unsay,
)
from bot.core.next_up import coming
from bot.core.occasions import NO_OCCASIONS
from bot.core.openings import is_behind
from bot.core.rules import USUAL_RULES, ProgrammeRules
from bot.core.schedule import local_day, with_quiet_hours
from bot.model import EVERY_LANGUAGE, Client, Happening, Invite, Run, Status, Text, ToClient, ToStaff
from bot.store import (
    audit,
    due,
    forgetting,
    history,
    inbox,
    letters,
    links,
    outbox,
    retention,
    rows,
    seen,
    taking_back,
    timeline,
)
from bot.store.occasions import occasions_of
from bot.store.outbox import Draft, Stored
from bot.store.timeline import Line
from bot.store.views import OF_IDS
from bot.work.ahead import Plan, still_to_come
from bot.work.book import Book
from bot.work.letters import Speak, Writer, by_day, deletions, spoken, with_more


@dataclass(frozen=True, kw_only=True)
class Deed:
    """What one event asks for. `key` is the event's own: "u:<update_id>", "d:<due key>", "c:<command id>"."""

    key: str
    effects: tuple[Effect, ...]
    update_id: int | None = None
    chat_id: int | None = None  # whose words or tap it was: what answers them is never behind an opening


@dataclass(frozen=True, kw_only=True)
class Channels:
    """Which ways out this installation has."""

    mail: bool = False
    pager: bool = False


@dataclass
class Ledger:
    """Gathers the rows of one or many events, then writes them in as few statements as it can."""

    speak: Speak
    book: Book
    plan: Plan
    now: datetime
    channels: Channels = field(default_factory=Channels)
    needs_occasions: bool = True
    drafts: list[Draft] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    writes: list[Effect] = field(default_factory=list)
    to_replan: dict[str, None] = field(default_factory=dict)
    openings: dict[tuple[str, str], int] = field(default_factory=dict)
    rules: ProgrammeRules = USUAL_RULES
    unsaid: list[int] = field(default_factory=list)  # updates whose words must not stay
    seen: set[str] | None = None  # texts known to have been shown before; None counts none
    shown: set[str] = field(default_factory=set)  # texts that this transaction shows to clients
    tells: dict[str, int] = field(default_factory=dict)  # client to the draft that tells what comes next

    def enter(self, deed: Deed) -> None:
        """Take in one event's effects; nothing is written yet."""
        writer = Writer(self.speak, deed.key, self.now)
        for number, effect in enumerate(deed.effects):
            if isinstance(effect, Say):
                self._enter_say(effect, writer, number, deed.chat_id)
            else:
                self._enter_one(effect, writer, number, deed)

    def _enter_one(self, effect: Effect, writer: Writer, number: int, deed: Deed) -> None:
        match effect:
            case Say():
                raise TypeError("what is said is entered with the chat that it answers")
            case Edit():
                self.drafts.append(writer.edit(effect, self._language_of(effect.chat_id), number))
                self.writes.append(effect)
            case AnswerTap():
                self.drafts.append(writer.answer_tap(effect, self._language_of(deed.chat_id), number))
            case Mail():
                address = self.book.find(ToStaff(staff_id=effect.staff_id))
                if self.channels.mail and address.email:
                    self.drafts.append(writer.mail(effect, address, number))
            case Page():
                if self.channels.pager:
                    self.drafts.append(writer.page(effect, number))
            case Note():
                self.lines.append(self._line(effect, deed.update_id))
            case Add():
                self.book.added(effect.record)
                self.writes.append(effect)
            case Change():
                self.book.changed(effect.kind, effect.id, effect.values)
                self.writes.append(effect)
            case (
                Remove()
                | Schedule()
                | Cancel()
                | CallOff()
                | Log()
                | Erase()
                | Chronicle()
                | Supersede()
                | Forget()
                | Purge()
            ):
                self.writes.append(effect)
            case Replan():
                self.to_replan[effect.client_id] = None
            case Unsay(chat_id=chat_id, message_id=message_id):
                self.drafts += deletions([message_id], chat_id, f"{writer.key}:{number}", self.now)
                self.unsaid += [deed.update_id] if deed.update_id is not None else []
            case TellNext(client_id=client_id):
                self._promise(client_id, writer, number)
            case StartFlow() | Raise():
                raise TypeError(f"{type(effect).__name__} must be unfolded before it is carried out")
            case _:
                assert_never(effect)

    def _enter_say(self, effect: Say, writer: Writer, number: int, speaker: int | None) -> None:
        """What one event says behind an opening is one message, however many parts it has."""
        address = self.book.find(effect.to)
        if address.chat_id is None:
            return
        client = self.book.clients.get(address.client_id or "")
        if client is not None and client.deceased_at is not None and address.chat_id != speaker:
            return  # whoever writes from that phone is answered, and nobody else
        if client is not None:
            effect = by_day(effect, with_quiet_hours(client, self.rules), self.now)
        if client is not None and self.seen is not None:
            self.shown.add(effect.text.id)
        if client is None or address.chat_id == speaker or not is_behind(effect, client):
            self.drafts.append(writer.say(effect, address, number))
            return
        at = self.openings.setdefault((writer.key, client.id), len(self.drafts))
        if at == len(self.drafts):
            self.drafts.append(writer.opening(effect, address, number))
        else:
            self.drafts[at] = with_more(self.drafts[at], effect)

    def _promise(self, client_id: str, writer: Writer, number: int) -> None:
        """Keep the place of what can be worded only once the days are planned anew."""
        address = self.book.find(ToClient(client_id=client_id))
        if address.chat_id is not None:
            self.tells[client_id] = len(self.drafts)
            later = Say(to=ToClient(client_id=client_id), text=Text(id="bot.next-none"))
            self.drafts.append(writer.say(later, address, number))

    def _language_of(self, chat_id: int | None) -> str:
        clients = {client.chat_id: client.language for client in self.book.clients.values()}
        staff = {person.chat_id: person.language for person in self.book.staff.values()}
        return clients.get(chat_id) or staff.get(chat_id) or EVERY_LANGUAGE

    def _line(self, note: Note, update_id: int | None) -> Line:
        client = self.book.clients.get(note.client_id or "")
        return Line(
            at=self.now,
            name=note.name,
            client_id=note.client_id,
            chat_id=note.chat_id or (client.chat_id if client else None),
            on=note.on or (local_day(client, self.now) if client else None),
            value=note.value,
            words=note.words,
            shared=note.shared,
            flow=note.flow,
            step=note.step,
            run_id=note.run_id,
            update_id=update_id,
        )

    async def write(self, db: AsyncConnection) -> list[Stored]:
        """Write everything; return the letters that the caller may send once it has committed.

        Raises: IntegrityError, when something was done before.
        """
        for effect in self.writes:
            await self._write_one(db, effect)
        await timeline.write(db, self.lines)
        if self.to_replan:
            await self._replan(db, list(self.to_replan))
        await inbox.unsay(db, self.unsaid)
        for each in self.writes:
            if isinstance(each, Forget):
                await self._forget(db, each)
            if isinstance(each, Purge):
                await retention.purge(db, each.client_id, now=self.now)
        for client_id, place in self.tells.items():
            await self._tell_next(db, client_id, place)
        if self.seen is not None and (fresh := self.shown - self.seen):
            await seen.note(db, fresh)
        return await outbox.store(db, await taking_back.supersede_pages(db, self.drafts), now=self.now)

    async def _write_one(self, db: AsyncConnection, effect: Effect) -> None:
        match effect:
            case Add(record=record):
                await self._add(db, record)
            case Change(kind=kind, id=key, values=values):
                await rows.change(db, kind, key, values)
                if kind is Client and is_silenced(values):
                    await taking_back.call_off_prompts(db, key, why="held")
                if kind is Run and values.get("state") in ("held", "stopped"):
                    await taking_back.call_off_run(db, key)
                if kind is Client and values.get("ended_at") is not None:
                    await retention.keep(db, key, values["ended_at"] + self.rules.keep_for)
            case Remove(kind=kind, id=key):
                await rows.remove(db, kind, key)
            case Edit(letter_id=int(letter_id)):
                await letters.set_opened(db, letter_id)
            case Erase():
                await self._erase(db, effect)
            case Supersede(run_id=run_id, step=step):
                await timeline.supersede(db, run_id, step)
            case Schedule(due=owed):
                await due.owe(db, owed)
            case Cancel(key=key):
                await due.call_off(db, key)
            case CallOff(client_id=client_id, staff_id=staff_id, dues=dues):
                await taking_back.call_off(db, now=self.now, client_id=client_id, staff_id=staff_id)
                if dues:
                    await due.call_off_client(db, client_id)
            case Log(actor=actor, action=action, subject=subject, detail=detail):
                await audit.write(db, at=self.now, actor=actor, action=action, subject=subject, detail=detail)
            case Chronicle():
                await history.keep(db, happening(effect, self.now))
                await self._alert_logged(db, effect)

    async def _alert_logged(self, db: AsyncConnection, line: Chronicle) -> None:
        """The life of an alert stands in the audit log as well, which nobody can change unseen."""
        if line.what not in LOGGED_BY_ITSELF:
            actor, action = line.staff_id or "between", f"alert {line.what}"
            await audit.write(db, at=self.now, actor=actor, action=action, subject=line.alert_id)

    async def _erase(self, db: AsyncConnection, effect: Erase) -> None:
        chat_id = self.book.clients[effect.client_id].chat_id
        if chat_id is None:
            return
        found = await letters.deletable(db, effect.client_id, chat_id, until=effect.until, now=self.now)
        await letters.forget_openings(db, chat_id)
        ids = sorted({*found, *((effect.message_id,) if effect.message_id else ())})
        self.drafts += deletions(ids, chat_id, f"hide:{effect.client_id}:{self.now.isoformat()}", self.now)

    async def _add(self, db: AsyncConnection, record: Any) -> None:
        if isinstance(record, Invite):
            await links.add(db, record)
        elif rows.is_replaceable(record):
            await rows.put(db, record)
        else:
            await rows.add(db, [record])

    async def _replan(self, db: AsyncConnection, client_ids: list[str]) -> None:
        """Plan anew from what the clients are after everything this transaction changed."""
        clients = await rows.read(db, Client, OF_IDS, ids=client_ids)
        days = await occasions_of(db, clients, now=self.now) if self.needs_occasions else {}
        planned = [owed for each in clients for owed in self.plan(each, self.now, days.get(each.id, NO_OCCASIONS))]
        await due.replace_prompts(db, client_ids, planned)

    async def _forget(self, db: AsyncConnection, asked: Forget) -> None:
        """After everything else of this event has been written."""
        client_id = asked.client_id
        client = self.book.clients[client_id]
        if asked.again:
            await forgetting.forget_messages(db, client)
            return
        until = self.now + self.rules.keep_for
        await forgetting.forget(db, client, at=self.now, keep_until=until)
        await retention.keep(db, client_id, until)

    async def _tell_next(self, db: AsyncConnection, client_id: str, place: int) -> None:
        client = self.book.clients[client_id]
        owed = await still_to_come(db, client, self.plan, now=self.now, needs_occasions=self.needs_occasions)
        words = spoken(self.speak, client.language, coming(owed, client, self.now, self.rules))
        draft = self.drafts[place]
        self.drafts[place] = replace(draft, params={**draft.params, "text": words})


LOGGED_BY_ITSELF = frozenset({"looked", "closed", "talked", "marked-wrong"})
"""Lines of an alert's history for which the ladder writes to the audit log in its own words."""


def is_silenced(values: Mapping[str, Any]) -> bool:
    """A hold, a pause or an end: what waits in the outbox by the bot's own motion must not go out any more."""
    return values.get("held_at") is not None or values.get("status") in (Status.PAUSED, Status.ENDED, Status.FROZEN)


def happening(kept: Chronicle, at: datetime) -> Happening:
    return Happening(alert_id=kept.alert_id, at=at, what=kept.what, staff_id=kept.staff_id, detail=kept.detail)
