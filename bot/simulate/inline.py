"""A driver without threads: aiosqlite's surface, every call done at once, for whoever drives time alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.store.database import DatabaseFile, connect


class InlineCursor:
    """What SQLAlchemy's aiosqlite adapter asks of a cursor."""

    __slots__ = ("raw",)

    def __init__(self, raw: Any) -> None:
        self.raw = raw

    async def __aenter__(self) -> InlineCursor:
        return self

    @property
    def description(self) -> Any:
        return self.raw.description

    @property
    def rowcount(self) -> int:
        return int(self.raw.rowcount)

    @property
    def lastrowid(self) -> Any:
        return self.raw.lastrowid

    @property
    def arraysize(self) -> int:
        return int(self.raw.arraysize)

    async def execute(self, operation: str, parameters: Any = ()) -> InlineCursor:
        self.raw.execute(operation, parameters)
        return self

    async def executemany(self, operation: str, parameters: Any) -> InlineCursor:
        self.raw.executemany(operation, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        return list(self.raw.fetchall())

    async def fetchone(self) -> Any:
        return self.raw.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        return list(self.raw.fetchmany(size or self.raw.arraysize))

    async def close(self) -> None:
        self.raw.close()


class InlineConnection:
    """What SQLAlchemy's aiosqlite adapter asks of a connection."""

    def __init__(self, raw: Any) -> None:
        self._connection: Any = raw

    @property
    def isolation_level(self) -> Any:
        return self._connection.isolation_level

    def cursor(self) -> InlineCursor:
        return InlineCursor(self._connection.cursor())

    async def commit(self) -> None:
        self._connection.commit()

    async def rollback(self) -> None:
        self._connection.rollback()

    async def create_function(self, *args: Any, **more: Any) -> None:
        self._connection.create_function(*args, **more)

    async def close(self) -> None:
        self._connection.close()

    def stop(self) -> None:
        self._connection.close()


def inline(place: DatabaseFile) -> Callable[[], Awaitable[InlineConnection]]:
    """A driver for `Database`: no thread, and nothing waits for the disk, since a simulation is not kept."""

    async def create() -> InlineConnection:
        raw = connect(place)
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("PRAGMA secure_delete = OFF")
        return InlineConnection(raw)

    return create
