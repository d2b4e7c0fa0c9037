"""Keeps what was read from a large file beside the compiled modules, as Python keeps those, for the next start.

The two lexicons hold 600 KB of YAML; reading them took most of a start. What is kept is named by the file's text and by
the code that read it, so that a change of either is never missed. Where nothing can be written, each start reads anew.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

LARGE = 50_000
"""Characters. Smaller files are read in no time."""

FOLDER = Path(__file__).parent / "__pycache__"


def kept(source: str, name: str, read: Callable[[], T], code: tuple[Path, ...]) -> T:
    """What `read` makes of a source, or made of the same source before. Raises: what `read` raises."""
    if len(source) < LARGE:
        return read()
    return kept_as(name, digest([source.encode("utf-8", "surrogatepass")], code), read)


def kept_as(name: str, key: str, read: Callable[[], T], most: int = 1) -> T:
    """The same under a key of the caller's own; `most` of a name are kept. Raises: what `read` raises."""
    path = FOLDER / f"{name}.{key}.kept"
    with suppress(Exception):  # whatever is wrong with what was kept, the files themselves are there to be read
        found: T = pickle.loads(path.read_bytes())
        return found
    made = read()
    with suppress(OSError):
        write(path, name, pickle.dumps(made, pickle.HIGHEST_PROTOCOL), most)
    return made


def digest(content: Iterable[bytes], code: Iterable[Path]) -> str:
    return hashlib.sha256(b"\0".join([*content, *(path.read_bytes() for path in code)])).hexdigest()[:24]


def write(path: Path, name: str, content: bytes, most: int) -> None:
    """Whole or not at all; what was kept of older files goes."""
    FOLDER.mkdir(exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(content)
    older = sorted(FOLDER.glob(f"{name}.*.kept"), key=written_at, reverse=True)
    for old in older[most - 1 :]:
        old.unlink(missing_ok=True)
    fresh.replace(path)


def written_at(path: Path) -> float:
    with suppress(OSError):  # another process may have taken it away
        return path.stat().st_mtime
    return 0.0
