"""The house's own way to the driver, where something failed before."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Due, DueKind
from bot.store import due, rows
from bot.store.database import Database
from bot.store.due import DUE
from bot.store.house import is_the_worlds
from bot.store.quick import Kept
from bot.store.rows import table_of

ONE = text("SELECT 1")
KEYS = select(DUE.c.key).order_by(DUE.c.key)
"""One statement: what is asked a second time goes to the driver at once, together with what waits."""


async def break_a_promise(database: Database) -> None:
    """A foreign key that is looked at only when all is written: the commit itself fails."""
    async with database.write() as db:
        await db.exec_driver_sql("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        await db.exec_driver_sql("CREATE TABLE b (a INTEGER REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED)")
        await db.exec_driver_sql("INSERT INTO b VALUES (7)")


async def test_a_commit_that_failed_leaves_nothing_open_for_the_next_writer(database: Database) -> None:
    with pytest.raises(DBAPIError):
        await break_a_promise(database)

    async with database.write() as db:
        found = (await db.execute(select(table_of(Due)))).all()
    assert found == []


async def test_a_connection_that_was_closed_is_told_as_the_databases_trouble_and_replaced(database: Database) -> None:
    async with database.read() as db:
        raw = await db.get_raw_connection()
        await raw.driver_connection.close()  # type: ignore[union-attr]

    with pytest.raises(DBAPIError):
        async with database.read() as db:
            await db.execute(ONE)

    async with database.read() as db:
        assert (await db.execute(ONE)).scalar() == 1


def test_a_statement_whose_defaults_are_made_anew_stays_with_sqlalchemy() -> None:
    kept, statement = Kept(), insert(table_of(Due))

    assert kept.of(statement, {"key": "k"}) is None
    assert kept.of(statement, {"key": "k"}) is None


def owed(key: str) -> Due:
    return Due(key=key, kind=DueKind.LADDER, at=datetime(2026, 11, 24, tzinfo=UTC))


async def keys(db: AsyncConnection) -> list[str]:
    found = await db.execute(KEYS)
    return list(found.scalars())


async def add_apart(database: Database, *names: str, wrong: Exception | None = None) -> None:
    """Add each in a call of its own, in one transaction that may end wrong."""
    async with database.write() as db:
        for name in names:
            await rows.add(db, [owed(name)])
        if wrong is not None:
            raise wrong


async def test_what_is_written_later_stands_before_the_next_question(database: Database) -> None:
    async with database.write() as db:
        await due.owe(db, owed("a"))
        await due.call_off(db, "a")
        await due.owe(db, owed("b"))
        through_sqlalchemy = await keys(db)
        await due.call_off(db, "b")
        await due.owe(db, owed("c"))

        assert through_sqlalchemy == ["b"]
        assert await keys(db) == ["c"]


async def test_what_nobody_asks_about_goes_with_the_commit(database: Database) -> None:
    async with database.write() as db:
        await due.owe(db, owed("a"))

    async with database.read() as db:
        assert await keys(db) == ["a"]


async def test_what_is_refused_at_the_commit_takes_everything_back(database: Database) -> None:
    with pytest.raises(IntegrityError):
        await add_apart(database, "a", "a")

    async with database.write() as db:
        assert await keys(db) == []


async def test_a_transaction_that_fails_leaves_nothing_for_the_next_one(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await add_apart(database, "a", wrong=ZeroDivisionError())

    await add_apart(database, "b")
    async with database.read() as db:
        assert await keys(db) == ["b"]


async def test_many_writes_take_one_way_to_the_driver(database: Database) -> None:
    async with database.write() as db:
        for key in ("a", "b", "c"):
            await rows.add(db, [owed(key)])
            await due.call_off(db, key)
        ways = ways_of(db)
        await db.flush()  # type: ignore[attr-defined]

        assert len(ways) == 1
        assert await keys(db) == []


def ways_of(db: AsyncConnection) -> list[Any]:
    """What is asked of the driver's thread from here on."""
    ways: list[Any] = []
    real = db.driver._execute  # type: ignore[attr-defined]  # the house's connection

    async def counted(*asked: Any) -> Any:
        ways.append(asked)
        return await real(*asked)

    db.driver._execute = counted  # type: ignore[attr-defined]
    return ways


async def test_what_was_refused_is_not_forgotten_by_who_catches_it(database: Database) -> None:
    """Half of a transaction is none (law 5)."""
    with pytest.raises(IntegrityError):
        await add_and_catch(database)

    async with database.read() as db:
        assert await keys(db) == []


async def add_and_catch(database: Database) -> None:
    async with database.write() as db:
        await rows.add(db, [owed("a")])
        await keys(db)
        await rows.add(db, [owed("a")])
        await due.owe(db, owed("b"))
        with suppress(IntegrityError):
            await keys(db)


async def test_who_reads_writes_nothing(database: Database) -> None:
    async with database.read() as db:
        with pytest.raises(TypeError, match="reads"):
            await due.owe(db, owed("a"))


@pytest.mark.parametrize(
    ("fault", "is_worlds"), [(OperationalError, True), (IntegrityError, False), (InterfaceError, False)]
)
def test_a_key_that_stands_and_a_value_that_fits_nowhere_are_ours(fault: type[DBAPIError], is_worlds: bool) -> None:
    assert is_the_worlds(fault("", None, Exception())) is is_worlds
