"""Reads what a look at an alert shows: the card, the last messages, the plan. Call it only for whoever may look."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.views import ClientView, Opened
from bot.model import Alert
from bot.store.history import pattern_counts
from bot.store.timeline import TIMELINE

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
    )


async def last_texts(db: AsyncConnection, client_id: str) -> list[tuple[datetime, str]]:
    """The client's own last texts, oldest first."""
    query = (
        select(TIMELINE.c.at, TIMELINE.c.words)
        .where(TIMELINE.c.client_id == client_id, TIMELINE.c.name == "text")
        .order_by(TIMELINE.c.id.desc())
        .limit(LAST_TEXTS)
    )
    return [(at, words) for at, words in reversed((await db.execute(query)).all())]
