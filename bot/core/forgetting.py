"""Being forgotten: asked in two steps, done after three days, called off until then. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.actions import encode
from bot.core.effects import Cancel, Change, Effect, Forget, Log, Replan, Say, Schedule
from bot.core.leaving import run_stopped, watched
from bot.core.linking import told
from bot.core.views import ClientView
from bot.model import Button, Client, Due, DueKind, Lane, Status, Text, ToChat

if TYPE_CHECKING:
    from bot.core.client_commands import Asked

WAIT = timedelta(hours=72)
"""Source: CRISIS.md and the issue "The client's weeks": `/forget` waits 72 hours and tells the therapist."""

LATEST = timedelta(days=365)
"""However late the program comes to it, it is done."""

LOOK_AGAIN = timedelta(hours=24)


def key_of(client_id: str) -> str:
    return f"forget:{client_id}"


def button(text_id: str, act: str) -> tuple[Button, ...]:
    return (Button(label=Text(id=text_id), action=encode("c", "forget", act)),)


def forget(asked: Asked) -> tuple[Effect, ...]:
    """The first step says what goes, what stays and for how long; once asked for, when it will be."""
    if asked.client.forget_at is not None:
        when = asked.client.forget_at.astimezone(ZoneInfo(asked.client.zone))
        return (asked.say("own.forget-waits", buttons=(button("own.forget-off", "off"),), hour=f"{when:%H:%M}"),)
    return (asked.say("own.forget", buttons=(button("own.forget-on", "sure"), button("own.forget-no", "no"))),)


def sure(asked: Asked) -> tuple[Effect, ...]:
    return (asked.say("own.forget-sure", buttons=(button("own.forget-yes", "yes"), button("own.forget-no", "no"))),)


def confirmed(asked: Asked) -> tuple[Effect, ...]:
    """Nothing comes by itself from now on. Soon after a concern, asking for it is itself an urgent alert."""
    if asked.client.forget_at is not None:
        return forget(asked)
    client, at = asked.client, asked.now + WAIT
    values: dict[str, object] = {"forget_at": at}
    if client.status is Status.ACTIVE:
        values |= {"status": Status.PAUSED, "paused_until": None}
    return (
        Change(kind=Client, id=client.id, values=values),
        *run_stopped(asked),
        Schedule(
            due=Due(key=key_of(client.id), kind=DueKind.FORGET, at=at, grace=timedelta(days=365), client_id=client.id)
        ),
        Replan(client_id=client.id),
        Log(actor=client.id, action="client asked to be forgotten", subject=client.id),
        asked.say("own.forget-set", buttons=(button("own.forget-off", "off"),)),
        told(client, "own.forget-told", asked.now),
        *watched(asked.view, asked.rules, now=asked.now),
    )


def called_off(asked: Asked) -> tuple[Effect, ...]:
    client = asked.client
    if client.forget_at is None:
        return (asked.say("common.not-in-use"),)
    values: dict[str, object] = {"forget_at": None}
    if client.status is Status.PAUSED and client.paused_until is None and client.hospital_at is None:
        values["status"] = Status.ACTIVE
    return (
        Change(kind=Client, id=client.id, values=values),
        Cancel(key=key_of(client.id)),
        Replan(client_id=client.id),
        Log(actor=client.id, action="client called the forgetting off", subject=client.id),
        asked.say("own.forget-stays"),
        told(client, "own.forget-off-told", asked.now),
    )


def time_up(due: Due, view: ClientView, *, has_open_alert: bool, now: datetime) -> tuple[Effect, ...]:
    """Do it, unless an alert is open: whoever answers it still needs the words."""
    client = view.client
    if client.forget_at is None or client.deceased_at is not None:
        return ()
    if has_open_alert:
        again = Due(key=due.key, kind=due.kind, at=now + LOOK_AGAIN, grace=due.grace, client_id=client.id)
        return (Schedule(due=again),)
    log = Log(actor="between", action="client forgotten", subject=client.id)
    gone = told(client, "own.forgotten-told", now)
    if client.chat_id is None:
        return Forget(client_id=client.id), log, gone
    goodbye = Say(
        to=ToChat(chat_id=client.chat_id, language=client.language), text=Text(id="own.forgotten"), lane=Lane.REPLY
    )
    return Forget(client_id=client.id), log, goodbye, gone
