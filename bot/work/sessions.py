"""Weekly sessions: the next one at the same local hour."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.core.before_session import page_before
from bot.core.effects import Add, Effect, Schedule
from bot.core.schedule import local_moment
from bot.model import Due, DueKind, Staff, TherapySession


def week_later(met: TherapySession, therapist: Staff | None, session_id: str) -> tuple[Effect, ...]:
    zone = therapist.zone if therapist else "UTC"
    local = met.starts_at.astimezone(ZoneInfo(zone))
    at = local_moment(local.date() + timedelta(days=7), local.time(), zone)
    made = TherapySession(id=session_id, client_id=met.client_id, starts_at=at, number=met.number + 1, weekly=True)
    due = Due(
        key=f"session:{made.id}", kind=DueKind.SESSION, at=at, client_id=met.client_id, detail={"session": made.id}
    )
    before = (Schedule(due=page_before(made, therapist)),) if therapist else ()
    return Add(record=made), Schedule(due=due), *before
