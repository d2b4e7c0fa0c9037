"""A calendar is read for hours and for whose they are; what is broken, huge or made to last ends in plain words."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.apart import Apart
from bot.calendars.reading import MEMORY, NotACalendar, meetings
from bot.calendars.titles import Labels
from bot.core.meetings import Around, ReadCalendar
from tests.calendars.written import OUTLOOK_ZONE, calendar, event

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
ALBANY = ZoneInfo("America/New_York")
AROUND = Around(
    zone="America/New_York", since=NOW, until=NOW + timedelta(weeks=26), labels={"maya": "Maya R.", "ana": "Ana P."}
)


def hours(content: bytes) -> list[str]:
    """What takes place, by the therapist's clock."""
    found = meetings(content, AROUND)
    return [f"{each.starts_at.astimezone(ALBANY):%d %b %H:%M}" for each in found if not each.is_cancelled]


@pytest.mark.parametrize(
    ("start", "lines", "expected"),
    [
        (":20261126T200000Z", (), ["26 Nov 15:00"]),
        (":20261126T150000", (), ["26 Nov 15:00"]),
        (";TZID=Europe/Madrid:20261126T210000", (), ["26 Nov 15:00"]),
        (";TZID=Mars/Base:20261126T150000", (), ["26 Nov 15:00"]),
        (
            ";TZID=Eastern Standard Time:20270309T150000", ("RRULE:FREQ=WEEKLY;COUNT=2",),
            ["09 Mar 15:00", "16 Mar 15:00"],
        ),
        (";TZID=America/New_York:20270314T023000", (), ["14 Mar 03:30"]),
        (":20270314T023000", (), ["14 Mar 03:00"]),
        (";VALUE=DATE:20261126", (), []),
        (":20261124T095900", (), []),
        (":20270701T150000", (), []),
        (
            ":20261126T150000", ("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261203T150000"),
            ["26 Nov 15:00", "10 Dec 15:00"],
        ),
    ],
    ids=["utc", "floating is the therapist's", "another zone", "an unknown zone", "a zone of Outlook's, clocks change",
         "a gap in a zone", "a gap, floating", "a whole day", "past", "too far ahead", "one left out"],
)  # fmt: skip
def test_an_hour_is_what_the_therapists_clock_shows_then(
    start: str, lines: tuple[str, ...], expected: list[str]
) -> None:
    assert hours(calendar(OUTLOOK_ZONE, event(start, *lines))) == expected


def test_a_moved_occurrence_stays_the_same_event_and_a_cancelled_one_says_so() -> None:
    weekly = event(":20261126T150000", "RRULE:FREQ=WEEKLY;COUNT=3")
    moved = event(":20261204T100000", "RECURRENCE-ID:20261203T150000")
    off = event(":20261210T150000", "RECURRENCE-ID:20261210T150000", "STATUS:CANCELLED")

    before, after = (meetings(calendar(*parts), AROUND) for parts in ((weekly,), (weekly, moved, off)))

    assert [each.event for each in before] == [each.event for each in after]
    assert [each.starts_at - was.starts_at for was, each in zip(before, after, strict=True)] == [
        timedelta(), timedelta(hours=19), timedelta(),
    ]  # fmt: skip
    assert [each.is_cancelled for each in after] == [False, False, True]


def test_a_cancellation_sent_by_itself_is_one() -> None:
    (found,) = meetings(calendar(event(":20261126T150000"), method="CANCEL"), AROUND)

    assert found.is_cancelled


@pytest.mark.parametrize(
    ("title", "whose"),
    [
        ("Maya R.", {"maya"}), ("IPT: MAYA R (video)", {"maya"}), ("máya  r.", {"maya"}), ("Maya", set()),
        ("Amaya R.", set()), ("Maya R. / Ana P.", {"maya", "ana"}), ("Ana P. Lopez", {"lopez"}), ("", set()),
    ],
)  # fmt: skip
def test_a_title_names_a_client_by_the_whole_label(title: str, whose: set[str]) -> None:
    labels = Labels({"maya": "Maya R.", "ana": "Ana P.", "lopez": "Ana P. López", "empty": "…"})

    assert labels.named_in(title) == whose


