"""`make bench`: updates a second, end to end and durable, beside peers on the same server in the same run.

Every bot answers each text with one message. Ours also screens it and commits before and after. Rates are uncapped.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.living import TOKEN
from tests.people import FIRST_CHAT, enrol

ROOT = Path(__file__).parents[2]
CHATS = 500
PATIENCE = 180.0


@asynccontextmanager
async def process(*arguments: str, **environment: str) -> AsyncIterator[asyncio.subprocess.Process]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("BETWEEN_", "TELEGRAM_"))}
    started = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, env=env | environment, cwd=ROOT,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield started
    finally:
        started.kill()
        await started.wait()


async def call(address: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    async with aiohttp.ClientSession() as session:
        request = session.get(address + path) if body is None else session.post(address + path, json=body)
        async with request as answer:
            found: dict[str, Any] = await answer.json()
            return found


async def measure(address: str, count: int) -> float:
    """Updates a second from the moment they arrive to the last answer."""
    await warm_up(address)
    sent = (await call(address, "/sandbox/stats"))["sent"]
    began = time.monotonic()
    await call(address, "/sandbox/load", {"chats": CHATS, "count": count, "first": FIRST_CHAT})
    await reach(address, sent + count)
    return count / (time.monotonic() - began)


async def warm_up(address: str) -> None:
    sent = (await call(address, "/sandbox/stats"))["sent"]
    await call(address, "/sandbox/load", {"chats": CHATS, "count": CHATS, "first": FIRST_CHAT})
    await reach(address, sent + CHATS)


async def reach(address: str, sent: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while (await call(address, "/sandbox/stats"))["sent"] < sent:  # noqa: ASYNC110  # another process sends
            await asyncio.sleep(0.02)


async def one(name: str, count: int) -> float:
    """A server and a bot of their own for each measurement."""
    async with process("-m", "bot.sandbox", "--uncapped", "--token", TOKEN) as server:
        assert server.stdout is not None
        address = json.loads(await server.stdout.readline())["address"]
        await call(address, "/sandbox/setup", {"keep": 20})
        with tempfile.TemporaryDirectory() as folder:
            if name == "between":
                await enrol(Path(folder), CHATS)
            environment = ours(address, folder) if name == "between" else {}
            async with process(*COMMANDS[name](address), **environment):
                return await measure(address, count)


def ours(address: str, folder: str) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": address, "BETWEEN_DATA_DIR": folder, "BETWEEN_HTTP_PORT": "0",
        "BETWEEN_SEND_RATE": "100000", "BETWEEN_BULK_RATE": "100000", "BETWEEN_CHAT_RATE": "10000",
        "BETWEEN_CHAT_BURST": "10000", "BETWEEN_LOG": "error",
    }  # fmt: skip


COMMANDS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "between": lambda address: ("-m", "bot", "run"),
    "stock python-telegram-bot": lambda address: ("-m", "tests.bench.peers.stock_echo", address, TOKEN),
    "stock, concurrent_updates": lambda address: ("-m", "tests.bench.peers.stock_echo", address, TOKEN, "concurrent"),
    "aiogram": lambda address: ("-m", "tests.bench.peers.aiogram_echo", address, TOKEN),
}


async def bench(count: int, rounds: int) -> dict[str, float]:
    """The median of a few rounds, the bots taking turns so that noise falls on all of them."""
    found: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name in COMMANDS:
            found[name].append(await one(name, count))
    return {name: sorted(rates)[len(rates) // 2] for name, rates in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    rates = asyncio.run(bench(chosen.count, chosen.rounds))
    stock = rates["stock python-telegram-bot"]
    for name, rate in rates.items():
        print(f"{name:28} {rate:8.0f} updates/s   {rate / stock:5.2f} x stock", file=sys.stderr)
    if chosen.json:
        print(json.dumps({"updates_per_second": rates, "times_stock": rates["between"] / stock}))


if __name__ == "__main__":
    main()
