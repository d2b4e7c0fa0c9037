"""Plays a simulation in this process, or its parts in several; the figures are the same however many there are."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

from bot.commands.common import run
from bot.core.crisis.screener import Screener
from bot.following import screener_of
from bot.joining import second_reader_of
from bot.log import start_logging
from bot.programme.programme import Programme, load_programme
from bot.settings import Settings
from bot.simulate.cast import cast_of, parts_of
from bot.simulate.shell import Edges
from bot.simulate.simulation import Plan, Simulated, simulate, together
from bot.telegram.receive import receive
from bot.telegram.sender import split

Told = Callable[[datetime], None]


def programme_of(folder: Path) -> tuple[Programme, Screener]:
    screener = screener_of(folder / "messages" / "crisis")
    return load_programme(folder, screen=lambda words: screener.screen(words).level), screener


def played(plan: Plan, settings: Settings, *, is_read_twice: bool, told: Told = lambda _: None) -> Simulated:
    """One simulation, to its end; made to be begun in a process of its own."""
    start_logging("error")

    async def work() -> Simulated:
        programme, screener = programme_of(settings.between_programme_dir)
        reader = second_reader_of(settings) if is_read_twice else None
        edges = Edges(parse=receive, cut=split)
        return await simulate(plan, programme, screener, edges, reader=reader, told=told)

    return run(work())


def played_in_parts(plan: Plan, settings: Settings, jobs: int, *, is_read_twice: bool, told: Told) -> Simulated:
    """The parts of the cast, in so many processes. `told` hears how much of the whole is done, as a moment of it."""
    count = len(parts_of(cast_of(plan.clients, plan.seed, plan.start)))
    span = (plan.end - plan.start) / count
    done: list[Future[Simulated]] = []

    def one_more(future: Future[Simulated]) -> None:
        done.append(future)
        told(plan.start + span * len(done) - timedelta(seconds=1))

    with ProcessPoolExecutor(max_workers=min(jobs, count), mp_context=get_context("spawn")) as pool:
        parts = [
            pool.submit(played, replace(plan, part=part), settings, is_read_twice=is_read_twice)
            for part in range(count)
        ]
        for future in parts:
            future.add_done_callback(one_more)
        return together(plan, [future.result() for future in parts])
