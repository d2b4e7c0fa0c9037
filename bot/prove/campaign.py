"""Many runs: which seeds are done, which fault kinds have struck, and the shortest schedule that still fails."""

from __future__ import annotations

import gc
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from dataclasses import dataclass, field, replace
from itertools import islice, takewhile
from multiprocessing import get_context
from pathlib import Path

from bot.prove.faults import KINDS, PER_RUN, Schedule, draw
from bot.prove.run import Outcome, Proving, run

RESULTS = "outcomes.jsonl"
ROUNDS = -(-len(KINDS) // PER_RUN)
"""Consecutive seeds that see every kind between them."""

SHRINKS = 40
"""Runs spent on a shorter schedule."""

SELDOM = 20_000, 20, 20
"""Objects and rounds between two collections: weeks leave little behind, and walking it was a twentieth of its work."""


@dataclass
class Campaign:
    """Outcomes by seed, kept in a file as they come, so that a campaign goes on where it was stopped."""

    out: Path | None = None
    done: dict[int, dict[str, object]] = field(default_factory=dict)
    fired: Counter[str] = field(default_factory=Counter)
    drawn: Counter[str] = field(default_factory=Counter)
    changes: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        if self.out is not None:
            self.out.mkdir(parents=True, exist_ok=True)
            for line in self._lines():
                self._count(json.loads(line))

    @property
    def file(self) -> Path:
        assert self.out is not None
        return self.out / RESULTS

    def _lines(self) -> Iterable[str]:
        return self.file.read_text(encoding="utf-8").splitlines() if self.file.exists() else ()

    def _count(self, line: dict[str, object]) -> None:
        self.done[int(str(line["seed"]))] = line
        self.fired.update(listed(line["fired"]))
        self.drawn.update(listed(line["drawn"]))
        self.changes[str(line["change"])] += 1

    def take(self, outcome: Outcome) -> None:
        line = plain(outcome)
        self._count(line)
        if self.out is not None:
            with self.file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")

    @property
    def broken(self) -> list[int]:
        return sorted(seed for seed, line in self.done.items() if line["breaches"])

    @property
    def never_fired(self) -> list[str]:
        """Kinds of which nothing is known. Shape: empty until so many seeds are done that each must have struck."""
        return sorted(set(KINDS) - set(self.fired)) if len(self.done) >= 3 * ROUNDS else []


def listed(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def plain(outcome: Outcome) -> dict[str, object]:
    return {
        "seed": outcome.schedule.seed,
        "breaches": [f"{each.law}: {each.what}" for each in outcome.breaches],
        "fired": sorted(outcome.fired),
        "drawn": sorted(each.kind for each in outcome.schedule.faults),
        "digest": outcome.digest,
        "change": outcome.change,
        "boots": outcome.boots,
        "needs": outcome.needs,
        "weeks": outcome.schedule.days / 7,
    }


Played = Callable[[Iterator[int]], Iterator[Outcome]]
"""Outcomes of seeds, as they come. Shape: asks for the next seed only when it can begin it."""


def runs(seeds: Iterable[int], campaign: Campaign, played: Played, *, seconds: float) -> Iterator[Outcome]:
    """Play what is not done yet, until the time is up."""
    began = time.monotonic()
    todo = (seed for seed in seeds if seed not in campaign.done)
    in_time = takewhile(lambda _: time.monotonic() - began < seconds, todo)
    for outcome in played(in_time):
        campaign.take(outcome)
        yield outcome


def here(proving: Proving) -> Played:
    """One after the other."""
    return lambda seeds: (run(draw(seed), proving) for seed in seeds)


def in_processes(read: Callable[[], Proving], jobs: int, play: Callable[[int], Outcome] | None = None) -> Played:
    """So many at once, each in a process of its own: a week is the same wherever it is played."""

    def played(seeds: Iterator[int]) -> Iterator[Outcome]:
        with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=begin, initargs=(read,)) as pool:
            going = {pool.submit(play or week, seed) for seed in islice(seeds, jobs)}
            while going:
                done, going = wait(going, return_when=FIRST_COMPLETED)
                going |= {pool.submit(play or week, seed) for seed in islice(seeds, len(done))}
                yield from sorted((each.result() for each in done), key=lambda each: each.schedule.seed)

    return played


class Own:
    """What a process of its own has read for all its weeks."""

    proving: Proving


def begin(read: Callable[[], Proving]) -> None:
    Own.proving = read()
    gc.freeze()  # what stands now stands for all weeks: the collector need not walk it
    gc.set_threshold(*SELDOM)


def week(seed: int) -> Outcome:
    return run(draw(seed), Own.proving)


def shrunken(outcome: Outcome, play: Callable[[Schedule], Outcome], *, most: int = SHRINKS) -> Outcome:
    """Leave out faults, days and clients for as long as the same law breaks. Shape: the shortest that was found."""
    laws = {each.law for each in outcome.breaches}
    for _ in range(most):
        for schedule in shorter(outcome.schedule):
            tried, most = play(schedule), most - 1
            if laws & {each.law for each in tried.breaches}:
                outcome = tried
                break
            if most <= 0:
                return outcome
        else:
            return outcome
    return outcome


def shorter(schedule: Schedule) -> Iterator[Schedule]:
    """Half of the faults, then each left out, then each client, the boldest first."""
    faults, middle = schedule.faults, len(schedule.faults) // 2
    if middle > 1:
        yield replace(schedule, faults=faults[:middle])
        yield replace(schedule, faults=faults[middle:])
    for number in range(len(faults)):
        yield replace(schedule, faults=faults[:number] + faults[number + 1 :])
    for client in schedule.clients if len(schedule.clients) > 1 else ():
        yield replace(schedule, clients=tuple(each for each in schedule.clients if each != client))
