"""The bot with many enrolled, in a process of its own: what it costs idle, or when many prompts fall due at once."""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import time
from datetime import timedelta
from pathlib import Path

import uvloop
from pydantic import SecretStr

from bot.app import house
from bot.clock import SystemClock
from bot.joining import House
from bot.settings import load_settings
from tests.bench.stalls import Stalls
from tests.living import MORNING, TOKEN

TICKS = 50
WATCHED = 5.0
"""Seconds of idling in which the processor is counted."""


def resident_mb() -> float:
    """This process's resident memory. Source: proc(5), VmRSS."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


async def stand(folder: Path, address: str, due: int) -> dict[str, float]:
    """`due` prompts fall due at MORNING, a minute from now by the house's clock; 0 for none."""
    settings = load_settings(
        _env_file=None, telegram_bot_token=SecretStr(TOKEN), telegram_api_url=address, between_http_port=0,
        between_data_dir=folder, between_log="error",
    )  # fmt: skip
    clock = SystemClock(MORNING - timedelta(minutes=1) - SystemClock().now())
    began, spent = time.monotonic(), time.thread_time()
    async with house(settings, clock=clock) as built:
        start = {"start_s": time.monotonic() - began, "start_processor_s": time.thread_time() - spent}
        await asyncio.sleep(1.5)
        return start | (await busy(built, clock, due) if due else await idle(built))


async def idle(built: House) -> dict[str, float]:
    spans = []
    for _ in range(TICKS):
        began = time.monotonic()
        await built.clockwork.tick()
        spans.append(time.monotonic() - began)
    used = processor()
    await asyncio.sleep(WATCHED)
    used = processor() - used
    ordered = sorted(spans)
    return {
        "tick_ms": ordered[TICKS // 2] * 1000, "tick_worst_ms": ordered[-1] * 1000,
        "processor_percent": used / WATCHED * 100, "memory_mb": resident_mb(),
    }  # fmt: skip


async def busy(built: House, clock: SystemClock, due: int) -> dict[str, float]:
    """Let them fall due; see how late the loop wakes a task that sleeps a millisecond."""
    async with Stalls() as stalls:
        clock.offset += timedelta(minutes=2)
        began, spent, used = time.monotonic(), time.thread_time(), processor()
        while built.parts.tallies.counts.get("due", 0) < due:  # noqa: ASYNC110  # the house's own timer does it
            await asyncio.sleep(0.005)
        took = time.monotonic() - began
    async with built.parts.database.read() as db:
        stored = (await db.exec_driver_sql("SELECT count(*) FROM outbox WHERE lane = 2")).scalar()
    if stored != due:
        raise RuntimeError(f"{due} were due and {stored} are in the outbox")
    own = {"loop_processor_s": time.thread_time() - spent, "processor_s": processor() - used}
    return {"due": due, "all_in_outbox_s": took} | own | stalls.figures()


if __name__ == "__main__":
    print(json.dumps(uvloop.run(stand(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))))
