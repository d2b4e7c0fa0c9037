"""What can happen to an alert: events in the past tense. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bot.model import Kind, Level


@dataclass(frozen=True)
class Raised:
    """The alert has just been opened."""


@dataclass(frozen=True)
class Delivered:
    """A page has arrived. `way` is telegram, email or pager; only Telegram makes an alert `delivered`."""

    staff_id: str | None
    way: str = "telegram"


@dataclass(frozen=True)
class RecipientBlocked:
    """A page cannot arrive: blocked, never opened, refused."""

    staff_id: str


@dataclass(frozen=True)
class Acknowledged:
    staff_id: str


@dataclass(frozen=True)
class Looked:
    """Somebody on the ladder has opened the card, the last messages and the plan."""

    staff_id: str


@dataclass(frozen=True)
class StillWith:
    staff_id: str


@dataclass(frozen=True)
class Closed:
    staff_id: str
    outcome: str


@dataclass(frozen=True)
class Talked:
    """Somebody has talked with the client of an alert that was closed before anybody had."""

    staff_id: str


@dataclass(frozen=True)
class MarkedWrong:
    staff_id: str


@dataclass(frozen=True)
class NewWords:
    """A new crisis text of the same client while the alert is open."""

    level: Level
    kind: Kind
    patterns: tuple[str, ...]
    words: str
    seed: str = ""
    reasons: tuple[str, ...] = ()
    is_kept: bool = False  # a second look at words that the alert holds already


@dataclass(frozen=True)
class HandedOver:
    """The client's therapist is somebody else now; `former_id` is no longer told."""

    former_id: str


@dataclass(frozen=True)
class TimeUp:
    """The ladder's due row has fired."""


AlertEvent: TypeAlias = (
    Raised
    | Delivered
    | RecipientBlocked
    | Acknowledged
    | Looked
    | StillWith
    | Closed
    | Talked
    | MarkedWrong
    | NewWords
    | HandedOver
    | TimeUp
)
