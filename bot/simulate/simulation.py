"""One simulation from a seed: the cast, the shell, the weeks, and what came of them; also part by part."""

from __future__ import annotations

import gc
import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot.core.crisis.screener import Screener
from bot.core.crisis.second import CrisisReader
from bot.programme.programme import Programme
from bot.simulate.cast import Cast, cast_of, parts_of
from bot.simulate.course_laws import Ending, course_breaches
from bot.simulate.laws import Breach
from bot.simulate.post import Load
from bot.simulate.seen import AlertSeen
from bot.simulate.shell import Edges, prepare, shell
from bot.simulate.unreached import Ran
from bot.simulate.virtual import VirtualClock
from bot.simulate.world import World

K = TypeVar("K")


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What is simulated. Units: `start` is aware UTC, at midnight. `part`: one of the cast's, None is the whole."""

    weeks: int
    clients: int
    seed: int
    start: datetime
    part: int | None = None

    @property
    def end(self) -> datetime:
        return self.start + timedelta(weeks=self.weeks)


@dataclass(frozen=True, kw_only=True)
class Simulated:
    """A simulation that is over, or a part of one: plain values, so that another process can hand it over.

    Shape: `said` holds languages with text ids; `seen` are breaches found on the way; `refusals` count by reason.
    """

    plan: Plan
    ending: Ending
    seen: Sequence[Breach]
    alerts: Sequence[AlertSeen]
    ran: Ran
    digest: str
    load: Load = field(default_factory=Load)
    refusals: Mapping[str, int] = field(default_factory=dict)
    passed_over: Mapping[tuple[str, str], int] = field(default_factory=dict)
    said: frozenset[tuple[str, str]] = frozenset()

    @property
    def breaches(self) -> list[Breach]:
        return [*self.seen, *course_breaches(self.ending)]


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
    seed = plan.seed if plan.part is None else f"{plan.seed}:{plan.part}"
    with tempfile.TemporaryDirectory(prefix="between-simulate-") as folder:
        clock = VirtualClock(plan.start)
        async with shell(Path(folder), programme, screener, edges, clock, seed=seed, reader=reader) as built:
            cast = cast_for(plan)
            await prepare(built, cast.staff)
            world = World(shell=built, cast=cast, start=plan.start, end=plan.end, seed=plan.seed)
            gc.collect()
            gc.freeze()  # what stands now stands to the end: the collector need not walk it
            try:
                ending = await world.run(told)
            finally:
                gc.unfreeze()
            return outcome(plan, world, ending)


def cast_for(plan: Plan) -> Cast:
    whole = cast_of(plan.clients, plan.seed, plan.start)
    return whole if plan.part is None else parts_of(whole)[plan.part]


def outcome(plan: Plan, world: World, ending: Ending) -> Simulated:
    post, keeping = world.shell.post, world.keeping
    languages = keeping.languages & {"en", "es"}
    return Simulated(
        plan=plan, ending=ending, seen=world.breaches, alerts=world.seen.alerts(), digest=post.digest.hexdigest(),
        load=post.load, refusals=post.refusals, passed_over=keeping.passed_over, said=frozenset(world.shell.texts.said),
        ran=Ran(flows=keeping.flows_begun, phases=keeping.phases, variants=keeping.variants, languages=languages),
    )  # fmt: skip


def together(plan: Plan, parts: Sequence[Simulated]) -> Simulated:
    """Parts as one. Shape: in their order, whoever came first."""
    return Simulated(
        plan=plan,
        ending=one_ending([each.ending for each in parts]),
        seen=[breach for each in parts for breach in each.seen],
        alerts=[alert for each in parts for alert in each.alerts],
        ran=Ran(
            flows=frozenset().union(*(each.ran.flows for each in parts)),
            phases=frozenset().union(*(each.ran.phases for each in parts)),
            variants=frozenset().union(*(each.ran.variants for each in parts)),
            languages=frozenset().union(*(each.ran.languages for each in parts)),
        ),
        digest=hashlib.sha256("".join(each.digest for each in parts).encode()).hexdigest(),
        load=heaviest([each.load for each in parts]),
        refusals=summed([each.refusals for each in parts]),
        passed_over=summed([each.passed_over for each in parts]),
        said=frozenset().union(*(each.said for each in parts)),
    )


def one_ending(endings: Sequence[Ending]) -> Ending:
    first = endings[0]
    return Ending(
        end=first.end,
        flows=first.flows,
        histories={name: each for ending in endings for name, each in ending.histories.items()},
        tasks=[task for ending in endings for task in ending.tasks],
        counted={name: each for ending in endings for name, each in ending.counted.items()},
        held={name: each for ending in endings for name, each in ending.held.items()},
        put_aside=sum(ending.put_aside for ending in endings),
        invited=sum(ending.invited for ending in endings),
    )


def heaviest(loads: Sequence[Load]) -> Load:
    """Every part has a sender and its limit of its own: the most that any of them had to carry in a second."""
    made = Load()
    for load in loads:
        made.sent |= load.sent
        made.asked |= load.asked
        made.total += load.total
        for lane, waited in load.longest.items():
            made.longest[lane] = max(waited, made.longest.get(lane, 0.0))
    return made


def summed(counts: Sequence[Mapping[K, int]]) -> dict[K, int]:
    made = Counter[K]()
    for each in counts:
        made.update(each)
    return dict(made)
