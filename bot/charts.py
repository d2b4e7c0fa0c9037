"""Pictures: mood by day beside what happened, with no names in them. Drawn without pyplot, so that threads are safe."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.dates import AutoDateLocator, DateFormatter
from matplotlib.figure import Figure

matplotlib.use("Agg")

MOOD, UP, DOWN, SAME, QUIET = "#1f5a7a", "#3b7a3b", "#b5532a", "#777777", "#dddddd"
"""Told apart by shape as well as by colour, for eyes that see colours otherwise."""

MARKERS = {"better": ("^", UP), "worse": ("v", DOWN), "same": ("o", SAME)}


@dataclass(frozen=True, kw_only=True)
class ChartData:
    """Shape: days without an answer are missing from `moods`, never zero; `events` are (day, way)."""

    until: date
    days: int
    moods: Mapping[date, float]
    events: Sequence[tuple[date, str]] = ()
    phq9: Sequence[tuple[date, int]] = field(default_factory=tuple)
    mood_label: str = "mood 0-10"


def draw(data: ChartData) -> bytes:
    """A PNG, readable at a phone's width."""
    figure = Figure(figsize=(6.4, 3.6 if not data.phq9 else 4.8), dpi=110, layout="constrained")
    FigureCanvasAgg(figure)
    rows = figure.subplots(
        2 if data.phq9 else 1, 1, sharex=True, squeeze=False, height_ratios=(3, 1.2) if data.phq9 else (1,)
    )
    draw_mood(rows[0][0], data)
    if data.phq9:
        draw_phq9(rows[1][0], data)
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def draw_mood(axes: Any, data: ChartData) -> None:
    first = data.until - timedelta(days=data.days - 1)
    days = [first + timedelta(days=number) for number in range(data.days)]
    values = [data.moods.get(day, float("nan")) for day in days]
    axes.plot(days, values, color=MOOD, marker="o", markersize=4, linewidth=1.8)
    for day, way in data.events:
        if day in data.moods and way in MARKERS:
            marker, colour = MARKERS[way]
            axes.plot([day], [data.moods[day]], marker=marker, markersize=10, color=colour, linestyle="")
    axes.set_ylim(-0.5, 10.5)
    axes.set_xlim(first - timedelta(days=1), data.until + timedelta(days=1))
    axes.set_ylabel(data.mood_label)
    tidy(axes)


def draw_phq9(axes: Any, data: ChartData) -> None:
    axes.bar([day for day, _ in data.phq9], [total for _, total in data.phq9], color=MOOD, width=1.2)
    axes.set_ylim(0, 27)
    axes.set_ylabel("PHQ-9")
    tidy(axes)


def tidy(axes: Any) -> None:
    axes.grid(axis="y", color=QUIET)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.xaxis.set_major_locator(AutoDateLocator(minticks=3, maxticks=6))  # type: ignore[no-untyped-call]  # matplotlib
    axes.xaxis.set_major_formatter(DateFormatter("%d %b"))  # type: ignore[no-untyped-call]  # matplotlib
