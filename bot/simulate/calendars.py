"""One client's course as a calendar: which flows came on which day, and whether they were answered. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.flow import Flow
from bot.model import ProblemArea
from bot.simulate.cast import Habit
from bot.simulate.history import ClientHistory, local_day
from bot.simulate.simulation import Simulated

DAYS = 7


@dataclass(frozen=True, kw_only=True)
class Square:
    """A day. Shape: `flows` in the order in which they came, each with whether it was answered to its end."""

    on: date
    flows: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """`name` says which client it is of: a habit or an area, never a person.

    Shape: whole weeks from a Monday on; `phases` with the day on which each began.
    """

    name: str
    squares: tuple[Square, ...]
    phases: tuple[tuple[date, str], ...] = ()


GROUPS = (
    "Check-in", "Around a session", "Something to try, of the area", "Something to try, for everybody",
    "Questionnaire", "Upon a day or an event", "Other",
)  # fmt: skip
"""What a calendar tells apart. Sixty flows have no sixty colours that anybody could."""


def group_of(flow: Flow | None) -> str:
    if flow is None:
        return "Other"
    match flow.kind, flow.start.every:
        case _, "session":
            return "Around a session"
        case _, "event" | "date":
            return "Upon a day or an event"
        case "measure", _:
            return "Questionnaire"
        case "homework" | "technique", _:
            return f"Something to try, {'of the area' if flow.audience.areas else 'for everybody'}"
        case "check-in", _:
            return "Check-in"
        case _:
            return "Other"


STEADY = (Habit.DILIGENT, Habit.CRISIS, Habit.MOVING, Habit.NIGHT_SHIFT, Habit.DECAYING)
"""Whose weeks show an area best, the best first."""


def calendars(simulated: Simulated) -> Iterator[Calendar]:
    """One of a client of each habit, and one of the steadiest client of each area."""
    histories = list(simulated.ending.histories.values())
    for habit in Habit:
        yield from first(f"habit-{habit.value}", (h for h in histories if h.persona.habit is habit), simulated)
    ranks = {habit: rank for rank, habit in enumerate((*STEADY, *(each for each in Habit if each not in STEADY)))}
    steadiest = sorted(histories, key=lambda each: (ranks[each.persona.habit], each.persona.number))
    for area in ProblemArea:
        yield from first(f"area-{area.value}", (h for h in steadiest if h.persona.area is area), simulated)


def first(name: str, histories: Iterable[ClientHistory], simulated: Simulated) -> Iterator[Calendar]:
    found = next(iter(histories), None)
    if found is not None:
        yield calendar_of(name, found, simulated)


def calendar_of(name: str, history: ClientHistory, simulated: Simulated) -> Calendar:
    zone = history.persona.zone
    monday = local_day(simulated.plan.start, zone)
    monday -= timedelta(days=monday.weekday())
    days: dict[date, list[tuple[str, bool]]] = {}
    for begun in history.begun:
        days.setdefault(begun.on, []).append((begun.flow, begun.run_id in history.done))
    count = (simulated.plan.weeks + 1) * DAYS
    dates = [monday + timedelta(days=number) for number in range(count)]
    if not any(on in days for on in dates[-DAYS:]):
        dates = dates[:-DAYS]
    return Calendar(
        name=name,
        squares=tuple(Square(on=on, flows=tuple(days.get(on, ()))) for on in dates),
        phases=tuple((local_day(at, zone), phase) for at, phase in history.phases),
    )


def in_words(calendar: Calendar, titles: Mapping[str, str]) -> str:
    """The same calendar for whoever does not see pictures: a line a day on which something came."""
    lines, phases = [f"Calendar: {calendar.name}"], dict(calendar.phases)
    for number, square in enumerate(calendar.squares):
        if number % DAYS == 0:
            lines.append(f"Week of {square.on:%d %b %Y}")
        if square.on in phases:
            lines.append(f"  {square.on:%a %d %b}: phase {phases[square.on]}")
        said = [f"{titles.get(flow, flow)} ({answered(is_done)})" for flow, is_done in square.flows]
        if said:
            lines.append(f"  {square.on:%a %d %b}: {', '.join(said)}")
    return "\n".join(lines) + "\n"


def answered(is_done: bool) -> str:
    return "answered" if is_done else "not answered"
