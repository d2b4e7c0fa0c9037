"""The audit log: who did or looked at what. A table that only grows, each row sealed behind the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import DatabaseFile
from bot.store.quick import later
from bot.store.sealing import START, Head, Sealed, Verdict, audit_key, verified
from bot.store.tables import AuditRow
from bot.store.types import Moment, Words
from bot.store.upgrade import connected

AUDIT = AuditRow.__table__  # type: ignore[attr-defined]

TRIGGERS = {
    "audit_keeps": "BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END",
    "audit_stays": "BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END",
    "audit_follows": "BEFORE INSERT ON audit WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit)"
    " BEGIN SELECT RAISE(ABORT, 'a row of the audit log comes behind the last one'); END",
}
"""By name, what stands behind CREATE TRIGGER. The last one refuses INSERT OR REPLACE as well, which fires no DELETE."""

BEHIND_THE_LAST = text(
    "INSERT INTO audit (id, at, actor, action, subject, detail, client_id, epoch, mac)"
    " SELECT n, at, actor, action, subject, detail, client_id, epoch,"
    " audit_seal(before, n, at, actor, action, subject, detail, client_id, epoch) FROM"
    " (SELECT coalesce((SELECT max(id) FROM audit), 0) + 1 AS n,"
    f" coalesce((SELECT mac FROM audit ORDER BY id DESC LIMIT 1), '{START}') AS before,"
    " :at AS at, :actor AS actor, :action AS action, :subject AS subject, :detail AS detail,"
    " coalesce((SELECT id FROM client WHERE id = :subject), (SELECT client_id FROM alert WHERE id = :subject))"
    " AS client_id, audit_epoch() AS epoch)"
).bindparams(bindparam("at", type_=Moment), *(bindparam(name, type_=Words) for name in ("actor", "detail")))
"""Whose record it is about is looked up, so that no caller can forget to say it. The functions: bot.store.database."""


HEAD = select(AUDIT.c.id, AUDIT.c.mac).order_by(AUDIT.c.id.desc()).limit(1)
SEAL_OF = select(AUDIT.c.mac).where(AUDIT.c.id == bindparam("row"))


async def write(db: AsyncConnection, *, at: datetime, actor: str, action: str, subject: str, detail: str = "") -> None:
    """Add a row, in the transaction of what it records. Never a client's words or name: ids, and what was done."""
    values = {"at": at, "actor": actor, "action": action, "subject": subject, "detail": detail}
    later(db, BEHIND_THE_LAST, values)


def write_now(db: Connection, *, at: datetime, actor: str, action: str, subject: str, detail: str = "") -> None:
    """The same on a plain connection: for migrations, rotations and restores, which run alone."""
    db.execute(BEHIND_THE_LAST, {"at": at, "actor": actor, "action": action, "subject": subject, "detail": detail})


async def head(db: AsyncConnection) -> Head:
    found = (await db.execute(HEAD)).first()
    return Head(count=found.id, mac=found.mac) if found is not None else Head(count=0, mac=START)


async def stands(db: AsyncConnection, known: Head) -> bool:
    """Whether the row that a head speaks of is still there and still the same."""
    if known.count == 0:
        return True
    found = (await db.execute(SEAL_OF, {"row": known.count})).scalar()
    return found == known.mac


async def of_client(db: AsyncConnection, client_id: str | None = None, *, last: int = 0) -> list[Sealed]:
    """Rows about a client or about anything, oldest first; `last` takes only so many, from the end."""
    query = select(AUDIT).order_by(AUDIT.c.id.desc())
    if client_id is not None:
        query = query.where((AUDIT.c.client_id == client_id) | (AUDIT.c.subject == client_id))
    rows = (await db.execute(query.limit(last) if last else query)).mappings()
    return [sealed(dict(row)) for row in reversed(rows.all())]


def sealed(row: dict[str, object]) -> Sealed:
    moment = row["at"]
    stored = Moment().process_bind_param(moment, None) if isinstance(moment, datetime) else moment  # type: ignore[arg-type]  # needs no dialect
    return Sealed(**{**row, "at": stored})  # type: ignore[arg-type]  # the columns are its fields


def keys_of(place: DatabaseFile) -> tuple[str, ...]:
    """The keys of the seals by epoch, the first of epoch 1."""
    return (*place.former, audit_key(place.key) if place.key else "")


CHUNK = 5_000


def stored(db: Connection) -> Iterator[Sealed]:
    """Every row as it stands in the file, oldest first, a chunk in memory at a time."""
    names = ("id", "at", "actor", "action", "subject", "detail", "client_id", "epoch", "mac")
    after = 0
    while True:
        query = f"SELECT {', '.join(names)} FROM audit WHERE id > ? ORDER BY id LIMIT ?"
        chunk = db.exec_driver_sql(query, (after, CHUNK)).all()
        if not chunk:
            return
        yield from (Sealed(**dict(zip(names, row, strict=True))) for row in chunk)
        after = chunk[-1][0]


def verify(db: Connection, place: DatabaseFile, known: Head | None = None) -> Verdict:
    """Whether the log is what was written. The guards that make it only grow are looked at first."""
    if gone := missing_triggers(db):
        return Verdict(head=Head(count=0, mac=START), why=f"the guards of the log are gone: {', '.join(gone)}")
    return verified(stored(db), keys_of(place), known)


def is_sealed(place: DatabaseFile) -> bool:
    """Whether the schema has seals at all."""
    with connected(place) as db:
        return any(row[1] == "mac" for row in db.exec_driver_sql("PRAGMA table_info(audit)"))


def missing_triggers(db: Connection) -> Sequence[str]:
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    found = {name: sql for name, sql in db.exec_driver_sql(query)}
    return [name for name, rest in TRIGGERS.items() if found.get(name) != f"CREATE TRIGGER {name} {rest}"]
