"""`between db`, `between backup`, `between restore`."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import typer

from bot.commands.common import EXPECTED, fail, settings_now, with_database
from bot.commands.people import now_of
from bot.data import alone, database_of, file_of, key_places
from bot.heads import set_head_aside, write_head
from bot.restoring import Restored, fit_to_run, former_of
from bot.rotation import PARTS, fitting, rekey
from bot.settings import Settings
from bot.store import audit, upgrade
from bot.store.database import Database, DatabaseFile, DatabaseWrong, connect
from bot.store.sealing import Head, key_name

db = typer.Typer(help="The database.")

BY_COMMAND = "command line"


def raw_place() -> tuple[Settings, DatabaseFile]:
    """The file as it stands, not brought to the newest schema."""
    settings = settings_now()
    try:
        return settings, file_of(settings)
    except EXPECTED as wrong:
        fail(wrong)


@db.command("upgrade")
def up() -> None:
    """Bring the database to the newest schema."""
    try:
        database_of(settings_now())
    except EXPECTED as wrong:
        fail(wrong)
    typer.echo(f"The schema is at {upgrade.newest()}.")


@db.command("downgrade")
def down(revision: str = typer.Argument("-1", help="A revision, or -1 for one step back.")) -> None:
    """Take the schema back."""
    settings, place = raw_place()
    try:
        upgrade.downgrade(place, revision)
        sealed = audit.is_sealed(place)
    except EXPECTED as wrong:
        fail(wrong)
    typer.echo("Done.")
    if not sealed and (former := set_head_aside(settings.database_file.parent)):
        typer.echo(f"With this step the audit log lost its seals. Its head was {former.short}; write that down.")


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
    """Copy the database while it is in use; the copy is encrypted with the same key, whose name stands beside it."""
    if file.exists():
        fail(f"{file} exists already. Choose another name.", 1)

    async def noted(settings: Settings, database: Database) -> Head:
        async with database.write() as db:
            await audit.write(db, at=now_of(settings), actor=BY_COMMAND, action="database copied", subject="")
            return await audit.head(db)

    head = with_database(noted)
    settings, place = raw_place()
    try:
        copy_to(place, file)
        about = {"key": key_name(place.key), "at": now_of(settings).isoformat(), "audit": head.short}
        about_of(file).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    except (DatabaseWrong, OSError, sqlite3.Error) as wrong:
        fail(f"The backup failed: {wrong}", 1)
    typer.echo(
        f"Written: {file}, and {about_of(file).name}. It opens with the key {key_name(place.key)}; keep that apart"
        f" from it: without the key nobody can read the copy.\nAudit log: {head.count} rows, head {head.short}."
    )


def about_of(file: Path) -> Path:
    """Beside a copy: which key opens it, when it was made, and how far its audit log goes."""
    return file.with_name(f"{file.name}.about.json")


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
    """Put a copy in the database's place; what stood there is kept beside it, and its open alerts are carried over."""
    settings, place = raw_place()
    try:
        if not file.exists():
            fail(f"{file} does not exist.", 1)
        with alone(settings.database_file.parent):
            made = restored(file, place, settings)
    except EXPECTED as wrong:
        fail(wrong)
    typer.echo(told(made))


def restored(file: Path, place: DatabaseFile, settings: Settings) -> Restored:
    """Put a copy in place, and the head of its audit log outside. The caller holds the data folder.

    Raises: DatabaseWrong, when no key that is here opens the copy.
    """
    fresh = DatabaseFile(path=place.path.with_name(place.path.name + ".new"), key=place.key, former=place.former)
    for ending in PARTS:
        fresh.path.with_name(fresh.path.name + ending).unlink(missing_ok=True)
    shutil.copyfile(file, fresh.path)
    keys = fitting(fresh.path, key_places(settings))
    if keys is None:
        fresh.path.unlink()
        raise DatabaseWrong(f"no key in {settings.key_file.parent} opens {file}.{needed_by(file)}")
    if keys.key != place.key:
        rekey(DatabaseFile(path=fresh.path, key=keys.key), place.key)
    made, head = put_in_place(fresh, place, settings)
    write_head(settings.database_file.parent, head)
    return made


def needed_by(file: Path) -> str:
    """Which key a copy needs, where its note still lies beside it."""
    try:
        name = str(json.loads(about_of(file).read_text(encoding="utf-8"))["key"])
    except (OSError, ValueError, KeyError):
        return " Put the key that it was made with there, as between.key.NAME."
    return f" It was made with the key {name}: put that key there, as between.key.{name}."


def put_in_place(fresh: DatabaseFile, place: DatabaseFile, settings: Settings) -> tuple[Restored, Head]:
    """Bring up to date, only then change places: a crash on the way leaves the former database where it was."""
    upgrade.upgrade(fresh)
    done = fit_to_run(fresh, former_of(place), now=now_of(settings))
    handle = connect(fresh)
    handle.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    handle.execute("PRAGMA journal_mode = DELETE")
    handle.close()
    set_aside(place.path)
    fresh.path.replace(place.path)
    return done


def set_aside(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(path.with_name(path.name + ".before" + ending))


def told(made: Restored) -> str:
    lines = ["Restored. The former database stands beside it with .before at its end."]
    if made.held:
        lines.append(f"{made.held} prompts and pages of before are held: they may have gone out already.")
    if made.alerts:
        lines.append(f"{made.alerts} open alerts go again at the next start; {made.carried} of them are newer than it.")
    if not made.former:
        lines.append(
            "What stood there could not be read. Alerts raised since the copy are not known: ask every therapist."
        )
    return "\n".join(lines)
