"""The database without threads: every call is done at once, for whoever drives time alone.

SQLAlchemy's plain connection behind the few calls that the store makes of its asynchronous one. A statement then costs
no switch of greenlets, threads or tasks; what is said to SQLite, and in which transaction, stays the same.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database, DatabaseFile, plain_engine
from bot.store.house import as_sqlalchemy
from bot.store.quick import Kept


class InlineConnection:
    """What the store asks of an AsyncConnection."""

    def __init__(self, place: DatabaseFile, *, is_reader: bool = False) -> None:
        self.is_reader = is_reader
        self.engine = plain_engine(place)
        self.plain: Connection = self.engine.connect()
        self.raw: Any = cast(Any, self.plain.connection.driver_connection)
        self.kept = Kept()
        self._prepare()

    def _prepare(self) -> None:
        self.raw.execute("PRAGMA synchronous = OFF")  # a simulation is not kept
        self.raw.execute("PRAGMA secure_delete = OFF")

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        quick = self.kept.of(statement, parameters)
        if quick is None:
            return self.plain.execute(statement, parameters)
        return await self.run(quick.run, parameters)

    def later(self, statement: Any, parameters: Any) -> None:
        """There is nothing to wait for: no way to a thread."""
        if self.is_reader:
            raise TypeError("a transaction that reads writes nothing")
        with as_sqlalchemy():
            self.kept.at_once(statement, parameters).run(self.raw, parameters)

    async def run(self, ask: Callable[..., Any], *given: Any) -> Any:
        with as_sqlalchemy():
            return ask(self.raw, *given)

    async def exec_driver_sql(self, statement: str, parameters: Any = None) -> Any:
        return self.plain.exec_driver_sql(statement, parameters)

    def close(self) -> None:
        self.plain.close()
        self.engine.dispose()


class InlineDatabase(Database):
    """One connection that writes and one that reads, as in the house, each transaction begun as what it is."""

    def __init__(self, place: DatabaseFile) -> None:
        self.place = place
        self.writer = InlineConnection(place)
        self.reader = InlineConnection(place, is_reader=True)

    @asynccontextmanager
    async def write(self, *, is_urgent: bool = False) -> AsyncIterator[AsyncConnection]:
        self.writer.raw.execute("BEGIN IMMEDIATE")
        try:
            yield cast(AsyncConnection, self.writer)
        except BaseException:
            self.writer.raw.execute("ROLLBACK")
            raise
        self.writer.raw.execute("COMMIT")

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        self.reader.raw.execute("BEGIN")
        try:
            yield cast(AsyncConnection, self.reader)
        finally:
            self.reader.raw.execute("COMMIT")

    async def wipe(self) -> bool:
        """A simulation is not kept."""
        return True

    async def close(self) -> None:
        self.writer.close()
        self.reader.close()
