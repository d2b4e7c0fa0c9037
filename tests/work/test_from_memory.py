"""Who is answered past the database: by their words, and by the button that they press below a crisis question."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.core.actions import encode
from bot.core.crisis.screener import Screener
from bot.model import Json, Level
from bot.programme.lexicon import load_lexicons
from bot.telegram.receive import receive
from bot.work.from_memory import answer_from_memory
from bot.work.ports import Parser

CHAT = 7
SCREENER = Screener(load_lexicons())


@dataclass
class Means:
    """Notes who is answered, and how many updates were read by then."""

    parse: Parser = receive
    screener: Screener = SCREENER
    read: int = 0
    answered: list[tuple[int, int, Level, int]] = field(default_factory=list)

    async def last_words(self, update_id: int, chat_id: int, level: Level) -> None:
        self.answered.append((update_id, chat_id, level, self.read))
        await asyncio.sleep(0)


def update(number: int, **more: Any) -> dict[str, Json]:
    return {"update_id": number, **more}


def person() -> dict[str, Json]:
    return {"id": CHAT, "is_bot": False, "first_name": "Maya"}


def message(text: str) -> dict[str, Json]:
    return {"message_id": 3, "date": 1, "chat": {"id": CHAT, "type": "private"}, "from": person(), "text": text}


def tap(action: str) -> dict[str, Json]:
    return {"id": "1", "from": person(), "chat_instance": "x", "data": action, "message": message("?")}


@pytest.mark.parametrize(
    ("came", "level"),
    [
        ({"message": message("I want to kill myself")}, Level.URGENT),
        ({"message": message("/crisis")}, Level.NONE),
        ({"message": message("we cooked together")}, None),
        ({"callback_query": tap(encode("c", "safe", "no", "suicide"))}, Level.IMMINENT),
        ({"callback_query": tap(encode("c", "safe", "yes", "suicide"))}, None),
        ({"callback_query": tap(encode("q", "a1b2", "yes"))}, Level.URGENT),
        ({"callback_query": tap(encode("q", "a1b2", "unsure"))}, Level.URGENT),
        ({"callback_query": tap(encode("q", "a1b2", "no"))}, None),
        ({"callback_query": tap("f:77h4e7qn49:mood:0")}, None),
        ({"callback_query": tap(":::")}, None),
    ],
)
async def test_words_and_buttons_of_a_crisis_are_answered(came: dict[str, Json], level: Level | None) -> None:
    means = Means()

    await answer_from_memory(means, [update(5, **came)])

    assert [each[:3] for each in means.answered] == ([] if level is None else [(5, CHAT, level)])


async def test_the_first_is_answered_before_the_last_is_read() -> None:
    means = Means()

    def parse(raw: Any) -> Any:
        means.read += 1
        return receive(raw)

    means.parse = parse
    crisis = [update(number, message=message(f"I want to die {number}")) for number in range(20)]

    await answer_from_memory(means, crisis)

    assert [read for *_, read in means.answered] == list(range(1, 21))
