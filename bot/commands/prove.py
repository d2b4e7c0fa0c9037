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
from bot.prove.campaign import ENOUGH, Campaign, here, in_processes, ranges, runs
from bot.prove.faults import Schedule, draw
from bot.prove.programmes import changes
from bot.prove.run import Outcome, Proving, empty_file, run
from bot.prove.shrinking import chosen, options_of, shrunken
from bot.prove.state import state_of

SEEDS = 24
"""Every clock change of every zone once, and every kind of fault about six times."""

NOT_ALL = 3
"""Exit code: no law was broken in what was played, but the time was over before all of it was."""

TOO_FEW = f" Fewer than {ENOUGH} weeks need not see every kind."

Told = Callable[[Outcome], None]


def prove(
    seeds: int = typer.Option(SEEDS, min=1, help="How many seeds, each a programme's week with its own faults."),
    first: int = typer.Option(0, min=0, help="The first of them."),
    minutes: float = typer.Option(30.0, min=0.0, help="Stop after so long; with --out it goes on where it stopped."),
    seed: int | None = typer.Option(None, help="Play one seed again and say what was drawn and what broke."),
    days: int | None = typer.Option(None, help="With --seed: end it after so many days."),
    faults: str | None = typer.Option(None, help="With --seed: these of the faults it draws, as 0,3,7, or none."),
    clients: str | None = typer.Option(None, help="With --seed: these of the clients, as 0,2."),
    jobs: int = typer.Option(1, min=1, help="So many weeks at once, each in a process of its own."),
    out: Path | None = typer.Option(None, help="A folder that keeps what became of each seed."),
    shrink: bool = typer.Option(True, help="Look for the shortest schedule that still breaks the law."),
) -> None:
    """Play weeks with faults and check the laws.

    Ends with 1 when a law is broken or a kind of fault never struck, with 3 when the time was over before all of
    them were played.
    """
    folder = settings_now().between_programme_dir
    if seed is not None:
        one(asked_for(seed, days, faults, clients), quiet_proving(folder), shrink=shrink)
        return
    if (days, faults, clients) != (None, None, None):
        raise typer.BadParameter("--days, --faults and --clients go with --seed")
    proving, asked = quiet_proving(folder), range(first, first + seeds)
    campaign = Campaign(out, state_of(folder))
    played = here(proving) if jobs == 1 else in_processes(partial(quiet_proving, folder), jobs)
    suspects = campaign.within(asked).suspects
    with progress(seeds, sum(map(campaign.holds, asked))) as told:
        for outcome in runs([*suspects, *asked], campaign, played, seconds=minutes * 60):
            told(outcome)
            if not outcome.is_lawful:
                explain(outcome, proving, shrink=shrink)
                raise typer.Exit(1)
    judge(campaign.within(asked), asked)


def asked_for(seed: int, days: int | None, faults: str | None, clients: str | None) -> Schedule:
    try:
        return chosen(seed, days=days, faults=faults, clients=clients)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong)) from wrong


def judge(campaign: Campaign, asked: range) -> None:
    """Say what is known of all that was asked for, and end with its code."""
    show(campaign, asked)
    if campaign.broken or (campaign.is_enough and campaign.never_fired):
        raise typer.Exit(1)
    if len(campaign.done) < len(asked):
        raise typer.Exit(NOT_ALL)


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
    drawn = draw(outcome.schedule.seed).faults
    for fault in outcome.schedule.faults:
        met = "" if fault.kind in outcome.fired else " (it met nothing)"
        typer.echo(f"  {drawn.index(fault):2}  {fault}{met}")


def explain(outcome: Outcome, proving: Proving, *, shrink: bool) -> None:
    for breach in outcome.breaches:
        typer.echo(f"BROKEN  {breach.law}: {breach.what} ({breach.at:%Y-%m-%d %H:%M:%S} UTC)", err=True)
    schedule = outcome.schedule
    if shrink:
        schedule = shrunken(outcome, lambda shorter: run(shorter, proving)).schedule
        clients = ", ".join(map(str, schedule.clients))
        typer.echo(f"The shortest that still breaks it, {schedule.days} days with clients {clients}:", err=True)
        for fault in schedule.faults:
            typer.echo(f"  {fault}", err=True)
    typer.echo(f"Play it again: between prove {options_of(schedule)}", err=True)


def show(campaign: Campaign, asked: range) -> None:
    lines = campaign.done.values()
    weeks, starts, needs = (sum(float(str(line[name])) for line in lines) for name in ("weeks", "boots", "needs"))
    typer.echo(
        f"{len(lines):,} of {len(asked):,} seeds, {weeks:.0f} programme-weeks, {starts:.0f} starts,"
        f" {needs:.0f} crisis texts, in the state {campaign.state}."
    )
    if lines:
        typer.echo(f"Seeds: {ranges(campaign.done)}.")
    if campaign.older:
        typer.echo(f"Of another state, and not counted: {len(campaign.older):,} seeds.")
    fired, drawn = campaign.fired, campaign.drawn
    for kind in sorted(drawn):
        typer.echo(f"  {kind}: struck in {fired[kind]} of {drawn[kind]} runs")
    typer.echo(f"Clock changes: {', '.join(sorted(campaign.changes))}")
    if campaign.broken:
        typer.echo(f"Laws were broken with seeds {', '.join(map(str, campaign.broken))}.", err=True)
    if lines and campaign.never_fired:
        typer.echo(f"Never struck: {', '.join(campaign.never_fired)}.{'' if campaign.is_enough else TOO_FEW}", err=True)
    if campaign.broken:
        return
    if len(lines) < len(asked):
        typer.echo("Not all were played. No law was broken in these; run it again, with --out it goes on.", err=True)
    else:
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
