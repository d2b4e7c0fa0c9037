"""A calendar that only moves when it is told to, and chance that is drawn from a seed."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from bot.ids import ALPHABET, ID_LENGTH

SECOND = timedelta(seconds=1)


class VirtualClock:
    """Both of the house's clocks: `now` is the calendar, `seconds` the monotonic one, from the same start."""

    def __init__(self, start: datetime) -> None:
        self.start = start
        self.moment = start

    def now(self) -> datetime:
        return self.moment

    @property
    def seconds(self) -> float:
        return (self.moment - self.start) / SECOND

    def move_to(self, moment: datetime) -> None:
        """Forwards only: a moment that has passed changes nothing."""
        self.moment = max(self.moment, moment)

    def let_pass(self, seconds: float) -> None:
        """Units: seconds, a microsecond at least."""
        self.moment += timedelta(microseconds=math.ceil(seconds * 1_000_000))


def whole_second(moment: datetime) -> datetime:
    """The second at which a bot that looks every second sees it."""
    return moment if moment.microsecond == 0 else moment.replace(microsecond=0) + SECOND


def ids(chance: Random) -> Callable[[], str]:
    def new_id() -> str:
        return "".join(chance.choices(ALPHABET, k=ID_LENGTH))

    return new_id


def tokens(chance: Random) -> Callable[[], str]:
    def new_token() -> str:
        return "".join(chance.choices(ALPHABET, k=32))

    return new_token
