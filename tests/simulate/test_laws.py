"""Each law keeps still where everything is in order, and speaks where one breach is planted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.model import Lane, Phase, ProblemArea
from bot.simulate import course_laws, laws
from bot.simulate.course_laws import COURSE_LAWS, CourseLaw, Ending
from bot.simulate.history import CrisisText, Effort, day_begun
from bot.simulate.keeping import Keeping
from bot.simulate.laws import LAWS, Law
from bot.simulate.seen import AlertSeen, Task, Told
from tests.simulate.looks import NOON, PERSONA, REVIEWS, begun, days, delivery, flow, history, look, standing

CHAT = PERSONA.chat_id
ANSWER = delivery(lane=Lane.CRISIS, run_id=None, text="Call or text 988.")
ELSEWHERE = delivery(chat_id=2, client_id=None, text="Rosa zq0000")
WROTE = CrisisText(at=NOON, client_id="c1", chat_id=CHAT)


def alert(**more: Any) -> AlertSeen:
    usual = AlertSeen(id="a1", client_id="c1", state="raised", raised_at=NOON, closed_by="", has_next=True)
    return replace(usual, **more)


FOR_OTHERS = flow("mine", more="for:\n  phase: initial\n")
DISPUTE = flow("mine", "homework", more="for:\n  area: role-dispute\n")
DISPUTED = {"c1": standing(area=ProblemArea.ROLE_DISPUTE)}

PLANTED: tuple[tuple[Law, dict[str, Any]], ...] = (
    (laws.a_crisis_is_answered_at_once, {"crises": [WROTE], "alerts": [alert()]}),
    (laws.a_crisis_is_answered_at_once, {"crises": [WROTE], "deliveries": [ANSWER]}),
    (laws.a_crisis_is_answered_at_once, {"crises": [WROTE], "alerts": [alert()], "deliveries": [
        delivery(lane=Lane.CRISIS, text="988", at=NOON + timedelta(seconds=11))]}),
    (laws.no_alert_is_lost, {"alerts": [alert(has_next=False)]}),
    (laws.only_a_human_closes_an_alert, {"alerts": [alert(state="closed")]}),
    (laws.no_prompt_comes_twice, {"former": [begun(run_id="r0")], "begun": [begun(joins=True)]}),
    (laws.nothing_comes_in_quiet_hours, {"deliveries": [delivery(at=NOON + timedelta(hours=10))]}),
    (laws.nothing_comes_to_the_wrong_client, {"flows": [FOR_OTHERS]}),
    (laws.nothing_comes_to_the_wrong_client, {"flows": [DISPUTE], "after": DISPUTED}),
    (laws.what_is_held_waits, {"flows": [flow("mine", "homework")], "after": {"c1": standing(is_held=True)}}),
    (laws.nothing_comes_to_who_is_away, {"after": {"c1": standing(status="paused")}}),
    (laws.nothing_comes_to_who_is_away, {"after": {"c1": standing(is_blocked=True)}}),
    (laws.words_stay_with_those_they_are_for, {"deliveries": [ELSEWHERE]}),
    (laws.letters_reach_their_own_chat, {"deliveries": [delivery(chat_id=2)]}),
    (laws.a_chat_is_told_in_order, {"deliveries": [delivery(letter_id=2), delivery(letter_id=1)]}),
    (laws.one_thread_a_day, {"former": [begun("other", run_id="r0", at=NOON - timedelta(hours=3))]}),
    (laws.openings_do_not_repeat, {"former": [begun(run_id="r0", at=NOON - days(4), opening="words of r1")]}),
)  # fmt: skip


def test_a_look_at_which_everything_is_in_order_breaks_no_law() -> None:
    everything = look(crises=[WROTE], deliveries=[ANSWER, delivery(letter_id=2)], alerts=[alert()])

    assert list(laws.breaches(everything)) == []


@pytest.mark.parametrize(("law", "breach"), PLANTED, ids=[f"{n}-{law.__name__}" for n, (law, _) in enumerate(PLANTED)])
def test_a_planted_breach_is_seen_by_its_law_alone(law: Law, breach: dict[str, Any]) -> None:
    planted = look(**breach)

    assert {each.law for each in laws.breaches(planted)} == {laws.name_of(law)}


def test_every_law_has_a_planted_breach() -> None:
    assert {law for law, _ in PLANTED} == set(LAWS)
    assert {law for law, _ in PLANTED_COURSES} == set(COURSE_LAWS)


@pytest.mark.parametrize(("before_midnight", "joins", "is_seen"), [(1, True, False), (1, False, True), (3, True, True)])
def test_what_joins_shortly_before_midnight_may_be_the_next_days(
    before_midnight: int, joins: bool, is_seen: bool
) -> None:
    at = NOON + timedelta(hours=12 - before_midnight)
    late = look(former=[begun(run_id="r0")], begun=[begun(joins=joins, at=at)])

    assert bool(list(laws.no_prompt_comes_twice(late))) is is_seen


def test_what_joined_shortly_after_midnight_may_be_of_the_day_before() -> None:
    for hours, is_seen in ((-11, False), (-9, True)):
        early = begun(run_id="r0", joins=True, at=NOON + timedelta(hours=hours))
        later = look(former=[early], begun=[begun()])

        assert bool(list(laws.no_prompt_comes_twice(later))) is is_seen


@pytest.mark.parametrize(("days_between", "is_seen"), [(0, True), (1, False)])
def test_what_a_clock_a_day_ahead_asked_before_its_day_is_no_second_one(days_between: int, is_seen: bool) -> None:
    asked = begun(run_id="r0", at=NOON - timedelta(hours=11, minutes=45))
    later = look(former=[replace(asked, truly_on=asked.on - timedelta(days=days_between))], begun=[begun()])

    assert bool(list(laws.no_prompt_comes_twice(later))) is is_seen


@pytest.mark.parametrize("ahead", [timedelta(), timedelta(days=1), timedelta(days=30)])
def test_what_came_is_kept_with_the_day_of_the_clock_and_the_true_one(ahead: timedelta) -> None:
    keeping = Keeping(flows={})
    keeping.meet(PERSONA, "c1", NOON, frozenset())
    line = Told(at=NOON + ahead, client_id="c1", name="prompt", run_id="r1", flow="mine", value=None)

    came = keeping.take([delivery(at=NOON + ahead)], [line], [], {"c1": standing()}, NOON)

    assert [(each.on, each.truly_on) for each in came] == [((NOON + ahead).date(), NOON.date())]


@pytest.mark.parametrize(
    ("told", "came", "day"),
    [("2027-04-02T02:44", "2027-04-02T04:14", 1), ("2027-04-02T03:10", "2027-04-02T04:14", 2),
     ("2027-04-01T20:00", "2027-04-02T04:14", 2), ("2027-05-02T02:44", "2027-04-02T02:44", 1)],
    ids=["its reminder after midnight", "begun after midnight", "hours before", "told by a wrong clock"],
)  # fmt: skip
def test_a_lost_letter_whose_reminder_comes_after_midnight_is_of_its_own_day(told: str, came: str, day: int) -> None:
    told_at, came_at = (datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (told, came))

    assert day_begun(told_at, came_at, "America/Santiago").day == day


def test_what_follows_at_once_in_the_same_thread_is_no_second_one() -> None:
    joined = look(former=[begun("other", run_id="r0")], begun=[begun(joins=True)])

    assert list(laws.one_thread_a_day(joined)) == []


def test_the_questions_of_a_measure_may_come_in_the_same_words() -> None:
    again = look(flows=[flow("mine", "measure")], former=[begun(run_id="r0", at=NOON - days(4), opening="words of r1")])

    assert list(laws.openings_do_not_repeat(again)) == []


def test_a_neutral_opening_is_always_the_same() -> None:
    opened = begun(is_neutral=True, opening="Is this a good time?")
    again = look(begun=[opened], former=[begun(run_id="r0", at=NOON - days(1), opening="Is this a good time?")])

    assert list(laws.openings_do_not_repeat(again)) == []


# ---------------------------------------------------------------- whole courses


def ending(**more: Any) -> Ending:
    """Three weeks with a prompt every three days, and one homework asked about and closed."""
    times = [NOON + days(number) for number in range(0, 21, 3)]
    review = begun("back", at=NOON + days(7), run_id="back")
    quiet = history(*sorted([*(begun(at=at, run_id=f"r{at:%d}") for at in times), review], key=lambda each: each.at))
    task = Task(id="h1", client_id="c1", flow="mine", given_at=NOON, state="closed", closed_at=NOON + days(8))
    usual: dict[str, Any] = {
        "end": NOON + days(21),
        "histories": {"c1": quiet},
        "flows": {"mine": flow("mine"), "back": flow("back", text=REVIEWS)},
        "tasks": [task],
        "counted": {"c1": 3},
        "held": {"c1": 3},
    }
    return Ending(**(usual | more))


def slow(flow_id: str, seconds: int) -> dict[str, Any]:
    made = history(*ending().histories["c1"].begun)
    made.efforts = [Effort(flow=flow_id, began_at=NOON, words=seconds * 200 // 60 + 1, is_done=True)]
    return {"histories": {"c1": made}}


DAILY = {"mine": flow("mine", text="title: Mine\nkind: check-in\nstart:\n  every: day\n  at: client.evening\n"
                                   "steps:\n  - ask: m\n    answer: scale 0-10\n"),
         "back": flow("back", text=REVIEWS)}  # fmt: skip
OPEN = Task(id="h1", client_id="c1", flow="mine", given_at=NOON, state="tried")

PLANTED_COURSES: tuple[tuple[CourseLaw, dict[str, Any]], ...] = (
    (course_laws.everybody_comes_in, {"invited": 2}),
    (course_laws.nobody_is_left_in_silence, {"histories": {"c1": history(begun())}, "tasks": []}),
    (course_laws.homework_is_asked_about_once_and_closed, {"flows": {"mine": flow("mine")}}),
    (course_laws.homework_is_asked_about_once_and_closed, {"tasks": [OPEN]}),
    (course_laws.homework_is_asked_about_once_and_closed, {"tasks": [replace(OPEN, state="closed", called="a walk")]}),
    (course_laws.sessions_count_as_they_were_held, {"counted": {"c1": 4}}),
    (course_laws.nothing_was_put_aside, {"put_aside": 1}),
    (course_laws.the_evening_is_short, {**slow("mine", 50), "flows": DAILY}),
    (course_laws.the_weekly_thread_is_short, slow("mine", 200)),
)


def test_a_course_in_order_breaks_no_law() -> None:
    assert list(course_laws.course_breaches(ending())) == []


@pytest.mark.parametrize(
    ("law", "breach"), PLANTED_COURSES, ids=[f"{n}-{law.__name__}" for n, (law, _) in enumerate(PLANTED_COURSES)]
)
def test_a_breach_planted_in_a_course_is_seen_by_its_law_alone(law: CourseLaw, breach: dict[str, Any]) -> None:
    planted = ending(**breach)

    assert {each.law for each in course_laws.course_breaches(planted)} == {laws.name_of(law)}


def test_homework_is_also_asked_about_in_a_flow_that_goes_through_another() -> None:
    through = flow("round", text="title: Mine\nsteps:\n  - go: back\n")

    assert course_laws.reviews("round", {"round": through, "back": flow("back", text=REVIEWS)})
    assert not course_laws.reviews("mine", {"mine": flow("mine")})


def test_whoever_tells_by_themselves_how_it_went_need_not_be_asked() -> None:
    told = history(*(each for each in ending().histories["c1"].begun if each.flow == "mine"))
    told.efforts = [Effort(flow="back", began_at=NOON + days(2), is_done=True)]

    assert list(course_laws.course_breaches(ending(histories={"c1": told}))) == []


def test_a_client_who_rests_is_not_in_silence() -> None:
    rests = history(begun(), expecting=[(NOON, True), (NOON + days(1), False)])

    assert list(course_laws.nobody_is_left_in_silence(ending(histories={"c1": rests}))) == []


def test_in_maintenance_a_fortnight_may_pass() -> None:
    often = [begun(at=NOON + days(number), run_id=f"r{number}") for number in (0, 14)]
    kept = history(*often, phases=[(NOON, Phase.MAINTENANCE.value)])

    assert list(course_laws.nobody_is_left_in_silence(ending(histories={"c1": kept}))) == []
