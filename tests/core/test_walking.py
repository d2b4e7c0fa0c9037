"""From step to step: parts within parts, repeats with an end, waits, and a loop that nobody is caught in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import engine
from bot.core.effects import Say
from bot.core.flow import StepGone
from bot.core.walking import DEEPEST, MOST_STEPS
from bot.model import Place
from tests.core.flows import NOW, Walk, written

PART = written("  - ask: word\n    answer: text\n  - say: heard\n", name="part")


def test_a_part_is_gone_through_and_the_flow_goes_on_behind_it() -> None:
    walk = Walk(written("  - say: hello\n  - go: part\n  - say: bye\n"), others={"part": PART}).begin()
    assert (walk.stand.flow, walk.stand.step) == ("part", "word")

    walk.types("yes")

    assert walk.said == ["mine.hello", "part.word", "part.heard", "mine.bye"]
    assert (walk.place, walk.turn and walk.turn.outcome) == (None, "finished")


def test_a_part_at_the_end_ends_the_flow_with_it() -> None:
    walk = Walk(written("  - say: hello\n  - go: part\n"), others={"part": PART}).begin().types("yes")

    assert walk.said == ["mine.hello", "part.word", "part.heard"]
    assert (walk.place, walk.turn and walk.turn.outcome) == (None, "finished")


@pytest.mark.parametrize(
    ("last", "said"), [("return", ["mine.hello", "mine.bye"]), ("end", ["mine.hello"])], ids=["return", "end"]
)
def test_a_return_leaves_a_part_early_and_an_end_leaves_everything(last: str, said: list[str]) -> None:
    part = written(f"  - {last}: true\n  - say: heard\n", name="part")

    walk = Walk(written("  - say: hello\n  - go: part\n  - say: bye\n"), others={"part": part}).begin()

    assert walk.said == said
    assert (walk.place, walk.turn and walk.turn.outcome) == (None, "finished")


def test_a_part_that_is_gone_is_said_to_be_gone() -> None:
    with pytest.raises(StepGone, match="mine goes to part"):
        Walk(written("  - go: part\n")).begin()


def test_a_part_within_itself_ends_before_it_is_too_deep() -> None:
    mine = written("  - go: part\n")
    within = written("  - go: mine\n", name="part")

    with pytest.raises(StepGone):
        Walk(mine, others={"part": within}).begin()
    assert DEEPEST == 8


def test_a_loop_that_asks_nothing_is_left_in_the_end() -> None:
    walk = Walk(written("  - say: hello\n  - go: hello\n")).begin()

    assert (walk.place, walk.turn and walk.turn.outcome) == (None, "finished")
    assert len([each for each in walk.effects if isinstance(each, Say)]) == MOST_STEPS / 2


def test_a_repeat_asks_as_often_as_it_says_and_afresh() -> None:
    steps = (
        "  - ask: name\n    answer: text\n    record: name\n  - ask: more\n    answer: choice [yes, no]\n"
        "  - when: more == 'yes'\n    repeat: name\n    most: 3\n  - say: thanks\n"
    )
    walk = Walk(written(steps)).begin()

    for name in ("Ana", "Bo", "Cleo"):
        assert "more" not in walk.stand.answers
        walk.types(name).taps("yes")

    assert walk.said == ["mine.name", "mine.more"] * 3 + ["mine.thanks"]
    assert walk.place is None
    once = Walk(written(steps)).begin().types("Ana").taps("no")
    assert once.said == ["mine.name", "mine.more", "mine.thanks"]


@pytest.mark.parametrize(("hour", "hours"), [(15, 3), (20, 12)], ids=["by day", "into the night"])
def test_a_wait_goes_on_when_it_is_over_and_never_at_night(hour: int, hours: int) -> None:
    flow = written("  - say: hello\n  - wait: 3h\n  - say: back\n")
    walk = Walk(flow)
    now = NOW.replace(hour=hour)

    turn = engine.begin(flow, replace(walk.scope, now=now))

    assert turn.place is not None
    assert (turn.asks, turn.extra) == (False, {"until": (now + timedelta(hours=hours)).isoformat()})
    walk.after(turn).wake()
    assert (walk.said, walk.place) == (["mine.hello", "mine.back"], None)


def test_woken_at_a_step_that_is_no_wait_it_goes_on_from_there() -> None:
    flow = written("  - say: hello\n  - say: bye\n")
    place = Place(flow="mine", revision=flow.revision, step="bye")

    turn = engine.wake(flow, place, Walk(flow).scope)

    assert [each.text.id for each in turn.effects if isinstance(each, Say)] == ["mine.bye"]
