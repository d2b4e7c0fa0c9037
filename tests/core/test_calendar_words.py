"""Days, hours and lists as people read them, in their language; in one that we do not have, in English."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.core.calendar_words import day_and_month, day_hour, day_of_year, listed, long_day, weekday, whole_day

TUESDAY = date(2026, 11, 3)
HOUR = datetime(2026, 11, 3, 20, 5, tzinfo=UTC).astimezone(ZoneInfo("America/New_York"))

FORMS: list[tuple[Callable[[Any, str], str], Any, str, str]] = [
    (weekday, TUESDAY, "Tue", "mar"),
    (day_and_month, TUESDAY, "Nov 3", "3 nov"),
    (long_day, TUESDAY, "November 3, 2026", "3 de noviembre de 2026"),
    (whole_day, TUESDAY, "Tuesday, November 3, 2026", "martes, 3 de noviembre de 2026"),
    (day_of_year, TUESDAY, "03 Nov 2026", "03 nov 2026"),
    (day_hour, HOUR, "Tue 03 Nov 15:05", "mar 03 nov 15:05"),
    (listed, [], "", ""),
    (listed, ["a"], "a", "a"),
    (listed, ["a", "b"], "a and b", "a y b"),
    (listed, ["a", "b", "c"], "a, b, and c", "a, b y c"),
]


@pytest.mark.parametrize(("form", "what", "english", "spanish"), FORMS, ids=[case[2] or "nothing" for case in FORMS])
def test_each_form_is_as_people_write_it(
    form: Callable[[Any, str], str], what: Any, english: str, spanish: str
) -> None:
    assert form(what, "en") == english
    assert form(what, "es") == spanish
    assert form(what, "xx") == english


def test_an_hour_may_have_another_form() -> None:
    assert day_hour(HOUR, "es", "dd MMM HH:mm:ss") == "03 nov 15:05:00"
