"""Whether the database's files are still where they were: what is written beside them a restart would not find."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

Number = tuple[int, int]
"""A file's device and inode: on another volume, mounted over it, another file may have the same inode."""

NONE: Number = (0, 0)

LOG, INDEX = "-wal", "-shm"

GONE = (
    "the database's file was removed or replaced under the running program: put it back, or stop the program and use"
    " `between restore`"
)
LOG_GONE = "the database's log (-wal, -shm) was removed or replaced under the running program"


@dataclass
class Ground:
    """The very files that a database stands on. Shape: `NONE` where there is none yet.

    Linux lets a file be removed or replaced under whoever holds it: what is written then is gone with the process. The
    log of a connection that writes stays where it is until that connection is closed.
    """

    path: Path
    number: Number
    beside: tuple[Number, ...] = ()

    @classmethod
    def of(cls, path: Path) -> Ground:
        path = path.absolute()  # a relative one is found again though a folder above it has another name
        return cls(path, number_of(path))

    def opened(self, *_: Any) -> None:
        """Note where log and index are; SQLAlchemy calls it with each new connection that writes."""
        self.beside = self.logs()

    def logs(self) -> tuple[Number, ...]:
        return tuple(number_of(beside(self.path, ending)) for ending in (LOG, INDEX))

    def stands(self, raw: Any = None) -> None:
        """Raises: OperationalError, when one is no longer where it was: the disk has failed.

        What `raw`, a connection that writes, has in hand is then rolled back, and what it holds of a log that nobody
        will find again is put into the file, so that a kill from now on loses nothing of it.
        """
        found = number_of(self.path)
        is_gone, is_log_gone = NONE != self.number != found, bool(self.beside) and self.logs() != self.beside
        if not is_gone and not is_log_gone:
            return
        if raw is not None and (found == NONE if is_gone else number_of(beside(self.path, LOG)) == NONE):
            save(raw)
        raise sqlite.OperationalError(GONE if is_gone else LOG_GONE)

    def leave(self) -> None:
        """Move our log away from a file that has taken ours' place: SQLite would play it into that one."""
        if number_of(self.path) in (NONE, self.number) or self.number == NONE:
            return
        for ending, number in zip((LOG, INDEX), self.beside, strict=False):
            left = beside(self.path, ending)
            if number_of(left) == number:
                with suppress(OSError):  # a disk that fails: `between restore` moves it aside as well
                    left.replace(left.with_name(f"{left.name}.lost"))


def save(raw: Any) -> None:
    """Where another program has begun a log of its own, this is not done: the two would mix in one file."""
    with suppress(sqlite.Error):  # a disk that fails: it is tried again with the next write
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def beside(path: Path, ending: str) -> Path:
    """What SQLite keeps beside a database. Where `path` is a link it stands beside the file that this leads to."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + ending)


def log_of(path: Path) -> Path:
    return beside(path, LOG)


def number_of(path: Path) -> Number:
    try:
        found = path.stat()
    except OSError:
        return NONE
    return found.st_dev, found.st_ino


def is_there(path: Path) -> bool:
    """Raises: OSError, where nobody can say, which `Path.exists` of newer Pythons takes for no."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True
