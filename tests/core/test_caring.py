"""Caring contacts: when they come, when they wait, what ends them, and for whom there are none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.core.caring import ASKED_ABOUT, COUNT, WORDINGS, begun, day_of, helped, moment_of, offer, stopped, time_up
from bot.core.effects import Cancel, Change, Effect, Log, Note, Say, Schedule
from bot.core.rules import USUAL_RULES
from bot.core.views import ClientView
from bot.model import (
    Alert,
    AlertState,
    Button,
    Client,
    Due,
    Kind,
    Lane,
    Level,
    Phase,
    Role,
    Staff,
    Status,
    Text,
    ToClient,
    ToStaff,
)
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
ANN = Client(
    id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, chat_id=7, created_at=NOON,
    zone="America/New_York", caring_at=NOON,
)  # fmt: skip
VEGA = Staff(id="vega", name="Dr. Vega", role=Role.THERAPIST, zone="UTC", created_at=NOON)
VIEW = ClientView(client=ANN, therapist=VEGA)


def owed(effects: tuple[Effect, ...]) -> list[Due]:
    return [effect.due for effect in effects if isinstance(effect, Schedule)]


def said(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.text.id for effect in effects if isinstance(effect, Say)]


def test_a_year_of_contacts_is_played_to_its_end() -> None:
    waiting, notes, asked = owed(begun(ANN, "vega", now=NOON)), list[tuple[date, str]](), list[date]()
    while waiting:
        waiting.sort(key=lambda due: due.at)
        due = waiting.pop(0)
        effects = time_up(due, VIEW, now=due.at)
        on = due.at.astimezone(ZoneInfo(ANN.zone)).date()
        notes += [(on, text) for text in said(effects) if text != "caring.ask"]
        asked += [on for text in said(effects) if text == "caring.ask"]
        waiting += owed(effects)

    assert [on.isoformat() for on, _ in notes] == [
        "2026-11-25", "2026-11-26", "2026-12-01", "2026-12-24", "2027-01-24", "2027-02-24", "2027-03-24",
        "2027-05-24", "2027-07-24", "2027-09-24", "2027-11-24",
    ]  # fmt: skip
    assert asked == [date(2026, 12, 8)]
    wordings = [text for _, text in notes]
    assert wordings[0] == "caring.first"
    assert all(one != other for one, other in pairwise(wordings))
    assert len(set(wordings)) == WORDINGS + 1


@pytest.mark.parametrize(
    ("start", "number", "on"),
    [
        (date(2027, 1, 31), 4, date(2027, 2, 28)),
        (date(2027, 8, 31), 4, date(2027, 9, 30)),
        (date(2027, 12, 31), COUNT, date(2028, 12, 31)),
        (date(2028, 2, 29), COUNT, date(2029, 2, 28)),
    ],
)
def test_a_month_without_that_day_takes_its_last(start: date, number: int, on: date) -> None:
    assert day_of(number, start) == on


def test_they_come_in_the_client_s_late_morning_and_never_in_quiet_hours() -> None:
    sleeper = replace(ANN, quiet_from=time(2, 0), quiet_to=time(13, 30))
    there = ZoneInfo("America/New_York")

    assert moment_of(ANN, date(2026, 11, 25)).astimezone(there).time() == time(11, 0)
    assert moment_of(sleeper, date(2026, 11, 25)).astimezone(there).time() == time(13, 30)


FIRST = owed(begun(ANN, "vega", now=NOON))[0]
ALERT = Alert(
    id="a", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.CLOSED, raised_at=NOON,
    outcome="safe",
)  # fmt: skip

STATES = [
    ("active", ANN, True, True),
    ("paused", replace(ANN, status=Status.PAUSED), True, True),
    ("danger flag", replace(ANN, danger=True), False, True),
    ("blocked", replace(ANN, blocked_at=NOON), False, True),
    ("ended", replace(ANN, status=Status.ENDED), False, False),
    ("frozen", replace(ANN, status=Status.FROZEN), False, False),
    ("taken back", replace(ANN, caring_at=None), False, False),
]


@pytest.mark.parametrize(
    ("client", "is_sent", "goes_on"), [case[1:] for case in STATES], ids=[case[0] for case in STATES]
)
def test_they_go_on_through_a_pause_and_end_with_consent(client: Client, is_sent: bool, goes_on: bool) -> None:
    effects = time_up(FIRST, replace(VIEW, client=client), now=FIRST.at)

    assert bool(said(effects)) is is_sent
    assert bool(owed(effects)) is goes_on


def test_an_open_alert_puts_a_note_off_by_a_day() -> None:
    effects = time_up(FIRST, replace(VIEW, alert=replace(ALERT, state=AlertState.RAISED)), now=FIRST.at)

    assert said(effects) == []
    assert [(due.at - FIRST.at, due.detail["number"]) for due in owed(effects)] == [(timedelta(days=1), 1)]


def test_a_zone_that_changed_meanwhile_waits_for_the_morning_there() -> None:
    moved = replace(VIEW, client=replace(ANN, zone="Pacific/Honolulu"))

    (due,) = owed(time_up(FIRST, moved, now=FIRST.at))

    assert due.at.astimezone(ZoneInfo("Pacific/Honolulu")).time() == time(11, 0)
    assert due.detail["number"] == 1


def test_one_that_is_much_too_late_is_passed_over_and_the_next_comes() -> None:
    effects = time_up(FIRST, VIEW, now=FIRST.at + timedelta(days=3))

    assert said(effects) == []
    assert [due.detail["number"] for due in owed(effects)] == [2]


def test_the_question_comes_once_and_asks_for_nothing_more() -> None:
    third = replace(FIRST, detail={**FIRST.detail, "number": ASKED_ABOUT})
    asks = [due for due in owed(time_up(third, VIEW, now=FIRST.at)) if due.detail["asks"]]

    effects = time_up(asks[0], VIEW, now=asks[0].at)

    assert said(effects) == ["caring.ask"]
    assert owed(effects) == []


OFFERS = [
    ("suicide", ALERT, ANN, True),
    ("self-harm", replace(ALERT, kind=Kind.SELF_HARM), ANN, True),
    ("danger at home", replace(ALERT, kind=Kind.ABUSE), ANN, False),
    ("harm to others", replace(ALERT, kind=Kind.HARM_TO_OTHERS), ANN, False),
    ("about another person", replace(ALERT, kind=Kind.OTHER_PERSON), ANN, False),
    ("false alarm", replace(ALERT, outcome="false-alarm"), ANN, False),
    ("a drill", replace(ALERT, drill=True), ANN, False),
    ("the danger flag stands", ALERT, replace(ANN, danger=True), False),
    ("left", ALERT, replace(ANN, status=Status.ENDED), False),
]


@pytest.mark.parametrize(("alert", "client", "offers"), [case[1:] for case in OFFERS], ids=[case[0] for case in OFFERS])
def test_they_are_offered_where_they_fit(alert: Alert, client: Client, offers: bool) -> None:
    assert bool(offer(alert, replace(client, caring_at=None))) is offers


def test_they_are_not_offered_twice() -> None:
    assert offer(ALERT, ANN) == ()


def test_one_tap_ends_them_and_the_therapist_hears_in_silence() -> None:
    effects = stopped(VIEW)

    assert Change(kind=Client, id="ann", values={"caring_at": None}) in effects
    assert [effect.silent for effect in effects if isinstance(effect, Say)] == [False, True]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_note_has_no_question_and_no_advice(language: str) -> None:
    texts = load_programme(shipped_folder()).texts
    for due in range(1, COUNT + 1):
        effects = time_up(replace(FIRST, detail={**FIRST.detail, "number": due}), VIEW, now=FIRST.at)
        (say,) = (effect for effect in effects if isinstance(effect, Say))
        words = texts.say(language, say.text)
        assert "?" not in words
        assert not {"should", "try", "must", "debes", "intenta", "tienes que hacer"} & set(words.lower().split())


HELD_UP = [
    ("an open alert", {"alert": Alert(
        id="a", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.RAISED,
        raised_at=NOON)}, NOON, datetime(2026, 11, 25, 16, tzinfo=UTC)),
    ("hospital", {"client": replace(ANN, hospital_at=NOON)}, NOON, datetime(2026, 11, 25, 16, tzinfo=UTC)),
    ("before dawn", {}, datetime(2026, 11, 25, 9, tzinfo=UTC), datetime(2026, 11, 25, 16, tzinfo=UTC)),
    ("late at night", {}, datetime(2026, 11, 26, 4, tzinfo=UTC), datetime(2026, 11, 26, 16, tzinfo=UTC)),
]  # fmt: skip


@pytest.mark.parametrize(("more", "now", "until"), [case[1:] for case in HELD_UP], ids=[case[0] for case in HELD_UP])
def test_what_cannot_come_now_comes_on_the_next_morning_as_the_same_note(
    more: dict[str, object], now: datetime, until: datetime
) -> None:
    due = owed(begun(ANN, "vega", now=NOON))[0]

    effects = time_up(due, replace(VIEW, **more), now=now)  # type: ignore[arg-type]  # fields of a view

    assert effects == (Schedule(due=replace(due, at=until)),)


def test_the_question_whether_it_helped_has_two_answers_that_are_kept_and_thanked() -> None:
    due = replace(owed(begun(ANN, "vega", now=NOON))[0], detail={"number": 3, "start": "2026-11-24", "asks": True})
    yes, no = (Button(label=Text(id=f"common.{each}"), action=f"c:helped:{each}") for each in ("yes", "no"))
    to = ToClient(client_id="ann")

    assert time_up(due, VIEW, now=due.at) == (
        Say(to=to, text=Text(id="caring.ask"), buttons=((yes, no),), lane=Lane.PROMPT),
    )
    assert helped(ANN, "no") == (
        Note(client_id="ann", name="caring-helped", value="no"), Say(to=to, text=Text(id="caring.thanks")),
    )  # fmt: skip


def test_a_note_names_both_carries_its_end_and_is_kept_for_nobody_else() -> None:
    due = owed(begun(ANN, "vega", now=NOON))[0]
    stop = Button(label=Text(id="caring.stop"), action="c:caring:stop")

    def note(view: ClientView) -> tuple[Effect, ...]:
        return time_up(due, view, now=due.at)[:2]

    args = {"name": "Annie", "therapist": "Dr. Vega"}
    assert note(replace(VIEW, client=replace(ANN, called="Annie"))) == (
        Say(
            to=ToClient(client_id="ann"), text=Text(id="caring.first", args=args), buttons=((stop,),), lane=Lane.PROMPT,
            expires_at=due.at + timedelta(hours=12),
        ),
        Note(client_id="ann", name="caring", value=1, shared=False),
    )  # fmt: skip
    (said_plainly, _) = note(replace(VIEW, therapist=None))
    assert isinstance(said_plainly, Say)
    assert said_plainly.text.args == {"name": "none", "therapist": "none"}


def test_one_tap_ends_them_and_the_therapist_hears_without_a_sound() -> None:
    over = Say(to=ToClient(client_id="ann"), text=Text(id="caring.stopped"))

    assert stopped(VIEW) == (
        Cancel(key="caring:ann:*"),
        Change(kind=Client, id="ann", values={"caring_at": None}),
        Log(actor="ann", action="caring contacts ended", subject="ann"),
        over,
        Say(to=ToStaff(staff_id="vega"), text=Text(id="caring.client-stopped"), silent=True),
    )
    assert stopped(replace(VIEW, client=replace(ANN, caring_at=None))) == (over,)


def test_the_offer_after_an_alert_holds_no_name() -> None:
    alert = Alert(
        id="a", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.CLOSED,
        raised_at=NOON, outcome="talked",
    )  # fmt: skip
    more = Button(label=Text(id="caring.more"), action="s:caring:ann:offer")

    assert offer(alert, replace(ANN, caring_at=None)) == (
        Say(to=ToStaff(staff_id="vega"), text=Text(id="caring.offer"), buttons=((more,),), key="caring-offer:a"),
    )


@pytest.mark.parametrize(
    ("hour", "until"), [(16, datetime(2026, 11, 25, 17, tzinfo=UTC)), (2, datetime(2026, 11, 25, 17, tzinfo=UTC))]
)
def test_a_note_keeps_the_programmes_quiet_hours_where_the_client_has_none_of_their_own(
    hour: int, until: datetime
) -> None:
    rules = replace(USUAL_RULES, quiet_from=time(20, 0), quiet_to=time(12, 0))
    due, now = owed(begun(ANN, "vega", now=NOON))[0], datetime(2026, 11, 25, hour, tzinfo=UTC)
    own = replace(VIEW, client=replace(ANN, quiet_from=time(22, 0)))

    assert time_up(due, VIEW, now=now, rules=rules) == (Schedule(due=replace(due, at=until)),)
    assert said(time_up(due, own, now=now, rules=rules)) == ["caring.first"]
