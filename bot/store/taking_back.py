"""Letters that are taken back before they go: a hold, an end, an alert in hand, a newer page in an older's place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import and_, bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Lane
from bot.store.outbox import OUTBOX, Draft
from bot.store.quick import later
from bot.store.rows import listed
from bot.store.views import RUN

NOT_GONE = or_(OUTBOX.c.state == "waiting", and_(OUTBOX.c.state == "leased", OUTBOX.c.lane >= Lane.PROMPT))
"""A prompt or digest is marked as on its way before it leaves: until then its lease can be taken back."""


async def call_off_prompts(db: AsyncConnection, client_id: str, *, why: str) -> None:
    """Take back prompts that have not gone out yet, those that wait in memory too: a hold, a pause, an end."""
    await db.execute(
        update(OUTBOX)
        .where(OUTBOX.c.client_id == client_id, OUTBOX.c.lane == Lane.PROMPT, NOT_GONE)
        .values(state="expired", error=why, lease_until=None)
    )


OF_A_RUN = (
    update(OUTBOX)
    .where(
        OUTBOX.c.client_id.in_(select(RUN.c.client_id).where(RUN.c.id == bindparam("run"))),
        OUTBOX.c.run_id == bindparam("run"),
        OUTBOX.c.lane.in_((Lane.REPLY, Lane.PROMPT)),
        NOT_GONE,
    )
    .values(state="expired", error="its run is over", lease_until=None)
)


async def call_off_run(db: AsyncConnection, run_id: str) -> None:
    """Take back what a run that waits behind the direct question, or is over, has not sent yet: it asks anew.

    Why: what waits behind a thousand others, or to be tried again, would come upon what was asked since.
    """
    later(db, OF_A_RUN, {"run": run_id})


async def call_off(db: AsyncConnection, *, now: datetime, client_id: str = "", staff_id: str = "") -> None:
    """Take back every letter to somebody that has not gone out yet, prompts and digests also from memory.

    What is on its way cannot be taken back; if it has to be tried again, it has expired.
    """
    theirs = OUTBOX.c.client_id == client_id if client_id else OUTBOX.c.staff_id == staff_id
    off = {"state": "expired", "error": "called off", "lease_until": None}
    await db.execute(update(OUTBOX).where(theirs, NOT_GONE).values(off))
    await db.execute(update(OUTBOX).where(theirs, OUTBOX.c.state.in_(("leased", "sending"))).values(expires_at=now))


WAITS = (OUTBOX.c.state == "waiting", OUTBOX.c.key.startswith("alert:"))
"""A page that waits to be sent, or to be tried again."""


async def withdraw_pages(db: AsyncConnection, alert_id: str) -> None:
    """Take back pages that still wait to be tried again: a pager that comes back must not ring for what is taken."""
    await db.execute(update(OUTBOX).where(OUTBOX.c.alert_id == alert_id, *WAITS).values(state="expired", error="taken"))


WAITING_PAGES = select(OUTBOX.c.id, OUTBOX.c.due_at, OUTBOX.c.alert_id, OUTBOX.c.staff_id, OUTBOX.c.channel).where(
    *WAITS, OUTBOX.c.lane == Lane.CRISIS, listed(OUTBOX.c.alert_id, "alerts")
)  # fmt: skip
NEWER_GOES = update(OUTBOX).where(listed(OUTBOX.c.id)).values(state="expired", error="a newer page goes")


async def supersede_pages(db: AsyncConnection, drafts: Sequence[Draft]) -> list[Draft]:
    """Take back pages that still wait where a newer one about the same alert goes to the same person on the same way.

    Why: an outage of a day holds up a page every ten minutes, and would then ring every phone a hundred times.
    Shape: the drafts, a page in the place of the one that waited: it must not go to the end of a long queue.
    """
    pages = [draft for draft in drafts if draft.alert_id is not None and draft.key.startswith("alert:")]
    if not pages:
        return list(drafts)
    ways = {(page.alert_id, page.staff_id, page.channel) for page in pages}
    waiting = await db.execute(WAITING_PAGES, {"alerts": sorted({way[0] for way in ways if way[0]})})
    former = [row for row in waiting if (row.alert_id, row.staff_id, row.channel) in ways]
    if not former:
        return list(drafts)
    later(db, NEWER_GOES, {"ids": [row.id for row in former]})
    places: dict[tuple[str | None, str | None, str], datetime] = {}
    for row in former:
        way = row.alert_id, row.staff_id, row.channel
        places[way] = min(row.due_at, places.get(way, row.due_at))
    return [in_place(draft, places.get((draft.alert_id, draft.staff_id, draft.channel))) for draft in drafts]


def in_place(draft: Draft, at: datetime | None) -> Draft:
    return draft if at is None or not draft.key.startswith("alert:") else replace(draft, due_at=min(at, draft.due_at))
