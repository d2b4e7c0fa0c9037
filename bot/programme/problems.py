"""What is wrong with staff's files, in plain words: where, what, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, order=True)
class Problem:
    """One thing to mend. Units: `line` counts from 1; 0 is the whole file."""

    file: str
    line: int
    what: str
    do: str = ""
    step: str = ""
    is_warning: bool = False

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        step = f" (step {self.step})" if self.step else ""
        advice = f" {self.do}" if self.do else ""
        return f"{place}{step}: {self.what}{advice}"


class ProgrammeBroken(Exception):
    """The programme cannot start; all its problems at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
