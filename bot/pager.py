"""Rings a phone or pager by webhook, and tells an outside monitor that we live."""

from __future__ import annotations

import aiohttp

from bot.proxies import proxy_of
from bot.work.ports import Letter, NoAnswer, Receipt, Refused, Sent, TryAgain

LATER = (408, 425, 429)
"""A request that took too long, or came too early or too often: not a word about what it says."""

SECONDS = aiohttp.ClientTimeout(total=15)


class PagerSender:
    """POSTs {"summary", "key"}; `key` lets the other side drop a repeated page."""

    def __init__(self, url: str) -> None:
        self.url = url

    async def send(self, letter: Letter) -> Receipt:
        body = {"summary": letter.params["summary"], "key": letter.params["key"]}
        try:
            async with (
                aiohttp.ClientSession(timeout=SECONDS) as session,
                session.post(self.url, json=body, proxy=proxy_of(self.url)) as answer,
            ):
                status = answer.status
        except aiohttp.ClientConnectorError:
            return TryAgain(after=5.0, why="unreached")
        except (TimeoutError, aiohttp.ClientError):
            return NoAnswer()
        if status < 300:
            return Sent()
        return TryAgain(after=10.0, why=str(status)) if status >= 500 or status in LATER else Refused(why=str(status))


async def heartbeat(url: str) -> bool:
    """Tell the monitor that a full loop has just worked; False when it did not hear."""
    try:
        async with (
            aiohttp.ClientSession(timeout=SECONDS) as session,
            session.get(url, proxy=proxy_of(url)) as answer,
        ):
            return answer.status < 400
    except (TimeoutError, aiohttp.ClientError):
        return False
