"""Calendars as programs write them, for tests."""

from __future__ import annotations

from collections.abc import Iterable

OUTLOOK_ZONE = (
    "BEGIN:VTIMEZONE", "TZID:Eastern Standard Time",
    "BEGIN:STANDARD", "DTSTART:16011104T020000", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
    "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "END:STANDARD",
    "BEGIN:DAYLIGHT", "DTSTART:16010311T020000", "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
    "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "END:DAYLIGHT", "END:VTIMEZONE",
)  # fmt: skip
"""As Outlook writes it: a name that no list of zones knows."""


def event(start: str, *lines: str, uid: str = "a", title: str = "Maya R.") -> tuple[str, ...]:
    """`start` is the whole rest of the line behind DTSTART, with its colon."""
    return ("BEGIN:VEVENT", f"UID:{uid}", f"DTSTART{start}", f"SUMMARY:{title}", *lines, "END:VEVENT")


def calendar(*parts: Iterable[str], method: str = "") -> bytes:
    said = [line for part in parts for line in part]
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a test//EN", *([f"METHOD:{method}"] if method else [])]
    return "\r\n".join([*head, *said, "END:VCALENDAR", ""]).encode()
