"""A sandbox that is started again: it goes on where it stood, from its first second."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.data import file_of
from bot.model import Lane
from bot.seed import SandboxProgramme, seed
from bot.store import outbox
from bot.store.database import Database
from bot.store.outbox import Draft
from tests import living as around
from tests.living import MAYA, MORNING, living

OPEN = "SELECT id, asked_at, state FROM run WHERE client_id = 'maya' AND state = 'open'"


async def test_what_is_owed_finds_its_chat_and_an_open_question_its_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot sends at once, and looks at its clock each second; whoever shows the page may come later."""
    async with living(tmp_path) as bot:
        await bot.later(hours=10)
        (before,) = await bot.rows(OPEN)
        database = Database(file_of(bot.house.settings))
    async with database.write() as db:
        owed = Draft(
            key="owed", lane=Lane.CRISIS, channel="telegram", chat_id=MAYA, method="sendMessage",
            params={"chat_id": MAYA, "text": "988"}, due_at=MORNING,
        )  # fmt: skip
        await outbox.store(db, [owed], now=MORNING)
    await database.close()

    async def later(house: object) -> None:
        await asyncio.sleep(2.5)
        await seed(house)  # type: ignore[arg-type]  # the house of that bot

    monkeypatch.setattr(around, "seed", later)
    async with living(tmp_path) as bot:
        await bot.hears(MAYA, "988")

        assert await bot.rows(OPEN) == [before]
        assert await bot.rows("SELECT blocked_at FROM client WHERE id = 'maya'") == [(None,)]


async def test_a_page_that_is_opened_while_the_bot_starts_shows_nobody_yet() -> None:
    """It was told of an error, in the first seconds of whoever tries it out."""
    assert await SandboxProgramme().people() == []
