"""The database on a disk that fails: errors at every call, and what is left of a file after a kill or a power loss.

The inline driver of the simulator, with an await at every statement, so that tasks meet as they do over threads.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any, ClassVar, NoReturn, Protocol, cast

from sqlalchemy import Dialect
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

from bot.prove.holdings import Holdings, missing
from bot.prove.weather import Weather
from bot.simulate.inline import InlineConnection
from bot.store.database import BUSY_SECONDS, Database, DatabaseFile
from bot.store.quick import Kept
from bot.store.turns import Turns

SECTOR = 512
"""Bytes that a disk writes whole."""

FULL, READ_ONLY, BROKEN, LOCKED = (
    "database or disk is full", "attempt to write a readonly database", "disk I/O error", "database is locked",
)  # fmt: skip


class Process(Protocol):
    """What a database asks of the process that it belongs to."""

    is_dead: bool

    async def point(self, name: str) -> None: ...

    def die(self, image: Image) -> None: ...

    async def hang(self) -> NoReturn: ...


@dataclass(frozen=True, kw_only=True)
class Image:
    """The bytes of the file and of its write-ahead log."""

    main: bytes
    log: bytes


def taken(place: DatabaseFile) -> Image:
    return Image(main=place.path.read_bytes(), log=bytes_of(place, "-wal"))


def bytes_of(place: DatabaseFile, ending: str) -> bytes:
    path = place.path.with_name(place.path.name + ending)
    return path.read_bytes() if path.exists() else b""


def put_back(place: DatabaseFile, image: Image) -> None:
    """What a new process finds; nobody may hold the file."""
    place.path.write_bytes(image.main)
    place.path.with_name(place.path.name + "-wal").write_bytes(image.log)
    place.path.with_name(place.path.name + "-shm").unlink(missing_ok=True)


def torn(before: Image, after: Image, chance: Random) -> Image:
    """Some sectors of what was being written are there, others are not.

    Where a commit also carries the log over into the file, the log is on the disk before the first page is written.
    Source: sqlite.org/wal.html, checkpointing; sqlite3WalCheckpoint syncs the log first.
    """
    if before.main != after.main and chance.random() < 0.5:
        return Image(main=mixed(before.main, after.main, chance), log=after.log)
    return Image(main=before.main, log=mixed(before.log, after.log, chance))


def mixed(before: bytes, after: bytes, chance: Random) -> bytes:
    made = bytearray(after)
    for start in range(0, len(after), SECTOR):
        old, new = before[start : start + SECTOR], after[start : start + SECTOR]
        if old != new and chance.random() < 0.5:
            made[start : start + len(new)] = old.ljust(len(new), b"\0")[: len(new)]
    return bytes(made)


@dataclass
class Disk:
    """Outlives the processes. `synced` is what a power loss leaves where commits are not synced."""

    place: DatabaseFile
    weather: Weather
    synced: Image | None = None
    former: Holdings | None = None
    lost: list[str] = field(default_factory=list)

    def came_up(self) -> None:
        """Right after a migration: is everything there that the former version had written?"""
        if self.former is not None:
            self.lost += missing(self.former, self.place)
            self.former = None

    def trouble(self, *, writing: bool) -> str:
        """What SQLite would say now; empty when it works."""
        if self.weather.blows("disk I/O error"):
            return BROKEN
        if writing and self.weather.blows("database read-only"):
            return READ_ONLY
        return ""


def failed(why: str) -> NoReturn:
    raise OperationalError("a statement", {}, sqlite.OperationalError(why))


@dataclass
class Link:
    """One connection of a process."""

    inline: InlineConnection
    process: Process
    disk: Disk
    writing: bool
    waiting: list[tuple[Any, Any]] = field(default_factory=list)

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        await self.flush()
        await self._pass()
        return await self.inline.execute(statement, parameters)

    def later(self, statement: Any, parameters: Any) -> None:
        if not self.writing:
            raise TypeError("a transaction that reads writes nothing")
        self.waiting.append((statement, parameters))

    async def flush(self) -> None:
        """Each of what waits can fail, as each statement of one call can."""
        waiting, self.waiting = self.waiting, []
        for statement, parameters in waiting:
            await self._pass()
            self.inline.later(statement, parameters)

    async def run(self, ask: Callable[..., Any], *given: Any) -> Any:
        await self.flush()
        await self._pass()
        return await self.inline.run(ask, *given)

    async def exec_driver_sql(self, statement: str, parameters: Any = None) -> Any:
        await self.flush()
        await self._pass()
        return self.inline.plain.exec_driver_sql(statement, parameters)

    async def _pass(self) -> None:
        await self.process.point("statement" if self.writing else "reading")
        if why := self.disk.trouble(writing=self.writing):
            failed(why)


@dataclass
class ProvedDatabase(Database):
    """One connection that writes, four that read, as in the house."""

    place: DatabaseFile
    process: Process
    disk: Disk
    free: list[InlineConnection] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.writer = self._connected()
        self.free = [self._connected() for _ in range(4)]
        self.turns = Turns()
        self.readers = asyncio.Semaphore(4)

    def _connected(self) -> InlineConnection:
        return SyncedConnection(self.place)

    @property
    def is_synced(self) -> bool:
        return cast(SyncedConnection, self.writer).synchronous >= FULLY

    @asynccontextmanager
    async def write(self, *, is_urgent: bool = False) -> AsyncIterator[AsyncConnection]:
        async with self.turns.turn(is_urgent=is_urgent):
            await self._begin()
            try:
                link = Link(self.writer, self.process, self.disk, True)
                yield cast(AsyncConnection, link)
                await link.flush()
                await self.process.point("before commit")
            except BaseException:
                self._roll_back()
                raise
            await self._commit()
        await self.process.point("after commit")

    async def _begin(self) -> None:
        await self.process.point("begin")
        if self.disk.weather.blows("database locked"):
            await asyncio.sleep(BUSY_SECONDS)
            if self.disk.weather.blows("database locked"):
                failed(LOCKED)
        if why := self.disk.trouble(writing=True):
            failed(why)
        await self._lock()

    async def _lock(self) -> None:
        """Another process may be writing: SQLite waits for it, here by the run's own clock."""
        until = asyncio.get_running_loop().time() + BUSY_SECONDS
        while not self._has_locked():
            if asyncio.get_running_loop().time() >= until:
                failed(LOCKED)
            await asyncio.sleep(BUSY_PAUSE)

    def _has_locked(self) -> bool:
        try:
            self.writer.raw.execute("BEGIN IMMEDIATE")
        except sqlite.OperationalError:
            return False
        return True

    def _roll_back(self) -> None:
        if self.writer.raw.in_transaction:
            self.writer.raw.execute("ROLLBACK")

    async def _commit(self) -> None:
        weather = self.disk.weather
        called_off = await self._hang(weather.left_of("disk hangs")) if weather.blows("disk hangs") else False
        if weather.strikes("failing commit") or weather.blows("disk I/O error"):
            self._roll_back()
            failed(BROKEN)
        if weather.blows("disk full"):
            self._roll_back()
            failed(FULL)
        if weather.strikes("commit"):
            self._lose_power()
            await self.process.hang()
        self.writer.raw.execute("COMMIT")
        if called_off:
            raise asyncio.CancelledError

    async def _hang(self, seconds: float) -> bool:
        """The commit waits for the disk. Shape: whether somebody called it off meanwhile, which nobody can."""
        until, called_off = asyncio.get_running_loop().time() + seconds, False
        while (left := until - asyncio.get_running_loop().time()) > 0:
            try:
                await asyncio.sleep(left)
            except asyncio.CancelledError:
                if self.process.is_dead:
                    raise
                called_off = True
        await self.process.point("back")
        return called_off

    def _lose_power(self) -> None:
        """In the middle of the commit: of what it writes, each sector is on the disk or is not."""
        before = taken(self.place)
        self.writer.raw.execute("COMMIT")
        after, chance = taken(self.place), self.disk.weather.chance
        left = chance.choice((before, after, torn(before, after, chance), torn(before, after, chance)))
        self.process.die(left if self.is_synced or self.disk.synced is None else self.disk.synced)

    def after_power_loss(self) -> Image:
        """At rest everything that was committed is on the disk, where commits are synced."""
        return taken(self.place) if self.is_synced or self.disk.synced is None else self.disk.synced

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        async with self.readers:
            await self.process.point("begin reading")
            if why := self.disk.trouble(writing=False):
                failed(why)
            mine = self.free.pop()
            try:
                mine.raw.execute("BEGIN")
                yield cast(AsyncConnection, Link(mine, self.process, self.disk, False))
            finally:
                self.free.append(mine)
                if mine.raw.in_transaction:
                    mine.raw.execute("COMMIT")

    async def wipe(self) -> bool:
        await self.process.point("wipe")
        return not self.writer.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]

    async def close(self) -> None:
        self.drop()

    def drop(self) -> None:
        for each in (self.writer, *self.free):
            each.close()


FULLY = 2
"""SQLite's number for synchronous=FULL."""


BUSY_PAUSE = 0.1
"""Seconds between two tries for the lock."""


class Words:
    """Statements in SQLite's words, which every connection of every process of every run would find anew."""

    kept = Kept()
    dialect: Dialect | None = None
    compiled: ClassVar[dict[Any, Any]] = {}


class SyncedConnection(InlineConnection):
    """Keeps what the product asked for, before the simulator switches syncing off: its files lie in memory."""

    def __init__(self, place: DatabaseFile) -> None:
        super().__init__(place)
        self.synchronous = self.asked

    def _prepare(self) -> None:
        self.asked: int = self.raw.execute("PRAGMA synchronous").fetchone()[0]
        self.raw.execute("PRAGMA busy_timeout = 0")  # it would wait by the wall's clock, and hold up everybody
        super()._prepare()
        Words.dialect = self.plain.dialect = Words.dialect or self.plain.dialect
        self.plain = self.plain.execution_options(compiled_cache=Words.compiled)
        self.kept = Words.kept
