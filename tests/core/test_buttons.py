"""What stands on the buttons under a question."""

from __future__ import annotations

from dataclasses import replace

from bot.core.asking import buttons
from bot.core.flow import AskStep, Flow
from bot.core.scope import Scope
from bot.model import Button, Text
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
