"""Where a programme keeps its conversations: conversations/<language>/<flow>[-what].txt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.play.transcript import Conversation, read, written
from bot.programme.problems import Problem, ProgrammeBroken

LARGEST = 256 * 1024
"""Bytes. A conversation that long is none."""


def conversations_of(folder: Path) -> Path:
    """The folder of a programme's conversations; the program's own stand with its tests."""
    own, tests = folder / "conversations", folder / "tests" / "conversations"
    return tests if tests.is_dir() and not own.is_dir() else own


def files_of(folder: Path) -> list[Path]:
    return sorted(conversations_of(folder).glob("*/*.txt"))


def read_file(path: Path, folder: Path) -> Conversation:
    """Raises: ProgrammeBroken, for one that cannot be read."""
    name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    if path.stat().st_size > LARGEST:
        raise ProgrammeBroken([Problem(file=name, line=0, what="the file is over 256 KB.", do="Split it.")])
    try:
        return read(path.read_text(encoding="utf-8-sig"), name)
    except UnicodeDecodeError:
        raise ProgrammeBroken([Problem(file=name, line=0, what="the file is no UTF-8 text.")]) from None


def read_all(folder: Path) -> Iterator[tuple[Path, Conversation | tuple[Problem, ...]]]:
    """Each file, read or with what is wrong with it."""
    for path in files_of(folder):
        try:
            yield path, read_file(path, folder)
        except ProgrammeBroken as broken:
            yield path, broken.problems


def write_file(path: Path, conversation: Conversation) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written(conversation), encoding="utf-8")
