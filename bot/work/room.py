"""One event's surroundings inside its transaction, and the lines that every such event may write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.effects import Effect, Note, Page
from bot.core.views import ClientView
from bot.model import Staff, TextReceived, Verdict
from bot.work.book import Book
from bot.work.failures import is_down
from bot.work.known import Known
from bot.work.notices import staff_notice

LONGEST_KEPT = 4096


@dataclass(frozen=True, kw_only=True)
class Room:
    db: AsyncConnection
    people: Mapping[str, Staff]
    book: Book
    view: ClientView | None
    now: datetime
    known: Mapping[str, Known] = field(default_factory=dict)
    """What was read of the commit's clients for all of them at once, by client."""


def screener_notice(verdict: Verdict, room: Room) -> tuple[Effect, ...]:
    """Too many failures together are told once an hour, to staff and to the pager (grading rule 6)."""
    if not is_down(verdict):
        return ()
    key = f"screener-down:{room.now:%Y-%m-%dT%H}"
    ring = Page(key=f"{key}:pager", summary="Between: the screener of crisis texts is down. Look at the server now.")
    return *staff_notice(room.people, "alerts.screener-down", key=key), ring


def text_note(view: ClientView, said: TextReceived) -> Note:
    """Every text is kept; the therapist sees it in an alert, or where the client agreed."""
    return Note(client_id=view.client.id, name="text", words=said.text[:LONGEST_KEPT], shared=False)
