"""`/session NAME …`: what is set, what is said of the one that was, and what the client may read of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.before_session import page_before
from bot.core.effects import Add, Cancel, Change, Effect, Log, Replan, Say, Schedule
from bot.core.views import ClientView
from bot.model import (
    Alert,
    AlertState,
    Client,
    Homework,
    Kind,
    Lane,
    Level,
    Status,
    Text,
    TherapySession,
    ToClient,
)
from tests.core.desks import NOON, VEGA, actions, client, desk, says, taps, texts

REPLAN = Replan(client_id="maya")


def at(hours: float, number: int, **more: Any) -> TherapySession:
    return TherapySession(
        id=f"s{number}", client_id="maya", starts_at=NOON + timedelta(hours=hours), number=number, **more
    )


def seen(**more: Any) -> ClientView:
    who = {
        name: more.pop(name) for name in ("status", "session_number", "language", "sessions_planned") if name in more
    }
    return ClientView(client=client(**who), therapist=VEGA, **more)


def told(effects: tuple[Effect, ...]) -> Say:
    return [each for each in effects if isinstance(each, Say)][-1]


def made(effects: tuple[Effect, ...]) -> TherapySession:
    (found,) = [e.record for e in effects if isinstance(e, Add) and isinstance(e.record, TherapySession)]
    return found


def test_a_session_is_set_and_said_with_its_number_in_the_therapists_hours() -> None:
    effects = says(desk(seen()), "/session Maya 27 Nov 15:00")

    when = datetime(2026, 11, 27, 20, tzinfo=UTC)
    assert made(effects) == TherapySession(id="n0", client_id="maya", starts_at=when, number=6)
    assert REPLAN in effects
    args: dict[str, Any] = {
        "client": "Maya",
        "when": "Fri 27 Nov 2026 15:00",
        "number": 6,
        "planned": 16,
        "over": "no",
        "weekly": "no",
    }
    assert told(effects).text == Text(id="staff.session-set", args=args)


def test_one_more_than_was_agreed_is_said_to_be_so() -> None:
    effects = says(desk(seen(session_number=16)), "/session Maya 27 Nov 15:00")

    assert (told(effects).text.args["over"], told(effects).text.args["number"]) == ("yes", 17)
    last = says(desk(seen(session_number=15)), "/session Maya 27 Nov 15:00")
    assert told(last).text.args["over"] == "no"


WEEKLY = [
    ("said so", "27 Nov 15:00 weekly", None, True),
    ("said so in Spanish", "27 nov 15:00 semanal", None, True),
    ("not said", "27 Nov 15:00", None, False),
    ("moved, it stays weekly", "27 Nov 15:00", at(20, 6, weekly=True), True),
    ("moved, this once", "27 Nov 15:00 once", at(20, 6, weekly=True), False),
    ("moved, this once in Spanish", "27 nov 15:00 una vez", at(20, 6, weekly=True), False),
    ("moved, it was none", "27 Nov 15:00", at(20, 6), False),
]


@pytest.mark.parametrize(("words", "former", "weekly"), [case[1:] for case in WEEKLY], ids=[case[0] for case in WEEKLY])
def test_a_session_is_weekly_when_it_is_said_or_was(words: str, former: TherapySession | None, weekly: bool) -> None:
    effects = says(desk(seen(next_session=former)), f"/session Maya {words}")

    assert made(effects).weekly is weekly
    assert told(effects).text.args["weekly"] == ("yes" if weekly else "no")
    if former is not None:
        assert Change(kind=TherapySession, id="s6", values={"state": "moved"}) in effects
        assert Cancel(key="session:s6") in effects
        assert Cancel(key="digest:session:s6") in effects


def test_a_single_one_leaves_the_rest_and_is_numbered_among_them_and_a_weekly_one_takes_all_their_places() -> None:
    three = seen(next_session=at(20, 6), coming=(at(20, 6), at(40, 7), at(200, 8)))

    one = says(desk(three), "/session Maya 30 Nov 15:00")
    all_ = says(desk(three), "/session Maya 30 Nov 15:00 weekly")

    moved = [[e.id for e in some if isinstance(e, Change) and e.values == {"state": "moved"}] for some in (one, all_)]
    assert moved == [["s6"], ["s6", "s7", "s8"]]
    assert (made(one).number, made(all_).number) == (7, 6)


@pytest.mark.parametrize("words", ["", "soon", "24 Nov 12:00", "2026-11-23 15:00"])
def test_an_hour_that_cannot_be_read_or_is_over_is_answered_with_how(words: str) -> None:
    assert texts(says(desk(seen()), f"/session Maya {words}")) == ["staff.session-how"]


def test_a_name_that_nobody_has_is_said_so() -> None:
    assert texts(says(desk(seen()), "/session Bo held")) == ["staff.no-such"]


def test_missed_asks_first_with_the_words_that_the_client_would_read() -> None:
    view = replace(seen(last_session=at(-3, 5)), client=client(language="es"))
    asking = desk(
        view, speak_in=lambda language, text: f"{language} {text.id} {text.args['day']} {text.args['therapist']}"
    )

    effects = says(asking, "/session Maya missed")

    assert told(effects).text == Text(
        id="staff.session-ask",
        args={
            "client": "Maya", "when": "Tue 24 Nov 09:00", "number": 5, "state": "missed",
            "note": "es care.session-missed mar 24 nov Dr. Vega",
        },
    )  # fmt: skip
    assert actions(effects) == ["s:was:s5:missed:note", "s:was:s5:missed:quiet", "s:was:s5:missed:no"]
    labels = [b.label.id for row in told(effects).buttons for b in row if isinstance(b.label, Text)]
    assert labels == ["staff.session-tell", "staff.session-quietly", "common.no"]


def test_while_people_are_with_the_client_no_note_is_offered() -> None:
    alert = Alert(
        id="a",
        client_id="maya",
        chat_id=7,
        level=Level.URGENT,
        kind=Kind.SUICIDE,
        state=AlertState.RAISED,
        raised_at=NOON,
    )
    view = seen(last_session=at(-3, 5), alert=alert)

    effects = says(desk(view), "/session Maya missed")

    assert told(effects).text.args["note"] == "none"
    assert actions(effects) == ["s:was:s5:missed:quiet", "s:was:s5:missed:no"]
    assert not [
        e for e in taps(desk(view), "s:was:s5:missed:note") if isinstance(e, Say) and isinstance(e.to, ToClient)
    ]


MEANT = [
    ("missed: the last one", "missed", {"last_session": at(-3, 5), "next_session": at(20, 6)}, "s5"),
    ("missed: five days at most", "missed", {"last_session": at(-120, 5), "next_session": at(20, 6)}, "s5"),
    ("missed: longer ago, the next", "missed", {"last_session": at(-121, 5), "next_session": at(20, 6)}, "s6"),
    (
        "missed already: the next",
        "missed",
        {"last_session": at(-3, 5, state="missed"), "next_session": at(20, 6)},
        "s6",
    ),
    ("cancelled: the next", "cancelled", {"last_session": at(-3, 5), "next_session": at(20, 6)}, "s6"),
    ("cancelled: none to come", "cancelled", {"last_session": at(-3, 5)}, "s5"),
    ("in another word", "canceled", {"next_session": at(20, 6)}, "s6"),
    ("in Spanish", "perdida", {"last_session": at(-3, 5)}, "s5"),
    ("in Spanish, ahead", "cancelada", {"next_session": at(20, 6)}, "s6"),
]


@pytest.mark.parametrize(("word", "view", "session"), [case[1:] for case in MEANT], ids=[case[0] for case in MEANT])
def test_which_session_is_meant(word: str, view: dict[str, Any], session: str) -> None:
    effects = says(desk(seen(**view)), f"/session Maya {word}")

    assert actions(effects)[-1].startswith(f"s:was:{session}:")


def test_where_none_can_be_meant_it_is_said() -> None:
    assert told(says(desk(seen()), "/session Maya missed")).text == Text(
        id="staff.session-none", args={"client": "Maya"}
    )


def was(state: str, when: str) -> Text:
    return Text(id="staff.session-was", args={"client": "Maya", "state": state, "when": when})


def test_what_fell_out_does_not_count_is_logged_and_the_client_hears_it_once() -> None:
    view = seen(last_session=at(-3, 5, state="held"))

    effects = taps(desk(view), "s:was:s5:missed:note")

    day = Text(id="care.session-missed", args={"day": "Tue Nov 24", "therapist": "Dr. Vega"})
    assert effects[1:] == (
        Change(kind=TherapySession, id="s5", values={"state": "missed"}),
        Cancel(key="session:s5"),
        Cancel(key="digest:session:s5"),
        Change(kind=Client, id="maya", values={"session_number": 4}),
        REPLAN,
        Log(actor="vega", action="session missed", subject="maya"),
        Say(to=ToClient(client_id="maya"), text=day, lane=Lane.PROMPT, key="session:s5:missed:note"),
        told(effects),
    )
    assert told(effects).text == was("missed", "Tue 24 Nov 09:00")


def test_whoever_takes_a_break_hears_nothing_of_it_and_quietly_nobody_does() -> None:
    away = seen(last_session=at(-3, 5), status=Status.PAUSED)

    for view, how in ((away, "note"), (seen(last_session=at(-3, 5)), "quiet")):
        effects = taps(desk(view), f"s:was:s5:missed:{how}")
        assert not [each for each in effects if isinstance(each, Say) and isinstance(each.to, ToClient)]
        assert told(effects).text.id == "staff.session-was"


@pytest.mark.parametrize(
    ("action", "text"),
    [
        ("s:was:s5:missed:no", Text(id="staff.session-kept", args={"client": "Maya"})),
        ("s:was:s5:cancelled:quiet", was("cancelled", "Tue 24 Nov 09:00")),
        ("s:was:s9:missed:note", Text(id="common.not-in-use")),
        ("s:was:s5:held:note", Text(id="common.not-in-use")),
    ],
    ids=["no", "is so already", "unknown", "no such state"],
)
def test_a_tap_that_changes_nothing_says_how_it_stands(action: str, text: Text) -> None:
    effects = taps(desk(seen(last_session=at(-3, 5, state="cancelled"))), action)

    assert told(effects).text == text
    assert not [each for each in effects if isinstance(each, Change)]


def test_a_weekly_hour_goes_on_until_the_last_that_was_agreed() -> None:
    def goes_on(number: int) -> bool:
        view = seen(last_session=at(-3, number, weekly=True), session_number=number - 1)
        return any(isinstance(each, Add) for each in taps(desk(view), f"s:was:s{number}:missed:quiet"))

    assert [goes_on(number) for number in (5, 16, 17)] == [True, True, False]


def test_held_it_counts_closes_what_was_tried_and_the_next_bear_the_next_numbers() -> None:
    task = Homework(id="h", client_id="maya", flow="memory", title="A memory", given_at=NOON)
    view = seen(last_session=at(-1, 6), next_session=at(100, 9), homework=(task,))

    effects = says(desk(view), "/session Maya held")

    assert effects == (
        Change(kind=TherapySession, id="s6", values={"state": "held"}),
        Cancel(key="session:s6"),
        Cancel(key="digest:session:s6"),
        Change(kind=Client, id="maya", values={"session_number": 6}),
        Change(kind=Homework, id="h", values={"state": "closed", "closed_at": NOON}),
        Change(kind=TherapySession, id="s9", values={"number": 7}),
        REPLAN,
        Log(actor="vega", action="session held", subject="maya"),
        told(effects),
    )
    assert told(effects).text == was("held", "Tue 24 Nov 11:00")


def test_held_in_spanish_and_within_twelve_hours_ahead_it_is_the_one_to_come() -> None:
    def counted(hours: float) -> list[object]:
        effects = says(desk(seen(next_session=at(hours, 6))), "/session Maya realizada")
        return [each.id for each in effects if isinstance(each, Change) and each.values == {"state": "held"}]

    assert counted(12) == ["s6"]
    assert counted(12.5) == []


def test_one_that_nobody_had_set_is_written_down_as_held_now() -> None:
    effects = says(desk(seen()), "/session Maya held")

    assert made(effects) == TherapySession(id="n0", client_id="maya", starts_at=NOON, number=6, state="held")
    assert not [each for each in effects if isinstance(each, Cancel)]


def test_a_page_is_owed_before_the_one_that_is_set() -> None:
    effects = says(desk(seen()), "/session Maya 27 Nov 15:00")

    owed = [each.due for each in effects if isinstance(each, Schedule)]
    assert page_before(made(effects), VEGA) in owed
