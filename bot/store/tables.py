"""The tables. Each record of bot.model has one, field by field; the rest is what the shell owes and keeps."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from bot.model import (
    AlertState,
    DueKind,
    Kind,
    Lane,
    Level,
    Phase,
    Place,
    ProblemArea,
    Role,
    Status,
)
from bot.store.types import Day, Hour, Moment, Names, Plain, Rank, Span, Stand, Word, Words

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}  # names, so that a later step can take a constraint away


def moment(**more: Any) -> Any:
    return Field(sa_type=Moment, **more)


def spoken(**more: Any) -> Any:
    return Field(default="", sa_type=Words, **more)


class InboxRow(SQLModel, table=True):
    """A raw update, kept before anybody reads it.

    `state`: new, done, aside (poison, visible to staff). `second`, the second reading: "" for none, owed, done.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index("inbox_new", "id", sqlite_where=text("state = 'new'")),
        Index("inbox_owed", "id", sqlite_where=text("second = 'owed'")),
        Index("inbox_aside", "id", sqlite_where=text("state = 'aside'")),
    )

    id: int | None = Field(default=None, primary_key=True)
    update_id: int = Field(unique=True)
    raw: str
    received_at: datetime = moment()
    state: str = "new"
    level: Level | None = Field(default=None, sa_type=Rank(Level))
    attempts: int = 0
    error: str = ""
    done_at: datetime | None = moment(default=None)
    second: str = Field(default="", sa_column_kwargs={"server_default": ""})


ODD = "state IN ('sending', 'unknown', 'blocked', 'dead', 'held')"
"""Letters on their way, and those whose end a person should see: few, and counted without reading all others.

A question finds the index only with these very words in it; the same holds of the two below.
"""

RARE = "kind NOT IN ('prompt', 'reminder', 'expiry')"
"""What is owed but once in a while: all but what each client is owed every day."""

LIVE = "state IN ('open', 'held', 'waiting')"
"""Runs that go on."""


class OutboxRow(SQLModel, table=True):
    """A letter. `state`: waiting, leased, sending, sent, unknown, expired, blocked, dead, held."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("outbox_next", "lane", "due_at", "id", sqlite_where=text("state = 'waiting'")),
        Index("outbox_leased", "lease_until", sqlite_where=text("state = 'leased'")),
        Index("outbox_odd", "state", sqlite_where=text(ODD)),
        Index("outbox_client", "client_id", "id"),
        Index("outbox_message", "chat_id", "message_id"),
        Index("outbox_unopened", "chat_id", "id", sqlite_where=text("detail IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    lane: Lane = Field(sa_type=Rank(Lane))
    channel: str
    chat_id: int | None = None
    method: str = ""
    params: Any = Field(sa_type=Plain)
    chart: Any = Field(default=None, sa_type=Plain, nullable=True)
    created_at: datetime = moment()
    due_at: datetime = moment()
    expires_at: datetime | None = moment(default=None)
    state: str = "waiting"
    lease_until: datetime | None = moment(default=None)
    attempts: int = 0
    error: str = ""
    sent_at: datetime | None = moment(default=None)
    message_id: int | None = None
    also: Any = Field(default=None, sa_type=Plain, nullable=True)  # the former parts of a text sent in several
    client_id: str | None = None
    staff_id: str | None = None
    alert_id: str | None = Field(default=None, index=True)
    run_id: str | None = None
    detail: Any = Field(default=None, sa_type=Plain, nullable=True)


class StaffRow(SQLModel, table=True):
    __tablename__ = "staff"

    id: str = Field(primary_key=True)
    name: str = spoken()
    role: Role = Field(sa_type=Word(Role))
    zone: str
    language: str = "en"
    email: str = ""
    backup_id: str | None = None
    chat_id: int | None = Field(default=None, unique=True)
    created_at: datetime = moment()
    received_at: datetime | None = moment(default=None)
    blocked_at: datetime | None = moment(default=None)
    left_at: datetime | None = moment(default=None)
    digest_weekday: int = 0
    digest_time: time = Field(default=time(7, 0), sa_type=Hour)
    nudge_only: bool = True
    dialogue: Any = Field(default_factory=dict, sa_type=Plain)


class StaffLeaveRow(SQLModel, table=True):
    """A stated leave with a stand-in, by the therapist's own calendar."""

    __tablename__ = "staff_leave"

    id: str = Field(primary_key=True)
    staff_id: str = Field(index=True)
    stand_in_id: str
    first_day: date = Field(sa_type=Day)
    last_day: date = Field(sa_type=Day)
    off_at: datetime | None = moment(default=None)


