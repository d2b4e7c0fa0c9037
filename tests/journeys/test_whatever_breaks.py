"""A bug of ours on the way in: who is in need is answered all the same, and the others go on."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.core.crisis.screener import Screener
from bot.model import Context, Verdict
from bot.store import inbox
from bot.work import listening, standing
from tests.living import ANA, MAYA, VEGA, living

CRISIS = "I want to kill myself"
LAST_WORDS = "Nadie mira este chat"
"""The text from memory is said in both languages."""


class Breaks:
    """A function that breaks: always for whom it may concern, or so many times."""

    def __init__(self, really: Any, times: int) -> None:
        self.really = really
        self.times = times

    def __call__(self, *given: Any, **more: Any) -> Any:
        if self.times:
            self.times -= 1
            raise ValueError("a bug")
        return self.really(*given, **more)


@pytest.mark.parametrize("where", ["stored", "read"])
async def test_what_cannot_be_stored_or_read_for_any_reason_is_answered_from_memory(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with living(tmp_path) as bot:
        broken = {"stored": (inbox, "keep"), "read": (listening, "standings")}[where]
        monkeypatch.setattr(*broken, Breaks(getattr(*broken), 1))
        await bot.write(MAYA, CRISIS)

        said = await bot.hears(MAYA, "988")
        assert LAST_WORDS in said.text
        await bot.house.intake.catch_up()
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        assert await bot.rows("SELECT count(*) FROM alert") == [(1,)]


async def test_one_that_cannot_be_read_in_its_context_is_answered_for_itself_and_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with living(tmp_path) as bot:
        really = standing.replied_to

        def breaks(around: Any, incoming: Any, at: Any) -> Any:
            if incoming.chat_id == MAYA:
                raise KeyError("a bug")
            return really(around, incoming, at)

        monkeypatch.setattr(listening, "replied_to", breaks)
        await bot.write(MAYA, CRISIS)
        await bot.write(ANA, CRISIS)

        for chat in (MAYA, ANA):
            await bot.hears(chat, "988")
        await bot.quiet()
        await bot.hears(VEGA, "An alert is waiting")
        assert await bot.rows("SELECT error FROM inbox WHERE state = 'aside'") == [("KeyError",)]


@pytest.mark.parametrize(("length", "turns"), [(4_000, 3), (20, 1)], ids=["long ones", "ordinary ones"])
async def test_a_batch_of_long_texts_is_read_with_looks_at_the_loop(length: int, turns: int, tmp_path: Path) -> None:
    """Each can take a tenth of a second: whoever is in need must not wait for a hundred of them."""
    async with living(tmp_path) as bot:
        screener, turn, read = bot.house.parts.screener, 0, set[int]()

        async def others() -> None:
            nonlocal turn
            while True:
                turn += 1
                await asyncio.sleep(0)

        def screen(text: str, context: Context) -> Verdict:
            read.add(turn)
            return screener.screen(text, context)

        bot.house.parts.screener = cast(Screener, SimpleNamespace(screen=screen))
        telegram = bot.sandbox.telegram
        updates = [telegram.write(MAYA, "a " * (length // 2), date=bot.sandbox.date()) for _ in range(6)]
        going = asyncio.create_task(others())
        await bot.house.intake.keep(updates)
        going.cancel()
        bot.house.parts.screener = screener

        assert len(read) == turns
