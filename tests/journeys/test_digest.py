"""The digest in its ways out: a nudge without names, pages in chat and by mail, a page before a session; over HTTP."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from tests.living import MAYA, VEGA, Living, living
from tests.ways import ways

NEXT_MONDAY = 7 * 24


async def opens_to(bot: Living, sql: str) -> None:
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
        await opens_to(bot, "UPDATE staff SET nudge_only = 0, email = 'vega@example.org' WHERE chat_id = " + str(VEGA))
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
