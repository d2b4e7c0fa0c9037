"""Notices that a client may be living by another clock: they write in what should be their night. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.actions import encode
from bot.core.effects import Effect, Note, Say
from bot.core.rules import ProgrammeRules
from bot.core.schedule import local_day, out_of_quiet, with_quiet_hours
from bot.model import Button, Client, Lane, Status, Text, ToClient

NIGHT_ENDS = time(5)
"""From midnight to this hour most people sleep; one such night is only a bad night."""

NIGHTS = 3
"""In a row. Source: issue "The client's weeks", travel: asked once, when the hours of answers say so."""

ASKED = "travel-asked"


def is_night(at: datetime, client: Client) -> bool:
    return at.astimezone(ZoneInfo(client.zone)).time() < NIGHT_ENDS


def looks_elsewhere(moments: Iterable[datetime], client: Client, now: datetime) -> bool:
    """Whether the client has been writing in their night for three nights, this one the last."""
    today = local_day(client, now)
    nights = {local_day(client, at) for at in (*moments, now) if is_night(at, client)}
    return all(today - timedelta(days=back) in nights for back in range(NIGHTS))


def asked(client: Client, rules: ProgrammeRules, now: datetime) -> tuple[Effect, ...]:
    """The question comes by day: whoever writes at night gets no prompt in return."""
    if client.status is not Status.ACTIVE or client.held_at is not None:
        return ()
    at = out_of_quiet(with_quiet_hours(client, rules), now)
    choices = tuple(
        (Button(label=Text(id=f"own.travel-{answer}"), action=encode("c", "travel", answer)),)
        for answer in ("yes", "no")
    )
    return (
        Note(client_id=client.id, name=ASKED),
        Say(
            to=ToClient(client_id=client.id), text=Text(id="own.travel"), buttons=choices, lane=Lane.PROMPT,
            due_at=at, expires_at=at + timedelta(hours=12),
        ),
    )  # fmt: skip
