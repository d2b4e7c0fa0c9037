"""The weekly page says when the numbers that clients are shown are old, or not the programme's own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.work.digests import numbers_are_stale


@pytest.mark.parametrize(
    ("resources", "is_told"),
    [
        ({"checked": "2026-11"}, False),
        ({"checked": "2025-10"}, True),
        ({"checked": "2026-11", "stood_in": "yes"}, True),
        (None, False),
    ],
    ids=["fresh", "old", "the shipped ones stand in", "not known"],
)
def test_the_therapist_hears_of_stale_numbers(resources: dict[str, str] | None, is_told: bool) -> None:
    found = numbers_are_stale(resources, datetime(2026, 11, 24, tzinfo=UTC))

    assert (found is not None) is is_told
