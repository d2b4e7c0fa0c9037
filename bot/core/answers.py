"""What may answer a question: one record a kind. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


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
class Several:
    """Any number of a few options: each tap marks or unmarks one, the last button is Done."""

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
class Photo:
    """A picture that stays in the chat: kept, never opened or read by the bot."""


@dataclass(frozen=True)
class CalendarDay:
    """A day, typed: `25 Nov`, `tomorrow`, `2026-11-25`."""


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


Answer: TypeAlias = Scale | Choice | Several | Number | Words | People | Photo | CalendarDay | HourOfDay | Zone | Item
