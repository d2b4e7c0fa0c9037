"""Days pass: what the process holds stays as it was. `BETWEEN_DAYS` says how many; `make prove` lets thirty pass."""

from __future__ import annotations

import asyncio
import gc
import os
from pathlib import Path

from tests.faults.conftest import Running
from tests.living import STRANGER

DAYS = int(os.environ.get("BETWEEN_DAYS", "1"))

MOST_GROWTH = 1.15
"""Of resident memory over the second half of the days: caches fill in the first half, and a leak goes on."""


UPDATES = 12
"""A day. More than what may come and go: what each of them left behind would be seen on the first day."""

CONNECTIONS = 5
"""That the two engines open at most, as they are needed, and keep."""


def held(database: Path) -> dict[str, int]:
    names = [name_of(each) for each in Path("/proc/self/fd").iterdir()]
    base = sum(name == str(database) for name in names)
    others = sum(not name.endswith((".db", ".db-wal")) for name in names)
    return {"connections": base, "descriptors": others, "tasks": len(asyncio.all_tasks())}


def name_of(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:  # of the look itself
        return ""


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1])


def test_descriptors_tasks_and_memory_stay_flat_while_days_pass(running: Running) -> None:
    memory = []

    async def day(number: int) -> None:
        for hour in range(UPDATES):
            await running.bot.write(STRANGER + 40 + number, f"good morning, {number}, {hour}")
            await running.bot.quiet()  # each is taken in alone
        await running.bot.quiet()
        await running.bot.later(days=1)
        gc.collect()
        memory.append(resident())

    async def passed() -> tuple[dict[str, int], dict[str, int]]:
        await day(0)
        database = running.bot.house.settings.database_file.resolve()
        before = held(database)
        for number in range(DAYS):
            await day(number + 1)
        return before, held(database)

    before, after = running.do(passed())

    assert before["connections"] > 0
    assert after["connections"] - before["connections"] < CONNECTIONS
    assert after["descriptors"] <= before["descriptors"] + 3  # connections to the stand-in come and go
    assert after["tasks"] <= before["tasks"] + 3
    assert running.bot.house.intake.in_hand == 0
    half = memory[len(memory) // 2]
    assert DAYS < 10 or memory[-1] <= half * MOST_GROWTH
