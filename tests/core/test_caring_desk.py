"""`/caring NAME on|off`: two taps before anything comes, one word to end it, and for whom there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core import caring
from bot.core.effects import Cancel, Change, Effect, Log, Say, Schedule
from bot.core.views import ClientView
from bot.model import Alert, AlertState, Client, Due, DueKind, Kind, Level, Status, Text
from tests.core.desks import NOON, VEGA, actions, client, desk, says, taps, texts

MAYA = ClientView(client=client(), therapist=VEGA)
HAS = replace(MAYA, client=client(caring_at=NOON))
OPEN = Alert(
    id="a1", client_id="maya", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.DELIVERED,
    raised_at=NOON,
)  # fmt: skip


def args(effects: tuple[Effect, ...]) -> dict[str, Any]:
    return dict([each for each in effects if isinstance(each, Say)][-1].text.args)


def labels(effects: tuple[Effect, ...]) -> list[str]:
    buttons = [button for each in effects if isinstance(each, Say) for row in each.buttons for button in row]
    return [button.label.id for button in buttons if isinstance(button.label, Text)]


@pytest.mark.parametrize("command", ["/caring Maya on", "/caring maya ON"])
def test_it_is_asked_first_whether_the_client_agreed(command: str) -> None:
    effects = says(desk(MAYA), command)

    assert (texts(effects), args(effects)) == (["caring.confirm"], {"client": "Maya"})
    assert actions(effects) == ["s:caring:maya:start", "s:caring:maya:no"]
    assert labels(effects) == ["caring.agreed", "common.no"]
    assert texts(taps(desk(MAYA), "s:caring:maya:offer")) == ["caring.confirm"]


def test_with_the_second_tap_they_begin_and_tapped_again_they_do_not_begin_twice() -> None:
    begun = taps(desk(MAYA), "s:caring:maya:start")
    again = taps(desk(HAS), "s:caring:maya:start")

    first = caring.begun(client(), "vega", now=NOON)
    assert [each for each in begun if each in first] == list(first)
    assert (texts(begun), args(begun)) == (["caring.on"], {"client": "Maya"})
    assert (texts(again), args(again)) == (["caring.how"], {"client": "Maya", "state": "on"})
    assert not [each for each in again if each in first]


def test_the_first_is_owed_on_the_next_morning_of_the_client_and_the_log_says_who_wanted_it() -> None:
    due = Due(
        key="caring:maya:2026-11-24:1", kind=DueKind.CARING, at=datetime(2026, 11, 25, 16, tzinfo=UTC),
        grace=timedelta(hours=12), client_id="maya", detail={"number": 1, "start": "2026-11-24", "asks": False},
    )  # fmt: skip

    assert caring.begun(client(), "vega", now=NOON) == (
        Cancel(key="caring:maya:*"),
        Change(kind=Client, id="maya", values={"caring_at": NOON}),
        Schedule(due=due),
        Log(actor="vega", action="caring contacts approved", subject="maya"),
    )


OFF = (
    Cancel(key="caring:maya:*"),
    Change(kind=Client, id="maya", values={"caring_at": None}),
    Log(actor="vega", action="caring contacts ended", subject="maya"),
)


def test_off_ends_them_with_one_word() -> None:
    effects = says(desk(HAS), "/caring Maya off")

    assert effects[:3] == OFF
    assert (texts(effects), args(effects)) == (["caring.off"], {"client": "Maya"})


@pytest.mark.parametrize(("view", "state"), [(MAYA, "off"), (HAS, "on")], ids=["none", "on"])
@pytest.mark.parametrize("word", ["", " maybe"])
def test_without_such_a_word_it_says_how_things_stand(view: ClientView, state: str, word: str) -> None:
    effects = says(desk(view), f"/caring Maya{word}")

    assert (texts(effects), args(effects)) == (["caring.how"], {"client": "Maya", "state": state})


def test_no_now_changes_nothing() -> None:
    effects = taps(desk(MAYA), "s:caring:maya:no")

    assert (texts(effects), args(effects)) == (["caring.not-now"], {"client": "Maya"})
    assert not [each for each in effects if isinstance(each, Change)]


UNFIT = [
    ("danger at home", replace(MAYA, client=client(danger=True))),
    ("gone", replace(MAYA, client=client(status=Status.ENDED))),
    ("an open alert about danger", replace(MAYA, alert=replace(OPEN, kind=Kind.ABUSE))),
    ("an open alert about another", replace(MAYA, alert=replace(OPEN, kind=Kind.OTHER_PERSON))),
]


@pytest.mark.parametrize("view", [view for _, view in UNFIT], ids=[case for case, _ in UNFIT])
def test_there_is_none_where_it_may_do_harm(view: ClientView) -> None:
    asked = says(desk(view), "/caring Maya on")

    assert (texts(asked), args(asked)) == (["caring.unfit"], {"client": "Maya"})
    if view.alert is None:
        tapped = taps(desk(view), "s:caring:maya:start")
        assert (texts(tapped), args(tapped)) == (["caring.unfit"], {"client": "Maya"})
        assert not [each for each in tapped if isinstance(each, Change)]


def test_while_an_alert_about_their_own_life_is_open_it_can_be_agreed_already() -> None:
    assert texts(says(desk(replace(MAYA, alert=OPEN)), "/caring Maya on")) == ["caring.confirm"]


def test_an_unknown_name_and_an_unknown_tap_are_said_to_be_so() -> None:
    twins = (MAYA, replace(MAYA, client=client(id="m2", name="Mayara")))

    assert texts(says(desk(MAYA), "/caring Bo on")) == ["staff.no-such"]
    assert texts(says(desk(*twins), "/caring may")) == ["staff.which"]
    assert texts(taps(desk(MAYA), "s:caring:bo:start")) == ["common.not-in-use"]
    assert texts(taps(desk(MAYA), "s:caring:maya:bury")) == ["common.not-in-use"]
