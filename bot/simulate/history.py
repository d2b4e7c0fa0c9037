"""What a simulation keeps of each client's course: what came, when, how long it took. The laws and figures read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.flow import Flow
from bot.simulate.acts import Act
from bot.simulate.cast import Persona
from bot.simulate.post import Delivery
from bot.simulate.seen import AlertSeen, Standing, Told

WORDS_A_MINUTE = 200
TAP_SECONDS = 1.5
LATE = timedelta(hours=4)
"""So long after it was begun a prompt may be seen first, with its reminder, where its letter was lost."""

TYPED_A_MINUTE = 30
"""Reading, tapping, typing on a phone. Source: the project's demand for the first two; the third is a slow thumb."""


@dataclass(frozen=True, kw_only=True)
class Begun:
    """A flow that the bot began by itself. `joins`: at once behind one that was just answered, in the same thread.

    `on` is its local day by the machine's clock, `truly_on` by the true one. `is_neutral`: only "Is this a good time?"
    was shown, which is always the same. `stood`: the client around the decision, where the letter came later.
    """

    at: datetime
    on: date
    truly_on: date
    client_id: str
    flow: str
    run_id: str
    opening: str
    joins: bool
    is_neutral: bool = False
    stood: tuple[Standing, ...] = ()


@dataclass
class Effort:
    """What one time through a flow asked of a client. Shape: `seconds` without, `typing` for what is typed."""

    flow: str
    began_at: datetime
    words: int = 0
    taps: int = 0
    typed: int = 0
    is_done: bool = False
    joins: bool = False
    is_own: bool = True
    """The client began it, or a human sent it; not so what comes by itself."""

    @property
    def seconds(self) -> float:
        return self.words * 60 / WORDS_A_MINUTE + self.taps * TAP_SECONDS

    @property
    def typing(self) -> float:
        return self.typed * 60 / TYPED_A_MINUTE


@dataclass
class ClientHistory:
    """Shape: lists are in the order of time; `expecting` holds (moment, whether prompts may come)."""

    persona: Persona
    client_id: str
    joined_at: datetime
    begun: list[Begun] = field(default_factory=list)
    reminders: list[datetime] = field(default_factory=list)
    efforts: list[Effort] = field(default_factory=list)
    expecting: list[tuple[datetime, bool]] = field(default_factory=list)
    acted_at: datetime | None = None
    phases: list[tuple[datetime, str]] = field(default_factory=list)
    replies: list[datetime] = field(default_factory=list)
    done: set[str] = field(default_factory=set)
    """Runs that were answered to their end."""

    def of_day(self, on: date) -> list[Begun]:
        return [each for each in self.begun if each.on == on]


@dataclass(frozen=True, kw_only=True)
class CrisisText:
    """Words of a crisis that a client wrote, and the moment."""

    at: datetime
    client_id: str
    chat_id: int


@dataclass(frozen=True, kw_only=True)
class Look:
    """One look at everything that has just happened. `before` and `after` are the clients that it concerned.

    Shape: `deliveries` in the order in which they arrived; `closings` are outcomes that staff truly chose.
    """

    now: datetime
    deliveries: Sequence[Delivery] = ()
    begun: Sequence[Begun] = ()
    told: Sequence[Told] = ()
    acts: Sequence[Act] = ()
    crises: Sequence[CrisisText] = ()
    before: Mapping[str, Standing] = field(default_factory=dict)
    after: Mapping[str, Standing] = field(default_factory=dict)
    alerts: Sequence[AlertSeen] = ()
    closings: frozenset[str] = frozenset()
    histories: Mapping[str, ClientHistory] = field(default_factory=dict)
    flows: Mapping[str, Flow] = field(default_factory=dict)
    marks: Mapping[str, tuple[str, frozenset[int]]] = field(default_factory=dict)
    """By a client's mark: the client and the chats that may read their words."""


def local_day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()


def day_begun(told_at: datetime, came_at: datetime, zone: str) -> date:
    """The local day of a prompt that was told of and came: a late letter past midnight is of the day before.

    Told at another time altogether, it was told by a wrong clock, and its day is that on which it came.
    """
    return local_day(told_at if timedelta() <= came_at - told_at <= LATE else came_at, zone)
