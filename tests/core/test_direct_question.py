"""The direct question and the crisis reply, at their edges: when, to whom, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core import question, reply
from bot.core.effects import Add, Cancel, Change, Effect, Note, Raise, Say, Schedule
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView
from bot.model import (
    Client,
    Due,
    DueKind,
    Kind,
    Lane,
    Level,
    Phase,
    Place,
    Question,
    Role,
    Run,
    Staff,
    Status,
    Text,
    TextReceived,
    ToClient,
    ToStaff,
    Verdict,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
RULES = ProgrammeRules()
FIXED = reply.Fixed(rules=RULES)
VEGA = Staff(id="vega", name="Vega", role=Role.THERAPIST, zone="UTC", chat_id=1, created_at=NOON)
ANN = Client(id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON)
ASKED = Question(id="q1", client_id="ann", kind=Kind.SUICIDE, asked_at=NOON)


def view(**more: Any) -> ClientView:
    client = replace(ANN, **more.pop("client", {}))
    return replace(ClientView(client=client, therapist=VEGA), **more)


def said(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.text.id for effect in effects if isinstance(effect, Say)]


def owed(effects: tuple[Effect, ...]) -> list[datetime]:
    return [effect.due.at for effect in effects if isinstance(effect, Schedule)]


def up(asked: Question, minutes: float, **more: Any) -> tuple[Effect, ...]:
    return question.time_up(asked, view(**more), RULES, now=NOON + timedelta(minutes=minutes))


def test_it_is_asked_once_more_after_thirty_minutes_to_the_second() -> None:
    assert said(up(ASKED, 29.9)) == []
    assert owed(up(ASKED, 29.9)) == [NOON + timedelta(minutes=30)]
    assert said(up(ASKED, 30)) == ["crisis.again-direct"]
    assert owed(up(ASKED, 30)) == [NOON + timedelta(hours=2)]


def test_the_therapist_hears_once_after_two_hours_and_audibly() -> None:
    repeated = replace(ASKED, repeated_at=NOON + timedelta(minutes=30))
    assert said(up(repeated, 119)) == []
    (notice,) = [effect for effect in up(repeated, 120) if isinstance(effect, Say)]

    assert (notice.to, notice.silent) == (ToStaff(staff_id="vega"), False)
    assert up(replace(repeated, told_at=NOON + timedelta(hours=2)), 240) == ()


@pytest.mark.parametrize(
    ("at", "told_at"),
    [
        (datetime(2026, 11, 24, 7, 0, tzinfo=UTC), datetime(2026, 11, 24, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 24, 21, 59, tzinfo=UTC), datetime(2026, 11, 24, 21, 59, tzinfo=UTC)),
        (datetime(2026, 11, 24, 22, 0, tzinfo=UTC), datetime(2026, 11, 25, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 24, 6, 59, tzinfo=UTC), datetime(2026, 11, 24, 7, 0, tzinfo=UTC)),
    ],
)
def test_the_notice_keeps_waking_hours(at: datetime, told_at: datetime) -> None:
    assert question.next_waking(VEGA, RULES, at) == told_at


def test_an_answered_question_and_one_about_danger_with_a_flag_are_left_alone() -> None:
    assert up(replace(ASKED, answered_at=NOON), 30) == ()
    assert up(replace(ASKED, kind=Kind.ABUSE), 30, client={"danger": True}) == ()
    assert said(up(replace(ASKED, kind=Kind.ABUSE), 30)) == ["crisis.again-danger"]


HELD = Run(
    id="r1", client_id="ann", key="k", place=Place(flow="evening", revision="r", step="s"), state="held",
    started_at=NOON,
)  # fmt: skip


def test_what_waits_behind_it_ends_once_it_stands_no_more() -> None:
    repeated = replace(ASKED, repeated_at=NOON + timedelta(minutes=30))
    ended = Change(kind=Run, id="r1", values={"state": "expired", "ended_at": NOON + timedelta(hours=2)})

    assert ended in up(repeated, 120, held_run=HELD)
    assert owed(up(repeated, 120, held_run=HELD)) == []


def test_put_again_late_it_stands_longer_and_what_waits_ends_then() -> None:
    again = replace(ASKED, repeated_at=NOON + timedelta(minutes=110))
    first = up(again, 120, held_run=HELD)

    assert said(first) == ["alerts.question-unanswered"]
    assert not [each for each in first if isinstance(each, Change) and each.kind is Run]
    assert owed(first) == [NOON + timedelta(minutes=140)]
    then = up(replace(again, told_at=NOON + timedelta(hours=2)), 140, held_run=HELD)
    assert [each.kind for each in then if isinstance(each, Change)] == [Run]
    assert owed(then) == said(then) == []


def test_by_night_what_waits_ends_with_the_two_hours_and_the_notice_waits_for_the_morning() -> None:
    late, vega = NOON + timedelta(hours=8, minutes=30), replace(VEGA, zone="UTC")
    asked = replace(ASKED, asked_at=late, repeated_at=late + timedelta(minutes=30))
    effects = question.time_up(asked, view(held_run=HELD, therapist=vega), RULES, now=late + timedelta(hours=2))

    assert [each.kind for each in effects if isinstance(each, Change)] == [Run]
    assert owed(effects) == [datetime(2026, 11, 25, 7, tzinfo=UTC)]


def no_below(minutes: float, **more: Any) -> bool:
    """A no that replies to what was sent so many minutes after noon; the question was put again after three hours."""
    said = TextReceived(chat_id=7, message_id=1, text="no", replied_to=NOON + timedelta(minutes=minutes))
    asked, now = replace(ASKED, repeated_at=NOON + timedelta(hours=3)), NOON + timedelta(hours=4)
    meant = question.Meant(**more)
    return question.is_answered_by(asked, said, view(), RULES, is_bare=True, meant=meant, now=now)


def test_a_reply_answers_what_it_stands_below() -> None:
    assert [no_below(minutes) for minutes in (-1, 0, 0.5, 90, 180, 180.5, 182)] == [
        False, True, True, False, True, True, False,
    ]  # fmt: skip
    assert no_below(90, is_below=True, is_behind=True)
    assert not no_below(180, is_below=False)


@pytest.mark.parametrize(("answer", "raises"), [("yes", True), ("unsure", True), ("no", False)])
def test_yes_and_not_sure_raise_and_no_is_thanked(answer: str, raises: bool) -> None:
    effects = question.answered(ASKED, answer, view(), now=NOON)

    raised = [effect for effect in effects if isinstance(effect, Raise)]
    assert bool(raised) == raises
    assert all(effect.level is Level.URGENT and effect.kind is Kind.SUICIDE for effect in raised)
    assert said(effects) == ([] if raises else ["crisis.answered-no"])
    assert Cancel(key="question:q1") in effects


def replied(level: Level, kind: Kind = Kind.SUICIDE, **more: Any) -> tuple[Effect, ...]:
    return reply.reply_to(Verdict(level=level, kind=kind), view(**more), FIXED, now=NOON, new_id=lambda: "new")


def test_a_crisis_is_answered_in_the_crisis_lane_and_holds_once() -> None:
    effects = replied(Level.URGENT)

    assert said(effects) == ["crisis.suicide-urgent-full", "crisis.held"]
    assert {effect.lane for effect in effects if isinstance(effect, Say)} == {Lane.CRISIS}
    assert {effect.to for effect in effects if isinstance(effect, Say)} == {ToClient(client_id="ann")}
    assert Change(kind=Client, id="ann", values={"held_at": NOON}) in effects
    assert said(replied(Level.URGENT, client={"held_at": NOON})) == ["crisis.suicide-urgent-full"]


@pytest.mark.parametrize(
    ("hours", "level", "kind", "is_full"),
    [
        (11.99, Level.URGENT, Kind.SUICIDE, False),
        (12, Level.URGENT, Kind.SUICIDE, True),
        (1, Level.IMMINENT, Kind.SUICIDE, True),
        (1, Level.URGENT, Kind.ABUSE, True),
    ],
)
def test_the_whole_text_comes_again_after_twelve_hours_or_for_something_new(
    hours: float, level: Level, kind: Kind, is_full: bool
) -> None:
    last = {"last_full_reply_at": NOON - timedelta(hours=hours), "last_full_reply_for": "urgent:suicide"}

    assert said(replied(level, kind, **last))[0].endswith("-full") == is_full


def test_danger_at_home_sets_the_flag_and_offers_no_web_page() -> None:
    effects = replied(Level.URGENT, Kind.ABUSE)

    assert Change(kind=Client, id="ann", values={"held_at": NOON, "danger": True}) in effects
    assert not [b for e in effects if isinstance(e, Say) for row in e.buttons for b in row if b.url]


def test_a_concern_is_asked_about_once_a_day_and_holds_nothing() -> None:
    effects = replied(Level.CONCERN)
    assert said(effects) == ["crisis.suicide-concern", "crisis.question-direct"]
    assert [effect.record for effect in effects if isinstance(effect, Add)] == [replace(ASKED, id="new")]
    assert owed(effects) == [NOON + timedelta(minutes=30)]
    assert not [effect for effect in effects if isinstance(effect, Change)]

    assert len(said(replied(Level.CONCERN, last_question_at=NOON - timedelta(hours=23)))) == 1
    assert len(said(replied(Level.CONCERN, last_question_at=NOON - timedelta(hours=24)))) == 2
    assert len(said(replied(Level.CONCERN, question=ASKED, last_question_at=NOON))) == 1


def test_an_ignored_question_gives_way_to_a_new_one_a_day_later() -> None:
    before = NOON - timedelta(hours=24)
    effects = replied(Level.CONCERN, question=replace(ASKED, asked_at=before), last_question_at=before)

    assert said(effects) == ["crisis.suicide-concern", "crisis.question-direct"]
    overtaken = {"answered_at": NOON, "answer": "overtaken"}
    assert [effect.values for effect in effects if isinstance(effect, Change)] == [overtaken]
    assert Cancel(key="question:q1") in effects


def test_a_question_asked_by_a_clock_that_was_ahead_holds_up_no_other() -> None:
    assert len(said(replied(Level.CONCERN, last_question_at=NOON + timedelta(seconds=30)))) == 1
    assert len(said(replied(Level.CONCERN, last_question_at=NOON + timedelta(days=3)))) == 2
    assert len(said(replied(Level.CONCERN, Kind.ABUSE, client={"danger": True}))) == 1


def test_each_answer_is_kept_with_the_question_and_the_one_who_gave_it() -> None:
    done = (
        Change(kind=Question, id="q1", values={"answered_at": NOON, "answer": "unsure"}),
        Cancel(key="question:q1"),
        Note(client_id="ann", name="direct-question", value="unsure"),
    )
    raised = Raise(client_id="ann", level=Level.URGENT, kind=Kind.SUICIDE, pattern="answer-unsure")

    assert question.answered(ASKED, "unsure", view(), now=NOON) == (*done, raised)


def due_at(minutes: float) -> Schedule:
    due = Due(
        key="question:q1", kind=DueKind.QUESTION, at=NOON + timedelta(minutes=minutes), client_id="ann",
        detail={"question": "q1"},
    )  # fmt: skip
    return Schedule(due=due)


def test_asked_once_more_it_is_marked_so_that_it_is_not_asked_a_third_time() -> None:
    (asked, marked, owing) = up(ASKED, 30)

    assert isinstance(asked, Say)
    assert not asked.neutral
    assert marked == Change(kind=Question, id="q1", values={"repeated_at": NOON + timedelta(minutes=30)})
    assert owing == due_at(120)
    assert up(replace(ASKED, repeated_at=NOON + timedelta(minutes=30)), 60) == (due_at(120),)


def test_about_danger_it_is_asked_once_more_behind_a_neutral_opening() -> None:
    (asked, *_) = up(replace(ASKED, kind=Kind.ABUSE), 30)

    assert isinstance(asked, Say)
    assert asked.neutral


def test_the_notice_to_the_therapist_names_nobody_and_is_marked_as_given() -> None:
    repeated = replace(ASKED, repeated_at=NOON + timedelta(minutes=30))

    assert up(repeated, 120) == (
        Say(
            to=ToStaff(staff_id="vega"), text=Text(id="alerts.question-unanswered"), lane=Lane.REPLY,
            key="question-told:q1",
        ),
        Change(kind=Question, id="q1", values={"told_at": NOON + timedelta(minutes=120)}),
    )  # fmt: skip
    assert up(repeated, 120, therapist=None) == ()


def test_at_seven_and_at_ten_to_the_second_the_notice_is_owed_for_the_morning_or_goes() -> None:
    late = replace(ASKED, asked_at=NOON + timedelta(hours=8), repeated_at=NOON + timedelta(hours=8.5))

    (owing,) = question.time_up(late, view(), RULES, now=NOON + timedelta(hours=10))

    morning = replace(due_at(0).due, at=datetime(2026, 11, 25, 7, tzinfo=UTC))
    assert owing == Schedule(due=morning)
    assert said(question.time_up(late, view(), RULES, now=datetime(2026, 11, 25, 7, tzinfo=UTC))) == [
        "alerts.question-unanswered"
    ]


def test_seven_is_seven_where_the_therapist_is() -> None:
    away = replace(VEGA, zone="America/New_York")
    seven = datetime(2026, 11, 24, 12, tzinfo=UTC)

    assert question.next_waking(away, RULES, seven) == seven
    assert question.next_waking(away, RULES, seven - timedelta(seconds=1)) == seven
