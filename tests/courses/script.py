"""A course as it is written down in YAML: who is in it, what they do by themselves, what they answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ruamel.yaml import YAML

HERE = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody with a chat. `name` is as colleagues know them, `called` as the page heads what they write."""

    chat_id: int
    name: str
    called: str


@dataclass(frozen=True, kw_only=True)
class Deed:
    """What somebody does by themselves. `press` is how the button's label begins; empty when they write."""

    at: datetime
    who: str
    write: str = ""
    press: str = ""


@dataclass(frozen=True, kw_only=True)
class Evening:
    """One evening as the client tells it: a mood, and what happened with somebody, where something did."""

    mood: int
    who: str = ""
    way: str = ""
    what: str = ""
    is_shared: bool = True


@dataclass(frozen=True, kw_only=True)
class Script:
    name: str
    title: str
    story: str
    zone: str
    language: str
    begins: datetime
    ends: datetime
    client: Person
    therapist: Person
    backup: Person
    deeds: tuple[Deed, ...]
    evenings: Mapping[date, Evening]
    phq9: Mapping[date, str]
    answers: Mapping[str, list[Any]]
    slow: frozenset[date]

    @property
    def people(self) -> tuple[Person, Person, Person]:
        return self.client, self.therapist, self.backup


def read_script(name: str) -> Script:
    raw = YAML(typ="safe").load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    zone = ZoneInfo(raw["zone"])

    def at(said: str) -> datetime:
        return datetime.strptime(f"{raw['year']}-{said}", "%Y-%m-%d %H:%M").replace(tzinfo=zone)

    def day(said: str) -> date:
        return date.fromisoformat(f"{raw['year']}-{said}")

    def person(key: str, chat_id: int) -> Person:
        return Person(chat_id=chat_id, **raw[key])

    deeds = tuple(deed for said, acts in raw["deeds"].items() for deed in deeds_of(at(said), acts))
    return Script(
        name=name,
        title=raw["title"],
        story=raw["story"].strip(),
        zone=raw["zone"],
        language=raw["language"],
        begins=deeds[0].at,
        ends=at(raw["ends"]),
        client=person("client", 2001),
        therapist=person("therapist", 1001),
        backup=person("backup", 1002),
        deeds=deeds,
        evenings={day(said): evening_of(line) for said, line in raw["evenings"].items()},
        phq9={day(said): str(figures) for said, figures in raw["phq9"].items()},
        answers=raw["answers"],
        slow=frozenset(day(said) for said in raw.get("slow", ())),
    )


def deeds_of(at: datetime, acts: Any) -> list[Deed]:
    """Acts of one moment, one a minute. Shape of each: `who: words`, or `who: {press: label}`."""
    found = []
    for number, act in enumerate(acts):
        ((who, what),) = act.items()
        done = {"press": str(what["press"])} if isinstance(what, dict) else {"write": str(what)}
        found.append(Deed(at=at + timedelta(minutes=number), who=who, **done))
    return found


WAYS = {"up": "better", "down": "worse", "same": "same"}


def evening_of(line: Any) -> Evening:
    """`4`, or `4 | Kate | up | We talked about Sunday.`, with `| private` behind what nobody else may read."""
    parts = [part.strip() for part in str(line).split("|")]
    mood, who, way, what, private = (*parts, "", "", "", "")[:5]
    return Evening(mood=int(mood), who=who, way=WAYS.get(way, ""), what=what, is_shared=private != "private")
