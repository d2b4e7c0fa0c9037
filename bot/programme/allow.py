"""`# between: allow <rule> because …`: a remark that staff have looked at is not made again. Pure.

On the line itself or the line above it holds for that line (and the step or text that begins there); above everything
else in a file it holds for the whole file. Nothing about YAML, grammar or crisis can be allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.programme.problems import Problem, meant

ALLOW = re.compile(r"#+\s*between:\s*allow\s+([a-z][a-z, -]*?)(?:\s+because\s+(\S.*))?\s*$")
NEVER = frozenset({"yaml", "grammar", "fluent", "size", "crisis", "answer-word"})
RULES = (
    "unused", "long",
    "grade", "stale", "collision", "quiet-hours", "dead-end", "no-start", "no-homework", "no-check-in",
    "never", "value", "type", "order", "name", "unreachable", "endless", "missing-text", "button", "too-long", "double",
    "unknown", "never-due", "condition", "old-resources",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Allowance:
    """Lines that a comment speaks for; `last` is 0 for a whole file."""

    rules: frozenset[str]
    first: int
    last: int


def allowances(source: str, file: str) -> tuple[list[Allowance], list[Problem]]:
    """What a file's comments allow, and which of them are no good."""
    lines = source.split("\n")
    found, problems = [], []
    for number, line in enumerate(lines, start=1):
        written = ALLOW.search(line) if "between:" in line else None
        if written is None:
            continue
        rules = frozenset(each.strip() for each in written[1].split(",") if each.strip())
        problems += list(complaints(rules, written[2] or "", file, number))
        if written[2]:
            found.append(scope_of(lines, number, rules))
    return found, problems


def complaints(rules: frozenset[str], reason: str, file: str, line: int) -> Iterator[Problem]:
    if not reason:
        what, do = "this says no reason.", "Write: # between: allow RULE because …"
        yield Problem(file=file, line=line, what=what, do=do, rule="allow", is_warning=True)
    for rule in sorted(rules - set(RULES)):
        what = f"`{rule}` can never be allowed." if rule in NEVER else f"no rule is called `{rule}`."
        yield Problem(file=file, line=line, what=what, do=meant(rule, RULES), rule="allow", is_warning=True)


def scope_of(lines: list[str], number: int, rules: frozenset[str]) -> Allowance:
    if not lines[number - 1].lstrip().startswith("#"):
        return Allowance(rules=rules, first=number, last=number)
    if all(line.lstrip().startswith("#") or not line.strip() for line in lines[:number]):
        return Allowance(rules=rules, first=1, last=0)
    after = next((n for n in range(number + 1, len(lines) + 1) if not lines[n - 1].lstrip().startswith("#")), number)
    last = after
    while last < len(lines) and is_part_of(lines[last], lines[after - 1]):
        last += 1
    return Allowance(rules=rules, first=after, last=last)


def is_part_of(line: str, first: str) -> bool:
    """Whether a line is indented under the one that begins a step or a text."""
    return bool(line.strip()) and indent(line) > indent(first)


def indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def without_allowed(problems: Iterable[Problem], by_file: Mapping[str, list[Allowance]]) -> list[Problem]:
    return [each for each in problems if each.rule in NEVER or not is_allowed(each, by_file.get(each.file, ()))]


def is_allowed(problem: Problem, found: Iterable[Allowance]) -> bool:
    return any(
        problem.rule in each.rules and (not each.last or each.first <= problem.line <= each.last) for each in found
    )
