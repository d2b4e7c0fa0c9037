"""Silence after an alert: told once, by day, when somebody was asked and answers nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.core.client_page import attention
from bot.core.effects import Effect, Say, Schedule
from bot.core.rules import ProgrammeRules
from bot.core.silence import RUNG, time_up, watched
from bot.core.views import ClientView
from bot.model import Alert, AlertState, DueKind, Kind, Lane, Level, Place, Run, SafetyCard, Status, Text, ToStaff
from tests.core.desks import NOON, VEGA, client

RULES = ProgrammeRules()
ALERT = Alert(
    id="a1", client_id="maya", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.CLOSED,
    raised_at=NOON, outcome="talked",
)  # fmt: skip
CARD = SafetyCard(client_id="maya", phone="1", address="2", contact="3", recorded_at=NOON)


def hours(number: float) -> datetime:
    return NOON + timedelta(hours=number)


def run(at: float, **answers: Any) -> Run:
    place = Place(flow="evening", revision="1", step="mood", answers=answers)
    return Run(id="r", client_id="maya", key="k", place=place, state="expired", started_at=hours(at))


ASKED = ClientView(
    client=client(), card=CARD, expired_run=run(30), last_full_reply_at=NOON, last_heard_at=NOON, therapist=VEGA
)


def after(
    number: float, view: ClientView = ASKED, heard: float | None = None, alert: Alert = ALERT
) -> tuple[Effect, ...]:
    heard_at = None if heard is None else hours(heard)
    return time_up(alert, view, heard_at, VEGA, RULES, hours(number))


def looked_at(effects: tuple[Effect, ...]) -> datetime:
    (owed,) = effects
    assert isinstance(owed, Schedule)
    assert (owed.due.key, owed.due.kind, owed.due.detail) == ("silence:a1", DueKind.STAFF_NOTICE, {"rung": RUNG})
    assert (owed.due.client_id, owed.due.alert_id) == ("maya", "a1")
    return owed.due.at


def test_it_is_watched_from_the_alert_on_and_never_of_a_drill() -> None:
    assert looked_at(watched(ALERT)) == hours(48)
    assert watched(replace(ALERT, drill=True)) == ()


def test_two_days_without_an_answer_are_a_notice_with_sound_that_names_nobody() -> None:
    (said,) = after(48)

    assert said == Say(
        to=ToStaff(staff_id="vega"), text=Text(id="alerts.silent"), lane=Lane.REPLY, key="silent:maya:2026-11-26"
    )


def test_by_night_it_waits_for_the_morning() -> None:
    assert looked_at(after(58.5)) == hours(67)  # VEGA's zone is UTC: 22:30, and seven in the morning


def test_whoever_answered_since_is_watched_from_that_answer_on() -> None:
    assert looked_at(after(48, heard=20)) == hours(68)
    assert len(after(68, heard=20)) == 1
    assert isinstance(after(68, heard=20)[0], Say)


@pytest.mark.parametrize(
    "view",
    [
        replace(ASKED, expired_run=None),
        replace(ASKED, expired_run=run(-1)),
        replace(ASKED, expired_run=run(30, mood=4)),
        replace(ASKED, alert=replace(ALERT, id="b", state=AlertState.DELIVERED)),
    ],
    ids=["nothing asked", "asked before", "half answered", "another alert is open"],
)
def test_who_was_not_asked_or_has_an_open_alert_is_looked_at_again(view: ClientView) -> None:
    assert looked_at(after(48, view)) == hours(54)


def test_it_ends_with_the_week_and_with_the_programme() -> None:
    assert after(24 * 7 + 60, heard=24 * 7 + 1) == ()
    assert after(24 * 9 + 1, replace(ASKED, expired_run=None)) == ()
    assert after(48, replace(ASKED, client=client(status=Status.ENDED))) == ()
    assert looked_at(after(48, alert=replace(ALERT, state=AlertState.ACKNOWLEDGED))) == hours(54)


def test_a_silence_that_begins_at_the_very_end_of_the_week_is_told_two_days_later() -> None:
    (said,) = after(24 * 9, replace(ASKED, expired_run=run(24 * 7 + 2)), heard=24 * 7)

    assert isinstance(said, Say)


def test_the_list_of_clients_shows_who_is_silent() -> None:
    assert attention(ASKED, hours(48)) == (1, "silent")
    assert attention(ASKED, hours(24 * 9)) == (1, "silent")
    assert attention(ASKED, hours(24 * 9 + 1))[1] == "quiet"
    assert attention(ASKED, hours(47))[1] == "active"
    assert attention(replace(ASKED, last_heard_at=hours(20)), hours(60))[1] == "active"
    assert attention(replace(ASKED, last_full_reply_at=None), hours(48))[1] == "active"
