"""Keys and disks that are not as they should be: named in words, nothing lost, a crisis answered all the same."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
import threading
from asyncio.subprocess import PIPE
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

from bot.app import house
from bot.commands.database import copy_to
from bot.data import AlreadyRunning, alone, database_of, file_of
from bot.keys import KeyWrong, key_of
from bot.settings import Settings, load_settings
from bot.store import due
from bot.store.database import Database, DatabaseFile, DatabaseWrong, connect
from bot.store.ground import Ground, log_of, number_of
from bot.store.upgrade import connected, current, downgrade, newest, upgrade
from tests.faults.test_kill import PATIENCE, Process, answered, send, server, until
from tests.living import MAYA, STRANGER, Living, living
from tests.people import FIRST_CHAT, at_noon, enrol


def test_a_key_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    first = key_of(tmp_path / "between.key", tmp_path / "between.db")

    assert key_of(tmp_path / "between.key", tmp_path / "between.db") == first
    assert os.stat(tmp_path / "between.key").st_mode & 0o777 == 0o600


def test_a_missing_key_beside_a_database_is_never_made_anew(tmp_path: Path) -> None:
    settings = load_settings(_env_file=None, between_data_dir=tmp_path)
    database_of(settings)
    (tmp_path / "between.key").unlink()

    with pytest.raises(KeyWrong, match="Put the key back"):
        database_of(settings)


def test_a_wrong_key_is_told_in_words(tmp_path: Path) -> None:
    settings = load_settings(_env_file=None, between_data_dir=tmp_path)
    database_of(settings)
    (tmp_path / "between.key").write_text("ab" * 32)

    with pytest.raises(DatabaseWrong, match="does not open"):
        database_of(settings)


def test_a_file_that_is_no_key_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "between.key").write_text("secret")

    with pytest.raises(KeyWrong, match="64 hex digits"):
        key_of(tmp_path / "between.key", tmp_path / "between.db")


def test_a_folder_that_is_held_is_held_against_ourselves_too(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(AlreadyRunning, match="Stop it first"), alone(tmp_path):
        pytest.fail("the second one got in")


def test_a_folder_that_cannot_be_held_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "between.lock").mkdir()

    with pytest.raises(DatabaseWrong, match="who owns the folder"), alone(tmp_path):
        pytest.fail("it was held")


async def test_a_second_bot_does_not_bring_the_file_up_under_one_that_runs(tmp_path: Path) -> None:
    """It may be a newer program, whose schema the running one does not know."""
    settings = load_settings(_env_file=None, between_data_dir=tmp_path)
    downgrade(database_of(settings), "-1")
    before = current_of(settings)

    with alone(tmp_path), pytest.raises(AlreadyRunning):
        async with house(settings):
            pytest.fail("the second one got in")

    assert current_of(settings) == before != newest()


def current_of(settings: Settings) -> str:
    with connected(file_of(settings)) as db:
        return str(current(db))


async def test_two_processes_on_one_folder_are_refused(tmp_path: Path) -> None:
    """`between run` twice: the second one says so and ends, touches nothing, and the first one goes on."""
    async with server() as (sandbox, address):
        await enrol(tmp_path, 1, zone=at_noon(datetime.now(UTC)))
        for chat in (1, 2, FIRST_CHAT):
            sandbox.telegram.person(chat, "Somebody").is_started = True
        async with Process(tmp_path, address) as first:
            await until(lambda: sandbox.polling > 0, "the first one polls")
            code, said = await run_beside(first)
            send(sandbox, 0)
            await until(lambda: bool(answered(sandbox, FIRST_CHAT)), "the first one answers")

    assert (code, said.count("\n")) == (2, 1)
    assert "another Between is running on" in said
    assert "Stop it first" in said


async def run_beside(first: Process) -> tuple[int | None, str]:
    second = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=first.environment, stdout=PIPE, stderr=PIPE
    )
    out, err = await asyncio.wait_for(second.communicate(), PATIENCE)
    return second.returncode, (out + err).decode()


def test_a_backup_opens_with_the_same_key_and_with_no_other(tmp_path: Path) -> None:
    place = database_of(load_settings(_env_file=None, between_data_dir=tmp_path))
    copy = tmp_path / "copy.db"
    copy_to(place, copy)

    connect(DatabaseFile(path=copy, key=place.key)).close()
    with pytest.raises(DatabaseWrong, match="does not open"):
        connect(DatabaseFile(path=copy, key="ab" * 32))
    assert b"SQLite format 3" not in copy.read_bytes()


class Broken:
    """Makes the next writes fail as a full, locked or read-only disk does."""

    def __init__(self, bot: Living, monkeypatch: pytest.MonkeyPatch, trouble: str) -> None:
        self.database = bot.house.parts.database
        self.is_broken = True
        real = Database.write

        def write(database: Database, **how: bool) -> Any:
            if self.is_broken:
                raise OperationalError("INSERT", {}, sqlite3.OperationalError(trouble))
            return real(database, **how)

        monkeypatch.setattr(Database, "write", write)


@pytest.mark.parametrize(
    "trouble", ["database or disk is full", "attempt to write a readonly database", "database is locked"]
)
async def test_a_crisis_is_answered_though_the_database_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    async with living(tmp_path) as bot:
        broken = Broken(bot, monkeypatch, trouble)
        await bot.write(STRANGER, "I want to kill myself")

        reply = await bot.hears(STRANGER, "988")
        assert "Llama ya" in reply.text or "988 (oprime 2)" in reply.text
        await asked_again(bot)
        broken.is_broken = False
        await bot.hears(STRANGER, "No one has been told")
        direct = [message for message in bot.texts(STRANGER) if message == reply.text]
        assert len(direct) == 1


async def asked_again(bot: Living) -> None:
    """Wait until the poller has asked twice more, which finds the same update each time."""
    before = bot.sandbox.polling
    await bot.until(lambda: bot.sandbox.polling > before + 1, "the poller asks again")


async def test_a_crisis_is_answered_on_a_disk_that_can_only_be_read(tmp_path: Path) -> None:
    """SQLite itself refuses each write of the running bot."""
    async with living(tmp_path) as bot:
        await let_write(bot, False)
        await bot.write(STRANGER, "I want to kill myself")
        reply = await bot.hears(STRANGER, "988")
        await asked_again(bot)
        assert len(bot.sandbox.telegram.updates) == 1
        assert await bot.house.pulse.trouble() == "the database does not answer: attempt to write a readonly database"
        await let_write(bot, True)

        await bot.hears(STRANGER, "No one has been told")
        assert bot.texts(STRANGER).count(reply.text) == 1


async def let_write(bot: Living, may_write: bool) -> None:
    database = bot.house.parts.database
    async with database.turns.turn(is_urgent=True), database.writes.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        await raw.execute(f"PRAGMA query_only = {'OFF' if may_write else 'ON'}")


@pytest.mark.parametrize("what", ["between.db", "between.db-wal", "between.db-shm"])
@pytest.mark.parametrize("how", ["removed", "replaced"])
async def test_nothing_is_confirmed_that_a_restart_would_not_find(tmp_path: Path, what: str, how: str) -> None:
    """Linux lets a file go from under SQLite, which writes on into what the process's end takes with it."""
    place, elsewhere = tmp_path / what, tmp_path / "elsewhere"
    async with living(tmp_path) as bot:
        await bot.write(STRANGER, "hello")
        await bot.until(lambda: not bot.sandbox.telegram.updates, "it is stored")
        place.rename(elsewhere)
        if how == "replaced":
            place.write_bytes(b"")
        await bot.write(STRANGER, "I want to kill myself")
        reply = await bot.hears(STRANGER, "988")
        await asked_again(bot)
        assert len(bot.sandbox.telegram.updates) == 1
        assert "removed or replaced under the running program" in await bot.house.pulse.trouble()
        elsewhere.replace(place)

        await bot.hears(STRANGER, "No one has been told")
        assert bot.texts(STRANGER).count(reply.text) == 1


