"""`make mutants`: bot/core with one small change at a time, and whether a test notices. See docs/mutants.md."""

from __future__ import annotations

import argparse
import dataclasses
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.mutants.campaign import Campaign, Wanted
from tests.mutants.results import files, is_pattern, kept_in, known_of, waiting
from tests.mutants.table import written

PAGE = Path("docs/mutants.md")
LEFT_OUT = (
    "tests/core/crisis/test_screener.py::test_time_grows_with_length_and_no_faster",
    "tests/core/crisis/test_evaluate.py::test_of_the_shipped_examples_99_in_100_are_still_noticed_when_miswritten",
)
"""One measures time, which a busy machine changes; the other takes seconds, and each survivor would pay them."""

PATTERNS = ("tests/core/crisis",)
OTHERS = ("tests/core", "--ignore=tests/core/crisis", "tests/store", "tests/play/test_conversations.py")
"""What is asked about the patterns, and about everything else."""


def main(arguments: Sequence[str]) -> int:
    asked = read(arguments)
    if asked.table:
        PAGE.write_text(written(PAGE.read_text(), [known_of(file) for file in files(()) if kept_in(file).exists()]))
        return 0
    if asked.show:
        return show(asked.modules)
    ends = time.monotonic() + 60 * asked.minutes
    for tests, some in asked_of(files(asked.modules)):
        wanted = Wanted(files=some, sample=asked.sample, again=asked.again, ends=ends, jobs=asked.jobs)
        left = dataclasses.replace(wanted, files=[file for file in some if is_wanted(wanted, file)])
        if left.files and time.monotonic() < ends and (code := run(left, tests)):
            return code
    return 0


def asked_of(found: Sequence[Path]) -> list[tuple[Sequence[str], list[Path]]]:
    """Which tests are asked about which modules; they are collected once for all of these."""
    patterns = [file for file in found if is_pattern(file)]
    return [(PATTERNS, patterns), (OTHERS, [file for file in found if file not in patterns])]


def is_wanted(wanted: Wanted, file: Path) -> bool:
    known = known_of(file)
    tried, all_of_them = len(known.found), min(wanted.sample or known.mutants, known.mutants)
    return bool(known.alive) if wanted.again else tried < all_of_them


def read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("modules", nargs="*", help="crisis, crisis.screener, engine …; all, if none is named")
    parser.add_argument("--sample", type=int, default=0, help="so many of each module, drawn by its name; 0: all")
    parser.add_argument("--again", action="store_true", help="those that lived, once more")
    parser.add_argument("--minutes", type=float, default=1e9, help="then it stops; run it again to go on")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", action="store_true", help="only show what lived")
    parser.add_argument("--table", action="store_true", help="only write docs/mutants.md anew")
    return parser.parse_args(arguments)


def run(wanted: Wanted, tests: Sequence[str]) -> int:
    quiet = [
        "-q",
        "-s",
        "--assert=plain",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:hypothesispytest",
        "--no-header",
        "--no-summary",
    ]
    left_out = [f"--deselect={each}" for each in LEFT_OUT]
    code = pytest.main([*quiet, *left_out, *tests], plugins=[Campaign(wanted=wanted)])
    return 0 if code in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED) else int(code)


def show(named: Sequence[str]) -> int:
    for file in files(named):
        known = known_of(file)
        for each in waiting(known, 0, again=True):
            print(f"{file}:{each.lines.start} {each.key} {known.found[each.key]}\n{each.difference}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
