"""What people write in the middle of a question: kept and not refused, and a clear yes or no in it is the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core import aside, engine
from bot.core.effects import Note, Say
from bot.core.engine import TypedReply
from bot.core.flow import Flow
from bot.model import Status, Text
from tests.core.flows import Walk, written

ASKED = written("  - ask: happened\n    answer: choice [yes, no]\n    record: happened\n  - say: thanks\n")
SHARED = written(
    "  - ask: words\n    answer: text\n    record: words\n    share: may\n"
    "  - ask: may\n    answer: choice [yes, no]\n  - say: thanks\n"
)
SETTING = written("  - ask: ready\n    answer: choice [yes, no]\n    set: enrolled\n  - say: thanks\n")
PLACED = written("  - ask: place\n    answer: zone [America/Denver]\n    set: zone\n  - say: thanks\n")

OPENINGS: list[tuple[str, str | None]] = [
    ("yes, with my sister", "yes"),
    ("Yes with my sister", "yes"),
    ("si, con mi mama", "yes"),
    ("Sí, con mi mamá", "yes"),
    ("no, nothing today", "no"),
    ("no nothing today", "no"),
    ("No. Nadie vino", "no"),
    ("no, but my sister called", None),
    ("sí, pero no quiero hablar de eso", None),
    ("yes, no, I can't say", None),
    ("no sé qué decir", None),
    ("no puedo dormir", None),
    ("no one ever calls me", None),
    ("si mi mama llama me muero de pena", None),
    ("my sister called and we argued about moms house", None),
]


@pytest.mark.parametrize(("text", "option"), OPENINGS, ids=[text for text, _ in OPENINGS])
def test_a_clear_yes_or_no_at_the_start_of_a_sentence_is_the_answer(text: str, option: str | None) -> None:
    step = engine.asked_at(ASKED, Walk(ASKED).begin().stand)

    assert aside.opening(ASKED, step, text) == option


@pytest.mark.parametrize("flow", [SHARED, PLACED, SETTING], ids=["words are asked for", "a place", "a setting"])
def test_where_words_or_a_setting_are_asked_for_a_yes_at_the_start_answers_nothing(flow: Flow) -> None:
    step = engine.asked_at(flow, Walk(flow).begin().stand)

    assert aside.opening(flow, step, "yes, with my sister") is None


SENTENCES: list[tuple[str, bool]] = [
    ("my sister called and we argued about moms house", True),
    ("can't sleep", True),
    ("no puedo dormir", True),
    ("awful", False),
    ("so so", False),
    ("más o menos", False),
    ("I don't know", False),
    ("no lo sé", False),
    ("7 or 8", False),
    ("i am ok", True),
]


@pytest.mark.parametrize(("text", "is_told"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_what_is_long_enough_to_be_something_told_is_kept(text: str, is_told: bool) -> None:
    assert aside.is_sentence(text) is is_told


def lines_of(turn: Any) -> list[str]:
    return [each.text.id for each in turn.effects if isinstance(each, Say)]


def kept_in(turn: Any) -> list[tuple[str, str]]:
    return [(each.name, each.words) for each in turn.effects if isinstance(each, Note) and each.words]


def test_what_is_poured_out_at_a_question_is_kept_for_the_therapist_and_it_is_asked_again() -> None:
    walk = Walk(ASKED).begin()

    first = engine.answer(ASKED, walk.stand, TypedReply(text="my sister called and we argued"), walk.scope)
    assert first.place is not None
    second = engine.answer(ASKED, first.place, TypedReply(text="I shouted at her and left"), walk.scope)

    assert lines_of(first) == ["bot.kept", "mine.happened"]
    assert lines_of(second) == ["common.kept-too", "mine.happened"]
    assert kept_in(first) == [("left_words", "my sister called and we argued")]
    assert kept_in(second) == [("left_words", "I shouted at her and left")]


def test_while_an_alert_is_open_it_is_told_each_time_who_sees_it_now() -> None:
    walk = Walk(ASKED).begin()
    scope = replace(walk.scope, kept=Text(id="bot.kept-alert"))
    place = replace(walk.stand, answers={aside.SAID: True})

    turn = engine.answer(ASKED, place, TypedReply(text="my sister called and we argued"), scope)

    assert lines_of(turn) == ["bot.kept-alert", "mine.happened"]


def test_the_rest_of_a_sentence_that_opens_with_the_answer_is_kept_too() -> None:
    walk = Walk(ASKED).begin().types("yes, with my sister")

    assert walk.place is None
    assert walk.said == ["mine.happened", "bot.kept", "mine.thanks"]
    assert walk.kept == {"happened": "yes", "left_words": "yes, with my sister"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yes, my aunt too", ["common.again", "mine.may"]),
        ("only if she does not tell my mother", ["common.again", "mine.may"]),
        ("no, it is private", ["mine.thanks"]),
    ],
)
def test_at_the_question_who_may_read_it_nothing_is_kept_and_half_a_yes_shows_nothing(
    text: str, said: list[str]
) -> None:
    walk = Walk(SHARED).begin().types("a long story about my mother")

    turn = engine.answer(SHARED, walk.stand, TypedReply(text=text), walk.scope)

    assert lines_of(turn) == said
    assert [each.shared for each in turn.effects if isinstance(each, Note)] == [False] * (said == ["mine.thanks"])
    assert not [each for each in turn.effects if isinstance(each, Note) and each.name == "left_words"]


def test_a_setting_that_cannot_be_read_is_asked_again_as_ever_and_nothing_is_kept() -> None:
    walk = Walk(PLACED).begin()
    joining = replace(walk.scope, client=replace(walk.scope.client, status=Status.ENROLLING))

    for scope in (walk.scope, joining):
        turn = engine.answer(PLACED, walk.stand, TypedReply(text="somewhere near the river"), scope)

        assert lines_of(turn)[-1] == "mine.place"
        assert kept_in(turn) == []


def test_a_language_is_chosen_politely_too() -> None:
    flow = written("  - ask: language\n    answer: choice [en, es]\n    set: language\n  - say: thanks\n")

    said = [Walk(flow).begin().types(text).said[-1] for text in ("english please", "español por favor")]

    assert said == ["mine.thanks", "mine.thanks"]
