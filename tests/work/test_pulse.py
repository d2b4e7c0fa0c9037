"""The heartbeat: an outside monitor hears it only after a full loop, and hears nothing when anything stands still."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.rounds import beat_once
from bot.work import pulse
from tests.living import MAYA, Living, living
from tests.ways import Ways, ways


@dataclass
class Monitored:
    bot: Living
    out: Ways

    async def beats(self) -> bool:
        """Whether the monitor hears one beat."""
        before = len(self.out.beats)
        await beat_once(self.bot.house)
        return len(self.out.beats) > before

    def task(self, name: str) -> Any:
        return next(each for each in self.bot.house.watch.loops if each.name == name)


@pytest.fixture
async def monitored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Monitored]:
    monkeypatch.setattr(pulse, "ROUND_TRIP_SECONDS", 2.0)
    async with ways() as out, living(tmp_path, between_heartbeat_url=f"{out.address}/beat") as bot:
        yield Monitored(bot=bot, out=out)


async def test_a_full_loop_is_told_and_leaves_no_letter_behind(monitored: Monitored) -> None:
    assert await monitored.beats()
    assert await monitored.bot.rows("SELECT count(*) FROM outbox WHERE channel = 'loop'") == [(0,)]
    (mark,) = await monitored.bot.rows("SELECT value FROM mark WHERE name = 'heartbeat'")
    assert mark[0].startswith("2026-11-24")


@pytest.mark.parametrize("name", ["claim", "dispatch", "settle"])
async def test_silence_when_a_loop_of_the_outbox_hangs(monitored: Monitored, name: str) -> None:
    loop = monitored.task(name)

    async def hangs() -> None:
        await asyncio.Event().wait()

    loop.task.cancel()
    loop.task = asyncio.create_task(hangs())
    await asyncio.sleep(0)

    assert not await monitored.beats()


@pytest.mark.parametrize("name", ["crises", "poll"])
async def test_silence_when_a_loop_has_died(monitored: Monitored, name: str) -> None:
    monitored.task(name).task.cancel()
    await asyncio.sleep(0.05)

    assert not await monitored.beats()


async def test_silence_while_a_loop_dies_again_and_again(monitored: Monitored) -> None:
    async def breaks() -> None:
        raise ZeroDivisionError

    loop = monitored.task("events")
    loop.task.cancel()
    loop.loop = breaks
    await asyncio.sleep(0.05)
    monitored.bot.house.watch.look()
    await asyncio.sleep(0.05)

    assert loop.is_alive
    assert not await monitored.beats()


async def test_silence_when_the_tick_stalls(monitored: Monitored) -> None:
    async def never() -> int:
        await asyncio.Event().wait()
        return 0

    monitored.bot.house.clockwork.tick = never  # type: ignore[method-assign]  # the fault under test
    monitored.bot.house.clockwork.ticked_at -= pulse.TICK_SECONDS + 1

    assert not await monitored.beats()


async def test_silence_when_the_database_does_not_write(monitored: Monitored, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Any:
        raise OperationalError("INSERT", {}, Exception("disk full"))

    monkeypatch.setattr(monitored.bot.house.parts.database, "write", broken)

    assert not await monitored.beats()


async def test_silence_when_an_update_waits_for_minutes(monitored: Monitored) -> None:
    bot = monitored.bot
    bot.house.intake.in_hand += 1  # so that the sweep does not take it up
    async with bot.house.parts.database.write() as db:
        await db.exec_driver_sql(
            "INSERT INTO inbox (update_id, raw, received_at, state, attempts, error)"
            " VALUES (9, '{}', '2026-11-24T14:00:00.000000Z', 'new', 0, '')"
        )

    assert not await monitored.beats()


async def test_silence_when_telegram_gives_no_updates(monitored: Monitored, monkeypatch: pytest.MonkeyPatch) -> None:
    """A token that was taken back: everything inside works, and nobody is heard."""
    monkeypatch.setattr(pulse, "DEAF_SECONDS", 0.2)
    assert await monitored.beats()
    monitored.bot.sandbox.token = "4242:another"
    monitored.bot.sandbox.arrived.set()
    await monitored.bot.write(MAYA, "hello")

    await monitored.bot.until(lambda: monitored.bot.house.pulse.deaf_for() > pulse.DEAF_SECONDS, "deaf")

    assert not await monitored.beats()
    assert "TELEGRAM_BOT_TOKEN" in await monitored.bot.house.pulse.trouble()
    monitored.bot.house.pulse.is_webhook = True
    assert not await monitored.beats()
    assert await monitored.bot.house.pulse.trouble() == ""


async def test_it_beats_while_telegram_makes_everybody_wait(monitored: Monitored) -> None:
    house = monitored.bot.house
    house.dispatcher.limiter.pause(60.0, None, asyncio.get_running_loop().time())
    await monitored.bot.write(MAYA, "hello")

    assert await monitored.beats()
