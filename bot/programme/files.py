"""A programme as its files: read from a folder, named by what is in them, written out again for the bot to read."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.programme.problems import Problem, ProgrammeBroken
from bot.shipped import shipped_folder

FOLDERS = ("flows", "messages", "conversations", "tests/conversations")
KINDS = frozenset({".yaml", ".ftl", ".json", ".txt"})
CRISIS = Path("messages", "crisis")

LARGEST_FILE = 1_000_000
"""Bytes. The largest that ships, a list of Spanish words, has 700,000."""

MOST_FILES = 5_000
HASH_LENGTH = 12

Files = Mapping[str, str]
"""Text by path, as `flows/evening.yaml`."""


def read_files(folder: Path) -> Files:
    """Everything that makes a programme. Raises: ProgrammeBroken, for what is too large or no text."""
    found = dict(sorted(texts_of(folder)))
    if len(found) > MOST_FILES:
        what = f"the programme has over {MOST_FILES} files."
        raise ProgrammeBroken([Problem(file=".", line=0, what=what, do="Take out what is no part of it.", rule="size")])
    return found


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(each for top in FOLDERS for each in (folder / top).rglob("*") if each.is_file()):
        name = path.relative_to(folder)
        if path.suffix not in KINDS or any(part.startswith(".") for part in name.parts) or is_as_shipped(path, name):
            continue
        yield name.as_posix(), text_of(path, name.as_posix())


def is_as_shipped(path: Path, name: Path) -> bool:
    """The floor of the crisis patterns is there without its files; a copy would only bind it to one version."""
    if name.parent != CRISIS or name.name == "resources.yaml":
        return False
    shipped = shipped_folder() / name
    return shipped.is_file() and shipped.read_bytes() == path.read_bytes()


def text_of(path: Path, name: str) -> str:
    if path.stat().st_size > LARGEST_FILE:
        raise ProgrammeBroken([Problem(file=name, line=0, what="the file is over 1 MB.", do="Split it.", rule="size")])
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        what, do = "the file is no UTF-8 text.", "Save it as UTF-8."
        raise ProgrammeBroken([Problem(file=name, line=0, what=what, do=do, rule="size")]) from None


def hash_of_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def hash_of(files: Files) -> str:
    """The same for the same files with the same text, wherever they stand."""
    lines = "\n".join(f"{hash_of_text(text)} {name}" for name, text in sorted(files.items()))
    return hash_of_text(lines)[:HASH_LENGTH]


def write_files(folder: Path, files: Files) -> None:
    """Make a folder hold exactly these files, whole or not at all; one that does already is left as it is."""
    if folder.is_dir() and dict(stored_texts(folder)) == dict(files):
        return
    fresh = folder.with_name(f"{folder.name}.{os.getpid()}")
    shutil.rmtree(fresh, ignore_errors=True)
    for name, text in files.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    for top in ("flows", "messages"):
        (fresh / top).mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    fresh.replace(folder)


def stored_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """What stands in a folder of ours, to the letter. Shape: a file that is no text reads as none of ours."""
    for path in (each for each in folder.rglob("*") if each.is_file()):
        yield path.relative_to(folder).as_posix(), path.read_bytes().decode("utf-8", "replace")
