"""How fast letters may go: Telegram's limits, kept by arithmetic over a clock that is passed in."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.model import Lane


@dataclass(frozen=True, kw_only=True)
class Rates:
    """Units: messages a second. Source: Telegram's FAQ, about 30 a second in all and one a second a chat.

    A reply may use three of a chat's burst of five, a prompt one, a crisis all five.
    """

    overall: float = 29.0
    bulk: float = 24.0
    chat: float = 1.0
    burst: int = 5


SHARE = {Lane.CRISIS: 5, Lane.REPLY: 3, Lane.PROMPT: 1, Lane.DIGEST: 1}


@dataclass
class Bucket:
    """Fills at `rate` a second up to `size`; never below empty. `at` is the monotonic second of `level`."""

    rate: float
    size: float
    level: float
    at: float

    def wait(self, now: float, floor: float = 0.0) -> float:
        """Seconds until one may be taken and `floor` is left."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        missing = floor + 1 - self.level
        return max(missing / self.rate, 0.0) if missing > 1e-9 else 0.0

    def take(self) -> None:
        self.level -= 1


SMOOTH = 1.0
"""The overall bucket holds one: 29 a second and one more is what Telegram's window of 30 takes."""

TURN = 0.01
"""Seconds. Where several may go in a turn of the loop, a bucket holds a turn's worth: to wait for each costs more."""

BULK_CATCH_UP = 5.0
"""What the bulk bucket holds: the four messages of a crisis and a late tick of the loop cost none of its share.

It brings no burst: one after the other they go at the overall rate, which holds one.
"""


UNTIL_ANOTHERS = 1.0
"""Seconds that everybody waits where one chat's letter alone was refused; then another's shows whose limit it is."""


@dataclass
class Limiter:
    """Says how long a letter must still wait, and counts it when it goes."""

    rates: Rates
    now: float
    overall: Bucket = field(init=False)
    bulk: Bucket = field(init=False)
    chats: dict[int, Bucket] = field(default_factory=dict)
    paused_until: float = 0.0
    paused_chats: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        overall, bulk = self.rates.overall, self.rates.bulk
        self.overall = Bucket(overall, max(SMOOTH, overall * TURN), SMOOTH, self.now)
        self.bulk = Bucket(bulk, max(BULK_CATCH_UP, bulk * TURN), SMOOTH, self.now)

    def wait(self, lane: Lane, chat_id: int | None, now: float) -> float:
        """Seconds until this letter may go; 0 is now."""
        waits = [self.paused_until - now, self.overall.wait(now)]
        if lane in (Lane.PROMPT, Lane.DIGEST):
            waits.append(self.bulk.wait(now))
        if chat_id is not None:
            waits.append(self.chat_wait(lane, chat_id, now))
        return max(0.0, *waits)

    def chat_wait(self, lane: Lane, chat_id: int, now: float) -> float:
        bucket = self.chats.get(chat_id)
        pause = self.paused_chats.get(chat_id, 0.0) - now
        if bucket is None:
            return max(pause, 0.0)
        reserve = self.rates.burst - min(SHARE[lane], self.rates.burst)
        return max(pause, bucket.wait(now, floor=reserve))

    def took(self, lane: Lane, chat_id: int | None, now: float) -> None:
        """Count a letter that goes now."""
        self.overall.wait(now)
        self.overall.take()
        if lane in (Lane.PROMPT, Lane.DIGEST):
            self.bulk.wait(now)
            self.bulk.take()
        if chat_id is not None:
            size = float(self.rates.burst)
            bucket = self.chats.setdefault(chat_id, Bucket(self.rates.chat, size, size, now))
            bucket.wait(now)
            bucket.take()

    def refused(self, seconds: float, chat_id: int | None, now: float) -> None:
        """Keep the deadline of a 429: for its chat, and for all where another chat has been refused as well.

        Telegram does not say whose limit it was, and one person who writes a hundred times must not silence everybody.
        """
        is_the_bots = chat_id is None or any(
            until > now for other, until in self.paused_chats.items() if other != chat_id
        )
        self.pause(seconds, chat_id, now)
        self.pause(seconds if is_the_bots else min(seconds, UNTIL_ANOTHERS), None, now)

    def pause(self, seconds: float, chat_id: int | None, now: float) -> None:
        """Nothing goes before the deadline that a 429 named, for one chat or for all."""
        if chat_id is None:
            self.paused_until = max(self.paused_until, now + seconds)
        else:
            self.paused_chats[chat_id] = max(self.paused_chats.get(chat_id, 0.0), now + seconds)

    def forget_full(self, now: float) -> None:
        """Drop chats whose bucket is full again, so that memory follows the last seconds alone."""
        self.chats = {
            chat_id: bucket
            for chat_id, bucket in self.chats.items()
            if bucket.level + (now - bucket.at) * bucket.rate < bucket.size
        }
        self.paused_chats = {chat_id: until for chat_id, until in self.paused_chats.items() if until > now}
