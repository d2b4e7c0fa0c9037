"""A client's own pictures: the circle as rings with numbers, the safety plan as a page to keep."""

from __future__ import annotations

import io
from collections.abc import Sequence
from math import cos, pi, sin

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle

from bot.fonts import drawable
from bot.fonts import wrapped as broken

matplotlib.use("Agg")

INK, RING, SELF = "#1f3a4a", "#9fb6c3", "#1f5a7a"
FURTHEST = 11
LINE = 50
"""Signs on a line of the plan, at a size that is read on a phone held at arm's length."""


def png(figure: Figure) -> bytes:
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def draw_circle(closeness: Sequence[int | None]) -> bytes:
    """The client in the middle, everybody a number, the nearer the closer. Shape: None stands outside the rings."""
    figure = Figure(figsize=(6.4, 6.4), dpi=110, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    for reach in (3.5, 6.5, FURTHEST):
        axes.add_patch(Circle((0, 0), reach, fill=False, color=RING, linewidth=1.5))
    axes.plot([0], [0], marker="o", markersize=16, color=SELF)
    for at, close in enumerate(closeness):
        reach = FURTHEST + 1.2 if close is None else max(FURTHEST - close, 1.6)
        angle = pi / 2 - at * 2.399963  # the golden angle: neighbours never lie on one another
        x, y = reach * cos(angle), reach * sin(angle)
        axes.plot([x], [y], marker="o", markersize=22, color="white", markeredgecolor=INK)
        axes.text(x, y, str(at + 1), ha="center", va="center", color=INK, fontsize=14)
    axes.set_xlim(-13, 13)
    axes.set_ylim(-13, 13)
    axes.set_aspect("equal")
    axes.axis("off")
    return png(figure)


def draw_plan(title: str, parts: Sequence[tuple[str, str]]) -> bytes:
    """Headings and words, one below the other, as long as it needs."""
    lines = [(title, "title"), ("", "words")]
    for heading, words in parts:
        lines += [(each, "heading") for each in wrapped(heading)]
        lines += [(each, "words") for each in wrapped(words)]
        lines.append(("", "words"))
    height = 0.5 + 0.34 * len(lines)
    figure = Figure(figsize=(6.4, height), dpi=110)
    FigureCanvasAgg(figure)
    for number, (line, look) in enumerate(lines):
        weight, size = ("bold", 19) if look == "title" else ("bold" if look == "heading" else "normal", 15)
        at = 1 - (0.4 + 0.34 * number) / height
        words, families = drawable(line)
        figure.text(
            0.06, at, words, fontsize=size, fontweight=weight, color=INK, va="center", parse_math=False,
            fontfamily=families,
        )  # fmt: skip
    return png(figure)


def wrapped(words: str) -> list[str]:
    return [part for line in words.splitlines() for part in broken(line, LINE)] if words else []
