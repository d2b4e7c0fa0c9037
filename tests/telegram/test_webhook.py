"""The webhook: 200 only for what is stored, nothing for who does not know the secret.

`BETWEEN_FUZZ` says how many handfuls of bodies and headers; `make prove` takes many more.
"""

from __future__ import annotations

import asyncio
import hmac
import io
import json
import os
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pydantic import SecretStr
from telegram.error import InvalidToken, TelegramError, TimedOut

from bot.rounds import beat_once
from bot.telegram.request import Unreached
from bot.telegram.webhook import LARGEST, SECRET_HEADER, Announcing, is_ours, update_of, webhook
from bot.work import pulse
from tests.living import MAYA, TOKEN, VEGA, living
from tests.ways import ways

SECRET = "s3cret_-"
HANDFULS = int(os.environ.get("BETWEEN_FUZZ", "12"))


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
        runner = web.AppRunner(webhook(SECRET, made.keep, patience=3.0))
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


async def test_an_error_page_says_nothing_of_what_came_or_what_broke(door: Door) -> None:
    door.is_broken = True

    bodies = []
    for secret, body in ((SECRET, b'{"update_id": 7, "x": "zanahoria"}'), (SECRET, b"zanahoria"), ("no", b"zanahoria")):
        async with door.session.post(door.address, data=body, headers={SECRET_HEADER: secret}) as answer:
            bodies.append(await answer.text())
    async with door.session.get(door.address + "zanahoria") as answer:
        bodies.append(await answer.text())

    for each in ("zanahoria", "the disk is full", "Traceback", SECRET):
        assert each not in "".join(bodies)


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], SECRET.upper(), "ünï"], ids=repr)
async def test_who_does_not_know_the_secret_is_turned_away(door: Door, secret: str | None) -> None:
    assert await door.knock(b'{"update_id": 7}', secret) == 401
    assert door.kept == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"[1]",
        b'"x"',
        b"{}",
        b'{"update_id": "7"}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"update_id": true}',
        b'{"update_id": -1}',
        b'{"update_id": 9223372036854775808}',
        b'{"update_id": 1e3}',
        b'{"update_id": ' + b"9" * 5000 + b"}",
    ],
    ids=lambda body: repr(body[:20]),
)
async def test_a_body_that_is_no_update_is_refused(door: Door, body: bytes) -> None:
    assert await door.knock(body) == 400
    assert door.kept == []


async def test_a_body_beyond_the_limit_is_refused_unread(door: Door) -> None:
    assert await door.knock(b'{"update_id": 7, "x": "' + b"x" * LARGEST + b'"}') == 413
    assert door.kept == []


