"""The encrypted file opens, refuses and keeps as it should."""

from __future__ import annotations

from contextlib import closing
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from bot.model import Client, Phase, Status
from bot.store import rows
from bot.store.database import Database, DatabaseFile, DatabaseWrong, connect, refuse_old
from bot.store.upgrade import check, connected, current, downgrade, newest, upgrade

FULL, ON, IN_MEMORY = 2, 1, 2
"""SQLite's numbers for what a connection is told."""

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ANN = Client(id="ann", name="Ann", therapist_id="t", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON)


def test_the_file_holds_no_readable_byte(place: DatabaseFile) -> None:
    assert b"SQLite format 3" not in place.path.read_bytes()


def test_a_wrong_key_is_named_as_the_trouble(place: DatabaseFile) -> None:
    with pytest.raises(DatabaseWrong, match="BETWEEN_KEY_FILE"):
        connect(replace(place, key="00" * 32))


def test_a_missing_folder_is_named_as_the_trouble(tmp_path: Path) -> None:
    with pytest.raises(DatabaseWrong, match="folder exists"):
        connect(DatabaseFile(path=tmp_path / "nowhere" / "between.db", key="00" * 32))


def test_an_sqlite_that_can_corrupt_a_wal_is_refused() -> None:
    with pytest.raises(DatabaseWrong, match=r"3\.51\.2 can corrupt"):
        refuse_old((3, 51, 2))


async def test_every_connection_keeps_what_was_committed_and_leaves_no_words_behind(database: Database) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
    async with database.write() as writing, database.read() as reading:
        found = [[(await db.exec_driver_sql(f"PRAGMA {name}")).scalar() for name in asked] for db in (writing, reading)]

    assert found == [["wal", FULL, ON, ON, IN_MEMORY]] * 2


def test_a_damaged_page_that_nothing_uses_yet_is_told(place: DatabaseFile) -> None:
    """SQLite's own look passes over it; the sums of the encrypted file do not."""
    with closing(connect(place)) as raw:
        raw.execute("CREATE TABLE gone (words TEXT)")
        raw.executemany("INSERT INTO gone VALUES (?)", [("x" * 3000,)] * 50)
        raw.execute("DROP TABLE gone")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    place.path.write_bytes(place.path.read_bytes()[:-8] + b"x" * 8)

    (found,) = check(place)

    assert found.startswith("cipher:")


def test_a_column_that_the_program_does_not_know_is_told(place: DatabaseFile) -> None:
    with connected(place) as db:
        db.exec_driver_sql("ALTER TABLE mark ADD COLUMN odd TEXT")
        db.commit()

    (found,) = check(place)

    assert found.startswith("schema:")
    assert "odd" in found


def test_a_new_file_is_sound_and_at_the_newest_schema(place: DatabaseFile) -> None:
    assert check(place) == []


def test_the_schema_goes_down_and_up_again(place: DatabaseFile) -> None:
    downgrade(place, "base")
    with connected(place) as db:
        emptied = current(db)
    upgrade(place)

    assert emptied is None
    assert check(place) == []


def test_a_file_behind_the_program_says_what_to_run(place: DatabaseFile) -> None:
    downgrade(place, "base")

    assert check(place) == [f"the schema is at nothing, this program needs {newest()}: run `between db upgrade`"]


def test_a_file_from_a_newer_version_is_left_alone(place: DatabaseFile) -> None:
    with connected(place) as db:
        db.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        db.commit()

    with pytest.raises(DatabaseWrong, match="newer version"):
        upgrade(place)


@pytest.mark.parametrize("kind", rows.TABLE_OF, ids=lambda kind: kind.__name__)
def test_every_record_has_a_table_with_its_fields(kind: type[object]) -> None:
    wanted = {each.name for each in fields(kind)}  # type: ignore[arg-type]  # each is a dataclass

    assert wanted <= set(rows.table_of(kind).columns.keys())


def test_every_table_belongs_to_the_migrations(place: DatabaseFile) -> None:
    with connected(place) as db:
        found = {name for (name,) in db.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")}

    assert set(SQLModel.metadata.tables) <= found


async def test_a_record_comes_back_as_it_went_in(database: Database) -> None:
    async with database.write() as db:
        await rows.add(db, [ANN])

    async with database.read() as db:
        found = await rows.fetch_one(db, Client)
    assert found == ANN


async def test_a_second_record_under_one_key_is_refused_by_name(database: Database) -> None:
    async with database.write() as db:
        await rows.add(db, [ANN])

    with pytest.raises(IntegrityError):
        async with database.write() as db:
            await rows.add(db, [ANN])


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    async def half() -> None:
        async with database.write() as db:
            await rows.add(db, [ANN])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await half()

    async with database.read() as db:
        assert await rows.fetch(db, Client) == []


async def test_a_reader_sees_no_half_of_a_write(database: Database) -> None:
    async with database.write() as writing:
        await rows.add(writing, [ANN])
        async with database.read() as reading:
            seen = await rows.fetch(reading, Client)

    assert seen == []


async def test_a_naive_moment_is_refused(database: Database) -> None:
    naive = replace(ANN, created_at=datetime(2026, 11, 24))  # noqa: DTZ001  # the fault under test

    with pytest.raises(Exception, match="naive"):
        async with database.write() as db:
            await rows.add(db, [naive])
