"""A reader's vocabulary, as a training begins with it."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """`lines` are what its file holds, in the order of `rows`."""

    lines: list[str]
    rows: Tensor
