"""What a client still has coming: the planned prompts, past those that this day has had already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.occasions import NO_OCCASIONS, Occasions
from bot.core.threads import run_key
from bot.model import Client, Due, DueKind, Run
from bot.store import due as due_store
from bot.store.due import DUE
from bot.store.occasions import occasions_of
from bot.store.rows import fetch, table_of

Plan = Callable[[Client, datetime, Occasions], Sequence[Due]]
RUN = table_of(Run)


async def still_to_come(
    db: AsyncConnection, client: Client, plan: Plan, *, now: datetime, needs_occasions: bool = True
) -> list[Due]:
    """The client's coming prompts, one a flow.

    A flow that has come today is planned for its next day: an hour moved to later on the same day asks nobody twice.
    """
    owed = await fetch(db, Due, DUE.c.client_id == client.id, DUE.c.kind == DueKind.PROMPT, order=DUE.c.at)
    begun = select(RUN.c.key).where(RUN.c.key.in_([run_key(each) for each in owed]))
    past = set((await db.execute(begun)).scalars())
    again = [each for each in owed if run_key(each) in past]
    if not again:
        return owed
    days = await occasions_of(db, [client], now=now) if needs_occasions else {}
    rest = [each for each in owed if run_key(each) not in past]
    for each in again:
        later = plan(client, each.at, days.get(client.id, NO_OCCASIONS))
        rest += [owed for owed in later if owed.detail["flow"] == each.detail["flow"]]
        await due_store.call_off(db, each.key)
    for each in rest:
        await due_store.owe(db, each)
    return rest
