"""Session dates out of a therapist's calendar: a file that is sent, an address that is looked at; over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.core.calendar_desk import next_look
from bot.store import due
from tests.calendars.written import OUTLOOK_ZONE, calendar, event
from tests.living import MAYA, VEGA, Living, living

PLANNED = """
    SELECT substr(starts_at, 6, 11), number FROM therapy_session
    WHERE client_id = 'maya' AND state = 'planned' ORDER BY starts_at
"""
STATES = "SELECT number, state FROM therapy_session WHERE client_id = 'maya' AND state <> 'planned' ORDER BY starts_at"

WEEKLY = event(";TZID=Eastern Standard Time:20261126T150000", "RRULE:FREQ=WEEKLY;COUNT=3")
MOVED = event(";TZID=Eastern Standard Time:20261204T100000", "RECURRENCE-ID;TZID=Eastern Standard Time:20261203T150000")
OFF = event(
    ";TZID=Eastern Standard Time:20261210T150000", "RECURRENCE-ID;TZID=Eastern Standard Time:20261210T150000",
    "STATUS:CANCELLED",
)  # fmt: skip
ELSEWHERE = event(":20261127T090000", uid="x", title="Dentista zanahoria")


@dataclass
class Server:
    """A calendar's server: what it says now."""

    address: str
    content: bytes = b""
    status: int = 200


@asynccontextmanager
async def server() -> AsyncIterator[Server]:
    made = Server(address="")

    async def say(_: web.Request) -> web.Response:
        return web.Response(status=made.status, body=made.content)

    app = web.Application()
    app.router.add_get("/secret.ics", say)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.address = f"http://127.0.0.1:{runner.addresses[0][1]}/secret.ics"
    try:
        yield made
    finally:
        await runner.cleanup()


