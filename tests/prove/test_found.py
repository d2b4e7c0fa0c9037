"""What the faults have found in the bot, each with the shortest schedule that showed it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.prove.faults import BLOCKS, HOUR, Fault, Schedule
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
    "who blocked the bot in a crisis and came back heard nothing more": (
        6,
        Fault(kind="client blocks for an hour", at=30 * HOUR, span=HOUR, crisis=False, chance=5),
    ),
    "who came back while the network was gone counted as gone for ever": (
        7,
        Fault(kind="client blocks for an hour", at=30 * HOUR, span=HOUR, chance=5),
        Fault(kind="network gone for 25 hours", at=30 * HOUR + 1800, span=25 * HOUR, crisis=True, chance=5),
    ),
    "prompts that waited for the network came at night": (
        3,
        Fault(kind="network gone for 25 hours", at=5 * HOUR, span=25 * HOUR, chance=5),
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
    assert outcome.fired | {BLOCKS} == {each.kind for each in faults} | {BLOCKS}  # it hears of a block in time
