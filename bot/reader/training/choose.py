"""Chooses thresholds on held-out rows: as much found as the budget of false alarms allows, for each language."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.reader.training.rows import Row

Floats = NDArray[np.float32]

NOTICED = 0.11
"""The share of held-out none rows that may be asked about. Most of them share words and shape with a crisis row on
purpose; of such hard ones 12 % may be asked, of ordinary ones, which are hardly among those that are, 1 %."""

PAGED = 0.075
"""The share that may be paged. These rows are harder than the hard ones that the goal means, of which 4 % may be."""

IMMINENT = 0.88
"""The share of held-out imminent rows that are to be called so; urgent ones called imminent wake a backup too."""


def chosen(rows: Sequence[Row], odds: Floats) -> dict[str, dict[str, float]]:
    """Shape: by language, log-odds by level. Needs rows of every level in both."""
    return {language: of_language(rows, odds, language) for language in ("en", "es")}


def of_language(rows: Sequence[Row], odds: Floats, language: str) -> dict[str, float]:
    mine = np.array([row.language == language for row in rows])
    levels = np.array([row.level for row in rows])
    none, imminent = mine & (levels == 0), mine & (levels == 3)
    return {
        "concern": round(float(np.quantile(odds[none, 0], 1 - NOTICED)), 3),
        "urgent": round(float(np.quantile(odds[none, 1], 1 - PAGED)), 3),
        "imminent": round(float(np.quantile(odds[imminent, 2], 1 - IMMINENT)), 3),
    }
