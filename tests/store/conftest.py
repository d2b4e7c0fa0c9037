"""A real encrypted database, new for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import Database, DatabaseFile
from bot.store.upgrade import upgrade

KEY = "5e" * 32


@pytest.fixture
def place(tmp_path: Path) -> DatabaseFile:
    made = DatabaseFile(path=tmp_path / "between.db", key=KEY)
    upgrade(made)
    return made


@pytest.fixture
async def database(place: DatabaseFile) -> AsyncIterator[Database]:
    opened = Database(place)
    yield opened
    await opened.close()
