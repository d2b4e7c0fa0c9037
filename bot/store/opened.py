"""Reads what a look at an alert shows: the card, the last messages, the plan. Call it only for whoever may look."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.views import ClientView, Opened
from bot.model import Alert, Json
from bot.store.history import pattern_counts
from bot.store.tables import SafetyPlanRow
from bot.store.timeline import TIMELINE

PLAN = SafetyPlanRow.__table__  # type: ignore[attr-defined]

LAST_TEXTS = 5


async def opened(db: AsyncConnection, alert: Alert, view: ClientView | None, taker: str) -> Opened:
    counts = await pattern_counts(db, alert.patterns)
    told = ", ".join(f"{each.pattern} {each.wrong}/{each.fired}" for each in counts)
    if view is None:
        return Opened(taker=taker, counts=told)
    return Opened(
        client=view.client,
        card=view.card,
        texts=await last_texts(db, view.client.id),
        plan=plan_text(await last_plan(db, view.client.id)),
        counts=told,
        taker=taker,
    )


async def last_texts(db: AsyncConnection, client_id: str) -> list[tuple[datetime, str]]:
    """The client's own last texts, oldest first."""
    query = (
        select(TIMELINE.c.at, TIMELINE.c.words)
        .where(TIMELINE.c.client_id == client_id, TIMELINE.c.name == "text")
        .order_by(TIMELINE.c.id.desc())
        .limit(LAST_TEXTS)
    )
    return [(at, words) for at, words in reversed((await db.execute(query)).all())]


async def last_plan(db: AsyncConnection, client_id: str) -> Json:
    query = select(PLAN.c.steps).where(PLAN.c.client_id == client_id).order_by(PLAN.c.recorded_at.desc()).limit(1)
    return (await db.execute(query)).scalar()


def plan_text(steps: Json) -> str:
    """The plan in plain lines. The one place where an alert meets the plan: whatever renders it better goes here."""
    if isinstance(steps, Mapping):
        steps = [f"{name}: {plan_text(value) or value}" for name, value in steps.items() if value]
    return "\n".join(str(each) for each in steps) if isinstance(steps, list) else ""
