"""What a digest is made of: records of what was measured, said and done, and of nothing that was guessed. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.model import Client

WEEK = 7

LEFT = "left_words"
"""The timeline's name for what a client writes with no question open: they are told that it is kept for the
therapist, so the digest quotes it."""

BROUGHT = "bring_words"
"""The timeline's name for what a client wants to bring: it stands on every page until they have met."""

ANSWERED = ("direct-question", "denial", "safe-answer", "caring-helped")
"""The timeline's names for what came back to a question about safety, or whether a caring note helped."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something between the client and a person. `way`: better, worse, same or ""."""

    on: date
    who: str
    way: str
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Result:
    """One PHQ-9. `total` is None when too much was left open; missing is never a zero."""

    on: date
    total: int | None
    prorated: bool = False
    item9: int | None = None


@dataclass(frozen=True, kw_only=True)
class Task:
    """`state`: open, asked, tried, partly, not-yet, closed. `obstacle`: the button tapped; `variant`: whose words.
    `flow` is empty for what was written for one client; `words` are what they said of it and share, newest last.
    """

    title: str
    state: str
    obstacle: str = ""
    variant: str = ""
    flow: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Happened:
    """An alert and what became of it."""

    on: date
    level: str
    kind: str
    state: str
    outcome: str = ""


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What came back to a question about safety, a denial in own words, or whether a caring note helped."""

    on: date
    name: str
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class Said:
    """Words that the client shares. `about` is the title of the flow in which they stand."""

    on: date
    words: str
    about: str = ""
    is_brought: bool = False  # into the next session: it stays until then, however long ago


@dataclass(frozen=True, kw_only=True)
class ClientFacts:
    """What is known of a client. Shape: everything oldest first; `moods` by the client's own day.

    Units: `days` is the span of a page, today among them: a week, or as long as they have not met.
    """

    client: Client
    today: date
    days: int = WEEK
    moods: Mapping[date, float] = field(default_factory=dict)
    events: Sequence[Event] = ()
    results: Sequence[Result] = ()
    sent: int = 0
    answered: int = 0
    tasks: Sequence[Task] = ()
    alerts: Sequence[Happened] = ()
    shared: Sequence[Said] = ()
    concerns: int = 0
    answers: Sequence[Answered] = ()
    last_heard: date | None = None
    days_ahead: Sequence[tuple[date, str]] = ()  # that matter to them, soonest first, each with its kind
    next_session_at: datetime | None = None


def since(facts: ClientFacts, days: int) -> ClientFacts:
    """The same of the last days alone, today among them; results, tasks and open alerts are left whole."""
    first = facts.today - timedelta(days=days - 1)
    return replace(
        facts,
        moods={on: value for on, value in facts.moods.items() if on >= first},
        events=tuple(event for event in facts.events if event.on >= first),
        alerts=tuple(alert for alert in facts.alerts if alert.on >= first or alert.state != "closed"),
        answers=tuple(each for each in facts.answers if each.on >= first),
        shared=tuple(each for each in facts.shared if each.on >= first or each.is_brought),
    )
