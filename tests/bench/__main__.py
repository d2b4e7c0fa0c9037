"""Every benchmark, one after the other in one run; each prints its table as it goes, the JSON comes last."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys

BENCHES = ("throughput", "crisis_latency", "alert_latency", "enrolled", "screening", "reader", "digest")
"""Modules of this package. Each prints one line of JSON on its standard output, and its table on standard error."""


def run(name: str) -> object:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{name}", "--json"], stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(done.stdout.strip().splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print everything as one line of JSON at the end")
    parser.add_argument("names", nargs="*", help=f"of {', '.join(BENCHES)}; all of them when none is named")
    chosen = parser.parse_args()
    unknown = set(chosen.names) - set(BENCHES)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    found: dict[str, object] = {}
    for name in chosen.names or BENCHES:
        print(f"\n{name}", file=sys.stderr)
        found[name] = run(name)
    if chosen.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
