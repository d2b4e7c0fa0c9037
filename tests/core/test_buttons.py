"""What stands on the buttons under a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.asking import ask, buttons
from bot.core.effects import Say
from bot.core.flow import AskStep, Flow
from bot.core.scope import Scope
from bot.model import Button, Lane, Text, ToClient
from tests.core.flows import ANN, NOW, written


def under(flow: Flow, **facts: object) -> list[Button]:
    scope = Scope(client=replace(ANN, called="Ann"), run_id="r", now=NOW, speak=lambda text: text.id, facts=facts)
    step = flow.steps[0]
    assert isinstance(step, AskStep)
    return [button for row in buttons(flow, step, scope) for button in row]


def test_a_button_may_name_the_therapist() -> None:
    flow = written("  - ask: near\n    answer: choice [someone, therapist]\n")

    labels = [button.label for button in under(flow, therapist="Dr. Vega", variant="adult")]

    assert all(isinstance(label, Text) and label.args["therapist"] == "Dr. Vega" for label in labels)


def test_the_therapist_is_not_offered_as_somebody_to_get_in_touch_with() -> None:
    flow = written("  - ask: who\n    answer: people\n")
    named = ["Dr. Vega", "Dra. Vega", "María Vega", "Vega Baja", "Mr. Soto", "María"]

    labels = [button.label for button in under(flow, therapist="Dr. María Vega", people=named)]

    assert labels == ["Vega Baja", "Mr. Soto", "María"]


def laid_out(answer: str, *, picked: tuple[str, ...] = (), **facts: object) -> list[list[object]]:
    """The labels of each row, and of the last button what it carries."""
    flow = written(f"  - ask: who\n    answer: {answer}\n")
    scope = Scope(client=ANN, run_id="r", now=NOW, speak=lambda text: text.id.rsplit(".", 1)[-1], facts=facts)
    step = flow.steps[0]
    assert isinstance(step, AskStep)
    rows = buttons(flow, step, scope, picked)
    return [[each.label.id if isinstance(each.label, Text) else each.label for each in row] for row in rows]


LAYOUTS = [
    ("a short scale in one row", "scale 1-7", [[str(n) for n in range(1, 8)]]),
    ("a long one in two", "scale 1-8", [[str(n) for n in range(1, 7)], ["7", "8"]]),
    ("from nothing on", "scale 0-10", [[str(n) for n in range(6)], [str(n) for n in range(6, 11)]]),
    ("two to a row", "choice [one, two, three]", [["mine.who.one", "mine.who.two"], ["mine.who.three"]]),
    ("fourteen letters are narrow", "choice [one, abcdefghijklmn]", [["mine.who.one", "mine.who.abcdefghijklmn"]]),
    ("fifteen are wide", "choice [one, abcdefghijklmno]", [["mine.who.one"], ["mine.who.abcdefghijklmno"]]),
    ("zones by their place", "zone [America/New_York, America/Chicago, America/Denver]",
     [["New York", "Chicago"], ["Denver"]]),
    ("words have none", "text", []),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "rows"), [case[1:] for case in LAYOUTS], ids=[case[0] for case in LAYOUTS])
def test_buttons_stand_so_that_a_phone_does_not_cut_them(answer: str, rows: list[list[object]]) -> None:
    assert laid_out(answer) == rows


def test_of_several_what_is_picked_has_a_mark_and_done_stands_below() -> None:
    assert laid_out("several [mum, dad]", picked=("dad",)) == [["mum"], ["✓ dad"], ["common.done"]]


def test_four_people_are_offered_and_no_name_that_a_button_cannot_carry() -> None:
    people = ["Ana", "n" * 20, "n" * 21, "Bo", "Cleo", "Dan"]

    assert laid_out("people", people=people) == [["Ana", "n" * 20], ["Bo", "Cleo"]]
    assert laid_out("people") == []


def test_a_tap_carries_run_step_and_value() -> None:
    assert [button.action for button in under(written("  - ask: who\n    answer: several [mum, dad]\n"))] == [
        "f:r:who:mum", "f:r:who:dad", "f:r:who:=",
    ]  # fmt: skip


SNOOZES = [
    ("both", Lane.PROMPT, timedelta(hours=3), [("30 min", "~30"), ("2 h", "~120")]),
    ("what still ends inside", Lane.PROMPT, timedelta(hours=2), [("30 min", "~30")]),
    ("no end", Lane.PROMPT, None, []),
    ("asked for by hand", Lane.REPLY, timedelta(hours=3), []),
]


@pytest.mark.parametrize(("lane", "ends", "wanted"), [case[1:] for case in SNOOZES], ids=[case[0] for case in SNOOZES])
def test_a_prompt_can_be_put_off_while_there_is_time(
    lane: Lane, ends: timedelta | None, wanted: list[tuple[str, str]]
) -> None:
    head = "start: {every: day, at: '18:00', snooze: [30m, 2h]}\n"
    flow = written("  - ask: words\n    answer: text\n", head=head)
    step = flow.steps[0]
    assert isinstance(step, AskStep)
    scope = Scope(client=ANN, run_id="r", now=NOW, speak=lambda text: text.id, facts={}, lane=lane,
                  expires_at=None if ends is None else NOW + ends)  # fmt: skip

    said = ask(flow, step, scope, may_skip=True)

    skip, later = (
        Button(label=Text(id="common.skip"), action="f:r:words:-"),
        tuple(
            Button(label=Text(id="common.snooze", args={"span": span}), action=f"f:r:words:{value}")
            for span, value in wanted
        ),
    )
    assert said == Say(
        to=ToClient(client_id="ann"), text=Text(id="mine.words", args={"name": ""}),
        buttons=((skip,), later) if later else ((skip,),), lane=lane, run_id="r", expires_at=scope.expires_at,
    )  # fmt: skip
