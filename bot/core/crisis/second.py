"""What a second reader says of a text; joined with the patterns, it may raise a level and never lower one. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from bot.model import Context, Finding, Form, Kind, Level, Verdict


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A level with its kind, a score between 0 and 1, and the reason in words that a therapist may read."""

    level: Level = Level.NONE
    kind: Kind = Kind.NONE
    score: float = 0.0
    reason: str = ""


class CrisisReader(Protocol):
    """Reads one text in its context: deterministic, and no clock, disk or network while it reads."""

    def read(self, text: str, context: Context = ...) -> Reading: ...


def merged(verdict: Verdict, reading: Reading) -> Verdict:
    """The higher of the two rules.

    A plain denial stays one unless the reader finds what would be paged: doubt alone does not question it again.
    Where both page, the patterns name the kind: they know more kinds than the reader.
    """
    if reading.level <= verdict.level or (verdict.denial and reading.level < Level.URGENT):
        return verdict
    kind = verdict.kind if verdict.level >= Level.URGENT and verdict.kind is not Kind.NONE else reading.kind
    finding = Finding(pattern=f"reader.{reading.level.word}", level=reading.level, kind=kind, words=reading.reason)
    return replace(verdict, level=reading.level, kind=kind, findings=(finding, *verdict.findings), denial=False)


def somebody_elses(reading: Reading, context: Context) -> Reading:
    """Quoted and forwarded words count one level lower, never below concern (grading rule 1)."""
    if context.form not in (Form.QUOTED, Form.FORWARDED) or reading.level is Level.NONE:
        return reading
    return replace(reading, level=Level(max(reading.level - 1, Level.CONCERN)))
