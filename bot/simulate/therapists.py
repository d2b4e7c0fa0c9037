"""A seeded therapist: invites, holds and misses sessions, moves the phases on, takes alerts, sends homework."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.core.actions import parts_of
from bot.model import ProblemArea, Staff
from bot.simulate.acts import Act, Deed, Tap, Write
from bot.simulate.cast import Persona
from bot.simulate.post import Button, Delivery
from bot.simulate.words import OUTCOME_WORDS

LINK = re.compile(r"start=([A-Za-z0-9_-]+)")

MISSED, CANCELLED = 0.07, 0.04
"""The share of sessions that a client does not come to, and that somebody calls off the day before."""

DESK_HOUR = 15
"""The local hour at which a therapist sees to those who have come in."""

HELD_AFTER = timedelta(minutes=55)
MIDDLE_AFTER = 3

SUITS_WITHIN = timedelta(minutes=3)
"""Suitability and consent are confirmed by then, and the safety card is asked for."""
ENDING = 2
"""Sessions of the termination phase. Source: S1 (15 and 16 of 16)."""


@dataclass
class Course:
    """One client's sessions, as they truly were. Shape: `met` holds the moments of those that were held."""

    persona: Persona
    next_at: datetime
    met: list[datetime] = field(default_factory=list)

    @property
    def held(self) -> int:
        return len(self.met)

    @property
    def is_over(self) -> bool:
        return self.held >= self.persona.sessions


