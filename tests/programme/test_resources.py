"""The numbers to call: exactly those that were checked, and a warning when nobody has for a year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.programme.resources import NEEDED, age_warning, is_stale, read_resources
from bot.shipped import shipped_folder

SHIPPED = shipped_folder() / "messages" / "crisis"

FACTS = [
    ("checked", "2026-11"),
    ("crisis_call", "988"),
    ("crisis_text", "988"),
    ("crisis_chat", "https://988lifeline.org/chat"),
    ("spanish_call", "988 (oprime 2)"),
    ("spanish_text", "AYUDA al 988"),
    ("veterans", "988, then press 1"),
    ("veterans_text", "838255"),
    ("deaf", "ASL Now at 988lifeline.org, or videophone 1-800-273-8255"),
    ("text_line", "HOME to 741741"),
    ("text_line_spanish", "AYUDA al 741741"),
    ("text_line_whatsapp", "442-AYUDAME"),
    ("emergency", "911"),
    ("poison", "1-800-222-1222"),
    ("violence_call", "1-800-799-7233"),
    ("violence_text", "START to 88788"),
    ("maternal_call", "1-833-852-6262"),
]


@pytest.mark.parametrize(("name", "fact"), FACTS)
def test_a_fact_stands_as_it_was_checked(name: str, fact: str) -> None:
    facts, problems = read_resources(SHIPPED)

    assert (facts[name], problems) == (fact, [])


def test_without_a_file_the_shipped_numbers_stand_in_with_a_warning(tmp_path: Path) -> None:
    facts, problems = read_resources(tmp_path)

    assert facts["crisis_call"] == "988"
    assert [(problem.is_warning, problem.what[:35]) for problem in problems] == [
        (True, "the numbers to call are missing; th")
    ]
    assert is_stale(facts, today=date(2026, 11, 24))


def test_a_missing_number_is_named(tmp_path: Path) -> None:
    lines = [f'{name}: "x"' for name in NEEDED if name != "poison"]
    (tmp_path / "resources.yaml").write_text("\n".join(lines), encoding="utf-8")

    _, problems = read_resources(tmp_path)

    assert [problem.what for problem in problems] == ["`poison` is missing."]


@pytest.mark.parametrize(
    ("today", "is_told"), [(date(2026, 11, 24), False), (date(2027, 11, 1), False), (date(2027, 11, 2), True)]
)
def test_numbers_that_nobody_checked_for_a_year_are_told(today: date, is_told: bool) -> None:
    warning = age_warning({"checked": "2026-11"}, today=today)

    assert (warning is not None) == is_told


def test_a_date_that_is_none_is_told() -> None:
    warning = age_warning({"checked": "lately"}, today=date(2026, 11, 24))

    assert warning is not None
    assert warning.is_warning