class ClientRow(SQLModel, table=True):
    __tablename__ = "client"
    __table_args__ = (Index("client_ended", "keep_until", "id", sqlite_where=text("ended_at IS NOT NULL")),)

    id: str = Field(primary_key=True)
    name: str = spoken()
    therapist_id: str = Field(index=True)
    status: Status = Field(sa_type=Word(Status))
    phase: Phase = Field(sa_type=Word(Phase))
    area: ProblemArea | None = Field(default=None, sa_type=Word(ProblemArea))
    variant: str = "adult"
    language: str = "en"
    zone: str = "America/New_York"
    called: str = spoken()
    chat_id: int | None = Field(default=None, unique=True)
    evening: time = Field(default=time(19, 0), sa_type=Hour)
    morning: time = Field(default=time(9, 0), sa_type=Hour)
    quiet_from: time = Field(default=time(21, 30), sa_type=Hour)
    quiet_to: time = Field(default=time(8, 0), sa_type=Hour)
    rhythm: str = "daily"
    session_number: int = 0
    sessions_planned: int = 16
    consent: str = ""
    consent_at: datetime | None = moment(default=None)
    paused_until: datetime | None = moment(default=None)
    held_at: datetime | None = moment(default=None)
    danger: bool = False
    bereaved_by_suicide: bool = False
    partner_screen_at: datetime | None = moment(default=None)
    baseline: str = spoken()
    neutral_openings: bool = False
    caring_at: datetime | None = moment(default=None)
    unanswered: int = 0
    done: tuple[str, ...] = Field(default=(), sa_type=Names)
    blocked_at: datetime | None = moment(default=None)
    created_at: datetime = moment()
    enrolled_at: datetime | None = moment(default=None)
    ended_at: datetime | None = moment(default=None)
    keep_until: datetime | None = moment(default=None)
    seed: int = 0
    dialogue: Any = Field(default_factory=dict, sa_type=Plain)
    pin: str = ""
    pin_tries: int = 0
    pin_locked_until: datetime | None = moment(default=None)
    guardian_consent_at: datetime | None = moment(default=None)
    assent_at: datetime | None = moment(default=None)
    confirmed_at: datetime | None = moment(default=None)
    forget_at: datetime | None = moment(default=None)
    sealed_at: datetime | None = moment(default=None)
    hospital_at: datetime | None = moment(default=None)
    deceased_at: datetime | None = moment(default=None)
    suitable_at: datetime | None = moment(default=None)
    suitable_by: str = ""


class SafetyCardRow(SQLModel, table=True):
    __tablename__ = "safety_card"

    client_id: str = Field(primary_key=True)
    phone: str = spoken()
    address: str = spoken()
    local_emergency: str = "911"
    contact: str = spoken()
    contact_permitted: bool = False
    recorded_by: str = ""
    recorded_at: datetime = moment()
    staying: str = spoken()
    moved_at: datetime | None = moment(default=None)


class SafetyPlanRow(SQLModel, table=True):
    """The plan written with the therapist, a version at a time."""

    __tablename__ = "safety_plan"

    id: str = Field(primary_key=True)
    client_id: str = Field(index=True)
    steps: Any = Field(sa_type=Plain)
    recorded_by: str = ""
    recorded_at: datetime = moment()


class InviteRow(SQLModel, table=True):
    __tablename__ = "invite"

    token_hash: str = Field(primary_key=True)
    client_id: str | None = None
    staff_id: str | None = None
    made_at: datetime = moment()
    expires_at: datetime = moment()
    redeemed_at: datetime | None = moment(default=None)
    redeemed_by: int | None = None


