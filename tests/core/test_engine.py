"""One question at a time: what a tap, a text and a photo do, and where the client stands then."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core import engine
from bot.core.effects import AnswerTap, Edit, Note, Say, Turn
from bot.core.engine import MediaReply, TappedReply, TypedReply
from bot.core.flow import StepGone
from bot.model import Place, Status, Text, ToClient
from tests.core.flows import Walk, written

FLOW = written(
    "  - ask: mood\n    answer: choice [good, bad]\n    record: mood\n"
    "  - ask: who\n    answer: several [mum, dad, friend]\n    record: who\n"
    "  - ask: words\n    answer: text\n    optional: true\n    record: words\n"
    "  - say: thanks\n"
)
TAPPED = AnswerTap(callback_id="c")
ANN = ToClient(client_id="ann")


def begun() -> Walk:
    return Walk(FLOW).begin()


def gives(walk: Walk, reply: Any) -> Turn:
    """What one more reply brings, without taking it."""
    return engine.answer(FLOW, walk.stand, reply, walk.scope)


def tap(value: str, *, step: str = "mood", message_id: int | None = 9) -> TappedReply:
    return TappedReply(step=step, value=value, callback_id="c", chat_id=1, message_id=message_id)


def test_a_flow_begins_with_its_first_question_and_ends_with_thanks() -> None:
    walk = begun().taps("good").taps("mum").taps("=").types("fine")

    assert walk.said == ["mine.mood", "mine.who", "mine.words", "mine.thanks"]
    assert walk.kept == {"mood": "good", "who": ["mum"], "words": "fine"}
    assert walk.place is None


def test_put_off_it_stands_where_it_stood_and_comes_in_so_many_minutes_a_day_at_most() -> None:
    walk = begun()

    soon = gives(walk, tap("~30"))
    late = gives(walk, tap("~5000"))

    told = Say(to=ANN, text=Text(id="common.snoozed"))
    assert soon == Turn(place=walk.stand, effects=(TAPPED, told), asks=True, extra={"snooze": 30})
    assert late.extra == {"snooze": 24 * 60}


@pytest.mark.parametrize("reply", [tap("good", step="other"), tap("good", message_id=4)], ids=["step", "message"])
def test_a_tap_on_what_is_not_asked_any_more_is_told_so_and_changes_nothing(reply: TappedReply) -> None:
    walk = begun()
    answered = replace(walk.stand, answers={engine.ANSWERED: [3, 4]})

    turn = engine.answer(FLOW, answered, reply, walk.scope)

    late = AnswerTap(callback_id="c", text=Text(id="common.answered-before"))
    assert turn == Turn(place=answered, effects=(late,), asks=True)


def test_the_last_twelve_messages_whose_buttons_were_taken_are_remembered() -> None:
    walk = begun()
    many = replace(walk.stand, answers={engine.ANSWERED: list(range(20, 32))})

    turn = engine.answer(FLOW, many, tap("good"), walk.scope)
    unknown = engine.answer(FLOW, walk.stand, tap("good", message_id=None), walk.scope)

    assert turn.place is not None
    assert turn.place.answers == {engine.ANSWERED: [*range(21, 32), 9], "mood": "good"}
    assert unknown.place is not None
    assert unknown.place.answers == {"mood": "good"}


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (tap("awful"), ("common.again",)),
        (MediaReply(media="photo"), ("common.media",)),
        (MediaReply(media="voice"), ("common.media",)),
    ],
    ids=["no such button", "photo", "voice"],
)
def test_what_does_not_fit_is_asked_once_more_with_a_way_past(reply: Any, said: tuple[str, ...]) -> None:
    walk = begun()

    turn = gives(walk, reply)

    told = [each for each in turn.effects if isinstance(each, Say)]
    assert [each.text.id for each in told] == [*said, "mine.mood"]
    assert all(each.to == ANN for each in told)
    assert [button.action for row in told[-1].buttons for button in row] == [
        "f:run1:mood:good", "f:run1:mood:bad", "f:run1:mood:-",
    ]  # fmt: skip
    assert (turn.asks, turn.place) == (True, replace(walk.stand, tries=1))
    assert isinstance(turn.effects[0], AnswerTap) is isinstance(reply, TappedReply)


def test_asked_again_after_a_hold_it_is_asked_as_at_first() -> None:
    walk = begun().types("awful")
    assert walk.stand.tries == 1

    turn = engine.resume(FLOW, walk.stand, walk.scope)

    (asked,) = [each for each in turn.effects if isinstance(each, Say)]
    assert (asked.text.id, len(asked.buttons[0])) == ("mine.mood", 2)
    assert (turn.place, turn.asks) == (replace(walk.stand, tries=0), True)


@pytest.mark.parametrize(("step", "why"), [("thanks", "does not ask"), ("gone", "has no step gone")])
def test_a_place_that_asks_nothing_is_said_to_be_gone(step: str, why: str) -> None:
    place = Place(flow="mine", revision=FLOW.revision, step=step)

    with pytest.raises(StepGone, match=why):
        engine.resume(FLOW, place, begun().scope)


def test_past_a_question_it_is_kept_as_left_open_and_the_next_one_comes() -> None:
    walk = begun()

    turn = gives(walk, tap("-"))

    assert turn.place is not None
    assert (turn.place.step, turn.place.answers["mood"]) == ("who", None)
    assert [(each.name, each.value, each.words) for each in turn.effects if isinstance(each, Note)] == [
        ("mood", None, "")
    ]
    assert turn.effects[0] == TAPPED


def test_of_several_each_tap_turns_its_mark_and_done_takes_what_is_marked() -> None:
    walk = begun().taps("good")

    marked = gives(walk, tap("mum", step="who"))
    assert marked.asks
    assert marked.place == replace(walk.stand, answers={**walk.stand.answers, "~who": ["mum"]})
    (seen, edit) = marked.effects
    assert seen == TAPPED
    assert isinstance(edit, Edit)
    assert (edit.chat_id, edit.message_id) == (1, 9)
    assert edit.buttons

    walk.taps("mum").taps("dad").taps("mum").taps("friend").taps("=")
    assert walk.kept["who"] == ["dad", "friend"]
    assert not [name for name in walk.stand.answers if name == "~who"]


def test_where_the_message_cannot_be_found_the_marks_are_shown_in_a_new_one() -> None:
    walk = begun().taps("good")

    turn = gives(walk, tap("mum", step="who", message_id=None))

    (seen, asked) = turn.effects
    assert seen == TAPPED
    assert isinstance(asked, Say)
    assert (asked.text.id, turn.asks) == ("mine.who", True)
    assert turn.place is not None
    assert turn.place.answers["~who"] == ["mum"]


def test_stop_ends_the_flow_with_a_word() -> None:
    turn = engine.answer(FLOW, begun().stand, engine.TypedReply(text="stop"), begun().scope)

    assert turn == Turn(place=None, effects=(Say(to=ANN, text=Text(id="common.stopped")),), outcome="stopped")


STOPPING = written(
    "  - ask: sure\n    answer: choice [yes, no]\n    record: sure\n    stop_on: [no]\n  - say: thanks\n"
)


def test_an_answer_that_ends_a_flow_is_kept_and_has_words_of_its_own() -> None:
    walk = Walk(STOPPING).begin()

    turn = engine.answer(STOPPING, walk.stand, tap("no", step="sure"), walk.scope)

    assert (turn.place, turn.outcome) == (None, "stopped")
    assert turn.effects[0] == TAPPED
    assert [each.value for each in turn.effects if isinstance(each, Note)] == ["no"]
    assert turn.effects[-1] == Say(to=ANN, text=Text(id="mine.sure-no", args={"name": ""}))


CONSENT = written(
    "  - ask: agree\n    answer: choice [yes, no]\n    set: consent\n    stop_on: [no]\n  - say: thanks\n"
)


@pytest.mark.parametrize(
    "reply",
    [TypedReply(text="skip"), TypedReply(text="what is this"), tap("-", step="agree"), TypedReply(text="yes, but why")],
    ids=["typed past", "asked back", "an old button", "half a yes"],
)
def test_there_is_no_way_past_consent(reply: Any) -> None:
    walk = Walk(CONSENT).begin()

    turn = engine.answer(CONSENT, walk.stand, reply, walk.scope)

    told = [each for each in turn.effects if isinstance(each, Say)]
    assert [each.text.id for each in told] == ["common.again-needed", "mine.agree"]
    assert [button.action for row in told[-1].buttons for button in row] == ["f:run1:agree:yes", "f:run1:agree:no"]
    assert turn.place == replace(walk.stand, tries=1)


@pytest.mark.parametrize(("status", "may"), [(Status.ENROLLING, False), (Status.ACTIVE, True)])
def test_what_joining_has_to_know_is_left_open_only_by_who_is_in(status: Status, may: bool) -> None:
    flow = written("  - ask: place\n    answer: zone [America/Denver]\n    set: zone\n  - say: thanks\n")
    walk = Walk(flow).begin()
    scope = replace(walk.scope, client=replace(walk.scope.client, status=status))

    turn = engine.answer(flow, walk.stand, TypedReply(text="skip"), scope)

    assert (turn.place is None) is may


def test_who_stops_on_the_way_in_is_told_how_to_begin_again() -> None:
    walk = Walk(CONSENT).begin()
    scope = replace(walk.scope, client=replace(walk.scope.client, status=Status.ENROLLING))

    turn = engine.answer(CONSENT, walk.stand, TypedReply(text="stop"), scope)

    assert turn.effects == (Say(to=ANN, text=Text(id="common.stopped-joining")),)


def test_what_is_kept_names_run_flow_step_and_day() -> None:
    turn = gives(begun(), tap("good"))

    (line,) = [each for each in turn.effects if isinstance(each, Note)]
    assert line == Note(
        client_id="ann", name="mood", value="good", flow="mine", step="mood", run_id="run1", on=begun().scope.day,
        shared=line.shared,
    )  # fmt: skip
