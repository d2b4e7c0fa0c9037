"""A report counts, folds what few clients stand behind, and gives no total that would tell what was folded."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.charts_report import shares
from bot.core.report import (
    FEWEST,
    Cell,
    Count,
    Raised,
    Report,
    Waited,
    as_counts,
    cells,
    fired,
    in_words,
    nearest_rank,
    waits,
    week_of,
)

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


def test_alerts_stand_gravest_first_and_folded_ones_last() -> None:
    levels = ("concern", "imminent", "urgent")
    made = waits([*(alert(n, level) for level in levels for n in range(5)), *(alert(n, "none") for n in range(5, 7))])

    assert [each.key for each in made] == ["imminent", "urgent", "concern", "others"]
    few = waits([alert(n, level) for n, level in enumerate((*levels, *levels))])
    assert [(each.key, each.alerts) for each in few] == [("others", 6)]


def test_where_nobody_acknowledged_there_are_no_minutes_and_they_are_rounded_to_a_tenth() -> None:
    none = waits([alert(n, minutes=None) for n in range(5)])
    some = waits([alert(n, minutes=1.04 + n) for n in range(5)])

    assert none == (Waited(key="urgent", alerts=5, unacknowledged=5),)
    assert some == (Waited(key="urgent", alerts=5, unacknowledged=0, median=3.0, ninetieth=5.0),)


def test_the_smallest_value_that_nine_in_ten_do_not_pass() -> None:
    assert [nearest_rank(range(1, size + 1), 0.9) for size in (1, 5, 10, 11)] == [1, 5, 9, 10]
    assert nearest_rank([7.0], 0.0) == 7.0


def test_a_report_is_told_heading_by_heading() -> None:
    wrong = cells(fired([alert(n, is_wrong=n == 0) for n in range(5)]))
    whole = replace(report(), wrong=wrong, alerts=(*report().alerts, Waited(key="others", alerts=None)))

    assert in_words(whole).splitlines() == [
        "Report of 2026-11-24. Cells about fewer than 5 clients are folded into others.",
        "", "Reach (clients by status)", "  active: 6",
        "", "Answered of sent, by flow", "  evening: 18 of 24 (75%), 6 clients", "  others: fewer than 5 clients",
        "", "Answered of sent, by week", "  2026-11-23: 18 of 24 (75%), 6 clients",
        "", "Alerts, minutes to acknowledge", "  urgent: 5 alerts, median 2.0, 90th 2.0, 0 not acknowledged",
        "  others: fewer than 5 clients",
        "", "Patterns marked wrong", "  p1: 1 of 5 (20%) wrong, 5 clients",
        "", "Flows that nobody was sent", "  circle",
        "", "Questions that nobody has answered", "  evening.words",
        "", "Texts that nobody has been shown (counted since 2026-11-02, in the flows above)", "  evening.thanks",
    ]  # fmt: skip


def test_what_was_never_counted_or_acknowledged_or_sent_is_said_so() -> None:
    bare = replace(
        report(), seen_since=None, alerts=waits([alert(n, minutes=None) for n in range(5)]),
        flows=cells(counts("evening", 5, sent=0, answered=0)),
    )  # fmt: skip

    words = in_words(bare)
    assert "(not counted yet: start the bot once)" in words
    assert "  urgent: 5 alerts, none acknowledged, 5 not acknowledged" in words
    assert "  evening: 0 of 0 (-), 5 clients" in words
    assert bare.as_json()["seen_since"] is None
    assert (report().as_json()["seen_since"], report().as_json()["on"]) == ("2026-11-02", "2026-11-24")


def test_two_tables_become_one_with_a_nought_where_one_has_nothing() -> None:
    sent = {("evening", "c1"): 4, ("evening", "c2"): 2}
    answered = {("evening", "c1"): 3, ("circle", "c1"): 1}

    assert as_counts(sent, answered) == (
        Count(key="circle", client_id="c1", sent=0, answered=1),
        Count(key="evening", client_id="c1", sent=4, answered=3),
        Count(key="evening", client_id="c2", sent=2, answered=0),
    )


def test_the_same_client_in_two_cells_counts_once_in_what_is_folded() -> None:
    same = [*counts("memory", 4), *counts("circle", 4)]

    assert cells(same) == (Cell(key="others", clients=None),)
    assert Cell(key="x", clients=5, sent=0, answered=0).share is None
