"""What has been sent to a chat: which messages only show their opening, which ones can still be deleted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import RowMapping, and_, bindparam, func, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.actions import encode
from bot.core.openings import Unopened
from bot.model import Lane, Question
from bot.store.inbox import INBOX
from bot.store.outbox import LEASE, OUTBOX
from bot.store.rows import everything, listed, read
from bot.store.timeline import TIMELINE
from bot.store.views import QUESTION

DELETABLE = timedelta(hours=47, minutes=55)
"""How long a message can be deleted, a little less than Telegram's limit. Source: Bot API, deleteMessage: 48 hours."""

IS_UNOPENED = OUTBOX.c.detail.is_not(None)


def unopened_of(row: RowMapping) -> Unopened:
    return Unopened(
        letter_id=row["id"],
        message_id=row["message_id"],
        run_id=row["run_id"],
        sent_at=row["sent_at"],
        says=row["detail"]["says"],
    )


async def unopened(db: AsyncConnection, chat_id: int, message_id: int | None = None) -> Unopened | None:
    """The message that was tapped, or the newest one of a chat that only shows its opening."""
    names = (OUTBOX.c[name] for name in ("id", "message_id", "run_id", "sent_at", "detail"))
    query = select(*names).where(OUTBOX.c.chat_id == chat_id, IS_UNOPENED, OUTBOX.c.state == "sent")
    if message_id is not None:
        query = query.where(OUTBOX.c.message_id == message_id)
    row = (await db.execute(query.order_by(OUTBOX.c.id.desc()).limit(1))).mappings().first()
    return None if row is None else unopened_of(row)


LAST = OUTBOX.alias("last")
UNOPENED = (
    select(OUTBOX.c.chat_id, func.max(OUTBOX.c.message_id).label("message"))
    .where(listed(OUTBOX.c.chat_id, "chats"), IS_UNOPENED)
    .group_by(OUTBOX.c.chat_id)
    .having(
        func.max(OUTBOX.c.message_id)
        == select(func.max(LAST.c.message_id)).where(LAST.c.chat_id == OUTBOX.c.chat_id).scalar_subquery()
    )
)
"""The chats whose last message from us is an opening that has not been opened."""


QUESTIONS_BEFORE = everything(Question).where(
    QUESTION.c.client_id.in_(select(OUTBOX.c.client_id).where(listed(OUTBOX.c.id))), QUESTION.c.answered_at.is_(None)
)


async def questions_before(db: AsyncConnection, ids: Sequence[int]) -> list[Question]:
    """The direct questions that nobody has answered yet, of the clients to whom these letters go."""
    return await read(db, Question, QUESTIONS_BEFORE, ids=list(ids))


OPENED = f'"{encode("c", "open")}"'
LATEST_ONES = 50
"""Of a client's letters; where more came since the question, one of them asks."""

RECENT = (
    select(*(OUTBOX.c[name] for name in ("lane", "method", "run_id", "params", "state", "sent_at", "created_at")))
    .where(OUTBOX.c.client_id == bindparam("client"))
    .order_by(OUTBOX.c.id.desc())
    .limit(LATEST_ONES)
    .subquery()
)
HAS_BUTTONS = func.json_extract(RECENT.c.params, "$.reply_markup").is_not(None)
COMES_NOW = and_(RECENT.c.state.in_(("leased", "sending", "unknown")), RECENT.c.created_at > bindparam("lately"))
COME_SINCE = (
    select(RECENT.c.lane)
    .where(
        or_(RECENT.c.sent_at > bindparam("put_at"), COMES_NOW),
        or_(
            RECENT.c.lane == Lane.PROMPT,
            and_(
                RECENT.c.lane == Lane.REPLY,
                RECENT.c.method == "sendMessage",
                or_(RECENT.c.run_id.is_not(None), HAS_BUTTONS),
            ),
        ),
    )
    .limit(1)
)


async def is_asked_since(db: AsyncConnection, question: Question) -> bool:
    """Whether something else that can be answered came to a client after the direct question, or may be coming.

    What may have come or not, since Telegram did not say, makes one no doubtful, and not the next.
    """
    lately = question.put_at if question.repeated_at is not None else question.asked_at - LEASE
    given = {"client": question.client_id, "put_at": question.put_at, "lately": lately}
    return (await db.execute(COME_SINCE, given)).first() is not None


async def asks(db: AsyncConnection, chat_id: int, message_id: int | None, question: Question) -> bool | None:
    """Whether a message of ours is the direct question, or its opening.

    Shape: None for what nobody knows any more, and for an opening that was opened, which has other words by now.
    """
    if message_id is None:
        return None
    mine = OUTBOX.c.chat_id == chat_id, OUTBOX.c.message_id == message_id
    row = (await db.execute(select(OUTBOX.c.params, OUTBOX.c.detail).where(*mine).limit(1))).first()
    words = "" if row is None else json.dumps([row.params, row.detail])
    is_opened = row is not None and row.detail is None and OPENED in words
    return None if row is None or is_opened else f'"q:{question.id}:' in words


async def set_opened(db: AsyncConnection, letter_id: int) -> None:
    await db.execute(update(OUTBOX).where(OUTBOX.c.id == letter_id).values(detail=null()))


async def deletable(db: AsyncConnection, client_id: str, chat_id: int, *, until: datetime, now: datetime) -> list[int]:
    """The messages of a client's chat that Telegram still deletes, the bot's and the client's own, oldest first."""
    since = now - DELETABLE
    ours = await db.execute(
        select(OUTBOX.c.message_id, OUTBOX.c.also).where(
            OUTBOX.c.chat_id == chat_id,
            OUTBOX.c.message_id.is_not(None),
            OUTBOX.c.sent_at >= since,
            OUTBOX.c.created_at <= until,
        )
    )
    theirs = await db.execute(
        select(INBOX.c.raw)
        .join(TIMELINE, TIMELINE.c.update_id == INBOX.c.update_id)
        .where(
            TIMELINE.c.client_id == client_id,
            TIMELINE.c.name.in_(("text", "media")),
            TIMELINE.c.at >= since,
            TIMELINE.c.at <= until,
        )
    )
    sent = {number for last, also in ours for number in (last, *(also or ()))}
    return sorted({*sent, *filter(None, map(number_of, theirs.scalars()))})


def number_of(raw: str) -> int | None:
    """The message's number in a raw update."""
    update = json.loads(raw)
    number = (update.get("message") or update.get("edited_message") or {}).get("message_id")
    return number if isinstance(number, int) else None


async def forget_openings(db: AsyncConnection, chat_id: int) -> None:
    """What was deleted cannot be opened any more."""
    await db.execute(update(OUTBOX).where(OUTBOX.c.chat_id == chat_id, IS_UNOPENED).values(detail=null()))
