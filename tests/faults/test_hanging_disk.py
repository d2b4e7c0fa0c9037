"""A disk that hangs: nothing fails, and nothing is done. Who is in need is answered all the same, over real threads."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from bot.store import inbox, turns
from tests.living import MAYA, VEGA, living

CRISIS = "I want to kill myself"
FROM_MEMORY = "Nobody watches this chat"


@pytest.mark.parametrize("where", ["while it is stored", "while it is answered"])
async def test_who_is_in_need_is_answered_from_memory_and_gets_their_alert_when_it_is_back(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "IN_NEED", 0.5)
    works, name = threading.Event(), {"while it is stored": "keep", "while it is answered": "finish"}[where]
    really = getattr(inbox, name)

    async def hangs(db: Any, *given: Any, **more: Any) -> Any:
        await db.run(lambda raw: works.wait())
        return await really(db, *given, **more)

    async with living(tmp_path) as bot:
        monkeypatch.setattr(inbox, name, hangs)
        try:
            await bot.write(MAYA, CRISIS)
            assert FROM_MEMORY in (await bot.hears(MAYA, "988")).text
        finally:
            works.set()
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        assert await bot.rows("SELECT count(*) FROM alert") == [(1,)]


async def test_what_was_given_up_is_told_once_and_breaks_nothing_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "IN_NEED", 0.05)
    broke = threading.Event()

    async def breaks_later() -> None:
        await asyncio.sleep(0.1)
        broke.set()
        raise ValueError("nobody waits for it")

    with pytest.raises(DBAPIError):
        await turns.in_time(breaks_later())
    await asyncio.sleep(0.2)
    assert broke.is_set()
