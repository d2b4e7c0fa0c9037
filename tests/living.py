"""The real bot against the HTTP sandbox, in one process: what journeys and fault tests talk to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.app import house
from bot.commands.running import look_first
from bot.joining import House
from bot.sandbox.people import Message
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox
from bot.seed import ANA, MAYA, ORTIZ, STRANGER, VEGA, SandboxProgramme, go_on, seed
from bot.settings import load_settings

TOKEN = "4242:sandbox"
MORNING = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
PATIENCE = 20.0
"""Seconds until a test gives up waiting for something that must happen."""

__all__ = ["ANA", "MAYA", "ORTIZ", "STRANGER", "VEGA", "Living", "living"]


@dataclass
class Living:
    """A running bot, its server, and the people around it."""

    house: House
    sandbox: Sandbox
    programme: SandboxProgramme
    address: str
    seen: dict[int, int] = field(default_factory=dict)

    def messages(self, chat: int) -> list[Message]:
        return list(self.sandbox.telegram.chats[chat].messages)

    def texts(self, chat: int) -> list[str]:
        """What the bot has said in a chat."""
        return [each.text for each in self.messages(chat) if each.from_bot]

    async def until(self, happened: Callable[[], Any], what: str) -> Any:
        """Wait for something that must come; the limit is only there so that a failure ends."""
        async with asyncio.timeout(PATIENCE):
            while not (found := happened()):  # noqa: ASYNC110  # the bot under test makes it happen
                await asyncio.sleep(0.02)
        assert found, what
        return found

    async def hears(self, chat: int, words: str) -> Message:
        """Wait until a chat has a new message of the bot's with these words."""

        def found() -> Message | None:
            fresh = [m for m in self.messages(chat) if m.from_bot and m.id > self.seen.get(chat, 0) and words in m.text]
            return fresh[0] if fresh else None

        try:
            message: Message = await self.until(found, words)
        except TimeoutError:
            raise AssertionError(f"nobody said {words!r} in {chat}; last: {self.texts(chat)[-3:]}") from None
        self.seen[chat] = message.id
        return message

    async def write(self, chat: int, text: str, **more: Any) -> None:
        self.sandbox.telegram.person(chat, f"Person {chat}")
        self.sandbox.notify(self.sandbox.telegram.write(chat, text, date=self.sandbox.date(), **more))

    async def media(self, chat: int, kind: str) -> None:
        self.sandbox.notify(self.sandbox.telegram.write(chat, "", date=self.sandbox.date(), media=kind))

    async def send_file(self, chat: int, name: str, content: bytes, caption: str = "") -> None:
        update = self.sandbox.telegram.send_document(chat, name, content, date=self.sandbox.date(), caption=caption)
        self.sandbox.notify(update)

    async def raw(self, update: dict[str, Any]) -> None:
        self.sandbox.notify(self.sandbox.telegram.arrive(update))

    async def press(self, chat: int, message: Message, label: str) -> None:
        """Press the button of a message that begins with a label."""
        buttons = [button for row in message.buttons for button in row if "callback_data" in button]
        fitting = [button for button in buttons if button["text"] == label]
        fitting += [button for button in buttons if button["text"].startswith(label)]
        await self.tap(chat, message.id, fitting[0]["callback_data"])

    async def tap(self, chat: int, message_id: int, data: str) -> None:
        self.sandbox.notify(self.sandbox.telegram.tap(chat, message_id, data, date=self.sandbox.date()))

    async def start(self, chat: int, token: str) -> None:
        self.sandbox.telegram.person(chat, f"Person {chat}")
        self.sandbox.notify(self.sandbox.telegram.press_start(chat, token, date=self.sandbox.date()))

    async def block(self, chat: int, *, blocked: bool = True) -> None:
        self.sandbox.notify(self.sandbox.telegram.block(chat, date=self.sandbox.date(), blocked=blocked))

    async def quiet(self) -> None:
        """Wait until every update that came is done and everything owed now is sent."""
        await self.until(lambda: not self.sandbox.telegram.updates and self.house.intake.in_hand == 0, "taken in")
        await self.house.settle()

    async def later(self, **span: float) -> None:
        """Let time pass, through everything due on the way."""
        await self.sandbox._pass(self.sandbox.clock.now() + timedelta(**span))

    async def rows(self, sql: str) -> list[Any]:
        async with self.house.parts.database.read() as db:
            return list((await db.exec_driver_sql(sql)).all())


@asynccontextmanager
async def living(
    folder: Path, *, capped: bool = False, begins: datetime = MORNING, **settings: Any
) -> AsyncIterator[Living]:
    """Start everything on an empty folder, seeded, at a fixed morning; or on one that was left, later that day."""
    clock = SandboxClock(begins - datetime.now(UTC))
    programme = SandboxProgramme()
    sandbox = Sandbox(TOKEN, clock, programme)
    sandbox.telegram.limits.is_on = capped
    runner, address = await start_sandbox(sandbox)
    rates: dict[str, Any] = (
        {}
        if capped
        else {
            "between_send_rate": 5000.0,
            "between_bulk_rate": 5000.0,
            "between_chat_rate": 500.0,
            "between_chat_burst": 500,
        }
    )
    chosen = load_settings(
        _env_file=None,
        telegram_bot_token=SecretStr(TOKEN),
        telegram_api_url=address,
        between_data_dir=folder,
        **({"between_http_port": 0} | rates | settings),
    )
    if chosen.database_file.exists():
        await look_first(chosen, lambda _, database: go_on(database, sandbox))
    try:
        async with house(chosen, clock=clock) as built:
            programme.join(built)
            await seed(built)
            await programme.greet(sandbox)
            yield Living(house=built, sandbox=sandbox, programme=programme, address=address)
    finally:
        await runner.cleanup()


async def asked_directly(bot: Living) -> Message:
    """Maya writes words of concern, and the direct question stands in her chat, unanswered."""
    await bot.write(MAYA, "I feel hopeless")
    asked = await bot.hears(MAYA, "Are you thinking about killing yourself?")
    await bot.quiet()
    return asked


async def report(bot: Living, page: Message, outcome: str) -> None:
    """Dr. Vega says below an alert what was done, which closes it."""
    await bot.press(VEGA, page, "What was done")
    await bot.press(VEGA, await bot.hears(VEGA, "What was done?"), outcome)
