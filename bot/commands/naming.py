"""`between copy`, `between new` and `between rename`: how staff begin, and change their minds about names."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from bot.commands.checking import problems_of
from bot.commands.common import EXPECTED, fail, settings_now
from bot.commands.testing import player_of, recorded
from bot.core.flow import TECHNIQUES, Flow
from bot.programme.files import FOLDERS, Files, read_files, write_files
from bot.programme.own import own_files
from bot.programme.problems import Problem, meant
from bot.programme.programme import read_programme
from bot.programme.renames import FlowRenamed, Rename, StepRenamed, keep_rename
from bot.programme.renaming import FLOW_NAME, CannotRename, renamed
from bot.programme.scaffold import FILES, Wanted, first_files
from bot.programme.stale import keep_marks, marks_carried
from bot.shipped import shipped_folder

rename = typer.Typer(help="Give a flow or a step another name, in every file; clients are carried over.")

DIR = typer.Option(None, "--dir", help="The programme's folder; BETWEEN_PROGRAMME_DIR when left out.")


def own_folder(folder: Path | None) -> Path:
    """The folder to change. Ends the command for the one inside the installed program, which an update overwrites."""
    chosen = folder or settings_now().between_programme_dir
    if not (chosen / "flows").is_dir() or not (chosen / "messages").is_dir():
        fail(f"{chosen} has no flows/ and messages/. `between copy DIR` makes such a folder.")
    if chosen.resolve() == shipped_folder().resolve() and shipped_folder().name == "shipped":
        fail(
            "These files ship with the program, and the next version overwrites them. First: between copy my-programme,"
            " then set BETWEEN_PROGRAMME_DIR=my-programme, or say --dir my-programme."
        )
    return chosen


def copy(folder: Path = typer.Argument(help="A new folder for your own programme.")) -> None:
    """Copy the programme that ships into a new folder, to change it there."""
    if folder.exists() and any(folder.iterdir()):
        fail(f"{folder} is there already, and not empty. Name a new folder.", 1)
    files = read_files(shipped_folder())
    write_all(folder, {name.removeprefix("tests/"): text for name, text in files.items()})
    typer.echo(
        f"{folder} holds your programme: flows/ says what comes when, messages/ holds the words, conversations/ plays"
        " them.\n"
        f"Next: export BETWEEN_PROGRAMME_DIR={folder}   (or a line BETWEEN_PROGRAMME_DIR={folder} in .env)"
    )


def new(
    flow: str = typer.Argument(help="Its name: small letters, digits and -."),
    kind: str = typer.Option("homework", help=f"What it is: {', '.join(FILES)}."),
    title: str = typer.Option("", help="What therapists read; the name, when left out."),
    technique: str = typer.Option("problem-solving", help="What it practises (homework and technique)."),
    source: str = typer.Option("our own, not reviewed yet", help="What it rests on (homework and technique)."),
    folder: Path | None = DIR,
) -> None:
    """Write a new flow, whole: its steps, its words in every language, a first conversation of each path."""
    own = own_folder(folder)
    programme, _ = read_programme(own)
    title = title or flow.replace("-", " ").capitalize()
    wanted = Wanted(flow=flow, kind=kind, title=title, technique=technique, source=source)
    if trouble := name_trouble(flow, programme.flows):
        fail(trouble, 1)
    if kind not in FILES:
        fail(f"--kind: {kind} is none. {meant(kind, FILES)} All: {', '.join(FILES)}.", 1)
    if technique not in TECHNIQUES:
        fail(f"--technique: {technique} is none. {meant(technique, TECHNIQUES)} All: {', '.join(TECHNIQUES)}.", 1)
    files = first_files(wanted, programme.flows.values())
    if taken := [name for name in files if (own / name).exists()]:
        fail(f"{', '.join(taken)} is there already. Take another name.", 1)
    write_all(own, files)
    programme, _ = read_programme(own)
    keep_marks(own, programme.texts, frozenset(f"{flow}.{name}" for name in programme.texts.entries[("en", flow)]))
    played = recorded(own, player_of(own), [flow], "", "")
    typer.echo("\n".join([*(f"{own / name}: written" for name in files), *played]))
    typer.echo(f"Next: change it, then `between check`, `between play {flow}`, `between test`, `between publish`.")


def name_trouble(flow: str, flows: Mapping[str, Flow]) -> str:
    """Why a new flow cannot be called so; empty when it can."""
    if not FLOW_NAME.fullmatch(flow):
        return f"{flow!r} is no name: small letters, digits and -, 32 at most."
    if flow in flows:
        return f"There is a flow {flow} already. Take another name."
    return f"{flow} is a name of the bot's own texts. Take another." if flow in own_files() else ""


def write_all(folder: Path, files: Files) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@rename.command("flow")
def rename_flow(old: str, new: str, folder: Path | None = DIR) -> None:
    """Rename a flow: its files, what leads to it, and what the database keeps under its name."""
    carried_out(own_folder(folder), FlowRenamed(old, new))
    typer.echo(f"{old} is called {new} now, in every file. What clients have of it is carried over when it runs.")


@rename.command("step")
def rename_step(flow: str, old: str, new: str, folder: Path | None = DIR) -> None:
    """Rename a step: its text in all languages, and every condition that asks about it."""
    carried_out(own_folder(folder), StepRenamed(flow, old, new))
    typer.echo(f"{flow}: {old} is called {new} now, in every file. Whoever is in the flow finishes it as they began.")


def carried_out(folder: Path, wanted: Rename) -> None:
    """Try it on a copy first; the folder changes only when nothing in it is worse than before."""
    try:
        before = read_files(folder)
        programme, _ = read_programme(folder)
        after = renamed(before, programme.flows, wanted)
    except (CannotRename, *EXPECTED) as wrong:
        fail(wrong, 1)
    with tempfile.TemporaryDirectory() as scratch:
        copied = Path(scratch) / "programme"
        write_files(copied, after)
        marks_carried(copied, programme.texts, read_programme(copied)[0].texts, wanted)
        keep_rename(copied, wanted)
        if worse := new_errors(folder, copied):
            fail("\n".join(["Nothing was renamed, since this would be wrong then:", *map(str, worse)]), 1)
        take_over(copied, folder, before)


def new_errors(before: Path, after: Path) -> Sequence[Problem]:
    """What is wrong after and was not before, wherever it stands."""
    known = {(each.rule, each.line) for each in errors_of(before)}
    return [each for each in errors_of(after) if (each.rule, each.line) not in known]


def errors_of(folder: Path) -> Sequence[Problem]:
    return [each for each in problems_of(folder) if not each.is_warning]


def take_over(copied: Path, folder: Path, before: Files) -> None:
    """Write what changed, take away what has another name."""
    after = read_files(copied)
    for name in before.keys() - after.keys():
        (folder / name).unlink()
    write_all(folder, {name: text for name, text in after.items() if before.get(name) != text})
    for top in FOLDERS:
        for path in sorted((folder / top).rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                shutil.rmtree(path)
