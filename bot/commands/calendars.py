"""Calendar pictures of a simulation, each with its twin in words. No names in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle

from bot.core.flow import Flow
from bot.simulate.calendars import DAYS, GROUPS, Calendar, calendars, group_of, in_words
from bot.simulate.simulation import Simulated

COLOURS = ("#a9bdd0", "#1f5a7a", "#b5532a", "#e0a458", "#6b4a8a", "#3b7a3b", "#8c8c8c")
"""One a group, in its order: apart by lightness too, for whoever tells no red from green."""

EMPTY = "#f1f1f1"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def write_calendars(simulated: Simulated, folder: Path) -> list[Path]:
    """Shape: the files that were written, a picture and a text for each calendar."""
    folder.mkdir(parents=True, exist_ok=True)
    flows = simulated.ending.flows
    titles = {flow.id: flow.title for flow in flows.values()}
    written: list[Path] = []
    for calendar in calendars(simulated):
        picture, words = folder / f"{calendar.name}.png", folder / f"{calendar.name}.txt"
        draw(calendar, flows, picture)
        words.write_text(in_words(calendar, titles), encoding="utf-8")
        written += [picture, words]
    return written


def draw(calendar: Calendar, flows: Mapping[str, Flow], path: Path) -> None:
    """A row a week, a square a day, a bar a flow in its group's colour: full where answered, hatched where not."""
    colours = dict(zip(GROUPS, COLOURS, strict=True))
    weeks = len(calendar.squares) // DAYS
    figure = Figure(figsize=(9.5, 1.2 + weeks * 0.34), dpi=100, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    for number, square in enumerate(calendar.squares):
        week, day = divmod(number, DAYS)
        axes.add_patch(Rectangle((day + 0.03, week + 0.06), 0.94, 0.88, color=EMPTY))
        width = 0.9 / max(len(square.flows), 1)
        for place, (flow, is_done) in enumerate(square.flows):
            colour = colours[group_of(flows.get(flow))]
            axes.add_patch(bar(day + 0.05 + place * width, week + 0.12, width * 0.94, colour, is_done=is_done))
    label(axes, calendar, weeks)
    handles = [Patch(color=colour, label=group) for group, colour in colours.items()]
    handles.append(Patch(facecolor="white", edgecolor="#555555", hatch="////", label="not answered"))
    figure.legend(handles=handles, loc="outside lower center", ncols=4, fontsize=8, frameon=False)
    figure.savefig(path, format="png", metadata={"Software": None})


def label(axes: Axes, calendar: Calendar, weeks: int) -> None:
    """Weekdays above, each week's Monday on the left, and on the right the phase that begins in it."""
    axes.set_xlim(0, DAYS + 0.9)
    axes.set_ylim(weeks, 0)
    axes.xaxis.tick_top()
    axes.set_xticks([day + 0.5 for day in range(DAYS)], WEEKDAYS)
    mondays = [calendar.squares[week * DAYS].on for week in range(weeks)]
    axes.set_yticks([week + 0.5 for week in range(weeks)], [f"{monday:%-d %b}" for monday in mondays])
    axes.tick_params(length=0, labelsize=9)
    for side in axes.spines.values():
        side.set_visible(False)
    for on, phase in calendar.phases:
        week = max((number for number, monday in enumerate(mondays) if monday <= on), default=0)
        axes.text(DAYS + 0.08, week + 0.5, phase, va="center", fontsize=9, style="italic")


def bar(left: float, top: float, width: float, colour: str, *, is_done: bool) -> Rectangle:
    if is_done:
        return Rectangle((left, top), width, 0.76, facecolor=colour, edgecolor=colour)
    return Rectangle((left, top), width, 0.76, facecolor="white", edgecolor=colour, hatch="////", linewidth=0.8)
