"""A break, its end, and leaving: what a client decides about being in the programme at all. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.actions import encode
from bot.core.effects import Cancel, Change, Effect, Log, Raise, Replan, Schedule, TellNext
from bot.core.rules import ProgrammeRules
from bot.core.schedule import local_day, out_of_quiet, with_quiet_hours
from bot.core.views import ClientView
from bot.core.when import day, length
from bot.core.wording import LEFT
from bot.model import Button, Client, Due, DueKind, Kind, Level, Run, Status, Text

if TYPE_CHECKING:
    from bot.core.client_commands import Asked

USUAL_PAUSE = timedelta(weeks=1)
LONGEST_PAUSE = timedelta(weeks=12)
LIVE = (Status.ACTIVE, Status.PAUSED)


def pause(asked: Asked) -> tuple[Effect, ...]:
    """Nothing comes by itself for a while; what the client writes is still screened."""
    if asked.client.status not in LIVE:
        return (asked.say("bot.not-yet"),)
    span = min(span_of(asked) or USUAL_PAUSE, LONGEST_PAUSE)
    until = out_of_quiet(with_quiet_hours(asked.client, asked.rules), asked.now + span)
    return (
        *rested(asked.client, until),
        *run_stopped(asked),
        asked.say("bot.paused", days=max(round(span / timedelta(days=1)), 1)),
    )


def span_of(asked: Asked) -> timedelta | None:
    """`2 weeks`, `a month`, or the days until the one that is named: `until Friday`, `hasta el 5 de enero`."""
    if span := length(asked.rest):
        return span
    today = local_day(asked.client, asked.now)
    back = day(asked.rest, today=today)
    return max(back - today, timedelta(days=1)) if back else None


def rested(client: Client, until: datetime) -> tuple[Effect, ...]:
    """Nothing comes by itself until a moment, at which it begins again."""
    back = Due(key=f"resume:{client.id}", kind=DueKind.RESUME, at=until, client_id=client.id)
    return (
        Change(kind=Client, id=client.id, values={"status": Status.PAUSED, "paused_until": until}),
        Schedule(due=back),
        Replan(client_id=client.id),
    )


def resume(asked: Asked) -> tuple[Effect, ...]:
    if asked.client.status is not Status.PAUSED:
        return (asked.say("bot.not-paused"),)
    return *woken(asked.client), asked.say("bot.resumed"), TellNext(client_id=asked.client.id)


def woken(client: Client) -> tuple[Effect, ...]:
    return (
        Change(kind=Client, id=client.id, values={"status": Status.ACTIVE, "paused_until": None, "hospital_at": None}),
        Cancel(key=f"resume:{client.id}"),
        Replan(client_id=client.id),
    )


def run_stopped(asked: Asked) -> tuple[Effect, ...]:
    runs = [run for run in (asked.view.run, asked.view.held_run) if run is not None]
    return tuple(Change(kind=Run, id=run.id, values={"state": "stopped", "ended_at": asked.now}) for run in runs)


def stop(asked: Asked) -> tuple[Effect, ...]:
    """Leaving takes two steps, and the first says what is kept."""
    if asked.client.status is Status.ENDED:
        return (asked.say("crisis.ended"),)
    choices = (
        (Button(label=Text(id="bot.stop-yes"), action=encode("c", "stop", "yes")),),
        (Button(label=Text(id="bot.stop-pause"), action=encode("c", "stop", "pause")),),
        (Button(label=Text(id="bot.stop-no"), action=encode("c", "stop", "no")),),
    )
    return (asked.say("bot.stop", buttons=choices),)


def left(asked: Asked) -> tuple[Effect, ...]:
    """The client leaves. Soon after a concern, that alone is an urgent alert. Source: CRISIS.md, The alert."""
    values = {"status": Status.ENDED, "ended_at": asked.now}
    gone: tuple[Effect, ...] = (
        Change(kind=Client, id=asked.client.id, values=values),
        *run_stopped(asked),
        Cancel(key=f"resume:{asked.client.id}"),
        Cancel(key=f"caring:{asked.client.id}:*"),
        Replan(client_id=asked.client.id),
        Log(actor=asked.client.id, action="client left", subject=asked.client.id),
        asked.say("bot.goodbye"),
    )
    return (*gone, *watched(asked.view, asked.rules, now=asked.now))


def watched(view: ClientView, rules: ProgrammeRules, *, now: datetime) -> tuple[Effect, ...]:
    """Leaving or blocking within 72 hours of a concern or more, whether or not a question was asked about it."""
    moments = [view.last_question_at, view.last_concern_at, view.alert.raised_at if view.alert else None]
    if not any(moment and now - moment <= rules.forget_watch for moment in moments):
        return ()
    return (Raise(client_id=view.client.id, level=Level.URGENT, kind=Kind.SUICIDE, pattern=LEFT),)
