"""Carries what is kept under a flow's old name over to its new one: what is due, in hand, agreed and done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, and_, cast, insert, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Client, Due, DueKind, Homework, Place, Run
from bot.store import due, rows
from bot.store.revisions import LIVE, REVISION
from bot.store.rows import fetch, table_of

CLIENT, RUN, HOMEWORK, DUE = (table_of(kind) for kind in (Client, Run, Homework, Due))

RENAMED = "renamed"
"""The mark under which stands what has been carried over, a line each, as flows/renamed.txt has it."""

LOOKED_AT = timedelta(days=8)
"""Runs this old still say that today's prompt has gone out."""


async def carried(db: AsyncConnection) -> list[str]:
    return (await due.marked(db, RENAMED)).splitlines()


async def keep_carried(db: AsyncConnection, lines: Sequence[str]) -> None:
    await due.mark(db, RENAMED, "\n".join(lines))


async def carry_flow(db: AsyncConnection, old: str, new: str, *, now: datetime) -> None:
    """Rename a flow in everything that is still to come. The timeline stays as it was written."""
    await _copy_revisions(db, old, new)
    await db.execute(update(HOMEWORK).where(HOMEWORK.c.flow == old).values(flow=new))
    await _carry_runs(db, old, new, now)
    await _carry_due(db, old, new)
    await _carry_done(db, old, new)


async def _copy_revisions(db: AsyncConnection, old: str, new: str) -> None:
    names = ["flow", "revision", "source", "stored_at", "words"]
    copied = select(literal(new), *(REVISION.c[name] for name in names[1:])).where(REVISION.c.flow == old)
    await db.execute(insert(REVISION).prefix_with("OR IGNORE").from_select(names, copied))


async def _carry_runs(db: AsyncConnection, old: str, new: str, now: datetime) -> None:
    """Runs in hand go on under the new name, and those of late still count as today's."""
    recent = and_(RUN.c.started_at > now - LOOKED_AT, RUN.c.key.like(f"prompt:%:{old}:%"))
    for run in await fetch(db, Run, or_(RUN.c.state.in_(LIVE), recent)):
        values = {"place": place_called(run.place, old, new), "key": key_called(run.key, old, new)}
        if values != {"place": run.place, "key": run.key}:
            await rows.change(db, Run, run.id, values)


def place_called(place: Place, old: str, new: str) -> Place:
    returns = tuple((new if flow == old else flow, revision, step) for flow, revision, step in place.returns)
    return replace(place, flow=new if place.flow == old else place.flow, returns=returns)


def key_called(key: str, old: str, new: str) -> str:
    """`prompt:CLIENT:FLOW:DAY`, `thread:…` and `hand:…` name their flow in the third place."""
    parts = key.split(":")
    if len(parts) >= 3 and parts[0] in ("prompt", "thread", "hand") and parts[2] == old:
        parts[2] = new
    return ":".join(parts)


async def _carry_due(db: AsyncConnection, old: str, new: str) -> None:
    for each in await fetch(db, Due, DUE.c.kind == DueKind.PROMPT, _names(DUE.c.key, old)):
        if each.detail.get("flow") != old:
            continue
        await due.take(db, each.key)
        moved = replace(each, key=key_called(each.key, old, new), detail={**each.detail, "flow": new})
        await due.owe(db, moved)


def _names(column: ColumnElement[Any], flow: str) -> ColumnElement[bool]:
    return column.like(f"%:{flow}:%")


async def _carry_done(db: AsyncConnection, old: str, new: str) -> None:
    for client in await fetch(db, Client, cast(CLIENT.c.done, String).like(f'%"{old}"%')):
        done = tuple(dict.fromkeys(new if flow == old else flow for flow in client.done))
        await rows.change(db, Client, client.id, {"done": done})
