"""Opens the encrypted file: one engine that writes, one that reads, each transaction begun as what it is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal, cast

import aiosqlite
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_dbapi
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # it brings its own SQLite

from bot.store.ground import Ground
from bot.store.house import House, as_sqlalchemy, begun
from bot.store.quick import Kept
from bot.store.sealing import audit_key, seal
from bot.store.turns import Turns

STATEMENTS = 512
"""Prepared statements that a connection keeps; a list of another length is another statement."""

CACHE_KIB = 16_384
"""What a connection may keep of the file in memory, where each page that is read again is deciphered again."""

OLDEST_SAFE_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL that is reset under load. Source: sqlite.org, WAL-reset bug, 3.7.0 to 3.51.2."""

SQLITE_VERSION: tuple[int, ...] = sqlite.sqlite_version_info

BUSY_SECONDS = 5.0
"""How long a connection waits for another one's lock; longer, and a crisis would wait with it."""


class DatabaseWrong(Exception):
    """The database cannot be used as it stands; the message says why and what to do, without a client's words."""


@dataclass(frozen=True, kw_only=True)
class DatabaseFile:
    """Where the file is and what opens it. `key` is 64 hex digits, or empty for a file that is not encrypted.

    Shape: `former` holds the keys of the audit log's seals from before each change of the key, the oldest first.
    """

    path: Path
    key: str = ""
    former: tuple[str, ...] = ()


Connect = Callable[[DatabaseFile], Any]


