"""Why a text was graded as it was: what was read, what was found, what lowered it, what decided."""

from __future__ import annotations

import pytest

from bot.core.crisis.explain import Explanation, found_as
from bot.core.crisis.reader import Match
from bot.model import Context, Finding, Kind, Level, Verdict
from tests.core.crisis.screening import SCREENER

WISH = Finding(pattern="en.wish", level=Level.CONCERN, kind=Kind.SUICIDE, words="want to die")


def told(text: str) -> list[str]:
    return SCREENER.explain(text, Context(language="en")).as_text().split("\n")


def test_the_gravest_stands_first_and_decides() -> None:
    assert told("i want to die") == [
        "Level: urgent",
        "Kind: suicide",
        "",
        "Read as:",
        "  i want to die",
        "",
        "Found:",
        "  “want to die” is urgent, suicide (pattern en.suicide.want-die [en])",
        "  “i want to die” is concern, suicide (pattern en.net.death-and-me [en])",
        "",
        "The gravest of these decides: urgent.",
    ]


def test_where_nothing_is_found_nothing_decides() -> None:
    assert told("dinner") == ["Level: none", "Kind: none", "", "Read as:", "  dinner", "", "No pattern matched."]


def test_a_denial_is_told_with_what_lowered_it() -> None:
    assert told("I'm not suicidal")[-5:] == [
        "Found:",
        "  “suicidal” is concern, suicide (pattern en.suicide.suicidal [en])",
        "    lowered from urgent: a “not” stands before it",
        "",
        "Everything found is denied, in a short text: thanked and noted, not questioned.",
    ]


@pytest.mark.parametrize(
    ("scopes", "why"),
    [
        (("past", "a story"), "it is about the past; it tells of a film, a book or a game"),
        (("of late",), "of late"),
    ],
)
def test_each_scope_is_a_sentence_and_one_without_is_named(scopes: tuple[str, ...], why: str) -> None:
    match = Match(finding=WISH, pattern_level=Level.URGENT, scopes=scopes)

    assert found_as(match) == [
        "  “want to die” is concern, suicide (pattern en.wish)",
        f"    lowered from urgent: {why}",
    ]


def test_of_a_long_text_its_beginning_is_shown() -> None:
    shown = Explanation(verdict=Verdict(), text="a" + " word" * 300, matches=()).as_text()

    assert shown.split("\n")[4] == ("  a" + " word" * 300)[:302]
    assert len(Explanation(verdict=Verdict(), text="a" + " word" * 300, matches=()).views[0]) == 1000
