"""Reads a client's facts for the digest and the chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import own_days
from bot.core.digest_facts import (
    ANSWERED,
    BROUGHT,
    CONCERN,
    LEFT,
    UNANSWERED,
    Answered,
    ClientFacts,
    Event,
    Happened,
    Result,
    Said,
    Task,
)
from bot.core.safety import SAFE_ANSWER, SAFE_ASKED
from bot.model import Alert, Client, ClientDate, Homework, Json, Question, TherapySession
from bot.store.rows import fetch, table_of
from bot.store.span import A_WEEK, Span
from bot.store.timeline import FORMER, Line, latest_by_name, newest, of_client
from bot.store.views import HEARD

ALERT, DATE, HOMEWORK = (table_of(kind) for kind in (Alert, ClientDate, Homework))
QUESTION, SESSION = (table_of(kind) for kind in (Question, TherapySession))

LONGEST = timedelta(days=400)

RECENT = timedelta(days=32)
"""What pages and pictures show day by day: four weeks, in every time zone. Before it questionnaires alone are read."""

ELSEWHERE = frozenset({"what", "homework-went"})


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What is read of a client for a page. Shape: `met` is when they last met, `heard` the day of their last words."""

    lines: list[Line]
    measured: list[Line]
    alerts: list[Alert]
    tasks: list[Homework]
    asked: list[Question]
    dates: list[ClientDate]
    coming: list[TherapySession]
    met: datetime | None
    heard: date | None


async def facts_of(
    db: AsyncConnection,
    client: Client,
    *,
    now: datetime,
    until_met: bool = False,
    since: datetime | None = None,
    theirs_since: datetime | None = None,
) -> ClientFacts:
    """Everything the page needs, of a week or, where that is longer, from `since` on.

    With `until_met` it is since they last met instead, if they have: their therapist and they, who is with this one
    since `theirs_since`. What is read does not grow with the weeks behind a client, but for one questionnaire a week.
    """
    kept = await kept_of(db, client, now)
    is_of_both = kept.met is not None and (theirs_since is None or kept.met >= theirs_since)
    met = kept.met if until_met and is_of_both else None
    return told(client, kept, Span(zone=ZoneInfo(client.zone), now=now, former=met or since, is_since_met=bool(met)))


async def kept_of(db: AsyncConnection, client: Client, now: datetime) -> Kept:
    read_from, end = now - RECENT, now + timedelta(seconds=1)
    lines = await of_client(db, client.id, since=read_from, until=end)
    ahead = (SESSION.c.client_id == client.id, SESSION.c.state == "planned", SESSION.c.starts_at >= now)
    of_theirs = ALERT.c.client_id == client.id, ALERT.c.drill.is_(False)
    return Kept(
        lines=lines,
        measured=await of_client(db, client.id, since=now - LONGEST, until=read_from, names=("phq9",)),
        alerts=await fetch(db, Alert, *of_theirs, order=ALERT.c.raised_at),
        tasks=await fetch(db, Homework, HOMEWORK.c.client_id == client.id, order=HOMEWORK.c.given_at),
        asked=await fetch(db, Question, QUESTION.c.client_id == client.id, order=QUESTION.c.asked_at),
        dates=await fetch(db, ClientDate, DATE.c.client_id == client.id),
        coming=await fetch(db, TherapySession, *ahead, order=SESSION.c.starts_at),
        met=await last_met(db, client, now),
        heard=await last_heard(db, client.id, lines),
    )


def told(client: Client, kept: Kept, span: Span) -> ClientFacts:
    week = [line for line in kept.lines if span.holds(line)]
    answers = [*answers_of(week), *asked_in_vain(kept.asked, span.began_at, kept.met, span.zone)]
    tasks = (each for each in kept.tasks if each.state != "closed" or recent(each, span.now))
    lately = {line.name for line in week if line.at >= span.now - A_WEEK}
    return ClientFacts(
        client=client,
        today=span.today,
        days=span.days,
        began_at=span.began_at,
        began_with=span.began_with,
        moods=moods_of(kept.lines),
        mood_at={line.on: line.at for line in kept.lines if line.name == "mood" and line.on},
        events=events_of(kept.lines),
        results=results_of([*kept.measured, *kept.lines]),
        sent=sum(line.name == "prompt" for line in week),
        answered=sum(line.name == "answered" for line in week),
        is_silent="prompt" in lately and "answered" not in lately,
        tasks=tuple(task_of(each, kept.lines, client) for each in tasks),
        alerts=tuple(happened(alert, span.zone) for alert in kept.alerts),
        shared=tuple(said_of(kept.lines, week, kept.met)),
        concerns=tuple(line.on for line in week if line.name == CONCERN and line.on is not None),
        answers=tuple(sorted(answers, key=lambda each: each.on)),
        last_heard=kept.heard,
        days_ahead=tuple(
            (own_days.coming(each, span.today), each.label) for each in own_days.ahead(kept.dates, span.today)
        ),
        next_session_at=kept.coming[0].starts_at if kept.coming else None,
    )


async def last_met(db: AsyncConnection, client: Client, now: datetime) -> datetime | None:
    took_place = SESSION.c.state.in_(("planned", "held"))
    mine = (SESSION.c.client_id == client.id, took_place, SESSION.c.starts_at < now)
    found = await fetch(db, TherapySession, *mine, order=SESSION.c.starts_at.desc(), limit=1)
    return found[0].starts_at if found else None


def is_brought(line: Line, met: datetime | None) -> bool:
    """Whether it waits for the next session: what is older than the last one was for that."""
    return line.name == BROUGHT and (met is None or line.at >= met)


