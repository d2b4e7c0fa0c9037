"""A flow as the engine walks it: when it starts, whom it is for, its steps. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import TypeAlias

from bot.model import Phase, ProblemArea

# ---------------------------------------------------------------- answers


@dataclass(frozen=True)
class Scale:
    """A whole number between two ends, one button each."""

    low: int
    high: int


@dataclass(frozen=True)
class Choice:
    """One of a few options by name; labels are attributes of the step's text."""

    options: tuple[str, ...]


@dataclass(frozen=True)
class Number:
    """A number typed by the client."""

    low: float
    high: float


@dataclass(frozen=True)
class Words:
    """Anything the client writes."""


@dataclass(frozen=True)
class People:
    """A person of the client's life, by the name the client uses."""


@dataclass(frozen=True)
class HourOfDay:
    """A local hour: buttons from the file, or typed."""

    offered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Zone:
    """A time zone: an IANA name by button, or a city typed."""

    offered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """One item of an instrument, in its exact wording. `number` counts from 1; 0 is the question about functioning."""

    instrument: str
    number: int


Answer: TypeAlias = Scale | Choice | Number | Words | People | HourOfDay | Zone | Item

# ---------------------------------------------------------------- steps


@dataclass(frozen=True, kw_only=True)
class SayStep:
    id: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class AskStep:
    """A question. `record` names the line of the timeline that its answer becomes.

    `share` is "yes", "no" or the id of the later step in which the client decides.
    """

    id: str
    answer: Answer
    when: str = ""
    record: str = ""
    sets: str = ""
    optional: bool = False
    share: str = "yes"
    stop_on: tuple[str, ...] = ()  # options after which the flow ends
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class GoStep:
    """Go on at another step of this flow, or through another flow and back."""

    id: str
    to: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class ScoreStep:
    id: str
    instrument: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class HomeworkStep:
    """`act`: give (open a task), review (write down how it went, from the answers `went`, `obstacle`)."""

    id: str
    act: str
    when: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class EndStep:
    id: str
    when: str = ""
    line: int = 0


Step: TypeAlias = SayStep | AskStep | GoStep | ScoreStep | HomeworkStep | EndStep

# ---------------------------------------------------------------- whom and when


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Whom a flow is for. Shape: an empty tuple means everybody; `condition` is CEL over the client's facts."""

    phases: tuple[Phase, ...] = ()
    areas: tuple[ProblemArea, ...] = ()
    variants: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    condition: str = ""


@dataclass(frozen=True, kw_only=True)
class Start:
    """When a flow begins by itself.

    `every`: day, week, 2 weeks, month, session, hand (by command or by the therapist alone).
    `at`: "client.evening", "client.morning", "09:30", "17:00-20:00". `offset` counts from the session's local day.
    """

    every: str = "hand"
    at: str = "client.evening"
    weekday: int = 0
    offset: int = 0
    expires: timedelta = timedelta(hours=4)
    grace: timedelta = timedelta(hours=1)
    remind: tuple[timedelta, ...] = ()
    snooze: tuple[timedelta, ...] = ()
    priority: int = 50


@dataclass(frozen=True, kw_only=True)
class Flow:
    """One file of flows/. `kind`: check-in, homework, measure, service; holds and pauses tell them apart."""

    id: str
    revision: str
    title: str
    kind: str
    audience: Audience = Audience()
    start: Start = Start()
    steps: tuple[Step, ...] = ()
    source: str = ""
    places: Mapping[str, int] = field(default_factory=dict)

    def index(self, step_id: str) -> int:
        """Raises: StepGone, when this revision has no such step."""
        try:
            return self.places[step_id]
        except KeyError:
            raise StepGone(f"{self.id}@{self.revision} has no step {step_id}") from None


class StepGone(Exception):
    """A saved place names a step that the stored revision does not have."""


def hour(text: str) -> time:
    """Raises: ValueError, when it is no hour."""
    return time.fromisoformat(text if ":" in text else f"{text}:00")
