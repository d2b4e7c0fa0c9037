"""What is asked at every start, every second or by a monitor costs the same however many clients there are."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.data import database_of
from bot.model import DueKind, Lane
from bot.settings import load_settings
from bot.store import due, inbox, outbox, retention, revisions
from bot.store.database import Database, DatabaseFile, connect
from bot.work.ladder import owe_ladders
from tests.bench.crisis_latency import queue_prompts
from tests.bench.multitude import enrol_many
from tests.living import MORNING

FAR = datetime(2100, 1, 1, tzinfo=UTC)
PLACE = """'{"flow":"evening","revision":"r","step":"mood","answers":{},"returns":[]}'"""
HISTORY = (
    """INSERT INTO outbox (key, lane, channel, method, params, created_at, due_at, state, attempts, error)
       SELECT 'k' || n, 2, 'telegram', '', '{}', '0', '0', 'sent', 1, '' FROM numbers""",
    """INSERT INTO inbox (update_id, raw, received_at, state, attempts, error, second)
       SELECT n, '{}', '0', 'done', 1, '', 'done' FROM numbers""",
    f"""INSERT INTO run (id, client_id, key, place, state, started_at)
       SELECT 'r' || n, 'c' || n, 'k' || n, {PLACE}, 'ended', '0' FROM numbers""",
)
"""A letter, an update and a run behind each client."""


def counting(steps: Counter[str]) -> Callable[[DatabaseFile], Callable[[], Awaitable[Any]]]:
    """Connections that count what SQLite's machine does, instruction by instruction."""

    def driver(place: DatabaseFile) -> Callable[[], Awaitable[Any]]:
        def opened() -> Any:
            raw = connect(place)
            raw.set_progress_handler(lambda: steps.update(("done",)), 1)
            return raw

        async def create() -> Any:
            made = aiosqlite.Connection(opened, iter_chunk_size=64)
            made._thread.daemon = True
            return await made

        return create

    return driver


async def start(db: AsyncConnection, now: datetime) -> None:
    await outbox.release_all(db)
    await outbox.forget(db, channel="loop")
    await retention.owe_missing(db, keep_for=timedelta(days=1))
    await owe_ladders(db, now=now)
    await revisions.in_use(db)
    await due.has_kind(db, "vega")


async def second(db: AsyncConnection, now: datetime) -> None:
    assert await due.due_now(db, now=now, limit=20) == []
    assert await due.due_now(db, now=now, limit=20, only=DueKind.DIGEST) == []
    assert not await outbox.has_work(db, now=now)


async def monitor(db: AsyncConnection, now: datetime) -> None:
    assert await outbox.counts(db) == {}
    assert await inbox.counts(db) == {}


ASKED = (start, second, monitor)


async def steps_with(clients: int) -> dict[str, int]:
    """What each question costs, asked the third time: the first two times it is put into words."""
    counted: Counter[str] = Counter()
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        await enrol_many(Path(folder), clients, due_at=MORNING + timedelta(days=1))
        place = database_of(load_settings(_env_file=None, between_data_dir=Path(folder)))
        database = Database(place, driver=counting(counted))
        async with database.write() as db:
            numbers = f"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {clients})"
            for each in HISTORY:
                into, _, values = each.partition("SELECT")
                await db.exec_driver_sql(f"{into} {numbers} SELECT {values}")
        for ask in ASKED:
            for _ in range(3):
                counted.clear()
                async with database.write() as db:
                    await ask(db, MORNING)
            found[ask.__name__] = counted["done"]
        await database.close()
    return found


async def test_a_start_a_second_and_a_monitor_cost_the_same_for_twenty_times_the_clients() -> None:
    few, many = await steps_with(50), await steps_with(1_000)

    for name, steps in few.items():
        assert 0 < many[name] <= 1.1 * steps, name


async def test_of_many_due_at_one_moment_twenty_are_found_without_sorting_all(tmp_path: Path) -> None:
    await enrol_many(tmp_path, 1_000)
    counted: Counter[str] = Counter()
    place = database_of(load_settings(_env_file=None, between_data_dir=tmp_path))
    database = Database(place, driver=counting(counted))

    async with database.read() as db:
        for _ in range(3):
            counted.clear()
            found = await due.due_now(db, now=MORNING, limit=20)
    await database.close()

    assert [each.key for each in found] == sorted(each.key for each in found)
    assert len(found) == 20
    assert counted["done"] < 50 * 20


async def claims_among(letters: int) -> Counter[str]:
    """What it costs to look for work and to claim two seconds of it."""
    counted: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        place = database_of(load_settings(_env_file=None, between_data_dir=Path(folder)))
        await queue_prompts(Path(folder), letters)
        database = Database(place, driver=counting(counted))
        for _ in range(3):
            counted.clear()
            async with database.write() as db:
                assert await outbox.has_work(db, now=FAR)
                assert len(await outbox.claim(db, now=FAR, room={Lane.PROMPT: 20})) == 20
        await database.close()
    return counted


async def test_a_claim_costs_the_same_among_ten_times_the_letters() -> None:
    few, many = await claims_among(200), await claims_among(2_000)

    assert 0 < many["done"] <= 1.05 * few["done"]
