"""`between db`, `between backup`, `between restore`."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import typer

from bot.app import alone, database_of
from bot.commands.common import EXPECTED, fail, settings_now
from bot.keys import key_of
from bot.settings import Settings
from bot.store import upgrade
from bot.store.database import DatabaseFile, DatabaseWrong, connect

db = typer.Typer(help="The database.")


def place_now() -> tuple[Settings, DatabaseFile]:
    settings = settings_now()
    try:
        return settings, database_of(settings)
    except EXPECTED as wrong:
        fail(wrong)


def raw_place() -> tuple[Settings, DatabaseFile]:
    """The file as it stands, not brought to the newest schema."""
    settings = settings_now()
    try:
        path = settings.database_file
        path.parent.mkdir(parents=True, exist_ok=True)
        return settings, DatabaseFile(path=path, key=key_of(settings.key_file, path))
    except EXPECTED as wrong:
        fail(wrong)


@db.command("upgrade")
def up() -> None:
    """Bring the database to the newest schema."""
    place_now()
    typer.echo(f"The schema is at {upgrade.newest()}.")


@db.command("downgrade")
def down(revision: str = typer.Argument("-1", help="A revision, or -1 for one step back.")) -> None:
    """Take the schema back."""
    _, place = raw_place()
    try:
        upgrade.downgrade(place, revision)
    except EXPECTED as wrong:
        fail(wrong)
    typer.echo("Done.")


@db.command("check")
def check() -> None:
    """Look for damage and for a schema that does not fit this program."""
    _, place = raw_place()
    try:
        found = upgrade.check(place)
    except EXPECTED as wrong:
        fail(wrong)
    if found:
        fail("\n".join(found), 1)
    typer.echo("The database is sound.")


def backup(file: Path = typer.Argument(..., help="Where the copy goes.")) -> None:
    """Copy the database while it is in use; the copy is encrypted with the same key."""
    _, place = place_now()
    if file.exists():
        fail(f"{file} exists already. Choose another name.", 1)
    try:
        copy_to(place, file)
    except (DatabaseWrong, OSError, sqlite3.Error) as wrong:
        fail(f"The backup failed: {wrong}", 1)
    typer.echo(f"Written: {file}. Keep the key apart from it: without the key nobody can read the copy.")


def copy_to(place: DatabaseFile, file: Path) -> None:
    """An online copy, whole at one moment, through SQLite itself."""
    source, target = connect(place), connect(DatabaseFile(path=file, key=place.key))
    try:
        source.backup(target)
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
        source.close()


def restore(file: Path = typer.Argument(..., help="A copy made by `between backup`.")) -> None:
    """Put a copy in the database's place; what stood there is kept beside it."""
    settings, place = raw_place()
    copy = DatabaseFile(path=file, key=place.key)
    try:
        if not file.exists():
            fail(f"{file} does not exist.", 1)
        with alone(settings.database_file.parent):
            connect(copy).close()
            put_in_place(file, place)
    except EXPECTED as wrong:
        fail(wrong)
    typer.echo("Restored. The former database stands beside it with .before at its end.")


def put_in_place(file: Path, place: DatabaseFile) -> None:
    """Copy, bring up to date, only then change places: a crash on the way leaves the former database where it was."""
    fresh = DatabaseFile(path=place.path.with_name(place.path.name + ".new"), key=place.key)
    shutil.copyfile(file, fresh.path)
    upgrade.upgrade(fresh)
    handle = connect(fresh)
    handle.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    handle.execute("PRAGMA journal_mode = DELETE")
    handle.close()
    set_aside(place.path)
    fresh.path.replace(place.path)


def set_aside(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(path.with_name(path.name + ".before" + ending))
