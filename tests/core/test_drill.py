"""A drill: a crisis of nobody's, once or every week in working hours, each therapist's ladder in turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.drill import CHAT, WORDS, due_once, due_weekly, is_drill, update_number, update_of, whose
from bot.core.rules import USUAL_RULES
from bot.model import DueKind, Role
from tests.core.desks import NOON, ORTIZ, VEGA, person

LATER = datetime(2026, 11, 26, 15, tzinfo=UTC)
WEDNESDAYS = [
    ("the day before", NOON, datetime(2026, 11, 25, 15, tzinfo=UTC)),
    ("the same morning", datetime(2026, 11, 25, 14, 59, tzinfo=UTC), datetime(2026, 11, 25, 15, tzinfo=UTC)),
    ("at that minute", datetime(2026, 11, 25, 15, tzinfo=UTC), datetime(2026, 12, 2, 15, tzinfo=UTC)),
    ("the day after", LATER, datetime(2026, 12, 2, 15, tzinfo=UTC)),
    ("in summer time", datetime(2026, 7, 1, 23, tzinfo=UTC), datetime(2026, 7, 8, 14, tzinfo=UTC)),
]


def test_a_drill_has_a_number_of_its_own_that_no_update_of_telegrams_has() -> None:
    numbers = {update_number(f"drill{each}") for each in range(50)}

    assert len(numbers) == 50
    assert all(is_drill(number) and number >= -(2**48) for number in numbers)
    assert update_number("drill1") == update_number("drill1")
    assert not is_drill(0)


def test_its_update_reads_like_anybodys_and_comes_from_no_private_chat() -> None:
    made = update_of("d1", "vega", NOON)

    chat = {"id": CHAT, "type": "private", "first_name": "DRILL"}
    message = {"message_id": 1, "date": int(NOON.timestamp()), "chat": chat, "from": chat, "text": WORDS}
    assert made == {"update_id": update_number("d1"), "message": message, "drill": "d1", "therapist": "vega"}


def test_one_that_is_asked_for_is_due_at_once_for_any_running_bot() -> None:
    once = due_once("d1", "vega")

    assert (once.key, once.kind, once.detail) == ("drill:d1", DueKind.DRILL, {"drill": "d1", "therapist": "vega"})
    assert once.at < NOON - timedelta(days=9_000)
    assert due_once("d1").detail["therapist"] == ""


@pytest.mark.parametrize(("case", "after", "at"), WEDNESDAYS, ids=[case for case, *_ in WEDNESDAYS])
def test_the_weekly_one_comes_on_its_day_at_its_hour_by_the_therapists_clock(
    case: str, after: datetime, at: datetime
) -> None:
    due = due_weekly("America/New_York", USUAL_RULES, after)

    assert (due.key, due.kind, due.at, due.detail) == ("drill-weekly", DueKind.DRILL, at, {"weekly": True})


def test_whoever_is_named_is_tried_else_each_therapist_who_can_hear_a_week_each() -> None:
    on_call = person("call", role=Role.ON_CALL)
    deaf = person("mute", chat_id=None)
    people = {each.id: each for each in (on_call, VEGA, deaf, ORTIZ)}

    assert whose(people, "call", NOON) == on_call
    weeks = [whose(people, "", NOON + timedelta(weeks=number)) for number in range(4)]
    assert weeks == [VEGA, ORTIZ, VEGA, ORTIZ]


def test_where_no_therapist_can_hear_somebody_is_tried_all_the_same() -> None:
    deaf = replace(VEGA, blocked_at=NOON)

    assert whose({"vega": deaf}, "", NOON) == deaf
    assert whose({}, "", NOON) is None
