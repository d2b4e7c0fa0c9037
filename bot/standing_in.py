"""Who is heard while the bot cannot start: a crisis gets the text from memory, a pager rings, and nothing is confirmed.

A disk that is full or a file that is damaged ends a start, and whoever starts it again and again would leave everybody
who writes meanwhile without a word.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import structlog

from bot.core.crisis.screener import Screener
from bot.data import places_of
from bot.following import read_whole
from bot.joining import senders_of
from bot.last_words import Direct, letter_to
from bot.model import Json
from bot.programme.programme import Programme
from bot.settings import Settings
from bot.shipped import shipped_folder
from bot.telegram.poller import Poller
from bot.telegram.receive import receive
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramSender
from bot.work.from_memory import answer_from_memory
from bot.work.parts import LastWords
from bot.work.ports import Parser, Sent
from bot.work.running_programme import noted_running

log = structlog.get_logger()

TRIED_AGAIN = 15.0
"""Seconds between two starts."""

LOOKED_FOR = 2.0
"""Seconds for finding the published words, which takes a tenth of one. Nobody in need waits longer for better words."""

RUNG = "Between cannot start. Nobody's words are kept, and a crisis gets a text from memory. Look at the server now."


class NotKept(Exception):
    """Nothing is stored, so nothing may be confirmed: the same updates come again, once the bot has started too."""


@dataclass(frozen=True, kw_only=True)
class Memory:
    """What answers without a database."""

    parse: Parser
    screener: Screener
    last_words: LastWords


class StandIn:
    """One for as long as the bot cannot start: whom it has answered, it answers no second time."""

    def __init__(self, settings: Settings) -> None:
        self.request = AiohttpRequest()
        sender = TelegramSender(self.request, settings.bot_url)
        programme, screener = whole(settings)
        self.senders = senders_of(settings, sender)
        self.memory = Memory(parse=receive, screener=screener, last_words=Direct(programme, self.senders, ()))
        self.poller = Poller(self.request, sender.base_url, self.keep)
        self.rung = ""

    async def until(self, stopped: asyncio.Event, seconds: float) -> None:
        """Answer so long, or until somebody ends it all."""
        polling, ringing = asyncio.create_task(self.poller.run()), asyncio.create_task(self._ring())
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await stopped.wait()
        for task in (polling, ringing):
            task.cancel()
        await asyncio.gather(polling, ringing, return_exceptions=True)

    async def keep(self, updates: Sequence[Mapping[str, Json]]) -> None:
        """Raises: NotKept."""
        await answer_from_memory(self.memory, updates)
        raise NotKept

    async def _ring(self) -> None:
        """Once an hour, for as long as it takes."""
        hour = f"{datetime.now(UTC):%Y-%m-%dT%H}"
        if "pager" not in self.senders or self.rung == hour:
            return
        params = {"summary": RUNG, "key": f"cannot-start:{hour}"}
        if isinstance(await self.senders["pager"].send(letter_to("pager", "", None, params, 0)), Sent):
            self.rung = hour

    async def close(self) -> None:
        await self.request.shutdown()


def whole(settings: Settings) -> tuple[Programme, Screener]:
    """What was published and ran last, else staff's folder, else what ships: the text must go whatever is broken."""
    for folder_of in (last_published, lambda settings: settings.between_programme_dir):
        try:
            if (folder := folder_of(settings)) is not None:
                return read_whole(folder)
        except Exception as fault:  # what is damaged may fail anywhere, and until then nobody is answered
            log.warning("a programme cannot be read", action="start", kind=type(fault).__name__)
    return read_whole(shipped_folder())


def last_published(settings: Settings) -> Path | None:
    """Without the database, which may be what is broken. Shape: None also where the disk does not answer in time."""
    found: list[Path | None] = []
    looking = Thread(target=lambda: found.append(noted_running(places_of(settings).data)), daemon=True)
    looking.start()
    looking.join(LOOKED_FOR)
    return found[0] if found else None
