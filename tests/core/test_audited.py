"""No change of anything of a client's goes unlogged, and no line holds a value."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.core.actions import encode, parts_of
from bot.core.audited import audited
from bot.core.effects import Add, Change, Effect, Log, Raise, Replan, StartFlow
from bot.core.views import ClientView
from bot.model import Client, ClientCalendar, Homework, Kind, Level, SafetyCard, Staff, TherapySession
from tests.core.desks import NOON, VEGA, client, desk

MET = TherapySession(id="s1", client_id="maya", starts_at=NOON - timedelta(days=2), number=4)
NEXT = TherapySession(id="s2", client_id="maya", starts_at=NOON + timedelta(days=5), number=5)
TASK = Homework(id="t1", client_id="maya", flow="", title="secret", given_at=NOON)
MAYA = ClientView(client=client(), therapist=VEGA, last_session=MET, next_session=NEXT, homework=(TASK,))
ANA = ClientView(client=client(id="ana", name="Ana"), therapist=VEGA)
CARD = SafetyCard(client_id="maya", phone="secret", address="secret", contact="secret", recorded_at=NOON)


def owed(*effects: Effect) -> tuple[Effect, ...]:
    found = audited(desk(ANA, MAYA), effects)
    assert found[: len(effects)] == effects
    return found[len(effects) :]


def line(detail: str, subject: str = "maya") -> Log:
    return Log(actor="vega", action="client changed", subject=subject, detail=detail)


CHANGES: list[tuple[str, Effect, str]] = [
    ("fields", Change(kind=Client, id="maya", values={"zone": "secret", "area": None}), "area zone"),
    ("a calendar", Change(kind=ClientCalendar, id="maya", values={"url": "secret"}), "ClientCalendar"),
    ("a session behind", Change(kind=TherapySession, id="s1", values={"number": 9}), "TherapySession"),
    ("a session ahead", Change(kind=TherapySession, id="s2", values={"number": 9}), "TherapySession"),
    ("a task", Change(kind=Homework, id="t1", values={"title": "secret"}), "Homework"),
    ("a new client", Add(record=client()), "Client"),
    ("a record of theirs", Add(record=CARD), "SafetyCard"),
    ("a flow", StartFlow(client_id="maya", flow="mood", key="k"), "mood"),
    ("an alert", Raise(client_id="maya", level=Level.URGENT, kind=Kind.SUICIDE, pattern="p"), "Alert"),
]


@pytest.mark.parametrize(("effect", "detail"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_each_kind_of_change_has_a_line_that_names_what_and_never_a_value(effect: Effect, detail: str) -> None:
    assert owed(effect) == (line(detail),)


def test_what_changes_nothing_of_a_client_has_none() -> None:
    nobodys: list[Any] = [
        Change(kind=Staff, id="vega", values={"zone": "UTC"}), Replan(client_id="maya"),
        Change(kind=TherapySession, id="elsewhere", values={}), Add(record=VEGA),
    ]  # fmt: skip

    assert owed(*nobodys) == ()


def test_a_line_that_the_desk_wrote_itself_is_enough_and_speaks_for_its_client_alone() -> None:
    mine = Change(kind=Client, id="maya", values={"zone": "UTC"})
    other = Change(kind=Client, id="ana", values={"zone": "UTC"})
    written = Log(actor="vega", action="zone set", subject="maya")

    assert owed(mine, written) == ()
    assert owed(mine, other, written) == (line("zone", "ana"),)


def test_several_changes_of_one_client_are_one_line_each_named_once() -> None:
    zone, start = CHANGES[0][1], StartFlow(client_id="maya", flow="mood", key="k")

    assert owed(zone, start, zone, start) == (line("area zone mood"),)


@pytest.mark.parametrize("parts", [("s", "x" * 63), ("",)], ids=["too long", "nothing"])
def test_a_button_that_telegram_would_refuse_is_refused_here(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="1 to 64 bytes"):
        encode(*parts)


@pytest.mark.parametrize(
    ("action", "parts"),
    [
        (encode("s", "x" * 62), ("s", "x" * 62)), ("s:" + "x" * 63, ()), ("f:r:s:a:b", ("f", "r", "s", "a:b")),
        ("c:a:b:c:d:e:f", ("c", "a", "b", "c", "d", "e:f")), ("s", ()), ("z:a", ()), ("q:1", ("q", "1")), ("", ()),
    ],
    ids=str,
)  # fmt: skip
def test_what_a_button_carries_is_read_in_its_parts_and_nothing_that_we_never_made(
    action: str, parts: tuple[str, ...]
) -> None:
    assert parts_of(action) == parts


def test_a_button_takes_one_byte_at_least_and_sixty_four_at_most() -> None:
    assert encode("s") == "s"
    assert len(encode("s", "é" * 31)) == 33
    with pytest.raises(ValueError, match="64"):
        encode("s", "é" * 31, "")
