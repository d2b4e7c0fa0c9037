"""Instruments: exact scores, bands and the rule for item 9. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import Level

MOST_MISSING = 2
"""Up to two unanswered items are pro-rated, and marked so. Source: PROGRAMME.md, Check-ins."""


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """What adds up to a score. Shape: `bands` are (least total, name), lowest first."""

    name: str
    items: int
    bands: tuple[tuple[int, str], ...]
    source: str
    missing: int = 0
    low: int = 0  # what one item may come to
    high: int = 3
    asks_function: bool = True  # whether the question about functioning follows


INSTRUMENTS: Mapping[str, Instrument] = {
    each.name: each
    for each in (
        Instrument(
            name="phq9",
            items=9,
            bands=((0, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately-severe"), (20, "severe")),
            source="Kroenke 2001, doi 10.1046/j.1525-1497.2001.016009606.x",
            missing=MOST_MISSING,
        ),
        Instrument(
            name="gad7",
            items=7,
            bands=((0, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe")),
            source="Spitzer 2006, doi 10.1001/archinte.166.10.1092",
            missing=MOST_MISSING,
        ),
        Instrument(
            name="phq2",
            items=2,
            bands=((0, "below-cut"), (3, "at-cut")),
            asks_function=False,
            source="Kroenke 2003, doi 10.1097/01.MLR.0000093487.78664.3C",
        ),
    )
}
"""The instruments whose exact wording ships; a flow may bring others, each with its source."""

BANDS: Mapping[str, tuple[tuple[int, str], ...]] = {name: each.bands for name, each in INSTRUMENTS.items()}
ITEMS: Mapping[str, int] = {name: each.items for name, each in INSTRUMENTS.items()}


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
    return total_of(INSTRUMENTS[instrument], items)


def total_of(instrument: Instrument, items: Sequence[int | None]) -> Score:
    """Raises: ValueError, when the number of items is not the instrument's."""
    if len(items) != instrument.items:
        raise ValueError(f"{instrument.name} has {instrument.items} items, not {len(items)}")
    given = [item for item in items if item is not None]
    missing = len(items) - len(given)
    if missing > instrument.missing or not given:
        return Score(instrument=instrument.name, total=None, answered=len(given), prorated=False, band="")
    total = round(sum(given) * len(items) / len(given))
    return Score(
        instrument=instrument.name,
        total=total,
        answered=len(given),
        prorated=missing > 0,
        band=band_of(instrument, total),
    )


def band(instrument: str, total: int) -> str:
    return band_of(INSTRUMENTS[instrument], total)


def band_of(instrument: Instrument, total: int) -> str:
    reached = [name for floor, name in instrument.bands if total >= floor]
    return reached[-1] if reached else ""


def grade_item9(
    value: int, previous: int | None, *, reviewed_at: datetime | None, now: datetime, review: timedelta
) -> Level:
    """Grade an answer to PHQ-9 item 9. Source: CRISIS.md, PHQ-9 item 9."""
    if value == 0:
        return Level.NONE
    if value >= 2 or previous is None or value > previous:
        return Level.URGENT
    reviewed = reviewed_at is not None and timedelta() <= now - reviewed_at <= review
    return Level.CONCERN if reviewed else Level.URGENT
