"""What waits after an urgent alert, what does not, and what lets it go."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.effects import Change, Effect, Replan
from bot.core.fit import flows_for
from bot.core.holds import let_go, still_held
from bot.model import Alert, AlertState, Client, Kind, Level, Phase, ProblemArea, Status
from bot.programme.flows import flow_of
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
ANN = Client(
    id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, area=ProblemArea.GRIEF,
    chat_id=7, created_at=NOON, enrolled_at=NOON,
)  # fmt: skip
FLOWS = load_programme(shipped_folder()).flows.values()
RELEASE: tuple[Effect, ...] = (
    Change(kind=Client, id="ann", values={"held_at": None}),
    Replan(client_id="ann"),
)


def test_homework_and_questionnaires_wait_and_the_check_in_goes_on() -> None:
    free = {flow.id for flow in flows_for(FLOWS, ANN)}
    held = {flow.id for flow in flows_for(FLOWS, replace(ANN, held_at=NOON))}

    assert {"memory", "grief-day", "phq9"} <= free - held
    assert held >= {"evening", "week"}


def test_a_check_in_of_a_problem_area_waits_too() -> None:
    source = (
        "title: The dispute\nkind: check-in\nfor:\n  area: grief\nstart:\n  every: day\n  at: client.evening\n"
        "steps:\n  - ask: mood\n    answer: scale 0-10\n"
    )
    flow = flow_of("dispute", source)

    assert flows_for([flow], ANN) == (flow,)
    assert flows_for([flow], replace(ANN, held_at=NOON)) == ()


def test_what_asks_how_homework_went_waits_with_the_homework() -> None:
    source = (
        "title: How it went\nstart:\n  every: session\n  at: -1 day 18:00\nsteps:\n  - ask: went\n"
        "    answer: choice [tried, partly, not-yet]\n  - homework: review\n"
    )
    head = 'title: Halfway\nfor:\n  condition: homework_title != ""\nstart:\n  every: week\n  on: monday\nsteps:\n'
    flows = (flow_of("nudge", head + "  - say: hello\n"), flow_of("went", source))

    assert flows_for(flows, ANN) == flows
    assert flows_for(flows, replace(ANN, held_at=NOON)) == ()


def alert(name: str, state: AlertState = AlertState.DELIVERED, *, drill: bool = False) -> Alert:
    return Alert(
        id=name, client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=state, raised_at=NOON,
        drill=drill,
    )  # fmt: skip


OTHERS = [
    ("none", (), True),
    ("another is open", (alert("b"),), False),
    ("another is taken", (alert("b", AlertState.ACKNOWLEDGED),), False),
    ("another is closed", (alert("b", AlertState.CLOSED),), True),
    ("a drill is open", (alert("b", drill=True),), True),
]


@pytest.mark.parametrize(("others", "releases"), [case[1:] for case in OTHERS], ids=[case[0] for case in OTHERS])
def test_only_the_last_alert_that_closes_lets_go(others: tuple[Alert, ...], releases: bool) -> None:
    closed = alert("a", AlertState.CLOSED)

    left = still_held(RELEASE, closed, (closed, *others), replace(ANN, held_at=NOON))

    assert (RELEASE[0] in left) is releases
    assert RELEASE[1] in left


def test_while_another_alert_holds_a_client_only_the_release_is_taken_back() -> None:
    alert = Alert(
        id="a1", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.CLOSED,
        raised_at=NOON,
    )  # fmt: skip
    danger = Change(kind=Client, id="ann", values={"danger": False})
    other = replace(alert, id="a2", state=AlertState.DELIVERED)

    assert still_held((*RELEASE, danger), alert, [alert, other], ANN) == (RELEASE[1], danger)
    assert still_held((*RELEASE, danger), alert, [alert, replace(other, drill=True)], ANN) == (*RELEASE, danger)


def test_a_false_alarm_lets_nothing_go_that_an_alert_before_it_holds() -> None:
    """Nobody has talked since: that the second was no crisis says nothing of the first."""
    second = replace(alert("b", AlertState.CLOSED), outcome="false-alarm")
    before, own = replace(ANN, held_at=NOON - timedelta(days=1)), replace(ANN, held_at=NOON)

    assert still_held(RELEASE, second, (), before) == (RELEASE[1],)
    assert still_held(RELEASE, second, (), own) == RELEASE
    assert still_held(RELEASE, replace(second, outcome="safe"), (), before) == RELEASE


def test_a_therapist_lets_go_only_what_no_open_alert_holds() -> None:
    held = replace(ANN, held_at=NOON)

    assert let_go(held, None) == RELEASE
    assert (let_go(held, alert("a")), let_go(ANN, None)) == ((), ())
