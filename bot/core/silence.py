"""Silence after an alert: who has been asked since and answers nothing is a notice to the therapist. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.effects import Effect, Say, Schedule
from bot.core.question import next_waking
from bot.core.rules import ProgrammeRules
from bot.core.scope import is_touched
from bot.core.views import ClientView
from bot.model import Alert, AlertState, Due, DueKind, Lane, Staff, Status, Text, ToStaff

SILENT_AFTER = timedelta(hours=48)
"""Two evenings without an answer. Silence is no evidence of safety. Source: CRISIS.md."""

WATCHED = timedelta(days=7)
"""A silence that begins within so long after an alert is told."""

LOOK_AGAIN = timedelta(hours=6)
"""While nobody has asked them anything, or an alert is open, which asks for itself."""

RUNG = "silent"
LIVE = (Status.ACTIVE, Status.PAUSED)


def clock(alert: Alert, at: datetime) -> Schedule:
    due = Due(
        key=f"silence:{alert.id}",
        kind=DueKind.STAFF_NOTICE,
        at=at,
        client_id=alert.client_id,
        alert_id=alert.id,
        detail={"rung": RUNG},
    )
    return Schedule(due=due)


def watched(alert: Alert) -> tuple[Effect, ...]:
    """From the alert on. Shape: nothing for a drill, and for whoever is no client."""
    return () if alert.drill or alert.client_id is None else (clock(alert, alert.raised_at + SILENT_AFTER),)


def time_up(
    alert: Alert, view: ClientView, heard_at: datetime | None, taker: Staff | None, rules: ProgrammeRules, now: datetime
) -> tuple[Effect, ...]:
    """Told once an alert, by day; not yet silent, not asked, or an alert open: looked at again.

    Units: `heard_at` is when the client last answered, tapped or wrote anything.
    """
    since = max(heard_at or alert.raised_at, alert.raised_at)
    ends = alert.raised_at + WATCHED
    if view.client.status not in LIVE or since > ends or now > ends + SILENT_AFTER:
        return ()
    if now < since + SILENT_AFTER:
        return (clock(alert, since + SILENT_AFTER),)
    is_open = alert.state is not AlertState.CLOSED or view.alert is not None
    if is_open or taker is None or not was_asked(view, since):
        return (clock(alert, now + LOOK_AGAIN),)
    if (waking := next_waking(taker, rules, now)) > now:
        return (clock(alert, waking),)
    return (
        Say(
            to=ToStaff(staff_id=taker.id),
            text=Text(id="alerts.silent"),
            lane=Lane.REPLY,
            key=f"silent:{view.client.id}:{now.date().isoformat()}",
        ),
    )


def is_silent(view: ClientView, now: datetime) -> bool:
    """Whether somebody who had a crisis text of late has answered nothing since, or for two days, though asked."""
    last = view.last_full_reply_at
    if last is None or view.client.status not in LIVE or now - last > WATCHED + SILENT_AFTER:
        return False
    since = max(view.last_heard_at or last, last)
    return now - since >= SILENT_AFTER and was_asked(view, since)


def was_asked(view: ClientView, since: datetime) -> bool:
    """Something came that waits for an answer, or waited in vain."""
    runs = (view.run, view.expired_run)
    return any(run is not None and run.started_at >= since and not is_touched(run.place) for run in runs)
