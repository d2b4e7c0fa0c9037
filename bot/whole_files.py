"""Small files that are written whole or not at all: a key, the head of the audit log, the note of what runs."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, words: str, *, mode: int) -> None:
    """Put a small file in its place in one step, so that a crash leaves the former one or this.

    Raises: OSError, when the disk does not take it; no draft is left then. Where the folder alone cannot be brought to
    the disk, the new file stands in its place, and a loss of power may bring the former one back.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}.new")
    try:
        write_down(draft, words, mode)
        os.replace(draft, file)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    settle_folder(file.parent)


def write_down(file: Path, words: str, mode: int) -> None:
    """Make a file that is not there yet, and bring it to the disk."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with open(handle, "wb") as draft:  # a bare write may take less than it is given, and says so in no error
        draft.write(words.encode())
        draft.flush()
        os.fsync(handle)


def settle_folder(folder: Path) -> None:
    """Bring names that changed to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
