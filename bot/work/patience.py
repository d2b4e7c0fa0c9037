"""How much a chat may ask before it is only listened to: a crisis and the numbers to call are answered always.

Held in memory for the chats of the last hours; a restart begins to count anew. What comes is stored and screened
whatever stands here.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import datetime, timedelta

MOST_CHATS = 2_000

WRONG_LINKS = 8
"""Wrong links within an hour, after which a chat's links are not looked at. A link has 192 bits: nobody guesses one;
this keeps a program that tries from costing anything. Whoever mistypes does so a few times."""

STRANGER_ANSWERS = 20
"""Ordinary words of a stranger within ten minutes that are answered with how to come in. More says nothing more."""


class Patience:
    """Counts what one chat does within a span. `most` of it are free."""

    def __init__(self, most: int, within: timedelta) -> None:
        self.most = most
        self.within = within
        self.seen: OrderedDict[int, deque[datetime]] = OrderedDict()

    def is_over(self, chat_id: int, now: datetime) -> bool:
        """Whether the chat has used up what is free. What lies ahead, by a clock that was wrong, counts as none."""
        lately = [each for each in self.seen.get(chat_id, ()) if timedelta() <= now - each < self.within]
        return len(lately) >= self.most

    def count(self, chat_id: int, now: datetime) -> None:
        moments = self.seen.setdefault(chat_id, deque(maxlen=self.most))
        moments.append(now)
        self.seen.move_to_end(chat_id)
        while len(self.seen) > MOST_CHATS:
            self.seen.popitem(last=False)


def link_patience() -> Patience:
    return Patience(WRONG_LINKS, timedelta(hours=1))


def stranger_patience() -> Patience:
    return Patience(STRANGER_ANSWERS, timedelta(minutes=10))
