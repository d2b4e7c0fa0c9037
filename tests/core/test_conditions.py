"""Conditions of flows: what they come to, and that what is unanswered meets none."""

from __future__ import annotations

import pytest

from bot.core.conditions import ConditionWrong, holds, names, value_of
from bot.model import Json

FACTS: dict[str, Json] = {"mood": 4, "who": ["mum"], "name": "Ann", "open": None, "is_on": True}


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("mood + 1", 5), ("mood > 3", True), ("name + '!'", "Ann!"), ("who", ["mum"]), ("mood / 8.0 > 0.4", True),
        ("open", None), ("open > 3", None), ("nobody", None), ("{'a': 1}", None), ("mood / 0", None),
        ("who[2]", None), ("{'a': 1}['b']", None),
        ("timestamp('2026-11-24T00:00:00Z')", None),
    ],
)  # fmt: skip
def test_an_expression_comes_to_a_plain_value_or_to_nothing(source: str, value: Json) -> None:
    facts = FACTS if source != "mood / 8.0 > 0.4" else FACTS | {"mood": 4.0}

    assert value_of(source, facts) == value


@pytest.mark.parametrize(
    ("source", "is_met"),
    [("", True), ("is_on", True), ("mood > 3", True), ("mood > 4", False), ("open > 3", False), ("nobody", False),
     ("mood", False), ("name + mood", False), ("10 / (mood - 4) > 1", False),
     ("who[2] == 'mum'", False), ("who[0] == 'mum'", True)],
)  # fmt: skip
def test_a_condition_is_met_when_it_is_true_and_not_when_it_is_unanswered(source: str, is_met: bool) -> None:
    assert holds(source, FACTS) is is_met


def test_the_names_that_it_speaks_of_are_known_and_what_is_no_condition_is_refused() -> None:
    assert names("mood > 3 && 'mum' in who") == {"mood", "who"}
    with pytest.raises(ConditionWrong):
        names("mood >")
