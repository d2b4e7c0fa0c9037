"""A law that cannot fail guards nothing: each planted bug is found. That the laws hold without them: test_prove.py."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.prove.run import Proving, run
from tests.prove.plants import PLANTS, Plant, schedule


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_a_planted_bug_is_found(plant: Plant, proving: Proving, monkeypatch: pytest.MonkeyPatch) -> None:
    plant.plant(monkeypatch)

    seen = (
        plant.law
        in {each.law for each in run(replace(schedule(faults), seed=plant.seed, days=plant.days), proving).breaches}
        for faults in plant.tries
    )

    assert any(seen)
