"""What a client types about people and days, read; and when a day comes again."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core import own_circle, own_days
from bot.core.own_circle import OUT, Person, circle_of
from bot.model import ClientDate

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("rest", "asked"),
    [
        ("add Rosa 8", ("add", "Rosa", 8)), ("add my sister", ("add", "my sister", None)),
        ("agregar tía Ana 10", ("add", "tía Ana", 10)), ("AÑADIR Luis", ("add", "Luis", None)),
        ("change Rosa 0", ("change", "Rosa", 0)), ("remove Rosa 8", ("remove", "Rosa 8", None)),
        ("quitar Rosa", ("remove", "Rosa", None)), ("add Rosa 11", ("add", "Rosa 11", None)), ("add", ("", "", None)),
        ("add 7", ("add", "7", None)), ("", ("", "", None)), ("Rosa", ("", "", None)),
    ],
)  # fmt: skip
def test_a_person_is_added_moved_or_taken_out_by_what_is_typed(rest: str, asked: tuple[str, str, int | None]) -> None:
    assert own_circle.asked(rest) == asked


def test_whoever_is_taken_out_is_gone_until_they_are_named_again() -> None:
    said = [("Rosa", 8), ("Luis", 3), ("rosa", OUT)]

    assert circle_of(said) == (Person(name="Luis", close=3),)
    assert circle_of([*said, ("Rosa", None)]) == (Person(name="Luis", close=3), Person(name="Rosa"))


@pytest.mark.parametrize(
    ("rest", "asked"),
    [
        ("5 Mar birthday", (date(2027, 3, 5), "birthday")),
        ("add Mar 5 anniversary", (date(2027, 3, 5), "anniversary")),
        ("5 mar cumpleaños", (date(2027, 3, 5), "birthday")), ("agregar 2027-03-05 día", (date(2027, 3, 5), "day")),
        ("Mar 5", (date(2027, 3, 5), "")), ("soon", (None, "")),
    ],
)  # fmt: skip
def test_a_day_is_read_with_what_it_is(rest: str, asked: tuple[date | None, str]) -> None:
    assert own_days.asked(rest, TODAY) == asked


@pytest.mark.parametrize(
    ("on", "kind", "comes"),
    [
        (date(1980, 3, 5), "birthday", date(2027, 3, 5)), (date(1980, 12, 5), "birthday", date(2026, 12, 5)),
        (TODAY, "anniversary", TODAY), (date(2024, 2, 29), "anniversary", date(2027, 2, 28)),
        (date(2028, 3, 5), "birthday", date(2028, 3, 5)), (date(2026, 12, 1), "day", date(2026, 12, 1)),
    ],
)  # fmt: skip
def test_birthdays_and_anniversaries_come_back_every_year(on: date, kind: str, comes: date) -> None:
    assert own_days.coming(own_days.made("maya", on, kind), TODAY) == comes


def test_a_day_that_has_passed_for_good_is_not_ahead_and_the_soonest_stands_first() -> None:
    days = [own_days.made("maya", date(2026, 3, 5), kind) for kind in ("birthday", "day")]
    soon = ClientDate(id="d", client_id="maya", on=date(2026, 12, 1), label="the-house")

    assert own_days.ahead([*days, soon], TODAY) == [soon, days[0]]
