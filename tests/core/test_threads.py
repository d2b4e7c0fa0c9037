"""Prompts that fall together come one behind the other; caps, gaps and quiet hours hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest

from bot.core.flow import Audience, Flow, Start
from bot.core.occasions import Occasions
from bot.core.rules import ProgrammeRules
from bot.core.schedule import Firing, firings, plan
from bot.core.stands import LOOK_AGAIN
from bot.core.threads import (
    GO,
    MOST_WAITS,
    Around,
    Fate,
    Thread,
    behind,
    deferred,
    fate,
    left_standing,
    next_day,
    next_up,
    run_key,
    so_far,
    tomorrow,
    upon,
)
from bot.model import Client, ClientDate, Due, DueKind, Kind, Phase, Place, Question, Run
from tests.core.flows import ANN

EVENING = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
RULES = ProgrammeRules()


def flow(name: str, priority: int = 50, **start: object) -> Flow:
    begins = Start(**{"every": "day", "priority": priority, **start})  # type: ignore[arg-type]
    return Flow(id=name, revision="r", title=name, kind="check-in", start=begins)


def due(name: str = "a", at: datetime = EVENING) -> Due:
    return Due(
        key=f"prompt:ann:{name}:2026-11-24", kind=DueKind.PROMPT, at=at, client_id="ann",
        detail={"flow": name, "on": "2026-11-24"},
    )  # fmt: skip


def around(now: datetime = EVENING, *, run: Run | None = None, thread: Thread = Thread(), priority: int = 50) -> Around:  # noqa: B008  # frozen
    return Around(client=ANN, run=run, thread=thread, rules=RULES, now=now, priority_of=lambda _: priority)


def open_run(asked: datetime, **more: object) -> Run:
    place = Place(flow="b", revision="r", step="s", answers={"x": 1} if more.get("answered") else {})
    return Run(
        id="r", client_id="ann", key="k", place=place, started_at=asked, asked_at=asked,
        expires_at=asked + timedelta(hours=4),
    )  # fmt: skip


def test_flows_due_close_together_come_in_the_order_of_their_priority() -> None:
    flows = [flow("low", 10, at="18:40"), flow("top", 90, at="19:00"), flow("mid", 50), flow("morning", 99, at="09:00")]

    dues = plan(flows, ANN, EVENING.replace(hour=10))

    today = sorted((each.at, each.detail["flow"]) for each in dues if each.detail["on"] == "2026-11-24")
    assert [name for _, name in today] == ["top", "mid", "low"]
    assert today[0][0] == EVENING
    assert today[-1][0] - today[0][0] < timedelta(seconds=5)


def test_two_weeks_never_drift_at_the_end_of_a_year() -> None:
    start = Start(every="2 weeks", weekday=2, at="09:00")
    found: list[Firing] = []
    after = datetime(2026, 10, 1, tzinfo=UTC)  # 2026 has an ISO week 53
    while len(found) < 30:
        found.append(next(firings(start, ANN, after)))
        after = found[-1].at

    assert {b.on - a.on for a, b in pairwise(found)} == {timedelta(days=14)}


def test_a_prompt_goes_when_nothing_stands_in_the_way() -> None:
    assert fate(flow("a"), due(), around()) == GO


def test_a_prompt_that_has_begun_today_never_begins_again() -> None:
    begun = Thread(begun=(("prompt:ann:a:2026-11-24", EVENING),))

    assert fate(flow("a"), deferred(flow("a"), due(), EVENING), around(thread=begun)).why == "done"


@pytest.mark.parametrize(("days", "wanted"), [(2, "gap"), (4, "")])
def test_what_an_event_starts_does_not_come_again_within_its_gap(days: int, wanted: str) -> None:
    before = ("prompt:c:a:2026-11-20", EVENING - timedelta(days=days))

    found = fate(
        flow("a", every="event", which="low-mood", gap=timedelta(days=3)), due(), around(thread=Thread(begun=(before,)))
    )

    assert found.why == wanted


def test_a_fourth_prompt_on_a_day_is_passed_over_and_so_is_the_fifteenth_in_a_week() -> None:
    hours = tuple((f"prompt:ann:f{n}:x", EVENING - timedelta(hours=9 - 3 * n)) for n in range(3))
    week = tuple((f"prompt:ann:g{n}:x", EVENING - timedelta(hours=160 - 9 * n)) for n in range(14))

    assert fate(flow("a"), due(), around(thread=Thread(begun=hours))).why == "cap"
    assert fate(flow("a"), due(), around(thread=Thread(begun=week))).why == "cap"


def test_on_a_day_that_is_full_a_prompt_still_waits_to_follow_on_what_is_being_answered() -> None:
    full = Thread(begun=tuple((f"prompt:ann:f{n}:x", EVENING - timedelta(hours=9 - 3 * n)) for n in range(3)))
    answered = open_run(EVENING - timedelta(minutes=1), answered=True)

    assert fate(flow("a", 40), due(), around(run=answered, thread=full, priority=60)).until == EVENING + LOOK_AGAIN


def test_of_two_due_now_the_more_important_goes_first_whatever_brought_it() -> None:
    waiting = Thread(waiting=(replace(due("b"), key="thread:ann:b:2026-11-24"),))

    assert fate(flow("a", 60), due(), around(thread=waiting, priority=62)).until == EVENING + timedelta(seconds=1)
    assert fate(flow("a", 60), due(), around(thread=waiting, priority=60)) == GO


def test_prompts_one_behind_the_other_count_once_and_the_next_of_them_is_not_passed_over() -> None:
    evening = tuple((f"prompt:ann:f{n}:x", EVENING + timedelta(minutes=5 * n)) for n in range(4))

    now = EVENING + timedelta(minutes=25)
    assert fate(flow("a"), due(at=now), replace(around(now, thread=Thread(begun=evening)), joins=True)) == GO
    assert fate(flow("a"), due(at=now), around(now, thread=Thread(begun=evening))).why == ""


def test_two_prompts_keep_the_minimum_gap_unless_one_follows_the_other() -> None:
    earlier = Thread(begun=(("prompt:ann:b:2026-11-24", EVENING - timedelta(minutes=30)),))

    assert fate(flow("a"), due(), around(thread=earlier)).until == EVENING + timedelta(minutes=90)
    assert fate(flow("a"), due(), replace(around(thread=earlier), joins=True)) == GO


def test_a_prompt_waits_behind_an_answer_and_behind_a_more_important_flow() -> None:
    busy = open_run(EVENING - timedelta(minutes=5), answered=True)
    untouched = open_run(EVENING - timedelta(hours=1))

    assert fate(flow("a"), due(), around(run=busy)).until == EVENING + timedelta(minutes=20)
    assert fate(flow("a", 40, expires=timedelta(hours=5)), due(), around(run=untouched)).until == untouched.expires_at
    assert fate(flow("a", 60), due(), around(run=untouched)) == GO


ASKED_AGO = [
    (timedelta(), LOOK_AGAIN),
    (timedelta(minutes=119), timedelta(minutes=1)),
    (timedelta(hours=2), None),
    (timedelta(minutes=-1), LOOK_AGAIN),
    (timedelta(minutes=-3), None),
]


@pytest.mark.parametrize(
    ("ago", "waits"), ASKED_AGO, ids=["just now", "near its end", "at its end", "set back a little", "by a wrong clock"]
)
def test_a_prompt_waits_behind_the_direct_question_and_looks_again_for_two_hours(
    ago: timedelta, waits: timedelta | None
) -> None:
    asked = Question(id="q", client_id="ann", kind=Kind.SUICIDE, asked_at=EVENING - ago)

    assert fate(flow("a"), due(), replace(around(), question=asked)) == Fate(until=EVENING + waits if waits else None)


def test_a_question_put_once_more_is_waited_behind_for_half_an_hour_and_uses_up_no_patience() -> None:
    put = Question(
        id="q", client_id="ann", kind=Kind.SUICIDE, asked_at=EVENING - timedelta(hours=3),
        repeated_at=EVENING - timedelta(minutes=25),
    )  # fmt: skip
    asked = replace(around(), question=put)

    assert fate(flow("a"), due(), asked) == Fate(until=EVENING + timedelta(minutes=5))
    capped = Thread(begun=(("prompt:ann:b:2026-11-24", EVENING - timedelta(hours=5)),))
    assert fate(flow("a"), due(), replace(asked, thread=capped)).until is not None
    waited = due()
    for _ in range(6):
        waited = deferred(flow("a"), waited, EVENING + LOOK_AGAIN, is_asked=True)
    assert waited.detail["deferred"] == MOST_WAITS - 1


LATE = EVENING + timedelta(hours=3, minutes=10)
"""Ten past ten at night, where quiet hours have begun."""


@pytest.mark.parametrize(
    ("every", "busy", "wanted"),
    [
        ("day", False, Fate(why="late")),
        ("week", False, Fate(why="late", is_for_tomorrow=True)),
        ("event", False, Fate(until=EVENING + timedelta(hours=13))),
        ("day", True, Fate(until=EVENING + timedelta(hours=13))),
    ],
)
def test_an_evening_that_waited_into_the_night_does_not_take_the_next_days_place(
    every: str, busy: bool, wanted: Fate
) -> None:
    asked = Question(id="q", client_id="ann", kind=Kind.SUICIDE, asked_at=LATE - timedelta(minutes=30))
    run = open_run(LATE - timedelta(minutes=20)) if busy else None
    mine = flow("a", 40, every=every, which="low-mood", expires=timedelta(hours=14))

    assert fate(mine, due(), replace(around(LATE, run=run), question=asked)) == wanted


def test_midnight_is_no_night_for_whoever_is_up_then() -> None:
    up = replace(ANN, zone="UTC", evening=time(23, 45), quiet_from=time(2), quiet_to=time(10))
    now = datetime(2026, 11, 24, 23, 45, tzinfo=UTC)
    gap = RULES.min_gap - timedelta(minutes=20)
    begun = Thread(begun=(("prompt:ann:z:2026-11-24", now - gap),))

    assert fate(flow("a", 40), due(at=now), replace(around(now, thread=begun), client=up)).until is not None


def test_a_prompt_waits_no_longer_than_it_would_stay_open_and_is_then_passed_over() -> None:
    untouched = open_run(EVENING - timedelta(minutes=20))

    hour = timedelta(hours=1)
    short = flow("a", 40, expires=hour)
    waiting = fate(short, due(), around(run=untouched))
    assert waiting.until == EVENING + hour
    assert fate(short, deferred(short, due(), EVENING + hour), around(EVENING + hour, run=untouched)).why == "late"


@pytest.mark.parametrize(
    ("hours", "joins", "wanted"),
    [(2, True, ""), (6, True, "late")],
    ids=["the same evening", "past midnight"],
)
def test_what_follows_on_an_answer_stays_in_its_evening(hours: int, joins: bool, wanted: str) -> None:
    now = EVENING + timedelta(hours=hours)
    mine = flow("a", expires=timedelta(hours=20))
    begun = Thread(begun=(("prompt:ann:b:2026-11-24", now - timedelta(minutes=30)),))

    assert fate(mine, due(), replace(around(now, thread=begun), joins=joins)).why == wanted


def test_nothing_goes_in_quiet_hours() -> None:
    night = EVENING.replace(hour=23)

    assert fate(flow("a"), due(at=night), around(night)).why == "late"


def test_an_event_starts_its_flows_once_on_a_day() -> None:
    flows = [flow("low", every="event", which="low-mood", at="now"), flow("gone", every="event", which="gone-quiet")]

    (owed,) = upon("low-mood", flows, ANN, EVENING)

    assert (owed.at, owed.key) == (EVENING, "thread:ann:low:2026-11-24")


OCCASIONS = Occasions(
    sessions=(date(2026, 11, 27),),
    phase_on=date(2026, 11, 25),
    left=(Phase.INITIAL, date(2026, 11, 25)),
    dates=(ClientDate(id="d", client_id="ann", on=date(2020, 11, 30), yearly=True, label="anniversary"),),
)
STARTS = [
    ({"every": "session", "offset": -1, "at": "18:00"}, "2026-11-26 18:00"),
    ({"every": "session", "offset": 1, "at": "09:00"}, "2026-11-28 09:00"),
    ({"every": "phase", "which": "start", "at": "09:00"}, "2026-11-25 09:00"),
    ({"every": "phase", "which": "end", "offset": 2, "at": "09:00"}, "2026-11-27 09:00"),
    ({"every": "date", "at": "10:00"}, "2026-11-30 10:00"),
    ({"every": "date", "which": "anniversary", "offset": -1, "at": "10:00"}, "2026-11-29 10:00"),
]


@pytest.mark.parametrize(("start", "expected"), STARTS, ids=lambda case: str(case))
def test_flows_count_from_sessions_phases_and_dates(start: dict[str, object], expected: str) -> None:
    (owed,) = plan([flow("a", **start)], ANN, EVENING, OCCASIONS)  # type: ignore[arg-type]

    assert owed.at.strftime("%Y-%m-%d %H:%M") == expected


def test_an_anniversary_on_a_leap_day_is_kept_in_other_years() -> None:
    leap = Occasions(dates=(ClientDate(id="d", client_id="ann", on=date(2024, 2, 29), yearly=True),))

    assert leap.falls_on(Start(every="date"), date(2027, 2, 28))
    assert leap.falls_on(Start(every="date"), date(2028, 2, 29))
    assert not leap.falls_on(Start(every="date"), date(2028, 2, 28))


def test_the_end_of_a_phase_concerns_those_who_left_it() -> None:
    ended = flow("a", every="phase", which="end", at="09:00")
    of_initial = replace(ended, audience=replace(ended.audience, phases=(Phase.INITIAL,)))
    of_middle = replace(ended, audience=replace(ended.audience, phases=(Phase.MIDDLE,)))

    assert len(plan([of_initial], ANN, EVENING - timedelta(days=1), OCCASIONS)) == 1
    assert plan([of_middle], ANN, EVENING - timedelta(days=1), OCCASIONS) == ()


def test_a_programme_sets_quiet_hours_for_whoever_has_none_of_their_own() -> None:
    early = ProgrammeRules(quiet_from=RULES.quiet_from.replace(hour=18, minute=0))
    own = replace(ANN, quiet_from=RULES.quiet_from.replace(hour=23))

    assert plan([flow("a")], ANN, EVENING.replace(hour=10), rules=early) == ()
    assert len(plan([flow("a")], own, EVENING.replace(hour=10), rules=early)) == 1


def test_the_usual_quiet_hours_are_the_same_everywhere() -> None:
    assert (Client.quiet_from, Client.quiet_to) == (RULES.quiet_from, RULES.quiet_to)


TWO = replace(RULES, most_in_a_talk=2)
FULL = Thread(begun=tuple((f"prompt:ann:{name}:2026-11-24", EVENING) for name in ("evening", "timeline")))

ON_A_FULL_EVENING = [
    ("a weekly one comes tomorrow", flow("a", every="week"), Fate(why="full", is_for_tomorrow=True)),
    ("a daily one comes with its next day", flow("a"), Fate(why="full")),
    ("what is agreed the day after a session comes", flow("a", every="session"), GO),
    ("a word on a hard date comes", flow("a", every="date"), GO),
    ("a questionnaire follows its week", replace(flow("a", every="week"), kind="measure"), GO),
]


@pytest.mark.parametrize(("case", "wanted", "fated"), ON_A_FULL_EVENING, ids=[case for case, *_ in ON_A_FULL_EVENING])
def test_an_evening_holds_the_check_in_and_one_thing_more(case: str, wanted: Flow, fated: Fate) -> None:
    moment = replace(around(thread=FULL), rules=TWO, joins=True)

    assert fate(wanted, due(), moment) == fated
    after_a_low_mood = replace(moment, every_of=lambda _: "event")
    assert fate(wanted, due(), after_a_low_mood) == (fated if wanted.start.every == "day" else GO)
    assert fate(wanted, due(), replace(moment, thread=Thread(begun=FULL.begun[:1]))) == GO


def test_a_weekly_step_that_found_no_room_comes_on_the_next_evening_and_not_for_ever() -> None:
    weekly, waiting = flow("a", every="week"), due()
    late = around(EVENING + timedelta(hours=5), run=open_run(EVENING + timedelta(hours=4, minutes=58), answered=True))
    a_week_on = replace(late, now=late.now + timedelta(days=6))

    moved = tomorrow(weekly, waiting, ANN, late.now)

    assert fate(weekly, waiting, late).is_for_tomorrow
    assert not fate(flow("a"), waiting, late).is_for_tomorrow
    assert not fate(weekly, waiting, a_week_on).is_for_tomorrow
    assert (moved.at, moved.detail["on"]) == (EVENING + timedelta(days=1), "2026-11-24")


def test_what_began_while_a_clock_was_ahead_holds_up_nothing() -> None:
    ahead = ("prompt:ann:a:2026-12-24", EVENING + timedelta(days=30))
    thread = Thread(begun=(("prompt:ann:b:2026-11-20", EVENING - timedelta(days=4)), ahead))

    assert so_far(thread, EVENING).begun == thread.begun[:1]
    assert fate(flow("a"), due(), around(thread=so_far(thread, EVENING))) == GO


def test_a_slot_that_had_its_prompt_by_whatever_clock_is_not_asked_again() -> None:
    thread = Thread(begun=((run_key(due()), EVENING + timedelta(hours=1)),), taken=frozenset({run_key(due())}))

    assert fate(flow("a"), due(), around(thread=so_far(thread, EVENING))).why == "done"


def test_whoever_wished_for_fewer_is_not_asked_tomorrow_what_had_no_room_today() -> None:
    weekly, moved = flow("a", every="week"), due()
    tomorrow_evening = replace(around(), now=EVENING + timedelta(days=1))
    of_a_weekly_client = replace(tomorrow_evening, client=replace(ANN, rhythm="weekly"))

    assert fate(weekly, moved, tomorrow_evening) == GO
    assert fate(weekly, moved, of_a_weekly_client) == Fate(why="rhythm")
    assert fate(weekly, moved, replace(of_a_weekly_client, now=EVENING)) == GO


def test_a_weekly_step_that_came_late_does_not_come_again_two_days_on() -> None:
    weekly = flow("a", every="week")
    moments = [EVENING - timedelta(days=days) for days in (2, 6)]

    fates = [fate(weekly, due(), around(thread=Thread(begun=(("prompt:ann:a:2026-11-18", at),)))) for at in moments]

    assert [each.why for each in fates] == ["gap", ""]


def test_of_two_alike_the_one_in_hand_goes_on_and_only_a_graver_one_takes_its_place() -> None:
    untouched = open_run(EVENING - timedelta(hours=1))
    long = {"expires": timedelta(hours=5)}

    assert fate(flow("a", 50, **long), due(), around(run=untouched)).until == untouched.expires_at
    assert fate(flow("a", 51, **long), due(), around(run=untouched)) == GO


def test_what_may_just_wait_until_its_last_moment_waits() -> None:
    untouched = open_run(EVENING - timedelta(hours=1))

    assert fate(flow("a", 40, expires=timedelta(hours=3)), due(), around(run=untouched)) == Fate(
        until=EVENING + timedelta(hours=3)
    )


def test_after_three_waits_it_goes_before_what_is_still_being_answered() -> None:
    busy = open_run(EVENING - timedelta(minutes=5), answered=True)
    graver = replace(due(), detail={**due().detail, "deferred": 2})

    assert fate(flow("a", 60), graver, around(run=busy)).until == EVENING + LOOK_AGAIN
    assert fate(flow("a", 60), replace(graver, detail={**graver.detail, "deferred": 3}), around(run=busy)) == GO
    long_ago = open_run(EVENING - timedelta(minutes=15), answered=True)
    assert fate(flow("a", 60), due(), around(run=long_ago)) == GO


def test_a_prompt_moved_to_tomorrow_keeps_its_day_and_forgets_how_often_it_waited() -> None:
    waited = replace(due(), detail={"flow": "a", "on": "2026-11-24", "deferred": 2, "until": "x", "other": "kept"})

    assert tomorrow(flow("a"), waited, ANN, EVENING) == replace(
        due(), key="thread:ann:a:2026-11-24", at=EVENING + timedelta(days=1),
        detail={"flow": "a", "on": "2026-11-24", "other": "kept"},
    )  # fmt: skip


def test_a_prompt_put_to_the_next_day_comes_at_its_hour_there_even_when_the_clocks_change() -> None:
    before = datetime(2026, 10, 31, 23, 0, tzinfo=UTC)  # seven in the evening in New York, in summer time
    waited = replace(due(at=before), detail={"flow": "a", "on": "2026-10-31", "deferred": 1, "until": "x"})

    moved = next_day(flow("a"), waited, replace(ANN, zone="America/New_York"))

    assert moved == replace(
        waited, key="thread:ann:a:2026-10-31", at=before + timedelta(hours=25),
        detail={"flow": "a", "on": "2026-10-31", "deferred": 1},
    )  # fmt: skip


def test_a_prompt_that_had_waited_comes_at_its_own_hour_on_the_next_day() -> None:
    client = replace(ANN, evening=time(19, 15))
    waited = [replace(due(at=EVENING + timedelta(minutes=late)), detail={"flow": "a", "on": "x"}) for late in (5, 200)]

    moved = [next_day(flow("a"), each, client).at for each in waited]

    assert moved == [EVENING + timedelta(days=1, minutes=15)] * 2


def test_a_prompt_that_waits_says_how_often_and_until_when_at_most() -> None:
    until, last = EVENING + LOOK_AGAIN, EVENING + timedelta(hours=4)

    once = deferred(flow("a"), due(), until)
    twice = deferred(flow("a"), once, until + LOOK_AGAIN)

    marks = {"flow": "a", "on": "2026-11-24", "until": last.isoformat()}
    assert once == replace(due(), key="thread:ann:a:2026-11-24", at=until, detail={**marks, "deferred": 1})
    assert twice == replace(once, at=until + LOOK_AGAIN, detail={**marks, "deferred": 2})


NEAR = {name: flow(name) for name in ("a", "b", "c", "d")}
SOON = replace(due("b"), at=EVENING + RULES.join_within)
LATER = replace(due("c"), at=SOON.at + timedelta(minutes=1))
WAITS = replace(due("d"), key="thread:ann:d:2026-11-24")
GONE = due("gone")


def test_what_was_due_close_by_waits_behind_the_one_that_goes() -> None:
    waiting = Thread(waiting=(due("a"), SOON, LATER, WAITS, GONE))

    assert behind(NEAR, due("a"), around(thread=waiting)) == (deferred(NEAR["b"], SOON, SOON.at + LOOK_AGAIN),)


def test_what_was_due_close_by_stays_owed_when_the_one_before_it_does_not_come() -> None:
    waiting = Thread(waiting=(due("a"), SOON, due("d"), LATER, WAITS, GONE))

    assert left_standing(NEAR, due("a"), around(thread=waiting)) == (
        deferred(NEAR["b"], SOON, SOON.at),
        deferred(NEAR["d"], due("d"), EVENING + timedelta(seconds=1)),
    )


def test_what_may_follow_at_once_is_told_by_its_weight_and_what_is_for_another_evening_is_not_among_it() -> None:
    flows = {**NEAR, "b": flow("b", 60)}
    moved = replace(WAITS, at=EVENING + timedelta(days=1))
    put_off = replace(moved, key="thread:ann:a:2026-11-24", detail={"flow": "a", "on": "2026-11-24", "deferred": 1})

    found = next_up(flows, around(thread=Thread(waiting=(WAITS, SOON, LATER, GONE))))
    later = next_up(flows, around(thread=Thread(waiting=(moved, put_off))))

    assert list(found) == [(flows["b"], SOON), (flows["d"], WAITS)]
    assert list(later) == [(flows["a"], put_off)]


def test_what_an_event_starts_may_wait_for_an_hour_of_the_client_and_be_an_hour_late() -> None:
    flows = [
        flow("now", every="event", which="low-mood", at="now", grace=timedelta(minutes=5)),
        flow("eve", every="event", which="low-mood", grace=timedelta(hours=3)),
        replace(flow("others", every="event", which="low-mood"), audience=Audience(phases=(Phase.INITIAL,))),
        flow("daily"),
    ]
    noon = EVENING - timedelta(hours=7)

    def owed(name: str, at: datetime, grace: timedelta) -> Due:
        return replace(due(name, at), key=f"thread:ann:{name}:2026-11-24", grace=grace)

    assert upon("low-mood", flows, ANN, noon) == (
        owed("now", noon, timedelta(hours=1)), owed("eve", EVENING, timedelta(hours=3)),
    )  # fmt: skip


def test_a_weekly_step_that_a_full_day_holds_up_comes_tomorrow_and_a_daily_one_does_not() -> None:
    hours = tuple((f"prompt:ann:f{n}:x", EVENING - timedelta(hours=9 - 3 * n)) for n in range(3))
    full = around(thread=Thread(begun=hours))

    assert fate(flow("a", every="week"), due(), full) == Fate(why="cap", is_for_tomorrow=True)
    assert fate(flow("a"), due(), full) == Fate(why="cap")


def test_a_talk_without_an_end_is_gone_on_with_before_anything_else_comes() -> None:
    asked = EVENING - timedelta(minutes=5)
    untouched, endless = open_run(asked), replace(open_run(asked), expires_at=None)

    assert fate(flow("a", 60), due(), around(run=untouched)) == GO
    assert fate(flow("a", 60), due(), around(run=endless)).until == EVENING + LOOK_AGAIN