def connect(place: DatabaseFile) -> Any:
    """Open one raw connection with the house's settings.

    Raises: DatabaseWrong, when SQLite is too old, the key is wrong or the file is no database.
    """
    refuse_old(sqlite.sqlite_version_info)
    try:
        raw = sqlite.connect(
            str(place.path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False,
            cached_statements=STATEMENTS,
        )  # fmt: skip
    except sqlite.Error as wrong:
        raise DatabaseWrong(
            f"cannot open {place.path}: {wrong}. Check that the folder exists and is writable."
        ) from None
    try:
        return prepared(raw, place)
    except sqlite.Error as wrong:
        raw.close()
        raise DatabaseWrong(what_is_wrong(place, wrong)) from None


def refuse_old(version: tuple[int, ...]) -> None:
    """Stop on an SQLite that can corrupt the file. Raises: DatabaseWrong."""
    if version < OLDEST_SAFE_SQLITE:
        found, wanted = (".".join(map(str, each)) for each in (version, OLDEST_SAFE_SQLITE))
        raise DatabaseWrong(f"SQLite {found} can corrupt the file; install a sqlcipher3 that brings {wanted} or newer.")


def prepared(raw: Any, place: DatabaseFile) -> Any:
    if place.key:
        raw.execute(f"PRAGMA key = \"x'{place.key}'\"")
        raw.execute("PRAGMA cipher_log_level = NONE")  # a wrong key is told in words
        raw.execute("PRAGMA cipher_memory_security = OFF")  # page locking would fail in small containers
    raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA temp_store = MEMORY")  # no words of a client in a temporary file
    raw.execute("PRAGMA secure_delete = ON")
    raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    with_seals(raw, place)
    return raw


def with_seals(raw: Any, place: DatabaseFile) -> None:
    """Give the connection what seals a row of the audit log; its key is nowhere in the database."""
    sealing, epoch = audit_key(place.key) if place.key else "", len(place.former) + 1
    raw.create_function("audit_seal", 9, lambda before, *content: seal(sealing, before, content), deterministic=True)
    raw.create_function("audit_epoch", 0, lambda: epoch, deterministic=True)


def what_is_wrong(place: DatabaseFile, wrong: Exception) -> str:
    text = str(wrong)
    if "not a database" in text or "encrypted" in text:
        return f"the key does not open {place.path}. BETWEEN_KEY_FILE must name the key that the file was made with."
    if "readonly" in text:
        return f"{place.path} can only be read. Check who owns the file and its folder."
    if "locked" in text or "busy" in text:
        return f"{place.path} is locked by another program. End it, then start again."
    if "full" in text:
        return f"the disk of {place.path} is full. Make room, then start again."
    if "I/O" in text:
        return (
            f"the disk of {place.path} does not read or write ({text}). It may be full: make room, or look at the disk."
        )
    return f"cannot use {place.path}: {text}."


def adapted() -> AsyncAdapt_aiosqlite_dbapi:
    """The driver as SQLAlchemy must see it, so that `except IntegrityError` works over sqlcipher."""
    names = ("DatabaseError", "Error", "IntegrityError", "NotSupportedError", "OperationalError", "ProgrammingError")
    shim = SimpleNamespace(
        **{name: getattr(sqlite, name) for name in names},
        sqlite_version=sqlite.sqlite_version,
        sqlite_version_info=sqlite.sqlite_version_info,
        Connection=aiosqlite.Connection,
        connect=aiosqlite.connect,
    )
    return AsyncAdapt_aiosqlite_dbapi(shim, sqlite)  # type: ignore[arg-type]  # it asks for modules, and reads names


def in_a_thread(place: DatabaseFile) -> Callable[[], Awaitable[aiosqlite.Connection]]:
    ground = Ground.of(place.path)

    def opened() -> Any:
        ground.stands()  # SQLite would make an empty one, which a restart takes for a new programme
        return connect(place)

    async def create() -> aiosqlite.Connection:
        made = aiosqlite.Connection(opened, iter_chunk_size=64)
        made._thread.daemon = True  # a hung disk must not keep the process alive
        return await made

    return create


Driver = Callable[[DatabaseFile], Callable[[], Awaitable[Any]]]


class Database:
    """The two engines. Everything else takes a connection of one of them.

    `driver` makes the asynchronous connections; the simulator passes one without threads.
    """

    def __init__(self, place: DatabaseFile, *, driver: Driver = in_a_thread) -> None:
        self.place = place
        self.ground = Ground.of(place.path)
        self.writes = self._engine(driver, size=1)
        event.listen(self.writes.sync_engine, "connect", self.ground.opened)
        self.reads = self._engine(driver, size=4, reset=None)
        self.kept = Kept()
        self.turns = Turns()

    def _engine(self, driver: Driver, *, size: int, reset: Literal["rollback"] | None = "rollback") -> AsyncEngine:
        """`reset`: what a connection is told when it comes back. One that writes may come from a commit that failed."""
        return create_async_engine(
            f"sqlite+aiosqlite:///{self.place.path}",
            async_creator=driver(self.place),
            module=adapted(),
            pool_size=size,
            max_overflow=0,
            pool_reset_on_return=reset,
            hide_parameters=True,  # what breaks is said without what somebody wrote
        )

    @asynccontextmanager
    async def write(self, *, is_urgent: bool = False) -> AsyncIterator[AsyncConnection]:
        """One transaction that holds the write lock from its start; commits on leaving, rolls back on error.

        `is_urgent`: before everybody who waits to write. Nothing is written to a file that a restart would not find.
        """
        async with self.turns.turn(is_urgent=is_urgent), self.writes.begin() as connection:
            house = await self._house(connection, "BEGIN IMMEDIATE")
            yield cast(AsyncConnection, house)
            await house.run(self.ground.stands)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """One snapshot that never waits for a writer."""
        async with self.reads.begin() as connection:
            yield cast(AsyncConnection, await self._house(connection, "BEGIN"))

    async def _house(self, connection: AsyncConnection, begin: str) -> House:
        raw = await connection.get_raw_connection()
        driver, may_write = cast(aiosqlite.Connection, raw.driver_connection), begin != "BEGIN"
        house = House(connection, driver, self.kept, may_write=may_write)
        await house.run(begun, begin)
        return house

    async def wipe(self) -> bool:
        """Empty the write-ahead log: what was deleted has stood in it as well.

        It takes its turn: whoever waits behind a disk that hangs here hears in time that the database fails.
        Shape: False when a reader stood in the way; it is not waited for, since a crisis would wait with us.
        """
        async with self.turns.turn(is_urgent=False), self.writes.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            await raw.execute("PRAGMA busy_timeout = 50")
            try:
                with as_sqlalchemy():  # a start that a full disk ends here is one that is stood in for
                    cursor = await raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                    (is_busy, *_) = await cursor.fetchone()
                    await cursor.close()
            finally:
                await raw.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        return not is_busy

    async def close(self) -> None:
        await self.reads.dispose()
        await self.writes.dispose()
        self.ground.leave()


def plain_engine(place: DatabaseFile) -> Engine:
    """An ordinary engine over one connection, for migrations and the command line."""
    return create_engine(
        f"sqlite:///{place.path}", creator=lambda: connect(place), module=sqlite, poolclass=StaticPool,
        hide_parameters=True,
    )  # fmt: skip
