"""What is to be seen, handed to the process that draws it (bot/easel.py)."""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from bot.core.mood_chart import MoodChart
from bot.easel import HEAD, environment, packed

LONGEST_DRAWING = 120.0
"""Seconds. A picture takes a tenth of one, on a drowning machine many; then it and its process are given up."""

LAST_DRAWING = 5.0
"""Seconds in which the one that is being drawn may be finished."""


class DrawingFailed(Exception):
    """A picture could not be drawn."""


class EaselGone(Exception):
    """The process ended before it answered: it was quiet for long, or somebody ended it."""


class Drawn:
    """The pictures, one after the other. The process starts with the first, and again whenever it is gone."""

    def __init__(self) -> None:
        self.process: Process | None = None
        self.turn = asyncio.Lock()

    async def moods(self, data: MoodChart) -> bytes:
        return await self._drawn("moods", data)

    async def circle(self, closeness: Sequence[int | None]) -> bytes:
        return await self._drawn("circle", list(closeness))

    async def plan(self, title: str, parts: Sequence[tuple[str, str]]) -> bytes:
        return await self._drawn("plan", title, list(parts))

    async def stop(self) -> None:
        """End the process: it goes when nothing more can be asked of it, as it does when the bot is gone."""
        try:
            async with asyncio.timeout(LAST_DRAWING):
                await self.turn.acquire()
        except TimeoutError:
            if self.process is not None:
                with suppress(ProcessLookupError):
                    self.process.kill()  # whoever waits for its picture hears that it is gone
            return
        try:
            await self._end()
        finally:
            self.turn.release()

    async def _end(self) -> None:
        """By whoever has the turn: nobody else reads what the process still says."""
        process, self.process = self.process, None
        if process is None or process.stdin is None:
            return
        process.stdin.close()
        try:
            async with asyncio.timeout(LAST_DRAWING):
                await process.communicate()
        except TimeoutError:
            with suppress(ProcessLookupError):
                process.kill()
            await process.communicate()

    async def _drawn(self, *order: Any) -> bytes:
        """Raises: DrawingFailed."""
        content = packed(pickle.dumps((order[0], order[1:])))
        async with self.turn:
            try:
                answer = await self._asked(content)
            except EaselGone:  # it had gone to rest
                answer = await self._asked(content)
        if not answer.startswith(b"1"):
            raise DrawingFailed(answer[1:].decode())
        return answer[1:]

    async def _asked(self, content: bytes) -> bytes:
        """Raises: EaselGone; DrawingFailed when it takes too long."""
        process = await self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            async with asyncio.timeout(LONGEST_DRAWING):
                process.stdin.write(content)
                await process.stdin.drain()
                head = await process.stdout.readexactly(HEAD)
                return await process.stdout.readexactly(int.from_bytes(head, "big"))
        except TimeoutError:
            await self._end()
            raise DrawingFailed("it took too long") from None
        except (OSError, RuntimeError, asyncio.IncompleteReadError):  # uvloop calls a pipe that was shut a RuntimeError
            await self._end()
            raise EaselGone from None
        except asyncio.CancelledError:  # half an answer would be taken for the next one's
            await self._end()
            raise

    async def _started(self) -> Process:
        if self.process is None:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot.easel", stdin=PIPE, stdout=PIPE, env=environment(os.environ)
            )
        return self.process
