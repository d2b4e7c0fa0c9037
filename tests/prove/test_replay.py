"""One seed in two processes that differ in what no replay may hang on: hashes, and when garbage is collected."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SEED, DAYS = 3, 5
"""Eleven kinds of fault, four kills among them; all of them strike within five days."""

PATIENCE = 300
"""Seconds. A process works for about six."""

PLAY = f"""
import json, sys
from functools import partial
from bot.commands.prove import quiet_proving
from bot.prove.campaign import Own, begin, plain
from bot.prove.run import run
from bot.prove.shrinking import chosen
from bot.shipped import shipped_folder

read = partial(quiet_proving, shipped_folder())
if sys.argv[1] == "in a campaign":
    begin(read)
    proving = Own.proving
else:
    proving = read()
outcome = run(chosen({SEED}, days={DAYS}, faults=None, clients=None), proving)
print(json.dumps(plain(outcome) | {{"steps": outcome.steps, "rounds": outcome.rounds}}))
"""
"""As one of a campaign's processes does it, or as `between prove --seed` does. `rounds` are the loop's."""


def test_one_seed_replays_bit_for_bit_in_another_process_whose_sets_have_another_order() -> None:
    with ThreadPoolExecutor(2) as both:
        one, other = both.map(played, ["1", "2"], ["in a campaign", "alone"])

    assert one == other
    assert one["breaches"] == []
    assert one["fired"] == one["drawn"]
    assert sum("kill" in kind for kind in one["fired"]) == 4


def played(hash_seed: str, how: str) -> dict[str, Any]:
    """What came of it. `hash_seed` gives every set of words an order of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PLAY, how], env=os.environ | {"PYTHONHASHSEED": hash_seed}, cwd=ROOT,
        capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found
