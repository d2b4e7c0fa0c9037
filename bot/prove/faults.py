"""The faults, by kind, and a schedule of them drawn from a seed before anything runs. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from random import Random

from bot.simulate.acts import PACE


class Way(StrEnum):
    """How a fault comes: once at the n-th call of a point, for a span, or as something that is done."""

    POINT = "point"
    SPAN = "span"
    DEED = "deed"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """`point` names where it strikes. Units: `spans` in seconds. Shape: `most` is the greatest n of a point fault."""

    way: Way
    point: str = ""
    spans: tuple[int, ...] = (0,)
    most: int = 1


MINUTE, HOUR, DAY = 60, 3_600, 86_400

REORDERED = "updates come out of order"
BLOCKS = "client blocks for an hour"
"""Whoever blocks it has just written in need: else nothing need be sent within the hour, and nothing be refused."""

KINDS: dict[str, Kind] = {
    "kill at a statement": Kind(way=Way.POINT, point="statement", most=60),
    "kill before a commit": Kind(way=Way.POINT, point="before commit", most=8),
    "kill after a commit": Kind(way=Way.POINT, point="after commit", most=8),
    "kill before a send": Kind(way=Way.POINT, point="before send", most=3),
    "kill after a send": Kind(way=Way.POINT, point="after send", most=3),
    "kill after a poll": Kind(way=Way.POINT, point="after poll"),
    "kill at rest": Kind(way=Way.DEED),
    "power lost in a commit": Kind(way=Way.POINT, point="commit", most=8),
    "power lost at rest": Kind(way=Way.DEED),
    "commit fails": Kind(way=Way.POINT, point="failing commit", most=6),
    "disk full": Kind(way=Way.SPAN, spans=(10, 2 * MINUTE, 20 * MINUTE)),
    "database locked": Kind(way=Way.SPAN, spans=(3, 30, 3 * MINUTE)),
    "database read-only": Kind(way=Way.SPAN, spans=(10, 5 * MINUTE)),
    "disk hangs": Kind(way=Way.SPAN, spans=(20, 2 * MINUTE)),
    "disk I/O error": Kind(way=Way.SPAN, spans=(5, 90, 10 * MINUTE)),
    "429 for all": Kind(way=Way.SPAN, spans=(20, 2 * MINUTE)),
    "429 once": Kind(way=Way.POINT, point="429", most=3),
    "5xx once": Kind(way=Way.POINT, point="5xx", most=3),
    "5xx for a while": Kind(way=Way.SPAN, spans=(30, 15 * MINUTE)),
    "another answers for Telegram": Kind(way=Way.SPAN, spans=(30, 15 * MINUTE)),
    "time-out before a send": Kind(way=Way.POINT, point="time-out before", most=3),
    "time-out after a send": Kind(way=Way.POINT, point="time-out after", most=3),
    BLOCKS: Kind(way=Way.DEED, spans=(HOUR,)),
    "staff block the bot": Kind(way=Way.DEED, spans=(HOUR, 6 * HOUR)),
    "network gone for a minute": Kind(way=Way.SPAN, spans=(MINUTE,)),
    "network gone for an hour": Kind(way=Way.SPAN, spans=(HOUR,)),
    "network gone for 25 hours": Kind(way=Way.SPAN, spans=(25 * HOUR,)),
    "mail and pager down": Kind(way=Way.SPAN, spans=(10 * MINUTE, HOUR)),
    "another poller": Kind(way=Way.SPAN, spans=(30, 5 * MINUTE)),
    "updates come twice": Kind(way=Way.POINT, point="duplicates"),
    REORDERED: Kind(way=Way.POINT, point="reordered"),
    "a message is edited": Kind(way=Way.DEED),
    "clock a second ahead": Kind(way=Way.DEED, spans=(MINUTE, HOUR)),
    "clock an hour ahead": Kind(way=Way.DEED, spans=(MINUTE, 2 * HOUR)),
    "clock a day ahead": Kind(way=Way.DEED, spans=(MINUTE, 2 * HOUR)),
    "clock 30 days ahead": Kind(way=Way.DEED, spans=(MINUTE, HOUR)),
    "clock a second behind": Kind(way=Way.DEED, spans=(MINUTE, HOUR)),
    "clock an hour behind": Kind(way=Way.DEED, spans=(MINUTE, 2 * HOUR)),
    "clock a day behind": Kind(way=Way.DEED, spans=(MINUTE, 2 * HOUR)),
    "clock 30 days behind": Kind(way=Way.DEED, spans=(MINUTE, HOUR)),
    "programme changed": Kind(way=Way.DEED),
    "upgrade": Kind(way=Way.DEED),
    "upgrade killed on the way": Kind(way=Way.DEED),
    "second process": Kind(way=Way.DEED),
}

POLLED = frozenset(
    {
        "429 for all", "429 once", "5xx once", "5xx for a while", "another answers for Telegram",
        "time-out before a send", "time-out after a send",
    }
)  # fmt: skip
"""What Telegram may do to a send it may do to getUpdates: each fourth of these strikes there, and no send."""

CHANGING = frozenset({"programme changed", "upgrade", "upgrade killed on the way"})
"""After these the flows are others."""

OF_THE_DISK = frozenset(
    {"commit fails", "disk full", "database locked", "database read-only", "disk hangs", "disk I/O error"}
)
"""With these the process lives and Telegram can be reached: who is in need is answered past the database."""

GONE = ("network gone for a minute", "network gone for an hour", "network gone for 25 hours")
OF_THE_LINE = frozenset(
    {
        "429 for all", "5xx for a while", "another answers for Telegram", "another poller", "mail and pager down",
        "staff block the bot",
    }
)  # fmt: skip

MET_IN_NEED = frozenset({"mail and pager down", "staff block the bot"})
"""Of these only an alert's pages hear."""

