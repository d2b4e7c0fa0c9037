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
from typing import NoReturn

import coverage
import pytest

from bot.model import Json
from tests.mutants.play import passes

BUILDING = "building"
"""What only building the screener reaches: then it is built anew with the mutant in it."""


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


PART = 50
"""Tests looked at before what was seen is kept: so that this too can be stopped and gone on with."""


def looked_at(items: Sequence[pytest.Item], build: Callable[[], None], kept_in: Path, ends: float) -> Reach | None:
    """Shape: None when the time is over before all is seen.

    Raises: RuntimeError, when a test fails without any mutant: then nothing that follows would mean anything.
    """
    state = state_of(items)
    kept = json.loads(kept_in.read_text()) if kept_in.exists() else {}
    if kept.get("state") != state:
        kept = {"state": state, "seconds": [], "lines": {}}
    kept_in.parent.mkdir(parents=True, exist_ok=True)
    while len(kept["seconds"]) < len(items):
        if time.monotonic() > ends:
            return None
        child = os.fork()
        if child == 0:
            look_apart(items, build, kept, kept_in)
        if os.waitpid(child, 0)[1] != 0:
            raise RuntimeError("a test fails without any mutant, or the look itself did")
        kept = json.loads(kept_in.read_text())
    return Reach(lines=kept["lines"], seconds=kept["seconds"])


def look_apart(
    items: Sequence[pytest.Item], build: Callable[[], None], kept: dict[str, Json], kept_in: Path
) -> NoReturn:
    try:
        look(items, build, kept)
        kept_in.write_text(json.dumps(kept))
        os._exit(0)
    except BaseException:  # it must not go on as a second campaign
        traceback.print_exc()
        os._exit(1)


def look(items: Sequence[pytest.Item], build: Callable[[], None], kept: dict[str, Json]) -> None:
    """Look at the next part, and add what is seen to `kept`."""
    first = len(kept["seconds"])
    watch = coverage.Coverage(data_file=None, include=["*/bot/core/*"], config_file=False)
    watch.start()
    if first == 0:
        watch.switch_context(BUILDING)
        build()
    for number, item in enumerate(items[first : first + PART], start=first):
        watch.switch_context(str(number))
        began = time.process_time()
        following = items[number + 1] if number + 1 < min(first + PART, len(items)) else None
        if not passes(item, following):
            raise RuntimeError(f"{item.nodeid} fails without any mutant")
        kept["seconds"].append(time.process_time() - began)
    watch.stop()
    for file, lines in by_line(watch).items():
        for line, tests in lines.items():
            kept["lines"].setdefault(file, {}).setdefault(str(line), []).extend(tests)


def by_line(watch: coverage.Coverage) -> dict[str, dict[int, list[int]]]:
    found = watch.get_data()
    return {
        str(Path(file).relative_to(Path.cwd())): {
            line: [-1 if each == BUILDING else int(each) for each in contexts if each]
            for line, contexts in found.contexts_by_lineno(file).items()
        }
        for file in found.measured_files()
    }


def state_of(items: Sequence[pytest.Item]) -> str:
    made = hashlib.sha256("\n".join(item.nodeid for item in items).encode())
    files = {*Path("bot").rglob("*.py"), *(item.path for item in items), *Path("tests/core").rglob("*.py")}
    for file in sorted(files):
        made.update(file.read_bytes())
    return made.hexdigest()
