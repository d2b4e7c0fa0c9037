"""What the second reader makes of a text before the model sees it."""

from __future__ import annotations

import pytest

from bot.reader.pieces import LONGEST_WORD, UNKNOWN
from bot.reader.text import is_bare, is_spanish, meant
from bot.reader.unigram import Unigram, unigram_of
from bot.reader.wordpiece import WordPiece

SAME = [
    ("I want to kill myself", "i want to kill myself"),
    ("I WANT to k1ll mys3lf", "i want to kill myself"),
    ("k i l l me", "kill me"),
    ("Ya no quiero vivir más", "ya no quiero vivir mas"),
    ("su*cide", "suicide"),
    ("noooooo", "noo"),
    ("Good morning!", "good morning!"),
    ("mood 4, slept 40,000 hours", "mood 4, slept 40,000 hours"),
    ("at 7am in B4", "at 7am in b4"),
]


@pytest.mark.parametrize(("written", "read"), SAME)
def test_a_text_is_read_as_what_was_meant(written: str, read: str) -> None:
    assert meant(written) == read


@pytest.mark.parametrize("text", ["fui al mercado con mi mama", "ya no puedo mas", "hoy estoy bien"])
def test_spanish_is_told_by_its_small_words(text: str) -> None:
    assert is_spanish(text)


@pytest.mark.parametrize("text", ["went to the market with my mom", "i am ok", "7", ""])
def test_what_has_no_spanish_words_is_not_spanish(text: str) -> None:
    assert not is_spanish(text)


@pytest.mark.parametrize("text", ["im going to", "voy a", "7", "👍", "", "and i was", "i want to"])
def test_the_beginning_of_a_sentence_says_nothing_yet(text: str) -> None:
    assert is_bare(meant(text))


@pytest.mark.parametrize(
    "text",
    ["no", "i cant", "ya no", "im not safe", "voy a hacerlo", "goodbye", "i took it", "i have to do it", "me voy"],
)
def test_a_word_with_sense_is_read(text: str) -> None:
    assert not is_bare(meant(text))


def test_a_word_is_cut_into_its_longest_pieces() -> None:
    pieces = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "dark", "##ness", "##n", "."])

    assert pieces.cut("darkness.") == [4, 5, 7]
    assert pieces.cut("zebra") == [UNKNOWN]
    assert pieces.cut("") == []


def unigram() -> Unigram:
    lines = ["[PAD] 0", "[UNK] 0", "[BEGIN] 0", "[END] 0", "▁dar -3", "k -4", "▁dark -8", "ness -3", "▁ -2", "x -9"]
    return unigram_of(lines)


def test_a_word_is_cut_where_its_pieces_are_likeliest_together() -> None:
    assert unigram().cut("darkness") == [4, 5, 7]  # -10 together; the longest first would be -11


def test_what_no_piece_spells_is_unknown_letter_by_letter() -> None:
    assert unigram().cut("dark ñ") == [4, 5, 8, UNKNOWN]
    assert unigram().cut("") == []


def test_a_word_without_end_costs_no_more_than_its_parts() -> None:
    pieces = unigram()

    assert pieces.cut("x" * 3 * LONGEST_WORD) == 3 * pieces.cut("x" * LONGEST_WORD)


def test_the_special_pieces_are_never_spelled() -> None:
    assert 2 not in unigram().cut("[BEGIN] [END]")
