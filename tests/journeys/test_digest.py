"""The digest in its ways out: a nudge without names, pages in chat and by mail, a page before a session; over HTTP."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.living import ANA, MAYA, ORTIZ, VEGA, Living, living, report
from tests.ways import ways

NEXT_MONDAY = 7 * 24


async def by_hand(bot: Living, sql: str) -> None:
    async with bot.house.parts.database.write() as db:
        await db.exec_driver_sql(sql)


async def test_a_nudge_names_nobody_and_a_tap_opens_the_page(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=NEXT_MONDAY)
        nudge = await bot.hears(VEGA, "Your weekly page is ready")
        assert not any("Maya" in text for text in bot.texts(VEGA))

        await bot.press(VEGA, nudge, "Open")

        await bot.hears(VEGA, "Maya R. · session")
        assert [each for each in bot.messages(VEGA) if each.file]


async def test_a_page_comes_in_the_morning_of_a_session_and_not_for_one_that_is_called_off(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/session Maya R. 26 Nov 15:00")
        await bot.quiet()
        await bot.later(days=2)
        nudge = await bot.hears(VEGA, "ready for your next session")
        await bot.press(VEGA, nudge, "Open")
        await bot.hears(VEGA, "Maya R. · session")

        await bot.write(VEGA, "/session Maya R. 1 Dec 15:00")
        await bot.quiet()
        await bot.write(VEGA, "/session Maya R. cancelled")
        await bot.press(VEGA, await bot.hears(VEGA, "cancelled?"), "Yes, no note")
        await bot.quiet()
        before = len(bot.texts(VEGA))
        await bot.later(days=5)

        assert not any("next session" in text for text in bot.texts(VEGA)[before:])


async def test_where_names_may_stand_the_pages_come_by_mail_too_with_their_pictures_inside(tmp_path: Path) -> None:
    async with ways() as out, living(tmp_path, **out.settings) as bot:
        await by_hand(bot, "UPDATE staff SET nudge_only = 0, email = 'vega@example.org' WHERE chat_id = " + str(VEGA))
        out.mails.clear()
        await bot.write(MAYA, "/mood")
        await bot.quiet()

        await bot.later(hours=NEXT_MONDAY)

        await bot.until(lambda: out.mails, "a mail")
        mail = out.mails[-1][2]
        assert isinstance(mail, EmailMessage)
        assert mail["Subject"] == "Between: your weekly page"
        plain, page = (mail.get_body((kind,)) for kind in ("plain", "html"))
        assert plain is not None
        assert page is not None
        assert "Maya R. · session" in plain.get_content()
        assert "Maya R. · session" in page.get_content()
        pictures = [part for part in mail.walk() if part.get_content_type() == "image/png"]
        assert pictures
        assert f'src="cid:{str(pictures[0]["Content-ID"]).strip("<>")}"' in page.get_content()
        assert "Maya" not in str(mail["Subject"])


async def opened_page(bot: Living) -> str:
    """Open the weekly page that has just come; read all of it."""
    nudge = await bot.hears(VEGA, "Your weekly page is ready")
    before = len(bot.texts(VEGA))
    await bot.press(VEGA, nudge, "Open")
    await bot.quiet()
    await bot.hears(VEGA, "Maya R. · session")
    return "\n".join(bot.texts(VEGA)[before:])


async def is_in_need_and_talked_with(bot: Living, chat: int = MAYA) -> None:
    await bot.write(chat, "i want to kill myself")
    await bot.press(VEGA, await bot.hears(VEGA, "An alert is waiting"), "Acknowledge")
    await report(bot, await bot.hears(VEGA, "Alert: urgent"), "Talked with the client")
    await bot.hears(VEGA, "Closed.")


TO_MONDAY = 5 * 24 + 21
"""Hours from the morning on which it begins to that of the first weekly page."""


@pytest.mark.parametrize("late", [0, 26], ids=["opened at once", "opened a day late"])
async def test_what_comes_on_the_evening_of_the_day_of_a_page_is_on_the_next_one(tmp_path: Path, late: int) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=TO_MONDAY)
        first = await opened_page(bot)
        await bot.later(hours=12)
        await bot.write(MAYA, "/mood")
        await bot.press(MAYA, await bot.hears(MAYA, "right now"), "2")
        await bot.quiet()
        await is_in_need_and_talked_with(bot)
        await bot.write(VEGA, "/alert Maya")
        assert "Talked with the client" in (await bot.hears(VEGA, "State: closed")).text
        await bot.later(days=6, hours=12 + late)

        second = await opened_page(bot)

        assert "Maya R.: an alert on Nov 30" not in first
        assert "Maya R.: an alert on Nov 30" in second
        assert "Safety first: “How have you been since Nov 30?”" in second
        assert "Nov 30 urgent, suicide: Talked with the client" in second
        assert "Mon Nov 30 2" in second
        assert ("Mood since Nov 30" if late else "Mood this week") in second


@pytest.mark.parametrize(("chat", "name"), [(MAYA, "Maya R."), (ANA, "Ana P.")], ids=["in care", "joining"])
async def test_the_first_pages_that_somebody_opens_begin_with_each_client(tmp_path: Path, chat: int, name: str) -> None:
    async with living(tmp_path) as bot:
        await by_hand(bot, "DELETE FROM mark WHERE name = 'pages:vega'")
        if chat == ANA:
            await bot.start(ANA, bot.programme.token)
            await bot.hears(ANA, "Which language")
        await is_in_need_and_talked_with(bot, chat)
        await bot.later(hours=TO_MONDAY)
        await bot.later(days=4)

        page = await opened_page(bot)

        assert f"{name}: an alert on Nov 24" in page
        assert "Nov 24 urgent, suicide: Talked with the client" in page


async def test_the_first_page_after_a_client_was_handed_over_begins_with_the_client(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await is_in_need_and_talked_with(bot)
        await bot.later(hours=TO_MONDAY)
        await bot.press(ORTIZ, await bot.hears(ORTIZ, "Your weekly page is ready"), "Open")
        await bot.quiet()
        await bot.later(hours=1)
        await hand_over(bot)
        pages = []
        for _ in range(2):
            before = len(bot.texts(ORTIZ))
            await bot.later(days=7)
            await bot.write(ORTIZ, "/digest")
            await bot.quiet()
            pages.append("\n".join(bot.texts(ORTIZ)[before:]))

        assert "Nov 24 urgent, suicide: Talked with the client" in pages[0]
        assert "Nov 24 urgent" not in pages[1]


async def test_the_page_before_the_first_session_after_a_handover_begins_with_the_client_too(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/session Maya R. 26 Nov 15:00 weekly")
        await is_in_need_and_talked_with(bot)
        await bot.later(days=3)
        await hand_over(bot)
        before = len(bot.texts(ORTIZ))
        await bot.later(days=6)
        await bot.press(ORTIZ, await bot.hears(ORTIZ, "ready for your next session"), "Open")
        await bot.quiet()

        page = "\n".join(bot.texts(ORTIZ)[before:])
        assert "Nov 24 urgent, suicide: Talked with the client" in page
        assert "since we last met" not in page


async def hand_over(bot: Living) -> None:
    await bot.write(VEGA, "/client Maya to Sam Ortiz")
    await bot.press(VEGA, await bot.hears(VEGA, "Hand Maya R. over to Sam Ortiz?"), "Yes")
    await bot.hears(ORTIZ, "has handed over to you")


async def test_whoever_has_gone_quiet_is_so_on_a_page_that_was_opened_late(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/mood")
        await bot.press(MAYA, await bot.hears(MAYA, "right now"), "6")
        await bot.later(hours=TO_MONDAY)
        await bot.later(days=3)

        page = await opened_page(bot)

        assert "1. Maya R.: gone quiet, last heard Nov 24" in page
        assert "Mood since Nov 23" in page


async def test_the_words_of_a_concern_are_found_in_chat_and_stand_first_on_the_page(tmp_path: Path) -> None:
    words = "todo me pesa y no le veo sentido a seguir"
    async with living(tmp_path) as bot:
        await bot.write(MAYA, words)
        await bot.hears(VEGA, "may be a concern")
        await bot.write(VEGA, "/clients")
        listed = await bot.hears(VEGA, "Tap to open")
        assert "Maya R. · has not answered the direct question" in str(listed.buttons)
        await bot.press(VEGA, listed, "Maya R.")
        assert f"“{words}”" in (await bot.hears(VEGA, "Attention:")).text

        await bot.later(hours=TO_MONDAY)
        page = await opened_page(bot)

        why = "wrote something that may be a concern (Nov 24), and has not answered the direct question"
        assert f"Maya R.: {why}" in page
        assert f"“{words}” (may be a concern)" in page
        assert page.count(words) == 1
