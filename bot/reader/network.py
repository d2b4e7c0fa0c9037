"""One network of the second reader: onnxruntime on one thread, its weights and pieces packed beside each other."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from bot.reader.pieces import BEGIN, END, Cutter

SHARED = 12
"""Pieces that two looks at one window share, where rare words make it longer than the network reads at once."""

Floats = NDArray[np.float32]


class Network:
    """`path` without its endings: `.onnx.gz` holds the weights; eight bits of seven pack by a quarter."""

    def __init__(self, path: Path, cutter: Cutter, longest: int) -> None:
        weights = gzip.decompress(path.with_suffix(".onnx.gz").read_bytes())
        self.session = onnxruntime.InferenceSession(weights, one_thread(), providers=["CPUExecutionProvider"])
        self.cutter = cutter
        self.longest = longest

    def odds(self, said: str) -> tuple[Floats, Floats]:
        """Log-odds of reaching each level, and of each kind: the highest where it must look twice."""
        ids, size = self.cutter.cut(said), self.longest - 2
        starts = range(0, max(len(ids) - SHARED, 1), size - SHARED)
        read = [self._look(ids[start : start + size]) for start in starts]
        _, kinds = max(read, key=lambda each: float(each[0][1]))
        return np.max([levels for levels, _ in read], axis=0), kinds

    def _look(self, ids: list[int]) -> tuple[Floats, Floats]:
        levels, kinds = self.session.run(None, {"ids": np.array([[BEGIN, *ids, END]], np.int64)})
        return levels[0], kinds[0]


def lines_of(path: Path) -> list[str]:
    """The lines of a network's pieces."""
    written = gzip.decompress(path.with_suffix(".pieces.gz").read_bytes()).decode()
    return written.removesuffix("\n").split("\n")


def one_thread() -> onnxruntime.SessionOptions:
    """Sums in one order give one result; and one core is all that the reader may take."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options
