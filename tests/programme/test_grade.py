"""The reading grade, against texts whose grade is known by eye."""

from __future__ import annotations

import pytest

from bot.programme.grade import HARDEST_GRADE, LEAST_EASE, english_grade, is_easy, measures, spanish_ease
from bot.programme.grades import hardness
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder

HARD_EN = (
    "Notwithstanding considerable methodological heterogeneity, the intervention demonstrated statistically "
    "significant superiority over comparable psychotherapeutic alternatives."
)
HARD_ES = (
    "La heterogeneidad metodológica considerable condiciona significativamente la interpretación de los "
    "resultados psicoterapéuticos obtenidos internacionalmente."
)


@pytest.mark.parametrize(
    ("language", "text", "easy"),
    [
        ("en", "The cat sat on the mat. It was a warm day. We went out to play.", True),
        ("en", HARD_EN, False),
        ("es", "El gato come pan. Hoy hace sol. Nos vamos a la calle.", True),
        ("es", HARD_ES, False),
    ],
)
def test_easy_and_hard_are_told_apart(language: str, text: str, easy: bool) -> None:
    assert is_easy(language, text) is easy


def test_numbers_and_links_do_not_count() -> None:
    bare = measures("en", "Call now. It is free.")

    assert measures("en", "Call 988 now. It is free. https://988lifeline.org/chat") == bare


def test_the_formula_is_the_published_one() -> None:
    length, syllables = measures("en", "One big cat. Ten red dogs ran.")

    assert (length, syllables) == (3.5, 1.0)
    assert english_grade("One big cat. Ten red dogs ran.") == pytest.approx(0.39 * 3.5 + 11.8 - 15.59)


@pytest.mark.parametrize("text", ["", "988", "911 · 988"])
def test_a_text_without_words_is_easy(text: str) -> None:
    assert english_grade(text) == 0
    assert spanish_ease(text) == 100


def test_the_table_tells_the_hardest_wording_of_each_flow_and_none_is_harder_than_grade_six() -> None:
    programme = load_programme(shipped_folder())

    found = {
        (flow.id, language): each
        for flow in programme.flows.values()
        for language in ("en", "es")
        if (each := hardness(flow, programme.texts, language)) is not None
    }

    hard = [f"{name}: {each}" for name, each in found.items() if not is_within(name[1], each.hardest)]
    assert len(found) > 100
    assert hard == []


def is_within(language: str, measured: float) -> bool:
    return measured >= LEAST_EASE if language == "es" else measured <= HARDEST_GRADE
