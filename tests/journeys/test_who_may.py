"""A client, a stranger and somebody who has left try what is not theirs, by words and by forged buttons; over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.core.client_commands import CLIENT_COMMANDS
from bot.core.staff_commands import STAFF_COMMANDS
from tests.living import MAYA, ORTIZ, STRANGER, VEGA, Living, living

TABLES = ("client", "safety_card", "safety_plan", "therapy_session", "homework", "alert", "question", "run", "staff")
NAMES = sorted({*(each.name for each in STAFF_COMMANDS), *(each.name for each in CLIENT_COMMANDS)})
FORGED = (
    "s:client:ana", "s:set:ana:phase:middle", "s:put:ana:phase:middle",
    "s:moment:ana:deceased", "s:moment:ana:newlink", "s:digest:ana",
    "s:plan:ana:new", "s:caring:ana:start", "s:hw:ana:memory", "s:clients", "s:received", "s:invite:suitable",
    "f:nobody:step:1", "q:nobody:yes", "c:task:nobody:yes", "x", "s", "", "a:nobody:ack", "s:client:" + "9" * 60,
)  # fmt: skip


async def written(bot: Living) -> dict[str, list[Any]]:
    """Everything about people that somebody might change."""
    return {table: await bot.rows(f"SELECT * FROM {table} ORDER BY 1") for table in TABLES}


async def test_a_stranger_and_somebody_who_has_left_change_and_read_nothing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE staff SET left_at = created_at WHERE id = 'ortiz'")
        await bot.quiet()
        before = await written(bot)

        for chat in (STRANGER, ORTIZ):
            for name in NAMES:
                await bot.write(chat, f"/{name} Maya R.")
            for action in FORGED:
                await bot.tap(chat, 1, action.replace("ana", "maya"))
        await bot.quiet()

        assert await written(bot) == before
        for chat in (STRANGER, ORTIZ):
            said = " ".join(bot.texts(chat))
            assert "12 Linden Street" not in said
            assert "Maya" not in said


async def test_forged_buttons_of_a_client_do_nothing_to_anybody(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live anymore")
        page = await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        before = await written(bot)
        forged = [button["callback_data"] for row in page.buttons for button in row]

        for action in (*FORGED, *forged):
            await bot.tap(MAYA, 1, action)
        await bot.quiet()

        assert await written(bot) == before
        assert "Ana" not in " ".join(bot.texts(MAYA))
