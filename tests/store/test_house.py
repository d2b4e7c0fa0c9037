"""The house's own way to the driver, where something failed before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import event, insert, select, text
from sqlalchemy.exc import DBAPIError

from bot.model import Due, DueKind
from bot.store import rows
from bot.store.database import Database
from bot.store.quick import Kept
from bot.store.rows import table_of

ONE = text("SELECT 1")


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


async def test_a_record_that_is_added_again_is_put_into_words_no_more(database: Database) -> None:
    asked: list[str] = []
    event.listen(database.writes.sync_engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    async with database.write() as db:
        for key in ("a", "b", "c"):
            await rows.add(db, [Due(key=key, kind=DueKind.LADDER, at=datetime(2026, 11, 24, tzinfo=UTC))])

    assert len([each for each in asked if each.startswith("INSERT")]) == 1
