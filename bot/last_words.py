"""The crisis text past a database that fails: the one way around law 2."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import structlog

from bot.model import Lane, Level, Staff, Text
from bot.programme.programme import Programme
from bot.work.ports import Letter, Sender, TryAgain

log = structlog.get_logger()


class Direct:
    """Law 2's one exception: the crisis text from memory, past a database that fails; once for each update.

    Each way by itself: a mail server that hangs holds up nobody, and what certainly did not go is tried again when the
    update comes again.
    """

    def __init__(self, programme: Programme, senders: Mapping[str, Sender], people: Iterable[Staff]) -> None:
        self.learn(programme)
        self.know(people)
        self.senders = senders
        self.done: set[tuple[int, str, str]] = set()
        self.paging: set[asyncio.Task[None]] = set()  # nobody waits for a mail server that hangs

    def learn(self, programme: Programme) -> None:
        self.texts = {language: programme.texts.say(language, Text(id="crisis.last")) for language in ("en", "es")}

    def know(self, people: Iterable[Staff]) -> None:
        """Whom to write a mail, as long as the database can still say."""
        self.mail_to = [person.email for person in people if person.email]

    async def __call__(self, update_id: int, chat_id: int, level: Level) -> None:
        words = f"{self.texts['en']}\n\n{self.texts['es']}"
        said = letter_to("telegram", "sendMessage", chat_id, {"chat_id": chat_id, "text": words}, update_id)
        for page in self._pages(update_id, level) if level >= Level.URGENT else ():
            paging = asyncio.create_task(self._once(update_id, page))
            self.paging.add(paging)
            paging.add_done_callback(self.paging.discard)
        await self._once(update_id, said)

    def _pages(self, update_id: int, level: Level) -> Iterator[Letter]:
        told = f"Between cannot write to its database and has a message of level {level.word}. Look at the server now."
        if "pager" in self.senders:
            yield letter_to("pager", "", None, {"summary": told, "key": f"direct:{update_id}"}, update_id)
        for address in self.mail_to if "email" in self.senders else ():
            params = {"to": address, "subject": "Between: an alert", "text": told}
            yield letter_to("email", "", None, params, update_id)

    async def _once(self, update_id: int, letter: Letter) -> None:
        way = (update_id, letter.channel, str(letter.params.get("to", "")))
        if way in self.done:
            return
        self.done.add(way)
        has_gone = False
        try:
            receipt = await self.senders[letter.channel].send(letter)
            has_gone = not isinstance(receipt, TryAgain)
        except Exception as fault:  # nothing is left to fall back on but the next channel
            log.error("the direct way failed", action="direct", kind=type(fault).__name__)
        finally:  # also where whoever waits for it is called off
            if not has_gone:
                self.done.discard(way)


def letter_to(channel: str, method: str, chat_id: int | None, params: dict[str, Any], update_id: int) -> Letter:
    return Letter(
        id=0,
        key=f"direct:{update_id}",
        lane=Lane.CRISIS,
        channel=channel,
        chat_id=chat_id,
        method=method,
        params=params,
        due_at=datetime.now(UTC),
    )
