"""What a simulated person does, and the queue of what they are going to do."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

PACE = 120
"""Seconds. People act on every second minute, so that what many do at once shares a commit, as under load in the real
shell. The time that an answer takes is measured apart, by its words and taps."""


@dataclass(frozen=True, kw_only=True)
class Write:
    text: str
    is_crisis: bool = False


@dataclass(frozen=True, kw_only=True)
class Tap:
    message_id: int
    action: str


@dataclass(frozen=True, kw_only=True)
class SendPhoto:
    """A picture that nobody opens."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """Blocks the bot, or with `on` False lets it in again."""

    on: bool = True


Deed: TypeAlias = Write | Tap | SendPhoto | Block


@dataclass(frozen=True, kw_only=True)
class Act:
    """`thread` is what an answer belongs to: an answer to what has passed is not given any more."""

    chat_id: int
    deed: Deed
    thread: int = 0


@dataclass
class Queue:
    """Acts by their moment, first come first served. Units: moments are rounded up to the pace."""

    heap: list[tuple[datetime, int, Act]] = field(default_factory=list)
    count: int = 0

    def put(self, at: datetime, act: Act) -> None:
        self.put_at(on_the_pace(at), act)

    def put_at(self, moment: datetime, act: Act) -> None:
        """At this very moment, whatever the pace."""
        self.count += 1
        heapq.heappush(self.heap, (moment, self.count, act))

    @property
    def next_at(self) -> datetime | None:
        return self.heap[0][0] if self.heap else None

    def due(self, now: datetime) -> list[Act]:
        found = []
        while self.heap and self.heap[0][0] <= now:
            found.append(heapq.heappop(self.heap)[2])
        return found


def on_the_pace(at: datetime) -> datetime:
    past = at.timestamp() % PACE
    return at + timedelta(seconds=PACE - past) if past else at
