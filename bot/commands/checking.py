"""`between check` and `between schema`: what staff ask about their files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.commands.common import counted, programme_folder, settings_now, show
from bot.core.crisis.screener import Screener
from bot.following import own_lexicons, screener_of
from bot.model import Level
from bot.play.check import check_conversations
from bot.programme.check_texts import Screen
from bot.programme.crisis_check import check_crisis
from bot.programme.lexicon import load_lexicons
from bot.programme.lexicon_check import check_lexicons
from bot.programme.problems import Problem, ProgrammeBroken
from bot.programme.programme import read_programme
from bot.programme.resources import age_warning, checked_line
from bot.programme.schema import flow_schema
from bot.programme.stale import keep_marks
from bot.shipped import shipped_folder


def problems_of(folder: Path) -> list[Problem]:
    """Everything wrong with a programme's folder, errors and warnings."""
    found: list[Problem] = []
    screen: Screen | None = None
    crisis = folder / "messages" / "crisis"
    try:
        if own_lexicons(crisis) or folder.resolve() == shipped_folder().resolve():  # else the floor was proved already
            found += check_lexicons(load_lexicons(crisis))
        screen = screen_of(screener_of(crisis))
    except (ProgrammeBroken, ValueError) as broken:
        found += broken.problems if isinstance(broken, ProgrammeBroken) else ()
    programme, told = read_programme(folder, screen=screen)
    found += told
    if all(problem.is_warning for problem in told):
        found += check_crisis(programme)
        found += check_conversations(programme)
        old = age_warning(programme.resources, today=datetime.now(UTC).date(), line=checked_line(folder))
        found += [old] if old is not None else []
    return sorted(set(found))


def screen_of(screener: Screener) -> Screen:
    def screen(words: str) -> Level:
        return screener.screen(words).level

    return screen


def check(
    folder: Path | None = typer.Argument(None, help="A folder with flows/ and messages/."),
    as_json: bool = typer.Option(False, "--json"),
    translated: list[str] = typer.Option([], help="Say that the translation of a text (or `all`) is right today."),
) -> None:
    """Find what is wrong with flows, texts and crisis patterns. Ends with 1 when there is an error."""
    chosen = programme_folder(folder or settings_now().between_programme_dir)
    if translated:
        programme, _ = read_programme(chosen)
        count = keep_marks(chosen, programme.texts, frozenset(translated))
        typer.echo(f"{counted(count, 'translation')} {'is' if count == 1 else 'are'} kept as right.", err=True)
    found = problems_of(chosen)
    show([vars(problem) for problem in found], as_json=as_json, words=in_words(found))
    if any(not problem.is_warning for problem in found):
        raise typer.Exit(1)


def in_words(found: Sequence[Problem]) -> str:
    """Errors first, then warnings, and how many of each."""
    errors = [str(each) for each in found if not each.is_warning]
    warnings = [f"warning: {each}" for each in found if each.is_warning]
    if not found:
        return "No problem found."
    return "\n".join([*errors, *warnings, f"{counted(len(errors), 'error')}, {counted(len(warnings), 'warning')}."])


def schema(out: Path | None = typer.Option(None, help="A file to write it to.")) -> None:
    """The JSON Schema of flow files, for editors."""
    made = json.dumps(flow_schema(), indent=1, ensure_ascii=False) + "\n"
    if out is None:
        typer.echo(made, nl=False)
    else:
        out.write_text(made, encoding="utf-8")
