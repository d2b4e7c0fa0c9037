"""Reads what the rules are shown: clients by their chats, many in a few statements; staff with what is theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import ColumnElement, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.digest_facts import CONCERN
from bot.core.own_days import DIED
from bot.core.receipts import RECEIPT, RECEIPT_SHORT
from bot.core.views import OFFERED, ClientView
from bot.model import (
    Alert,
    AlertState,
    Client,
    ClientDate,
    Homework,
    Question,
    Run,
    SafetyCard,
    SafetyPlan,
    Staff,
    TherapySession,
)
from bot.store.gather import Gather
from bot.store.occasions import DATES
from bot.store.rows import everything, fetch, listed, read, records, table_of
from bot.store.timeline import LATEST, Line, lines_by_name, newest

T = TypeVar("T")

CLIENT, RUN, ALERT, CARD = (table_of(kind) for kind in (Client, Run, Alert, SafetyCard))
HOMEWORK, QUESTION, SESSION, PLAN = (table_of(kind) for kind in (Homework, Question, TherapySession, SafetyPlan))

CRISIS_REPLY = "crisis-reply"
"""The timeline's name for a full crisis text that went out; its value says for what."""

NOTICED = (CONCERN, "safe-asked")
"""The timeline's names for a concern and for a crisis text that went out, long or short."""

RECEIPTS = (RECEIPT, RECEIPT_SHORT)

OF_LATE = timedelta(days=7)
"""How far back a session is still the last one."""

MET_OF_LATE = timedelta(days=36)
"""How far back a session is looked for that took place."""

HEARD = ("text", "mood", "answered")
"""The timeline's names for a client's being there."""

OF_CHATS = everything(Client).where(listed(CLIENT.c.chat_id, "chats")).order_by(CLIENT.c.name)
OF_IDS = everything(Client).where(listed(CLIENT.c.id)).order_by(CLIENT.c.name)
RUNS = everything(Run).where(listed(RUN.c.client_id), RUN.c.state.in_(("open", "held")))
LATER = RUN.alias("later")
ASKED = LATER.c.client_id == RUN.c.client_id, LATER.c.asked_at.is_not(None)
LAST_ASKED = select(func.max(LATER.c.started_at)).where(*ASKED).scalar_subquery()
EXPIRED = everything(Run).where(listed(RUN.c.client_id), RUN.c.started_at == LAST_ASKED, RUN.c.state == "expired")
TASKS = everything(Homework).where(listed(HOMEWORK.c.client_id), HOMEWORK.c.state != "closed")
TASKS = TASKS.order_by(HOMEWORK.c.state != "open", HOMEWORK.c.given_at.desc())  # what nobody has asked about goes first
ALERTS = everything(Alert).where(listed(ALERT.c.client_id), ALERT.c.state != AlertState.CLOSED)
CARDS = everything(SafetyCard).where(listed(CARD.c.client_id))
SESSIONS = (
    everything(TherapySession)
    .where(
        listed(SESSION.c.client_id),
        SESSION.c.state != "moved",
        SESSION.c.starts_at >= bindparam("since"),
    )
    .order_by(SESSION.c.starts_at)
)
QUESTIONS = everything(Question).where(listed(QUESTION.c.client_id)).order_by(QUESTION.c.asked_at)
PLANS = everything(SafetyPlan).where(listed(PLAN.c.client_id)).order_by(PLAN.c.recorded_at, PLAN.c.id)
AROUND = Gather(
    runs=RUNS,
    expired=EXPIRED,
    homework=TASKS,
    alerts=ALERTS,
    questions=QUESTIONS,
    cards=CARDS,
    sessions=SESSIONS,
    people=everything(Staff),
    lines=LATEST,
    plans=PLANS,
    dates=DATES,
)
LINES = (CRISIS_REPLY, DIED, *HEARD, *NOTICED, *RECEIPTS)


async def by_chats(db: AsyncConnection, chats: Iterable[int], *, now: datetime) -> dict[int, ClientView]:
    """The clients behind these chats. Shape: strangers and staff are missing from it."""
    clients = await read(db, Client, OF_CHATS, chats=list(chats))
    views = await around(db, clients, now=now)
    return {view.client.chat_id: view for view in views if view.client.chat_id is not None}


async def client_view(db: AsyncConnection, client_id: str, *, now: datetime) -> ClientView | None:
    found = await views_of(db, [client_id], now=now)
    return found[0] if found else None


async def views_of(db: AsyncConnection, ids: Iterable[str], *, now: datetime) -> list[ClientView]:
    return await around(db, await read(db, Client, OF_IDS, ids=list(ids)), now=now)


async def client_views(db: AsyncConnection, *where: ColumnElement[bool], now: datetime) -> list[ClientView]:
    """Read clients and what is open about them, in a fixed number of statements however many they are."""
    return await around(db, await fetch(db, Client, *where, order=CLIENT.c.name), now=now)


