"""On a phone that others may see, a message opens with a question that says nothing, and only a tap shows the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.effects import AnswerTap, Chart, Edit, Say
from bot.core.openings import OPEN, OPENING, Unopened, is_behind, later, opened, packed
from bot.core.views import ClientView
from bot.model import Button, ButtonPressed, Client, Lane, Text, ToClient
from tests.core.desks import NOON, client

PROMPT = Say(to=ToClient(client_id="maya"), text=Text(id="a.prompt"), lane=Lane.PROMPT)
AFTER_CRISIS = replace(PROMPT, lane=Lane.CRISIS)
PICTURE = Chart(client_id="maya", until=NOON.date())

BEHIND = [
    ("a prompt", PROMPT, client(), False),
    ("a prompt, all neutral", PROMPT, client(neutral_openings=True), True),
    ("a prompt under danger", PROMPT, client(danger=True), False),
    ("what a crisis started", AFTER_CRISIS, client(), False),
    ("what a crisis started, under danger", AFTER_CRISIS, client(danger=True), True),
    ("what asks for it itself", replace(PROMPT, neutral=True), client(), True),
    ("a picture", replace(PROMPT, picture=PICTURE), client(neutral_openings=True), False),
]

DIRECT = replace(
    AFTER_CRISIS,
    text=Text(id="crisis.ask-danger", args={"name": "Maya"}),
    buttons=(
        (Button(label=Text(id="common.yes", args={"n": 1}), action="q:q7:yes"), Button(label="988", url="https://x.y")),
        (Button(label=Text(id="common.no"), action="q:q7:no"),),
    ),
)
BEFORE = replace(PROMPT, text=Text(id="a.first"))
TAP = ButtonPressed(chat_id=7, message_id=12, callback_id="cb", action="c:open")


def unopened(*says: Say) -> Unopened:
    return Unopened(letter_id=3, message_id=12, run_id=None, sent_at=NOON, says=[packed(each) for each in says])


@pytest.mark.parametrize(("case", "say", "whose", "behind"), BEHIND, ids=[case for case, *_ in BEHIND])
def test_what_opens_neutrally(case: str, say: Say, whose: Client, behind: bool) -> None:
    assert is_behind(say, whose) is behind


def test_the_opening_says_nothing_and_has_one_button() -> None:
    assert Text(id="crisis.opening") == OPENING
    assert ((Button(label=Text(id="crisis.open-button"), action="c:open"),),) == OPEN


def test_a_tap_shows_the_words_and_buttons_that_waited_in_the_same_message() -> None:
    effects = opened(TAP, unopened(BEFORE, PROMPT, DIRECT), is_past=False)

    assert effects == (
        AnswerTap(callback_id="cb"),
        Edit(
            chat_id=7, message_id=12, text=DIRECT.text, buttons=DIRECT.buttons, before=(BEFORE.text, PROMPT.text),
            letter_id=3,
        ),
    )  # fmt: skip


def test_a_question_that_has_passed_is_not_asked_any_more() -> None:
    _, edit = opened(TAP, unopened(BEFORE, DIRECT), is_past=True)

    assert edit == Edit(chat_id=7, message_id=12, text=Text(id="common.gone"), letter_id=3)


def test_a_second_tap_is_only_answered() -> None:
    assert opened(TAP, None, is_past=False) == (AnswerTap(callback_id="cb"),)
    assert opened(replace(TAP, message_id=None), unopened(DIRECT), is_past=False) == (AnswerTap(callback_id="cb"),)


@pytest.mark.parametrize(("say", "question"), [(DIRECT, "q7"), (BEFORE, "")], ids=["direct", "nothing asked"])
def test_the_direct_question_behind_an_opening_is_known(say: Say, question: str) -> None:
    assert unopened(say).question_id == question


def test_not_now_answers_nothing_else() -> None:
    said = later(ClientView(client=client()))

    assert said == Say(to=ToClient(client_id="maya"), text=Text(id="crisis.opening-later"))
