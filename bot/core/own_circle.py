"""The people a client has named, as near as they said, in words and as points of a picture. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.core.actions import encode
from bot.model import Button, Json, Keyboard, Text

NEAR, MIDDLE = 8, 5
"""From so close on, of 10, somebody stands in the inner or the middle ring: the three of the usual circle.

Source: Weissman 2018, interpersonal inventory (closeness circle).
"""

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


def circle_of(named: Iterable[tuple[str, Json]]) -> tuple[Person, ...]:
    """Everybody named, each with what was said last. Shape: `named` oldest first; nearest first comes out."""
    people: dict[str, Person] = {}
    for name, close in named:
        key = name.strip().casefold()
        if not key:
            continue
        said = int(close) if isinstance(close, int | float) and not isinstance(close, bool) else None
        before = people[key].close if key in people else None
        people[key] = Person(name=name.strip(), close=before if said is None else said)
    return tuple(sorted(people.values(), key=lambda each: (-1 if each.close is None else -each.close, each.name)))


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
