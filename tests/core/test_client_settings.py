"""What a client sets about themselves: what is kept, what is planned anew, and who hears of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.core import linking
from bot.core.client_settings import change_setting
from bot.core.effects import Add, Change, Effect, Note, Replan, Say, TellNext
from bot.core.leaving import rested
from bot.core.own_days import made
from bot.model import Client, SafetyCard, Status, Text, ToStaff
from tests.core.desks import NOON, client

REPLAN, NEXT = Replan(client_id="maya"), TellNext(client_id="maya")


def sets(name: str, value: Any, now: datetime = NOON, **more: Any) -> list[Effect]:
    return change_setting(client(**more), name, value, now=now, facts={})


def kept(**values: Any) -> Change:
    return Change(kind=Client, id="maya", values=values)


@pytest.mark.parametrize("name", ["evening", "morning", "quiet_to"])
def test_an_hour_is_kept_and_what_comes_next_is_told(name: str) -> None:
    assert sets(name, "18:30") == [kept(**{name: time(18, 30)}), REPLAN, NEXT]


def test_the_beginning_of_the_night_waits_for_its_end_to_be_told() -> None:
    assert sets("quiet_from", "22:30") == [kept(quiet_from=time(22, 30)), REPLAN]


@pytest.mark.parametrize("rhythm", ["daily", "other-day", "weekly"])
def test_a_rhythm_is_kept_and_one_that_does_not_exist_is_not(rhythm: str) -> None:
    assert sets("rhythm", rhythm) == [kept(rhythm=rhythm), REPLAN, NEXT]
    assert sets("rhythm", "hourly") == []


def test_a_rest_is_a_week_in_which_nothing_comes_by_itself() -> None:
    assert sets("rhythm", "rest") == list(rested(client(), NOON + timedelta(weeks=1)))


def test_whoever_goes_elsewhere_is_looked_for_there() -> None:
    told = Say(
        to=ToStaff(staff_id="vega"), text=Text(id="alerts.zone-changed"), key="zone-changed:maya:2026-11-24",
        silent=True,
    )  # fmt: skip

    assert sets("zone", "America/Denver") == [
        kept(zone="America/Denver"),
        REPLAN,
        Change(kind=SafetyCard, id="maya", values={"staying": "", "moved_at": NOON}),
        Note(client_id="maya", name="zone-changed", value="America/Denver"),
        told,
        NEXT,
    ]


def test_the_zone_of_the_welcome_and_the_same_zone_again_move_nobody() -> None:
    assert sets("zone", "America/New_York") == [kept(zone="America/New_York"), REPLAN, NEXT]
    assert sets("zone", "America/Denver", enrolled_at=None) == [kept(zone="America/Denver"), REPLAN]


@pytest.mark.parametrize(("said", "stands"), [("at Ana's", "at Ana's"), (None, ""), ("x" * 400, "x" * 300)])
def test_where_a_client_stays_stands_on_the_card(said: str | None, stands: str) -> None:
    card = Change(kind=SafetyCard, id="maya", values={"staying": stands, "moved_at": NOON})

    assert sets("staying", said) == [card]


@pytest.mark.parametrize(
    ("kind", "on", "is_kept"),
    [
        ("birthday", date(1990, 3, 5), True),
        ("anniversary", date(2024, 3, 5), True),
        ("day", date(2026, 11, 24), True),
        ("day", date(2026, 12, 5), True),
        ("day", date(2026, 11, 23), False),
    ],
)
def test_a_day_told_in_a_flow_stands_with_the_others_unless_it_is_over_for_good(
    kind: str, on: date, is_kept: bool
) -> None:
    wanted = [Add(record=made("maya", on, kind)), REPLAN] if is_kept else []

    assert sets(kind, on.isoformat()) == wanted


def test_today_is_the_clients_own() -> None:
    late = datetime(2026, 11, 25, 3, tzinfo=UTC)  # still the 24th in New York

    assert len(sets("day", "2026-11-24", late)) == 2


@pytest.mark.parametrize("confirmed", [True, False])
def test_enrolled_everything_begins_and_a_link_that_nobody_confirmed_is_told(confirmed: bool) -> None:
    joining = client(enrolled_at=None, status=Status.ENROLLING, confirmed_at=NOON if confirmed else None)

    effects = change_setting(joining, "enrolled", "yes", now=NOON, facts={})

    told = [] if confirmed else [linking.told(joining, "own.enrolled-told", NOON)]
    assert effects == [kept(status=Status.ACTIVE, enrolled_at=NOON), REPLAN, NEXT, *told]


def test_a_yes_is_to_the_text_that_was_shown() -> None:
    agreed = change_setting(client(), "consent", "yes", now=NOON, facts={"consent_hash": "h"})
    unknown = change_setting(client(), "consent", "yes", now=NOON, facts={})

    assert agreed == [kept(consent="h", consent_at=NOON), REPLAN]
    assert unknown == [kept(consent="", consent_at=NOON), REPLAN]
