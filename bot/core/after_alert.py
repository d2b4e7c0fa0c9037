"""What still waits once an alert is closed: the heavy exercises, and that evening the long questions. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.fit import TASK_KINDS
from bot.core.flow import AskStep, Flow
from bot.core.views import ClientView
from bot.model import Phase

A_WEEK = timedelta(days=7)
"""Exercises of a problem area stay away at least so long after an urgent alert."""

UNTIL_MET = timedelta(days=35)
"""Without a session on the books an area's exercises come again after this: not every session is recorded."""

EVENING_AFTER = timedelta(hours=36)
"""The evening of an alert, and the next one."""


def stays_away(flow: Flow, view: ClientView, now: datetime) -> bool:
    """Whether a flow does not come by itself yet, after an alert of this client's."""
    if view.last_full_reply_at is None:
        return False
    since = now - view.last_full_reply_at
    if is_heavy(flow):
        return since < A_WEEK or (since < UNTIL_MET and not has_met_since(view))
    return is_weekly_review(flow) and since < EVENING_AFTER


def is_of_late(view: ClientView, now: datetime) -> bool:
    """Whether an alert of this client's lies less than a week back."""
    return view.last_full_reply_at is not None and now - view.last_full_reply_at < A_WEEK


def waits_a_day(flow: Flow, view: ClientView, now: datetime) -> bool:
    """Whether a questionnaire comes a day later, since the evening belongs to what has just happened.

    What opens a phase comes once, and waits from day to day for as long as it stays away.
    """
    if opens_a_phase(flow):
        return view.client.held_at is not None or stays_away(flow, view, now)
    if flow.kind != "measure" or view.last_full_reply_at is None or view.client.held_at is not None:
        return False
    return now - view.last_full_reply_at < EVENING_AFTER


TENDER = frozenset({
    "ending", "celebrating-progress", "timeline", "looking-back", "reconstruct-relationship", "encouragement-of-affect",
    "expressing-emotion",
})  # fmt: skip
"""What an exercise practises that goes into an ending, a loss or old pain, whoever it is for."""


def is_heavy(flow: Flow) -> bool:
    """An exercise of a problem area goes into the loss, the quarrel, the change or the loneliness itself.

    So does what is about the ending, and whatever else is tender.
    """
    is_of_the_end = flow.audience.phases == (Phase.TERMINATION,)
    return flow.kind in TASK_KINDS and (bool(flow.audience.areas) or is_of_the_end or flow.technique in TENDER)


def opens_a_phase(flow: Flow) -> bool:
    return is_heavy(flow) and flow.start.every == "phase" and flow.start.which == "start"


def is_weekly_review(flow: Flow) -> bool:
    """What asks for the best and the hardest of a week, and not how it is now."""
    asks = {step.record for step in flow.steps if isinstance(step, AskStep)}
    return flow.kind == "check-in" and flow.start.every == "week" and "mood" not in asks


def has_met_since(view: ClientView) -> bool:
    last = view.last_full_reply_at
    return view.last_met_at is not None and last is not None and view.last_met_at > last
