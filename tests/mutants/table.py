"""The table of docs/mutants.md: what was asked about each module, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from tests.mutants.results import Known

BEGIN, END = "<!-- written by python -m tests.mutants -->", "<!-- until here -->"
HEAD = "| module | mutants | tried | killed | survived | share killed | |\n| --- | --: | --: | --: | --: | --: | --- |"


def written(page: str, found: Sequence[Known]) -> str:
    """The page with its table anew. Raises: ValueError, when the page has lost the two marks."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{table(found)}\n{END}{after}"


def table(found: Sequence[Known]) -> str:
    tried = [each for each in found if each.found]
    whole = [each for each in tried if len(each.found) == each.mutants]
    lines = [line(each.short, [each]) for each in tried]
    sums = [("whole", whole), ("sampled", [each for each in tried if each not in whole]), ("all", tried)]
    return "\n".join([HEAD, *lines, *(line(f"**{name}**", some) for name, some in sums if some)])


def line(name: str, some: Sequence[Known]) -> str:
    mutants, tried = sum(each.mutants for each in some), sum(len(each.found) for each in some)
    alive = sum(len(each.alive) for each in some)
    how = "whole" if tried == mutants else "sampled"
    return f"| {name} | {mutants} | {tried} | {tried - alive} | {alive} | {1 - alive / tried:.1%} | {how} |"
