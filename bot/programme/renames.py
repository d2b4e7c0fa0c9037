"""The former names of flows and steps: kept in flows/renamed.txt, which travels with the folder. Pure but for reading.

A line says `flow OLD NEW` or `step FLOW OLD NEW`; they hold one after the other, as they were made. The file goes where
the programme goes, so that every database that takes the programme in can carry over what it keeps under an old name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bot.programme.problems import Problem

FILE = "renamed.txt"
NAME = r"[a-z][a-z0-9_-]{0,63}"
FLOW = re.compile(rf"flow ({NAME}) ({NAME})")
STEP = re.compile(rf"step ({NAME}) ({NAME}) ({NAME})")
HEAD = "# Written by `between rename`. Leave the lines: by them clients are carried over from old names to new ones.\n"


@dataclass(frozen=True)
class FlowRenamed:
    old: str
    new: str

    @property
    def line(self) -> str:
        return f"flow {self.old} {self.new}"

    @property
    def undone(self) -> FlowRenamed:
        return FlowRenamed(self.new, self.old)


@dataclass(frozen=True)
class StepRenamed:
    flow: str
    old: str
    new: str

    @property
    def line(self) -> str:
        return f"step {self.flow} {self.old} {self.new}"


Rename = FlowRenamed | StepRenamed


@dataclass(frozen=True)
class Renames:
    """All of them in order. A name that stands today means what stands today: ask only for what is not there."""

    made: Sequence[Rename] = field(default_factory=tuple)

    def flow_now(self, flow: str) -> str:
        """What a flow of a former name is called now."""
        for each in self.made:
            if isinstance(each, FlowRenamed) and each.old == flow:
                flow = each.new
        return flow

    def step_now(self, flow: str, step: str) -> str:
        """What a step of a former name is called now; `mood-yes` follows `mood`. The flow goes by any of its names."""
        home = self.flow_now(flow)
        for each in self.made:
            if not isinstance(each, StepRenamed) or self.flow_now(each.flow) != home:
                continue
            if step == each.old or step.startswith(f"{each.old}-"):
                step = each.new + step.removeprefix(each.old)
        return step

    def text_now(self, text_id: str) -> str:
        """The id of a text whose flow or step has another name now."""
        if not self.made:
            return text_id
        flow, _, rest = text_id.partition(".")
        step, dot, attribute = rest.partition(".")
        return f"{self.flow_now(flow)}.{self.step_now(flow, step)}{dot}{attribute}"

    @cached_property
    def names_now(self) -> dict[str, str]:
        """Former names of answers to those that texts use today, whatever the flow."""
        return {each.old: self.step_now(each.flow, each.old) for each in self.made if isinstance(each, StepRenamed)}

    @property
    def lines(self) -> list[str]:
        return [each.line for each in self.made]


NO_RENAMES = Renames()


def read_renames(folder: Path) -> tuple[Renames, list[Problem]]:
    """Shape: none for a folder without the file; a line that says nothing is a problem."""
    path = folder / "flows" / FILE
    if not path.exists():
        return NO_RENAMES, []
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return Renames(tuple(renames_of(lines))), [
        Problem(file=f"flows/{FILE}", line=number, what="this line renames nothing.", do=how, rule="grammar")
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("#") and rename_of(line) is None
        for how in ["Write `flow OLD NEW` or `step FLOW OLD NEW`."]
    ]


def renames_of(lines: Sequence[str]) -> Iterator[Rename]:
    yield from (found for found in map(rename_of, lines) if found is not None)


def rename_of(line: str) -> Rename | None:
    if flow := FLOW.fullmatch(line.strip()):
        return FlowRenamed(flow[1], flow[2])
    step = STEP.fullmatch(line.strip())
    return StepRenamed(step[1], step[2], step[3]) if step else None


def keep_rename(folder: Path, rename: Rename) -> None:
    """Write one more, behind all others."""
    path = folder / "flows" / FILE
    before = path.read_text(encoding="utf-8") if path.exists() else HEAD
    path.write_text(before + ("" if before.endswith("\n") else "\n") + rename.line + "\n", encoding="utf-8")
