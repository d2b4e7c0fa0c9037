"""What a decision asks of the world: imperative records, carried out by the shell in one transaction. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeAlias

from bot.model import (
    Alert,
    Client,
    ClientCalendar,
    ClientDate,
    Due,
    Homework,
    Invite,
    Json,
    Keyboard,
    Kind,
    Lane,
    Leave,
    Level,
    Place,
    Question,
    Run,
    SafetyCard,
    SafetyPlan,
    Staff,
    Text,
    TherapySession,
    To,
)


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A picture or file to make at the moment of sending, by day of the client's own calendar.

    `kind`: digest (for the therapist), own, circle, plan (for the client); page and json, their own file.
    """

    client_id: str
    until: date
    days: int = 28
    kind: str = "digest"
    language: str = "en"

    @property
    def is_file(self) -> bool:
        return self.kind in FILES


FILES: Mapping[str, str] = {"page": "between.html", "json": "between.json"}
"""What is sent as a file, and under which name: one that says nothing to whoever sees it."""


@dataclass(frozen=True, kw_only=True)
class Say:
    """Send words, in the order of the effects.

    `key` is the letter's unique dedupe key; the shell makes one of the event and the effect's place when it is empty.
    `alert_id` ties the letter to an alert: its delivery is what makes the alert `delivered`.
    """

    to: To
    text: Text
    lane: Lane = Lane.REPLY
    buttons: Keyboard = ()
    picture: Chart | None = None
    key: str = ""
    due_at: datetime | None = None
    expires_at: datetime | None = None
    alert_id: str | None = None
    run_id: str | None = None
    silent: bool = False
    neutral: bool = False  # started by the bot, it opens with "Is this a good time?" whatever the client's settings


@dataclass(frozen=True, kw_only=True)
class Mail:
    """Send an e-mail to a member of staff. Never a client's name or words in the subject.

    `html` is the same as `text`, with `pictures` at `cid:<client id>`.
    """

    staff_id: str
    subject: Text
    text: Text
    key: str
    lane: Lane = Lane.CRISIS
    alert_id: str | None = None
    html: str = ""
    pictures: tuple[Chart, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Page:
    """Ring the pager webhook. Carries no name and no words."""

    key: str
    summary: str
    alert_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Edit:
    """Rewrite a message that the bot sent, or only take its buttons away when `text` is None."""

    chat_id: int
    message_id: int
    text: Text | None = None
    buttons: Keyboard = ()
    before: tuple[Text, ...] = ()  # said above `text` in the same message
    letter_id: int | None = None  # the letter whose neutral opening this ends


@dataclass(frozen=True, kw_only=True)
class Erase:
    """Delete the messages of a client's chat that Telegram still lets us delete, on both sides, up to a moment."""

    client_id: str
    until: datetime
    message_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Unsay:
    """Take a message of the client's own out of the chat, and out of what this event has stored: it held a secret."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, kw_only=True)
class Forget:
    """Delete a client's words and answers, and close what must be kept.

    `again`: only messages, behind a deletion: one that was on its way then has been settled since.
    """

    client_id: str
    again: bool = False


@dataclass(frozen=True, kw_only=True)
class Purge:
    """Delete a finished record whose time is over; alerts keep what tells nobody who it was."""

    client_id: str


@dataclass(frozen=True, kw_only=True)
class AnswerTap:
    """Tell Telegram that a tap has been seen; `text` is a short note over the chat."""

    callback_id: str
    text: Text | None = None


Record: TypeAlias = (
    Alert
    | Client
    | ClientCalendar
    | ClientDate
    | Homework
    | Invite
    | Leave
    | Question
    | Run
    | SafetyCard
    | SafetyPlan
    | Staff
    | TherapySession
)


@dataclass(frozen=True, kw_only=True)
class Add:
    """Insert a record; a second one under the same unique key is refused by the database."""

    record: Record


@dataclass(frozen=True, kw_only=True)
class Change:
    """Set fields of one stored record. Shape: `values` names fields of `kind` only."""

    kind: type[Record]
    id: str
    values: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Remove:
    """Take one stored record away, because whom it is about said so."""

    kind: type[Record]
    id: str


@dataclass(frozen=True, kw_only=True)
class Note:
    """Write a line of the client's timeline.

    `name` says what is recorded ("mood", "with_whom", "text", "phq9", "prompt" …), `value` is plain JSON, `words` are
    the client's own, shown to the therapist only when `shared`.
    """

    client_id: str | None
    name: str
    value: Json = None
    words: str = ""
    shared: bool = True
    chat_id: int | None = None
    flow: str = ""
    step: str = ""
    run_id: str | None = None
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Supersede:
    """Put a corrected answer's former lines aside: they stay, under `<name>:former`."""

    run_id: str
    step: str


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """Owe something at a moment; an existing due row under the same key is replaced."""

    due: Due


@dataclass(frozen=True, kw_only=True)
class Cancel:
    """Owe it no longer. `key` is exact, or a prefix when it ends in `*`."""

    key: str


@dataclass(frozen=True, kw_only=True)
class CallOff:
    """Take back every letter to somebody that has not gone out; with `dues`, also what is owed to a client.

    Shape: one of the two ids is set. Steps of an alert's ladder are never taken back.
    """

    client_id: str = ""
    staff_id: str = ""
    dues: bool = False


@dataclass(frozen=True, kw_only=True)
class Replan:
    """Work out the client's next prompts again: phase, area, times, zone, pause or hold have changed."""

    client_id: str


@dataclass(frozen=True, kw_only=True)
class TellNext:
    """Tell a client what comes next by itself and when, as the day's plan stands after everything of this event."""

    client_id: str


@dataclass(frozen=True, kw_only=True)
class StartFlow:
    """Begin a flow for a client now, unless one with this key has begun before."""

    client_id: str
    flow: str
    key: str


@dataclass(frozen=True, kw_only=True)
class Raise:
    """Something graver than words was noticed (item 9, a rule of a flow): the shell opens the alert as for a text."""

    client_id: str
    level: Level
    kind: Kind
    pattern: str
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Log:
    """Write to the audit log: who did or saw what. Never a client's words."""

    actor: str
    action: str
    subject: str = ""
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class Chronicle:
    """Keep a line of an alert's history, in the transaction of what it tells. Never a client's words."""

    alert_id: str
    what: str
    staff_id: str | None = None
    detail: Json = None


Effect: TypeAlias = (
    Say
    | Mail
    | Page
    | Edit
    | Erase
    | Unsay
    | Forget
    | Purge
    | AnswerTap
    | Add
    | Change
    | Remove
    | Note
    | Supersede
    | Schedule
    | Cancel
    | CallOff
    | Replan
    | TellNext
    | StartFlow
    | Raise
    | Log
    | Chronicle
)


@dataclass(frozen=True, kw_only=True)
class Turn:
    """What the engine made of an event.

    Shape: `place` is None when the flow is over; `effects` stand in the order in which the client must see them.
    """

    place: Place | None
    effects: tuple[Effect, ...] = ()
    outcome: str = ""  # "", finished, stopped
    asks: bool = False  # the last thing said is a question that waits for an answer
    extra: Mapping[str, Json] = field(default_factory=dict)
