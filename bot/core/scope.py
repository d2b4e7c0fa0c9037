"""What a flow may know while it is walked, and what may come in answer. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.core.flow import Flow
from bot.model import Client, Homework, Json, Lane, Place, Text

HIDDEN = "~"
"""Begins what a place keeps for the engine alone: counts and half-made choices, never a name for conditions."""


KEPT = Text(id="bot.kept")


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a flow may know. `speak` gives a button's words, to read a typed answer against.

    Shape: `facts` are the names that conditions may use; `flows` finds a flow by id and revision ("" for today's), None
    when it is gone; `title_of` says what the client calls a task; `session_at` is the next session.
    """

    client: Client
    run_id: str
    now: datetime
    speak: Callable[[Text], str]
    flows: Callable[[str, str], Flow | None] = lambda _, __: None
    facts: Mapping[str, Json] = field(default_factory=dict)
    homework: tuple[Homework, ...] = ()
    title_of: Callable[[Homework], str] = lambda task: task.title
    session_at: datetime | None = None
    previous_item9: int | None = None
    item9_reviewed_at: datetime | None = None
    item9_review: timedelta = timedelta(days=14)
    new_id: Callable[[], str] = lambda: ""
    lane: Lane = Lane.REPLY
    expires_at: datetime | None = None
    kept: Text = KEPT  # what is said of words that are kept for the therapist
    day: date | None = None  # the client's day that answers belong to, where that is not today

    @property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.client.zone)).date()


def names_at(scope: Scope, place: Place) -> dict[str, Json]:
    """What conditions may speak of here: facts of the client, and the answers so far."""
    answers = {name: value for name, value in place.answers.items() if not name.startswith(HIDDEN)}
    return {**scope.facts, **answers}


AT_HAND = f"{HIDDEN}tasks"
"""Where a place keeps which of several things to try is spoken of: the flow's own doing, no answer."""


def is_touched(place: Place) -> bool:
    """Whether the client has answered anything yet, or begun to."""
    return bool(place.answers.keys() - {AT_HAND})


@dataclass(frozen=True, kw_only=True)
class TypedReply:
    text: str


@dataclass(frozen=True, kw_only=True)
class TappedReply:
    """`chat_id` and `message_id` say which message carried the button, to redraw its marks."""

    step: str
    value: str
    callback_id: str
    chat_id: int = 0
    message_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class MediaReply:
    media: str


Reply: TypeAlias = TypedReply | TappedReply | MediaReply
