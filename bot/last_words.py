"""The crisis text past a database that fails: the one way around law 2."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import structlog

from bot.model import Lane, Level, Text
from bot.programme.programme import Programme
from bot.work.ports import Letter, Sender

log = structlog.get_logger()


class Direct:
    """Law 2's one exception: the crisis text from memory, past a database that fails; once for each update."""

    def __init__(self, programme: Programme, senders: Mapping[str, Sender], mail_to: list[str]) -> None:
        self.learn(programme)
        self.senders = senders
        self.mail_to = mail_to
        self.done: set[int] = set()

    def learn(self, programme: Programme) -> None:
        self.texts = {language: programme.texts.say(language, Text(id="crisis.last")) for language in ("en", "es")}

    async def __call__(self, update_id: int, chat_id: int, level: Level) -> None:
        if update_id in self.done:
            return
        self.done.add(update_id)
        words = f"{self.texts['en']}\n\n{self.texts['es']}"
        await self._send("telegram", "sendMessage", chat_id, {"chat_id": chat_id, "text": words})
        if level >= Level.URGENT:
            await self._page(update_id, level)

    async def _page(self, update_id: int, level: Level) -> None:
        told = f"Between cannot write to its database and has a message of level {level.word}. Look at the server now."
        if "pager" in self.senders:
            await self._send("pager", "", None, {"summary": told, "key": f"direct:{update_id}"})
        for address in self.mail_to if "email" in self.senders else ():
            await self._send("email", "", None, {"to": address, "subject": "Between: an alert", "text": told})

    async def _send(self, channel: str, method: str, chat_id: int | None, params: dict[str, Any]) -> None:
        letter = Letter(
            id=0,
            lane=Lane.CRISIS,
            channel=channel,
            chat_id=chat_id,
            method=method,
            params=params,
            due_at=datetime.now(UTC),
        )
        try:
            await self.senders[channel].send(letter)
        except Exception as fault:  # nothing is left to fall back on but the next channel
            log.error("the direct way failed", action="direct", kind=type(fault).__name__)
