"""From when on a page counts: a week ago, or further back where the page or the session before it lies further."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.core.digest_facts import WEEK
from bot.store.timeline import Line

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=WEEK)

LONGEST_PAGE = timedelta(days=28)
"""The span of a page at most, where they have not met, or no page was opened, for longer."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """What a page is of: up to `now`, the client's own `today`; `former` is what it goes on from.

    Shape: with `is_since_met` that is the session before, else the page before or the day the client came.
    """

    zone: ZoneInfo
    now: datetime
    former: datetime | None
    is_since_met: bool

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @cached_property
    def began_at(self) -> datetime:
        return began(self.former, self.now)

    @property
    def began_with(self) -> str:
        return began_with(self.former, self.now, until_met=self.is_since_met)

    @property
    def days(self) -> int:
        return (self.today - self.began_at.astimezone(self.zone).date()).days + 1

    def holds(self, line: Line) -> bool:
        return line.on is not None and line.at >= self.began_at


def began(former: datetime | None, now: datetime) -> datetime:
    """The moment from which a page counts: a week ago, or what it goes on from, where that is longer."""
    return max(min(former or now, now - A_WEEK), now - LONGEST_PAGE)


def began_with(former: datetime | None, now: datetime, *, until_met: bool) -> str:
    """What stood at the beginning: the last session, a day more than a week ago, or nothing but that a week is over."""
    if former is None:
        return "week"
    if until_met:
        return "session" if now - former > A_WEEK - A_DAY else "week"
    return "day" if now - former >= A_WEEK + A_DAY else "week"
