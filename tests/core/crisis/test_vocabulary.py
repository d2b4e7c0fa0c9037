"""What a vocabulary remembers of words is only quicker: a full stop ends a sentence before and after it forgets."""

from __future__ import annotations

import pytest

from bot.core.crisis import vocabulary
from bot.core.crisis.vocabulary import END, Vocabulary


def test_a_full_stop_ends_a_sentence_also_when_all_words_were_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "REMEMBERED", 3)
    read = Vocabulary({"end": ("end it",)}, {})
    read.close(lambda word: True)

    found = read.tokens(["i", "end", "it", ".", "one", "two", ".", "three", "four", "."])

    assert [token for token in found if token.is_mark] == [END] * 3
    assert [(token.words, sorted(token.classes)) for token in found if token.classes] == [
        ("end", ["end"]), ("it", ["…"]),
    ]  # fmt: skip
