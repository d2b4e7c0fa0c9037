"""One simulation from a seed: the cast, the shell, the weeks, and what came of them."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.crisis.screener import Screener
from bot.core.crisis.second import CrisisReader
from bot.programme.programme import Programme
from bot.simulate.cast import cast_of
from bot.simulate.course_laws import Ending
from bot.simulate.seen import AlertSeen
from bot.simulate.shell import Edges, prepare, shell
from bot.simulate.virtual import VirtualClock
from bot.simulate.world import World


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What is simulated. Units: `start` is aware UTC, at midnight."""

    weeks: int
    clients: int
    seed: int
    start: datetime

    @property
    def end(self) -> datetime:
        return self.start + timedelta(weeks=self.weeks)


@dataclass(frozen=True, kw_only=True)
class Simulated:
    """A simulation that is over."""

    plan: Plan
    world: World
    ending: Ending
    alerts: Sequence[AlertSeen]
    digest: str


async def simulate(
    plan: Plan,
    programme: Programme,
    screener: Screener,
    edges: Edges,
    *,
    reader: CrisisReader | None = None,
    told: Callable[[datetime], None] = lambda _: None,
) -> Simulated:
    """Same plan and programme, same everything: `digest` is over all that was sent, in order."""
    with tempfile.TemporaryDirectory(prefix="between-simulate-") as folder:
        clock = VirtualClock(plan.start)
        async with shell(Path(folder), programme, screener, edges, clock, seed=plan.seed, reader=reader) as built:
            cast = cast_of(plan.clients, plan.seed, plan.start)
            await prepare(built, cast.staff)
            world = World(shell=built, cast=cast, start=plan.start, end=plan.end, seed=plan.seed)
            gc.collect()
            gc.freeze()  # what stands now stands to the end: the collector need not walk it
            try:
                ending = await world.run(told)
            finally:
                gc.unfreeze()
            digest = built.post.digest.hexdigest()
            return Simulated(plan=plan, world=world, ending=ending, alerts=built.seen.alerts(), digest=digest)
