"""The words of the variants that ship: whole in both languages, with a reason, and free of what would jar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.model import Text
from bot.programme.declared import VOCABULARIES
from bot.programme.texts import LANGUAGES, Texts, read_texts

MESSAGES = Path(__file__).parents[2] / "messages"
WORDED = sorted(set(VOCABULARIES["variant"]) - {"adult"})
LONGEST_BUTTON = 24
"""Characters: what a phone shows of a button that has a row to itself."""

FOOD = {
    "en": r"\b(meals?|eat|ate|eating|food|coffee|tea|dish|dishes|cook\w*|bread|dough|lunch|dinner|recipe|feast|mug)\b",
    "es": r"\b(comidas?|comer|comemos|café|té|platos?|platillo|cocina|pan|masa|receta|cena\w*|taza)\b",
}
NOT_THE_CLIENTS = {"staff", "alerts", "digest", "bot", "crisis", "measures"}


@pytest.fixture(scope="module")
def texts() -> Texts:
    return read_texts(MESSAGES)[0]


def overlays(texts: Texts, language: str, variant: str) -> dict[str, set[str]]:
    """What a variant words anew: by flow, the texts and buttons."""
    begin = f"variants/{variant}/"
    return {
        file.removeprefix(begin): {f"{name} {sorted(entry.attributes)}" for name, entry in entries.items()}
        for (each, file), entries in texts.entries.items()
        if each == language and file.startswith(begin)
    }


def said_to(texts: Texts, language: str, variant: str) -> Iterator[tuple[str, str]]:
    """Every text that a client of this variant may read, buttons and wordings one by one."""
    for (each, file), entries in texts.entries.items():
        if each != language or "/" in file or file in NOT_THE_CLIENTS:
            continue
        for name, entry in entries.items():
            for place in (f"{file}.{name}", *(f"{file}.{name}.{label}" for label in entry.attributes)):
                for turn in range(max(len(entry.wordings), 1)):
                    if texts.has(language, place):
                        yield place, texts.say(language, Text(id=place, args={"variant": variant, "turn": turn}))


@pytest.mark.parametrize("variant", WORDED)
def test_a_variant_is_worded_in_both_languages(texts: Texts, variant: str) -> None:
    english, spanish = (overlays(texts, language, variant) for language in ("en", "es"))

    assert len(english) >= 8
    assert english.keys() == spanish.keys()


@pytest.mark.parametrize(
    "path", sorted(MESSAGES.glob("*/variants/*/*.ftl")), ids=lambda path: "-".join(path.parts[-4:])
)
def test_a_variants_file_says_why_and_what_it_rests_on(path: Path) -> None:
    why, source = ("# Por qué: ", "# Fuente: ") if "/es/" in path.as_posix() else ("# Why: ", "# Source: ")

    lines = path.read_text(encoding="utf-8").splitlines()

    assert lines[0].startswith(why)
    assert lines[1].startswith(source)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variant", WORDED)
def test_a_variants_buttons_fit_a_phone(texts: Texts, variant: str, language: str) -> None:
    begin = f"variants/{variant}/"
    buttons = [
        texts.say(language, Text(id=f"{file}.{name}.{label}", args={"therapist": "Dana"}))
        for (each, file), entries in texts.entries.items()
        if each == language and file.startswith(begin)
        for name, entry in entries.items()
        for label in entry.attributes
    ]

    assert [button for button in buttons if len(button) > LONGEST_BUTTON] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_with_an_eating_disorder_is_offered_food_as_an_example(texts: Texts, language: str) -> None:
    said = said_to(texts, language, "eating-disorder")

    found = [(place, words) for place, words in said if re.search(FOOD[language], words, re.IGNORECASE)]

    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_id", ["what-is-ipt.map", "low-mood.plan", "first-call.no_name"])
def test_the_line_for_new_parents_stands_in_the_perinatal_words(texts: Texts, language: str, text_id: str) -> None:
    found = texts.find(language, f"variants/perinatal/{text_id}")
    said = (MESSAGES / language / "variants" / "perinatal" / f"{text_id.split('.')[0]}.ftl").read_text(encoding="utf-8")

    assert found is not None
    assert "{ $maternal_call }" in said
