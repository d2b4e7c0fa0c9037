"""Takes updates by webhook: 200 only when they are stored (law 1)."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from aiohttp import web
from telegram.error import BadRequest, TelegramError

from bot.telegram.poller import LONGEST_PAUSE, Keep, seconds_since

log = structlog.get_logger()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1024 * 1024
"""Bytes. Telegram's largest update is far smaller."""

PATIENCE = 10.0
"""Seconds until a body must be there; Telegram sends one in an instant, and whoever drips it wants to hold a place."""

MOST_ID = 2**63
"""What the database can hold as a number."""


LOOKED_AT_EVERY = 60.0
"""Seconds. A certificate runs out and a proxy moves long after the webhook was set."""

WELL_AFTER = 3
"""Looks without a new failure. Telegram tries one update again after one to two minutes, and most looks see no try.

Source: github.com/tdlib/telegram-bot-api, WebhookActor::on_update_error.
"""


class Announcing:
    """Tells Telegram where the webhook is until it has taken that, and asks from then on whether it gets through."""

    def __init__(self, post: Callable[[str, dict[str, Any]], Awaitable[Any]], url: str, secret: str) -> None:
        self.post = post
        self.params = {"url": url, "secret_token": secret}
        self.deaf_since: float | None = asyncio.get_running_loop().time()
        self.blind_since: float | None = None  # no look was answered since: nobody knows whether it gets through
        self.failed_at = 0
        self.looks = 0  # since the last new failure

    def deaf_for(self) -> float:
        """Seconds without a webhook that is known to get through; 0 while it is."""
        return max(seconds_since(self.deaf_since), seconds_since(self.blind_since))

    async def once(self) -> None:
        """Raises: BadRequest, when Telegram refuses the address itself."""
        try:
            await self.post("setWebhook", self.params)
            self.deaf_since = self.blind_since = None
        except BadRequest:
            raise
        except TelegramError as trouble:  # alerts go by mail and pager meanwhile, so the start does not end here
            log.error("the webhook could not be set", action="start", kind=type(trouble).__name__)

    async def look(self) -> None:
        """Whether Telegram still knows the address, and what it has for us comes through. Source: WebhookInfo."""
        try:
            info = await self.post("getWebhookInfo", {})
        except TelegramError as trouble:
            log.warning("the webhook could not be looked at", action="webhook", kind=type(trouble).__name__)
            self.blind_since = self._since()
            return
        if info.get("url") != self.params["url"]:
            log.error("the webhook was taken away and is set again", action="webhook")
            self.deaf_since, self.failed_at = asyncio.get_running_loop().time(), 0
            await self.once()
            return
        before, self.failed_at = self.failed_at, int(info.get("last_error_date") or 0)
        has_failed = self.failed_at != before
        self.looks = 0 if has_failed else self.looks + 1
        if not info.get("pending_update_count") or self.looks >= WELL_AFTER:
            self.deaf_since = None
        elif has_failed and self.deaf_since is None:
            log.error("Telegram does not get through to the webhook", action="webhook")
            self.deaf_since = self._since()
        self.blind_since = None

    def _since(self) -> float:
        """Since when it is not known: from the first look without an answer, or from now."""
        return asyncio.get_running_loop().time() if self.blind_since is None else self.blind_since

    async def run(self) -> None:
        await self._until_taken()
        while True:
            await asyncio.sleep(LOOKED_AT_EVERY)
            await self.look()
            await self._until_taken()

    async def _until_taken(self) -> None:
        while self.deaf_since is not None and not self.failed_at:
            await asyncio.sleep(LONGEST_PAUSE)
            await self.once()


def webhook(secret: str, keep: Keep, *, patience: float = PATIENCE) -> web.Application:
    """The webhook as an application of its own. Shape: POST / takes one update."""

    async def take(request: web.Request) -> web.Response:
        if not is_ours(request.headers.get(SECRET_HEADER, ""), secret):
            return web.Response(status=401)
        try:
            async with asyncio.timeout(patience):
                update = update_of(await request.read())
        except TimeoutError:
            return web.Response(status=408)
        except (ValueError, RecursionError):
            return web.Response(status=400)
        await keep([update])
        return web.Response()

    app = web.Application(client_max_size=LARGEST)
    app.router.add_post("/", take)
    return app


def is_ours(given: str, secret: str) -> bool:
    """Compare in constant time. A header may hold bytes that are no text; they are compared as they came."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode())


def update_of(body: bytes) -> Mapping[str, Any]:
    """Raises: ValueError, RecursionError, when it is no update that could be stored."""
    update = json.loads(body)
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < MOST_ID:
        raise ValueError
    return update  # type: ignore[no-any-return]  # a dict, as was just seen
