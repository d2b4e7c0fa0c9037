"""An upgrade under way: the file as a former version has it, and what a kill in the middle of its migration leaves."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event

from bot.prove.disk import Image, put_back, taken
from bot.prove.holdings import Holdings, held
from bot.store.database import DatabaseFile
from bot.store.upgrade import config, downgrade, upgrade

CONSENT_SINCE, SEALED_SINCE = "0007", "0009"
"""Schemas of before kept no consent of minors, and no head of the audit log outside."""


@cache
def former_revisions() -> tuple[str, ...]:
    """Every schema that was ever shipped but the newest, oldest first."""
    walked = [step.revision for step in ScriptDirectory.from_config(config()).walk_revisions()]
    return tuple(reversed(walked[1:]))


@contextmanager
def beside(image: Image, folder: Path) -> Iterator[DatabaseFile]:
    """The file in a place of its own, where nobody else opens it."""
    with tempfile.TemporaryDirectory(prefix="upgrade-", dir=folder) as own:
        place = DatabaseFile(path=Path(own) / "between.db")
        put_back(place, image)
        yield place


def as_of(image: Image, revision: str, folder: Path) -> Image:
    """The same people in the middle of the same things, in the schema of a former version."""
    with beside(image, folder) as place:
        downgrade(place, revision)
        return taken(place)


def holdings(image: Image, folder: Path) -> Holdings:
    with beside(image, folder) as place:
        return held(place)


def killed_on_the_way(image: Image, chance: Random, folder: Path) -> Image:
    """What is left of the file when the migration is killed before one of its statements, each as likely."""
    with beside(image, folder) as place, watched(place, chance) as left:
        upgrade(place)
    return left[0]


@contextmanager
def watched(place: DatabaseFile, chance: Random) -> Iterator[list[Image]]:
    """Keep one image of those before each statement: the n-th takes the place of the former with a chance of 1 in n."""
    left, seen = [taken(place)], 0

    def keep(*_: Any) -> None:
        nonlocal seen
        seen += 1
        if chance.randrange(seen) == 0:
            left[0] = taken(place)

    event.listen(Engine, "before_cursor_execute", keep)
    try:
        yield left
    finally:
        event.remove(Engine, "before_cursor_execute", keep)
