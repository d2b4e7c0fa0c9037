"""How long a crisis reply takes with up to 50,000 prompts queued at Telegram's limits; AIORateLimiter beside it."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.data import database_of
from bot.model import Lane
from bot.settings import load_settings
from bot.store import outbox
from bot.store.database import Database
from bot.store.outbox import Draft
from tests.bench.multitude import enrol_many
from tests.bench.throughput import call, process
from tests.bench.waits import Crises
from tests.living import MORNING, TOKEN
from tests.people import FIRST_CHAT

PROMPTS = 5_000
QUEUED = (0, PROMPTS, 50_000)
SPARE = 400
CRISES_FROM = FIRST_CHAT + PROMPTS
BULK = 24.0

EVERY = 1.5
"""Seconds between crises: each takes about four of the 29 messages a second, reply, notice and pages together."""

PATIENCE = 15.0
"""Seconds that the last crisis is waited for. At 30 a second, 5,000 prompts take 167, and 50,000 half an hour."""

PEER_SECONDS = 20.0
"""What it cannot answer by then has waited so long at least."""

CHUNK = 500


async def queue_prompts(folder: Path, count: int = PROMPTS) -> None:
    """Prompts that are due, in the outbox as the clock would have put them."""
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=folder)))
    now = datetime.now(UTC)
    drafts = [
        Draft(
            key=f"bench:{number}", lane=Lane.PROMPT, chat_id=FIRST_CHAT + number, method="sendMessage",
            params={"chat_id": FIRST_CHAT + number, "text": "How are you this evening?"}, due_at=now,
        )
        for number in range(count)
    ]  # fmt: skip
    async with database.write() as db:
        for start in range(0, count, CHUNK):
            await outbox.store(db, drafts[start : start + CHUNK], now=now)
    await database.close()


async def measure(name: str, seconds: float, prompts: int) -> dict[str, float]:
    async with process("-m", "bot.sandbox", "--token", TOKEN) as server:
        assert server.stdout is not None
        address = json.loads(await server.stdout.readline())["address"]
        await call(address, "/sandbox/setup", {"keep": 10, "record": True})
        await call(address, "/sandbox/load", {"chats": prompts + SPARE, "count": 0, "first": FIRST_CHAT})
        await call(address, "/sandbox/load", {"chats": 3, "count": 0, "first": 1})
        with tempfile.TemporaryDirectory() as folder:
            arguments: tuple[str, ...] = ("-m", "tests.bench.peers.rate_limited", address, TOKEN, str(prompts))
            environment: dict[str, str] = {}
            if name == "between":
                await enrol_many(Path(folder), prompts + SPARE, due_at=MORNING.replace(year=MORNING.year + 5))
                await queue_prompts(Path(folder), prompts)
                arguments, environment = ("-m", "bot", "run"), settings(address, folder)
            async with process(*arguments, **environment):
                return await watch(address, seconds, prompts)


def settings(address: str, folder: str) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": address, "BETWEEN_DATA_DIR": folder,
        "BETWEEN_HTTP_PORT": "0", "BETWEEN_LOG": "error",
    }  # fmt: skip


async def watch(address: str, seconds: float, prompts: int) -> dict[str, float]:
    """Write a crisis now and then while prompts stream out; match each with its first answer."""
    crises = Crises(address, first=FIRST_CHAT + prompts, every=EVERY)
    await until_it_runs(address, crises, prompts)
    before = (await call(address, "/sandbox/stats"))["refusals"].get("429", 0)
    began = time.monotonic()
    async with crises.coming():
        await asyncio.sleep(seconds)
    spent = time.monotonic() - began
    stats = await call(address, "/sandbox/stats")
    bulk = sum(1 for chat, at, _ in stats["times"] if FIRST_CHAT <= chat < FIRST_CHAT + prompts and at >= began)
    waits = await crises.waits(PATIENCE)
    share = {"bulk_per_second": bulk / spent, "bulk_of_cap": bulk / spent / BULK} if prompts else {}
    return waits | share | {"refused_429": stats["refusals"].get("429", 0) - before}


async def until_it_runs(address: str, crises: Crises, prompts: int) -> None:
    """Prompts stream out, and a first crisis is written, which is not measured: it puts statements into words."""
    async with asyncio.timeout(120):
        while prompts and (await call(address, "/sandbox/stats"))["sent"] < 60:  # noqa: ASYNC110  # another process sends
            await asyncio.sleep(0.1)
    async with crises.coming():
        await asyncio.sleep(EVERY / 2)
    first = await crises.waits(5.0 if prompts else 60.0)
    if first["unanswered"] and not prompts:
        raise RuntimeError("no answer within a minute")


def bench(seconds: float, queued: list[int]) -> dict[str, Any]:
    """The peer is watched shorter where it may be: how long its crises wait has been seen by then."""
    spans = {"between": seconds, "AIORateLimiter": min(seconds, PEER_SECONDS)}
    return {
        str(prompts): {name: asyncio.run(measure(name, span, prompts)) for name, span in spans.items()}
        for prompts in queued
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=PEER_SECONDS)
    parser.add_argument("--queued", type=int, nargs="*", default=list(QUEUED))
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    found = bench(chosen.seconds, chosen.queued)
    for prompts, each in found.items():
        for name, row in each.items():
            print(f"{prompts:>7} queued  {name:16}", {key: round(value, 3) for key, value in row.items()},
                  file=sys.stderr)  # fmt: skip
    print(json.dumps(found))


if __name__ == "__main__":
    main()
