"""Instruments: exact scores, bands and the rule for item 9. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import Level

MOST_MISSING = 2
"""Up to two unanswered items are pro-rated, and marked so. Source: PROGRAMME.md, Check-ins."""

BANDS: dict[str, tuple[tuple[int, str], ...]] = {
    "phq9": ((0, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately-severe"), (20, "severe")),
    "gad7": ((0, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe")),
    "phq2": ((0, "below-cut"), (3, "at-cut")),
}
"""Source: Kroenke 2001, doi 10.1046/j.1525-1497.2001.016009606.x; Spitzer 2006, doi 10.1001/archinte.166.10.1092;
Kroenke 2003, doi 10.1097/01.MLR.0000093487.78664.3C."""

ITEMS = {"phq9": 9, "gad7": 7, "phq2": 2}


@dataclass(frozen=True, kw_only=True)
class Score:
    """What an instrument came to. Shape: `total` is None when too much is missing; missing is never a zero."""

    instrument: str
    total: int | None
    answered: int
    prorated: bool
    band: str


def score(instrument: str, items: Sequence[int | None]) -> Score:
    """Raises: ValueError, when the number of items is not the instrument's."""
    if len(items) != ITEMS[instrument]:
        raise ValueError(f"{instrument} has {ITEMS[instrument]} items, not {len(items)}")
    given = [item for item in items if item is not None]
    missing = len(items) - len(given)
    if missing > MOST_MISSING or (instrument == "phq2" and missing):
        return Score(instrument=instrument, total=None, answered=len(given), prorated=False, band="")
    total = round(sum(given) * len(items) / len(given))
    return Score(
        instrument=instrument, total=total, answered=len(given), prorated=missing > 0, band=band(instrument, total)
    )


def band(instrument: str, total: int) -> str:
    return [name for floor, name in BANDS[instrument] if total >= floor][-1]


def grade_item9(
    value: int, previous: int | None, *, reviewed_at: datetime | None, now: datetime, review: timedelta
) -> Level:
    """Grade an answer to PHQ-9 item 9. Source: CRISIS.md, PHQ-9 item 9."""
    if value == 0:
        return Level.NONE
    if value >= 2 or previous is None or value > previous:
        return Level.URGENT
    reviewed = reviewed_at is not None and now - reviewed_at <= review
    return Level.CONCERN if reviewed else Level.URGENT
