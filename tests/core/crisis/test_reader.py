"""Of several matches of one pattern the gravest counts, with its whole phrase, however far apart they stand."""

from __future__ import annotations

import pytest

from bot.core.crisis.lexicon import Lexicon, Pattern
from bot.core.crisis.reader import Match, Reader
from bot.core.crisis.vocabulary import written_in
from bot.model import Context, Kind, Level
from tests.core.crisis.screening import SCREENER

CLASSES = {"A": ("a", "a b"), "NEG": ("not",), "PAST": ("once",), "HARMLESS": ("film",)}
PATTERN = Pattern(id="p", level=Level.URGENT, kind=Kind.SUICIDE, matches=("A",), unless="HARMLESS")


def found(text: str) -> list[Match]:
    reader = Reader(Lexicon(language="en", classes=CLASSES, patterns=(PATTERN,)), lambda word: True)
    return list(reader.read(text, written_in(text)))


@pytest.mark.parametrize(
    ("text", "words", "level"),
    [
        ("a c", "a", Level.URGENT),
        ("a b c", "a b", Level.URGENT),
        ("a, b c", "a", Level.URGENT),
        ("not a. not a b", "a", Level.CONCERN),
        ("not a. a b", "a b", Level.URGENT),
        ("a b. not a", "a b", Level.URGENT),
        ("not a d. d d d d d d d d a b", "a b", Level.URGENT),
        ("film a. a b", "a b", Level.URGENT),
    ],
)
def test_the_gravest_is_found_with_the_words_of_its_whole_phrase(text: str, words: str, level: Level) -> None:
    (match,) = found(text)

    assert (match.finding.words, match.finding.level, match.finding.pattern) == (words, level, "p")
    assert (match.pattern_level, match.view, match.language) == (Level.URGENT, text, "en")


def test_six_are_weighed_and_no_more() -> None:
    six = " . ".join(["not a"] * 5)

    assert found(f"{six} . a")[0].finding.level is Level.URGENT
    assert found(f"{six} . not a . a")[0].finding.level is Level.CONCERN


@pytest.mark.parametrize("text", ["film a", "c", "", "."])
def test_what_is_harmless_or_nothing_is_no_match(text: str) -> None:
    assert found(text) == []


def test_a_long_text_is_not_joined_with_what_was_said_before() -> None:
    before = Context(recent=("I want", "to die"))

    assert SCREENER.screen("I went to the market with my mother, and we had to wait. " * 8, before).level is Level.NONE
