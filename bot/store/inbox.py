"""The inbox: every raw update is a row before anybody reads it, and stays one until it is done (law 1)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, func, select, union_all, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Level
from bot.store.quick import later
from bot.store.rows import listed
from bot.store.tables import InboxRow

INBOX = InboxRow.__table__  # type: ignore[attr-defined]

NUMBERED_ANEW = 2**40
"""Far above every number of Telegram's."""

SIGNS = ("id", "message_id", "date", "edit_date")


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """A stored update. `raw` is the JSON text as it came."""

    update_id: int
    raw: str
    received_at: datetime
    attempts: int = 0


STILL_NEW = select(INBOX.c.update_id).where(listed(INBOX.c.update_id), INBOX.c.state == "new")
BEHIND = INBOX.c.id > bindparam("after")
UNFINISHED = (
    select(INBOX.c.id, INBOX.c.update_id, INBOX.c.raw, INBOX.c.received_at, INBOX.c.attempts)
    .where(INBOX.c.state == "new", BEHIND)
    .order_by(INBOX.c.id)
    .limit(bindparam("most"))
)
UNREAD = (
    select(INBOX.c.id, INBOX.c.update_id, INBOX.c.raw, INBOX.c.received_at, INBOX.c.level)
    .where(INBOX.c.second == "owed", BEHIND)
    .order_by(INBOX.c.id)
    .limit(bindparam("most"))
)
STORED = select(INBOX.c.raw).where(INBOX.c.update_id == bindparam("number"))
KEPT = insert(INBOX).on_conflict_do_nothing().returning(INBOX.c.update_id)
FINISHED = (
    update(INBOX)
    .where(listed(INBOX.c.update_id), INBOX.c.state == "new")
    .values(state="done", done_at=bindparam("at"), second=bindparam("reading"))
)
GRADED = FINISHED.values(level=bindparam("grade"))


async def keep(db: AsyncConnection, arrived: Sequence[Arrived]) -> list[Arrived]:
    """Store updates; return those that were new, in their order. One that comes again changes nothing.

    After a week of silence Telegram numbers on from anywhere, also where it has been before: what stands there may be
    another message, and this one is kept under a number of our own. Source: core.telegram.org/bots/api#update.
    """
    if not arrived:
        return []
    each_once = list({each.update_id: each for each in arrived}.values())
    rows = [{"update_id": e.update_id, "raw": e.raw, "received_at": e.received_at} for e in each_once]
    fresh = {row[0] for row in await db.execute(KEPT, rows)}
    if len(fresh) == len(each_once):
        return each_once
    others = [each for each in each_once if each.update_id not in fresh and await is_another(db, each)]
    renamed = await keep(db, [replace(each, update_id=each.update_id + NUMBERED_ANEW) for each in others])
    anew = {each.update_id % NUMBERED_ANEW: each for each in renamed}
    came = [each if each.update_id in fresh else anew.get(each.update_id % NUMBERED_ANEW) for each in each_once]
    return [each for each in came if each is not None]


async def is_another(db: AsyncConnection, arrived: Arrived) -> bool:
    """Whether what is stored under this number is not this update; where its words are deleted, nobody can say."""
    stored = sign_of((await db.execute(STORED, {"number": arrived.update_id})).scalar() or "")
    mine = sign_of(arrived.raw)
    return stored is not None and mine is not None and stored != mine


def sign_of(raw: str) -> tuple[object, ...] | None:
    """What tells one update from another and stays when it is handed over again. Shape: None where nothing does."""
    try:
        kinds = {name: what for name, what in json.loads(raw).items() if isinstance(what, dict)}
    except (ValueError, AttributeError):
        return None
    return next(((kind, *(what.get(name) for name in SIGNS)) for kind, what in kinds.items()), None)


async def unfinished(db: AsyncConnection, *, after: int = 0, limit: int = 500) -> list[tuple[int, Arrived]]:
    """Updates that a former process stored and did not finish, oldest first, with their place in the inbox."""
    return [
        (row.id, Arrived(update_id=row.update_id, raw=row.raw, received_at=row.received_at, attempts=row.attempts))
        for row in await db.execute(UNFINISHED, {"after": after, "most": limit})
    ]


