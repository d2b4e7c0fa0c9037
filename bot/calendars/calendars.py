"""The calendars that the shell asks for: a file that was sent to the bot, or an address."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiohttp

from bot.calendars.apart import Apart
from bot.calendars.fetching import LARGEST, SECONDS, Fetcher, Unfetched, body_of
from bot.core.meetings import Around, ReadCalendar
from bot.proxies import proxy_of

Call = Callable[[str, Mapping[str, Any]], Awaitable[Any]]
"""Calls a method of the Bot API. Raises: whatever its edge raises for refusals and a network that is down."""


class OutsideCalendars:
    """`call` asks the Bot API, `files` is where it serves what was sent, up to the slash before a file's path."""

    def __init__(self, call: Call, files: str, *, may_reach_self: bool = False) -> None:
        self.call = call
        self.files = files
        self.fetcher = Fetcher(may_reach_self=may_reach_self)
        self.apart = Apart()

    async def of_file(self, file_id: str, around: Around) -> ReadCalendar:
        try:
            content = await self._download(file_id)
        except Unfetched as trouble:
            return ReadCalendar(trouble=trouble.why)
        return await self.apart.read(content, around)

    async def at_address(self, url: str, around: Around) -> ReadCalendar:
        try:
            content = await self.fetcher.fetch(url)
        except Unfetched as trouble:
            return ReadCalendar(trouble=trouble.why)
        return await self.apart.read(content, around)

    async def _download(self, file_id: str) -> bytes:
        """Raises: Unfetched. The address holds the token: it goes into no message and no log."""
        try:
            found = await self.call("getFile", {"file_id": file_id})
            path, size = str(found["file_path"]), int(found.get("file_size") or 0)
        except Exception:  # refused, unreachable, or an answer of another shape: the therapist sends it again
            raise Unfetched("unreached") from None
        if size > LARGEST:
            raise Unfetched("big")
        url = f"{self.files}/{path.lstrip('/')}"
        try:
            async with (
                aiohttp.ClientSession(timeout=SECONDS) as session,
                session.get(url, allow_redirects=False, proxy=proxy_of(url)) as answer,
            ):
                if answer.status != 200:
                    raise Unfetched("unreached")
                return await body_of(answer)
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError):
            raise Unfetched("unreached") from None
