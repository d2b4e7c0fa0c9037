"""A report counts, folds what few clients stand behind, and gives no total that would tell what was folded."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.charts_report import shares
from bot.core.report import FEWEST, Cell, Count, Raised, Report, Waited, cells, fired, in_words, waits, week_of

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)


def counts(key: str, clients: int, sent: int = 4, answered: int = 3, first: int = 0) -> list[Count]:
    return [Count(key=key, client_id=f"c{first + number}", sent=sent, answered=answered) for number in range(clients)]


def test_a_cell_about_enough_clients_is_shown_as_it_is() -> None:
    (made,) = cells(counts("evening", FEWEST))

    assert made == Cell(key="evening", clients=5, sent=20, answered=15)
    assert made.share == 0.75


def test_cells_about_few_clients_are_folded_together_where_that_is_enough() -> None:
    made = cells([*counts("evening", 6), *counts("memory", 3), *counts("circle", 2, first=3)])

    assert made == (
        Cell(key="evening", clients=6, sent=24, answered=18),
        Cell(key="others", clients=5, sent=20, answered=15),
    )


def test_folded_cells_that_are_still_few_have_no_numbers_at_all() -> None:
    made = cells([*counts("evening", 6), *counts("memory", 3), *counts("circle", 2)])

    assert made[-1] == Cell(key="others", clients=None)


@pytest.mark.parametrize(("on", "monday"), [(date(2026, 11, 23), "2026-11-23"), (date(2026, 11, 29), "2026-11-23")])
def test_a_week_is_named_by_its_monday(on: date, monday: str) -> None:
    assert week_of(on) == monday


def alert(number: int, level: str = "urgent", minutes: float | None = 2.0, *, is_wrong: bool = False) -> Raised:
    acknowledged = None if minutes is None else NOW + timedelta(minutes=minutes)
    return Raised(
        client_id=f"c{number}", level=level, raised_at=NOW, acknowledged_at=acknowledged, patterns=("p1",),
        is_wrong=is_wrong,
    )  # fmt: skip


def test_minutes_to_acknowledge_have_a_median_and_a_ninetieth() -> None:
    made = waits([*(alert(number, minutes=number + 1) for number in range(10)), alert(3, minutes=None)])

    assert made == (Waited(key="urgent", alerts=11, unacknowledged=1, median=5.5, ninetieth=9.0),)


def test_alerts_of_few_clients_are_not_told() -> None:
    made = waits([*(alert(number) for number in range(5)), alert(1, "imminent")])

    assert [each.key for each in made] == ["urgent", "others"]
    assert made[1] == Waited(key="others", alerts=None)


def test_patterns_count_how_often_a_human_said_it_was_none() -> None:
    (made,) = cells(fired([*(alert(number) for number in range(4)), alert(4, is_wrong=True)]))

    assert (made.key, made.sent, made.answered) == ("p1", 5, 1)


def report() -> Report:
    return Report(
        on=NOW.date(), reach=cells(counts("active", 6)), flows=cells([*counts("evening", 6), *counts("memory", 1)]),
        weeks=cells(counts("2026-11-23", 6)), alerts=waits([alert(number) for number in range(5)]), wrong=(),
        never_sent=("circle",), never_answered=("evening.words",), never_seen=("evening.thanks",),
        seen_since=date(2026, 11, 2),
    )  # fmt: skip


def test_the_words_name_no_client_and_give_no_total() -> None:
    words = in_words(report())

    assert "evening: 18 of 24 (75%), 6 clients" in words
    assert "others: fewer than 5 clients" in words
    assert "25" not in words
    assert "c0" not in words
    assert words.endswith("(counted since 2026-11-02, in the flows above)\n  evening.thanks")
    json.dumps(report().as_json())


def test_pictures_are_drawn_with_and_without_numbers() -> None:
    assert shares(report().flows, "By flow").startswith(b"\x89PNG")
    assert shares((), "By flow").startswith(b"\x89PNG")
