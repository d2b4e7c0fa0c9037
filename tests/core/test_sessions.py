"""A session counts once when it was held, not at all when it was not, and a weekly hour goes on either way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core import sessions
from bot.core.before_session import page_before
from bot.core.desk import Desk
from bot.core.effects import Add, Cancel, Change, Effect, Say, Schedule
from bot.core.rules import ProgrammeRules
from bot.core.session_desk import session, tapped
from bot.core.views import ClientView, StaffView
from bot.model import Client, Due, DueKind, Homework, Phase, Role, Staff, Status, TherapySession

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


def test_a_planned_session_counts_at_its_hour_and_its_page_comes_in_the_morning() -> None:
    coming = at(48, 6)

    effects = sessions.planned(coming, STAFF)

    counts = Due(
        key="session:s6", kind=DueKind.SESSION, at=coming.starts_at, client_id="maya", detail={"session": "s6"}
    )
    page = Due(
        key="digest:session:s6", kind=DueKind.DIGEST, at=datetime(2026, 9, 5, 11, tzinfo=UTC), grace=timedelta(hours=1),
        staff_id="vega", detail={"client": "maya", "session": "s6"},
    )  # fmt: skip
    assert effects == (Add(record=coming), Schedule(due=counts), Schedule(due=page))
    assert sessions.planned(coming, None) == effects[:2]


def test_before_an_early_session_there_is_an_hour_to_read_its_page() -> None:
    early = replace(at(0, 6), starts_at=datetime(2026, 9, 4, 11, 30, tzinfo=UTC))

    (page,) = [each.due for each in sessions.planned(early, STAFF)[2:] if isinstance(each, Schedule)]

    assert page.at == datetime(2026, 9, 4, 10, 30, tzinfo=UTC)


def test_what_no_longer_takes_place_is_owed_no_longer() -> None:
    assert sessions.no_longer_owed(at(1, 6)) == (Cancel(key="session:s6"), Cancel(key="digest:session:s6"))


def test_sessions_to_come_are_numbered_by_their_days_and_only_what_changes_is_written() -> None:
    later, sooner, same = at(200, 7), at(100, 9), at(300, 8)

    assert sessions.numbered([later, sooner, same], 6) == (Change(kind=TherapySession, id="s9", values={"number": 6}),)


def test_a_weekly_hour_stays_the_same_by_the_wall_clock_when_the_clocks_change() -> None:
    met = replace(at(0, 9), starts_at=datetime(2026, 10, 28, 19, tzinfo=UTC))

    after, unzoned = sessions.week_later(met, STAFF, "new")[0], sessions.week_later(met, None, "new", number=9)[0]

    assert after == Add(
        record=TherapySession(
            id="new", client_id="maya", starts_at=datetime(2026, 11, 4, 20, tzinfo=UTC), number=10, weekly=True
        )
    )
    assert isinstance(unzoned, Add)
    assert isinstance(unzoned.record, TherapySession)
    assert (unzoned.record.starts_at, unzoned.record.number) == (datetime(2026, 11, 4, 19, tzinfo=UTC), 9)


def test_the_page_before_a_session_is_the_therapists_of_their_own_day_and_an_hour_late_at_most() -> None:
    late = replace(at(0, 6), starts_at=datetime(2026, 9, 5, 1, tzinfo=UTC))  # the evening of the 4th in New York

    page = page_before(late, STAFF)

    assert page == Due(
        key="digest:session:s6", kind=DueKind.DIGEST, at=datetime(2026, 9, 4, 11, tzinfo=UTC), grace=timedelta(hours=1),
        staff_id="vega", detail={"client": "maya", "session": "s6"},
    )  # fmt: skip
