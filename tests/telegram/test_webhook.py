"""The webhook: 200 only for what is stored, nothing for who does not know the secret."""

from __future__ import annotations

import io
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.telegram.webhook import LARGEST, SECRET_HEADER, webhook
from tests.living import MAYA, VEGA, living

SECRET = "s3cret_-"


class Door:
    def __init__(self, address: str, session: aiohttp.ClientSession) -> None:
        self.address = address
        self.session = session
        self.kept: list[int] = []
        self.is_broken = False

    async def keep(self, updates: Sequence[Mapping[str, Any]]) -> None:
        if self.is_broken:
            raise OSError("the disk is full")
        self.kept += [int(each["update_id"]) for each in updates]

    async def knock(self, body: bytes, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with self.session.post(self.address, data=io.BytesIO(body), headers=headers) as answer:
            return answer.status


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    async with aiohttp.ClientSession() as session:
        made = Door("", session)
        runner = web.AppRunner(webhook(SECRET, made.keep))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        made.address = f"http://127.0.0.1:{runner.addresses[0][1]}/"
        yield made
        await runner.cleanup()


async def test_an_update_with_the_secret_is_kept(door: Door) -> None:
    assert await door.knock(b'{"update_id": 7}') == 200
    assert door.kept == [7]


async def test_what_could_not_be_stored_is_not_acknowledged(door: Door) -> None:
    door.is_broken = True

    assert await door.knock(b'{"update_id": 7}') == 500


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "ünï"], ids=repr)
async def test_who_does_not_know_the_secret_is_turned_away(door: Door, secret: str | None) -> None:
    assert await door.knock(b'{"update_id": 7}', secret) == 401
    assert door.kept == []


@pytest.mark.parametrize(
    "body",
    [b"", b"hello", b"[1]", b'"x"', b"{}", b'{"update_id": "7"}', b"\xff\xfe", b"[" * 100_000],
    ids=lambda body: repr(body[:20]),
)
async def test_a_body_that_is_no_update_is_refused(door: Door, body: bytes) -> None:
    assert await door.knock(body) == 400
    assert door.kept == []


async def test_a_body_beyond_the_limit_is_refused_unread(door: Door) -> None:
    assert await door.knock(b'{"update_id": 7, "x": "' + b"x" * LARGEST + b'"}') == 413
    assert door.kept == []


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def test_the_whole_bot_lives_by_webhook(tmp_path: Path) -> None:
    port = free_port()
    hook: dict[str, Any] = {
        "between_http_port": port,
        "between_webhook_url": f"http://127.0.0.1:{port}/webhook/",
        "between_webhook_secret": SecretStr(SECRET),
    }
    async with living(tmp_path, **hook) as bot:
        await bot.write(MAYA, "I want to kill myself")
        await bot.hears(MAYA, "988")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/healthz") as health:
                assert (health.status, await health.text()) == (200, "ok")
            async with session.get(f"http://127.0.0.1:{port}/metrics") as metrics:
                figures = await metrics.text()

        assert "between_events 1.0" in figures
        assert bot.sandbox.polling == 0
