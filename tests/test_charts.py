"""The picture of a client's weeks: whatever there is of it, over its whole width, in few bytes."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageColor

from bot.charts import DPI, LEFT, MARGIN, MARKERS, MOOD, MOOD_HEIGHT, PHQ9_HEIGHT, RIGHT, WIDTH, draw
from bot.core.mood_chart import MoodChart

TODAY = date(2026, 11, 24)
FIRST = TODAY - timedelta(days=27)
MOODS = {FIRST + timedelta(days=number): float(number % 11) for number in range(28) if number % 5}
EVENTS = tuple(
    (FIRST + timedelta(days=at), way) for at, way in ((1, "better"), (2, "worse"), (2, "worse"), (3, "same"))
)
WAYS = {"better": "lifted it", "worse": "pulled it down", "same": "left it"}
PHQ9 = ((FIRST + timedelta(days=6), 14),)
NAMED = ((FIRST, "28 Oct"), (FIRST + timedelta(days=7), "4 Nov"))
WHITE = 254

NEAR = 12
"""Of 255: a palette's shade beside the one that was asked for."""


def picture(**given: object) -> Image.Image:
    whole = MoodChart(until=TODAY, days=28, title="Mood", phq9_title="PHQ-9", named=NAMED, **{"moods": {}} | given)  # type: ignore[arg-type]
    return Image.open(io.BytesIO(draw(whole)))


def spots(image: Image.Image, colour: str) -> Any:
    """Where a colour stands. Shape: rows and columns."""
    apart = np.abs(np.asarray(image.convert("RGB"), dtype=int) - ImageColor.getrgb(colour)[:3])
    return np.nonzero(apart.max(axis=2) <= NEAR)


def ink(image: Image.Image) -> Any:
    """Shape: rows by columns, True where something stands."""
    return np.asarray(image.convert("L")) < WHITE


@pytest.mark.parametrize(
    ("given", "heights"),
    [
        ({"moods": MOODS, "events": EVENTS, "ways": WAYS, "phq9": PHQ9}, (MOOD_HEIGHT, PHQ9_HEIGHT)),
        ({"moods": MOODS}, (MOOD_HEIGHT,)),
        ({"phq9": PHQ9}, (PHQ9_HEIGHT,)),
        ({}, (MOOD_HEIGHT,)),
    ],
)
def test_a_picture_has_a_field_for_each_thing_that_was_measured(
    given: dict[str, object], heights: tuple[float]
) -> None:
    image = picture(**given)

    inches = sum(heights) + MARGIN * (len(heights) + 1)
    assert image.size == (int(WIDTH * DPI), int(inches * DPI))
    assert (len(spots(image, MOOD)[0]) > 0) is bool(given)


def test_each_field_spans_all_days_also_those_after_the_last_answer() -> None:
    marks = ink(picture(phq9=PHQ9))
    foot = np.nonzero(marks[marks.sum(axis=1).argmax()])[0]

    assert foot.min() <= LEFT * DPI + 2
    assert foot.max() >= RIGHT * DPI - 3


def test_each_sign_stands_in_the_picture_and_in_its_key() -> None:
    image = picture(moods=MOODS, events=EVENTS, ways=WAYS)

    for _, colour in MARKERS.values():
        rows, _ = spots(image, colour)
        assert rows.min() < MARGIN * DPI < rows.max()


def test_no_word_is_cut_off_at_the_edge() -> None:
    marks = ink(picture(moods=MOODS, events=EVENTS, ways=WAYS, phq9=PHQ9))

    assert not marks[[0, -1]].any()
    assert not marks[:, [0, -1]].any()
