"""Days pass: what the process holds stays as it was. `BETWEEN_DAYS` says how many; `make prove` lets thirty pass."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import MEASURED
from tests.faults.conftest import Running
from tests.living import STRANGER

DAYS = int(os.environ.get("BETWEEN_DAYS", "1"))

PEOPLE = 8
"""Who write each day: more than a day may leave behind of anything, so that one day shows what each text leaves."""

GROWTH = 24.0
"""Megabytes of resident memory that may come after the first day, in however many: pages of the database that are kept
fill up. One day sees 3 MB left behind by each text, thirty days 100 kB."""

CONNECTIONS = 5
"""That the two engines open at most, as they are needed, and keep."""

PAGE = os.sysconf("SC_PAGE_SIZE") / 1e6
"""Megabytes."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """What the process has at the end of a day. Units: `memory` in megabytes. Shape: `descriptors` are all of them."""

    day: int
    memory: float
    descriptors: int
    connections: int
    sockets: int
    files: int
    tasks: int


def held(day: int, database: Path) -> Held:
    gc.collect()
    names = [name_of(each) for each in Path("/proc/self/fd").iterdir()]
    base = sum(name == str(database) for name in names)
    sockets = sum(name.startswith("socket:") for name in names)
    files = sum(not name.endswith((".db", ".db-wal")) for name in names) - sockets
    return Held(
        day=day, memory=resident(), descriptors=len(names), connections=base, sockets=sockets, files=files,
        tasks=len(asyncio.all_tasks()),
    )  # fmt: skip


def name_of(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:  # of the look itself
        return ""


def resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


def table(days: Iterable[Held]) -> str:
    lines = [f"{each.day:3}  {each.memory:6.1f}  {each.descriptors:11}  {each.tasks:5}" for each in days]
    return "\n".join(["day      MB  descriptors  tasks", *lines])


def test_descriptors_tasks_and_memory_stay_flat_while_days_pass(
    running: Running, record_property: Callable[[str, object], None]
) -> None:
    async def day(number: int) -> Held:
        for each in range(PEOPLE):
            await running.bot.write(STRANGER + 40 + number * PEOPLE + each, f"good morning, {number}")
            await running.bot.quiet()
        await running.bot.later(days=1)
        return held(number, running.bot.house.settings.database_file.resolve())

    async def passed() -> list[Held]:
        return [await day(number) for number in range(DAYS + 1)]

    days = running.do(passed())
    before, after = days[0], days[-1]
    record_property(MEASURED, table(days[number] for number in sorted({0, DAYS // 2, DAYS})))

    assert before.connections > 0
    assert after.connections - before.connections < CONNECTIONS
    assert after.sockets <= before.sockets + 3  # connections to the stand-in come and go
    assert after.files <= before.files
    assert after.tasks <= before.tasks + 3
    assert running.bot.house.intake.in_hand == 0
    assert after.memory <= before.memory + GROWTH
