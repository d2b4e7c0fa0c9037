"""Reads the crisis lexicons. The floor that ships is always there; a programme's own files only add to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.core.crisis.lexicon import Lexicon, LexiconWrong, Pattern, Vocabulary, build
from bot.core.crisis.screener import Screener
from bot.model import Kind, Level
from bot.programme.flows import line_of, load, plain
from bot.programme.problems import Problem, ProgrammeBroken
from bot.shipped import shipped_folder


def load_lexicons(folder: Path | None = None) -> tuple[Lexicon, ...]:
    """The shipped floor, extended by the files of `folder` (a programme's messages/crisis).

    Raises: ProgrammeBroken, when a file cannot be read or tries to change the floor.
    """
    floor = shipped_folder() / "messages" / "crisis"
    made = [read_lexicon(path) for path in sorted(floor.glob("lexicon.*.yaml"))]
    if folder is None or folder.resolve() == floor.resolve():
        return tuple(made)
    return tuple(extended(lexicon, folder) for lexicon in made)


def extended(lexicon: Lexicon, folder: Path) -> Lexicon:
    path = folder / f"lexicon.{lexicon.language}.yaml"
    if not path.exists():
        return lexicon
    more = read_lexicon(path)
    names = lexicon.classes.keys() | more.classes.keys()
    known = {pattern.id for pattern in lexicon.patterns}
    return Lexicon(
        language=lexicon.language,
        classes={name: (*lexicon.classes.get(name, ()), *more.classes.get(name, ())) for name in names},
        patterns=(*lexicon.patterns, *(pattern for pattern in more.patterns if pattern.id not in known)),
        idioms=lexicon.idioms,
        file=path.name,
    )


def read_lexicon(path: Path) -> Lexicon:
    """Raises: ProgrammeBroken, with the line of what cannot be read."""
    loaded = load(path.read_text(encoding="utf-8"), path.name)
    try:
        return lexicon_of(loaded, path)
    except (KeyError, TypeError, ValueError) as wrong:
        raise ProgrammeBroken([Problem(file=path.name, line=0, what=f"cannot be read: {wrong}.")]) from None


def lexicon_of(loaded: Any, path: Path) -> Lexicon:
    written = plain(loaded)
    patterns = tuple(
        Pattern(
            id=str(each["id"]),
            level=Level[str(each["level"]).upper()],
            kind=Kind(each["kind"]),
            match=str(each["match"]),
            examples=tuple(map(str, each.get("examples", ()))),
            counter=tuple(map(str, each.get("counter", ()))),
            now=bool(each.get("now", False)),
            fixed=bool(each.get("fixed", False)),
            line=line_of(loaded, ("patterns", number)),
        )
        for number, each in enumerate(written.get("patterns", ()))
    )
    classes = {
        name: tuple(entry.strip() for entry in entries.replace("\n", " ").split(",") if entry.strip())
        for name, entries in written.get("classes", {}).items()
    }
    return Lexicon(
        language=path.name.split(".")[1],
        classes=classes,
        patterns=patterns,
        idioms=tuple(map(str, written.get("idioms", ()))),
        file=path.name,
    )


def check_lexicons(lexicons: Sequence[Lexicon]) -> Iterator[Problem]:
    """Prove every example: what must match does, what must not does not."""
    for lexicon in lexicons:
        vocabulary = Vocabulary(lexicon.classes)
        for pattern in lexicon.patterns:
            try:
                build(pattern, vocabulary)
            except (LexiconWrong, ValueError) as wrong:
                yield Problem(file=lexicon.file, line=pattern.line, step=pattern.id, what=f"{wrong}.")
    yield from check_examples(lexicons)


def check_examples(lexicons: Sequence[Lexicon]) -> Iterator[Problem]:
    screener = Screener(lexicons)
    for lexicon in lexicons:
        for pattern in lexicon.patterns:
            for example in pattern.examples:
                if screener.screen(example).level < pattern.level:
                    yield example_problem(lexicon, pattern, f"“{example}” should be {pattern.level.word} and is not.")
            for example in pattern.counter:
                if pattern.id in screener.screen(example).patterns:
                    yield example_problem(lexicon, pattern, f"“{example}” should not match and does.")


def example_problem(lexicon: Lexicon, pattern: Pattern, what: str) -> Problem:
    return Problem(
        file=lexicon.file, line=pattern.line, step=pattern.id, what=what, do="Mend the pattern or its classes."
    )
