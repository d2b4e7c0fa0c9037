"""Watches staff's folder while the sandbox runs: a saved file is in the chat within a moment, a fault on the page."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot.following import Following, read_whole
from bot.programme.files import KINDS
from bot.programme.problems import Problem, ProgrammeBroken
from bot.work.reloading import reload

EVERY = 0.7
"""Seconds between two looks at when the files were written: a few hundred of them take a millisecond or two."""

MOST_LINES = 6
"""Problems on the page; `between check` has them all."""

Stamps = Mapping[Path, tuple[int, int]]

Show = Callable[[str, bool], None]
"""Puts words on the page; the second says that something is wrong."""


class Watching:
    """Reads the folder anew when a file in it has changed; a broken one leaves the old one running."""

    def __init__(self, following: Following, show: Show) -> None:
        self.following = following
        self.show = show
        self.folder = following.places.own
        self.stamps = stamps_of(self.folder)

    async def run(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            await self.look()

    async def look(self) -> None:
        found = stamps_of(self.folder)
        if found == self.stamps:
            return
        self.stamps = found
        await self.read()

    async def read(self) -> None:
        parts = self.following.parts
        try:
            programme, screener = await asyncio.to_thread(read_whole, self.folder)
        except ProgrammeBroken as broken:
            self.show(in_words(f"{this_hour()}: not reloaded; what ran before goes on", broken.problems), True)
            return
        except OSError:  # a file was taken away between two looks; the next look sees the rest
            return
        await reload(parts, lambda: programme)
        parts.screener = screener
        self.following.renew(parts.programme)
        self.show(in_words(f"programme reloaded at {this_hour()}", programme.warnings), False)


def this_hour() -> str:
    """The machine's own, not the sandbox's: it tells one save from the next."""
    return f"{datetime.now(UTC).astimezone():%H:%M:%S}"


def stamps_of(folder: Path) -> Stamps:
    """When each file was last written, and how long it is."""
    return dict(stamped(folder))


def stamped(folder: Path) -> Iterator[tuple[Path, tuple[int, int]]]:
    for path in (each for top in ("flows", "messages") for each in (folder / top).rglob("*") if each.suffix in KINDS):
        try:
            found = path.stat()
        except OSError:  # an editor's own file, gone again
            continue
        yield path, (found.st_mtime_ns, found.st_size)


def in_words(head: str, problems: Sequence[Problem]) -> str:
    """Errors first; each with file, line, what and what to do."""
    ranked = sorted(problems, key=lambda each: each.is_warning)
    lines = [f"{'warning: ' if each.is_warning else ''}{each}" for each in ranked[:MOST_LINES]]
    rest = [f"… and {len(ranked) - MOST_LINES} more: between check"] if len(ranked) > MOST_LINES else []
    return "\n".join([head, *lines, *rest])
