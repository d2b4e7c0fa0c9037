"""What the therapist reads: the caseload first, then one page a client, from facts and never from guesses. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from bot.core.measures import BANDS
from bot.model import Client, Phase, ProblemArea, Status

WEEK = 7
STILL_HEARD = timedelta(days=3)
"""Whoever wrote within these days is not quiet, even when no prompt was answered."""

RELIABLE_CHANGE = 6
"""PHQ-9 points. Source: PROGRAMME.md, What the therapist reads."""

REMISSION = 5
RESPONSE = 0.5

ON_TRACK = ((4, 17), (9, 13), (14, 9))
"""(week, cut-point): at or above it with a baseline of 10 or more is not on track; ± 1 week.
Source: PMID 26077754, derived from CBT."""


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
    title: str
    state: str
    obstacle: str = ""


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
class ClientFacts:
    """What is known of a client. Shape: everything oldest first; `moods` by the client's own day."""

    client: Client
    today: date
    moods: Mapping[date, float] = field(default_factory=dict)
    events: Sequence[Event] = ()
    results: Sequence[Result] = ()
    sent: int = 0
    answered: int = 0
    tasks: Sequence[Task] = ()
    alerts: Sequence[Happened] = ()
    shared: Sequence[str] = ()
    concerns: int = 0
    answers: Sequence[Answered] = ()
    last_heard: date | None = None
    second_reader: bool = True


@dataclass(frozen=True, kw_only=True)
class Flag:
    """Something to look at, with the rule that says so."""

    text: str
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One client's week. Shape: `attention` is lower for whom to ask first."""

    client_id: str
    name: str
    attention: int
    why: str
    session: str
    mood: str
    best: str
    worst: str
    events: tuple[str, ...]
    phq9: str
    flags: tuple[Flag, ...]
    answered: str
    tasks: tuple[str, ...]
    alerts: tuple[str, ...]
    shared: tuple[str, ...]
    opening: str

    @property
    def is_empty(self) -> bool:
        return not (self.events or self.alerts or self.tasks or self.shared or self.mood != "-" or self.phq9 != "-")

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def page_of(facts: ClientFacts) -> Page:
    week = since(facts, WEEK)
    flags = tuple(flags_of(facts))
    attention, why = attention_of(facts, flags)
    return Page(
        client_id=facts.client.id,
        name=facts.client.name,
        attention=attention,
        why=why,
        session=f"{facts.client.session_number}/{facts.client.sessions_planned}",
        mood=mood_line(week),
        best=day_line(week, best=True),
        worst=day_line(week, best=False),
        events=tuple(event_line(event) for event in week.events),
        phq9=phq9_line(facts.results),
        flags=flags,
        answered=f"{week.answered}/{week.sent}",
        tasks=tuple(
            f"{task.title}: {task.state}" + (f" ({task.obstacle})" if task.obstacle else "") for task in facts.tasks
        ),
        alerts=(
            *(f"{each.on:%d %b} {each.level} {each.kind}: {each.outcome or each.state}" for each in week.alerts),
            *(answer_line(each) for each in week.answers),
        ),
        shared=tuple(week.shared),
        opening=opening_of(facts.client),
    )


def since(facts: ClientFacts, days: int) -> ClientFacts:

    first = facts.today - timedelta(days=days - 1)
    return replace(
        facts,
        moods={on: value for on, value in facts.moods.items() if on >= first},
        events=tuple(event for event in facts.events if event.on >= first),
        alerts=tuple(alert for alert in facts.alerts if alert.on >= first),
        answers=tuple(each for each in facts.answers if each.on >= first),
    )


def mood_line(facts: ClientFacts) -> str:
    if not facts.moods:
        return "-"
    values = list(facts.moods.values())
    days = " ".join(f"{on:%a} {value:g}" for on, value in sorted(facts.moods.items()))
    return f"{days} (mean {sum(values) / len(values):.1f} of {len(values)} days)"


def day_line(facts: ClientFacts, *, best: bool) -> str:
    """The best or the worst day, and who was in it."""
    if not facts.moods:
        return "-"
    choose = max if best else min
    on = choose(sorted(facts.moods), key=lambda each: facts.moods[each])
    who = [event.who for event in facts.events if event.on == on and event.who]
    return f"{on:%a} {facts.moods[on]:g}" + (f", {', '.join(who)}" if who else "")


