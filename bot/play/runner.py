"""Plays written conversations again and says where they differ: state saved and read between every two turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import ndiff

from bot.play.cast import CastWrong, cast
from bot.play.player import CannotPlay, Played, Player
from bot.play.transcript import WHEN_WRITTEN, Conversation, Entry, lines_of, turns
from bot.play.world import World, saved_and_read


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One turn that went another way than the file says. Units: `line` counts from 1."""

    file: str
    line: int
    after: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.after}\n{self.what}"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A conversation as it was played, and where it differs from what is written."""

    played: Conversation
    differences: tuple[Difference, ...]


def run(conversation: Conversation, player: Player) -> Outcome:
    """Play a whole file. A line that cannot be played ends it, and is a difference."""
    try:
        world, opening = opened(conversation, player)
    except (CastWrong, CannotPlay) as wrong:
        return Outcome(played=conversation, differences=(Difference(
            file=conversation.file, line=1, after="the head", what=f"    {wrong}"
        ),))  # fmt: skip
    entries: list[Entry] = []
    found: list[Difference] = []
    for given, wanted in turns(conversation.entries):
        try:
            played = opening if given is None else player.give(saved_and_read(world), given)
        except CannotPlay as wrong:
            found.append(difference(conversation, given, f"    {wrong}"))
            break
        world = played.world
        entries += [*((given,) if given else ()), *played.entries]
        told = compared(wanted, played.entries)
        if told:
            found.append(difference(conversation, given, told, wanted))
    played_through = replace(conversation, entries=tuple(only_asked_for(conversation, entries)))
    return Outcome(played=played_through, differences=tuple(found))


def opened(conversation: Conversation, player: Player) -> tuple[World, Played]:
    """The world of the head, and the flow's first words. Raises: CastWrong, CannotPlay."""
    programme = player.programme
    flow = programme.flow(conversation.flow) if conversation.flow else None
    if conversation.flow and flow is None:
        raise CannotPlay(f"there is no flow `{conversation.flow}`.")
    world = cast(conversation.head.get("as", ""), conversation.head.get("at", ""), flow, programme)
    if flow is None:
        world = player.planned(replace(world, plans_days=True, phase_on=world.now))
        return world, Played(world=world, entries=())
    return world, player.begin(saved_and_read(world), flow)


def difference(conversation: Conversation, given: Entry | None, what: str, wanted: Sequence[Entry] = ()) -> Difference:
    line = given.line if given else wanted[0].line if wanted else 1
    after = " / ".join(lines_of(given)) if given else f"flow: {conversation.flow}"
    return Difference(file=conversation.file, line=line, after=after, what=what)


def compared(wanted: Sequence[Entry], came: Sequence[Entry]) -> str:
    """A readable difference; empty when there is none. What the bot says must agree word for word."""
    kinds = {entry.kind for entry in wanted if entry.kind in WHEN_WRITTEN}
    seen = [entry for entry in came if entry.kind == "bot" or (entry.kind in kinds and entry in wanted)]
    missing = [entry for entry in wanted if entry.kind in kinds and entry not in came]
    if not missing and [e for e in wanted if e.kind == "bot"] == [e for e in seen if e.kind == "bot"]:
        return ""
    shown = [entry for entry in came if entry.kind == "bot" or entry.kind in kinds]
    return "\n".join(f"    {line}".rstrip() for line in marked(wanted, shown))


def marked(wanted: Iterable[Entry], came: Iterable[Entry]) -> Iterator[str]:
    """`-` is what the file says, `+` is what came."""
    before = [line for entry in wanted for line in lines_of(entry)]
    after = [line for entry in came for line in lines_of(entry)]
    return (line for line in ndiff(before, after) if not line.startswith("?"))


def only_asked_for(conversation: Conversation, entries: Iterable[Entry]) -> Iterator[Entry]:
    """A file that says nothing of what is recorded is not made to by an update."""
    kinds = {entry.kind for entry in conversation.entries}
    return (entry for entry in entries if entry.kind not in WHEN_WRITTEN or entry.kind in kinds)
