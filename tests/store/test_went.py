"""What a digest is told of a task that is closed: how it went, as the client last said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model import Client, Homework, Phase, Status
from bot.store.facts import task_of, went_of
from bot.store.timeline import Line

GIVEN = datetime(2026, 3, 4, 20, 0, tzinfo=UTC)


def said(went: str, *, days: int = 1, flow: str = "memory") -> Line:
    at = GIVEN + timedelta(days=days)
    return Line(at=at, on=at.date(), client_id="ann", name="homework-went", value={"flow": flow, "went": went})


@pytest.mark.parametrize(
    ("state", "lines", "told"),
    [
        ("closed", [said("partly")], "partly"),
        ("closed", [said("not-yet"), said("tried", days=3)], "tried"),
        ("closed", [said("tried", flow="goal")], "closed"),
        ("closed", [said("tried", days=-7)], "closed"),
        ("not-yet", [said("not-yet")], "not-yet"),
        ("open", [], "open"),
    ],
    ids=["in part", "the last word counts", "another task's", "before it was given", "not closed", "not asked yet"],
)
def test_a_closed_task_is_told_as_the_client_last_said(state: str, lines: list[Line], told: str) -> None:
    task = Homework(id="h", client_id="ann", flow="memory", title="A memory", given_at=GIVEN, state=state)

    assert went_of(task, lines) == told


def test_what_was_said_of_one_of_two_things_from_one_flow_stands_with_it_alone() -> None:
    client = Client(id="ann", name="Ann", therapist_id="t", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=GIVEN)
    tasks = [Homework(id=each, client_id="ann", flow="", title=each, given_at=GIVEN, state="closed") for each in "ab"]
    lines = [about("a", "tried", "We laughed", shared=True), about("b", "not-yet", "Too far away", shared=False)]

    told = [task_of(task, [line for pair in lines for line in pair], client) for task in tasks]

    assert [(each.title, each.state, each.words) for each in told] == [
        ("a", "tried", ("We laughed",)), ("b", "not-yet", ()),
    ]  # fmt: skip


def about(task: str, went: str, words: str, *, shared: bool) -> tuple[Line, Line]:
    told = said(went, flow="")
    own = replace(told, name="homework_words", value={"task": task}, words=words, shared=shared)
    return replace(told, value={"flow": "", "task": task, "went": went}), own
