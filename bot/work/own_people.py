"""`/circle` in chat: somebody more, somebody nearer or farther, somebody out of it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core import own_circle
from bot.core.effects import Effect
from bot.core.leaving import LIVE
from bot.core.own_circle import LONGEST_NAME, Person, closeness, found, gone, key_of, named

if TYPE_CHECKING:
    from bot.work.own_desk import OwnDesk


def is_name(said: str) -> bool:
    return 0 < len(said) <= LONGEST_NAME and len(said.split()) <= own_circle.MOST_WORDS


@dataclass(frozen=True)
class OwnPeople:
    """Who is named stands in the timeline as in the flow of the circle; nothing is ever taken out of the past."""

    desk: OwnDesk

    async def people(self) -> tuple[Person, ...]:
        from bot.work.own_desk import people_of  # the desk opens this one

        return await people_of(self.desk.room, self.desk.client)

    async def command(self, rest: str) -> tuple[Effect, ...]:
        act, name, close = own_circle.asked(rest)
        people = await self.people()
        if not act:
            text = own_circle.words(people, self.desk.speak)
            return (self.desk.say(text.id, *own_circle.buttons(people), **text.args),)
        if self.desk.client.status not in LIVE:
            return (self.desk.say("bot.not-yet"),)
        known = found(people, name)
        if act == "remove":
            return self.out(known.name) if known else (self.desk.say("own.circle-nobody", who=name),)
        return self.kept(name, close) if close is not None else self.ask_close(name, is_new=known is None)

    async def begun(self, which: str) -> tuple[Effect, ...]:
        """What a button under the circle begins."""
        if self.desk.client.status not in LIVE:
            return (self.desk.say("bot.not-yet"),)
        if which == "add":
            return self.desk.waits("circle"), self.desk.say("own.circle-who")
        return (self.desk.say("own.circle-which", *own_circle.choices(await self.people())),)

    async def typed(self, said: str) -> tuple[Effect, ...]:
        """A name, or a number for somebody just named. Shape: empty when neither is waited for."""
        dialogue = self.desk.client.dialogue
        name = " ".join(said.split())
        if dialogue.get("circle") and is_name(name):
            return self.ask_close(name, is_new=found(await self.people(), name) is None)
        if dialogue.get("close") and name.isdigit() and int(name) <= own_circle.FARTHEST:
            return self.kept(str(dialogue["close"]), int(name))
        return ()

    async def tapped(self, kind: str, what: str) -> tuple[Effect, ...]:
        if kind == "person":
            known = next((each for each in await self.people() if key_of(each.name) == what), None)
            return self.ask_close(known.name, is_new=False) if known else (self.desk.say("common.not-in-use"),)
        name, is_new = str(self.desk.client.dialogue.get("close") or ""), bool(self.desk.client.dialogue.get("new"))
        if not name:
            return (self.desk.say("common.not-in-use"),)
        if what.isdigit() and int(what) <= own_circle.FARTHEST:
            return self.kept(name, int(what))
        return self.thanked(name) if is_new else self.out(name)

    def ask_close(self, name: str, *, is_new: bool) -> tuple[Effect, ...]:
        """Somebody new is in the circle from now on, whether or not it is said how close."""
        lines = named(self.desk.client.id, name, None, self.desk.parts.new_id()) if is_new else ()
        waiting = self.desk.waits("close", name, new=is_new)
        return *lines, waiting, self.desk.say("own.circle-close", *closeness(may_go=not is_new), who=name)

    def kept(self, name: str, close: int) -> tuple[Effect, ...]:
        lines = named(self.desk.client.id, name, close, self.desk.parts.new_id())
        return *lines, *self.thanked(name)

    def thanked(self, name: str) -> tuple[Effect, ...]:
        return self.desk.over(), self.desk.say("own.circle-kept", who=name)

    def out(self, name: str) -> tuple[Effect, ...]:
        line = gone(self.desk.client.id, name, self.desk.parts.new_id())
        return self.desk.over(), line, self.desk.say("own.circle-gone", who=name)
