"""Each write of a crisis and of an evening fails, one at a time: the real bot over its encrypted file, SQLite itself.

`BETWEEN_WRITES` says how many writes lie between two that fail; `make prove` takes each. Each of them fails once, and
then again with all behind it until the disk is mended, by turns as a broken disk and as a full one.
"""

from __future__ import annotations

import asyncio
import errno
import itertools
import os
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest
from sqlalchemy.exc import DBAPIError

from bot.model import Lane
from bot.store import audit, due, rows
from bot.store.upgrade import connected
from tests.faults.failing_disk import FailingDisk, failing_disk
from tests.living import VEGA, Living, living
from tests.people import FIRST_CHAT, card, client, prompt

STEP = int(os.environ.get("BETWEEN_WRITES", "13"))
CLIENTS = 700
"""One for each run; an evening takes some 150 writes, twice each."""

SPARE = 3
"""Writes in a row that nobody came to, until the last one is behind us: what timers write comes now and then."""

OUTAGE = 0.3
"""Seconds until a disk that goes on failing is mended; the poller has then asked again."""

HURRY = 0.1
"""Seconds between two sweeps and between two ticks, where the product waits fifteen and one."""

ZONE = "America/New_York"


@dataclass
class Failing:
    """A running bot and the disk under it."""

    bot: Living
    disk: FailingDisk

    async def mended(self) -> None:
        """Wait until a write has failed, and mend the disk a little later."""
        while not self.disk.failed:  # noqa: ASYNC110  # a thread of SQLite's makes it happen
            await asyncio.sleep(0.02)
        await asyncio.sleep(OUTAGE)
        self.disk.mend()

    async def done(self) -> None:
        """Wait until all that came is answered, and all that is due now is sent."""
        await self.bot.quiet()
        while await self.bot.rows("SELECT 1 FROM inbox WHERE state = 'new'"):  # noqa: ASYNC110  # the sweep takes them in
            await asyncio.sleep(HURRY)
        await self.bot.quiet()

    async def play(self, part: Part, at: int, number: int) -> bool:
        """One client's run, in which the write `at` fails. Shape: False when nobody came to it."""
        chat = FIRST_CHAT + number
        self.bot.sandbox.telegram.person(chat, "Somebody").is_started = True
        goes_on = bool(number % 2)
        self.disk.fail(at, goes_on=goes_on, why=errno.ENOSPC if at % 2 else errno.EIO)
        mending = asyncio.create_task(self.mended()) if goes_on else None
        await part(self, number)
        await self.done()
        if mending is not None:
            mending.cancel()
        self.disk.mend()
        return bool(self.disk.failed)

    async def each_write(self, part: Part, check: Part) -> None:
        """Play it once for each write that it makes, and once more with a disk that goes on failing from there."""
        numbers, missed = itertools.count(), 0
        for at in itertools.count(0, STEP):
            has_failed = False
            for number in (next(numbers), next(numbers)):
                has_failed |= await self.play(part, at, number)
                await check(self, number)
            missed = 0 if has_failed else missed + 1
            if missed == SPARE:
                assert at > SPARE * STEP
                return


Part: TypeAlias = Callable[[Failing, int], Awaitable[None]]


@asynccontextmanager
async def failing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Failing]:
    monkeypatch.setattr("bot.rounds.SWEEP_SECONDS", HURRY)
    monkeypatch.setattr("bot.rounds.TICK_SECONDS", HURRY)
    with failing_disk() as disk:
        async with living(folder, between_second_reader="off") as bot:
            async with bot.house.parts.database.write() as db:
                some = [client(number, ZONE) for number in range(CLIENTS)]
                await rows.add(db, some)
                await rows.add(db, [card(each.id) for each in some])
            yield Failing(bot=bot, disk=disk)
            place = bot.house.parts.database.place
            assert await bot.rows("SELECT DISTINCT state FROM inbox") == [("done",)]
        with connected(place) as db:
            assert db.exec_driver_sql("PRAGMA integrity_check").all() == [("ok",)]
            assert audit.verify(db, place).is_whole


async def test_whichever_write_of_a_crisis_fails_it_is_answered_and_a_human_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with failing(tmp_path, monkeypatch) as run:
        await run.each_write(crisis, is_told)


async def crisis(run: Failing, number: int) -> None:
    """Answered while the disk fails: it is mended only after the answer, or after the time that the poller needs."""
    await run.bot.write(FIRST_CHAT + number, "I want to kill myself")
    await run.bot.hears(FIRST_CHAT + number, "988")


async def is_told(run: Failing, number: int) -> None:
    """One alert, whose page has gone; nothing twice, but for the text from memory before the reply from the file."""
    alerts = await run.bot.rows(f"SELECT id FROM alert WHERE client_id = 'c{number}' AND state <> 'closed'")
    assert len(alerts) == 1
    of_alert = f"channel = 'telegram' AND state = 'sent' AND chat_id = {VEGA} AND alert_id = '{alerts[0][0]}'"
    assert await run.bot.rows(f"SELECT 1 FROM outbox WHERE {of_alert}")
    more = await beyond_the_outbox(run, number)
    assert len(more) <= 1
    assert all("988" in each for each in more)


async def beyond_the_outbox(run: Failing, number: int) -> list[str]:
    """What came to a client beside each letter of theirs that has gone, once each."""
    chat = FIRST_CHAT + number
    letters = await run.bot.rows(
        f"SELECT params ->> 'text' FROM outbox WHERE chat_id = {chat} AND method = 'sendMessage'"
    )
    seen, written = Counter(run.bot.texts(chat)), Counter(text for (text,) in letters)
    assert not written - seen
    return list((seen - written).elements())


async def test_whichever_write_of_an_evening_fails_each_question_comes_once_and_each_answer_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with failing(tmp_path, monkeypatch) as run:
        await run.each_write(evening, is_kept)


async def evening(run: Failing, number: int) -> None:
    bot, chat = run.bot, FIRST_CHAT + number
    await owe(run, number)
    await bot.press(chat, await bot.hears(chat, "10"), "7")
    await bot.press(chat, await bot.hears(chat, ""), "No")
    await bot.hears(chat, "")


async def owe(run: Failing, number: int) -> None:
    """What plans a prompt tries again as well."""
    try:
        async with run.bot.house.parts.database.write() as db:
            await due.owe(db, prompt(number))
    except DBAPIError:
        await asyncio.sleep(HURRY)
        await owe(run, number)


async def is_kept(run: Failing, number: int) -> None:
    kept = f"SELECT name, value FROM timeline WHERE client_id = 'c{number}' AND name IN ('mood', 'happened') ORDER BY 1"
    assert await run.bot.rows(kept) == [("happened", '"no"'), ("mood", "7")]
    lanes = await run.bot.rows(
        f"SELECT lane, state FROM outbox WHERE client_id = 'c{number}' AND method = 'sendMessage'"
    )
    assert sorted(lanes) == [(Lane.REPLY, "sent"), (Lane.REPLY, "sent"), (Lane.PROMPT, "sent")]
    assert await beyond_the_outbox(run, number) == []
