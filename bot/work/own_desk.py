"""A client's own commands that need reading: progress, circle, session, plan; and the number before some of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core import client_commands, consent, own_circle, own_progress, pin, travel
from bot.core.actions import encode
from bot.core.client_commands import Asked
from bot.core.digest_facts import BROUGHT
from bot.core.effects import AnswerTap, Change, Chart, Effect, Log, Note, Say, StartFlow, Unsay
from bot.core.leaving import LIVE
from bot.core.own_circle import Person
from bot.core.schedule import local_day
from bot.model import Button, ButtonPressed, Client, Json, Lane, Status, Text, TextReceived, ToClient
from bot.store import timeline
from bot.store.facts import LONGEST, facts_of
from bot.work.known import Known
from bot.work.ledger import is_silenced
from bot.work.own_answers import OwnAnswers
from bot.work.own_days import OwnDays
from bot.work.own_people import OwnPeople
from bot.work.parts import Parts
from bot.work.room import Room, text_note
from bot.work.unfold import Unfolder

SHOWN_FOR = timedelta(days=14)
WAITS_FOR = timedelta(minutes=30)
LONGEST_BROUGHT = 1000


@dataclass(frozen=True)
class OwnDesk:
    parts: Parts
    known: Known
    unfolder: Unfolder
    room: Room

    @property
    def client(self) -> Client:
        return self.known.view.client

    @property
    def asked(self) -> Asked:
        return Asked(view=self.known.view, rest="", rules=self.parts.rules, now=self.room.now, new_id=self.parts.new_id)

    def say(self, text_id: str, *rows: tuple[Button, ...], **args: str | int | float) -> Say:
        return self.asked.say(text_id, buttons=rows, **args)

    def speak(self, text: Text) -> str:
        return self.parts.programme.texts.say(self.client.language, text)

    # ------------------------------------------------------------ what comes in

    async def text(self, said: TextReceived) -> tuple[Effect, ...] | None:
        """A command of these, or what one of them waits for. Shape: None when it is neither."""
        if self.client.status is Status.FROZEN:
            return None
        answers, meant = OwnAnswers(self.unfolder, self.known), client_commands.command_meant(said.text)
        if meant is None:
            found = await self.typed(said) or await answers.retyped(said, self.room.db) or None
        elif meant[0] == "change":
            found = await answers.change(self.room.db)
        else:
            found = await self.command(*meant)
        if found is None:
            return None
        kept = () if self.number_in(said) else (text_note(self.known.view, said),)
        return *kept, *found

    async def command(self, name: str, rest: str) -> tuple[Effect, ...] | None:
        """Shape: None for a command that is answered elsewhere."""
        if name == "consent":
            return self.agreed()
        if name not in NAMES:
            return None
        if name in pin.GUARDED and self.client.pin:
            return self.locked() or self.ask_number(name)
        return await self.opened(name, rest)

    async def opened(self, name: str, rest: str = "") -> tuple[Effect, ...]:
        match name:
            case "progress":
                return await self.progress()
            case "circle":
                return await OwnPeople(self).command(rest)
            case "circle-add" | "circle-change":
                return await OwnPeople(self).begun(name.removeprefix("circle-"))
            case "dates":
                return await OwnDays(self).command(rest)
            case "session":
                return await self.session(rest)
            case "pin":
                return self.begin_pin()
            case "mydata":
                given = Log(actor=self.client.id, action="own file given", subject=self.client.id)
                return given, self.picture("page"), self.picture("json")
            case _:
                return self.plan()

    async def typed(self, said: TextReceived) -> tuple[Effect, ...]:
        """What a command of theirs waits for. Shape: empty when it waits for nothing."""
        if number := self.number_in(said):
            return await self.numbered(number, said)
        if not self.client.dialogue.get("at") or not self._is_fresh():
            return ()
        if self.client.dialogue.get("bring"):
            return self.brought(said.text)
        return await OwnPeople(self).typed(said.text) or OwnDays(self).typed(said.text)

    async def tapped(self, tap: ButtonPressed, act: tuple[str, ...]) -> tuple[Effect, ...] | None:
        """Shape: None for a button that is not one of these."""
        if self.client.status is Status.FROZEN:
            return None
        seen = AnswerTap(callback_id=tap.callback_id)
        match act:
            case ("c", "bring"):
                return seen, *self.ask_brought()
            case ("c", "picture", ("circle" | "plan") as which):
                return seen, self.picture(which)
            case ("c", "circle", ("add" | "change") as which):
                name = f"circle-{which}"
                return seen, *((self.locked() or self.ask_number(name)) if self.client.pin else await self.opened(name))
            case ("c", ("person" | "close"), what):
                return seen, *client_commands.tidy(tap), *await OwnPeople(self).tapped(act[1], what)
            case ("c", "day", what):
                return seen, *client_commands.tidy(tap), *await OwnDays(self).tapped(what)
            case ("c", "travel", "no"):
                return seen, *client_commands.tidy(tap), self.say("own.travel-stays")
            case ("c", "travel", "yes"):
                key = f"hand:{self.client.id}:place:{self.room.now.isoformat()}"
                begin = StartFlow(client_id=self.client.id, flow="place", key=key)
                return seen, *client_commands.tidy(tap), *self.unfolder.unfold((begin,), self.known)
            case ("c", "pin", "off"):
                return seen, *client_commands.tidy(tap), *self.ask_number("off")
            case _:
                return None

    def waits(self, what: str, value: Json = True, **more: Json) -> Change:
        dialogue = {what: value, **more, "at": self.room.now.isoformat()}
        return Change(kind=Client, id=self.client.id, values={"dialogue": dialogue})

    def over(self) -> Change:
        return Change(kind=Client, id=self.client.id, values={"dialogue": {}})

    def _is_fresh(self) -> bool:
        return self.room.now - datetime.fromisoformat(str(self.client.dialogue["at"])) <= WAITS_FOR

    # ------------------------------------------------------------ pages

    def agreed(self) -> tuple[Effect, ...] | None:
        """What they agreed to, to read again: it changes nothing. Shape: None where a yes is still to be given."""
        client, view = self.client, self.known.view
        is_owed = consent.must_agree(client, self.parts.programme.consent_hashes)
        if client.status is not Status.ACTIVE or is_owed:
            return None
        therapist = view.therapist.name if view.therapist else ""
        return *consent.terms(client, therapist, Lane.REPLY, None), self.say("own.consent-stands")

    async def progress(self) -> tuple[Effect, ...]:
        facts = await facts_of(self.room.db, self.client, now=self.room.now)
        text = own_progress.progress(facts, self.speak)
        words = Say(to=ToClient(client_id=self.client.id), text=text)
        if text.id == "own.progress-none":
            return (words,)
        return self.picture("own", days=own_progress.DAYS), words

    def picture(self, kind: str, days: int = 28) -> Say:
        """A picture is drawn when it is sent, and is stored nowhere."""
        chart = Chart(
            client_id=self.client.id,
            until=local_day(self.client, self.room.now),
            days=days,
            kind=kind,
            language=self.client.language,
        )
        caption = {"own": "own.progress-caption"}.get(kind, f"own.{kind}-caption")
        return replace(self.say(caption), picture=chart)

    def plan(self) -> tuple[Effect, ...]:
        (shown,) = client_commands.plan(self.asked)
        if self.known.view.plan is None or not isinstance(shown, Say):
            return (shown,)
        return (replace(shown, buttons=own_circle.picture_button("plan")),)

    async def session(self, rest: str) -> tuple[Effect, ...]:
        if rest.strip():
            return self.brought(rest)
        bring = (Button(label=Text(id="own.bring"), action=encode("c", "bring")),)
        listed = await self.brought_lately()
        again = (self.say("own.session-brought", list="\n".join(f"· {each}" for each in listed)),) if listed else ()
        return *again, self._session_line(bring)

    def _session_line(self, row: tuple[Button, ...]) -> Say:
        following = self.known.view.next_session
        if following is None:
            return self.say("own.session-none", row)
        local = following.starts_at.astimezone(ZoneInfo(self.client.zone))
        return self.say("own.session", row, day=self.speak(own_progress.day(local.date())), hour=f"{local:%H:%M}")

    async def brought_lately(self) -> list[str]:
        now = self.room.now
        lines = await timeline.of_client(
            self.room.db, self.client.id, since=now - SHOWN_FOR, until=now + timedelta(seconds=1), names=(BROUGHT,)
        )
        return [line.words for line in lines]

    def ask_brought(self) -> tuple[Effect, ...]:
        if self.client.status not in LIVE:
            return (self.say("bot.not-yet"),)
        return self.waits("bring"), self.say("own.bring-ask")

    def brought(self, words: str) -> tuple[Effect, ...]:
        if self.client.status not in LIVE:
            return (self.say("bot.not-yet"),)
        words = words.strip()[:LONGEST_BROUGHT]
        kept = Note(client_id=self.client.id, name=BROUGHT, words=words, flow="session")
        return self.over(), kept, self.say("own.bring-kept")

    # ------------------------------------------------------------ the number

    def locked(self) -> tuple[Effect, ...]:
        return (self.say("own.pin-locked"),) if pin.is_locked(self.client, self.room.now) else ()

    def ask_number(self, what: str) -> tuple[Effect, ...]:
        return self.waits("pin", what), self.say("own.pin-ask")

    def begin_pin(self) -> tuple[Effect, ...]:
        """Set a number, or take it away again with the number itself."""
        if self.client.pin:
            off = (Button(label=Text(id="own.pin-off"), action=encode("c", "pin", "off")),)
            return (self.say("own.pin-is-set", off),)
        return self.waits("pin", "new"), self.say("own.pin-new")

    def number_in(self, said: TextReceived) -> str:
        """Shape: empty when no number is waited for, or this is none."""
        return pin.number_of(said.text) if pin.is_waited_for(self.client, self.room.now) else ""

    async def numbered(self, number: str, said: TextReceived) -> tuple[Effect, ...]:
        """The message with the number goes from the chat, and no line keeps it."""
        return Unsay(chat_id=said.chat_id, message_id=said.message_id), *await self._numbered(number)

    async def _numbered(self, number: str) -> tuple[Effect, ...]:
        what = str(self.client.dialogue["pin"])
        if what == "new":
            values = {"pin": pin.kept(number, self.parts.new_token()), "pin_tries": 0, "dialogue": {}}
            return Change(kind=Client, id=self.client.id, values=values), self.say("own.pin-set")
        if locked := self.locked():
            return self.over(), *locked
        if not pin.fits(self.client.pin, number):
            values = pin.missed(self.client, self.room.now)
            is_last = "pin_locked_until" in values
            missed = Change(kind=Client, id=self.client.id, values=values)
            return missed, self.say("own.pin-locked" if is_last else "own.pin-wrong")
        if what == "off":
            values = {"pin": "", "pin_tries": 0, "dialogue": {}}
            return Change(kind=Client, id=self.client.id, values=values), self.say("own.pin-gone")
        opened = Change(kind=Client, id=self.client.id, values={"pin_tries": 0, "dialogue": {}})
        return opened, *await self.opened(what)


NAMES = frozenset({"progress", "circle", "dates", "session", "plan", "pin", "mydata"})
PERSON, CLOSE, GONE = own_circle.PERSON, own_circle.CLOSE, own_circle.GONE
CIRCLE_LINES = (PERSON, CLOSE, GONE)


async def people_of(room: Room, client: Client) -> tuple[Person, ...]:
    lines = await timeline.of_client(
        room.db, client.id, since=room.now - LONGEST, until=room.now + timedelta(seconds=1),
        names=CIRCLE_LINES,
    )  # fmt: skip
    return circle_from(lines)


def circle_from(lines: list[timeline.Line]) -> tuple[Person, ...]:
    """One person a run, with how close they are."""
    runs: dict[str, dict[str, timeline.Line]] = {}
    for line in lines:
        if line.run_id:
            runs.setdefault(line.run_id, {})[line.name] = line
    return own_circle.circle_of(said_of(run) for run in runs.values() if PERSON in run or GONE in run)


def said_of(run: dict[str, timeline.Line]) -> tuple[str, Json]:
    if GONE in run:
        return run[GONE].words, own_circle.OUT
    return run[PERSON].words, run[CLOSE].value if CLOSE in run else None


async def asked_where(room: Room, client: Client, parts: Parts, answer: Sequence[Effect]) -> tuple[Effect, ...]:
    """Ask once whether a client who keeps writing at night is somewhere else. Shape: empty as a rule.

    Not behind an `answer` that grants them a break: they were just promised that no question comes.
    """
    if not travel.is_night(room.now, client) or client.enrolled_at is None:
        return ()
    if any(isinstance(each, Change) and each.kind is Client and is_silenced(each.values) for each in answer):
        return ()
    lines_of = await timeline.latest_by_name(room.db, [client.id], (travel.ASKED, "zone-changed"))
    before, moved = lines_of[travel.ASKED], lines_of["zone-changed"]
    if client.id in before and (client.id not in moved or moved[client.id].at < before[client.id].at):
        return ()
    lines = await timeline.of_client(
        room.db, client.id, since=room.now - timedelta(days=travel.NIGHTS + 1), until=room.now,
        names=("text", "mood", "answered"),
    )  # fmt: skip
    if not travel.looks_elsewhere([line.at for line in lines], client, room.now):
        return ()
    return travel.asked(client, parts.rules, room.now)