async def last_heard(db: AsyncConnection, client_id: str, lines: list[Line]) -> date | None:
    """The day of the last words or mood; of somebody long quiet the day is looked for where it lies."""
    recent = [line.on for line in lines if line.name in HEARD]
    if recent:
        return recent[-1]
    found = newest(await latest_by_name(db, [client_id], HEARD), HEARD, client_id)
    return found.on if found is not None else None


def answers_of(lines: Sequence[Line]) -> Iterator[Answered]:
    """What came back to questions about safety. A "safe for now" that graver words overtook is no last word."""
    for number, line in enumerate(lines):
        if line.name not in ANSWERED or line.on is None:
            continue
        later = next((each.name for each in lines[number + 1 :] if each.name in (SAFE_ASKED, SAFE_ANSWER)), "")
        is_overtaken = line.name == SAFE_ANSWER and line.value == "yes" and later == SAFE_ASKED
        answer = "overtaken" if is_overtaken else str(line.value or "")
        yield Answered(on=line.on, name=line.name, answer=answer, at=line.at)


def asked_in_vain(
    asked: Sequence[Question], began_at: datetime, met: datetime | None, zone: ZoneInfo
) -> Iterator[Answered]:
    """Direct questions without an answer: those of the span, and the last one until they have met since."""
    for question in asked:
        is_last = question is asked[-1] and (met is None or met < question.asked_at)
        if question.answered_at is None and (is_last or question.asked_at >= began_at):
            on = question.asked_at.astimezone(zone).date()
            yield Answered(on=on, name="direct-question", answer=UNANSWERED)


def said_of(lines: Sequence[Line], week: Sequence[Line], met: datetime | None) -> Iterator[Said]:
    """What is quoted of the span, and what waits for the session however long ago it was said."""
    for line in lines:
        is_wanted = line in week or is_brought(line, met)
        if is_quoted(line) and line.on is not None and is_wanted:
            is_concern = line.name == CONCERN
            yield Said(
                on=line.on, words=line.words, at=line.at, is_brought=is_brought(line, met), is_concern=is_concern
            )


def is_quoted(line: Line) -> bool:
    """Words of the client's own that they share: typed in a flow or left in the chat; no name of a person, no button.

    Words in which a concern was heard are quoted wherever they stood: the therapist has been told that there are some.
    What happened with somebody stands beside that person, and what was said of something to try beside that.
    """
    if line.name == CONCERN:
        return bool(line.words)
    is_own = bool(line.words) and line.value is None and (bool(line.flow) or line.name == LEFT)
    return is_own and line.shared and line.name not in ELSEWHERE


def task_of(task: Homework, lines: list[Line], client: Client) -> Task:
    """A task with what the client said of it and shares."""
    said = (line for line in lines if line.words and line.shared and about(line) == task.id)
    words = tuple(line.words for line in said if line.name not in ELSEWHERE and not line.name.endswith(FORMER))
    return Task(
        title=task.title, state=went_of(task, lines), obstacle=task.obstacle, variant=client.variant, flow=task.flow,
        words=words,
    )  # fmt: skip


def about(line: Line) -> str:
    """The task that a line is about, where it names one."""
    return str(line.value.get("task", "")) if isinstance(line.value, dict) else ""


def is_of(task: Homework, went: Mapping[str, Json]) -> bool:
    """Lines of before tasks were asked about one by one name the flow alone."""
    return bool(went.get("task") == task.id if "task" in went else went.get("flow") == task.flow)


def went_of(task: Homework, lines: list[Line]) -> str:
    """How it stands; of what is closed, the last that the client said of it."""
    if task.state != "closed":
        return task.state
    told = [line.value for line in lines if line.name == "homework-went" and line.at >= task.given_at]
    said = [each["went"] for each in told if isinstance(each, dict) and is_of(task, each)]
    return str(said[-1]) if said else task.state


def recent(task: Homework, now: datetime) -> bool:
    return task.closed_at is not None and now - task.closed_at < timedelta(days=8)


def moods_of(lines: list[Line]) -> dict[date, float]:
    """The last mood of each day."""
    return {line.on: float(line.value) for line in lines if line.name == "mood" and line.on and line.value is not None}


def events_of(lines: list[Line]) -> tuple[Event, ...]:
    """What happened with whom, one event a run, in the order of the answers."""
    runs: dict[str, dict[str, Line]] = {}
    for line in lines:
        if line.run_id and line.name in ("with_whom", "what", "way"):
            runs.setdefault(line.run_id, {})[line.name] = line
    return tuple(event_of(answers) for answers in runs.values() if "with_whom" in answers)


def event_of(answers: dict[str, Line]) -> Event:
    who, way, what = answers["with_whom"], answers.get("way"), answers.get("what")
    words = what.words if what is not None and what.shared else ""
    return Event(on=who.on or who.at.date(), who=who.words, way=str(way.value) if way else "", words=words, at=who.at)


def results_of(lines: list[Line]) -> tuple[Result, ...]:
    return tuple(
        Result(
            on=line.on or line.at.astimezone(UTC).date(),
            total=line.value["total"],
            prorated=bool(line.value["prorated"]),
            item9=line.value["items"][-1],
            at=line.at,
        )
        for line in lines
        if line.name == "phq9" and isinstance(line.value, dict)
    )


def happened(alert: Alert, zone: ZoneInfo) -> Happened:
    return Happened(
        on=alert.raised_at.astimezone(zone).date(),
        level=alert.level.word,
        kind=alert.kind.value,
        state=alert.state.value,
        outcome=alert.outcome,
        at=alert.closed_at or alert.raised_at,
    )
