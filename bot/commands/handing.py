"""`between therapist leave`: somebody leaves the programme; their clients, alerts and duties go to another."""

from __future__ import annotations

from typing import Any, NoReturn

import typer
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.commands.common import fail, running_programme, show, with_database
from bot.commands.people import now_of
from bot.core.handover import Handover, left, trouble_with
from bot.core.leave import found
from bot.ids import new_id
from bot.model import Alert, AlertState, Client, Staff
from bot.programme.programme import Programme
from bot.settings import Settings
from bot.store import outbox, rows, staff
from bot.store.database import Database
from bot.store.views import CLIENT, client_views
from bot.work.book import Book
from bot.work.ledger import Channels, Deed, Ledger

ALERT = rows.table_of(Alert)

TROUBLES = {
    "who": "--to: nobody in service is called {name}.",
    "self": "--to: that must be somebody else.",
    "role": "--to: {name} is not a therapist.",
    "not-received": "--to: {name} has not pressed Received on the test alert, so alerts may not reach them.",
}


def leave(
    name: str = typer.Argument(..., help="Who leaves the programme."),
    to: str = typer.Option(..., "--to", help="The therapist who takes over; must have pressed Received."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """End somebody's access now; clients, open alerts and the backup's duty go to another, and clients are told."""

    async def work(settings: Settings, database: Database) -> dict[str, Any]:
        programme = await running_programme(settings, database)
        async with database.write() as db:
            people = await staff.everybody(db)
            former, other = found(people.values(), name), found(people.values(), to)
            if former is None:
                fail(f"NAME: nobody in service is called {name}.", 1)
            trouble = trouble_with(former, other)
            if trouble or other is None:
                refuse(trouble, other.name if other else to)
            count = await gone(db, settings, programme, (former, other), people)
            return {"left": former.name, "to": other.name, "clients": count}

    done = with_database(work)
    words = f"{done['left']} has no access any more. {done['clients']} clients are with {done['to']} now, and are told."
    show(done, as_json=as_json, words=words)


def refuse(trouble: str, name: str) -> NoReturn:
    fail(TROUBLES[trouble].format(name=name or "so"), 1)


async def gone(
    db: AsyncConnection, settings: Settings, programme: Programme, both: tuple[Staff, Staff], people: dict[str, Staff]
) -> int:
    """Write it like the running bot does, which then sends what was written. Shape: how many clients there were."""
    now, (former, other) = now_of(settings), both
    views = await client_views(db, CLIENT.c.therapist_id == former.id, now=now)
    over = Handover(
        former=former, to=other, people=people, leaves=await staff.standing_leaves(db), rules=programme.rules, now=now,
        by="command line"
    )  # fmt: skip
    alerts = await rows.fetch(db, Alert, ALERT.c.state != AlertState.CLOSED, order=ALERT.c.raised_at)
    channels = Channels(mail=bool(settings.between_smtp_host), pager=bool(settings.between_pager_url))
    ids = [alert.client_id for alert in alerts if alert.client_id]
    clients = {each.id: each for each in await rows.fetch(db, Client, CLIENT.c.id.in_(ids))}
    book = Book(people, clients | {view.client.id: view.client for view in views})
    ledger = Ledger(
        speak=programme.texts.say, book=book, plan=lambda client, after, days: (), now=now, channels=channels
    )
    ledger.enter(Deed(key=f"c:{new_id()}", effects=left(views, alerts, over, clients)))
    await outbox.hand_back(db, [each.id for each in await ledger.write(db)])
    return len(views)
