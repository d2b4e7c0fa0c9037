"""Which programme runs: the last published one, or the folder as long as nothing was published."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.programme.files import Files, hash_of, hash_of_text, read_files, stored_texts, write_files
from bot.shipped import shipped_folder
from bot.store import due, publishing
from bot.store.publishing import Published
from bot.whole_files import write_whole

log = structlog.get_logger()

FOLDER = "programme"
"""In the data folder: the published programme written out, to be read like any folder. Nobody edits it there."""

RUNS = "running"
"""Beside those folders: the name of the one that runs, for whoever cannot ask the database."""

TAKEN = "programme-running"
"""The mark under which a running bot writes the number of what it has taken in."""

WORKSHOP = "workshop"

READ = "programme-read"
"""The mark under which stands staff's folder as a running bot last read it: its hash, when, its files' hashes."""

BEFORE = "as it ran before anything was published"


@dataclass(frozen=True, kw_only=True)
class Places:
    """`own` is staff's folder, `data` the database's. In a workshop, the sandbox, the folder always runs."""

    own: Path
    data: Path
    is_workshop: bool = False

    def taken(self, number: int) -> str:
        """What a running bot writes down of a number that it has seen."""
        return f"{WORKSHOP} {number}" if self.is_workshop else str(number)


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """The folder to read the running programme from. `published` is None while it is staff's own folder."""

    folder: Path
    published: Published | None = None

    @property
    def number(self) -> int:
        return self.published.id if self.published is not None else 0


async def chosen_programme(db: AsyncConnection, places: Places) -> Chosen:
    """Write out what is published, where it is not already; staff's own folder when nothing is, or it runs again."""
    found = await publishing.last(db)
    if found is None or found.is_folder or places.is_workshop:
        return Chosen(folder=places.own, published=found)
    return Chosen(folder=await written_out(db, found, places.data), published=found)


async def written_out(db: AsyncConnection, found: Published, data: Path) -> Path:
    """A published programme as a folder."""
    folder = data / FOLDER / found.hash
    write_files(folder, await publishing.texts_of(db, found.files))
    return folder


def note_running(chosen: Chosen, data: Path) -> None:
    """Write down outside the database what runs. A disk that takes no note stops nobody: the one before stands."""
    note, name = data / FOLDER / RUNS, chosen.published.hash if chosen.published else ""
    try:
        if not name:
            note.unlink(missing_ok=True)
            return
        write_whole(note, name, mode=0o644)
    except OSError as wrong:
        log.warning("what runs could not be noted down", action="programme", kind=type(wrong).__name__)


def noted_running(data: Path) -> Path | None:
    """The published programme that ran last, to the letter. Shape: None where the folder did, or nobody can say."""
    try:
        name = (data / FOLDER / RUNS).read_text(encoding="ascii").strip()
        folder = data / FOLDER / name
        return folder if name and hash_of(dict(stored_texts(folder))) == name else None
    except (OSError, ValueError):
        return None


async def remember_folder(db: AsyncConnection, files: Files, *, at: datetime) -> None:
    """Keep the folder as it is read now: what comes after can be compared with it, and go back to it."""
    hashes = await _kept(db, files)
    await due.mark(db, READ, json.dumps({"hash": hash_of(files), "at": at.isoformat(), "files": hashes}))


async def folder_read(db: AsyncConnection) -> Published | None:
    """Staff's folder as a bot last read it; None when none ever did."""
    found = json.loads(await due.marked(db, READ) or "null")
    if found is None:
        return None
    at = datetime.fromisoformat(found["at"])
    return Published(id=0, hash=found["hash"], at=at, files=found["files"], note=BEFORE)


async def what_ships(db: AsyncConnection, *, at: datetime) -> Published:
    """What a bot runs before anybody has changed anything."""
    files = read_files(shipped_folder())
    return Published(id=0, hash=hash_of(files), at=at, files=await _kept(db, files), note="what ships")


async def _kept(db: AsyncConnection, files: Files) -> dict[str, str]:
    """Store the files. Shape: their hashes by path."""
    hashes = {name: hash_of_text(text) for name, text in files.items()}
    await publishing.keep_files(db, {hashes[name]: text for name, text in files.items()})
    return hashes


async def publish(db: AsyncConnection, files: Files, *, at: datetime, by: str, note: str) -> int:
    """Store a programme and make it the running one; before the first, what ran until then. Shape: its number."""
    if not await publishing.last_id(db):
        former = await folder_read(db) or await what_ships(db, at=at)
        await publishing.add(db, hash=former.hash, files=former.files, at=former.at, note=former.note)
    hashes = await _kept(db, files)
    return await publishing.add(db, hash=hash_of(files), files=hashes, at=at, by=by, note=note)


async def publish_again(db: AsyncConnection, former: Published, *, at: datetime, by: str, note: str) -> int:
    """Make a former one the running one again, as a new entry: nothing is taken out of the list."""
    return await publishing.add(db, hash=former.hash, files=former.files, at=at, by=by, note=note)


async def run_the_folder(db: AsyncConnection, *, at: datetime, by: str, note: str) -> int:
    return await publishing.add(db, hash="", files={}, at=at, by=by, note=note)