async def test_a_file_sets_the_sessions_of_whom_it_names_and_keeps_nothing_of_others(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        ana = event(":20261125T100000", uid="ana", title="Ana P.")

        await bot.send_file(VEGA, "calendar.ics", calendar(OUTLOOK_ZONE, WEEKLY, ELSEWHERE, ana))

        asked_ana = await bot.hears(VEGA, "Ana P., one session in this calendar:\nWed Nov 25 10:00")
        asked = await bot.hears(VEGA, "Maya R., 3 sessions in this calendar:\nThu Nov 26 15:00\nThu Dec 3 15:00")
        assert await bot.rows(PLANNED) == []
        await bot.press(VEGA, asked, "Take these")
        await bot.hears(VEGA, "Maya R.: the sessions are set")
        assert await bot.rows(PLANNED) == [("11-26T20:00", 6), ("12-03T20:00", 7), ("12-10T20:00", 8)]
        await bot.press(VEGA, asked_ana, "No")
        await bot.hears(VEGA, "Nothing was changed")
        await bot.press(VEGA, asked, "Take these")
        await bot.hears(VEGA, "no longer in use")
        tables = [name for (name,) in await bot.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = str([await bot.rows(f'SELECT * FROM "{name}"') for name in tables])
        assert "Maya R., 3 sessions" in kept
        assert "zanahoria" not in kept

        nobodys = calendar(event(":20261126T150000", title="IPT"), event(":20261203T150000", uid="b", title="IPT"))
        await bot.send_file(VEGA, "calendar.ics", nobodys)
        await bot.press(VEGA, await bot.hears(VEGA, "Whose sessions are these?"), "Maya R.")
        asked = await bot.hears(VEGA, "Maya R., 2 sessions in this calendar")
        assert "No title holds their name" in asked.text
        assert await bot.rows(PLANNED) == [("11-26T20:00", 6), ("12-03T20:00", 7), ("12-10T20:00", 8)]


async def test_what_cannot_be_read_is_told_and_changes_nothing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        for name, content, words in (
            ("photo.png", b"\x89PNG", "I can't open this"),
            ("a.ics", b"<html>Sign in</html>", "no calendar that I can read"),
            ("a.ics", b"x" * (1024 * 1024 + 1), "bigger than 1 MB"),
        ):
            await bot.send_file(VEGA, name, content)
            await bot.hears(VEGA, words)
        await bot.send_file(VEGA, "a.ics", b"", caption="Nobody")
        await bot.hears(VEGA, "There is no client of that name")
        bot.sandbox.telegram.files.clear()
        await bot.raw({"message": document(VEGA, "gone")})
        await bot.hears(VEGA, "could not be fetched")
        await bot.send_file(MAYA, "a.ics", calendar(event(":20261126T150000")))
        await bot.quiet()
        assert await bot.rows(PLANNED) == []
        assert await bot.rows("SELECT count(*) FROM due WHERE kind = 'calendar'") == [(0,)]


def document(chat: int, file_id: str) -> dict[str, object]:
    """A file that Telegram no longer has."""
    return {
        "message_id": 9000, "date": 0, "chat": {"id": chat, "type": "private"}, "from": {"id": chat, "is_bot": False},
        "document": {"file_id": file_id, "file_name": "a.ics"},
    }  # fmt: skip


async def at_the_address(bot: Living, calendars: Server) -> None:
    await bot.write(VEGA, f"/session Maya calendar {calendars.address}")
    asked = await bot.hears(VEGA, "I look at this address every four hours")
    await bot.press(VEGA, asked, "Take these")
    await bot.hears(VEGA, "I look at the calendar every four hours")


async def test_an_address_is_looked_at_again_and_what_changes_in_it_is_set_and_told(tmp_path: Path) -> None:
    async with living(tmp_path) as bot, server() as calendars:
        calendars.content = calendar(OUTLOOK_ZONE, WEEKLY, ELSEWHERE)
        await at_the_address(bot, calendars)
        assert await bot.rows(PLANNED) == [("11-26T20:00", 6), ("12-03T20:00", 7), ("12-10T20:00", 8)]

        calendars.content = calendar(OUTLOOK_ZONE, WEEKLY, MOVED, OFF, ELSEWHERE)
        await bot.later(hours=5)

        told = await bot.hears(VEGA, "Session dates of one client have changed")
        assert "Moved: Thu Dec 3 15:00 → Fri Dec 4 10:00\nOff, not counted: Thu Dec 10 15:00" in told.text
        assert "Maya" not in told.text
        assert told.silent
        assert await bot.rows(PLANNED) == [("11-26T20:00", 6), ("12-04T15:00", 7)]
        await bot.press(VEGA, told, "Whose?")
        await bot.hears(VEGA, "Maya R., sessions to come: Thu Nov 26 15:00\nFri Dec 4 10:00")
        await bot.write(VEGA, "/session Maya cancelled")
        await bot.press(VEGA, await bot.hears(VEGA, "It will not count"), "Yes, no note")
        await bot.hears(VEGA, "cancelled. It does not count")
        await bot.later(hours=5)
        assert await bot.rows(PLANNED) == [("12-04T15:00", 6)]
        assert not [text for text in bot.texts(VEGA) if "have changed" in text and text != told.text]


async def test_an_address_that_fails_changes_nothing_and_is_told_once_a_day_until_it_is_off(tmp_path: Path) -> None:
    async with living(tmp_path) as bot, server() as calendars:
        calendars.content = calendar(OUTLOOK_ZONE, WEEKLY)
        await bot.write(VEGA, "/session Maya calendar http://example.org/a.ics")
        await bot.hears(VEGA, "must begin with https://")
        await bot.write(VEGA, "/session Maya calendar tomorrow")
        await bot.hears(VEGA, "secret address in iCal format")
        await at_the_address(bot, calendars)
        await bot.send_file(VEGA, "a.ics", calendars.content)
        await bot.hears(VEGA, "I look at a calendar address for Maya R. already")

        calendars.status = 404
        await bot.later(hours=25)
        calendars.status, calendars.content = 200, calendar(ELSEWHERE)
        await bot.later(hours=4)

        told = [text for text in bot.texts(VEGA) if text.startswith("The calendar of one client")]
        assert [("not at its address" in text, "holds no session" in text) for text in told] == [
            (True, False), (False, True),
        ]  # fmt: skip
        assert await bot.rows(PLANNED) == [("11-26T20:00", 6), ("12-03T20:00", 7), ("12-10T20:00", 8)]
        calendars.content = calendar(OUTLOOK_ZONE, WEEKLY)
        await bot.later(hours=4)
        assert await bot.rows("SELECT told_at FROM client_calendar") == [(None,)]
        assert await bot.rows(STATES) == []
        await bot.write(VEGA, "/session Maya calendar off")
        await bot.hears(VEGA, "I no longer look at a calendar")
        assert await bot.rows("SELECT count(*) FROM due WHERE kind = 'calendar'") == [(0,)]
        assert await bot.rows("SELECT url FROM client_calendar") == [("",)]


async def test_a_calendar_whose_sessions_cannot_be_written_is_set_aside_and_asked_again_in_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError

    async with living(tmp_path) as bot:
        parts = bot.house.parts
        async with parts.database.write() as db:
            await due.owe(db, next_look("maya", parts.clock.now()))
        monkeypatch.setattr("bot.core.calendar_desk.forgotten", broken)

        assert await bot.house.calendar_clock.tick() == 1

        ((at,),) = await bot.rows("SELECT at FROM due WHERE key = 'calendar:maya'")
        assert datetime.fromisoformat(at) > parts.clock.now() + timedelta(hours=3)
        await bot.hears(VEGA, "set aside")
