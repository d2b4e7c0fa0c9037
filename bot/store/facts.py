"""Reads a client's facts for the digest and the chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import own_days
from bot.core.digest_facts import (
    ANSWERED,
    BROUGHT,
    LEFT,
    WEEK,
    Answered,
    ClientFacts,
    Event,
    Happened,
    Result,
    Said,
    Task,
)
from bot.core.safety import SAFE_ANSWER, SAFE_ASKED
from bot.model import Alert, Client, ClientDate, Homework, Json, TherapySession
from bot.store.rows import fetch, table_of
from bot.store.timeline import FORMER, Line, latest_by_name, newest, of_client
from bot.store.views import HEARD

ALERT, DATE, HOMEWORK, SESSION = (table_of(kind) for kind in (Alert, ClientDate, Homework, TherapySession))

LONGEST_PAGE = 28
"""Days on a page before a session, where they have not met for longer."""

LONGEST = timedelta(days=400)

RECENT = timedelta(days=32)
"""What pages and pictures show day by day: four weeks, in every time zone. Before it questionnaires alone are read."""

ELSEWHERE = frozenset({"what", "homework-went"})


async def facts_of(db: AsyncConnection, client: Client, *, now: datetime, until_met: bool = False) -> ClientFacts:
    """Everything the page needs, of a week; with `until_met` since they last met, where that is longer.

    What is read does not grow with the weeks behind a client, but for one questionnaire a week.
    """
    zone = ZoneInfo(client.zone)
    today = now.astimezone(zone).date()
    began, end = now - RECENT, now + timedelta(seconds=1)
    lines = await of_client(db, client.id, since=began, until=end)
    measured = await of_client(db, client.id, since=now - LONGEST, until=began, names=("phq9",))
    met = await last_met(db, client, now)
    days = span(met, today, zone) if until_met else WEEK
    week = [line for line in lines if line.on is not None and line.on > today - timedelta(days=days)]
    alerts = await fetch(db, Alert, ALERT.c.client_id == client.id, ALERT.c.drill.is_(False), order=ALERT.c.raised_at)
    tasks = await fetch(db, Homework, HOMEWORK.c.client_id == client.id, order=HOMEWORK.c.given_at)
    dates = await fetch(db, ClientDate, DATE.c.client_id == client.id)
    coming = await fetch(
        db,
        TherapySession,
        SESSION.c.client_id == client.id,
        SESSION.c.state == "planned",
        SESSION.c.starts_at >= now,
        order=SESSION.c.starts_at,
    )
    return ClientFacts(
        client=client,
        today=today,
        days=days,
        moods=moods_of(lines),
        events=events_of(lines),
        results=results_of([*measured, *lines]),
        sent=len([line for line in week if line.name == "prompt"]),
        answered=len([line for line in week if line.name == "answered"]),
        tasks=tuple(task_of(t, lines, client) for t in tasks if t.state != "closed" or recent(t, now)),
        alerts=tuple(happened(alert, zone) for alert in alerts),
        shared=tuple(
            Said(on=line.on, words=line.words, is_brought=is_brought(line, met))
            for line in lines
            if is_quoted(line) and line.on is not None and (line in week or is_brought(line, met))
        ),
        concerns=len([line for line in week if line.name == "concern"]),
        answers=tuple(answers_of(week)),
        last_heard=await last_heard(db, client.id, lines),
        days_ahead=tuple((own_days.coming(each, today), each.label) for each in own_days.ahead(dates, today)),
        next_session_at=coming[0].starts_at if coming else None,
    )


async def last_met(db: AsyncConnection, client: Client, now: datetime) -> datetime | None:
    took_place = SESSION.c.state.in_(("planned", "held"))
    mine = (SESSION.c.client_id == client.id, took_place, SESSION.c.starts_at < now)
    found = await fetch(db, TherapySession, *mine, order=SESSION.c.starts_at.desc(), limit=1)
    return found[0].starts_at if found else None


def span(met: datetime | None, today: date, zone: ZoneInfo) -> int:
    """How many days a page before a session holds: the day they last met is the first, and a week the least."""
    since_met = (today - met.astimezone(zone).date()).days + 1 if met is not None else WEEK
    return min(max(since_met, WEEK), LONGEST_PAGE)


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
        yield Answered(on=line.on, name=line.name, answer="overtaken" if is_overtaken else str(line.value or ""))


def is_quoted(line: Line) -> bool:
    """Words of the client's own that they share: typed in a flow or left in the chat; no name of a person, no button.

    What happened with somebody stands beside that person, and what was said of something to try beside that.
    """
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
    return Event(on=who.on or who.at.date(), who=who.words, way=str(way.value) if way else "", words=words)


def results_of(lines: list[Line]) -> tuple[Result, ...]:
    return tuple(
        Result(
            on=line.on or line.at.astimezone(UTC).date(),
            total=line.value["total"],
            prorated=bool(line.value["prorated"]),
            item9=line.value["items"][-1],
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
    )
