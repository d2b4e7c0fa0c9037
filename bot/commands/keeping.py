"""`between retention`: finished records, until when each is kept, and the end of those whose time is over."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import typer

from bot.commands.common import show, with_database
from bot.commands.people import now_of
from bot.settings import Settings
from bot.store import audit, retention
from bot.store.database import Database
from bot.store.forgetting import has_open_alert

WORDS = {
    "purge": "its time is over", "alert": "its time is over, but an alert is open: kept until that has an outcome",
    "kept": "kept", "open": "not finished",
}  # fmt: skip


def keeping(
    run: bool = typer.Option(False, "--run/--dry-run", help="Delete those whose time is over; else only show them."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Show finished records and until when they are kept; the running bot deletes each on its day."""

    async def work(settings: Settings, database: Database) -> list[dict[str, Any]]:
        now = now_of(settings)
        async with database.write() as db:
            await retention.owe_missing(db, keep_for=timedelta(days=settings.between_retention_days))
            found = await retention.kept(db, now=now)
        if run:
            await purged(database, found, now)
            await database.wipe()
        return [told(each, is_run=run) for each in found]

    rows = with_database(work)
    lines = [f"{each['id']}  ended {each['ended']}  until {each['until']}  {each['what']}" for each in rows]
    show(rows, as_json=as_json, words="\n".join(lines) or "No record is finished.")


async def purged(database: Database, found: list[retention.Kept], now: datetime) -> None:
    """One after the other, each for itself: the running bot writes between two."""
    for each in found:
        if each.fate == "purge":
            async with database.write() as db:
                if await has_open_alert(db, each.client.id):  # raised since we looked
                    continue
                await audit.write(db, at=now, actor="command line", action="record purged", subject=each.client.id)
                await retention.purge(db, each.client.id, now=now)


def told(each: retention.Kept, *, is_run: bool) -> dict[str, Any]:
    """No name: an id is enough to look one up, and what is deleted must not stay on a screen."""
    client = each.client
    return {
        "id": client.id,
        "ended": client.ended_at.date().isoformat() if client.ended_at else None,
        "until": client.keep_until.date().isoformat() if client.keep_until else None,
        "fate": "purged" if is_run and each.fate == "purge" else each.fate,
        "what": "deleted" if is_run and each.fate == "purge" else WORDS[each.fate],
    }
