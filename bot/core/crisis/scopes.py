"""What stands around a match and lowers it: negation, past, another person, hypothesis, a story. Pure.

Nothing here silences a match, and nothing lowers an act under way (grading rule 5).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.crisis.grammar import Built
from bot.core.crisis.vocabulary import Token
from bot.model import Kind, Level

DENIED = "negated"
"""The scope of a match that is denied, with nothing set against the denial."""

NEAR = 4
"""Tokens. How far before a match a negation still reaches it."""

ABOUT_ONESELF = frozenset({Kind.SUICIDE, Kind.SELF_HARM, Kind.MEDICAL, Kind.VOICES})
"""Kinds that, said of another person, are a worry about that person."""


@dataclass(frozen=True, kw_only=True)
class Weight:
    """What is left of a match once its surroundings are read. `scopes` say why, in words."""

    level: Level
    kind: Kind
    scopes: tuple[str, ...] = ()


def weigh(built: Built, tokens: Sequence[Token], start: int, end: int) -> Weight:
    """Lower a match for what stands around it; never silence it."""
    pattern = built.pattern
    level, kind, scopes = pattern.level, pattern.kind, list[str]()
    first, last = sentence_of(tokens, start, end)
    before = tokens[first:start]
    if not pattern.fixed and kind in ABOUT_ONESELF and is_third(before, tokens[start:end]):
        kind = Kind.OTHER_PERSON
        scopes.append("about another person")
        level = level if pattern.now else min(level, Level.CONCERN)
    if pattern.now:
        return Weight(level=level, kind=kind, scopes=tuple(scopes))
    if not pattern.fixed:
        lowering = {
            DENIED: is_negated(before) and not has(tokens[end:], "BUT"),
            "negated, with a but": is_negated(before) and has(tokens[end:], "BUT"),
            "only if": has(before, "HYPOTHESIS"),
            "a story": has(tokens[first:last], "STORY") and not has(tokens[start:end], "SPEAKER"),
        }
        scopes += [name for name, holds in lowering.items() if holds]
    if has(tokens[first:last], "PAST") and not has(tokens, "RECENT"):
        scopes.append("past")
    if built.lower and any(not built.lower.isdisjoint(token.classes) for token in tokens[first:last]):
        scopes.append("another sense")
    if scopes:
        level = min(level, Level.CONCERN)
    return Weight(level=level, kind=kind, scopes=tuple(scopes))


def sentence_of(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    first, last = start, end
    while first > 0 and not tokens[first - 1].is_mark:
        first -= 1
    while last < len(tokens) and not tokens[last].is_mark:
        last += 1
    return first, last


def has(tokens: Iterable[Token], name: str) -> bool:
    return any(name in token.classes for token in tokens)


def is_negated(before: Sequence[Token]) -> bool:
    """A negation that reaches the match, with no pause and no contrast between; two of them make a yes."""
    found = 0
    for token in reversed(before[-NEAR:]):
        if "BUT" in token.classes or "UNNEG" in token.classes:
            break
        found += "NEG" in token.classes
        if token.after_pause:
            break
    return found % 2 == 1


def is_third(before: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Another person is the nearest one who speaks or acts."""
    if has(inside, "SPEAKER"):
        return False
    for token in reversed((*before, *inside[:1])):
        if "SPEAKER" in token.classes:
            return False
        if "THEY" in token.classes:
            return True
    return False
