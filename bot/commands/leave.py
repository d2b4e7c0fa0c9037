"""`between leave`: days on which somebody is away, and who stands in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, NoReturn

import typer
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.commands.common import fail, running_programme, show, with_database
from bot.commands.people import now_of
from bot.core.effects import Effect, Say
from bot.core.leave import Wish, called_off, found, granted, trouble_with
from bot.ids import new_id
from bot.model import Leave, Staff
from bot.settings import Settings
from bot.store import staff
from bot.store.database import Database
from bot.work.book import Book
from bot.work.ledger import Deed, Ledger
from bot.work.letters import Speak

TROUBLES = {
    "how": "--from, --to: days like 2026-12-24; the last is not before the first, and not over yet.",
    "none": "--off: no leave is set.",
    "who": "--stand-in: nobody on staff is called {name}.",
    "self": "--stand-in: a stand-in must be somebody else.",
    "not-received": "--stand-in: {name} has not pressed Received on the test alert, so alerts may not reach them.",
    "away-too": "--stand-in: {name} is away on some of these days too.",
}


def leave(
    name: str = typer.Argument("", help="Who is away; without a name, every leave is listed."),
    first: str = typer.Option("", "--from", help="The first day, like 2026-12-24."),
    last: str = typer.Option("", "--to", help="The last day."),
    stand_in: str = typer.Option("", "--stand-in", help="Who is told instead; must have pressed Received."),
    off: bool = typer.Option(False, "--off", help="Call the leave off."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """List, set or call off a leave; the stand-in takes the rung on the ladder. Both are told."""

    async def work(settings: Settings, database: Database) -> list[dict[str, Any]]:
        programme = await running_programme(settings, database) if name else None
        async with database.write() as db:
            people = await staff.everybody(db)
            if programme is not None:
                effects = await changes(db, settings, people, name, (first, last), stand_in, off=off)
                await written(db, now_of(settings), programme.texts.say, people, effects)
            now = now_of(settings)
            return [told(each, people) for each in await staff.coming_leaves(db, now=now)]

    rows = with_database(work)
    words = "\n".join(
        f"{each['name']}: {each['first']} to {each['last']}, {each['stand_in']} stands in" for each in rows
    )
    show(rows, as_json=as_json, words=words or "Nobody is away.")


async def changes(
    db: AsyncConnection, settings: Settings, people: dict[str, Staff], name: str, days: tuple[str, str], stand_in: str,
    *, off: bool,
) -> tuple[Effect, ...]:  # fmt: skip
    now = now_of(settings)
    person = found(people.values(), name)
    if person is None:
        fail(f"NAME: nobody on staff is called {name}.", 1)
    leaves = await staff.coming_leaves(db, now=now)
    mine = [each for each in leaves if each.staff_id == person.id]
    if off:
        return called_off(person, mine, now=now) or refuse("none")
    other = found(people.values(), stand_in)
    wish = Wish(person=person, stand_in=other, first=day_of(days[0]), last=day_of(days[1] or days[0]), named=stand_in)
    trouble = trouble_with(wish, leaves, now=now)
    if trouble:
        refuse(trouble, other.name if other else stand_in)
    return granted(wish, mine, leave_id=new_id(), now=now)


def refuse(trouble: str, name: str = "") -> NoReturn:
    fail(TROUBLES[trouble].format(name=name or "so"), 1)


def day_of(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


async def written(
    db: AsyncConnection, now: datetime, speak: Speak, people: dict[str, Staff], effects: tuple[Effect, ...]
) -> None:
    """Write like the running bot does; its letters are left for it to claim."""
    ledger = Ledger(speak=speak, book=Book(people), plan=lambda client, after, occasions: (), now=now)
    soon = now + timedelta(seconds=1)
    waiting = tuple(replace(each, due_at=soon) if isinstance(each, Say) else each for each in effects)
    ledger.enter(Deed(key=f"c:{new_id()}", effects=waiting))
    await ledger.write(db)


def told(leave: Leave, people: dict[str, Staff]) -> dict[str, Any]:
    person, other = people.get(leave.staff_id), people.get(leave.stand_in_id)
    return {
        "id": leave.id, "name": person.name if person else leave.staff_id,
        "stand_in": other.name if other else leave.stand_in_id,
        "first": leave.first_day.isoformat(), "last": leave.last_day.isoformat(),
    }  # fmt: skip
