"""Fits the linear half: a logistic regression for each level, over hashed words and parts of words."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.reader.linear import BUCKETS, Linear, counted
from bot.reader.text import meant
from bot.reader.training.perturb import perturbed
from bot.reader.training.rows import Row

STRENGTH = 10.0
"""scikit-learn's C: what served the first try; it was not searched for."""


def fitted(rows: Sequence[Row], seed: int) -> Linear:
    """Shape: one row of weights for each level from concern on."""
    chance = random.Random(seed)
    found = [counted(meant(perturbed(row.text, chance))) for row in rows]
    seen = np.zeros(BUCKETS, np.float64)
    for places, _ in found:
        seen[places] += 1
    rarity = (np.log((1 + len(rows)) / (1 + seen)) + 1).astype(np.float16)
    table = matrix(found, rarity)
    fits = [
        LogisticRegression(C=STRENGTH, max_iter=400, class_weight="balanced").fit(
            table, [row.level > at for row in rows]
        )
        for at in range(3)
    ]
    weights = np.concatenate([fit.coef_ for fit in fits])
    weights[:, seen == 0] = 0
    return Linear(
        rarity, weights.astype(np.float16), np.concatenate([fit.intercept_ for fit in fits]).astype(np.float32)
    )


def matrix(found: Sequence[tuple[np.ndarray, np.ndarray]], rarity: np.ndarray) -> csr_matrix:
    """Rows of length one, as the reader makes them."""
    heavy = [values * rarity[places].astype(np.float32) for places, values in found]
    lengths = [max(float(np.sqrt(each @ each)), 1e-6) for each in heavy]
    starts = np.cumsum([0, *(len(places) for places, _ in found)])
    values = np.concatenate([each / length for each, length in zip(heavy, lengths, strict=True)])
    return csr_matrix((values, np.concatenate([places for places, _ in found]), starts), shape=(len(found), BUCKETS))
