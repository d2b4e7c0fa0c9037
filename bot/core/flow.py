"""A flow as the engine walks it: when it starts, whom it is for, its steps. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeAlias

from bot.core.answers import Answer
from bot.core.measures import Instrument
from bot.model import Kind, Level, Phase, ProblemArea

# ---------------------------------------------------------------- steps


@dataclass(frozen=True, kw_only=True)
class SayStep:
    id: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class AlertRule:
    """When a human must be told of an answer. `text` is what they read about why; `when` is CEL."""

    level: Level
    when: str = ""
    kind: Kind = Kind.NONE
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class AskStep:
    """A question. `record` names the line of the timeline that its answer becomes.

    `share` is "yes", "no" or the id of the later step in which the client decides. `after` names an answer without
    which this is not asked; `text` is a text of its own where the step's id is not its text's.
    """

    id: str
    answer: Answer
    when: str = ""
    record: str = ""
    sets: str = ""
    optional: bool = False
    share: str = "yes"
    stop_on: tuple[str, ...] = ()  # options after which the flow ends
    alerts: tuple[AlertRule, ...] = ()
    after: str = ""
    text: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class GoStep:
    """Go on at another step of this flow, or through another flow and back."""

    id: str
    to: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class ReturnStep:
    """Go back to the flow that led here, before this one's last step."""

    id: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class RepeatStep:
    """Go back to an earlier step, at most so many times in one run."""

    id: str
    to: str
    most: int
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class WaitStep:
    """Say nothing for a while. Shape: a span, or the next local hour ("client.evening", "09:30")."""

    id: str
    span: timedelta | None = None
    until: str = ""
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class ScoreStep:
    """Add up an instrument. Shape: `items` are ids of earlier questions, one an item, in the instrument's order."""

    id: str
    instrument: Instrument
    items: tuple[str, ...]
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class RecordStep:
    """Write a line of the timeline. `value` is CEL."""

    id: str
    name: str
    value: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class SetStep:
    """Set one of the client's own settings to a fixed value."""

    id: str
    name: str
    to: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class HomeworkStep:
    """`act`: offer, agree (or give), due, next (speak of the next one alone), review (by `went`, `obstacle`).

    `due` is "session" or a length of time like 3d; what is not reviewed by then is missed.
    """

    id: str
    act: str
    due: str = ""
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class AlertStep:
    id: str
    rule: AlertRule
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class EndStep:
    id: str
    when: str = ""
    line: int = 0


Step: TypeAlias = (
    SayStep
    | AskStep
    | GoStep
    | ReturnStep
    | RepeatStep
    | WaitStep
    | ScoreStep
    | RecordStep
    | SetStep
    | HomeworkStep
    | AlertStep
    | EndStep
)

# ---------------------------------------------------------------- whom and when


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Whom a flow is for. Shape: an empty tuple means everybody; `condition` is CEL over the client's facts.

    `sessions` are the first and the last session number that it is for; `after` names flows that come before it,
    `once` says that nobody who has gone through it meets it again by itself.
    """

    phases: tuple[Phase, ...] = ()
    areas: tuple[ProblemArea, ...] = ()
    variants: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sessions: tuple[int, int] | None = None
    condition: str = ""
    after: tuple[str, ...] = ()
    once: bool = False


EVENTS = ("low-mood", "homework-missed", "unanswered", "gone-quiet", "alert-cleared")
"""What a flow may wait for. `unanswered` and `gone-quiet` count prompts in a row; `alert-cleared`: a human has closed
an alert, so that the client's day may go on."""

TECHNIQUES = (
    "inventory", "timeline", "ranking", "goals", "psychoeducation", "naming-emotion", "expressing-emotion",
    "looking-back", "communication-analysis", "encouragement-of-affect", "role-play", "i-statements",
    "active-listening", "assertiveness", "repeating-pattern", "widening-support", "decision-analysis",
    "reconstruct-relationship", "balanced-review", "graded-contact", "review-of-gains", "warning-signs",
    "contingency-plan", "celebrating-progress", "ending", "social-rhythm", "mood-monitoring", "problem-solving",
)  # fmt: skip
"""What a flow may be an exercise in. Source: PROGRAMME.md, Phases × problem areas and Technique library."""


@dataclass(frozen=True, kw_only=True)
class Start:
    """When a flow begins by itself.

    `every`: day, week, 2 weeks, month, session, phase, date, event, hand (by command or by the therapist alone).
    `at`: "client.evening", "client.morning", "09:30", "17:00-20:00". `offset` counts days from the session's, phase's
    or date's own local day. `which`: start or end of a phase, a date's label ("" for any), an event.
    """

    every: str = "hand"
    at: str = "client.evening"
    weekday: int = 0
    offset: int = 0
    which: str = ""
    expires: timedelta = timedelta(hours=4)
    grace: timedelta = timedelta(hours=1)
    remind: tuple[timedelta, ...] = ()
    snooze: tuple[timedelta, ...] = ()
    gap: timedelta = timedelta()  # after an event: not again for so long
    priority: int = 50


@dataclass(frozen=True, kw_only=True)
class Flow:
    """One file of flows/. `kind`: check-in, homework, technique, measure, service; holds and pauses tell them apart."""

    id: str
    revision: str
    title: str
    kind: str
    audience: Audience = Audience()
    start: Start = Start()
    steps: tuple[Step, ...] = ()
    technique: str = ""
    sources: str = ""  # what its content rests on: seeds, authors and years
    source: str = ""  # the file's own text
    places: Mapping[str, int] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)  # of `title`, `for`, `start` …, for `check`

    def index(self, step_id: str) -> int:
        """Raises: StepGone, when this revision has no such step."""
        try:
            return self.places[step_id]
        except KeyError:
            raise StepGone(f"{self.id}@{self.revision} has no step {step_id}") from None


class StepGone(Exception):
    """A saved place names a step that the stored revision does not have."""
