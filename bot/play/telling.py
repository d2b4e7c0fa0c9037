"""What was recorded, set, opened and told, as a transcript says it: one line each. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.core.effects import Change, Note
from bot.model import Alert, Client, Homework, Json, SafetyCard
from bot.play.transcript import Entry
from bot.play.world import World

OWN_DOING = frozenset(
    {
        "unanswered",
        "consent_at",
        "enrolled_at",
        "ended_at",
        "blocked_at",
        "caring_at",
        "held_at",
        "done",
        "deceased_at",
        "suitable_at",
        "suitable_by",
    }
)
"""Fields of a client that the bot keeps for itself; what they mean is told in other lines."""


OPTION = re.compile(r"[a-z0-9-]*")
"""The name of a choice in a flow's file, which is no client's words."""


def recorded(note: Note, therapist: str, task: str = "") -> str:
    """`mood = 7`, `what "We talked" (Dana may read it)`; `task` is what the words are about."""
    if task:
        rest = {name: each for name, each in note.value.items() if name != "task"} or None
        return f"{recorded(replace(note, value=rest), therapist)} about {task}"
    if isinstance(note.value, Mapping) and "total" in note.value:
        return f"{note.name} = {score(note.value)}"
    is_option = note.value == note.words and OPTION.fullmatch(note.words) is not None
    is_told = note.value is not None and (is_option or note.value != note.words)
    value = f" = {plain(note.value)}" if is_told else ""
    words = f' "{" ".join(note.words.split())}"' if note.words and not is_option else ""
    reads = f" ({therapist} may read it)" if note.shared else " (kept from everybody)"
    nothing = " = nothing" if not value and not words else ""
    return f"{note.name}{value}{words}{nothing}{reads if words else ''}"


def score(value: Mapping[str, Json]) -> str:
    """`12, moderate (1 2 - 0)`: a dash is an item left open."""
    items = " ".join("-" if item is None else str(item) for item in value.get("items", ()))
    total = "no total" if value["total"] is None else f"{value['total']}, {value.get('band', '')}"
    return f"{total} ({items})"


def plain(value: Json) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case "":
            return "nothing"
        case list() | tuple():
            return ", ".join(plain(each) for each in value) or "nothing"
        case Mapping():
            return ", ".join(f"{name} {plain(each)}" for name, each in value.items())
        case None:
            return "nothing"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def told_of(change: Change, world: World) -> Iterator[tuple[str, str]]:
    """What a change of settings, of the safety card or of homework comes to, in words."""
    if change.kind is Client or change.kind is SafetyCard:
        for name, value in change.values.items():
            if name not in OWN_DOING:
                said = "given" if name == "consent" else setting(value)
                yield "set", f"{name.replace('_', ' ')} = {said}"
        if "held_at" in change.values:
            what = "go on" if change.values["held_at"] is None else "wait"
            yield "set", f"homework and questionnaires {what}"
    if change.kind is Homework and "state" in change.values:
        task = next((each for each in world.homework if each.id == change.id), None)
        yield "homework", f"{task.title if task else change.id}: {change.values['state']}"


def setting(value: object) -> str:
    if hasattr(value, "isoformat"):
        return f"{value:%H:%M}" if not hasattr(value, "year") else f"{value:%Y-%m-%d}"
    return plain(value)


def alert_words(alert: Alert | None) -> str:
    return f"{alert.level.word}, {alert.kind.value.replace('_', ' ')}" if alert is not None else "alert"


def is_about(entry: Entry, alert: Alert | None) -> bool:
    return entry.kind == "alert" and entry.text.startswith(alert_words(alert))


def by_person(paged: Iterable[str]) -> Iterator[str]:
    """`Dana (Telegram, mail)`. Shape: each person once, in the order in which they were told."""
    ways: dict[str, list[str]] = {}
    for each in paged:
        name, _, way = each.partition(" by ")
        found = ways.setdefault(name, [])
        if way and way not in found:
            found.append(way)
    for name, taken in ways.items():
        yield f"{name} ({', '.join(taken)})" if taken else name
