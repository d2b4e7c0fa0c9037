"""Which test reaches which line of bot/core, and how long each takes: looked at once for a state of the sources."""

from __future__ import annotations

import hashlib
import json
import os
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

import coverage
import pytest

from tests.mutants.play import passes

BUILDING = "building"
"""What only building the screener reaches: then it is built anew with the mutant in it."""


class Seen(TypedDict):
    """What one file of tests reaches, as `Reach` has it, its tests by their place in the file."""

    state: str
    seconds: list[float]
    lines: dict[str, dict[str, list[int]]]


@dataclass(frozen=True, kw_only=True)
class Reach:
    """Shape: `lines` is file → line → tests, by their place in the collection; -1 is the building of the screener."""

    lines: dict[str, dict[str, list[int]]]
    seconds: list[float]

    def tests(self, file: str, lines: range) -> tuple[list[int], bool]:
        """The tests to run, shortest first, and whether the screener must be built anew for them."""
        found = {each for line in lines for each in self.lines.get(file, {}).get(str(line), ())}
        is_building = -1 in found
        return sorted(found - {-1}, key=lambda each: self.seconds[each]), is_building

    def with_patterns(self, tests: Sequence[int], items: Sequence[pytest.Item]) -> list[int]:
        """Whatever stands on the screener may notice how it was built."""
        found = {*tests, *(at for at, item in enumerate(items) if item.nodeid.startswith("tests/core/crisis/"))}
        return sorted(found, key=lambda each: self.seconds[each])


def looked_at(items: Sequence[pytest.Item], build: Callable[[], None], kept_in: Path, ends: float) -> Reach | None:
    """Look a file of tests at a time, and keep what is seen: so that a test more asks for its own file alone.

    Shape: None when the time is over before all is seen.
    Raises: RuntimeError, when a test fails without any mutant: then nothing that follows would mean anything.
    """
    kept_in.mkdir(parents=True, exist_ok=True)
    state = state_of_sources()
    seconds, lines = [0.0] * len(items), dict[str, dict[str, list[int]]]()
    for name, places in parts(items).items():
        part = [items[place] for place in places]
        kept = kept_in / f"reach-{name}.json"
        seen = seen_in(kept, state_of(part, state))
        if seen is None and time.monotonic() > ends:
            return None
        seen = seen or look_apart(part, build, kept, state_of(part, state))
        for place, took in zip(places, seen["seconds"], strict=True):
            seconds[place] = took
        for file, of_file in seen["lines"].items():
            for line, tests in of_file.items():
                found = [-1 if each == -1 else places[each] for each in tests]
                lines.setdefault(file, {}).setdefault(line, []).extend(found)
    return Reach(lines=lines, seconds=seconds)


def parts(items: Sequence[pytest.Item]) -> dict[str, list[int]]:
    """Shape: name of a file → its tests, by their place in the collection; the building of the screener has none."""
    found: dict[str, list[int]] = {BUILDING: []}
    for place, item in enumerate(items):
        found.setdefault(".".join(item.path.relative_to(Path.cwd()).with_suffix("").parts), []).append(place)
    return found


def seen_in(kept: Path, state: str) -> Seen | None:
    seen: Seen | None = json.loads(kept.read_text()) if kept.exists() else None
    return seen if seen and seen["state"] == state else None


def look_apart(items: Sequence[pytest.Item], build: Callable[[], None], kept: Path, state: str) -> Seen:
    """Look in a process of its own, so that nothing that a test leaves behind reaches the mutants."""
    child = os.fork()
    if child == 0:
        try:
            kept.write_text(json.dumps({"state": state, **look(items, build)}))
            os._exit(0)
        except BaseException:  # it must not go on as a second campaign
            traceback.print_exc()
            os._exit(1)
    if os.waitpid(child, 0)[1] != 0:
        raise RuntimeError("a test fails without any mutant, or the look itself did")
    seen = seen_in(kept, state)
    assert seen is not None, "it has just been written"
    return seen


def look(items: Sequence[pytest.Item], build: Callable[[], None]) -> dict[str, Any]:
    """Shape: of no test, the building of the screener."""
    seconds: list[float] = []
    watch = coverage.Coverage(data_file=None, include=["*/bot/core/*"], config_file=False)
    watch.set_option("run:disable_warnings", ["no-data-collected"])  # a test of the store alone reaches nothing here
    watch.start()
    if not items:
        watch.switch_context(BUILDING)
        build()
    for number, item in enumerate(items):
        watch.switch_context(str(number))
        began = time.process_time()
        if not passes(item, items[number + 1] if number + 1 < len(items) else None):
            raise RuntimeError(f"{item.nodeid} fails without any mutant")
        seconds.append(time.process_time() - began)
    watch.stop()
    return {"seconds": seconds, "lines": by_line(watch)}


def by_line(watch: coverage.Coverage) -> dict[str, dict[int, list[int]]]:
    found = watch.get_data()
    return {
        str(Path(file).relative_to(Path.cwd())): {
            line: [-1 if each == BUILDING else int(each) for each in contexts if each]
            for line, contexts in found.contexts_by_lineno(file).items()
        }
        for file in found.measured_files()
    }


def state_of_sources() -> str:
    """The bot, and what tests stand on; each file of tests is asked about by itself."""
    files = {*Path("bot").rglob("*.py"), *(each for each in Path("tests").rglob("*.py") if not is_tests(each))}
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()


def is_tests(file: Path) -> bool:
    return file.name.startswith("test_") or file.is_relative_to("tests/mutants")


def state_of(items: Sequence[pytest.Item], sources: str) -> str:
    made = hashlib.sha256("\n".join([sources, *(item.nodeid for item in items)]).encode())
    for file in sorted({item.path for item in items}):
        made.update(file.read_bytes())
    return made.hexdigest()
