"""Several questions about the same clients, asked in one go: what a turn needs costs one way to the driver's thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.quick import Quick


class Gather:
    """Selects asked one after the other, in one transaction. One statement of them all would take SQLite twice as long:
    each row would be as wide as the widest.
    """

    def __init__(self, **parts: Select[Any]) -> None:
        self.parts = parts
        self.asked: dict[str, Quick] = {}

    async def ask(self, db: AsyncConnection, **given: Any) -> Mapping[str, list[Any]]:
        """Shape: by the part's name, in its own order; empty for what nothing was found of."""
        if not self.asked:
            self.asked = {name: Quick(part, ()) for name, part in self.parts.items()}
        found = await db.run(run, self.asked, given)  # type: ignore[attr-defined]  # the house's connection, see database.py
        return {name: quick.read(found[name]) for name, quick in self.asked.items()}


def run(raw: Any, asked: Mapping[str, Quick], given: Mapping[str, Any]) -> Mapping[str, list[Any]]:
    return {name: raw.execute(*quick.bound(given)).fetchall() for name, quick in asked.items()}
