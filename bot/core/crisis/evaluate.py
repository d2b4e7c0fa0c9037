"""How good the screener is on texts whose level is known: shares with exact intervals. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from bot.model import Context, Level, Verdict

LISTED = 40
"""How many misses and false alarms a report shows."""


class Screens(Protocol):
    """Grades one text: the patterns, a second reader, or both."""

    def screen(self, text: str, context: Context = ...) -> Verdict: ...


@dataclass(frozen=True, kw_only=True)
class Share:
    """`found` of `of`, with the exact (Clopper-Pearson) 95 % interval."""

    name: str
    found: int
    of: int
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    shares: tuple[Share, ...]
    misses: tuple[str, ...]
    false_alarms: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def evaluate(screener: Screens, rows: Sequence[tuple[str, str, str]]) -> Evaluation:
    """Shape: `rows` are (text, language, level in words)."""
    graded = [(text, language, level, screener.screen(text).level) for text, language, level in rows]
    shares: list[Share] = []
    for language in sorted({language for _, language, _, _ in graded}):
        mine = [(level, found) for _, of, level, found in graded if of == language]
        crisis = [found for level, found in mine if level in ("urgent", "imminent")]
        gravest = [found for level, found in mine if level == "imminent"]
        none = [found for level, found in mine if level == "none"]
        shares += [
            share(f"{language} crisis noticed", [found >= Level.CONCERN for found in crisis]),
            share(f"{language} crisis paged", [found >= Level.URGENT for found in crisis]),
            share(f"{language} imminent as imminent", [found is Level.IMMINENT for found in gravest]),
            share(f"{language} none noticed", [found >= Level.CONCERN for found in none]),
            share(f"{language} none paged", [found >= Level.URGENT for found in none]),
        ]
    return Evaluation(
        shares=tuple(shares),
        misses=tuple(t for t, _, level, found in graded if level in ("urgent", "imminent") and found is Level.NONE),
        false_alarms=tuple(t for t, _, level, found in graded if level == "none" and found >= Level.URGENT),
    )


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


def root(rising: Any) -> float:
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def report(found: Evaluation) -> str:
    lines = [
        f"{each.name:28} {each.found:5}/{each.of:<5} {each.found / each.of if each.of else 0:6.1%}"
        f"  [{each.low:.1%}, {each.high:.1%}]"
        for each in found.shares
    ]
    lines += ["", f"misses ({len(found.misses)}):", *(f"  {text}" for text in found.misses[:LISTED])]
    lines += ["", f"false pages ({len(found.false_alarms)}):", *(f"  {text}" for text in found.false_alarms[:LISTED])]
    return "\n".join(lines)
