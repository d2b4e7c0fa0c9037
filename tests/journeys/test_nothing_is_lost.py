"""What must not be lost on the way: item 9 tapped late, a text behind a frozen chat, a break, a promise to delete."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.sandbox.people import Message
from bot.work.reloading import plan_anew
from tests.living import MAYA, VEGA, Living, living


async def item9(bot: Living) -> Message:
    """The message with item 9 of a PHQ-9, unanswered, with the whole programme behind it."""
    parts = bot.house.parts
    whole = parts.programme.flows
    parts.programme = replace(parts.programme, flows={"phq9": whole["phq9"]})
    await plan_anew(parts)
    await bot.later(days=5, hours=10)
    for number in range(1, 9):
        await bot.press(MAYA, await bot.hears(MAYA, f"\n{number}. "), "Not at all")
    asked = await bot.hears(MAYA, "\n9. ")
    parts.programme = replace(parts.programme, flows=whole)
    return asked


async def change_maya(bot: Living, values: str) -> None:
    async with bot.house.parts.database.write() as db:
        await db.exec_driver_sql(f"UPDATE client SET {values} WHERE id = 'maya'")


@pytest.mark.parametrize("between", ["/mood", "everything is hopeless", ""], ids=["another flow", "a concern", "days"])
async def test_item_nine_tapped_late_still_tells_a_human(tmp_path: Path, between: str) -> None:
    async with living(tmp_path) as bot:
        asked = await item9(bot)
        if between:
            await bot.write(MAYA, between)
            await bot.quiet()
        else:
            await bot.later(days=3, hours=6)

        await bot.press(MAYA, asked, "Nearly every day")
        await bot.quiet()

        assert await bot.rows("SELECT patterns FROM alert") == [('["item9-3"]',)]
        await bot.hears(VEGA, "An alert is waiting")


async def test_a_crisis_text_behind_a_frozen_chat_reaches_whoever_holds_the_alert(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I want to die")
        await bot.hears(VEGA, "An alert is waiting")
        await change_maya(bot, "status = 'frozen'")

        await bot.write(MAYA, "I took all the pills")

        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        assert await bot.rows("SELECT level FROM alert") == [(3,)]
        assert not any("No one has been told" in text for text in bot.texts(MAYA))


async def test_a_break_ends_after_a_forgetting_that_was_called_off(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/pause 3 days")
        await bot.write(MAYA, "/forget")
        await bot.press(MAYA, await bot.hears(MAYA, "You can have your words deleted"), "Go on")
        await bot.press(MAYA, await bot.hears(MAYA, "Do you want that?"), "Yes")
        await bot.press(MAYA, await bot.hears(MAYA, "your words will be gone"), "Call it off")
        await bot.hears(MAYA, "It is called off")

        await bot.later(days=4)

        assert await bot.rows("SELECT status, forget_at FROM client WHERE id = 'maya'") == [("active", None)]


async def test_a_promise_to_delete_stands_when_the_programme_ends(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        values = "('forget:maya', 'forget', '2026-11-27T15:00:00.000000Z', 99, 'maya', '{}')"
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql(f"INSERT INTO due (key, kind, at, grace, client_id, detail) VALUES {values}")
        await change_maya(bot, "forget_at = '2026-11-27T15:00:00.000000Z'")
        await bot.write(VEGA, "/client Maya R. end")
        await bot.press(VEGA, await bot.hears(VEGA, "End the programme"), "Yes")
        await bot.hears(VEGA, "The programme has ended")
        await bot.quiet()

        assert await bot.rows("SELECT count(*) FROM due WHERE key = 'forget:maya'") == [(1,)]
