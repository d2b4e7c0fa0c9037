"""Questionnaires: exact totals and bands, what is missing is no zero, and item 9 by its rule."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.measures import Score, band, grade_item9, score
from bot.model import Level
from tests.core.desks import NOON

TWO_WEEKS = timedelta(days=14)

BANDS = [
    ("phq9", {0: "minimal", 4: "minimal", 5: "mild", 9: "mild", 10: "moderate", 14: "moderate"}),
    ("phq9", {15: "moderately-severe", 19: "moderately-severe", 20: "severe", 27: "severe"}),
    ("gad7", {4: "minimal", 5: "mild", 10: "moderate", 14: "moderate", 15: "severe", 21: "severe"}),
    ("phq2", {2: "below-cut", 3: "at-cut", 6: "at-cut"}),
]

ITEM9 = [
    ("none", 0, None, None, Level.NONE),
    ("the first 1", 1, None, NOON, Level.URGENT),
    ("a rise to 1", 1, 0, NOON, Level.URGENT),
    ("a 1 again, never reviewed", 1, 1, None, Level.URGENT),
    ("a 1 again, reviewed 14 days ago", 1, 1, NOON - TWO_WEEKS, Level.CONCERN),
    ("a 1 again, reviewed longer ago", 1, 1, NOON - TWO_WEEKS - timedelta(seconds=1), Level.URGENT),
    ("a 1 again, reviewed by a clock that was ahead", 1, 1, NOON + timedelta(days=30), Level.URGENT),
    ("a fall to 1, reviewed", 1, 3, NOON, Level.CONCERN),
    ("a 2 again, reviewed", 2, 2, NOON, Level.URGENT),
    ("a fall to 2, reviewed", 2, 3, NOON, Level.URGENT),
    ("a 3", 3, 3, NOON, Level.URGENT),
]


@pytest.mark.parametrize(("instrument", "names"), BANDS)
def test_a_total_falls_into_its_band(instrument: str, names: dict[int, str]) -> None:
    assert {total: band(instrument, total) for total in names} == names


def test_a_total_below_every_band_has_none() -> None:
    assert band("phq9", -1) == ""


def test_a_whole_questionnaire_adds_up() -> None:
    assert score("phq9", [1, 2, 3, 0, 1, 2, 3, 0, 1]) == Score(
        instrument="phq9", total=13, answered=9, prorated=False, band="moderate"
    )


def test_up_to_two_missing_items_are_prorated_and_marked() -> None:
    assert score("phq9", [2] * 7 + [None, None]) == Score(
        instrument="phq9", total=18, answered=7, prorated=True, band="moderately-severe"
    )


@pytest.mark.parametrize(
    ("instrument", "items", "answered"),
    [("phq9", [2] * 6 + [None] * 3, 6), ("phq2", [3, None], 1), ("phq2", [None, None], 0)],
    ids=["three of nine", "one of two", "all"],
)
def test_where_too_much_is_missing_there_is_no_total(instrument: str, items: list[int | None], answered: int) -> None:
    made = score(instrument, items)

    assert made == Score(instrument=instrument, total=None, answered=answered, prorated=False, band="")


def test_another_number_of_items_is_refused_with_both_numbers() -> None:
    with pytest.raises(ValueError, match="phq9 has 9 items, not 8"):
        score("phq9", [0] * 8)


@pytest.mark.parametrize(("case", "value", "before", "reviewed", "level"), ITEM9, ids=[case for case, *_ in ITEM9])
def test_item_9_is_graded_by_its_rule(
    case: str, value: int, before: int | None, reviewed: object, level: Level
) -> None:
    assert grade_item9(value, before, reviewed_at=reviewed, now=NOON, review=TWO_WEEKS) is level  # type: ignore[arg-type]  # a moment or None
