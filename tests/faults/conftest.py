"""One bot for the tests that only throw things at it: it is started once, and lives in a loop of its own."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any, TypeVar

import pytest

from tests.living import Living, living

T = TypeVar("T")

NUMBERS = itertools.count(900_000)


@dataclass
class Running:
    """The bot under test and the loop that it lives in."""

    loop: asyncio.Runner
    bot: Living

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run(work)

    def rows(self, sql: str) -> list[Any]:
        return self.do(self.bot.rows(sql))

    def feed(self, updates: list[dict[str, Any]]) -> None:
        """Take updates in as the poller does, and wait until all they cause is done."""

        async def fed() -> None:
            await self.bot.house.intake.keep([{"update_id": next(NUMBERS), **each} for each in updates])
            await self.bot.quiet()

        self.do(fed())

    def write(self, chat: int, *texts: str) -> list[str]:
        """Write, and return what the bot has said to it since."""
        self.bot.sandbox.telegram.person(chat, f"Person {chat}")
        last = max((each.id for each in self.bot.messages(chat)), default=0)  # a chat keeps its newest messages only

        async def written() -> None:
            for each in texts:
                await self.bot.write(chat, each)
            await self.bot.quiet()

        self.do(written())
        return [each.text for each in self.bot.messages(chat) if each.from_bot and each.id > last]


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with asyncio.Runner() as loop:
        stack = AsyncExitStack()
        folder = tmp_path_factory.mktemp("thrown-at")

        async def begin() -> Living:
            return await stack.enter_async_context(living(folder, between_second_reader="off"))

        yield Running(loop=loop, bot=loop.run(begin()))
        loop.run(stack.aclose())
