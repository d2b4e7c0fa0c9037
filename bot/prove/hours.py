"""At which local hours prompts came, against the hour that the client's own settings name. Apart from the product."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.flow import Flow
from bot.model import Lane
from bot.simulate.history import ClientHistory, Effort, Look, local_day

MINUTE = timedelta(minutes=1)
FARTHEST_EAST = timedelta(hours=15)
"""No zone is farther ahead of UTC."""

LOOKED_AFTER = timedelta(minutes=2)
"""How long after its hour it is looked whether a prompt came."""

KEPT_BACK = timedelta(hours=4)
"""So long may what a client is in the middle of keep the evening's prompt back. Source: flows/, expires."""

EARLIEST = timedelta(hours=2)
"""What comes more than this before its hour counts for the evening before, far too late."""

REGULAR = ("day", "week")


@dataclass(frozen=True, kw_only=True)
class Evening:
    """One evening of a client. `calm`: how long nothing had gone wrong. Shape: `came_at` is None when nothing came.

    `is_busy`: the client was in the middle of something, or had been asked something that day already.
    """

    client_id: str
    flow: str
    named_at: datetime
    came_at: datetime | None
    calm: timedelta
    open_for: timedelta = KEPT_BACK
    """How long its question stays open. Whoever is busy is asked so much later at most."""
    is_busy: bool = False
    is_again: bool = False


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Units: `at` is true, whatever the clock says; `calm` is how long nothing has gone wrong."""

    at: datetime
    calm: timedelta


@lru_cache(maxsize=4096)
def moment_of(on: date, hour: time, zone: str) -> datetime:
    """The first minute at which clocks show that day's hour, or a later one where it is skipped. Units: aware UTC.

    So a gap takes its end and a fold the first of its two. Source: DESIGN.md, law 10.
    """
    wall, place = datetime.combine(on, hour), ZoneInfo(zone)
    at = wall.replace(tzinfo=UTC) - FARTHEST_EAST
    while at.astimezone(place).replace(tzinfo=None) < wall:
        at += MINUTE
    return at


def around(at: datetime, hour: time, zone: str) -> list[datetime]:
    """The moments of this hour on the day before, the same day and the one after."""
    on = local_day(at, zone)
    return [moment_of(on + timedelta(days=ahead), hour, zone) for ahead in (-1, 0, 1)]


Hours = Mapping[str, tuple[time, str]]
"""By client: the local hour and its zone."""


@dataclass
class Evenings:
    """Shape: `found` in the order in which they were seen; `looked_at` the last evening that was looked at, by client.

    `runs` are those of which something has come.
    """

    found: list[Evening] = field(default_factory=list)
    looked_at: dict[str, datetime] = field(default_factory=dict)
    runs: set[str] = field(default_factory=set)

    def take(self, look: Look, runs: Mapping[str, Effort], hours: Hours, moment: Moment) -> None:
        """What the bot began by itself: the regular flows of an evening, but what follows at once on an answer."""
        for each in look.deliveries:
            is_first = each.is_shown and each.run_id in runs and each.run_id not in self.runs
            if not is_first or each.run_id is None or each.client_id is None:
                continue
            self.runs.add(each.run_id)
            effort = runs[each.run_id]
            flow = look.flows.get(effort.flow)
            if each.lane is Lane.PROMPT and not effort.joins and flow is not None and is_of_the_evening(flow):
                history, hour = look.histories[each.client_id], hours[each.client_id]
                self.found.append(self._came(history, effort, flow, hour, moment))

    def _came(
        self, history: ClientHistory, effort: Effort, flow: Flow, hour: tuple[time, str], moment: Moment
    ) -> Evening:
        named_at = max(each for each in around(moment.at, *hour) if each <= moment.at + EARLIEST)
        return Evening(
            client_id=history.client_id, flow=flow.id, named_at=named_at, came_at=moment.at, calm=moment.calm,
            open_for=flow.start.expires, is_busy=is_in_hand(history, named_at, effort),
            is_again=any(each.flow == flow.id for each in self.of(history.client_id, named_at)),
        )  # fmt: skip

    def of(self, client_id: str, named_at: datetime) -> list[Evening]:
        return [each for each in self.found if (each.client_id, each.named_at) == (client_id, named_at)]

    def next_look(self, client_id: str, hour: time, zone: str, truth: datetime) -> datetime:
        """When it is looked whether the next evening's prompt has come."""
        last = self.looked_at.setdefault(client_id, truth)
        return next(each for each in around(truth, hour, zone) if each > last) + LOOKED_AFTER

    def passed(self, client_id: str, hour: time, zone: str, history: ClientHistory | None, moment: Moment) -> None:
        """Note the evening that has just been, where nothing came. Shape: no history for whom nothing should come."""
        named_at = max(each for each in around(moment.at, hour, zone) if each + LOOKED_AFTER <= moment.at)
        self.looked_at[client_id] = named_at
        if history is None or self.of(client_id, named_at):
            return
        on = local_day(named_at, zone)
        is_asked = any(local_day(each.began_at, zone) == on for each in history.efforts)
        is_busy = is_asked or is_in_hand(history, named_at)
        self.found.append(
            Evening(client_id=client_id, flow="", named_at=named_at, came_at=None, calm=moment.calm, is_busy=is_busy)
        )


def is_of_the_evening(flow: Flow) -> bool:
    return flow.start.at == "client.evening" and flow.start.every in REGULAR


def is_in_hand(history: ClientHistory, at: datetime, but: Effort | None = None) -> bool:
    """Whether the client did something, or was asked something else, in the hours before."""
    asked = (each.began_at for each in history.efforts if each is not but)
    return any(at - KEPT_BACK <= each for each in (*history.replies[-1:], *asked))


def hours_of(db: Any) -> Hours:
    """The evening's hour, and the zone, that stand in each client's settings."""
    found = db.execute("SELECT id, evening, zone FROM client")
    return {row[0]: (time.fromisoformat(row[1]), row[2]) for row in found}
