"""The grammar of a flow file, as pydantic reads it; every wrong word is told in plain words."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from bot.core.client_settings import SETTABLE
from bot.core.flow import Answer, Choice, HourOfDay, Item, Number, People, Scale, Words, Zone
from bot.model import Phase, ProblemArea

SPAN = re.compile(r"(\d+)\s*(m|h|d|min|minutes|hours?|days?)")
STEP_NAME = re.compile(r"[a-z][a-z0-9_-]{0,23}")


def span(written: Any) -> timedelta:
    """Read `90m`, `4h`, `2d`. Raises: ValueError."""
    found = SPAN.fullmatch(str(written).strip())
    if not found:
        raise ValueError("a length of time is written like 90m, 4h or 2d")
    unit = {"m": "minutes", "h": "hours", "d": "days"}[found[2][0]]
    return timedelta(**{unit: int(found[1])})


def listed(written: Any) -> Any:
    return written if isinstance(written, list) else [] if written is None else [written]


Length = Annotated[timedelta, BeforeValidator(span)]


def answer(written: str) -> Answer:
    """Read the answer of a question. Raises: ValueError, naming what may stand there."""
    kind, _, rest = written.strip().partition(" ")
    inside = [each.strip() for each in rest.strip().strip("[]").split(",") if each.strip()]
    match kind:
        case "scale" | "number":
            ends = re.fullmatch(r"(-?\d+)\s*-\s*(\d+)", rest.strip())
            if not ends:
                raise ValueError(f"a {kind} needs its ends, like: {kind} 0-10")
            low, high = int(ends[1]), int(ends[2])
            return Scale(low, high) if kind == "scale" else Number(low, high)
        case "choice" if inside:
            return Choice(tuple(inside))
        case "text":
            return Words()
        case "people":
            return People()
        case "time":
            return HourOfDay(tuple(inside))
        case "zone":
            return Zone(tuple(inside))
        case "item" if re.fullmatch(r"[a-z0-9]+\.\d", rest):
            instrument, number = rest.split(".")
            return Item(instrument, int(number))
    raise ValueError("an answer is one of: scale 0-10 · choice [a, b] · number 1-5 · text · people · time · zone")


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class For(Strict):
    phase: Annotated[list[Phase], BeforeValidator(listed)] = []
    area: Annotated[list[ProblemArea], BeforeValidator(listed)] = []
    variant: Annotated[list[str], BeforeValidator(listed)] = []
    language: Annotated[list[str], BeforeValidator(listed)] = []
    condition: str = ""


class StartIn(Strict):
    every: Literal["day", "week", "2 weeks", "month", "session", "hand"] = "hand"
    at: str = "client.evening"
    on: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] = "monday"
    offset: int = 0
    expires: Length = timedelta(hours=4)
    grace: Length = timedelta(hours=1)
    remind: Annotated[list[Length], BeforeValidator(listed)] = []
    snooze: Annotated[list[Length], BeforeValidator(listed)] = []
    priority: Annotated[int, Field(ge=0, le=100)] = 50

    @field_validator("at")
    @classmethod
    def an_hour(cls, written: str) -> str:
        hour = r"([01]\d|2[0-3]):[0-5]\d"
        if not re.fullmatch(rf"client\.(evening|morning)|{hour}|{hour}-{hour}", written):
            raise ValueError("`at` is client.evening, client.morning, an hour like 09:30 or a window like 17:00-20:00")
        return written


class StepIn(Strict):
    say: str = ""
    ask: str = ""
    go: str = ""
    score: str = ""
    measure: str = ""
    homework: Literal["", "give", "review"] = ""
    end: bool = False
    answer: str = ""
    record: str = ""
    set: str = ""
    when: str = ""
    optional: bool = False
    share: str = "yes"
    stop_on: Annotated[list[str], BeforeValidator(listed)] = []

    @model_validator(mode="after")
    def one_thing(self) -> StepIn:
        acts = [name for name in ("say", "ask", "go", "score", "measure", "homework", "end") if getattr(self, name)]
        if len(acts) != 1:
            raise ValueError("a step does one thing: say, ask, go, score, measure, homework or end")
        if self.ask and not self.answer:
            raise ValueError(f"the question {self.ask} does not say what an answer is. Add a line `answer:`")
        if self.set and self.set not in SETTABLE:
            raise ValueError(f"{self.set} cannot be set. What can: {', '.join(sorted(SETTABLE))}")
        for name in (self.say, self.ask):
            if name and not STEP_NAME.fullmatch(name):
                raise ValueError(f"{name!r} is no name: small letters, digits, - and _, 24 at most")
        return self


class FlowIn(Strict):
    title: str
    kind: Literal["check-in", "homework", "measure", "service"] = "service"
    for_: For = Field(default=For(), alias="for")
    start: StartIn = StartIn()
    steps: Annotated[list[StepIn], Field(min_length=1)]
