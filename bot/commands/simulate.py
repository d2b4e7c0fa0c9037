"""`between simulate`: the whole course against the calendar, in virtual time."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from bot.commands.common import fail, settings_now
from bot.commands.simulating import played, played_in_parts, programme_of
from bot.simulate.figures import LIMIT, Figures, figures_of
from bot.simulate.simulation import Plan

START = "2026-08-31"
"""A Monday from which sixteen weeks see the clocks change on both sides of the equator."""

FIRST_HOUR = 8
MOST_UNREACHED = 20


def simulation(
    weeks: int = typer.Option(16, min=1, max=104, help="How many weeks."),
    clients: int = typer.Option(200, min=1, max=5000, help="How many clients."),
    seed: int = typer.Option(7, help="The same seed brings the same weeks."),
    start: str = typer.Option(START, help="The first day."),
    jobs: int = typer.Option(
        0, min=0, help="So many processes, each with therapists of its own. Any number gives the same; 0: all in one."
    ),
    reader: bool = typer.Option(False, "--reader", help="Let the second reader of crisis texts read along: slower."),
    out: Path | None = typer.Option(None, help="A folder for calendar pictures, each with its twin in words."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Play whole courses with invented clients and check the laws. Ends with 1 when a law is broken."""
    settings = settings_now()
    plan = Plan(weeks=weeks, clients=clients, seed=seed, start=first_moment(start))
    programme, _ = programme_of(settings.between_programme_dir)
    began, spent = time.monotonic(), processor_time()
    with progress(plan) as told:
        if jobs:
            simulated = played_in_parts(plan, settings, jobs, is_read_twice=reader, told=told)
        else:
            simulated = played(plan, settings, is_read_twice=reader, told=told)
    speed = Speed(plan, time.monotonic() - began, processor_time() - spent)
    figures = figures_of(simulated, programme)
    if out is not None:
        from bot.commands.calendars import write_calendars  # matplotlib takes a third of a second

        write_calendars(simulated, out)
    if as_json:
        typer.echo(json.dumps({**figures.as_plain(), "speed": speed.as_plain()}, ensure_ascii=False, default=str))
    else:
        show(figures, speed, plan)
    if not figures.is_lawful:
        raise typer.Exit(1)


def processor_time() -> float:
    """Of this process and those that it has begun and seen end. Units: seconds."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def first_moment(day: str) -> datetime:
    try:
        return datetime.fromisoformat(day).replace(hour=FIRST_HOUR, tzinfo=UTC)
    except ValueError:
        fail(f"--start: {day} is no day. Write it like {START}.")


class Speed:
    """Units: seconds of the wall and of the processor."""

    def __init__(self, plan: Plan, wall: float, processor: float) -> None:
        self.client_weeks, self.wall, self.processor = plan.weeks * plan.clients, wall, processor

    def as_plain(self) -> dict[str, float]:
        return {
            "client_weeks": self.client_weeks,
            "seconds": round(self.wall, 1),
            "processor_seconds": round(self.processor, 1),
            "client_weeks_a_second": round(self.client_weeks / self.wall, 1),
            "client_weeks_a_processor_second": round(self.client_weeks / self.processor, 1),
        }


class Told:
    """Moves the bar on; drawn on stderr, so that --json stays clean."""

    def __init__(self, bar: Progress, plan: Plan) -> None:
        self.bar, self.plan = bar, plan
        self.task = bar.add_task("weeks", total=float(plan.weeks))

    def __call__(self, moment: datetime) -> None:
        self.bar.update(self.task, completed=(moment - self.plan.start).total_seconds() / (7 * 86_400))


@contextmanager
def progress(plan: Plan) -> Iterator[Told]:
    columns = (
        TextColumn("simulating"),
        BarColumn(),
        TextColumn("week {task.completed:.1f} of {task.total:.0f}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Told(bar, plan)


# ---------------------------------------------------------------- tables


def show(figures: Figures, speed: Speed, plan: Plan) -> None:
    console = Console()
    console.print(weeks_table(figures, plan))
    console.print(times_table(figures))
    load = figures.load
    waits = ", ".join(f"{lane} {seconds} s" for lane, seconds in load.longest_wait.items())
    console.print(
        f"Load: {load.sent} messages; at its peak {load.peak_second} in a second of {LIMIT} allowed,"
        f" {load.peak_minute} in a minute; {load.asked_second} were due in one second. Longest wait: {waits or '-'}."
    )
    console.print(
        "Refused by Telegram: " + (", ".join(f"{w} ({n})" for w, n in load.refused.items()) or "nothing") + "."
    )
    for what, count in figures.collisions.items():
        console.print(f"Collisions: {what}: {count}")
    show_unreached(console, figures)
    show_laws(console, figures)
    plain = speed.as_plain()
    console.print(
        f"{plain['client_weeks']:.0f} client-weeks in {plain['seconds']} s: {plain['client_weeks_a_second']} a second,"
        f" {plain['client_weeks_a_processor_second']} a second of processor. Digest of all that was sent:"
        f" {figures.digest[:16]}"
    )


def weeks_table(figures: Figures, plan: Plan) -> Table:
    """Threads, prompts, replies and the share answered: a column a kind of client, a row a week."""
    habits = list(dict.fromkeys(row.habit for row in figures.weeks))
    clients = {row.habit: row.clients for row in figures.weeks}
    table = Table(title="A client's week: threads / prompts / replies / answered", title_justify="left")
    table.add_column("week", justify="right")
    for habit in habits:
        table.add_column(f"{habit} ({clients[habit]})", justify="right")
    for week in range(1, plan.weeks + 1):
        rows = {row.habit: row for row in figures.weeks if row.week == week}
        cells = [
            f"{r.threads / r.clients:.1f} / {r.prompts / r.clients:.1f} / {r.replies / r.clients:.0f} / {r.share:.0%}"
            for r in (rows[habit] for habit in habits)
        ]
        table.add_row(str(week), *cells)
    return table


def times_table(figures: Figures) -> Table:
    table = Table(title="Time to answer, at 200 words a minute and 1.5 s a tap; typing apart", title_justify="left")
    for name in ("flow", "every", "times", "seconds", "typing"):
        table.add_column(name, justify="left" if name in ("flow", "every") else "right")
    for each in figures.times:
        table.add_row(each.flow, each.every, str(each.times), f"{each.seconds:.1f}", f"{each.typing:.1f}")
    for every, seconds in figures.threads.items():
        table.add_row("a whole thread", every, "", f"{seconds:.1f}", "")
    return table


def show_unreached(console: Console, figures: Figures) -> None:
    """The first ones by name; all of them in --json."""
    found = figures.unreached
    console.print(f"Texts never reached: {len(found)}.")
    for each in found[:MOST_UNREACHED]:
        console.print(f"  {each.text} ({each.language}): {each.why}", highlight=False)
    if len(found) > MOST_UNREACHED:
        console.print(f"  and {len(found) - MOST_UNREACHED} more, see --json")


def show_laws(console: Console, figures: Figures) -> None:
    if figures.is_lawful:
        console.print("Laws: none was broken.")
    for law in figures.laws:
        console.print(f"Law broken {law.breaches} times: {law.law}.")
        for example in law.examples:
            console.print(f"  {example}", highlight=False)
