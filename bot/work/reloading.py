"""Takes in changed flows and texts while the bot runs; a broken programme leaves the old one running and says so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import structlog

from bot.programme.problems import ProgrammeBroken
from bot.programme.programme import Programme
from bot.store import staff
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.parts import Parts
from bot.work.replanning import plan_all_anew
from bot.work.taking import take_in

log = structlog.get_logger()


async def reload(parts: Parts, load: Callable[[], Programme]) -> bool:
    """Read the programme anew. Shape: False when it is broken; then nothing has changed but that staff were told."""
    try:
        fresh = await asyncio.to_thread(load)
    except ProgrammeBroken as broken:
        count = sum(not problem.is_warning for problem in broken.problems)
        log.error("the changed programme is broken; the old one goes on", action="reload", count=count)
        await tell(parts, count)
        return False
    parts.programme = with_former(fresh, parts.programme)
    parts.rules = replace(fresh.rules, keep_for=parts.rules.keep_for)
    await plan_anew(parts)
    log.info("the programme was taken in anew", action="reload", count=len(fresh.flows))
    return True


def with_former(fresh: Programme, old: Programme) -> Programme:
    """Clients finish the revision that they began, in words that are there to be said."""
    fresh.texts.remember_all(old.texts)
    kept = {(flow.id, flow.revision): flow for flow in old.flows.values()}
    return fresh.besides(former={**old.former, **kept})


async def tell(parts: Parts, count: int) -> None:
    now = parts.clock.now()
    async with parts.database.write() as db:
        people = await staff.everybody(db)
        ledger = ledger_of(parts, Book(people), now)
        notice = staff_notice(people, "staff.programme-broken", count=str(count))
        ledger.enter(Deed(key=f"reload:{now.isoformat()}", effects=notice))
        letters = await ledger.write(db)
    parts.post(letters)


async def plan_anew(parts: Parts) -> None:
    """Every client's coming prompts follow the new files from now on."""
    now = parts.clock.now()
    async with parts.database.write() as db:
        await take_in(db, parts.programme, now=now)
    await plan_all_anew(parts, "reload", now=now)
