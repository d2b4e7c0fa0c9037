"""A million enrolled clients in a minute: one is written as ever, the database copies it in SQL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.data import database_of
from bot.model import Client, Due, SafetyCard
from bot.settings import load_settings
from bot.store.database import Database
from bot.store.rows import COLUMNS_OF, table_of
from tests.living import MORNING
from tests.people import FIRST_CHAT, enrol, prompt

AT_ONCE = 100_000
"""Copies in one transaction, so that the write-ahead log stays small."""

ID = "'c' || n"
COPIED: Mapping[type[object], Mapping[str, str]] = {
    Client: {"id": ID, "name": "'Client ' || n", "chat_id": f"{FIRST_CHAT} + n", "seed": "n % 97"},
    SafetyCard: {"client_id": ID},
    Due: {"client_id": ID, "key": "'prompt:c' || n || ':evening:2026-11-24'"},
}
"""What differs from one client to the next, in SQL over the number n; all else is as the first one's."""

OF_THE_FIRST = {Client: "id = 'c0'", SafetyCard: "client_id = 'c0'", Due: "client_id = 'c0'"}


async def enrol_many(folder: Path, count: int, *, due_at: datetime = MORNING) -> None:
    """Two on duty and `count` active clients, each with a safety card and one evening check-in owed at `due_at`."""
    await enrol(folder, 1, dues=[replace(prompt(0), at=due_at)])
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=folder)))
    try:
        for start in range(1, count, AT_ONCE):
            async with database.write() as db:
                await copy(db, start, min(start + AT_ONCE, count))
    finally:
        await database.close()


async def copy(db: AsyncConnection, start: int, stop: int) -> None:
    numbers = f"WITH RECURSIVE numbers(n) AS (SELECT {start} UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < {stop})"
    for kind, differing in COPIED.items():
        names, table = COLUMNS_OF[kind], table_of(kind).name
        columns = ", ".join(f'"{name}"' for name in names)
        values = ", ".join(differing.get(name, f'first."{name}"') for name in names)
        chosen = f"SELECT {values} FROM {table} AS first, numbers WHERE first.{OF_THE_FIRST[kind]}"
        await db.exec_driver_sql(f"INSERT INTO {table} ({columns}) {numbers} {chosen}")
