"""Being forgotten: asked in two steps, done after three days, called off until then. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.actions import encode
from bot.core.calendar_words import long_day, whole_day
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

ON_ITS_WAY = timedelta(hours=1)
"""A letter that was just being sent is settled by then, with the words that it holds."""


def key_of(client_id: str) -> str:
    return f"forget:{client_id}"


def button(text_id: str, act: str) -> tuple[Button, ...]:
    return (Button(label=Text(id=text_id), action=encode("c", "forget", act)),)


def forget(asked: Asked) -> tuple[Effect, ...]:
    """The first step says what goes, what stays and for how long; once asked for, when it will be."""
    if asked.client.forget_at is not None:
        when = asked.client.forget_at.astimezone(ZoneInfo(asked.client.zone))
        day = whole_day(when.date(), asked.client.language)
        off = (button("own.forget-off", "off"),)
        return (asked.say("own.forget-waits", buttons=off, day=day, hour=f"{when:%H:%M}"),)
    buttons = (button("own.forget-on", "sure"), button("own.forget-no", "no"))
    return (asked.say("own.forget", buttons=buttons, **dates_of(asked)),)


def dates_of(asked: Asked) -> dict[str, str]:
    """Until when it waits, day and hour of the client's own clock, and the day until which the rest is kept."""
    there, at = ZoneInfo(asked.client.zone), asked.now + WAIT
    kept = (at + asked.rules.keep_for).astimezone(there).date()
    when = at.astimezone(there)
    language = asked.client.language
    return {"day": whole_day(when.date(), language), "hour": f"{when:%H:%M}", "until": long_day(kept, language)}


def sure(asked: Asked) -> tuple[Effect, ...]:
    buttons = (button("own.forget-yes", "yes"), button("own.forget-no", "no"))
    return (asked.say("own.forget-sure", buttons=buttons, **dates_of(asked)),)


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
        asked.say("own.forget-set", buttons=(button("own.forget-off", "off"),), **dates_of(asked)),
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


def not_yet(due: Due, client: Client, now: datetime) -> tuple[Effect, ...]:
    """An alert is open: whoever answers it still needs the words."""
    if client.deceased_at is not None or (client.forget_at is None and not due.detail.get("again")):
        return ()
    return (Schedule(due=replace(due, at=now + LOOK_AGAIN)),)


def time_up(due: Due, view: ClientView, *, keep_until: datetime, now: datetime) -> tuple[Effect, ...]:
    """Do it, and name the day until which the rest is kept; an hour later once more, for what was on its way."""
    client = view.client
    if due.detail.get("again"):
        return (Forget(client_id=client.id, again=True),)
    if client.forget_at is None or client.deceased_at is not None:
        return ()
    again = replace(due, key=f"{due.key}:again", at=now + ON_ITS_WAY, detail={"again": True})
    done = (
        Forget(client_id=client.id),
        Schedule(due=again),
        Log(actor="between", action="client forgotten", subject=client.id),
    )
    gone = told(client, "own.forgotten-told", now)
    if client.chat_id is None:
        return *done, gone
    until = long_day(keep_until.astimezone(ZoneInfo(client.zone)).date(), client.language)
    text = Text(id="own.forgotten", args={"until": until})
    return *done, Say(to=ToChat(chat_id=client.chat_id, language=client.language), text=text, lane=Lane.REPLY), gone
