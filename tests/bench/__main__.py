"""Every benchmark, one after the other in one run; each prints its table as it goes, the JSON comes last."""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

BENCHES = (
    "throughput", "evening", "crisis_latency", "alert_latency", "enrolled", "due_at_once", "screening", "reader",
    "digest", "weeks",
)  # fmt: skip
"""Modules of this package. Each prints one line of JSON on its standard output, and its table on standard error."""

OPTIONS = {"digest": ("--clients", "100", "300"), "crisis_latency": ("--seconds", "75")}
"""A thousand clients take five minutes alone. Of fifty crises a p99 says more than of fourteen: three minutes more."""

PACKAGES = ("python-telegram-bot", "aiogram", "apscheduler", "sqlalchemy", "sqlcipher3", "aiosqlite", "uvloop")
TICK = os.sysconf("SC_CLK_TCK")


def run(name: str) -> dict[str, Any]:
    """One benchmark with its circumstances. Shape: `found` is missing when it broke."""
    kept: dict[str, Any] = {
        "at": f"{datetime.now(UTC):%Y-%m-%d %H:%M}Z",
        "commit": commit(),
        "load": os.getloadavg()[0],
    }
    began, busy, mine = time.monotonic(), busy_seconds(), own_seconds()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{name}", "--json", *OPTIONS.get(name, ())],
        stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    kept["seconds"] = time.monotonic() - began
    others = busy_seconds() - busy - (own_seconds() - mine)
    kept["others"] = max(others, 0.0) / kept["seconds"] / (os.cpu_count() or 1)
    return kept | ({} if done.returncode else {"found": json.loads(done.stdout.strip().splitlines()[-1])})


def busy_seconds() -> float:
    """What all processes of the machine have used. Source: proc(5), /proc/stat, without idle and iowait."""
    ticks = [int(each) for each in Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()[1:9]]
    return (sum(ticks) - ticks[3] - ticks[4]) / TICK


def own_seconds() -> float:
    """Of what this process began and saw end, theirs with it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def commit() -> str:
    asked = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return asked.stdout.strip() or "unknown"


def machine() -> dict[str, Any]:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    named = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return {"cores": os.cpu_count(), "processor": named, "python": platform.python_version(), "packages": packages}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print everything as one line of JSON at the end")
    parser.add_argument("names", nargs="*", help=f"of {', '.join(BENCHES)}; all of them when none is named")
    chosen = parser.parse_args()
    unknown = set(chosen.names) - set(BENCHES)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    benches: dict[str, dict[str, Any]] = {}
    for name in chosen.names or BENCHES:
        print(f"\n{name}", file=sys.stderr)
        benches[name] = run(name)
    if chosen.json:
        print(json.dumps({"machine": machine(), "benches": benches}))
    if broken := [name for name, each in benches.items() if "found" not in each]:
        sys.exit(f"broken: {', '.join(broken)}")


if __name__ == "__main__":
    main()
