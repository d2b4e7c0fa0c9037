"""Statements that are asked often, put into words once: then a call costs its binding and SQLite's own work.

SQLAlchemy finds a statement's text anew at every call, and asks the driver three or four times for one answer. A
statement that is kept (a constant of a module, not one made for a single call) is compiled here by SQLAlchemy once,
with its own converters for what goes in and what comes out, and run in one go. What SQLite is asked stays the same.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.compiler import SQLCompiler

DIALECT = SQLiteDialect_pysqlite(paramstyle="qmark")
NOBODY = "SELECT 1 FROM (SELECT 1) WHERE 1 != 1"
"""What an empty list is in SQL: `IN` of no rows."""

Given: TypeAlias = Mapping[str, Any]
Lengths: TypeAlias = tuple[int, ...]
Convert: TypeAlias = Callable[[Any], Any] | None


class Rows(list[Any]):
    """What came back, in memory: as much of SQLAlchemy's result as the store asks for."""

    def __init__(self, rows: Sequence[Any], rowcount: int) -> None:
        super().__init__(rows)
        self.rowcount = rowcount

    def all(self) -> list[Any]:
        return list(self)

    def first(self) -> Any:
        return self[0] if self else None

    def scalar(self) -> Any:
        return self[0][0] if self else None

    def scalars(self) -> Rows:
        return Rows([row[0] for row in self], self.rowcount)

    def mappings(self) -> Rows:
        return Rows([row._asdict() for row in self], self.rowcount)


@dataclass(frozen=True, slots=True)
class Place:
    """One question mark (or one list of them) of a statement."""

    name: str
    fixed: Any
    is_given: bool
    is_list: bool
    convert: Convert

    def converted(self, found: Any) -> Any:
        if self.convert is None:
            return found
        return [self.convert(each) for each in found] if self.is_list else self.convert(found)


class Quick:
    """One statement in SQLite's words, for one set of given names."""

    def __init__(self, statement: Any, names: Sequence[str]) -> None:
        compiled: Any = statement.compile(dialect=DIALECT, column_keys=list(names) or None)
        self.sql = str(compiled)
        self.places = [place_of(compiled, name, names) for name in compiled.positiontup or ()]
        self.fixed: list[Any] = [None if place.is_given else place.converted(place.fixed) for place in self.places]
        self.given = [(at, place.name) for at, place in enumerate(self.places) if place.is_given]
        self.bent = [
            (at, place) for at, place in enumerate(self.places) if place.is_given and place.convert is not None
        ]
        self.lists = [place.name for place in self.places if place.is_list]
        self.returns = bool(compiled._result_columns)
        self.converts = [entry.type._cached_result_processor(DIALECT, None) for entry in compiled._result_columns]
        self.converted = [at for at, convert in enumerate(self.converts) if convert is not None]
        self.spelled = lru_cache(maxsize=64)(self._spelled)
        self.row: Any = namedtuple("Row", [e.keyname for e in compiled._result_columns], rename=True)  # type: ignore[misc]

    def bound(self, given: Given) -> tuple[str, list[Any]]:
        """The text and what stands at its question marks."""
        lengths, values = self.values(given)
        return self.spelled(lengths), values

    def values(self, given: Given) -> tuple[Lengths, list[Any]]:
        """How long each list is, and what stands at the question marks."""
        values = self.fixed.copy()
        for at, name in self.given:
            values[at] = given[name]
        for at, place in self.bent:
            values[at] = place.converted(values[at])
        if not self.lists:
            return (), values
        lengths, flat = list[int](), list[Any]()
        for place, value in zip(self.places, values, strict=True):
            if place.is_list:
                lengths.append(len(value))
                flat += value
            else:
                flat.append(value)
        return tuple(lengths), flat

    def _spelled(self, lengths: Lengths) -> str:
        """The text with as many question marks as each list is long."""
        sql = self.sql
        for name, length in zip(self.lists, lengths, strict=True):
            sql = sql.replace(f"__[POSTCOMPILE_{name}]", ", ".join("?" * length) or NOBODY, 1)
        return sql

    def read(self, raw: Sequence[Sequence[Any]]) -> list[Any]:
        """Rows as the house knows them."""
        make, converts, converted = self.row._make, self.converts, self.converted
        rows = []
        for each in raw:
            values = list(each)
            for at in converted:
                values[at] = converts[at](values[at])
            rows.append(make(values))
        return rows

    def run(self, raw: Any, parameters: Given | Sequence[Given] | None) -> Rows:
        """Ask a raw connection, all at once. Shape: of many sets of values, what each of them returned, in order."""
        if parameters is None or isinstance(parameters, Mapping):
            cursor = raw.execute(*self.bound(parameters or {}))
            return Rows(self.read(cursor.fetchall()) if self.returns else (), cursor.rowcount)
        if not self.returns and not self.lists:
            return Rows((), raw.executemany(self.sql, [self.bound(each)[1] for each in parameters]).rowcount)
        asked = [self.run(raw, each) for each in parameters]
        return Rows([row for rows in asked for row in rows], sum(rows.rowcount for rows in asked))


def place_of(compiled: SQLCompiler, name: str, names: Sequence[str]) -> Place:
    bind: Any = compiled.binds[name]
    defaults = {column.key: column.default for column in (*compiled.insert_prefetch, *compiled.update_prefetch)}
    default: Any = defaults.get(name)
    if default is not None and not default.is_scalar:
        raise NotImplementedError(f"{name!r} has a default that is no constant")
    return Place(
        name=name,
        fixed=default.arg if default is not None else bind.value,
        is_given=bool(bind.required) or name in names,
        is_list=bool(bind.expanding),
        convert=bind.type._cached_bind_processor(DIALECT),
    )


class Kept:
    """Which statements are asked again: what is met a second time is worth putting into words."""

    def __init__(self) -> None:
        self.met: WeakKeyDictionary[Any, dict[tuple[str, ...], Quick | None]] = WeakKeyDictionary()

    def of(self, statement: Any, parameters: Given | Sequence[Given] | None) -> Quick | None:
        """Shape: None for a statement that was not met before, and for one that SQLAlchemy must put together."""
        known = self.met.get(statement)
        if known is None:
            self.met[statement] = {}
            return None
        names = names_in(parameters)
        if names not in known:
            known[names] = quick_of(statement, names)
        return known[names]

    def at_once(self, statement: Any, parameters: Given | Sequence[Given]) -> Quick:
        """The same for one that is kept for sure. Raises: NotImplementedError, where SQLAlchemy must do it."""
        known, names = self.met.setdefault(statement, {}), names_in(parameters)
        found = known.get(names) or Quick(statement, names)
        known[names] = found
        return found


def names_in(parameters: Given | Sequence[Given] | None) -> tuple[str, ...]:
    return tuple(parameters if isinstance(parameters, Mapping) else parameters[0] if parameters else ())


def quick_of(statement: Any, names: Sequence[str]) -> Quick | None:
    try:
        return Quick(statement, names)
    except NotImplementedError:  # a default that is made anew for each row
        return None


def later(db: AsyncConnection, statement: Any, given: Given | Sequence[Given]) -> None:
    """Write with the next question or the commit: for a kept statement whose answer nobody asks for."""
    db.later(statement, given)  # type: ignore[attr-defined]  # the house's connection, see database.py
