"""Answers that come late, and answers that are taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.core import correcting
from bot.core.answers import Scale, Words
from bot.core.effects import Note, Raise, Remove, Say, Supersede
from bot.core.engine import BACK
from bot.core.flow import AskStep
from bot.core.scope import Reply, TappedReply, TypedReply
from bot.model import ClientDate, Place, Run, Text, ToClient
from tests.core.flows import ANN, NOW, Walk, written

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


HOUR = timedelta(hours=1)


def closed_run(**more: Any) -> Run:
    usual: dict[str, Any] = {
        "id": "run1", "client_id": "ann", "key": "k", "place": place("mood"), "started_at": NOW - 10 * HOUR,
        "ended_at": NOW, "state": "expired",
    }  # fmt: skip
    return Run(**usual | more)


def test_only_a_question_that_nobody_had_touched_takes_its_answer_late_and_not_for_ever() -> None:
    def takes(after: timedelta = HOUR, **more: Any) -> bool:
        return correcting.takes_late(closed_run(**more), NOW + after)

    assert takes()
    assert takes(correcting.KEPT_FOR)
    assert not takes(correcting.KEPT_FOR + timedelta(seconds=1))
    assert not takes(state="finished")
    assert not takes(place=place("happened", mood=3))
    assert not takes(ended_at=None)


@pytest.mark.parametrize(
    ("ended", "hours", "told"),
    [(NOW, 10, (1, "15:00", 10)), (NOW - 9.8 * HOUR, 1, (1, "05:12", 1)), (NOW - 8.4 * HOUR, 2, (1, "06:36", 2))],
)
def test_a_closed_question_says_when_it_was_asked_when_it_closed_and_how_long_it_stood(
    ended: Any, hours: int, told: tuple[int, str, int]
) -> None:
    said = correcting.closed(closed_run(ended_at=ended), ANN, "common.closed", "Dr. Vega")

    args: dict[str, str | int | float] = {"weekday": told[0], "hour": told[1], "hours": hours, "therapist": "Dr. Vega"}
    assert said == Say(to=ToClient(client_id="ann"), text=Text(id="common.closed", args=args))


def test_a_question_without_an_end_closed_when_it_would_have_expired_or_when_it_began() -> None:
    lasting = closed_run(ended_at=None, expires_at=NOW - 6 * HOUR)

    assert correcting.closed(lasting, ANN, "common.closed").text.args["hours"] == 4
    assert correcting.closed(replace(lasting, expires_at=None), ANN, "common.closed").text.args["hours"] == 1


def test_going_back_puts_the_question_again_and_forgets_what_was_answered() -> None:
    walk = Walk(EVENING)
    step = EVENING.steps[0]
    assert isinstance(step, AskStep)

    turn = correcting.back(EVENING, place("what", mood=4, happened="yes"), step, walk.scope)

    assert turn.place is not None
    assert (turn.place.step, turn.asks) == ("mood", True)
    assert turn.place.answers == {"happened": "yes", BACK: ["mood"]}
    assert [each.text.id for each in turn.effects if isinstance(each, Say)] == ["common.change", "mine.mood"]
    assert all(each.to == ToClient(client_id="ann") for each in turn.effects if isinstance(each, Say))


def test_a_question_of_a_flow_that_is_over_is_put_again_in_the_same_words() -> None:
    step = EVENING.steps[0]
    assert isinstance(step, AskStep)

    told, asked = correcting.put_again(EVENING, place("mood", mood=4), step, Walk(EVENING).scope)

    assert told == Say(to=ToClient(client_id="ann"), text=Text(id="common.change"))
    assert isinstance(asked, Say)
    assert (asked.text.id, len(asked.buttons)) == ("mine.mood", 2)


def test_a_correction_stands_on_the_day_of_its_question_and_is_said() -> None:
    step = EVENING.steps[1]
    assert isinstance(step, AskStep)
    scope = replace(Walk(EVENING).scope, day=YESTERDAY)

    turn = correcting.corrected(
        EVENING, place("happened", mood=4, happened="yes"), step, tapped("happened", "no"), scope
    )

    assert turn is not None
    assert [(each.name, each.value, each.on) for each in turn.effects if isinstance(each, Note)] == [
        ("happened", "no", YESTERDAY)
    ]
    assert turn.effects[0] == Supersede(run_id="run1", step="happened")
    assert turn.effects[-1] == Say(to=ToClient(client_id="ann"), text=Text(id="common.changed"))


def test_words_that_nobody_was_asked_about_stay_the_clients_own_on_their_day() -> None:
    step = EVENING.steps[2]
    assert isinstance(step, AskStep)
    scope = replace(Walk(EVENING).scope, day=YESTERDAY)

    assert correcting.undecided(EVENING, step, "we argued", scope) == (
        Note(
            client_id="ann",
            name="what",
            words="we argued",
            shared=False,
            flow="mine",
            step="what",
            run_id="run1",
            on=YESTERDAY,
        ),
    )
    first = EVENING.steps[0]
    assert isinstance(first, AskStep)
    assert correcting.undecided(EVENING, replace(first, record=""), 4, scope) == ()


@pytest.mark.parametrize(
    ("answer", "kept_for"), [(Scale(low=0, high=10), correcting.KEPT_FOR), (Words(), correcting.WORDS_FOR)]
)
def test_how_late_an_answer_may_come_counts_from_the_end_of_its_question(answer: Any, kept_for: timedelta) -> None:
    step = AskStep(id="mood", answer=answer)
    second = timedelta(seconds=1)

    def may(run: Run, after: timedelta) -> bool:
        return correcting.may_be_late(run, step, NOW + after)

    assert [may(closed_run(), kept_for), may(closed_run(), kept_for + second)] == [True, False]
    endless = closed_run(ended_at=None, started_at=NOW)
    assert [may(endless, kept_for), may(endless, kept_for + second)] == [True, False]
