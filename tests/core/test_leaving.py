"""A break, its end, and leaving: what the client reads, what stops, and what goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.client_commands import decide
from bot.core.effects import AnswerTap, Cancel, Change, Edit, Effect, Log, Raise, Replan, Say, Schedule, TellNext
from bot.core.leaving import rested, woken
from bot.core.rules import USUAL_RULES
from bot.core.views import ClientView
from bot.model import (
    ButtonPressed,
    Client,
    Due,
    DueKind,
    Kind,
    Level,
    Place,
    Run,
    Status,
    Text,
    TextReceived,
    ToClient,
)
from tests.core.desks import NOON, VEGA, actions, client, texts

RUN = Run(id="r1", client_id="maya", key="k", place=Place(flow="mood", revision="1", step="a"), started_at=NOON)
HELD = replace(RUN, id="r2")
NAMES = {"therapist": "Dr. Vega", "name": "May"}


def seen(**more: Any) -> ClientView:
    view = {name: more.pop(name) for name in ("run", "held_run", "last_concern_at") if name in more}
    return ClientView(client=client(called="May", **more), therapist=VEGA, **view)


def says(text: str, view: ClientView, now: datetime = NOON) -> tuple[Effect, ...]:
    effects = decide(
        view, TextReceived(chat_id=7, message_id=1, text=text), USUAL_RULES, now=now, new_id=lambda: "n"
    )  # fmt: skip
    assert effects is not None
    return effects


def taps(action: str, view: ClientView) -> tuple[Effect, ...]:
    tap = ButtonPressed(chat_id=7, message_id=5, callback_id="cb", action=action)
    effects = decide(view, tap, USUAL_RULES, now=NOON, new_id=lambda: "n")
    assert effects is not None
    assert effects[:2] == (AnswerTap(callback_id="cb"), Edit(chat_id=7, message_id=5))
    return effects[2:]


def said(text_id: str, **args: Any) -> Say:
    return Say(to=ToClient(client_id="maya"), text=Text(id=text_id, args=NAMES | args))


def stopped(run: Run) -> Change:
    return Change(kind=Run, id=run.id, values={"state": "stopped", "ended_at": NOON})


@pytest.mark.parametrize(
    ("words", "days"),
    [("/pause", 7), ("/pause 3 days", 3), ("/pause 2 weeks", 14), ("/pause 40 weeks", 84), ("/pause a while", 7),
     ("/pause 1 month", 30), ("/pause un par de semanas", 14), ("/pause until Friday", 3),
     ("/pause hasta el 1 de diciembre", 7), ("/pause today", 1), ("/pause until May 1", 84)],
)  # fmt: skip
def test_a_break_lasts_as_long_as_was_said_a_week_if_nothing_was_and_twelve_at_most(words: str, days: int) -> None:
    effects = says(words, seen(run=RUN, held_run=HELD))

    until = NOON + timedelta(days=days)
    assert effects == (
        Change(kind=Client, id="maya", values={"status": Status.PAUSED, "paused_until": until}),
        Schedule(due=Due(key="resume:maya", kind=DueKind.RESUME, at=until, client_id="maya")),
        Replan(client_id="maya"),
        stopped(RUN),
        stopped(HELD),
        said("bot.paused", days=days),
    )


def test_a_break_of_hours_is_told_as_a_day() -> None:
    assert says("/pause 3 hours", seen())[-1] == said("bot.paused", days=1)


def test_a_break_that_would_end_in_the_clients_quiet_hours_ends_in_the_morning() -> None:
    at_night = datetime(2026, 11, 25, 4, tzinfo=UTC)  # eleven in the evening, in New York

    (due,) = [each.due for each in says("/pause 1 day", seen(), at_night) if isinstance(each, Schedule)]

    assert due.at > at_night + timedelta(days=1)
    assert due.at == datetime(2026, 11, 26, 13, tzinfo=UTC)


@pytest.mark.parametrize("status", [Status.ENROLLING, Status.INVITED, Status.ENDED])
def test_only_who_is_in_can_have_a_break(status: Status) -> None:
    assert says("/pause", seen(status=status)) == (said("bot.not-yet"),)


@pytest.mark.parametrize("status", [Status.ACTIVE, Status.PAUSED])
def test_a_break_can_be_asked_for_and_made_longer(status: Status) -> None:
    assert texts(says("/pause", seen(status=status))) == ["bot.paused"]


AWAKE = (
    Change(kind=Client, id="maya", values={"status": Status.ACTIVE, "paused_until": None, "hospital_at": None}),
    Cancel(key="resume:maya"),
    Replan(client_id="maya"),
)


def test_a_break_ends_when_the_client_says_so_and_they_hear_what_comes_next() -> None:
    assert says("/resume", seen(status=Status.PAUSED)) == (*AWAKE, said("bot.resumed"), TellNext(client_id="maya"))
    assert says("/resume", seen()) == (said("bot.not-paused"),)


def test_resting_and_waking_mend_each_other() -> None:
    until = NOON + timedelta(days=2)

    back = Due(key="resume:maya", kind=DueKind.RESUME, at=until, client_id="maya")
    assert rested(client(), until)[1] == Schedule(due=back)
    assert woken(client()) == AWAKE


def test_leaving_asks_first_and_offers_a_break_in_its_place() -> None:
    effects = says("/stop", seen())

    assert texts(effects) == ["bot.stop"]
    assert actions(effects) == ["c:stop:yes", "c:stop:pause", "c:stop:no"]
    assert labels(effects) == ["bot.stop-yes", "bot.stop-pause", "bot.stop-no"]
    assert says("/stop", seen(status=Status.ENDED)) == (said("crisis.ended"),)


def labels(effects: tuple[Effect, ...]) -> list[str]:
    buttons = [button for each in effects if isinstance(each, Say) for row in each.buttons for button in row]
    return [button.label.id for button in buttons if isinstance(button.label, Text)]


def test_whoever_leaves_is_left_in_peace_and_the_log_says_so() -> None:
    assert taps("c:stop:yes", seen(run=RUN)) == (
        Change(kind=Client, id="maya", values={"status": Status.ENDED, "ended_at": NOON}),
        stopped(RUN),
        Cancel(key="resume:maya"),
        Cancel(key="caring:maya:*"),
        Replan(client_id="maya"),
        Log(actor="maya", action="client left", subject="maya"),
        said("bot.goodbye"),
    )


def test_whoever_leaves_within_three_days_of_a_concern_is_told_of_at_once() -> None:
    watched = Raise(client_id="maya", level=Level.URGENT, kind=Kind.SUICIDE, pattern="left-after-concern")

    assert taps("c:stop:yes", seen(last_concern_at=NOON - timedelta(hours=72)))[-1] == watched
    assert watched not in taps("c:stop:yes", seen(last_concern_at=NOON - timedelta(hours=72, seconds=1)))


def test_the_other_two_buttons_pause_and_stay() -> None:
    assert texts(taps("c:stop:pause", seen())) == ["bot.paused"]
    assert taps("c:stop:no", seen()) == (said("bot.stayed"),)
