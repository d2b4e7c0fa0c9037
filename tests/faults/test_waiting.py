"""Telegram makes the whole bot wait: mail and pager go at once, and the crisis reply the moment it is allowed."""

from __future__ import annotations

import asyncio
import contextlib
import time
from pathlib import Path

import aiohttp
import pytest

from tests.living import MAYA, ORTIZ, VEGA, Living, living
from tests.ways import Ways, ways

PAUSE = 4.0


async def pause(bot: Living, seconds: float) -> float:
    """Every message is answered with 429 from now on, as HTTP. Shape: the monotonic second at which it ends."""
    setup = f"{bot.address}/sandbox/setup"
    async with aiohttp.ClientSession() as session, session.post(setup, json={"pause": seconds}) as answer:
        assert answer.status == 200
    return time.monotonic() + seconds


async def first(out: Ways) -> tuple[float, float]:
    async with asyncio.timeout(PAUSE + 10):
        while not (out.mails and out.pages):  # noqa: ASYNC110  # the bot under test makes it happen
            await asyncio.sleep(0.01)
    return out.mails[0][0], out.pages[0][0]


@pytest.mark.parametrize("known", [False, True], ids=["refused first", "paused already"])
async def test_a_global_429_holds_neither_mail_nor_pager_and_the_reply_goes_the_moment_it_may(
    tmp_path: Path, known: bool
) -> None:
    async with ways() as out, living(tmp_path, **out.settings) as bot:
        bot.sandbox.is_recording = True
        ends = await pause(bot, PAUSE)
        if known:
            await bot.write(ORTIZ, "/help")
            await bot.until(lambda: bot.sandbox.telegram.refusals.get(429), "the bot was told to wait")
        await bot.write(MAYA, "I want to kill myself tonight")
        mail, page = await first(out)
        await bot.hears(MAYA, "988")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.hears(ORTIZ, "An alert is waiting")
        replied = next(at for chat, at, _ in bot.sandbox.send_times if chat == MAYA)

        assert max(mail, page) < ends <= replied
        assert replied - ends < PAUSE  # Telegram names whole seconds; a second pause would be one too many
        assert bot.sandbox.telegram.refusals[429] < 12


async def test_a_mail_server_that_hangs_and_a_pager_that_fails_hold_no_reply(tmp_path: Path) -> None:
    async def swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await reader.read()
        writer.close()

    hanging = await asyncio.start_server(swallow, "127.0.0.1", 0)
    port = hanging.sockets[0].getsockname()[1]
    async with ways() as out, living(tmp_path, **out.settings | {"between_smtp_port": port}) as bot:
        out.refuse = 503
        await bot.write(MAYA, "I want to kill myself tonight")
        for number in range(12):
            await bot.write(MAYA, f"I want to die, {number}")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.until(lambda: len(bot.texts(MAYA)) >= 13, "every text is answered")
        await bot.write(MAYA, "I want to die now")
        await bot.until(lambda: len(bot.texts(MAYA)) >= 14, "an answer while the mail server hangs")

        await bot.until(lambda: len(out.pages) > 1, "the pager is tried on")
        (row,) = await bot.rows("SELECT count(*) FROM outbox WHERE channel = 'email' AND state = 'sent'")
        assert tuple(row) == (0,)
    hanging.close()


async def test_a_notice_about_a_refused_page_is_told_once_and_not_by_the_pager(tmp_path: Path) -> None:
    async with ways() as out, living(tmp_path, **out.settings) as bot:
        out.refuse = 404
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(VEGA, "could not be delivered and was set aside")
        await bot.quiet()
        await asyncio.sleep(1.0)

        assert len([text for text in bot.texts(VEGA) if "set aside" in text]) == 1
        assert len(out.pages) == 1
