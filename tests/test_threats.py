"""docs/threats.md names a test for every line, and every test that it names exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(test_\w+)`")


def test_every_test_that_the_page_names_exists() -> None:
    there = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    }
    named = set(NAMED.findall(PAGE))

    assert len(named) > 40
    assert named - there == set()


def test_every_line_of_what_holds_names_a_test() -> None:
    table = PAGE.partition("## What holds")[2].partition("## What does not")[0]
    lines = [line for line in table.split("\n") if line.startswith("| ")][2:]

    assert len(lines) > 20
    assert [line for line in lines if not NAMED.search(line)] == []
