"""Reads what a flow file says about time and answers. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.core.answers import (
    Answer,
    CalendarDay,
    Choice,
    HourOfDay,
    Item,
    Number,
    People,
    Photo,
    Scale,
    Several,
    Words,
    Zone,
)

SPAN = re.compile(r"(\d{1,4})\s*(m|h|d|min|minutes|hours?|days?)")
OPTION = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9_/:-]{0,39}")
KINDS = "scale 0-10 · choice [a, b] · several [a, b] · number 1-5 · text · people · photo · date · time [18:00] · zone"
MOST_BUTTONS = 30
PLAIN_ANSWERS: Mapping[str, Answer] = {
    "text": Words(), "people": People(), "photo": Photo(), "date": CalendarDay(),
}  # fmt: skip


def span(written: Any) -> timedelta:
    """Read `90m`, `4h`, `2d`. Raises: ValueError."""
    found = SPAN.fullmatch(str(written).strip())
    if not found:
        raise ValueError("a length of time is written like 90m, 4h or 2d")
    unit = {"m": "minutes", "h": "hours", "d": "days"}[found[2][0]]
    return timedelta(**{unit: int(found[1])})


def answer(written: str) -> Answer:
    """Read the answer of a question. Raises: ValueError, naming what may stand there."""
    kind, _, rest = written.strip().partition(" ")
    match kind:
        case "scale" | "number":
            return between(kind, rest)
        case "choice" | "several":
            options = listed_options(kind, rest)
            if not options:
                raise ValueError(f"a {kind} needs its options, like: {kind} [yes, no]")
            return Choice(options) if kind == "choice" else Several(options)
        case "text" | "people" | "photo" | "date" if not rest:
            return PLAIN_ANSWERS[kind]
        case "time":
            return HourOfDay(listed_options(kind, rest))
        case "zone":
            return Zone(listed_options(kind, rest))
        case "item" if re.fullmatch(r"[a-z0-9]+\.\d", rest):
            instrument, number = rest.split(".")
            return Item(instrument, int(number))
    raise ValueError(f"an answer is one of: {KINDS}")


def between(kind: str, rest: str) -> Answer:
    ends = re.fullmatch(r"(-?\d{1,6})\s*-\s*(-?\d{1,6})", rest.strip())
    if not ends or int(ends[1]) >= int(ends[2]):
        raise ValueError(f"a {kind} needs its ends, the lower one first, like: {kind} 0-10")
    low, high = int(ends[1]), int(ends[2])
    if kind == "number":
        return Number(low, high)
    if high - low >= MOST_BUTTONS:
        raise ValueError(f"a scale has at most {MOST_BUTTONS} buttons. Take `number {low}-{high}`")
    return Scale(low, high)


def listed_options(kind: str, rest: str) -> tuple[str, ...]:
    inside = rest.strip()
    if inside and not (inside.startswith("[") and inside.endswith("]")):
        raise ValueError(f"the options of a {kind} stand in brackets, like: {kind} [a, b]")
    options = tuple(each.strip() for each in inside.strip("[]").split(",") if each.strip())
    for option in options:
        if not OPTION.fullmatch(option):
            raise ValueError(f"{option!r} is no option: letters, digits, - and _")
    if len(set(options)) < len(options):
        raise ValueError("an option stands twice")
    if len(options) > MOST_BUTTONS:
        raise ValueError(f"a question has at most {MOST_BUTTONS} buttons")
    return options
