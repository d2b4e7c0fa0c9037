"""`between db`, `between backup`, `between restore`."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from itertools import count
from pathlib import Path

import typer
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

from bot.commands.common import EXPECTED, fail, refuse_nothing, settings_now, with_database
from bot.commands.people import now_of
from bot.data import ASIDE, alone, database_of, file_of, key_places, ready_at
from bot.heads import set_head_aside, write_head
from bot.restoring import Restored, fit_to_run, former_of, head_of
from bot.rotation import PARTS, fitting, rekey
from bot.settings import Settings
from bot.store import audit, upgrade
from bot.store.database import Database, DatabaseFile, DatabaseWrong, connect, what_is_wrong
from bot.store.ground import is_there, log_of
from bot.store.sealing import Head, key_name

db = typer.Typer(help="The database.")

BY_COMMAND = "command line"

UNREAD = "What stood there could not be read. Alerts raised since the copy are not known: ask every therapist."
NOTHING_STOOD = (
    "No database stood here. If a bot has run since the copy was made, here or elsewhere, alerts raised since are not"
    " known: then ask every therapist."
)


def raw_place(*, must_stand: bool = True) -> tuple[Settings, DatabaseFile]:
    """The file as it stands, not brought to the newest schema."""
    settings = settings_now()
    if must_stand:
        refuse_nothing(settings)
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
    refuse_nothing(settings_now())

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
    except (DatabaseWrong, OSError) as wrong:
        if file.exists():
            fail(
                f"{file} is written and whole, but {about_of(file).name}, which says what opens it, is not: {wrong}", 1
            )
        fail(f"The backup failed, and there is no copy: {wrong}", 1)
    typer.echo(
        f"Written: {file}, and {about_of(file).name}. It opens with the key {key_name(place.key)}; keep that apart"
        f" from it: without the key nobody can read the copy.\nAudit log: {head.count} rows, head {head.short}."
    )


def about_of(file: Path) -> Path:
    """Beside a copy: which key opens it, when it was made, and how far its audit log goes."""
    return file.with_name(f"{file.name}.about.json")


def copy_to(place: DatabaseFile, file: Path) -> None:
    """An online copy, whole at one moment, through SQLite itself. What fails on the way leaves no file of that name.

    Raises: DatabaseWrong, OSError.
    """
    draft = file.with_name(f"{file.name}.part")
    clear(draft)
    try:
        fill(place, draft)
        draft.replace(file)
    finally:
        clear(draft)


def fill(place: DatabaseFile, draft: Path) -> None:
    with closing(connect(place)) as source, closing(connect(DatabaseFile(path=draft, key=place.key))) as target:
        try:
            source.backup(target)
            into_one_file(target)
        except sqlite.Error as wrong:
            raise DatabaseWrong(what_is_wrong(DatabaseFile(path=draft), wrong)) from None


def into_one_file(handle: sqlite.Connection) -> None:
    """Without a log beside it, so that it can be moved alone."""
    handle.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    handle.execute("PRAGMA journal_mode = DELETE")


def restore(file: Path = typer.Argument(..., help="A copy made by `between backup`.")) -> None:
    """Put a copy in the database's place; what stood there is kept beside it, and its open alerts are carried over."""
    settings, place = raw_place(must_stand=False)
    try:
        if not file.is_file():
            fail(f"{file} does not exist, or is no file.", 1)
        with alone(settings.database_file.parent):
            made, aside = restored(file, place, settings)
    except (*EXPECTED, OSError) as wrong:
        fail(f"The restore failed: {wrong}")
    typer.echo(told(made, aside))


def restored(file: Path, place: DatabaseFile, settings: Settings) -> tuple[Restored, Path | None]:
    """Put a copy in place, and the head of its audit log outside. The caller holds the data folder.

    Shape: also where the former database is now; None where none stood.
    Raises: DatabaseWrong, when no key that is here opens the copy, or it is empty or damaged; nothing has moved then.
    """
    finish(place)
    fresh = DatabaseFile(path=place.path.with_name(place.path.name + ".new"), key=place.key, former=place.former)
    clear(fresh.path)
    try:
        copy_with_log(file, fresh.path)
        prove(file, fresh, settings)
        made, head, aside = put_in_place(fresh, place, settings)
    finally:
        clear(fresh.path)
    write_head(settings.database_file.parent, head)
    return made, aside


