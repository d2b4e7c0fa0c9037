"""`between publish`, `revisions`, `diff` and `rollback`: which programme runs, and what changes with another one."""

from __future__ import annotations

import asyncio
import fcntl
import getpass
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import typer
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.commands import changes
from bot.commands.checking import problems_of
from bot.commands.common import fail, noted_down, settings_now, show, with_database
from bot.commands.people import now_of
from bot.programme.compare import Difference, Side, differences
from bot.programme.files import hash_of, read_files
from bot.programme.programme import read_programme
from bot.seed import EXAMPLE
from bot.settings import Settings
from bot.shipped import shipped_folder
from bot.store import audit, due, publishing
from bot.store.database import Database
from bot.store.publishing import Published
from bot.work.forecast import Forecast, forecast
from bot.work.running_programme import TAKEN, WORKSHOP, folder_read, publish_again, run_the_folder, written_out
from bot.work.running_programme import publish as publish_files

PATIENCE = 15.0
"""Seconds to wait for a running bot to take a programme in."""

THE_FOLDER = "folder"
BY_COMMAND = "command line"
YES = typer.Option(False, "--yes", "-y", help="Do not ask.")
WHO = typer.Option(False, "--who", help="Name the clients for whom something else comes next.")
BY = typer.Option("", help="Who does it; the name at this machine when left out.")
NOTE = typer.Option("", help="Why, for the list of revisions.")
AS_JSON = typer.Option(False, "--json")


def publish(
    folder: Path | None = typer.Argument(None, help="The folder to publish; BETWEEN_PROGRAMME_DIR when left out."),
    yes: bool = YES,
    who: bool = WHO,
    by: str = BY,
    note: str = NOTE,
    as_json: bool = AS_JSON,
) -> None:
    """Make a folder's flows and texts the running ones: checked, shown, asked, kept. Nobody's flow is cut off."""
    draft = checked(folder or settings_now().between_programme_dir)

    async def look(settings: Settings, database: Database) -> tuple[str, list[Difference], Forecast, bool]:
        async with database.read() as db:
            name, running = await side_that_runs(db, settings)
            last = await publishing.last(db)
            is_same = last is not None and last.hash == hash_of(draft.files)
            found = differences(running, draft)
            return name, found, await seen_ahead(db, running, draft, settings), is_same

    name, found, seen, is_same = with_database(look)
    if is_same:
        show({"published": None, "differences": []}, as_json=as_json, words="This is what runs already.")
        return
    words = f"Compared with {name}:\n\n{changes.in_words(found, seen, who=who)}"
    agreed(words, "Publish this?", yes=yes or as_json, is_silent=as_json)

    async def keep(settings: Settings, database: Database) -> int:
        async with database.write() as db:
            at, person = now_of(settings), by or this_person()
            made = await publish_files(db, draft.files, at=at, by=person, note=note)
            await audit.write(db, at=at, actor=BY_COMMAND, action="programme published", subject=str(made))
            return made

    number = with_database(keep)
    told(number, f"Published as revision {number}.", {**changes.as_json(found, seen), "published": number}, as_json)


async def seen_ahead(db: AsyncConnection, before: Side, after: Side, settings: Settings) -> Forecast:
    """What changes for the clients of today, who may be the sandbox's."""
    found = await forecast(db, before.programme, after.programme, now=now_of(settings))
    return replace(found, is_invented=bool(await due.marked(db, EXAMPLE)))


def checked(folder: Path) -> Side:
    """A folder's programme. Ends the command when it has an error."""
    if not (folder / "flows").is_dir() or not (folder / "messages").is_dir():
        fail(f"{folder} has no flows/ and messages/. `between copy DIR` makes such a folder.")
    problems = problems_of(folder)
    for each in problems:
        typer.echo(f"{'warning: ' if each.is_warning else ''}{each}", err=True)
    if any(not each.is_warning for each in problems):
        fail("Nothing was published: mend the errors first.", 1)
    return side_of(folder)


def side_of(folder: Path) -> Side:
    return Side(programme=read_programme(folder)[0], files=read_files(folder))


async def side_that_runs(db: AsyncConnection, settings: Settings) -> tuple[str, Side]:
    """What clients have now, and what to call it: published, or the folder as a bot last read it, or what ships."""
    last, read = await publishing.last(db), await folder_read(db)
    running = read if last is None or last.is_folder else last
    if running is None:
        return "what ships, since no bot has run here yet", side_of(shipped_folder())
    name = (
        f"revision {running.id}" if running.id else f"the folder as the bot read it on {running.at:%Y-%m-%d %H:%M} UTC"
    )
    return name, side_of(await written_out(db, running, settings.database_file.parent))


def agreed(words: str, question: str, *, yes: bool, is_silent: bool) -> None:
    """Show what changes and ask. Ends the command when the answer is no."""
    if not is_silent:
        typer.echo(words)
    if not yes and not typer.confirm(question):
        fail("Nothing was changed.", 1)


def this_person() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may know nobody
        return ""


def told(number: int, words: str, value: dict[str, Any], as_json: bool) -> None:
    """Say that it is done, and whether a running bot has taken it in."""
    if not is_running(settings_now()):
        with_database(noted_down)
        state, then = "none", "No bot is running here; it runs this from its next start."
    else:
        state, then = TOLD[with_database(lambda _, database: taken(database, number))]
    show({**value, "bot": state}, as_json=as_json, words=f"{words} {then}")


TOLD = {
    "run": ("taken", "The running bot has taken it in."),
    WORKSHOP: ("sandbox", "A sandbox is running here: it goes on with its folder."),
    "": ("not yet", "The running bot has not taken it in yet: look at its log, and at between doctor."),
}
"""What a running bot made of a number, as a word and in words."""


