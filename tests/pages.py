"""Opens the pages of an encrypted database as they stand on the disk, free ones and those of the log included."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
SALT, IV, MAC = 16, 16, 64
"""Bytes. Source: SQLCipher 4, design: a page ends with its IV and an HMAC-SHA512; the first begins with the salt."""

LOG_HEAD, FRAME_HEAD = 32, 24
"""Bytes. Source: SQLite, file format, 4.1: the write-ahead log."""


def pages_of(path: Path, key: str) -> bytes:
    """Every page of a database file and of its write-ahead log, decrypted, one behind the other.

    Shape: `key` is 64 hex digits; a file that is not there has no pages.
    """
    log = path.with_name(path.name + "-wal")
    return b"".join([*of_file(content_of(path), bytes.fromhex(key)), *of_log(content_of(log), bytes.fromhex(key))])


def content_of(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def of_file(content: bytes, key: bytes) -> Iterator[bytes]:
    for number, at in enumerate(range(0, len(content) - PAGE + 1, PAGE), start=1):
        yield opened(content[at : at + PAGE], key, is_first=number == 1)


def of_log(content: bytes, key: bytes) -> Iterator[bytes]:
    """Every frame, those of former rounds behind the newest included."""
    for at in range(LOG_HEAD, len(content) - FRAME_HEAD - PAGE + 1, FRAME_HEAD + PAGE):
        (number,) = struct.unpack(">I", content[at : at + 4])
        yield opened(content[at + FRAME_HEAD : at + FRAME_HEAD + PAGE], key, is_first=number == 1)


def opened(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    iv = page[PAGE - MAC - IV : PAGE - MAC]
    shut = page[SALT if is_first else 0 : PAGE - MAC - IV]
    reader = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return reader.update(shut) + reader.finalize()
