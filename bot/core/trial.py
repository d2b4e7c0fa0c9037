"""The test alert: whether messages reach a member of staff, and who still has to say so. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.actions import encode
from bot.core.effects import Change, Effect, Log, Say
from bot.model import Button, Lane, Staff, Text, ToStaff

MORNING = range(9, 12)
"""Hours of their own day in which somebody of whom nothing has come is asked once more."""

ASKED_LATELY = timedelta(hours=12)


def letters(staff_id: str) -> str:
    """How the keys of somebody's test alerts begin."""
    return f"trial:{staff_id}:"


def trial_alert(staff_id: str, now: datetime) -> Say:
    """Until it is answered, nobody knows whether messages arrive."""
    return said(staff_id, Text(id="alerts.test"), now)


def asked_again(person: Staff, asked_at: datetime | None, now: datetime) -> tuple[Effect, ...]:
    """Each morning until it is answered: what was pressed, or that somebody is back, may have been lost on its way.

    `asked_at` is when the last one was written. Whoever counts as having blocked the bot is asked too.
    """
    local = now.astimezone(ZoneInfo(person.zone))
    is_lately = asked_at is not None and timedelta() <= now - asked_at < ASKED_LATELY
    if person.chat_id is None or local.hour not in MORNING or is_lately:
        return ()
    noon = local.replace(hour=MORNING.stop, minute=0, second=0, microsecond=0)
    return (said(person.id, Text(id="alerts.test-again"), now, expires_at=noon.astimezone(now.tzinfo)),)


def said(staff_id: str, text: Text, now: datetime, expires_at: datetime | None = None) -> Say:
    received = Button(label=Text(id="alerts.received"), action=encode("s", "received"))
    return Say(
        to=ToStaff(staff_id=staff_id), text=text, buttons=((received,),), lane=Lane.CRISIS,
        key=f"{letters(staff_id)}{now.isoformat()}", expires_at=expires_at,
    )  # fmt: skip


def reached(person: Staff, now: datetime, how: str) -> tuple[Effect, ...]:
    """A message reached this person: their cover counts from now on. Shape: nothing where it was known."""
    if person.received_at is not None:
        return ()
    return (
        Change(kind=Staff, id=person.id, values={"received_at": now}),
        Log(actor=person.id, action=how, subject=person.id),
    )


def is_reached(effects: Iterable[Effect]) -> bool:
    """Whether what somebody did has shown that messages reach them."""
    return any(isinstance(each, Change) and each.kind is Staff and "received_at" in each.values for each in effects)
