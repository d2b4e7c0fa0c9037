"""What a network reads: numbers of pieces of words, as its vocabulary has them. Two ways of cutting, one shape."""

from __future__ import annotations

from typing import Protocol

PAD, UNKNOWN, BEGIN, END = 0, 1, 2, 3
"""The first four pieces of every vocabulary."""

LONGEST_WORD = 40
"""Letters. A longer word is no word, and would take long to cut."""


class Cutter(Protocol):
    def cut(self, said: str) -> list[int]:
        """Shape: numbers of pieces, without begin and end; empty for an empty text."""
        ...
