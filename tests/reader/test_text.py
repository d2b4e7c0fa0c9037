"""What the second reader makes of a text before the model sees it."""

from __future__ import annotations

import pytest

from bot.reader.pieces import UNKNOWN, Pieces
from bot.reader.text import is_spanish, meant

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


def test_a_word_is_cut_into_its_longest_pieces() -> None:
    pieces = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "dark", "##ness", "##n", "."])

    assert pieces.cut("darkness.") == [4, 5, 7]
    assert pieces.cut("zebra") == [UNKNOWN]
    assert pieces.cut("") == []
