"""Leave with a stand-in: read from words, refused with words, told to both."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Log, Say
from bot.core.leave import leave, stand_ins_on
from bot.core.rules import ProgrammeRules
from bot.core.views import StaffView
from bot.model import Leave, Role, Staff, Text, ToStaff

NOON = datetime(2026, 12, 20, 12, tzinfo=UTC)


def person(name: str, **more: Any) -> Staff:
    made = Staff(id=name.split()[-1].lower(), name=name, role=Role.THERAPIST, zone="UTC", chat_id=5, created_at=NOON)
    return replace(made, **{"received_at": NOON, **more})


VEGA, ORTIZ, LEE = person("Dr. Vega"), person("Sam Ortiz"), person("Kim Lee", received_at=None)


def asked(rest: str, *leaves: Leave, staff: Staff = VEGA) -> tuple[Effect, ...]:
    view = StaffView(staff=staff, colleagues={each.id: each for each in (VEGA, ORTIZ, LEE)}, leaves=leaves)
    desk = Desk(
        view=view, rest=rest, rules=ProgrammeRules(), now=NOON, new_id=lambda: "new", new_token=lambda: "t",
        bot_username="b", library=lambda client: (),
    )  # fmt: skip
    return leave(desk)


def texts(effects: tuple[Effect, ...]) -> list[tuple[str, str]]:
    return [(e.to.staff_id, e.text.id) for e in effects if isinstance(e, Say) and isinstance(e.to, ToStaff)]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("24 Dec - 2 Jan stand-in Sam Ortiz", date(2026, 12, 24), date(2027, 1, 2)),
        ("24 dic – 2 ene suplente sam", date(2026, 12, 24), date(2027, 1, 2)),
        ("2026-12-24 to 2026-12-31 stand in: Sam", date(2026, 12, 24), date(2026, 12, 31)),
        ("today standin Sam Ortiz", date(2026, 12, 20), date(2026, 12, 20)),
        ("24 Dec, stand-in Sam Ortiz", date(2026, 12, 24), date(2026, 12, 24)),
        ("del 24 de diciembre al 2 de enero suplente Sam", date(2026, 12, 24), date(2027, 1, 2)),
    ],
)
def test_days_and_a_stand_in_are_read_from_words(words: str, first: date, last: date) -> None:
    effects = asked(words)

    (made,) = [effect.record for effect in effects if isinstance(effect, Add)]
    assert made == Leave(id="new", staff_id="vega", stand_in_id="ortiz", first_day=first, last_day=last)
    assert texts(effects) == [("vega", "staff.leave-set"), ("ortiz", "staff.leave-yours")]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("24 Dec - 2 Jan", "who"),
        ("24 Dec - 2 Jan stand-in Nobody", "who"),
        ("24 Dec - 2 Jan stand-in Dr. Vega", "self"),
        ("24 Dec - 2 Jan stand-in Kim Lee", "not-received"),
        ("soon stand-in Sam Ortiz", "how"),
        ("2026-12-24 - 2026-12-22 stand-in Sam Ortiz", "how"),
        ("2026-12-01 - 2026-12-19 stand-in Sam Ortiz", "how"),
        ("2026-12-24 - 2029-12-22 stand-in Sam Ortiz", "how"),
    ],
)
def test_what_cannot_be_is_refused_with_words(words: str, why: str) -> None:
    assert texts(asked(words)) == [("vega", f"staff.leave-{why}")]
    assert not [effect for effect in asked(words) if isinstance(effect, Add)]


def test_a_stand_in_who_blocked_the_bot_is_refused() -> None:
    view = StaffView(staff=VEGA, colleagues={"vega": VEGA, "ortiz": replace(ORTIZ, blocked_at=NOON)})
    desk = Desk(
        view=view, rest="24 Dec stand-in Sam", rules=ProgrammeRules(), now=NOON, new_id=lambda: "n",
        new_token=lambda: "t", bot_username="b", library=lambda client: (),
    )  # fmt: skip

    assert texts(leave(desk)) == [("vega", "staff.leave-not-received")]


def on(first: int, last: int, who: str = "ortiz") -> Leave:
    return Leave(
        id=f"{who}{first}", staff_id=who, stand_in_id="vega" if who == "ortiz" else "ortiz",
        first_day=date(2026, 12, first), last_day=date(2026, 12, last),
    )  # fmt: skip


@pytest.mark.parametrize(("days", "refused"), [((26, 28), True), ((20, 23), False), ((31, 31), False)])
def test_a_stand_in_who_is_away_on_one_of_the_days_is_refused(days: tuple[int, int], refused: bool) -> None:
    effects = asked("24 Dec - 30 Dec stand-in Sam Ortiz", on(*days))

    assert (("vega", "staff.leave-away-too") in texts(effects)) == refused


def test_a_new_leave_takes_the_place_of_what_it_overlaps() -> None:
    effects = asked("24 Dec - 30 Dec stand-in Sam Ortiz", on(21, 22, "vega"), on(30, 31, "vega"))

    assert [effect.id for effect in effects if isinstance(effect, Change)] == ["vega30"]


def test_a_leave_is_called_off_and_both_hear_it() -> None:
    effects = asked("off", on(24, 30, "vega"))

    assert [effect.values for effect in effects if isinstance(effect, Change)] == [{"off_at": NOON}]
    assert texts(effects) == [("vega", "staff.leave-off"), ("ortiz", "staff.leave-over")]
    assert texts(asked("off")) == [("vega", "staff.leave-none")]


def test_alone_it_says_what_stands() -> None:
    assert texts(asked("", on(24, 30, "vega"))) == [("vega", "staff.leave-stands")]
    assert texts(asked("")) == [("vega", "staff.leave-how")]


def said(effects: tuple[Effect, ...]) -> list[Say]:
    return [each for each in effects if isinstance(each, Say)]


def told(staff_id: str, text_id: str, key: str = "", **args: str) -> Say:
    return Say(to=ToStaff(staff_id=staff_id), text=Text(id=text_id, args=args), key=key)


def test_a_leave_is_logged_and_each_hears_of_it_once_in_their_own_language() -> None:
    effects = asked("24 Dec - 2 Jan stand-in Sam", staff=replace(VEGA, language="es"))

    days = {"first": "24 dic 2026", "last": "02 ene 2027"}
    theirs = {"first": "24 Dec 2026", "last": "02 Jan 2027"}
    assert effects[1:] == (
        Log(actor="vega", action="leave set", subject="new", detail="ortiz"),
        told("vega", "staff.leave-set", "leave:new:set", name="Sam Ortiz", **days),
        told("ortiz", "staff.leave-yours", "leave:new:yours", name="Dr. Vega", **theirs),
    )


def test_called_off_it_is_logged_and_both_hear_which_days_it_was() -> None:
    days = {"first": "24 Dec 2026", "last": "30 Dec 2026"}

    assert asked("off", on(24, 30, "vega"))[1:] == (
        Log(actor="vega", action="leave called off", subject="vega24"),
        told("vega", "staff.leave-off", "leave:vega24:off", **days),
        told("ortiz", "staff.leave-over", "leave:vega24:over", name="Dr. Vega", **days),
    )


def test_what_stands_is_told_with_its_days_and_whoever_stands_in() -> None:
    days = {"first": "24 Dec 2026", "last": "30 Dec 2026"}
    gone = replace(on(24, 30, "vega"), stand_in_id="somebody")

    assert said(asked("", on(24, 30, "vega"), on(1, 2))) == [
        told("vega", "staff.leave-stands", name="Sam Ortiz", **days)
    ]
    assert said(asked("", gone)) == [told("vega", "staff.leave-stands", name="?", **days)]


def test_a_refusal_names_the_stand_in_as_known_or_as_written() -> None:
    def names(words: str) -> list[object]:
        return [each.text.args["name"] for each in said(asked(words))]

    assert names("24 Dec stand-in Kim") == ["Kim Lee"]
    assert names("24 Dec stand-in Bo ") == ["Bo"]
    assert names("24 Dec") == [""]


@pytest.mark.parametrize(
    ("now", "stands_in"),
    [(datetime(2026, 12, 24, 4, tzinfo=UTC), False), (datetime(2026, 12, 24, 6, tzinfo=UTC), True),
     (datetime(2026, 12, 31, 4, tzinfo=UTC), True), (datetime(2026, 12, 31, 6, tzinfo=UTC), False)],
    ids=["the evening before", "the first day", "the last evening", "the day after"],
)  # fmt: skip
def test_somebody_stands_in_by_the_day_of_the_one_who_is_away(now: datetime, stands_in: bool) -> None:
    away = replace(VEGA, zone="America/New_York")
    people = {"vega": away, "ortiz": ORTIZ}

    assert stand_ins_on([on(24, 30, "vega")], people, now=now) == ({"vega": "ortiz"} if stands_in else {})
    assert stand_ins_on([replace(on(24, 30, "vega"), off_at=NOON), on(24, 30, "gone")], people, now=now) == {}


def test_a_leave_of_a_year_and_a_day_is_read_and_a_longer_one_is_a_slip() -> None:
    assert texts(asked("2026-12-24 - 2027-12-25 stand-in Sam"))[0] == ("vega", "staff.leave-set")
    assert texts(asked("2026-12-24 - 2027-12-26 stand-in Sam"))[0] == ("vega", "staff.leave-how")


def test_called_off_the_days_are_told_in_the_language_of_the_one_who_was_away() -> None:
    (own, _) = said(asked("off", on(24, 30, "vega"), staff=replace(VEGA, language="es")))

    assert own.text.args == {"first": "24 dic 2026", "last": "30 dic 2026"}
