"""Finds where a pattern can end, for all places of a text at once: one bit a place, a few shifts a step. Pure.

It goes before the regular expression, which then reads only the few words around a hit: counted gaps make a pattern
cheap to follow with bits and dear for an automaton. Work grows with the length of the text and of the pattern alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from bot.core.crisis.vocabulary import REST, Token


class Do(Enum):
    """The kinds of step that a pattern has."""

    TAKE = auto()
    MAY_TAKE = auto()
    TAKE_OTHER = auto()
    SKIP = auto()
    SKIP_ACROSS = auto()
    BEGIN = auto()
    END = auto()
    TEXT_BEGIN = auto()
    TEXT_END = auto()


@dataclass(frozen=True)
class Step:
    """One part of a pattern: what to do, with which classes, how often."""

    do: Do
    names: frozenset[str] = frozenset()
    times: int = 0
    is_first: bool = False


@dataclass
class Places:
    """Which words of a text have which class. Shape: bit n is the n-th token; bit `size` is the end."""

    size: int
    words: int
    marks: int
    of: dict[str, int]
    known: dict[frozenset[str], int] = field(default_factory=dict)

    def any_of(self, names: frozenset[str]) -> int:
        found = self.known.get(names)
        if found is None:
            found = 0
            for name in names:
                found |= self.of.get(name, 0)
            self.known[names] = found
        return found


def places_of(tokens: Sequence[Token]) -> Places:
    alike: dict[frozenset[str], int] = {}
    marks = 0
    bit = 1
    for token in tokens:
        if token.is_mark:
            marks |= bit
        elif token.classes:
            alike[token.classes] = alike.get(token.classes, 0) | bit
        bit <<= 1
    of: dict[str, int] = {}
    for classes, bits in alike.items():
        for name in classes:
            of[name] = of.get(name, 0) | bits
    return Places(size=len(tokens), words=(bit - 1) & ~marks, marks=marks, of=of)


def ends(steps: Iterable[Step], places: Places) -> int:
    """The places behind which a match ends. Shape: one bit each; 0 when there is none."""
    here = (1 << (places.size + 1)) - 1
    for step in steps:
        here = after(step, here, places)
        if not here:
            return 0
    return here


def after(step: Step, here: int, places: Places) -> int:
    match step.do:
        case Do.TAKE:
            return over_rests((here & places.any_of(step.names)) << 1, places)
        case Do.MAY_TAKE:
            return here | (here & places.any_of(step.names)) << 1
        case Do.TAKE_OTHER:
            others = places.words & ~places.any_of(step.names)
            edge = here & 1 if step.is_first else here & (1 << places.size)
            return edge | (here & (places.marks | others)) << 1
        case Do.SKIP:
            return skipped(here, places.words & ~places.any_of(step.names), step.times)
        case Do.SKIP_ACROSS:
            return skipped(here, (places.words & ~places.any_of(step.names)) | places.marks, step.times)
        case Do.BEGIN:
            return (here & 1) | (here & places.marks) << 1
        case Do.END:
            return (here & (1 << places.size)) | (here & places.marks) << 1
        case Do.TEXT_BEGIN:
            return skipped(here & 1, places.marks, places.size)
        case Do.TEXT_END:
            return skipped(here, places.marks, places.size) & (1 << places.size)


def over_rests(here: int, places: Places) -> int:
    """A phrase's later words may be passed over."""
    rests = places.of.get(REST, 0)
    moved = here
    while moved := (moved & rests) << 1:
        here |= moved
    return here


def skipped(here: int, through: int, times: int) -> int:
    moved = here
    for _ in range(times):
        moved = (moved & through) << 1
        if not moved:
            break
        here |= moved
    return here
