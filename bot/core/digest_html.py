"""The digest as one page of HTML, for mail and for paper: the caseload, then one client a sheet. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from bot.core.digest_sheet import Caseload, Section, Sheet

Picture = Callable[[str], str]  # a client's id → the address of their picture; empty for none

STYLE = """
body { font: 15px/1.45 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC",
  "PingFang SC", "Microsoft YaHei", sans-serif; color: #1d2733; margin: 0 auto; max-width: 46rem; padding: 1rem;
  background: #fff; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: .9rem; margin: .7rem 0 .1rem; color: #46535f; font-weight: 600; }
section h2 { font-size: .95rem; margin: .8rem 0 .2rem; color: #46535f; }
ol, ul, p { margin: .2rem 0; } ol, ul { padding-left: 1.3rem; } li, p { overflow-wrap: anywhere; }
ol { padding-left: 2.4rem; } ol.calm { columns: 15rem; } li { break-inside: avoid; }
a { color: inherit; } b { color: #46535f; font-weight: 600; }
.why { font-weight: 600; color: #8a3b12; } .why.calm { color: #46535f; }
.note { border: 1px solid #8a3b12; border-radius: .3rem; padding: .4rem .6rem; }
.opening { border-left: 3px solid #1f5a7a; padding-left: .7rem; margin: .5rem 0 .7rem; }
article { border-top: 1px solid #d5dbe1; margin-top: 1.2rem; padding-top: 1rem; }
img { display: block; max-width: 100%; height: auto; margin: .3rem 0; }
@media (prefers-color-scheme: dark) { body { background: #14191f; color: #e6eaee; }
  h3, section h2, b { color: #a9b6c2; }
  .why { color: #f0a878; } .why.calm { color: #a9b6c2; } article { border-color: #323d49; } img { background: #fff; }
  .note { border-color: #f0a878; } .opening { border-color: #6fb1d6; } }
@media print { body { max-width: none; padding: 0; font-size: 12px; background: #fff; color: #000; }
  article { break-before: page; border: 0; margin: 0; padding: 0; } 
  img { max-width: 100%; max-height: 78mm; width: auto; }
  a { text-decoration: none; } ol.calm { columns: 3; } .why, .why.calm, h3, b, section h2 { color: #000; } }
@page { size: A4; margin: 14mm; }
""".strip()


def page(title: str, caseload: Caseload, sheets: Sequence[Sheet], *, language: str, picture: Picture, alt: str) -> str:
    """Shape: `alt` says what a picture shows."""
    shown = {sheet.client_id for sheet in sheets}
    articles = "".join(article(sheet, picture(sheet.client_id), alt) for sheet in sheets)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    return (
        f'<!doctype html><html lang="{escape(language)}"><head>{head}<style>{STYLE}</style></head>'
        f"<body>{listed(title, caseload, shown)}{articles}</body></html>\n"
    )


def listed(title: str, caseload: Caseload, shown: set[str]) -> str:
    """Everybody, each a way to their sheet; those with nothing urgent apart, in as many columns as there is room."""
    notes = "".join(f'<p class="note">{escape(each)}</p>' for each in caseload.notes)
    first = f"<ol>{items(caseload.first, shown)}</ol>" if caseload.first else ""
    calm = (
        f"<h2>{escape(caseload.calm_head)}</h2>"
        f'<ol class="calm" start="{len(caseload.first) + 1}">{items(caseload.calm, shown)}</ol>'
        if caseload.calm
        else ""
    )
    return f"<section><h1>{escape(title)}</h1>{notes}<p>{escape(caseload.head)}</p>{first}{calm}</section>"


def items(lines: Sequence[tuple[str, str]], shown: set[str]) -> str:
    return "".join(
        f"<li>{way(client_id, line) if client_id in shown else escape(line)}</li>" for client_id, line in lines
    )


def way(client_id: str, line: str) -> str:
    return f'<a href="#{escape(client_id)}">{escape(line)}</a>'


def article(sheet: Sheet, address: str, alt: str) -> str:
    image = f'<img src="{escape(address)}" alt="{escape(alt)}" width="640">' if address else ""
    sections = "".join(part(section) for section in sheet.sections)
    why = "why calm" if sheet.is_calm else "why"
    return (
        f'<article id="{escape(sheet.client_id)}"><h2>{escape(sheet.title)}</h2>'
        f'<p class="{why}">{escape(sheet.why)}</p><p class="opening">{escape(sheet.opening)}</p>'
        f"{image}{sections}</article>"
    )


def part(section: Section) -> str:
    """A list under its heading; a single fact in one line with it."""
    if section.is_listed:
        lines = "".join(f"<li>{escape(line)}</li>" for line in section.lines)
        return f"<h3>{escape(section.head)}</h3><ul>{lines}</ul>"
    return f"<p><b>{escape(section.head)}:</b> {escape(section.lines[0])}</p>"
