"""Reads what a look at an alert shows: the card, the last messages, the plan. Call it only for whoever may look."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.safety import SAFE_ASKED
from bot.core.views import ClientView, Opened
from bot.model import Alert, Kind, Question
from bot.store.history import pattern_counts
from bot.store.rows import fetch
from bot.store.timeline import TIMELINE, latest
from bot.store.views import QUESTION

LAST_TEXTS = 5


async def opened(db: AsyncConnection, alert: Alert, view: ClientView | None, taker: str) -> Opened:
    counts = await pattern_counts(db, alert.patterns)
    told = ", ".join(f"{each.pattern} {each.wrong}/{each.fired}" for each in counts)
    if view is None:
        return Opened(taker=taker, counts=told)
    return Opened(
        client=view.client,
        card=view.card,
        texts=await last_texts(db, view.client.id),
        plan=view.plan,
        counts=told,
        taker=taker,
        asked_kind=await asked_kind(db, view.client.id),
        safe_kind=await safe_kind(db, view.client.id),
    )


async def asked_kind(db: AsyncConnection, client_id: str) -> Kind | None:
    """What the newest direct question was about."""
    asked = await fetch(db, Question, QUESTION.c.client_id == client_id, order=QUESTION.c.asked_at)
    return asked[-1].kind if asked else None


async def safe_kind(db: AsyncConnection, client_id: str) -> Kind | None:
    """What the newest crisis text was about, that asked whether they are safe."""
    line = (await latest(db, [client_id], SAFE_ASKED)).get(client_id)
    return Kind(str(line.value)) if line is not None and line.value in set(Kind) else None


async def last_texts(db: AsyncConnection, client_id: str) -> list[tuple[datetime, str]]:
    """The client's own last texts, oldest first."""
    query = (
        select(TIMELINE.c.at, TIMELINE.c.words)
        .where(TIMELINE.c.client_id == client_id, TIMELINE.c.name == "text")
        .order_by(TIMELINE.c.id.desc())
        .limit(LAST_TEXTS)
    )
    return [(at, words) for at, words in reversed((await db.execute(query)).all())]
