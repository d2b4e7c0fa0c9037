"""10,000 prompts due in the same second: the loop's longest stall, and how long until all are in the outbox."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys

from tests.bench.enrolled import ours, theirs

DUE = 10_000

ITS_DUE = 1_000
"""The durable store commits job by job while the loop stands still: 10,000 would be minutes."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--due", type=int, default=DUE)
    parser.add_argument("--json", action="store_true", help="the last line is JSON, with or without it")
    chosen = parser.parse_args()
    found = {
        "between": asyncio.run(ours(chosen.due, chosen.due)),
        "APScheduler, memory": theirs("memory", chosen.due, due=chosen.due),
        "APScheduler, sqlite": theirs("sqlite", min(chosen.due, ITS_DUE), due=min(chosen.due, ITS_DUE)),
    }
    for name, row in found.items():
        print(f"{name:20}", {key: round(value, 2) for key, value in row.items()}, file=sys.stderr)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