def is_running(settings: Settings) -> bool:
    """Whether a bot holds the data folder."""
    path = settings.database_file.parent / "between.lock"
    if not path.exists():
        return False
    with path.open("r+") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


async def taken(database: Database, number: int) -> str:
    """Wait for the running bot to write down that it has seen this one. Shape: a key of TOLD."""
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                async with database.read() as db:
                    *kind, seen = (await due.marked(db, TAKEN)).split() or [""]
                if seen == str(number):
                    return kind[0] if kind else "run"
                await asyncio.sleep(0.2)
    except TimeoutError:
        return ""


def revisions(as_json: bool = AS_JSON) -> None:
    """Every published programme, newest first: number, when, who, why. The first line runs."""

    async def work(_: Settings, database: Database) -> list[Published]:
        async with database.read() as db:
            return await publishing.all_of_them(db)

    found = with_database(work)
    words = "\n".join(line_of(each, is_running=number == 0) for number, each in enumerate(found))
    value = [{name: each for name, each in asdict(one).items() if name != "files"} for one in found]
    own = settings_now().between_programme_dir
    show(value, as_json=as_json, words=words or f"Nothing was published yet: the folder {own} runs.")


def line_of(each: Published, *, is_running: bool) -> str:
    what = "the folder runs again" if each.is_folder else each.hash
    mark = "runs" if is_running else ""
    return f"{each.id:4} {mark:4} {each.at:%Y-%m-%d %H:%M} UTC  {what}  {each.by}  {each.note}".rstrip()


def diff(
    before: str = typer.Argument("running", help="A revision's number, `running`, or a folder."),
    after: str = typer.Argument("", help="The same; BETWEEN_PROGRAMME_DIR when left out."),
    as_json: bool = AS_JSON,
) -> None:
    """What differs between two programmes, in words: flows, texts word by word, rules, other files."""

    async def work(settings: Settings, database: Database) -> list[Difference]:
        async with database.read() as db:
            one = await side_named(db, before, settings)
            other = await side_named(db, after or str(settings.between_programme_dir), settings)
        return differences(one, other)

    found = with_database(work)
    show(changes.as_json(found), as_json=as_json, words=changes.in_words(found))


async def side_named(db: AsyncConnection, name: str, settings: Settings) -> Side:
    if name == "running":
        return (await side_that_runs(db, settings))[1]
    if name.isdigit():
        found = await publishing.one(db, int(name))
        if found is None or found.is_folder:
            fail(f"There is no programme under the number {name}: between revisions", 1)
        return side_of(await written_out(db, found, settings.database_file.parent))
    if not (Path(name) / "flows").is_dir():
        fail(f"{name} is no revision's number and no folder with flows/.", 1)
    return side_of(Path(name))


def rollback(
    revision: str = typer.Argument("", help="Its number, or `folder`; the one before what runs when left out."),
    yes: bool = YES,
    who: bool = WHO,
    by: str = BY,
    note: str = NOTE,
    as_json: bool = AS_JSON,
) -> None:
    """Make a former programme the running one again. It gets a new number; the list is never rewritten."""

    async def look(settings: Settings, database: Database) -> tuple[Published | None, list[Difference], Forecast]:
        async with database.read() as db:
            aim = aimed(await publishing.all_of_them(db), revision)
            own = settings.between_programme_dir
            folder = own if aim is None else await written_out(db, aim, settings.database_file.parent)
            one, other = (await side_that_runs(db, settings))[1], checked(folder)
            found = differences(one, other)
            return aim, found, await seen_ahead(db, one, other, settings)

    aim, found, seen = with_database(look)
    name = "the folder" if aim is None else f"revision {aim.id}"
    agreed(changes.in_words(found, seen, who=who), f"Go back to {name}?", yes=yes or as_json, is_silent=as_json)

    async def keep(settings: Settings, database: Database) -> int:
        at, person, why = now_of(settings), by or this_person(), note or f"back to {name}"
        async with database.write() as db:
            await audit.write(db, at=at, actor=BY_COMMAND, action="programme rolled back", subject=name)
            if aim is None:
                return await run_the_folder(db, at=at, by=person, note=why)
            return await publish_again(db, aim, at=at, by=person, note=why)

    number = with_database(keep)
    words = f"Revision {number}: back to {name}."
    told(number, words, {**changes.as_json(found, seen), "published": number}, as_json)


def aimed(found: Sequence[Published], revision: str) -> Published | None:
    """Which one is meant. Shape: None for the folder. Ends the command when there is none."""
    if revision == THE_FOLDER:
        return None
    if revision:
        named = [each for each in found if str(each.id) == revision]
        return named[0] if named else fail(f"There is no revision {revision}: between revisions", 1)
    if not found:
        fail("Nothing was published yet, so there is nothing to go back to.", 1)
    before = [each for each in found[1:] if each.hash != found[0].hash]
    if not before:
        fail("Nothing ran before it. `between rollback folder` lets the folder run.", 1)
    return None if before[0].is_folder else before[0]


def which_runs(settings: Settings) -> str:
    """What `between doctor` says: which programme runs, and whether staff's folder has moved on."""
    if not settings.database_file.exists():
        return f"the folder {settings.between_programme_dir}"

    async def work(settings: Settings, database: Database) -> Published | None:
        async with database.read() as db:
            return await publishing.last(db)

    found, own = with_database(work), settings.between_programme_dir
    if found is None or found.is_folder:
        return f"the folder {own} runs" + ("" if found is None else f" again, since {found.at:%Y-%m-%d}")
    same = hash_of(read_files(own)) == found.hash
    rest = "" if same else f"; {own} differs from it: between diff, between publish"
    return f"revision {found.id} runs, published {found.at:%Y-%m-%d} by {found.by or 'nobody named'}{rest}"