JUMPS = {"a second": 1, "an hour": HOUR, "a day": DAY, "30 days": 30 * DAY}
"""Units: seconds."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One fault of a schedule. Units: `at` and `span` in seconds since the start. `crisis`: somebody is in need."""

    kind: str
    at: int
    span: int = 0
    nth: int = 1
    crisis: bool = False
    chance: int = 0

    @property
    def begins(self) -> float:
        """A span begins within half a second of its moment: before, between or behind what somebody does then."""
        return self.at + (self.chance % 500 / 1000 if self.span else 0.0)

    @property
    def is_polled(self) -> bool:
        return self.kind in POLLED and self.chance % 4 == 1

    @property
    def ends(self) -> int:
        return self.at + self.span

    def __str__(self) -> str:
        day, rest = divmod(self.at, DAY)
        told = f"day {day} {timedelta(seconds=rest)}: {self.kind}{', of getUpdates' if self.is_polled else ''}"
        told += f", for {timedelta(seconds=self.span)}" if self.span else ""
        told += f", the {self.nth}. time" if self.nth > 1 else ""
        return told + (", and somebody is in need" if self.crisis else "")


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """Everything that is drawn before a run. Shape: faults by their moment; `clients` are numbers of the cast."""

    seed: int
    days: int
    faults: tuple[Fault, ...]
    clients: tuple[int, ...]


PER_RUN = 11
CALM_AT_END = 2
"""Days without a fault at the end of each run: then everything that is owed must have been done."""

CROWD = 4
DAYS = 7


def draw(seed: int, *, days: int = DAYS, clients: int = CROWD, per_run: int = PER_RUN) -> Schedule:
    """Consecutive seeds share one shuffled pack of kinds, so that every four of them see each kind once."""
    chance = Random(f"faults:{seed}")
    kinds = dealt(seed, per_run)
    last = (days - CALM_AT_END) * DAY
    drawn = [fault(kind, chance, last) for kind in kinds]
    gone = [each for each in drawn if each.kind in GONE]
    met = [met_at_all(each, gone, chance, last) for each in drawn]
    faults = sorted(met, key=lambda each: (each.at, each.kind))
    return Schedule(seed=seed, days=days, faults=tuple(faults), clients=tuple(range(clients)))


def dealt(seed: int, per_run: int) -> Sequence[str]:
    rounds = -(-len(KINDS) // per_run)
    pack = list(KINDS)
    Random(f"pack:{seed // rounds}").shuffle(pack)
    first = (seed % rounds) * per_run
    return pack[first : first + per_run]


def met_at_all(drawn: Fault, gone: Sequence[Fault], chance: Random, last: int) -> Fault:
    """Where nothing comes through, what strikes on the line meets nobody: it comes at another time."""
    while drawn.kind in OF_THE_LINE and any(drawn.at < each.ends and each.at < drawn.ends for each in gone):
        drawn = fault(drawn.kind, chance, last)
    return drawn


def fault(kind: str, chance: Random, last: int) -> Fault:
    """People act on every second minute, so most faults come a moment before."""
    of, span = KINDS[kind], chance.choice(KINDS[kind].spans)
    at = chance.randrange(HOUR, max(last - span, 2 * HOUR)) // PACE * PACE
    at -= chance.choice((0, 1) if of.way is Way.SPAN else (0, 1, 1, 20))
    return Fault(
        kind=kind, at=at, span=span, nth=chance.randrange(of.most) + 1,
        crisis=of.way is Way.SPAN or kind in MET_IN_NEED or chance.random() < 0.6 or kind == BLOCKS,
        chance=chance.randrange(1 << 30),
    )  # fmt: skip
