"""The records and the vocabulary that every room of the house shares. Pure.

Every record is frozen and carries one row of the database under the same field names (a test holds the two together).
Moments end in `_at` and are aware UTC; local hours are `time` beside the name of an IANA zone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum
from typing import Any, TypeAlias

Json: TypeAlias = Any  # what json.loads returns; only at the edges and in stored places


class Phase(StrEnum):
    """A phase of IPT. Source: S1 (sessions 1-3, 4-14, 15-16 of 16, then less often)."""

    INITIAL = "initial"
    MIDDLE = "middle"
    TERMINATION = "termination"
    MAINTENANCE = "maintenance"


class ProblemArea(StrEnum):
    """One of the four problem areas of IPT. Source: S0, S2, S4."""

    GRIEF = "grief"
    ROLE_DISPUTE = "role-dispute"
    ROLE_TRANSITION = "role-transition"
    INTERPERSONAL_DEFICITS = "interpersonal-deficits"


class Level(IntEnum):
    """How grave a text is; a higher value rules. Source: CRISIS.md, Levels."""

    NONE = 0
    CONCERN = 1
    URGENT = 2
    IMMINENT = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class Kind(StrEnum):
    """What a crisis text is about; `abuse` is danger at home."""

    NONE = "none"
    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    HARM_TO_OTHERS = "harm_to_others"
    ABUSE = "abuse"
    OTHER_PERSON = "other_person"
    CHILD_ABUSE = "child_abuse"
    MEDICAL = "medical"
    VOICES = "voices"


class Lane(IntEnum):
    """Which letters go first: a lower value overtakes every higher one."""

    CRISIS = 0
    REPLY = 1
    PROMPT = 2
    DIGEST = 3


class Role(StrEnum):
    THERAPIST = "therapist"
    ON_CALL = "on-call"
    STAFF = "staff"


class Status(StrEnum):
    """Where a client stands with the programme."""

    INVITED = "invited"
    ENROLLING = "enrolling"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"
    FROZEN = "frozen"  # wrong person holds the phone, or deceased: nothing is sent


class Form(StrEnum):
    """How a text reached us: forwarded and quoted words are graded one level lower, never below concern."""

    PLAIN = "plain"
    EDITED = "edited"
    CAPTION = "caption"
    FORWARDED = "forwarded"
    QUOTED = "quoted"


# ---------------------------------------------------------------- what comes in


@dataclass(frozen=True, kw_only=True)
class TextReceived:
    """A text from a private chat, commands included; `quoted` is text of somebody that came along as a quotation.

    Shape: `replied_to` is when the message of ours was sent that it replies to, where it names one, and `below` its
    number; `replied_to` and `sent_at` are by Telegram's clock.
    """

    chat_id: int
    message_id: int
    text: str
    form: Form = Form.PLAIN
    quoted: str = ""
    replied_to: datetime | None = None
    below: int | None = None
    sent_at: datetime | None = None
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class ButtonPressed:
    """A tap. `action` is the callback data as it came: trust nothing in it."""

    chat_id: int
    message_id: int | None
    callback_id: str
    action: str


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file somebody sent, unopened. Units: `size` in bytes; None where Telegram did not say."""

    file_id: str
    name: str = ""
    mime: str = ""
    size: int | None = None


@dataclass(frozen=True, kw_only=True)
class MediaReceived:
    """A voice, photo, sticker, location … that nobody reads; a caption comes apart as its own text."""

    chat_id: int
    message_id: int
    media: str
    caption: str = ""
    form: Form = Form.PLAIN
    document: Document | None = None  # opened only for a therapist, when it is a calendar


@dataclass(frozen=True, kw_only=True)
class ChatBlocked:
    chat_id: int


@dataclass(frozen=True, kw_only=True)
class ChatUnblocked:
    chat_id: int


@dataclass(frozen=True, kw_only=True)
class NotForUs:
    """Groups, channels, polls, update types from the future: kept in the inbox, answered by nobody."""

    why: str
    chat_id: int | None = None


Incoming: TypeAlias = TextReceived | ButtonPressed | MediaReceived | ChatBlocked | ChatUnblocked | NotForUs


