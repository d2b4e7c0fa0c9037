"""Proves a lexicon: every pattern can be built, every example matches, no addition takes the floor away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.core.crisis.grammar import build
from bot.core.crisis.lexicon import Idiom, Lexicon, LexiconWrong, Pattern
from bot.core.crisis.screener import Screener
from bot.core.crisis.vocabulary import Vocabulary
from bot.programme.lexicon import load_lexicons, plain_phrase
from bot.programme.problems import Problem

MEND = "Mend the pattern or its classes."


def check_lexicons(lexicons: Sequence[Lexicon]) -> list[Problem]:
    """Every problem of these lexicons, floor and additions together."""
    problems = [problem for lexicon in lexicons for problem in build_problems(lexicon)]
    if problems:
        return problems
    screener = Screener(lexicons)
    floor = {lexicon.language: lexicon for lexicon in load_lexicons()}
    return [problem for lexicon in lexicons for problem in example_problems(screener, lexicon, floor)]


def example_problems(screener: Screener, lexicon: Lexicon, floor: Mapping[str, Lexicon]) -> Iterator[Problem]:
    shipped = floor.get(lexicon.language)
    ids = {pattern.id for pattern in shipped.patterns} if shipped else set()
    added = lexicon.idioms[len(shipped.idioms) :] if shipped else ()
    for pattern in lexicon.patterns:
        for example, what in broken_examples(screener, pattern):
            idiom = silencing(added, example) if pattern.id in ids else None
            if idiom is not None:
                said = f"the idiom “{idiom.words}” hides “{example}”, which must stay {pattern.level.word}."
                yield Problem(
                    file=lexicon.file, line=idiom.line, step=pattern.id, what=said, do="Make the idiom longer."
                )
            else:
                yield Problem(file=lexicon.file, line=pattern.line, step=pattern.id, what=what, do=MEND)


def silencing(idioms: Sequence[Idiom], example: str) -> Idiom | None:
    """The idiom whose words stand in an example."""
    said = f" {plain_phrase(example)} "
    return next((idiom for idiom in idioms if f" {idiom.words} " in said), None) or next(iter(idioms), None)


def build_problems(lexicon: Lexicon) -> Iterator[Problem]:
    vocabulary = Vocabulary(lexicon.classes, lexicon.spellings)
    for pattern in lexicon.patterns:
        try:
            build(pattern, vocabulary)
        except (LexiconWrong, ValueError) as wrong:
            yield Problem(file=lexicon.file, line=pattern.line, step=pattern.id, what=f"{wrong}.")


def broken_examples(screener: Screener, pattern: Pattern) -> Iterator[tuple[str, str]]:
    for example in pattern.examples:
        verdict = screener.screen(example)
        if verdict.level < pattern.level:
            yield example, f"“{example}” should be {pattern.level.word} and is {verdict.level.word}."
        elif pattern.id not in verdict.patterns:
            yield example, f"“{example}” should match and does not (others do: {', '.join(verdict.patterns)})."
    for example in pattern.counter:
        findings = screener.screen(example).findings
        if any(found.pattern == pattern.id and found.level >= pattern.level for found in findings):
            yield example, f"“{example}” should not be {pattern.level.word} by this pattern and is."
