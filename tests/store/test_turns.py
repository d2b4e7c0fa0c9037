"""One writes at a time; a crisis waits for nobody but the one who is writing."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest
from sqlalchemy.exc import OperationalError

from bot.store import turns
from bot.store.turns import MOST_IN_A_ROW, Turns


class Writers:
    """Those who write, in the order in which their turn came."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.went: list[str] = []
        self.at_once = 0
        self.go = asyncio.Event()

    async def write(self, name: str) -> None:
        async with self.turns.turn(is_urgent=name.startswith("crisis")):
            self.at_once += 1
            assert self.at_once == 1
            self.went.append(name)
            try:
                await self.go.wait()
                await asyncio.sleep(0)
            finally:
                self.at_once -= 1

    async def all_through(self, *tasks: asyncio.Task[None]) -> None:
        """Let them write. Raises: TimeoutError, when a turn is never passed on."""
        self.go.set()
        async with asyncio.timeout(10):
            await asyncio.gather(*tasks)

    def begin(self, *names: str) -> list[asyncio.Task[None]]:
        return [asyncio.create_task(self.write(name)) for name in names]


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_crisis_goes_before_all_who_wait_and_behind_the_one_who_writes() -> None:
    writers = Writers()
    tasks = writers.begin("prompts", "settling", "events", "crisis")
    await settled()
    await writers.all_through(*tasks)

    assert writers.went == ["prompts", "crisis", "settling", "events"]


async def test_a_flood_of_crises_leaves_a_turn_to_the_others() -> None:
    writers = Writers()
    tasks = writers.begin("prompts", "events", *(f"crisis {number}" for number in range(MOST_IN_A_ROW + 3)))
    await settled()
    await writers.all_through(*tasks)

    assert writers.went.index("events") == MOST_IN_A_ROW + 1


async def test_who_is_called_off_while_waiting_keeps_nobody_waiting() -> None:
    writers = Writers()
    first, off, last = writers.begin("prompts", "events", "settling")
    await settled()
    off.cancel()
    await settled()
    await writers.all_through(first, last)

    assert writers.went == ["prompts", "settling"]


async def test_who_is_called_off_in_the_moment_of_their_turn_passes_it_on() -> None:
    writers = Writers()
    first, off, last = writers.begin("prompts", "events", "settling")
    await settled()
    first.cancel()
    await asyncio.sleep(0)
    off.cancel()
    await writers.all_through(last)

    assert writers.went[-1] == "settling"
    assert not writers.turns.is_taken


@pytest.mark.parametrize("off", ["events", "crisis"])
@pytest.mark.parametrize("after", range(6))
async def test_who_is_called_off_at_any_moment_breaks_no_write_and_keeps_nobody_waiting(off: str, after: int) -> None:
    """Also between being called off and waking up: the one who writes may pass the turn on in just that moment."""
    writers = Writers()
    first, waits, last = writers.begin("prompts", off, "settling")
    await settled()
    writers.go.set()
    for _ in range(after):
        await asyncio.sleep(0)
    waits.cancel()
    await writers.all_through(first, last)

    assert writers.went[0] == "prompts"
    assert writers.went[-1] == "settling"
    assert not writers.turns.is_taken


async def test_who_fails_passes_their_turn_on() -> None:
    own = Turns()
    with suppress(ZeroDivisionError):
        async with own.turn(is_urgent=False):
            raise ZeroDivisionError

    async with own.turn(is_urgent=False):
        assert own.is_taken
    assert not own.is_taken


@pytest.mark.parametrize("is_urgent", [True, False])
async def test_behind_a_write_that_does_not_end_the_database_fails(
    monkeypatch: pytest.MonkeyPatch, is_urgent: bool
) -> None:
    """Or a crisis would wait for a disk that hangs; what is refused so is answered from memory (law 2)."""
    monkeypatch.setattr(turns, "IN_NEED" if is_urgent else "PATIENCE", 0.01)
    writers = Writers()
    (hangs,) = writers.begin("prompts")
    await settled()

    with pytest.raises(OperationalError, match="does not end"):
        async with asyncio.timeout(5), writers.turns.turn(is_urgent=is_urgent):
            raise AssertionError("two at once")

    await writers.all_through(hangs, *writers.begin("events"))
    assert writers.went == ["prompts", "events"]
