"""Plays a conversation turn by turn: words, a tap or a move of the clock in; what follows on it out. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.core import escalation
from bot.core.alert_change import changed as alert_changed
from bot.core.alert_events import Delivered
from bot.core.crisis.screener import Screener
from bot.core.crisis.second import Reading
from bot.core.effects import Effect, StartFlow
from bot.core.flow import Flow
from bot.core.occasions import Occasions
from bot.core.rules import ProgrammeRules
from bot.core.schedule import next_hour, plan
from bot.core.threads import run_key
from bot.core.views import NewId
from bot.model import Due, DueKind, Kind, Lane, Level, Verdict
from bot.play.carry import Carrier
from bot.play.clock import decide_due
from bot.play.hearing import Hearing, raised, screened
from bot.play.staff_side import StaffSide
from bot.play.transcript import Entry
from bot.play.world import CLIENT, Message, World, changed, known_of
from bot.programme.programme import Programme
from bot.work.unfold import Unfolder

MOST_DUE = 500
"""What falls due in one `later:`; more is a loop."""

SPAN = re.compile(r"(\d{1,4})\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)")
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class CannotPlay(ValueError):
    """A line that cannot be played; the message is for staff."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What a turn is decided on; `bot.work.unfold.Ground` as the running bot has it."""

    programme: Programme
    rules: ProgrammeRules
    screener: Screener
    new_id: NewId

    @property
    def resources(self) -> Mapping[str, str]:
        return self.programme.resources


