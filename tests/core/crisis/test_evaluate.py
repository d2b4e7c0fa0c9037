"""Evaluation and perturbation: the shares, the intervals, the lists, and runs that can be repeated."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.crisis.evaluate import Row, evaluate, report, rows_of
from bot.core.crisis.perturb import WAYS, chance, perturbed
from bot.core.crisis.shares import Share, at_least, at_most, interval, share
from bot.model import Context, Finding, Kind, Level, Verdict
from tests.core.crisis.screening import LEXICONS, SCREENER

ROWS = [
    Row(text="i want to die", language="en", level=Level.URGENT, kind="suicide"),
    Row(text="the candle has burnt down", language="en", level=Level.IMMINENT, kind="suicide"),
    Row(text="dinner was good", language="en", level=Level.NONE, note="ordinary:food"),
    Row(text="i want to die, says the song", language="en", level=Level.NONE, note="hard:media"),
]


class Echo:
    """A reader that knows one word."""

    def screen(self, text: str, context: Context = Context()) -> Verdict:  # noqa: B008  # frozen, and empty
        return Verdict(level=Level.URGENT, kind=Kind.SUICIDE) if "die" in text else Verdict()


def test_any_reader_is_measured_by_level_kind_and_note() -> None:
    found = evaluate(Echo(), ROWS)
    shares = {share.name: (share.found, share.of) for share in found.shares}

    assert shares["en crisis noticed"] == (1, 2)
    assert shares["en imminent as imminent"] == (0, 1)
    assert shares["en none, hard, paged"] == (1, 1)
    assert shares["en none, ordinary, noticed"] == (0, 1)
    assert shares["en kind suicide noticed"] == (1, 2)
    assert [graded.row.text for graded in found.misses] == ["the candle has burnt down"]
    assert [graded.row.text for graded in found.false_alarms] == ["i want to die, says the song"]


def test_the_report_lists_misses_and_false_alarms() -> None:
    told = report(evaluate(Echo(), ROWS))

    assert "misses (1)" in told
    assert "the candle has burnt down" in told
    assert "false alarms (1)" in told


ALARM = Verdict(
    level=Level.IMMINENT, kind=Kind.SUICIDE,
    findings=tuple(Finding(pattern=f"p{n}", level=Level.URGENT, kind=Kind.SUICIDE, words="w") for n in range(5)),
)  # fmt: skip


class Table:
    """A reader that knows what each text comes to, and is told the language of each."""

    def __init__(self, **verdicts: Verdict) -> None:
        self.verdicts = verdicts
        self.languages: list[str] = []

    def screen(self, text: str, context: Context = Context()) -> Verdict:  # noqa: B008  # frozen, and empty
        self.languages.append(context.language)
        return self.verdicts.get(text, Verdict())


def row(text: str, level: Level, language: str = "en", **more: str) -> Row:
    return Row(text=text, language=language, level=level, **more)


URGENT, CONCERN = Verdict(level=Level.URGENT), Verdict(level=Level.CONCERN)


def test_every_share_counts_what_its_name_says() -> None:
    table = Table(a=ALARM, b=URGENT, c=CONCERN, d=Verdict(), e=CONCERN, f=URGENT, g=CONCERN, h=URGENT)
    rows = [
        row("a", Level.IMMINENT, kind="suicide"), row("b", Level.IMMINENT, kind="abuse"),
        row("c", Level.URGENT, kind="suicide"), row("d", Level.URGENT, kind="suicide"), row("e", Level.CONCERN),
        row("f", Level.NONE, note="hard:song"), row("g", Level.NONE, note="hard; film"), row("x", Level.NONE),
        row("y", Level.NONE, note="ordinary"), row("h", Level.URGENT, "es", kind="voices"),
    ]  # fmt: skip

    found = evaluate(table, rows)

    assert [(share.name, share.found, share.of) for share in found.shares] == [
        ("en crisis noticed", 3, 4), ("en crisis paged", 2, 4), ("en imminent as imminent", 1, 2),
        ("en none noticed", 2, 4), ("en none paged", 1, 4),
        ("en level none graded so", 2, 4), ("en level none noticed", 2, 4), ("en level none paged", 1, 4),
        ("en level concern graded so", 1, 1), ("en level concern noticed", 1, 1), ("en level concern paged", 0, 1),
        ("en level urgent graded so", 0, 2), ("en level urgent noticed", 1, 2), ("en level urgent paged", 0, 2),
        ("en level imminent graded so", 1, 2), ("en level imminent noticed", 2, 2), ("en level imminent paged", 2, 2),
        ("en kind abuse noticed", 1, 1), ("en kind abuse paged", 1, 1),
        ("en kind suicide noticed", 2, 3), ("en kind suicide paged", 1, 3),
        ("en none, hard, noticed", 2, 2), ("en none, hard, paged", 1, 2),
        ("en none, ordinary, noticed", 0, 1), ("en none, ordinary, paged", 0, 1),
        ("es crisis noticed", 1, 1), ("es crisis paged", 1, 1), ("es imminent as imminent", 0, 0),
        ("es none noticed", 0, 0), ("es none paged", 0, 0),
        ("es level urgent graded so", 1, 1), ("es level urgent noticed", 1, 1), ("es level urgent paged", 1, 1),
        ("es kind voices noticed", 1, 1), ("es kind voices paged", 1, 1),
    ]  # fmt: skip
    assert [graded.row.text for graded in found.misses] == ["d"]
    assert [graded.row.text for graded in found.false_alarms] == ["f", "g"]
    assert table.languages == ["en"] * 9 + ["es"]


def test_the_record_holds_every_share_every_miss_and_every_false_alarm() -> None:
    record = evaluate(Table(b=ALARM), [row("a", Level.URGENT), row("b", Level.NONE)]).as_json()

    assert record["misses"] == [{"text": "a", "language": "en", "level": "urgent", "graded": "none", "patterns": []}]
    assert record["false_alarms"] == [
        {
            "text": "b",
            "language": "en",
            "level": "none",
            "graded": "imminent",
            "patterns": ["p0", "p1", "p2", "p3", "p4"],
        }
    ]
    assert record["shares"][0] == {
        "name": "en crisis noticed", "found": 0, "of": 1, "low": 0.0, "high": pytest.approx(0.975), "part": 0.0,
    }  # fmt: skip


def test_a_report_shows_forty_with_three_reasons_each_and_counts_the_rest() -> None:
    rows = [row("b", Level.NONE)] * 41 + [row("a", Level.URGENT)] * 40

    lines = report(evaluate(Table(b=ALARM), rows)).splitlines()

    start = lines.index("misses (40):")
    assert lines[start - 1] == ""
    assert lines[start + 1 : start + 43] == ["  urgent → none: a"] * 40 + ["", "false alarms (41):"]
    assert lines[start + 43 :] == ["  none → imminent (p0, p1, p2): b"] * 40 + [
        "  … and 1 more (--json lists them all)"
    ]


def test_a_share_is_a_line_of_a_table() -> None:
    (found, *_) = evaluate(Echo(), ROWS).shares

    assert found.as_text() == f"{'en crisis noticed':46}     1/2      50.0%  [1.3%, 98.7%]"
    assert share("none", []) == Share(name="none", found=0, of=0, low=0.0, high=1.0)
    assert share("none", []).part == 0.0


@pytest.mark.parametrize(
    ("found", "of", "low", "high"),
    [(0, 10, 0.0, 0.3085), (10, 10, 0.6915, 1.0), (1, 1000, 0.0, 0.0056), (50, 100, 0.3983, 0.6017)],
)
def test_intervals_reach_from_nothing_to_all(found: int, of: int, low: float, high: float) -> None:
    assert tuple(round(each, 4) for each in interval(found, of)) == (low, high)


@pytest.mark.parametrize(
    ("found", "of", "p", "at_most_"),
    [(2, 4, 0.5, 0.6875), (0, 3, 0.0, 1.0), (3, 3, 1.0, 1.0), (2, 3, 1.0, 0.0), (4, 4, 0.3, 1.0)],
)
def test_a_binomial_is_summed_rightly_also_at_its_ends(found: int, of: int, p: float, at_most_: float) -> None:
    assert at_most(found, of, p) == pytest.approx(at_most_)
    assert at_least(found + 1, of, p) == pytest.approx(1 - at_most_)


def test_rows_are_read_with_their_kind_and_note_where_they_have_one() -> None:
    written: list[dict[str, Any]] = [
        {"text": "a", "lang": "es", "level": "urgent", "kind": "abuse", "note": "hard:x"},
        {"text": "b", "lang": "en", "level": "none", "kind": None},
    ]

    assert rows_of(written) == [
        Row(text="a", language="es", level=Level.URGENT, kind="abuse", note="hard:x"),
        Row(text="b", language="en", level=Level.NONE, kind="none", note=""),
    ]


def test_a_row_with_a_level_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        rows_of([{"text": "a", "lang": "en", "level": "grave"}])


def test_exact_intervals_are_those_of_clopper_and_pearson() -> None:
    low, high = interval(8, 10)

    assert (round(low, 4), round(high, 4)) == (0.4439, 0.9748)


@pytest.mark.parametrize("name", WAYS)
def test_a_perturbation_is_the_same_for_the_same_seed(name: str) -> None:
    row = ROWS[0]

    assert WAYS[name](row.text, chance(7, name, row)) == WAYS[name](row.text, chance(7, name, row))


@pytest.mark.parametrize("name", WAYS)
def test_odd_texts_can_be_perturbed(name: str) -> None:
    for text in ("", "7", "😞", "a b", "ñandú"):
        assert isinstance(WAYS[name](text, chance(1, name, ROWS[0])), str)


def test_of_the_shipped_examples_99_in_100_are_still_noticed_when_miswritten() -> None:
    rows = [
        Row(text=example, language=lexicon.language, level=pattern.level)
        for lexicon in LEXICONS
        for pattern in lexicon.patterns
        for example in pattern.examples
    ]

    together = perturbed(SCREENER, rows, seed=11)[-1]

    assert together.noticed.part >= 0.985
