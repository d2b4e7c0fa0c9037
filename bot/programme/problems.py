"""What is wrong with staff's files, in plain words: where, what, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, kw_only=True, order=True)
class Problem:
    """One thing to mend. Units: `line` counts from 1; 0 is the whole file. `rule` is its name for `allow`."""

    file: str
    line: int
    what: str
    do: str = ""
    step: str = ""
    is_warning: bool = False
    rule: str = ""

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


def meant(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """`Did you mean …?`, when something near is known."""
    near = get_close_matches(word, list(known), n=1)
    return f"Did you mean {near[0]}?" if near else otherwise
