"""What a picture of moods shows, with the words that stand on it: no name, and the reader's language. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.calendar_words import day_and_month
from bot.core.digest_facts import ClientFacts
from bot.core.effects import Chart
from bot.model import Text

Speak = Callable[[Text], str]

WAYS = ("better", "worse", "same")

BETWEEN_NAMED_DAYS = 7


@dataclass(frozen=True, kw_only=True)
class MoodChart:
    """Shape: days without an answer are missing from `moods`, never zero; `events` are (day, way).

    `named` are the days whose date stands below; `ways` says what each sign means, of those that are drawn alone.
    """

    until: date
    days: int
    moods: Mapping[date, float]
    events: Sequence[tuple[date, str]] = ()
    phq9: Sequence[tuple[date, int]] = ()
    title: str = ""
    phq9_title: str = ""
    named: Sequence[tuple[date, str]] = ()
    ways: Mapping[str, str] | None = None

    @property
    def first(self) -> date:
        return self.until - timedelta(days=self.days - 1)


def mood_chart(facts: ClientFacts, chart: Chart, speak: Speak) -> MoodChart:
    first = chart.until - timedelta(days=chart.days - 1)
    moods = {on: value for on, value in facts.moods.items() if first <= on <= chart.until}
    events = [(event.on, event.way) for event in facts.events if event.on in moods and event.way in WAYS]
    results = facts.results if chart.kind == "digest" else ()  # a client reads these in words, not as bars
    return MoodChart(
        until=chart.until,
        days=chart.days,
        moods=moods,
        events=events,
        phq9=[(each.on, each.total) for each in results if each.total is not None and first <= each.on <= chart.until],
        title=speak(Text(id="charts.mood")),
        phq9_title=speak(Text(id="charts.phq9")),
        named=named_days(chart, first),
        ways={way: speak(Text(id=f"charts.{way}")) for way in WAYS if any(way == each for _, each in events)},
    )


def named_days(chart: Chart, first: date) -> list[tuple[date, str]]:
    """Every seventh day, counted back from the last."""
    back = range(0, (chart.until - first).days + 1, BETWEEN_NAMED_DAYS)
    days = [chart.until - timedelta(days=each) for each in reversed(back)]
    return [(day, day_and_month(day, chart.language)) for day in days]
