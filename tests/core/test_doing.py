"""Steps that do not ask: what is said, added up, written down, and of what a human is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.doing import alerts_of, as_item, do
from bot.core.effects import Change, Note, Raise, Say, Schedule
from bot.core.flow import AlertRule, AlertStep, HomeworkStep, RecordStep, SayStep, ScoreStep
from bot.core.measures import INSTRUMENTS
from bot.core.tasks import task_due
from bot.model import Client, Homework, Json, Kind, Lane, Level, Place, Text, ToClient
from tests.core.flows import ANN, NOW, Walk, written

FLOW = written("  - say: hello\n")
SCOPE = replace(
    Walk(FLOW, facts={"turn": 3, "people": ["Sam"]}).scope, client=replace(ANN, called="Annie"), day=date(2026, 11, 23)
)


def place(**answers: Json) -> Place:
    return Place(flow="mine", revision=FLOW.revision, step="hello", answers=answers)


def test_what_is_said_may_name_the_client_and_what_is_known() -> None:
    at = place()

    assert do(FLOW, SayStep(id="hello"), at, replace(SCOPE, lane=Lane.PROMPT)) == (
        at,
        (
            Say(
                to=ToClient(client_id="ann"), text=Text(id="mine.hello", args={"name": "Annie", "turn": 3}),
                lane=Lane.PROMPT, run_id="run1",
            ),
        ),
    )  # fmt: skip


def test_a_score_is_added_up_kept_for_its_day_and_known_from_then_on() -> None:
    items = tuple(f"i{number}" for number in range(1, 10))
    step = ScoreStep(id="score", instrument=INSTRUMENTS["phq9"], items=items)
    given = {name: "1" for name in items} | {"i2": None, "i3": "x"}

    after, effects = do(FLOW, step, place(**given), SCOPE)

    note, heard = effects
    assert isinstance(note, Note)
    assert isinstance(note.value, dict)
    assert (note.name, note.flow, note.step, note.run_id, note.on) == ("phq9", "mine", "score", "run1", SCOPE.day)
    assert (note.value["items"], note.value["answered"]) == ([1, None, None, 1, 1, 1, 1, 1, 1], 7)
    assert heard == Change(kind=Client, id="ann", values={"unanswered": 0})
    assert after == place(**given, phq9=note.value["total"], phq9_band=note.value["band"])


@pytest.mark.parametrize(("said", "item"), [("2", 2), (2, 2), ("-1", -1), (None, None), ("x", None), ("", None)])
def test_an_item_is_a_number_or_left_open(said: Json, item: int | None) -> None:
    assert as_item(said) == item


def test_a_line_is_written_with_what_its_expression_comes_to() -> None:
    at = place(mood=4)

    assert do(FLOW, RecordStep(id="line", name="low", value="mood < 5"), at, SCOPE) == (
        at, (Note(client_id="ann", name="low", value=True, flow="mine", step="line", run_id="run1"),),
    )  # fmt: skip


@pytest.mark.parametrize(("text", "why"), [("may not feel safe", "may not feel safe"), ("", "mine.tell")])
def test_a_human_reads_the_rules_own_words_or_where_it_stands(text: str, why: str) -> None:
    step = AlertStep(id="tell", rule=AlertRule(level=Level.CONCERN, kind=Kind.ABUSE, text=text))

    assert do(FLOW, step, place(), SCOPE)[1] == (
        Raise(client_id="ann", level=Level.CONCERN, kind=Kind.ABUSE, pattern=why),
    )


def test_of_several_rules_that_are_met_the_gravest_counts_once() -> None:
    rules = (
        AlertRule(level=Level.CONCERN, when="mood < 5", text="low"),
        AlertRule(level=Level.URGENT, when="mood < 3", text="very low"),
        AlertRule(level=Level.IMMINENT, when="mood < 1", text="lowest"),
    )

    def told(mood: int) -> list[str]:
        found = alerts_of(FLOW, "mood", rules, place(mood=mood), SCOPE)
        return [each.pattern for each in found if isinstance(each, Raise)]

    assert [told(mood) for mood in (5, 4, 2, 0)] == [[], ["low"], ["very low"], ["lowest"]]


def test_a_task_falls_due_when_its_flow_says() -> None:
    task = Homework(id="t1", client_id="ann", flow="mine", title="A walk", given_at=NOW)

    _, effects = do(FLOW, HomeworkStep(id="due", act="due", due="3d"), place(), replace(SCOPE, homework=(task,)))

    assert effects == (Schedule(due=task_due("t1", "ann", NOW + timedelta(days=3))),)
