"""How long a reading takes on one core, and how much the loop stalls while a thousand texts are read beside it."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import time
from typing import Any

from bot.reader.second import MODEL, SecondReader
from bot.reader.training.rows import read_rows
from bot.work.second import worker

TEXTS = 1_000
TICK = 0.001
"""Seconds between two looks at the clock; what is longer is a stall."""


def texts() -> list[str]:
    """A thousand different texts of every length, of both languages."""
    rows = read_rows()
    return [row.text for row in rows[:: max(len(rows) // TEXTS, 1)]][:TEXTS]


def latencies(reader: SecondReader, some: list[str]) -> tuple[list[float], list[float]]:
    """Units: milliseconds on the wall, and of the core; they differ where other programs take the core away."""
    walls, cores = [], []
    for text in some:
        wall, core = time.perf_counter(), time.thread_time()
        reader.read(text)
        cores.append(1000 * (time.thread_time() - core))
        walls.append(1000 * (time.perf_counter() - wall))
    return sorted(walls), sorted(cores)


async def stalls(reader: SecondReader, some: list[str]) -> list[float]:
    """Units: milliseconds that the loop came late, worst last."""
    found: list[float] = []
    pool, loop = worker(), asyncio.get_running_loop()
    done = asyncio.Event()

    async def look() -> None:
        while not done.is_set():
            began = loop.time()
            await asyncio.sleep(TICK)
            found.append(1000 * (loop.time() - began - TICK))

    looking = asyncio.create_task(look())
    for text in some:
        await loop.run_in_executor(pool, reader.read, text)
    done.set()
    await looking
    pool.shutdown()
    return sorted(found)


def at(values: list[float], share: float) -> float:
    return round(values[min(int(len(values) * share), len(values) - 1)], 2)


def measure() -> dict[str, Any]:
    """One core for the readings; two for the loop and the thread beside it, where there are two."""
    some, everywhere = texts(), os.sched_getaffinity(0)
    began = time.perf_counter()
    reader = SecondReader()
    loading = time.perf_counter() - began
    reader.read("the first reading prepares what all others use")
    os.sched_setaffinity(0, {min(everywhere)})
    walls, cores = latencies(reader, some)
    os.sched_setaffinity(0, everywhere)
    late = asyncio.run(stalls(SecondReader(), some))
    return {
        "texts": len(some),
        "model_megabytes": round(sum(path.stat().st_size for path in MODEL.iterdir()) / 1e6, 1),
        "load_seconds": round(loading, 3),
        "read_ms": {"p50": at(walls, 0.5), "p99": at(walls, 0.99), "worst": at(walls, 1.0)},
        "core_ms": {"p50": at(cores, 0.5), "p99": at(cores, 0.99), "worst": at(cores, 1.0)},
        "loop_late_ms": {"p50": at(late, 0.5), "p99": at(late, 0.99), "worst": at(late, 1.0)},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    found = measure()
    if parser.parse_args().json:
        print(json.dumps(found))
    else:
        print("\n".join(f"{name}: {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
