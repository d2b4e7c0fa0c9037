"""The report of the benchmarks says what the JSON says, and what nobody measured it does not say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.bench.enrolled import over_the_smallest
from tests.bench.figures import NOT_ASKED, READERS, Figure, figures_of
from tests.bench.limits import LIMITS, PROFILED
from tests.bench.report import BEGIN, END, between_markers, merged, section
from tests.bench.report_picture import LEAST, MOST, picture, span
from tests.bench.report_table import nearness, rows_of
from tests.bench.waits import figures

RATES = {"between": 587.0, "stock python-telegram-bot": 717.0, "aiogram": 1198.0}
WAITED = {"p50_ms": 20.0, "p99_ms": 41.5, "unanswered": 0, "refused_429": 0, "crises": 51}
LOST = {"p50_ms": 14_000.0, "p99_ms": 35_000.0, "unanswered": 9, "refused_429": 3, "crises": 14}
SIZE = {"tick_ms": 0.4, "memory_over_mb": 1.0, "memory_mb": 300.0, "start_s": 2.0, "file_mb": 700.0}
STEP = {"p50_ms": 30.0, "p99_ms": 60.0, "crises": 18}
FOUND: dict[str, Any] = {
    "throughput": {"updates_per_second": RATES, "times_stock": 0.8},
    "evening": {
        "clients": 2_000,
        "uncapped": {
            "between": {"replies_per_second": 300.0},
            "a": {"replies_per_second": 100.0}, "b": {"replies_per_second": 40.0},
        },
        "capped": {"between": WAITED, "usual parts": LOST},
    },
    "crisis_latency": {
        "0": {"between": WAITED, "AIORateLimiter": WAITED},
        "5000": {"between": WAITED | {"bulk_of_cap": 0.98}, "AIORateLimiter": LOST},
    },
    "alert_latency": {
        "idle": {"crises": 48, "988 out": STEP, "page on Telegram": STEP, "mail": STEP, "pager": STEP},
    },
    "enrolled": {
        "between": {"1000": SIZE, "1000000": SIZE},
        "APScheduler, memory": {"1000": SIZE}, "APScheduler, sqlite": {"1000": SIZE},
    },
    "due_at_once": {
        "between": {"due": 10_000, "stall_max_ms": 8.0, "all_in_outbox_s": 9.0},
        "APScheduler, sqlite": {"due": 1_000, "stall_max_ms": 15_000.0},
    },
    "screening": [
        {"text": text, "ours": {"p99": slow, "worst": slow}, "re": {"p99": 0.01, "worst": 0.01}}
        for text, slow in (("20 characters", 0.1), ("4096 characters", 8.0), ("leet, 1 MB", 700.0), ("stars, 1 MB", 9))
    ],
    "reader": {"read_ms": {"p99": 12.0}},
    "digest": [{"clients": many, "seconds": many / 10, "with_digests": STEP} for many in (100, 300)],
    "weeks": [
        {"clients": many, "weeks": 5, "client_weeks_a_second": rate, "laws_kept": True}
        for many, rate in ((20, 3.9), (40, 3.7))
    ],
}  # fmt: skip
KEPT = {"at": "2026-11-28 22:30Z", "commit": "abc1234", "load": 0.4, "seconds": 61.0, "others": 0.03}
MACHINE = {"cores": 2, "processor": "P", "python": "3.11", "packages": "aiogram 3"}


def test_every_benchmark_has_its_figures_and_each_figure_says_what_limits_it() -> None:
    assert set(FOUND) == set(READERS)
    for name in READERS:
        assert figures_of({name: FOUND[name]}), name
    assert {each.key for each in figures_of(FOUND)} == set(LIMITS)


@pytest.mark.parametrize("key", LIMITS)
def test_each_limit_says_what_the_best_would_be_or_why_that_is_not_stated(key: str) -> None:
    limit = LIMITS[key]

    assert limit.now
    assert limit.where
    assert ("Physical: " in limit.words) == (limit.physical is not None)
    assert limit.physical is None or limit.physical >= 0


NEAR = {
    "a rate": (
        Figure(key="throughput", work="w", unit="updates/s", ours=961.0, more_is_better=True),
        "0.58 of it (1,670)",
    ),
    "a wait": (Figure(key="crisis", work="w", unit="ms", ours=1.4), "0.5 of it (0.7)"),
    "a limit a client": (Figure(key="file", work="w", unit="MB", ours=7.75, amount=10_000), "0.8 of it (6.2)"),
    "a limit of nought, reached": (Figure(key="refused", work="w", unit="429s", ours=0.0), "at it (0)"),
    "a limit of nought, missed": (Figure(key="refused", work="w", unit="429s", ours=3.0), "3 429s over it (0)"),
    "no limit": (Figure(key="reader", work="w", unit="ms", ours=50.0), "none stated"),
}


@pytest.mark.parametrize(("figure", "told"), NEAR.values(), ids=NEAR)
def test_how_near_the_physical_limit_a_figure_stands_is_a_share_whichever_way_is_better(
    figure: Figure, told: str
) -> None:
    assert nearness(figure) == told


def test_the_table_holds_ours_the_peers_and_how_much_of_the_goal_is_kept() -> None:
    lines = rows_of(figures_of({name: FOUND[name] for name in ("throughput", "evening")}))

    assert (
        "| 587 updates/s | 717 (stock python-telegram-bot) | ≥ 1,434 | no, 0.41 of it | 0.35 of it (1,670) |"
        in lines[2]
    )
    assert "| 300 replies/s | 100 (usual parts) | ≥ 500 | no, 0.6 of it |" in lines[4]
    assert "| 41.5 ms | ≥ 35,000 (usual parts, p99 of 14) | ≤ 700 | yes |" in lines[5]


def test_the_table_says_of_how_many_crises_a_share_is() -> None:
    works = [each.work for each in figures_of({name: FOUND[name] for name in ("crisis_latency", "alert_latency")})]

    assert "crisis reply with 5,000 prompts queued, Telegram's limits: p99 of 51" in works
    assert "crisis in → pager, idle: p99 of 48" in works


def test_the_table_says_of_how_many_crises_a_peers_share_is() -> None:
    lines = rows_of(figures_of({"crisis_latency": FOUND["crisis_latency"]}))

    (queued,) = (line for line in lines if "5,000 prompts queued" in line and "p99" in line)
    (refused,) = (line for line in lines if "refused" in line)
    assert "| ≥ 35,000 (AIORateLimiter, p99 of 14) |" in queued
    assert "all queues, beside 102 crises | 0 429s | 3 (AIORateLimiter, beside 65) |" in refused


def test_a_size_that_the_peer_was_not_asked_for_says_why() -> None:
    lines = rows_of(figures_of({"enrolled": FOUND["enrolled"]}))

    millions = [line for line in lines if line.startswith("| 1,000,000 enrolled")]
    assert len(millions) == 4
    assert all(f"| {NOT_ASKED} |" in line for line in millions)
    assert not any(NOT_ASKED in line for line in lines if line.startswith("| 1,000 enrolled"))


def test_memory_is_over_that_size_which_takes_the_least_whichever_it_is() -> None:
    rows = over_the_smallest(
        {size: {"memory_mb": taken} for size, taken in (("1", 300.0), ("10", 283.0), ("20", 301.0))}
    )

    assert [row["memory_over_mb"] for row in rows.values()] == [17.0, 0.0, 18.0]


def test_each_size_of_digests_and_of_weeks_stands_in_the_table() -> None:
    figures = {each.work: each.ours for each in figures_of({name: FOUND[name] for name in ("digest", "weeks")})}

    assert figures == {
        "digests with pictures, 100 clients in a run": 10.0,
        "digests with pictures, 300 clients in a run": 10.0,
        "crisis reply beside the digests of 100 clients: p99 of 18": 60.0,
        "crisis reply beside the digests of 300 clients: p99 of 18": 60.0,
        "simulated, 20 clients over 5 weeks, all laws kept": 3.9,
        "simulated, 40 clients over 5 weeks, all laws kept": 3.7,
    }


def test_an_aim_stands_beside_its_goal() -> None:
    lines = rows_of(figures_of({name: FOUND[name] for name in ("screening", "weeks")}))

    assert "| ≤ 5, aim 1 | yes |" in lines[2]
    assert "| ≥ 20, aim 60 | no, 0.18 of it |" in lines[-1]


def test_every_length_of_a_screened_text_and_the_slowest_megabyte_stand_in_the_table() -> None:
    figures = {each.work: each.ours for each in figures_of({"screening": FOUND["screening"]})}

    assert figures == {
        "screening 20 characters, all views: p99": 0.1,
        "screening 4096 characters, all views: p99": 8.0,
        "screening the slowest of 2 megabytes (leet, 1 MB)": 700.0,
    }


@pytest.mark.parametrize(("kept", "told"), [(True, "all laws kept"), (False, "LAWS BROKEN")], ids=str)
def test_the_table_says_whether_the_simulated_weeks_kept_the_laws(kept: bool, told: str) -> None:
    (figure,) = figures_of({"weeks": [FOUND["weeks"][0] | {"laws_kept": kept}]})

    assert figure.work.endswith(told)


def test_what_limits_a_work_is_said_once() -> None:
    lines = rows_of(figures_of({"throughput": FOUND["throughput"]}))

    assert [line.count(LIMITS["throughput"].words) for line in lines[2:]] == [1, 0]


def test_a_crisis_text_without_an_answer_has_waited_until_it_was_given_up() -> None:
    found = figures({1: 10.0, 2: 11.0}, {1: 10.5}, now=31.0)

    assert found["unanswered"] == 1
    assert found["max_ms"] == 20_000


def test_a_goal_of_none_at_all_is_kept_by_none_alone() -> None:
    none = Figure(key="refused", work="w", unit="429s", ours=0.0, goal=0.0)

    assert none.is_kept
    assert not replace(none, ours=1.0).is_kept


def run_of(**benches: Any) -> dict[str, Any]:
    return {"machine": MACHINE, "benches": {name: KEPT | told for name, told in benches.items()}}


def test_the_section_names_what_was_not_measured_and_what_broke_has_no_figures() -> None:
    told = section(run_of(reader={"found": FOUND["reader"]}, weeks={}))

    assert "second reading of a crisis text" in told
    assert "Not measured in this run: throughput," in told
    assert "client-weeks/s" not in told
    assert PROFILED in told
    assert "| weeks | 2026-11-28 22:30Z | 61 | 0.40 | 3% | abc1234 |" in told


def test_a_later_run_of_a_benchmark_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    for name, rate in (("first", 1.0), ("second", 2.0)):
        (tmp_path / name).write_text(json.dumps(run_of(weeks={"found": rate}, **{name: {}})))

    found = merged([tmp_path / "first", tmp_path / "second"])

    assert found["benches"]["weeks"]["found"] == 2.0
    assert set(found["benches"]) == {"weeks", "first", "second"}


def test_the_report_stands_between_its_markers_and_touches_nothing_else() -> None:
    assert between_markers(f"a\n{BEGIN}\nold\n{END}\nz", "new") == f"a\n{BEGIN}\nnew\n{END}\nz"
    with pytest.raises(ValueError, match="has no"):
        between_markers("a page without markers", "new")


def test_the_picture_shows_the_figures_that_have_a_goal() -> None:
    small, whole = picture(figures_of({"weeks": FOUND["weeks"]})), picture(figures_of(FOUND))

    assert small.startswith(b"\x89PNG")
    assert len(whole) > 2 * len(small)


BARS = {
    "kept": (50.0, (1.0, 2.0)),
    "missed": (200.0, (0.5, 1.0)),
    "far beyond": (0.001, (1.0, MOST)),
    "far off": (1e9, (LEAST, 1.0)),
    "nothing": (0.0, None),
    "less than nothing": (-17.2, None),
}


@pytest.mark.parametrize(("value", "drawn"), BARS.values(), ids=BARS)
def test_a_bar_reaches_from_the_goal_to_the_value_and_nothing_or_less_has_none(
    value: float, drawn: tuple[float, float] | None
) -> None:
    assert span(Figure(key="crisis", work="w", unit="ms", ours=value, goal=100.0), value) == drawn
