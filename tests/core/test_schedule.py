"""Schedules hold in every zone, on every night that the clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.flow import Flow, Start
from bot.core.rules import ProgrammeRules
from bot.core.schedule import (
    falls_on,
    firings,
    hour_of,
    is_quiet,
    local_moment,
    next_digest,
    next_hour,
    out_of_quiet,
    plan,
    quiet_begins,
    with_quiet_hours,
)
from bot.model import Client, Due, DueKind, Phase, Role, Staff, Status

EPOCH = datetime.fromtimestamp(0, tz=UTC)
ZONES = (
    "America/New_York", "America/Phoenix", "America/Puerto_Rico", "America/Santiago", "Europe/London", "Africa/Cairo",
    "Africa/Casablanca", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Kiritimati",
    "Pacific/Apia",
)  # fmt: skip

CLOCK_CHANGES = (
    ("America/New_York", date(2026, 3, 8), time(2, 30), "2026-03-08T07:00:00+00:00"),
    ("America/New_York", date(2026, 11, 1), time(1, 30), "2026-11-01T05:30:00+00:00"),
    ("Europe/London", date(2026, 3, 29), time(1, 30), "2026-03-29T01:00:00+00:00"),
    ("Europe/London", date(2026, 10, 25), time(1, 30), "2026-10-25T00:30:00+00:00"),
    ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-03T15:30:00+00:00"),
    ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), "2026-04-04T14:45:00+00:00"),
    ("America/Santiago", date(2026, 9, 6), time(0, 10), "2026-09-06T04:00:00+00:00"),
    ("Pacific/Kiritimati", date(2026, 1, 1), time(9, 0), "2025-12-31T19:00:00+00:00"),
    ("America/Phoenix", date(2026, 3, 8), time(2, 30), "2026-03-08T09:30:00+00:00"),
)


def client(zone: str = "America/New_York", *, evening: time = time(19, 0), seed: int = 1) -> Client:
    return Client(
        id="ann", name="Ann", therapist_id="t", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=EPOCH,
        zone=zone, evening=evening, seed=seed,
    )  # fmt: skip


@pytest.mark.parametrize(("zone", "on", "at", "expected"), CLOCK_CHANGES, ids=lambda case: str(case))
def test_a_gap_takes_the_first_valid_moment_and_a_fold_the_first(zone: str, on: date, at: time, expected: str) -> None:
    moment = local_moment(on, at, zone)

    assert moment == datetime.fromisoformat(expected)


@settings(max_examples=150, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    after=st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1)),  # noqa: DTZ001  # made aware below
    evening=st.times(time(8, 0), time(21, 29)),
)
def test_firings_never_repeat_a_day_nor_fall_in_quiet_hours(zone: str, after: datetime, evening: time) -> None:
    person = client(zone, evening=evening.replace(tzinfo=None))
    moment = after.replace(tzinfo=UTC)

    found = [firing for firing, _ in zip(firings(Start(every="day"), person, moment), range(20), strict=False)]

    assert len({firing.on for firing in found}) == len(found)
    assert all(moment < early.at < late.at for early, late in pairwise(found))
    assert not any(is_quiet(person, firing.at) for firing in found)


def test_every_other_day_halves_what_is_daily_and_nothing_else() -> None:
    seldom = replace(client(), rhythm="other-day")

    def days(every: str) -> list[date]:
        return [firing.on for firing in firings(Start(every=every, weekday=2), seldom, EPOCH)]

    assert {(late - early).days for early, late in pairwise(days("day"))} == {2}
    assert {(late - early).days for early, late in pairwise(days("week"))} == {7}


def test_a_schedule_at_the_beginning_of_time_holds() -> None:
    first = next(firings(Start(every="day"), client("Europe/London"), EPOCH))

    assert first.at == EPOCH + timedelta(hours=18)


def test_a_window_is_drawn_by_seed_and_day_and_stays_inside() -> None:
    start = Start(every="day", at="17:00-20:00")
    drawn = [hour_of(start, client(seed=seed), date(2026, 11, 24)) for seed in range(50)]

    assert hour_of(start, client(seed=3), date(2026, 11, 24)) == drawn[3]
    assert all(time(17) <= hour < time(20) for hour in drawn)
    assert len(set(drawn)) > 10


def test_a_key_names_client_flow_and_local_day() -> None:
    flow = Flow(id="evening", revision="r", title="Evening", kind="check-in", start=Start(every="day"))

    (due,) = plan([flow], client("Pacific/Kiritimati"), datetime(2026, 11, 24, 12, tzinfo=UTC))

    assert due.key == "prompt:ann:evening:2026-11-25"


def test_a_digest_comes_on_monday_morning_where_the_therapist_is() -> None:
    vega = Staff(id="v", name="Vega", role=Role.THERAPIST, zone="America/Chicago", created_at=EPOCH)

    due = next_digest(vega, datetime(2026, 11, 24, 12, tzinfo=UTC))

    local = due.at.astimezone(ZoneInfo("America/Chicago"))
    assert (local.date(), local.time()) == (date(2026, 11, 30), time(7, 0))


def test_a_digest_is_the_therapists_own_and_may_come_a_day_late() -> None:
    vega = Staff(id="v", name="Vega", role=Role.THERAPIST, zone="America/Chicago", created_at=EPOCH)
    at = datetime(2026, 11, 30, 13, tzinfo=UTC)

    weekly = Due(key="digest:v:2026-11-30", kind=DueKind.DIGEST, at=at, grace=timedelta(days=1), staff_id="v")
    assert next_digest(vega, at - timedelta(days=7)) == weekly
    assert next_digest(vega, at - timedelta(seconds=1)) == weekly
    assert next_digest(vega, at).key == "digest:v:2026-12-07"


NEW_YORK = ZoneInfo("America/New_York")


def there(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026, in New York."""
    return datetime(2026, 11, day, hour, minute, tzinfo=NEW_YORK)


