"""Everything that a database holds, row by row, to see that an upgrade loses none of it. Plain SQL; reads only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from bot.store.database import DatabaseFile, connect
from bot.store.upgrade import check

TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
)


@dataclass(frozen=True)
class Table:
    """Shape: rows as often as they stand there."""

    columns: tuple[str, ...]
    rows: Counter[tuple[Any, ...]]


Holdings = dict[str, Table]


def held(place: DatabaseFile) -> Holdings:
    raw = connect(place)
    try:
        names = [row[0] for row in raw.execute(TABLES)]
        return {name: table(raw, name, columns_of(raw, name)) for name in names}
    finally:
        raw.close()


def columns_of(raw: Any, name: str) -> tuple[str, ...]:
    return tuple(row[1] for row in raw.execute(f'PRAGMA table_info("{name}")'))


def table(raw: Any, name: str, columns: tuple[str, ...]) -> Table:
    chosen = ", ".join(f'"{each}"' for each in columns)
    return Table(columns, Counter(raw.execute(f'SELECT {chosen} FROM "{name}"')))


def missing(former: Holdings, place: DatabaseFile) -> list[str]:
    """What is wrong with a file that was brought up, in words. Shape: empty when all is there, in the newest schema."""
    found = [f"an upgrade left this: {each}" for each in check(place)]
    raw = connect(place)
    try:
        for name, before in former.items():
            after = table(raw, name, before.columns)
            if lost := before.rows - after.rows:
                found.append(f"an upgrade lost {lost.total()} rows of {name}")
            if more := after.rows - before.rows:
                found.append(f"an upgrade made {more.total()} rows of {name}")
    finally:
        raw.close()
    return found
