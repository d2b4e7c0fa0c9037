"""python-telegram-bot's requests over aiohttp: a third of the CPU of the stock backend, the same errors."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
from telegram._utils.types import JSONDict
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.proxies import proxy_of

CONNECTIONS = 128
"""More than there are workers: with each of them at a slow send the poller and a crisis find a free one."""

CONNECT_SECONDS = 5.0
READY_SECONDS = 10.0
"""Until a line stands: one is free, and a proxy on the way has said yes. Nothing has gone out before."""

READ_SECONDS = 10.0
WHOLE, LONGER = 3, 20.0
"""Times the patience for one byte, and seconds beyond it: no request lasts longer than the shorter of the two.

Whoever drips in Telegram's place would hold every worker for good; and a fetch ends before the watch takes it for hung.
"""

AS_JSON = {"Content-Type": "application/json"}


class Unreached(NetworkError):
    """The connection never stood: the request was certainly not carried out."""


class NotTelegram(NetworkError):
    """A refusal that is not in Telegram's words: a proxy's, a firewall's, a front server's. It says nothing of the
    chat, the letter or the token.
    """


class Garbled(TimedOut):
    """An answer that nobody can read, or that broke off: whether the request was carried out is not known."""


TELEGRAMS = "ok"
"""Every answer of Telegram's says this, true or false. Source: core.telegram.org/bots/api, making requests."""


class AiohttpRequest(BaseRequest):
    """One connection pool.

    Raises: TimedOut, when no answer came, or none that can be read; Unreached, when nothing went out; NotTelegram.
    """

    def __init__(self, *, connections: int = CONNECTIONS, read_seconds: float = READ_SECONDS) -> None:
        self.connections = connections
        self.read_seconds = read_seconds
        self.session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self.read_seconds

    async def initialize(self) -> None:
        if self.session is None or self.session.closed:
            connector = aiohttp.TCPConnector(limit=self.connections, keepalive_timeout=60)
            self.session = aiohttp.ClientSession(connector=connector, auto_decompress=True)

    async def shutdown(self) -> None:
        if self.session is not None:
            await self.session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self.session is None:
            await self.initialize()
        assert self.session is not None
        read = self.read_seconds if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        limits = aiohttp.ClientTimeout(total=None, connect=READY_SECONDS, sock_connect=CONNECT_SECONDS, sock_read=read)
        asked = {"proxy": proxy_of(url), "timeout": limits, **body_of(request_data)}
        try:  # asyncio's own limit: aiohttp's swallows a cancel that comes in the same turn, and a stop would hang
            async with asyncio.timeout(longest(read)), self.session.request(method, url, **asked) as answer:
                return told(answer.status, await answer.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise Unreached("Telegram cannot be reached") from None
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, aiohttp.ClientPayloadError):
            raise Garbled("an answer that broke off") from None
        except TimeoutError:
            raise TimedOut("no answer came") from None
        except aiohttp.ClientError as wrong:
            raise NetworkError(type(wrong).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """PTB's own writes what it cannot read into the log, and people's words may stand in it. Raises: Garbled."""
        if (found := read(payload)) is None:
            raise Garbled("an answer that nobody can read")
        return found


def longest(read: float) -> float:
    """Seconds that a request may last which waits so long for each byte."""
    return min(read * WHOLE, read + LONGER)


def told(status: int, body: bytes) -> tuple[int, bytes]:
    """What Telegram has answered. Raises: NotTelegram, where somebody else refuses in its place."""
    if status >= 400 and read(body) is None:
        raise NotTelegram(f"somebody else answers for Telegram: {status}")
    return status, body


def read(body: bytes) -> JSONDict | None:
    """Shape: None for what is not Telegram's."""
    try:
        found = json.loads(body.decode("utf-8", "replace"))
    except ValueError:
        return None
    return dict(found) if isinstance(found, Mapping) and isinstance(found.get(TELEGRAMS), bool) else None


def body_of(data: RequestData | None) -> dict[str, Any]:
    """JSON, which costs a tenth of a form; a form where files go with it. Shape: aiohttp's own arguments."""
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": json.dumps(data.parameters).encode(), "headers": AS_JSON}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return {"data": form}


def seconds_of(wait: RetryAfter) -> float:
    """How long Telegram asked us to wait."""
    span = wait.retry_after
    return span.total_seconds() if isinstance(span, timedelta) else float(span)
