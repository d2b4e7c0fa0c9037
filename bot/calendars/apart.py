"""Has a calendar read by a process of its own, with an end to its time, its memory and what it knows of us."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from datetime import datetime

import structlog

from bot.core.meetings import Around, Meeting, ReadCalendar
from bot.model import Json

log = structlog.get_logger()

PATIENCE = 60.0
"""Seconds. The process ends itself after its work's; a busy machine may give it those late."""

AT_ONCE = 2
"""Processes at the same time."""

SEEN = ("PATH", "PYTHONPATH", "PYTHONHOME", "PYTHONTZPATH", "LANG", "SYSTEMROOT")
"""What of our environment it is given: no token, no key, no address."""


class Apart:
    """Starts a process a calendar. Units: `work` in seconds of a processor; a real calendar of 1 MB takes about two."""

    def __init__(self, *, work: int = 10) -> None:
        self.work = work
        self.room = asyncio.Semaphore(AT_ONCE)

    async def read(self, content: bytes, around: Around) -> ReadCalendar:
        async with self.room:
            said = await self._said(content, around)
        return read_calendar(said)

    async def _said(self, content: bytes, around: Around) -> bytes | None:
        """Shape: None when it took too long or broke down."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.calendars.reading", stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            env={name: os.environ[name] for name in SEEN if name in os.environ},
        )  # fmt: skip
        try:
            async with asyncio.timeout(PATIENCE):
                said, _ = await process.communicate(asked(around, self.work) + b"\n" + content)
        except (TimeoutError, RuntimeError):  # uvloop calls a pipe whose reader has died a RuntimeError
            return None
        finally:
            await ended(process)
        if process.returncode != 0:
            log.warning("a calendar was not read to its end", action="calendar", code=process.returncode)
            return None
        return said


async def ended(process: asyncio.subprocess.Process) -> None:
    """Leave nothing running behind us, also when we are stopped ourselves."""
    if process.returncode is None:
        process.kill()
        await process.communicate()


def asked(around: Around, work: int) -> bytes:
    values = {
        "work": work,
        "zone": around.zone,
        "since": around.since.isoformat(),
        "until": around.until.isoformat(),
        "labels": dict(around.labels),
    }
    return json.dumps(values).encode()


def read_calendar(said: bytes | None) -> ReadCalendar:
    if said is None:
        return ReadCalendar(trouble="slow")
    answer: Mapping[str, Json] = json.loads(said)
    if trouble := str(answer.get("trouble", "")):
        return ReadCalendar(trouble=trouble)
    return ReadCalendar(meetings=tuple(meeting_of(*row) for row in answer["meetings"]))


def meeting_of(event: str, starts_at: str, is_cancelled: bool, client_id: str) -> Meeting:
    return Meeting(
        event=event, starts_at=datetime.fromisoformat(starts_at), is_cancelled=is_cancelled, client_id=client_id
    )
