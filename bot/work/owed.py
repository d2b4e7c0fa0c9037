"""What is owed to one client: the end of a break, a caring contact, what was on its way to a hidden chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import caring, forgetting, leaving, moments, retention
from bot.core.effects import Effect, Erase, Say, Schedule
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView
from bot.model import Due, DueKind, Lane, Status, Text, ToClient
from bot.store import inbox
from bot.store.forgetting import has_open_alert
from bot.store.views import client_view
from bot.work.book import Book
from bot.work.parts import Parts

AN_HOUR = timedelta(hours=1)


async def of_a_client(db: AsyncConnection, due: Due, book: Book, parts: Parts, *, now: datetime) -> tuple[Effect, ...]:
    """Do what is owed, from what the client is now."""
    view = await client_view(db, due.client_id or "", now=now)
    if view is None:
        return ()
    book.meet(view)
    match due.kind:
        case DueKind.RESUME:
            return the_break_is_over(view, due, parts.rules, now=now)
        case DueKind.CARING:
            return caring.time_up(due, view, now=now, rules=parts.rules)
        case DueKind.FORGET:
            if await is_needed(db, view.client.id):
                return forgetting.not_yet(due, view.client, now)
            return forgetting.time_up(due, view, keep_until=now + parts.rules.keep_for, now=now)
        case DueKind.RETENTION:
            is_open = await is_needed(db, view.client.id)
            return retention.time_up(due, view.client, has_open_alert=is_open, now=now)
        case DueKind.HIDE:
            return (Erase(client_id=view.client.id, until=datetime.fromisoformat(str(due.detail["until"]))),)
        case _:
            raise ValueError(f"{due.kind} is not owed to a client alone")


async def is_needed(db: AsyncConnection, client_id: str) -> bool:
    """Whether words must not go yet: an alert is open, or something that came may still become one."""
    return await has_open_alert(db, client_id) or await inbox.is_behind(db)


def the_break_is_over(view: ClientView, due: Due, rules: ProgrammeRules, *, now: datetime) -> tuple[Effect, ...]:
    """Check-ins go on; after a stay in hospital with one kind line. A forgetting that waits may still be called off."""
    if view.client.status is not Status.PAUSED:
        return ()
    if view.client.forget_at is not None:
        return (Schedule(due=replace(due, at=now + AN_HOUR)),)
    if due.detail.get("after") == moments.DISCHARGE:
        therapist = view.therapist.name if view.therapist else ""
        return *leaving.woken(view.client), moments.welcome_back(view.client, therapist, rules, now=now)
    said = Say(to=ToClient(client_id=view.client.id), text=Text(id="bot.resumed"), lane=Lane.PROMPT)
    return *leaving.woken(view.client), said
