"""Being forgotten: two steps, three days in which it can be called off, and then it is done, and said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core import forgetting
from bot.core.client_commands import Asked
from bot.core.effects import Cancel, Change, Effect, Forget, Log, Raise, Replan, Say, Schedule
from bot.core.rules import USUAL_RULES
from bot.core.views import ClientView
from bot.model import Client, Due, DueKind, Kind, Lane, Level, Place, Run, Status, Text, ToChat, ToStaff
from tests.core.desks import NOON, VEGA, actions, client, texts

IN_THREE_DAYS = NOON + timedelta(hours=72)
DUE = Due(key="forget:maya", kind=DueKind.FORGET, at=IN_THREE_DAYS, grace=timedelta(days=365), client_id="maya")
RUN = Run(id="r1", client_id="maya", key="k", place=Place(flow="mood", revision="1", step="a"), started_at=NOON)
UNTIL = datetime(2033, 11, 24, 2, tzinfo=UTC)


def asked(view: ClientView | None = None, **more: Any) -> Asked:
    seen = view or ClientView(client=client(**more), therapist=VEGA)
    return Asked(view=seen, rest="", rules=USUAL_RULES, now=NOON, new_id=lambda: "n")


def told(text_id: str) -> Say:
    key = f"{text_id}:maya:{NOON.isoformat()}"
    return Say(to=ToStaff(staff_id="vega"), text=Text(id=text_id), key=key)


def values(effects: tuple[Effect, ...]) -> dict[str, Any]:
    (change,) = [each for each in effects if isinstance(each, Change) and each.kind is Client]
    assert change.id == "maya"
    return dict(change.values)


def labels(effects: tuple[Effect, ...]) -> list[object]:
    return [button.label for each in effects if isinstance(each, Say) for row in each.buttons for button in row]


def test_the_first_two_steps_only_ask() -> None:
    first, second = forgetting.forget(asked()), forgetting.sure(asked())

    assert (texts(first), actions(first)) == (["own.forget"], ["c:forget:sure", "c:forget:no"])
    assert labels(first) == [Text(id="own.forget-on"), Text(id="own.forget-no")]
    assert labels(second) == [Text(id="own.forget-yes"), Text(id="own.forget-no")]
    assert (texts(second), actions(second)) == (["own.forget-sure"], ["c:forget:yes", "c:forget:no"])


@pytest.mark.parametrize("step", [forgetting.forget, forgetting.confirmed])
def test_who_has_asked_already_hears_until_which_hour_of_theirs_it_can_be_called_off(step: Any) -> None:
    effects = step(asked(forget_at=NOON))

    assert (texts(effects), actions(effects)) == (["own.forget-waits"], ["c:forget:off"])
    assert labels(effects) == [Text(id="own.forget-off")]
    assert effects[0].text.args["hour"] == "12:00"  # noon in New York


def test_confirmed_it_stops_all_that_comes_by_itself_and_is_done_three_days_later() -> None:
    effects = forgetting.confirmed(asked(ClientView(client=client(), therapist=VEGA, run=RUN)))

    assert values(effects) == {"forget_at": IN_THREE_DAYS, "status": Status.PAUSED, "paused_until": None}
    assert Change(kind=Run, id="r1", values={"state": "stopped", "ended_at": NOON}) in effects
    assert Schedule(due=DUE) in effects
    assert Replan(client_id="maya") in effects
    assert Log(actor="maya", action="client asked to be forgotten", subject="maya") in effects
    assert told("own.forget-told") in effects
    assert texts(effects) == ["own.forget-set", "own.forget-told"]
    assert [button.action for row in effects[-2].buttons for button in row] == ["c:forget:off"]  # type: ignore[union-attr]  # a Say
    assert not [each for each in effects if isinstance(each, Raise)]


def test_a_client_who_is_paused_or_has_left_stays_so() -> None:
    assert values(forgetting.confirmed(asked(status=Status.ENDED))) == {"forget_at": IN_THREE_DAYS}
    assert values(forgetting.confirmed(asked(status=Status.PAUSED, paused_until=NOON))) == {"forget_at": IN_THREE_DAYS}


def test_soon_after_a_concern_asking_for_it_wakes_somebody() -> None:
    view = ClientView(client=client(), therapist=VEGA, last_concern_at=NOON - timedelta(hours=72))

    (raised,) = [each for each in forgetting.confirmed(asked(view)) if isinstance(each, Raise)]

    assert (raised.client_id, raised.level, raised.kind) == ("maya", Level.URGENT, Kind.SUICIDE)


CALLED_OFF: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("paused by it alone", {}, {"forget_at": None, "status": Status.ACTIVE}),
    ("on a break besides", {"paused_until": NOON}, {"forget_at": None}),
    ("in hospital", {"hospital_at": NOON}, {"forget_at": None}),
    ("has left", {"status": Status.ENDED}, {"forget_at": None}),
]


@pytest.mark.parametrize(("case", "record", "becomes"), CALLED_OFF, ids=[case for case, *_ in CALLED_OFF])
def test_called_off_all_goes_on_as_it_was(case: str, record: dict[str, Any], becomes: dict[str, Any]) -> None:
    kept: dict[str, Any] = {"status": Status.PAUSED, "forget_at": IN_THREE_DAYS} | record

    effects = forgetting.called_off(asked(None, **kept))

    assert values(effects) == becomes
    assert Cancel(key="forget:maya") in effects
    assert Replan(client_id="maya") in effects
    assert told("own.forget-off-told") in effects
    assert Log(actor="maya", action="client called the forgetting off", subject="maya") in effects
    assert texts(effects) == ["own.forget-stays", "own.forget-off-told"]


def test_what_nobody_asked_for_cannot_be_called_off() -> None:
    assert texts(forgetting.called_off(asked())) == ["common.not-in-use"]


def test_an_open_alert_is_waited_for_a_day_at_a_time() -> None:
    later = (Schedule(due=replace(DUE, at=NOON + timedelta(hours=24))),)
    again = replace(DUE, detail={"again": True})

    assert forgetting.not_yet(DUE, client(forget_at=NOON), NOON) == later
    assert forgetting.not_yet(DUE, client(), NOON) == ()
    assert forgetting.not_yet(again, client(), NOON) == (Schedule(due=replace(again, at=NOON + timedelta(hours=24))),)
    assert forgetting.not_yet(again, client(deceased_at=NOON), NOON) == ()


def test_at_its_time_it_is_done_and_said_with_the_day_until_which_the_rest_is_kept() -> None:
    view = ClientView(client=client(forget_at=NOON, language="es"), therapist=VEGA)

    effects = forgetting.time_up(DUE, view, keep_until=UNTIL, now=NOON)

    again = replace(DUE, key="forget:maya:again", at=NOON + timedelta(hours=1), detail={"again": True})
    gone = Text(id="own.forgotten", args={"until": "23 de noviembre de 2033"})  # the evening before, in New York
    assert effects == (
        Forget(client_id="maya"),
        Schedule(due=again),
        Log(actor="between", action="client forgotten", subject="maya"),
        Say(to=ToChat(chat_id=7, language="es"), text=gone, lane=Lane.REPLY),
        told("own.forgotten-told"),
    )


def test_an_hour_later_only_what_was_on_its_way_goes() -> None:
    again = replace(DUE, detail={"again": True})

    effects = forgetting.time_up(again, ClientView(client=client()), keep_until=UNTIL, now=NOON)

    assert effects == (Forget(client_id="maya", again=True),)


@pytest.mark.parametrize("record", [{}, {"forget_at": NOON, "deceased_at": NOON}], ids=["called off", "deceased"])
def test_what_was_called_off_or_sealed_is_not_forgotten(record: dict[str, Any]) -> None:
    assert forgetting.time_up(DUE, ClientView(client=client(**record)), keep_until=UNTIL, now=NOON) == ()


def test_where_no_chat_is_left_only_the_therapist_hears() -> None:
    view = ClientView(client=client(forget_at=NOON, chat_id=None), therapist=VEGA)

    assert texts(forgetting.time_up(DUE, view, keep_until=UNTIL, now=NOON)) == ["own.forgotten-told"]


def test_the_first_step_says_when_it_will_be_and_until_when_the_rest_is_kept() -> None:
    (said,) = [each for each in forgetting.forget(asked(called="May", language="es")) if isinstance(each, Say)]

    kept = IN_THREE_DAYS + USUAL_RULES.keep_for
    assert said.text.args == {
        "therapist": "Dr. Vega", "name": "May", "day": "viernes, 27 de noviembre de 2026", "hour": "12:00",
        "until": f"{kept.day} de noviembre de {kept.year}",
    }  # fmt: skip


def test_asked_for_it_says_when_it_will_be_and_how_to_call_it_off() -> None:
    said = [
        each for each in forgetting.confirmed(asked()) if isinstance(each, Say) and each.text.id == "own.forget-set"
    ]

    assert [(each.text.args["day"], each.text.args["hour"]) for each in said] == [
        ("Friday, November 27, 2026", "12:00")
    ]
    assert actions(said) == ["c:forget:off"]
