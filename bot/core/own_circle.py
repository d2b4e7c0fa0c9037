"""The people a client has named, as near as they said, in words and as points of a picture. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.core.actions import encode
from bot.core.effects import Note
from bot.core.when import plain
from bot.model import Button, Json, Keyboard, Text

NEAR, MIDDLE, FARTHEST = 8, 5, 10
"""From so close on, of 10, somebody stands in the inner or the middle ring: the three of the usual circle.

Source: Weissman 2018, interpersonal inventory (closeness circle).
"""

PERSON, CLOSE, GONE = "circle_person", "circle_close", "circle_gone"
"""The timeline's names for somebody named, how close they are, and that they are taken out again."""

MET = "with_whom"
"""The timeline's name for somebody met."""

LONGEST_NAME = 60
MOST_WORDS = 6
"""More is no name: then it is something that the client has to say."""

ACTS = {
    "add": "add", "agregar": "add", "anadir": "add", "change": "change", "cambiar": "change", "remove": "remove",
    "quitar": "remove", "sacar": "remove",
}  # fmt: skip

RINGS = ("near", "middle", "far", "open")


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody in the circle. `close` is 0 to 10 as the client put it, None while they have not said."""

    name: str
    close: int | None = None

    @property
    def ring(self) -> str:
        if self.close is None:
            return "open"
        return "near" if self.close >= NEAR else "middle" if self.close >= MIDDLE else "far"


OUT = "out"
"""Said in the place of a closeness of somebody who is taken out of the circle."""


def circle_of(named: Iterable[tuple[str, Json]]) -> tuple[Person, ...]:
    """Everybody named, each with what was said last. Shape: `named` oldest first; nearest first comes out."""
    people: dict[str, Person] = {}
    for name, close in named:
        key = name.strip().casefold()
        if not key:
            continue
        if close == OUT:
            people.pop(key, None)
            continue
        said = int(close) if isinstance(close, int | float) and not isinstance(close, bool) else None
        before = people[key].close if key in people else None
        people[key] = Person(name=name.strip(), close=before if said is None else said)
    return tuple(sorted(people.values(), key=lambda each: (-1 if each.close is None else -each.close, each.name)))


def named_lately(lines: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Those met of late; nobody whom the client took out of the circle and has not put back.

    Shape: `lines` are (the line's name, the person's), newest first; so come out the people.
    """
    circle: dict[str, str] = {}
    met: dict[str, None] = {}
    for line, name in lines:
        if line == MET and name:
            met[name] = None
        elif line != MET:
            circle.setdefault(name.strip().casefold(), line)
    return tuple(name for name in met if circle.get(name.strip().casefold()) != GONE)


def asked(rest: str) -> tuple[str, str, int | None]:
    """`add Rosa 8`, `change Rosa 5`, `remove Rosa`: act, name, how close. Shape: an empty act for anything else."""
    word, _, said = rest.strip().partition(" ")
    act, parts = ACTS.get(plain(word), ""), said.split()
    close = int(parts[-1]) if act != "remove" and len(parts) > 1 and parts[-1].isdigit() else None
    if close is not None and close > FARTHEST:
        close = None
    elif close is not None:
        parts = parts[:-1]
    name = " ".join(parts)[:LONGEST_NAME]
    return (act, name, close) if name else ("", "", None)


def key_of(name: str) -> str:
    """Stands for somebody in a button: a name may be longer than one takes, and is nobody's business there."""
    return hashlib.sha256(name.strip().casefold().encode("utf-8", "replace")).hexdigest()[:12]


def found(people: Iterable[Person], name: str) -> Person | None:
    return next((each for each in people if each.name.casefold() == name.strip().casefold()), None)


def named(client_id: str, name: str, close: int | None, run_id: str) -> tuple[Note, ...]:
    """Lines as the flow of the circle writes them."""
    person = Note(client_id=client_id, name=PERSON, value=name, words=name, flow="circle", step="person", run_id=run_id)
    if close is None:
        return (person,)
    return person, Note(client_id=client_id, name=CLOSE, value=close, flow="circle", step="close", run_id=run_id)


def gone(client_id: str, name: str, run_id: str) -> Note:
    return Note(client_id=client_id, name=GONE, value=name, words=name, flow="circle", run_id=run_id)


def buttons(people: tuple[Person, ...]) -> Keyboard:
    """Under the circle: the picture, somebody more, and a change where there is somebody."""
    more = (Button(label=Text(id="own.circle-add"), action=encode("c", "circle", "add")),)
    if not people:
        return (more,)
    change = (Button(label=Text(id="own.circle-change"), action=encode("c", "circle", "change")),)
    return (*picture_button("circle"), more, change)


def choices(people: tuple[Person, ...]) -> Keyboard:
    return tuple((Button(label=each.name, action=encode("c", "person", key_of(each.name))),) for each in people[:40])


def closeness(*, may_go: bool) -> Keyboard:
    """0 to 10 in two rows; nobody has to say."""
    numbers = [Button(label=str(number), action=encode("c", "close", str(number))) for number in range(FARTHEST + 1)]
    last = Button(label=Text(id="own.circle-out" if may_go else "common.skip"), action=encode("c", "close", "-"))
    return tuple(numbers[:6]), tuple(numbers[6:]), (last,)


def words(people: tuple[Person, ...], speak: Callable[[Text], str]) -> Text:
    """Everybody with the number that stands for them in the picture, ring by ring."""
    if not people:
        return Text(id="own.circle-none")
    lines = []
    for ring in RINGS:
        found = [f"{at}. {each.name}" for at, each in enumerate(people, start=1) if each.ring == ring]
        if found:
            lines.append(f"{speak(Text(id=f'own.ring-{ring}'))} {', '.join(found)}")
    return Text(id="own.circle", args={"rings": "\n".join(lines)})


def picture_button(act: str) -> Keyboard:
    return ((Button(label=Text(id="own.as-picture"), action=encode("c", "picture", act)),),)
