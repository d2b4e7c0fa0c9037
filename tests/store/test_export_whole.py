"""An export of everything: each table that knows a client is in it or left out with a reason, each value equal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sqlmodel import SQLModel

from bot.core.export import as_jsonl, plain, row_of
from bot.core.export_fields import FIELDS
from bot.model import Client, Place
from bot.store import rows, timeline
from bot.store.database import Database
from bot.store.export import KINDS, LEFT_OUT, LEFT_OUT_COLUMNS, of_clients
from bot.store.own_record import LEFT_OUT as NOT_IN_THEIR_FILE
from bot.store.own_record import NOT_THEIRS, record_of
from bot.store.timeline import COLUMNS, Line

NOW = datetime(2026, 11, 24, 15, 4, 5, 678901, tzinfo=UTC)
PLACE = Place(flow="f", revision="r", step="s", answers={"a": "ñ \u2603", "n": 3}, tries=2, returns=(("x", "y", "z"),))
BY_TYPE: Mapping[type[Any], Any] = {
    str: "ñandú = 1, \u2603", int: 7, bool: True, datetime: NOW, date: date(2026, 11, 24), time: time(19, 5, 3),
    timedelta: timedelta(hours=3), Place: PLACE,
}  # fmt: skip


def filled(kind: type[Any], **given: Any) -> Any:
    """A record in which every field holds something that is not what it holds by itself."""
    hints = get_type_hints(kind)
    made = {each.name: given.get(each.name, value_of(hints[each.name])) for each in fields(kind)}
    for each in fields(kind):
        assert each.default is MISSING or made[each.name] != each.default, f"{kind.__name__}.{each.name}"
    return kind(**made)


def value_of(hint: Any) -> Any:
    inner = inner_of(hint)
    if inner in BY_TYPE:
        return BY_TYPE[inner]
    if isinstance(inner, type) and issubclass(inner, Enum):
        return list(inner)[-1]
    if get_origin(inner) is tuple:
        return ("one", "two")
    return {"of": "its own", "number": 1}


def inner_of(hint: Any) -> Any:
    """The type that is there where something may be missing."""
    if get_origin(hint) in (Union, UnionType):
        return next(each for each in get_args(hint) if each is not type(None))
    return hint


def back(hint: Any, value: Any) -> Any:
    """A value out of the export as the record had it."""
    inner = inner_of(hint)
    if inner is datetime or inner is date or inner is time:
        return inner.fromisoformat(value)
    if inner is Place:
        return Place(**{**value, "returns": tuple(tuple(each) for each in value["returns"])})
    if isinstance(inner, type) and issubclass(inner, Enum):
        return inner(value)
    return tuple(value) if get_origin(inner) is tuple else value


async def stored(database: Database) -> dict[str, Any]:
    """One full record in each table."""
    client = filled(Client, id="maya")
    made = {name: filled(kind, client_id="maya") for name, kind in KINDS.items()}
    line = filled(Line, client_id="maya", shared=False)
    async with database.write() as db:
        for record in (client, *made.values()):
            await rows.add(db, [record])
        await timeline.write(db, [line])
    return {"client": client, **made, "timeline": line}


async def test_every_value_of_every_table_comes_back_out_of_an_export_as_it_was(database: Database) -> None:
    made = await stored(database)
    async with database.read() as db:
        (client,) = await rows.fetch(db, Client)
        found = await of_clients(db, [client])

    written = as_jsonl({name: [row_of(name, each, whole=True) for each in kept] for name, kept in found.items()})

    lines = {line.pop("table"): line for line in map(json.loads, written.splitlines())}
    kinds = {name: type(record) for name, record in made.items()}
    read = {
        name: kinds[name](**{each: back(get_type_hints(kinds[name])[each], value) for each, value in line.items()})
        for name, line in lines.items()
    }
    assert read == made


def test_every_table_and_column_that_knows_a_client_is_exported_or_left_out_for_a_reason() -> None:
    tables = SQLModel.metadata.tables
    known = {name: {column.name for column in table.columns} for name, table in tables.items()}
    exported = {name: set(about) for name, about in FIELDS.items()}

    assert set(exported) | set(LEFT_OUT) == set(known)
    assert not set(exported) & set(LEFT_OUT)
    assert all(LEFT_OUT.values())
    missing = {f"{name}.{column}" for name, about in exported.items() for column in known[name] - about}
    assert missing == set(LEFT_OUT_COLUMNS)


async def test_a_clients_own_file_holds_every_column_but_the_houses_own(database: Database) -> None:
    made = await stored(database)
    async with database.read() as db:
        record = await record_of(db, "maya")

    assert set(record) == {*made, *("timeline",)} - NOT_IN_THEIR_FILE
    for name, (row,) in record.items():
        columns = {column.name for column in SQLModel.metadata.tables[name].columns}
        assert set(row) == columns - NOT_THEIRS
        same = {each: row[each] for each in row if each in FIELDS[name] and each not in ("level", "place")}
        assert same == {each: plain(getattr(made[name], each)) for each in same}


def test_the_timelines_columns_are_the_exports() -> None:
    assert set(COLUMNS) == set(FIELDS["timeline"])
