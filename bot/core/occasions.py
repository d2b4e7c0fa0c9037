"""The days that a client's flows may count from: sessions, phases, dates of their own. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.flow import Flow, Start
from bot.model import ClientDate, Phase


@dataclass(frozen=True, kw_only=True)
class Occasions:
    """One client's days, all by their own calendar.

    Shape: `sessions` are those planned and those of the last weeks; `left` is the phase before the present one with the
    day on which it ended.
    """

    sessions: tuple[date, ...] = ()
    phase_on: date | None = None
    left: tuple[Phase, date] | None = None
    dates: tuple[ClientDate, ...] = ()

    def has_any(self, start: Start) -> bool:
        """Whether a flow that starts so has any day at all: most flows of a programme begin otherwise."""
        match start.every:
            case "session":
                return bool(self.sessions)
            case "phase":
                return self.left is not None if start.which == "end" else self.phase_on is not None
            case "date":
                return bool(self.dates)
            case _:
                return False

    def falls_on(self, start: Start, on: date) -> bool:
        """Whether a flow that starts around a session, a phase or a date is due on a day."""
        day = on - timedelta(days=start.offset)
        match start.every:
            case "session":
                return day in self.sessions
            case "phase" if start.which == "end":
                return self.left is not None and day == self.left[1]
            case "phase":
                return day == self.phase_on
            case "date":
                return any(is_day_of(each, day) for each in self.dates if start.which in ("", each.label.casefold()))
            case _:
                return False

    def is_for(self, flow: Flow) -> bool:
        """A flow at the end of a phase is for those who have just left one of its phases."""
        if flow.start.every != "phase" or flow.start.which != "end":
            return True
        phases = flow.audience.phases
        return self.left is not None and (not phases or self.left[0] in phases)


NO_OCCASIONS = Occasions()

OCCASIONAL = frozenset({"session", "phase", "date"})
"""Starts for which a plan needs to know a client's days."""


def is_day_of(each: ClientDate, day: date) -> bool:
    """The day itself, or its anniversary; the 29th of February is kept on the 28th in other years."""
    if not each.yearly:
        return each.on == day
    if day.year < each.on.year:
        return False
    if (each.on.month, each.on.day) == (2, 29) and not is_leap(day.year):
        return (day.month, day.day) == (2, 28)
    return (each.on.month, each.on.day) == (day.month, day.day)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
