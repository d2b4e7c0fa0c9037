"""When the page before a session is due: in the morning of its day, or an hour before one that is earlier. Pure."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.core.schedule import local_moment
from bot.model import Due, DueKind, Staff, TherapySession

AT_LEAST = timedelta(hours=1)
"""There must be time to read it."""


def page_before(session: TherapySession, therapist: Staff) -> Due:
    """The due row of the page; whether the session still stands is looked at when it comes."""
    on = session.starts_at.astimezone(ZoneInfo(therapist.zone)).date()
    morning = local_moment(on, therapist.digest_time, therapist.zone)
    return Due(
        key=f"digest:session:{session.id}",
        kind=DueKind.DIGEST,
        at=min(morning, session.starts_at - AT_LEAST),
        grace=AT_LEAST,
        staff_id=therapist.id,
        detail={"client": session.client_id, "session": session.id},
    )
