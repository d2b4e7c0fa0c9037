"""A therapist's calendar: read for whom it names, shown before it is set, looked at again, and told when it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core import calendar_desk
from bot.core.calendar_desk import LARGEST, Again, Asked
from bot.core.desk import Desk
from bot.core.effects import Add, Cancel, Change, Effect, Log, Replan, Say, Schedule
from bot.core.meetings import Around, Meeting, ReadCalendar
from bot.core.views import ClientView
from bot.model import (
    Client,
    ClientCalendar,
    Document,
    Due,
    DueKind,
    Form,
    MediaReceived,
    Staff,
    Status,
    TherapySession,
    ToStaff,
)
from tests.core.desks import NOON, VEGA, actions, client, desk, texts

FIRST = NOON + timedelta(days=2)
WEEK = timedelta(days=7)
YEAR = timedelta(days=365)
MAYA = ClientView(client=client(), therapist=VEGA)
ANA = ClientView(client=client(id="ana", name="Ana"), therapist=VEGA)
FILE = Document(file_id="f1", name="Cal.ICS", size=LARGEST)
URL = "https://cal.example/x.ics"
NAMED = (
    Meeting(event="a.0", starts_at=FIRST, client_id="maya"),
    Meeting(event="a.1", starts_at=FIRST + WEEK, client_id="maya"),
)
NOBODYS = tuple(replace(each, client_id="") for each in NAMED)
KEPT = ClientCalendar(client_id="maya", url=URL, named=True, set_by="vega", set_at=NOON)
NEXT = Due(key="calendar:maya", kind=DueKind.CALENDAR, at=NOON + timedelta(hours=4), grace=YEAR, client_id="maya")


def planned(number: int, event: str = "") -> TherapySession:
    return TherapySession(
        id=f"s{number}", client_id="maya", starts_at=FIRST + number * WEEK, number=6 + number, event=event
    )


def sent(document: Document | None, caption: str = "", form: Form = Form.PLAIN) -> tuple[Effect, ...]:
    event = MediaReceived(chat_id=1, message_id=1, media="document", caption=caption, form=form, document=document)
    return calendar_desk.sent(desk(MAYA, ANA), event)


def waiting(dialogue: dict[str, Any], *views: ClientView) -> Desk:
    return desk(*(views or (MAYA, ANA)), staff=replace(VEGA, dialogue=dialogue))


def dialogue(effects: tuple[Effect, ...]) -> Any:
    (found,) = [each.values["dialogue"] for each in effects if isinstance(each, Change) and each.kind is Staff]
    return found


def read_for(client_id: str) -> Schedule:
    due = Due(
        key="calendar-file:vega:n0", kind=DueKind.CALENDAR, at=NOON, grace=YEAR, staff_id="vega",
        detail={"file": "f1", "client": client_id},
    )  # fmt: skip
    return Schedule(due=due)


READ = [("", ""), ("Maya", "maya"), (" /session  ana ", "ana")]


@pytest.mark.parametrize(("caption", "for_whom"), READ, ids=[caption or "no caption" for caption, _ in READ])
def test_a_file_is_read_for_whom_its_caption_names(caption: str, for_whom: str) -> None:
    assert sent(FILE, caption) == (read_for(for_whom),)
    assert sent(replace(FILE, name="x", mime="text/calendar; charset=utf-8", size=None), caption) == (
        read_for(for_whom),
    )


TURNED = [
    ("a picture", replace(FILE, name="x.jpg", mime="image/jpeg"), "", "calendar.no-file"),
    ("no file", None, "", "calendar.no-file"),
    ("too large", replace(FILE, size=LARGEST + 1), "", "calendar.trouble"),
    ("for nobody", FILE, "Zoe", "staff.no-such"),
]


@pytest.mark.parametrize(("case", "document", "caption", "said"), TURNED, ids=[case for case, *_ in TURNED])
def test_what_is_not_read_is_said(case: str, document: Document | None, caption: str, said: str) -> None:
    assert texts(sent(document, caption)) == [said]


def test_two_of_one_beginning_are_asked_about_and_an_edit_is_not_read_again() -> None:
    mara = ClientView(client=client(id="mara", name="Mara"), therapist=VEGA)
    event = MediaReceived(chat_id=1, message_id=1, media="document", caption="ma", document=FILE)

    assert texts(calendar_desk.sent(desk(MAYA, mara), event)) == ["staff.which"]
    assert sent(FILE, form=Form.EDITED) == ()


ADDRESSES = [(URL, URL), ("webcal://cal.example/a", "https://cal.example/a"), ("HTTP://x.y", "HTTP://x.y")]


@pytest.mark.parametrize(("said", "url"), ADDRESSES, ids=[said for said, _ in ADDRESSES])
def test_an_address_is_looked_at_for_the_client_it_was_given_for(said: str, url: str) -> None:
    looked, told = calendar_desk.address(desk(MAYA), MAYA, f" {said} ")

    due = Due(
        key="calendar-ask:vega:n0", kind=DueKind.CALENDAR, at=NOON, grace=YEAR, staff_id="vega",
        detail={"url": url, "client": "maya"},
    )  # fmt: skip
    assert looked == Schedule(due=due)
    assert texts((told,)) == ["calendar.looking"]


@pytest.mark.parametrize("said", ["soon", "ftp://x.y", "https://x y", "https://" + "x" * 1993])
def test_what_is_no_address_is_not_looked_at(said: str) -> None:
    assert texts(calendar_desk.address(desk(MAYA), MAYA, said)) == ["calendar.how"]


def test_the_longest_address_is_looked_at() -> None:
    assert texts(calendar_desk.address(desk(MAYA), MAYA, "https://" + "x" * 1992)) == ["calendar.looking"]


@pytest.mark.parametrize("said", ["off", "NO"])
def test_off_forgets_the_address(said: str) -> None:
    effects = calendar_desk.address(desk(MAYA), MAYA, said)

    assert effects[:2] == (
        Change(kind=ClientCalendar, id="maya", values={"url": ""}),
        Cancel(key="calendar:maya"),
    )
    assert texts(effects) == ["calendar.off"]


def test_what_was_read_is_shown_and_kept_until_the_tap_and_nothing_is_set() -> None:
    cancelled = Meeting(event="a.2", starts_at=FIRST + 2 * WEEK, is_cancelled=True, client_id="maya")

    effects = calendar_desk.answered(
        desk(MAYA, ANA), Asked(client_id="maya", url=URL), ReadCalendar(meetings=(*NAMED, cancelled)), ()
    )

    rows = [[each.event, each.starts_at.isoformat(), each.is_cancelled] for each in (*NAMED, cancelled)]
    tag = dialogue(effects)["calendar"]["tag"]
    assert dialogue(effects) == {
        "calendar": {"tag": tag, "url": URL, "offers": {"maya": {"meetings": rows, "named": True}}}
    }
    said = effects[1]
    assert isinstance(said, Say)
    assert said.text.id == "calendar.offer"
    assert said.text.args == {
        "client": "Maya", "count": 2, "dates": "Thu Nov 26 12:00\nThu Dec 3 12:00", "off": "none", "named": "yes",
        "address": "yes",
    }  # fmt: skip
    assert actions(effects) == [f"s:cal:{tag}:take:maya", f"s:cal:{tag}:no:maya"]
    assert not [each for each in effects if isinstance(each, Add | Schedule)]


def test_a_file_that_names_nobody_is_asked_about_and_read_again_for_whom_is_chosen() -> None:
    asked = calendar_desk.answered(desk(MAYA, ANA), Asked(file="f1"), ReadCalendar(meetings=NOBODYS), ())

    assert (texts(asked), dialogue(asked)) == (["calendar.whose"], {"calendar": {"tag": "n0", "file": "f1"}})
    assert actions(asked) == ["s:cal:n0:whose:maya", "s:cal:n0:whose:ana", "s:cal:n0:no:-"]

    chosen = calendar_desk.tapped(waiting(dialogue(asked)), "n0", "whose", "ana")
    assert (dialogue(chosen), chosen[1]) == ({}, read_for("ana"))

    offer = calendar_desk.answered(desk(MAYA), Asked(client_id="maya", file="f1"), ReadCalendar(meetings=NOBODYS), ())
    (args,) = [each.text.args for each in offer if isinstance(each, Say)]
    assert (args["named"], args["address"]) == ("no", "no")


def test_a_file_for_two_is_offered_to_each_by_a_tap_of_its_own() -> None:
    read = ReadCalendar(meetings=(*NAMED, Meeting(event="b.0", starts_at=FIRST, client_id="ana")))

    effects = calendar_desk.answered(desk(MAYA, ANA), Asked(file="f1"), read, ())

    assert texts(effects) == ["calendar.offer", "calendar.offer"]
    assert sorted(dialogue(effects)["calendar"]["offers"]) == ["ana", "maya"]


NOT_OFFERED = [
    ("trouble", ReadCalendar(trouble="broken"), "calendar.trouble"),
    ("empty", ReadCalendar(), "calendar.nothing"),
    ("of somebody else", ReadCalendar(meetings=(replace(NAMED[0], client_id="ana"),)), "calendar.nothing"),
]


@pytest.mark.parametrize(("case", "read", "said"), NOT_OFFERED, ids=[case for case, *_ in NOT_OFFERED])
def test_where_nothing_can_be_offered_it_is_said(case: str, read: ReadCalendar, said: str) -> None:
    effects = calendar_desk.answered(desk(MAYA), Asked(client_id="maya", url=URL), read, ())

    assert texts(effects) == [said]


def test_a_file_does_not_go_over_an_address_that_is_looked_at() -> None:
    read = ReadCalendar(meetings=NAMED)

    assert texts(calendar_desk.answered(desk(MAYA), Asked(file="f1"), read, ("maya",))) == ["calendar.has-address"]
    assert texts(calendar_desk.answered(desk(MAYA), Asked(file="f1"), read, ("ana",))) == ["calendar.offer"]
    assert texts(calendar_desk.answered(desk(MAYA), Asked(client_id="maya", url=URL), read, ("maya",))) == [
        "calendar.offer"
    ]


def offered(url: str) -> dict[str, Any]:
    rows = [[each.event, each.starts_at.isoformat(), False] for each in NAMED]
    kept = {"maya": {"meetings": rows, "named": True}, "ana": {"meetings": rows, "named": True}}
    return {"other": 1, "calendar": {"tag": "t", "url": url, "offers": kept}}


def test_a_tap_sets_what_was_shown_and_the_address_is_looked_at_from_then_on() -> None:
    effects = calendar_desk.tapped(waiting(offered(URL)), "t", "take", "maya")

    made = [each.record for each in effects if isinstance(each, Add)]
    sessions = [each for each in made if isinstance(each, TherapySession)]
    assert [(each.starts_at, each.number, each.event) for each in sessions] == [
        (FIRST, 6, "a.0"),
        (FIRST + WEEK, 7, "a.1"),
    ]
    assert made[-1] == KEPT
    assert Schedule(due=NEXT) in effects
    assert Replan(client_id="maya") in effects
    assert Log(actor="vega", action="sessions taken from a calendar", subject="maya") in effects
    assert list(dialogue(effects)["calendar"]["offers"]) == ["ana"]
    assert dialogue(effects)["other"] == 1
    said = effects[-1]
    assert isinstance(said, Say)
    assert (said.text.id, said.text.args) == ("calendar.taken", {"client": "Maya", "address": "yes"})


def test_of_a_file_no_address_is_kept() -> None:
    effects = calendar_desk.tapped(waiting(offered("")), "t", "take", "maya")

    assert not [each for each in effects if isinstance(each, Add) and isinstance(each.record, ClientCalendar)]
    assert effects[-1].text.args["address"] == "no"  # type: ignore[union-attr]  # a Say


def test_no_drops_one_offer_and_leaves_the_other() -> None:
    effects = calendar_desk.tapped(waiting(offered(URL)), "t", "no", "maya")

    assert texts(effects) == ["calendar.dropped"]
    assert list(dialogue(effects)["calendar"]["offers"]) == ["ana"]
    assert "calendar" not in dialogue(calendar_desk.tapped(waiting(dialogue(effects)), "t", "no", "ana"))


STALE = [("old", "take", "maya"), ("t", "take", "zoe"), ("t", "bury", "maya"), ("t", "whose", "maya")]


@pytest.mark.parametrize(("tag", "act", "whom"), STALE)
def test_an_old_or_forged_tap_does_nothing(tag: str, act: str, whom: str) -> None:
    assert texts(calendar_desk.tapped(waiting(offered(URL)), tag, act, whom)) == ["common.not-in-use"]
    assert texts(calendar_desk.tapped(desk(MAYA), "t", "take", "maya")) == ["common.not-in-use"]


def test_a_look_shows_what_is_planned_and_is_logged() -> None:
    seen = ClientView(client=client(), therapist=VEGA, coming=(planned(0), planned(1)))

    effects = calendar_desk.tapped(desk(seen), "-", "look", "maya")

    assert effects[0] == Log(actor="vega", action="session dates opened", subject="maya")
    assert effects[1].text.args == {"client": "Maya", "dates": "Thu Nov 26 12:00\nThu Dec 3 12:00"}  # type: ignore[union-attr]  # a Say
    assert calendar_desk.tapped(desk(MAYA), "-", "look", "maya")[1].text.args["dates"] == "none"  # type: ignore[union-attr]  # a Say
    assert texts(calendar_desk.tapped(desk(MAYA), "-", "look", "zoe")) == ["common.not-in-use"]


def again(read: ReadCalendar, *coming: TherapySession, kept: ClientCalendar = KEPT) -> tuple[Effect, ...]:
    view = ClientView(client=client(), therapist=VEGA, coming=coming)
    return calendar_desk.again(desk(view), Again(view=view, kept=kept, read=read, settled=frozenset()))


HEALED = Change(kind=ClientCalendar, id="maya", values={"told_at": None})


def test_a_calendar_that_says_the_same_is_looked_at_again_and_nobody_hears_of_it() -> None:
    effects = again(ReadCalendar(meetings=NAMED), planned(0, "a.0"), planned(1, "a.1"))

    assert effects == (HEALED, Schedule(due=NEXT))


def test_what_has_changed_is_set_and_told_without_a_name_or_a_sound() -> None:
    moved = replace(NAMED[0], starts_at=FIRST + timedelta(hours=2))
    fresh = Meeting(event="a.2", starts_at=FIRST + 2 * WEEK, client_id="maya")

    effects = again(ReadCalendar(meetings=(moved, fresh)), planned(0, "a.0"), planned(1, "a.1"))

    assert HEALED in effects
    assert Schedule(due=NEXT) in effects
    assert Replan(client_id="maya") in effects
    assert Log(actor="between", action="sessions changed by a calendar", subject="maya") in effects
    said = effects[-1]
    assert isinstance(said, Say)
    assert (said.to, said.silent, said.text.id) == (ToStaff(staff_id="vega"), True, "calendar.changed")
    assert said.text.args == {
        "moved": "Thu Nov 26 12:00 → Thu Nov 26 14:00", "off": "Thu Dec 3 12:00", "added": "Thu Dec 10 12:00",
    }  # fmt: skip
    assert said.key == f"calendar.changed:maya:{NOON.isoformat()}"
    assert actions(effects) == ["s:cal:-:look:maya"]


FAILS = [
    ("cannot be read", ReadCalendar(trouble="gone"), "gone"),
    ("is suddenly empty", ReadCalendar(), "empty"),
]


@pytest.mark.parametrize(("case", "read", "why"), FAILS, ids=[case for case, *_ in FAILS])
def test_one_that_fails_changes_no_session_and_is_told_once_a_day(case: str, read: ReadCalendar, why: str) -> None:
    first = again(read, planned(0, "a.0"))
    soon = again(read, planned(0, "a.0"), kept=replace(KEPT, told_at=NOON - timedelta(hours=23, minutes=59)))
    later = again(read, planned(0, "a.0"), kept=replace(KEPT, told_at=NOON - timedelta(hours=24)))

    told = Change(kind=ClientCalendar, id="maya", values={"told_at": NOON})
    assert first[:2] == (Schedule(due=NEXT), told)
    assert first[2].text.args == {"why": why}  # type: ignore[union-attr]  # a Say
    assert soon == (Schedule(due=NEXT),)
    assert later == first


def test_an_empty_one_that_never_held_a_session_is_no_trouble() -> None:
    assert again(ReadCalendar(), planned(0)) == (HEALED, Schedule(due=NEXT))


LOOKED_AT = [
    (client(), KEPT, True),
    (client(status=Status.PAUSED), KEPT, True),
    (client(status=Status.INVITED), KEPT, True),
    (client(status=Status.ENROLLING), KEPT, True),
    (client(status=Status.ENDED), KEPT, False),
    (client(status=Status.FROZEN), KEPT, False),
    (client(forget_at=NOON), KEPT, False),
    (client(), replace(KEPT, url=""), False),
    (client(), None, False),
]


@pytest.mark.parametrize(("whose", "kept", "is_looked_at"), LOOKED_AT)
def test_whose_calendar_is_looked_at_again(whose: Client, kept: ClientCalendar | None, is_looked_at: bool) -> None:
    assert calendar_desk.is_looked_at(whose, kept) is is_looked_at


def test_a_calendar_is_read_half_a_year_ahead_by_the_therapists_clock() -> None:
    assert calendar_desk.around(VEGA, (MAYA, ANA), NOON) == Around(
        zone="America/New_York", since=NOON, until=NOON + timedelta(weeks=26), labels={"maya": "Maya", "ana": "Ana"}
    )


def test_a_spanish_therapist_reads_spanish_days() -> None:
    seen = desk(MAYA, staff=replace(VEGA, language="es"))

    assert calendar_desk.when(seen, FIRST) == "jue 26 nov 12:00"


def test_what_is_planned_after_a_change_is_a_look_of_its_own() -> None:
    log, told = calendar_desk.looked(desk(MAYA), "maya")

    assert log == Log(actor="vega", action="session dates opened", subject="maya")
    assert isinstance(told, Say)
    assert (told.text.id, told.text.args["client"]) == ("calendar.dates", "Maya")
    none = calendar_desk.looked(desk(replace(MAYA, coming=(), next_session=None)), "maya")[1]
    assert isinstance(none, Say)
    assert none.text.args["dates"] == "none"
    assert texts(calendar_desk.looked(desk(MAYA), "bo")) == ["common.not-in-use"]
