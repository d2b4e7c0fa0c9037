"""What `check` makes of flows that build on each other: their order, and conditions on what is done."""

from __future__ import annotations

import pytest

from bot.core.flow import Flow
from bot.programme.check_cover import check_collisions
from bot.programme.check_names import check_names
from bot.programme.flows import flow_of

HEAD = "title: One\nkind: homework\nfor:\n  area: grief\n"
TAIL = "start:\n  every: week\n  on: wednesday\n  at: client.evening\nsteps:\n  - say: thanks\n"


def course(**audiences: str) -> dict[str, Flow]:
    """Flows of one hour, each with its own lines under `for:`."""
    return {name: flow_of(name, f"{HEAD}{lines}{TAIL}") for name, lines in audiences.items()}


@pytest.mark.parametrize(
    ("first", "is_told"), [("  once: true\n", False), ("", True)], ids=["done but once", "comes again and again"]
)
def test_flows_that_follow_each_other_fall_together_only_if_the_first_comes_again(first: str, is_told: bool) -> None:
    flows = course(one=first, two="  after: one\n  once: true\n", three="  after: two\n  once: true\n")

    told = [problem.rule for problem in check_collisions(flows)]

    assert bool(told) is is_told


def test_two_flows_that_follow_the_same_one_fall_together() -> None:
    flows = course(one="  once: true\n", two="  after: one\n  once: true\n", three="  after: one\n  once: true\n")

    assert [problem.rule for problem in check_collisions(flows)] == ["collision"]


def test_a_condition_may_ask_for_any_flow_that_counts_as_done() -> None:
    flows = course(one="", two='  condition: \'"one" in done && !("three" in done)\'\n', three="")

    assert list(check_names(flows["two"], flows)) == []


def test_a_condition_on_what_is_never_done_is_told() -> None:
    flows = course(one="", two="  condition: '\"other\" in done'\n")

    assert [problem.rule for problem in check_names(flows["two"], flows)] == ["value"]
