"""Several questions about the same clients, asked in one statement: what a turn needs costs one way to the disk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.quick import Lengths, Quick


class Gather:
    """Selects put one under the other, each row marked with the question that it answers.

    Shape: each part's rows come in the part's own order.
    """

    def __init__(self, **parts: Select[Any]) -> None:
        self.parts = parts
        self.asked: list[Quick] = []
        self.spelled = lru_cache(maxsize=256)(self._spelled)

    async def ask(self, db: AsyncConnection, **given: Any) -> Mapping[str, list[Any]]:
        """Shape: by the part's name; empty for what nothing was found of."""
        if not self.asked:
            self.asked = [Quick(part, ()) for part in self.parts.values()]
        raw = await db.run(run, self, given)  # type: ignore[attr-defined]  # the house's connection, see database.py
        rows: dict[int, list[Any]] = defaultdict(list)
        for each in raw:
            rows[each[0]].append(each[1:])
        return {
            name: quick.read([row[: quick.width] for row in rows[number]])
            for number, (name, quick) in enumerate(zip(self.parts, self.asked, strict=True))
        }

    def words(self, given: Mapping[str, Any]) -> tuple[str, list[Any]]:
        """The whole statement and its values."""
        lengths, values = list[Lengths](), list[Any]()
        for quick in self.asked:
            length, mine = quick.values(given)
            lengths.append(length)
            values += mine
        return self.spelled(tuple(lengths)), values

    def _spelled(self, lengths: tuple[Lengths, ...]) -> str:
        """The statement's text. An order of a part is kept by a limit that limits nothing."""
        widest, selects = max(quick.width for quick in self.asked), list[str]()
        for number, (quick, part) in enumerate(zip(self.asked, self.parts.values(), strict=True)):
            limit = " LIMIT -1" if part._limit_clause is None else ""
            empty = ", NULL" * (widest - quick.width)
            selects.append(f"SELECT {number}, part.*{empty} FROM ({quick.spelled(lengths[number])}{limit}) AS part")
        return " UNION ALL ".join(selects)


def run(raw: Any, gather: Gather, given: Mapping[str, Any]) -> list[Any]:
    return raw.execute(*gather.words(given)).fetchall()  # type: ignore[no-any-return]  # a driver's own rows
