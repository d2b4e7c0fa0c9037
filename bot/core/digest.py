"""One client's page of a digest, as values; the words for it are staff's (bot/core/digest_sheet.py). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.core.digest_facts import Answered, ClientFacts, Event, Happened, Result, Said, Task, first_day, is_since, since
from bot.core.digest_rules import Attention, Flag, attention_of, flags_of
from bot.core.measures import BANDS
from bot.core.own_words import quoted
from bot.core.suggestions import Suggestion, suggested
from bot.model import Client, Kind, Phase, ProblemArea

CHART_DAYS = 28

DAYS_AHEAD = timedelta(days=35)
"""A day that matters is on the page of this week when it comes before the next page but four."""


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day that stands out, and who was in it."""

    on: date
    mood: float
    who: tuple[str, ...] = ()
    others: int = 0  # days that were just so


@dataclass(frozen=True, kw_only=True)
class Trend:
    """The last PHQ-9 beside the one before and the first. Units: points; None where there is no other."""

    last: int
    band: str
    on: date
    prorated: bool = False
    since_last: int | None = None
    since_start: int | None = None


@dataclass(frozen=True, kw_only=True)
class Page:
    """One client's week. Shape: `moods` are (day, mood), oldest first; a day without an answer is missing.

    `shared` begins with what may be a concern, and `shared_before` says how many there were more;
    `today` is the client's own; `is_drawn`: there is something of the last four weeks to draw.
    """

    client_id: str
    name: str
    today: date
    days: int
    began_on: date
    began_with: str
    is_drawn: bool
    attention: Attention
    session: int
    sessions: int
    moods: tuple[tuple[date, float], ...]
    best: Day | None
    worst: Day | None
    events: tuple[Event, ...]
    phq9: Trend | None
    flags: tuple[Flag, ...]
    answered: int
    sent: int
    tasks: tuple[Task, ...]
    alerts: tuple[Happened, ...]
    answers: tuple[Answered, ...]
    shared: tuple[Said, ...]
    shared_before: int
    opening: str
    opening_on: date | None = None
    is_danger: bool = False
    suggestion: Suggestion | None = None
    days_ahead: tuple[tuple[date, str], ...] = ()
    next_session_at: datetime | None = None

    @property
    def mean(self) -> float | None:
        values = [mood for _, mood in self.moods]
        return sum(values) / len(values) if values else None

    @property
    def is_empty(self) -> bool:
        """Nothing was measured, said or done, and nobody has to ask why: it is told in one line."""
        told = self.moods, self.events, self.phq9, self.tasks, self.alerts, self.answers, self.shared, self.is_danger
        return not any(told) and not self.days_ahead and not self.attention.is_urgent

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"mean": self.mean}


def page_of(facts: ClientFacts) -> Page:
    week = since(facts)
    shared, more = quoted(week.shared)
    flags, safety = tuple(flags_of(facts)), safety_first(facts.client, week)
    return Page(
        client_id=facts.client.id,
        name=facts.client.name,
        today=facts.today,
        days=facts.days,
        began_on=first_day(facts),
        began_with=facts.began_with,
        is_drawn=is_drawn(facts),
        attention=attention_of(week, flags),
        session=facts.client.session_number,
        sessions=facts.client.sessions_planned,
        moods=tuple(sorted(week.moods.items())),
        best=standing_out(week, best=True),
        worst=standing_out(week, best=False),
        events=tuple(week.events),
        phq9=trend_of(facts.results),
        flags=flags,
        answered=week.answered,
        sent=week.sent,
        tasks=tuple(facts.tasks),
        alerts=tuple(week.alerts),
        answers=tuple(week.answers),
        shared=shared,
        shared_before=more,
        opening=opening_of(facts.client) if safety is None else safety.about,
        opening_on=safety.on if safety is not None else None,
        is_danger=facts.client.danger,
        suggestion=suggested(facts.client),
        days_ahead=tuple(each for each in facts.days_ahead if each[0] - facts.today <= DAYS_AHEAD),
        next_session_at=facts.next_session_at,
    )


def is_drawn(facts: ClientFacts) -> bool:
    first = facts.today - timedelta(days=CHART_DAYS - 1)
    measured = any(each.on >= first for each in facts.results if each.total is not None)
    return measured or any(on >= first for on in facts.moods)


def standing_out(facts: ClientFacts, *, best: bool) -> Day | None:
    """The best or the worst day, the last of several, and who made it so; none where all days were alike."""
    if len(set(facts.moods.values())) < 2:
        return None
    choose = max if best else min
    mood, way = choose(facts.moods.values()), "better" if best else "worse"
    alike = sorted(on for on, value in facts.moods.items() if value == mood)
    on = alike[-1]
    who = dict.fromkeys(event.who for event in facts.events if event.on == on and event.who and event.way == way)
    return Day(on=on, mood=mood, who=tuple(who), others=len(alike) - 1)


def trend_of(results: Sequence[Result]) -> Trend | None:
    known = [(result, result.total) for result in results if result.total is not None]
    if not known:
        return None
    last, total = known[-1]
    return Trend(
        last=total,
        band=band(total),
        on=last.on,
        prorated=last.prorated,
        since_last=total - known[-2][1] if len(known) > 1 else None,
        since_start=total - known[0][1] if len(known) > 1 else None,
    )


def band(total: int) -> str:
    return [name for floor, name in BANDS["phq9"] if total >= floor][-1]


@dataclass(frozen=True, kw_only=True)
class SafetyFirst:
    """What goes before everything else. `about`: safety or danger; `on` is the day of the last reason."""

    about: str
    on: date | None = None


def safety_first(client: Client, week: ClientFacts) -> SafetyFirst | None:
    """After an alert, item 9 or a concern a session opens with safety, with danger at home never with the dispute.

    Shape: None where there was nothing of it. `week` is the span of the page.
    """
    alerts = [each for each in week.alerts if each.outcome != "false-alarm"]
    danger = [each.on for each in alerts if each.kind == Kind.ABUSE.value]
    if client.danger or danger:
        return SafetyFirst(about="danger", on=max(danger, default=None))
    asked = [each.on for each in week.results if each.item9 and is_since(week, each.on, each.at)]
    reasons = [*(each.on for each in alerts), *asked, *week.concerns]
    return SafetyFirst(about="safety", on=max(reasons)) if reasons else None


def opening_of(client: Client) -> str:
    """Which suggested opening fits. Source: the literature: every session begins with how things have been."""
    if client.phase is Phase.MIDDLE and client.area is not None:
        return {
            ProblemArea.GRIEF: "grief",
            ProblemArea.ROLE_DISPUTE: "role-dispute",
            ProblemArea.ROLE_TRANSITION: "role-transition",
            ProblemArea.INTERPERSONAL_DEFICITS: "interpersonal-deficits",
        }[client.area]
    return client.phase.value


def in_order(pages: Iterable[Page]) -> tuple[Page, ...]:
    return tuple(sorted(pages, key=lambda page: (page.attention.rank, page.name)))
