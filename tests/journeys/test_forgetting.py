"""A client's own file, and being forgotten: two steps, three days, called off or done."""

from __future__ import annotations

import json
from pathlib import Path

from tests.living import MAYA, VEGA, Living, living, report


async def ask_to_be_forgotten(bot: Living) -> None:
    await bot.write(MAYA, "/forget")
    first = await bot.hears(MAYA, "You can have your words deleted")
    assert "until November 25, 2033" in first.text
    assert "on Friday, November 27, 2026 at 10:00" in first.text
    await bot.press(MAYA, first, "Go on")
    await bot.press(MAYA, await bot.hears(MAYA, "Do you want that?"), "Yes, delete")


async def test_a_client_gets_everything_as_a_page_and_for_a_computer(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "the garden was good today")
        await bot.write(MAYA, "/mydata")
        page = await bot.hears(MAYA, "as a page to read")
        other = await bot.hears(MAYA, "The same for a computer")

        files = bot.sandbox.telegram.files
        html, plain = files[page.file].decode(), json.loads(files[other.file])
        assert (page.kind, other.kind) == ("document", "document")
        assert "the garden was good today" in html
        assert "the garden was good today" in [line["words"] for line in plain["timeline"]]
        assert plain["safety_card"][0]["phone"] == "555-0142"


async def test_being_forgotten_takes_two_steps_and_three_days_and_the_therapist_hears_of_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "the garden was good today")
        await bot.hears(MAYA, "I have kept that")
        await bot.write(VEGA, "/client Maya R.")
        await bot.hears(VEGA, "Maya R.")
        await ask_to_be_forgotten(bot)
        await bot.hears(MAYA, "On Friday, November 27, 2026 at 10:00 your words will be gone")
        told = await bot.hears(VEGA, "asked to have their words deleted")
        assert "Maya" not in told.text
        await bot.quiet()
        assert not [each for (each,) in await bot.rows("SELECT key FROM due WHERE key LIKE 'prompt:maya%'")]

        await bot.later(hours=73)

        await bot.hears(MAYA, "Your words are deleted")
        await bot.hears(VEGA, "locked until its date")
        await bot.quiet()
        assert await bot.rows("SELECT count(*) FROM timeline WHERE client_id = 'maya'") == [(0,)]
        assert await bot.rows("SELECT count(*) FROM inbox WHERE raw LIKE '%garden%'") == [(0,)]
        await bot.write(VEGA, "/client Maya")
        await bot.hears(VEGA, "There is no client of that name")
        await bot.write(MAYA, "hello")
        await bot.hears(MAYA, "This chat is for people who were invited")
        logged = await bot.rows("SELECT actor, action FROM audit WHERE client_id = 'maya'")
        assert ("vega", "client page opened") in logged
        assert ("between", "client forgotten") in logged
        written = repr(await bot.rows("SELECT * FROM audit"))
        assert "garden" not in written
        assert "Maya" not in written


async def test_it_can_be_called_off_until_then(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await ask_to_be_forgotten(bot)
        await bot.hears(MAYA, "your words will be gone")
        await bot.write(MAYA, "/forget")
        await bot.press(MAYA, await bot.hears(MAYA, "You can still call it off"), "Call it off")
        await bot.hears(MAYA, "Everything stays as it is")
        await bot.hears(VEGA, "called the deletion of their words off")
        await bot.quiet()
        await bot.later(hours=80)

        assert await bot.rows("SELECT status, sealed_at FROM client WHERE id = 'maya'") == [("active", None)]
        assert (await bot.rows("SELECT count(*) FROM timeline WHERE client_id = 'maya'"))[0][0] > 50


async def test_asking_soon_after_a_concern_is_an_alert_and_an_open_one_holds_the_words(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        await bot.press(MAYA, await bot.hears(MAYA, "Are you thinking about killing yourself?"), "No")
        await bot.quiet()
        await ask_to_be_forgotten(bot)
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await bot.later(hours=73)
        assert (await bot.rows("SELECT count(*) FROM timeline WHERE client_id = 'maya'"))[0][0] > 50

        await report(bot, nudge, "Talked")
        await bot.quiet()
        await bot.later(hours=25)

        assert await bot.rows("SELECT count(*) FROM timeline WHERE client_id = 'maya'") == [(0,)]
        assert await bot.rows("SELECT state, outcome, words FROM alert") == [("closed", "talked", "")]
