"""The picture of the figures that have a goal: bars of how many times the goal, on a logarithmic scale."""

from __future__ import annotations

import io
from collections.abc import Sequence

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Page

from bot.charts import DOWN, INK, MOOD, QUIET
from tests.bench.figures import Figure, shown

LEAST, MOST = 0.01, 1_000.0
"""Bars end here, however far they would go."""

ROOM = 2.5
"""For the number beside a bar."""

TALL = 0.38
KEY = (
    "times the goal; right of the line is better. Blue: this bot. Red: what stands beside it.\n"
    f"Bars end at {LEAST:g} and {MOST:,.0f} times. A number without a bar: nothing or less, which has no multiple."
)


def picture(figures: Sequence[Figure]) -> bytes:
    """A PNG: the goal is the line at 1, what reaches to the right of it is better. Ours blue, beside it the peer's."""
    drawn = [each for each in figures if each.goal]
    page = Page(figsize=(11, 0.9 + 0.42 * max(len(drawn), 1)), dpi=110, layout="constrained")
    FigureCanvasAgg(page)
    axes = page.subplots()
    axes.set_xscale("log")
    for place, figure in enumerate(drawn):
        bar(axes, place - TALL / 2, figure, figure.ours, MOOD)
        if figure.peer is not None:
            bar(axes, place + TALL / 2, figure, figure.peer, DOWN)
    axes.axvline(1.0, color=INK, linewidth=1.2)
    axes.set_yticks(range(len(drawn)), [f"{each.work.split('; goal')[0]}, {each.unit}" for each in drawn], fontsize=7.5)
    axes.set_xlim(LEAST / ROOM, MOST * ROOM)
    axes.set_xlabel(KEY, fontsize=8)
    axes.grid(axis="x", color=QUIET)
    axes.set_axisbelow(True)
    axes.set_ylim(len(drawn) - 0.5, -0.5)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    out = io.BytesIO()
    page.savefig(out, format="png", metadata={"Software": None})
    return out.getvalue()


def span(figure: Figure, value: float) -> tuple[float, float] | None:
    """Between the goal and where the value stands.

    Shape: the worse end first; none for nothing or less, which stands nowhere on a logarithmic scale.
    """
    if value <= 0:
        return None
    times = min(max(figure.times_the_goal(value), LEAST), MOST)
    return min(times, 1.0), max(times, 1.0)


def bar(axes: object, place: float, figure: Figure, value: float, colour: str) -> None:
    left, right = span(figure, value) or (1.0, 1.0)
    is_better = left == 1.0
    axes.barh(place, right - left, TALL, left=left, color=colour)  # type: ignore[attr-defined]  # matplotlib has no types
    axes.annotate(  # type: ignore[attr-defined]
        shown(value), (right if is_better else left, place), fontsize=6.5, va="center", color=INK,
        xytext=(3 if is_better else -3, 0), textcoords="offset points", ha="left" if is_better else "right",
    )  # fmt: skip
