"""What the faults have found in the bot, each with the shortest schedule that showed it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.prove.faults import HOUR, Fault, Schedule
from bot.prove.run import Proving, run
from tests.prove.plants import SEED

FOUND: dict[str, tuple[Any, ...]] = {
    "a clock a month ahead silenced everybody for a month": (
        6,
        Fault(kind="clock 30 days ahead", at=30 * HOUR - 1, span=HOUR, crisis=True, chance=5),
    ),
    "a clock a month ahead for a minute only silenced everybody for a month": (
        6,
        Fault(kind="kill at rest", at=30 * HOUR - 121),
        Fault(kind="clock 30 days ahead", at=30 * HOUR - 1, span=60, chance=5),
    ),
    "a disk that failed for minutes let what had gone go again": (
        1,
        Fault(kind="disk I/O error", at=5 * HOUR, span=180, crisis=True, chance=7_180),
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_was_found_stays_mended(name: str, proving: Proving) -> None:
    days, *faults = FOUND[name]

    outcome = run(Schedule(seed=SEED, days=days, faults=tuple(faults), clients=(0, 1, 2)[: 2 + (days > 1)]), proving)

    assert outcome.breaches == ()
    assert outcome.fired == {each.kind for each in faults}
