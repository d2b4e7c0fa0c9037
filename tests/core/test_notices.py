"""Notices to staff: who takes them, on which way, and that each hears of a thing once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.effects import Effect, Mail, Page, Say
from bot.core.notices import notice, notice_takers
from bot.model import Lane, Role, Staff, Text, ToStaff

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
VEGA = Staff(id="vega", name="Vega", role=Role.THERAPIST, zone="UTC", chat_id=1, created_at=NOON)
NIGHT = replace(VEGA, id="night", role=Role.ON_CALL)
KIM, BO = replace(VEGA, id="kim", role=Role.STAFF), replace(VEGA, id="bo", role=Role.STAFF)
TEXT = Text(id="alerts.trouble", args={"what": "disk"})


def gone(person: Staff, email: str = "") -> Staff:
    return replace(person, blocked_at=NOON, email=email)


TAKERS: list[tuple[str, list[Staff], list[Staff]]] = [
    ("staff before all", [VEGA, NIGHT, KIM, BO], [KIM, BO]),
    ("on-call, where there is no staff", [VEGA, NIGHT], [NIGHT]),
    ("everybody, where there is neither", [VEGA], [VEGA]),
    ("on-call, where staff cannot be reached", [VEGA, NIGHT, gone(KIM, "k@x")], [NIGHT]),
    ("staff by mail, where Telegram reaches nobody", [gone(VEGA, "v@x"), gone(KIM, "k@x")], [gone(KIM, "k@x")]),
    ("nobody", [replace(VEGA, chat_id=None), replace(KIM, left_at=NOON)], []),
]


@pytest.mark.parametrize(("people", "takers"), [case[1:] for case in TAKERS], ids=[case[0] for case in TAKERS])
def test_a_notice_goes_to_those_whom_it_reaches(people: list[Staff], takers: list[Staff]) -> None:
    assert list(notice_takers(people)) == takers


def said(who: str, key: str = "") -> Say:
    return Say(to=ToStaff(staff_id=who), text=TEXT, lane=Lane.REPLY, key=key)


def page(key: str = "") -> Page:
    return Page(key=key, summary="Between: a notice waits for the programme's staff in Telegram or mail.")


def given(*people: Staff, key: str = "", is_loud: bool = True) -> tuple[Effect, ...]:
    return notice(people, "alerts.trouble", key, is_loud=is_loud, what="disk")


def test_each_hears_it_once_and_the_pager_rings() -> None:
    assert given(KIM, BO, key="k") == (said("kim", "k:kim"), said("bo", "k:bo"), page("k:pager"))
    assert given(KIM, BO) == (said("kim"), said("bo"), page())


def test_a_quiet_notice_rings_no_pager_and_with_nobody_there_the_pager_rings_all_the_same() -> None:
    assert given(KIM, is_loud=False) == (said("kim"),)
    assert given() == (page(),)


def mail(who: str, key: str) -> Mail:
    return Mail(staff_id=who, subject=Text(id="alerts.notice-subject"), text=TEXT, lane=Lane.REPLY, key=key)


def test_whom_telegram_does_not_reach_is_written_to_as_well() -> None:
    blocked, never = gone(KIM, "k@x"), replace(BO, chat_id=None, email="b@x")

    assert given(blocked, never, key="k") == (
        said("kim", "k:kim"), mail("kim", "k:kim:email"), mail("bo", "k:bo:email"), page("k:pager"),
    )  # fmt: skip
    assert given(blocked)[1] == mail("kim", "")
    assert given(replace(KIM, email="k@x")) == (said("kim"), page())
