"""A campaign: the tests are collected once, then each mutant is tried in a process of its own."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.mutants.making import Mutant
from tests.mutants.play import Trial, begun, caches_found, outcome
from tests.mutants.reach import Reach, looked_at
from tests.mutants.results import KEPT, UNREACHED, Known, known_of, near, waiting


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Units: `sample` is mutants a module, 0 for all; nothing new begins after `ends` on the monotonic clock."""

    files: Sequence[Path]
    sample: int = 0
    again: bool = False
    ends: float
    jobs: int = 2


@dataclass
class Campaign:
    """A plugin of pytest: it runs no test but with a mutant in it."""

    wanted: Wanted
    running: dict[int, tuple[Known, str]] = field(default_factory=dict)

    def pytest_configure(self) -> None:
        """Before any test is read: what a test draws must be the same with a mutant and without."""
        from hypothesis import HealthCheck, settings

        settings.register_profile(
            "mutants", derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
        )
        settings.load_profile("mutants")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        from tests.core.crisis.screening import build_anew

        reach = looked_at(session.items, build_anew, KEPT, self.wanted.ends)
        if reach is None:
            return True
        caches_found()
        gc.freeze()  # or each process would copy what it only counts
        for file in self.wanted.files:
            self.ask(known_of(file), reach, session.items)
        return True

    def ask(self, known: Known, reach: Reach, items: Sequence[pytest.Item]) -> None:
        for mutant in waiting(known, self.wanted.sample, again=self.wanted.again):
            if time.monotonic() < self.wanted.ends:
                self.give(known, mutant, Chosen.of(reach, known, mutant, items))
        while self.running:
            self.wait()
        print(
            f"{known.short}: {len(known.found) - len(known.alive)} of {len(known.found)} tried are killed", flush=True
        )

    def give(self, known: Known, mutant: Mutant, chosen: Chosen) -> None:
        if not chosen.tests:
            known.keep(mutant.key, UNREACHED)
            return
        if len(self.running) >= self.wanted.jobs:
            self.wait()
        trial = Trial(
            source=mutant.source, module=".".join(known.file.with_suffix("").parts), function=mutant.function,
            tests=chosen.tests, seconds=chosen.seconds, build=chosen.build,
        )  # fmt: skip
        self.running[begun(trial)] = (known, mutant.key)

    def wait(self) -> None:
        child, status = os.wait()
        known, key = self.running.pop(child)
        known.keep(key, outcome(status))


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """The tests that reach a mutant: those that import its module first, of these the shortest."""

    tests: Sequence[pytest.Item]
    seconds: float
    build: Callable[[], None] | None

    @classmethod
    def of(cls, reach: Reach, known: Known, mutant: Mutant, items: Sequence[pytest.Item]) -> Chosen:
        from tests.core.crisis.screening import build_anew

        numbers, is_building = reach.tests(str(known.file), mutant.lines)
        if is_building:
            numbers = reach.with_patterns(numbers, items)
        at_hand = near(known.file)
        numbers = sorted(numbers, key=lambda each: (items[each].path not in at_hand, reach.seconds[each]))
        seconds = sum(reach.seconds[each] for each in numbers)
        return cls(tests=[items[each] for each in numbers], seconds=seconds, build=build_anew if is_building else None)
