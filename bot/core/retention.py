"""When a finished record's time is over: never before its day, and never past an open alert. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.effects import Effect, Log, Purge, Schedule
from bot.model import Client, Due, DueKind

LOOK_AGAIN = timedelta(hours=24)
LATEST = timedelta(days=365)
"""However late the program comes to it, it is done."""


def key_of(client_id: str) -> str:
    return f"retention:{client_id}"


def owed(client_id: str, until: datetime) -> Due:
    return Due(key=key_of(client_id), kind=DueKind.RETENTION, at=until, grace=LATEST, client_id=client_id)


def fate(client: Client, *, has_open_alert: bool, now: datetime) -> str:
    """What becomes of a record now: `purge`, `alert` (it waits for its alert), `kept`, or `open` (it has not ended)."""
    if client.ended_at is None or client.keep_until is None:
        return "open"
    if client.keep_until > now:
        return "kept"
    return "alert" if has_open_alert else "purge"


def time_up(due: Due, client: Client, *, has_open_alert: bool, now: datetime) -> tuple[Effect, ...]:
    match fate(client, has_open_alert=has_open_alert, now=now):
        case "purge":
            log = Log(actor="between", action="record purged", subject=client.id)
            return Purge(client_id=client.id), log
        case "alert":
            return (Schedule(due=replace(due, at=now + LOOK_AGAIN)),)
        case "kept":
            return (Schedule(due=replace(due, at=client.keep_until or now)),)
        case _:
            return ()
