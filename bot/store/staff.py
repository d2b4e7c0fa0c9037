"""Reads a member of staff and what is theirs to see: nobody else's clients exist for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.cover import is_cover_ready
from bot.core.leave import stand_ins_on
from bot.core.views import LibraryEntry, StaffView
from bot.model import Alert, AlertState, Leave, Role, Staff
from bot.store import history
from bot.store.rows import everything, fetch_one, listed, read, table_of
from bot.store.views import CLIENT, client_views

STAFF, ALERT, LEAVE = table_of(Staff), table_of(Alert), table_of(Leave)


IN_SERVICE = everything(Staff).where(STAFF.c.left_at.is_(None)).order_by(STAFF.c.created_at)
STANDING_ALERTS = everything(Alert).where(ALERT.c.state != AlertState.CLOSED).order_by(ALERT.c.raised_at)
LATER = ALERT.alias("later")
LAST_CLOSED = (
    select(func.max(LATER.c.raised_at))
    .where(LATER.c.client_id == ALERT.c.client_id, LATER.c.state == AlertState.CLOSED, LATER.c.drill.is_(False))
    .scalar_subquery()
)
CLOSED_ALERTS = everything(Alert).where(
    listed(ALERT.c.client_id),
    ALERT.c.raised_at == LAST_CLOSED,
    ALERT.c.state == AlertState.CLOSED,
    ALERT.c.drill.is_(False),
)
STANDING_LEAVES = everything(Leave).where(LEAVE.c.off_at.is_(None)).order_by(literal_column("rowid"))


async def everybody(db: AsyncConnection) -> dict[str, Staff]:
    """Staff in service, by id."""
    return {each.id: each for each in await read(db, Staff, IN_SERVICE)}


async def by_chat(db: AsyncConnection, chat_id: int) -> Staff | None:
    return await fetch_one(db, Staff, STAFF.c.chat_id == chat_id, STAFF.c.left_at.is_(None))


async def stand_ins(db: AsyncConnection, *, now: datetime, people: Mapping[str, Staff]) -> dict[str, str]:
    """Who stands in for whom today, by the day of the one who is away."""
    return stand_ins_on(await standing_leaves(db), people, now=now)


async def standing_leaves(db: AsyncConnection) -> list[Leave]:
    """Leaves that were not called off, over or not; the one set last comes last."""
    return await read(db, Leave, STANDING_LEAVES)


async def coming_leaves(db: AsyncConnection, *, now: datetime) -> tuple[Leave, ...]:
    """Those that are on or to come."""
    yesterday = (now - timedelta(days=1)).date()
    return tuple(leave for leave in await standing_leaves(db) if leave.last_day >= yesterday)


async def staff_view(
    db: AsyncConnection, staff: Staff, *, now: datetime, library: tuple[LibraryEntry, ...] = ()
) -> StaffView:
    """A therapist's own caseload; a stand-in's as well; a backup's and others' only where an alert is open for them."""
    people = await everybody(db)
    covered = [
        staff.id,
        *(away for away, other in (await stand_ins(db, now=now, people=people)).items() if other == staff.id),
    ]
    alerts = await read(db, Alert, STANDING_ALERTS)
    told = [alert for alert in alerts if staff.id in alert.told or alert.acknowledged_by == staff.id]
    ladder = [alert.client_id for alert in told if alert.client_id]
    theirs_or_told = or_(CLIENT.c.therapist_id.in_(covered), CLIENT.c.id.in_(ladder))
    is_open = or_(CLIENT.c.deceased_at.is_(None), CLIENT.c.id.in_([each.client_id for each in alerts]))
    clients = await client_views(db, theirs_or_told, is_open, CLIENT.c.sealed_at.is_(None), now=now)
    seen = {view.client.id for view in clients}
    theirs = tuple(alert for alert in alerts if alert.client_id in seen or alert in told)
    caseload = [view.client.id for view in clients if view.client.therapist_id in covered]
    closed = tuple(await read(db, Alert, CLOSED_ALERTS, ids=caseload)) if caseload else ()
    return StaffView(
        staff=staff,
        clients=tuple(clients),
        alerts=theirs,
        closed=closed,
        history=await history.of_alerts(db, [alert.id for alert in (*theirs, *closed)]) if theirs or closed else {},
        leaves=await coming_leaves(db, now=now),
        colleagues=people,
        is_cover_ready=is_cover_ready(staff, people),
        library=library,
    )


async def uncovered(db: AsyncConnection) -> list[Staff]:
    """Therapists without a ready cover, oldest first."""
    people = await everybody(db)
    return [each for each in people.values() if each.role is Role.THERAPIST and not is_cover_ready(each, people)]
