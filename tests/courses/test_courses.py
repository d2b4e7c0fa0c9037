"""Both whole courses, played anew through HTTP: the pages in docs are fresh, and what had to happen did."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.courses import file_of
from tests.courses.page import page
from tests.courses.player import Entry, Played, play
from tests.courses.script import read_script

CONTACT = {"first-call", "keeping", "keep-talking", "ending-argument"}
CONFRONTING = {
    "exchange", "dispute-hopes", "dispute-stage", "dispute-round", "dispute-support", "dispute-choices", "dispute-i",
    "dispute-request", "dispute-moment", "dispute-after",
}  # fmt: skip


def performed(name: str, folder: Path) -> Played:
    return asyncio.run(play(read_script(name), folder))


@pytest.fixture(scope="module")
def meg(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return performed("grief-en", tmp_path_factory.mktemp("meg"))


@pytest.fixture(scope="module")
def marisol(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return performed("role-dispute-es", tmp_path_factory.mktemp("marisol"))


# ---------------------------------------------------------------- what was seen


def said(played: Played, chat: str, first: str, last: str) -> list[str]:
    """What the bot said in somebody's chat from one local moment to another."""
    return [each.text for each in between(played, chat, first, last) if each.kind.startswith("reads")]


def between(played: Played, chat: str, first: str, last: str) -> Iterator[Entry]:
    zone = ZoneInfo(played.script.zone)
    low, high = (datetime.fromisoformat(f"2026-{each}").replace(tzinfo=zone) for each in (first, last))
    chat_id = getattr(played.script, chat).chat_id
    return (each for each in played.entries if each.chat_id == chat_id and low <= each.at <= high)


def days_of(played: Played, flows: Iterable[str]) -> dict[str, date]:
    """The day on which each of these flows first came."""
    found: dict[str, date] = {}
    for on, flow in played.flows:
        if flow in flows:
            found.setdefault(flow, on)
    return found


def stood(played: Played, moment: str, name: str) -> object:
    at = datetime.fromisoformat(f"2026-{moment}").replace(tzinfo=ZoneInfo(played.script.zone))
    return [standing for since, standing in played.standing.items() if since <= at][-1][name]


def offered(played: Played, day: str) -> str:
    """The library as the therapist saw it when they asked for it that day."""
    entries = between(played, "therapist", f"{day} 00:00", f"{day} 23:59")
    return " ".join(label for each in entries if len(each.buttons) > 7 for row in each.buttons for label in row)


# ---------------------------------------------------------------- both


@pytest.mark.parametrize("name", ["meg", "marisol"])
def test_the_committed_page_is_what_a_new_performance_gives(name: str, request: pytest.FixtureRequest) -> None:
    played: Played = request.getfixturevalue(name)

    assert file_of(played.script.name).read_text(encoding="utf-8") == page(played), (
        "write it anew: python -m tests.courses"
    )


@pytest.mark.parametrize("name", ["meg", "marisol"])
def test_sixteen_sessions_and_one_after_the_course_are_counted_one_by_one_through_all_four_phases(
    name: str, request: pytest.FixtureRequest
) -> None:
    played: Played = request.getfixturevalue(name)
    numbers = [standing["session_number"] for standing in played.standing.values()]
    phases = [standing["phase"] for standing in played.standing.values()]

    assert list(dict.fromkeys(numbers)) == list(range(18))
    assert list(dict.fromkeys(phases)) == ["initial", "middle", "termination", "maintenance"]


@pytest.mark.parametrize("name", ["meg", "marisol"])
def test_the_end_is_said_a_goodbye_comes_and_then_a_slower_pace(name: str, request: pytest.FixtureRequest) -> None:
    played: Played = request.getfixturevalue(name)
    came = days_of(played, ("ending", "goodbye", "from-now-on"))
    after = [flow for on, flow in played.flows if on >= date(2026, 4, 28)]

    assert came["ending"] == date(2026, 4, 11)
    assert came["goodbye"] == date(2026, 4, 22)
    assert came["from-now-on"] == date(2026, 4, 28)
    assert "evening" not in after
    assert after.count("phq9-monthly") == 2


# ---------------------------------------------------------------- grief


def test_what_belongs_to_grief_comes_after_the_focus_is_set(meg: Played) -> None:
    came = days_of(meg, [flow for _, flow in meg.flows if flow.startswith("grief-") or flow == "memory"])

    assert len(came) >= 8
    assert min(came.values()) > date(2026, 1, 23)
    assert came["grief-near"] == date(2026, 2, 12)


