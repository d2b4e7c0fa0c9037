"""A session counts once when it was held, not at all when it was not, and a weekly hour goes on either way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Say
from bot.core.rules import ProgrammeRules
from bot.core.session_desk import session, tapped
from bot.core.views import ClientView, StaffView
from bot.model import Client, Homework, Phase, Role, Staff, Status, TherapySession

NOW = datetime(2026, 9, 3, 20, tzinfo=UTC)
STAFF = Staff(id="vega", name="Vega", role=Role.THERAPIST, zone="America/New_York", created_at=NOW)
MAYA = Client(
    id="maya", name="Maya", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOW,
    session_number=5,
)  # fmt: skip


def at(hours: float, number: int, state: str = "planned") -> TherapySession:
    starts = NOW + timedelta(hours=hours)
    return TherapySession(id=f"s{number}", client_id="maya", starts_at=starts, number=number, weekly=True, state=state)


def say(words: str, **view: Any) -> tuple[Effect, ...]:
    """What `/session Maya WORDS` brings about."""
    seen = StaffView(staff=STAFF, clients=(ClientView(client=MAYA, **view),))
    desk = Desk(
        view=seen, rest=f"Maya {words}", rules=ProgrammeRules(), now=NOW, new_id=lambda: "new",
        new_token=lambda: "token", bot_username="bot", library=lambda _: (),
    )  # fmt: skip
    first = session(desk)
    taps = [button.action for each in first if isinstance(each, Say) for row in each.buttons for button in row]
    quietly = next((action for action in taps if action.endswith(":quiet")), "")
    return tapped(desk, *quietly.split(":")[2:]) if quietly else first


def changes(effects: tuple[Effect, ...], kind: type[Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(each.id, dict(each.values)) for each in effects if isinstance(each, Change) and each.kind is kind]


def planned(effects: tuple[Effect, ...]) -> list[tuple[datetime, int]]:
    made = [each.record for each in effects if isinstance(each, Add)]
    return [(each.starts_at, each.number) for each in made if isinstance(each, TherapySession)]


def test_held_after_its_hour_is_not_counted_again_and_closes_homework() -> None:
    task = Homework(id="h", client_id="maya", flow="memory", title="A memory", given_at=NOW, state="tried")

    told = say("held", last_session=at(-2, 5, "held"), next_session=at(166, 6), homework=(task,))

    assert changes(told, Client) == []
    assert changes(told, TherapySession) == []
    assert changes(told, Homework) == [("h", {"state": "closed", "closed_at": NOW})]


def test_held_before_its_hour_counts_it_once_and_plans_the_next() -> None:
    told = say("held", next_session=at(1, 6))

    assert changes(told, TherapySession) == [("s6", {"state": "held"})]
    assert changes(told, Client) == [("maya", {"session_number": 6})]
    assert planned(told) == [(NOW + timedelta(hours=169), 7)]


def test_a_session_that_nobody_had_set_counts_when_it_was_held() -> None:
    told = say("held")

    assert changes(told, Client) == [("maya", {"session_number": 6})]


def test_missed_takes_back_what_the_clock_has_counted() -> None:
    told = say("missed", last_session=at(-2, 5, "held"), next_session=at(166, 6))

    assert changes(told, Client) == [("maya", {"session_number": 4})]
    assert changes(told, TherapySession) == [("s5", {"state": "missed"}), ("s6", {"number": 5})]


@pytest.mark.parametrize("last", [None, at(-150, 5, "held")], ids=["first", "a week after the last"])
def test_cancelled_ahead_keeps_the_weekly_hour_under_the_same_number(last: TherapySession | None) -> None:
    told = say("cancelled", last_session=last, next_session=at(20, 6))

    assert changes(told, TherapySession) == [("s6", {"state": "cancelled"})]
    assert changes(told, Client) == []
    assert planned(told) == [(NOW + timedelta(hours=188), 6)]


def test_missed_long_after_means_the_session_to_come() -> None:
    told = say("missed", last_session=at(-24 * 6, 5, "held"), next_session=replace(at(1, 6), weekly=False))

    assert changes(told, TherapySession) == [("s6", {"state": "missed"})]
    assert planned(told) == []
