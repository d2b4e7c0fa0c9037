"""A client's own file: everything kept about them, to read as a page and to take along as JSON. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from html import escape

from bot.model import Json, Text

Speak = Callable[[Text], str]
Record = Mapping[str, Sequence[Mapping[str, Json]]]

ORDER = (
    "client", "safety_plan", "safety_card", "therapy_session", "homework", "client_date", "timeline", "run", "question",
    "alert", "said",
)  # fmt: skip
"""What a reader looks for first stands first; whatever else there is follows under its own name."""

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:1rem auto;padding:0 1rem;color:#1f3a4a}"
    "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}li{margin:.6rem 0}dl{margin:0}"
    "dt{font-weight:600;float:left;clear:left;margin-right:.5rem}dd{margin:0;overflow-wrap:anywhere}"
    "@media(prefers-color-scheme:dark){body{background:#10202a;color:#dfe9ee}}"
)


def as_json(record: Record) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def as_page(record: Record, language: str, speak: Speak) -> bytes:
    """One page that needs no network, with everything on it."""
    title = escape(speak(Text(id="own.mydata-title")))
    parts = [
        part(name, record[name], speak) for name in (*ORDER, *sorted(record.keys() - set(ORDER))) if name in record
    ]
    made = (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{STYLE}</style></head>'
        f"<body><h1>{title}</h1><p>{escape(speak(Text(id='own.mydata-about')))}</p>{''.join(parts)}</body></html>"
    )
    return made.encode("utf-8", "replace")


def part(name: str, rows: Sequence[Mapping[str, Json]], speak: Speak) -> str:
    heading = speak(Text(id=f"own.mydata-{name.replace('_', '-')}")) if name in ORDER else name
    return f"<h2>{escape(heading)}</h2><ol>{''.join(f'<li><dl>{row(each)}</dl></li>' for each in rows)}</ol>"


NUMBERS = frozenset({"id", "client_id", "chat_id", "run_id", "update_id", "therapist_id", "revision"})
"""What ties rows together: in the JSON, and of no use to a reader."""


def row(values: Mapping[str, Json]) -> str:
    """Shape: what is empty is left out."""
    shown = ((each, value) for each, value in values.items() if each not in NUMBERS and value not in (None, "", [], {}))
    return "".join(f"<dt>{escape(name.replace('_', ' '))}</dt><dd>{escape(said(value))}</dd>" for name, value in shown)


MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*(?:\+00:00|Z)?")


def said(value: Json) -> str:
    """Plain words: days and hours without seconds, parts of a whole one behind the other."""
    match value:
        case bool():
            return "✓" if value else "–"
        case str():
            return MOMENT.sub(r"\1 \2", value) if MOMENT.fullmatch(value) else value
        case Mapping():
            return " · ".join(f"{name}: {said(each)}" for name, each in value.items())
        case list():
            return ", ".join(said(each) for each in value)
        case _:
            return str(value)
