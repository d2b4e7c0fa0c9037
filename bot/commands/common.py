"""What every command needs: settings, plain errors, JSON or words."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import typer
import uvloop
from sqlalchemy.exc import DBAPIError

from bot.app import PortTaken
from bot.clock import SystemClock
from bot.data import AlreadyRunning, database_of, places_of, usable
from bot.heads import keep_head
from bot.keys import KeyWrong
from bot.programme.problems import ProgrammeBroken, meant
from bot.programme.programme import Programme, load_programme
from bot.settings import Settings, SettingsWrong, load_settings
from bot.store import audit
from bot.store.database import Database, DatabaseWrong
from bot.store.ground import is_there
from bot.store.house import is_the_worlds
from bot.work.running_programme import chosen_programme, note_running

T = TypeVar("T")

EXPECTED = (SettingsWrong, KeyWrong, DatabaseWrong, AlreadyRunning, PortTaken, ProgrammeBroken)


def fail(message: object, code: int = 2) -> NoReturn:
    typer.echo(str(message), err=True)
    raise typer.Exit(code)


def settings_now(**overrides: Any) -> Settings:
    try:
        return load_settings(**overrides)
    except SettingsWrong as wrong:
        fail(wrong)


def refuse_nothing(settings: Settings) -> None:
    """A copy or a check of a database that was only just made would look like success."""
    try:
        with usable(settings.database_file.parent):
            stands = is_there(settings.database_file)
    except DatabaseWrong as wrong:
        fail(wrong)
    if not stands:
        fail(
            f"there is no database at {settings.database_file.absolute()}."
            " Start this in the folder of .env, or set BETWEEN_DATA_DIR."
        )


def run(work: Awaitable[T]) -> T:
    """Run to the end; a trouble that has words is said in words."""

    async def whole() -> T:
        return await work

    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(whole())
    except EXPECTED as wrong:
        fail(wrong)
    except DBAPIError as wrong:
        if not is_the_worlds(wrong):
            raise
        fail(f"the database does not read or write: {wrong.orig}. Check who owns its file, and that the disk has room.")
    except OSError as wrong:
        if wrong.filename is None:
            raise
        fail(f"{wrong.filename}: {wrong.strerror}. Check who owns it, and that the disk has room.")


def programme_folder(folder: Path) -> Path:
    """A folder that somebody named, if it is one of a programme's."""
    if not (folder / "flows").is_dir():
        fail(f"{folder} has no folder flows/. Name the folder that holds flows/ and messages/.", 2)
    return folder


def no_such_flow(name: str, flows: Iterable[str]) -> NoReturn:
    known = sorted(flows)
    fail(f"there is no flow `{name}`. {meant(name, known, 'What there is: ' + ', '.join(known) + '.')}", 1)


def with_database(work: Callable[[Settings, Database], Awaitable[T]]) -> T:
    """Open the database, made on first use, and close it whatever happens."""
    settings = settings_now()

    async def whole() -> T:
        database = Database(database_of(settings))
        try:
            done = await work(settings, database)
            await keep_head(database, settings.database_file.parent)
            return done
        finally:
            await database.close()

    return run(whole())


def folder_now(settings: Settings) -> Path:
    """The folder of the programme that runs, published or staff's own; no database is made for the question."""
    if not settings.database_file.exists():
        return settings.between_programme_dir

    async def work(settings: Settings, database: Database) -> Path:
        async with database.read() as db:
            return (await chosen_programme(db, places_of(settings))).folder

    return with_database(work)


async def looked(database: Database, settings: Settings, action: str, subject: str = "") -> None:
    """Write to the audit log that somebody at this machine looked at what is clients'."""
    now = SystemClock(settings.offset(datetime.now(UTC))).now()
    async with database.write() as db:
        await audit.write(db, at=now, actor="command line", action=action, subject=subject)


async def running_programme(settings: Settings, database: Database) -> Programme:
    """The programme that runs. Its files take seconds: nobody's write may wait for them. Raises: ProgrammeBroken."""
    async with database.read() as db:
        folder = (await chosen_programme(db, places_of(settings))).folder
    return load_programme(folder)


async def noted_down(settings: Settings, database: Database) -> None:
    """Write out and note down what runs, as a bot does: the next one may not be able to start, and speaks its words."""
    places, chosen = places_of(settings), None
    async with database.read() as db:
        with suppress(OSError):  # a disk that takes no folder: what was published is in the database
            chosen = await chosen_programme(db, places)
    if chosen is not None:
        note_running(chosen, places.data)


def counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def show(value: Any, *, as_json: bool, words: str) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, default=str) if as_json else words)
