"""Telegram's own limits: 30 messages a second in all, one a second a chat with a burst of five. Pure."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

OVERALL = 30
CHAT_BURST = 5
CHAT_RATE = 1.0


@dataclass
class Limits:
    """Shape: `is_on` False lets everything through, for benchmarks. Units: `now` is a monotonic second."""

    is_on: bool = True
    recent: deque[float] = field(default_factory=deque)
    chats: dict[int, tuple[float, float]] = field(default_factory=dict)
    paused_until: float = 0.0

    def pause(self, seconds: float, now: float) -> None:
        """Make the whole bot wait, as Telegram does to one that is too loud."""
        self.paused_until = now + seconds

    def take(self, chat_id: int | None, now: float) -> int:
        """Seconds to wait, 0 when the message may pass (and is counted)."""
        if now < self.paused_until:
            return math.ceil(self.paused_until - now)
        if not self.is_on:
            return 0
        while self.recent and now - self.recent[0] >= 1.0:
            self.recent.popleft()
        if len(self.recent) >= OVERALL:
            return max(math.ceil(1.0 - (now - self.recent[0])), 1)
        level = self._level(chat_id, now)
        if level < 1.0 - 1e-9:
            return max(math.ceil((1.0 - level) / CHAT_RATE), 1)
        self.recent.append(now)
        if chat_id is not None:
            self.chats[chat_id] = (level - 1.0, now)
        return 0

    def _level(self, chat_id: int | None, now: float) -> float:
        if chat_id is None or chat_id not in self.chats:
            return float(CHAT_BURST)
        level, at = self.chats[chat_id]
        return min(float(CHAT_BURST), level + (now - at) * CHAT_RATE)
