"""What is owed to one client: the direct question's next step, the end of a break, a caring contact, a hidden chat."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import caring, leaving, question
from bot.core.effects import Effect, Erase, Say
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView
from bot.model import Due, DueKind, Lane, Question, Status, Text, ToClient
from bot.store import rows, staff
from bot.store.views import client_view
from bot.work.book import Book
from bot.work.unfold import cover_of

QUESTION = rows.table_of(Question)


async def of_a_client(
    db: AsyncConnection, due: Due, book: Book, rules: ProgrammeRules, *, now: datetime
) -> tuple[Effect, ...]:
    """Do what is owed, from what the client is now."""
    view = await client_view(db, due.client_id or "", now=now)
    if view is None:
        return ()
    book.meet(view)
    match due.kind:
        case DueKind.QUESTION:
            return await the_question(db, due, view, book, rules, now)
        case DueKind.RESUME:
            return the_break_is_over(view)
        case DueKind.CARING:
            return caring.time_up(due, view, now=now)
        case DueKind.HIDE:
            return (Erase(client_id=view.client.id, until=datetime.fromisoformat(str(due.detail["until"]))),)
        case _:
            raise ValueError(f"{due.kind} is not owed to a client alone")


async def the_question(
    db: AsyncConnection, due: Due, view: ClientView, book: Book, rules: ProgrammeRules, now: datetime
) -> tuple[Effect, ...]:
    asked = await rows.fetch_one(db, Question, QUESTION.c.id == str(due.detail["question"]))
    if asked is None:
        return ()
    cover = cover_of(book.staff, view, await staff.stand_ins(db, now=now, people=book.staff))
    return question.time_up(asked, view, rules, now=now, taker=cover.therapist)


def the_break_is_over(view: ClientView) -> tuple[Effect, ...]:
    if view.client.status is not Status.PAUSED:
        return ()
    said = Say(to=ToClient(client_id=view.client.id), text=Text(id="bot.resumed"), lane=Lane.PROMPT)
    return *leaving.woken(view.client), said
