"""`/dates` in chat: days ahead that matter, put in by the client themselves, and taken out again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.core import own_days
from bot.core.calendar_words import long_day
from bot.core.effects import Add, Effect, Note, Remove, Replan
from bot.core.leaving import LIVE
from bot.core.schedule import local_day
from bot.core.when import day
from bot.model import ClientDate, Text
from bot.store import rows

if TYPE_CHECKING:
    from bot.work.own_desk import OwnDesk

DATE = rows.table_of(ClientDate)


@dataclass(frozen=True)
class OwnDays:
    desk: OwnDesk

    @property
    def today(self) -> date:
        return local_day(self.desk.client, self.desk.room.now)

    async def days(self) -> list[ClientDate]:
        mine = await rows.fetch(self.desk.room.db, ClientDate, DATE.c.client_id == self.desk.client.id)
        return own_days.ahead(mine, self.today)

    async def command(self, rest: str) -> tuple[Effect, ...]:
        if not rest.strip():
            return await self.listed()
        on, kind = own_days.asked(rest, self.today)
        if on is None:
            return (self.desk.say("own.day-how"),)
        return await self.kept(on, kind) if kind else self.ask_kind(on)

    async def listed(self) -> tuple[Effect, ...]:
        days, language = await self.days(), self.desk.client.language
        if not days:
            return (self.desk.say("own.dates-none", *own_days.buttons((), self.today, language), asks=self.asks),)
        lines = [own_days.line(each, self.today, language, self.word(each.label)) for each in days]
        shown = own_days.buttons(days, self.today, language)
        return (self.desk.say("own.dates", *shown, days="\n".join(lines), asks=self.asks),)

    def word(self, label: str) -> str:
        """A therapist may have called a day something else: then it is what they called it."""
        return self.desk.speak(Text(id=f"own.day-{label}")) if label in own_days.KINDS else label

    async def tapped(self, what: str) -> tuple[Effect, ...]:
        if what == "add":
            return (self.desk.waits("day"), self.desk.say("own.day-when")) if self.is_in else self.not_yet()
        if what.startswith("x"):
            return await self.removed(what[1:])
        on = str(self.desk.client.dialogue.get("day_on") or "")
        if what not in own_days.KINDS or not on:
            return (self.desk.say("common.not-in-use"),)
        return await self.kept(date.fromisoformat(on), what)

    def typed(self, said: str) -> tuple[Effect, ...]:
        """A day that was asked for. Shape: empty when none is waited for, or this is none."""
        if not self.desk.client.dialogue.get("day"):
            return ()
        on = day(said, today=self.today)
        return self.ask_kind(on) if on is not None else (self.desk.say("own.day-how"),)

    def ask_kind(self, on: date) -> tuple[Effect, ...]:
        if not self.is_in:
            return self.not_yet()
        return self.desk.waits("day_on", on.isoformat()), self.desk.say("own.day-what", *own_days.kinds())

    async def kept(self, on: date, kind: str) -> tuple[Effect, ...]:
        if not self.is_in:
            return self.not_yet()
        if kind == "day" and on < self.today:
            return self.desk.over(), self.desk.say("own.day-past")
        if len(await self.days()) >= own_days.MOST:
            return self.desk.over(), self.desk.say("own.day-many")
        record = own_days.made(self.desk.client.id, on, kind)
        said = long_day(own_days.coming(record, self.today), self.language)
        words = f"{said}: {self.word(kind)}"
        return (
            self.desk.over(),
            Add(record=record),
            Note(client_id=self.desk.client.id, name="day_ahead", words=words, flow="dates"),
            Replan(client_id=self.desk.client.id),
            self.desk.say("own.day-kept", day=said, asks=self.asks),
        )

    async def removed(self, what: str) -> tuple[Effect, ...]:
        found = next((each for each in await self.days() if f"{each.on.isoformat()}{each.label}"[:39] == what), None)
        if found is None:
            return (self.desk.say("common.not-in-use"),)
        gone = Remove(kind=ClientDate, id=found.id)
        return gone, Replan(client_id=self.desk.client.id), self.desk.say("own.day-gone")

    @property
    def asks(self) -> str:
        """Whether anything comes to this client on such a day: nothing is promised that does not come."""
        flows = self.desk.parts.programme.coming.to(self.desk.client)
        return "yes" if any(flow.start.every == "date" for flow in flows) else "no"

    @property
    def language(self) -> str:
        return self.desk.client.language

    @property
    def is_in(self) -> bool:
        return self.desk.client.status in LIVE

    def not_yet(self) -> tuple[Effect, ...]:
        return (self.desk.say("bot.not-yet"),)
