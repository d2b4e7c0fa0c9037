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
from bot.core.schedule import firings, hour_of, is_quiet, local_moment, next_digest, plan
from bot.model import Client, Phase, Role, Staff, Status

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
