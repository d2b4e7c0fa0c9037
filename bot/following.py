"""Keeps the running bot at the programme that staff made the running one: published, or their own folder."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import structlog

from bot.core.crisis.screener import Screener
from bot.programme.files import read_files
from bot.programme.lexicon import load_lexicons
from bot.programme.problems import Problem, ProgrammeBroken
from bot.programme.programme import Programme, load_programme
from bot.shipped import shipped_folder
from bot.store import due, publishing
from bot.work.parts import Parts
from bot.work.reloading import reload
from bot.work.running_programme import TAKEN, Chosen, Places, chosen_programme, note_running, remember_folder

log = structlog.get_logger()


def screener_of(folder: Path) -> Screener:
    """The pattern floor with a programme's additions; built again only when a file of it has changed."""
    added = own_lexicons(folder)
    files = [*(shipped_folder() / "messages" / "crisis").glob("*.yaml"), *added]
    marks = tuple(sorted((str(path), path.stat().st_mtime_ns) for path in files))
    return built_screener(folder if added else None, marks)


def own_lexicons(folder: Path) -> list[Path]:
    """The files with which a programme adds to the floor; none for what ships."""
    floor = shipped_folder() / "messages" / "crisis"
    return [] if folder.resolve() == floor.resolve() else sorted(folder.glob("lexicon.*.yaml"))


@lru_cache(maxsize=2)
def built_screener(folder: Path | None, _: tuple[tuple[str, int], ...]) -> Screener:
    return Screener(load_lexicons(folder))


def read_whole(folder: Path) -> tuple[Programme, Screener]:
    """A programme and the screener that goes with it. Raises: ProgrammeBroken, with all problems at once."""
    try:
        screener = screener_of(folder / "messages" / "crisis")
    except ValueError as wrong:
        what, do = f"the crisis patterns cannot be used: {wrong}.", "between check says more."
        raise ProgrammeBroken([Problem(file="messages/crisis", line=0, what=what, do=do, rule="crisis")]) from None
    return load_programme(folder, screen=lambda words: screener.screen(words).level), screener


class Following:
    """Takes in what was published. `renew` tells the other parts of a programme that they have not read themselves."""

    def __init__(self, parts: Parts, places: Places, chosen: Chosen, renew: Callable[[Programme], None]) -> None:
        self.parts = parts
        self.places = places
        self.chosen = chosen
        self.renew = renew

    async def look(self) -> None:
        """Take in what was published since the last look; one read of one row when nothing was."""
        async with self.parts.database.read() as db:
            number = await publishing.last_id(db)
        if number != self.chosen.number:
            await self.again()

    async def again(self) -> bool:
        """Read anew what runs. Shape: False when it is broken; then the old one goes on, and staff were told."""
        async with self.parts.database.read() as db:
            chosen = await chosen_programme(db, self.places)
        is_whole = self.places.is_workshop or await self.read(chosen.folder)
        self.chosen = chosen  # only now: what broke on the way is tried again
        if is_whole:
            await self.say_taken()
        return is_whole

    async def read(self, folder: Path) -> bool:
        screeners: list[Screener] = []

        def load() -> Programme:
            programme, screener = read_whole(folder)
            screeners.append(screener)
            return programme

        if not await reload(self.parts, load):
            return False
        self.parts.screener = screeners[-1]
        self.renew(self.parts.programme)
        return True

    async def say_taken(self) -> None:
        """Write down which one runs, for `between publish` to see and to compare with, and for a start that fails."""
        if not self.places.is_workshop:
            await asyncio.to_thread(note_running, self.chosen, self.places.data)
        runs_folder = self.chosen.folder == self.places.own and not self.places.is_workshop
        files = await asyncio.to_thread(read_files, self.places.own) if runs_folder else {}
        async with self.parts.database.write() as db:
            await due.mark(db, TAKEN, self.places.taken(self.chosen.number))
            if files:
                await remember_folder(db, files, at=self.parts.clock.now())
        which = f"revision {self.chosen.number}" if self.chosen.folder != self.places.own else "the folder"
        log.info("the programme that runs", action="programme", which=which, folder=str(self.chosen.folder))
