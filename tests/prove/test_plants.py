"""A law that cannot fail guards nothing: each planted bug is found. That the laws hold without them: test_prove.py."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bot.prove
from bot.prove.laws import ALWAYS, LAWS
from bot.prove.run import Proving, run
from bot.simulate.laws import name_of
from tests.prove.plants import PLANTS, Plant

PROVER = Path(bot.prove.__path__[0])


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_a_planted_bug_is_found(plant: Plant, proving: Proving, monkeypatch: pytest.MonkeyPatch) -> None:
    plant.plant(monkeypatch)

    seen = (plant.law in {each.law for each in run(played, proving).breaches} for played in plant.schedules())

    assert any(seen)


def test_every_law_has_its_plant() -> None:
    assert {plant.law for plant in PLANTS} == laws()


def laws() -> set[str]:
    """Those in the two lists, and those that the prover names where it sees them broken."""
    listed = {name_of(law) for law in LAWS} | {name_of(law) for law in ALWAYS}
    return listed | {law for path in PROVER.glob("*.py") for law in re.findall(r'law="([^"]+)"', path.read_text())}
