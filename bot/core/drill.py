"""A drill: a marked test crisis that goes the way of a real one, for a therapist's ladder and for no client. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.cover import can_hear
from bot.core.rules import ProgrammeRules
from bot.core.schedule import local_moment
from bot.model import Due, DueKind, Role, Staff

WEEKLY = "drill-weekly"
"""The key of the due row that begins a drill every week."""

WORDS = "I want to kill myself tonight"
"""What the drill's update says: the screener must find it like anybody's words."""

CHAT = -4242
"""No private chat of Telegram's has a negative number: nobody can write from here, and nothing can be sent here."""

AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
"""Due for any running bot, wherever its calendar stands."""


def update_number(drill_id: str) -> int:
    """The drill's own update_id; Telegram's are positive. Shape: the same for the same drill."""
    return -int.from_bytes(hashlib.sha256(drill_id.encode()).digest()[:6], "big") - 1


def is_drill(update_id: int) -> bool:
    return update_id < 0


def update_of(drill_id: str, therapist_id: str, now: datetime) -> dict[str, Any]:
    """The update as if somebody had written, with what the bot needs to keep it from every client."""
    chat = {"id": CHAT, "type": "private", "first_name": "DRILL"}
    message = {"message_id": 1, "date": int(now.timestamp()), "chat": chat, "from": chat, "text": WORDS}
    return {"update_id": update_number(drill_id), "message": message, "drill": drill_id, "therapist": therapist_id}


def due_once(drill_id: str, therapist_id: str = "") -> Due:
    detail = {"drill": drill_id, "therapist": therapist_id}
    return Due(key=f"drill:{drill_id}", kind=DueKind.DRILL, at=AT_ONCE, detail=detail)


def due_weekly(zone: str, rules: ProgrammeRules, after: datetime) -> Due:
    """The next weekly drill, in working hours: what it tests must not wake anybody for nothing."""
    today = after.astimezone(ZoneInfo(zone)).date()
    days = (today + timedelta(days=ahead) for ahead in range(9))
    moments = (local_moment(on, rules.drill_time, zone) for on in days if on.weekday() == rules.drill_weekday)
    at = next(moment for moment in moments if moment > after)
    return Due(key=WEEKLY, kind=DueKind.DRILL, at=at, detail={"weekly": True})


def whose(people: Mapping[str, Staff], named: str, now: datetime) -> Staff | None:
    """Whose ladder is tried: whoever was named, else each therapist in turn, a week each."""
    if named in people:
        return people[named]
    everyone = tuple(people.values())
    therapists = [each for each in everyone if each.role is Role.THERAPIST and can_hear(each)] or list(everyone)
    return therapists[now.isocalendar().week % len(therapists)] if therapists else None
