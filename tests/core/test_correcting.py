"""Answers that come late, and answers that are taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.core import correcting
from bot.core.answers import Scale, Words
from bot.core.effects import Note, Raise, Remove, Say, Supersede
from bot.core.flow import AskStep
from bot.core.scope import Reply, TappedReply, TypedReply
from bot.model import ClientDate, Place, Run
from tests.core.flows import NOW, Walk, written

YESTERDAY = date(2026, 11, 23)
EVENING = written(
    "  - ask: mood\n    answer: scale 0-10\n    record: mood\n"
    "  - ask: happened\n    answer: choice [yes, no]\n    record: happened\n"
    "  - when: happened == 'yes'\n    ask: what\n    answer: text\n    record: what\n    share: may_see\n"
    "  - when: happened == 'yes'\n    ask: may_see\n    answer: choice [yes, no]\n"
)


def typed(text: str) -> Reply:
    return TypedReply(text=text)


def tapped(step: str, value: str) -> Reply:
    return TappedReply(step=step, value=value, callback_id="c", chat_id=1, message_id=2)


def place(step: str, **answers: Any) -> Place:
    return Place(flow="mine", revision=EVENING.revision, step=step, answers=answers)


LATE = [
    ("a typed number", typed("a 6 I guess"), "mood", 6),
    ("a tap", tapped("mood", "2"), "mood", 2),
    ("words that do not fit", typed("I was at work"), None, None),
    ("a tap on another question", tapped("happened", "yes"), None, None),
    ("a skip", tapped("mood", "-"), None, None),
]


@pytest.mark.parametrize(("case", "reply", "name", "value"), LATE, ids=[case for case, *_ in LATE])
def test_a_late_answer_is_kept_for_the_day_of_its_question_and_asks_nothing(
    case: str, reply: Reply, name: str | None, value: Any
) -> None:
    turn = correcting.late(EVENING, place("mood"), reply, replace(Walk(EVENING).scope, day=YESTERDAY))

    lines = [each for each in turn.effects if isinstance(each, Note)] if turn else []
    assert [(line.name, line.value, line.on) for line in lines] == ([(name, value, YESTERDAY)] if name else [])
    assert not turn or not [each for each in turn.effects if isinstance(each, Say)]


def test_a_question_is_answered_late_once() -> None:
    assert correcting.late(EVENING, place("mood", mood=3), typed("6"), Walk(EVENING).scope) is None


def test_late_words_that_nobody_was_asked_about_stay_the_clients_own() -> None:
    turn = correcting.late(EVENING, place("what", mood=3, happened="yes"), typed("we argued"), Walk(EVENING).scope)

    assert turn is not None
    assert [(line.words, line.shared) for line in turn.effects if isinstance(line, Note)] == [("we argued", False)]


def test_a_late_answer_is_judged_like_any_other() -> None:
    flow = written(
        "  - ask: ate\n    answer: choice [yes, nothing]\n    alert:\n"
        "      - when: ate == 'nothing'\n        level: urgent\n        about: medical\n"
        "        text: has eaten nothing\n"
    )
    turn = correcting.late(
        flow, Place(flow="mine", revision=flow.revision, step="ate"), typed("nothing"), Walk(flow).scope
    )

    assert turn is not None
    assert [each.pattern for each in turn.effects if isinstance(each, Raise)] == ["has eaten nothing"]


STILL = [
    ("a number after two days", Scale(0, 10), timedelta(days=2), True),
    ("a number after four days", Scale(0, 10), timedelta(days=4), False),
    ("words the same night", Words(), timedelta(hours=6), True),
    ("words the next day", Words(), timedelta(hours=20), False),
]


@pytest.mark.parametrize(("case", "answer", "after", "may"), STILL, ids=[case for case, *_ in STILL])
def test_what_is_typed_may_answer_a_closed_question_for_a_while(
    case: str, answer: Any, after: timedelta, may: bool
) -> None:
    run = Run(
        id="run1", client_id="ann", key="k", place=place("mood"), state="expired", started_at=NOW - after,
        ended_at=NOW - after,
    )  # fmt: skip

    assert correcting.may_be_late(run, AskStep(id="mood", answer=answer), NOW) is may


def test_going_back_in_an_open_flow_asks_the_last_question_and_goes_on_from_its_new_answer() -> None:
    walk = Walk(EVENING).begin().taps("4").taps("yes")
    step = correcting.last_answered(EVENING, run_of(walk))
    assert step is not None
    walk.after(correcting.back(EVENING, walk.stand, step, walk.scope))
    assert walk.said[-2:] == ["common.change", "mine.happened"]

    walk.taps("no")

    assert walk.place is None
    assert [each.step for each in walk.effects if isinstance(each, Supersede)] == ["happened"]
    assert walk.kept["happened"] == "no"


def test_going_back_twice_puts_both_answers_aside_once_there_is_a_new_one() -> None:
    walk = Walk(EVENING).begin().taps("4").taps("yes")
    for _ in range(2):
        step = correcting.last_answered(EVENING, run_of(walk))
        assert step is not None
        walk.after(correcting.back(EVENING, walk.stand, step, walk.scope))
    assert not [each for each in walk.effects if isinstance(each, Supersede)]

    walk.taps("7")

    assert [each.step for each in walk.effects if isinstance(each, Supersede)] == ["happened", "mood"]
    assert walk.stand.step == "happened"


def test_an_answer_of_a_finished_flow_is_replaced_and_its_line_put_aside() -> None:
    step = EVENING.steps[1]
    assert isinstance(step, AskStep)
    turn = correcting.corrected(EVENING, place("happened", mood=4), step, typed("yes"), Walk(EVENING).scope)

    assert turn is not None
    assert [each for each in turn.effects if isinstance(each, Supersede)] == [Supersede(run_id="run1", step="happened")]
    assert [each.value for each in turn.effects if isinstance(each, Note)] == ["yes"]


def test_a_day_that_was_mistyped_does_not_come_around_beside_the_right_one() -> None:
    flow = written("  - ask: died\n    answer: date\n    set: anniversary\n  - ask: how\n    answer: text\n")
    wrong = Remove(kind=ClientDate, id="ann:anniversary:2026-03-05")

    walk = Walk(flow).begin().types("2026-03-05")
    step = correcting.last_answered(flow, run_of(walk))
    assert step is not None
    assert wrong not in walk.effects
    walk.after(correcting.back(flow, walk.stand, step, walk.scope)).types("2026-03-15")
    assert walk.effects.count(wrong) == 1

    turn = correcting.corrected(flow, walk.stand, step, typed("2026-03-16"), walk.scope)
    assert turn is not None
    assert Remove(kind=ClientDate, id="ann:anniversary:2026-03-15") in turn.effects


def test_a_corrected_item_is_added_up_again() -> None:
    flow = written("  - measure: phq9\n")
    answers: dict[str, Any] = {step.id: "1" for step in flow.steps if isinstance(step, AskStep)}
    last = [step for step in flow.steps if isinstance(step, AskStep)][2]
    stand = Place(flow="mine", revision=flow.revision, step=last.id, answers=answers)

    turn = correcting.corrected(flow, stand, last, tapped(last.id, "3"), Walk(flow).scope)

    assert turn is not None
    scores = [each.value["total"] for each in turn.effects if isinstance(each, Note) and each.name == "phq9"]
    assert scores == [11]


def run_of(walk: Walk) -> Run:
    return Run(id="run1", client_id="ann", key="k", place=walk.stand, started_at=NOW)
