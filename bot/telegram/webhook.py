"""Takes updates by webhook: 200 only when they are stored (law 1)."""

from __future__ import annotations

import hmac
import json

from aiohttp import web

from bot.telegram.poller import Keep

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1024 * 1024
"""Bytes. Telegram's largest update is far smaller."""


def webhook(secret: str, keep: Keep) -> web.Application:
    """The webhook as an application of its own. Shape: POST / takes one update."""

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return web.Response(status=401)
        try:
            update = json.loads(await request.read())
            if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
                raise ValueError
        except (ValueError, RecursionError):
            return web.Response(status=400)
        await keep([update])
        return web.Response()

    app = web.Application(client_max_size=LARGEST)
    app.router.add_post("/", take)
    return app
