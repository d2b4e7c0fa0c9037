"""The key of the database: made once, kept in a file of its own, never made anew over an existing database.

The file: 64 hex digits. After a change of the key, below it a line `audit` with 64 hex digits for each former key: what
sealed the audit log then, and opens nothing.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from bot.store.sealing import audit_key
from bot.whole_files import write_whole

KEY = re.compile(r"[0-9a-f]{64}")


class KeyWrong(Exception):
    """The key cannot be used; the message says what to do."""


@dataclass(frozen=True, kw_only=True)
class Keys:
    """What a key file holds. Shape: `former`, the seals' keys of before, the oldest first."""

    key: str
    former: tuple[str, ...] = ()

    def followed_by(self, key: str) -> Keys:
        return Keys(key=key, former=(*self.former, audit_key(self.key)))


def key_of(key_file: Path, database: Path) -> str:
    """Read the key, or make it when neither key nor database exists yet.

    Units: 256 bits as 64 hex digits.
    Raises: KeyWrong, when the key is missing beside a database, or is no key.
    """
    return keys_of(key_file, database).key


def keys_of(key_file: Path, database: Path) -> Keys:
    """The same with the seals' keys of before."""
    if key_file.exists():
        return read_keys(key_file)
    if database.exists():
        raise KeyWrong(
            f"{database} exists, but its key {key_file} does not. Put the key back; a new one cannot open it."
        )
    return make_key(key_file)


def read_key(key_file: Path) -> str:
    return read_keys(key_file).key


def read_keys(key_file: Path) -> Keys:
    try:
        key, *rest = key_file.read_text(encoding="ascii").strip().lower().splitlines() or [""]
    except (OSError, UnicodeDecodeError):
        raise KeyWrong(f"{key_file} cannot be read. Check who owns it.") from None
    former = tuple(line.removeprefix("audit ") for line in rest)
    if not all(KEY.fullmatch(each) for each in (key, *former)):
        raise KeyWrong(f"{key_file} does not hold a key (64 hex digits).")
    return Keys(key=key, former=former)


def make_key(key_file: Path) -> Keys:
    keys = Keys(key=secrets.token_hex(32))
    write_keys(key_file, keys)
    return keys


def write_keys(key_file: Path, keys: Keys) -> None:
    """Write a key file whole or not at all, readable by its owner alone."""
    lines = (keys.key, *(f"audit {each}" for each in keys.former))
    write_whole(key_file, "\n".join(lines), mode=0o600)
