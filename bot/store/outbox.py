"""The outbox: nothing is sent but from here (law 2). Rows are leased, sent, settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Select,
    String,
    and_,
    bindparam,
    case,
    delete,
    func,
    select,
    text,
    union_all,
    update,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Json, Lane
from bot.store.gather import Gather
from bot.store.quick import later
from bot.store.rows import begins_with, listed
from bot.store.tables import ODD, OutboxRow

OUTBOX = OutboxRow.__table__  # type: ignore[attr-defined]

LEASE = timedelta(seconds=60)
"""Longer than any send may take with its time-outs; a letter whose sender died is free again after it."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A letter to be stored. Shape: `key` is unique for ever; a second draft under it is dropped."""

    key: str
    lane: Lane
    channel: str = "telegram"
    chat_id: int | None = None
    method: str = ""
    params: Mapping[str, Json] = field(default_factory=dict)
    chart: Mapping[str, Json] | None = None
    due_at: datetime
    expires_at: datetime | None = None
    client_id: str | None = None
    staff_id: str | None = None
    alert_id: str | None = None
    run_id: str | None = None
    detail: Mapping[str, Json] | None = None


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A row as the sender takes it."""

    id: int
    draft: Draft
    attempts: int = 0
    message_id: int | None = None
    state: str = "leased"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a letter. `state`: sent, waiting (again at `next_at`), unknown, expired, blocked, dead."""

    id: int
    state: str
    at: datetime
    next_at: datetime | None = None
    message_id: int | None = None
    also: tuple[int, ...] = ()
    error: str = ""


COLUMNS = (
    "key", "lane", "channel", "chat_id", "method", "params", "chart", "due_at", "expires_at",
    "client_id", "staff_id", "alert_id", "run_id", "detail",
)  # fmt: skip


STORED = insert(OUTBOX).on_conflict_do_nothing().returning(OUTBOX.c.id, OUTBOX.c.key)

NEW = bindparam("new_state", type_=String)
SETTLED = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("letter"))
    .values(
        state=case((and_(OUTBOX.c.state == "expired", NEW == "waiting"), "expired"), else_=NEW),
        lease_until=None,
        attempts=OUTBOX.c.attempts + 1,
        error=bindparam("why"),
        sent_at=bindparam("moment"),
        message_id=bindparam("message"),
        also=bindparam("more", type_=OUTBOX.c.also.type),
        due_at=func.coalesce(bindparam("later", type_=OUTBOX.c.due_at.type), OUTBOX.c.due_at),
    )
)


async def store(db: AsyncConnection, drafts: Sequence[Draft], *, now: datetime) -> list[Stored]:
    """Store letters; those of the crisis and reply lanes that are due are leased to the caller at once.

    Why: the caller sends them right after its commit, without asking again; if it dies, the lease runs out.
    Shape: what was stored and leased, in the order given; a repeated key stores nothing.
    """
    if not drafts:
        return []
    rows = [row_of(draft, now) for draft in drafts]
    kept = await db.execute(STORED, rows)
    ids = {key: number for number, key in kept}
    return [Stored(id=ids[draft.key], draft=draft) for draft in drafts if draft.key in ids and is_urgent(draft, now)]


def is_urgent(draft: Draft, now: datetime) -> bool:
    return draft.lane in (Lane.CRISIS, Lane.REPLY) and draft.due_at <= now


def row_of(draft: Draft, now: datetime) -> dict[str, Any]:
    leased = is_urgent(draft, now)
    return {name: getattr(draft, name) for name in COLUMNS} | {
        "created_at": now,
        "state": "leased" if leased else "waiting",
        "lease_until": now + LEASE if leased else None,
        "attempts": 0,
        "error": "",
    }


