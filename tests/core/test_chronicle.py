"""The history of an alert: who, what and on which ways; never a word of the client's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.core.alert_events import (
    Acknowledged,
    AlertEvent,
    Closed,
    Delivered,
    HandedOver,
    Looked,
    MarkedWrong,
    NewWords,
    Raised,
    RecipientBlocked,
    StillWith,
    Talked,
    TimeUp,
)
from bot.core.chronicle import chronicle
from bot.core.cover import cover_of
from bot.core.effects import Chronicle, Effect, Mail, Page, Say
from bot.model import Alert, AlertState, Client, Kind, Level, Phase, Role, Staff, Status, Text, ToClient, ToStaff

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ONE = Alert(
    id="a1", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.ABUSE, state=AlertState.DELIVERED,
    raised_at=NOON, words="secret", patterns=("p1", "p2"), rung=1,
)  # fmt: skip
TAKEN = replace(ONE, state=AlertState.ACKNOWLEDGED, acknowledged_by="lee")


def line(what: str, staff_id: str | None = None, **detail: Any) -> Chronicle:
    return Chronicle(alert_id="a1", what=what, staff_id=staff_id, detail=detail or None)


EVENTS: list[tuple[AlertEvent, Chronicle]] = [
    (Raised(), line("raised", level="urgent", kind="abuse", patterns=["p1", "p2"])),
    (NewWords(Level.IMMINENT, Kind.SUICIDE, ("p3",), "secret"),
     line("new-words", level="imminent", kind="suicide", patterns=["p3"])),
    (Delivered("vega", "email"), line("delivered", "vega", way="email")),
    (RecipientBlocked("vega"), line("blocked", "vega")),
    (Acknowledged("vega"), line("acknowledged", "vega")),
    (Looked("vega"), line("looked", "vega")),
    (StillWith("vega"), line("extended", "vega")),
    (Talked("vega"), line("talked", "vega")),
    (Closed("vega", "safe"), line("closed", "vega", outcome="safe")),
    (MarkedWrong("vega"), line("marked-wrong", "vega", patterns=["p1", "p2"])),
    (HandedOver("vega"), line("handed-over", "vega")),
]  # fmt: skip


@pytest.mark.parametrize(("event", "wanted"), EVENTS, ids=[wanted.what for _, wanted in EVENTS])
def test_each_thing_that_happens_is_a_line(event: AlertEvent, wanted: Chronicle) -> None:
    assert chronicle(ONE, event, ONE, ()) == (wanted,)


def test_time_alone_and_a_second_taking_are_none() -> None:
    assert chronicle(ONE, TimeUp(), ONE, ()) == ()
    assert chronicle(TAKEN, Acknowledged("vega"), TAKEN, ()) == ()


def test_what_the_ladder_does_by_itself_is_told_with_whoever_had_it() -> None:
    drill = replace(ONE, drill=True)
    ended = replace(drill, state=AlertState.CLOSED, closed_by="drill", outcome="nobody")

    assert chronicle(TAKEN, TimeUp(), replace(TAKEN, asked_at=NOON), ()) == (line("asked", "lee"),)
    asked = replace(TAKEN, asked_at=NOON)
    assert chronicle(asked, TimeUp(), asked, ()) == ()
    assert chronicle(asked, TimeUp(), replace(ONE, state=AlertState.RAISED), ()) == (line("re-opened", "lee"),)
    assert chronicle(ONE, TimeUp(), replace(ONE, state=AlertState.RAISED), ()) == ()
    assert chronicle(drill, TimeUp(), ended, ()) == (line("drill-ended", outcome="nobody"),)
    assert chronicle(ended, TimeUp(), ended, ()) == ()
    assert chronicle(drill, TimeUp(), replace(ended, closed_by="vega"), ()) == ()


def test_whom_it_pages_is_a_line_each_with_the_ways_and_what_is_no_page_is_none() -> None:
    text = Text(id="alerts.nudge")

    def tell(who: str, key: str) -> Say:
        return Say(to=ToStaff(staff_id=who), text=text, key=key)

    def mail(who: str, key: str) -> Mail:
        return Mail(staff_id=who, subject=text, text=text, key=key)

    effects: tuple[Effect, ...] = (
        tell("vega", "alert:a1:0:vega"), mail("vega", "alert:a1:0:vega:mail"), tell("lee", "alert:a1:0:lee"),
        Page(summary="s", key="alert:a1:0:page"), tell("ortiz", "alert:a2:0:ortiz"), mail("ortiz", "other"),
        Page(summary="s", key="alert:a2:0:page"), Say(to=ToClient(client_id="ann"), text=text, key="alert:a1:x"),
    )  # fmt: skip

    assert chronicle(ONE, TimeUp(), ONE, effects) == (
        line("paged", "vega", rung=1, ways=["telegram", "email"]),
        line("paged", "lee", rung=1, ways=["telegram"]),
        line("paged", None, rung=1, ways=["pager"]),
    )


VEGA = Staff(
    id="vega", name="Vega", role=Role.THERAPIST, zone="UTC", chat_id=1, created_at=NOON, backup_id="ortiz"
)  # fmt: skip
ORTIZ, LEE = replace(VEGA, id="ortiz", backup_id="lee"), replace(VEGA, id="lee", backup_id=None)
NIGHT = replace(VEGA, id="night", role=Role.ON_CALL, backup_id=None)
PEOPLE = {each.id: each for each in (VEGA, ORTIZ, LEE, NIGHT)}
ANN = Client(id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON)


def test_a_clients_ladder_is_their_therapists_and_names_them() -> None:
    cover = cover_of(PEOPLE, ANN, {}, "ortiz")

    assert (cover.therapist, cover.backup, cover.on_call) == (VEGA, ORTIZ, (NIGHT,))
    assert (cover.everyone, cover.about) == ((VEGA, ORTIZ, LEE, NIGHT), "Ann")


def test_a_drills_ladder_is_the_therapists_alone_and_names_nobody() -> None:
    cover = cover_of(PEOPLE, None, {}, "ortiz")

    assert (cover.therapist, cover.backup, cover.about) == (ORTIZ, LEE, "")
    assert cover_of(PEOPLE, None, {}).therapist is None


def test_whoever_is_away_is_stood_in_for_and_nobody_goes_round_in_a_circle() -> None:
    away = cover_of(PEOPLE, ANN, {"vega": "lee", "ortiz": "night"})
    circle = cover_of(PEOPLE, ANN, {"vega": "lee", "lee": "vega"})

    assert (away.therapist, away.backup) == (LEE, NIGHT)
    assert circle.therapist in (VEGA, LEE)
