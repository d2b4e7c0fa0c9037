"""The digest as one page of HTML, for mail and for paper: one client a sheet. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from bot.core.digest_sheet import Section, Sheet

Picture = Callable[[str], str]  # a client's id → the address of their picture; empty for none

STYLE = """
body { font: 15px/1.45 -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #1d2733; margin: 0 auto;
  max-width: 46rem; padding: 1rem; background: #fff; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: .82rem; margin: .7rem 0 .1rem; color: #52606d; font-weight: 600; }
ol, ul, p { margin: .15rem 0; } ol, ul { padding-left: 1.3rem; } li { overflow-wrap: anywhere; }
.why { font-weight: 600; color: #8a3b12; }
.opening { border-left: 3px solid #1f5a7a; padding-left: .7rem; margin-top: .8rem; }
article { border-top: 1px solid #d5dbe1; margin-top: 1.2rem; padding-top: 1rem; } img { max-width: 100%; height: auto; }
@media (prefers-color-scheme: dark) { body { background: #14191f; color: #e6eaee; } h3 { color: #a3b0bd; }
  .why { color: #f0a878; } article { border-color: #323d49; } img { background: #fff; } }
@media print { body { max-width: none; padding: 0; font-size: 12px; background: #fff; color: #000; }
  article { break-before: page; border: 0; margin: 0; padding: 0; } img { max-width: 70%; } }
@page { size: A4; margin: 14mm; }
""".strip()


def page(
    title: str, first: Sequence[str], sheets: Sequence[Sheet], *, language: str, picture: Picture, alt: str
) -> str:
    """Shape: `first` are the lines of the caseload, whom to ask first on top; `alt` says what a picture shows."""
    listed = "".join(f"<li>{escape(line)}</li>" for line in first)
    caseload = f"<section><h1>{escape(title)}</h1><ol>{listed}</ol></section>"
    articles = "".join(article(sheet, picture(sheet.client_id), alt) for sheet in sheets)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    return (
        f'<!doctype html><html lang="{escape(language)}"><head>{head}<style>{STYLE}</style></head>'
        f"<body>{caseload}{articles}</body></html>\n"
    )


def article(sheet: Sheet, address: str, alt: str) -> str:
    image = f'<img src="{escape(address)}" alt="{escape(alt)}" width="640">' if address else ""
    sections = "".join(part(section) for section in sheet.sections)
    return (
        f'<article><h2>{escape(sheet.title)}</h2><p class="why">{escape(sheet.why)}</p>{image}{sections}'
        f'<p class="opening">{escape(sheet.opening)}</p></article>'
    )


def part(section: Section) -> str:
    if section.is_list or len(section.lines) > 1:
        lines = "".join(f"<li>{escape(line)}</li>" for line in section.lines)
        return f"<h3>{escape(section.head)}</h3><ul>{lines}</ul>"
    return f"<h3>{escape(section.head)}</h3><p>{escape(section.lines[0])}</p>"