class TherapySessionRow(SQLModel, table=True):
    __tablename__ = "therapy_session"
    __table_args__ = (Index("therapy_session_of", "client_id", "starts_at"),)

    id: str = Field(primary_key=True)
    client_id: str
    starts_at: datetime = moment()
    number: int
    weekly: bool = False
    state: str = "planned"
    event: str = Field(default="", sa_column_kwargs={"server_default": ""})


class ClientCalendarRow(SQLModel, table=True):
    """The calendar address that a client's session dates come from."""

    __tablename__ = "client_calendar"

    client_id: str = Field(primary_key=True)
    url: str = spoken()
    named: bool
    set_by: str
    set_at: datetime = moment()
    told_at: datetime | None = moment(default=None)


class ClientDateRow(SQLModel, table=True):
    """A day that matters to a client: an anniversary, a birthday."""

    __tablename__ = "client_date"

    id: str = Field(primary_key=True)
    client_id: str = Field(index=True)
    on: date = Field(sa_type=Day)
    yearly: bool = False
    label: str = spoken()


class HomeworkRow(SQLModel, table=True):
    __tablename__ = "homework"
    __table_args__ = (Index("homework_of", "client_id", "given_at"),)

    id: str = Field(primary_key=True)
    client_id: str
    flow: str
    title: str = spoken()
    given_at: datetime = moment()
    given_by: str = ""
    state: str = "open"
    obstacle: str = spoken()
    closed_at: datetime | None = moment(default=None)
    not_before_at: datetime | None = moment(default=None)


class RevisionRow(SQLModel, table=True):
    """The text of every flow revision that a client may still be in; `words` are its last ones, by language."""

    __tablename__ = "revision"

    flow: str = Field(primary_key=True)
    revision: str = Field(primary_key=True)
    source: str
    stored_at: datetime = moment()
    words: Any = Field(default_factory=dict, sa_type=Plain, sa_column_kwargs={"server_default": "{}"})


class PublishedFileRow(SQLModel, table=True):
    """A file of a published programme, once for all revisions that have it; `hash` is its content's."""

    __tablename__ = "published_file"

    hash: str = Field(primary_key=True)
    content: str


class PublishedRow(SQLModel, table=True):
    """A programme that staff made the running one; the last row runs. Rows are only ever added.

    `files` holds the hash of each file by its path; none at all says that the folder runs again.
    """

    __tablename__ = "published"

    id: int | None = Field(default=None, primary_key=True)
    hash: str
    files: Any = Field(default_factory=dict, sa_type=Plain)
    at: datetime = moment()
    by: str = spoken()
    note: str = spoken()


class RunRow(SQLModel, table=True):
    """One time through a flow. At most one is open for a client, which the database holds."""

    __tablename__ = "run"
    __table_args__ = (
        Index("run_open", "client_id", unique=True, sqlite_where=text("state = 'open'")),
        Index("run_of", "client_id", "started_at"),
        Index("run_live", "state", sqlite_where=text(LIVE)),
    )

    id: str = Field(primary_key=True)
    client_id: str
    key: str = Field(unique=True)
    place: Place = Field(sa_type=Stand)
    state: str = "open"
    started_at: datetime = moment()
    asked_at: datetime | None = moment(default=None)
    expires_at: datetime | None = moment(default=None)
    reminded_at: datetime | None = moment(default=None)
    snoozed_until: datetime | None = moment(default=None)
    ended_at: datetime | None = moment(default=None)


class TimelineRow(SQLModel, table=True):
    """What happened to a client, in order: answers, texts, prompts, measures, changes.

    A corrected answer stays as `<name>:former`.
    """

    __tablename__ = "timeline"
    __table_args__ = (
        Index("timeline_client", "client_id", "name", "at"),
        Index("timeline_chat", "chat_id", "id", sqlite_where=text("name = 'text'")),
    )

    id: int | None = Field(default=None, primary_key=True)
    client_id: str | None = None
    chat_id: int | None = None
    at: datetime = moment()
    on: date | None = Field(default=None, sa_type=Day)
    name: str
    value: Any = Field(default=None, sa_type=Plain, nullable=True)
    words: str = Field(default="", sa_type=Words)
    shared: bool = True
    flow: str = ""
    step: str = ""
    run_id: str | None = None
    update_id: int | None = None


