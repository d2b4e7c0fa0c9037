"""A disk that fails under the running bot: SQLite's own writes of the encrypted file, counted and failed one by one."""

from __future__ import annotations

import ctypes
import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlcipher3 import _sqlite3 as built_in  # type: ignore[import-untyped]  # it brings its own SQLite

NEVER = -1
CALLS = {
    b"pwrite": (ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int64),
    b"ftruncate": (ctypes.c_int, ctypes.c_int, ctypes.c_int64),
}
"""What SQLite asks of the system to change a file, with what each answers and takes."""


class Vfs(ctypes.Structure):
    """SQLite's way to files, of which the last three are read here. Source: sqlite3.h, struct sqlite3_vfs."""


SET = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(Vfs), ctypes.c_char_p, ctypes.c_void_p)
GET = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.POINTER(Vfs), ctypes.c_char_p)
Vfs._fields_ = [
    ("version", ctypes.c_int),
    ("size", ctypes.c_int),
    ("longest", ctypes.c_int),
    ("others", ctypes.c_void_p * 16),
    ("set_call", SET),
    ("get_call", GET),
]


class FailingDisk:
    """Counts what SQLite writes. The write number `at` fails, once or with every one behind it until it is mended."""

    def __init__(self) -> None:
        self.seen = 0
        self.failed = 0
        self.at = NEVER
        self.goes_on = False
        self.why = errno.EIO

    def fail(self, at: int, *, goes_on: bool, why: int) -> None:
        self.seen, self.failed, self.at, self.goes_on, self.why = 0, 0, at, goes_on, why

    def mend(self) -> None:
        self.at = NEVER

    def is_failing(self) -> bool:
        """Whether this write fails."""
        number, self.seen = self.seen, self.seen + 1
        fails = self.at != NEVER and (number >= self.at if self.goes_on else number == self.at)
        self.failed += fails
        return fails

    def standing_in(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(*given: Any) -> int:
            if not self.is_failing():
                return real(*given)
            ctypes.set_errno(self.why)
            return -1

        return call


@contextmanager
def failing_disk() -> Iterator[FailingDisk]:
    """Stand between SQLite and the system for every file of this process."""
    find = ctypes.CDLL(built_in.__file__).sqlite3_vfs_find
    find.restype = ctypes.POINTER(Vfs)
    vfs, disk, kept = find(None), FailingDisk(), []
    for name, (answer, *takes) in CALLS.items():
        shape = ctypes.CFUNCTYPE(answer, *takes, use_errno=True)
        kept.append(shape(disk.standing_in(shape(vfs.contents.get_call(vfs, name)))))
        vfs.contents.set_call(vfs, name, ctypes.cast(kept[-1], ctypes.c_void_p))
    try:
        yield disk
    finally:
        for name in CALLS:
            vfs.contents.set_call(vfs, name, None)
