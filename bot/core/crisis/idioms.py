"""Harmless phrases, taken out of a text before patterns read it: each its own span alone (grading rule 4). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.crisis.spelling import PAUSE

ANY_WORD = "*"
EDGE = "^"
"""Before the first word of an idiom: it stands only where a sentence or a part of one begins."""

TAKEN = "_"
"""What stands for a word that an idiom has taken."""

BREAKS = frozenset({".", PAUSE})


class Idioms:
    """All idioms of a language by their first two words, the longest first."""

    def __init__(self, idioms: Iterable[tuple[str, ...]]) -> None:
        self.all = [idiom for idiom in idioms if idiom]
        self.begins: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        for idiom in sorted(self.all, key=len, reverse=True):
            words = idiom[1:] if idiom[0] == EDGE else idiom
            second = words[1] if len(words) > 1 else ANY_WORD
            self.begins.setdefault(words[0], {}).setdefault(second, []).append(idiom)

    def cancelled(self, words: list[str]) -> list[str]:
        """The words with every idiom taken out of them."""
        begins = self.begins
        for at in [at for at, word in enumerate(words) if word in begins]:
            known = begins.get(words[at])
            if known is None:
                continue  # an idiom before it has taken this word
            following = words[at + 1] if at + 1 < len(words) else ""
            for idiom in (*known.get(following, ()), *known.get(ANY_WORD, ())):
                length = standing(idiom, words, at)
                if length:
                    words[at : at + length] = [TAKEN] * length
                    break
        return words


def standing(idiom: Sequence[str], words: Sequence[str], at: int) -> int:
    """How many words an idiom takes there. Shape: 0 when it does not stand there."""
    if idiom[0] == EDGE:
        if at and words[at - 1] not in BREAKS:
            return 0
        idiom = idiom[1:]
    there = words[at : at + len(idiom)]
    if len(there) < len(idiom):
        return 0
    fits = (mine in (ANY_WORD, word) and word not in BREAKS for mine, word in zip(idiom, there, strict=True))
    return len(idiom) if all(fits) else 0
