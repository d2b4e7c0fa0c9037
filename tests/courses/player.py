"""Plays a whole course: moves the calendar from one due moment to the next, and does what its people would do."""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.actions import parts_of
from bot.sandbox.people import Message
from tests.courses.script import Deed, Evening, Person, Script
from tests.courses.stage import Question, Stage, staged

SOON = (3, 4, 6, 9, 12, 20, 35)
"""Minutes from a prompt to the first answer."""

SLOW = timedelta(minutes=100)
"""On some evenings the reminder is needed."""

STILL_HERE = timedelta(minutes=15)
"""Who has answered just now answers the next question within a minute."""

MINUTE = timedelta(minutes=1)
LOOKS_AT_ONE_MOMENT = 25
EVENINGS = ("evening", "evening-wednesday", "fortnight")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that somebody saw or did. `kind` is reads, reads-anew, writes, taps or sees (a passing note)."""

    at: datetime
    chat_id: int
    kind: str
    text: str
    buttons: tuple[tuple[str, ...], ...] = ()
    picture: str = ""


@dataclass(frozen=True, kw_only=True)
class Act:
    """What somebody is going to do. With a question it is given up when that is no longer the one before them."""

    at: datetime
    chat_id: int
    text: str = ""
    press: str = ""
    tap: tuple[int, str] | None = None
    question: Question | None = None


@dataclass(frozen=True, kw_only=True)
class Played:
    script: Script
    entries: tuple[Entry, ...]
    standing: Mapping[datetime, Mapping[str, Any]]
    totals: tuple[tuple[date, int], ...]
    flows: tuple[tuple[date, str], ...]
    left: tuple[str, ...]
    unused: tuple[str, ...]


@dataclass
class Player:
    script: Script
    stage: Stage
    entries: list[Entry] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    shown: dict[tuple[int, int], str] = field(default_factory=dict)
    met: set[tuple[str, ...]] = field(default_factory=set)
    left: list[str] = field(default_factory=list)
    standing: dict[datetime, Mapping[str, Any]] = field(default_factory=dict)
    stood: Mapping[str, Any] = field(default_factory=dict)
    last_act: datetime | None = None

    def __post_init__(self) -> None:
        self.chance = random.Random(self.script.title)  # a seed, not a secret
        self.answers = {key: deque(said) for key, said in self.script.answers.items()}
        chats = {"client": self.script.client, "therapist": self.script.therapist, "backup": self.script.backup}
        self.acts += [self.planned(deed, chats[deed.who]) for deed in self.script.deeds]

    def planned(self, deed: Deed, person: Person) -> Act:
        return Act(at=deed.at, chat_id=person.chat_id, text=deed.write, press=deed.press)

    @property
    def now(self) -> datetime:
        return self.stage.clock.now()

    @property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.script.zone)).date()

    async def play(self) -> None:
        """Go from moment to moment; look at what came of each before anybody answers it."""
        looks, self.view = 0, await self.stage.view()
        while (following := self.next_moment()) is not None and following <= self.script.ends:
            looks = looks + 1 if following <= self.now else 0
            assert looks < LOOKS_AT_ONE_MOMENT, f"something is due at {following} and is not done"
            self.stage.clock.move_to(following)
            acts = self.take_acts()
            for act in acts:
                if act.question is None or act.question == self.view.question:
                    self.do(act)
                    await self.stage.answered()
                    await self.look()
            if not acts:
                await self.stage.fall_due()
                await self.look()
            if self.view.owed is None or self.view.owed > self.now:  # what is owed now may be the very question
                self.react()

    def next_moment(self) -> datetime | None:
        moments = [act.at for act in self.acts] + ([self.view.owed] if self.view.owed is not None else [])
        return min(moments) if moments else None

    def take_acts(self) -> list[Act]:
        due = sorted((act for act in self.acts if act.at <= self.now), key=lambda act: act.at)
        self.acts = [act for act in self.acts if act.at > self.now]
        return due

    # ------------------------------------------------------------ what is seen

    async def look(self) -> None:
        """Write down what is new in every chat, and how the client stands when that has changed."""
        self.view = await self.stage.view()
        if self.view.standing["status"] and self.view.standing != self.stood:
            self.stood = self.standing[self.now] = self.view.standing
        for person in self.script.people:
            chat = self.stage.sandbox.telegram.chats[person.chat_id]
            for message in chat.messages:
                self.saw(person.chat_id, message)
            if chat.toast:
                self.entries.append(Entry(at=self.now, chat_id=person.chat_id, kind="sees", text=chat.toast))
                chat.toast = ""

    def saw(self, chat_id: int, message: Message) -> None:
        before = self.shown.get((chat_id, message.id))
        if before == message.text or not message.from_bot:
            return
        self.shown[chat_id, message.id] = message.text
        labels = tuple(tuple(button["text"] for button in row) for row in message.buttons)
        kind = "reads" if before is None else "reads-anew"
        picture = message.kind if message.file else ""
        seen = Entry(at=self.now, chat_id=chat_id, kind=kind, text=message.text, buttons=labels, picture=picture)
        self.entries.append(seen)

    # ------------------------------------------------------------ what is done

    def do(self, act: Act) -> None:
        if act.press:
            self.press(act)
        elif act.tap is not None:
            self.tap(act.chat_id, *act.tap)
        else:
            self.write(act.chat_id, act.text)

    def write(self, chat_id: int, text: str) -> None:
        if text == "/start":
            text = f"/start {self.token()}"
        self.told(chat_id, "writes", text)
        self.stage.write(chat_id, text)

    def token(self) -> str:
        """The link that the therapist was given and handed on."""
        told = [each.text for each in self.entries if "start=" in each.text]
        return told[-1].rsplit("start=", 1)[-1].split()[0]

    def press(self, act: Act) -> None:
        """The newest button whose label begins so."""
        for message in reversed(self.stage.sandbox.telegram.chats[act.chat_id].messages):
            for label, action in buttons_of(message):
                if label.startswith(act.press):
                    return self.tap(act.chat_id, message.id, action)
        raise AssertionError(f"no button {act.press!r} in {act.chat_id} at {act.at}")

    def tap(self, chat_id: int, message_id: int, action: str) -> None:
        message = self.stage.sandbox.telegram.chats[chat_id].message(message_id)
        assert message is not None
        label = next(label for label, data in buttons_of(message) if data == action)
        self.told(chat_id, "taps", label)
        self.stage.tap(chat_id, message_id, action)

    def told(self, chat_id: int, kind: str, text: str) -> None:
        self.entries.append(Entry(at=self.now, chat_id=chat_id, kind=kind, text=text))
        if chat_id == self.script.client.chat_id:
            self.last_act = self.now

    # ------------------------------------------------------------ in answer

    def react(self) -> None:
        self.therapist_opens()
        opening = self.unopened(self.script.client.chat_id, "c")
        question = self.view.question
        if opening is not None:
            self.opens(opening, question)
            return
        if question is None or (question.run_id, question.step, str(question.nth)) in self.met:
            return
        self.met.add((question.run_id, question.step, str(question.nth)))
        self.acts += self.answered(question, self.now + self.pause())

    def opens(self, opening: tuple[int, str], question: Question | None) -> None:
        """A neutral opening is tapped on an evening on which there is something to say, and left alone on others."""
        key = ("open", str(opening[0]))
        if key not in self.met and (question is None or self.has_words(question)):
            self.acts.append(Act(at=self.now + self.pause(), chat_id=self.script.client.chat_id, tap=opening))
        self.met.add(key)

    def has_words(self, question: Question) -> bool:
        return bool(self.given(question, is_only_asked=True))

    def therapist_opens(self) -> None:
        """Digests are opened ten minutes after they come."""
        chat_id = self.script.therapist.chat_id
        for message in self.stage.sandbox.telegram.chats[chat_id].messages:
            for _, action in buttons_of(message):
                key = ("digest", str(message.id))
                if parts_of(action)[:2] == ("s", "digest") and key not in self.met:
                    self.met.add(key)
                    self.acts.append(Act(at=self.now + 10 * MINUTE, chat_id=chat_id, tap=(message.id, action)))

    def unopened(self, chat_id: int, who: str) -> tuple[int, str] | None:
        """The newest message, when it is a neutral opening that nobody has tapped."""
        messages = [each for each in self.stage.sandbox.telegram.chats[chat_id].messages if each.from_bot]
        for _, action in buttons_of(messages[-1]) if messages else ():
            if parts_of(action)[:2] == (who, "open"):
                return messages[-1].id, action
        return None

    def pause(self) -> timedelta:
        if self.last_act is not None and self.now - self.last_act <= STILL_HERE:
            return MINUTE
        if self.today in self.script.slow:
            return SLOW
        return self.chance.choice(SOON) * MINUTE

    def answered(self, question: Question, at: datetime) -> Iterable[Act]:
        """Taps where there is a button, words where there is none."""
        chat_id = self.script.client.chat_id
        given = self.given(question)
        if not given:
            self.left.append(f"{self.today:%m-%d} {question.flow}.{question.step}")
        for number, value in enumerate(given):
            tap = self.button_for(question, value)
            once = question if number == 0 else None
            yield Act(at=at + number * MINUTE, chat_id=chat_id, text=value, tap=tap, question=once)

    def given(self, question: Question, *, is_only_asked: bool = False) -> list[str]:
        """The answer written down for this question; nothing when they leave it."""
        if question.flow in EVENINGS:
            evening = self.script.evenings.get(self.today)
            return [said] if evening is not None and (said := told_of(evening, question.step)) else []
        if question.flow.startswith("phq9"):
            return self.item(question)
        kept = self.answers.get(f"{question.flow}.{question.step}")
        if not kept:
            return ["yes"] if question.step.endswith("-share") else []
        said = kept[0] if is_only_asked else kept.popleft()
        if said is None:
            return []
        return [str(each) for each in said] + ["="] if isinstance(said, list) else [str(said)]

    def item(self, question: Question) -> list[str]:
        """One of the nine, and how hard it all made life, from the ten figures of that Sunday."""
        figures = self.script.phq9.get(self.today, "")
        return [figures[int(question.step.removeprefix("q")) - 1]] if figures else []

    def button_for(self, question: Question, value: str) -> tuple[int, str] | None:
        for message in reversed(self.stage.sandbox.telegram.chats[self.script.client.chat_id].messages):
            for label, action in buttons_of(message):
                parts = parts_of(action)
                if parts[:3] == ("f", question.run_id, question.step) and value in (parts[3], label):
                    return message.id, action
        return None


def told_of(evening: Evening, step: str) -> str:
    match step:
        case "mood":
            return str(evening.mood)
        case "happened":
            return "yes" if evening.who else "no"
        case "with_whom":
            return evening.who
        case "what":
            return evening.what or "-"
        case "way":
            return evening.way
        case "may_see":
            return "yes" if evening.is_shared else "no"
        case _:
            return ""


def buttons_of(message: Message) -> list[tuple[str, str]]:
    return [(each["text"], each["callback_data"]) for row in message.buttons for each in row if "callback_data" in each]


async def play(script: Script, folder: Path) -> Played:
    async with staged(script, folder) as stage:
        player = Player(script=script, stage=stage)
        await player.play()
        return await played(player)


async def played(player: Player) -> Played:
    """With what the record says of it: every PHQ-9, and every flow that began."""
    totals = await player.stage.read("SELECT \"on\", value FROM timeline WHERE name = 'phq9' ORDER BY at")
    begun = await player.stage.read("SELECT started_at, place FROM run ORDER BY started_at, id")
    zone = ZoneInfo(player.script.zone)
    unused = [f"{key}: {len(said)}" for key, said in player.answers.items() if said]
    return Played(
        script=player.script,
        entries=tuple(player.entries),
        standing=player.standing,
        totals=tuple((date.fromisoformat(on), json.loads(value)["total"]) for on, value in totals),
        flows=tuple((datetime.fromisoformat(at).astimezone(zone).date(), json.loads(it)["flow"]) for at, it in begun),
        left=tuple(player.left),
        unused=tuple(unused),
    )
