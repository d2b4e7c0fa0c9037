"""Reads what a client's event needs besides the client: cover, people of their life, the last item 9."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.cover import cover_of
from bot.core.threads import Thread
from bot.core.views import ClientView
from bot.model import Staff
from bot.store import staff as staff_store
from bot.store.occasions import threads_of
from bot.store.rows import listed
from bot.store.timeline import TIMELINE, latest_by_name
from bot.work.unfold import Known

KNOWN_PEOPLE = 4
REMEMBERED = timedelta(days=60)

NAMED = (
    select(TIMELINE.c.client_id, TIMELINE.c.words)
    .where(
        listed(TIMELINE.c.client_id), TIMELINE.c.name == "with_whom", TIMELINE.c.at >= bindparam("since"),
    )
    .order_by(TIMELINE.c.id.desc())
)  # fmt: skip


async def known_many(
    db: AsyncConnection, views: Sequence[ClientView], people: Mapping[str, Staff], *, now: datetime
) -> dict[str, Known]:
    """What is known of many clients, in a fixed number of statements. Shape: by client id."""
    ids = [view.client.id for view in views]
    stand_ins = await staff_store.stand_ins(db, now=now, people=people)
    lines = await latest_by_name(db, ids, ("phq9", "item9-reviewed"))
    scores, reviews = lines["phq9"], lines["item9-reviewed"]
    named = await people_of(db, ids, now=now)
    threads = await threads_of(db, ids, now=now)
    known = {}
    for view in views:
        score, review = scores.get(view.client.id), reviews.get(view.client.id)
        known[view.client.id] = Known(
            view=view,
            cover=cover_of(people, view.client, stand_ins),
            people=named.get(view.client.id, ()),
            thread=threads.get(view.client.id, Thread()),
            previous_item9=score.value["items"][-1] if score and isinstance(score.value, dict) else None,
            item9_reviewed_at=review.at if review else None,
        )
    return known


async def known_of(db: AsyncConnection, view: ClientView, people: Mapping[str, Staff], *, now: datetime) -> Known:
    return (await known_many(db, [view], people, now=now))[view.client.id]


async def people_of(db: AsyncConnection, ids: Sequence[str], *, now: datetime) -> dict[str, tuple[str, ...]]:
    """Whom each client has named lately, the last first."""
    named: dict[str, dict[str, None]] = {}
    for client_id, name in await db.execute(NAMED, {"ids": list(ids), "since": now - REMEMBERED}):
        if name:
            named.setdefault(client_id, {})[name] = None
    return {client_id: tuple(names)[:KNOWN_PEOPLE] for client_id, names in named.items()}
