"""Gives the database another key. Killed after any step, the old or the new key opens it, and it can be gone on with.

A copy gets the new key and is proved; only then do copy and database change places, and after them the two key files.
Between those two steps the key of `….next` opens the database: whoever opens it next finishes what was begun.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.keys import Keys, keys_of, read_keys, write_keys
from bot.store import audit
from bot.store.database import DatabaseFile, DatabaseWrong, connect
from bot.store.sealing import key_name
from bot.store.upgrade import connected
from bot.whole_files import settle_folder

PARTS = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside a database, by the end of its name."""


@dataclass(frozen=True, kw_only=True)
class Places:
    """The files of a change of the key."""

    database: Path
    key_file: Path

    @property
    def next_database(self) -> Path:
        return self.database.with_name(f"{self.database.name}.next")

    @property
    def next_key(self) -> Path:
        return self.key_file.with_name(f"{self.key_file.name}.next")

    def former_key(self, keys: Keys) -> Path:
        return self.key_file.with_name(f"{self.key_file.name}.{key_name(keys.key)}")

    def file(self, keys: Keys) -> DatabaseFile:
        return DatabaseFile(path=self.database, key=keys.key, former=keys.former)

    def next_file(self, keys: Keys) -> DatabaseFile:
        return DatabaseFile(path=self.next_database, key=keys.key, former=keys.former)


Told = Callable[[str], None]
"""Is told each step once it is done."""

STEPS = ("new key", "copy", "copy rekeyed", "copy proved", "old key aside", "database", "key", "done")


def keys_now(places: Places) -> Keys:
    """The keys that open the database; a change that was cut off in its last step is finished.

    Raises: KeyWrong.
    """
    if places.next_key.exists() and places.database.exists() and places.key_file.exists():
        keys, coming = read_keys(places.key_file), read_keys(places.next_key)
        if not opens(places.file(keys)) and opens(places.file(coming)):
            change_keys(places, keys)
    return keys_of(places.key_file, places.database)


def opens(place: DatabaseFile) -> bool:
    try:
        connect(place).close()
    except DatabaseWrong:
        return False
    return True


def rotate(places: Places, *, now: datetime, by: str, told: Told = lambda step: None) -> tuple[Keys, Path]:
    """Give the database a new key. Shape: the new keys, and where the old key was put aside.

    The caller holds the data folder: nothing else runs on it.
    Raises: DatabaseWrong, KeyWrong, OSError; the old key then still opens the database.
    """
    keys = keys_now(places)
    coming = keys.followed_by(secrets.token_hex(32))
    clear(places)
    write_keys(places.next_key, coming)
    told("new key")
    with held(places.file(keys)) as old:
        make_copy(places, keys, coming, told)
        prove(places.next_file(coming), old, entry=f"{key_name(keys.key)} {key_name(coming.key)}", now=now, by=by)
        told("copy proved")
        aside(places, keys)
        told("old key aside")
        places.next_database.replace(places.database)
        settle_folder(places.database.parent)
        told("database")
    change_keys(places, keys)
    told("key")
    connect(places.file(coming)).close()
    told("done")
    return coming, places.former_key(keys)


def clear(places: Places) -> None:
    """What an earlier try left behind opens nothing that is in use."""
    for ending in PARTS:
        places.next_database.with_name(places.next_database.name + ending).unlink(missing_ok=True)
    places.next_key.unlink(missing_ok=True)


@contextmanager
def held(place: DatabaseFile) -> Iterator[Any]:
    """Keep every other writer out, with nothing of the database left in its write-ahead log.

    An empty log beside the file that takes its place is no log; a full one would be played into it.
    """
    with closing(connect(place)) as old:
        old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        old.execute("BEGIN IMMEDIATE")
        log = place.path.with_name(f"{place.path.name}-wal")
        if log.exists() and log.stat().st_size:
            raise DatabaseWrong("another program uses the database. End it, then begin again; the old key stands.")
        yield old
        old.execute("ROLLBACK")


def make_copy(places: Places, keys: Keys, coming: Keys, told: Told) -> None:
    copy = places.next_file(keys)
    with closing(connect(places.file(keys))) as source, closing(connect(copy)) as target:
        source.backup(target)
    told("copy")
    rekey(copy, coming.key)
    told("copy rekeyed")


def rekey(place: DatabaseFile, key: str) -> None:
    """Write every page anew under another key; the file is whole without a log beside it."""
    with closing(connect(place)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.execute(f"PRAGMA rekey = \"x'{key}'\"")


def prove(copy: DatabaseFile, old: Any, *, entry: str, now: datetime, by: str) -> None:
    """The copy opens with the new key, holds every row, and its audit log is whole, with the change written down.

    Raises: DatabaseWrong.
    """
    with connected(copy) as db:
        if counts(db.exec_driver_sql) != counts(old.execute):
            raise DatabaseWrong("the copy under the new key does not hold every row; the old key stands.")
        if troubles := [row[0] for row in db.exec_driver_sql("PRAGMA cipher_integrity_check")]:
            raise DatabaseWrong(f"the copy under the new key is damaged: {troubles[0]}; the old key stands.")
        audit.write_now(db, at=now, actor=by, action="key changed", subject="", detail=entry)
        db.commit()
        verdict = audit.verify(db, copy)
        if not verdict.is_whole:
            raise DatabaseWrong(
                f"the audit log is not whole (row {verdict.row} {verdict.why}); the old key stands."
                " Look at it first: between audit verify."
            )
        db.exec_driver_sql("PRAGMA journal_mode = DELETE")


def counts(execute: Callable[[str], Any]) -> dict[str, int]:
    """How many rows each table holds."""
    names = [row[0] for row in execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()]
    return {name: execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def aside(places: Places, keys: Keys) -> None:
    """Keep the old key under its name: backups of before need it."""
    if not places.former_key(keys).exists():
        write_keys(places.former_key(keys), keys)


def change_keys(places: Places, keys: Keys) -> None:
    aside(places, keys)
    places.next_key.replace(places.key_file)
    settle_folder(places.key_file.parent)


def fitting(file: Path, places: Places) -> Keys | None:
    """The key of this installation, now or former, that opens a copy; None when none does."""
    here = sorted(places.key_file.parent.glob(f"{places.key_file.name}*"))
    for each in (places.key_file, *(one for one in here if one != places.key_file and one != places.next_key)):
        keys = read_keys(each)
        if opens(DatabaseFile(path=file, key=keys.key)):
            return keys
    return None
