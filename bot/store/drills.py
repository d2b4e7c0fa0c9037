"""How far a drill has come: the moments of its steps, as the running bot wrote them down."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.drill import update_number
from bot.model import Alert
from bot.store.inbox import INBOX
from bot.store.outbox import OUTBOX
from bot.store.rows import fetch_one, table_of

ALERT = table_of(Alert)

STEPS = ("stored", "reply", "telegram", "email", "pager", "acknowledged")
"""In the order in which they are told."""


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Units: `seconds` since the running bot took the drill up, by its own clock.

    Shape: a step that has not come is missing from `seconds`; `waiting` names those that are on their way, with why.
    """

    is_taken: bool = False
    alert: Alert | None = None
    seconds: dict[str, float] = field(default_factory=dict)
    waiting: dict[str, str] = field(default_factory=dict)


async def progress(db: AsyncConnection, drill_id: str) -> Progress:
    began = (await db.execute(select(INBOX.c.received_at).where(INBOX.c.update_id == update_number(drill_id)))).scalar()
    alert = await fetch_one(db, Alert, ALERT.c.id == drill_id)
    if began is None or alert is None:
        return Progress(is_taken=began is not None)
    moments: dict[str, datetime] = {"stored": alert.raised_at}
    waiting: dict[str, str] = {}
    mine = or_(OUTBOX.c.alert_id == drill_id, OUTBOX.c.key == f"drill:{drill_id}:reply")
    query = select(OUTBOX.c.key, OUTBOX.c.channel, OUTBOX.c.state, OUTBOX.c.sent_at, OUTBOX.c.error).where(mine)
    for key, channel, state, sent_at, error in await db.execute(query.order_by(OUTBOX.c.id.desc())):
        step = "reply" if key.startswith("drill:") else channel
        if sent_at is not None:
            moments[step] = min(sent_at, moments.get(step, sent_at))
        else:
            waiting[step] = error or state
    if alert.acknowledged_at is not None and alert.acknowledged_by is not None:
        moments["acknowledged"] = alert.acknowledged_at
    seconds = {step: round((moments[step] - began).total_seconds(), 3) for step in STEPS if step in moments}
    return Progress(
        is_taken=True, alert=alert, seconds=seconds,
        waiting={step: why for step, why in waiting.items() if step not in moments},
    )  # fmt: skip
