"""Whom the buttons under "who was it?" offer: those met of late, nobody who was taken out of the circle."""

from __future__ import annotations

import pytest

from bot.core.own_circle import named_lately

ROSA, LUIS = ("with_whom", "Rosa"), ("with_whom", "Luis")
OUT, BACK = ("circle_gone", "rosa "), ("circle_person", "Rosa")


@pytest.mark.parametrize(
    ("newest_first", "offered"),
    [
        ([LUIS, ROSA, LUIS], ("Luis", "Rosa")), ([LUIS, OUT, ROSA], ("Luis",)), ([ROSA, OUT, LUIS], ("Luis",)),
        ([BACK, OUT, ROSA], ("Rosa",)), ([OUT, BACK, ROSA], ()), ([BACK, LUIS], ("Luis",)),
    ],
    ids=["met", "met and taken out", "met again since", "put back", "taken out again", "in the circle alone"],
)  # fmt: skip
def test_whoever_was_taken_out_of_the_circle_is_not_offered(
    newest_first: list[tuple[str, str]], offered: tuple[str, ...]
) -> None:
    assert named_lately(newest_first) == offered
