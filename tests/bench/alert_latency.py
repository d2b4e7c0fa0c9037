"""Update in → 988 out → therapist told, by HTTP and SMTP: idle, and with 5,000 prompts queued at Telegram's limits."""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bot.data import database_of
from bot.settings import load_settings
from bot.store.database import Database
from bot.store.staff import STAFF
from tests.bench.crisis_latency import BULK, PROMPTS, queue_prompts, settings
from tests.bench.throughput import call, process
from tests.living import TOKEN
from tests.people import FIRST_CHAT, enrol
from tests.ways import Ways, ways

CRISES_FROM = FIRST_CHAT + PROMPTS
CRISES_AT_MOST = 2_000
THERAPIST = 1

EVERY = 1.25
"""Seconds between crises. One therapist's chat takes a message a second; a crisis sends it one page."""

STEPS = ("988 out", "page on Telegram", "mail", "pager")


async def measure(seconds: float, prompts: int) -> dict[str, Any]:
    """One run: server, mail server, pager and bot each in their place."""
    async with ways() as out, process("-m", "bot.sandbox", "--token", TOKEN) as server:
        assert server.stdout is not None
        address = json.loads(await server.stdout.readline())["address"]
        await call(address, "/sandbox/setup", {"keep": 10, "record": True})
        await call(address, "/sandbox/load", {"chats": PROMPTS + CRISES_AT_MOST, "count": 0, "first": FIRST_CHAT})
        await call(address, "/sandbox/load", {"chats": 3, "count": 0, "first": THERAPIST})
        with tempfile.TemporaryDirectory() as folder:
            await enrol(Path(folder), PROMPTS + CRISES_AT_MOST)
            await with_mail(Path(folder))
            if prompts:
                await queue_prompts(Path(folder))
            environment = settings(address, folder) | {name.upper(): str(value) for name, value in out.settings.items()}
            async with process("-m", "bot", "run", **environment):
                return await watch(address, out, seconds, prompts)


async def with_mail(folder: Path) -> None:
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=folder)))
    async with database.write() as db:
        await db.execute(STAFF.update().where(STAFF.c.id == "vega").values(email="vega@example.org"))
    await database.close()


async def watch(address: str, out: Ways, seconds: float, prompts: int) -> dict[str, Any]:
    """Write a crisis now and then, each from another client; match it with what came of it on every way."""
    await until_it_runs(address, 60 if prompts else 0)
    out.mails.clear()
    out.pages.clear()
    written: list[tuple[int, float]] = []
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        chat = CRISES_FROM + len(written)
        written.append((chat, time.monotonic()))
        await call(address, "/sandbox/do/write", {"chat": chat, "text": "I want to die"})
        await asyncio.sleep(EVERY)
    spent = time.monotonic() - began
    await asyncio.sleep(3)
    times = (await call(address, "/sandbox/stats"))["times"]
    bulk = sum(1 for chat, at, _ in times if FIRST_CHAT <= chat < CRISES_FROM and began <= at < began + spent)
    waits = waits_of(written, times, out)
    refused = (await call(address, "/sandbox/stats"))["refusals"].get("429", 0)
    share = {"prompts_of_cap": bulk / spent / BULK} if prompts else {}
    return {"crises": len(written), "refused_429": refused, **share, **{name: figures(waits[name]) for name in STEPS}}


async def until_it_runs(address: str, sent: int) -> None:
    """The bot polls and, where prompts are queued, streams them out; the first crisis is not measured."""
    async with asyncio.timeout(60):
        await call(address, "/sandbox/do/write", {"chat": CRISES_FROM + CRISES_AT_MOST - 1, "text": "I want to die"})
        while (await call(address, "/sandbox/stats"))["sent"] < sent + 3:  # noqa: ASYNC110  # another process sends
            await asyncio.sleep(0.1)
        await asyncio.sleep(2)


def waits_of(written: list[tuple[int, float]], times: list[Any], out: Ways) -> dict[str, list[float]]:
    """Seconds from a crisis's update to each step. The pages of a therapist are matched in their order."""
    start = written[0][1]
    pages = [float(at) for chat, at, text in times if chat == THERAPIST and at >= start and "alert is waiting" in text]
    mails, rings = [at for at, _, _ in out.mails if at >= start], [at for at, _ in out.pages if at >= start]
    return {
        "988 out": [first(times, chat) - at for chat, at in written],
        "page on Telegram": in_order(written, pages),
        "mail": in_order(written, mails),
        "pager": in_order(written, rings),
    }


def in_order(written: list[tuple[int, float]], came: list[float]) -> list[float]:
    """Each crisis with what came for it; one that nothing came for waits for ever."""
    padded = [*sorted(came), *[float("inf")] * len(written)]
    return [at - began for (_, began), at in zip(written, padded, strict=False)]


def first(times: list[Any], chat: int) -> float:
    """When a client's chat first heard something: the crisis text, which always goes before all else."""
    return next((float(at) for other, at, _ in times if other == chat), float("inf"))


def figures(waits: list[float]) -> dict[str, float]:
    ordered = sorted(waits)
    at_99 = ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)]
    return {"p50_ms": statistics.median(ordered) * 1000, "p99_ms": at_99 * 1000, "max_ms": ordered[-1] * 1000}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    found = {name: asyncio.run(measure(chosen.seconds, prompts)) for name, prompts in
             (("idle", 0), (f"{PROMPTS} prompts queued", PROMPTS))}  # fmt: skip
    for name, each in found.items():
        print(name, {key: value for key, value in each.items() if key not in STEPS}, file=sys.stderr)
        for step in STEPS:
            print(f"  {step:18}", {key: round(value, 1) for key, value in each[step].items()}, file=sys.stderr)
    if chosen.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
