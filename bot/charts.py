"""Pictures: mood by day beside what happened, with no names in them. Drawn without pyplot, so that threads are safe.

Lines, signs and words stand on the figure itself: matplotlib's axes would take two thirds of the time, for ticks that
are known beforehand.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox, BboxTransform, ScaledTranslation, Transform
from PIL import Image

from bot.core.mood_chart import MoodChart

matplotlib.use("Agg")

MOOD, UP, DOWN, SAME, QUIET, INK = "#1f5a7a", "#2f7a37", "#b5492a", "#5f6b75", "#dde2e6", "#1d2733"
"""Told apart by shape as well as by colour, for eyes that see colours otherwise."""

MARKERS = {"better": ("^", UP), "worse": ("v", DOWN), "same": ("s", SAME)}

WIDTH, DPI = 4.4, 160
"""Inches, and dots an inch: a chat shows the picture at half its 704 dots, where the words are still read."""

MOOD_HEIGHT, PHQ9_HEIGHT, MARGIN = 1.9, 0.85, 0.34
"""Inches. A margin holds a title above, or the days below."""

LEFT, RIGHT = 0.33, 4.224
"""Inches from the picture's left, between which the days lie."""

SMALL, BOLD, PAD = 8.5, 9.5, 3.5
"""Points: of words, of titles, and between words and what they stand at."""

QUICKLY, COLOURS = 3, 128
"""zlib's level: a tenth larger than with its usual one, in a third of the time; and shades enough for smooth edges."""

FURTHEST_UP = 10.6
STACKED = 1.1
"""Units: points of mood between two signs of one day."""

POINT, UPWARDS, SIGN = 1 / 72, 0.072, 0.11
"""Inches: of a point, of a title above its field, and of half a sign with the space beside it."""


@dataclass(frozen=True)
class Field:
    """A part of the picture. Shape: `bottom` and `height` in inches, `low` and `high` in what is measured."""

    figure: Figure
    data: MoodChart
    bottom: float
    height: float
    low: float
    high: float

    @cached_property
    def place(self) -> Transform:
        """From days since the first, and what is measured, to dots."""
        days = Bbox.from_extents(-0.8, self.low, self.data.days - 0.2, self.high)
        inches = Bbox.from_extents(LEFT, self.bottom, RIGHT, self.bottom + self.height)
        return BboxTransform(days, inches) + self.figure.dpi_scale_trans

    def line(self, days: Sequence[float], values: Sequence[float], **look: Any) -> None:
        self.figure.add_artist(Line2D(days, values, transform=self.place, **look))

    def words(self, at: float, value: float, said: str, *, right: float = 0, up: float = 0, **look: Any) -> None:
        """Words at a day and a value, so many points further."""
        beside = ScaledTranslation(right * POINT, up * POINT, self.figure.dpi_scale_trans)
        self._say((at, value), said, self.place + beside, fontsize=SMALL, **look)

    def _say(self, at: tuple[float, float], said: str, place: Transform, **look: Any) -> Text:
        words = Text(*at, said, transform=place, color=INK, **look)
        self.figure.add_artist(words)
        return words

    def title(self, said: str) -> None:
        inches = self.figure.dpi_scale_trans
        at = LEFT - 0.065 * (RIGHT - LEFT), self.bottom + self.height + UPWARDS
        self._say(at, said, inches, fontsize=BOLD, fontweight="bold")

    def key(self, ways: Sequence[tuple[str, str]]) -> None:
        """What each sign means, from the right, in the title's line."""
        inches, right, line = self.figure.dpi_scale_trans, RIGHT, self.bottom + self.height + UPWARDS
        for way, said in reversed(ways):
            marker, colour = MARKERS[way]
            words = self._say((right, line), said, inches, fontsize=SMALL, ha="right")
            right -= words.get_window_extent().width / DPI + SIGN
            sign = Line2D([right], [line + UPWARDS / 2], marker=marker, markersize=7, color=colour, linestyle="")
            sign.set_transform(inches)
            self.figure.add_artist(sign)
            right -= 1.7 * SIGN

    def scale(self, values: Sequence[int]) -> None:
        """Lines across at the values, and one at the foot; the values on the left, the days that have a name below."""
        across = (-0.8, self.data.days - 0.2)
        for value in values:
            self.line(across, (value, value), color=QUIET, linewidth=0.8, zorder=0.5)
            self.words(-0.8, value, str(value), right=-PAD, ha="right", va="center_baseline")
        self.line(across, (self.low, self.low), color=SAME, linewidth=0.8, zorder=2.5)

    def days(self) -> None:
        for day, said in self.data.named:
            self.words((day - self.data.first).days, self.low, said, up=-PAD, ha="center", va="top")


def draw(data: MoodChart) -> bytes:
    """A PNG, readable at a phone's width."""
    parts = [(MOOD_HEIGHT, draw_mood)] if data.moods else []
    parts += [(PHQ9_HEIGHT, draw_phq9)] if data.phq9 else []
    parts = parts or [(MOOD_HEIGHT, draw_mood)]
    top = sum(height for height, _ in parts) + MARGIN * (len(parts) + 1)
    figure = Figure(figsize=(WIDTH, top), dpi=DPI)
    canvas = FigureCanvasAgg(figure)
    for height, part in parts:
        top -= MARGIN + height
        field = part(figure, data, top)
    field.days()
    return png(canvas)


def png(canvas: FigureCanvasAgg) -> bytes:
    """In a palette: a third of the bytes, in half of the time."""
    canvas.draw()  # type: ignore[no-untyped-call]
    dots = canvas.buffer_rgba()  # type: ignore[no-untyped-call]
    whole = Image.frombuffer("RGBA", canvas.get_width_height(), dots).convert("RGB")
    out = io.BytesIO()
    whole.quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(out, format="png", compress_level=QUICKLY)
    return out.getvalue()


def draw_mood(figure: Figure, data: MoodChart, bottom: float) -> Field:
    field = Field(figure, data, bottom, MOOD_HEIGHT, low=-0.3, high=FURTHEST_UP)
    days = [data.first + timedelta(days=number) for number in range(data.days)]
    values = [data.moods.get(day, float("nan")) for day in days]
    field.line(range(data.days), values, color=MOOD, marker="o", markersize=3.5, linewidth=1.6)
    draw_events(field, data)
    field.scale((0, 5, 10))
    field.title(data.title)
    field.key(tuple((data.ways or {}).items()))
    return field


def draw_events(field: Field, data: MoodChart) -> None:
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
        field.line(*zip(*places, strict=True), marker=marker, markersize=8, color=colour, markeredgecolor="white",
                   linestyle="", zorder=3)  # fmt: skip


def draw_phq9(figure: Figure, data: MoodChart, bottom: float) -> Field:
    field = Field(figure, data, bottom, PHQ9_HEIGHT, low=0, high=33)  # room for the number above a total of 27
    for day, total in data.phq9:
        at = (day - data.first).days
        figure.add_artist(Rectangle((at - 0.6, 0), 1.2, total, color=MOOD, transform=field.place))
        field.words(at, total + 1, str(total), ha="center", va="bottom")
    field.scale((0, 10, 20))
    field.title(data.phq9_title)
    return field
