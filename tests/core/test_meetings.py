"""What a calendar says of one client's sessions: kept, moved, off, new; what is off does not count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from bot.core.effects import Add, Change
from bot.core.meetings import Arranged, Course, Meeting, arranged
from bot.model import TherapySession
from tests.core.desks import NOON, VEGA, client

WEEK = timedelta(days=7)
FIRST = NOON + timedelta(days=2)


def meeting(number: int, *, series: str = "a", days: int = 0, off: bool = False) -> Meeting:
    """The meeting of a week, some days later than usual."""
    at = FIRST + number * WEEK + timedelta(days=days)
    return Meeting(event=f"{series}.{number}", starts_at=at, is_cancelled=off)


def planned(number: int, *, event: str | None = None, weekly: bool = False) -> TherapySession:
    return TherapySession(
        id=f"s{number}", client_id="maya", starts_at=FIRST + number * WEEK, number=6 + number,
        event=f"a.{number}" if event is None else event, weekly=weekly,
    )  # fmt: skip


def arrange(coming: Sequence[TherapySession], meetings: Sequence[Meeting], **more: Any) -> Arranged:
    numbers = count()
    usual: dict[str, Any] = {
        "client": client(), "therapist": VEGA, "new_id": lambda: f"n{next(numbers)}", "now": NOON, "is_whole": True,
    }  # fmt: skip
    return arranged(Course(coming=coming, meetings=meetings, **usual | more))


def after(coming: Sequence[TherapySession], made: Arranged) -> list[tuple[int, int]]:
    """What is planned then: its week, by days from the first, and its number."""
    sessions = {each.id: each for each in coming}
    for effect in made.effects:
        if isinstance(effect, Add) and isinstance(effect.record, TherapySession):
            sessions[effect.record.id] = effect.record
        elif isinstance(effect, Change):
            values = {**vars_of(sessions[effect.id]), **effect.values}
            sessions[effect.id] = TherapySession(**values)
    standing = sorted((each for each in sessions.values() if each.state == "planned"), key=lambda each: each.starts_at)
    return [((each.starts_at - FIRST).days, each.number) for each in standing]


def vars_of(session: TherapySession) -> dict[str, Any]:
    return {name: getattr(session, name) for name in session.__dataclass_fields__}


def test_the_sessions_of_a_course_are_numbered_from_the_next_one_on() -> None:
    made = arrange([], [meeting(1), meeting(0), meeting(2)], is_whole=False)

    assert after([], made) == [(0, 6), (7, 7), (14, 8)]


def test_a_calendar_that_says_the_same_again_changes_nothing() -> None:
    made = arrange([planned(0), planned(1)], [meeting(0), meeting(1)], is_again=True)

    assert made == Arranged()


def test_a_session_that_is_off_takes_up_no_number() -> None:
    coming = [planned(0), planned(1), planned(2)]

    made = arrange(coming, [meeting(0), meeting(1, off=True), meeting(2)], is_again=True)

    assert after(coming, made) == [(0, 6), (14, 7)]
    assert made.off == (FIRST + WEEK,)


def test_a_session_that_is_gone_from_a_whole_calendar_is_off() -> None:
    coming = [planned(0), planned(1)]

    made = arrange(coming, [meeting(0)], is_again=True)

    assert (after(coming, made), made.off) == ([(0, 6)], (FIRST + WEEK,))


def test_a_session_that_moves_behind_the_next_one_changes_numbers_with_it() -> None:
    coming = [planned(0), planned(1)]

    made = arrange(coming, [meeting(0, days=8), meeting(1)], is_again=True)

    assert after(coming, made) == [(7, 6), (8, 7)]
    assert made.moved == ((FIRST, FIRST + timedelta(days=8)),)


def test_an_hour_set_by_hand_gives_way_to_a_calendar_and_then_stays_when_it_is_set_again() -> None:
    by_hand = [planned(0, event="", weekly=True)]

    assert after(by_hand, arrange(by_hand, [meeting(1)], is_whole=False)) == [(7, 6)]
    assert after(by_hand, arrange(by_hand, [meeting(1)], is_again=True)) == [(0, 6), (7, 7)]


def test_an_hour_set_by_hand_that_the_calendar_has_too_is_the_calendars_and_weekly_no_more() -> None:
    by_hand = [planned(0, event="", weekly=True)]

    (change,) = arrange(by_hand, [meeting(0)], is_whole=False).effects

    assert isinstance(change, Change)
    assert change.values == {"number": 6, "event": "a.0", "weekly": False}


@pytest.mark.parametrize(
    ("meetings", "left"),
    [
        ([meeting(3, series="b")], [(0, 6), (7, 7), (21, 8)]),
        ([meeting(0)], [(0, 6)]),
        ([meeting(0, off=True)], []),
    ],
    ids=["of another series adds", "of its own says all", "calls off"],
)
def test_a_file_speaks_for_its_own_series_alone(meetings: list[Meeting], left: list[tuple[int, int]]) -> None:
    coming = [planned(0), planned(1)]

    assert after(coming, arrange(coming, meetings, is_whole=False)) == left


def test_what_a_person_has_called_off_does_not_come_back_with_the_calendar() -> None:
    settled = frozenset({("a.0", FIRST)})

    made = arrange([planned(1)], [meeting(0), meeting(1)], is_again=True, settled=settled)
    moved = arrange([planned(1)], [meeting(0, days=1), meeting(1)], is_again=True, settled=settled)

    assert made.is_empty
    assert moved.added == (FIRST + timedelta(days=1),)


def test_two_events_at_one_hour_are_one_session() -> None:
    assert after([], arrange([], [meeting(0), meeting(0, series="b")])) == [(0, 6)]