# ---------------------------------------------------------------- screening


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One pattern that matched: shown to the therapist, so that a person can see why."""

    pattern: str
    level: Level
    kind: Kind
    words: str


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What the readers made of one text.

    Shape: `findings` stand gravest first; empty when the level is none. `language` is that of their patterns, where
    it is one for all.
    """

    level: Level = Level.NONE
    kind: Kind = Kind.NONE
    findings: tuple[Finding, ...] = ()
    denial: bool = False  # a plain "I'm not suicidal", thanked and noted, not questioned
    failed: bool = False  # the screener broke or ran out of time: urgent by rule 6
    language: str = ""
    over: Level = Level.NONE  # as what the same message has just been answered; a second look found it graver

    @property
    def patterns(self) -> tuple[str, ...]:
        return tuple(finding.pattern for finding in self.findings)


@dataclass(frozen=True, kw_only=True)
class Context:
    """What stands around a text when it is graded.

    Shape: `recent` holds the client's last few texts, oldest first, without the one being graded; `question` names the
    question that the text answers: "safety" ("safety-above" with another one behind it), "danger", "plan", "item9", a
    step id, or "". `is_answering` says that a talk waits for words, and nothing graver is open: what comes then is
    mostly an answer, and mostly a piece of one.
    """

    recent: tuple[str, ...] = ()
    question: str = ""
    form: Form = Form.PLAIN
    language: str = ""
    is_answering: bool = False


# ---------------------------------------------------------------- people


@dataclass(frozen=True, kw_only=True)
class Staff:
    id: str
    name: str
    role: Role
    zone: str
    language: str = "en"
    email: str = ""
    backup_id: str | None = None
    chat_id: int | None = None
    created_at: datetime
    received_at: datetime | None = None  # pressed Received on the test alert, or a button below a page of theirs
    blocked_at: datetime | None = None
    left_at: datetime | None = None
    digest_weekday: int = 0  # 0 is Monday
    digest_time: time = time(7, 0)
    nudge_only: bool = True
    dialogue: Mapping[str, Json] = field(default_factory=dict)  # the question a command of theirs left open


@dataclass(frozen=True, kw_only=True)
class Leave:
    """Days on which somebody is away and a stand-in takes their rung, by the calendar of the one who is away."""

    id: str
    staff_id: str
    stand_in_id: str
    first_day: date
    last_day: date
    off_at: datetime | None = None  # called off before its end


@dataclass(frozen=True, kw_only=True)
class Client:
    id: str
    name: str  # the therapist's label; never in a log, picture or preview
    therapist_id: str
    status: Status
    phase: Phase
    area: ProblemArea | None = None
    variant: str = "adult"
    language: str = "en"
    zone: str = "America/New_York"
    called: str = ""  # the name the client wants to be called by
    chat_id: int | None = None
    evening: time = time(19, 0)
    morning: time = time(9, 0)
    quiet_from: time = time(21, 30)
    quiet_to: time = time(8, 0)
    rhythm: str = "daily"
    session_number: int = 0
    sessions_planned: int = 16
    consent: str = ""  # the hash of the consent text agreed to
    consent_at: datetime | None = None
    paused_until: datetime | None = None
    held_at: datetime | None = None  # homework and questionnaires wait since this alert
    danger: bool = False
    bereaved_by_suicide: bool = False
    partner_screen_at: datetime | None = None
    baseline: str = ""
    neutral_openings: bool = False
    caring_at: datetime | None = None  # caring contacts go out since this approval of the therapist's
    unanswered: int = 0
    done: tuple[str, ...] = ()  # homework and technique flows gone through to the end, first ones first
    blocked_at: datetime | None = None
    created_at: datetime
    enrolled_at: datetime | None = None
    ended_at: datetime | None = None
    keep_until: datetime | None = None
    seed: int = 0
    dialogue: Mapping[str, Json] = field(default_factory=dict)  # what a command of theirs waits for
    pin: str = ""  # salt and hash of the number that some commands ask for; empty for none
    pin_tries: int = 0
    pin_locked_until: datetime | None = None
    guardian_consent_at: datetime | None = None  # a guardian's or the minor's own, recorded by the therapist
    assent_at: datetime | None = None
    confirmed_at: datetime | None = None  # the therapist has said that the right person holds the phone
    forget_at: datetime | None = None  # asked to be forgotten; until then it can be called off
    sealed_at: datetime | None = None  # their words are gone, and what must be kept is closed until `keep_until`
    hospital_at: datetime | None = None  # in hospital since then: nothing comes by itself
    deceased_at: datetime | None = None  # nothing is sent any more, and the record is sealed
    suitable_at: datetime | None = None  # when staff confirmed suitability and consent, before the link was shown
    suitable_by: str = ""  # who did: an id of staff, or "command line"


