"""Every revision of a flow that a client may still be in (law 9)."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import func, select, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Run
from bot.store import tables
from bot.store.rows import fetch, table_of

REVISION = tables.RevisionRow.__table__  # type: ignore[attr-defined]
RUN = table_of(Run)


class Revised(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def revision(self) -> str: ...

    @property
    def source(self) -> str: ...


@dataclass(frozen=True)
class Kept:
    """A revision as it is stored. Shape: `words` holds the Fluent source of its last words by language."""

    flow: str
    revision: str
    source: str
    words: Mapping[str, str]


WordsOf = Callable[[str], Mapping[str, str]]
"""A flow's words by language, as they are now."""

LIVE = ("open", "held", "waiting")
GOES_ON = text(tables.LIVE)
IN_PLACE = (func.json_extract(RUN.c.place, f"$.{name}") for name in ("flow", "revision", "returns"))
STANDS = select(*IN_PLACE).where(GOES_ON).distinct()


def no_words(_: str) -> Mapping[str, str]:
    return {}


async def keep(db: AsyncConnection, flows: Iterable[Revised], *, now: datetime, words_of: WordsOf = no_words) -> None:
    """Store what runs now; the words of a revision are those with which it last ran."""
    values = [
        {
            "flow": each.id, "revision": each.revision, "source": each.source, "stored_at": now,
            "words": dict(words_of(each.id)),
        }
        for each in flows
    ]  # fmt: skip
    if values:
        written: Any = insert(REVISION)
        again = {"words": written.excluded.words}
        await db.execute(written.on_conflict_do_update(index_elements=["flow", "revision"], set_=again), values)


async def in_use(db: AsyncConnection) -> list[Kept]:
    """Everything that somebody is in the middle of, oldest first."""
    stands = await where_clients_stand(db)
    wanted = {(flow, revision) for flow, revision, _ in stands}
    wanted |= {(flow, revision) for _, _, returns in stands for flow, revision, _ in returns}
    return [each for each in await stored(db, {flow for flow, _ in wanted}) if (each.flow, each.revision) in wanted]


async def where_clients_stand(db: AsyncConnection) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Flow, revision and the ways back of every run that goes on, each once: a handful, however many the runs are."""
    return [(flow, revision, json.loads(returns)) for flow, revision, returns in await db.execute(STANDS)]


async def live(db: AsyncConnection) -> list[Run]:
    """Every run that goes on."""
    return await fetch(db, Run, GOES_ON)


async def stored(db: AsyncConnection, flows: Collection[str]) -> list[Kept]:
    """Every kept revision of some flows, oldest first."""
    query = select(REVISION.c.flow, REVISION.c.revision, REVISION.c.source, REVISION.c.words)
    rows = await db.execute(query.where(REVISION.c.flow.in_(flows)).order_by(REVISION.c.stored_at))
    return [Kept(flow, revision, source, words or {}) for flow, revision, source, words in rows]
