"""Reads one view in one language: words, classes, idioms out, patterns in. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.crisis.grammar import Built, build
from bot.core.crisis.lexicon import Lexicon
from bot.core.crisis.scopes import sentence_of, weigh
from bot.core.crisis.vocabulary import PAUSE, Token, Vocabulary
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
        self.idioms: dict[str, list[tuple[str, ...]]] = {}
        idioms = [self.vocabulary.plain(idiom.words) for idiom in lexicon.idioms]
        for words in sorted(idioms, key=len, reverse=True):
            self.idioms.setdefault(words[0], []).append(words)
        self.vocabulary.close(known, idioms)

    def read(self, view: str) -> Iterator[Match]:
        tokens = self.vocabulary.tokens(self.without_idioms(self.vocabulary.words_of(view)))
        present = frozenset().union(*{token.classes for token in tokens})
        likely = [built for built in self.patterns if could_match(built, present)]
        if not likely:
            return
        text = self.vocabulary.encoded(tokens)
        places = Places(text)
        for built in likely:
            found = self.gravest(built, tokens, text, places, view)
            if found is not None:
                yield found

    def gravest(self, built: Built, tokens: Sequence[Token], text: bytes, places: Places, view: str) -> Match | None:
        best: Match | None = None
        for number, found in enumerate(built.engine.finditer(text)):
            start, end = places.of(found.start()), places.of(found.end())
            if number >= MATCHES:
                break
            if is_harmless(built, tokens, start, end):
                continue
            match = self.weighed(built, tokens, start, end, view)
            if best is None or match.finding.level > best.finding.level:
                best = match
        return best

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

    def without_idioms(self, words: list[str]) -> list[str]:
        """Cancel idioms, each its own span alone (grading rule 4)."""
        if not any(word in self.idioms for word in words):
            return words
        for at in range(len(words)):
            for idiom in self.idioms.get(words[at], ()):
                if stands(idiom, words, at):
                    words[at : at + len(idiom)] = ["_"] * len(idiom)
                    break
        return words


class Places:
    """Which token a byte of the encoded text belongs to."""

    def __init__(self, text: bytes) -> None:
        self.text = text
        self.at, self.count = 0, 0

    def of(self, byte: int) -> int:
        if byte < self.at:
            self.at, self.count = 0, 0
        self.count += self.text.count(b"<", self.at, byte) + self.text.count(b".", self.at, byte)
        self.at = byte
        return self.count


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


def stands(idiom: Sequence[str], words: Sequence[str], at: int) -> bool:
    if at + len(idiom) > len(words):
        return False
    return all(mine in ("*", word) and word not in (".", PAUSE) for mine, word in zip(idiom, words[at:], strict=False))
