"""The stand-in for Telegram with clients in it who answer their evening check-in at once. Prints its address."""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.sandbox.people import Message
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox
from bot.sandbox.telegram import Answer, Telegram
from tests.living import TOKEN
from tests.people import FIRST_CHAT

SHORT = ("7", "No")
LONG = ("7", "Yes", "Dad", "We talked it over", "Up", "Yes")
"""What a client taps or writes, question by question; behind it comes one closing line."""

LONG_EVERY = 4
"""Every so-many-th client has something to tell."""


def answers_of(chat_id: int) -> tuple[str, ...]:
    return LONG if chat_id % LONG_EVERY == 0 else SHORT


@dataclass
class Clients(Telegram):
    """Telegram, and `many` clients from FIRST_CHAT on. Each bot's message to one of them is answered at once."""

    many: int = 0
    heard: dict[int, int] = field(default_factory=dict)
    replies: int = 0
    finished: int = 0
    finished_at: float = 0.0

    def do_sendmessage(self, params: Mapping[str, Any], date: int) -> Answer:
        answer = super().do_sendmessage(params, date)
        chat_id = int(params.get("chat_id", 0))
        if answer.status == 200 and FIRST_CHAT <= chat_id < FIRST_CHAT + self.many:
            self.hear(chat_id, date)
        return answer

    def hear(self, chat_id: int, date: int) -> None:
        """A question is answered; the last message closes the check-in. The first is the prompt, and no reply."""
        place, script = self.heard.get(chat_id, 0), answers_of(chat_id)
        self.heard[chat_id] = place + 1
        self.replies += place > 0
        if place == len(script):
            self.finished += 1
            self.finished_at = time.monotonic()
        elif place < len(script):
            self.respond(chat_id, self.chats[chat_id].messages[-1], script[place], date)

    def respond(self, chat_id: int, asked: Message, wanted: str, date: int) -> None:
        """Tap the button that begins so, else write it."""
        for button in (each for row in asked.buttons for each in row):
            if button["text"].startswith(wanted):
                self.tap(chat_id, asked.id, button["callback_data"], date=date)
                return
        self.write(chat_id, wanted, date=date)


class Evening(Sandbox):
    """The server; a message may have brought an answer, so whoever polls is woken."""

    def __init__(self, clients: Clients) -> None:
        super().__init__(TOKEN, SandboxClock())
        self.telegram: Clients = clients

    async def call(self, request: web.Request) -> web.StreamResponse:
        answer = await super().call(request)
        if request.match_info["method"].lower() == "sendmessage":
            self.notify(None)
        return answer

    async def evening(self, _: web.Request) -> web.Response:
        clients = self.telegram
        figures = {"asked": len(clients.heard), "replies": clients.replies, "finished": clients.finished}
        return web.json_response(figures | {"finished_at": clients.finished_at})

    def application(self) -> web.Application:
        app = super().application()
        app.router.add_get("/evening", self.evening)
        return app


async def serve(many: int, *, is_capped: bool) -> None:
    server = Evening(Clients(many=many, keep=4))
    server.telegram.limits.is_on = is_capped
    server.is_recording = True
    _, address = await start_sandbox(server)
    print(json.dumps({"address": address}), flush=True)
    await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--many", type=int, default=2_000)
    parser.add_argument("--capped", action="store_true")
    chosen = parser.parse_args()
    asyncio.run(serve(chosen.many, is_capped=chosen.capped))


if __name__ == "__main__":
    main()
