"""A seeded client: what they do with what they are shown, and what they do by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from bot.core.actions import parts_of
from bot.core.answers import CalendarDay, Choice, HourOfDay, Item, Number, People, Photo, Scale, Several, Words, Zone
from bot.core.flow import AskStep
from bot.sandbox.people import Message
from bot.simulate.acts import Act, Block, Deed, SendPhoto, Tap, Write
from bot.simulate.cast import Habit, Persona
from bot.simulate.post import Button, Delivery
from bot.simulate.seen import OpenRun
from bot.simulate.words import CRISIS, HARMLESS, NAMES

DELAYS = {
    Habit.DILIGENT: (5, 5, 10, 30),
    Habit.SILENT: (30, 100),
    Habit.NIGHT_SHIFT: (10, 60, 180),
}
USUAL_DELAYS = (5, 10, 30, 100)
"""Minutes from a prompt to the first answer: few and round, so that many answer in the same minute."""

GIVES_UP = 0.03
"""The chance that a client puts the phone away in the middle of a flow."""

KEEPS_ANSWERING = 0.9
"""What is left of a decaying client's answers after a week. Source: PROGRAMME.md, Check-ins (compliance decays)."""

ZONES_TO = ("America/Denver", "America/Los_Angeles", "America/Puerto_Rico", "America/New_York")


