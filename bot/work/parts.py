"""What the rooms of the shell share: the database, the programme, the clock, the readers, the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.core.crisis.screener import Screener
from bot.core.crisis.second import CrisisReader
from bot.core.occasions import NO_OCCASIONS, OCCASIONAL, Occasions
from bot.core.rules import ProgrammeRules
from bot.core.schedule import plan
from bot.core.views import NewId
from bot.model import Client, Due, Level
from bot.programme.programme import Programme
from bot.store.database import Database
from bot.store.inbox import Arrived
from bot.store.outbox import Stored
from bot.work.ledger import Channels
from bot.work.ports import Clock, Parser


class Post(Protocol):
    """Takes letters that have just been committed and leased to us."""

    def __call__(self, letters: Sequence[Stored]) -> None: ...


class LastWords(Protocol):
    """Sends the crisis text straight to a chat, past the database (law 2's one exception)."""

    async def __call__(self, update_id: int, chat_id: int, level: Level) -> None: ...


class TakeIn(Protocol):
    """Screens and answers updates that are stored already."""

    async def __call__(self, arrived: Sequence[Arrived]) -> None: ...


async def left_to_the_sweep(arrived: Sequence[Arrived]) -> None:
    """Where nobody takes in at once, the next look at the inbox does."""


@dataclass
class Tallies:
    """Counts since the start, for /metrics. Never a word, a name or a chat."""

    counts: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, number: int = 1) -> None:
        self.counts[name] = self.counts.get(name, 0) + number


@dataclass
class Parts:
    """Joined once by bot.joining; the simulator and the tests join their own."""

    database: Database
    programme: Programme
    rules: ProgrammeRules
    screener: Screener
    clock: Clock
    parse: Parser
    new_id: NewId
    new_token: Callable[[], str]
    post: Post
    last_words: LastWords
    bot_username: str = "between_bot"
    channels: Channels = field(default_factory=Channels)
    take_in: TakeIn = left_to_the_sweep
    tallies: Tallies = field(default_factory=Tallies)
    second_reader: CrisisReader | None = None
    seen: set[str] | None = None  # texts that clients have been shown, as committed; None where nobody counts

    @property
    def resources(self) -> Mapping[str, str]:
        return self.programme.resources

    @property
    def needs_occasions(self) -> bool:
        """Whether any flow counts from sessions, phases or dates, so that planning has to read them."""
        return any(flow.start.every in OCCASIONAL for flow in self.programme.flows.values())

    def plan(self, client: Client, after: datetime, occasions: Occasions = NO_OCCASIONS) -> tuple[Due, ...]:
        """The client's next prompts, one a flow that fits."""
        return plan(self.programme.coming.to(client), client, after, occasions, self.rules)
