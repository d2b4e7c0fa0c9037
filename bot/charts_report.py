"""Pictures of a report: answered of sent by week and by flow. Nothing in them is about one person."""

from __future__ import annotations

import io
from collections.abc import Sequence

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bot.charts import MOOD, QUIET
from bot.core.report import Cell

MOST_BARS = 30


def shares(cells: Sequence[Cell], title: str) -> bytes:
    """Horizontal bars, a row a cell, from 0 to 100 %; cells without numbers are left out."""
    shown = [each for each in cells if each.share is not None][-MOST_BARS:]
    figure = Figure(figsize=(6.4, 1.4 + 0.28 * max(len(shown), 1)), dpi=110, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    names = [each.key for each in shown]
    axes.barh(names, [100 for _ in shown], color=QUIET)
    axes.barh(names, [100 * (each.share or 0) for each in shown], color=MOOD)
    for number, each in enumerate(shown):
        axes.annotate(f"{each.answered} of {each.sent}", (101, number), va="center", fontsize=8)
    axes.set_xlim(0, 125)
    axes.set_xticks((0, 50, 100))
    axes.set_xlabel("answered of sent, %")
    axes.set_title(title, fontsize=10)
    axes.invert_yaxis()
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()