@pytest.mark.parametrize("is_link", [False, True])
@pytest.mark.parametrize("what", ["log", "file"])
async def test_what_is_in_a_log_that_nobody_will_find_is_saved_with_the_next_write(
    tmp_path: Path, what: str, is_link: bool
) -> None:
    """From then on a kill loses nothing that was confirmed."""
    (tmp_path / "volume").mkdir()
    file = tmp_path / "volume" / "between.db"
    if is_link:
        (tmp_path / "between.db").symlink_to(file)
    place = DatabaseFile(path=tmp_path / "between.db" if is_link else file, key="ab" * 32)
    upgrade(place)
    database = Database(place)
    async with database.write() as db:
        await due.mark(db, "confirmed", "")

    gone = log_of(file) if what == "log" else file
    left = gone.rename(tmp_path / "elsewhere")
    with pytest.raises(OperationalError, match="removed or replaced"):
        async with database.write() as db:
            await due.mark(db, "refused", "")
    (tmp_path / "killed.db").write_bytes((file if what == "log" else left).read_bytes())
    await database.close()

    with closing(connect(DatabaseFile(path=tmp_path / "killed.db", key=place.key))) as raw:
        assert raw.execute("SELECT name FROM mark WHERE name IN ('confirmed', 'refused')").fetchall() == [
            ("confirmed",)
        ]