IS_WAITING = (OUTBOX.c.state == "waiting", OUTBOX.c.due_at <= bindparam("now"))
IS_LATE = (OUTBOX.c.state == "leased", OUTBOX.c.lease_until < bindparam("now"))
WORK = Gather(
    waiting=select(OUTBOX.c.id).where(*IS_WAITING).limit(1), late=select(OUTBOX.c.id).where(*IS_LATE).limit(1)
)
FREED = update(OUTBOX).where(*IS_LATE).values(state="waiting", lease_until=None, attempts=OUTBOX.c.attempts + 1)
LEASED = update(OUTBOX).where(listed(OUTBOX.c.id)).values(state="leased", lease_until=bindparam("until"))
IS_ODD = text(ODD)
SENDING = (
    update(OUTBOX).where(listed(OUTBOX.c.id), OUTBOX.c.state == "leased").values(state="sending").returning(OUTBOX.c.id)
)


async def has_work(db: AsyncConnection, *, now: datetime) -> bool:
    """Whether anything waits that is due, or a lease has run out: asked of a reader, so that idle costs no write."""
    return any((await WORK.ask(db, now=now)).values())


async def free_late(db: AsyncConnection, *, now: datetime) -> None:
    """Free the letters whose sender died on the way."""
    later(db, FREED, {"now": now})


IN_TURN = (Lane.CRISIS, Lane.DIGEST)
"""Lanes in which one chat may have many letters waiting."""

RANKED = 2_000
"""Letters of a lane among which turns are told: to rank a hundred thousand would hold the write lock for a second."""


def turn_in(letters: FromClause) -> ColumnElement[int]:
    """The how-many-th letter to its chat each one is."""
    chat, due = (letters.c.channel, letters.c.chat_id), (letters.c.due_at, letters.c.id)
    return func.row_number().over(partition_by=chat, order_by=due)


def waiting_in(lane: Lane) -> Select[Any]:
    """Letters of one lane that are due, oldest first; as many as `<lane>_room` says.

    A digest is many letters to one chat, which Telegram takes one a second, and so are the pages about an alert that
    an outage held up: there each chat's first goes before any chat's second, or the next therapist would wait for the
    last letter of the one before, and a client in crisis for all of them.
    """
    names = (OUTBOX.c.id, OUTBOX.c.attempts, *(OUTBOX.c[name] for name in COLUMNS))
    waits = (*IS_WAITING, OUTBOX.c.lane == lane)
    room: BindParameter[int] = bindparam(f"{lane.name}_room")
    if lane not in IN_TURN:
        return select(*names).where(*waits).order_by(OUTBOX.c.due_at, OUTBOX.c.id).limit(room)
    oldest = select(*OUTBOX.c).where(*waits).order_by(OUTBOX.c.due_at, OUTBOX.c.id).limit(RANKED).subquery()
    first = "turn", oldest.c.due_at, oldest.c.id
    turns = select(oldest.c.id, turn_in(oldest).label("turn")).order_by(*first).limit(room).subquery()
    return select(*names).join(turns, turns.c.id == OUTBOX.c.id).order_by(turns.c.turn, OUTBOX.c.due_at, OUTBOX.c.id)


NEXT = Gather(**{lane.name: waiting_in(lane) for lane in Lane})


async def claim(db: AsyncConnection, *, now: datetime, room: Mapping[Lane, int]) -> list[Stored]:
    """Lease waiting letters that are due, as many of each lane as there is room, so that nobody else also sends them.

    Shape: by lane, in each the one that goes first comes first.
    """
    rooms = {f"{lane.name}_room": room.get(lane, 0) for lane in Lane}
    waiting = await NEXT.ask(db, now=now, **rooms)
    found = [stored_of(row) for lane in Lane for row in waiting[lane.name]]
    if found:
        later(db, LEASED, {"ids": [each.id for each in found], "until": now + LEASE})
    return found


def stored_of(row: Any) -> Stored:
    return Stored(id=row[0], attempts=row[1], draft=Draft(**dict(zip(COLUMNS, row[2:], strict=True))))


