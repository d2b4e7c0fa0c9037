"""`kill -9` of the real process while updates stream in from the HTTP sandbox: nothing is lost, nothing doubled."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.keys import read_key
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox
from bot.store import inbox
from bot.store.database import Database, DatabaseFile
from tests.living import MORNING, TOKEN
from tests.people import FIRST_CHAT, enrol

UPDATES = 300
CHATS = 30
CRISIS_EVERY = 10
KILLS = int(os.environ.get("BETWEEN_KILLS", "50"))
PATIENCE = 120.0
"""Seconds until the test gives up waiting for what must come."""


@asynccontextmanager
async def server() -> AsyncIterator[tuple[Sandbox, str]]:
    sandbox = Sandbox(TOKEN, SandboxClock(MORNING - datetime.now(UTC)))
    sandbox.telegram.limits.is_on = False
    sandbox.telegram.keep = 100_000
    runner, address = await start_sandbox(sandbox)
    try:
        yield sandbox, address
    finally:
        await runner.cleanup()


async def people(folder: Path, sandbox: Sandbox) -> None:
    """Two on duty and thirty clients, each with an open chat."""
    await enrol(folder, CHATS)
    for chat in (1, 2, *range(FIRST_CHAT, FIRST_CHAT + CHATS)):
        sandbox.telegram.person(chat, "Somebody").is_started = True


class Process:
    """The real program, begun again as often as it is killed."""

    def __init__(self, folder: Path, address: str) -> None:
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("BETWEEN_", "TELEGRAM_", "PYTHONDONTWRITE"))
            },
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": address,
            "BETWEEN_DATA_DIR": str(folder),
            "BETWEEN_HTTP_PORT": "0",
            "BETWEEN_SEND_RATE": "5000",
            "BETWEEN_BULK_RATE": "5000",
            "BETWEEN_CHAT_RATE": "500",
            "BETWEEN_CHAT_BURST": "500",
            "BETWEEN_LOG": "error",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        }
        self.running: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self.running = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=self.environment, stderr=asyncio.subprocess.DEVNULL
        )

    async def kill(self) -> None:
        assert self.running is not None
        self.running.send_signal(signal.SIGKILL)
        await self.running.wait()


def send(sandbox: Sandbox, number: int) -> None:
    crisis = number % CRISIS_EVERY == 0
    text = f"I want to kill myself, number {number}" if crisis else f"an ordinary day, number {number}"
    sandbox.notify(sandbox.telegram.write(FIRST_CHAT + number % CHATS, text, date=sandbox.date()))


def answered(sandbox: Sandbox, chat: int) -> int:
    return sum(1 for message in sandbox.telegram.chats[chat].messages if message.from_bot and "988" in message.text)


async def test_kills_at_random_moments_lose_no_update_no_crisis_and_no_alert(tmp_path: Path) -> None:
    chance = random.Random(20261124)
    async with server() as (sandbox, address):
        await people(tmp_path, sandbox)
        program = Process(tmp_path, address)
        await program.start()
        sent = 0
        for kill in range(KILLS):
            await until(polled_after(sandbox, sandbox.polling), "the program polls")
            goal = UPDATES * (kill + 1) // KILLS
            while sent < goal:
                send(sandbox, sent)
                sent += 1
            await asyncio.sleep(chance.uniform(0.0, 0.15))
            await program.kill()
            await program.start()
        await until(lambda: not sandbox.telegram.updates, "every update is confirmed")
        await until(lambda: all(answered(sandbox, FIRST_CHAT + n) for n in crisis_chats()), "every crisis is answered")
        await drained(tmp_path, sandbox)
        await program.kill()
        await check_record(tmp_path, sandbox)


def crisis_chats() -> set[int]:
    return {number % CHATS for number in range(0, UPDATES, CRISIS_EVERY)}


def polled_after(sandbox: Sandbox, before: int) -> Callable[[], bool]:
    return lambda: sandbox.polling > before


async def until(happened: Callable[[], bool], what: str) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            while not happened():  # noqa: ASYNC110  # another process makes it happen
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"never came: {what}") from None


async def drained(folder: Path, sandbox: Sandbox) -> None:
    """Wait until nothing is sent any more."""
    quiet_since, count = asyncio.get_running_loop().time(), sandbox.telegram.sent
    async with asyncio.timeout(PATIENCE):
        while asyncio.get_running_loop().time() - quiet_since < 3.0:
            await asyncio.sleep(0.1)
            if sandbox.telegram.sent != count:
                quiet_since, count = asyncio.get_running_loop().time(), sandbox.telegram.sent


async def check_record(folder: Path, sandbox: Sandbox) -> None:
    """Hold what Telegram saw against what the database holds."""
    place = DatabaseFile(path=folder / "between.db", key=read_key(folder / "between.key"))
    database = Database(place)
    async with database.read() as db:
        kept: Sequence[Any] = (await db.execute(select(inbox.INBOX.c.update_id, inbox.INBOX.c.state))).all()
        alerts: Sequence[Any] = (await db.exec_driver_sql("SELECT client_id, patterns FROM alert")).all()
        letters: Sequence[Any] = (await db.exec_driver_sql("SELECT lane, state, params, attempts FROM outbox")).all()
    await database.close()

    assert len(kept) == UPDATES
    assert {state for _, state in kept} == {"done"}
    assert {f"c{number}" for number in crisis_chats()} == {client for client, _ in alerts}
    assert len(alerts) == len(crisis_chats())
    assert {state for _, state, _, _ in letters} == {"sent"}
    check_doubles(sandbox, letters)


def check_doubles(sandbox: Sandbox, letters: Sequence[Any]) -> None:
    """A message may come twice only if it was on its way at a kill: it then has more than one attempt."""
    wanted: Counter[tuple[int, str]] = Counter()
    allowed: Counter[tuple[int, str]] = Counter()
    for _, _, params, attempts in letters:
        stored = json.loads(params)
        if "text" not in stored or "chat_id" not in stored:
            continue
        key = (stored["chat_id"], stored["text"])
        wanted[key] += 1
        allowed[key] += attempts
    seen: Counter[tuple[int, str]] = Counter(
        (chat.id, message.text)
        for chat in sandbox.telegram.chats.values()
        for message in chat.messages
        if message.from_bot
    )
    assert not {key for key in wanted if seen[key] < wanted[key]}
    assert not {key for key in seen if seen[key] > allowed[key]}
