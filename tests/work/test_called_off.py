"""Whoever is called off, or breaks, on the way leaves nothing behind that holds up the others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from bot.core.crisis.second import Reading
from bot.model import Context, Kind, Lane, Level, TextReceived, Verdict
from bot.prove.timing import VirtualLoop, run_virtual
from bot.rounds import POLL_PATIENCE
from bot.store.inbox import Arrived
from bot.telegram.poller import Poller
from bot.work import listening
from bot.work.dispatch import Dispatcher, Settled, outcome
from bot.work.intake import Intake
from bot.work.limiter import Limiter, Rates
from bot.work.listening import Heard, Listening
from bot.work.parts import Tallies
from bot.work.ports import Letter, Sent
from bot.work.second import SecondReading

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
CLOCK = SimpleNamespace(now=lambda: NOON)


def heard(level: Level = Level.NONE) -> Heard:
    arrived = Arrived(update_id=1, raw="{}", received_at=NOON)
    said = TextReceived(chat_id=7, message_id=1, text="hello")
    return Heard(arrived=arrived, incoming=said, verdict=Verdict(level=level))


class Breaks:
    """An answering that breaks in a way that nobody has thought of."""

    async def ordinary(self, batch: Sequence[Heard]) -> None:
        raise RuntimeError

    async def crisis(self, heard: Heard) -> None:
        raise RuntimeError

    async def second(self, heard: Heard) -> None:
        raise RuntimeError


@pytest.mark.parametrize("level", [Level.NONE, Level.URGENT])
async def test_an_answer_that_breaks_everything_is_not_in_hand_for_ever(level: Level) -> None:
    """The sweep would never look into the inbox again, where what could not be answered waits."""

    async def hear(arrived: Any) -> AsyncIterator[Heard]:
        yield heard(level)

    own: Any = SimpleNamespace(hear=hear)
    intake = Intake(SimpleNamespace(), own, Breaks(), SimpleNamespace())  # type: ignore[arg-type]
    await intake.take_in([])

    with pytest.raises(RuntimeError):
        await intake.work_off()

    assert intake.in_hand == 0


async def test_a_second_reading_that_breaks_everything_leaves_the_others_to_be_caught_up() -> None:
    reader = SimpleNamespace(read=lambda text, context: Reading(level=Level.URGENT, kind=Kind.SUICIDE))
    clock = SimpleNamespace(now=lambda: heard().arrived.received_at)
    parts: Any = SimpleNamespace(second_reader=reader, tallies=Tallies(), clock=clock)
    second = SecondReading(parts, SimpleNamespace(), Breaks())  # type: ignore[arg-type]
    second._take(replace(heard(), said=(("hello", Context()),)))

    with pytest.raises(RuntimeError):
        await second.work_off()

    second.stop()
    assert second.is_idle


class Slow:
    """An outbox that writes when it is let."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.begun = asyncio.Event()
        self.settled: list[Settled] = []

    async def claim(self, *, now: datetime, room: Mapping[Lane, int]) -> list[Letter]:
        return []

    async def begin(self, ids: Sequence[int]) -> set[int]:
        return set(ids)

    async def settle(self, settled: Sequence[Settled]) -> None:
        self.begun.set()
        await self.go.wait()
        self.settled += settled


async def test_what_has_gone_is_written_down_though_the_loop_is_stopped_while_it_writes() -> None:
    """Or after the next start every reply of that moment would go again."""
    outbox = Slow()
    dispatcher = Dispatcher(outbox, {}, Limiter(Rates(), 0.0), CLOCK)
    letter = Letter(
        id=1, lane=Lane.REPLY, channel="telegram", chat_id=7, method="sendMessage", params={}, due_at=NOON
    )  # fmt: skip
    dispatcher.results.append(Settled(letter=letter, receipt=Sent(), outcome=outcome(letter, Sent(), NOON)))
    dispatcher.has_results.set()
    loop = asyncio.create_task(dispatcher.run_settling())
    await outbox.begun.wait()

    loop.cancel()
    await asyncio.gather(loop, return_exceptions=True)
    outbox.go.set()
    await dispatcher.settle()

    assert [each.letter.id for each in outbox.settled] == [1]


async def test_words_that_come_while_a_chat_is_looked_up_are_not_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """People split sentences, and a webhook brings two updates at once."""
    own = Listening(SimpleNamespace(clock=CLOCK))  # type: ignore[arg-type]

    async def looked_up(*_: Any, **__: Any) -> list[str]:
        own._note(7, "I want to")
        return []

    monkeypatch.setattr(listening, "recent_texts", looked_up)
    await own._remember(SimpleNamespace(), {7})  # type: ignore[arg-type]

    assert own._recent(7) == ("I want to",)


def test_a_long_wait_that_telegram_named_looks_to_nobody_like_a_loop_that_hangs() -> None:
    loop = VirtualLoop()
    beats: list[float] = []
    poller = Poller(SimpleNamespace(), "", SimpleNamespace(), lambda: beats.append(loop.time()))  # type: ignore[arg-type]

    run_virtual(loop, poller._wait(300.0))

    assert max(after - before for before, after in zip(beats, [*beats[1:], 300.0], strict=True)) < POLL_PATIENCE


def test_time_in_which_the_process_stood_still_counts_for_a_wait_that_telegram_named() -> None:
    loop = VirtualLoop()
    stands_still = iter([0.0, 250.0])
    poller = Poller(SimpleNamespace(), "", SimpleNamespace(), lambda: loop.leap(next(stands_still, 0.0)))  # type: ignore[arg-type]

    run_virtual(loop, poller._wait(300.0))

    assert 300.0 <= loop.time() < 301.0
