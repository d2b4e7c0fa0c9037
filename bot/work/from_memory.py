"""The crisis text past a database that fails or is not there: who gets it, by their words alone (see law 2)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Protocol

import structlog

from bot.core.actions import parts_of
from bot.core.client_commands import asks_for_help
from bot.core.crisis.screener import Screener
from bot.model import ButtonPressed, Incoming, Json, Level, MediaReceived, NotForUs, TextReceived, Verdict
from bot.work.parts import LastWords
from bot.work.ports import Parser

log = structlog.get_logger()

ALWAYS_ANSWERED = ("/crisis", "/help")
"""Commands that work for anybody, with the database down as well. Source: CRISIS.md, The reply."""


class Means(Protocol):
    """What it takes: no database, no clock."""

    @property
    def parse(self) -> Parser: ...

    @property
    def screener(self) -> Screener: ...

    @property
    def last_words(self) -> LastWords: ...


async def answer_from_memory(means: Means, updates: Sequence[Mapping[str, Json]]) -> None:
    """Answer each crisis and page, none behind another: each begins before the next is read."""
    answers: list[asyncio.Task[None]] = []
    for update in updates:
        answers.append(asyncio.create_task(answer_one(means, update)))
        await asyncio.sleep(0)
    await asyncio.gather(*answers)


async def answer_one(means: Means, update: Mapping[str, Json]) -> None:
    incoming, _ = incoming_of(means.parse, json.dumps(update))
    level = gravest(means.screener, incoming)
    if incoming.chat_id is not None and level is not None:
        await means.last_words(int(update["update_id"]), incoming.chat_id, level)


def gravest(screener: Screener, incoming: Incoming) -> Level | None:
    """Shape: None when nothing needs an answer now; NONE when the resources were asked for by command."""
    if isinstance(incoming, ButtonPressed):
        return gravity_of_tap(incoming.action)
    text = incoming.text if isinstance(incoming, TextReceived) else ""
    if isinstance(incoming, MediaReceived):
        text = incoming.caption
    verdict = screener.screen(text) if text else Verdict()
    if verdict.level > Level.NONE:
        return verdict.level
    is_asked = text.strip().lower().startswith(ALWAYS_ANSWERED) or asks_for_help(text)
    return Level.NONE if is_asked else None


def gravity_of_tap(action: str) -> Level | None:
    """What a button below one of the crisis questions says. Anybody may forge one, and is shown the numbers."""
    match parts_of(action):
        case ("c", "safe", "no", *_):
            return Level.IMMINENT
        case ("q", _, "yes" | "unsure"):
            return Level.URGENT
        case _:
            return None


def incoming_of(parse: Parser, raw: str) -> tuple[Incoming, str]:
    """Shape: with the name of what went wrong, where it could not be read."""
    try:
        return parse(json.loads(raw)), ""
    except Exception as fault:  # the outermost line of reading: a poison update is set aside, never lost
        log.error("an update could not be read", action="read", kind=type(fault).__name__)
        return NotForUs(why="unreadable"), type(fault).__name__
