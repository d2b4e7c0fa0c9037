"""Which finding rules where two are as grave: never chance."""

from __future__ import annotations

from itertools import permutations

from bot.core.crisis.screener import from_answer, ruling
from bot.model import Kind, Level

FOUND = (
    from_answer("b", Level.URGENT, Kind.ABUSE, "he hits me"),
    from_answer("a", Level.URGENT, Kind.SUICIDE, "want to die"),
    from_answer("c", Level.CONCERN, Kind.SELF_HARM, "cut"),
)


def test_findings_of_equal_level_stand_in_one_order_whichever_way_they_were_found() -> None:
    verdicts = {ruling(order, "a text of many words that says more than no") for order in permutations(FOUND)}

    assert len(verdicts) == 1
    assert [each.pattern for each in verdicts.pop().findings] == ["a", "b", "c"]