async def still_new(db: AsyncConnection, update_ids: Sequence[int]) -> set[int]:
    """Which of these updates nobody has finished: what is polled and caught up at once comes twice, and counts once."""
    return set((await db.execute(STILL_NEW, {"ids": list(update_ids)})).scalars())


async def finish(
    db: AsyncConnection,
    update_ids: Sequence[int],
    *,
    at: datetime,
    level: Level | None = None,
    owes_reading: bool = False,
) -> None:
    """Mark updates done that were not done before, in the transaction that holds everything they caused.

    `owes_reading` says in the same transaction that the second reader has not read them yet.
    """
    if not update_ids:
        return
    given = {"ids": list(update_ids), "at": at, "reading": "owed" if owes_reading else ""}
    later(db, *((FINISHED, given) if level is None else (GRADED, {**given, "grade": level})))


async def unread(db: AsyncConnection, *, after: int = 0, limit: int = 200) -> list[tuple[int, Arrived, Level]]:
    """Updates that the second reader owes a reading, oldest first, with their place and what the patterns gave them."""
    return [
        (row.id, Arrived(update_id=row.update_id, raw=row.raw, received_at=row.received_at), row.level or Level.NONE)
        for row in await db.execute(UNREAD, {"after": after, "most": limit})
    ]


async def read_again(db: AsyncConnection, update_ids: Sequence[int], *, level: Level | None = None) -> int:
    """Mark second readings done, with the level that one of them raised. Shape: how many were still owed."""
    values: dict[str, object] = {"second": "done"}
    if level is not None:
        values["level"] = level
    done = await db.execute(
        update(INBOX).where(INBOX.c.update_id.in_(update_ids), INBOX.c.second == "owed").values(values)
    )
    return done.rowcount


async def set_aside(db: AsyncConnection, update_id: int, *, at: datetime, error: str) -> None:
    """Keep a poison update where staff can see it; `error` names the fault, never the words."""
    await db.execute(
        update(INBOX)
        .where(INBOX.c.update_id == update_id)
        .values(state="aside", done_at=at, error=error[:200], attempts=INBOX.c.attempts + 1, second="")
    )


async def unsay(db: AsyncConnection, update_ids: Sequence[int]) -> None:
    """Keep that these updates came, and nothing of what they held."""
    for update_id in update_ids:
        bare = json.dumps({"update_id": update_id})
        await db.execute(update(INBOX).where(INBOX.c.update_id == update_id).values(raw=bare))


async def oldest_new(db: AsyncConnection) -> datetime | None:
    """When the update that has waited longest came."""
    query = select(INBOX.c.received_at).where(INBOX.c.state == "new").order_by(INBOX.c.id).limit(1)
    return (await db.execute(query)).scalar()


async def newest_id(db: AsyncConnection) -> int:
    """The greatest update_id that ever came; 0 before the first."""
    return int((await db.execute(select(func.max(INBOX.c.update_id)))).scalar() or 0)


async def is_behind(db: AsyncConnection) -> bool:
    """Whether anything that came is still to be answered, or to be read by the second reader."""
    waiting = (INBOX.c.state == "new", INBOX.c.second == "owed")
    found = [(await db.execute(select(INBOX.c.id).where(each).limit(1))).first() for each in waiting]
    return any(row is not None for row in found)


async def counts(db: AsyncConnection) -> dict[str, int]:
    """How many updates stand in each state that is not done; those that are done are not read."""
    counted = select(INBOX.c.state, func.count())
    open_ones = (counted.where(INBOX.c.state == each).group_by(INBOX.c.state) for each in ("new", "aside"))
    rows = await db.execute(union_all(*open_ones))
    owed = (await db.execute(select(func.count()).where(INBOX.c.second == "owed"))).scalar_one()
    return {state: number for state, number in rows} | ({"unread": owed} if owed else {})