@dataclass
class SimulatedClient:
    persona: Persona
    chance: Random
    began_at: datetime
    client_id: str = ""
    engaged: set[str] = field(default_factory=set)
    errand: str = ""
    mood: float = 4.0
    thread: int = 0
    is_gone: bool = False
    is_in: bool = False

    # ------------------------------------------------------------ by themselves

    def errands(self) -> Iterable[tuple[datetime, Act]]:
        """What this habit does of its own motion, by the days since the client joined."""
        for days, deed in self._errands():
            at = self.began_at + timedelta(days=days, minutes=self.chance.randrange(24 * 60))
            yield at, Act(chat_id=self.persona.chat_id, deed=deed)

    def _errands(self) -> Iterable[tuple[int, Deed]]:
        match self.persona.habit:
            case Habit.MOVING:
                yield from ((18, Write(text="/settings")), (60, Write(text="/settings")))
            case Habit.BLOCKING:
                yield 20 + self.chance.randrange(14), Block()
                if self.persona.number % 2 == 0:
                    yield 55, Block(on=False)
            case Habit.RESTING:
                yield 25, Write(text="/pause 2 weeks" if self.persona.language == "en" else "/pause 2 semanas")
            case Habit.LEAVING:
                yield 40, Write(text="/stop")
            case Habit.CRISIS:
                for days in (12 + self.chance.randrange(7), 40 + self.chance.randrange(14)):
                    words = self.chance.choice(CRISIS[self.persona.language])
                    yield days, Write(text=f"{words} {self.persona.mark}", is_crisis=True)
            case Habit.DILIGENT:
                yield 9, Write(text="/mood")
                yield 30, Write(text="/homework")
                yield 50, Write(text=self._words())
            case _:
                yield 13, Write(text=self._words())

    # ------------------------------------------------------------ in answer

    def sees(
        self,
        fresh: Sequence[Delivery],
        run: OpenRun | None,
        step: AskStep | None,
        chat: Iterable[Message],
        now: datetime,
    ) -> Iterable[tuple[datetime, Act]]:
        """What they will do about new messages. Shape: moments and acts, in their order."""
        shown = [each for each in fresh if each.is_shown]
        if self.is_gone or not shown:
            return
        self.thread += 1
        for minutes, deed in (*self._about_safety(shown), *self._about_flow(shown, run, step, chat, now)):
            yield now + timedelta(minutes=minutes), Act(chat_id=self.persona.chat_id, deed=deed, thread=self.thread)

    def _about_safety(self, shown: Sequence[Delivery]) -> Iterable[tuple[int, Deed]]:
        """Buttons that belong to no flow: the direct question, being safe, an opening, leaving."""
        for each in shown:
            for button in each.buttons:
                wanted = self._wants(button)
                if wanted and each.message_id is not None:
                    yield wanted, Tap(message_id=each.message_id, action=button.action)
                    break

    def _wants(self, button: Button) -> int:
        """Minutes until they press it; 0 is never."""
        match parts_of(button.action):
            case ("c", "safe", "yes", *_):
                return 6
            case ("q", _, "no"):
                return 4
            case ("c", "open"):
                return self._delay() if self.chance.random() < self._answers() else 0
            case ("c", "stop", "yes") if self.persona.habit is Habit.LEAVING:
                return 1
            case _:
                return 0

    def _about_flow(
        self,
        shown: Sequence[Delivery],
        run: OpenRun | None,
        step: AskStep | None,
        chat: Iterable[Message],
        now: datetime,
    ) -> Iterable[tuple[int, Deed]]:
        if run is None or step is None or not self._takes_up(run, now):
            return
        message = next((each for each in reversed(list(chat)) if asks(each, run)), None)
        words_alone = any(each.run_id == run.id for each in shown) or run.id in self.engaged
        if message is None and not words_alone:
            return
        first = self._delay() if run.id not in self.engaged else 1
        self.engaged.add(run.id)
        for number, deed in enumerate(self._reply(step, message, run)):
            yield first + number, deed

    def _takes_up(self, run: OpenRun, now: datetime) -> bool:
        """Whether they answer this; a flow they have begun they mostly go on with."""
        if not self.is_in or self.errand:
            return True
        if run.id in self.engaged:
            return self.chance.random() >= GIVES_UP
        return self.chance.random() < self._answers(now)

    def _answers(self, now: datetime | None = None) -> float:
        """The chance that they take up what the bot begins."""
        weeks = (now - self.began_at).days / 7 if now is not None else 1.0
        match self.persona.habit:
            case Habit.DILIGENT | Habit.CRISIS:
                return 0.95
            case Habit.SILENT:
                return 0.04
            case Habit.DECAYING:
                return 0.95 * float(KEEPS_ANSWERING**weeks)
            case Habit.NIGHT_SHIFT:
                return 0.7
            case _:
                return 0.8

    def _delay(self) -> int:
        return self.chance.choice(DELAYS.get(self.persona.habit, USUAL_DELAYS))

    def _words(self) -> str:
        return f"{self.chance.choice(HARMLESS[self.persona.language])} {self.persona.mark}"

    def _reply(self, step: AskStep, message: Message | None, run: OpenRun) -> Iterable[Deed]:
        """The answer to one question, by its kind: a tap where there is a button, words where there is none."""
        buttons = {} if message is None else buttons_of(message, run)
        if message is not None and "-" in buttons and self.chance.random() < 0.25 and not step.sets:
            yield Tap(message_id=message.id, action=buttons["-"])
            return
        for given in self._given(step, buttons):
            if message is not None and given in buttons:
                yield Tap(message_id=message.id, action=buttons[given])
            else:
                yield SendPhoto() if given == "photo" and isinstance(step.answer, Photo) else Write(text=given)

    def _given(self, step: AskStep, buttons: dict[str, str]) -> tuple[str, ...]:
        match step.answer:
            case Scale(low=low, high=high):
                return (str(self._number(low, high)),)
            case Choice(options=options):
                return (self._option(step, options),)
            case Several(options=options):
                return (*self.chance.sample(options, k=min(2, len(options))), "=")
            case Item(number=number, instrument=instrument):
                return ("0" if instrument == "phq9" and number == 9 else str(self.chance.choice((0, 1, 1, 2))),)
            case Number(low=low, high=high):
                return (str(int((low + high) / 2)),)
            case People():
                known = [value for value in buttons if value not in ("-",) and not value.startswith("~")]
                return (self.chance.choice(known) if known else f"{self.chance.choice(NAMES)} {self.persona.mark}",)
            case Photo():
                return ("photo",)
            case CalendarDay():
                return ("tomorrow" if self.persona.language == "en" else "mañana",)
            case HourOfDay(offered=offered):
                return (self.persona.evening if step.sets == "evening" or not offered else offered[0],)
            case Zone():
                return (self._zone(),)
            case Words():
                return (self._words(),)

    def _number(self, low: int, high: int) -> int:
        self.mood = min(max(self.mood + self.chance.uniform(-2.0, 2.1), 2.0), 9.0)
        return min(max(round(low + (high - low) * self.mood / 10), low), high)

    def _option(self, step: AskStep, options: Sequence[str]) -> str:
        if self.errand in options:
            return self.errand
        if step.sets == "language" and self.persona.language in options:
            return self.persona.language
        kept = [option for option in options if option not in step.stop_on]
        return kept[0] if step.sets or step.stop_on else self.chance.choice(kept)

    def _zone(self) -> str:
        if not self.errand:
            return self.persona.zone
        self.errand = ""
        return self.chance.choice(ZONES_TO)

    def did(self, deed: Deed) -> None:
        """Before it is done: what it means for what comes."""
        match deed:
            case Write(text="/settings"):
                self.errand = "zone"
            case Block(on=on):
                self.is_gone = on
            case _:
                pass


def asks(message: Message, run: OpenRun) -> bool:
    return message.from_bot and any(
        button.get("callback_data", "").startswith(f"f:{run.id}:{run.step}:")
        for row in message.buttons
        for button in row
    )


def buttons_of(message: Message, run: OpenRun) -> dict[str, str]:
    """What a tap would answer, with the button's data."""
    found = [button.get("callback_data", "") for row in message.buttons for button in row]
    mine = [parts_of(each) for each in found if each.startswith(f"f:{run.id}:{run.step}:")]
    return {parts[3]: ":".join(parts) for parts in mine if len(parts) == 4}
