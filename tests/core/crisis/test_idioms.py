"""Harmless phrases take their own words out of a text, the longest first, and nothing over a pause."""

from __future__ import annotations

import pytest

from bot.core.crisis.idioms import Idioms

IDIOMS = (
    [
        ("to", "death"), ("to", "death", "of", "it"), ("dying", "to"), ("^", "dead", "tired"), ("kill", "*", "time"),
        ("dead",), (), ("beat", "me", "up"), ("beat", "me", "*", "down"),
    ]
)  # fmt: skip

CASES = [
    ("the longer one", "sick to death of it now", "sick _ _ _ _ now"),
    ("the shorter one", "sick to death of you", "sick _ _ of you"),
    ("not over a pause", "sick to , death", "sick to , death"),
    ("not over an end", "sick to . death", "sick to . death"),
    ("any word between", "kill some time", "_ _ _"),
    ("no pause for a word", "kill , time", "kill , time"),
    ("not to the end of the text", "kill some", "kill some"),
    ("at the beginning", "dead tired", "_ _"),
    ("behind a pause", "well , dead tired", "well , _ _"),
    ("behind an end", "well . dead tired", "well . _ _"),
    ("in the middle, the single word alone", "i am dead tired", "i am _ tired"),
    ("twice", "dying to sleep dying to eat", "_ _ sleep _ _ eat"),
    ("the longer one, whatever its words", "beat me up down", "_ _ _ _"),
    ("nothing", "i want to die", "i want to die"),
]


@pytest.mark.parametrize(("text", "left"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_an_idiom_takes_its_own_words_and_no_others(text: str, left: str) -> None:
    assert Idioms(IDIOMS).cancelled(text.split()) == left.split()
