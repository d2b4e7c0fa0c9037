"""`between graph`: a picture of a flow that staff can read, as SVG and as Mermaid."""

from __future__ import annotations

from html import escape
from pathlib import Path

import typer

from bot.commands.common import EXPECTED, fail, no_such_flow, settings_now
from bot.programme.drawing import svg
from bot.programme.graph import Graph, graph_of
from bot.programme.mermaid import mermaid
from bot.programme.programme import Programme, load_programme
from bot.programme.texts import LANGUAGES


def graph(
    flow: str = typer.Argument("", help="A flow."),
    all_: bool = typer.Option(False, "--all", help="Every flow, with a page that shows them all."),
    out: Path = typer.Option(Path("graphs"), help="A folder for the pictures."),
    folder: Path | None = typer.Option(None, "--dir", help="A folder with flows/ and messages/."),
    language: str = typer.Option("en", "--lang", help="Whose words stand in the boxes."),
) -> None:
    """Draw a flow: one box a step, conditions on the arrows, alerts marked. Writes FLOW.svg and FLOW.mmd (Mermaid)."""
    programme = programme_of(folder or settings_now().between_programme_dir)
    if language not in LANGUAGES:
        fail(f"--lang {language}: what there is: {', '.join(LANGUAGES)}.", 1)
    names = sorted(programme.flows) if all_ else [flow]
    unknown = [name for name in names if name not in programme.flows]
    if unknown:
        no_such_flow(unknown[0], programme.flows)
    out.mkdir(parents=True, exist_ok=True)
    for name in names:
        typer.echo(f"{drawn(programme, name, language, out)}: written")
    if all_:
        typer.echo(f"{page(programme, names, language, out)}: written")


def programme_of(folder: Path) -> Programme:
    try:
        return load_programme(folder)
    except EXPECTED as wrong:
        fail(wrong, 1)


def drawn(programme: Programme, name: str, language: str, out: Path) -> Path:
    made: Graph = graph_of(programme.flows[name], programme.flows, programme.texts, language)
    (out / f"{name}.mmd").write_text(mermaid(made), encoding="utf-8")
    path = out / f"{name}.svg"
    path.write_text(svg(made), encoding="utf-8")
    return path


def page(programme: Programme, names: list[str], language: str, out: Path) -> Path:
    """All pictures under each other, one a sheet when printed."""
    shown = "\n".join(
        f'<section id="{name}"><h2>{escape(programme.flows[name].title)}</h2><img src="{name}.svg" alt=""></section>'
        for name in names
    )
    style = (
        "body{font-family:Helvetica,Arial,sans-serif;margin:1rem;max-width:60rem}img{max-width:100%}"
        "section{break-after:page}@media print{img{max-height:24cm}}"
    )
    path = out / "index.html"
    head = f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
    head += '<meta name="viewport" content="width=device-width">'
    path.write_text(f"{head}<title>The flows</title><style>{style}</style>{shown}</html>\n", encoding="utf-8")
    return path
