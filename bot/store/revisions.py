"""Every revision of a flow that a client may still be in (law 9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Run
from bot.store.rows import fetch, table_of
from bot.store.tables import RevisionRow

REVISION = RevisionRow.__table__  # type: ignore[attr-defined]
RUN = table_of(Run)


class Revised(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def revision(self) -> str: ...

    @property
    def source(self) -> str: ...


async def keep(db: AsyncConnection, flows: Iterable[Revised], *, now: datetime) -> None:
    values = [{"flow": each.id, "revision": each.revision, "source": each.source, "stored_at": now} for each in flows]
    if values:
        await db.execute(insert(REVISION).on_conflict_do_nothing(), values)


async def in_use(db: AsyncConnection) -> list[tuple[str, str, str]]:
    """(flow, revision, text) of everything that somebody is in the middle of."""
    runs = await fetch(db, Run, RUN.c.state.in_(("open", "held", "waiting")))
    wanted = {(run.place.flow, run.place.revision) for run in runs}
    wanted |= {(flow, revision) for run in runs for flow, revision, _ in run.place.returns}
    rows = await db.execute(select(REVISION.c.flow, REVISION.c.revision, REVISION.c.source))
    return [(flow, revision, source) for flow, revision, source in rows if (flow, revision) in wanted]
