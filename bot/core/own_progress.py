"""A client's own weeks in words, the twin of their picture: what they said, never a grade. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median

from bot.core.digest_facts import ClientFacts
from bot.model import Text

DAYS = 28
NEWEST = 7
MOST_PEOPLE = 6

IMPORTANT = 5
"""Points of the PHQ-9 that a person feels as a change. Source: Kroenke 2012 (minimal important difference 5)."""

Speak = Callable[[Text], str]


def progress(facts: ClientFacts, speak: Speak) -> Text:
    """Shape: `own.progress-none` while there is nothing to see."""
    first = facts.today - timedelta(days=DAYS - 1)
    moods = {on: value for on, value in facts.moods.items() if on >= first}
    if not moods:
        return Text(id="own.progress-none")
    low, high = min(moods, key=lambda on: (moods[on], on)), max(moods, key=lambda on: (moods[on], on))
    return Text(
        id="own.progress",
        args={
            "answered": len(moods), "days": DAYS, "middle": number(median(moods.values())),
            "low": number(moods[low]), "low_day": speak(day(low)),
            "high": number(moods[high]), "high_day": speak(day(high)),
            "week": week(facts, speak), "people": people(facts, first, speak), "measure": speak(measure(facts)),
        },
    )  # fmt: skip


def week(facts: ClientFacts, speak: Speak) -> str:
    """The last seven days, one a line; a day without an answer is a dash, never a zero."""
    days = [facts.today - timedelta(days=back) for back in reversed(range(NEWEST))]
    return "\n".join(f"{speak(day(on))}: {number(facts.moods[on]) if on in facts.moods else '–'}" for on in days)


def people(facts: ClientFacts, first: date, speak: Speak) -> str:
    """Who was in it, the most often named first."""
    named = Counter(event.who for event in facts.events if event.on >= first and event.who)
    found = [speak(Text(id="own.named", args={"who": who, "times": times})) for who, times in named.most_common()]
    return ", ".join(found[:MOST_PEOPLE]) or speak(Text(id="own.nobody"))


def measure(facts: ClientFacts) -> Text:
    """The PHQ-9 in words: fewer, as many or more of these troubles than the first time."""
    totals = [result.total for result in facts.results if result.total is not None]
    if len(totals) < 2:
        return Text(id="own.measure-none")
    change = totals[-1] - totals[0]
    if abs(change) < IMPORTANT:
        return Text(id="own.measure-same")
    return Text(id="own.measure-fewer" if change < 0 else "own.measure-more")


def day(on: date) -> Text:
    return Text(id="own.day", args={"weekday": on.weekday(), "day": on.day, "month": on.month})


def number(value: float) -> str:
    return f"{value:g}"