def test_an_event_that_names_two_clients_is_nobodys() -> None:
    assert meetings(calendar(event(":20261126T150000", title="Maya R. and Ana P.")), AROUND) == []


WHOLE = calendar(event(":20261126T150000"))
BROKEN = {
    "empty": b"", "noise": b"\x00\xff" * 500, "a web page": b"<!doctype html><p>Sign in</p>",
    "cut off": WHOLE[:60], "no calendar around it": b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", 
    "a picture": b"\x89PNG\r\n\x1a\n",
}  # fmt: skip


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_what_is_no_calendar_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NotACalendar):
        meetings(content, AROUND)


@pytest.mark.parametrize(
    "bad", [event(":notadate", uid="b"), event(":20261126T150000", "RRULE:FREQ=SOMETIMES", uid="b")]
)
def test_a_broken_event_costs_no_other(bad: tuple[str, ...]) -> None:
    assert "26 Nov 16:00" in hours(calendar(bad, event(":20261126T160000")))


async def test_read_apart_only_hours_and_hashes_come_back_and_nothing_of_other_peoples() -> None:
    apart = Apart()
    theirs = event(":20261126T150000", "DESCRIPTION:zanahoria", uid="pelicano", title="Maya R. zanahoria")
    other = event(":20261127T150000", "ATTENDEE:mailto:pelicano@example.org", uid="x", title="Otra persona pelicano")

    said = await apart._said(calendar(theirs, other), AROUND)
    read = await apart.read(calendar(theirs, other), AROUND)

    assert said is not None
    assert not [word for word in (b"zanahoria", b"pelicano", b"Maya", b"Otra") if word in said]
    assert [each.client_id for each in read.meetings] == ["maya", ""]


ENDLESS = calendar(event(":00010101T000000", "RRULE:FREQ=SECONDLY"))


async def test_a_calendar_that_would_take_for_ever_is_given_up_and_one_that_is_none_is_said_to_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By the process itself: we are not the ones who end it."""
    monkeypatch.setattr("bot.calendars.apart.PATIENCE", 600.0)

    async with asyncio.timeout(120):
        assert await Apart(work=1).read(ENDLESS, AROUND) == ReadCalendar(trouble="slow")
    assert await Apart().read(b"<html>", AROUND) == ReadCalendar(trouble="broken")


async def test_the_process_that_reads_has_nothing_of_our_environment_and_an_end_to_its_time_and_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:zanahoria")
    begun: list[asyncio.subprocess.Process] = []
    real = asyncio.create_subprocess_exec

    async def begin(*command: Any, **how: Any) -> asyncio.subprocess.Process:
        begun.append(await real(*command, **how))
        return begun[-1]

    monkeypatch.setattr("bot.calendars.apart.asyncio.create_subprocess_exec", begin)

    reading = asyncio.create_task(Apart(work=77).read(ENDLESS, AROUND))
    try:
        async with asyncio.timeout(60):
            while not begun or not are_set(begun[0].pid):  # noqa: ASYNC110  # another process sets them
                await asyncio.sleep(0.05)
        environment = environment_of(begun[0].pid)
    finally:
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)

    assert b"PATH=" in environment
    assert b"zanahoria" not in environment
    assert begun[0].returncode is not None  # nothing of it runs on


def environment_of(process: int) -> bytes:
    return Path(f"/proc/{process}/environ").read_bytes()


def are_set(process: int) -> bool:
    """Whether the processor's time and the memory of a process have an end."""
    limits = Path(f"/proc/{process}/limits").read_text()
    return all(re.search(each, limits) for each in (r"Max cpu time +77 ", rf"Max address space +{MEMORY} "))
