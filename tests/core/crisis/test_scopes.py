"""Grading rules 4 and 5: what lowers a match, what cancels it, and what nothing may lower."""

from __future__ import annotations

import pytest

from bot.model import Kind, Level
from tests.core.crisis.screening import SCREENER

LOWERED = {
    "negation": ("i do not want to kill myself but it is close", Level.CONCERN),
    "past": ("i used to want to kill myself in high school", Level.CONCERN),
    "another person": ("my sister says she wants to kill herself", Level.CONCERN),
    "hypothesis": ("if i ever thought about killing myself i would tell you", Level.CONCERN),
    "a story": ("in the movie a man thinks about killing himself and i cried", Level.NONE),
}

NEVER_LOWERED = {
    "an act under way": ("i took all my pills an hour ago", Level.IMMINENT),
    "an act last night": ("i overdosed last night", Level.IMMINENT),
    "another's act under way": ("my wife just took all her pills", Level.IMMINENT),
    "laughter": ("lol i want to die jk xd", Level.URGENT),
    "wanting after but": ("i am not ok but i want to die", Level.URGENT),
    "not wanting to be here": ("i don't want to be here anymore", Level.URGENT),
    "a double no": ("i can't not think about killing myself", Level.URGENT),
    "a no behind a pause": ("no, i want to die", Level.URGENT),
    "the past that came back": ("i used to want to kill myself and i do again tonight", Level.URGENT),
    "a no to something else before": ("i am not ok i want to die", Level.URGENT),
    "somebody else first": ("my mom left and i want to die", Level.URGENT),
}

DENIALS = ("I'm not suicidal", "no, i don't want to die", "i would never kill myself", "no thoughts of hurting myself")

IDIOMS = (
    "this traffic is killing me",
    "I'm dying to see that film",
    "my phone died",
    "killing time at the mall",
    "over my dead body will she wear that",
    "I overdosed on tacos",
    "she stabbed me in the back at work, took my slides",
    "he beat me at chess again",
    "beats me why he called",
    "shoot me a text",
    "we ran suicides at practice",
)

DEFEATED = (
    "work is killing me and i want to die",
    "this traffic is killing me, i'm going to kill myself tonight",
    "i died laughing at my own plan to kill myself",
    "my husband beats me",
)


@pytest.mark.parametrize(("text", "level"), LOWERED.values(), ids=LOWERED.keys())
def test_what_stands_around_a_match_lowers_it(text: str, level: Level) -> None:
    assert SCREENER.screen(text).level is level


@pytest.mark.parametrize(("text", "least"), NEVER_LOWERED.values(), ids=NEVER_LOWERED.keys())
def test_what_nothing_may_lower_stays(text: str, least: Level) -> None:
    assert SCREENER.screen(text).level >= least


@pytest.mark.parametrize("text", DENIALS)
def test_a_plain_denial_is_thanked_and_not_questioned(text: str) -> None:
    verdict = SCREENER.screen(text)

    assert (verdict.level, verdict.denial) == (Level.NONE, True)


def test_a_denial_with_something_behind_it_is_no_denial() -> None:
    assert SCREENER.screen("i'm not suicidal but i keep thinking about killing myself").level >= Level.URGENT


@pytest.mark.parametrize("text", IDIOMS)
def test_an_idiom_wakes_nobody(text: str) -> None:
    assert SCREENER.screen(text).level is Level.NONE


@pytest.mark.parametrize("text", DEFEATED)
def test_a_second_cue_defeats_an_idiom(text: str) -> None:
    assert SCREENER.screen(text).level >= Level.URGENT


def test_somebody_else_in_danger_now_is_their_kind() -> None:
    assert SCREENER.screen("my wife just took all her pills").kind is Kind.OTHER_PERSON


SCOPES = [
    ("i do not want to kill myself", ("negated",)),
    ("i do not want to kill myself but it is close", ("negated, with a but",)),
    ("if i ever thought about killing myself i would tell you", ("only if",)),
    ("it hurts but i do not want to kill myself", ("negated",)),
    ("there was a film about suicide", ("a story",)),
    ("i used to want to kill myself", ("past",)),
    ("my brother is not suicidal", ("about another person", "negated")),
]


@pytest.mark.parametrize(("text", "scopes"), SCOPES, ids=[text for text, _ in SCOPES])
def test_what_lowered_a_match_is_named(text: str, scopes: tuple[str, ...]) -> None:
    found = {match.scopes for match in SCREENER.explain(text).matches if match.scopes}

    assert scopes in found
