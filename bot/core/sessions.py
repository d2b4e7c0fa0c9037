"""Sessions of the therapy: the next one of a weekly series, and what is owed for a planned one. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.core.before_session import page_before
from bot.core.effects import Add, Cancel, Change, Effect, Schedule
from bot.core.schedule import local_moment
from bot.model import Due, DueKind, Staff, TherapySession


def planned(session: TherapySession, therapist: Staff | None) -> tuple[Effect, ...]:
    """A session with what is owed for it: that it counts when its hour comes, and the page before it."""
    comes = Due(
        key=f"session:{session.id}",
        kind=DueKind.SESSION,
        at=session.starts_at,
        client_id=session.client_id,
        detail={"session": session.id},
    )
    before = (Schedule(due=page_before(session, therapist)),) if therapist else ()
    return Add(record=session), Schedule(due=comes), *before


def no_longer_owed(session: TherapySession) -> tuple[Effect, ...]:
    return Cancel(key=f"session:{session.id}"), Cancel(key=f"digest:session:{session.id}")


def numbered(sessions: Iterable[TherapySession], first: int) -> tuple[Effect, ...]:
    """Those to come bear the numbers from `first` on, in the order of their days."""
    ordered = enumerate(sorted(sessions, key=lambda each: each.starts_at), start=first)
    return tuple(
        Change(kind=TherapySession, id=each.id, values={"number": number})
        for number, each in ordered
        if each.number != number
    )


def week_later(
    met: TherapySession, therapist: Staff | None, session_id: str, *, number: int | None = None
) -> tuple[Effect, ...]:
    """The next of a weekly series, at the same local hour; `number` for one that did not count."""
    zone = therapist.zone if therapist else "UTC"
    local = met.starts_at.astimezone(ZoneInfo(zone))
    at = local_moment(local.date() + timedelta(days=7), local.time(), zone)
    made = TherapySession(
        id=session_id,
        client_id=met.client_id,
        starts_at=at,
        number=met.number + 1 if number is None else number,
        weekly=True,
    )
    return planned(made, therapist)
