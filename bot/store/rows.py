"""Between rows and records: one table for each record, the same field names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Delete,
    Select,
    Table,
    TextClause,
    Update,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy import Insert as CoreInsert
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel

from bot import model
from bot.store import tables
from bot.store.quick import later

TABLE_OF: Mapping[type[Any], type[SQLModel]] = {
    model.Alert: tables.AlertRow,
    model.Client: tables.ClientRow,
    model.ClientCalendar: tables.ClientCalendarRow,
    model.ClientDate: tables.ClientDateRow,
    model.Due: tables.DueRow,
    model.Homework: tables.HomeworkRow,
    model.Invite: tables.InviteRow,
    model.Leave: tables.StaffLeaveRow,
    model.Question: tables.QuestionRow,
    model.Run: tables.RunRow,
    model.SafetyCard: tables.SafetyCardRow,
    model.SafetyPlan: tables.SafetyPlanRow,
    model.Staff: tables.StaffRow,
    model.TherapySession: tables.TherapySessionRow,
}

R = TypeVar("R")


LAST = "\uffff"
"""Stands behind all that begins with the same letters."""

NAMES_OF = {kind: tuple(each.name for each in fields(kind)) for kind in TABLE_OF}


def begins_with(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    """A range of the index: LIKE would read the whole table."""
    return and_(column >= prefix, column < prefix + LAST)


def table_of(kind: type[Any]) -> Table:
    return TABLE_OF[kind].__table__  # type: ignore[attr-defined, no-any-return]


def names_of(kind: type[Any]) -> tuple[str, ...]:
    return NAMES_OF[kind]


EVERYTHING_OF: Mapping[type[Any], Select[Any]] = {kind: select(table_of(kind)) for kind in TABLE_OF}
"""Made once: a table's columns named one by one cost more to put together than the query to run."""

COLUMNS_OF = {kind: tuple(column.name for column in table_of(kind).columns) for kind in TABLE_OF}


def primary(table: Table) -> Any:
    return next(iter(table.primary_key.columns))


def values_of(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names_of(type(record))}


async def fetch(
    db: AsyncConnection,
    kind: type[R],
    *where: ColumnElement[bool] | TextClause,
    order: Any = None,
    limit: int | None = None,
) -> list[R]:
    """Read records. Shape: in the order asked for; empty when none fits."""
    query = EVERYTHING_OF[kind].where(*where)
    if order is not None:
        query = query.order_by(*order) if isinstance(order, tuple) else query.order_by(order)
    if limit is not None:
        query = query.limit(limit)
    return await read(db, kind, query)


async def read(db: AsyncConnection, kind: type[R], query: Select[Any], **given: Any) -> list[R]:
    """Read records by a query over `everything`, made once where it is asked often; `given` fills its places."""
    return records(kind, await db.execute(query, given or None))


def records(kind: type[R], found: Iterable[Any]) -> list[R]:
    names = COLUMNS_OF[kind]
    return [made(kind, names, row) for row in found]


def made(kind: type[R], names: Sequence[str], row: Iterable[Any]) -> R:
    """A frozen record of a whole row: its own `__init__` would set fifty fields one by one, at five times the cost."""
    record = object.__new__(kind)
    record.__dict__.update(zip(names, row, strict=True))
    return record


def everything(kind: type[Any]) -> Select[Any]:
    """All fields of a record, to be narrowed down."""
    return EVERYTHING_OF[kind]


def listed(column: Any, name: str = "ids") -> ColumnElement[bool]:
    """The column is one of a list that is given when the query is run."""
    return column.in_(bindparam(name, expanding=True))  # type: ignore[no-any-return]  # a column of any table


async def one(db: AsyncConnection, kind: type[R], key: Any) -> R | None:
    """The record under this primary key."""
    found = await read(db, kind, under(table_of(kind)), **{KEY: key})
    return found[0] if found else None


@lru_cache(maxsize=32)
def under(table: Table) -> Select[Any]:
    return select(table).where(primary(table) == bindparam(KEY))


async def fetch_one(db: AsyncConnection, kind: type[R], *where: ColumnElement[bool], order: Any = None) -> R | None:
    found = await fetch(db, kind, *where, order=order, limit=1)
    return found[0] if found else None


async def add(db: AsyncConnection, records: Sequence[Any]) -> None:
    """Insert records of one kind. Raises: IntegrityError with the next question or the commit, when a key is taken."""
    if records:
        later(db, adding(table_of(type(records[0]))), [values_of(record) for record in records])


@lru_cache(maxsize=32)
def adding(table: Table) -> CoreInsert:
    """One statement for each table, kept, so that it is put into words once."""
    return insert(table)


async def put(db: AsyncConnection, record: Any) -> None:
    """Insert a record, or overwrite the one under the same primary key."""
    later(db, putting(table_of(type(record))), values_of(record))


@lru_cache(maxsize=32)
def putting(table: Table) -> Insert:
    key = primary(table)
    made = upsert(table)
    rest = {each.name: made.excluded[each.name] for each in table.columns if each.name != key.name}
    return made.on_conflict_do_update(index_elements=[key], set_=rest)


KEY = "the_key"
"""The place of the primary key among the values of a change."""


async def change(db: AsyncConnection, kind: type[Any], key: Any, values: Mapping[str, Any]) -> None:
    """Set fields of one record, where it stands."""
    later(db, changing(table_of(kind), tuple(values)), {KEY: key, **values})


async def remove(db: AsyncConnection, kind: type[Any], key: Any) -> None:
    later(db, removing(table_of(kind)), {KEY: key})


@lru_cache(maxsize=32)
def removing(table: Table) -> Delete:
    return delete(table).where(primary(table) == bindparam(KEY))


@lru_cache(maxsize=256)
def changing(table: Table, names: tuple[str, ...]) -> Update:
    return update(table).where(primary(table) == bindparam(KEY)).values({name: bindparam(name) for name in names})


def is_replaceable(record: Any) -> bool:
    """A safety card or a calendar is one for each client, a date one for each day and name: it replaces the former."""
    return isinstance(record, model.SafetyCard | model.ClientCalendar | model.ClientDate)
