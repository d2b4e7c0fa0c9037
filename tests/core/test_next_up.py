"""What a client is told about what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.client_settings import change_setting
from bot.core.effects import Change, Replan, TellNext
from bot.core.next_up import coming
from bot.model import Client, Due, DueKind, Phase, Status, Text

TUESDAY = datetime(2026, 11, 24, 15, tzinfo=UTC)
ANN = Client(
    id="ann", name="Ann", therapist_id="t", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=TUESDAY,
    enrolled_at=TUESDAY, zone="America/New_York",
)  # fmt: skip


def owed(after: timedelta) -> Due:
    return Due(key=f"prompt:ann:evening:{after}", kind=DueKind.PROMPT, at=TUESDAY + after)


AHEAD = [
    ("the same evening", timedelta(hours=9), (0, 1, "19:00")),
    ("past midnight in UTC, the same evening at home", timedelta(hours=10), (0, 1, "20:00")),
    ("tomorrow", timedelta(hours=33), (1, 2, "19:00")),
    ("Thursday", timedelta(days=2, hours=9), (2, 3, "19:00")),
    ("in a fortnight", timedelta(days=14, hours=9), (14, 1, "19:00")),
]


@pytest.mark.parametrize(("case", "after", "told"), AHEAD, ids=[case for case, *_ in AHEAD])
def test_the_next_prompt_is_told_in_the_clients_own_time(
    case: str, after: timedelta, told: tuple[int, int, str]
) -> None:
    text = coming([owed(after + timedelta(days=30)), owed(after)], ANN, TUESDAY)

    assert (text.id, tuple(text.args.values())) == ("bot.next", told)


def test_an_evening_inside_the_quiet_hours_is_said_to_be_why_nothing_comes() -> None:
    late = replace(ANN, evening=time(23, 0), quiet_from=time(22, 0), quiet_to=time(9, 0))

    assert coming([], late, TUESDAY).id == "bot.next-quiet"


def test_what_only_waits_behind_the_flow_in_hand_is_no_promise() -> None:
    waits = replace(owed(timedelta(hours=13)), detail={"flow": "week", "until": "2026-11-25T04:00:00+00:00"})

    text = coming([waits, owed(timedelta(hours=33))], ANN, TUESDAY)
    after_a_gap = coming([replace(waits, at=TUESDAY + timedelta(hours=10))], ANN, TUESDAY)

    assert text.args["hour"] == "19:00"
    assert after_a_gap.args["hour"] == "20:00"


def test_nothing_planned_is_said_so() -> None:
    assert coming([], ANN, TUESDAY).id == "bot.next-none"


def test_a_break_is_said_to_be_why_nothing_comes() -> None:
    assert coming([owed(timedelta(hours=9))], replace(ANN, status=Status.PAUSED), TUESDAY).id == "bot.next-paused"


SETTINGS = [
    ("evening", "20:00", {"evening": time(20)}, True),
    ("quiet_from", "22:00", {"quiet_from": time(22)}, False),
    ("quiet_to", "09:00", {"quiet_to": time(9)}, True),
    ("rhythm", "other-day", {"rhythm": "other-day"}, True),
    ("called", "Anna", {"called": "Anna"}, False),
    ("language", "es", {"language": "es"}, False),
]


@pytest.mark.parametrize(("name", "value", "kept", "is_told"), SETTINGS, ids=[name for name, *_ in SETTINGS])
def test_a_setting_counts_at_once_and_what_moves_prompts_says_what_comes_next(
    name: str, value: str, kept: dict[str, object], is_told: bool
) -> None:
    effects = change_setting(ANN, name, value, now=TUESDAY, facts={})

    assert effects[:2] == [Change(kind=Client, id="ann", values=kept), Replan(client_id="ann")]
    assert (TellNext(client_id="ann") in effects) is is_told


def test_before_enrolment_nothing_is_told_about_what_comes_next() -> None:
    new = replace(ANN, enrolled_at=None, status=Status.ENROLLING)

    assert TellNext(client_id="ann") not in change_setting(new, "evening", "20:00", now=TUESDAY, facts={})


def test_an_evening_that_never_comes_is_named() -> None:
    late = replace(ANN, evening=time(23, 5), quiet_from=time(22, 0), quiet_to=time(9, 0))

    assert coming([], late, TUESDAY) == Text(id="bot.next-quiet", args={"hour": "23:05"})


def test_the_next_prompt_is_told_by_its_day_and_hour() -> None:
    said = Text(id="bot.next", args={"ahead": 1, "weekday": 2, "hour": "19:00"})

    assert coming([owed(timedelta(hours=33))], ANN, TUESDAY) == said
