"""The linear half of the reader: words and parts of words, counted, hashed and weighed; plain numpy. Pure.

It knows the exact words and spellings that the network blurs; the two together are better than each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 18
WORD = re.compile(r"[a-z0-9']+")
WORDS_IN_A_ROW = 3
PARTS = range(2, 6)
"""How many letters a part of a word has."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Linear:
    """Shape: `rarity` has a value a bucket; `weights` a row for each level from concern on; `bias` one each."""

    rarity: NDArray[np.float16]
    weights: NDArray[np.float16]
    bias: Floats

    def odds(self, said: str) -> Floats:
        """Log-odds of reaching each level."""
        places, values = counted(said)
        if not len(places):
            return self.bias
        heavy = values * self.rarity[places].astype(np.float32)
        heavy /= max(float(np.sqrt(heavy @ heavy)), 1e-6)
        found: Floats = self.weights[:, places].astype(np.float32) @ heavy + self.bias
        return found


def counted(said: str) -> tuple[NDArray[np.int64], Floats]:
    """Which buckets a folded text falls into, and how strongly: one plus the logarithm of how often."""
    found = Counter(crc32(name.encode()) % BUCKETS for name in features(said))
    places = np.fromiter(found.keys(), np.int64, len(found))
    often: Floats = np.log(np.fromiter(found.values(), np.float32, len(found)))
    return places, often + np.float32(1.0)


def features(said: str) -> Iterator[str]:
    words = WORD.findall(said)
    for count in range(1, WORDS_IN_A_ROW + 1):
        for at in range(len(words) - count + 1):
            yield f"w{' '.join(words[at : at + count])}"
    for word in words:
        framed = f" {word} "
        for size in PARTS:
            for at in range(max(len(framed) - size + 1, 1)):
                yield f"p{framed[at : at + size]}"
