"""Reads one calendar, in a process of its own: whatever it does to this one, no client waits for it.

Titles are looked at for clients' names here and go nowhere: what is written out holds hours and hashes alone.
"""

from __future__ import annotations

import hashlib
import json
import resource
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import recurring_ical_events

from bot.calendars.titles import Labels
from bot.core.meetings import Around, Meeting
from bot.core.schedule import local_moment

MEMORY = 512 * 1024 * 1024
"""Bytes of address space."""

MOST_MEETINGS = 5000
"""Clients' events of one calendar; a full half year has some six hundred."""

MOST_UNNAMED = 200
"""Events that name no client: they matter only where a calendar holds one client's sessions and nothing else."""

A_DAY = timedelta(days=1)


class NotACalendar(Exception):
    """It does not read as one."""


def meetings(content: bytes, around: Around) -> list[Meeting]:
    """What takes place at an hour of its own in the time asked for, called off or not.

    An event that names several clients is nobody's: a person must say whose it is.
    Shape: those that name a client, then the others; each soonest first. Raises: NotACalendar.
    """
    labels = Labels(around.labels)
    found = {
        meeting
        for calendar in calendars(content)
        for event in occurrences(calendar, around)
        if (meeting := meeting_of(event, calendar, around, labels)) is not None
    }
    ordered = sorted(found, key=lambda each: (each.starts_at, each.event))
    named, unnamed = ([each for each in ordered if bool(each.client_id) is is_named] for is_named in (True, False))
    return [*named[:MOST_MEETINGS], *unnamed[:MOST_UNNAMED]]


def calendars(content: bytes) -> list[Any]:
    try:
        found = icalendar.Calendar.from_ical(content, multiple=True)
    except Exception as wrong:  # whatever a broken file does to the parser, it is no calendar
        raise NotACalendar(type(wrong).__name__) from None
    if not found or not all(isinstance(each, icalendar.Calendar) for each in found):
        raise NotACalendar("no calendar in it")
    return list(found)


def occurrences(calendar: Any, around: Around) -> Iterator[Any]:
    """A day is added at both ends, since hours without a zone are compared as they stand."""
    query = recurring_ical_events.of(calendar, skip_bad_series=True)
    yield from query.between(around.since - A_DAY, around.until + A_DAY)


def meeting_of(event: Any, calendar: Any, around: Around, labels: Labels) -> Meeting | None:
    """Shape: None for a whole day, for what lies outside the time asked for, and for what names several clients."""
    starts_at = moment(event.start, around.zone)
    named = labels.named_in(str(event.get("SUMMARY", "")))
    if starts_at is None or not around.since < starts_at <= around.until or len(named) > 1:
        return None
    state = (str(event.get("STATUS", "")).upper(), str(calendar.get("METHOD", "")).upper())
    return Meeting(
        event=f"{short(str(event.get('UID', '')))}.{short(place_in_series(event))}",
        starts_at=starts_at,
        is_cancelled=state[0] == "CANCELLED" or state[1] == "CANCEL",
        client_id=next(iter(named), ""),
    )


def moment(start: date | datetime, zone: str) -> datetime | None:
    """An hour without a zone is the therapist's; a whole day is no session."""
    if not isinstance(start, datetime):
        return None
    if start.tzinfo is None:
        return local_moment(start.date(), start.time(), zone)
    return start.astimezone(UTC)


def place_in_series(event: Any) -> str:
    """Where an occurrence stood in its series: it keeps that place when it is moved."""
    stood = event.get("RECURRENCE-ID")
    return str(stood.dt) if stood is not None else ""


def short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def main() -> None:
    """One line of JSON says what is asked, then comes the file; out comes one line of JSON."""
    asked = json.loads(sys.stdin.buffer.readline())
    resource.setrlimit(resource.RLIMIT_CPU, (asked["work"], asked["work"]))  # what was made to take for ever ends
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    around = Around(
        zone=asked["zone"],
        since=datetime.fromisoformat(asked["since"]),
        until=datetime.fromisoformat(asked["until"]),
        labels=asked["labels"],
    )
    try:
        found = meetings(sys.stdin.buffer.read(), around)
    except NotACalendar:
        print(json.dumps({"trouble": "broken"}))
        return
    rows = [[each.event, each.starts_at.isoformat(), each.is_cancelled, each.client_id] for each in found]
    print(json.dumps({"meetings": rows}))


if __name__ == "__main__":
    main()
