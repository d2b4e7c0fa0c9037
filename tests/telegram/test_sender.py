"""What became of a letter, as the wire shows it."""

from __future__ import annotations

import asyncio
import json
import time
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

import pytest

from bot.model import Lane
from bot.telegram.request import READ_SECONDS, WHOLE, AiohttpRequest
from bot.telegram.sender import WITHOUT_A_TOKEN, TelegramSender
from bot.work.dispatch import AT_ONCE, CRISIS_AT_ONCE
from bot.work.ports import Blocked, Letter, NoAnswer, Receipt, Refused, Sent, TryAgain

PROMPT = Letter(
    id=1, lane=Lane.PROMPT, channel="telegram", chat_id=7, method="sendMessage", params={"chat_id": 7, "text": "?"},
    due_at=datetime(2026, 11, 24, 12, tzinfo=UTC),
)  # fmt: skip


CUT_SHORT = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"ok": tr'
WORDS = "I want to disappear"


def answer(status: int, body: str) -> bytes:
    return f"HTTP/1.1 {status} Said\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


def telegrams(status: int, why: str) -> bytes:
    return answer(status, json.dumps({"ok": False, "error_code": status, "description": why}))


@asynccontextmanager
async def heard_by(serve: Callable[[StreamReader, StreamWriter], Awaitable[None]]) -> AsyncIterator[str]:
    """Somebody who listens on this machine. Shape: their address."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


async def receipt_from(address: str, *, read_seconds: float = READ_SECONDS) -> Receipt:
    request = AiohttpRequest(read_seconds=read_seconds)
    await request.initialize()
    try:
        return await TelegramSender(request, f"{address}/bot1:x").send(PROMPT)
    finally:
        await request.shutdown()


async def receipt_of(said: bytes) -> Receipt:
    """What the sender makes of an answer on the wire."""

    async def serve(reader: StreamReader, writer: StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(said)
        writer.close()

    async with heard_by(serve) as address:
        return await receipt_from(address)


async def test_an_answer_that_drips_in_is_given_up() -> None:
    """Each byte comes in time, and the end never: whoever waits for it carries nothing else."""

    left = asyncio.Event()

    async def serve(reader: StreamReader, writer: StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        with suppress(ConnectionError):
            while not reader.at_eof():
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.02)
        writer.close()
        left.set()

    async with heard_by(serve) as address, asyncio.timeout(20):
        assert await receipt_from(address, read_seconds=0.2) == NoAnswer()
        await left.wait()


async def test_whoever_calls_it_off_in_the_turn_in_which_its_time_is_over_is_heard() -> None:
    """Otherwise a stop waits for the next answer, and for the one after."""
    asked, may_go = asyncio.Event(), asyncio.Event()

    async def serve(reader: StreamReader, writer: StreamWriter) -> None:
        asked.set()
        await may_go.wait()
        writer.close()

    async with heard_by(serve) as address:
        request = AiohttpRequest(read_seconds=0.1)
        sending = asyncio.create_task(TelegramSender(request, f"{address}/bot1:x").send(PROMPT))
        await asyncio.wait_for(asked.wait(), 20)
        time.sleep(0.1 * WHOLE + 0.1)  # noqa: ASYNC251  # the process stands still
        await asyncio.sleep(0)  # into the turn in which every time that is over is looked at
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        may_go.set()
        await request.shutdown()


async def test_a_house_full_of_slow_sends_has_a_line_left() -> None:
    """The dispatcher's workers and the poller, each with one of its own."""
    lines, all_stand, may_go = set[int](), asyncio.Event(), asyncio.Event()

    async def serve(reader: StreamReader, writer: StreamWriter) -> None:
        lines.add(id(writer))
        if len(lines) > AT_ONCE + CRISIS_AT_ONCE:
            all_stand.set()
        await may_go.wait()
        writer.close()

    async with heard_by(serve) as address:
        request = AiohttpRequest()
        sender = TelegramSender(request, f"{address}/bot1:x")
        sends = [asyncio.create_task(sender.send(PROMPT)) for _ in range(AT_ONCE + CRISIS_AT_ONCE + 1)]
        async with asyncio.timeout(20):
            await all_stand.wait()
        may_go.set()
        await asyncio.gather(*sends)
        await request.shutdown()


async def test_an_answer_that_breaks_off_says_not_that_nothing_went() -> None:
    """Telegram has taken the letter: a prompt that went again would come twice (law 2)."""
    assert await receipt_of(CUT_SHORT) == NoAnswer(at_once=True)
    assert await receipt_of(b"") == NoAnswer(at_once=True)


@pytest.mark.parametrize("body", ["<html>Welcome</html>", f'{{"ok":true,"result":{{"text":"{WORDS}', "[]", '"ok"', ""])
async def test_an_answer_that_nobody_can_read_says_neither_and_stands_in_no_log(
    body: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")

    assert await receipt_of(answer(200, body)) == NoAnswer(at_once=True)
    assert WORDS not in caplog.text


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 413, 429, 503])
@pytest.mark.parametrize("body", ["<html>no</html>", "{}", "", '{"error_code": 1020, "description": "banned"}'])
async def test_a_refusal_that_is_not_telegrams_says_nothing_of_the_chat_or_the_letter(status: int, body: str) -> None:
    """A firewall's 403 is no client who has blocked the bot, and its 400 no dead letter."""
    assert await receipt_of(answer(status, body)) == TryAgain(after=1.0, why="NotTelegram")


@pytest.mark.parametrize(
    ("status", "why", "receipt"),
    [
        (403, "Forbidden: bot was blocked by the user", Blocked()),
        (400, "Bad Request: chat not found", Blocked()),
        (400, "Bad Request: message text is empty", Refused(why="Message text is empty")),
        (400, "Bad Request: message is not modified", Sent()),
        (401, "Unauthorized", TryAgain(after=WITHOUT_A_TOKEN, why="token")),
        (404, "Not Found", TryAgain(after=WITHOUT_A_TOKEN, why="token")),
    ],
)
async def test_what_telegram_refuses_is_taken_by_its_word(status: int, why: str, receipt: Receipt) -> None:
    assert await receipt_of(telegrams(status, why)) == receipt
