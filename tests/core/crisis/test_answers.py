"""Grading rule 1: a short text is graded with the question that it answers, and with what was just said."""

from __future__ import annotations

import pytest

from bot.model import Context, Form, Kind, Level
from tests.core.crisis.screening import SCREENER

ANSWERS = [
    ("safety", "yes", Level.URGENT),
    ("safety", "Yeah.", Level.URGENT),
    ("safety", "sí", Level.URGENT),
    ("safety", "not sure", Level.URGENT),
    ("safety", "a veces", Level.URGENT),
    ("safety", "no", Level.NONE),
    ("safety", "no not today but soon", Level.IMMINENT),
    ("safety", "what do you mean", Level.NONE),
    ("safety", "Saturday", Level.IMMINENT),
    ("safety", "I'm going to do it", Level.URGENT),
    ("safety", "i took it", Level.URGENT),
    ("safety", "lo tengo aquí", Level.URGENT),
    ("", "i took it", Level.NONE),
    ("safe", "no", Level.URGENT),
    ("safe", "i'm not", Level.URGENT),
    ("safe", "no sé", Level.URGENT),
    ("safe", "yes", Level.NONE),
    ("safe", "yes i'm home", Level.NONE),
    ("safe-danger", "no", Level.URGENT),
    ("danger", "yes", Level.URGENT),
    ("danger", "no", Level.NONE),
    ("plan", "Saturday", Level.IMMINENT),
    ("plan", "about thirty", Level.IMMINENT),
    ("plan", "thirty of them", Level.IMMINENT),
    ("plan", "the bridge", Level.IMMINENT),
    ("plan", "yes", Level.IMMINENT),
    ("plan", "no plan", Level.NONE),
    ("item9", "2", Level.URGENT),
    ("item9", "nearly every day", Level.URGENT),
    ("item9", "0", Level.NONE),
    ("others", "sometimes", Level.URGENT),
    ("", "yes", Level.NONE),
    ("mood", "2", Level.NONE),
]

SPLIT = [
    (("i want",), "to die"),
    (("i am going to",), "kill myself"),
    (("i have the pills.", "all of them"), "and i want to die"),
    (("i took",), "all my pills"),
]


@pytest.mark.parametrize(("question", "said", "level"), ANSWERS)
def test_a_short_answer_is_graded_with_its_question(question: str, said: str, level: Level) -> None:
    assert SCREENER.screen(said, Context(question=question)).level is level


def test_an_answer_about_danger_at_home_is_of_that_kind() -> None:
    assert SCREENER.screen("yes", Context(question="danger")).kind is Kind.ABUSE


@pytest.mark.parametrize(("before", "said"), SPLIT)
def test_a_sentence_in_several_messages_is_read_as_one(before: tuple[str, ...], said: str) -> None:
    assert SCREENER.screen(said, Context(recent=before)).level >= Level.URGENT


def test_an_ordinary_text_after_a_grave_one_is_not_graded_again() -> None:
    assert SCREENER.screen("dinner is ready", Context(recent=("i want to die",))).level is Level.NONE


@pytest.mark.parametrize("form", [Form.FORWARDED, Form.QUOTED])
@pytest.mark.parametrize(("text", "level"), [("I want to die", Level.CONCERN), ("i took all my pills", Level.URGENT)])
def test_somebody_elses_words_count_one_level_less_but_never_nothing(form: Form, text: str, level: Level) -> None:
    assert SCREENER.screen(text, Context(form=form)).level is level


@pytest.mark.parametrize("form", [Form.EDITED, Form.CAPTION, Form.PLAIN])
def test_edits_captions_and_commands_count_in_full(form: Form) -> None:
    assert SCREENER.screen("/note i want to die", Context(form=form)).level >= Level.URGENT


@pytest.mark.parametrize(("text", "is_no"), [("No.", True), ("para nada", True), ("I'm not", True), ("no idea", False)])
def test_a_plain_no_is_told_from_more(text: str, is_no: bool) -> None:
    assert SCREENER.says_no(text) is is_no
