"""Simulated client-weeks a second, from `between simulate` as anybody would call it; the laws are checked meanwhile."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from typing import Any

from tests.bench.throughput import ROOT

WEEKS = 5
CLIENTS = (20, 40)
"""Two sizes over the same weeks, so that it is seen whether the work grows with the clients and with nothing else."""


def measure(weeks: int, clients: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "bot", "simulate", "--json", "--jobs", "2"]
    command += ["--weeks", str(weeks), "--clients", str(clients)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found["speed"], "weeks": weeks, "clients": clients, "laws_kept": done.returncode == 0}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weeks", type=int, default=WEEKS)
    parser.add_argument("--clients", type=int, nargs="*", default=list(CLIENTS))
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    found = []
    for clients in chosen.clients:
        found.append(measure(chosen.weeks, clients))
        print(found[-1], file=sys.stderr)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
