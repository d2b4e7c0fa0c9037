"""Cuts a folded text into the model's pieces, so that together they are likeliest. Pure.

Source: the unigram model, Kudo 2018, doi 10.18653/v1/P18-1007, over the base's own pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.reader.pieces import LONGEST_WORD, UNKNOWN

SPECIAL = ("[PAD]", "[UNK]", "[BEGIN]", "[END]")

FIRST = "▁"
"""What a piece begins with that begins a word."""

UNLIKELY = 10.0
"""How much less likely than the rarest piece a letter is that no piece spells."""


class Unigram:
    """The vocabulary: pieces with the logarithms of their shares, in the order of their places."""

    def __init__(self, scores: Mapping[str, float]) -> None:
        self.places = {piece: place for place, piece in enumerate(scores)}
        self.scores = {piece: score for piece, score in scores.items() if piece not in SPECIAL}
        self.longest = max(map(len, self.scores), default=1)
        self.worst = min(self.scores.values(), default=0.0) - UNLIKELY
        self.word = lru_cache(maxsize=20_000)(self._word)

    def cut(self, said: str) -> list[int]:
        """Shape: ids without begin and end; empty for an empty text."""
        return [piece for word in said.split() for part in parts_of(word) for piece in self.word(part)]

    def _word(self, word: str) -> tuple[int, ...]:
        marked = FIRST + word
        return tuple(self.places.get(piece, UNKNOWN) for piece in self.likeliest(marked))

    def likeliest(self, marked: str) -> list[str]:
        """The best way to each letter, from the first on; then back from the last (Viterbi 1967)."""
        best, before = [0.0] + [float("-inf")] * len(marked), [0] * (len(marked) + 1)
        for start in range(len(marked)):
            for end in range(start + 1, min(start + self.longest, len(marked)) + 1):
                score = self.scores.get(marked[start:end], self.worst if end == start + 1 else None)
                if score is not None and best[start] + score > best[end]:
                    best[end], before[end] = best[start] + score, start
        found: list[str] = []
        end = len(marked)
        while end:
            found.append(marked[before[end] : end])
            end = before[end]
        return found[::-1]


def parts_of(word: str) -> list[str]:
    """A word longer than any is cut as so many, and takes no longer than they."""
    return [word[start : start + LONGEST_WORD] for start in range(0, len(word), LONGEST_WORD)]


def unigram_of(lines: Iterable[str]) -> Unigram:
    """Shape: a line for each piece, with its score."""
    pairs = (line.rsplit(" ", 1) for line in lines)
    return Unigram({piece: float(score) for piece, score in pairs})