@dataclass(frozen=True, kw_only=True)
class SafetyCard:
    """What a helper must know to send help. Source: CRISIS.md, The alert."""

    client_id: str
    phone: str = ""
    address: str = ""
    local_emergency: str = "911"
    contact: str = ""
    contact_permitted: bool = False
    recorded_by: str = ""
    recorded_at: datetime
    staying: str = ""  # where the client says they are, since they changed their time zone
    moved_at: datetime | None = None  # when they did; the therapist's next card clears it

    @property
    def whereabouts(self) -> str:
        """The usual address, and where the client said they went since."""
        if self.moved_at is None:
            return self.address
        return f"{self.address or '-'} → {self.moved_at.date().isoformat()}: {self.staying or '?'}"

    @property
    def is_complete(self) -> bool:
        return bool(self.phone and self.address and self.contact)


@dataclass(frozen=True, kw_only=True)
class SafetyPlan:
    """One version of the plan that client and therapist wrote together; former versions stay.

    Shape: `steps` holds the words of each step that has any, by the names of `bot.core.plan.STEPS`.
    """

    id: str
    client_id: str
    steps: Mapping[str, str] = field(default_factory=dict)
    recorded_by: str = ""
    recorded_at: datetime


@dataclass(frozen=True, kw_only=True)
class Invite:
    """A one-time deep link; only the hash of its token is stored."""

    token_hash: str
    client_id: str | None = None
    staff_id: str | None = None
    made_at: datetime
    expires_at: datetime
    redeemed_at: datetime | None = None
    redeemed_by: int | None = None


@dataclass(frozen=True, kw_only=True)
class TherapySession:
    id: str
    client_id: str
    starts_at: datetime
    number: int
    weekly: bool = False
    state: str = "planned"  # planned, held, missed, cancelled, moved
    event: str = ""  # what it is in the therapist's calendar: hashes of series and occurrence, never a word of it


@dataclass(frozen=True, kw_only=True)
class ClientCalendar:
    """The calendar address that a client's session dates come from; `url` is empty when it is looked at no longer."""

    client_id: str
    url: str
    named: bool  # only events with the client's name in their title, or all of them
    set_by: str
    set_at: datetime
    told_at: datetime | None = None  # when the therapist last heard that it cannot be read


@dataclass(frozen=True, kw_only=True)
class ClientDate:
    """A day that matters to a client: an anniversary, a birthday. `label` is the word flows know it by."""

    id: str
    client_id: str
    on: date
    yearly: bool = False
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Homework:
    id: str
    client_id: str
    flow: str
    title: str
    given_at: datetime
    given_by: str = ""
    state: str = "open"  # offered, open, asked, partly, not-yet, closed
    obstacle: str = ""
    closed_at: datetime | None = None
    not_before_at: datetime | None = None  # agreed for the weekend or a day: nobody asks about it before


