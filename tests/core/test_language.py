"""Every kind of step does what the page for staff says."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.effects import Change, Edit, Schedule
from bot.core.flow import StepGone
from bot.model import Client, DueKind, Lane, Level, Status
from tests.core.flows import NOW, Walk, written

ANSWERS = [
    ("scale 0-10", "7/10", 7),
    ("choice [yes, no]", "yes", "yes"),
    ("several [sleep, food, work]", "work and sleep", ["sleep", "work"]),
    ("number 1-90", "12,5", 12.5),
    ("date", "2026-12-24", "2026-12-24"),
    ("date", "tomorrow", "2026-11-25"),
    ("time", "7pm", "19:00"),
    ("text", " We talked. ", "We talked."),
    ("people", "Sam", "Sam"),
]


@pytest.mark.parametrize(("answer", "typed", "value"), ANSWERS, ids=lambda case: str(case))
def test_a_typed_answer_is_kept_as_its_kind(answer: str, typed: str, value: object) -> None:
    walk = Walk(written(f"  - ask: it\n    answer: {answer}\n    record: it\n  - say: thanks\n")).begin()

    assert walk.types(typed).kept["it"] == value
    assert walk.said[-1] == "mine.thanks"


def test_a_photo_is_kept_unread_and_words_instead_are_asked_again() -> None:
    walk = Walk(written("  - ask: it\n    answer: photo\n    record: it\n  - say: thanks\n")).begin()

    assert walk.types("here it is").said[-2:] == ["common.again", "mine.it"]
    assert walk.sends("voice").said[-2:] == ["common.media", "mine.it"]
    assert walk.sends("photo").kept["it"] == "photo"


def test_several_are_marked_by_taps_and_taken_with_done() -> None:
    flow = written("  - ask: it\n    answer: several [sleep, food, work]\n    record: it\n  - say: thanks\n")
    walk = Walk(flow).begin().taps("work").taps("food").taps("work").taps("sleep")

    redrawn = [each for each in walk.effects if isinstance(each, Edit)]
    assert [button.label for row in redrawn[-1].buttons for button in row][:2] == ["✓ sleep", "✓ food"]
    assert walk.taps("=").kept["it"] == ["sleep", "food"]


def test_share_ask_lets_the_client_decide_and_a_skipped_question_asks_nothing() -> None:
    steps = "  - ask: words\n    answer: text\n    optional: true\n    record: words\n    share: ask\n  - say: thanks\n"

    told = Walk(written(steps)).begin().types("Hello")
    assert (told.said[-1], told.kept) == ("common.may-see", {})
    notes = [each for each in told.taps("no").effects if getattr(each, "name", "") == "words"]
    assert [(note.words, note.shared) for note in notes] == [("Hello", False)]  # type: ignore[union-attr]
    assert Walk(written(steps)).begin().taps("-").said == ["mine.words", "mine.thanks"]


def test_a_flow_goes_through_another_and_comes_back_and_return_leaves_it_early() -> None:
    inner = written(
        '  - ask: deep\n    answer: choice [yes, no]\n  - when: deep == "no"\n    return: true\n  - say: more\n',
        name="inner",
    )
    outer = written("  - go: inner\n  - say: back\n")

    assert Walk(outer, {"inner": inner}).begin().taps("yes").said == ["inner.deep", "inner.more", "mine.back"]
    assert Walk(outer, {"inner": inner}).begin().taps("no").said == ["inner.deep", "mine.back"]


def test_end_ends_everything_even_inside_another_flow() -> None:
    inner = written("  - end: true\n", name="inner")

    walk = Walk(written("  - go: inner\n  - say: back\n"), {"inner": inner}).begin()

    assert (walk.said, walk.place) == ([], None)


def test_whoever_comes_back_to_a_step_that_is_gone_ends_behind_it() -> None:
    outer, inner = written("  - go: inner\n  - say: back\n"), written("  - ask: deep\n    answer: text\n", name="inner")
    walk = Walk(outer, {"inner": inner}).begin()

    walk.flow = written("  - go: inner\n  - say: renamed\n")

    assert walk.types("fine").place is None


def test_a_flow_that_is_gone_altogether_says_so() -> None:
    with pytest.raises(StepGone):
        Walk(written("  - go: nowhere\n")).begin()


def test_repeat_goes_round_so_many_times_at_most() -> None:
    steps = (
        "  - ask: who\n    answer: people\n    record: who\n  - ask: more\n    answer: choice [yes, no]\n"
        '  - when: more == "yes"\n    repeat: who\n    most: 2\n  - say: thanks\n'
    )
    walk = Walk(written(steps)).begin().types("Sam").taps("yes").types("Kim").taps("yes")

    assert walk.said == ["mine.who", "mine.more", "mine.who", "mine.more", "mine.thanks"]


def test_wait_says_nothing_until_its_moment_and_never_into_the_night() -> None:
    flow = written("  - say: before\n  - wait: 12h\n  - say: after\n")
    walk = Walk(flow).begin()

    assert walk.turn is not None
    assert (walk.said, walk.turn.asks) == (["mine.before"], False)
    assert walk.turn.extra["until"] == "2026-11-25T08:00:00+00:00"
    assert walk.wake().said == ["mine.before", "mine.after"]


def test_a_score_adds_up_its_items_and_its_band_steers() -> None:
    steps = (
        "  - ask: bed\n    answer: scale 0-3\n  - ask: meal\n    answer: scale 0-3\n"
        "  - score: rhythm\n    items: [bed, meal]\n    bands: {0: low, 4: steady}\n    source: Frank 2005\n"
        '  - when: rhythm_band == "steady"\n    say: steady\n  - when: rhythm < 4\n    say: low\n'
    )

    walk = Walk(written(steps)).begin().types("3").types("2")
    assert (walk.kept["rhythm"]["total"], walk.kept["rhythm"]["band"], walk.said[-1]) == (5, "steady", "mine.steady")
    open_item = Walk(written(steps)).begin().types("3").types("skip")
    assert open_item.kept["rhythm"]["total"] is None


def test_record_and_set_write_without_a_question() -> None:
    steps = (
        "  - ask: mood\n    answer: scale 0-10\n  - record: double\n    value: mood * 2\n"
        "  - set: rhythm\n    to: weekly\n"
    )
    walk = Walk(written(steps)).begin().types("4")

    assert walk.kept["double"] == 8
    assert Change(kind=Client, id="ann", values={"rhythm": "weekly"}) in walk.effects


def test_a_break_can_be_asked_for_where_the_rhythm_is_and_an_unknown_rhythm_changes_nothing() -> None:
    steps = "  - ask: rhythm\n    answer: choice [weekly, rest, often]\n    set: rhythm\n  - say: thanks\n"

    rested = Walk(written(steps)).begin().taps("rest")
    often = Walk(written(steps)).begin().taps("often")

    back = [each.due for each in rested.effects if isinstance(each, Schedule)]
    assert [(due.kind, due.at) for due in back] == [(DueKind.RESUME, NOW + timedelta(weeks=1))]
    changed = [each.values for each in rested.effects if isinstance(each, Change)]
    assert changed == [{"status": Status.PAUSED, "paused_until": NOW + timedelta(weeks=1)}]
    assert not [each for each in often.effects if isinstance(each, Change)]


def test_the_short_measure_asks_its_two_items_and_nothing_about_functioning() -> None:
    walk = Walk(written("  - measure: phq2\n  - say: thanks\n")).begin().taps("2").taps("1")

    assert walk.said == ["measures.phq2-1", "measures.phq2-2", "mine.thanks"]
    assert (walk.kept["phq2"]["total"], walk.kept["phq2"]["band"]) == (3, "at-cut")


def test_homework_is_offered_agreed_and_owed_by_a_day() -> None:
    walk = Walk(written("  - homework: offer\n  - homework: agree\n    due: 3d\n")).begin()

    assert {"homework-offered", "homework-given"} <= set(walk.kept)
    (owed,) = [each.due for each in walk.effects if isinstance(each, Schedule)]
    assert (owed.key, owed.at - NOW) == ("task:task1", timedelta(days=3))


def test_the_gravest_rule_an_answer_meets_tells_a_human_once() -> None:
    steps = (
        "  - ask: ate\n    answer: choice [yes, little, nothing]\n    alert:\n"
        '      - when: ate != "yes"\n        level: concern\n        text: eats little\n'
        '      - when: ate == "nothing"\n        level: urgent\n        about: medical\n        text: eats nothing\n'
        "  - say: thanks\n"
    )

    assert Walk(written(steps)).begin().taps("yes").raised == []
    (found,) = Walk(written(steps)).begin().taps("nothing").raised
    assert (found.level, found.kind.value, found.pattern) == (Level.URGENT, "medical", "eats nothing")


def test_snooze_stands_under_a_prompt_only_and_never_past_its_end() -> None:
    flow = written("  - ask: it\n    answer: text\n", head="start:\n  every: day\n  snooze: [30m, 2h]\n")
    prompt = Walk(flow, lane=Lane.PROMPT, expires_at=NOW + timedelta(hours=1)).begin()

    labels = [b.label for row in prompt.effects[0].buttons for b in row]  # type: ignore[union-attr]
    assert [label.args["span"] for label in labels] == ["30 min"]  # type: ignore[union-attr]
    put_off = prompt.taps("~30")
    assert put_off.turn is not None
    assert (put_off.turn.extra["snooze"], put_off.said[-1], put_off.stand.step) == (30, "common.snoozed", "it")
    assert Walk(flow).begin().effects[0].buttons == ()  # type: ignore[union-attr]


def test_hidden_counts_are_no_names_for_conditions() -> None:
    walk = Walk(
        written("  - ask: it\n    answer: several [sleep, food]\n  - when: size(it) > 0\n    say: some\n")
    ).begin()

    assert walk.taps("sleep").taps("=").said[-1] == "mine.some"
    assert walk.place is None
