"""Shares with exact (Clopper-Pearson) 95 % intervals. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Share:
    """`found` of `of`, with the exact 95 % interval."""

    name: str
    found: int
    of: int
    low: float
    high: float

    @property
    def part(self) -> float:
        return self.found / self.of if self.of else 0.0

    def as_text(self) -> str:
        return f"{self.name:46} {self.found:5}/{self.of:<5} {self.part:6.1%}  [{self.low:.1%}, {self.high:.1%}]"


def share(name: str, hits: Sequence[bool]) -> Share:
    found, of = sum(hits), len(hits)
    low, high = interval(found, of)
    return Share(name=name, found=found, of=of, low=low, high=high)


def interval(found: int, of: int, error: float = 0.05) -> tuple[float, float]:
    """Clopper-Pearson. Source: Clopper, Pearson 1934, doi 10.1093/biomet/26.4.404."""
    if of == 0:
        return 0.0, 1.0
    low = 0.0 if found == 0 else root(lambda p: at_least(found, of, p) - error / 2)
    high = 1.0 if found == of else root(lambda p: error / 2 - at_most(found, of, p))
    return low, high


def at_least(found: int, of: int, p: float) -> float:
    return 1.0 - at_most(found - 1, of, p)


def at_most(found: int, of: int, p: float) -> float:
    """P(X ≤ found) of a binomial, summed in logarithms."""
    if p <= 0.0:
        return 1.0
    if p >= 1.0:
        return 1.0 if found >= of else 0.0
    terms = (
        math.lgamma(of + 1) - math.lgamma(k + 1) - math.lgamma(of - k + 1) + k * math.log(p) + (of - k) * math.log1p(-p)
        for k in range(found + 1)
    )
    return min(sum(map(math.exp, terms)), 1.0)


def root(rising: Callable[[float], float]) -> float:
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2
