"""The test alert: whether messages reach a member of staff, and who still has to say so. Pure."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.actions import encode, parts_of
from bot.core.cover import can_hear
from bot.core.effects import Change, Effect, Log, Say
from bot.model import Button, ButtonPressed, Incoming, Lane, Staff, Text, ToStaff

RECEIVED = encode("s", "received")

MORNING = range(9, 12)
"""Hours of their own day in which somebody who has not pressed Received is asked once more."""


def trial_alert(staff_id: str, *, name: str = "test", key: str = "") -> Say:
    """Until it is answered with Received, nobody knows whether messages arrive."""
    received = Button(label=Text(id="alerts.received"), action=RECEIVED)
    said = Text(id=f"alerts.{name}")
    return Say(to=ToStaff(staff_id=staff_id), text=said, buttons=((received,),), lane=Lane.CRISIS, key=key)


def asked_again(person: Staff, now: datetime) -> tuple[Effect, ...]:
    """Each morning: what was pressed may have been lost on its way, and no prompt goes out until it is known."""
    local = now.astimezone(ZoneInfo(person.zone))
    if not can_hear(person) or local.hour not in MORNING:
        return ()
    return (trial_alert(person.id, name="test-again", key=f"trial:{person.id}:{local.date().isoformat()}"),)


def shows_reach(incoming: Incoming) -> bool:
    """Whether it is a press below a page, or below the test alert itself."""
    action = incoming.action if isinstance(incoming, ButtonPressed) else ""
    return action == RECEIVED or parts_of(action)[:1] == ("a",)


def reached(person: Staff, now: datetime, how: str) -> tuple[Effect, ...]:
    """A message reached this person: their cover counts from now on. Shape: nothing where it was known."""
    if person.received_at is not None:
        return ()
    return (
        Change(kind=Staff, id=person.id, values={"received_at": now}),
        Log(actor=person.id, action=how, subject=person.id),
    )
