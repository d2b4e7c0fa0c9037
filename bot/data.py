"""The data folder: one process's alone, the database's file with its key, and which programme it runs."""

from __future__ import annotations

import contextlib
import fcntl
from pathlib import Path
from typing import Any

from bot.heads import head_file
from bot.rotation import Places as KeyPlaces
from bot.rotation import keys_now
from bot.settings import Settings
from bot.store.database import DatabaseFile, DatabaseWrong
from bot.store.ground import is_there, log_of
from bot.store.upgrade import upgrade
from bot.work.running_programme import Places

ASIDE, READY = ".before", ".ready"
"""What a restore adds to the name of the database that stood there, and of the one that takes its place next."""


class AlreadyRunning(Exception):
    """Another process holds the data folder."""


@contextlib.contextmanager
def usable(folder: Path) -> Any:
    """Say in words what keeps us out of the data folder. Raises: DatabaseWrong."""
    try:
        yield
    except OSError as wrong:
        raise DatabaseWrong(
            f"the data folder {folder} cannot be used ({wrong.strerror}: {wrong.filename})."
            " Check BETWEEN_DATA_DIR, who owns the folder and what is in it, and that the disk has room."
        ) from None


@contextlib.contextmanager
def alone(folder: Path) -> Any:
    """Hold the data folder for this process, made when it is not there yet. Raises: AlreadyRunning, DatabaseWrong."""
    with usable(folder):
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / "between.lock").open("w")
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyRunning(f"another Between is running on {folder}. Stop it first.") from None
        yield


def aside_of(path: Path) -> Path:
    """Where a restore puts what stood at `path`."""
    return path.with_name(path.name + ASIDE)


def database_of(settings: Settings) -> DatabaseFile:
    """The database's file with its key; made, and brought to the newest schema, when it is not there yet.

    It is not made where there was one: an empty programme would take every client for a stranger.
    Raises: KeyWrong, DatabaseWrong.
    """
    path = settings.database_file
    with usable(path.parent):
        if not is_there(path):
            refuse_lost(path)  # before a key is made, which would stand in the way of the one that is put back
    place = file_of(settings)
    upgrade(place)
    return place


def refuse_lost(path: Path) -> None:
    """Raises: DatabaseWrong, where what stands beside it shows that there was a database."""
    if is_there(ready_at(path)):
        raise DatabaseWrong(f"there is no database at {path}: a restore was cut short. Give the same command again.")
    if left := [each.name for each in left_of(path) if is_there(each)]:
        names = " and ".join(left)
        raise DatabaseWrong(
            f"there is no database at {path}, but beside it stands {names}: there was one, and it is gone."
            f" Put it back, or restore a copy. To begin with nobody, take {names} away as well."
        )


def left_of(path: Path) -> tuple[Path, ...]:
    """What is left of a database that is gone. What a restore put aside may be older than it, and is named last."""
    return log_of(path), head_file(path.parent), aside_of(path)


def ready_at(path: Path) -> Path:
    """Where a copy stands that is fit to run, while what it replaces is put aside."""
    return path.with_name(path.name + READY)


def was_there(path: Path) -> bool:
    """Whether there is a database, or what is left of one, or nobody can say."""
    try:
        return any(is_there(each) for each in (path, ready_at(path), *left_of(path)))
    except OSError:  # a folder or a disk that cannot be looked at: better to stand in for nobody than for none
        return True


def file_of(settings: Settings) -> DatabaseFile:
    """The file as it stands, not brought to the newest schema. Raises: KeyWrong, DatabaseWrong."""
    path = settings.database_file
    with usable(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        keys = keys_now(key_places(settings))
    return DatabaseFile(path=path, key=keys.key, former=keys.former)


def key_places(settings: Settings) -> KeyPlaces:
    return KeyPlaces(database=settings.database_file, key_file=settings.key_file)


def places_of(settings: Settings, *, is_workshop: bool = False) -> Places:
    own, data = settings.between_programme_dir, settings.database_file.parent
    return Places(own=own, data=data, is_workshop=is_workshop)
