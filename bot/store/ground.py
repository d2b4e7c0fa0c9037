"""Whether the database's files are still where they were: what is written beside them a restart would not find."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

Number = tuple[int, int]
"""A file's device and inode: on another volume, mounted over it, another file may have the same inode."""

NONE: Number = (0, 0)

GONE = "the database's file was removed or replaced under the running program"
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
        return tuple(number_of(self.path.with_name(self.path.name + ending)) for ending in ("-wal", "-shm"))

    def stands(self, raw: Any = None) -> None:
        """Raises: OperationalError, when one is no longer where it was: the disk has failed."""
        if self.number != NONE and number_of(self.path) != self.number:
            raise sqlite.OperationalError(GONE)
        if self.beside and self.logs() != self.beside:
            raise sqlite.OperationalError(LOG_GONE)


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def number_of(path: Path) -> Number:
    try:
        found = path.stat()
    except OSError:
        return NONE
    return found.st_dev, found.st_ino
