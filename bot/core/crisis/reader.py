"""Reads one view in one language: words, classes, idioms out, patterns in. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.crisis.bits import ends, places_of
from bot.core.crisis.grammar import Built, build
from bot.core.crisis.idioms import Idioms
from bot.core.crisis.lexicon import Lexicon
from bot.core.crisis.scopes import sentence_of, weigh
from bot.core.crisis.vocabulary import REST, Token, Vocabulary
from bot.model import Finding, Level

MATCHES = 6
"""How often one pattern is weighed in one view; the gravest counts."""


@dataclass(frozen=True, kw_only=True)
class Match:
    """A finding with its reasons, for whoever wants to know why."""

    finding: Finding
    pattern_level: Level
    scopes: tuple[str, ...] = ()
    view: str = ""
    language: str = ""


class Reader:
    """One language's lexicon, built."""

    def __init__(self, lexicon: Lexicon, known: Callable[[str], bool]) -> None:
        self.language = lexicon.language
        self.vocabulary = Vocabulary(lexicon.classes, lexicon.spellings)
        self.patterns = tuple(built for pattern in lexicon.patterns for built in build(pattern, self.vocabulary))
        self.by_need: dict[str, set[int]] = {}
        for at, built in enumerate(self.patterns):
            for name in built.needs[0]:
                self.by_need.setdefault(name, set()).add(at)
        self.idioms = Idioms(self.vocabulary.plain(idiom.words) for idiom in lexicon.idioms)
        self.vocabulary.close(known, self.idioms.all)

    def read(self, view: str, raws: Sequence[str], *, is_quick: bool = False) -> Iterator[Match]:
        """What stands in a view. Shape: `raws` are its written words, which every language reads."""
        tokens = self.vocabulary.tokens(self.idioms.cancelled(self.vocabulary.words_of(raws, is_quick=is_quick)))
        present = frozenset().union(*{token.classes for token in tokens})
        hinted = set[int]().union(*(self.by_need[name] for name in present & self.by_need.keys()))
        likely = [built for at in sorted(hinted) if could_match(built := self.patterns[at], present)]
        if not likely:
            return
        places = places_of(tokens)
        for built in likely:
            found = ends(built.steps, places)
            match = self.gravest(built, tokens, found, view) if found else None
            if match is not None:
                yield match

    def gravest(self, built: Built, tokens: Sequence[Token], found: int, view: str) -> Match | None:
        """Weigh the first few matches; each is looked for in the words before the place where it ends."""
        best: Match | None = None
        covered = 0
        for _ in range(MATCHES):
            if not found:
                break
            place = (found & -found).bit_length() - 1
            found &= found - 1
            start, end = self.span(built, tokens, max(covered, place - built.width), place)
            if end <= start:
                continue
            covered = end
            found &= -1 << end
            if is_harmless(built, tokens, start, end):
                continue
            match = self.weighed(built, tokens, start, end, view)
            if best is None or match.finding.level > best.finding.level:
                best = match
            if best.finding.level >= built.pattern.level:
                break
        return best

    def span(self, built: Built, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
        """The words of a match that ends at `last` or before. Shape: empty when the expression finds none there."""
        cut = b"<>" if first else b""
        text = cut + self.vocabulary.encoded(tokens[first:last]) + (b"<>" if last < len(tokens) else b"")
        found = built.engine.search(text)
        if found is None:
            return 0, 0
        before, inside = count(text[: found.start()]), count(text[found.start() : found.end()])
        start = first + before - (1 if cut else 0)
        return max(start, first), whole_phrase(tokens, min(start + inside, last))

    def weighed(self, built: Built, tokens: Sequence[Token], start: int, end: int, view: str) -> Match:
        weight = weigh(built, tokens, start, end)
        words = " ".join(token.words for token in tokens[start:end] if not token.is_mark)
        finding = Finding(pattern=built.pattern.id, level=weight.level, kind=weight.kind, words=words)
        return Match(
            finding=finding,
            pattern_level=built.pattern.level,
            scopes=weight.scopes,
            view=view,
            language=self.language,
        )


def whole_phrase(tokens: Sequence[Token], end: int) -> int:
    """Where the phrase ends that a match ends in: an expression stops at its first word."""
    while end < len(tokens) and REST in tokens[end].classes and not tokens[end].after_pause:
        end += 1
    return end


def count(encoded: bytes) -> int:
    """How many tokens an encoded text has."""
    return encoded.count(b"<") + encoded.count(b".")


def could_match(built: Built, present: frozenset[str]) -> bool:
    for names in built.needs:
        if present.isdisjoint(names):
            return False
    for names in built.companions:
        if present.isdisjoint(names):
            return False
    return present.isdisjoint(built.unless_anywhere)


def is_harmless(built: Built, tokens: Sequence[Token], start: int, end: int) -> bool:
    """A class stands in the sentence that makes these words harmless."""
    if not built.unless:
        return False
    first, last = sentence_of(tokens, start, end)
    return any(not built.unless.isdisjoint(token.classes) for token in tokens[first:last])
