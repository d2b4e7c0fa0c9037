"""How long a crisis reply takes with 5,000 prompts queued at Telegram's limits; AIORateLimiter in the same run."""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.app import database_of
from bot.model import Lane
from bot.settings import load_settings
from bot.store import outbox
from bot.store.database import Database
from bot.store.outbox import Draft
from tests.bench.throughput import call, process
from tests.living import TOKEN
from tests.people import FIRST_CHAT, enrol

PROMPTS = 5_000
CRISES_FROM = FIRST_CHAT + PROMPTS
BULK = 24.0

EVERY = 1.5
"""Seconds between crises: each takes about four of the 29 messages a second, reply, notice and pages together."""


async def queue_prompts(folder: Path) -> None:
    """5,000 prompts that are due, in the outbox as the clock would have put them."""
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=folder)))
    now = datetime.now(UTC)
    drafts = [
        Draft(
            key=f"bench:{number}", lane=Lane.PROMPT, chat_id=FIRST_CHAT + number, method="sendMessage",
            params={"chat_id": FIRST_CHAT + number, "text": "How are you this evening?"}, due_at=now,
        )
        for number in range(PROMPTS)
    ]  # fmt: skip
    async with database.write() as db:
        for start in range(0, PROMPTS, 500):
            await outbox.store(db, drafts[start : start + 500], now=now)
    await database.close()


async def measure(name: str, seconds: float) -> dict[str, Any]:
    async with process("-m", "bot.sandbox", "--token", TOKEN) as server:
        assert server.stdout is not None
        address = json.loads(await server.stdout.readline())["address"]
        await call(address, "/sandbox/setup", {"keep": 10, "record": True})
        await call(address, "/sandbox/load", {"chats": PROMPTS + 400, "count": 0, "first": FIRST_CHAT})
        await call(address, "/sandbox/load", {"chats": 3, "count": 0, "first": 1})
        with tempfile.TemporaryDirectory() as folder:
            arguments: tuple[str, ...] = ("-m", "tests.bench.peers.rate_limited", address, TOKEN)
            environment: dict[str, str] = {}
            if name == "between":
                await enrol(Path(folder), PROMPTS + 400)
                await queue_prompts(Path(folder))
                arguments, environment = ("-m", "bot", "run"), settings(address, folder)
            async with process(*arguments, **environment):
                return await watch(address, seconds)


def settings(address: str, folder: str) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": address, "BETWEEN_DATA_DIR": folder,
        "BETWEEN_HTTP_PORT": "0", "BETWEEN_LOG": "error",
    }  # fmt: skip


async def watch(address: str, seconds: float) -> dict[str, Any]:
    """Write a crisis now and then while prompts stream out; match each with its first answer."""
    async with asyncio.timeout(60):
        while (await call(address, "/sandbox/stats"))["sent"] < 60:  # noqa: ASYNC110  # another process sends
            await asyncio.sleep(0.1)
    first = await call(address, "/sandbox/stats")
    written: dict[int, float] = {}
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        chat = CRISES_FROM + len(written)
        written[chat] = time.monotonic()
        await call(address, "/sandbox/do/write", {"chat": chat, "text": "I want to die"})
        await asyncio.sleep(EVERY)
    spent = time.monotonic() - began
    last = await call(address, "/sandbox/stats")
    await asyncio.sleep(15)
    times = (await call(address, "/sandbox/stats"))["times"]
    waits = [first_answer(times, chat) - at for chat, at in written.items()]
    bulk = sum(1 for chat, at, _ in times if FIRST_CHAT <= chat < CRISES_FROM and began <= at < began + spent)
    return figures(waits, bulk / spent, last["refusals"], first["refusals"])


def first_answer(times: list[Any], chat: int) -> float:
    return next((float(at) for other, at, _ in times if other == chat), float("inf"))


def figures(waits: list[float], bulk: float, after: dict[str, int], before: dict[str, int]) -> dict[str, Any]:
    ordered = sorted(waits)
    return {
        "crises": len(waits),
        "p50_ms": statistics.median(ordered) * 1000,
        "p99_ms": ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)] * 1000,
        "bulk_per_second": bulk,
        "bulk_of_cap": bulk / BULK,
        "refused_429": after.get("429", 0) - before.get("429", 0),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    found = {name: asyncio.run(measure(name, chosen.seconds)) for name in ("between", "AIORateLimiter")}
    for name, each in found.items():
        print(f"{name:16}", {key: round(value, 3) for key, value in each.items()}, file=sys.stderr)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
