"""The screener: every pattern's examples, every grading rule, any input."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.crisis.screener import Screener
from bot.core.crisis.shares import interval
from bot.model import Context, Form, Kind, Level
from bot.programme.lexicon import load_lexicons
from bot.programme.lexicon_check import check_lexicons

LEXICONS = load_lexicons()
SCREENER = Screener(LEXICONS)

SAME_IN_EVERY_DISGUISE = (
    "I want to kill myself",
    "i wanna k1ll myself",
    "I WANT TO KILL MYSELF",
    "i want to k i l l myself",
    "i want to k.i.l.l myself",
    "i want to kiiiill myself",
    "i want to k*ll myself",
    "i want to kil\u200bl myself",
    "i want to kill my\u202eself",
    "і wаnt tо kіll mуsеlf",
    "ｉ want to ｋｉｌｌ myself",
    "i want to commit su*cide",
    "im suicidal",
    "quiero matarme",
    "QUIERO MATARME",
    "me quiero morir",
    "quiero suicidarme",
)

IDIOMS = (
    "this traffic is killing me",
    "I'm dying to see that film",
    "my phone died",
    "killing time at the mall",
    "over my dead body will she wear that",
    "me muero de risa",
    "muerta de cansancio después del turno",
    "this deadline is killing me lol",
    "Fine. Work was long.",
    "7",
    "skip",
    "I talked to my mom and it went ok",
)

NEVER_LOWERED = (
    ("I took all my pills an hour ago", Level.IMMINENT),
    ("I overdosed last night", Level.IMMINENT),
    ("my wife just took her pills all of them", Level.IMMINENT),
    ("lol i want to die jk", Level.URGENT),
    ("I don't want to die but I can't go on", Level.CONCERN),
    ("I don't want to be here anymore", Level.URGENT),
)


def test_every_example_and_counter_example_of_the_lexicon_holds() -> None:
    assert [str(problem) for problem in check_lexicons(LEXICONS)] == []


@pytest.mark.parametrize("text", SAME_IN_EVERY_DISGUISE)
def test_a_disguise_hides_nothing(text: str) -> None:
    assert SCREENER.screen(text).level >= Level.URGENT


@pytest.mark.parametrize("text", IDIOMS)
def test_an_idiom_or_an_ordinary_answer_wakes_nobody(text: str) -> None:
    assert SCREENER.screen(text).level is Level.NONE


def test_a_second_cue_defeats_an_idiom() -> None:
    assert SCREENER.screen("work is killing me and i want to die").level >= Level.URGENT


@pytest.mark.parametrize(("text", "least"), NEVER_LOWERED)
def test_what_nothing_may_lower_stays(text: str, least: Level) -> None:
    assert SCREENER.screen(text).level >= least


def test_a_plain_denial_is_thanked_and_not_questioned() -> None:
    verdict = SCREENER.screen("I'm not suicidal")

    assert (verdict.level, verdict.denial) == (Level.NONE, True)


@pytest.mark.parametrize(
    ("question", "said", "level"),
    [
        ("safety", "yes", Level.URGENT),
        ("safety", "sí", Level.URGENT),
        ("safety", "not sure", Level.URGENT),
        ("safety", "no", Level.NONE),
        ("danger", "yes", Level.URGENT),
        ("plan", "Saturday", Level.IMMINENT),
        ("plan", "about thirty", Level.IMMINENT),
        ("", "yes", Level.NONE),
    ],
)
def test_a_short_answer_is_graded_with_its_question(question: str, said: str, level: Level) -> None:
    assert SCREENER.screen(said, Context(question=question)).level is level


def test_a_sentence_in_two_messages_is_read_as_one() -> None:
    assert SCREENER.screen("to die", Context(recent=("i want",))).level >= Level.URGENT


@pytest.mark.parametrize("form", [Form.FORWARDED, Form.QUOTED])
def test_somebody_elses_words_count_one_level_less_but_never_nothing(form: Form) -> None:
    assert SCREENER.screen("I want to die", Context(form=form)).level is Level.CONCERN


def test_a_worry_about_somebody_else_is_a_concern_of_that_kind() -> None:
    verdict = SCREENER.screen("my friend says she wants to die")

    assert (verdict.level, verdict.kind) == (Level.CONCERN, Kind.OTHER_PERSON)


def test_danger_at_home_is_its_own_kind() -> None:
    verdict = SCREENER.screen("he hit me again last night")

    assert (verdict.level, verdict.kind) == (Level.URGENT, Kind.ABUSE)


def test_an_explanation_names_pattern_words_and_level() -> None:
    told = SCREENER.explain("I want to die").as_text()

    assert "en.suicide.want-die" in told
    assert "urgent" in told


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_the_screener(text: str) -> None:
    assert not SCREENER.screen(text).failed


@pytest.mark.parametrize(
    "text",
    ["", "\x00", "\ud800", "\u202e" * 50, "a" * 4096, "🔫" * 500, "k i l l " * 200, "<[^>]*" * 50],
    ids=["empty", "nul", "surrogate", "bidi", "long", "emoji", "spaced", "markup"],
)
def test_odd_input_is_an_ordinary_message_or_a_finding_and_never_a_fault(text: str) -> None:
    assert not SCREENER.screen(text).failed


def test_time_grows_with_length_and_no_faster() -> None:
    def seconds(size: int) -> float:
        text = ("i was walking home and my mother said hello to the neighbour. " * (size // 60))[:size]
        SCREENER._cached.cache_clear()
        began = time.perf_counter()
        SCREENER.screen(text)
        return time.perf_counter() - began

    seconds(10_000)
    small, large = min(seconds(50_000) for _ in range(3)), min(seconds(400_000) for _ in range(2))

    assert large / small < 8 * 4


def test_a_cue_at_the_seam_of_two_pieces_is_found() -> None:
    for pad in range(3_960, 4_010, 7):
        assert SCREENER.screen("x" * pad + " i want to kill myself " + "y" * 500).level >= Level.URGENT


def test_exact_intervals_are_those_of_clopper_and_pearson() -> None:
    low, high = interval(8, 10)

    assert (round(low, 4), round(high, 4)) == (0.4439, 0.9748)


@pytest.mark.parametrize("later", ["/mood", "/stop", "Yes, for now", "soup", "I had a nice walk today", "no"])
def test_what_was_said_before_is_not_found_again_in_every_word_that_follows(later: str) -> None:
    context = Context(recent=("I don't want to live",))

    assert SCREENER.screen(later, context).level is Level.NONE


def test_a_sentence_split_over_messages_is_still_read_together() -> None:
    assert SCREENER.screen("die", Context(recent=("my husband hit me again", "I want to"))).kind is Kind.SUICIDE
