"""Dates, hours and lengths of time as people type them, in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.core.when import coming, day, hour, length, made, moment, plain

TUESDAY = date(2026, 11, 24)

LENGTHS = [
    ("1 week", timedelta(weeks=1)),
    ("three: 3 days", timedelta(days=3)),
    ("2 semanas", timedelta(weeks=2)),
    ("una semana", timedelta(weeks=1)),
    ("un día", timedelta(days=1)),
    ("12 horas", timedelta(hours=12)),
    ("an hour", timedelta(hours=1)),
    ("A WEEK please", timedelta(weeks=1)),
    ("36h", timedelta(hours=36)),
    ("10 d", timedelta(days=10)),
    ("100 days", timedelta(days=100)),
    ("2w", timedelta(weeks=2)),
    ("1 month", timedelta(days=30)),
    ("un mes", timedelta(days=30)),
    ("2 meses", timedelta(days=60)),
    ("three days", timedelta(days=3)),
    ("for two weeks", timedelta(weeks=2)),
    ("dos semanas", timedelta(weeks=2)),
    ("a couple of weeks", timedelta(weeks=2)),
    ("un par de días", timedelta(days=2)),
    ("a fortnight", timedelta(weeks=2)),
    ("until next month", timedelta(days=30)),
    ("next week", timedelta(weeks=1)),
    ("la próxima semana", timedelta(weeks=1)),
    ("una quincena", timedelta(weeks=2)),
    ("doce horas", timedelta(hours=12)),
    ("until 3 December", None),
    ("often weekly", None),
    ("soon", None),
    ("3 dogs", None),
    ("", None),
    ("rest and quiet", None),
    ("until friday and then we see", None),
    ("ah", None),
]

ON = [
    ("2027-01-05", date(2027, 1, 5)),
    ("2026-13-05", None),
    ("on 2026-02-30", None),
    ("today", TUESDAY),
    ("Hoy", TUESDAY),
    ("tomorrow 3pm", date(2026, 11, 25)),
    ("mañana", date(2026, 11, 25)),
    ("25 Nov", date(2026, 11, 25)),
    ("Nov 25", date(2026, 11, 25)),
    ("25 de noviembre", date(2026, 11, 25)),
    ("November 24", TUESDAY),
    ("23 nov", date(2027, 11, 23)),
    ("3 ene", date(2027, 1, 3)),
    ("apr 9", date(2027, 4, 9)),
    ("9 abril", date(2027, 4, 9)),
    ("1 ago", date(2027, 8, 1)),
    ("31 dic", date(2026, 12, 31)),
    ("29 feb", None),
    ("wed", date(2026, 11, 25)),
    ("tuesday", date(2026, 12, 1)),
    ("mon", date(2026, 11, 30)),
    ("el sábado", date(2026, 11, 28)),
    ("miércoles", date(2026, 11, 25)),
    ("next sun", date(2026, 11, 29)),
    ("3 dogs on friday", date(2026, 11, 27)),
    ("someday", None),
    ("thurs", date(2026, 11, 26)),
    ("wednsday", date(2026, 11, 25)),
    ("los domingos", date(2026, 11, 29)),
    ("martes 1 de diciembre", date(2026, 12, 1)),
    ("hasta el martes 13", date(2026, 12, 1)),
    ("Monday 7 December", date(2026, 12, 7)),
    ("Dec 5 maybe", date(2026, 12, 5)),
    ("all month", None),
    ("my friend is here", None),
    ("mi marido está enfermo", None),
    ("my wedding", None),
    ("", None),
]

AT = [
    ("15:00", time(15)),
    ("9:05", time(9, 5)),
    ("15h30", time(15, 30)),
    ("3pm", time(15)),
    ("3 PM", time(15)),
    ("3 am", time(3)),
    ("3:15 pm", time(15, 15)),
    ("3:15pm", time(15, 15)),
    ("15:000", None),
    ("3:00 p.m.", time(15)),
    ("3 p. m.", time(15)),
    ("11 a.m.", time(11)),
    ("12am", time(0)),
    ("12 pm", time(12)),
    ("12:30 p.m.", time(12, 30)),
    ("0:00", time(0)),
    ("23:59", time(23, 59)),
    ("24:00", None),
    ("12:60", None),
    ("3", None),
    ("soon", None),
]


@pytest.mark.parametrize(("said", "span"), LENGTHS, ids=[said for said, _ in LENGTHS])
def test_a_length_of_time_is_read(said: str, span: timedelta | None) -> None:
    assert length(said) == span


@pytest.mark.parametrize(("said", "on"), ON, ids=[said for said, _ in ON])
def test_a_day_is_read_and_without_a_year_it_is_the_next_of_that_name(said: str, on: date | None) -> None:
    assert day(said, today=TUESDAY) == on


@pytest.mark.parametrize(("said", "at"), AT, ids=[said for said, _ in AT])
def test_an_hour_is_read_however_its_half_of_the_day_is_written(said: str, at: time | None) -> None:
    assert hour(said) == at


def test_a_day_and_an_hour_are_a_moment_in_the_zone_of_whoever_types() -> None:
    late = datetime(2026, 11, 25, 3, tzinfo=UTC)  # still Tuesday evening in New York

    assert moment("today 23:00", now=late, zone="America/New_York") == datetime(2026, 11, 25, 4, tzinfo=UTC)
    assert moment("tomorrow 3:00 p.m.", now=late, zone="America/New_York") == datetime(2026, 11, 25, 20, tzinfo=UTC)
    assert moment("tomorrow", now=late, zone="UTC") is None
    assert moment("15:00", now=late, zone="UTC") is None


def test_a_day_that_does_not_exist_is_none_and_a_past_one_comes_next_year() -> None:
    assert made(2026, 2, 29) is None
    assert coming(2, 29, date(2027, 6, 1)) == date(2028, 2, 29)
    assert coming(11, 24, TUESDAY) == TUESDAY
    assert coming(11, 23, TUESDAY) == date(2027, 11, 23)


def test_accents_and_capitals_do_not_matter() -> None:
    assert plain("MIÉRCOLES ñ") == "miercoles n"