def finish(place: DatabaseFile) -> None:
    """End what an earlier restore was cut short in: the alerts of the database that it put aside are in its copy."""
    ready = ready_at(place.path)
    if is_there(ready) and not is_there(place.path):
        set_aside(place.path)  # a log whose database was put aside already
        ready.replace(place.path)
        with upgrade.connected(place) as db:
            write_head(place.path.parent, head_of(db))
    clear(ready)


def copy_with_log(file: Path, to: Path) -> None:
    """A file that was copied by hand may have its newest rows in the log beside it alone."""
    shutil.copyfile(file, to)
    if (log := log_of(file)).is_file():
        shutil.copyfile(log, log_of(to))


def clear(path: Path) -> None:
    for ending in PARTS:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def prove(file: Path, fresh: DatabaseFile, settings: Settings) -> None:
    """Whether a key that is here opens the copy, and it is a whole database of ours; then it is put under our key.

    An empty file opens with any key: it must not take the place of a programme.
    Raises: DatabaseWrong.
    """
    keys = fitting(fresh.path, key_places(settings))
    if keys is None:
        raise DatabaseWrong(f"no key in {settings.key_file.parent} opens {file}, or it is damaged.{needed_by(file)}")
    copy = DatabaseFile(path=fresh.path, key=keys.key)
    with upgrade.connected(copy) as db:
        if found := upgrade.damage(db, copy):
            raise DatabaseWrong(f"{file} is damaged ({found[0]}). Take another copy.")
        if upgrade.current(db) is None:
            raise DatabaseWrong(f"{file} holds no database of Between: a backup that failed? Take another copy.")
    if keys.key != fresh.key:
        rekey(copy, fresh.key)


def needed_by(file: Path) -> str:
    """Which key a copy needs, where its note still lies beside it."""
    try:
        name = str(json.loads(about_of(file).read_text(encoding="utf-8"))["key"])
    except (OSError, ValueError, KeyError):
        return " Put the key that it was made with there, as between.key.NAME."
    return f" It was made with the key {name}: put that key there, as between.key.{name}."


def put_in_place(fresh: DatabaseFile, place: DatabaseFile, settings: Settings) -> tuple[Restored, Head, Path | None]:
    """Bring up to date, only then change places: a crash on the way leaves the former database where it was."""
    upgrade.upgrade(fresh)
    done, head = fit_to_run(fresh, former_of(place), now=now_of(settings))
    with closing(connect(fresh)) as handle:
        into_one_file(handle)
    ready = ready_at(place.path)
    fresh.path.replace(ready)  # from here on a restore that is cut short is known as one, and ended by the next
    aside = set_aside(place.path)
    ready.replace(place.path)
    return done, head, aside


def set_aside(path: Path) -> Path | None:
    """Never over what an earlier restore put aside, which may be the only good one. Shape: where it is now.

    Also a log whose database is gone: it would be played into what takes its place.
    """
    if not parts_at(path):
        return None
    names = (path.name + ASIDE + (f"-{number}" if number > 1 else "") for number in count(1))
    aside = next(free for name in names if not parts_at(free := path.with_name(name)))
    for part in parts_at(path):
        part.replace(aside.with_name(aside.name + part.name.removeprefix(path.name)))
    return aside


def parts_at(path: Path) -> list[Path]:
    """Shape: the database first; without its log it would open as it was before."""
    return [part for ending in PARTS if (part := path.with_name(path.name + ending)).exists()]


def told(made: Restored, aside: Path | None) -> str:
    lines = ["Restored."]
    if aside is not None:
        what = "The former database" if aside.exists() else "The log of the former database"
        lines = [f"Restored. {what} is now {parts_at(aside)[0]}."]
    if made.held:
        lines.append(f"{made.held} prompts and pages of before are held: they may have gone out already.")
    if made.alerts:
        lines.append(f"{made.alerts} open alerts go again at the next start; {made.carried} of them are newer than it.")
    if not made.former:
        lines.append(UNREAD if aside is not None else NOTHING_STOOD)
    return "\n".join(lines)