def test_words_of_despair_bring_988_in_the_same_minute_and_page_the_therapist(meg: Played) -> None:
    (reply, held) = said(meg, "client", "02-15 17:42", "02-15 17:42")
    (alert,) = said(meg, "therapist", "02-15 17:42", "02-15 17:42")

    assert "988" in reply
    assert "Tasks and longer questions wait" in held
    assert "An alert is waiting" in alert
    assert "Meg" not in alert
    assert "Dr. Vega has seen your message." in said(meg, "client", "02-15 17:50", "02-15 17:50")


def test_tasks_and_questionnaires_wait_until_the_alert_is_closed_and_do_not_flood_out(meg: Played) -> None:
    begun = [flow for on, flow in meg.flows if on == date(2026, 2, 15)]

    assert stood(meg, "02-15 20:00", "held_at")
    assert not stood(meg, "02-15 20:40", "held_at")
    assert not {"phq9", "week", "grief-day"} & set(begun)
    assert not said(meg, "client", "02-15 20:33", "02-16 09:00")


def test_an_answer_to_the_ninth_question_brings_988_and_the_page_in_the_same_minute(meg: Played) -> None:
    evening = ("02-22 20:00", "02-22 21:00")
    replies = [each.at for each in between(meg, "client", *evening) if "988 now" in each.text]
    alerts = [each.at for each in between(meg, "therapist", *evening) if "An alert is waiting" in each.text]

    assert len(replies) == 1
    assert replies[0] == alerts[0]


def test_a_pause_lets_nothing_come_by_itself_and_ends_by_itself(meg: Played) -> None:
    in_the_pause = [flow for on, flow in meg.flows if date(2026, 3, 15) <= on <= date(2026, 3, 20)]
    (back,) = [each for each in said(meg, "client", "03-21 00:00", "03-21 19:00")]

    assert in_the_pause == []
    assert "Good to have you back" in back


def test_after_the_end_a_check_in_comes_every_two_weeks(meg: Played) -> None:
    came = [on for on, flow in meg.flows if flow == "fortnight"]

    assert came == [date(2026, 4, 29), date(2026, 5, 13), date(2026, 5, 27)]


def test_recovery_shows_in_the_phq9(meg: Played) -> None:
    totals = [total for _, total in meg.totals]

    assert totals[0] == 15
    assert max(totals) == 18
    assert totals[-1] == 3


# ---------------------------------------------------------------- role dispute


def test_tasks_of_the_dispute_are_locked_until_the_private_screen_is_recorded(marisol: Played) -> None:
    came = days_of(marisol, CONFRONTING)

    assert stood(marisol, "01-29 12:00", "area") == "role-dispute"
    assert not stood(marisol, "01-29 12:00", "partner_screen_at")
    assert "Una plática, vista despacio" not in offered(marisol, "01-23")
    assert "Una plática, vista despacio" in offered(marisol, "01-30")
    assert min(came.values()) == date(2026, 2, 4)


def test_violence_at_home_brings_its_hotline_first_and_sets_the_danger_flag(marisol: Played) -> None:
    reply = said(marisol, "client", "03-07 22:12", "03-07 22:12")[0]

    assert reply.index("1-800-799-7233") < reply.index("988")
    assert said(marisol, "therapist", "03-07 22:12", "03-07 22:12")
    assert stood(marisol, "03-07 22:13", "danger")
    assert not stood(marisol, "03-07 22:11", "danger")


def test_under_the_danger_flag_nothing_confronts_and_nothing_seeks_contact(marisol: Played) -> None:
    after = {flow for on, flow in marisol.flows if on > date(2026, 3, 7)}
    before = {flow for on, flow in marisol.flows if on <= date(2026, 3, 7)}

    assert CONFRONTING & before
    assert not (CONFRONTING | CONTACT) & after
    assert "Una plática, vista despacio" not in offered(marisol, "03-13")


def test_in_a_dispute_what_comes_by_itself_opens_neutrally(marisol: Played) -> None:
    evening = [each for each in between(marisol, "client", "02-09 00:00", "02-13 23:59") if each.kind == "reads"]
    first = {each.at.date(): each.text for each in reversed(evening)}

    assert set(first.values()) == {"¿Es buen momento?"}
