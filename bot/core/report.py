"""What a programme as a whole looks like: counts that tell nothing of anybody, since small cells are folded. Pure.

Nothing is totalled over what is folded: a total beside its other parts would tell the part that was left out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

FEWEST = 5
"""Clients. A cell about fewer is folded into the others. Source: the issue "The client's weeks", Programme staff."""

OTHERS = "others"


@dataclass(frozen=True, kw_only=True)
class Count:
    """What one client has in one cell."""

    key: str
    client_id: str
    sent: int = 0
    answered: int = 0


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A line of a table. Shape: numbers are None where even all folded ones together are too few to be shown."""

    key: str
    clients: int | None
    sent: int | None = None
    answered: int | None = None

    @property
    def share(self) -> float | None:
        """Answered of sent, 0 to 1."""
        return None if not self.sent or self.answered is None else self.answered / self.sent


@dataclass(frozen=True, kw_only=True)
class Raised:
    """One alert of a client's, without a word of theirs."""

    client_id: str
    level: str
    raised_at: datetime
    acknowledged_at: datetime | None
    patterns: tuple[str, ...] = ()
    is_wrong: bool = False


@dataclass(frozen=True, kw_only=True)
class Waited:
    """How long alerts waited to be acknowledged. Units: minutes; None where nobody did, or too few are known."""

    key: str
    alerts: int | None
    unacknowledged: int | None = None
    median: float | None = None
    ninetieth: float | None = None


@dataclass(frozen=True, kw_only=True)
class Report:
    on: date
    reach: tuple[Cell, ...]
    flows: tuple[Cell, ...]
    weeks: tuple[Cell, ...]
    alerts: tuple[Waited, ...]
    wrong: tuple[Cell, ...]  # by pattern: `sent` how often it fired, `answered` how often a human said it was none
    never_sent: tuple[str, ...]
    never_answered: tuple[str, ...]
    never_seen: tuple[str, ...] = ()  # texts of flows that enough clients have met
    seen_since: date | None = None  # from when on texts are counted

    def as_json(self) -> dict[str, Any]:
        since = self.seen_since.isoformat() if self.seen_since else None
        return asdict(self) | {"on": self.on.isoformat(), "seen_since": since}


def cells(counts: Iterable[Count]) -> tuple[Cell, ...]:
    """One cell a key, in the order of the keys, those about few clients folded at the end."""
    groups: dict[str, list[Count]] = defaultdict(list)
    for each in counts:
        groups[each.key].append(each)
    big = {key: group for key, group in groups.items() if len(people(group)) >= FEWEST}
    small = [each for key, group in groups.items() if key not in big for each in group]
    shown = tuple(cell(key, big[key]) for key in sorted(big))
    if not small:
        return shown
    others = cell(OTHERS, small) if len(people(small)) >= FEWEST else Cell(key=OTHERS, clients=None)
    return (*shown, others)


def people(group: Iterable[Count]) -> set[str]:
    return {each.client_id for each in group}


def cell(key: str, group: Sequence[Count]) -> Cell:
    return Cell(
        key=key,
        clients=len(people(group)),
        sent=sum(each.sent for each in group),
        answered=sum(each.answered for each in group),
    )


def week_of(on: date) -> str:
    """The Monday of a day's week."""
    return (on - timedelta(days=on.weekday())).isoformat()


def waits(alerts: Sequence[Raised]) -> tuple[Waited, ...]:
    """By level, gravest first; levels about few clients are folded."""
    groups: dict[str, list[Raised]] = defaultdict(list)
    for each in alerts:
        is_known = len({other.client_id for other in alerts if other.level == each.level}) >= FEWEST
        groups[each.level if is_known else OTHERS].append(each)
    order = ("imminent", "urgent", "concern", OTHERS)
    return tuple(waited(key, groups[key]) for key in order if key in groups)


def waited(key: str, alerts: Sequence[Raised]) -> Waited:
    if len({each.client_id for each in alerts}) < FEWEST:
        return Waited(key=key, alerts=None)
    minutes = sorted(
        (each.acknowledged_at - each.raised_at).total_seconds() / 60 for each in alerts if each.acknowledged_at
    )
    return Waited(
        key=key,
        alerts=len(alerts),
        unacknowledged=len(alerts) - len(minutes),
        median=round(median(minutes), 1) if minutes else None,
        ninetieth=round(nearest_rank(minutes, 0.9), 1) if minutes else None,
    )


def nearest_rank(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all does not pass. Shape: `values` are sorted, not empty."""
    return values[max(math.ceil(share * len(values)) - 1, 0)]


def fired(alerts: Iterable[Raised]) -> tuple[Count, ...]:
    return tuple(
        Count(key=pattern, client_id=each.client_id, sent=1, answered=int(each.is_wrong))
        for each in alerts
        for pattern in each.patterns
    )


def in_words(report: Report) -> str:
    """The report as plain lines."""
    parts = [
        f"Report of {report.on.isoformat()}. Cells about fewer than {FEWEST} clients are folded into others.",
        "", "Reach (clients by status)", *(line(each, "") for each in report.reach),
        "", "Answered of sent, by flow", *(line(each, "sent") for each in report.flows),
        "", "Answered of sent, by week", *(line(each, "sent") for each in report.weeks),
        "", "Alerts, minutes to acknowledge", *(alert_line(each) for each in report.alerts),
        "", "Patterns marked wrong", *(line(each, "wrong") for each in report.wrong),
        "", "Flows that nobody was sent", *(f"  {each}" for each in report.never_sent),
        "", "Questions that nobody has answered", *(f"  {each}" for each in report.never_answered),
        "", f"Texts that nobody has been shown ({counted(report)})", *(f"  {each}" for each in report.never_seen),
    ]  # fmt: skip
    return "\n".join(parts)


def counted(report: Report) -> str:
    if report.seen_since is None:
        return "not counted yet: start the bot once"
    return f"counted since {report.seen_since.isoformat()}, in the flows above"


def line(each: Cell, what: str) -> str:
    if each.clients is None:
        return f"  {each.key}: fewer than {FEWEST} clients"
    if not what:
        return f"  {each.key}: {each.clients}"
    share = f"{each.share:.0%}" if each.share is not None else "-"
    told = f"{each.answered} of {each.sent} ({share})"
    return f"  {each.key}: {told}{' wrong' if what == 'wrong' else ''}, {each.clients} clients"


def alert_line(each: Waited) -> str:
    if each.alerts is None:
        return f"  {each.key}: fewer than {FEWEST} clients"
    times = f"median {each.median}, 90th {each.ninetieth}" if each.median is not None else "none acknowledged"
    return f"  {each.key}: {each.alerts} alerts, {times}, {each.unacknowledged} not acknowledged"


def as_counts(sent: Mapping[tuple[str, str], int], answered: Mapping[tuple[str, str], int]) -> tuple[Count, ...]:
    """Two tables by (key, client) as one."""
    return tuple(
        Count(key=key, client_id=who, sent=sent.get((key, who), 0), answered=answered.get((key, who), 0))
        for key, who in sorted({*sent, *answered})
    )
