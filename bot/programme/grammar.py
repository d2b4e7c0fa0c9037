"""The grammar of a flow file, as pydantic reads it; every wrong word is told in plain words."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from bot.core.client_settings import RHYTHMS, SETTABLE
from bot.core.flow import EVENTS, TECHNIQUES
from bot.core.measures import INSTRUMENTS
from bot.model import Kind, Phase, ProblemArea
from bot.programme.answers_in import answer, span

STEP_NAME = re.compile(r"[a-z][a-z0-9_-]{0,23}")
CEL_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOUR = r"(?:[01]\d|2[0-3]):[0-5]\d"
AT = re.compile(rf"client\.(?:evening|morning)|{HOUR}|{HOUR}-{HOUR}|now")
OFFSET = re.compile(r"([+−-]?\s?\d{1,3})\s+days?(?:\s+(.*))?")
ACTS = ("say", "ask", "go", "return", "repeat", "wait", "score", "measure", "homework", "alert", "record", "set", "end")
RESERVED_RECORDS = frozenset(
    {
        "text", "prompt", "answered", "unanswered", "missed", "late", "left_words", "passed-over", "concern",
        "crisis-reply", "receipt", "receipt-short", "item9-reviewed",
        "phase", "therapist", "homework-given", "homework-went", "homework-missed", "step-gone",
        *INSTRUMENTS,
    }
)  # fmt: skip
"""What the engine itself writes under these names rules alerts and pages; no flow may write there."""


MOST_GAP = timedelta(days=7)
"""What is looked back on when a prompt is due."""


def listed(written: Any) -> Any:
    return written if isinstance(written, list) else [] if written is None else [written]


Length = Annotated[timedelta, BeforeValidator(span)]
Condition = Annotated[str, Field(max_length=500)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class For(Strict):
    phase: Annotated[list[Phase], BeforeValidator(listed)] = []
    area: Annotated[list[ProblemArea], BeforeValidator(listed)] = []
    variant: Annotated[
        list[Literal["adult", "adolescent", "older-adult", "perinatal", "eating-disorder", "anxiety", "bipolar"]],
        BeforeValidator(listed),
    ] = []
    language: Annotated[list[Literal["en", "es"]], BeforeValidator(listed)] = []
    session: str | int = ""
    condition: Condition = ""
    after: Annotated[list[str], BeforeValidator(listed), Field(max_length=20)] = []
    once: bool = False

    @field_validator("session")
    @classmethod
    def a_range(cls, written: str | int) -> str | int:
        sessions_of(written)
        return written


def sessions_of(written: str | int) -> tuple[int, int] | None:
    """`4-14`, `4`, `15-`. Raises: ValueError."""
    if written == "":
        return None
    found = re.fullmatch(r"(\d{1,3})(?:\s*(-)\s*(\d{1,3})?)?", str(written).strip())
    low = int(found[1]) if found else 1
    high = (int(found[3]) if found[3] else 999) if found and found[2] else low
    if not found or low > high:
        raise ValueError("sessions are written like 4, 4-14 or 15-")
    return low, high


def audience(written: Any) -> Any:
    """A condition alone stands for `condition:`."""
    return {"condition": written} if isinstance(written, str) else written


class StartIn(Strict):
    every: Literal["day", "week", "2 weeks", "month", "session", "phase", "date", "event", "hand"] = "hand"
    at: str = ""
    on: str = ""
    offset: Annotated[int, Field(ge=-60, le=60)] = 0
    expires: Length = timedelta(hours=4)
    grace: Length = timedelta(hours=1)
    remind: Annotated[list[Length], BeforeValidator(listed), Field(max_length=3)] = []
    snooze: Annotated[list[Length], BeforeValidator(listed), Field(max_length=3)] = []
    gap: Length = timedelta()
    priority: Annotated[int, Field(ge=0, le=100)] = 50

    @field_validator("at")
    @classmethod
    def an_hour(cls, written: str) -> str:
        at = shifted(written)[1]
        if at and not AT.fullmatch(at):
            raise ValueError(
                "`at` is client.evening, client.morning, an hour like 09:30 or a window like 17:00-20:00,"
                " with `-1 day` before it where it counts from a session, a phase or a date"
            )
        if "-" in at and at[:5] >= at[6:]:
            raise ValueError("the window ends before it begins")
        return written

    @model_validator(mode="after")
    def fitting(self) -> StartIn:
        if self.at and shifted(self.at)[0] and self.every not in ("session", "phase", "date"):
            raise ValueError("days before or after count from a session, a phase or a date. Take them out of `at`")
        allowed = {"phase": ("start", "end"), "event": EVENTS}.get(self.every, WEEKDAYS)
        if self.gap and (self.every != "event" or self.gap > MOST_GAP):
            raise ValueError("a `gap` belongs to every: event, and is at most 7d")
        if self.every == "event" and not self.on:
            raise ValueError(f"`on` names the event: {', '.join(EVENTS)}")
        if self.every in ("day", "session", "hand") and self.on:
            raise ValueError(f"`on` means nothing with every: {self.every}. Take it out")
        if self.on and self.every != "date" and self.on not in allowed:
            raise ValueError(f"`on: {self.on}` is not one of: {', '.join(allowed)}")
        if any(each >= self.expires for each in (*self.remind, *self.snooze)):
            raise ValueError("a reminder or a snooze must end before the prompt expires")
        return self


def shifted(at: str) -> tuple[int, str]:
    """`-1 day 18:00` as days and hour; no days for a plain hour."""
    found = OFFSET.fullmatch(at.strip())
    if not found:
        return 0, at.strip()
    return int(found[1].replace("−", "-").replace(" ", "")), (found[2] or "").strip()


class AlertIn(Strict):
    level: Literal["concern", "urgent", "imminent"]
    when: Condition = ""
    about: Kind = Kind.NONE
    text: Annotated[str, Field(max_length=120)] = ""


class StepIn(Strict):
    say: str = ""
    ask: str = ""
    go: str = ""
    return_: bool = Field(default=False, alias="return")
    repeat: str = ""
    wait: str = ""
    score: str = ""
    measure: str = ""
    homework: Literal["", "offer", "agree", "give", "due", "next", "review"] = ""
    alert: Annotated[list[AlertIn], BeforeValidator(listed)] = []
    record: str = ""
    set: str = ""
    end: bool = False
    when: Condition = ""
    answer: str = ""
    optional: bool = False
    share: str = "yes"
    stop_on: Annotated[list[str], BeforeValidator(listed)] = []
    most: Annotated[int, Field(ge=2, le=20)] = 3
    items: list[str] = []
    bands: dict[int, str] = {}
    missing: Annotated[int, Field(ge=0, le=9)] = 0
    source: str = ""
    value: Any = None
    to: str = ""
    due: str = ""

    @field_validator("say", "ask")
    @classmethod
    def a_name(cls, written: str) -> str:
        if written and not STEP_NAME.fullmatch(written):
            raise ValueError(f"{written!r} is no name: small letters, digits, - and _, 24 at most")
        return written

    @field_validator("answer")
    @classmethod
    def an_answer(cls, written: str) -> str:
        if written:
            answer(written)
        return written

    @field_validator("set")
    @classmethod
    def can_be_set(cls, written: str) -> str:
        if written and written not in SETTABLE:
            raise ValueError(f"{written} cannot be set. What can: {', '.join(sorted(SETTABLE))}")
        return written

    @field_validator("record")
    @classmethod
    def may_be_written(cls, written: str) -> str:
        if written in RESERVED_RECORDS:
            raise ValueError(f"{written} is written by the bot itself, for alerts and pages. Take another name")
        return written

    @field_validator("measure")
    @classmethod
    def ships(cls, written: str) -> str:
        if written and written not in INSTRUMENTS:
            raise ValueError(f"{written} is no instrument that ships: {', '.join(INSTRUMENTS)}")
        return written

    @field_validator("wait")
    @classmethod
    def a_wait(cls, written: str) -> str:
        if written and not (AT.fullmatch(written) and "-" not in written and written != "now"):
            span(written)
        return written

    @field_validator("due")
    @classmethod
    def a_due(cls, written: str) -> str:
        if written and written != "session" and not re.fullmatch(r"\d{1,3}[hd]", written):
            raise ValueError("`due` is session, or a length of time like 3d")
        return written

    @field_validator("score")
    @classmethod
    def a_score(cls, written: str) -> str:
        if written and (not CEL_NAME.fullmatch(written) or written in INSTRUMENTS):
            raise ValueError(
                f"{written} cannot be a score's name: small letters, digits and _; what ships is `measure`"
            )
        return written

    @property
    def acts(self) -> list[str]:
        """What the step does; `record`, `set` and `alert` belong to a question where one stands."""
        named = [each for each in ACTS if getattr(self, "return_" if each == "return" else each)]
        return [each for each in named if each not in ("record", "set", "alert")] if self.ask else named

    @model_validator(mode="after")
    def one_thing(self) -> StepIn:
        if len(self.acts) != 1:
            raise ValueError(f"a step does one thing of these: {', '.join(ACTS)}")
        self.with_what_it_needs(self.acts[0])
        return self

    def with_what_it_needs(self, act: str) -> None:
        """Raises: ValueError, for what is missing beside an act or means nothing there."""
        if act == "ask" and not self.answer:
            raise ValueError(f"the question {self.ask} does not say what an answer is. Add a line `answer:`")
        if act == "score" and not (self.items and self.bands and self.source):
            raise ValueError(f"the score {self.score} needs `items:`, `bands:` and its `source:`")
        if act == "record" and self.value is None:
            raise ValueError(f"`record: {self.record}` alone needs a `value:`")
        if act == "set" and not self.to:
            raise ValueError(f"`set: {self.set}` alone needs a `to:`")
        if self.set == "rhythm" and self.to and self.to not in RHYTHMS:
            raise ValueError(f"`set: rhythm` is `to:` one of: {', '.join(RHYTHMS)}")
        if act == "homework" and self.homework == "due" and not self.due:
            raise ValueError("`homework: due` needs `due: session` or a length of time")
        if act == "alert" and (len(self.alert) != 1 or self.alert[0].when):
            raise ValueError("an alert of its own has one level, and its condition in `when:`")
        for name, owner in BESIDE.items():
            if act not in owner and getattr(self, name) != type(self).model_fields[name].get_default():
                raise ValueError(f"`{name}:` means nothing beside `{act}:`. Take it out")


BESIDE = {
    "answer": ("ask",), "optional": ("ask",), "share": ("ask",), "stop_on": ("ask",), "most": ("repeat",),
    "items": ("score",), "bands": ("score",), "missing": ("score",), "source": ("score", "measure"),
    "value": ("record",), "to": ("set",), "due": ("homework",),
}  # fmt: skip


class FlowIn(Strict):
    title: Annotated[str, Field(min_length=1, max_length=80)]
    kind: Literal["check-in", "homework", "technique", "measure", "service"] = "service"
    technique: Literal["", *TECHNIQUES] = ""  # type: ignore[valid-type]  # the closed list of bot.core.flow
    source: Annotated[str, Field(max_length=300)] = ""
    for_: Annotated[For, BeforeValidator(audience)] = Field(default=For(), alias="for")
    start: StartIn = StartIn()
    steps: Annotated[list[StepIn], Field(min_length=1, max_length=200)]
