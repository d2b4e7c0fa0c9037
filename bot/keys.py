"""The key of the database: made once, kept in a file of its own, never made anew over an existing database."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path

KEY = re.compile(r"[0-9a-f]{64}")


class KeyWrong(Exception):
    """The key cannot be used; the message says what to do."""


def key_of(key_file: Path, database: Path) -> str:
    """Read the key, or make it when neither key nor database exists yet.

    Units: 256 bits as 64 hex digits.
    Raises: KeyWrong, when the key is missing beside a database, or is no key.
    """
    if key_file.exists():
        return read_key(key_file)
    if database.exists():
        raise KeyWrong(
            f"{database} exists, but its key {key_file} does not. Put the key back; a new one cannot open it."
        )
    return make_key(key_file)


def read_key(key_file: Path) -> str:
    try:
        written = key_file.read_text(encoding="ascii").strip().lower()
    except (OSError, UnicodeDecodeError):
        raise KeyWrong(f"{key_file} cannot be read. Check who owns it.") from None
    if not KEY.fullmatch(written):
        raise KeyWrong(f"{key_file} does not hold a key (64 hex digits).")
    return written


def make_key(key_file: Path) -> str:
    """Write a new key whole or not at all, readable by its owner alone."""
    key = secrets.token_hex(32)
    key_file.parent.mkdir(parents=True, exist_ok=True)
    draft = key_file.with_suffix(".new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, key.encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    os.replace(draft, key_file)
    return key
