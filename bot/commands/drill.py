"""`between drill`: a marked test crisis through the running bot, and the seconds to each step."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any, Literal

import typer

from bot.commands.common import fail, running_programme, show, with_database
from bot.commands.people import now_of
from bot.core import drill as drills
from bot.core.leave import found
from bot.ids import new_id
from bot.settings import Settings
from bot.store import due, staff
from bot.store.database import Database
from bot.store.drills import STEPS, Progress, progress

LOOK_EVERY = 0.2
TAKEN_WITHIN = 20.0
"""Seconds in which a running bot must have taken the drill up: its clock ticks every second."""

WORDS = {
    "stored": "stored", "reply": "crisis reply out", "telegram": "page on Telegram", "email": "mail", "pager": "pager",
    "acknowledged": "acknowledged",
}  # fmt: skip


def drill(
    weekly: Literal["on", "off", ""] = typer.Option("", help="Begin one every week, in working hours."),
    therapist: str = typer.Option("", help="Whose ladder; without it each therapist's in turn, a week each."),
    wait: float = typer.Option(120.0, help="Seconds to wait for somebody to acknowledge."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Send a DRILL through everything: screener, database, outbox, Telegram, mail, pager. No client hears of it."""
    if weekly:
        typer.echo(with_database(lambda settings, database: set_weekly(settings, database, is_on=weekly == "on")))
        return
    said = (lambda line: None) if as_json else typer.echo
    result = with_database(lambda settings, database: sent(database, therapist, wait, said))
    if as_json:
        show(result, as_json=True, words="")
    if result["trouble"]:
        raise typer.Exit(1)


async def set_weekly(settings: Settings, database: Database, *, is_on: bool) -> str:
    rules = (await running_programme(settings, database)).rules
    async with database.write() as db:
        if not is_on:
            await due.call_off(db, drills.WEEKLY)
            return "The weekly drill is off."
        person = drills.whose(await staff.everybody(db), "", now_of(settings))
        if person is None:
            fail("There is nobody on staff yet: between therapist add", 1)
        owed = drills.due_weekly(person.zone, rules, now_of(settings))
        await due.owe(db, owed)
    return f"The weekly drill is on; the next one is on {owed.at:%A %d %B %Y, %H:%M} UTC."


async def sent(database: Database, named: str, wait: float, said: Callable[[str], Any]) -> dict[str, Any]:
    """Ask the running bot for a drill, then watch what it writes down."""
    drill_id, began = new_id(), time.monotonic()
    async with database.write() as db:
        person = found((await staff.everybody(db)).values(), named) if named else None
        if named and person is None:
            fail(f"--therapist: nobody on staff is called {named}.", 1)
        await due.owe(db, drills.due_once(drill_id, person.id if person else ""))
    seen = await watched(database, drill_id, wait, said)
    spent = round(time.monotonic() - began, 1)
    if not seen.is_taken:
        async with database.write() as db:
            await due.call_off(db, f"drill:{drill_id}")
    trouble = trouble_of(seen, spent)
    for line in trouble:
        said(line)
    if seen.is_taken and "acknowledged" not in seen.seconds:
        said(f"Nobody has acknowledged after {spent:.0f} s. The drill climbs the ladder once and ends by itself.")
    graded = seen.alert.reasons if seen.alert else ()
    return {
        "drill": drill_id, "seconds": seen.seconds, "not_sent": seen.waiting, "acknowledged":
        "acknowledged" in seen.seconds, "waited": spent, "screened": list(graded), "trouble": trouble,
    }  # fmt: skip


async def watched(database: Database, drill_id: str, wait: float, said: Callable[[str], Any]) -> Progress:
    """Say each step as it comes, until somebody acknowledges or the time is over."""
    told: set[str] = set()
    seen, began = Progress(), time.monotonic()
    while True:
        async with database.read() as db:
            seen = await progress(db, drill_id)
        for step in STEPS:
            if step in seen.seconds and step not in told:
                told.add(step)
                said(f"{seen.seconds[step]:8.3f} s  {WORDS[step]}")
        spent = time.monotonic() - began
        if "acknowledged" in seen.seconds or spent > wait or (not seen.is_taken and spent > TAKEN_WITHIN):
            return seen
        await asyncio.sleep(LOOK_EVERY)


def trouble_of(seen: Progress, spent: float) -> list[str]:
    """What did not work. Shape: empty when every way out that is set up took the drill."""
    if not seen.is_taken:
        return [f"No running bot took the drill up in {spent:.0f} s. Is `between run` on this data folder alive?"]
    if seen.alert is None:
        return ["The drill was taken up and not answered. Please run: between doctor"]
    found = [f"{WORDS[step]}: not sent ({why})" for step, why in seen.waiting.items()]
    missing = [f"{WORDS[step]}: nobody could be written to" for step in ("reply", "telegram") if is_missing(step, seen)]
    missed = [reason for reason in seen.alert.reasons if reason.startswith("the screener graded")]
    return [*found, *missing, *missed]


def is_missing(step: str, seen: Progress) -> bool:
    return step not in seen.seconds and step not in seen.waiting
