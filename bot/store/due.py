"""What is owed at a moment: the database decides who is due (law 7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, TextClause, bindparam, delete, func, select, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.schedule import weekly_page
from bot.model import Due, DueKind, Staff
from bot.store.quick import later
from bot.store.rows import LAST, begins_with, everything, listed, put, read, table_of, values_of
from bot.store.tables import RARE, MarkRow

DUE = table_of(Due)
MARK = MarkRow.__table__  # type: ignore[attr-defined]


IS_DUE = everything(Due).where(DUE.c.at <= bindparam("now")).order_by(DUE.c.at, DUE.c.key).limit(bindparam("most"))
APART = (DueKind.DIGEST, DueKind.CALENDAR)
"""What takes reading before a commit: each kind has a clock of its own, beside everything else."""

IS_RARE = text(RARE)


def of_kind(kind: DueKind) -> tuple[ColumnElement[bool], TextClause]:
    """Everything owed of a kind that is not every client's every day, found without reading what is."""
    return DUE.c.kind == kind, IS_RARE


DUE_NOW = IS_DUE.where(DUE.c.kind.not_in(APART))
APART_NOW = {kind: IS_DUE.where(*of_kind(kind)) for kind in APART}
TAKEN = delete(DUE).where(listed(DUE.c.key), DUE.c.at <= bindparam("now")).returning(DUE.c.key)
ONE = delete(DUE).where(DUE.c.key == bindparam("the_key"))
BETWEEN = delete(DUE).where(DUE.c.key >= bindparam("low"), DUE.c.key < bindparam("high"))
PLANNED_BEFORE = select(DUE.c.key, DUE.c.at, DUE.c.grace, DUE.c.detail).where(
    listed(DUE.c.client_id), DUE.c.kind == DueKind.PROMPT, DUE.c.key.like("prompt:%")
)
NO_LONGER = delete(DUE).where(listed(DUE.c.key))
WRITTEN = insert(MARK)
MARKED = WRITTEN.on_conflict_do_update(index_elements=["name"], set_={"value": WRITTEN.excluded.value})
MARK_OF = select(MARK.c.value).where(MARK.c.name == bindparam("the_name"))
PLANNED = insert(DUE).on_conflict_do_nothing()


async def due_now(db: AsyncConnection, *, now: datetime, limit: int, only: DueKind | None = None) -> list[Due]:
    """What is due, oldest first, at most `limit`: of one kind that is done apart, or everything else."""
    return await read(db, Due, DUE_NOW if only is None else APART_NOW[only], now=now, most=limit)


async def take(db: AsyncConnection, key: str) -> bool:
    """Take one away because it is being done; False when somebody else did it or it was called off."""
    done = await db.execute(delete(DUE).where(DUE.c.key == key))
    return done.rowcount == 1


async def take_many(db: AsyncConnection, keys: Sequence[str], *, now: datetime) -> set[str]:
    """Take several away; return those that were still owed, and not put off to later since they were read."""
    taken = await db.execute(TAKEN, {"ids": list(keys), "now": now})
    return set(taken.scalars())


async def owe(db: AsyncConnection, due: Due) -> None:
    await put(db, due)


async def call_off(db: AsyncConnection, key: str) -> None:
    """Owe it no longer; `key` is exact, or a prefix when it ends in `*`."""
    if key.endswith("*"):
        low = key[:-1]
        later(db, BETWEEN, {"low": low, "high": low + LAST})
    else:
        later(db, ONE, {"the_key": key})


KEPT = (DueKind.LADDER, DueKind.STAFF_NOTICE, DueKind.RETENTION, DueKind.FORGET)
"""What outlives a client: an alert is answered by people, a record is kept for its time, a promise to delete stands."""


async def call_off_client(db: AsyncConnection, client_id: str) -> None:
    """Owe a client nothing any more."""
    await db.execute(delete(DUE).where(DUE.c.client_id == client_id, DUE.c.kind.not_in(KEPT)))


async def replace_prompts(db: AsyncConnection, client_ids: Sequence[str], planned: Sequence[Due]) -> None:
    """Set these clients' coming prompts to exactly these; what waits in a thread already goes on waiting.

    A new plan is the former one but for a prompt or two: only what differs is written.
    """
    before = {row[0]: row for row in await db.execute(PLANNED_BEFORE, {"ids": list(client_ids)})}
    wanted = {due.key: (due.key, due.at, due.grace, due.detail) for due in planned}
    gone = [key for key, row in before.items() if row != wanted.get(key)]
    fresh = [values_of(due) for due in planned if before.get(due.key) != wanted[due.key]]
    if gone:
        later(db, NO_LONGER, {"ids": gone})
    if fresh:
        later(db, PLANNED, fresh)


async def next_due(db: AsyncConnection, kinds: Sequence[DueKind] = ()) -> datetime | None:
    """The earliest moment at which anything (of these kinds) is owed."""
    query = select(func.min(DUE.c.at))
    if kinds:
        query = query.where(DUE.c.kind.in_(kinds))
    found: datetime | None = (await db.execute(query)).scalar()
    return found


def weekly(staff_id: str) -> tuple[ColumnElement[bool], ...]:
    """The weekly digest of a member of staff."""
    return begins_with(DUE.c.key, f"digest:{staff_id}:"), DUE.c.kind == DueKind.DIGEST


async def has_kind(db: AsyncConnection, staff_id: str) -> bool:
    """Whether a member of staff has a weekly digest coming."""
    found = await db.execute(select(DUE.c.key).where(*weekly(staff_id)).limit(1))
    return found.first() is not None


async def owe_weekly(db: AsyncConnection, people: Iterable[Staff], *, now: datetime) -> None:
    """Owe the therapists among them their next weekly page; whoever has one coming, or waiting, gets no second."""
    for person in people:
        page = weekly_page(person, now)
        if page is not None and not await has_kind(db, person.id):
            await owe(db, page)


async def call_off_weekly(db: AsyncConnection, staff_id: str, *, after: datetime) -> bool:
    """Owe no weekly digest that lies behind a moment. Shape: whether there was one."""
    gone = await db.execute(delete(DUE).where(*weekly(staff_id), DUE.c.at > after))
    return bool(gone.rowcount)


async def mark(db: AsyncConnection, name: str, value: str) -> None:
    """Write one value by name."""
    later(db, MARKED, {"name": name, "value": value})


async def marked(db: AsyncConnection, name: str) -> str:
    """The value under a name; empty when there is none."""
    found = (await db.execute(MARK_OF, {"the_name": name})).scalar()
    return str(found or "")
