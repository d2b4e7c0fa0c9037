"""Takes updates by webhook: 200 only when they are stored (law 1)."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from bot.telegram.poller import Keep

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1024 * 1024
"""Bytes. Telegram's largest update is far smaller."""

PATIENCE = 10.0
"""Seconds until a body must be there; Telegram sends one in an instant, and whoever drips it wants to hold a place."""

MOST_ID = 2**63
"""What the database can hold as a number."""


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
