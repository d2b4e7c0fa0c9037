"""What enrolled clients cost while nothing is due, and what a thousand due prompts do to the loop."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import uvloop
from pydantic import SecretStr

from bot.app import House, house
from bot.clock import SystemClock
from bot.settings import load_settings
from tests.bench.throughput import call, process
from tests.living import MORNING, TOKEN
from tests.people import FIRST_CHAT, enrol, prompt

DUE = 1_000


def resident_mb() -> float:
    """This process's resident memory. Source: proc(5), VmRSS."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


async def measure(clients: int, due: int) -> dict[str, float]:
    """Idle tick, memory and start for so many clients; then the due prompts, with the loop watched."""
    with tempfile.TemporaryDirectory() as folder:
        await enrol(Path(folder), clients, dues=[prompt(number) for number in range(due)])
        async with process("-m", "bot.sandbox", "--uncapped", "--token", TOKEN) as server:
            assert server.stdout is not None
            address = json.loads(await server.stdout.readline())["address"]
            await call(address, "/sandbox/load", {"chats": max(due, 1), "count": 0, "first": FIRST_CHAT})
            settings = load_settings(
                _env_file=None, telegram_bot_token=SecretStr(TOKEN), telegram_api_url=address, between_http_port=0,
                between_data_dir=Path(folder), between_send_rate=1e5, between_bulk_rate=1e5, between_log="error",
            )  # fmt: skip
            clock = SystemClock(MORNING - timedelta(minutes=1) - SystemClock().now())
            began = time.monotonic()
            async with house(settings, clock=clock) as built:
                start = time.monotonic() - began
                figures = await idle(built) | {"start_s": start}
                return figures | (await busy(built, clock) if due else {})


async def idle(built: House) -> dict[str, float]:
    await asyncio.sleep(1.5)
    spans = []
    for _ in range(50):
        began = time.monotonic()
        await built.clockwork.tick()
        spans.append(time.monotonic() - began)
    return {"idle_tick_ms": sorted(spans)[25] * 1000, "memory_mb": resident_mb()}


async def busy(built: House, clock: SystemClock) -> dict[str, float]:
    """Let them fall due; watch how late the loop wakes a task that sleeps a millisecond."""
    stalls: list[float] = []
    worked: list[float] = []

    async def watch() -> None:
        while True:
            began, spent = time.monotonic(), time.thread_time()
            await asyncio.sleep(0.001)
            stalls.append(time.monotonic() - began - 0.001)
            worked.append(time.thread_time() - spent)

    watching = asyncio.create_task(watch())
    clock.offset += timedelta(minutes=2)
    began = time.monotonic()
    await built.clockwork.tick()
    spent = time.monotonic() - began
    watching.cancel()
    ordered = sorted(stalls)
    return {
        "due": DUE,
        "all_in_outbox_s": spent,
        "stall_max_ms": ordered[-1] * 1000,
        "stall_p99_ms": ordered[int(len(ordered) * 0.99)] * 1000,
        "stall_max_ms_of_own_work": max(worked) * 1000,  # what the loop itself did meanwhile: other programs left out
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, nargs="*", default=[1_000, 100_000])
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    found = {str(count): uvloop.run(measure(count, DUE)) for count in chosen.clients}
    for count, each in found.items():
        print(f"{count:>8} clients", {key: round(value, 2) for key, value in each.items()}, file=sys.stderr)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
