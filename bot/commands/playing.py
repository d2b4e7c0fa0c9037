"""`between play`: be the client at the terminal, and see what is recorded and who is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.text import Text

from bot.commands.common import fail, no_such_flow, settings_now
from bot.commands.testing import player_of
from bot.core.crisis.second import CrisisReader, merged
from bot.joining import second_reader_of
from bot.play.cast import USUAL_AT, CastWrong
from bot.play.folder import conversations_of, write_file
from bot.play.hearing import context_of
from bot.play.player import CannotPlay, Player
from bot.play.runner import opened
from bot.play.transcript import Conversation, Entry, written
from bot.play.typed import client_buttons, entry_of, is_numbered
from bot.play.walker import head_of
from bot.play.world import World, saved_and_read

STYLES = {"bot": "bold", "alert": "bold red", "told": "yellow", "client": "cyan", "reader": "red"}
HOW = """A number or a button's words tap it; anything else is what the client writes. `later 2h` and
`later client.evening` move the clock, `therapist /homework Alex` and `therapist Acknowledge` are the therapist,
`back` takes the last turn back, `quit` or Ctrl-D ends."""


@dataclass
class Session:
    """One sitting at the terminal. Shape: `turns` hold the world before each turn and what the turn brought."""

    player: Player
    head: dict[str, str]
    world: World
    opening: tuple[Entry, ...]
    second: CrisisReader | None
    console: Console
    turns: list[tuple[World, tuple[Entry, ...]]] = field(default_factory=list)

    @property
    def conversation(self) -> Conversation:
        entries = (*self.opening, *(entry for _, entries in self.turns for entry in entries))
        return Conversation(head=self.head, entries=entries)

    def take(self, typed: str) -> None:
        """One line of the terminal. Raises: CannotPlay."""
        given = entry_of(typed, self.world, self.player)
        entries: list[Entry] = []
        before = self.world
        for each in (given, *self.raised(given)):
            played = self.player.give(saved_and_read(self.world), each)
            self.world = played.world
            entries += [each, *played.entries]
        self.turns.append((before, tuple(entries)))
        self.show(entries[1:])

    def raised(self, given: Entry) -> Iterator[Entry]:
        """What the second reader makes of words, where it raises what the patterns found."""
        if self.second is None or given.kind != "client" or given.tapped or given.text.startswith("("):
            return
        if not any(sign.isalpha() for sign in given.text) or given.text.startswith("/"):
            return
        found = self.player.verdict(self.world, given.text)
        both = merged(found, self.second.read(given.text, context_of(self.world, given.text)))
        if both.level > found.level:
            yield Entry(kind="reader", text=f"{both.level.word}, {both.kind.value.replace('_', ' ')}")

    def back(self) -> None:
        if self.turns:
            self.world, _ = self.turns.pop()
            self.console.print("(taken back)", style="dim")
            self.show((*self.opening, *(entry for _, entries in self.turns[-1:] for entry in entries)))

    def show(self, entries: tuple[Entry, ...] | list[Entry]) -> None:
        for entry in entries:
            self.console.print(Text(self.in_words(entry), style=STYLES.get(entry.kind, "dim")))
        if buttons := client_buttons(self.world):
            numbered = is_numbered(self.world, self.player)
            shown = (f"{number} [{label}]" if numbered else f"[{label}]" for number, label in enumerate(buttons, 1))
            self.console.print(Text("    " + "  ".join(shown)))
        local = self.world.now.astimezone(ZoneInfo(self.world.client.zone))
        self.console.print(Text(f"    {local:%a %d %b %H:%M}", style="dim"))

    def in_words(self, entry: Entry) -> str:
        """As in a file, without the buttons, and with its hour where time has passed."""
        zone = ZoneInfo(self.world.client.zone)
        hour = f"{entry.at.astimezone(zone):%H:%M} " if entry.at is not None and entry.at != self.world.now else ""
        told = entry.text.replace("\n", "\n     ") or "(its buttons are now)"
        return f"{hour}{entry.kind}: {told}"


def play(
    flow: str = typer.Argument("", help="A flow; without one the whole programme comes by the calendar."),
    as_: str = typer.Option(
        "", "--as", help="Who the client is: phase=middle, area=grief, lang=es, variant=perinatal …"
    ),
    at: str = typer.Option("", help=f"When it begins, in the client's own time. Usually {USUAL_AT}."),
    folder: Path | None = typer.Option(None, "--dir", help="A folder with flows/ and messages/."),
    save: str = typer.Option("", help="Write the conversation under this name, as a test."),
    script: str = typer.Option("", help="What to type, with `;` between; then nothing is asked."),
) -> None:
    """Be the client in the terminal: see what the bot says, what is recorded, and who is told."""
    settings = settings_now()
    chosen = folder or settings.between_programme_dir
    session = begun(player_of(chosen), flow, as_, at, second_reader_of(settings))
    if not script:
        session.console.print(HOW, style="dim")
    session.show(session.opening)
    for line in script.split(";") if script else typed(session.console):
        take_line(session, line, is_script=bool(script))
    if save:
        saved(session, chosen, save)


def begun(player: Player, flow: str, as_: str, at: str, second: CrisisReader | None) -> Session:
    if flow and player.programme.flow(flow) is None:
        no_such_flow(flow, player.programme.flows)
    head = {"flow": flow, "as": as_, "at": at or USUAL_AT}
    try:
        world, played = opened(Conversation(head=head, entries=()), player)
    except (CastWrong, CannotPlay) as wrong:
        fail(wrong, 1)
    head["as"] = head_of(
        as_ if "lang" in as_ else ", ".join(filter(None, (as_, f"lang={world.client.language}"))), world.client
    )
    return Session(
        player=player, head=head, world=played.world, opening=played.entries, second=second,
        console=Console(highlight=False, soft_wrap=True),
    )  # fmt: skip


def typed(console: Console) -> Iterator[str]:
    """Lines from the keyboard, to Ctrl-D or `quit`."""
    while True:
        try:
            line = console.input("client: ")
        except (EOFError, KeyboardInterrupt):
            console.print()
            return
        if line.strip().casefold() in ("quit", "exit"):
            return
        yield line


def take_line(session: Session, line: str, *, is_script: bool) -> None:
    if not line.strip():
        return
    if is_script:
        session.console.print(Text(f"client: {line.strip()}", style="cyan"))
    try:
        session.back() if line.strip().casefold() == "back" else session.take(line)
    except CannotPlay as wrong:
        if is_script:
            fail(wrong, 1)
        session.console.print(str(wrong), style="yellow")


def saved(session: Session, folder: Path, name: str) -> None:
    """Shape: in the folder of the language that the conversation began in."""
    language = next((part.split("=")[1].strip() for part in session.head["as"].split(",") if "lang" in part), "en")
    path = conversations_of(folder) / language / f"{name.removesuffix('.txt')}.txt"
    if path.exists() and path.read_text(encoding="utf-8") != written(session.conversation):
        fail(f"{path} stands already. Take another name, or take it away.", 1)
    write_file(path, replace(session.conversation, file=str(path)))
    session.console.print(f"{path}: written", style="dim")
