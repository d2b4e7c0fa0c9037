"""Why a text was never reached, as far as that can be known."""

from __future__ import annotations

import pytest

from bot.programme.flows import flow_of
from bot.simulate.unreached import Ran, why_not

STEPS = (
    "steps:\n  - ask: mood\n    answer: choice [a, b]\n    stop_on: [b]\n"
    '  - when: mood == "a"\n    say: low\n  - say: bye\n'
)
MINE = flow_of("mine", f"title: Mine\n{STEPS}")
LATER = flow_of("later", f"title: Later\nfor:\n  after: mine\n{STEPS}")
DOOR = flow_of("door", "title: Door\nsteps:\n  - go: mine\n")

CASES = [
    ("mine.low", {"mine"}, 'nobody took this branch: mood == "a"'),
    ("mine.bye", {"mine"}, "nobody got this far"),
    ("mine.mood-b", {"mine"}, "nobody gave the answer that ends there"),
    ("mine.title", {"mine"}, "it was never spoken of as open to try"),
    ("later.low", set[str](), "nobody had done what comes before it: mine"),
    ("mine.low", set[str](), "nobody was led through door"),
    ("door.low", set[str](), "nobody sent it by hand"),
]


@pytest.mark.parametrize(("text", "begun", "why"), CASES, ids=[f"{text}-{len(begun)}" for text, begun, _ in CASES])
def test_a_text_nobody_reached_is_told_with_what_would_have_led_there(text: str, begun: set[str], why: str) -> None:
    flows = {each.id: each for each in (MINE, LATER, DOOR)}
    ran = Ran(flows=begun, phases=("middle",), variants=("adult",), languages=("en",))

    assert why_not(flows[text.split(".")[0]], text, ran, flows) == why
