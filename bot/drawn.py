"""What is to be seen, handed to those who draw it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.core.digest_facts import ClientFacts
from bot.core.effects import Chart


class Drawn:
    """The pictures, drawn by matplotlib, which takes a third of a second to load: a crisis must not wait for it."""

    def moods(self, facts: ClientFacts, chart: Chart) -> bytes:
        from bot.charts import ChartData, draw

        first = chart.until - timedelta(days=chart.days - 1)
        results = facts.results if chart.kind == "digest" else ()  # a client reads these in words, not as bars
        return draw(
            ChartData(
                until=chart.until,
                days=chart.days,
                moods={on: value for on, value in facts.moods.items() if on >= first},
                events=[(event.on, event.way) for event in facts.events if event.on >= first],
                phq9=[(each.on, each.total) for each in results if each.total is not None and each.on >= first],
                mood_label={"es": "ánimo 0-10"}.get(chart.language, "mood 0-10"),
            )
        )

    def circle(self, closeness: Sequence[int | None]) -> bytes:
        from bot.charts_own import draw_circle

        return draw_circle(closeness)

    def plan(self, title: str, parts: Sequence[tuple[str, str]]) -> bytes:
        from bot.charts_own import draw_plan

        return draw_plan(title, parts)
