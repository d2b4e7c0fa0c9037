"""Grading rule 1: a short text is graded with the question that it answers, and with what was just said."""

from __future__ import annotations

import pytest

from bot.core.crisis.answers import LONGEST_ANSWER, LONGEST_TEXT, answered, meaning
from bot.model import Context, Form, Kind, Level
from tests.core.crisis.screening import LEXICONS, SCREENER

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
    ("safety", "today was ok", Level.NONE),
    ("safety", "My week was pretty hard.", Level.NONE),
    ("safety", "hoy salí a caminar", Level.NONE),
    ("safety", "la semana estuvo muy pesada", Level.NONE),
    ("item9", "the weekend was fine", Level.NONE),
    ("safety", "today was the day", Level.IMMINENT),
    ("safety", "tonight after they sleep", Level.IMMINENT),
    ("safety", "today was ok but tonight", Level.IMMINENT),
    ("safety", "tonight. today was awful", Level.IMMINENT),
    ("item9", "tonight because today was so hard", Level.IMMINENT),
    ("safety", "yes, tomorrow. this week was bad", Level.IMMINENT),
    ("safety", "esta noche, hoy fue muy mal", Level.IMMINENT),
    ("safety", "monday morning was rough", Level.NONE),
    ("safety", "el lunes por la noche estuvo feo", Level.NONE),
    ("safety", "hoy fue el día", Level.IMMINENT),
    ("safety", "yes, today was bad", Level.URGENT),
    ("plan", "today was ok", Level.IMMINENT),
    ("safety", "I'm going to do it", Level.URGENT),
    ("safety", "i took it", Level.URGENT),
    ("safety", "lo tengo aquí", Level.URGENT),
    ("safety", "no lo sé", Level.URGENT),
    ("safety", "no lo sé, la verdad", Level.URGENT),
    ("safety", "la verdad no sé", Level.URGENT),
    ("safety", "no quiero hablar de eso", Level.URGENT),
    ("safety", "I don't want to talk about it", Level.URGENT),
    ("safety", "I really don't know", Level.URGENT),
    ("safety", "Well, yes", Level.URGENT),
    ("safety", "um... yes", Level.URGENT),
    ("safety", "to be honest, idk", Level.URGENT),
    ("safety", "😔 yes", Level.URGENT),
    ("safety", "well, no", Level.NONE),
    ("safety", "um", Level.NONE),
    ("safe", "um, no", Level.URGENT),
    ("safe", "well, yes", Level.NONE),
    ("plan", "um, no", Level.NONE),
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


KNOWN = tuple(lexicon.answers for lexicon in LEXICONS)

GRADED = [
    ("safe", "no", ("answer-not-safe", Level.URGENT, Kind.SUICIDE, "no")),
    ("safe-danger", "not sure", ("answer-not-safe", Level.URGENT, Kind.ABUSE, "not sure")),
    ("safety", "Yes!", ("answer-yes", Level.URGENT, Kind.SUICIDE, "yes")),
    ("safety", "maybe", ("answer-unsure", Level.URGENT, Kind.SUICIDE, "maybe")),
    ("danger", "yes", ("answer-yes", Level.URGENT, Kind.ABUSE, "yes")),
    ("plan", "yes", ("answer-yes", Level.IMMINENT, Kind.SUICIDE, "yes")),
    ("plan", "the bridge", ("answer-plan", Level.IMMINENT, Kind.SUICIDE, "the bridge")),
    ("safety", "on Saturday", ("answer-plan", Level.IMMINENT, Kind.SUICIDE, "on saturday")),
    ("item9", "3", ("answer-item9", Level.URGENT, Kind.SUICIDE, "3")),
    ("item9", "0", None),
    ("safe", "yes", None),
    ("safety", "no", None),
    ("mood", "yes", None),
    ("safety", "...", None),
]


@pytest.mark.parametrize(("question", "said", "graded"), GRADED, ids=[f"{q}: {said}" for q, said, _ in GRADED])
def test_an_answer_is_a_finding_of_its_own_name_level_kind_and_words(
    question: str, said: str, graded: tuple[str, Level, Kind, str] | None
) -> None:
    assert answered(said, question, KNOWN) == graded


