"""The way out through a house's proxy, as other programs find it in the environment."""

from __future__ import annotations

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from bot.commands.advice import ways_out
from bot.model import Lane
from bot.pager import PagerSender, heartbeat
from bot.proxies import proxy_of, proxy_to
from bot.settings import load_settings
from bot.telegram import request
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramSender
from bot.work.ports import Letter, TryAgain
from tests.telegram.test_sender import heard_by

PAGE = Letter(
    id=1, lane=Lane.CRISIS, channel="pager", chat_id=7, method="sendMessage",
    params={"chat_id": 7, "text": "?", "summary": "An alert is waiting", "key": "a"},
    due_at=datetime(2026, 11, 24, 12, tzinfo=UTC),
)  # fmt: skip


@pytest.fixture(autouse=True)
def read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    proxy_to.cache_clear()


@pytest.mark.parametrize(
    ("proxy", "inside", "url", "asked"),
    [
        ("", "", "https://api.telegram.org/x", None),
        ("http://proxy.example:3128", "", "https://api.telegram.org/x", "http://proxy.example:3128"),
        ("proxy.example:3128", "", "https://api.telegram.org/x", "http://proxy.example:3128"),
        ("http://proxy.example:3128", "", "http://pager.example/x", None),
        ("http://proxy.example:3128", "pager.example", "https://pager.example/x", None),
        ("http://proxy.example:3128", ".example", "https://pager.example:8443/x", None),
        ("http://proxy.example:3128", "pager.example:8443", "https://pager.example:8443/x", None),
        ("http://proxy.example:3128", "pager.example", "https://user:word@pager.example/x", None),
        ("http://proxy.example:3128", "", "https://localhost:8081/x", None),
        ("http://proxy.example:3128", "", "https://127.0.0.1:8081/x", None),
        ("http://proxy.example:3128", "", "https://[::1]:8081/x", None),
        ("socks5://proxy.example:1080", "", "https://api.telegram.org/x", None),
        ("http://proxy.example:port", "", "https://api.telegram.org/x", None),
        ("http://[::1", "", "https://api.telegram.org/x", None),
    ],
)
def test_which_proxy_is_asked(
    proxy: str, inside: str, url: str, asked: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    monkeypatch.setenv("NO_PROXY", inside)

    assert proxy_of(url) == asked


@asynccontextmanager
async def a_proxy(asked: list[bytes]) -> AsyncIterator[str]:
    """It lets nobody through. Shape: its address."""

    async def serve(reader: StreamReader, writer: StreamWriter) -> None:
        asked.append((await reader.readuntil(b"\r\n\r\n")).splitlines()[0])
        writer.write(b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")
        writer.close()
        await writer.wait_closed()

    async with heard_by(serve) as address:
        yield address.removeprefix("http://")


async def tell_telegram() -> None:
    line = AiohttpRequest()
    await TelegramSender(line, "https://out.example/bot1:x").send(PAGE)
    await line.shutdown()


async def page() -> None:
    await PagerSender("https://out.example/page").send(PAGE)


async def beat() -> None:
    await heartbeat("https://out.example/beat")


@pytest.mark.parametrize("tell", [tell_telegram, page, beat])
async def test_whoever_tells_the_outside_asks_the_proxy(
    tell: Callable[[], Awaitable[None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []

    async with a_proxy(asked) as address:
        monkeypatch.setenv("HTTPS_PROXY", address)
        await tell()

    assert asked == [b"CONNECT out.example:443 HTTP/1.1"]


async def test_what_a_proxy_never_let_through_has_certainly_not_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes the line and says nothing: what waits behind it is tried again, not given up as sent perhaps."""
    may_go = asyncio.Event()

    async def serve(reader: StreamReader, writer: StreamWriter) -> None:
        await may_go.wait()
        writer.close()

    monkeypatch.setattr(request, "READY_SECONDS", 0.2)
    async with heard_by(serve) as address:
        monkeypatch.setenv("HTTPS_PROXY", address)
        line = AiohttpRequest()
        receipt = await TelegramSender(line, "https://out.example/bot1:x").send(PAGE)
        may_go.set()
        await line.shutdown()

    assert isinstance(receipt, TryAgain)


@pytest.mark.parametrize(
    ("proxy", "told"),
    [
        ("", False),
        ("http://proxy.example:3128", False),
        ("socks5://proxy.example:1080", True),
        ("http://u:p#w@h", True),
    ],
)
def test_the_doctor_names_a_proxy_that_cannot_be_used(proxy: str, told: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the password that may stand in it."""
    monkeypatch.setenv("HTTPS_PROXY", proxy)

    lines = [each for each in ways_out(load_settings(_env_file=None)) if each.startswith("proxy:")]

    assert bool(lines) == told
    assert "p#w" not in "".join(lines)
