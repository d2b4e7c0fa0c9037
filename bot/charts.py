"""Pictures: mood by day beside what happened, with no names in them. Drawn without pyplot, so that threads are safe."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bot.core.mood_chart import MoodChart

matplotlib.use("Agg")

MOOD, UP, DOWN, SAME, QUIET, INK = "#1f5a7a", "#2f7a37", "#b5492a", "#5f6b75", "#dde2e6", "#1d2733"
"""Told apart by shape as well as by colour, for eyes that see colours otherwise."""

MARKERS = {"better": ("^", UP), "worse": ("v", DOWN), "same": ("s", SAME)}

WIDTH, DPI = 4.4, 160
"""Inches, and dots an inch: a chat shows the picture at half its 704 dots, where the words are still read."""

MOOD_HEIGHT, PHQ9_HEIGHT, MARGIN = 1.9, 0.85, 0.34
"""Inches. A margin holds a title above, or the days below."""

QUICKLY = 3
"""zlib's level: a tenth larger than with its usual one, in a third of the time."""

FURTHEST_UP = 10.6
STACKED = 1.1
"""Units: points of mood between two signs of one day."""


def draw(data: MoodChart) -> bytes:
    """A PNG, readable at a phone's width. Margins are set by hand: having them found costs half of the drawing."""
    parts = [(MOOD_HEIGHT, draw_mood)] if data.moods else []
    parts += [(PHQ9_HEIGHT, draw_phq9)] if data.phq9 else []
    heights = [height for height, _ in parts or [(MOOD_HEIGHT, draw_mood)]]
    whole = sum(heights) + MARGIN * (len(heights) + 1)
    figure = Figure(figsize=(WIDTH, whole), dpi=DPI)
    FigureCanvasAgg(figure)
    rows = figure.subplots(len(heights), 1, sharex=True, squeeze=False, height_ratios=heights)
    between = MARGIN * len(heights) / sum(heights)
    figure.subplots_adjust(left=0.075, right=0.96, bottom=MARGIN / whole, top=1 - MARGIN / whole, hspace=between)
    for (axes,), (_, part) in zip(rows, parts, strict=False):
        part(axes, data)
    out = io.BytesIO()
    figure.savefig(out, format="png", pil_kwargs={"compress_level": QUICKLY})
    return out.getvalue()


def draw_mood(axes: Any, data: MoodChart) -> None:
    days = [data.first + timedelta(days=number) for number in range(data.days)]
    values = [data.moods.get(day, float("nan")) for day in days]
    places = [number for number in range(data.days)]
    axes.plot(places, values, color=MOOD, marker="o", markersize=3.5, linewidth=1.6, clip_on=False)
    draw_events(axes, data)
    axes.set_ylim(-0.3, FURTHEST_UP)
    axes.set_yticks((0, 5, 10))
    axes.set_xlim(-0.8, data.days - 0.2)
    tidy(axes, data, data.title)


def draw_events(axes: Any, data: MoodChart) -> None:
    """A sign on the day's mood; several of one day stand on one another, downwards where the top is near."""
    standing: dict[int, int] = {}
    signs: dict[str, list[tuple[int, float]]] = {}
    for day, way in data.events:
        at = (day - data.first).days
        step = STACKED if data.moods[day] <= 5 else -STACKED
        signs.setdefault(way, []).append((at, data.moods[day] + step * standing.get(at, 0)))
        standing[at] = standing.get(at, 0) + 1
    for way, places in signs.items():
        marker, colour = MARKERS[way]
        axes.plot(*zip(*places, strict=True), marker=marker, markersize=8, color=colour, markeredgecolor="white",
                  linestyle="", zorder=3, clip_on=False)  # fmt: skip
    for way, words in (data.ways or {}).items():
        axes.plot([], [], marker=MARKERS[way][0], markersize=7, color=MARKERS[way][1], linestyle="", label=words)
    if data.ways:
        axes.legend(loc="lower right", bbox_to_anchor=(1.015, 0.985), ncols=3, frameon=False, fontsize=8.5,
                    handletextpad=0.1, columnspacing=0.9, borderpad=0.2, labelcolor=INK)  # fmt: skip


def draw_phq9(axes: Any, data: MoodChart) -> None:
    places = [(day - data.first).days for day, _ in data.phq9]
    totals = [total for _, total in data.phq9]
    axes.bar(places, totals, color=MOOD, width=1.2)
    for at, total in zip(places, totals, strict=True):
        axes.text(at, total + 1, str(total), ha="center", va="bottom", fontsize=8.5, color=INK)
    axes.set_ylim(0, 33)  # room for the number above a total of 27
    axes.set_yticks((0, 10, 20))
    tidy(axes, data, data.phq9_title)


def tidy(axes: Any, data: MoodChart, title: str) -> None:
    axes.grid(axis="y", color=QUIET)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(SAME)
    axes.tick_params(colors=INK, labelsize=8.5, length=0)
    axes.set_title(title, loc="left", fontsize=9.5, color=INK, fontweight="bold", x=-0.065, pad=5)
    axes.set_xticks([(day - data.first).days for day, _ in data.named], [words for _, words in data.named])
