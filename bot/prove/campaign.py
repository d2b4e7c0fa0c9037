"""Many runs: which seeds are done, which of them count, and which fault kinds have struck."""

from __future__ import annotations

import gc
import json
import time
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice, takewhile
from multiprocessing import get_context
from pathlib import Path

from bot.prove.faults import KINDS, PER_RUN, draw
from bot.prove.run import Outcome, Proving, run

RESULTS = "outcomes.jsonl"
ROUNDS = -(-len(KINDS) // PER_RUN)
"""Consecutive seeds that see every kind between them."""

ENOUGH = 3 * ROUNDS
"""Weeks after which a kind that never struck is a fault of the prover: each was drawn three times by then."""

SELDOM = 20_000, 20, 20
"""Objects and rounds between two collections: weeks leave little behind, and walking it was a twentieth of its work."""


Line = dict[str, object]


@dataclass
class Campaign:
    """Outcomes by seed, kept in a file as they come, so that a campaign goes on where it was stopped.

    `state` names what is proved (`state_of`). Weeks of another state are `older`: they are kept, and count for nothing.
    """

    out: Path | None = None
    state: str = ""
    done: dict[int, Line] = field(default_factory=dict)
    older: dict[int, Line] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.out is not None:
            self.out.mkdir(parents=True, exist_ok=True)
            for line in self._lines():
                self._keep(line)

    @property
    def file(self) -> Path:
        assert self.out is not None
        return self.out / RESULTS

    def _lines(self) -> Iterator[Line]:
        """Shape: without a line that a stop cut short; its week is played again."""
        for line in self.file.read_text(encoding="utf-8").splitlines() if self.file.exists() else ():
            with suppress(ValueError):
                yield json.loads(line)

    def _keep(self, line: Line) -> None:
        weeks = self.done if line.get("state", "") == self.state else self.older
        weeks[int(str(line["seed"]))] = line

    def take(self, outcome: Outcome) -> None:
        line = plain(outcome) | {"state": self.state}
        self._keep(line)
        if self.out is not None:
            with self.file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def within(self, seeds: Container[int]) -> Campaign:
        """What is known of these alone."""
        done, older = ({seed: line for seed, line in each.items() if seed in seeds} for each in (self.done, self.older))
        return Campaign(state=self.state, done=done, older=older)

    def holds(self, seed: int) -> bool:
        return seed in self.done and not self.done[seed]["breaches"]

    @property
    def broken(self) -> list[int]:
        return sorted(seed for seed, line in self.done.items() if line["breaches"])

    @property
    def suspects(self) -> list[int]:
        """Seeds that broke a law, now or before the mend of it: they are played first."""
        before = [seed for seed, line in self.older.items() if line["breaches"] and seed not in self.done]
        return sorted([*self.broken, *before])

    @property
    def fired(self) -> Counter[str]:
        return Counter(kind for line in self.done.values() for kind in listed(line["fired"]))

    @property
    def drawn(self) -> Counter[str]:
        return Counter(kind for line in self.done.values() for kind in listed(line["drawn"]))

    @property
    def changes(self) -> set[str]:
        return {str(line["change"]) for line in self.done.values()}

    @property
    def never_fired(self) -> list[str]:
        """Kinds that struck in none of these weeks. Shape: all of them when nothing is done."""
        return sorted(set(KINDS) - set(self.fired))

    @property
    def is_enough(self) -> bool:
        """So many weeks that each kind must have struck."""
        return len(self.done) >= ENOUGH


def ranges(seeds: Iterable[int]) -> str:
    """Shape: "0 to 39, 50"."""
    told: list[list[int]] = []
    for seed in sorted(seeds):
        if told and seed == told[-1][-1] + 1:
            told[-1] = [told[-1][0], seed]
        else:
            told.append([seed])
    return ", ".join(" to ".join(map(str, each)) for each in told)


def listed(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def plain(outcome: Outcome) -> Line:
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
    """Play what does not hold yet, each once, until the time is up."""
    began = time.monotonic()
    todo = (seed for seed in once(seeds) if not campaign.holds(seed))
    in_time = takewhile(lambda _: time.monotonic() - began < seconds, todo)
    for outcome in played(in_time):
        campaign.take(outcome)
        yield outcome


def once(seeds: Iterable[int]) -> Iterator[int]:
    """Shape: each when it is met first."""
    met: set[int] = set()
    for seed in seeds:
        if seed not in met:
            met.add(seed)
            yield seed


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
