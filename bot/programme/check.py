"""Finds what is wrong with flows and their texts before a client could meet it: all at once, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.core.flow import Flow
from bot.core.rules import USUAL_RULES, ProgrammeRules
from bot.programme.allow import Allowance, allowances
from bot.programme.check_course import check_course
from bot.programme.check_cover import check_collisions, check_cover, check_starts
from bot.programme.check_names import check_names
from bot.programme.check_steps import check_steps
from bot.programme.check_texts import Screen, check_files, check_texts
from bot.programme.own import own_files
from bot.programme.problems import Problem
from bot.programme.texts import Texts


@dataclass(frozen=True, kw_only=True)
class Written:
    """Everything of a programme that is checked together. Shape: `broken` are ids of flows that could not be read."""

    flows: Mapping[str, Flow]
    texts: Texts
    rules: ProgrammeRules = USUAL_RULES
    languages: Sequence[str] = ("en", "es")
    broken: frozenset[str] = frozenset()
    screen: Screen | None = None
    allowed: dict[str, list[Allowance]] = field(default_factory=dict)


def check_flows(written: Written) -> Iterator[Problem]:
    """All problems of all flows. Where a flow could not be read, nothing is said that would only follow from it."""
    for flow in written.flows.values():
        yield from check_steps(flow, known_flows(written))
        yield from check_names(flow, written.flows)
        yield from check_texts(flow, written.texts, written.languages, written.screen)
        yield from check_starts(flow, written.flows, written.rules)
    yield from check_course(written.flows, written.texts, written.languages)
    yield from check_files(written.flows, written.texts, own_files(), written.broken)
    yield from check_collisions(written.flows)
    if not written.broken:
        yield from check_cover(written.flows)


def known_flows(written: Written) -> Mapping[str, Flow]:
    """With a stand-in for each flow that could not be read: a `go` to it is not a second problem."""
    stand_ins = {name: Flow(id=name, revision="", title=name, kind="service") for name in written.broken}
    return {**stand_ins, **written.flows}


def read_allowances(folder: Path) -> tuple[dict[str, list[Allowance]], list[Problem]]:
    """What the comments of all files allow. Shape: by file, as problems name it."""
    found: dict[str, list[Allowance]] = {}
    problems: list[Problem] = []
    for path in [*(folder / "flows").glob("*.yaml"), *(folder / "messages").rglob("*.ftl")]:
        file = path.relative_to(folder).as_posix()
        if path.stat().st_size > 256 * 1024:
            continue
        found[file], told = allowances(path.read_text(encoding="utf-8", errors="replace"), file)
        problems += told
    return found, problems
