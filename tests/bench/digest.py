"""Weekly digests with their pictures for whole caseloads in one run, while crisis texts come in.

Sending rates are off, so that the machine is the limit: what a crisis reply then waits is what digests cost it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.bench.throughput import ROOT, call, process
from tests.caseloads import Caseloads, write_caseloads
from tests.living import TOKEN
from tests.people import FIRST_CHAT

A_THERAPIST = 25
"""Clients of one therapist: 1,000 for 40."""

EVERY = 0.8
"""Seconds between crises: more than one a second, far more than a programme will see."""

ALONE = 40
"""Crises before the digests begin, to compare with."""

SPARE = 700
TICK = os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def bot(folder: Path, address: str, *words: str) -> AsyncIterator[Process]:
    started = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.house", str(folder), address, *words, cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield started
    finally:
        if started.returncode is None:
            started.kill()
        await started.wait()


async def ask(bot: Process, word: str = "") -> dict[str, float]:
    """Say a word to the bot's process; return the line it answers with."""
    assert bot.stdin is not None
    assert bot.stdout is not None
    if word:
        bot.stdin.write(f"{word}\n".encode())
    while line := await bot.stdout.readline():
        if line.startswith(b"{"):
            answer: dict[str, float] = json.loads(line)
            return answer
        print(line.decode().rstrip(), file=sys.stderr)  # what the bot logs, errors alone
    raise RuntimeError("the bot has ended")


# ------------------------------------------------------------ what the kernel knows. Source: proc(5)


def fields(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()


def family(pid: int) -> list[int]:
    """A process and those that it started."""
    found = [pid]
    for each in Path("/proc").iterdir():
        try:
            if each.name.isdigit() and int(fields(int(each.name))[1]) in found:
                found.append(int(each.name))
        except OSError:  # it has ended meanwhile
            continue
    return found


def processor_seconds(pid: int) -> float:
    """Of the process, of its children that run and of those that have ended."""
    return sum(sum(int(ticks) for ticks in fields(each)[11:15]) for each in family(pid)) / TICK


def peak_mb(pid: int) -> float:
    """The most resident memory that the process has had, and its running children with it."""
    peaks = 0
    for each in family(pid):
        lines = Path(f"/proc/{each}/status").read_text(encoding="ascii").splitlines()
        peaks += next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return peaks / 1024


# ------------------------------------------------------------ crises


class Crises:
    """Writes crisis texts, each from a chat of its own, until told to stop."""

    def __init__(self, address: str, first: int) -> None:
        self.address = address
        self.next = first
        self.written: dict[int, float] = {}

    async def write(self) -> None:
        while True:
            started = time.monotonic()
            self.written[self.next] = started
            body = {"chat": self.next, "text": "I want to die"}
            self.next += 1
            await call(self.address, "/sandbox/do/write", body)
            await asyncio.sleep(max(EVERY - (time.monotonic() - started), 0))

    async def waits(self) -> dict[str, float]:
        """Shape: of everything written so far, and forgets it."""
        await asyncio.sleep(1.5)
        answered: dict[int, float] = {}
        for chat, at, _ in (await call(self.address, "/sandbox/stats"))["times"]:
            answered.setdefault(chat, at)
        late = sorted(answered.get(chat, float("inf")) - at for chat, at in self.written.items())
        self.written = {}
        return {
            "crises": len(late),
            "p50_ms": late[len(late) // 2] * 1000,
            "p99_ms": late[min(int(len(late) * 0.99), len(late) - 1)] * 1000,
            "max_ms": late[-1] * 1000,
        }


async def while_crises_come(crises: Crises, work: Any) -> dict[str, float]:
    writing = asyncio.create_task(crises.write())
    try:
        await work
    finally:
        writing.cancel()
    return await crises.waits()


async def all_sent(address: str, wanted: int, patience: float) -> None:
    """Until each page and each picture has arrived: two messages a client."""
    async with asyncio.timeout(patience):
        while True:
            times = (await call(address, "/sandbox/stats"))["times"]
            if sum(1 for chat, _, _ in times if 100 <= chat < 1_000) >= wanted:
                return
            await asyncio.sleep(0.25)


# ------------------------------------------------------------ one size


async def measure(clients: int, weeks: int, patience: float) -> dict[str, Any]:
    wanted = Caseloads(clients=clients, therapists=max(clients // A_THERAPIST, 1), weeks=weeks, spare=SPARE)
    with tempfile.TemporaryDirectory() as folder:
        await write_caseloads(Path(folder), wanted)
        async with process("-m", "bot.sandbox", "--uncapped", "--token", TOKEN) as server:
            assert server.stdout is not None
            address = json.loads(await server.stdout.readline())["address"]
            await call(address, "/sandbox/setup", {"keep": 5, "record": True})
            await call(address, "/sandbox/load", {"chats": clients + SPARE, "count": 0, "first": FIRST_CHAT})
            await call(address, "/sandbox/load", {"chats": 1_000, "count": 0, "first": 1})
            async with bot(Path(folder), address) as built:
                await ask(built)
                return await run(built, address, wanted, patience)


async def run(built: Process, address: str, wanted: Caseloads, patience: float) -> dict[str, Any]:
    crises = Crises(address, FIRST_CHAT + wanted.clients)
    await while_crises_come(crises, asyncio.sleep(2))
    await ask(built, "figures")
    alone = await while_crises_come(crises, asyncio.sleep(ALONE * EVERY))
    alone |= await ask(built, "figures")
    at_rest, before = peak_mb(built.pid), processor_seconds(built.pid)
    began = (await ask(built, "go"))["began"]
    done: list[float] = []

    async def digests() -> None:
        await all_sent(address, 2 * wanted.clients + wanted.therapists, patience)
        done.append(time.monotonic() - began)

    beside = await while_crises_come(crises, digests())
    used = processor_seconds(built.pid) - before
    peak = peak_mb(built.pid)
    beside |= await ask(built, "figures")
    return {
        "clients": wanted.clients, "therapists": wanted.therapists, "weeks": wanted.weeks, "seconds": done[0],
        "cpu_s": used, "cpu_ms_a_client": used / wanted.clients * 1000, "rest_mb": at_rest, "peak_mb": peak,
        "alone": alone, "with_digests": beside,
    }  # fmt: skip


def table(found: dict[str, Any]) -> str:
    figures = {name: round(value, 1) for name, value in found.items() if not isinstance(value, dict)}
    nested = {name: {key: round(each, 1) for key, each in found[name].items()} for name in ("alone", "with_digests")}
    return "\n".join([str(figures), *(f"    {name:13} {each}" for name, each in nested.items())])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, nargs="*", default=[100, 300, 1_000])
    parser.add_argument("--weeks", type=int, default=12)
    parser.add_argument("--patience", type=float, default=400.0, help="seconds until a size is given up")
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    found = []
    for count in chosen.clients:
        found.append(asyncio.run(measure(count, chosen.weeks, chosen.patience)))
        print(table(found[-1]), file=sys.stderr)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
