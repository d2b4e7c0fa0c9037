"""Alembic's entry: the connection comes from bot.store.upgrade, never from a file of settings."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Integer, String, Text
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

import bot.store.tables  # noqa: F401  # the import is what fills the metadata


def plainly(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """Write the house's own types as what SQLite holds, so that an old step never needs today's classes."""
    if kind != "type":
        return False
    if isinstance(item, AutoString):
        return "sa.String()"
    stored = item.impl if isinstance(item, TypeDecorator) else None
    match stored:
        case Text():
            return "sa.Text()"
        case String():
            return f"sa.String({stored.length})"
        case Integer():
            return "sa.Integer()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    render_item=plainly,
    transactional_ddl=True,  # SQLite's changes of the schema can be rolled back; bot.store.upgrade begins and commits
)
with context.begin_transaction():
    context.run_migrations()
