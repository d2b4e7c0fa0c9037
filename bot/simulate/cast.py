"""Who is in a simulated programme: clients of every habit, with their therapists, drawn from a seed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from enum import StrEnum
from random import Random

from bot.model import ProblemArea, Role, Staff


class Habit(StrEnum):
    """How a client deals with a bot."""

    DILIGENT = "diligent"
    DECAYING = "decaying"
    SILENT = "silent"
    NIGHT_SHIFT = "night-shift"
    MOVING = "moving"
    BLOCKING = "blocking"
    RESTING = "resting"
    LEAVING = "leaving"
    CRISIS = "in-crisis"


HABITS = (
    Habit.DILIGENT, Habit.DECAYING, Habit.CRISIS, Habit.SILENT, Habit.DILIGENT, Habit.MOVING, Habit.DECAYING,
    Habit.NIGHT_SHIFT, Habit.BLOCKING, Habit.DILIGENT, Habit.RESTING, Habit.LEAVING,
)  # fmt: skip
"""One after the other, so that a small run has one of each of the first eight."""

ZONES = {
    "America/New_York": 44, "America/Chicago": 18, "America/Los_Angeles": 14, "America/Denver": 6,
    "America/Phoenix": 5, "America/Puerto_Rico": 4, "Australia/Lord_Howe": 5, "Europe/London": 4,
}  # fmt: skip
"""Shares of a hundred. Lord Howe goes half an hour forward in October, Phoenix never moves."""

VARIANTS = (
    "adult", "adult", "adolescent", "adult", "older-adult", "adult", "perinatal", "adult", "eating-disorder", "anxiety",
    "bipolar",
)  # fmt: skip
"""One after the other; eleven, so that every habit meets every one of them in time."""

HOURS = {"19:00": 7, "20:00": 3, "18:00": 1, "21:00": 1}
COURSES = (16, 16, 12, 16, 20)
"""Sessions planned. Source: S2, S4 (12 to 20)."""

FIRST_CHAT, FIRST_STAFF_CHAT = 500_001, 400_001
CASELOAD = 20
STAFF_ZONES = ("America/New_York", "America/Chicago", "America/Los_Angeles")


@dataclass(frozen=True, kw_only=True)
class Persona:
    """A client as drawn. `mark` is a word that only they write, so that their words are known wherever they turn up."""

    number: int
    chat_id: int
    name: str
    mark: str
    habit: Habit
    area: ProblemArea
    variant: str
    language: str
    zone: str
    evening: str
    sessions: int
    therapist: int
    weekday: int
    hour: int


@dataclass(frozen=True, kw_only=True)
class Cast:
    clients: tuple[Persona, ...]
    staff: tuple[Staff, ...]


def cast_of(count: int, seed: int, start: datetime) -> Cast:
    chance = Random(f"cast:{seed}")
    therapists = max(2, -(-count // CASELOAD))
    clients = tuple(persona(number, chance, therapists) for number in range(count))
    staff = tuple(therapist(number, therapists, start) for number in range(therapists))
    return Cast(clients=clients, staff=(*staff, on_call(start)))


CASELOADS_A_PART = 2
"""Therapists of one part: each stands in for the other."""


def parts_of(cast: Cast) -> tuple[Cast, ...]:
    """The cast by pairs of therapists with their clients, each a programme of its own. Shape: at least one.

    The same parts however many processes play them, so that a seed means the same weeks.
    """
    therapists = [each for each in cast.staff if each.role is Role.THERAPIST]
    count = max(len(therapists) // CASELOADS_A_PART, 1)
    return tuple(part_of(cast, therapists, number, count) for number in range(count))


def part_of(cast: Cast, therapists: Sequence[Staff], number: int, count: int) -> Cast:
    """One pair; whoever is left over joins the last."""
    first = number * CASELOADS_A_PART
    mine = therapists[first:] if number == count - 1 else therapists[first : first + CASELOADS_A_PART]
    staff = [replace(one, backup_id=other.id) for one, other in zip(mine, [*mine[1:], mine[0]], strict=True)]
    clients = (each for each in cast.clients if first <= each.therapist < first + len(mine))
    others = [each for each in cast.staff if each.role is not Role.THERAPIST]
    return Cast(
        clients=tuple(replace(each, therapist=each.therapist - first) for each in clients), staff=(*staff, *others)
    )


def persona(number: int, chance: Random, therapists: int) -> Persona:
    areas = tuple(ProblemArea)
    zone = chance.choices(list(ZONES), list(ZONES.values()))[0]
    return Persona(
        number=number,
        chat_id=FIRST_CHAT + number,
        name=f"client{number:04}",
        mark=f"zq{number:04}",
        habit=HABITS[number % len(HABITS)],
        area=areas[(number + number // len(HABITS)) % len(areas)],
        variant=VARIANTS[number % len(VARIANTS)],
        language="es" if chance.random() < 0.25 else "en",
        zone="Australia/Lord_Howe" if number == 4 else zone,
        evening=chance.choices(list(HOURS), list(HOURS.values()))[0],
        sessions=COURSES[chance.randrange(len(COURSES))],
        therapist=number % therapists,
        weekday=chance.randrange(5),
        hour=chance.randrange(9, 17),
    )


def therapist(number: int, count: int, start: datetime) -> Staff:
    """Each stands in for the one before."""
    return Staff(
        id=f"staff{number:03}",
        name=f"Therapist {number}",
        role=Role.THERAPIST,
        zone=STAFF_ZONES[number % len(STAFF_ZONES)],
        email=f"staff{number:03}@example.org",
        backup_id=f"staff{(number + 1) % count:03}",
        chat_id=FIRST_STAFF_CHAT + number,
        created_at=start,
        received_at=start,
        digest_time=time(7, 0),
    )


def on_call(start: datetime) -> Staff:
    return Staff(
        id="oncall",
        name="On call",
        role=Role.ON_CALL,
        zone="America/New_York",
        email="oncall@example.org",
        chat_id=FIRST_STAFF_CHAT - 1,
        created_at=start,
        received_at=start,
    )
