"""Reads what the rules are shown: clients by their chats, many in a few statements; staff with what is theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.views import OFFERED, ClientView
from bot.model import (
    Alert,
    AlertState,
    Client,
    Homework,
    Question,
    Run,
    SafetyCard,
    SafetyPlan,
    Staff,
    TherapySession,
)
from bot.store.rows import fetch, table_of
from bot.store.timeline import latest, latest_of_any

T = TypeVar("T")

CLIENT, RUN, ALERT, CARD = (table_of(kind) for kind in (Client, Run, Alert, SafetyCard))
HOMEWORK, QUESTION, SESSION, PLAN = (table_of(kind) for kind in (Homework, Question, TherapySession, SafetyPlan))

OF_LATE = timedelta(days=14)
"""How far back the last session is looked for."""

CRISIS_REPLY = "crisis-reply"
"""The timeline's name for a full crisis text that went out; its value says for what."""

NOTICED = ("concern", "safe-asked")
"""The timeline's names for a concern and for a crisis text that went out, long or short."""


async def by_chats(db: AsyncConnection, chats: Iterable[int], *, now: datetime) -> dict[int, ClientView]:
    """The clients behind these chats. Shape: strangers and staff are missing from it."""
    views = await client_views(db, CLIENT.c.chat_id.in_(list(chats)), now=now)
    return {view.client.chat_id: view for view in views if view.client.chat_id is not None}


async def client_view(db: AsyncConnection, client_id: str, *, now: datetime) -> ClientView | None:
    found = await client_views(db, CLIENT.c.id == client_id, now=now)
    return found[0] if found else None


async def client_views(db: AsyncConnection, *where: ColumnElement[bool], now: datetime) -> list[ClientView]:
    """Read clients and what is open about them, in a fixed number of statements however many they are."""
    clients = await fetch(db, Client, *where, order=CLIENT.c.name)
    if not clients:
        return []
    ids = [client.id for client in clients]
    runs = grouped(await fetch(db, Run, RUN.c.client_id.in_(ids), RUN.c.state.in_(("open", "held"))))
    homework = grouped(
        await fetch(
            db,
            Homework,
            HOMEWORK.c.client_id.in_(ids),
            HOMEWORK.c.state != "closed",
            order=(HOMEWORK.c.state != "open", HOMEWORK.c.given_at.desc()),  # what nobody has asked about goes first
        )
    )
    alerts = grouped(await fetch(db, Alert, ALERT.c.client_id.in_(ids), ALERT.c.state != AlertState.CLOSED))
    questions = await latest_questions(db, ids)
    cards = {card.client_id: card for card in await fetch(db, SafetyCard, CARD.c.client_id.in_(ids))}
    sessions = grouped(
        await fetch(
            db,
            TherapySession,
            SESSION.c.client_id.in_(ids),
            SESSION.c.state == "planned",
            SESSION.c.starts_at >= now,
            order=SESSION.c.starts_at,
        )
    )
    begun = grouped(
        await fetch(
            db,
            TherapySession,
            SESSION.c.client_id.in_(ids),
            SESSION.c.starts_at < now,
            SESSION.c.state != "moved",
            SESSION.c.starts_at >= now - OF_LATE,
            order=SESSION.c.starts_at.desc(),
        )
    )
    people = {each.id: each for each in await fetch(db, Staff)}
    replies = await latest(db, ids, CRISIS_REPLY)
    heard = await latest_of_any(db, ids, ("text", "mood", "answered"))
    concerns = await latest_of_any(db, ids, NOTICED)
    plans = await latest_plans(db, ids)
    return [
        ClientView(
            client=client,
            therapist=people.get(client.therapist_id),
            card=cards.get(client.id),
            run=first(run for run in runs[client.id] if run.state == "open"),
            held_run=first(run for run in runs[client.id] if run.state == "held"),
            homework=tuple(task for task in homework[client.id] if task.state != OFFERED),
            offered=tuple(task for task in homework[client.id] if task.state == OFFERED),
            alert=ruling(alerts[client.id]),
            question=open_question(questions.get(client.id)),
            last_question_at=questions[client.id].asked_at if client.id in questions else None,
            next_session=first(sessions[client.id]),
            last_session=first(begun[client.id]),
            last_full_reply_at=replies[client.id].at if client.id in replies else None,
            last_full_reply_for=str(replies[client.id].value or "") if client.id in replies else "",
            last_heard_at=heard[client.id].at if client.id in heard else None,
            last_concern_at=concerns[client.id].at if client.id in concerns else None,
            plan=plans.get(client.id),
        )
        for client in clients
    ]


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


def open_question(question: Question | None) -> Question | None:
    return question if question is not None and question.answered_at is None else None


async def latest_questions(db: AsyncConnection, ids: Sequence[str]) -> dict[str, Question]:
    asked = await fetch(db, Question, QUESTION.c.client_id.in_(ids), order=QUESTION.c.asked_at)
    return {question.client_id: question for question in asked}


async def latest_plans(db: AsyncConnection, ids: Sequence[str]) -> dict[str, SafetyPlan]:
    """The newest version of each client's safety plan."""
    written = await fetch(db, SafetyPlan, PLAN.c.client_id.in_(ids), order=(PLAN.c.recorded_at, PLAN.c.id))
    return {plan.client_id: plan for plan in written}


async def safety_plan(db: AsyncConnection, client_id: str) -> SafetyPlan | None:
    """The newest version of one client's safety plan: for whoever is on the ladder of an open alert."""
    return (await latest_plans(db, [client_id])).get(client_id)