@dataclass
class SimulatedTherapist:
    staff: Staff
    chance: Random
    courses: dict[str, Course] = field(default_factory=dict)
    closings: list[tuple[datetime, str]] = field(default_factory=list)
    acknowledged: set[str] = field(default_factory=set)

    @property
    def chat_id(self) -> int:
        assert self.staff.chat_id is not None
        return self.staff.chat_id

    def act(self, at: datetime, deed: Deed) -> tuple[datetime, Act]:
        return at, Act(chat_id=self.chat_id, deed=deed)

    def say(self, at: datetime, *lines: str) -> Iterable[tuple[datetime, Act]]:
        """One line a minute."""
        for number, line in enumerate(lines):
            yield self.act(at + timedelta(minutes=number), Write(text=line))

    def invites(self, persona: Persona, at: datetime) -> Iterable[tuple[datetime, Act]]:
        phone, address = f"555-01{persona.number % 100:02}", f"{persona.number} Linden Street"
        yield from self.say(at, f"/invite {persona.name}, initial")
        yield from self.say(at + SUITS_WITHIN, phone, address, "Kim, sister, 555-0177")

    def begins(self, persona: Persona, now: datetime) -> Iterable[tuple[datetime, Act]]:
        """The client is in: length of the course, and the weekly hour."""
        first = self.hour_of(persona, now + timedelta(days=1))
        local = first.astimezone(ZoneInfo(self.staff.zone))
        yield from self.say(
            self.after_invitations(now),
            f"/client {persona.name} session 0 of {persona.sessions}",
            f"/session {persona.name} {local:%Y-%m-%d %H:%M} weekly",
        )
        yield from self.whole_course(persona, first)

    def whole_course(self, persona: Persona, first: datetime) -> Iterable[tuple[datetime, Act]]:
        """Every session to the last, drawn ahead."""
        course = self.courses[persona.name] = Course(persona=persona, next_at=first)
        while not course.is_over:
            yield from self.week_of(course)

    def after_invitations(self, now: datetime) -> datetime:
        """Not while invitations are written: a command between the questions of a safety card ends it."""
        local = now.astimezone(ZoneInfo(self.staff.zone))
        return max(now, local.replace(hour=DESK_HOUR, minute=0, second=0, microsecond=0).astimezone(now.tzinfo))

    def hour_of(self, persona: Persona, after: datetime) -> datetime:
        """The next time that this client's weekly hour comes."""
        there = after.astimezone(ZoneInfo(self.staff.zone))
        for ahead in range(8):
            day = (there + timedelta(days=ahead)).date()
            at = datetime(day.year, day.month, day.day, persona.hour, tzinfo=ZoneInfo(self.staff.zone))
            if day.weekday() == persona.weekday and at > there:
                break
        return at.astimezone(after.tzinfo)

    # ------------------------------------------------------------ sessions

    def week_of(self, course: Course) -> Iterable[tuple[datetime, Act]]:
        """What comes of the coming session; the one after it is a week later."""
        name, at = course.persona.name, course.next_at
        course.next_at = self.hour_of(course.persona, at)
        luck = self.chance.random()
        if luck < CANCELLED:
            yield from self.say(at - timedelta(hours=20), f"/session {name} cancelled")
            return
        if luck < CANCELLED + MISSED:
            yield from self.say(at + HELD_AFTER, f"/session {name} missed")
            return
        course.met.append(at)
        yield from self.say(at + HELD_AFTER, *self.after_session(course))

    def after_session(self, course: Course) -> Iterable[str]:
        """What a therapist writes down after the session, in order."""
        name = course.persona.name
        yield f"/session {name} held"
        if course.held == MIDDLE_AFTER:
            yield from self.focus(course)
        if course.held == course.persona.sessions - ENDING:
            yield f"/client {name} phase termination"
        if course.is_over:
            yield f"/client {name} phase maintenance"
        if course.held % 4 == 0 and not course.is_over:
            yield f"/homework {name}"

    def focus(self, course: Course) -> Iterable[str]:
        name, area = course.persona.name, course.persona.area
        yield f"/client {name} area {area.value}"
        if area is ProblemArea.ROLE_DISPUTE:
            yield f"/client {name} screen done"
        yield f"/client {name} phase middle"
        if area is ProblemArea.GRIEF:
            day = course.next_at + timedelta(days=35)
            yield f"/client {name} date {day.year - 2}-{day:%m-%d} anniversary"

    # ------------------------------------------------------------ in answer

    def sees(self, fresh: Sequence[Delivery], now: datetime) -> Iterable[tuple[datetime, Act]]:
        for each in fresh:
            if each.is_shown and each.message_id is not None and (found := self.wanted(each.buttons)):
                minutes, button = found
                yield self.act(now + timedelta(minutes=minutes), Tap(message_id=each.message_id, action=button.action))

    def wanted(self, buttons: Sequence[Button]) -> tuple[int, Button] | None:
        """The button that they will press, and in how many minutes."""
        by_parts = {parts_of(button.action): button for button in buttons}
        for parts, button in by_parts.items():
            match parts:
                case ("a", _, "out", outcome, *_) if outcome == self.outcome:
                    return 1, button
                case ("a", _, "ack") if parts[1] not in self.acknowledged:
                    self.acknowledged.add(parts[1])
                    return (3 if self.chance.random() < 0.8 else 14), button
                case ("a", _, "done") if parts[1] in self.acknowledged:
                    return 25 + self.chance.randrange(20), button
                case ("a", _, "talked"):
                    return 180, button
                case ("s", "hw", _, _, "send"):
                    return 1, button
                case ("s", "received"):
                    return 2, button
                case ("s", "digest"):
                    return 5, button
                case ("s", "invite", "suitable") | ("s", "was", _, _, "note" | "quiet"):
                    return 1, button
        library = [button for parts, button in by_parts.items() if parts[:2] == ("s", "hw")]
        return (1, self.chance.choice(library)) if library else None

    @property
    def outcome(self) -> str:
        return OUTCOME_WORDS[len(self.closings) % len(OUTCOME_WORDS)]

    def did(self, deed: Deed, now: datetime) -> None:
        match deed:
            case Tap(action=action):
                match parts_of(action):
                    case ("a", alert_id, "out", *_):
                        self.closings.append((now, alert_id))
                    case _:
                        pass
            case _:
                pass


def tokens_in(fresh: Iterable[Delivery]) -> Iterable[str]:
    """The deep links that a therapist has just been given."""
    for each in fresh:
        found = LINK.search(each.text)
        if found:
            yield found[1]
