"""Patterns as written: what each sign means, and that both ways of following a pattern agree."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.crisis.bits import ends, places_of
from bot.core.crisis.grammar import build
from bot.core.crisis.lexicon import Lexicon, LexiconWrong, Pattern
from bot.core.crisis.reader import Reader
from bot.core.crisis.vocabulary import Vocabulary, written_in
from bot.model import Kind, Level

CLASSES = {"A": ("a", "a b"), "B": ("b",), "C": ("c", "c a")}
WORDS = ("a", "b", "c", "d", ".", ",")

MEANINGS = [
    ("A B", "a b", True),
    ("A B", "a d b", False),
    ("A ~1 B", "a d b", True),
    ("A ~1 B", "a . b", False),
    ("A ~~2 B", "a . d b", True),
    ("A ~2!C B", "a c b", False),
    ("A|C B", "c b", True),
    ("B ![c]", "b c", False),
    ("B ![c]", "b", True),
    ("!C B", "c b", False),
    ("!C B", "b", True),
    ("^ B", "d . b", True),
    ("^ B", "d b", False),
    ("B $", "b . d", True),
    ("B $", "b d", False),
    ("^^ B $$", "b", True),
    ("^^ B $$", "d . b", False),
    ("A C? B", "a c b", True),
    ("A C? B", "a b", True),
    ("A B", "a, b", True),
    ("[d] B", "d b", True),
    ("A C", "a, b c", True),
    ("A C", "a. b c", False),
    ("C A $", "c, a b", True),
    ("C $", "c, a", True),
    ("A ~1!B C", "a, b c", False),
]

ORDERS = (
    "A B",
    "A ~2 B",
    "A ~~3 C",
    "A|C ~2!B B",
    "^ A ~1 C",
    "C ~3 A $",
    "!B A ~1 B",
    "A C? B",
    "B ![c]",
    "^^ A ~4 B $$",
)


def reader_of(match: str) -> Reader:
    pattern = Pattern(id="p", level=Level.URGENT, kind=Kind.SUICIDE, matches=(match,))
    return Reader(Lexicon(language="en", classes=CLASSES, patterns=(pattern,)), lambda word: True)


@pytest.mark.parametrize(("match", "text", "matches"), MEANINGS)
def test_each_sign_of_a_pattern_means_what_it_says(match: str, text: str, matches: bool) -> None:
    assert bool(list(reader_of(match).read(text, written_in(text)))) is matches


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ORDERS), st.lists(st.sampled_from(WORDS), max_size=12))
def test_the_bits_find_a_match_exactly_where_the_expression_does(match: str, words: list[str]) -> None:
    reader = reader_of(match)
    tokens = reader.vocabulary.tokens(words)
    built = reader.patterns[0]

    by_bits = bool(tokens) and bool(ends(built.steps, places_of(tokens)))
    by_expression = bool(tokens) and built.engine.search(reader.vocabulary.encoded(tokens)) is not None

    assert by_bits == by_expression


@pytest.mark.parametrize("match", ORDERS)
def test_on_every_text_of_up_to_four_words_both_ways_agree(match: str) -> None:
    reader = reader_of(match)
    built = reader.patterns[0]

    for words in (words for size in range(1, 5) for words in product(WORDS, repeat=size)):
        if tokens := reader.vocabulary.tokens(words):
            by_expression = built.engine.search(reader.vocabulary.encoded(tokens)) is not None
            assert bool(ends(built.steps, places_of(tokens))) is by_expression, words


@pytest.mark.parametrize("match", ["NOBODY A", "~99 A", "A? ~1", "~x A"])
def test_a_pattern_that_cannot_be_built_says_why(match: str) -> None:
    pattern = Pattern(id="mine", level=Level.URGENT, kind=Kind.SUICIDE, matches=(match,))

    with pytest.raises(LexiconWrong, match="mine"):
        build(pattern, Vocabulary(CLASSES, {}))
