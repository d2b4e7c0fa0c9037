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

CONCERN = "concern"
"""The timeline's name for words in which a concern was heard, whatever they answered."""

UNANSWERED = "none"
"""What stands for an answer where the direct question has none."""

ANSWERED = ("direct-question", "denial", "safe-answer", "caring-helped")
"""The timeline's names for what came back to a question about safety, or whether a caring note helped."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something between the client and a person. `way`: better, worse, same or ""."""

    on: date
    who: str
    way: str
    words: str = ""
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Result:
    """One PHQ-9. `total` is None when too much was left open; missing is never a zero."""

    on: date
    total: int | None
    prorated: bool = False
    item9: int | None = None
    at: datetime | None = None


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
    """An alert and what became of it. `at` is when it was raised or, later, closed."""

    on: date
    level: str
    kind: str
    state: str
    outcome: str = ""
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What came back to a question about safety, a denial in own words, or whether a caring note helped."""

    on: date
    name: str
    answer: str = ""
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Said:
    """Words that the client shares. `about` is the title of the flow in which they stand."""

    on: date
    words: str
    about: str = ""
    is_concern: bool = False
    at: datetime | None = None
    is_brought: bool = False  # into the next session: it stays until then, however long ago


@dataclass(frozen=True, kw_only=True)
class ClientFacts:
    """What is known of a client. Shape: everything oldest first; `moods` by the client's own day.

    Units: `days` is the span of a page, today among them; `began_at` the moment in its first day from which it counts.
    """

    client: Client
    today: date
    days: int = WEEK
    began_at: datetime | None = None
    began_with: str = "week"  # "day": more than a week ago, the page before or the client's first; "session": the last
    moods: Mapping[date, float] = field(default_factory=dict)
    mood_at: Mapping[date, datetime] = field(default_factory=dict)
    events: Sequence[Event] = ()
    results: Sequence[Result] = ()
    sent: int = 0
    answered: int = 0
    is_silent: bool = False  # nothing of what was asked in the last week was answered, however long the span
    tasks: Sequence[Task] = ()
    alerts: Sequence[Happened] = ()
    shared: Sequence[Said] = ()
    concerns: Sequence[date] = ()
    answers: Sequence[Answered] = ()
    last_heard: date | None = None
    days_ahead: Sequence[tuple[date, str]] = ()  # that matter to them, soonest first, each with its kind
    next_session_at: datetime | None = None


def first_day(facts: ClientFacts) -> date:
    return facts.today - timedelta(days=facts.days - 1)


def is_since(facts: ClientFacts, on: date, at: datetime | None) -> bool:
    """Whether it came in the span of the page: what came before that was on the page before."""
    if at is not None and facts.began_at is not None:
        return at >= facts.began_at
    return on >= first_day(facts)


def since(facts: ClientFacts) -> ClientFacts:
    """The same of the span of the page alone; results, tasks, open alerts and unanswered questions are left whole."""
    return replace(
        facts,
        moods={on: value for on, value in facts.moods.items() if is_since(facts, on, facts.mood_at.get(on))},
        events=tuple(event for event in facts.events if is_since(facts, event.on, event.at)),
        alerts=tuple(each for each in facts.alerts if is_since(facts, each.on, each.at) or each.state != "closed"),
        answers=tuple(each for each in facts.answers if is_since(facts, each.on, each.at) or each.answer == UNANSWERED),
        shared=tuple(each for each in facts.shared if is_since(facts, each.on, each.at) or each.is_brought),
    )
