"""Deletes a client's words: from every table that holds any, so that the pages they stood on are wiped."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, case, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import (
    Alert,
    Client,
    ClientCalendar,
    ClientDate,
    Due,
    Homework,
    Invite,
    Run,
    SafetyCard,
    SafetyPlan,
    Staff,
    Status,
)
from bot.store.inbox import INBOX
from bot.store.outbox import OUTBOX
from bot.store.rows import fetch, table_of
from bot.store.timeline import TIMELINE

ALERT, CLIENT, HOMEWORK, STAFF = (table_of(kind) for kind in (Alert, Client, Homework, Staff))
GONE = tuple(table_of(kind) for kind in (ClientCalendar, ClientDate, Run, SafetyCard, SafetyPlan, Invite, Due))
"""Whole rows. What stays: who was treated by whom and when, sessions, tasks given, alerts and what became of them."""

SETTLED = ("sent", "expired", "dead", "blocked", "unknown")
CHAT_OF = (
    "$.message.chat.id",
    "$.edited_message.chat.id",
    "$.callback_query.message.chat.id",
    "$.my_chat_member.chat.id",
)


async def forget(db: AsyncConnection, client: Client, *, at: datetime, keep_until: datetime) -> None:
    """Delete words, answers, messages; keep the alert's id, level, kind, times and outcome, and close the record.

    `secure_delete` overwrites what was freed; whoever calls truncates the WAL after the commit.
    Source: issue "The client's weeks", deletion; CRISIS.md, The alert (a deletion never closes an alert).
    """
    await forget_messages(db, client)
    await db.execute(delete(TIMELINE).where(belongs_to(TIMELINE, client)))
    for table in GONE:
        await db.execute(delete(table).where(table.c.client_id == client.id))
    await db.execute(update(ALERT).where(ALERT.c.client_id == client.id).values(words="", reasons=(), chat_id=None))
    await db.execute(update(HOMEWORK).where(HOMEWORK.c.client_id == client.id).values(obstacle=""))
    is_own = HOMEWORK.c.title.startswith("“")  # in the client's own words
    written = or_(HOMEWORK.c.flow == "", is_own)  # or in the therapist's: they may name people
    await db.execute(update(HOMEWORK).where(HOMEWORK.c.client_id == client.id, written).values(title=""))
    await forget_dialogues(db, client)
    closed: dict[str, Any] = {
        "status": Status.ENDED, "called": "", "baseline": "", "dialogue": {}, "pin": "", "chat_id": None, "done": (),
        "ended_at": client.ended_at or at, "sealed_at": at, "keep_until": keep_until, "forget_at": None,
        "held_at": None, "caring_at": None,
    }  # fmt: skip
    await db.execute(update(CLIENT).where(CLIENT.c.id == client.id).values(closed))


async def forget_messages(db: AsyncConnection, client: Client) -> None:
    """What came from the chat and what went to it; and what staff wrote and were sent, for it may quote.

    Of what came, only the chats of other clients stay: staff write a plan, a card, a note about somebody here too, and
    those who have left are known by no chat any more. What is not done yet is left to be answered.
    """
    others = select(CLIENT.c.chat_id).where(CLIENT.c.id != client.id, CLIENT.c.chat_id.is_not(None))
    chat = func.coalesce(*(func.json_extract(INBOX.c.raw, path) for path in CHAT_OF))
    elsewhere = case((func.json_valid(INBOX.c.raw) == 1, chat.is_(None) | chat.not_in(others)), else_=False)
    is_done = and_(INBOX.c.state != "new", INBOX.c.second != "owed")
    bare = func.json_object("update_id", INBOX.c.update_id)
    await db.execute(update(INBOX).where(is_done, elsewhere).values(raw=bare))
    mine = belongs_to(OUTBOX, client)
    staffs = OUTBOX.c.staff_id.is_not(None)
    settled = OUTBOX.c.state.in_(SETTLED)
    blank: dict[str, Any] = {"params": {}, "detail": None, "chart": None}
    await db.execute(update(OUTBOX).where(settled, or_(mine, staffs)).values(blank))
    waiting = OUTBOX.c.state.not_in((*SETTLED, "leased", "sending"))
    await db.execute(update(OUTBOX).where(waiting, mine).values({**blank, "state": "expired", "error": "forgotten"}))


def belongs_to(table: Table, client: Client) -> ColumnElement[bool]:
    """By the client, and by their chat where they have one: no chat must never mean everybody without one."""
    mine: ColumnElement[bool] = table.c.client_id == client.id
    return mine if client.chat_id is None else or_(mine, table.c.chat_id == client.chat_id)


async def forget_dialogues(db: AsyncConnection, client: Client) -> None:
    """A plan or card half written in a therapist's chat."""
    for person in await fetch(db, Staff):
        offers = (person.dialogue.get("calendar") or {}).get("offers") or {}
        if client.id in (*(person.dialogue.get(name) for name in ("plan", "card", "client")), *offers):
            await db.execute(update(STAFF).where(STAFF.c.id == person.id).values(dialogue={}))


async def has_open_alert(db: AsyncConnection, client_id: str) -> bool:
    query = select(ALERT.c.id).where(
        ALERT.c.client_id == client_id, ALERT.c.state != "closed", ALERT.c.drill.is_(False)
    )
    return (await db.execute(query.limit(1))).first() is not None
