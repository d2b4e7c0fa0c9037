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
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

import pytest
from sqlalchemy import select

from bot.keys import read_key
from bot.model import Lane
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox
from bot.store import inbox
from bot.store.database import Database, DatabaseFile
from tests.living import MORNING, TOKEN
from tests.people import FIRST_CHAT, at_noon, enrol, plain_url, prompt

UPDATES = 300
CHATS = 29
"""Shares no factor with CRISIS_EVERY, so that crises come from nearly every chat."""

CRISIS_EVERY = 10
PROMPTED = 40
"""Clients who write nothing; each is owed one prompt, at moments spread over the kills."""

KILLS = int(os.environ.get("BETWEEN_KILLS", "25"))
"""Of each kind of file; `make prove` kills more, in lots that each have their own moments."""

LOT = int(os.environ.get("BETWEEN_LOT", "0"))
FILES = ("encrypted", "plain")
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


async def people(folder: Path, sandbox: Sandbox, url: str = "") -> None:
    """Two on duty, those who write, and those who are owed a prompt; each with an open chat."""
    start, span = datetime.now(UTC), timedelta(seconds=KILLS * 1.5)
    dues = [
        replace(prompt(CHATS + number), at=start + span * number / PROMPTED, grace=timedelta(days=1))
        for number in range(PROMPTED)
    ]
    await enrol(folder, CHATS + PROMPTED, dues=dues, url=url, zone=at_noon(start))
    for chat in (1, 2, *range(FIRST_CHAT, FIRST_CHAT + CHATS + PROMPTED)):
        sandbox.telegram.person(chat, "Somebody").is_started = True


class Process:
    """The real program, begun again as often as it is killed."""

    def __init__(self, folder: Path, address: str, url: str = "") -> None:
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("BETWEEN_", "TELEGRAM_", "PYTHONDONTWRITE"))
            },
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": address,
            "BETWEEN_DATA_DIR": str(folder),
            "DATABASE_URL": url,
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
        self.running = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Whatever the test found, nothing of it runs on."""
        if self.running is not None:
            await self.kill()


def send(sandbox: Sandbox, number: int) -> None:
    crisis = number % CRISIS_EVERY == 0
    text = f"I want to kill myself, number {number}" if crisis else f"an ordinary day, number {number}"
    sandbox.notify(sandbox.telegram.write(FIRST_CHAT + number % CHATS, text, date=sandbox.date()))


def answered(sandbox: Sandbox, chat: int) -> int:
    return sum(1 for message in sandbox.telegram.chats[chat].messages if message.from_bot and "988" in message.text)


@pytest.mark.parametrize("file", FILES)
async def test_kills_at_random_moments_lose_no_update_no_crisis_and_no_alert(tmp_path: Path, file: str) -> None:
    chance, url = random.Random(f"{20261124 + LOT}{file}"), plain_url(tmp_path) if file == "plain" else ""
    async with server() as (sandbox, address):
        await people(tmp_path, sandbox, url)
        async with Process(tmp_path, address, url) as program:
            await killed(program, sandbox, chance)
            await until(lambda: not sandbox.telegram.updates, "every update is confirmed")
            await until(
                lambda: all(answered(sandbox, FIRST_CHAT + n % CHATS) for n in crises()), "every crisis is answered"
            )
            await until(lambda: prompted(sandbox) > PROMPTED * 3 // 4, "the prompts come")
            await drained(tmp_path, sandbox)
        await check_record(tmp_path, sandbox)


async def killed(program: Process, sandbox: Sandbox, chance: random.Random) -> None:
    """Again and again, at moments of chance, while people write."""
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


def prompted(sandbox: Sandbox) -> int:
    chats = range(FIRST_CHAT + CHATS, FIRST_CHAT + CHATS + PROMPTED)
    return sum(1 for chat in chats if sandbox.telegram.chats[chat].messages)


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
    key = folder / "between.key"
    place = DatabaseFile(path=folder / "between.db", key=read_key(key) if key.exists() else "")
    database = Database(place)
    async with database.read() as db:
        kept: Sequence[Any] = (await db.execute(select(inbox.INBOX.c.update_id, inbox.INBOX.c.state))).all()
        alerts: Sequence[Any] = (await db.exec_driver_sql("SELECT client_id, words FROM alert")).all()
        letters: Sequence[Any] = (
            await db.exec_driver_sql("SELECT lane, state, params, attempts, key, chat_id FROM outbox")
        ).all()
    await database.close()

    assert len(kept) == UPDATES
    assert {state for _, state in kept} == {"done"}
    check_crises(alerts, letters)
    check_prompts(sandbox, letters)
    check_doubles(sandbox, letters)


def crises() -> list[int]:
    return list(range(0, UPDATES, CRISIS_EVERY))


def check_crises(alerts: Sequence[Any], letters: Sequence[Any]) -> None:
    """Each crisis text has its own reply, sent, and stands in the one open alert of its client."""
    words = {client: said for client, said in alerts}
    assert len(words) == len(alerts)
    assert words.keys() == {f"c{number % CHATS}" for number in crises()}
    told = {client: {line.rpartition(" ")[2] for line in said.splitlines()} for client, said in words.items()}
    assert not [number for number in crises() if str(number) not in told[f"c{number % CHATS}"]]
    replied = {key.split(":")[1] for lane, state, _, _, key, chat in letters if is_reply(lane, state, key, chat)}
    assert replied >= {str(number + 1) for number in crises()}


def is_reply(lane: int, state: str, key: str, chat: int) -> bool:
    return lane == Lane.CRISIS and state == "sent" and key.startswith("u:") and chat >= FIRST_CHAT


def check_prompts(sandbox: Sandbox, letters: Sequence[Any]) -> None:
    """Nobody is asked twice; who was not asked for certain is known, and will be reminded."""
    asked = [(state, chat) for lane, state, _, _, _, chat in letters if lane == Lane.PROMPT]
    assert Counter(chat for _, chat in asked) == Counter(FIRST_CHAT + CHATS + number for number in range(PROMPTED))
    assert {state for state, _ in asked} <= {"sent", "unknown"}
    for state, chat in asked:
        seen = sum(1 for message in sandbox.telegram.chats[chat].messages if message.from_bot)
        assert seen == 1 or (state == "unknown" and seen == 0)


def check_doubles(sandbox: Sandbox, letters: Sequence[Any]) -> None:
    """A message may come twice only if it was on its way at a kill: it then has more than one attempt."""
    wanted: Counter[tuple[int, str]] = Counter()
    allowed: Counter[tuple[int, str]] = Counter()
    for lane, _, params, attempts, _, _ in letters:
        if lane == Lane.PROMPT:
            continue
        stored = json.loads(params)
        if "text" not in stored or "chat_id" not in stored:
            continue
        key = (stored["chat_id"], stored["text"])
        wanted[key] += 1
        allowed[key] += attempts
    seen: Counter[tuple[int, str]] = Counter(
        (chat.id, message.text)
        for chat in sandbox.telegram.chats.values()
        if chat.id < FIRST_CHAT + CHATS
        for message in chat.messages
        if message.from_bot
    )
    assert not {key for key in wanted if seen[key] < wanted[key]}
    assert not {key for key in seen if seen[key] > allowed[key]}
