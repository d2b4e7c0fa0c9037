"""Simulated client-weeks a second, from `between simulate` as anybody would call it; the laws are checked meanwhile."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from typing import Any

from tests.bench.throughput import ROOT


def measure(weeks: int, clients: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "bot", "simulate", "--json", "--jobs", "2"]
    command += ["--weeks", str(weeks), "--clients", str(clients)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found["speed"], "weeks": weeks, "clients": clients, "laws_kept": done.returncode == 0}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weeks", type=int, default=8)
    parser.add_argument("--clients", type=int, default=40)
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    found = measure(chosen.weeks, chosen.clients)
    print(found, file=sys.stderr)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
