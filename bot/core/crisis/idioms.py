"""Harmless phrases, taken out of a text before patterns read it: each its own span alone (grading rule 4). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.core.crisis.spelling import PAUSE

ANY_WORD = "*"
EDGE = "^"
"""Before the first word of an idiom: it stands only where a sentence or a part of one begins."""

TAKEN = "_"
"""What stands for a word that an idiom has taken."""

BREAKS = frozenset({".", PAUSE})


class Phrase(NamedTuple):
    """One idiom's words, as they stand in a text. Shape: with an `ANY_WORD` where it is not `exact`."""

    words: list[str]
    at_edge: bool
    exact: bool


class Idioms:
    """All idioms of a language by their first two words, the longest first."""

    def __init__(self, idioms: Iterable[tuple[str, ...]]) -> None:
        self.all = [idiom for idiom in idioms if idiom]
        self.begins: dict[str, dict[str, list[Phrase]]] = {}
        for idiom in sorted(self.all, key=len, reverse=True):
            words = list(idiom[1:] if idiom[0] == EDGE else idiom)
            second = words[1] if len(words) > 1 else ANY_WORD
            phrase = Phrase(words, idiom[0] == EDGE, ANY_WORD not in words)
            self.begins.setdefault(words[0], {}).setdefault(second, []).append(phrase)

    def cancelled(self, words: list[str]) -> list[str]:
        """The words with every idiom taken out of them."""
        begins = self.begins
        for at in [at for at, word in enumerate(words) if word in begins]:
            known = begins.get(words[at])
            if known is None:
                continue  # an idiom before it has taken this word
            following = words[at + 1] if at + 1 < len(words) else ""
            for phrase in (*known.get(following, ()), *known.get(ANY_WORD, ())):
                if stands(phrase, words, at):
                    length = len(phrase.words)
                    words[at : at + length] = [TAKEN] * length
                    break
        return words


def stands(phrase: Phrase, words: Sequence[str], at: int) -> bool:
    """Whether an idiom's words stand there, and nothing between them."""
    if phrase.at_edge and at and words[at - 1] not in BREAKS:
        return False
    there = words[at : at + len(phrase.words)]
    if phrase.exact or len(there) < len(phrase.words):
        return there == phrase.words
    return all(mine in (ANY_WORD, word) and word not in BREAKS for mine, word in zip(phrase.words, there, strict=True))
