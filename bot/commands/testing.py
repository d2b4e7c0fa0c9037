"""`between test`: plays the written conversations again, and writes new ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from bot.commands.common import EXPECTED, counted, fail, programme_folder, settings_now, show
from bot.following import screener_of
from bot.play.cast import CastWrong
from bot.play.folder import conversations_of, read_all, write_file
from bot.play.player import CannotPlay, Player
from bot.play.runner import Difference, run
from bot.play.transcript import Conversation, written
from bot.play.walker import walks
from bot.programme.problems import Problem
from bot.programme.programme import load_programme
from bot.programme.texts import LANGUAGES

ALL = "all"


def player_of(folder: Path) -> Player:
    """A player of a folder's programme, with the screener that it would run with."""
    programme_folder(folder)
    try:
        return Player(programme=load_programme(folder), screener=screener_of(folder / "messages" / "crisis"))
    except EXPECTED as wrong:
        fail(f"{wrong}\nMend this first; `between check` says more.", 1)


def play_all(
    folder: Path | None = typer.Argument(None, help="A folder with flows/, messages/ and conversations/."),
    update: bool = typer.Option(False, "--update", help="Write what comes now into the files, as what is expected."),
    record: list[str] = typer.Option(
        [], help="Walk this flow (or `all`) and write its conversations, in each language."
    ),
    as_: str = typer.Option("", "--as", help="With --record: who the client is, as in `as:`."),
    at: str = typer.Option("", help="With --record: when it begins."),
    only: str = typer.Option("", help="Only files whose name holds this."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Play every conversation; ends with 1 when one goes another way than it is written."""
    chosen = folder or settings_now().between_programme_dir
    player = player_of(chosen)
    if record:
        typer.echo("\n".join(recorded(chosen, player, record, as_, at)))
        return
    differences: list[Difference | Problem] = []
    count = 0
    for path, found in read_all(chosen):
        if only not in path.name:
            continue
        count += 1
        if isinstance(found, Conversation):
            differences += played(path, found, player, update=update)
        else:
            differences += found
    finish(count, differences, updated=update, as_json=as_json)


def played(path: Path, conversation: Conversation, player: Player, *, update: bool) -> tuple[Difference, ...]:
    """Play one file; with `update`, what came stands in it afterwards, unless it could not be played to its end."""
    outcome = run(conversation, player)
    is_whole = len([each for each in outcome.played.entries if each.is_given]) == len(
        [each for each in conversation.entries if each.is_given]
    )
    if update and outcome.differences and is_whole:
        write_file(path, outcome.played)
    return outcome.differences


def finish(count: int, differences: list[Difference | Problem], *, updated: bool, as_json: bool) -> None:
    words = "\n\n".join(str(each) for each in differences)
    files = {each.file for each in differences}
    if not differences:
        summary = f"{counted(count, 'conversation')}, all as written."
    elif updated:
        summary = f"{counted(count, 'conversation')}, {len(files)} written anew. What changed stands above: read it."
    else:
        summary = f"{counted(count, 'conversation')}, {len(files)} differ. `--update` takes what came as right."
    value: dict[str, Any] = {"conversations": count, "differences": [vars(each) for each in differences]}
    show(value, as_json=as_json, words=f"{words}\n\n{summary}".strip())
    if differences and not updated:
        raise typer.Exit(1)


def recorded(folder: Path, player: Player, names: list[str], as_: str, at: str) -> Iterator[str]:
    """Write conversations of flows; one that stands already is left, so that nobody's work is lost."""
    flows = player.programme.flows
    unknown = [name for name in names if name not in flows and name != ALL]
    if unknown:
        fail(f"there is no flow {', '.join(unknown)}. What there is: {', '.join(sorted(flows))}.", 1)
    for flow in [flows[name] for name in (sorted(flows) if ALL in names else names)]:
        for language in flow.audience.languages or LANGUAGES:
            try:
                for what, conversation in walks(flow, player, language=language, as_=as_, at=at):
                    yield kept(folder, language, flow.id, what, conversation)
            except (CastWrong, CannotPlay) as wrong:
                yield f"{flow.id} in {language}: {wrong}"


def kept(folder: Path, language: str, flow: str, what: str, conversation: Conversation) -> str:
    path = conversations_of(folder) / language / f"{'-'.join(part for part in (flow, what) if part)}.txt"
    if path.exists():
        is_same = path.read_text(encoding="utf-8") == written(conversation)
        return f"{path}: {'as it stood' if is_same else 'stands already and is left; take it away to record it anew'}"
    write_file(path, conversation)
    return f"{path}: written"
