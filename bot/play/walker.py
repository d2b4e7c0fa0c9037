"""Walks a flow with sensible answers and writes the conversation down: what staff begin their own from. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.answers import (
    Answer,
    CalendarDay,
    Choice,
    HourOfDay,
    Item,
    Number,
    People,
    Photo,
    Scale,
    Several,
    Words,
    Zone,
)
from bot.core.flow import AskStep, Flow
from bot.model import Client, DueKind, Run
from bot.play.cast import USUAL_AT, cast
from bot.play.player import Player
from bot.play.transcript import Conversation, Entry
from bot.play.world import World, saved_and_read

MOST_TURNS = 80

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "We talked for a while after work.",
        "I said I was tired and that was all.",
        "It was quiet, and that was fine.",
        "I would like to try again on Friday.",
        "My sister called and we laughed.",
    ),
    "es": (
        "Hablamos un rato después del trabajo.",
        "Le dije que tenía sueño y nada más.",
        "Hubo silencio, y estuvo bien.",
        "Me gustaría intentarlo otra vez el viernes.",
        "Mi hermana me llamó y nos reímos.",
    ),
}
NAMES = ("Sam", "Ana", "Luis")
DAY_WORDS = {"en": "tomorrow", "es": "mañana"}

PATHS = ("", "other", "skip")
"""First answers everywhere; last answers and low numbers; nothing that can be left out."""


@dataclass(frozen=True, kw_only=True)
class Walk:
    """How one path answers. `number` counts the questions, so that two sentences in a row differ."""

    path: str
    language: str
    number: int = 0

    def answer(self, step: AskStep, labels: Mapping[str, str]) -> Iterator[Entry]:
        """What the client does at a question. Shape: one entry, or the taps of several and Done."""
        if self.path == "skip" and step.optional and "-" in labels:
            yield tap(labels["-"])
            return
        yield from self._answer(step.answer, step, labels)

    def _answer(self, answer: Answer, step: AskStep, labels: Mapping[str, str]) -> Iterator[Entry]:
        match answer:
            case Scale(low=low, high=high):
                yield tap(str(low + 2 if self.path == "other" else round(low + (high - low) * 0.7)))
            case Choice(options=options):
                yield tap(labels[self._option(options, step)])
            case Item():
                yield tap(labels["0" if answer.number == 9 or self.path == "" else "1"])
            case Several(options=options):
                yield tap(labels[options[-1 if self.path == "other" else 0]])
                yield tap(labels["="])
            case HourOfDay(offered=offered) | Zone(offered=offered) if offered:
                yield tap(labels[offered[-1 if self.path == "other" else 0]])
            case Number(low=low, high=high):
                yield said(f"{(low + high) // 2:g}")
            case CalendarDay():
                yield said(DAY_WORDS[self.language])
            case HourOfDay():
                yield said("19:30")
            case Zone():
                yield said("Chicago")
            case Photo():
                yield said("(photo)")
            case Words() if step.sets == "called":
                yield said("Alex")
            case People():
                yield said(NAMES[self.number % len(NAMES)])
            case Words():
                lines = SENTENCES[self.language]
                yield said(lines[self.number % len(lines)])

    def _option(self, options: tuple[str, ...], step: AskStep) -> str:
        """The language is not changed on the way; a consent is given but on the other path."""
        if step.sets == "language":
            return self.language
        return options[-1] if self.path == "other" else options[0]


def tap(label: str) -> Entry:
    return Entry(kind="client", text=f"[{label}]")


def said(words: str) -> Entry:
    return Entry(kind="client", text=words)


def walks(
    flow: Flow, player: Player, *, language: str, as_: str = "", at: str = ""
) -> Iterator[tuple[str, Conversation]]:
    """Each path with the conversation that it makes. Shape: (what, conversation); no two that say the same."""
    seen: list[list[Entry]] = []
    for path in PATHS:
        made = walk(flow, player, Walk(path=path, language=language), as_=as_, at=at)
        bots = [entry for entry in made.entries if entry.kind == "bot"]
        if bots not in seen:
            seen.append(bots)
            yield path, made


def walk(flow: Flow, player: Player, how: Walk, *, as_: str = "", at: str = "") -> Conversation:
    """One path through a flow, to its end."""
    line = ", ".join(part for part in (as_, f"lang={how.language}") if part)
    world = cast(line, at, flow, player.programme)
    played = player.begin(world, flow)
    world, entries = played.world, list(played.entries)
    for number in range(MOST_TURNS):
        given = next_given(world, player, replace(how, number=number))
        if not given:
            break
        for entry in given:
            played = player.give(saved_and_read(world), entry)
            world = played.world
            entries += [entry, *played.entries]
    head = {"flow": flow.id, "as": head_of(line, world.client), "at": at or USUAL_AT}
    return Conversation(head=head, entries=tuple(entries))


def head_of(line: str, client: Client) -> str:
    """The `as:` line with the phase and the area that were chosen for it."""
    named = {part.split("=")[0].strip() for part in line.split(",")}
    chosen = {"phase": client.phase.value, "area": client.area.value if client.area else ""}
    chosen["variant"] = client.variant if client.variant != "adult" else ""
    more = [f"{name}={value}" for name, value in chosen.items() if value and name not in named]
    return ", ".join((*more, line))


def next_given(world: World, player: Player, how: Walk) -> tuple[Entry, ...]:
    """What the client does next, or how long a wait lasts; nothing at the end."""
    run = next((run for run in world.runs if run.state == "open"), None)
    if run is None:
        return waited(world)
    flow = player.programme.flow(run.place.flow, run.place.revision)
    step = flow.steps[flow.index(run.place.step)] if flow is not None else None
    return tuple(how.answer(step, labels_under(world, run))) if isinstance(step, AskStep) else ()


def labels_under(world: World, run: Run) -> dict[str, str]:
    """The buttons of the present question: value to words."""
    start = f"f:{run.id}:{run.place.step}:"
    for message in reversed(world.messages):
        found = {action.removeprefix(start): words for words, action in message.buttons if action.startswith(start)}
        if found:
            return found
    return {}


def waited(world: World) -> tuple[Entry, ...]:
    """A flow that waits goes on when its time has come."""
    due = next((due for due in world.dues if due.kind is DueKind.WAIT), None)
    if due is None:
        return ()
    minutes = max(-(-(due.at - world.now) // timedelta(minutes=1)), 1)
    return (Entry(kind="later", text=f"{minutes // 60}h" if minutes % 60 == 0 else f"{minutes}m"),)
