"""The same evening check-in for 2,000 clients at once: ours beside a capable bot of the usual parts.

First with no limits but the machine's: replies a second. Then at Telegram's limits: how long a crisis text waits.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.digest import ask, bot
from tests.bench.throughput import call, process
from tests.bench.waits import Crises
from tests.living import TOKEN
from tests.people import FIRST_CHAT, enrol, prompt

CLIENTS = 2_000
SPARE = 400

EVERY = 1.0
"""Seconds between crises."""

WRITING = 20.0
"""Seconds in which crises are written at Telegram's limits; then each is waited for."""

PATIENCE = 150.0
"""Seconds until a crisis reply, or an evening that does not end, is given up."""

START = 12.0
"""Seconds that the other bot is given to start before its jobs fall due."""


@dataclass(frozen=True, kw_only=True)
class Evening:
    """One run. `name` is whose."""

    name: str
    clients: int
    is_capped: bool

    @property
    def caps(self) -> tuple[str, ...]:
        return ("capped",) if self.is_capped else ()


@asynccontextmanager
async def begun(run: Evening, address: str, folder: Path) -> AsyncIterator[float]:
    """The bot in its process, at the moment when all its clients fall due. Units: a monotonic second."""
    if run.name == "between":
        await enrol(folder, run.clients + SPARE, dues=[prompt(number) for number in range(run.clients)])
        async with bot(folder, address, *run.caps) as built:
            await ask(built)
            yield (await ask(built, "go"))["began"]
        return
    begin = time.time() + START
    one_by_one = ("one-by-one",) if "one by one" in run.name else ()
    arguments = (address, TOKEN, str(folder), str(begin), str(run.clients), *run.caps, *one_by_one)
    async with process("-m", "tests.bench.peers.usual_parts", *arguments):
        await asyncio.sleep(begin - time.time())
        yield time.monotonic()


async def measure(run: Evening) -> dict[str, float]:
    flags = ("--capped",) if run.is_capped else ()
    async with process("-m", "tests.bench.evening_server", "--many", str(run.clients), *flags) as server:
        assert server.stdout is not None
        address = json.loads(await server.stdout.readline())["address"]
        await call(address, "/sandbox/load", {"chats": run.clients + SPARE, "count": 0, "first": FIRST_CHAT})
        await call(address, "/sandbox/load", {"chats": 3, "count": 0, "first": 1})
        with tempfile.TemporaryDirectory() as folder:
            async with begun(run, address, Path(folder)) as began:
                return await watch(run, address, began)


async def watch(run: Evening, address: str, began: float) -> dict[str, float]:
    crises = Crises(address, first=FIRST_CHAT + run.clients, every=EVERY)
    async with crises.coming():
        if run.is_capped:
            await asyncio.sleep(WRITING)
        else:
            await finished(address, run.clients)
    waits = await crises.waits(PATIENCE)
    seen = await call(address, "/evening")
    refused = (await call(address, "/sandbox/stats"))["refusals"].get("429", 0)
    spent = (seen["finished_at"] if seen["finished"] == run.clients else time.monotonic()) - began
    whole = {"replies": seen["replies"], "seconds": spent, "replies_per_second": seen["replies"] / spent}
    return whole | {"finished": seen["finished"], "refused_429": refused} | waits


async def finished(address: str, clients: int) -> None:
    """Until everybody's check-in is closed, or patience ends: what is missing then shows in the figures."""
    ends = time.monotonic() + PATIENCE
    while (await call(address, "/evening"))["finished"] < clients and time.monotonic() < ends:  # noqa: ASYNC110  # another process sends
        await asyncio.sleep(0.25)


def bench(clients: int, modes: list[bool], names: list[str]) -> dict[str, dict[str, dict[str, float]]]:
    return {
        "capped" if is_capped else "uncapped": {
            name: asyncio.run(measure(Evening(name=name, clients=clients, is_capped=is_capped))) for name in names
        }
        for is_capped in modes
    }


def table(found: dict[str, Any]) -> str:
    return "\n".join(
        f"{mode:9} {name:24} " + str({key: round(value, 1) for key, value in each.items()})
        for mode, rows in found.items()
        for name, each in rows.items()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=CLIENTS)
    parser.add_argument("--only", choices=("uncapped", "capped"))
    parser.add_argument("--one-by-one", action="store_true", help="the other bot also as its documentation advises")
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    modes = [False, True] if chosen.only is None else [chosen.only == "capped"]
    names = ["between", "usual parts", *(["usual parts, one by one"] if chosen.one_by_one else [])]
    found = bench(chosen.clients, modes, names)
    print(table(found), file=sys.stderr)
    print(json.dumps({"clients": chosen.clients, **found}))


if __name__ == "__main__":
    main()
