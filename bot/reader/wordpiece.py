"""Cuts a folded text into the model's pieces, the longest first. Pure.

Source: WordPiece, Schuster and Nakajima 2012, doi 10.1109/ICASSP.2012.6289079, over the base's own pieces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reader.pieces import LONGEST_WORD, UNKNOWN

TOKEN = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")


class WordPiece:
    """The vocabulary: a word's later pieces begin with ##."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.places = {piece: place for place, piece in enumerate(pieces)}
        self.longest = max(map(len, pieces), default=1)

    def cut(self, said: str) -> list[int]:
        """Shape: ids without begin and end; empty for an empty text."""
        return [piece for word in TOKEN.findall(said) for piece in self.word(word)]

    def word(self, word: str) -> list[int]:
        if len(word) > LONGEST_WORD:
            return [UNKNOWN]
        found: list[int] = []
        start = 0
        while start < len(word):
            lead = "##" if start else ""
            for end in range(min(len(word), start + self.longest), start, -1):
                piece = self.places.get(lead + word[start:end])
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return [UNKNOWN]
        return found
