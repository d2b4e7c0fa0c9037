"""The line to Telegram as a process sees it: the sandbox's pure answers, late, doubled, refused, or never."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, NoReturn, Protocol

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.prove.net import Net
from bot.telegram.request import AiohttpRequest, Unreached, told
from bot.telegram.sender import TelegramSender
from bot.work.ports import Letter, Receipt, Sent, TryAgain

PATIENCE = 10.0
"""Seconds until a request gives up. Source: bot/telegram/request.py, READ_SECONDS."""

POLLS_FOR = 30.0
"""The same for one that asks for updates. Source: bot/telegram/poller.py, `_fetch`."""

CARRIED: ContextVar[Letter | None] = ContextVar("carried", default=None)
POLLING = "getUpdates"
TRIED_AGAIN = (401, 429, 502)

OTHERS = (
    (403, b"<html>Forbidden</html>"),
    (404, b"<html>Not Found</html>"),
    (401, b'{"ok": false, "error_code": 401}'),
)
"""What a proxy says in Telegram's place, or Telegram of a token that it takes for none: nothing about any chat."""


class Process(Protocol):
    async def point(self, name: str) -> None: ...

    async def hang(self) -> NoReturn: ...


@dataclass
class Wire(AiohttpRequest):
    """PTB's request over the stand-in: the same errors, and python-telegram-bot reads the same bytes."""

    net: Net
    process: Process

    def __post_init__(self) -> None:
        super().__init__()

    async def initialize(self) -> None:
        """No connection is needed."""

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
        name, params = url.rpartition("/")[2], params_of(request_data)
        await self.process.point("request")
        await asyncio.sleep(self.net.weather.latency())
        if name == POLLING:
            self._reach()
            return told(*await self._poll(params))
        letter = CARRIED.get()
        try:
            self._reach()
            status, body = told(*await self._send(name, params, letter))
        except NetworkError:  # a time-out is one as well
            self.net.watch.goes_again(letter)
            raise
        if status in TRIED_AGAIN:
            self.net.watch.goes_again(letter)
        return status, body

    def _reach(self) -> None:
        if self.net.is_gone:
            raise Unreached("gone") if self.net.weather.chance.random() < 0.7 else NetworkError("gone")

    async def _poll(self, params: Mapping[str, Any]) -> tuple[int, bytes]:
        await self.net.wait_for_updates(float(params.get("timeout", 0)))
        self._reach()
        if self.net.weather.blows("another poller"):
            return refusal(409, "Conflict: terminated by other getUpdates request")
        if (why := await self._refused(at_poll=True)) is not None:
            return why
        answer = self.net.updates(params)
        await self.process.point("after poll")
        if self.net.weather.strikes("time-out after", at_poll=True):  # Telegram has taken the offset all the same
            await self._no_answer(POLLS_FOR)
        return answer.status, json.dumps(answer.body).encode()

    async def _send(self, name: str, params: Mapping[str, Any], letter: Letter | None) -> tuple[int, bytes]:
        weather = self.net.weather
        if (why := await self._refused()) is not None:
            return why
        await self.process.point("before send")
        answer = self.net.call(name, params, letter)
        await self.process.point("after send")
        if weather.strikes("time-out after"):
            self.net.watch.unanswered(letter)
            await self._no_answer(PATIENCE)
        await asyncio.sleep(weather.latency())
        return answer.status, json.dumps(answer.body).encode()

    async def _refused(self, *, at_poll: bool = False) -> tuple[int, bytes] | None:
        """What Telegram says in place of taking the call. Raises: TimedOut, where it says nothing."""
        weather = self.net.weather
        if weather.strikes("time-out before", at_poll=at_poll):
            await self._no_answer(POLLS_FOR if at_poll else PATIENCE)
        if weather.blows("5xx for a while", at_poll=at_poll) or weather.strikes("5xx", at_poll=at_poll):
            return refusal(502, "Bad Gateway")
        if weather.blows("another answers for Telegram", at_poll=at_poll):
            return weather.chance.choice(OTHERS)
        left = weather.left_of("429 for all", at_poll=at_poll)
        if left and weather.blows("429 for all", at_poll=at_poll):
            return refusal(429, "Too Many Requests", retry_after=int(left) + 1)
        if weather.strikes("429", at_poll=at_poll):
            return refusal(429, "Too Many Requests", retry_after=3)
        return None

    async def _no_answer(self, seconds: float) -> NoReturn:
        await asyncio.sleep(seconds)
        raise TimedOut("no answer came")


def refusal(status: int, why: str, **parameters: Any) -> tuple[int, bytes]:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": why}
    if parameters:
        body["parameters"] = parameters
    return status, json.dumps(body).encode()


def params_of(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    files = {name: content for name, (_, content, _) in (data.multipart_data or {}).items()}
    return {**data.json_parameters, **files}


class ProvedSender(TelegramSender):
    """The product's sender; it only notes which letter each call belongs to."""

    async def send(self, letter: Letter) -> Receipt:
        CARRIED.set(letter)
        try:
            return await super().send(letter)
        finally:
            CARRIED.set(None)


@dataclass
class OtherWay:
    """Mail or the pager: arrives, or the server is down."""

    channel: str
    net: Net
    process: Process
    sent: list[Letter] = field(default_factory=list)

    async def send(self, letter: Letter) -> Receipt:
        await self.process.point("request")
        await asyncio.sleep(self.net.weather.latency())
        if self.net.weather.blows("mail and pager down"):
            return TryAgain(after=1.0, why="unreached")
        await self.process.point("before send")
        self.net.watch.elsewhere(letter)
        await self.process.point("after send")
        return Sent()
