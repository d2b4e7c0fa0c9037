"""Several things to try: each is asked about by itself, and what is said is kept with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.core import correcting
from bot.core.effects import AnswerTap, Change, Note, Say, Supersede
from bot.core.engine import Scope
from bot.core.flow import AskStep, Flow
from bot.core.scope import TypedReply, is_touched
from bot.model import Homework
from tests.core.flows import NOW, Walk, written

WALK = Homework(id="walk", client_id="ann", flow="", title="A walk", given_at=NOW - timedelta(days=4))
CALL = replace(WALK, id="call", title="A call", given_at=NOW - timedelta(days=3))

BACK = written(
    "  - homework: next\n"
    "  - ask: went\n    answer: choice [tried, partly, not-yet]\n"
    "  - when: went != 'not-yet'\n    ask: noticed\n    answer: text\n    optional: true\n    record: homework_words\n"
    "  - homework: review\n  - homework: next\n"
    "  - when: homework_nth <= homework_count\n    repeat: went\n    most: 6\n"
    "  - say: thanks\n"
)


@dataclass
class Looking(Walk):
    """`open_` is what is open, newest first, as the database holds it: what was tried is closed between two turns."""

    open_: tuple[Homework, ...] = (CALL, WALK)

    @property
    def scope(self) -> Scope:
        return replace(super().scope, homework=self.open_)

    @property
    def reviewed(self) -> list[tuple[str, object]]:
        return [(each.id, each.values["state"]) for each in self.effects if isinstance(each, Change)]

    @property
    def asked_about(self) -> list[object]:
        asked = (each.text for each in self.effects if isinstance(each, Say) and each.text.id == "mine.went")
        return [text.args["homework_title"] for text in asked]


def test_each_of_two_things_is_asked_about_and_answered_by_itself() -> None:
    walk = Looking(BACK)

    walk.begin().taps("tried").types("It was cold")
    walk.open_ = (CALL,)
    walk.taps("not-yet")

    assert walk.asked_about == ["A walk", "A call"]
    assert walk.reviewed == [("walk", "closed"), ("call", "not-yet")]
    assert walk.place is None
    assert walk.said[-1] == "mine.thanks"


def test_words_about_each_name_the_thing_that_they_are_about() -> None:
    walk = Looking(BACK)

    walk.begin().taps("tried").types("It was cold")
    walk.open_ = (CALL,)
    walk.taps("partly").types("Nobody picked up")

    lines = [each for each in walk.effects if isinstance(each, Note) and each.name == "homework_words"]
    assert [(line.words, line.value, line.step) for line in lines] == [
        ("It was cold", {"task": "walk"}, "noticed"), ("Nobody picked up", {"task": "call"}, "noticed.2"),
    ]  # fmt: skip


def test_a_thumb_that_taps_twice_answers_for_the_first_thing_alone() -> None:
    walk = Looking(BACK)

    walk.begin().taps("not-yet", message_id=7)
    walk.taps("not-yet", message_id=7)

    assert walk.asked_about == ["A walk", "A call"]
    assert walk.reviewed == [("walk", "not-yet")]
    assert [each.text.id for each in walk.effects if isinstance(each, AnswerTap) and each.text] == [
        "common.answered-before"
    ]


def test_what_a_session_has_closed_meanwhile_is_not_asked_about() -> None:
    walk = Looking(BACK)

    walk.begin()
    walk.open_ = (WALK,)
    walk.taps("not-yet")

    assert walk.asked_about == ["A walk"]
    assert walk.place is None


def test_what_came_to_it_since_the_question_is_not_asked_about() -> None:
    new = replace(CALL, id="new", title="New", given_at=NOW)
    walk = Looking(BACK, open_=(WALK,))

    walk.begin()
    walk.open_ = (new, WALK)
    walk.taps("not-yet")

    assert walk.asked_about == ["A walk"]
    assert walk.reviewed == [("walk", "not-yet")]


def test_a_look_back_that_nobody_has_touched_counts_as_unanswered() -> None:
    walk = Looking(BACK)

    walk.begin()
    before = is_touched(walk.stand)
    walk.taps("tried")

    assert (before, is_touched(walk.stand)) == (False, True)


@pytest.mark.parametrize("flow", [BACK, written("  - ask: went\n    answer: text\n  - homework: review\n")])
def test_how_it_went_counts_also_when_it_is_told_late(flow: Flow) -> None:
    walk = Looking(flow)
    walk.begin()

    turn = correcting.late(walk.flow, walk.stand, TypedReply(text="tried"), walk.scope)

    assert turn is not None
    first = [each.id for each in turn.effects if isinstance(each, Change)]
    assert first == (["walk"] if flow is BACK else ["call", "walk"])


def test_a_changed_answer_puts_aside_only_what_was_said_of_that_thing() -> None:
    walk = Looking(BACK)
    walk.begin().taps("tried").types("It was cold")
    walk.open_ = (CALL,)
    walk.taps("tried")
    step = walk.flow.steps[walk.flow.places["went"]]
    assert isinstance(step, AskStep)

    back = correcting.back(walk.flow, walk.stand, step, walk.scope)
    walk.after(back).taps("partly")

    assert [each.step for each in walk.effects if isinstance(each, Supersede)] == ["went.2"]
    assert walk.asked_about[-1] == "A call"


def test_of_three_things_none_is_passed_over() -> None:
    third = replace(CALL, id="third", title="A letter", given_at=NOW - timedelta(days=2))
    walk = Looking(BACK, open_=(third, CALL, WALK))

    walk.begin().taps("not-yet").taps("not-yet").taps("not-yet")

    assert walk.asked_about == ["A walk", "A call", "A letter"]
    assert walk.reviewed == [("walk", "not-yet"), ("call", "not-yet"), ("third", "not-yet")]
    assert walk.place is None
