"""Texts that a client has been shown are noted by their ids, once; the report says which of a flow are missing."""

from __future__ import annotations

from pathlib import Path

from bot.commands.reporting import unseen
from bot.store import seen
from tests.living import MAYA, Living, living

TEXTS = ("mood.mood", "mood.words", "mood.may_see", "mood.low", "mood.thanks")


async def shown(bot: Living) -> set[str]:
    async with bot.house.parts.database.read() as db:
        return await seen.texts(db)


async def test_what_a_client_was_shown_is_no_longer_among_the_texts_nobody_has_met(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        programme = bot.house.parts.programme
        assert unseen(programme, {"mood"}, await shown(bot)) == TEXTS

        await bot.write(MAYA, "/mood")
        asked = await bot.hears(MAYA, "How is your mood right now")
        await bot.press(MAYA, asked, "5")
        await bot.quiet()

        assert unseen(programme, {"mood"}, await shown(bot)) == TEXTS[2:]
        assert unseen(programme, {"evening"}, await shown(bot))[0].startswith("evening.")
        names = await bot.rows("SELECT name, value FROM mark WHERE name LIKE 'seen:%'")
        assert "maya" not in str(names).casefold()
        assert await bot.rows("SELECT count(*) FROM mark WHERE name = 'seen-since'") == [(1,)]
