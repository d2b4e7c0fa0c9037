"""A law that cannot fail guards nothing: each planted bug is found, and the same faults break no law without it."""

from __future__ import annotations

import pytest

from bot.prove.run import Proving, run
from tests.prove.plants import PLANTS, Plant, schedule


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_a_planted_bug_is_found(plant: Plant, proving: Proving, monkeypatch: pytest.MonkeyPatch) -> None:
    plant.plant(monkeypatch)

    seen = (plant.law in {each.law for each in run(schedule(faults), proving).breaches} for faults in plant.tries)

    assert any(seen)


def test_the_same_faults_break_no_law_of_the_product(proving: Proving) -> None:
    faults = {(each.kind, each.at): each for plant in PLANTS for each in plant.tries[0]}

    outcome = run(schedule(list(faults.values())), proving)

    assert outcome.breaches == ()
    assert outcome.fired == {kind for kind, _ in faults}
