"""Turns a written pattern into a linear-time RE2 expression over word classes. Pure.

A pattern is written as words in order: CLASS, A|B (either), A? (may be missing), [those very words], !A (one word
that is not A), ~3 (up to three words between), ~3!A (none of them an A), ~~3 (also across
the end of a sentence), ^ and $ (begin and end of a sentence), ^^ and $$ (of the whole text).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import re2

from bot.core.crisis.bits import Do, Step
from bot.core.crisis.lexicon import LexiconWrong, Pattern
from bot.core.crisis.vocabulary import REST, Vocabulary

WIDEST = 30
"""Words. The widest gap; wider ones make the expression large."""

EDGES = {"^": r"(?:^|\.),?", "$": r"(?:$|\.)", "^^": r"^\.*,?", "$$": r"\.*$"}
ANY = ",?<[^>]*>"
EDGE_STEPS = {"^": Do.BEGIN, "$": Do.END, "^^": Do.TEXT_BEGIN, "$$": Do.TEXT_END}

ROOM = 8
"""Tokens. A phrase is no longer than that."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """A pattern ready to run.

    Shape: of each set in `needs` one class must be present, or it cannot match; the same for `companions`.
    """

    pattern: Pattern
    engine: Any
    steps: tuple[Step, ...]
    needs: tuple[frozenset[str], ...]
    unless: frozenset[str]
    unless_anywhere: frozenset[str]
    lower: frozenset[str]
    companions: tuple[frozenset[str], ...]

    @property
    def width(self) -> int:
        """Tokens. A match is never wider."""
        return sum(step.times if step.times else ROOM for step in self.steps)


def build(pattern: Pattern, vocabulary: Vocabulary) -> list[Built]:
    """One for each order in which the pattern is written. Raises: LexiconWrong, for an unknown class or an odd gap."""
    return [build_one(pattern, match, vocabulary) for match in pattern.matches]


def build_one(pattern: Pattern, match: str, vocabulary: Vocabulary) -> Built:
    grammar = Grammar(pattern, vocabulary)
    words = split_outside_brackets(match)
    parts = [
        grammar.part(word, first=number == 0, behind=words[number + 1] if number + 1 < len(words) else "")
        for number, word in enumerate(words)
    ]
    if not grammar.needs:
        raise LexiconWrong(f"pattern {pattern.id} names no class that must be there")
    return Built(
        pattern=pattern,
        engine=re2.compile("".join(parts).encode()),
        steps=tuple(grammar.steps),
        needs=tuple(dict.fromkeys(sorted(grammar.needs, key=len))),
        unless=grammar.names(pattern.unless),
        unless_anywhere=grammar.names(pattern.unless_anywhere),
        lower=grammar.names(pattern.lower),
        companions=tuple(grammar.names(each) for each in pattern.companions),
    )


class Grammar:
    """Reads the parts of one pattern, as an expression and as steps, and notes which classes it cannot do without."""

    def __init__(self, pattern: Pattern, vocabulary: Vocabulary) -> None:
        self.pattern = pattern
        self.vocabulary = vocabulary
        self.needs: list[frozenset[str]] = []
        self.steps: list[Step] = []

    def part(self, word: str, *, first: bool, behind: str) -> str:
        if word in EDGES:
            self.steps.append(Step(EDGE_STEPS[word]))
            return EDGES[word]
        if word.startswith("~"):
            return self.gap(word[1:])
        if word.startswith("!"):
            self.steps.append(Step(Do.TAKE_OTHER, self.names(word[1:]), is_first=first))
            none = f",?<[^>{self.codes(word[1:])}]*>"
            return rf"(?:^|\.|{none})" if first else rf"(?:{none}|\.|$)"
        names = self.names(word.rstrip("?"))
        token = f",?<[^>]*[{self.codes(word.rstrip('?'))}][^>]*>"
        if word.endswith("?"):
            self.steps.append(Step(Do.MAY_TAKE, names))
            return f"(?:{token})?"
        without = behind.partition("!")[2] if behind.startswith("~") else ""
        self.steps.append(Step(Do.TAKE, names, without=self.names(without) if without else frozenset()))
        self.needs.append(names)
        return token + self.rest(without)

    def rest(self, without: str) -> str:
        """The later words of a phrase may be passed over, but none that the gap behind it may not hold.

        Also behind a pause: people halt in the middle of what is hardest to say.
        """
        other = f"[^>{self.codes(without)}]*" if without else "[^>]*"
        return f"(?:,?<{other}{self.vocabulary.codes[REST]}{other}>)*?"

    def gap(self, written: str) -> str:
        width, _, without = written.lstrip("~").partition("!")
        if not width.isdigit() or int(width) > WIDEST:
            raise LexiconWrong(f"pattern {self.pattern.id} has a gap ~{written}, which must be a number up to {WIDEST}")
        is_across = written.startswith("~")
        names = self.names(without) if without else frozenset[str]()
        self.steps.append(Step(Do.SKIP_ACROSS if is_across else Do.SKIP, names, int(width)))
        inner = f",?<[^>{self.codes(without)}]*>" if without else ANY
        return f"(?:{inner}{'|[.]' if is_across else ''}){{0,{int(width)}}}?"

    def codes(self, written: str) -> str:
        return "".join(self.vocabulary.codes[name] for name in sorted(self.names(written)))

    def names(self, written: str) -> frozenset[str]:
        found: set[str] = set()
        for name in split_outside_brackets(written.replace("|", " ")):
            literal = self.vocabulary.literal(name.strip("[]")) if name.startswith("[") else name
            if literal not in self.vocabulary.codes:
                raise LexiconWrong(f"pattern {self.pattern.id} names the class {name}, which does not exist")
            found.add(literal)
        return frozenset(found)


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
