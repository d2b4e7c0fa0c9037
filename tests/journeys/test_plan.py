"""The safety plan from the therapist's chat to one tap under a crisis reply; over real HTTP."""

from __future__ import annotations

from pathlib import Path

from tests.living import MAYA, VEGA, living


async def test_the_plan_is_written_by_one_and_read_by_the_other_in_their_language(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya language es")
        await bot.hears(VEGA, "language is now es")
        await bot.write(MAYA, "ya no quiero vivir")
        crisis = await bot.hears(MAYA, "¿Estás a salvo en este momento?")
        await bot.press(MAYA, crisis, "Mi plan de seguridad")
        await bot.hears(MAYA, "Todavía no hay un plan de seguridad")

        await bot.write(VEGA, "/plan Maya")
        asked = await bot.hears(VEGA, "1 of 6")
        await bot.write(VEGA, "Dejo de comer")
        for number in range(2, 7):
            asked = await bot.hears(VEGA, f"{number} of 6")
            await bot.press(VEGA, asked, "Leave it open")
        await bot.hears(VEGA, "Safety plan of Maya R.")
        await bot.press(MAYA, crisis, "Mi plan de seguridad")

        shown = await bot.hears(MAYA, "Mi plan de seguridad")
        assert "Cómo noto que se pone difícil:\nDejo de comer" in shown.text
        await bot.write(MAYA, "/plan")
        await bot.hears(MAYA, "Dejo de comer")
        await bot.quiet()
        assert await bot.rows("SELECT count(*) FROM safety_plan") == [(1,)]


async def test_a_concern_offers_the_plan_once_there_is_one(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/plan Maya")
        await bot.hears(VEGA, "1 of 6")
        await bot.write(VEGA, "I stop eating")
        await bot.hears(VEGA, "2 of 6")
        await bot.write(VEGA, "/clients")
        await bot.hears(VEGA, "is saved")
        await bot.write(MAYA, "I feel hopeless")

        heard = await bot.hears(MAYA, "988")
        await bot.press(MAYA, heard, "My safety plan")

        await bot.hears(MAYA, "I stop eating")
