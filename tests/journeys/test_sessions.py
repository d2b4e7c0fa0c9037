"""Sessions that fall out, move or go on weekly: what counts, what the client reads, what still comes; over HTTP."""

from __future__ import annotations

from pathlib import Path

from tests.living import MAYA, VEGA, Living, living

STATES = """
    SELECT number, state FROM therapy_session
    WHERE client_id = 'maya' AND starts_at > '2026-11-25' ORDER BY starts_at, state
"""
COUNT = "SELECT session_number FROM client WHERE id = 'maya'"


async def weekly(bot: Living) -> None:
    await bot.write(VEGA, "/session Maya R. 26 Nov 15:00 weekly")
    await bot.hears(VEGA, "session 6 of 16 on Thu 26 Nov 2026 15:00")


async def test_a_session_missed_after_its_hour_is_taken_back_and_the_client_reads_a_neutral_note(
    tmp_path: Path,
) -> None:
    async with living(tmp_path) as bot:
        await weekly(bot)
        await bot.later(days=2, hours=6)
        assert await bot.rows(COUNT) == [(6,)]
        await bot.write(VEGA, "/session Maya missed")
        asked = await bot.hears(VEGA, "session 6 on Thu 26 Nov 15:00: missed? It will not count")
        assert "did not take place" in asked.text
        assert not any("did not take place" in text for text in bot.texts(MAYA))

        await bot.press(VEGA, asked, "Yes, send the note")

        note = await bot.hears(MAYA, "The session on Thu Nov 26 did not take place.")
        assert "missed" not in note.text
        assert await bot.rows(COUNT) == [(5,)]
        assert await bot.rows(STATES) == [(6, "missed"), (6, "planned")]


async def test_a_weekly_session_goes_on_after_one_that_is_cancelled_ahead(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await weekly(bot)
        await bot.write(VEGA, "/session Maya cancelled")
        asked = await bot.hears(VEGA, "cancelled? It will not count")

        await bot.press(VEGA, asked, "Yes, no note")

        await bot.hears(VEGA, "cancelled. It does not count")
        assert await bot.rows(STATES) == [(6, "cancelled"), (6, "planned")]
        await bot.later(days=10)
        assert await bot.rows(COUNT) == [(6,)]
        assert await bot.rows(STATES) == [(6, "cancelled"), (6, "held"), (7, "planned")]
        assert not any("is off" in text for text in bot.texts(MAYA))


async def test_a_moved_session_is_planned_anew_and_stays_weekly(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await weekly(bot)

        await bot.write(VEGA, "/session Maya 27 Nov 10:00")

        await bot.hears(VEGA, "session 6 of 16 on Fri 27 Nov 2026 10:00, and every week after")
        owed = await bot.rows("SELECT key FROM due WHERE kind = 'session' AND client_id = 'maya'")
        assert len(owed) == 1
        await bot.later(days=4)
        assert await bot.rows(STATES) == [(6, "moved"), (6, "held"), (7, "planned")]


async def test_no_is_no_and_a_client_in_a_crisis_gets_no_note(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await weekly(bot)
        await bot.write(VEGA, "/session Maya cancelled")
        asked = await bot.hears(VEGA, "cancelled? It will not count")
        await bot.press(VEGA, asked, "No")
        await bot.hears(VEGA, "Nothing was changed")
        assert await bot.rows(STATES) == [(6, "planned")]
        await bot.write(MAYA, "I don't want to live anymore")
        await bot.hears(VEGA, "An alert is waiting")

        await bot.write(VEGA, "/session Maya cancelled")

        again = await bot.hears(VEGA, "is not written to now")
        assert not any("note" in button["text"] and "send" in button["text"] for row in again.buttons for button in row)


async def test_what_was_held_counts_once_however_often_it_is_said(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await weekly(bot)
        await bot.later(days=3)

        await bot.write(VEGA, "/session Maya held")

        await bot.hears(VEGA, "held. It counts")
        assert await bot.rows(COUNT) == [(6,)]