class AlertRow(SQLModel, table=True):
    __tablename__ = "alert"
    __table_args__ = (
        Index("alert_of", "client_id", "raised_at"),
        Index("alert_standing", "raised_at", sqlite_where=text("state <> 'closed'")),
        Index("alert_open", "client_id", unique=True, sqlite_where=text("state <> 'closed' AND drill = 0")),
    )

    id: str = Field(primary_key=True)
    client_id: str | None = None
    chat_id: int | None = None
    level: Level = Field(sa_type=Rank(Level))
    kind: Kind = Field(sa_type=Word(Kind))
    state: AlertState = Field(sa_type=Word(AlertState))
    patterns: Any = Field(default=(), sa_type=Names)
    words: str = Field(default="", sa_type=Words)
    raised_at: datetime = moment()
    delivered_at: datetime | None = moment(default=None)
    acknowledged_at: datetime | None = moment(default=None)
    acknowledged_by: str | None = None
    closed_at: datetime | None = moment(default=None)
    closed_by: str | None = None
    outcome: str = spoken()
    rung: int = 0
    rounds: int = 0
    told: Any = Field(default=(), sa_type=Names)
    next_at: datetime | None = moment(default=None)
    drill: bool = False
    marked_wrong_at: datetime | None = moment(default=None)
    reasons: Any = Field(default=(), sa_type=Names)
    asked_at: datetime | None = moment(default=None)
    therapist_id: str | None = None


class AlertEventRow(SQLModel, table=True):
    """The whole history of an alert; rows are only ever added. Never a client's words."""

    __tablename__ = "alert_event"

    id: int | None = Field(default=None, primary_key=True)
    alert_id: str = Field(index=True)
    at: datetime = moment()
    what: str
    staff_id: str | None = None
    detail: Any = Field(default=None, sa_type=Plain, nullable=True)


class QuestionRow(SQLModel, table=True):
    __tablename__ = "question"
    __table_args__ = (Index("question_of", "client_id", "asked_at"),)

    id: str = Field(primary_key=True)
    client_id: str
    kind: Kind = Field(sa_type=Word(Kind))
    asked_at: datetime = moment()
    repeated_at: datetime | None = moment(default=None)
    told_at: datetime | None = moment(default=None)
    answered_at: datetime | None = moment(default=None)
    answer: str = ""


class DueRow(SQLModel, table=True):
    """Something owed at a moment; the row goes in the transaction that does it."""

    __tablename__ = "due"
    __table_args__ = (
        Index("due_next", "at", "key"),
        Index("due_client", "client_id", "kind"),
        Index("due_rare", "kind", "at", sqlite_where=text(RARE)),
    )

    key: str = Field(primary_key=True)
    kind: DueKind = Field(sa_type=Word(DueKind))
    at: datetime = moment()
    grace: timedelta = Field(default=timedelta(hours=1), sa_type=Span)
    client_id: str | None = None
    staff_id: str | None = None
    alert_id: str | None = None
    detail: Any = Field(default_factory=dict, sa_type=Plain)


class AuditRow(SQLModel, table=True):
    """Who did or looked at what; rows are only added, which triggers hold. `epoch` and `mac`: bot.store.sealing."""

    __tablename__ = "audit"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = moment()
    actor: str
    action: str
    subject: str = ""
    detail: str = ""
    client_id: str | None = None
    epoch: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    mac: str = Field(default="", sa_column_kwargs={"server_default": ""})


class MarkRow(SQLModel, table=True):
    """One value by name: the getUpdates offset, the last tick, the reviewed crisis texts."""

    __tablename__ = "mark"

    name: str = Field(primary_key=True)
    value: str