async def test_the_log_is_not_left_beside_a_file_that_took_the_place_of_ours(tmp_path: Path) -> None:
    """SQLite would play it into that one, and destroy it."""
    place = database_of(load_settings(_env_file=None, between_data_dir=tmp_path))
    copy_to(place, tmp_path / "copy.db")
    database = Database(place)
    async with database.write() as db:
        await due.mark(db, "confirmed", "")

    (tmp_path / "copy.db").replace(place.path)
    await database.close()

    assert log_of(place.path).with_name("between.db-wal.lost").exists()
    with closing(connect(place)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_another_volume_over_the_folder_is_another_file(tmp_path: Path) -> None:
    """Its files may have the same inodes."""
    found = database_of(load_settings(_env_file=None, between_data_dir=tmp_path)).path
    volume, inode = number_of(found)

    Ground(found, (volume, inode)).stands()
    with pytest.raises(sqlite.OperationalError, match="removed or replaced"):
        Ground(found, (volume + 1, inode)).stands()


async def test_no_empty_database_takes_the_place_of_one_that_is_gone(tmp_path: Path) -> None:
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=tmp_path)))
    (tmp_path / "between.db").unlink()
    before = threading.enumerate()

    with pytest.raises(OperationalError, match="removed or replaced"):
        async with database.read():
            pytest.fail("it was opened")
    await database.close()
    await all_ended_since(before)

    assert not (tmp_path / "between.db").exists()


async def all_ended_since(before: list[threading.Thread]) -> None:
    """A connection that was refused leaves a thread, which still tells this test's loop that it ends."""
    async with asyncio.timeout(20):
        while set(threading.enumerate()) - set(before):  # noqa: ASYNC110  # the thread ends by itself
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("words", ["/crisis", "help", "Ayuda"])
async def test_help_works_though_the_database_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    async with living(tmp_path) as bot:
        Broken(bot, monkeypatch, "database or disk is full")
        await bot.write(MAYA, words)

        await bot.hears(MAYA, "988")


async def test_nothing_is_acknowledged_while_the_database_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with living(tmp_path) as bot:
        broken = Broken(bot, monkeypatch, "database or disk is full")
        await bot.write(MAYA, "an ordinary day")
        await asked_again(bot)
        with pytest.raises(DBAPIError):
            await bot.house.intake.keep(list(bot.sandbox.telegram.updates))
        assert len(bot.sandbox.telegram.updates) == 1
        broken.is_broken = False

        await bot.hears(MAYA, "I have kept that")


async def test_a_really_full_disk_keeps_what_was_written(tmp_path: Path) -> None:
    place = database_of(load_settings(_env_file=None, between_data_dir=tmp_path))
    database = Database(place)
    async with database.write() as db:
        await db.execute(text("INSERT INTO mark (name, value) VALUES ('before', 'here')"))
        pages = (await db.execute(text("PRAGMA page_count"))).scalar()
        await db.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    async def fill() -> None:
        async with database.write() as db:
            for number in range(200):
                await db.execute(
                    text("INSERT INTO mark (name, value) VALUES (:n, :v)"), {"n": f"m{number}", "v": "x" * 4000}
                )

    with pytest.raises(OperationalError, match="full"):
        await fill()
    async with database.read() as db:
        kept = (await db.execute(text("SELECT name FROM mark"))).scalars().all()
    await database.close()

    assert kept == ["before"]
