"""What the shell asks of the edges: protocols only, so that Telegram, mail, sandbox and simulator can each stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol, TypeAlias

from bot.core.effects import Chart
from bot.core.meetings import Around, ReadCalendar
from bot.model import Incoming, Json, Lane


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One row of the outbox, ready to go.

    `channel` is "telegram", "email" or "pager"; for Telegram `method` and `params` are those of the Bot API
    (camelCase method, plain JSON parameters), `chart` a picture to draw first and send as `photo`.
    """

    id: int
    lane: Lane
    channel: str
    chat_id: int | None
    method: str
    params: Mapping[str, Json]
    due_at: datetime
    key: str = ""
    expires_at: datetime | None = None
    attempts: int = 0
    chart: Chart | None = None
    client_id: str | None = None
    staff_id: str | None = None
    alert_id: str | None = None
    run_id: str | None = None
    detail: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Sent:
    """`also`: the former parts of a text that went out in several messages."""

    message_id: int | None = None
    also: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Blocked:
    """403: the recipient blocked the bot or never opened it."""


@dataclass(frozen=True, kw_only=True)
class Refused:
    """The other side will never take it (400): a dead letter. `why` holds no words of a client."""

    why: str


@dataclass(frozen=True, kw_only=True)
class TryAgain:
    """Not now: 429, 5xx, no connection. Certainly not delivered.

    Units: `after` in seconds.
    """

    after: float
    why: str


@dataclass(frozen=True, kw_only=True)
class NoAnswer:
    """A time-out after the request went out: delivered or not, nobody knows.

    `at_once`: what came back cannot be read, or broke off. Nobody has waited meanwhile, so the next try has to.
    """

    at_once: bool = False


Receipt: TypeAlias = Sent | Blocked | Refused | TryAgain | NoAnswer


class Sender(Protocol):
    """Carries one letter; never raises for what the world does (it returns a receipt), only for our own bugs."""

    async def send(self, letter: Letter) -> Receipt: ...


class Parser(Protocol):
    """Reads one raw update. Pure. Raises: ValueError when it is no update at all."""

    def __call__(self, raw: Mapping[str, Json]) -> Incoming: ...


class Painter(Protocol):
    """Draws a chart in a thread of its own; returns a PNG."""

    async def __call__(self, chart: Chart) -> bytes: ...


class Calendars(Protocol):
    """Reads a calendar from outside; never raises for what the world does, and keeps no event that is not asked for."""

    async def of_file(self, file_id: str, around: Around) -> ReadCalendar: ...

    async def at_address(self, url: str, around: Around) -> ReadCalendar: ...


class NoCalendars:
    """Where nothing outside is read."""

    async def of_file(self, file_id: str, around: Around) -> ReadCalendar:
        return ReadCalendar(trouble="unreached")

    async def at_address(self, url: str, around: Around) -> ReadCalendar:
        return ReadCalendar(trouble="unreached")


class Clock(Protocol):
    """The calendar: aware UTC. In the sandbox it can be moved; the monotonic clock never is."""

    def now(self) -> datetime: ...


def chart_of(stored: Any) -> Chart | None:
    """A chart as the outbox keeps it."""
    if not stored:
        return None
    return Chart(**{**stored, "until": date.fromisoformat(stored["until"])})
