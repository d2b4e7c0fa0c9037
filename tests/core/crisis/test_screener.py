"""The screener: every pattern's examples, every grading rule, any input."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.crisis.screener import Screener
from bot.model import Context, Kind, Level
from bot.programme.lexicon_check import check_lexicons
from tests.core.crisis.screening import LEXICONS, SCREENER

ORDINARY = (
    "Fine. Work was long.",
    "7",
    "skip",
    "I talked to my mom and it went ok",
    "me muero de risa",
    "muerta de cansancio después del turno",
    "this deadline is killing me lol",
)


def test_every_example_and_counter_example_of_the_lexicon_holds() -> None:
    assert [str(problem) for problem in check_lexicons(LEXICONS)] == []


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_answer_wakes_nobody(text: str) -> None:
    assert SCREENER.screen(text).level is Level.NONE


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


@pytest.mark.parametrize("later", ["/mood", "/stop", "Yes, for now", "soup", "I had a nice walk today", "no"])
def test_what_was_said_before_is_not_found_again_in_every_word_that_follows(later: str) -> None:
    context = Context(recent=("I don't want to live",))

    assert SCREENER.screen(later, context).level is Level.NONE


def test_a_sentence_split_over_messages_is_still_read_together() -> None:
    assert SCREENER.screen("die", Context(recent=("my husband hit me again", "I want to"))).kind is Kind.SUICIDE


def test_a_screener_that_breaks_counts_as_urgent_and_says_that_it_broke() -> None:
    broken = Screener(())
    broken._cached = None  # type: ignore[assignment]  # whatever breaks inside

    verdict = broken.screen("I had soup")

    assert (verdict.level, verdict.kind, verdict.failed) == (Level.URGENT, Kind.SUICIDE, True)
