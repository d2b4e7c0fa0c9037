"""What the rules are shown of the world when they decide: records already read, nothing to fetch. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

from bot.model import (
    Alert,
    Client,
    ClientDate,
    Happening,
    Homework,
    Kind,
    Leave,
    Place,
    Question,
    Run,
    SafetyCard,
    SafetyPlan,
    Staff,
    TherapySession,
)

OFFERED = "offered"
"""The state of a task that was written for a client who has not taken it yet."""

NewId: TypeAlias = Callable[[], str]  # chance comes in as an argument (law 4)


@dataclass(frozen=True, kw_only=True)
class ClientView:
    """One client and what is open about them.

    Shape: `run` is the flow in hand, or None; `held_run` one that waits behind a direct question or a hold; `homework`
    is what is not closed, newest first; `alert` the open one that rules; `question` the direct one, still unanswered;
    `last_full_reply` says when the full crisis text last went out and for what ("urgent:suicide");
    `last_concern_at` when a concern or more was last noticed, `concern_at` when a concern and no more, in which words;
    `plan` is the newest version.
    """

    client: Client
    therapist: Staff | None = None
    card: SafetyCard | None = None
    run: Run | None = None
    held_run: Run | None = None
    expired_run: Run | None = None  # their last flow, when it closed with a question unanswered
    homework: tuple[Homework, ...] = ()
    offered: tuple[Homework, ...] = ()  # written for them, neither taken nor left yet
    alert: Alert | None = None
    question: Question | None = None
    last_question_at: datetime | None = None
    next_session: TherapySession | None = None
    coming: tuple[TherapySession, ...] = ()  # all that are planned, soonest first
    last_session: TherapySession | None = None  # the newest that has begun in the last weeks, whatever became of it
    last_met_at: datetime | None = None  # when the newest session of the last weeks began that took place
    last_full_reply_at: datetime | None = None
    last_full_reply_for: str = ""
    last_whole_receipt_at: datetime | None = None  # when it was last said at length who sees words during an alert
    last_receipt_turn: int = -1  # the wording of the last one, long or short
    last_heard_at: datetime | None = None
    last_concern_at: datetime | None = None
    concern_at: datetime | None = None
    concern_words: str = ""
    plan: SafetyPlan | None = None
    dates: tuple[ClientDate, ...] = ()
    is_death_undated: bool = False  # asked on which day it happened, they did not know

    @property
    def planned(self) -> tuple[TherapySession, ...]:
        """Every session to come, soonest first, also where only the next one was read."""
        return self.coming or ((self.next_session,) if self.next_session is not None else ())


@dataclass(frozen=True, kw_only=True)
class Opened:
    """What a look at an alert shows beside the alert itself: read by the shell, only for whoever may look.

    Shape: `texts` are the client's last ones, oldest first; `plan` is the newest safety plan;
    `counts` says how often each of the alert's patterns was wrong ("p1 3/12"); `asked_kind` and `safe_kind` are what
    the newest direct question and the newest "Are you safe right now?" were about.
    """

    client: Client | None = None
    card: SafetyCard | None = None
    texts: Sequence[tuple[datetime, str]] = ()
    plan: SafetyPlan | None = None
    counts: str = ""
    taker: str = ""
    asked_kind: Kind | None = None
    safe_kind: Kind | None = None


@dataclass(frozen=True, kw_only=True)
class StaffView:
    """A member of staff and what is theirs to see.

    Shape: `clients` are the caseload only (a therapist's own; as stand-in or backup, those with an open alert);
    `alerts` are open and theirs by the ladder; `closed` is the last closed one of each client of their caseload;
    `colleagues` by id holds every member of staff in service.
    """

    staff: Staff
    clients: tuple[ClientView, ...] = ()
    alerts: tuple[Alert, ...] = ()
    closed: tuple[Alert, ...] = ()
    colleagues: Mapping[str, Staff] = field(default_factory=dict)
    is_cover_ready: bool = False  # this therapist and the backup have both pressed Received
    library: tuple[LibraryEntry, ...] = ()  # homework that may be sent by hand
    history: Mapping[str, tuple[Happening, ...]] = field(default_factory=dict)  # of these alerts, by id
    leaves: tuple[Leave, ...] = ()  # everybody's, now and to come


@dataclass(frozen=True, kw_only=True)
class LibraryEntry:
    """A homework flow as the therapist chooses it."""

    flow: str
    title: str
    phases: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()  # the texts that go out at once, up to the first question


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What flows/programme.yaml sets for everybody. Units: spans are timedeltas, hours are local times."""

    values: Mapping[str, Any] = field(default_factory=dict)
    bot_username: str = "between_bot"


__all__ = ["ClientView", "LibraryEntry", "NewId", "Opened", "Place", "Rules", "StaffView"]
