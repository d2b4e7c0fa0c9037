"""What a training begins with: an encoder of BERT's form with its pieces. Two bases are read: minilm.py and e5.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from torch import Tensor

HIDDEN, HEADS, INNER = 384, 12, 1536
"""Both bases are as wide."""

INSTALLED_BY = ".venv/bin/uv pip install --python .venv/bin/python -e '.[training]'"
"""From a checkout; no registry has this package."""

Tensors = Mapping[str, Tensor]


@dataclass(frozen=True, kw_only=True)
class Base:
    """Shape of `tensors`: `words` (a row for each of `pieces`), `places`, `kind`, `norm.w`, `norm.b`; for each layer
    `0.q.w`, `0.q.b` and so k, v, out, out_norm, up, down, down_norm."""

    pieces: list[str]
    layers: int
    tensors: Tensors

    @property
    def rows(self) -> Tensor:
        return self.tensors["words"]


def folder_of(package: str) -> Path:
    """Raises: FileNotFoundError, when the extra `training` is not installed."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError(f"a base is not here: {INSTALLED_BY}")
    return Path(found.submodule_search_locations[0])