# ---------------------------------------------------------------- flows in progress


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a client stands in a flow. Never a Python name: only ids from the files and plain values.

    Shape: `answers` by step id; `returns` holds (flow, revision, step) to come back to, innermost last.
    """

    flow: str
    revision: str
    step: str
    answers: Mapping[str, Json] = field(default_factory=dict)
    tries: int = 0
    returns: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Run:
    """One time through a flow. `key` makes a second firing impossible (client, flow, local date, slot)."""

    id: str
    client_id: str
    key: str
    place: Place
    state: str = "open"  # open, held, waiting, finished, expired, stopped
    started_at: datetime
    asked_at: datetime | None = None
    expires_at: datetime | None = None
    reminded_at: datetime | None = None
    snoozed_until: datetime | None = None
    ended_at: datetime | None = None


# ---------------------------------------------------------------- alerts


class AlertState(StrEnum):
    RAISED = "raised"
    DELIVERED = "delivered"
    ACKNOWLEDGED = "acknowledged"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class Alert:
    """A crisis that a human must take. `client_id` is None for a stranger (`chat_id` says which)."""

    id: str
    client_id: str | None
    chat_id: int | None
    level: Level
    kind: Kind
    state: AlertState
    patterns: tuple[str, ...] = ()
    words: str = ""
    raised_at: datetime
    delivered_at: datetime | None = None
    acknowledged_at: datetime | None = None
    acknowledged_by: str | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    outcome: str = ""
    rung: int = 0  # 0 therapist, 1 backup, 2 on-call, 3 everybody
    rounds: int = 0
    told: tuple[str, ...] = ()  # staff ids already paged at this round of the ladder
    next_at: datetime | None = None
    drill: bool = False
    marked_wrong_at: datetime | None = None
    reasons: tuple[str, ...] = ()  # "pattern: matched words", opened in the private chat alone
    asked_at: datetime | None = None  # the question for an outcome is open since then
    therapist_id: str | None = None  # whose ladder a drill climbs; a client's alert follows the client


@dataclass(frozen=True, kw_only=True)
class Happening:
    """A line of an alert's history. Never a client's words."""

    alert_id: str
    at: datetime
    what: str
    staff_id: str | None = None
    detail: Json = None


@dataclass(frozen=True, kw_only=True)
class Question:
    """The one direct question, by kind, and what came back."""

    id: str
    client_id: str
    kind: Kind
    asked_at: datetime
    repeated_at: datetime | None = None
    told_at: datetime | None = None
    answered_at: datetime | None = None
    answer: str = ""

    @property
    def put_at(self) -> datetime:
        """When it came last."""
        return self.repeated_at or self.asked_at


# ---------------------------------------------------------------- time


class DueKind(StrEnum):
    PROMPT = "prompt"
    REMINDER = "reminder"
    EXPIRY = "expiry"
    DIGEST = "digest"
    LADDER = "ladder"
    QUESTION = "question"
    RESUME = "resume"
    SESSION = "session"
    CARING = "caring"
    HIDE = "hide"
    RETENTION = "retention"
    STAFF_NOTICE = "staff-notice"
    TASK = "task"  # homework that nobody looked back on by its day
    WAIT = "wait"  # a flow that said nothing for a while goes on
    DRILL = "drill"
    FORGET = "forget"
    CALENDAR = "calendar"  # a calendar file that was sent, or an address that is looked at


@dataclass(frozen=True, kw_only=True)
class Due:
    """Something owed at a moment. `key` is unique: the database refuses a second one.

    Units: `grace` is how late it may still be done; after it, it is passed over and said so.
    """

    key: str
    kind: DueKind
    at: datetime
    grace: timedelta = timedelta(hours=1)
    client_id: str | None = None
    staff_id: str | None = None
    alert_id: str | None = None
    detail: Mapping[str, Json] = field(default_factory=dict)


# ---------------------------------------------------------------- what goes out


@dataclass(frozen=True, kw_only=True)
class Text:
    """Words by id: `file.message` in messages/<language>/, with the values they need."""

    id: str
    args: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Button:
    """A button. `label` is a Text, or words that need no translation (a number, a name).

    Shape: exactly one of `action` (64 bytes at most) and `url` is set.
    """

    label: Text | str
    action: str = ""
    url: str = ""


Keyboard: TypeAlias = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, kw_only=True)
class ToClient:
    client_id: str


@dataclass(frozen=True, kw_only=True)
class ToStaff:
    staff_id: str


EVERY_LANGUAGE = "both"
"""The language of whoever has not chosen one, or where it is in doubt: they read each text in all of them."""


@dataclass(frozen=True, kw_only=True)
class ToChat:
    """A chat that belongs to nobody we know."""

    chat_id: int
    language: str = EVERY_LANGUAGE


To: TypeAlias = ToClient | ToStaff | ToChat
