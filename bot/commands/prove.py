"""`between prove`: the whole bot in virtual time with faults at every commit, await and send, and the laws checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.commands.common import settings_now
from bot.following import read_whole
from bot.log import start_logging
from bot.prove.campaign import Campaign, here, in_processes, runs, shrunken
from bot.prove.faults import Schedule, draw
from bot.prove.programmes import changes
from bot.prove.run import Outcome, Proving, empty_file, run

SEEDS = 24
"""Every clock change of every zone once, and every kind of fault about six times."""

Told = Callable[[Outcome], None]


def prove(
    seeds: int = typer.Option(SEEDS, min=1, help="How many seeds, each a programme's week with its own faults."),
    first: int = typer.Option(0, min=0, help="The first of them."),
    minutes: float = typer.Option(30.0, min=0.0, help="Stop after so long; with --out it goes on where it stopped."),
    seed: int | None = typer.Option(None, help="Play one seed again and say what was drawn and what broke."),
    jobs: int = typer.Option(1, min=1, help="So many weeks at once, each in a process of its own."),
    out: Path | None = typer.Option(None, help="A folder that keeps what became of each seed."),
    shrink: bool = typer.Option(True, help="Look for the shortest schedule that still breaks the law."),
) -> None:
    """Play weeks with faults and check the laws. Ends with 1 when a law is broken or a kind of fault never struck."""
    folder = settings_now().between_programme_dir
    proving = quiet_proving(folder)
    if seed is not None:
        one(draw(seed), proving, shrink=shrink)
        return
    campaign = Campaign(out)
    played = here(proving) if jobs == 1 else in_processes(partial(quiet_proving, folder), jobs)
    with progress(seeds, sum(first <= each < first + seeds for each in campaign.done)) as told:
        for outcome in runs(range(first, first + seeds), campaign, played, seconds=minutes * 60):
            told(outcome)
            if not outcome.is_lawful:
                explain(outcome, proving, shrink=shrink)
                raise typer.Exit(1)
    show(campaign)
    if campaign.broken or campaign.never_fired:
        raise typer.Exit(1)


def quiet_proving(folder: Path) -> Proving:
    start_logging("critical")
    return proving_of(folder)


def proving_of(folder: Path) -> Proving:
    programme, screener = read_whole(folder)
    return Proving(programme=programme, changes=changes(programme), screener=screener, empty=empty_file())


def one(schedule: Schedule, proving: Proving, *, shrink: bool) -> None:
    outcome = run(schedule, proving)
    say_schedule(outcome)
    typer.echo(f"sent, in order: {outcome.digest}")
    if not outcome.is_lawful:
        explain(outcome, proving, shrink=shrink)
        raise typer.Exit(1)
    typer.echo("Every law holds.")


def say_schedule(outcome: Outcome) -> None:
    typer.echo(f"seed {outcome.schedule.seed}, clocks of {outcome.change}, {outcome.boots} starts of the bot")
    for fault in outcome.schedule.faults:
        typer.echo(f"  {fault}{'' if fault.kind in outcome.fired else ' (it met nothing)'}")


def explain(outcome: Outcome, proving: Proving, *, shrink: bool) -> None:
    for breach in outcome.breaches:
        typer.echo(f"BROKEN  {breach.law}: {breach.what} ({breach.at:%Y-%m-%d %H:%M:%S} UTC)", err=True)
    if shrink:
        shortest = shrunken(outcome, lambda schedule: run(schedule, proving))
        clients = ", ".join(map(str, shortest.schedule.clients))
        typer.echo(f"The shortest that still breaks it, with clients {clients}:", err=True)
        for fault in shortest.schedule.faults:
            typer.echo(f"  {fault}", err=True)
    typer.echo(f"Play it again: between prove --seed {outcome.schedule.seed}", err=True)


def show(campaign: Campaign) -> None:
    weeks = sum(float(str(line["weeks"])) for line in campaign.done.values())
    starts = sum(int(str(line["boots"])) for line in campaign.done.values())
    needs = sum(int(str(line["needs"])) for line in campaign.done.values())
    typer.echo(f"{len(campaign.done)} seeds, {weeks:.0f} programme-weeks, {starts} starts, {needs} crisis texts.")
    for kind in sorted(campaign.drawn):
        typer.echo(f"  {kind}: struck in {campaign.fired[kind]} of {campaign.drawn[kind]} runs")
    typer.echo(f"Clock changes: {', '.join(sorted(campaign.changes))}")
    if campaign.broken:
        typer.echo(f"Laws were broken with seeds {', '.join(map(str, campaign.broken))}.", err=True)
    if campaign.never_fired:
        typer.echo(f"Never struck: {', '.join(campaign.never_fired)}.", err=True)
    if not campaign.broken:
        typer.echo("Every law holds.")


@contextmanager
def progress(seeds: int, done: int) -> Iterator[Told]:
    columns = (
        TextColumn("proving"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[last]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("seeds", total=seeds, completed=done, last="")
        yield lambda outcome: bar.update(task, advance=1, last=f"seed {outcome.schedule.seed}")
