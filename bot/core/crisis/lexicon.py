"""A lexicon as the screener uses it: word classes, patterns over them, idioms that cancel their own span. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import re2

from bot.model import Kind, Level

FIRST_CODE = 0x4E00
"""Each class is one character of a block that no folded text contains."""


REST = "…"
"""The class of a phrase's later words."""


class LexiconWrong(ValueError):
    """A pattern that cannot be built; the message is for staff."""


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """One pattern as staff wrote it: classes, [words] and gaps.

    `now` marks an act under way or within a day, which nothing lowers (grading rule 5). `fixed` patterns say themselves
    whom they are about, so that negation and other people do not lower them.
    """

    id: str
    level: Level
    kind: Kind
    match: str
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()
    now: bool = False
    fixed: bool = False
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """One language's file."""

    language: str
    classes: Mapping[str, tuple[str, ...]]
    patterns: tuple[Pattern, ...] = ()
    idioms: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True)
class Token:
    """One word or phrase of a view with the classes it belongs to; a sentence mark has none."""

    words: str
    classes: frozenset[str]
    is_mark: bool = False


@dataclass(frozen=True, kw_only=True)
class Built:
    """A pattern ready to run. `needs` are the classes without which it cannot match."""

    pattern: Pattern
    engine: Any
    needs: frozenset[str]


@dataclass
class Vocabulary:
    """All classes and literal words of a lexicon, looked up longest phrase first."""

    classes: Mapping[str, tuple[str, ...]]
    codes: dict[str, str] = field(default_factory=dict)
    exact: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    stems: dict[str, set[str]] = field(default_factory=dict)
    longest: int = 1

    def __post_init__(self) -> None:
        self.code(REST)
        for name, entries in self.classes.items():
            self.code(name)
            for entry in entries:
                self._learn(entry, name)

    def code(self, name: str) -> str:
        return self.codes.setdefault(name, chr(FIRST_CODE + len(self.codes)))

    def literal(self, words: str) -> str:
        """A class of its own for a word that a pattern names. Shape: the class's name."""
        name = f"[{words}]"
        if name not in self.codes:
            self.code(name)
            self._learn(words, name)
        return name

    def _learn(self, entry: str, name: str) -> None:
        if entry.endswith("*") and " " not in entry:
            self.stems.setdefault(entry[:-1], set()).add(name)
            return
        words = tuple(entry.split())
        self.exact.setdefault(words, set()).add(name)
        self.longest = max(self.longest, len(words))

    def classes_of(self, word: str) -> set[str]:
        found = set(self.exact.get((word,), ()))
        if self.stems:
            for length in range(3, len(word) + 1):
                found |= self.stems.get(word[:length], set())
        return found

    @cached_property
    def starts(self) -> dict[str, int]:
        """The longest phrase that begins with each word."""
        longest: dict[str, int] = {}
        for words in self.exact:
            longest[words[0]] = max(longest.get(words[0], 1), len(words))
        return longest

    def tokens(self, words: Sequence[str]) -> list[Token]:
        """One token a word: it carries what the word is alone and every phrase that begins with it.

        The later words of a phrase are marked, so that a pattern may pass over them or read them on their own.
        """
        made: list[Token] = []
        inside = 0
        for at, word in enumerate(words):
            if word in ".!?;\n":
                made.append(Token(word, frozenset(), is_mark=True))
                inside = 0
                continue
            found = self.classes_of(word)
            if inside:
                found.add(REST)
            length = self.starts.get(word, 1)
            for size in range(2, min(length, len(words) - at) + 1):
                phrase = self.exact.get(tuple(words[at : at + size]))
                if phrase:
                    found |= phrase
                    inside = max(inside, size)
            inside = max(inside - 1, 0)
            made.append(Token(word, frozenset(found)))
        return made

    def encoded(self, tokens: Iterable[Token]) -> str:
        return "".join(
            "." if token.is_mark else "<" + "".join(sorted(self.codes[name] for name in token.classes)) + ">"
            for token in tokens
        )


def build(pattern: Pattern, vocabulary: Vocabulary) -> Built:
    """Compile a pattern in linear-time RE2. Raises: LexiconWrong, for an unknown class."""
    rest = f"(?:<[^>]*{vocabulary.codes[REST]}[^>]*>)*?"
    parts: list[str] = []
    needs: set[str] = set()
    for word in split_outside_brackets(pattern.match):
        if word.startswith("~"):
            parts.append(f"(?:<[^>]*>){{0,{int(word[1:])}}}")
        elif word == "^":
            parts.append(r"(?:^|\.)")
        elif word == "$":
            parts.append(r"(?:$|\.)")
        else:
            names = [
                vocabulary.literal(name.strip("[]")) if name.startswith("[") else name
                for name in word.rstrip("?").split("|")
            ]
            unknown = [name for name in names if name not in vocabulary.codes]
            if unknown:
                raise LexiconWrong(f"pattern {pattern.id} names the class {unknown[0]}, which does not exist")
            codes = "".join(vocabulary.codes[name] for name in names)
            token = f"<[^>]*[{codes}][^>]*>"
            parts.append(f"(?:{token})?" if word.endswith("?") else token + rest)
            if not word.endswith("?") and len(names) == 1:
                needs.add(names[0])
    return Built(pattern=pattern, engine=re2.compile("".join(parts)), needs=frozenset(needs))


def split_outside_brackets(written: str) -> list[str]:
    """Split at spaces, but not inside brackets."""
    parts: list[str] = []
    is_inside = False
    current = ""
    for sign in written:
        is_inside = sign == "[" or (is_inside and sign != "]")
        if sign == " " and not is_inside:
            parts += [current] if current else []
            current = ""
        else:
            current += sign
    return parts + ([current] if current else [])
