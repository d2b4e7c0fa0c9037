"""The moments that each have a rule: hospital, death, the end, another phone, another therapist; over HTTP."""

from __future__ import annotations

import re
from pathlib import Path

from tests.living import MAYA, ORTIZ, VEGA, Living, living

NEW_PHONE = 4001


async def two_steps(bot: Living, words: str, asked: str, label: str) -> None:
    await bot.write(VEGA, f"/client Maya {words}")
    await bot.press(VEGA, await bot.hears(VEGA, asked), label)


async def test_from_hospital_to_the_first_kind_line_after_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya hospital")
        await bot.hears(VEGA, "nothing comes by itself")
        before = len(bot.texts(MAYA))
        await bot.later(days=3)
        assert len(bot.texts(MAYA)) == before

        await two_steps(bot, "discharged 27 Nov", "Check-ins start again on Sat 28 Nov 09:00", "Yes")
        await bot.hears(VEGA, "hears from the bot on Sat 28 Nov")
        await bot.later(days=1)

        await bot.hears(MAYA, "I hope you are settling in")
        assert await bot.rows("SELECT status, hospital_at FROM client WHERE id = 'maya'") == [("active", None)]


async def test_after_a_death_nothing_goes_out_and_the_alert_stays_with_those_who_hold_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live anymore")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await two_steps(bot, "deceased", "Has Maya R. died?", "Yes")
        await bot.hears(VEGA, "Nothing more is sent")
        await bot.quiet()
        before = len(bot.texts(MAYA))

        await bot.later(days=2)

        assert len(bot.texts(MAYA)) == before
        assert await bot.rows("SELECT count(*) FROM alert WHERE state <> 'closed'") == [(1,)]
        assert any("An alert is waiting" in text for text in bot.texts(ORTIZ))
        assert await bot.rows("SELECT count(*) FROM due WHERE client_id = 'maya' AND kind = 'prompt'") == [(0,)]
        await bot.write(MAYA, "/crisis")
        await bot.hears(MAYA, "988")


async def test_the_programme_ends_with_a_goodbye_once_no_alert_is_open_and_the_record_after_its_time(
    tmp_path: Path,
) -> None:
    async with living(tmp_path, between_retention_days=1) as bot:
        await bot.write(MAYA, "I don't want to live anymore")
        page = await bot.hears(VEGA, "An alert is waiting")
        await bot.press(VEGA, page, "Acknowledge")
        await bot.hears(VEGA, "Acknowledged.")
        await bot.write(VEGA, "/client Maya end")
        await bot.hears(VEGA, "Dr. Vega has it in hand")
        await bot.tap(VEGA, page.id, page.buttons[0][0]["callback_data"].replace(":ack", ":out:safe"))
        await bot.quiet()

        await two_steps(bot, "end", "End the programme for Maya R.?", "Yes")

        await bot.hears(MAYA, "has closed this part of your work together")
        await bot.hears(MAYA, "988")
        assert await bot.rows("SELECT status FROM client WHERE id = 'maya'") == [("ended",)]
        await bot.later(days=2)
        assert await bot.rows("SELECT count(*) FROM client WHERE id = 'maya'") == [(0,)]
        assert await bot.rows("SELECT words, outcome FROM alert") == [("", "safe")]


async def test_a_new_link_moves_the_record_to_the_account_that_redeems_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await two_steps(bot, "newlink", "another Telegram account?", "Yes")
        made = await bot.hears(VEGA, "It works once")
        token = re.search(r"start=([\w-]+)", made.text)
        assert token is not None

        await bot.start(NEW_PHONE, token[1])

        await bot.hears(NEW_PHONE, "You are in, with this account")
        before = len(bot.texts(MAYA))
        await bot.later(days=1)
        assert len(bot.texts(MAYA)) == before
        assert len(bot.texts(NEW_PHONE)) > 1
        await bot.write(MAYA, "hello?")
        await bot.hears(MAYA, "invited by their therapist")


async def test_a_client_handed_over_is_told_and_asked_and_the_former_therapist_sees_nothing(
    tmp_path: Path,
) -> None:
    async with living(tmp_path) as bot:
        await two_steps(bot, "to Sam Ortiz", "Hand Maya R. over to Sam Ortiz?", "Yes")
        await bot.hears(VEGA, "is with Sam Ortiz now")
        given = await bot.hears(ORTIZ, "has handed over to you")
        assert "Maya" not in given.text
        await bot.write(VEGA, "/client Maya")
        await bot.hears(VEGA, "no client of that name")

        await bot.hears(MAYA, "Sam Ortiz looks after you here from now on")
        await bot.later(days=1)

        await bot.hears(MAYA, "Who reads it: Sam Ortiz")
        await bot.press(MAYA, await bot.hears(MAYA, "Do you want to go on like this?"), "Yes")
        await bot.hears(MAYA, "Everything goes on as before")
        (row,) = await bot.rows("SELECT therapist_id, consent <> 'handed-over' FROM client WHERE id = 'maya'")
        assert tuple(row) == ("ortiz", 1)
