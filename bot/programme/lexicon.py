"""Reads the crisis lexicons. The floor that ships is always there; a programme's own files only add to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.core.crisis import folding, lexicon
from bot.core.crisis.folding import folded
from bot.core.crisis.lexicon import Answers, Idiom, Lexicon, Pattern
from bot.model import Kind, Level
from bot.programme.flows import broken, line_of, load, plain
from bot.programme.kept import kept
from bot.programme.problems import Problem, ProgrammeBroken
from bot.shipped import shipped_folder

SECTIONS = frozenset({"classes", "patterns", "idioms", "spellings"})
KEYS = frozenset(
    {
        "id",
        "level",
        "kind",
        "match",
        "examples",
        "counter",
        "now",
        "fixed",
        "unless",
        "unless_anywhere",
        "lower",
        "with",
    }
)


CODE = tuple(map(Path, (__file__, lexicon.__file__, folding.__file__)))
"""What decides how a lexicon is read."""


def load_lexicons(folder: Path | None = None) -> tuple[Lexicon, ...]:
    """The shipped floor, extended by the files of `folder` (a programme's messages/crisis).

    Raises: ProgrammeBroken, when a file cannot be read or tries to change the floor.
    """
    floor = shipped_folder() / "messages" / "crisis"
    answers = read_answers(floor / "answers.yaml")
    made = [
        replace(
            read_lexicon(path),
            answers=answers.get(language, Answers()),
            common=read_words(floor / f"words.{language}.txt"),
        )
        for path in sorted(floor.glob("lexicon.*.yaml"))
        for language in [path.name.split(".")[1]]
    ]
    if folder is None or folder.resolve() == floor.resolve():
        return tuple(made)
    return tuple(extended(lexicon, folder) for lexicon in made)


def extended(lexicon: Lexicon, folder: Path) -> Lexicon:
    """A programme's classes, patterns, idioms and spellings, added to the floor's."""
    path = folder / f"lexicon.{lexicon.language}.yaml"
    if not path.exists() or path.read_bytes() == (shipped_folder() / "messages" / "crisis" / path.name).read_bytes():
        return lexicon  # a folder copied as a whole adds nothing
    more = read_lexicon(path)
    taken = {pattern.id for pattern in lexicon.patterns}
    problems = [
        Problem(
            file=path.name,
            line=pattern.line,
            step=pattern.id,
            what="this pattern ships with the programme and cannot be changed or removed.",
            do="Give yours another id.",
        )
        for pattern in more.patterns
        if pattern.id in taken
    ]
    if problems:
        raise ProgrammeBroken(problems)
    return replace(
        lexicon,
        classes=joined(lexicon.classes, more.classes),
        patterns=(*lexicon.patterns, *more.patterns),
        idioms=(*lexicon.idioms, *more.idioms),
        spellings=joined(lexicon.spellings, more.spellings),
        file=path.name,
    )


def joined(one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {
        name: (*one.get(name, ()), *other.get(name, ()))
        for name in (*one, *(each for each in other if each not in one))
    }


def read_lexicon(path: Path) -> Lexicon:
    """Raises: ProgrammeBroken, with the line of what cannot be read."""
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise broken(path.name, 0, "the file is no UTF-8 text.", "Save it as UTF-8.", rule="size") from None
    return kept(source, path.stem, lambda: lexicon_of(source, path), CODE)


def lexicon_of(source: str, path: Path) -> Lexicon:
    loaded = load(source, path.name)
    written = plain(loaded)
    problems = list(structure_problems(loaded, written, path.name))
    if problems:
        raise ProgrammeBroken(problems)
    return Lexicon(
        language=path.name.split(".")[1],
        classes={name: entries_of(entries) for name, entries in written.get("classes", {}).items()},
        patterns=tuple(
            pattern_of(each, line_of(loaded, ("patterns", number)))
            for number, each in enumerate(written.get("patterns", ()))
        ),
        idioms=tuple(
            Idiom(words=plain_phrase(each), line=line_of(loaded, ("idioms", number)))
            for number, each in enumerate(written.get("idioms", ()))
        ),
        spellings={plain_phrase(right): entries_of(wrong) for right, wrong in written.get("spellings", {}).items()},
        file=path.name,
    )


def structure_problems(loaded: Any, written: Mapping[str, Any], file: str) -> Iterator[Problem]:
    """What is not as a lexicon is written, each with its line."""
    for name in written.keys() - SECTIONS:
        yield Problem(
            file=file,
            line=line_of(loaded, (name,)),
            what=f"“{name}” is no part of a lexicon.",
            do=f"Use {', '.join(sorted(SECTIONS))}.",
        )
    for number, each in enumerate(written.get("patterns", ()) or ()):
        line = line_of(loaded, ("patterns", number))
        for what in pattern_problems(each):
            name = str(each.get("id", "")) if isinstance(each, dict) else ""
            yield Problem(file=file, line=line, step=name, what=what)


def pattern_problems(each: Any) -> Iterator[str]:
    if not isinstance(each, dict):
        yield "a pattern is written as {id: …, level: …, kind: …, match: …, examples: […]}."
        return
    for key in ("id", "level", "kind", "match"):
        if not each.get(key):
            yield f"the pattern has no `{key}`."
    for key in each.keys() - KEYS:
        yield f"`{key}` is nothing a pattern has; it may have {', '.join(sorted(KEYS))}."
    levels = [level.word for level in Level if level is not Level.NONE]
    if each.get("level") and str(each["level"]).lower() not in levels:
        yield f"the level “{each['level']}” does not exist; write {', '.join(levels)}."
    kinds = [kind.value for kind in Kind]
    if each.get("kind") and each["kind"] not in kinds:
        yield f"the kind “{each['kind']}” does not exist; write one of {', '.join(kinds)}."


def pattern_of(each: Mapping[str, Any], line: int) -> Pattern:
    return Pattern(
        id=str(each["id"]),
        level=Level[str(each["level"]).upper()],
        kind=Kind(each["kind"]),
        matches=several(each["match"]),
        examples=several(each.get("examples")),
        counter=several(each.get("counter")),
        now=bool(each.get("now", False)),
        fixed=bool(each.get("fixed", False)),
        unless=str(each.get("unless", "")),
        unless_anywhere=str(each.get("unless_anywhere", "")),
        lower=str(each.get("lower", "")),
        companions=several(each.get("with")),
        line=line,
    )


def several(value: Any) -> tuple[str, ...]:
    """One text or a list of them."""
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def entries_of(written: Any) -> tuple[str, ...]:
    """The entries of a class: with commas between, or a list."""
    parts = written if isinstance(written, list) else str(written).replace("\n", " ").split(",")
    return tuple(entry for part in parts if (entry := plain_phrase(part)))


def plain_phrase(written: Any) -> str:
    """A phrase as texts are folded, so that staff may write accents and hyphens."""
    return " ".join(folded(str(written)).replace("-", " ").split())


def read_answers(path: Path) -> dict[str, Answers]:
    if not path.exists():
        return {}
    written = plain(load(path.read_text(encoding="utf-8"), path.name))
    return {
        language: Answers(
            **{name: frozenset(plain_phrase(each).replace("'", "") for each in said) for name, said in lists.items()}
        )
        for language, lists in written.items()
    }


def read_words(path: Path) -> frozenset[str]:
    """A list of common words; lines that begin with # are remarks."""
    if not path.exists():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
