"""Knows which translations are older than their source: hashes kept in messages/translations.json."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.programme.entries import Entry
from bot.programme.problems import Problem, ProgrammeBroken
from bot.programme.renames import Rename, Renames
from bot.programme.texts import FALLBACK, Texts

FILE = "translations.json"
Kept = Mapping[str, str]


def mark(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:10]


def pairs(texts: Texts) -> Iterator[tuple[str, str, Entry, Entry]]:
    """(language, text id, source, translation) of everything that stands in both."""
    for (language, file), entries in texts.entries.items():
        if language == FALLBACK:
            continue
        sources = texts.entries.get((FALLBACK, file), {})
        for name, entry in entries.items():
            if name in sources:
                yield language, f"{file}.{name}", sources[name], entry


def marks_of(texts: Texts) -> dict[str, str]:
    """Shape: `es/evening.mood` to the two hashes, source first."""
    return {f"{language}/{name}": f"{mark(one.source)} {mark(two.source)}" for language, name, one, two in pairs(texts)}


def check_stale(folder: Path, texts: Texts) -> Iterator[Problem]:
    """A source that has changed since its translation was last looked at, while the translation has not."""
    try:
        kept = read_marks(folder)
    except ProgrammeBroken as broken:
        yield from broken.problems
        return
    now = marks_of(texts)
    for language, name, _, entry in pairs(texts):
        before = kept.get(f"{language}/{name}", "").split()
        source, translation = now[f"{language}/{name}"].split()
        if len(before) == 2 and before[0] != source and before[1] == translation:
            file, _, message = name.partition(".")
            yield Problem(
                file=f"messages/{language}/{file}.ftl",
                line=entry.line,
                step=message,
                what=f"the {FALLBACK} text has changed since this was translated.",
                do=f"Translate it again; if it is right as it is: between check --translated {name}",
                rule="stale",
                is_warning=True,
            )


def read_marks(folder: Path) -> Kept:
    path = folder / "messages" / FILE
    if not path.exists():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.stat().st_size < 1_000_000 else None
        if not isinstance(found, dict):
            raise ValueError
    except (ValueError, RecursionError):
        what, do = "the file is no list of hashes.", "Delete it: between check --translated all writes it anew."
        raise ProgrammeBroken([Problem(file=f"messages/{FILE}", line=1, what=what, do=do, rule="stale")]) from None
    return {str(name): str(value) for name, value in found.items()}


def keep_marks(folder: Path, texts: Texts, names: frozenset[str]) -> int:
    """Say of texts (or `all`) that their translations are right today. Shape: how many."""
    now = marks_of(texts)
    chosen = {key: value for key, value in now.items() if "all" in names or key.partition("/")[2] in names}
    before = {} if "all" in names else read_marks(folder)  # all of them anew, whatever stood in the file
    kept = {key: value for key, value in before.items() if key in now} | chosen
    path = folder / "messages" / FILE
    path.write_text(json.dumps(dict(sorted(kept.items())), indent=0) + "\n", encoding="utf-8")
    return len(chosen)


def marks_carried(folder: Path, before: Texts, after: Texts, rename: Rename) -> None:
    """After a rename: a text's name is part of what is hashed, so what was right stays right, what was stale stale."""
    kept, was, now = read_marks(folder), marks_of(before), marks_of(after)
    names = Renames((rename,))
    made = dict(kept)
    for key, stood in was.items():
        language, _, text_id = key.partition("/")
        new_key = f"{language}/{names.text_now(text_id)}"
        marked = made.pop(key, None) or made.get(new_key)
        if marked is not None and new_key in now:
            made[new_key] = " ".join(
                today if mark == former else mark
                for mark, former, today in zip(marked.split(), stood.split(), now[new_key].split(), strict=False)
            )
    path = folder / "messages" / FILE
    if path.exists():
        path.write_text(json.dumps(dict(sorted(made.items())), indent=0) + "\n", encoding="utf-8")
