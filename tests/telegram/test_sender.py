"""What became of a letter, as the wire shows it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.model import Lane
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramSender
from bot.work.ports import Letter, NoAnswer

PROMPT = Letter(
    id=1, lane=Lane.PROMPT, channel="telegram", chat_id=7, method="sendMessage", params={"chat_id": 7, "text": "?"},
    due_at=datetime(2026, 11, 24, 12, tzinfo=UTC),
)  # fmt: skip


async def broken_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"ok": tr')
    writer.close()


async def test_an_answer_that_breaks_off_says_not_that_nothing_went() -> None:
    """Telegram has taken the letter: a prompt that went again would come twice (law 2)."""
    server = await asyncio.start_server(broken_off, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    request = AiohttpRequest()
    await request.initialize()

    receipt = await TelegramSender(request, f"http://127.0.0.1:{port}/bot1:x").send(PROMPT)

    await request.shutdown()
    server.close()
    assert receipt == NoAnswer()
