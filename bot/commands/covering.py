"""`between coverage`: what every kind of client is met with, and where nothing is."""

from __future__ import annotations

import json
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.common import EXPECTED, fail, programme_folder, settings_now
from bot.model import Phase, ProblemArea
from bot.programme.coverage import COUNTED, VARIANTS, Cell, cells, overlays, page, techniques
from bot.programme.programme import Programme, load_programme
from bot.programme.texts import LANGUAGES


def coverage(
    folder: Path | None = typer.Argument(None, help="A folder with flows/ and messages/."),
    as_json: bool = typer.Option(False, "--json"),
    doc: bool = typer.Option(False, "--doc", help="Write docs/programme.md beside the flows."),
) -> None:
    """Phase × problem area × variant × language: check-ins, homework, measures, and which technique has a flow."""
    chosen = programme_folder(folder or settings_now().between_programme_dir)
    try:
        programme = load_programme(chosen)
    except EXPECTED as wrong:
        fail(wrong, 1)
    if doc:
        typer.echo(f"{write_page(programme)}: written")
        return
    found = list(cells(programme.flows, programme.texts))
    if as_json:
        value = {
            "cells": [cell.as_json() for cell in found],
            "techniques": techniques(programme.flows),
            "variants": overlays(programme.flows, programme.texts),
        }
        typer.echo(json.dumps(value, ensure_ascii=False))
        return
    show(found, programme)


def write_page(programme: Programme) -> Path:
    path = programme.folder / "docs" / "programme.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page(programme.flows, programme.texts), encoding="utf-8")
    return path


def show(found: list[Cell], programme: Programme) -> None:
    """One table a language; one for all where the languages have the same."""
    console = Console(highlight=False)
    console.print(f"In a cell: {' · '.join(COUNTED)}. A hole is red.", style="dim")
    tables = {language: numbers(found, language) for language in LANGUAGES}
    if len({json.dumps(each) for each in tables.values()}) == 1:
        draw(console, ", ".join(LANGUAGES), tables[LANGUAGES[0]])
    else:
        for language, rows in tables.items():
            draw(console, language, rows)
    by_technique = Table("technique", "flows", box=None, pad_edge=False)
    for name, flows in techniques(programme.flows).items():
        by_technique.add_row(name, ", ".join(flows) or "[red]none[/red]")
    console.print(by_technique)
    by_variant = Table("variant", "words of its own", box=None, pad_edge=False)
    for name, flows in overlays(programme.flows, programme.texts).items():
        by_variant.add_row(name, ", ".join(flows) or "none")
    console.print(by_variant)
    holes = sum(len(cell.holes) for cell in found)
    console.print(f"{holes} holes in {len(found)} kinds of client.", style="red" if holes else "green")


Numbers = list[tuple[str, list[str]]]


def numbers(found: list[Cell], language: str) -> Numbers:
    """Rows of phase and area, with a cell a variant."""
    mine = {(cell.phase, cell.area, cell.variant): cell for cell in found if cell.language == language}
    return [
        (f"{phase.value} · {area.value}", [in_cell(mine[(phase, area, variant)]) for variant in VARIANTS])
        for phase in Phase
        for area in ProblemArea
    ]


def in_cell(cell: Cell) -> str:
    counts = [len(cell.flows.get(kind, ())) for kind in COUNTED]
    return " · ".join(str(count) if count else "[red]0[/red]" for count in counts)


def draw(console: Console, title: str, rows: Numbers) -> None:
    table = Table("phase · area", *VARIANTS, title=title, title_justify="left", pad_edge=False)
    for name, row in rows:
        table.add_row(name, *row)
    console.print(table)
