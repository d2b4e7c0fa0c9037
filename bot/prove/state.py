"""What is being proved: one short word for the code and the programme, so that weeks of another state count no more."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import bot

LETTERS = 12
OF_THE_PROGRAMME = ("flows", "messages")
LEFT_BY_PYTHON = "__pycache__"


def state_of(folder: Path) -> str:
    """Name what runs: each file of the package, and of the programme's `folder`. Shape: hexadecimal."""
    whole = hashlib.sha256()
    for place in (Path(bot.__file__).parent, *(folder / name for name in OF_THE_PROGRAMME)):
        for path in files_of(place):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            whole.update(f"{place.name}/{path.relative_to(place).as_posix()} {content}\n".encode())
    return whole.hexdigest()[:LETTERS]


def files_of(place: Path) -> Iterator[Path]:
    """Shape: by name; without what Python leaves behind."""
    found = (each for each in place.rglob("*") if each.is_file() and LEFT_BY_PYTHON not in each.parts)
    return iter(sorted(found))