async def test_the_secret_is_compared_in_constant_time(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    real = hmac.compare_digest

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return real(one, other)

    monkeypatch.setattr("bot.telegram.webhook.hmac.compare_digest", compare)

    assert await door.knock(b'{"update_id": 7}', SECRET[:-1]) == 401
    assert await door.knock(b'{"update_id": 8}') == 200
    assert compared == [(SECRET[:-1].encode(), SECRET.encode()), (SECRET.encode(), SECRET.encode())]


async def raw_knock(door: Door, request: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, _, port = door.address.removeprefix("http://").rstrip("/").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(request)
    await writer.drain()
    return reader, writer


HEAD = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\n" + SECRET_HEADER.encode() + b": "


async def test_a_secret_of_bytes_that_are_no_text_is_turned_away(door: Door) -> None:
    reader, writer = await raw_knock(door, HEAD + b"\xff\xfe\xed\xa0\x80\r\n\r\n" + b"x" * 40)

    answer = await reader.readline()
    writer.close()

    assert b" 401 " in answer or b" 400 " in answer
    assert door.kept == []


async def test_a_body_that_drips_is_given_up_and_holds_up_nobody(door: Door) -> None:
    dripping = [await raw_knock(door, HEAD + SECRET.encode() + b'\r\n\r\n{"update_id"') for _ in range(20)]

    served = [await door.knock(json.dumps({"update_id": number}).encode()) for number in range(20)]
    async with asyncio.timeout(60):  # the patience is three seconds; without an end this would wait for ever
        ends = [await reader.readline() for reader, _ in dripping]

    for _, writer in dripping:
        writer.close()
    assert served == [200] * 20
    assert all(b" 408 " in each for each in ends)
    assert door.kept == list(range(20))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
BODIES = st.binary(max_size=60) | st.one_of(
    JSON,
    st.dictionaries(st.sampled_from(["update_id", "message", "x"]), JSON, max_size=3),
    st.builds(lambda number: {"update_id": number}, st.integers(-(2**70), 2**70)),
).map(lambda made: json.dumps(made).encode())


@given(BODIES)
@hypothesis_settings(max_examples=HANDFULS * 5, deadline=None, derandomize=True, database=None)
def test_any_body_is_an_update_that_can_be_stored_or_is_refused(body: bytes) -> None:
    try:
        update = update_of(body)
    except (ValueError, RecursionError):
        return
    assert type(update["update_id"]) is int
    assert 0 <= update["update_id"] < 2**63
    assert json.loads(json.dumps(update)) is not None


@given(st.text(max_size=12) | st.binary(max_size=12).map(lambda raw: raw.decode("utf-8", "surrogateescape")))
@hypothesis_settings(max_examples=HANDFULS * 8, deadline=None, derandomize=True, database=None)
def test_no_header_but_the_secret_itself_opens_the_door(header: str) -> None:
    assert is_ours(header, SECRET) is (header == SECRET)


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


async def test_a_webhook_that_telegram_does_not_take_at_once_is_announced_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.telegram.webhook.LONGEST_PAUSE", 0.01)
    troubles = [Unreached("Telegram cannot be reached"), TimedOut()]
    taken: list[dict[str, Any]] = []

    async def post(_: str, params: dict[str, Any]) -> None:
        if troubles:
            raise troubles.pop()
        taken.append(params)

    announcing = Announcing(post, "https://example.org/webhook/", SECRET)
    await announcing.once()
    assert announcing.deaf_for() > 0
    running = asyncio.create_task(announcing.run())

    async with asyncio.timeout(20):
        while not taken:  # noqa: ASYNC110  # the announcing makes it happen
            await asyncio.sleep(0.01)

    running.cancel()
    assert taken == [{"url": "https://example.org/webhook/", "secret_token": SECRET}]
    assert announcing.deaf_for() == 0


async def test_a_webhook_that_no_longer_gets_through_is_noticed_and_one_taken_away_is_set_again() -> None:
    info: dict[str, Any] = {"url": "https://example.org/", "pending_update_count": 0}
    asked: list[str] = []

    async def post(method: str, params: Mapping[str, Any]) -> Any:
        asked.append(method)
        return info if method == "getWebhookInfo" else True

    announcing = Announcing(post, "https://example.org/", SECRET)
    await announcing.once()
    seen = (
        (0, 0, False), (3, 60, True), (4, 120, True), (0, 120, False), (2, 120, False), (1, 180, True),
        *[(1, 180, True)] * 2, (1, 300, True), *[(1, 300, True)] * 2, (1, 300, False), (1, 300, False),
    )  # fmt: skip
    for pending, failed_at, is_deaf in seen:
        info |= {"pending_update_count": pending, "last_error_date": failed_at}
        await announcing.look()
        assert (announcing.deaf_since is not None) is is_deaf
    info["url"] = ""
    await announcing.look()

    assert asked == ["setWebhook", *["getWebhookInfo"] * (len(seen) + 1), "setWebhook"]


LOOKS: tuple[tuple[str, TelegramError | tuple[int, int], bool], ...] = (
    ("all is well", (0, 0), False),
    ("a look is not answered", TimedOut(), True),
    ("all is well again", (0, 0), False),
    ("the token was taken back", InvalidToken(), True),
    ("nor is Telegram reached", Unreached("Telegram cannot be reached"), True),
    ("it is, and has not got through meanwhile", (2, 60), True),
    ("a look is not answered then", TimedOut(), True),
    ("what waited has come", (0, 60), False),
    ("a look is not answered again", TimedOut(), True),
    ("something is on its way, and nothing new has failed", (1, 60), False),
)
"""What happens, the answer (what waits, when it last failed), and whether nobody is known to be heard."""


async def test_nobody_is_known_to_be_heard_from_the_first_look_without_an_answer_until_one_shows_all_well() -> None:
    answers = [answer for _, answer, _ in LOOKS]

    async def post(method: str, params: Mapping[str, Any]) -> Any:
        if method == "setWebhook":
            return True
        answer = answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return {"url": "https://example.org/", "pending_update_count": answer[0], "last_error_date": answer[1]}

    announcing = Announcing(post, "https://example.org/", SECRET)
    await announcing.once()
    began: float | None = None
    for what, _, is_deaf in LOOKS:
        await announcing.look()
        await asyncio.sleep(0.01)
        began = (began or asyncio.get_running_loop().time()) if is_deaf else None
        assert (announcing.deaf_for() > 0) is is_deaf, what
        if began is not None:
            assert announcing.deaf_for() >= asyncio.get_running_loop().time() - began, what


async def test_the_heartbeat_stops_where_the_webhook_cannot_be_looked_at_for_minutes_and_goes_on_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A token that was taken back: everything inside works, and nobody is heard."""
    monkeypatch.setattr("bot.telegram.webhook.LOOKED_AT_EVERY", 0.05)
    port = free_port()
    hook: dict[str, Any] = {
        "between_http_port": port,
        "between_webhook_url": f"http://127.0.0.1:{port}/webhook/",
        "between_webhook_secret": SecretStr(SECRET),
    }
    async with ways() as out, living(tmp_path, between_heartbeat_url=f"{out.address}/beat", **hook) as bot:
        bot.sandbox.token = "4242:another"
        await bot.until(lambda: bot.house.pulse.deaf_for() > 0, "one look without an answer")
        await beat_once(bot.house)
        assert len(out.beats) == 1
        monkeypatch.setattr(pulse, "DEAF_SECONDS", 0.2)
        await bot.until(lambda: bot.house.pulse.deaf_for() > pulse.DEAF_SECONDS, "longer than is allowed")
        await beat_once(bot.house)
        assert (len(out.beats), await bot.house.pulse.trouble()) == (1, "")

        bot.sandbox.token = TOKEN
        await bot.until(lambda: bot.house.pulse.deaf_for() == 0, "looked at again")
        await beat_once(bot.house)

        assert len(out.beats) == 2
