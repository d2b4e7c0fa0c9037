"""Whether the right person holds the phone: "This is not me", the therapist's word, a new link. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.actions import encode
from bot.core.effects import Cancel, Change, Effect, Erase, Log, Replan, Say, Schedule
from bot.core.leaving import run_stopped, watched
from bot.model import Button, Client, Due, DueKind, Status, Text, ToClient, ToStaff

if TYPE_CHECKING:
    from bot.core.client_commands import Asked

ON_ITS_WAY = timedelta(seconds=5)
"""A message sent a moment before the chat is cleared has its number written down by then."""

MAY_STILL = (Status.ENROLLING, Status.ACTIVE, Status.PAUSED)


def linked(client_id: str) -> Say:
    """The first message in a new chat; its button works until the therapist has confirmed the link."""
    button = Button(label=Text(id="own.not-me"), action=encode("c", "not-me"))
    return Say(to=ToClient(client_id=client_id), text=Text(id="own.linked"), buttons=((button,),))


def not_me(asked: Asked) -> tuple[Effect, ...]:
    """Freeze the chat: nothing is sent there, nothing is repeated, what was said there is taken back."""
    client = asked.client
    if client.confirmed_at is not None or client.status not in MAY_STILL:
        return (asked.say("common.not-in-use"),)
    return (
        Change(kind=Client, id=client.id, values={"status": Status.FROZEN, "dialogue": {}}),
        *run_stopped(asked),
        Cancel(key=f"resume:{client.id}"),
        Cancel(key=f"caring:{client.id}:*"),
        *cleared(client.id, asked.now),
        Replan(client_id=client.id),
        Log(actor=client.id, action="wrong person holds the phone", subject=client.id),
        asked.say("own.not-me-done"),
        told(client, "own.not-me-told", asked.now),
        *watched(asked.view, asked.rules, now=asked.now),
    )


def cleared(client_id: str, now: datetime, message_id: int | None = None) -> tuple[Effect, ...]:
    """Take back what still can be deleted, on both sides; once more for what was on its way."""
    until = now.isoformat()
    again = Due(
        key=f"hide:{client_id}:{until}",
        kind=DueKind.HIDE,
        at=now + ON_ITS_WAY,
        client_id=client_id,
        detail={"until": until},
    )
    return Erase(client_id=client_id, until=now, message_id=message_id), Schedule(due=again)


def told(client: Client, text_id: str, now: datetime) -> Say:
    """No name in it: a tap on the list of clients shows who."""
    return Say(
        to=ToStaff(staff_id=client.therapist_id), text=Text(id=text_id), key=f"{text_id}:{client.id}:{now.isoformat()}"
    )


def unlinked(client: Client) -> tuple[Effect, ...]:
    """Before a new link: the old chat is nobody's, and what was agreed to there does not count."""
    values: dict[str, object] = {"chat_id": None, "confirmed_at": None, "consent": "", "consent_at": None}
    if client.status is not Status.FROZEN:
        values["status"] = Status.INVITED
    return Change(kind=Client, id=client.id, values=values), Replan(client_id=client.id)
