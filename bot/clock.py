"""The calendar that the shell reads: the machine's own, or one that starts elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class SystemClock:
    """Aware UTC of this machine, moved by a fixed offset (BETWEEN_CLOCK)."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset
