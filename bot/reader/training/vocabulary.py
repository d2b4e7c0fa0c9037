"""The reader's vocabulary: the base's pieces that our alphabet can spell, and Spanish words beside them.

The base knows English. A Spanish word of the glossary begins where its English words stand, so that the little Spanish
that is trained on builds on the English that is known; training moves it from there.
Source: the idea is WECHSEL's, Minixhofer et al. 2022, doi 10.18653/v1/2022.naacl-main.293.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from bot.reader.pieces import TOKEN
from bot.reader.training.base import Base

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
GLOSSARY = Path(__file__).with_name("glossary.txt")

OFTEN = 2
"""A Spanish word outside the glossary is one piece when it stands in so many texts; else it is spelled in pieces."""

BOTH = frozenset(
    TOKEN.findall(
        "me no se son once red sin pan come a he has fin actual ten van vine real final plan gas rifle tu su un el la"
        " de en o y al"
    )
)
"""Words of both languages, left as English has them; the sentence tells."""


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    pieces: list[str]
    rows: Tensor


def vocabulary(base: Base, spanish: Iterable[str], english: Iterable[str]) -> Vocabulary:
    """Shape: the four special pieces first, then the base's, then Spanish words. Texts are folded."""
    place = {piece: number for number, piece in enumerate(base.pieces)}
    kept = [piece for piece in base.pieces if is_ours(piece)]
    rows = {piece: base.rows[place[piece]] for piece in (*SPECIAL, *kept)}
    known = Counter(word for text in english for word in set(TOKEN.findall(text)))
    seen = Counter(word for text in spanish for word in set(TOKEN.findall(text)))
    for word, gloss in glossary().items():
        if word not in BOTH and seen[word] >= known[word]:
            rows[word] = mean(base, place, gloss)
    for word, count in seen.items():
        if count >= OFTEN and word.isalpha() and word not in rows and len(word) > 2:
            rows[word] = mean(base, place, [word])
    return Vocabulary(pieces=list(rows), rows=torch.stack(list(rows.values())))


def is_ours(piece: str) -> bool:
    """Small letters, digits and marks; a sign of another alphabet only where it stands alone, as emoji do."""
    letters = piece.removeprefix("##")
    return not piece.startswith("[unused") and bool(letters) and (letters.isascii() or len(letters) == 1)


def glossary() -> Mapping[str, list[str]]:
    lines = (line.split() for line in GLOSSARY.read_text(encoding="utf-8").splitlines())
    return {line[0]: line[1:] for line in lines if len(line) > 1}


def mean(base: Base, place: Mapping[str, int], words: Iterable[str]) -> Tensor:
    """Where some words stand together, a word that is no piece by its pieces."""
    pieces = [piece for word in words for piece in spelled(place, word)]
    return torch.stack([base.rows[place[piece]] for piece in pieces]).mean(0)


def spelled(place: Mapping[str, int], word: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    while start < len(word):
        lead = "##" if start else ""
        end = next(at for at in range(len(word), start, -1) if lead + word[start:at] in place)
        pieces.append(lead + word[start:end])
        start = end
    return pieces
