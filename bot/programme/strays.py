"""Finds what staff saved where nobody reads it: under another ending, as Windows hides it, or in a folder too deep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from bot.programme.problems import Problem
from bot.programme.texts import LANGUAGES

FLOW = re.compile(r"(.+?)\.ya?ml(?:\.txt)?", re.IGNORECASE)
WORDS = re.compile(r"(.+?)\.ftl(?:\.txt)?", re.IGNORECASE)
OFFICE = re.compile(r".+\.(?:docx?|odt|rtf|pages)", re.IGNORECASE)

READ = ("flows/*.yaml", *(f"messages/{each}{place}" for each in LANGUAGES for place in ("/*.ftl", "/variants/*/*.ftl")))
"""Where flows and their words are looked for. What lies in messages/crisis is looked at with the patterns."""


def check_strays(folder: Path) -> Iterator[Problem]:
    """Warnings, no errors: a programme that runs today must start tomorrow."""
    read = {path for place in READ for path in folder.glob(place)}
    for top in ("flows", "messages"):
        for path in sorted(each for each in (folder / top).rglob("*") if each.is_file() and each not in read):
            name = PurePosixPath(path.relative_to(folder).as_posix())
            do = what_to_do(name)
            if do and not any(part.startswith(".") for part in name.parts) and name.parent.name != "crisis":
                what = "nobody reads this file."
                yield Problem(file=str(name), line=0, what=what, do=do, rule="stray", is_warning=True)


def what_to_do(name: PurePosixPath) -> str:
    """Empty for what is neither a flow nor its words: notes of staff's own may lie there."""
    is_flow = name.parts[0] == "flows"
    if OFFICE.fullmatch(name.name):
        return f"Save it as plain text, with a name that ends in {'.yaml' if is_flow else '.ftl'}."
    written = (FLOW if is_flow else WORDS).fullmatch(name.name)
    if written is None:
        return ""
    wanted = f"{written[1]}{'.yaml' if is_flow else '.ftl'}"
    if wanted != name.name:
        return f"Call it {wanted}."
    return "Move it into flows/ itself." if is_flow else f"Words stand in {' and '.join(READ_AT)}."


READ_AT = tuple(f"messages/{each}/" for each in LANGUAGES)


def flows_meant(strays: Iterable[Problem]) -> frozenset[str]:
    """The names of flows that were written and are not read: what follows from that is not told as well."""
    written = (FLOW.fullmatch(PurePosixPath(each.file).name) for each in strays if each.file.startswith("flows/"))
    return frozenset(each[1] for each in written if each)
