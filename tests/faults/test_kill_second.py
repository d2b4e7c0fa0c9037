"""`kill -9` between a reply and the second reading: what was owed is read, and what it raises is answered once."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.keys import read_key
from bot.model import Level
from bot.sandbox.server import Sandbox
from bot.store import inbox
from bot.store.database import Database, DatabaseFile
from tests.faults.test_kill import CHATS, Process, check_doubles, drained, people, polled_after, server, until
from tests.people import FIRST_CHAT

OBLIQUE = (
    "im in the truck outside their house and they are going to find out tonight",
    "top level of the parking garage. figure the morning shift can be the ones who find me",
    "what i took in the bathroom is working already, didnt want to be alone when it hits",
)
"""Grave for a reader; the patterns may or may not say so: the test holds either way."""

KILLS = 4


async def test_a_reading_that_a_kill_cut_off_is_made_up_for_once(tmp_path: Path) -> None:
    async with server() as (sandbox, address):
        await people(tmp_path, sandbox)
        async with Process(tmp_path, address) as program:
            for kill in range(KILLS):
                await until(polled_after(sandbox, sandbox.polling), "the program polls")
                for chat in range(kill, CHATS, KILLS):
                    sandbox.notify(sandbox.telegram.write(FIRST_CHAT + chat, OBLIQUE[chat % 3], date=sandbox.date()))
                await asyncio.sleep(0.02 * kill)
                await program.kill()
                await program.start()
            await until(lambda: not sandbox.telegram.updates, "every update is confirmed")
            await drained(tmp_path, sandbox)
            await nothing_is_owed(tmp_path)
            await drained(tmp_path, sandbox)
        await check_record(tmp_path, sandbox)


async def nothing_is_owed(folder: Path) -> None:
    async with asyncio.timeout(120):
        while any(second == "owed" for _, second, _ in await marks(folder)):  # noqa: ASYNC110  # another process reads
            await asyncio.sleep(0.2)


async def marks(folder: Path) -> list[Any]:
    database = Database(DatabaseFile(path=folder / "between.db", key=read_key(folder / "between.key")))
    try:
        async with database.read() as db:
            columns = (inbox.INBOX.c.level, inbox.INBOX.c.second, inbox.INBOX.c.raw)
            return [tuple(row) for row in await db.execute(select(*columns))]
    finally:
        await database.close()


async def check_record(folder: Path, sandbox: Sandbox) -> None:
    """Each chat wrote once: each has one alert where its text was grave, and was paged for it in one round.

    Whoever wrote the same has the same level, whatever was killed behind it.
    """
    database = Database(DatabaseFile(path=folder / "between.db", key=read_key(folder / "between.key")))
    async with database.read() as db:
        alerts = [tuple(row) for row in await db.exec_driver_sql("SELECT client_id, rounds FROM alert")]
        letters: Sequence[Any] = (
            await db.exec_driver_sql("SELECT lane, state, params, attempts, key, chat_id FROM outbox")
        ).all()
    await database.close()
    found = await marks(folder)
    levels = [level for level, _, _ in found]
    of_text = {(json.loads(raw)["message"]["text"], level) for level, _, raw in found}

    assert len(levels) == CHATS
    assert {text for text, _ in of_text} == set(OBLIQUE)
    assert len(of_text) == len(OBLIQUE)
    assert min(levels) >= Level.URGENT  # the patterns alone hear one of the three
    check_doubles(sandbox, letters)
    assert sum(level >= Level.URGENT for level in levels) == len(alerts)
    assert max(Counter(client for client, _ in alerts).values(), default=1) == 1
    assert {rounds for _, rounds in alerts} <= {1}