QUIET = [
    ("by day", there(24, 12), there(24, 12)),
    ("as the night begins", there(24, 21, 30), there(25, 8)),
    ("late in the evening", there(24, 23), there(25, 8)),
    ("early in the morning", there(25, 3), there(25, 8)),
    ("as the night ends", there(25, 8), there(25, 8)),
]


@pytest.mark.parametrize(("at", "moved"), [case[1:] for case in QUIET], ids=[case[0] for case in QUIET])
def test_what_falls_into_the_night_waits_for_its_end(at: datetime, moved: datetime) -> None:
    person = replace(client(), quiet_from=time(21, 30), quiet_to=time(8))

    assert out_of_quiet(person, at) == moved


NOON_QUIET = [("before", there(24, 11)), ("as they begin", there(24, 12)), ("as they end", there(24, 14))]


@pytest.mark.parametrize(("case", "at"), NOON_QUIET, ids=[case for case, _ in NOON_QUIET])
def test_quiet_hours_within_a_day_end_on_the_same_day(case: str, at: datetime) -> None:
    person = replace(client(), quiet_from=time(12), quiet_to=time(14))

    assert out_of_quiet(person, at) == (there(24, 14) if case == "as they begin" else at)


BEGINS = [
    (there(24, 12), there(24, 21, 30)),
    (there(24, 21, 29), there(24, 21, 30)),
    (there(24, 21, 30), there(25, 21, 30)),
    (there(24, 23), there(25, 21, 30)),
]


@pytest.mark.parametrize(("after", "begins"), BEGINS, ids=["noon", "a minute before", "then", "at night"])
def test_the_next_night_is_found(after: datetime, begins: datetime) -> None:
    person = replace(client(), quiet_from=time(21, 30), quiet_to=time(8))

    assert quiet_begins(person, after) == begins


HOURS = [
    ("this evening", "client.evening", there(24, 12), there(24, 19)),
    ("tomorrow's, at the hour itself", "client.evening", there(24, 19), there(25, 19)),
    ("tomorrow morning", "client.morning", there(24, 12), there(25, 9)),
    ("a fixed hour", "09:30", there(24, 12), there(25, 9, 30)),
    ("a fixed hour still to come", "13:30", there(24, 12), there(24, 13, 30)),
    ("an hour of the night", "23:00", there(24, 12), there(25, 8)),
]


@pytest.mark.parametrize(("spec", "now", "comes"), [case[1:] for case in HOURS], ids=[case[0] for case in HOURS])
def test_an_hour_comes_next_where_the_client_is_and_never_at_night(spec: str, now: datetime, comes: datetime) -> None:
    person = replace(client(), morning=time(9), quiet_from=time(21, 30), quiet_to=time(8))

    assert next_hour(spec, person, now) == comes