async def put_off(db: AsyncConnection, ids: Sequence[int], client_id: str, *, until: datetime) -> None:
    """Send those to this client at another moment, unless they were called off meanwhile: it is night where they go, or
    the direct question stands there.
    """
    theirs = OUTBOX.c.id.in_(ids), OUTBOX.c.client_id == client_id, OUTBOX.c.state == "leased"
    await db.execute(update(OUTBOX).where(*theirs).values(state="waiting", lease_until=None, due_at=until))


async def hand_back(db: AsyncConnection, ids: Sequence[int]) -> None:
    """Leave letters to whoever claims next: a command on the line has stored them, and sends nothing itself."""
    await db.execute(update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(state="waiting", lease_until=None))


async def settle(db: AsyncConnection, outcomes: Sequence[Outcome]) -> None:
    """Write down what became of letters, many in one statement."""
    if not outcomes:
        return
    later(
        db,
        SETTLED,
        [
            {
                "letter": o.id,
                "new_state": o.state,
                "why": o.error[:200],
                "moment": o.at if o.state == "sent" else None,
                "message": o.message_id,
                "more": list(o.also) or None,
                "later": o.next_at,
            }
            for o in outcomes
        ],
    )


async def begin(db: AsyncConnection, ids: Sequence[int]) -> set[int]:
    """Mark bulk letters as on their way, before they are: after a kill nobody could tell whether they went.

    Shape: those that may go; the others were called off, or are somebody else's, since they were claimed.
    """
    return set((await db.execute(SENDING, {"ids": list(ids)})).scalars())


async def release_all(db: AsyncConnection) -> int:
    """Free every lease: only at start, when this process alone holds the data folder.

    A prompt or digest that was on its way becomes `unknown` (law 2): a reminder asks again, nobody gets it twice.
    """
    await db.execute(
        update(OUTBOX)
        .where(OUTBOX.c.state == "sending", IS_ODD)
        .values(state="unknown", lease_until=None, attempts=OUTBOX.c.attempts + 1, error="stopped on the way")
    )
    done = await db.execute(
        update(OUTBOX)
        .where(OUTBOX.c.state == "leased")
        .values(state="waiting", lease_until=None, attempts=OUTBOX.c.attempts + 1)
    )
    return done.rowcount


async def next_due(db: AsyncConnection, *, now: datetime) -> datetime | None:
    waits = select(func.min(OUTBOX.c.due_at)).where(OUTBOX.c.state == "waiting", OUTBOX.c.due_at > now)
    found: datetime | None = (await db.execute(waits)).scalar()
    return found


async def state_of(db: AsyncConnection, key: str) -> str:
    """Where a letter stands; empty when there is none under this key."""
    return str((await db.execute(select(OUTBOX.c.state).where(OUTBOX.c.key == key))).scalar() or "")


async def newest(db: AsyncConnection, prefix: str) -> datetime | None:
    """When the last letter was due whose key begins so."""
    theirs = select(func.max(OUTBOX.c.due_at)).where(begins_with(OUTBOX.c.key, prefix))
    found: datetime | None = (await db.execute(theirs)).scalar()
    return found


async def forget(db: AsyncConnection, *, channel: str) -> None:
    """Take away the letters of a channel that nobody reads. Its name is what their keys begin with."""
    await db.execute(delete(OUTBOX).where(begins_with(OUTBOX.c.key, f"{channel}:")))


async def counts(db: AsyncConnection) -> dict[str, int]:
    """How many letters stand in each state that is not an ordinary end; those that have gone are not read."""
    return {state: number for state, number in await db.execute(COUNTS)}


COUNTED = select(OUTBOX.c.state, func.count())
UNDER_WAY = (COUNTED.where(OUTBOX.c.state == each).group_by(OUTBOX.c.state) for each in ("waiting", "leased"))
COUNTS = union_all(*UNDER_WAY, COUNTED.where(IS_ODD).group_by(OUTBOX.c.state))
