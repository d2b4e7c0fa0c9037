"""Calendar pictures of a simulation, each with its twin in words. No names in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle

from bot.simulate.calendars import DAYS, Calendar, calendars, in_words
from bot.simulate.simulation import Simulated

COLOURS = (
    "#1f5a7a", "#b5532a", "#3b7a3b", "#8a6d1f", "#6b4a8a", "#a03b5c", "#2f8f8f", "#777777", "#4a5fb0", "#c08a2a",
)  # fmt: skip
EMPTY = "#eeeeee"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MOST_IN_LEGEND = 14


def write_calendars(simulated: Simulated, folder: Path) -> list[Path]:
    """Shape: the files that were written, a picture and a text for each calendar."""
    folder.mkdir(parents=True, exist_ok=True)
    titles = {flow.id: flow.title for flow in simulated.ending.flows.values()}
    written: list[Path] = []
    for calendar in calendars(simulated):
        picture, words = folder / f"{calendar.name}.png", folder / f"{calendar.name}.txt"
        draw(calendar, titles, picture)
        words.write_text(in_words(calendar, titles), encoding="utf-8")
        written += [picture, words]
    return written


def draw(calendar: Calendar, titles: Mapping[str, str], path: Path) -> None:
    """A row a week, a square a day, a bar a flow: full where it was answered, hatched where it was not."""
    colours = {flow: COLOURS[number % len(COLOURS)] for number, flow in enumerate(calendar.flows)}
    weeks = len(calendar.squares) // DAYS
    figure = Figure(figsize=(9.0, 1.4 + weeks * 0.36), dpi=110, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    for number, square in enumerate(calendar.squares):
        week, day = divmod(number, DAYS)
        axes.add_patch(Rectangle((day + 0.03, week + 0.06), 0.94, 0.88, color=EMPTY))
        width = 0.9 / max(len(square.flows), 1)
        for place, (flow, is_done) in enumerate(square.flows):
            axes.add_patch(bar(day + 0.05 + place * width, week + 0.12, width * 0.94, colours[flow], is_done=is_done))
    axes.set_xlim(0, DAYS)
    axes.set_ylim(weeks, 0)
    axes.set_xticks([day + 0.5 for day in range(DAYS)], WEEKDAYS)
    axes.set_yticks(
        [week + 0.5 for week in range(weeks)], [f"{calendar.squares[week * DAYS].on:%d %b}" for week in range(weeks)]
    )
    axes.tick_params(length=0)
    for side in axes.spines.values():
        side.set_visible(False)
    shown = list(colours.items())[:MOST_IN_LEGEND]
    handles = [Patch(color=colour, label=titles.get(flow, flow)) for flow, colour in shown]
    handles.append(Patch(facecolor="white", edgecolor="#555555", hatch="////", label="not answered"))
    figure.legend(handles=handles, loc="outside right upper", fontsize=7, frameon=False)
    figure.savefig(path, format="png", metadata={"Software": None})


def bar(left: float, top: float, width: float, colour: str, *, is_done: bool) -> Rectangle:
    if is_done:
        return Rectangle((left, top), width, 0.76, facecolor=colour, edgecolor=colour)
    return Rectangle((left, top), width, 0.76, facecolor="white", edgecolor=colour, hatch="////", linewidth=0.8)
