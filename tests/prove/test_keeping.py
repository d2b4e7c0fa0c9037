"""Who had left when: what a client is told while it is on the line was decided before."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.prove.keeping import ON_THE_WAY, Standings
from tests.simulate.looks import NOON, standing

TENTH = timedelta(seconds=0.1)


@pytest.mark.parametrize(
    ("later", "status"),
    [(TENTH, "active"), (ON_THE_WAY, "paused"), (timedelta(days=1), "paused")],
    ids=["it was on the line", "it left afterwards", "it left on the next day"],
)
def test_a_letter_is_judged_by_how_its_client_stood_when_it_left(later: timedelta, status: str) -> None:
    stood = Standings()
    stood.note(NOON - timedelta(days=2), {"c1": standing()})
    stood.note(NOON, {"c1": standing(status="paused")})

    assert stood.before(NOON + later)["c1"].status == status


def test_what_is_long_past_is_not_kept() -> None:
    stood = Standings()
    for number in range(20):
        stood.note(NOON + number * TENTH * 5, {"c1": standing()})

    assert len(stood.of["c1"]) <= 4
