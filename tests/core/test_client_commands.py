"""What a client types or taps: each command and each button brings about its own thing, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core import forgetting, linking
from bot.core.caring import helped, stopped
from bot.core.client_commands import Asked, command_of, decide, is_wordless, unprompted
from bot.core.effects import AnswerTap, Edit, Effect, Note, Say, StartFlow
from bot.core.rules import USUAL_RULES
from bot.core.safety import said_not_safe, said_safe
from bot.core.views import ClientView
from bot.core.written_tasks import answered
from bot.model import (
    Alert,
    AlertState,
    ButtonPressed,
    Homework,
    Kind,
    Level,
    Place,
    Run,
    Status,
    Text,
    TextReceived,
    ToClient,
)
from tests.core.desks import NOON, VEGA, actions, client, texts

NAMES = {"therapist": "Dr. Vega", "name": "May"}
RUN = Run(id="r1", client_id="maya", key="k", place=Place(flow="mood", revision="1", step="a"), started_at=NOON)
TASK = Homework(id="t1", client_id="maya", flow="", title="A walk", given_at=NOON)
OPEN = Alert(
    id="a1", client_id="maya", chat_id=7, level=Level.URGENT, kind=Kind.VOICES, state=AlertState.DELIVERED,
    raised_at=NOON,
)  # fmt: skip


def seen(**more: Any) -> ClientView:
    view = {name: more.pop(name) for name in ("run", "homework", "alert", "therapist") if name in more}
    return ClientView(client=client(called="May", **more), **{"therapist": VEGA, **view})


def asked(view: ClientView, rest: str = "", message_id: int | None = None) -> Asked:
    return Asked(view=view, rest=rest, rules=USUAL_RULES, now=NOON, new_id=lambda: "n", message_id=message_id)


def says(text: str, view: ClientView) -> tuple[Effect, ...] | None:
    event = TextReceived(chat_id=7, message_id=3, text=text)
    return decide(view, event, USUAL_RULES, now=NOON, new_id=lambda: "n")


def taps(action: str, view: ClientView, message_id: int | None = 5) -> tuple[Effect, ...] | None:
    event = ButtonPressed(chat_id=7, message_id=message_id, callback_id="cb", action=action)
    return decide(view, event, USUAL_RULES, now=NOON, new_id=lambda: "n")


def said(text_id: str, **args: Any) -> Say:
    return Say(to=ToClient(client_id="maya"), text=Text(id=text_id, args=NAMES | args))


def begins(flow: str) -> tuple[Effect, ...]:
    return (StartFlow(client_id="maya", flow=flow, key=f"hand:maya:{flow}:{NOON.isoformat()}"),)


@pytest.mark.parametrize("flow", ["mood", "talk", "consent", "settings"])
@pytest.mark.parametrize("status", [Status.ACTIVE, Status.PAUSED])
def test_a_command_begins_its_flow_in_a_break_as_well(flow: str, status: Status) -> None:
    assert says(f"/{flow}", seen(status=status)) == begins(flow)


@pytest.mark.parametrize("command", ["mood", "homework", "talk", "settings"])
def test_before_enrolment_nothing_begins_by_command(command: str) -> None:
    assert says(f"/{command}", seen(status=Status.ENROLLING)) == (said("bot.not-yet"),)


def test_homework_begins_where_there_is_some_and_else_says_that_there_is_none() -> None:
    assert says("/homework", seen(homework=(TASK,))) == begins("homework")
    assert says("/homework", seen()) == (said("bot.no-homework"),)


@pytest.mark.parametrize("command", ["homework", "talk"])
def test_while_an_alert_holds_it_a_command_says_why_it_waits(command: str) -> None:
    held = says(f"/{command}", seen(held_at=NOON, homework=(TASK,)))
    alone = says(f"/{command}", seen(held_at=NOON, therapist=None))

    assert held == (said("crisis.held"),)
    assert alone == (said("crisis.held", therapist="none"),)
    assert says("/mood", seen(held_at=NOON)) == begins("mood")


def test_the_numbers_come_to_anyone_and_after_the_end_it_is_said_that_nobody_reads_this() -> None:
    numbers, ended = said("crisis.resources"), said("crisis.ended")

    assert says("/crisis", seen()) == (numbers,)
    assert says("/help", seen()) == (said("bot.help"), numbers)
    for command in ("/crisis", "/help"):
        assert says(command, seen(status=Status.ENDED)) == (numbers, ended)


def test_a_frozen_chat_gets_the_numbers_for_the_asking_and_nothing_else() -> None:
    frozen = seen(status=Status.FROZEN)

    assert says("/crisis", frozen) == (said("crisis.resources"),)
    assert says("/help", frozen) == (said("crisis.resources"),)
    assert [says(each, frozen) for each in ("/mood", "/start", "/nonsense")] == [(), (), ()]
    assert taps("c:plan", frozen) == (AnswerTap(callback_id="cb"), said("crisis.resources"))
    assert unprompted(asked(frozen, "hello")) == ()


def test_start_begins_the_welcome_as_often_as_it_is_asked_for_and_later_says_what_there_is() -> None:
    joining = seen(status=Status.ENROLLING)

    assert says("/start", joining) == begins("welcome")
    assert says("/start", replace(joining, run=RUN)) == begins("welcome")
    assert says("/consent", joining) == begins("welcome")
    assert says("/start", seen()) == (said("bot.help"),)
    assert says("/start", seen(status=Status.ENDED)) == (said("crisis.ended"),)


def test_what_is_no_command_is_left_to_the_flow_and_an_unknown_one_is_said_to_be_so() -> None:
    assert says("hello", seen()) is None
    assert says("/", seen()) is None
    assert taps("f:r1:a:yes", seen()) is None
    assert taps("c:nonsense", seen()) is None
    assert says("/nonsense", seen()) == (said("bot.unknown-command"),)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/mood", ("mood", "")),
        (" /MOOD ", ("mood", "")),
        ("/mood@between_bot", ("mood", "")),
        ("/pause  3 days ", ("pause", "3 days")),
        ("mood", None),
        ("/", None),
    ],
)
def test_a_command_is_read_with_what_follows_it(text: str, command: tuple[str, str] | None) -> None:
    assert command_of(text) == command


@pytest.mark.parametrize("text", ["change my answer", "Change answer!", "cambiar mi respuesta", "Cambia mi respuesta."])
def test_a_wish_to_change_an_answer_is_a_command_in_plain_words(text: str) -> None:
    assert says(text, seen()) == says("/change", seen()) == (said("bot.help"), said("crisis.resources"))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("/mood", True), ("/start " + "x" * 16, True), ("/start " + "x" * 64, True), ("/start " + "x" * 65, False),
        ("/start i want to die", False), ("/pause 3 days", False), ("/start " + "x" * 15, False), ("hello", False),
    ],
)  # fmt: skip
def test_only_a_bare_command_and_what_a_link_types_are_nobodys_words(text: str, is_one: bool) -> None:
    assert is_wordless(text) is is_one


ANSWERED = AnswerTap(callback_id="cb")
TIDIED = (ANSWERED, Edit(chat_id=7, message_id=5))


def test_the_easy_question_keeps_its_buttons() -> None:
    assert taps("c:safe:yes:abuse", seen()) == (ANSWERED, *said_safe(seen(), Kind.ABUSE))
    assert taps("c:safe:no:abuse", seen()) == (ANSWERED, *said_not_safe(seen(), Kind.ABUSE))
    assert taps("c:safe:yes", seen(alert=OPEN)) == (ANSWERED, *said_safe(seen(alert=OPEN), Kind.VOICES))
    assert taps("c:safe:no", seen(alert=OPEN)) == (ANSWERED, *said_not_safe(seen(alert=OPEN), Kind.VOICES))


def test_the_plan_is_a_tap_away_and_one_that_does_not_exist_is_said_so() -> None:
    none = said("crisis.plan-none")

    assert taps("c:plan", seen()) == (ANSWERED, none)
    assert says("/plan", seen()) == (none,)
    assert says("/plan", seen(therapist=None)) == (replace(none, text=Text(
        id="crisis.plan-none", args={"therapist": "none", "name": "May"})),)  # fmt: skip


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_whether_it_helped_is_kept_and_its_buttons_go(answer: str) -> None:
    assert taps(f"c:helped:{answer}", seen()) == (*TIDIED, *helped(client(), answer))
    assert taps("c:helped:perhaps", seen()) is None


def test_caring_contacts_end_with_a_tap() -> None:
    assert taps("c:caring:stop", seen(caring_at=NOON)) == (*TIDIED, *stopped(seen(caring_at=NOON)))


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_something_to_try_is_answered_by_its_own_button(answer: str) -> None:
    view = seen(homework=(TASK,))

    assert taps(f"c:task:t1:{answer}", view) == (*TIDIED, *answered(view, "t1", answer, now=NOON))


@pytest.mark.parametrize(
    ("act", "does"),
    [("sure", forgetting.sure), ("yes", forgetting.confirmed), ("off", forgetting.called_off)],
)
@pytest.mark.parametrize("asked_for", [False, True])
def test_each_step_of_being_forgotten_has_its_button(act: str, does: Any, asked_for: bool) -> None:
    view = seen(forget_at=NOON if asked_for else None)

    assert taps(f"c:forget:{act}", view) == (*TIDIED, *does(asked(view)))


def test_no_to_being_forgotten_changes_nothing() -> None:
    assert taps("c:forget:no", seen()) == (*TIDIED, said("bot.stayed"))
    assert taps("c:forget:now", seen()) is None


def test_the_wrong_person_says_so_with_a_tap() -> None:
    assert taps("c:not-me", seen()) == (*TIDIED, *linking.not_me(asked(seen())))


def test_a_message_that_cannot_be_found_keeps_its_buttons() -> None:
    assert taps("c:stop:no", seen(), message_id=None) == (ANSWERED, said("bot.stayed"))


@pytest.mark.parametrize("text", ["help", "HELP!", "911", "988", "Ayuda", "llamar al 911"])
def test_whoever_types_a_number_to_call_or_help_alone_reads_whom_to_call(text: str) -> None:
    assert says(text, seen()) == says("/crisis", seen())


def test_hide_clears_the_chat_with_the_command_itself() -> None:
    assert says("/hide", seen()) == linking.cleared("maya", NOON, 3)


@pytest.mark.parametrize(
    ("alert", "told"),
    [
        (None, "bot.kept"),
        (OPEN, "crisis.kept-alert"),
        (replace(OPEN, level=Level.IMMINENT, kind=Kind.SUICIDE), "crisis.kept-imminent"),
        (replace(OPEN, level=Level.IMMINENT, kind=Kind.ABUSE), "crisis.kept-alert"),
    ],
    ids=["none", "open", "a life at stake", "danger at home"],
)
@pytest.mark.parametrize("status", [Status.ACTIVE, Status.PAUSED])
def test_words_that_nobody_asked_for_are_kept_and_it_is_said_who_sees_them(
    alert: Alert | None, told: str, status: Status
) -> None:
    view = seen(alert=alert, status=status)

    kept, answer, *_ = unprompted(asked(view, "so tired"))

    assert kept == Note(client_id="maya", name="left_words", words="so tired")
    assert isinstance(answer, Say)
    assert answer.text.id == told


@pytest.mark.parametrize(
    ("status", "told"),
    [(Status.ENDED, "crisis.ended"), (Status.ENROLLING, "bot.not-yet"), (Status.INVITED, "bot.not-yet")],
)
def test_outside_the_programme_words_are_not_kept_and_it_is_said(status: Status, told: str) -> None:
    assert unprompted(asked(seen(status=status), "so tired")) == (said(told),)


def test_where_nobody_is_the_therapist_no_name_is_said() -> None:
    effects = says("/resume", seen(therapist=None))

    assert effects is not None
    assert (texts(effects), actions(effects)) == (["bot.not-paused"], [])
    (told,) = [each for each in effects if isinstance(each, Say)]
    assert told.text.args == {"therapist": "", "name": "May"}


@pytest.mark.parametrize("text", ["/resume", "/pause 1 day"])
def test_a_break_neither_begins_nor_ends_while_words_wait_to_be_deleted(text: str) -> None:
    view = seen(forget_at=NOON, status=Status.PAUSED)

    assert says(text, view) == says("/forget", view)
    assert taps("c:stop:pause", view) == (*TIDIED, *(says("/forget", view) or ()))
