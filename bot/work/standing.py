"""What is open around a chat when it speaks: a question, an alert, a flow, and which of them asked last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.question import A_MOMENT, moment_replied_to
from bot.core.safety import SAFE_ASKED
from bot.model import EVERY_LANGUAGE, AlertState, Incoming, Kind, TextReceived
from bot.store.gather import Gather
from bot.store.letters import UNOPENED
from bot.store.rows import listed
from bot.store.staff import STAFF
from bot.store.timeline import Line, latest
from bot.store.views import ALERT, CLIENT, QUESTION, RUN


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What is open around a chat.

    Shape: `question` is "safety" (or "safety-above") or "danger" while the direct question waits for an answer; `safe`
    is set instead while "Are you safe right now?" is what was asked last. Both read a bare "no", and they read it the
    other way round.
    """

    is_staff: bool = False
    client_id: str = ""
    question: str = ""
    asked_at: datetime | None = None
    raised_at: datetime | None = None  # when the open alert was raised
    is_watched: bool = False  # a question or an alert is open
    is_unopened: bool = False  # the last message from us only says "Is this a good time?"
    kind: Kind = Kind.SUICIDE  # of the alert that is open, else of the question
    safe: Kind | None = None
    safe_at: datetime | None = None  # when that was asked
    before_safe: str = ""  # the `question` that it took the place of
    language: str = ""
    is_answering: bool = False  # a talk waits for an answer


IS_OPEN = (ALERT.c.client_id == CLIENT.c.id) & (ALERT.c.state != AlertState.CLOSED) & ALERT.c.drill.is_(False)

STAFF_CHATS = select(STAFF.c.chat_id).where(listed(STAFF.c.chat_id, "chats"), STAFF.c.left_at.is_(None))

OPEN_AROUND = (
    select(
        CLIENT.c.chat_id,
        CLIENT.c.id.label("client_id"),
        CLIENT.c.language,
        QUESTION.c.kind.label("question_kind"),
        QUESTION.c.asked_at,
        QUESTION.c.repeated_at,
        ALERT.c.kind.label("alert_kind"),
        ALERT.c.raised_at,
        RUN.c.asked_at.label("flow_asked_at"),
    )
    .outerjoin(QUESTION, (QUESTION.c.client_id == CLIENT.c.id) & QUESTION.c.answered_at.is_(None))
    .outerjoin(ALERT, IS_OPEN)
    .outerjoin(RUN, (RUN.c.client_id == CLIENT.c.id) & (RUN.c.state == "open"))
    .where(listed(CLIENT.c.chat_id, "chats"))
    .order_by(QUESTION.c.asked_at, ALERT.c.raised_at)
)

AROUND = Gather(staff=STAFF_CHATS, clients=OPEN_AROUND, unopened=UNOPENED)


async def standings(db: AsyncConnection, chats: set[int]) -> dict[int, Standing]:
    """What is open around each of these chats. Shape: strangers are missing from it."""
    rows = await AROUND.ask(db, chats=list(chats))
    found = {row.chat_id: Standing(is_staff=True) for row in rows["staff"]}
    found |= {row.chat_id: standing_of(row) for row in rows["clients"]}
    unopened = {row.chat_id for row in rows["unopened"]}
    return with_openings(await with_safety(db, found), unopened)


def standing_of(row: Any) -> Standing:
    asked, alerted, put_at = row.question_kind, row.alert_kind, row.repeated_at or row.asked_at
    return Standing(
        client_id=row.client_id,
        question=question_of(asked, put_at, row.flow_asked_at),
        asked_at=put_at,
        raised_at=row.raised_at,
        is_watched=bool(asked or alerted),
        kind=alerted or asked or Kind.SUICIDE,
        language="" if row.language == EVERY_LANGUAGE else row.language,
        is_answering=row.flow_asked_at is not None and not asked and not alerted,
    )


def question_of(kind: Kind | None, asked_at: datetime | None, flow_asked_at: datetime | None) -> str:
    """What a direct question is called. Shape: empty for none.

    "7" below an evening's question is that evening's mood, and no day: then the direct one is "safety-above".
    """
    if kind is None:
        return ""
    is_above = asked_at is not None and flow_asked_at is not None and flow_asked_at > asked_at
    return "danger" if kind is Kind.ABUSE else "safety-above" if is_above else "safety"


async def with_safety(db: AsyncConnection, found: dict[int, Standing]) -> dict[int, Standing]:
    """Mark those whom a crisis text asked last whether they are safe: later than the direct question or a flow."""
    ids = [each.client_id for each in found.values() if each.raised_at is not None]
    if not ids:
        return found
    asked = await latest(db, ids, SAFE_ASKED)
    runs = select(RUN.c.client_id, RUN.c.asked_at).where(RUN.c.client_id.in_(ids), RUN.c.state == "open")
    flows = {client_id: at for client_id, at in await db.execute(runs)}
    return {chat: safely(each, asked.get(each.client_id), flows.get(each.client_id)) for chat, each in found.items()}


def safely(standing: Standing, asked: Line | None, flow_asked_at: datetime | None) -> Standing:
    """Shape: unchanged for whoever was asked something else since."""
    if asked is None or standing.raised_at is None or asked.at < standing.raised_at:
        return standing
    if any(other is not None and other > asked.at for other in (standing.asked_at, flow_asked_at)):
        return standing
    return replace(standing, question="", safe=Kind(str(asked.value)), safe_at=asked.at, before_safe=standing.question)


def replied_to(standing: Standing, incoming: Incoming, received_at: datetime) -> Standing:
    """For an answer to an older message of ours: a "yes, that" below "Are you thinking about killing yourself?" is no
    yes to the newer "Are you safe right now?". A "no" below the newest question must not count as one to an older.
    """
    if not isinstance(incoming, TextReceived) or standing.safe_at is None:
        return standing
    about = moment_replied_to(incoming, received_at)
    if about is None or about >= standing.safe_at - A_MOMENT:
        return standing
    return replace(standing, safe=None, question=standing.before_safe)


def with_openings(found: dict[int, Standing], unopened: set[int]) -> dict[int, Standing]:
    """A yes or no to "Is this a good time?" answers that alone: no question behind it has been seen."""
    waiting = [chat for chat in unopened if chat in found and not found[chat].is_staff]
    return found | {chat: replace(found[chat], question="", safe=None, is_unopened=True) for chat in waiting}
