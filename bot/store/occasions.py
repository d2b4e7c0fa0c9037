"""Reads the days that clients' flows count from, many clients in a few statements; and their prompts of late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.occasions import Occasions
from bot.core.schedule import local_day
from bot.core.threads import Thread
from bot.model import Client, ClientDate, Due, DueKind, Phase, Run, TherapySession
from bot.store.gather import Gather
from bot.store.rows import everything, listed, records, table_of
from bot.store.timeline import LATEST, Line, lines_by_name

SESSION, DATE, RUN, DUE = (table_of(kind) for kind in (TherapySession, ClientDate, Run, Due))

BEHIND = timedelta(days=21)
"""Sessions this long ago still start what comes days after a session."""

WEEK = timedelta(days=7)
AHEAD = timedelta(hours=12)
"""Prompts due within this time are looked at when a thread goes on."""


BEGUN = (
    select(RUN.c.client_id, RUN.c.key, RUN.c.started_at)
    .where(listed(RUN.c.client_id), RUN.c.started_at > bindparam("since"), RUN.c.key.like("prompt:%"))
    .order_by(RUN.c.started_at)
)
WAITING = (
    everything(Due)
    .where(listed(DUE.c.client_id), DUE.c.kind == DueKind.PROMPT, DUE.c.at <= bindparam("until"))
    .order_by(DUE.c.at)
)
SLOTS_WAITING = select(literal("prompt:") + func.substr(DUE.c.key, len("prompt:") + 1)).where(
    listed(DUE.c.client_id), DUE.c.kind == DueKind.PROMPT, DUE.c.at <= bindparam("until")
)
TAKEN = select(RUN.c.client_id, RUN.c.key).where(or_(listed(RUN.c.key, "slots"), RUN.c.key.in_(SLOTS_WAITING)))
"""Of the slots that are due or wait, those that had their prompt: by their key, since a clock may have been wrong."""

MET = everything(TherapySession).where(
    listed(SESSION.c.client_id), SESSION.c.state.in_(("planned", "held")), SESSION.c.starts_at >= bindparam("since")
)
DATES = everything(ClientDate).where(listed(DATE.c.client_id))
DAYS = Gather(met=MET, dates=DATES, lines=LATEST)


async def occasions_of(db: AsyncConnection, clients: Sequence[Client], *, now: datetime) -> Mapping[str, Occasions]:
    """Shape: by client id, everybody is in it."""
    ids = [client.id for client in clients]
    found = await DAYS.ask(db, ids=ids, since=now - BEHIND, names=("phase",))
    met, dates = records(TherapySession, found["met"]), records(ClientDate, found["dates"])
    phases = lines_by_name(found["lines"], ("phase",))["phase"]
    return {
        client.id: Occasions(
            sessions=tuple(local_day(client, each.starts_at) for each in met if each.client_id == client.id),
            phase_on=phase_began(client, phases.get(client.id)),
            left=phase_left(phases.get(client.id)),
            dates=tuple(each for each in dates if each.client_id == client.id),
        )
        for client in clients
    }


def phase_began(client: Client, line: Line | None) -> date | None:
    if line is not None:
        return line.on
    return local_day(client, client.enrolled_at) if client.enrolled_at else None


def phase_left(line: Line | None) -> tuple[Phase, date] | None:
    value = line.value if line is not None and isinstance(line.value, Mapping) else {}
    former = value.get("from")
    return (Phase(former), line.on) if line is not None and line.on and former in set(Phase) else None


def threads_of(
    ids: Sequence[str],
    begun: Iterable[tuple[str, str, datetime]],
    waiting: Iterable[Any],
    taken: Iterable[tuple[str, str]] = (),
) -> Mapping[str, Thread]:
    """What has begun by itself in the last week and what waits. Shape: by client id."""
    slots: dict[str, set[str]] = {}
    for client_id, key in taken:
        slots.setdefault(client_id, set()).add(key)
    of_client: dict[str, list[tuple[str, datetime]]] = {}
    for client_id, key, at in begun:
        of_client.setdefault(client_id, []).append((key, at))
    dues: dict[str, list[Due]] = {}
    for due in records(Due, waiting):
        dues.setdefault(due.client_id or "", []).append(due)
    return {
        client_id: Thread(
            begun=tuple(of_client.get(client_id, ())),
            waiting=tuple(dues.get(client_id, ())),
            taken=frozenset(slots.get(client_id, ())),
        )
        for client_id in ids
    }
