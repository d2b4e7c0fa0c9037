"""Reads for when something to try was agreed, so that nobody asks about it before. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from bot.core.schedule import local_day, local_moment
from bot.core.when import plain
from bot.model import Client, Json

WEEKEND = "weekend"
"""The option of a question, whatever its name, that puts something off until the weekend."""

SUNDAY = 6
"""A weekend has been once its Sunday has come: on Saturday evening half of it is still ahead."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday lunes", "tuesday martes", "wednesday miercoles", "thursday jueves", "friday viernes",
            "saturday sabado", "sunday domingo",
        )
    )
    for name in names.split()
}  # fmt: skip
NAMED = re.compile(r"(?<!\bcon )(?<!\bwith )\b(" + "|".join(WEEKDAYS) + r")\b")
A_WEEKEND = re.compile(r"\bweekend\b|\bfin de semana\b|\bfinde\b")
OVER = re.compile(
    r"\b(last|past|every|each|not|but|except|any day|was|were|pasad[oa]|cada|todos los|menos|excepto|fue|estuvo)\b"
)
"""Words about a day that has been, about every such day, or about any but that one, put nothing off."""


def not_before(client: Client, answers: Mapping[str, Json], words: str, now: datetime) -> datetime | None:
    """The moment from which it may be asked about. Shape: None when it was agreed for any day.

    `answers` are those given before it was agreed on; `words` are the client's own for it.
    """
    today = local_day(client, now)
    days = [*told_by_button(answers.values(), today), *told_in_words(words, today)]
    return local_moment(max(days), time(0), client.zone) if days else None


def told_by_button(answers: Iterable[Json], today: date) -> list[date]:
    return [coming(SUNDAY, today)] if WEEKEND in [each for each in answers if isinstance(each, str)] else []


def told_in_words(words: str, today: date) -> list[date]:
    said = plain(words)
    if OVER.search(said):
        return []
    weekend = [coming(SUNDAY, today)] if A_WEEKEND.search(said) else []
    return weekend + [coming(WEEKDAYS[name], today) for name in NAMED.findall(said)[:1]]


def coming(weekday: int, today: date) -> date:
    """The next such day; today is over when somebody speaks of it in the evening."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