async def around(db: AsyncConnection, clients: Sequence[Client], *, now: datetime) -> list[ClientView]:
    """What is open about these clients, in one statement."""
    if not clients:
        return []
    ids = [client.id for client in clients]
    found = await AROUND.ask(db, ids=ids, since=now - MET_OF_LATE, names=LINES)
    runs, homework = grouped(records(Run, found["runs"])), grouped(records(Homework, found["homework"]))
    alerts, sessions = grouped(records(Alert, found["alerts"])), grouped(records(TherapySession, found["sessions"]))
    questions = latest_questions(records(Question, found["questions"]), now)
    expired = {run.client_id: run for run in records(Run, found["expired"])}
    cards = {card.client_id: card for card in records(SafetyCard, found["cards"])}
    people = {each.id: each for each in records(Staff, found["people"])}
    plans = {plan.client_id: plan for plan in records(SafetyPlan, found["plans"])}
    dates = grouped(records(ClientDate, found["dates"]))
    lines = lines_by_name(found["lines"], LINES)
    return [
        ClientView(
            client=client,
            therapist=people.get(client.therapist_id),
            card=cards.get(client.id),
            run=first(run for run in runs[client.id] if run.state == "open"),
            held_run=first(run for run in runs[client.id] if run.state == "held"),
            expired_run=expired.get(client.id),
            homework=tuple(task for task in homework[client.id] if task.state != OFFERED),
            offered=tuple(task for task in homework[client.id] if task.state == OFFERED),
            alert=ruling(alerts[client.id]),
            question=open_question(questions.get(client.id)),
            last_question_at=questions[client.id].asked_at if client.id in questions else None,
            next_session=first(each for each in sessions[client.id] if is_coming(each, now)),
            coming=tuple(each for each in sessions[client.id] if is_coming(each, now)),
            last_session=first(each for each in reversed(sessions[client.id]) if is_last(each, now)),
            last_met_at=max((each.starts_at for each in sessions[client.id] if each.state == "held"), default=None),
            last_full_reply_at=moment_of(newest(lines, (CRISIS_REPLY,), client.id)),
            last_full_reply_for=what_of(newest(lines, (CRISIS_REPLY,), client.id)),
            last_whole_receipt_at=moment_of(newest(lines, (RECEIPT,), client.id)),
            last_receipt_turn=turn_of(newest(lines, RECEIPTS, client.id)),
            last_heard_at=moment_of(newest(lines, HEARD, client.id)),
            last_concern_at=moment_of(newest(lines, NOTICED, client.id)),
            concern_at=moment_of(newest(lines, (CONCERN,), client.id)),
            concern_words=words_of(newest(lines, (CONCERN,), client.id)),
            plan=plans.get(client.id),
            dates=tuple(dates[client.id]),
            is_death_undated=is_left_open(newest(lines, (DIED,), client.id)),
        )
        for client in clients
    ]


def is_coming(session: TherapySession, now: datetime) -> bool:
    return session.state == "planned" and session.starts_at >= now


def is_last(session: TherapySession, now: datetime) -> bool:
    has_begun = session.starts_at < now or session.state == "held"
    return has_begun and session.starts_at >= now - OF_LATE


def moment_of(line: Line | None) -> datetime | None:
    return None if line is None else line.at


def what_of(line: Line | None) -> str:
    return "" if line is None else str(line.value or "")


def words_of(line: Line | None) -> str:
    return "" if line is None else line.words


def turn_of(line: Line | None) -> int:
    return line.value if line is not None and isinstance(line.value, int) else -1


def is_left_open(line: Line | None) -> bool:
    return line is not None and line.value is None


def grouped(records: Sequence[T]) -> Mapping[str, list[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for record in records:
        groups[record.client_id].append(record)  # type: ignore[attr-defined]
    return groups


def first(records: Iterable[T]) -> T | None:
    return next(iter(records), None)


def ruling(alerts: Sequence[Alert]) -> Alert | None:
    """The gravest open alert, the newest of equals; drills never rule."""
    real = [alert for alert in alerts if not alert.drill]
    return max(real, key=lambda alert: (alert.level, alert.raised_at), default=None)


def latest_questions(asked: Sequence[Question], now: datetime) -> Mapping[str, Question]:
    """Each client's newest question. One answered by a clock that was ahead stands for none: it would hide the next.

    Shape: `asked` is oldest first.
    """
    return {each.client_id: each for each in asked if each.answered_at is None or each.asked_at <= now}


def open_question(question: Question | None) -> Question | None:
    return question if question is not None and question.answered_at is None else None


async def latest_plans(db: AsyncConnection, ids: Sequence[str]) -> dict[str, SafetyPlan]:
    """The newest version of each client's safety plan."""
    written = await read(db, SafetyPlan, PLANS, ids=ids)
    return {plan.client_id: plan for plan in written}


async def safety_plan(db: AsyncConnection, client_id: str) -> SafetyPlan | None:
    """The newest version of one client's safety plan: for whoever is on the ladder of an open alert."""
    return (await latest_plans(db, [client_id])).get(client_id)
