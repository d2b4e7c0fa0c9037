"""Notices to staff: to those with the role staff, else to on-call, else to everybody; and to the pager. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.cover import can_hear, has_a_way
from bot.core.effects import Effect, Mail, Page, Say
from bot.model import Lane, Role, Staff, Text, ToStaff

SUMMARY = "Between: a notice waits for the programme's staff in Telegram or mail."


def notice_takers(people: Iterable[Staff]) -> tuple[Staff, ...]:
    """Those Telegram reaches; where it reaches nobody, those with an e-mail. Source: CRISIS.md, The alert."""
    everyone = tuple(person for person in people if has_a_way(person))
    heard = tuple(person for person in everyone if can_hear(person))
    for reached in (heard, everyone):
        for role in (Role.STAFF, Role.ON_CALL):
            if found := tuple(person for person in reached if person.role is role):
                return found
        if reached:
            return reached
    return ()


def notice(
    people: Iterable[Staff], text_id: str, key: str = "", *, is_loud: bool = True, **args: str
) -> tuple[Effect, ...]:
    """The same notice to each, and the pager when it is loud. Shape: with a `key` each hears it once.

    Whom Telegram does not reach is written to by e-mail.
    """
    takers = notice_takers(people)
    said = [
        Say(
            to=ToStaff(staff_id=person.id),
            text=Text(id=text_id, args=args),
            lane=Lane.REPLY,
            key=f"{key}:{person.id}" if key else "",
        )
        for person in takers
        if person.chat_id is not None
    ]
    written = [
        Mail(
            staff_id=person.id,
            subject=Text(id="alerts.notice-subject"),
            text=Text(id=text_id, args=args),
            lane=Lane.REPLY,
            key=f"{key}:{person.id}:email" if key else "",
        )
        for person in takers
        if person.email and not can_hear(person)
    ]
    rung = (Page(key=f"{key}:pager" if key else "", summary=SUMMARY),) if is_loud else ()
    return (*said, *written, *rung)
