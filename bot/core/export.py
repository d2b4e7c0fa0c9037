"""An export: tidy tables of what is known about clients, with or without what tells who they are. Pure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

from bot.core.export_fields import FIELDS, NAME, OPEN, WORDS
from bot.model import Json

Row = Mapping[str, Json]
Tables = Mapping[str, Sequence[Row]]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is run as a formula by spreadsheets. Source: OWASP, CSV injection."""


def row_of(table: str, record: Any, *, whole: bool) -> dict[str, Json]:
    """A record as plain values, in the order of the dictionary; without `whole`, names and words are empty."""
    values = {name: plain(getattr(record, name)) for name in FIELDS[table]}
    if whole:
        return values
    kept = {name: value if FIELDS[table][name].tells == OPEN else None for name, value in values.items()}
    return without_names(values, kept) if table == "timeline" else kept


def without_names(values: Row, kept: dict[str, Json]) -> dict[str, Json]:
    """A person's name is an answer like any other, and stands as typed beside it: then the answer goes too."""
    value = values["value"]
    is_name = isinstance(value, str) and bool(values["words"]) and value == values["words"]
    return kept | ({"value": None} if is_name else {})


def plain(value: Any) -> Json:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(each) for name, each in asdict(value).items()}
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


def as_jsonl(tables: Tables) -> str:
    """One line a row, with its table's name."""
    lines = [{"table": name, **row} for name, rows in tables.items() for row in rows]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def as_csv(table: str, rows: Iterable[Row]) -> str:
    """One table with its heading; no cell is a formula. Shape: lists and records stand as JSON in their cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIELDS[table])
    for row in rows:
        writer.writerow([cell(row[name]) for name in FIELDS[table]])
    return out.getvalue()


def cell(value: Json) -> str | int | float:
    """Numbers stay numbers; text that would begin a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")  # a bare \r is left unquoted, and ends a spreadsheet's row
    return f"'{lines}" if text.startswith(FORMULA) else lines


def dictionary() -> str:
    """The data dictionary as CSV: table, field, what it holds, whether it is a name, words, or neither."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("table", "field", "about", "tells"))
    for table, fields in FIELDS.items():
        for name, each in fields.items():
            writer.writerow((table, name, each.about, {NAME: "who", WORDS: "words", OPEN: "neither"}[each.tells]))
    return out.getvalue()
