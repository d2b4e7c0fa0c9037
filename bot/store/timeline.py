"""The timeline: what happened to a client, in order; a corrected answer's former line stays under another name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Json
from bot.store.quick import later
from bot.store.rows import made
from bot.store.tables import TimelineRow

TIMELINE = TimelineRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line. `words` are the client's own; `on` is the day of the client's calendar that it belongs to."""

    at: datetime
    name: str
    client_id: str | None = None
    chat_id: int | None = None
    on: date | None = None
    value: Json = None
    words: str = ""
    shared: bool = True
    flow: str = ""
    step: str = ""
    run_id: str | None = None
    update_id: int | None = None


COLUMNS = tuple(Line.__dataclass_fields__)


INSERTED = insert(TIMELINE)


async def write(db: AsyncConnection, lines: Sequence[Line]) -> None:
    if lines:
        later(db, INSERTED, [{name: getattr(line, name) for name in COLUMNS} for line in lines])


FORMER = ":former"
"""Ends the name of a line whose answer the client has corrected since."""


async def supersede(db: AsyncConnection, run_id: str, step: str) -> None:
    """Put the lines of an answer aside: nothing reads them as an answer any more, and nothing is lost."""
    is_in_force = TIMELINE.c.name.not_like(f"%{FORMER}")
    of_step = (TIMELINE.c.run_id == run_id, TIMELINE.c.step == step)
    await db.execute(update(TIMELINE).where(*of_step, is_in_force).values(name=TIMELINE.c.name + FORMER))


BETWEEN = (
    select(*(TIMELINE.c[name] for name in COLUMNS))
    .where(
        TIMELINE.c.client_id == bindparam("client"),
        TIMELINE.c.at >= bindparam("since"),
        TIMELINE.c.at < bindparam("until"),
    )
    .order_by(TIMELINE.c.at, TIMELINE.c.id)
)
NAMED_BETWEEN = BETWEEN.where(TIMELINE.c.name.in_(bindparam("names", expanding=True)))


async def of_client(
    db: AsyncConnection, client_id: str, *, since: datetime, until: datetime, names: Sequence[str] = ()
) -> list[Line]:
    """A client's lines between two moments, oldest first."""
    given = {"client": client_id, "since": since, "until": until}
    asked = (NAMED_BETWEEN, {**given, "names": list(names)}) if names else (BETWEEN, given)
    return [made(Line, COLUMNS, row) for row in await db.execute(*asked)]


ANSWERED = ("text", "mood", "answered", "safe-answer", "direct-question", "denial", "caring-helped")
HEARD_AT = select(func.max(TIMELINE.c.at)).where(
    TIMELINE.c.client_id == bindparam("client"),
    TIMELINE.c.update_id.is_not(None),
    or_(TIMELINE.c.name.in_(ANSWERED), TIMELINE.c.step != ""),
)


async def heard_at(db: AsyncConnection, client_id: str) -> datetime | None:
    """When a client last wrote, tapped or answered anything; one step of a flow counts."""
    found: datetime | None = (await db.execute(HEARD_AT, {"client": client_id})).scalar()
    return found


RECENT = (
    select(TIMELINE.c.words)
    .where(TIMELINE.c.chat_id == bindparam("chat"), TIMELINE.c.name == "text", TIMELINE.c.at >= bindparam("since"))
    .order_by(TIMELINE.c.id.desc())
    .limit(bindparam("most"))
)


async def recent_texts(db: AsyncConnection, chat_id: int, *, since: datetime, limit: int = 4) -> list[str]:
    """What a chat last wrote, oldest first: people split sentences (grading rule 1)."""
    rows = await db.execute(RECENT, {"chat": chat_id, "since": since, "most": limit})
    return list(reversed(rows.scalars().all()))


NEWEST = (
    select(func.max(TIMELINE.c.id))
    .where(
        TIMELINE.c.client_id.in_(bindparam("ids", expanding=True)),
        TIMELINE.c.name.in_(bindparam("names", expanding=True)),
    )
    .group_by(TIMELINE.c.client_id, TIMELINE.c.name)
)
LATEST = select(*(TIMELINE.c[name] for name in COLUMNS)).where(TIMELINE.c.id.in_(NEWEST)).order_by(TIMELINE.c.id)


async def latest(db: AsyncConnection, ids: Sequence[str], name: str) -> dict[str, Line]:
    """The last line of this name for each client that has one."""
    return (await latest_by_name(db, ids, (name,)))[name]


async def latest_by_name(
    db: AsyncConnection, ids: Sequence[str], names: Sequence[str]
) -> Mapping[str, dict[str, Line]]:
    """The last line of each of these names for each client that has one. Shape: by name, then by client."""
    return lines_by_name(await db.execute(LATEST, {"ids": list(ids), "names": list(names)}), names)


def lines_by_name(rows: Iterable[Any], names: Sequence[str]) -> Mapping[str, dict[str, Line]]:
    found: dict[str, dict[str, Line]] = {name: {} for name in names}
    for row in rows:
        line = made(Line, COLUMNS, row)
        found[line.name][line.client_id or ""] = line
    return found


def newest(found: Mapping[str, Mapping[str, Line]], names: Sequence[str], client_id: str) -> Line | None:
    """The last of several names; of two at one moment, the later name stands for both."""
    lines = [found[name][client_id] for name in names if client_id in found[name]]
    return max(lines, key=lambda line: line.at, default=None)