def test_a_text_longer_than_an_answer_is_read_by_the_patterns_alone() -> None:
    answer = "yes" + " " * LONGEST_TEXT

    assert answered(answer[:LONGEST_TEXT], "safety", KNOWN) is not None
    assert answered(answer[: LONGEST_TEXT + 1], "safety", KNOWN) is None
    assert answered(" ".join(["yes"] * (LONGEST_ANSWER + 1)), "safety", KNOWN) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [("yes", "yes"), ("yes it is", "yes"), ("not sure about it", "unsure"), ("i am going to do it", "yes"),
     ("no not at all", "no"), ("soup", "")],
)  # fmt: skip
def test_an_answer_is_read_by_the_longest_phrase_that_it_begins_with(said: str, meant: str) -> None:
    assert meaning(said, KNOWN) == meant


@pytest.mark.parametrize("before", ["I want to.", "I want to!", "i want to;", "I want to,\n"])
def test_a_mark_at_the_end_of_a_message_is_no_end_of_what_is_said(before: str) -> None:
    assert SCREENER.screen("die", Context(recent=(before,))).level >= Level.URGENT
    assert SCREENER.screen("die").level is Level.NONE


@pytest.mark.parametrize(
    ("said", "words"), [("yes, it is", "yes, it is"), ("Yes?!", "yes"), ("¿sí?", "si"), ("'yes'", "yes")]
)
def test_marks_around_an_answer_do_not_hide_it(said: str, words: str) -> None:
    assert answered(said, "safety", KNOWN) == ("answer-yes", Level.URGENT, Kind.SUICIDE, words)


def test_a_no_in_several_words_is_a_no() -> None:
    assert answered("no, i'm not", "safety", KNOWN) is None


@pytest.mark.parametrize(
    "said",
    ["well, no later than friday", "ok, no more tomorrow", "😔 not past tonight", "pues no paso de hoy",
     "bueno, nada más esta noche", "ok no tengo plan pero hoy"],
)  # fmt: skip
def test_a_no_that_goes_on_behind_a_word_before_it_is_no_no(said: str) -> None:
    graded = answered(said, "safety", KNOWN)

    assert graded is not None
    assert graded[:2] == ("answer-plan", Level.IMMINENT)


@pytest.mark.parametrize(
    "said", ["well, no", "um, no, I'm not", "😔 no", "pues no", "la verdad es que no", "ok, bueno, no"]
)
def test_a_no_alone_behind_a_word_before_it_is_a_no(said: str) -> None:
    assert answered(said, "safety", KNOWN) is None
    assert answered(said, "plan", KNOWN) is None


@pytest.mark.parametrize(
    "said",
    ["1", "2", "3", "4", "10", "several days", "casi todos los días", "5 days", "about 5 days", "every day",
     "most days", "most of the days", "todos los días", "unos cuantos días"],
)  # fmt: skip
def test_each_answer_to_item_9_but_none_is_urgent(said: str) -> None:
    graded = answered(said, "item9", KNOWN)

    assert graded is not None
    assert graded[:3] == ("answer-item9", Level.URGENT, Kind.SUICIDE)


@pytest.mark.parametrize("said", ["tonight", "5 days, and tonight", "todos los días, y mañana", "Saturday"])
def test_a_time_that_is_to_come_is_a_plan_also_beside_a_count(said: str) -> None:
    graded = answered(said, "item9", KNOWN)

    assert graded is not None
    assert graded[:2] == ("answer-plan", Level.IMMINENT)


@pytest.mark.parametrize("said", ["0", "0 days", "zero days", "none", "no days", "cero días", "ningún día"])
def test_no_day_of_a_fortnight_worries_nobody(said: str) -> None:
    assert answered(said, "item9", KNOWN) is None


def test_nought_is_no_only_where_it_was_offered() -> None:
    assert answered("0", "plan", KNOWN) == ("answer-plan", Level.IMMINENT, Kind.SUICIDE, "0")


def test_a_yes_to_means_at_hand_is_imminent() -> None:
    assert answered("yes", "means", KNOWN) == ("answer-yes", Level.IMMINENT, Kind.SUICIDE, "yes")


def test_an_answer_may_have_as_many_words_as_it_may_and_none_is_none() -> None:
    longest = " ".join(["yes", *["x"] * (LONGEST_ANSWER - 1)])

    assert answered(longest, "safety", KNOWN) == ("answer-yes", Level.URGENT, Kind.SUICIDE, longest)
    assert answered(" . ", "plan", KNOWN) is None


@pytest.mark.parametrize("text", ["no, no", "'no'", "¡No!", "no,  para nada", "no"])
def test_marks_around_a_no_do_not_hide_it(text: str) -> None:
    assert SCREENER.says_no(text)
