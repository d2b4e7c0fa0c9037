"""Asks Telegram for updates; the offset moves only when what came is stored (law 1)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress

import structlog
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.model import Json
from bot.telegram.request import AiohttpRequest, seconds_of

log = structlog.get_logger()

LONG_POLL_SECONDS = 20
FETCH_SECONDS = LONG_POLL_SECONDS + 10
BATCH = 100
LONGEST_PAUSE = 15.0
"""Seconds. A crisis may be waiting behind a network that has just come back."""

WHERE_NOTHING_IS_KEPT = 2.0
"""Seconds at most while the disk fails: Telegram can be asked, and who is in need is answered past the database."""

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")

Keep = Callable[[Sequence[Mapping[str, Json]]], Awaitable[None]]
Beat = Callable[[], None]


class Poller:
    """One getUpdates loop. `keep` returns when the updates are committed; `beat` tells the watchdog that it lives."""

    def __init__(self, request: AiohttpRequest, base_url: str, keep: Keep, beat: Beat = lambda: None) -> None:
        self.request = request
        self.base_url = base_url
        self.keep = keep
        self.beat = beat
        self.offset: int | None = None
        self.pause = 0.0
        self.deaf_since: float | None = None

    def deaf_for(self) -> float:
        """Seconds since Telegram last gave an answer; 0 while it gives them."""
        return seconds_since(self.deaf_since)

    async def run(self) -> None:
        while True:
            self.beat()
            try:
                await self.once()
                self.pause = 0.0
            except RetryAfter as wait:
                await self._wait(seconds_of(wait))
            except Conflict as conflict:
                await self._make_way(conflict)
            except InvalidToken:
                log.error("Telegram refuses the token: check TELEGRAM_BOT_TOKEN", action="poll", kind="InvalidToken")
                await self._wait(LONGEST_PAUSE)
            except BadRequest as refused:
                log.error("Telegram refuses the request", action="poll", kind=type(refused).__name__)
                await self._wait(LONGEST_PAUSE)
            except (NetworkError, TelegramError) as trouble:
                log.warning("updates could not be fetched", action="poll", kind=type(trouble).__name__)
                await self._wait(self._longer())
            except Exception as fault:  # keep() failed: nothing is acknowledged, the same updates come again
                log.error("updates could not be stored", action="poll", kind=type(fault).__name__)
                await self._wait(min(self._longer(), WHERE_NOTHING_IS_KEPT))

    async def once(self) -> int:
        """Fetch and store one batch. Shape: how many came."""
        updates = await self._heard()
        if updates:
            await self.keep(updates)
            self.offset = max(int(update["update_id"]) for update in updates) + 1
        return len(updates)

    async def _heard(self) -> list[Mapping[str, Json]]:
        """Fetch, and keep since when nothing comes back: whoever writes meanwhile is heard by nobody."""
        try:
            updates = await self._fetch()
        except (TelegramError, asyncio.CancelledError):  # the watch has called off what hung
            if self.deaf_since is None:
                self.deaf_since = asyncio.get_running_loop().time()
            raise
        self.deaf_since = None
        return updates

    async def _fetch(self) -> list[Mapping[str, Json]]:
        values: dict[str, Json] = {
            "timeout": LONG_POLL_SECONDS,
            "limit": BATCH,
            "allowed_updates": json.dumps(KINDS),
            "offset": self.offset,
        }
        data = RequestData([RequestParameter(name, value, None) for name, value in values.items() if value is not None])
        found = await self.request.post(f"{self.base_url}/getUpdates", data, read_timeout=FETCH_SECONDS)
        return [update for update in found if isinstance(update, Mapping) and "update_id" in update]  # type: ignore[union-attr]

    async def _make_way(self, conflict: Conflict) -> None:
        """A webhook that an earlier installation left behind is taken away; another poller is told to the operator."""
        if "webhook" in str(conflict).casefold():
            log.warning("a webhook was set and is taken away", action="poll")
            with suppress(TelegramError):  # asked again after the next conflict, a little later
                await self.request.post(f"{self.base_url}/deleteWebhook", RequestData([]))
                return
        else:
            log.error("another program reads this bot's updates", action="poll")
        await self._wait(self._longer())

    def _longer(self) -> float:
        self.pause = min(max(self.pause * 2, 0.2), LONGEST_PAUSE)
        return self.pause

    async def _wait(self, seconds: float) -> None:
        """However long Telegram names: the watch must not think that we hang, and have it asked before its time.

        Time in which the process stood still counts as well: a crisis may be waiting.
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while (left := until - loop.time()) > 0:
            self.beat()
            await asyncio.sleep(min(left, LONGEST_PAUSE))


def seconds_since(moment: float | None) -> float:
    """Units: `moment` by the loop's clock. Shape: 0 where there is none."""
    return 0.0 if moment is None else asyncio.get_running_loop().time() - moment
