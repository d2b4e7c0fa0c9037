"""What another programme would change for the clients of today: who is in a flow, whom it is for, what comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fit import fits
from bot.core.occasions import Occasions
from bot.core.schedule import plan
from bot.model import Client, Status
from bot.programme.programme import Programme
from bot.store import revisions, rows
from bot.store.occasions import occasions_of

CLIENT = rows.table_of(Client)

SOME = 500
"""Clients looked at together."""


@dataclass(frozen=True, kw_only=True)
class Next:
    """What comes next to a client by itself: a flow's id and its moment; none when nothing is planned."""

    flow: str = ""
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A client for whom something else comes next."""

    client: Client
    before: Next
    after: Next


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """Shape: counts by a flow's id of today; `moved` in the order in which the clients were enrolled.

    `is_invented`: the clients are the sandbox's, and nobody's.
    """

    clients: int = 0
    is_invented: bool = False
    inside: Counter[str] = field(default_factory=Counter)
    fitted: Counter[str] = field(default_factory=Counter)
    fitting: Counter[str] = field(default_factory=Counter)
    moved: Sequence[Moved] = ()


async def forecast(db: AsyncConnection, before: Programme, after: Programme, *, now: datetime) -> Forecast:
    inside = Counter(
        called_now(flow, after)
        for run in await revisions.live(db)
        for flow in {run.place.flow, *outer(run.place.returns)}
    )
    clients = await rows.fetch(db, Client, CLIENT.c.status == Status.ACTIVE, order=CLIENT.c.created_at)
    moved: list[Moved] = []
    fitted, fitting = Counter[str](), Counter[str]()
    for start in range(0, len(clients), SOME):
        some = clients[start : start + SOME]
        occasions = await occasions_of(db, some, now=now)
        for client in some:
            fitted.update(called_now(flow, after) for flow in for_whom(before, client))
            fitting.update(for_whom(after, client))
            moved += list(moves(client, occasions[client.id], before, after, now))
    return Forecast(clients=len(clients), inside=inside, fitted=fitted, fitting=fitting, moved=tuple(moved))


def outer(returns: Sequence[tuple[str, str, str]]) -> set[str]:
    return {flow for flow, _, _ in returns}


def for_whom(programme: Programme, client: Client) -> Iterator[str]:
    return (flow.id for flow in programme.flows.values() if fits(flow, client))


def moves(client: Client, occasions: Occasions, before: Programme, after: Programme, now: datetime) -> Iterator[Moved]:
    """Whether another prompt, or another moment, comes next to a client."""
    was, becomes = (next_prompt(client, occasions, each, now) for each in (before, after))
    if replace(was, flow=called_now(was.flow, after)) != becomes:
        yield Moved(client=client, before=was, after=becomes)


def called_now(flow: str, after: Programme) -> str:
    return flow if flow in after.flows else after.renames.flow_now(flow)


def next_prompt(client: Client, occasions: Occasions, programme: Programme, now: datetime) -> Next:
    owed = plan(programme.coming.to(client), client, now, occasions, programme.rules)
    first = min(owed, key=lambda due: (due.at, due.key), default=None)
    return Next() if first is None else Next(flow=str(first.detail["flow"]), at=first.at)
