"""Reads dates, hours and lengths of time that people type, in English and Spanish. Pure."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan ene", "feb", "mar", "apr abr", "may", "jun", "jul", "aug ago", "sep", "oct", "nov", "dec dic"), start=1
    )
    for name in names.split()
}
DAYS = {
    name: number
    for number, names in enumerate(("mon lun", "tue mar", "wed mie", "thu jue", "fri vie", "sat sab", "sun dom"))
    for name in names.split()
}
SHORT_DAYS = frozenset({*DAYS, "tues", "weds", "thur", "thurs"})
SPANISH_DAYS = frozenset(
    ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "sabados", "domingo", "domingos")
)
UNITS = {
    "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1), "s": timedelta(weeks=1),
    "f": timedelta(weeks=2), "q": timedelta(weeks=2), "m": timedelta(days=30),
}  # fmt: skip
"""By first letter, in both languages."""

COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "a an one un una next proximo proxima", "two dos couple par", "three tres", "four cuatro", "five cinco",
            "six seis", "seven siete", "eight ocho", "nine nueve", "ten diez", "eleven once", "twelve doce",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
SPAN = re.compile(
    rf"\b(\d{{1,3}}|(?:{'|'.join(COUNTS)})(?=\s))\s*(?:of |de )?"
    r"(hours?|horas?|days?|dias?|weeks?|semanas?|fortnights?|quincenas?|months?|mes(?:es)?|h|d|w)\b"
)
DATES = re.compile(r"\b(?=(\d{1,2})\s*(?:de\s+)?([a-z]{3,})|([a-z]{3,})\s+(\d{1,2})\b)")
"""Beside each other and over each other: "Monday 7 December" holds two, of which the second is one."""


def plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in folded if not unicodedata.combining(each))


def length(text: str) -> timedelta | None:
    """`1 week`, `three days`, `2 semanas`, `un par de meses`; a month is thirty days."""
    found = SPAN.search(plain(text))
    if not found:
        return None
    number = int(found[1]) if found[1].isdigit() else COUNTS[found[1]]
    return number * UNITS[found[2][0]]


def day(text: str, *, today: date) -> date | None:
    """`25 Nov`, `Nov 25`, `2026-11-25`, `tomorrow`, `wed`; a day without a year is the next one of that name."""
    said = plain(text)
    if exact := re.search(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b", said):
        return made(int(exact[1]), int(exact[2]), int(exact[3]))
    if re.search(r"\b(today|hoy)\b", said):
        return today
    if re.search(r"\b(tomorrow|manana)\b", said):
        return today + timedelta(days=1)
    for found in DATES.finditer(said):
        name = found[2] or found[3]
        month = MONTHS.get(name[:3])
        if month and name not in SPANISH_DAYS:  # "martes 1 de diciembre" is no day of March
            return coming(month, int(found[1] or found[4]), today)
    for word in re.findall(r"[a-z]{3,}", said):
        if is_day(word):
            ahead = (DAYS[word[:3]] - today.weekday() - 1) % 7 + 1
            return today + timedelta(days=ahead)
    return None


def is_day(word: str) -> bool:
    """A day of the week, written out or cut short; "month", "friend" and "marido" only begin like one."""
    whole = word.endswith(("day", "days")) and word[:3] in DAYS
    return whole or word in SHORT_DAYS or word in SPANISH_DAYS


def made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def coming(month: int, number: int, today: date) -> date | None:
    this_year = made(today.year, month, number)
    return this_year if this_year and this_year >= today else made(today.year + 1, month, number)


def hour(text: str) -> time | None:
    """`15:00`, `3pm`, `3 pm`, `3:00 p.m.`, `15h30`."""
    half = r"([ap])\.?\s?m\b"
    found = re.search(rf"\b(\d{{1,2}})[:h](\d{{2}})(?!\d)\s*(?:{half})?|\b(\d{{1,2}})\s*{half}", plain(text))
    if not found:
        return None
    hours, minutes = int(found[1] or found[4]), int(found[2] or 0)
    if sign := found[3] or found[5]:
        hours = hours % 12 + (12 if sign == "p" else 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def moment(text: str, *, now: datetime, zone: str) -> datetime | None:
    """A day and an hour in a zone, as aware UTC."""
    local = now.astimezone(ZoneInfo(zone))
    on, at = day(text, today=local.date()), hour(text)
    if on is None or at is None:
        return None
    return datetime.combine(on, at, tzinfo=ZoneInfo(zone)).astimezone(now.tzinfo)
