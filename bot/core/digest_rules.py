"""What a digest points at, and whom to ask first: rules with their sources, over facts alone. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.core.digest_facts import UNANSWERED, ClientFacts, Result
from bot.model import Status

STILL_HEARD = timedelta(days=3)
"""Whoever wrote within these days is not quiet, even when no prompt was answered."""

RELIABLE_CHANGE = 6
"""PHQ-9 points. Source: PROGRAMME.md, What the therapist reads."""

REMISSION = 5
RESPONSE = 0.5

CLINICAL = 10
"""A baseline of so many points or more is what response, remission and being on track are said of."""

ON_TRACK = ((4, 17), (9, 13), (14, 9))
"""(week, cut-point): at or above it with a baseline of 10 or more is not on track; ± 1 week.
Source: PMID 26077754, derived from CBT."""


PAUSED, JOINING = 8, 9
"""Ranks of those who are not in the middle of the programme."""


@dataclass(frozen=True, kw_only=True)
class Flag:
    """Something to look at. `rule` names its text, which says what it rests on; `numbers` fill it."""

    rule: str
    numbers: Mapping[str, int] = field(default_factory=dict)
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Attention:
    """How soon to ask, and why. `rank` is lower for whom to ask first; `why` names its text."""

    rank: int
    why: str
    on: date | None = None

    @property
    def is_urgent(self) -> bool:
        """Whether it is about how somebody is, and not about where they stand in the programme."""
        return self.rank < PAUSED

    @property
    def is_calm(self) -> bool:
        return self.why == "nothing"


def flags_of(facts: ClientFacts) -> Iterator[Flag]:
    """Rules over PHQ-9; one that was not answered to the end has no total, and no rule speaks of it."""
    known = [result for result in facts.results if result.total is not None]
    if not known:
        return
    first, last = known[0], known[-1]
    if last.item9:
        yield Flag(rule="item9", numbers={"item": last.item9}, on=last.on)
    yield from change_flags(last.total or 0, first.total or 0)
    yield from setback_flag(known)
    yield from track_flag(facts, first, last)


def change_flags(last: int, first: int) -> Iterator[Flag]:
    if last - first >= RELIABLE_CHANGE:
        yield Flag(rule="deterioration", numbers={"points": last - first})
    elif first - last >= RELIABLE_CHANGE:
        yield Flag(rule="improvement", numbers={"points": first - last})
    if first >= CLINICAL and last < REMISSION:
        yield Flag(rule="remission", numbers={"last": last})
    elif first >= CLINICAL and first - last >= first * RESPONSE:
        yield Flag(rule="response", numbers={"last": last, "first": first})


def setback_flag(known: Sequence[Result]) -> Iterator[Flag]:
    """Reliably worse than the last time, though not than at the start: what was won may be going again."""
    totals = [result.total or 0 for result in known]
    if len(totals) > 2 and totals[-1] - totals[-2] >= RELIABLE_CHANGE > totals[-1] - totals[0]:
        yield Flag(rule="setback", numbers={"points": totals[-1] - totals[-2]})


def track_flag(facts: ClientFacts, first: Result, last: Result) -> Iterator[Flag]:
    started = facts.client.enrolled_at.date() if facts.client.enrolled_at else first.on
    week = round((last.on - started).days / 7)
    for at, cut in ON_TRACK:
        if abs(week - at) <= 1 and (first.total or 0) >= CLINICAL and (last.total or 0) >= cut:
            yield Flag(rule="not-on-track", numbers={"last": last.total or 0, "week": week, "cut": cut})
            return


def attention_of(facts: ClientFacts, flags: Sequence[Flag]) -> Attention:
    """Whom to ask first, and why. `facts` are those of the span of the page."""
    rules = {flag.rule for flag in flags}
    if any(alert.state != "closed" for alert in facts.alerts):
        return Attention(rank=0, why="alert-open")
    if "item9" in rules:
        return Attention(rank=1, why="item9")
    if facts.alerts:
        return Attention(rank=2, why="alert-week", on=max(alert.on for alert in facts.alerts))
    if facts.concerns or asked_in_vain(facts):
        return concern(facts)
    for rule, why in (("deterioration", "worse"), ("setback", "worse-again"), ("not-on-track", "not-on-track")):
        if rule in rules:
            return Attention(rank=5, why=why)
    if facts.client.status in (Status.INVITED, Status.ENROLLING):
        return Attention(rank=JOINING, why="joining")
    if facts.client.status is Status.PAUSED:
        until = facts.client.paused_until
        day = until.astimezone(ZoneInfo(facts.client.zone)).date() if until is not None else None
        return Attention(rank=PAUSED, why="paused" if day is not None else "paused-open", on=day)
    if facts.is_silent:
        return quiet(facts)
    return Attention(rank=10, why="nothing")


def asked_in_vain(facts: ClientFacts) -> date | None:
    """The last day on which the direct question was put and had no answer."""
    return max((each.on for each in facts.answers if each.answer == UNANSWERED), default=None)


def concern(facts: ClientFacts) -> Attention:
    """Silence after the direct question is graver than what was said before it."""
    said, asked = max(facts.concerns, default=None), asked_in_vain(facts)
    if asked is None:
        return Attention(rank=4, why="concern-week", on=said)
    return Attention(rank=3, why="unanswered" if said is None else "concern-unanswered", on=said or asked)


def quiet(facts: ClientFacts) -> Attention:
    if facts.last_heard is None:
        return Attention(rank=6, why="quiet-never")
    if facts.today - facts.last_heard < STILL_HEARD:
        return Attention(rank=7, why="writes")
    return Attention(rank=6, why="quiet", on=facts.last_heard)
