"""The words of a crisis: complete in both languages, easy to read, and never what must not be said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from bot.model import Text
from bot.programme.crisis_pages import render
from bot.programme.crisis_screens import Screen, screens
from bot.programme.grade import is_easy
from bot.programme.programme import Programme, load_programme
from bot.shipped import shipped_folder

PROGRAMME: Programme = load_programme(shipped_folder())
SCREENS = screens(PROGRAMME.rules, PROGRAMME.resources["crisis_chat"])
LANGUAGES = ("en", "es")
DOCS = Path(__file__).parents[2] / "docs" / "crisis-texts.md"

STAFF_ARGS: dict[str, str | int | float] = {
    "level": "urgent", "kind": "abuse", "drill": "yes", "name": "Dr. Vega", "names": "Dr. Vega", "client": "Ann",
    "words": "w", "patterns": "p", "phone": "1", "address": "2", "local_emergency": "911", "contact": "3",
    "baseline": "-", "danger": "off", "counts": "p 0/1", "texts": "t", "plan": "p",
}  # fmt: skip

NEVER = re.compile(
    r"commit|failed|your family|tu familia|promise|promet|promesa|will be fine|va a estar bien|contract|contrato"
    r"|diagnos|you must|debes|press 3|oprime 3|disorder|trastorno|leave him|déjalo|!|—",
    re.IGNORECASE,
)
"""Source: CRISIS.md, The reply: Never; PROGRAMME.md, Language."""


def words(screen: Screen, language: str) -> str:
    return "\n".join(PROGRAMME.texts.say(language, say.text) for say in screen.says)


def named(screen: Screen) -> str:
    return screen.title


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_every_screen_can_be_read_with_six_years_of_school(screen: Screen, language: str) -> None:
    assert is_easy(language, words(screen, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_no_screen_says_what_must_never_be_said(screen: Screen, language: str) -> None:
    assert NEVER.search(words(screen, language)) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_every_value_that_a_screen_needs_is_given(screen: Screen, language: str) -> None:
    assert not re.search(r"[{}$]|\bnone\b", words(screen, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "screen", [each for each in SCREENS if "·" in each.title and "client" in each.title], ids=named
)
def test_988_stands_in_every_crisis_message(screen: Screen, language: str) -> None:
    assert "988" in words(screen, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "screen",
    [each for each in SCREENS if each.title.startswith("A client · ") and "I am not" not in each.title],
    ids=named,
)
def test_every_reply_says_that_it_is_automated(screen: Screen, language: str) -> None:
    said = words(screen, language)

    assert {"en": "automated", "es": "automático"}[language] in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_at_home_begins_with_a_line_that_gives_nothing_away(language: str) -> None:
    for screen in SCREENS:
        if screen.title.endswith("abuse") and "child" not in screen.title:
            first, *_ = words(screen, language).split("\n")
            assert not re.search(r"harm|hurt|violen|daño|peligro", first.split(".")[0], re.IGNORECASE), screen.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_at_home_names_its_hotline_before_988(language: str) -> None:
    for screen in SCREENS:
        if screen.title.endswith("· abuse"):
            said = words(screen, language)
            assert said.index("1-800-799-7233") < said.index("988"), screen.title


@pytest.mark.parametrize(
    "kind", ["suicide", "self-harm", "harm-to-others", "abuse", "other-person", "child-abuse", "medical"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_911_stands_first_where_a_body_is_in_danger(kind: str, language: str) -> None:
    said = PROGRAMME.texts.say(
        language, Text(id=f"crisis.{kind}-imminent-full", args={"therapist": "V", "cover": "none"})
    )

    numbers = re.findall(r"\b(?:911|988)\b", said)
    assert numbers[0] == "911"
    assert "988" in numbers


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_overdose_is_told_poison_help_second(language: str) -> None:
    said = PROGRAMME.texts.say(
        language, Text(id="crisis.medical-imminent-full", args={"therapist": "V", "cover": "none"})
    )

    assert said.index("911") < said.index("1-800-222-1222") < said.index("988")


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_lead_to_web_pages_and_never_dial(language: str) -> None:
    links = {
        button.url for screen in SCREENS for say in screen.says for row in say.buttons for button in row if button.url
    }

    assert links == {"https://988lifeline.org/chat"}


@pytest.mark.parametrize("file", ["crisis", "alerts"])
def test_both_languages_have_the_same_texts(file: str) -> None:
    english, spanish = ({each for each in PROGRAMME.texts.ids(one) if each.startswith(f"{file}.")} for one in LANGUAGES)

    assert english == spanish


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_alert_text_is_whole(language: str) -> None:
    said = [
        PROGRAMME.texts.say(language, Text(id=each, args=STAFF_ARGS))
        for each in PROGRAMME.texts.ids(language)
        if each.startswith("alerts.")
    ]

    assert all(said)
    assert not [text for text in said if re.search(r"[{}$]", text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_locked_phone_shows_has_no_place_for_a_name_or_words(language: str) -> None:
    path = shipped_folder() / "messages" / language / "alerts.ftl"
    shown = {
        "nudge", "drill", "mail-subject", "mail-text", "concern-notice", "question-unanswered", "ask-outcome",
        "nobody-reached", "drill-unanswered", "notice-subject",
    }  # fmt: skip
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message) and entry.id.name in shown:
            variables = {
                name for name in re.findall(r"name='(\w+)'", repr(entry)) if name in ("client", "words", "name")
            }
            assert not variables, entry.id.name


def test_the_committed_page_for_reviewers_is_fresh() -> None:
    assert DOCS.read_text(encoding="utf-8") == render(SCREENS, PROGRAMME.texts), (
        "run: python -m bot.programme.crisis_pages > docs/crisis-texts.md"
    )


@pytest.mark.parametrize(
    ("language", "whose", "said"),
    [
        ("en", "own", "Sam Ortiz has seen your message."),
        ("en", "team", "Sam Ortiz, one of the care team, has seen your message."),
        ("es", "own", "Sam Ortiz ya vio tu mensaje."),
        ("es", "team", "Sam Ortiz, de tu equipo, ya vio tu mensaje."),
    ],
)
def test_who_has_seen_it_is_named_with_who_they_are(language: str, whose: str, said: str) -> None:
    seen = Text(id="crisis.seen", args={"therapist": "Sam Ortiz", "whose": whose})

    assert PROGRAMME.texts.say(language, seen) == said
