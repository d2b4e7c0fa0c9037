"""Crises that wait for a worker: each chat's in their order, and the chats by turns."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque

from bot.work.listening import Heard


class Crises:
    """Whoever floods waits behind their own words; for everybody else a flood is one crisis long."""

    def __init__(self) -> None:
        self.chats: OrderedDict[int | None, deque[Heard]] = OrderedDict()
        self.something = asyncio.Event()

    def put(self, heard: Heard) -> None:
        self.chats.setdefault(heard.chat_id, deque()).append(heard)
        self.something.set()

    async def get(self) -> Heard:
        while not self.chats:
            self.something.clear()
            await self.something.wait()
        return self.next()

    def next(self) -> Heard:
        """The oldest of the chat whose turn it is; the chat then goes behind the others. Raises: KeyError."""
        chat_id, waiting = self.chats.popitem(last=False)
        first = waiting.popleft()
        if waiting:
            self.chats[chat_id] = waiting
        return first
