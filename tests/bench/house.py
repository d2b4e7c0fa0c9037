"""The bot of a benchmark in a process of its own: waits for a word, lets what is owed fall due, tells figures."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import uvloop
from pydantic import SecretStr

from bot.app import house
from bot.clock import SystemClock
from bot.joining import House
from bot.settings import load_settings
from tests.living import MORNING, TOKEN


async def late(stalls: list[float]) -> None:
    """How late the loop wakes a task that sleeps a millisecond."""
    while True:
        began = time.monotonic()
        await asyncio.sleep(0.001)
        stalls.append(time.monotonic() - began - 0.001)


def lateness(stalls: list[float]) -> dict[str, float]:
    ordered = sorted(stalls)
    return {"late_p99_ms": ordered[int(len(ordered) * 0.99)] * 1000, "late_max_ms": ordered[-1] * 1000}


async def word() -> str:
    """The next line on standard input, read beside the loop."""
    return str(await asyncio.to_thread(sys.stdin.readline)).strip()


def tell(**figures: float) -> None:
    print(json.dumps(figures), flush=True)


UNCAPPED = {
    "between_send_rate": 1e5, "between_bulk_rate": 1e5, "between_chat_rate": 1e5, "between_chat_burst": 100_000,
}  # fmt: skip


async def stand(folder: Path, address: str, rates: Mapping[str, float]) -> None:
    """Say `ready`; then on each word: begin to watch, let what is owed at MORNING fall due, end."""
    settings = load_settings(
        _env_file=None, telegram_bot_token=SecretStr(TOKEN), telegram_api_url=address, between_http_port=0,
        between_data_dir=folder, between_log="error", **rates,
    )  # fmt: skip
    clock = SystemClock(MORNING - timedelta(minutes=3) - SystemClock().now())
    async with house(settings, clock=clock) as built:
        stalls: list[float] = []
        watching = asyncio.create_task(late(stalls))
        tell(ready=1.0)
        while (said := await word()) != "end":
            if said == "go":
                clock.offset += timedelta(minutes=3)
                tell(began=time.monotonic())
                continue
            tell(**lateness(stalls), **spent(built))
            stalls.clear()
        watching.cancel()


def spent(built: House) -> dict[str, float]:
    return {"loop_cpu_s": time.thread_time(), "digests": float(built.parts.tallies.counts.get("digests", 0))}


if __name__ == "__main__":
    uvloop.run(stand(Path(sys.argv[1]), sys.argv[2], {} if sys.argv[3:] == ["capped"] else UNCAPPED))
