"""One client's course as a calendar: which flows came on which day, and whether they were answered. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

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
    """`name` says which client it is of: a habit or an area, never a person. Shape: whole weeks from a Monday on."""

    name: str
    squares: tuple[Square, ...]

    @property
    def flows(self) -> tuple[str, ...]:
        return tuple(sorted({flow for square in self.squares for flow, _ in square.flows}))


def calendars(simulated: Simulated) -> Iterator[Calendar]:
    """One of a client of each habit, and one of a diligent client of each area."""
    histories = list(simulated.ending.histories.values())
    for habit in Habit:
        yield from first(f"habit-{habit.value}", (h for h in histories if h.persona.habit is habit), simulated)
    diligent = [each for each in histories if each.persona.habit is Habit.DILIGENT]
    for area in dict.fromkeys(each.persona.area for each in diligent):
        yield from first(f"area-{area.value}", (h for h in diligent if h.persona.area is area), simulated)


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
    return Calendar(name=name, squares=tuple(Square(on=on, flows=tuple(days.get(on, ()))) for on in dates))


def in_words(calendar: Calendar, titles: Mapping[str, str]) -> str:
    """The same calendar for whoever does not see pictures: a line a day on which something came."""
    lines = [f"Calendar: {calendar.name}"]
    for number, square in enumerate(calendar.squares):
        if number % DAYS == 0:
            lines.append(f"Week of {square.on:%d %b %Y}")
        said = [
            f"{titles.get(flow, flow)} ({'answered' if is_done else 'not answered'})" for flow, is_done in square.flows
        ]
        if said:
            lines.append(f"  {square.on:%a %d %b}: {', '.join(said)}")
    return "\n".join(lines) + "\n"


def answered(is_done: bool) -> str:
    return "answered" if is_done else "not answered"
