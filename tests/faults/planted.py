"""`python -m tests.faults.planted`: plants each fault in turn and runs the fast tests that should see it.

A test suite that stays green over a planted fault guards nothing there. Survivors are named.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from subprocess import DEVNULL, TimeoutExpired, run

from tests.faults.faults_of_the_ladder import FAULTS, Fault
from tests.faults.planting import ROOT, VARIABLE

SECONDS = 120
CAUGHT = 0.95
"""The share that must be seen. Source: the demand of the alert side."""


def is_caught(fault: Fault) -> bool:
    """Whether the tests fail with the fault in place; one that hangs them is seen as well."""
    environment = os.environ | {VARIABLE: json.dumps(fault[:3]), "PYTHONDONTWRITEBYTECODE": "1"}
    command = (
        sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "-p", "no:cacheprovider",
        "-p", "tests.faults.planting", *fault.tests,
    )  # fmt: skip
    try:
        done = run(command, env=environment, cwd=ROOT, stdout=DEVNULL, stderr=DEVNULL, timeout=SECONDS, check=False)
    except TimeoutExpired:
        return True
    if done.returncode not in (0, 1, 2):
        raise RuntimeError(f"the tests could not run (exit {done.returncode}): {fault}")
    return done.returncode != 0


def sample(faults: Sequence[Fault], count: int) -> list[Fault]:
    """Some of them, spread over all files. Shape: all of them when `count` is 0."""
    return list(faults) if not count else list(faults)[:: max(len(faults) // count, 1)][:count]


def survivors(faults: Sequence[Fault], workers: int = 2) -> list[Fault]:
    with ThreadPoolExecutor(workers) as pool:
        return [fault for fault, caught in zip(faults, pool.map(is_caught, faults), strict=True) if not caught]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="how many; 0 is all")
    parser.add_argument("--file", default="", help="only faults in files whose path holds this")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    faults = sample([each for each in FAULTS if chosen.file in each.file], chosen.sample)
    began = time.monotonic()
    alive = survivors(faults)
    for fault in alive:
        print(f"NOT SEEN  {fault.file}\n  - {fault.old.strip()}\n  + {fault.new.strip()}", file=sys.stderr)
    share = 1 - len(alive) / len(faults)
    spent = time.monotonic() - began
    print(f"{len(faults)} faults planted, {share:.1%} seen, {spent:.0f} s", file=sys.stderr)
    if chosen.json:
        print(json.dumps({"planted": len(faults), "seen": len(faults) - len(alive), "share": share, "seconds": spent}))
    sys.exit(share < CAUGHT)


if __name__ == "__main__":
    main()
