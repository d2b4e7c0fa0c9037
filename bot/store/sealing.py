"""The seal of the audit log: each row's MAC covers the row and the MAC before it. Pure.

A row that is changed, taken out, put in or moved breaks every seal behind it; whoever would mend them needs the key.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

UNKEYED = 0
"""The epoch of rows that were written before the log was sealed: chained without a key, and held by the first seal."""

START = ""
"""What stands before the first row."""


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """A row as it stands. Units: `at` is the stored text of the moment; `mac` is 64 hex digits."""

    id: int
    at: str
    actor: str
    action: str
    subject: str
    detail: str
    client_id: str | None
    epoch: int
    mac: str

    @property
    def content(self) -> tuple[object, ...]:
        return (self.id, self.at, self.actor, self.action, self.subject, self.detail, self.client_id, self.epoch)


@dataclass(frozen=True, kw_only=True)
class Head:
    """How far the log had come: the number of rows, and the last one's seal. Kept in places outside the database."""

    count: int
    mac: str

    @property
    def short(self) -> str:
        """For people to compare."""
        return f"{self.count}-{self.mac[:12] or '0'}"


def derived(key: str, purpose: str) -> bytes:
    """A key for one purpose, from which the other cannot be told. Units: 256 bits.

    Source: RFC 5869, HKDF with SHA-256, one block.
    """
    seed = hmac.digest(b"between", bytes.fromhex(key), hashlib.sha256)
    return hmac.digest(seed, purpose.encode() + b"\x01", hashlib.sha256)


def audit_key(key: str) -> str:
    """The key of the seals that belongs to a database key. Units: 64 hex digits."""
    return derived(key, "audit log").hex()


def key_name(key: str) -> str:
    """What a key may be called in public: it tells two keys apart and leads to neither. Units: 12 hex digits."""
    return derived(key, "name of the key").hex()[:12]


def seal(audit_key: str, before: str, content: Sequence[object]) -> str:
    """The MAC of a row behind the one before it; without a key (epoch 0) a plain hash."""
    written = json.dumps([before, *content], ensure_ascii=True, separators=(",", ":")).encode()
    if not audit_key:
        return hashlib.sha256(written).hexdigest()
    return hmac.new(bytes.fromhex(audit_key), written, hashlib.sha256).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What the log is worth. Shape: `row` is the first that does not hold, None when all do; `head` the log's own."""

    head: Head
    row: int | None = None
    why: str = ""

    @property
    def is_whole(self) -> bool:
        return not self.why


def verified(rows: Iterable[Sealed], keys: Sequence[str], known: Head | None = None) -> Verdict:
    """Go through the log from its first row; `keys` are the seals' keys by epoch, the first of epoch 1.

    `known` is a head from outside: it shows a tail that was cut off, or a log that was begun anew.
    """
    before, epoch, count = START, UNKEYED, 0
    for row in rows:
        why = fault_of(row, count + 1, epoch, keys) or seal_fault(row, before, keys)
        if why:
            return Verdict(head=Head(count=count, mac=before), row=count + 1, why=why)
        before, epoch, count = row.mac, row.epoch, count + 1
        if known is not None and known.count == count and known.mac != row.mac:
            return Verdict(head=Head(count=count, mac=before), row=count, why="is not the row that stood here before")
    head = Head(count=count, mac=before)
    if known is not None and known.count > count:
        return Verdict(head=head, row=count + 1, why=f"is missing: the log once had {known.count} rows")
    return Verdict(head=head)


def fault_of(row: Sealed, number: int, epoch: int, keys: Sequence[str]) -> str:
    if row.id != number:
        return f"is missing: the next one is {row.id}"
    if row.epoch < epoch:
        return "is sealed with an older key than the row before it"
    if row.epoch > len(keys):
        return "is sealed with a key that the key file does not hold"
    return ""


def seal_fault(row: Sealed, before: str, keys: Sequence[str]) -> str:
    key = keys[row.epoch - 1] if row.epoch > UNKEYED else ""
    return "" if hmac.compare_digest(seal(key, before, row.content), row.mac) else "does not fit its seal"
