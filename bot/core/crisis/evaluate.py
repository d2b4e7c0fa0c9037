"""How good a reader of crisis texts is on texts whose level is known: shares, misses, false alarms. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from bot.core.crisis.shares import Share, share
from bot.model import Context, Kind, Level, Verdict

LISTED = 40
"""How many misses and false alarms a report shows; --json shows them all."""

CRISIS = (Level.URGENT, Level.IMMINENT)


class Reads(Protocol):
    """Whatever grades a text: the patterns, the second reader, both."""

    def screen(self, text: str, context: Context = ...) -> Verdict: ...


@dataclass(frozen=True, kw_only=True)
class Row:
    """A text with what a person made of it. `note` begins with "ordinary" or "hard" where its author says so."""

    text: str
    language: str
    level: Level
    kind: str = Kind.NONE
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Graded:
    """A row beside what the reader made of it."""

    row: Row
    verdict: Verdict

    @property
    def is_noticed(self) -> bool:
        return self.verdict.level >= Level.CONCERN

    @property
    def is_paged(self) -> bool:
        return self.verdict.level >= Level.URGENT

    def as_json(self) -> dict[str, Any]:
        found = {"text": self.row.text, "language": self.row.language, "level": self.row.level.word}
        return found | {"graded": self.verdict.level.word, "patterns": list(self.verdict.patterns)}


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """Shape: shares by language, then by level, kind and note; misses are crisis rows that were not noticed."""

    shares: tuple[Share, ...]
    misses: tuple[Graded, ...]
    false_alarms: tuple[Graded, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "shares": [asdict(each) | {"part": each.part} for each in self.shares],
            "misses": [each.as_json() for each in self.misses],
            "false_alarms": [each.as_json() for each in self.false_alarms],
        }


def rows_of(written: Sequence[dict[str, Any]]) -> list[Row]:
    """Raises: KeyError, for a row without text, lang or level, and for a level that does not exist."""
    return [
        Row(
            text=str(each["text"]),
            language=str(each["lang"]),
            level=Level[str(each["level"]).upper()],
            kind=str(each.get("kind") or Kind.NONE),
            note=str(each.get("note") or ""),
        )
        for each in written
    ]


def evaluate(reader: Reads, rows: Sequence[Row]) -> Evaluation:
    """Shape: as many shares as there are languages, levels, kinds and notes among the rows."""
    graded = [Graded(row=row, verdict=reader.screen(row.text, Context(language=row.language))) for row in rows]
    return Evaluation(
        shares=tuple(shares_of(graded)),
        misses=tuple(each for each in graded if each.row.level in CRISIS and not each.is_noticed),
        false_alarms=tuple(each for each in graded if each.row.level is Level.NONE and each.is_noticed),
    )


def shares_of(graded: Sequence[Graded]) -> Iterator[Share]:
    for language in sorted({each.row.language for each in graded}):
        mine = [each for each in graded if each.row.language == language]
        yield from headline(language, mine)
        yield from by_level(language, mine)
        yield from by_kind(language, mine)
        yield from by_note(language, mine)


def headline(language: str, mine: Sequence[Graded]) -> Iterator[Share]:
    """The goals: crisis noticed and paged, imminent as imminent, none noticed and paged."""
    crisis = [each for each in mine if each.row.level in CRISIS]
    gravest = [each for each in mine if each.row.level is Level.IMMINENT]
    none = [each for each in mine if each.row.level is Level.NONE]
    yield share(f"{language} crisis noticed", [each.is_noticed for each in crisis])
    yield share(f"{language} crisis paged", [each.is_paged for each in crisis])
    yield share(f"{language} imminent as imminent", [each.verdict.level is Level.IMMINENT for each in gravest])
    yield share(f"{language} none noticed", [each.is_noticed for each in none])
    yield share(f"{language} none paged", [each.is_paged for each in none])


def by_level(language: str, mine: Sequence[Graded]) -> Iterator[Share]:
    for level in Level:
        rows = [each for each in mine if each.row.level is level]
        if rows:
            yield share(f"{language} level {level.word} graded so", [each.verdict.level is level for each in rows])
            yield share(f"{language} level {level.word} noticed", [each.is_noticed for each in rows])
            yield share(f"{language} level {level.word} paged", [each.is_paged for each in rows])


def by_kind(language: str, mine: Sequence[Graded]) -> Iterator[Share]:
    crisis = [each for each in mine if each.row.level in CRISIS]
    for kind in sorted({each.row.kind for each in crisis}):
        rows = [each for each in crisis if each.row.kind == kind]
        yield share(f"{language} kind {kind} noticed", [each.is_noticed for each in rows])
        yield share(f"{language} kind {kind} paged", [each.is_paged for each in rows])


def by_note(language: str, mine: Sequence[Graded]) -> Iterator[Share]:
    """Ordinary replies and hard negatives apart, where the rows say which they are."""
    none = [each for each in mine if each.row.level is Level.NONE and each.row.note]
    for name in sorted({each.row.note.split(":")[0].split(";")[0] for each in none}):
        rows = [each for each in none if each.row.note.startswith(name)]
        yield share(f"{language} none, {name}, noticed", [each.is_noticed for each in rows])
        yield share(f"{language} none, {name}, paged", [each.is_paged for each in rows])


def report(found: Evaluation) -> str:
    lines = [each.as_text() for each in found.shares]
    lines += ["", f"misses ({len(found.misses)}):", *listed(found.misses)]
    lines += ["", f"false alarms ({len(found.false_alarms)}):", *listed(found.false_alarms)]
    return "\n".join(lines)


def listed(graded: Sequence[Graded]) -> Iterator[str]:
    for each in graded[:LISTED]:
        why = f" ({', '.join(each.verdict.patterns[:3])})" if each.verdict.patterns else ""
        yield f"  {each.row.level.word} → {each.verdict.level.word}{why}: {each.row.text}"
    if len(graded) > LISTED:
        yield f"  … and {len(graded) - LISTED} more (--json lists them all)"
