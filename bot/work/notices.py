"""Notices to staff: to those with the role staff, else to on-call, else to everybody."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.effects import Effect, Say
from bot.model import Lane, Role, Staff, Text, ToStaff


def notice_takers(people: Mapping[str, Staff]) -> tuple[Staff, ...]:
    """Source: CRISIS.md, The alert."""
    linked = tuple(person for person in people.values() if person.chat_id is not None)
    for role in (Role.STAFF, Role.ON_CALL):
        if found := tuple(person for person in linked if person.role is role):
            return found
    return linked


def staff_notice(people: Mapping[str, Staff], text_id: str, key: str = "", **args: str) -> tuple[Effect, ...]:
    """The same notice to each. Shape: with a `key` each hears it once; without one each event may tell it."""
    return tuple(
        Say(
            to=ToStaff(staff_id=person.id),
            text=Text(id=text_id, args=args),
            lane=Lane.REPLY,
            key=f"{key}:{person.id}" if key else "",
        )
        for person in notice_takers(people)
    )
