"""Reads what a client's event needs besides the client: cover, people of their life, the last item 9."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.views import ClientView
from bot.model import Staff
from bot.store import staff as staff_store
from bot.store.timeline import TIMELINE, latest
from bot.work.unfold import Known, cover_of

KNOWN_PEOPLE = 4
REMEMBERED = timedelta(days=60)


async def known_of(db: AsyncConnection, view: ClientView, people: Mapping[str, Staff], *, now: datetime) -> Known:
    stand_ins = await staff_store.stand_ins(db, now=now, people=people)
    scores = await latest(db, [view.client.id], "phq9")
    reviews = await latest(db, [view.client.id], "item9-reviewed")
    score, review = scores.get(view.client.id), reviews.get(view.client.id)
    return Known(
        view=view,
        cover=cover_of(dict(people), view, stand_ins),
        people=await people_of(db, view.client.id, now=now),
        previous_item9=score.value["items"][-1] if score and isinstance(score.value, dict) else None,
        item9_reviewed_at=review.at if review else None,
    )


async def people_of(db: AsyncConnection, client_id: str, *, now: datetime) -> tuple[str, ...]:
    """Whom the client has named lately, the last first."""
    query = (
        select(TIMELINE.c.words)
        .where(TIMELINE.c.client_id == client_id, TIMELINE.c.name == "with_whom", TIMELINE.c.at >= now - REMEMBERED)
        .order_by(TIMELINE.c.id.desc())
        .limit(40)
    )
    named = (await db.execute(query)).scalars().all()
    return tuple(dict.fromkeys(name for name in named if name))[:KNOWN_PEOPLE]
