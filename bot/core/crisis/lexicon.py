"""A lexicon as staff wrote it: word classes, patterns over them, idioms that cancel their own span, spellings. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model import Kind, Level


class LexiconWrong(ValueError):
    """A pattern that cannot be built; the message is for staff."""


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """One idea as staff wrote it: classes, [words] and gaps, in one or several orders.

    `now` marks an act under way or within a day, which nothing lowers (grading rule 5). `fixed` patterns say themselves
    whom they are about, so that negation and other people do not lower them. `unless` names classes that, in the same
    sentence (`unless_anywhere`: in the whole text), make the words harmless, `lower` those that make them a concern.
    `companions` are classes of which one must stand somewhere in the text.
    """

    id: str
    level: Level
    kind: Kind
    matches: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()
    now: bool = False
    fixed: bool = False
    unless: str = ""
    unless_anywhere: str = ""
    lower: str = ""
    companions: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Idiom:
    """A harmless phrase, `*` for any one word; `unless` are classes that defeat it in its sentence."""

    words: str
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Answers:
    """How people say yes, not sure and no to a question about safety, and what they say before it: "well", "pues".

    The other lists tell an answer from what only begins like one; answers.yaml says what each is for.
    """

    yes: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    elliptic: frozenset[str] = frozenset()
    well: frozenset[str] = frozenset()
    mild: frozenset[str] = frozenset()
    heavy: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    softens: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    polite: frozenset[str] = frozenset()
    grave: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    wish: frozenset[str] = frozenset()
    low: frozenset[str] = frozenset()
    trails: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """One language's file. `spellings` holds, for the right words, other ways to write them."""

    language: str
    classes: Mapping[str, tuple[str, ...]]
    patterns: tuple[Pattern, ...] = ()
    idioms: tuple[Idiom, ...] = ()
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    answers: Answers = Answers()  # frozen, and empty
    common: frozenset[str] = frozenset()
    file: str = ""
