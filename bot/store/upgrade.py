"""Brings a database to a revision of its schema, and says at which one it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from bot.store.database import DatabaseFile, DatabaseWrong, plain_engine, what_is_wrong
from bot.store.house import is_the_worlds


def config(connection: Connection | None = None) -> Config:
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    made.attributes["connection"] = connection
    return made


@contextmanager
def connected(place: DatabaseFile, *, in_one: bool = False) -> Iterator[Connection]:
    """A plain connection. `in_one`: everything until the commit is one transaction, the schema's changes as well."""
    engine = plain_engine(place)
    if in_one:
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def upgrade(place: DatabaseFile, revision: str = "head") -> None:
    """Raises: DatabaseWrong, when the file is newer than this program."""
    _move(place, lambda made: command.upgrade(made, revision))


def downgrade(place: DatabaseFile, revision: str = "-1") -> None:
    _move(place, lambda made: command.downgrade(made, revision))


def _move(place: DatabaseFile, step: Callable[[Config], None]) -> None:
    """Move whole or not at all: whatever kills it on the way leaves the schema where it stood."""
    try:
        _moved(place, step)
    except DBAPIError as wrong:
        if not is_the_worlds(wrong):
            raise
        raise DatabaseWrong(what_is_wrong(place, wrong.orig or wrong)) from None


def _moved(place: DatabaseFile, step: Callable[[Config], None]) -> None:
    with connected(place, in_one=True) as connection:
        stands = current(connection)
        if stands is not None and stands not in known():
            raise DatabaseWrong(
                f"{place.path} was made by a newer version of Between ({stands}). Install that version."
            )
        try:
            step(config(connection))
        except CommandError as wrong:
            raise DatabaseWrong(f"the schema cannot be moved so: {wrong}. It stands at {stands}.") from None
        connection.commit()


def current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def known() -> set[str]:
    return {step.revision for step in ScriptDirectory.from_config(config()).walk_revisions()}


def newest() -> str | None:
    return ScriptDirectory.from_config(config()).get_current_head()


def check(place: DatabaseFile) -> list[str]:
    """What is wrong with the file, in words; empty when nothing is."""
    with connected(place) as connection:
        if found := damage(connection, place):
            return found
        stands = current(connection)
        if stands != newest():
            return [f"the schema is at {stands or 'nothing'}, this program needs {newest()}: run `between db upgrade`"]
        compared = MigrationContext.configure(connection)
        return [f"schema: {difference}" for difference in compare_metadata(compared, SQLModel.metadata)]


def damage(connection: Connection, place: DatabaseFile) -> list[str]:
    """What is wrong with the pages of the file, in words; empty when nothing is."""
    try:
        sums = connection.exec_driver_sql("PRAGMA cipher_integrity_check") if place.key else ()
        found = [f"cipher: {row[0]}" for row in sums]
        return found + [
            f"SQLite: {row[0]}" for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"
        ]
    except DBAPIError as wrong:
        return [f"SQLite: {wrong.orig}"]
