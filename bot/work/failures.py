"""Counts how often the screener broke: many failures together are one trouble, not many alerts (grading rule 6)."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from bot.model import Kind, Level, Verdict

MOST = 3
WITHIN = timedelta(minutes=5)
"""More than this many in this span fold into one page to staff. Source: CRISIS.md, grading rule 6."""


class Failures:
    """Holds the last few moments only; a restart begins to count anew."""

    def __init__(self) -> None:
        self.moments: deque[datetime] = deque(maxlen=MOST + 1)

    def weighed(self, verdict: Verdict, now: datetime) -> Verdict:
        """A failure stays urgent; once too many come together its client gets 988 and the question instead."""
        if not verdict.failed or verdict.findings:
            return verdict
        self.moments.append(now)
        lately = [each for each in self.moments if timedelta() <= now - each <= WITHIN]  # none that a wrong clock left
        is_down = len(lately) > MOST
        return Verdict(level=Level.CONCERN, kind=Kind.SUICIDE, failed=True) if is_down else verdict


def is_down(verdict: Verdict) -> bool:
    """Whether this verdict was folded: the screener is down, and staff must hear of it."""
    return verdict.failed and verdict.level is Level.CONCERN
