"""Evaluation and perturbation: the shares, the intervals, the lists, and runs that can be repeated."""

from __future__ import annotations

import pytest

from bot.core.crisis.evaluate import Row, evaluate, report, rows_of
from bot.core.crisis.perturb import WAYS, chance, perturbed
from bot.core.crisis.shares import interval
from bot.model import Context, Kind, Level, Verdict
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
