"""The poller against the real wire: the offset moves only over what is stored, and a loop that ends begins again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest

from bot.rounds import POLL_PATIENCE
from bot.sandbox.crowd import Fault
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox
from bot.telegram.poller import FETCH_SECONDS, LONGEST_PAUSE, WHERE_NOTHING_IS_KEPT, Poller
from bot.telegram.request import AiohttpRequest, longest
from bot.work.watch import Watch, Watched

TOKEN = "4242:test"
CHAT = 77


class Line:
    """A poller on the wire, and what it was given to keep."""

    def __init__(self, sandbox: Sandbox, poller: Poller) -> None:
        self.sandbox = sandbox
        self.poller = poller
        self.kept: list[int] = []
        self.is_broken = False
        poller.keep = self.keep

    async def keep(self, updates: Sequence[Mapping[str, Any]]) -> None:
        if self.is_broken:
            raise OSError("the disk is full")
        self.kept += [int(each["update_id"]) for each in updates]

    def writes(self, text: str) -> int:
        update = self.sandbox.telegram.write(CHAT, text, date=1)
        self.sandbox.notify(update)
        return int(update["update_id"])

    async def until_kept(self, update_id: int) -> None:
        async with asyncio.timeout(20):
            while update_id not in self.kept:  # noqa: ASYNC110  # the poller brings it
                await asyncio.sleep(0.01)


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    sandbox = Sandbox(TOKEN, SandboxClock(timedelta()))
    sandbox.telegram.person(CHAT, "Ana")
    runner, address = await start_sandbox(sandbox)
    request = AiohttpRequest()
    await request.initialize()

    async def nothing(_: Sequence[Mapping[str, Any]]) -> None:
        raise AssertionError

    yield Line(sandbox, Poller(request, f"{address}/bot{TOKEN}", nothing))
    await request.shutdown()
    await runner.cleanup()


async def test_the_offset_stays_until_what_came_is_stored(line: Line) -> None:
    update = line.writes("hello")
    line.is_broken = True
    with pytest.raises(OSError, match="full"):
        await line.poller.once()
    assert line.poller.offset is None
    line.is_broken = False

    await line.poller.once()

    assert line.kept == [update]
    assert line.poller.offset == update + 1


async def test_numbers_that_begin_anew_are_followed(line: Line) -> None:
    """After a week without an update Telegram begins at a random number, which may be a lower one."""
    first = line.writes("hello")
    await line.poller.once()
    line.poller.offset = first + 5_000_000

    async def as_telegram(*_: Any, **__: Any) -> list[Any]:
        return [{"update_id": first + 7}, {"update_id": first + 8}]

    with patch.object(line.poller.request, "post", as_telegram):
        await line.poller.once()

    assert line.kept == [first, first + 7, first + 8]
    assert line.poller.offset == first + 9


async def test_a_store_that_fails_gets_the_same_updates_again(line: Line) -> None:
    line.is_broken = True
    update = line.writes("hello")
    running = asyncio.create_task(line.poller.run())
    await asyncio.sleep(0.1)
    line.is_broken = False

    await line.until_kept(update)

    running.cancel()
    assert line.kept == [update]


@pytest.mark.parametrize("kind", ["the disk", "Telegram"])
async def test_a_failing_disk_is_no_reason_to_listen_less(
    line: Line, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    async def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 8:
            await asyncio.Event().wait()

    monkeypatch.setattr(line.poller, "_wait", wait)
    line.is_broken = True
    line.writes("hello")
    if kind == "Telegram":
        line.sandbox.telegram.faults.append(Fault(kind="5xx", method="getUpdates", times=8))
    running = asyncio.create_task(line.poller.run())
    async with asyncio.timeout(20):
        while len(waits) < 8:  # noqa: ASYNC110  # the poller waits so often
            await asyncio.sleep(0.01)

    running.cancel()
    assert max(waits) == (WHERE_NOTHING_IS_KEPT if kind == "the disk" else LONGEST_PAUSE)


@pytest.mark.parametrize("kind", ["5xx", "drop"])
async def test_a_server_that_fails_is_asked_again(line: Line, kind: str) -> None:
    line.sandbox.telegram.faults.append(Fault(kind=kind, method="getUpdates", times=2))
    update = line.writes("hello")
    running = asyncio.create_task(line.poller.run())

    await line.until_kept(update)

    running.cancel()


async def test_a_webhook_that_was_left_behind_is_taken_away(line: Line) -> None:
    line.sandbox.telegram.webhook = {"url": "https://old.example/hook"}
    update = line.sandbox.telegram.write(CHAT, "hello", date=1)["update_id"]
    running = asyncio.create_task(line.poller.run())

    await line.until_kept(update)

    running.cancel()
    assert line.sandbox.telegram.webhook == {}


async def test_a_webhook_that_cannot_be_taken_away_at_once_is_tried_again(line: Line) -> None:
    line.sandbox.telegram.webhook = {"url": "https://old.example/hook"}
    line.sandbox.telegram.faults.append(Fault(kind="5xx", method="deleteWebhook", times=2))
    update = line.sandbox.telegram.write(CHAT, "hello", date=1)["update_id"]
    running = asyncio.create_task(line.poller.run())

    await line.until_kept(update)

    assert not running.done()
    running.cancel()


async def test_a_poller_that_hangs_is_noticed_and_begun_again(line: Line) -> None:
    watch = Watch()
    polling = Watched("poll", line.poller.run, patience=0.3)
    line.poller.beat = polling.beat
    watch.loops.append(polling)
    line.sandbox.telegram.faults.append(Fault(kind="timeout", method="getUpdates"))
    watch.start()
    await asyncio.sleep(0.5)
    update = line.writes("is anybody there?")

    watch.look()
    assert watch.unwell() == ["poll"]
    await line.until_kept(update)

    assert polling.restarts == 1
    await watch.stop()


async def test_whoever_hears_nothing_is_deaf_though_the_watch_calls_it_off_again_and_again(line: Line) -> None:
    """A proxy that says nothing at all: there is never an answer, and never a refusal."""
    watch = Watch()
    polling = Watched("poll", line.poller.run, patience=0.1)
    line.poller.beat = polling.beat
    watch.loops.append(polling)
    line.sandbox.telegram.faults += [Fault(kind="timeout", method="getUpdates")] * 3
    watch.start()

    for _ in range(3):
        await asyncio.sleep(0.2)
        watch.look()
    await asyncio.sleep(0)

    assert line.poller.deaf_for() > 0.3
    await watch.stop()


def test_a_fetch_ends_before_the_watch_takes_it_for_hung() -> None:
    assert longest(FETCH_SECONDS) < POLL_PATIENCE


async def test_a_stop_waits_for_a_loop_that_was_begun_anew_as_well() -> None:
    """It may be deaf to the first word, and still write."""
    heard: list[int] = []

    async def deaf_once() -> None:
        mine = 0
        while mine < 2:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                mine += 1
        heard.append(mine)

    watch = Watch([Watched("deaf", deaf_once, patience=0.01)])
    watch.start()
    await asyncio.sleep(0.05)
    watch.look()
    await asyncio.sleep(0.05)
    assert len(watch.replaced) == 1

    await asyncio.wait_for(watch.stop(), 20)

    assert heard == [2, 2]


async def test_a_loop_that_dies_is_begun_again() -> None:
    lives: list[int] = []

    async def mortal() -> None:
        lives.append(len(lives))
        if len(lives) == 1:
            raise RuntimeError("a bug")
        await asyncio.Event().wait()

    watch = Watch(loops=[Watched("mortal", mortal)])
    watch.start()
    async with asyncio.timeout(20):
        while len(lives) < 2:  # noqa: ASYNC110  # the watch begins it again
            await asyncio.sleep(0.02)

    assert watch.loops[0].is_alive
    assert watch.loops[0].restarts == 1
    await watch.stop()


async def test_a_loop_that_ended_without_a_word_is_begun_again() -> None:
    watch = Watch(loops=[Watched("short", lambda: asyncio.sleep(0))])
    watch.start()
    await asyncio.sleep(0.05)
    assert not watch.loops[0].is_alive

    watch.look()

    assert watch.loops[0].restarts == 1
    await watch.stop()


async def test_a_loop_that_does_not_hear_the_stop_is_told_again() -> None:
    told = 0

    async def deaf_once() -> None:
        nonlocal told
        while told < 2:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                told += 1

    watch = Watch([Watched("deaf", deaf_once)])
    watch.start()
    await asyncio.sleep(0)

    await asyncio.wait_for(watch.stop(), 20)
    assert told == 2
