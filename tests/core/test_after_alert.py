"""What stays away for a while once an alert is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.after_alert import stays_away, waits_a_day
from bot.core.flow import Audience, Flow
from bot.core.threads import next_day
from bot.core.views import ClientView
from bot.model import Due, DueKind, Phase, ProblemArea
from bot.programme.flows import flow_of
from bot.shipped import shipped_folder
from tests.core.flows import ANN, NOW

ANYBODY = Audience()


def shipped(name: str) -> Flow:
    return flow_of(name, (shipped_folder() / "flows" / f"{name}.yaml").read_text("utf-8"))


def days(number: float) -> datetime:
    return NOW + timedelta(days=number)


def after(alert: float, met: float | None = None) -> ClientView:
    return ClientView(
        client=ANN, last_full_reply_at=days(alert), last_met_at=None if met is None else days(met)
    )  # fmt: skip


@pytest.mark.parametrize("flow", ["grief-days", "dispute-moment", "the-change", "small-call"])
def test_exercises_of_a_problem_area_wait_for_a_week_and_for_a_session_after_an_alert(flow: str) -> None:
    assert not stays_away(shipped(flow), ClientView(client=ANN), NOW)
    assert stays_away(shipped(flow), after(-5, met=-2), NOW)
    assert stays_away(shipped(flow), after(-10, met=-11), NOW)
    assert stays_away(shipped(flow), after(-10), NOW)
    assert not stays_away(shipped(flow), after(-10, met=-2), NOW)
    assert not stays_away(shipped(flow), after(-36), NOW), "where nobody writes sessions down it ends by itself"


def test_the_evening_check_in_comes_all_the_same() -> None:
    assert not stays_away(shipped("evening"), after(-0.5), NOW)
    assert not stays_away(shipped("evening-friday"), after(-0.5), NOW)


def test_the_evening_after_an_alert_brings_neither_the_review_of_the_week_nor_the_nine_questions() -> None:
    assert stays_away(shipped("week"), after(-1), NOW)
    assert waits_a_day(shipped("phq9"), after(-1), NOW)
    assert not stays_away(shipped("week"), after(-2), NOW)
    assert not waits_a_day(shipped("phq9"), after(-2), NOW)


def test_the_nine_questions_come_a_day_later_at_the_same_local_hour() -> None:
    at = datetime(2026, 11, 1, 0, 0, tzinfo=UTC)  # the evening before the clocks change in New York
    due = Due(
        key="prompt:ann:phq9:2026-10-31", kind=DueKind.PROMPT, at=at, client_id="ann",
        detail={"flow": "phq9", "on": "2026-10-31"},
    )  # fmt: skip
    client = replace(ANN, zone="America/New_York", evening=time(20))

    moved = next_day(shipped("phq9"), due, client)

    assert (moved.key, moved.at) == ("thread:ann:phq9:2026-10-31", datetime(2026, 11, 2, 1, 0, tzinfo=UTC))


def test_the_evenings_and_the_weeks_after_an_alert_end_to_the_hour() -> None:
    hour = 1 / 24

    assert [stays_away(shipped("week"), after(-1.5 + edge), NOW) for edge in (hour, 0)] == [True, False]
    assert [waits_a_day(shipped("phq9"), after(-1.5 + edge), NOW) for edge in (hour, 0)] == [True, False]
    assert [stays_away(shipped("the-change"), after(-7 + edge, met=-1), NOW) for edge in (hour, 0)] == [True, False]
    assert [stays_away(shipped("the-change"), after(-35 + edge), NOW) for edge in (hour, 0)] == [True, False]
    assert stays_away(shipped("the-change"), after(-8, met=-8), NOW), "a session at the hour of the alert was before it"


def test_only_a_questionnaire_waits_and_only_after_an_alert_that_no_longer_holds_it() -> None:
    held = replace(after(-1), client=replace(ANN, held_at=NOW))

    assert not waits_a_day(shipped("evening"), after(-1), NOW)
    assert not waits_a_day(shipped("phq9"), ClientView(client=ANN), NOW)
    assert not waits_a_day(shipped("phq9"), held, NOW)
    assert not waits_a_day(shipped("evening"), held, NOW)


def test_what_is_tender_stays_away_whatever_its_area_and_the_rest_comes_again_at_once() -> None:
    grief, end = Audience(areas=(ProblemArea.GRIEF,)), Audience(phases=(Phase.TERMINATION,))

    def waits(kind: str, audience: Audience = ANYBODY, technique: str = "") -> bool:
        flow = Flow(id="f", revision="1", title="F", kind=kind, audience=audience, technique=technique)
        return stays_away(flow, after(-1), NOW)

    assert [waits("technique"), waits("check-in", grief), waits("check-in", end)] == [False, False, False]
    assert [waits("homework", grief), waits("homework", end)] == [True, True]
    assert [waits("homework", technique=each) for each in ("looking-back", "ending", "i-statements")] == [
        True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize("flow", ["ending", "goodbye", "gains", "timeline", "let-it-out"])
def test_the_ending_and_old_pain_wait_after_an_alert(flow: str) -> None:
    assert stays_away(shipped(flow), after(-1), NOW)
    assert not stays_away(shipped(flow), after(-10, met=-2), NOW)


def test_what_opens_a_phase_waits_from_day_to_day_and_is_not_lost() -> None:
    held = replace(after(-10, met=-2), client=replace(ANN, held_at=NOW))

    assert waits_a_day(shipped("ending"), after(-1), NOW)
    assert waits_a_day(shipped("ending"), held, NOW)
    assert not waits_a_day(shipped("ending"), after(-10, met=-2), NOW)
    assert not waits_a_day(shipped("goodbye"), after(-1), NOW)