SIGNS = {"better": "↑", "worse": "↓", "same": "→"}


def event_line(event: Event) -> str:
    words = f": {event.words}" if event.words else ""
    return f"{event.on:%a} {event.who or '?'} {SIGNS.get(event.way, '')}{words}".strip()


ANSWERED = {
    "direct-question": "asked directly, answered",
    "denial": "said of their own accord that they are not suicidal",
    "safe-answer": "asked whether they are safe, answered",
    "caring-helped": "a caring note helped",
}


def answer_line(each: Answered) -> str:
    return f"{each.on:%d %b} {ANSWERED[each.name]}" + (f": {each.answer}" if each.answer else "")


def band(total: int) -> str:
    return [name for floor, name in BANDS["phq9"] if total >= floor][-1]


def phq9_line(results: Sequence[Result]) -> str:
    known = [result for result in results if result.total is not None]
    if not known:
        return "-"
    last, first = known[-1], known[0]
    assert last.total is not None
    assert first.total is not None
    line = f"{last.total} ({band(last.total)}{', pro-rated' if last.prorated else ''}) on {last.on:%d %b}"
    if len(known) > 1:
        before = known[-2].total or 0
        line += f", {last.total - before:+d} since last, {last.total - first.total:+d} since start"
    return line


def flags_of(facts: ClientFacts) -> Iterable[Flag]:
    """Rules over PHQ-9, each shown with its source."""
    known = [result for result in facts.results if result.total is not None]
    if known:
        last, first = known[-1], known[0]
        if last.item9:
            yield Flag(text=f"PHQ-9 item 9 was {last.item9} on {last.on:%d %b}", source="CRISIS.md")
        yield from change_flags(last.total or 0, first.total or 0)
        yield from track_flag(facts, first, last)
    if not facts.second_reader:
        yield Flag(text="The second reader of crisis texts is off; the patterns alone are reading.")


def change_flags(last: int, first: int) -> Iterable[Flag]:
    source = "reliable change ≥ 6 points; response ≥ 50 %; remission < 5"
    if last - first >= RELIABLE_CHANGE:
        yield Flag(text=f"PHQ-9 rose by {last - first} since the start: deterioration", source=source)
    elif first - last >= RELIABLE_CHANGE:
        yield Flag(text=f"PHQ-9 fell by {first - last} since the start: reliable improvement", source=source)
    if first >= 10 and last < REMISSION:
        yield Flag(text=f"PHQ-9 {last}: remission", source=source)
    elif first >= 10 and first - last >= first * RESPONSE:
        yield Flag(text=f"PHQ-9 {last} from {first}: response", source=source)


def track_flag(facts: ClientFacts, first: Result, last: Result) -> Iterable[Flag]:
    started = facts.client.enrolled_at.date() if facts.client.enrolled_at else first.on
    week = round((last.on - started).days / 7)
    for at, cut in ON_TRACK:
        if abs(week - at) <= 1 and (first.total or 0) >= 10 and (last.total or 0) >= cut:
            yield Flag(
                text=f"PHQ-9 {last.total} at week {week}: not on track, cut-point {cut}",
                source="PMID 26077754, derived from CBT",
            )
            return


def attention_of(facts: ClientFacts, flags: Sequence[Flag]) -> tuple[int, str]:
    """Whom to ask first, and why; the lowest number first."""
    if any(alert.state != "closed" for alert in facts.alerts):
        return 0, "an alert is open"
    if any("item 9" in flag.text for flag in flags):
        return 1, "PHQ-9 item 9"
    if any(alert.on > facts.today - timedelta(days=WEEK) for alert in facts.alerts):
        return 2, "an alert this week"
    if facts.concerns:
        return 3, "a concern this week"
    if any("deterioration" in flag.text or "not on track" in flag.text for flag in flags):
        return 4, "PHQ-9 is getting worse"
    if facts.client.status in (Status.INVITED, Status.ENROLLING):
        return 8, "has not finished joining"
    if facts.sent and facts.answered == 0:
        if facts.last_heard is not None and facts.today - facts.last_heard < STILL_HEARD:
            return 6, "writes, but answers no prompts"
        heard = f"{facts.last_heard:%d %b}" if facts.last_heard else "never"
        return 5, f"gone quiet, last heard {heard}"
    return 9, "nothing urgent"


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
    return tuple(sorted(pages, key=lambda page: (page.attention, page.name)))