def test_the_programmes_quiet_hours_hold_for_whoever_has_none_of_their_own() -> None:
    rules = ProgrammeRules(quiet_from=time(20), quiet_to=time(10))
    own = replace(client(), quiet_from=time(23), quiet_to=Client.quiet_to)

    usual = with_quiet_hours(client(), rules)
    assert (usual.quiet_from, usual.quiet_to) == (time(20), time(10))
    assert with_quiet_hours(own, rules) == own


def at_hour(name: str, at: str, **more: object) -> Flow:
    return Flow(id=name, revision="r", title=name, kind="check-in", start=Start(every="day", at=at, **more))  # type: ignore[arg-type]  # a start's own fields


def test_what_is_due_close_together_comes_one_behind_the_other_the_most_important_first() -> None:
    flows = [at_hour("a", "18:00"), at_hour("b", "18:20", priority=60), at_hour("c", "18:20"), at_hour("d", "18:31")]

    planned = plan(flows, client(), there(24, 12), rules=ProgrammeRules(join_within=timedelta(minutes=30)))

    assert [(due.detail, due.at) for due in planned] == [
        ({"flow": "b", "on": "2026-11-24"}, there(24, 18, 20)),
        ({"flow": "a", "on": "2026-11-24"}, there(24, 18, 20) + timedelta(seconds=1)),
        ({"flow": "c", "on": "2026-11-24"}, there(24, 18, 20) + timedelta(seconds=2)),
        ({"flow": "d", "on": "2026-11-24"}, there(24, 18, 31)),
    ]


def test_a_prompt_is_owed_for_as_long_as_its_flow_says() -> None:
    (due,) = plan([at_hour("a", "18:00", grace=timedelta(hours=3))], client(), there(24, 12))

    assert due == Due(
        key="prompt:ann:a:2026-11-24", kind=DueKind.PROMPT, at=there(24, 18), grace=timedelta(hours=3), client_id="ann",
        detail={"flow": "a", "on": "2026-11-24"},
    )  # fmt: skip


FALLS = [
    ("week", Start(every="week", weekday=1), [3, 10, 17, 24]),
    ("month", Start(every="month", weekday=1), [3]),
    ("the last day of the first seven", Start(every="month", weekday=5), [7]),
    ("never by the calendar", Start(every="session"), []),
    ("no such rhythm", Start(every="hand"), []),
]


@pytest.mark.parametrize(("start", "days"), [case[1:] for case in FALLS], ids=[case[0] for case in FALLS])
def test_a_rhythm_falls_on_its_days_of_november(start: Start, days: list[int]) -> None:
    found = [day for day in range(1, 29) if falls_on(start, client(), date(2026, 11, day))]

    assert found == days


def test_every_two_weeks_and_every_other_day_go_by_the_clients_seed() -> None:
    start, seldom = Start(every="2 weeks", weekday=1), replace(client(), rhythm="other-day")
    november = [date(2026, 11, day) for day in range(1, 29)]

    ones, twos = ([on.day for on in november if falls_on(start, client(seed=seed), on)] for seed in (1, 2))
    days = [
        [on.day for on in november[:4] if falls_on(Start(every="day"), replace(seldom, seed=seed), on)]
        for seed in (1, 2)
    ]

    assert sorted([ones, twos]) == [[3, 17], [10, 24]]
    assert sorted(days) == [[1, 3], [2, 4]]


def test_at_the_turn_of_the_year_the_fortnight_goes_on() -> None:
    start, first = Start(every="2 weeks", weekday=1), date(2026, 12, 1)

    found = [on for on in (first + timedelta(days=ahead) for ahead in range(60)) if falls_on(start, client(), on)]

    assert {(late - early).days for early, late in pairwise(found)} == {14}


def test_a_window_is_an_hour_and_a_minute_within_its_two_ends() -> None:
    assert hour_of(Start(at="17:15-17:16"), client(), date(2026, 11, 24)) == time(17, 15)
    assert hour_of(Start(at="17:15-17:15"), client(), date(2026, 11, 24)) == time(17, 15)
