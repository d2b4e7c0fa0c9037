"""Days and lists as people read them, in their language. Pure. Source of the forms: Unicode CLDR, by babel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from babel.dates import format_date, format_datetime
from babel.lists import format_list

LOCALES = {"en": "en_US", "es": "es_US"}


def weekday(on: date, language: str) -> str:
    """`Tue`, `mar`."""
    return said(on, "EEE", language)


def day_and_month(on: date, language: str) -> str:
    """`Nov 24`, `24 nov`."""
    return said(on, "d MMM" if language == "es" else "MMM d", language)


def long_day(on: date, language: str) -> str:
    """`November 24, 2026`, `24 de noviembre de 2026`."""
    return said(on, "long", language)


def whole_day(on: date, language: str) -> str:
    """`Tuesday, November 24, 2026`, `martes, 24 de noviembre de 2026`."""
    return said(on, "full", language)


def listed(words: Sequence[str], language: str) -> str:
    """`a walk`, `a walk and a call`, `a walk, a call, and a letter`."""
    return str(format_list(list(words), locale=LOCALES.get(language, "en_US"))) if words else ""


def day_hour(local: datetime, language: str, form: str = "EEE dd MMM HH:mm") -> str:
    """`Thu 26 Nov 15:00`, `jue 26 nov 15:00`. `local` stands in the zone that it is read in."""
    return str(format_datetime(local, form, tzinfo=local.tzinfo, locale=LOCALES.get(language, "en_US")))


def day_of_year(on: date, language: str) -> str:
    """`26 Nov 2026`, `26 nov 2026`."""
    return said(on, "dd MMM y", language)


def said(on: date, form: str, language: str) -> str:
    return str(format_date(on, form, locale=LOCALES.get(language, "en_US")))
