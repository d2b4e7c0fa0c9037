"""A sample of the planted faults: the suite sees nearly every fault in what an alert depends on. `make prove`: all."""

from __future__ import annotations

import os

from tests.faults.faults_of_the_ladder import FAULTS
from tests.faults.planted import CAUGHT, sample, survivors

COUNT = int(os.environ.get("BETWEEN_PLANTS", "6"))
"""0 plants them all, which takes minutes."""


def test_a_planted_fault_is_seen() -> None:
    planted = sample(FAULTS, COUNT)

    alive = survivors(planted)

    assert len(alive) <= (1 - CAUGHT) * len(planted), alive


def test_every_fault_changes_something_that_is_there() -> None:
    from tests.faults.planting import ROOT

    sources = {fault.file: (ROOT / fault.file).read_text(encoding="utf-8") for fault in FAULTS}

    assert [fault for fault in FAULTS if sources[fault.file].count(fault.old) != 1 or fault.old == fault.new] == []
    assert len(set(FAULTS)) == len(FAULTS) >= 30
