"""A connection as the store knows it, and what its troubles mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

import aiosqlite
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

from bot.store.quick import DIALECT, Given, Kept, Quick


def is_the_worlds(fault: BaseException) -> bool:
    """Whether the disk or a lock failed: what was tried is tried again.

    A key that stands already, or a value that fits nowhere, is a bug of ours.
    """
    return isinstance(fault, DBAPIError) and not isinstance(fault, OURS)


OURS = (IntegrityError, InterfaceError, DataError)


@contextmanager
def as_sqlalchemy() -> Iterator[None]:
    """What the driver refuses is raised as SQLAlchemy would raise it."""
    try:
        yield
    except sqlite.Error as wrong:
        raise DBAPIError.instance(None, None, wrong, sqlite.Error, dialect=DIALECT) from wrong


Waiting: TypeAlias = tuple[Quick, Given | Sequence[Given]]


class House:
    """A connection as the store knows it: what is asked often goes to the driver at once, the rest through SQLAlchemy.

    Both stand in one transaction. What is written and answers nothing waits for the next question or the commit, and
    goes with it in one way to the driver's thread.
    """

    def __init__(
        self, whole: AsyncConnection, driver: aiosqlite.Connection, kept: Kept, *, may_write: bool = True
    ) -> None:
        self.whole = whole
        self.driver = driver
        self.kept = kept
        self.may_write = may_write
        self.waiting: list[Waiting] = []
        self.fault: Exception | None = None

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        quick = self.kept.of(statement, parameters)
        if quick is None:
            await self.flush()
            return await self.whole.execute(statement, parameters)
        return await self.run(quick.run, parameters)

    async def exec_driver_sql(self, statement: str, parameters: Any = None) -> Any:
        await self.flush()
        return await self.whole.exec_driver_sql(statement, parameters)

    def later(self, statement: Any, parameters: Given | Sequence[Given]) -> None:
        """Write it before anything else is asked. What SQLite refuses of it is raised there, and by the commit."""
        if not self.may_write:
            raise TypeError("a transaction that reads writes nothing")
        self.waiting.append((self.kept.at_once(statement, parameters), parameters))

    async def flush(self) -> None:
        """Write what waits. Raises: what was refused before, whoever caught it: half of a transaction is none."""
        if self.waiting or self.fault is not None:
            await self.run(nothing)

    async def run(self, ask: Callable[..., Any], *given: Any) -> Any:
        """Ask the raw connection, in its own thread, in one go, behind what waits."""
        if self.fault is not None:
            raise self.fault
        waiting, self.waiting = self.waiting, []
        if not waiting:
            return await self._run(ask, *given)
        try:
            return await self._run(behind, waiting, ask, given)
        except Exception as fault:
            self.fault = fault
            raise

    async def _run(self, ask: Callable[..., Any], *given: Any) -> Any:
        with as_sqlalchemy():
            if is_closed(self.driver):
                await self.whole.invalidate()  # the next who asks gets another connection
                raise sqlite.OperationalError("the connection is closed")
            return await self.driver._execute(ask, self.driver._conn, *given)  # type: ignore[no-untyped-call]

    async def get_raw_connection(self) -> Any:
        return await self.whole.get_raw_connection()


def behind(raw: Any, waiting: Sequence[Waiting], ask: Callable[..., Any], given: Sequence[Any]) -> Any:
    """Write what waits, what follows each other alike in one call; then ask."""
    for quick, alike in groupby(waiting, key=itemgetter(0)):
        rows = [row for _, given in alike for row in ([given] if isinstance(given, Mapping) else given)]
        quick.run(raw, rows)
    return ask(raw, *given)


def nothing(raw: Any) -> None:
    """Ask nothing more."""


def is_closed(driver: aiosqlite.Connection) -> bool:
    return not driver._running or driver._connection is None


def begun(raw: Any, begin: str) -> None:
    """Begin; what somebody left open is ended first."""
    if raw.in_transaction:
        raw.execute("ROLLBACK")
    raw.execute(begin)