@dataclass(frozen=True, kw_only=True)
class Played:
    """One turn. Shape: `entries` are what followed, in order."""

    world: World
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class Player:
    """Keeps nothing between turns: the world goes in and comes out."""

    programme: Programme
    screener: Screener

    # ------------------------------------------------------------ what may be given

    def begin(self, world: World, flow: Flow) -> Played:
        """The flow begins as it would by itself, or by hand."""
        by_itself = flow.start.every != "hand"
        on = world.now.astimezone(ZoneInfo(world.client.zone)).date().isoformat()
        due = Due(
            key="", kind=DueKind.PROMPT, at=world.now, client_id=world.client.id, detail={"flow": flow.id, "on": on}
        )
        key = run_key(due) if by_itself else f"hand:{flow.id}"
        start = StartFlow(client_id=world.client.id, flow=flow.id, key=key)

        def decide(unfolder: Unfolder, world: World) -> Sequence[Effect]:
            known = known_of(world)
            begun = unfolder.start(start, known, lane=Lane.PROMPT if by_itself else Lane.REPLY)
            return unfolder.unfold(begun, known)

        return self._turn(world, decide, speaks=not by_itself)

    def give(self, world: World, entry: Entry) -> Played:
        """Whatever moves the conversation on. Raises: CannotPlay."""
        match entry.kind:
            case "client":
                return self.client(world, entry)
            case "later":
                return self.later(world, self.until(world, entry.text))
            case "reader":
                return self.reader(world, entry)
            case _:
                return self.therapist(world, entry)

    def client(self, world: World, entry: Entry) -> Played:
        """Words, a tap `[Yes]`, or something that is no text: `(photo)`, `(voice)`. Raises: CannotPlay."""
        tapped = button_of(world, CLIENT, entry.tapped) if entry.tapped else None

        def decide(unfolder: Unfolder, world: World) -> Sequence[Effect]:
            hearing = Hearing(world=world, unfolder=unfolder, screener=self.screener)
            if tapped is not None:
                return hearing.tap(*tapped)
            return hearing.says(entry.text)

        return self._turn(world, decide, speaks=True)

    def therapist(self, world: World, entry: Entry) -> Played:
        """What the therapist types or taps. Raises: CannotPlay."""
        person = world.therapist
        tapped = button_of(world, person.id, entry.tapped) if entry.tapped else None

        def decide(unfolder: Unfolder, world: World) -> Sequence[Effect]:
            side = StaffSide(world=world, unfolder=unfolder)
            return side.taps(*tapped) if tapped is not None else side.says(entry.text)

        return self._turn(world, decide)

    def verdict(self, world: World, text: str) -> Verdict:
        """What the patterns make of words at this point of a conversation."""
        return screened(world, text, self.screener).verdict

    def reader(self, world: World, entry: Entry) -> Played:
        """The second reader raises the level of the client's last words, a moment after they were answered.

        Raises: CannotPlay.
        """
        level, _, kind = (part.strip() for part in entry.text.partition(","))
        last = world.last("text")
        try:
            reading = Reading(level=Level[level.upper()], kind=Kind(kind.replace(" ", "_") or "suicide"))
        except (KeyError, ValueError):
            raise CannotPlay(f"`{entry.text}` is no level and kind. Write it like: urgent, suicide.") from None
        if last is None:
            raise CannotPlay("the client has not written anything that could be read.")

        def decide(unfolder: Unfolder, world: World) -> Sequence[Effect]:
            return raised(world, unfolder, last.words, reading)

        return self._turn(world, decide, speaks=True)

    def until(self, world: World, text: str) -> datetime:
        """`2h`, `3 days`, `client.evening`, `09:30`, `2026-03-05 18:00`. Raises: CannotPlay."""
        said = text.strip().casefold()
        if found := SPAN.fullmatch(said):
            return world.now + timedelta(**{UNITS[found[2][0]]: int(found[1])})
        if re.fullmatch(r"client\.(evening|morning)|\d{2}:\d{2}", said):
            return next_hour(said, replace(world.client, quiet_from=world.client.quiet_to), world.now)
        try:
            at = datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(world.client.zone)).astimezone(world.now.tzinfo)
        except ValueError:
            raise CannotPlay(f"`{text}` is no time. Write 2h, 3 days, client.evening, 09:30 or a date.") from None
        if at < world.now:
            raise CannotPlay(f"`{text}` has passed already.")
        return at

    def later(self, world: World, until: datetime) -> Played:
        """Everything that falls due up to a moment, each at its own."""
        entries: list[Entry] = []
        for _ in range(MOST_DUE):
            due = min(world.dues, key=lambda each: (each.at, each.key), default=None)
            if due is None or due.at > until:
                break
            played = self._fall_due(world, due)
            world, entries = played.world, [*entries, *played.entries]
        return Played(world=replace(world, now=max(until, world.now)), entries=tuple(entries))

    def _fall_due(self, world: World, due: Due) -> Played:
        rest = tuple(each for each in world.dues if each.key != due.key)
        world = replace(world, now=max(due.at, world.now), dues=rest)
        return self._turn(world, lambda unfolder, world: decide_due(due, world, unfolder))

    # ------------------------------------------------------------ one turn

    def _turn(
        self, world: World, decide: Callable[[Unfolder, World], Sequence[Effect]], *, speaks: bool = False
    ) -> Played:
        numbers = count(world.ids + 1)
        ids = Ids(numbers)
        ground = Ground(programme=self.programme, rules=self.programme.rules, screener=self.screener, new_id=ids)
        carrier = Carrier(speak=self.programme.texts.say, world=world, speaks=speaks, plan=self.planned)
        carrier.carry(decide(Unfolder(ground, world.now), world))
        arrived(carrier, self.programme.rules)
        return Played(world=replace(carrier.world, ids=ids.last or world.ids), entries=tuple(carrier.entries))

    def planned(self, world: World) -> World:
        """The next prompts of the whole programme, where the conversation plays whole days."""
        if not world.plans_days:
            return world
        zone = ZoneInfo(world.client.zone)
        days = Occasions(
            sessions=tuple(each.starts_at.astimezone(zone).date() for each in world.sessions),
            phase_on=world.phase_on.astimezone(zone).date() if world.phase_on else None,
            dates=world.dates,
        )
        flows = self.programme.coming.to(world.client)
        fresh = plan(flows, world.client, world.now, days, self.programme.rules)
        return replace(world, dues=(*(due for due in world.dues if not due.key.startswith("prompt:")), *fresh))


@dataclass
class Ids:
    """Ids in a row, so that the same conversation always makes the same ones."""

    numbers: Iterable[int]
    last: int = 0

    def __call__(self) -> str:
        self.last = next(iter(self.numbers))
        return f"n{self.last}"


def arrived(carrier: Carrier, rules: ProgrammeRules) -> None:
    """Telegram brings every page at once: the ladder hears of it."""
    for alert_id, staff_id in carrier.to_deliver:
        alert = carrier.world.alert(alert_id)
        if alert is None:
            continue
        after, _ = escalation.step(
            alert, Delivered(staff_id), known_of(carrier.world).cover, rules, now=carrier.world.now
        )
        change = alert_changed(alert, after)
        carrier.world = changed(carrier.world, change.kind, change.id, dict(change.values))


def button_of(world: World, chat: str, words: str) -> tuple[Message, str]:
    """The newest button with these words. Raises: CannotPlay, with what there is."""
    mine = [message for message in world.messages if message.chat == chat]
    for message in reversed(mine):
        for label, action in message.buttons:
            if label.casefold() == words.casefold():
                if action.startswith("http"):
                    raise CannotPlay(f"[{words}] leads to a page outside: {action}")
                return message, action
    there = dict.fromkeys(f"[{label}]" for message in reversed(mine) for label, _ in message.buttons)
    raise CannotPlay(f"there is no button [{words}]. What there is: {' '.join(there) or 'none'}.")
