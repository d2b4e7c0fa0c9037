"""What enrolled clients cost while nothing is due: ours to a million, beside APScheduler with a job a client."""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.bench.multitude import enrol_many
from tests.bench.throughput import ROOT, call, process
from tests.living import MORNING, TOKEN
from tests.people import FIRST_CHAT

SIZES = (1, 1_000, 10_000, 100_000, 1_000_000)
JOBS = (1_000, 10_000, 100_000)
"""A million jobs would take a quarter of an hour to make; what they cost shows before."""

STORES = ("memory", "sqlite")
"""What JobQueue uses if nobody says otherwise, and the one that outlives a restart."""


def told(*arguments: str) -> dict[str, float]:
    """Run a program of ours to its end; return the last line it printed."""
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer


async def ours(clients: int, due: int = 0) -> dict[str, float]:
    """A house with so many; each is owed a check-in a day from now, or `due` of them within a minute."""
    with tempfile.TemporaryDirectory() as name:
        folder, began = Path(name), time.monotonic()
        await enrol_many(folder, clients, due_at=MORNING if due else MORNING + timedelta(days=1))
        filled = {"fill_s": time.monotonic() - began, "file_mb": size_mb(folder)}
        async with process("-m", "bot.sandbox", "--uncapped", "--token", TOKEN) as server:
            assert server.stdout is not None
            address = json.loads(await server.stdout.readline())["address"]
            await call(address, "/sandbox/load", {"chats": max(due, 1), "count": 0, "first": FIRST_CHAT})
            seen = await asyncio.to_thread(told, "tests.bench.enrolled_house", name, address, str(due))
            return filled | seen


def size_mb(folder: Path) -> float:
    return sum(each.stat().st_size for each in folder.iterdir()) / 1e6


def theirs(store: str, jobs: int, due: int = 0) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        if store == "sqlite":
            told("tests.bench.peers.job_store", "fill", folder, str(jobs), str(due))
        seen = told("tests.bench.peers.job_store", store, folder, str(jobs), str(due))
        return seen | {"file_mb": size_mb(Path(folder))}


def over_the_smallest(rows: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Add what each costs in memory over that which takes the least, whichever it is: never below nought."""
    least = min(row["memory_mb"] for row in rows.values())
    return {size: row | {"memory_over_mb": row["memory_mb"] - least} for size, row in rows.items()}


def bench(sizes: list[int], jobs: list[int]) -> dict[str, Any]:
    found = {"between": over_the_smallest({str(size): asyncio.run(ours(size)) for size in sizes})}
    for store in STORES if jobs else ():
        rows = {str(count): theirs(store, count) for count in (1, *jobs)}
        found[f"APScheduler, {store}"] = over_the_smallest(rows)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--jobs", type=int, nargs="*", default=list(JOBS))
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    found = bench(chosen.clients, chosen.jobs)
    for name, rows in found.items():
        for size, row in rows.items():
            print(f"{name:20} {size:>9}", {key: round(value, 2) for key, value in row.items()}, file=sys.stderr)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
