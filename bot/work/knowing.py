"""Reads what a client's event needs besides the client: cover, people of their life, the last item 9."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.cover import cover_of, is_covered
from bot.core.leave import stand_ins_on
from bot.core.own_circle import GONE, MET, PERSON, named_lately
from bot.core.threads import Thread
from bot.core.views import ClientView
from bot.model import Leave, Staff
from bot.store.gather import Gather
from bot.store.occasions import AHEAD, BEGUN, TAKEN, WAITING, WEEK, threads_of
from bot.store.rows import listed, records
from bot.store.staff import STANDING_LEAVES
from bot.store.timeline import LATEST, TIMELINE, lines_by_name
from bot.work.known import Known

KNOWN_PEOPLE = 4
REMEMBERED = timedelta(days=60)

NAMED = (
    select(TIMELINE.c.client_id, TIMELINE.c.name, TIMELINE.c.words)
    .where(
        listed(TIMELINE.c.client_id), TIMELINE.c.name.in_((MET, PERSON, GONE)),
        or_(TIMELINE.c.name != MET, TIMELINE.c.at >= bindparam("named_since")),
    )
    .order_by(TIMELINE.c.id.desc())
)  # fmt: skip


SCORED = ("phq9", "item9-reviewed")
MORE = Gather(leaves=STANDING_LEAVES, lines=LATEST, named=NAMED, begun=BEGUN, waiting=WAITING, taken=TAKEN)


async def known_many(
    db: AsyncConnection,
    views: Sequence[ClientView],
    people: Mapping[str, Staff],
    *,
    now: datetime,
    slots: Sequence[str] = (),
) -> dict[str, Known]:
    """What is known of many clients, in a fixed number of statements; `slots` are keys of prompts that are due now.

    Shape: by client id.
    """
    ids = [view.client.id for view in views]
    spans = {"named_since": now - REMEMBERED, "since": now - WEEK, "until": now + AHEAD}
    found = await MORE.ask(db, ids=ids, names=SCORED, slots=slots, **spans)
    stand_ins = stand_ins_on(records(Leave, found["leaves"]), people, now=now)
    lines = lines_by_name(found["lines"], SCORED)
    scores, reviews = lines["phq9"], lines["item9-reviewed"]
    named = people_of(found["named"])
    threads = threads_of(ids, found["begun"], found["waiting"], found["taken"])
    known = {}
    for view in views:
        score, review = scores.get(view.client.id), reviews.get(view.client.id)
        therapist = people.get(view.client.therapist_id)
        known[view.client.id] = Known(
            view=view,
            cover=cover_of(people, view.client, stand_ins),
            is_covered=therapist is not None and is_covered(therapist, people, stand_ins),
            people=named.get(view.client.id, ()),
            thread=threads.get(view.client.id, Thread()),
            previous_item9=score.value["items"][-1] if score and isinstance(score.value, dict) else None,
            item9_reviewed_at=review.at if review else None,
        )
    return known


async def known_of(db: AsyncConnection, view: ClientView, people: Mapping[str, Staff], *, now: datetime) -> Known:
    return (await known_many(db, [view], people, now=now))[view.client.id]


def people_of(found: Iterable[tuple[str, str, str]]) -> dict[str, tuple[str, ...]]:
    """Whom each client has named lately, the last first, as `named_lately` has it."""
    lines: dict[str, list[tuple[str, str]]] = {}
    for client_id, line, name in found:
        lines.setdefault(client_id, []).append((line, name))
    return {client_id: named_lately(each)[:KNOWN_PEOPLE] for client_id, each in lines.items()}
