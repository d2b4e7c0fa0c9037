"""Past a database that fails: once each way, again where it certainly did not go, and none behind another."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from bot.last_words import Direct
from bot.model import Level
from bot.work.ports import Letter, NoAnswer, Receipt, Sent, TryAgain

PROGRAMME: Any = SimpleNamespace(texts=SimpleNamespace(say=lambda language, text: f"988 {language}"))
VEGA: Any = SimpleNamespace(email="vega@example.org")


class Way:
    """A way out that answers what it is told to, or hangs."""

    def __init__(self, *answers: Receipt, hangs: bool = False) -> None:
        self.answers = list(answers)
        self.hangs = hangs
        self.went: list[Letter] = []

    async def send(self, letter: Letter) -> Receipt:
        self.went.append(letter)
        if self.hangs:
            await asyncio.Event().wait()
        return self.answers.pop(0) if self.answers else Sent()


@pytest.mark.parametrize(
    ("answer", "times"), [(TryAgain(after=1.0, why="unreached"), 2), (Sent(), 1), (NoAnswer(), 1)], ids=str
)
async def test_what_certainly_did_not_go_is_tried_when_the_update_comes_again(answer: Receipt, times: int) -> None:
    telegram, pager = Way(answer), Way(answer)
    direct = Direct(PROGRAMME, {"telegram": telegram, "pager": pager}, [])

    for _ in range(3):
        await direct(7, 100, Level.URGENT)
        await asyncio.gather(*direct.paging)

    assert (len(telegram.went), len(pager.went)) == (times, times)


async def test_whoever_is_called_off_on_the_way_has_answered_nobody() -> None:
    telegram = Way(hangs=True)
    direct = Direct(PROGRAMME, {"telegram": telegram}, [])
    answering = asyncio.create_task(direct(7, 100, Level.URGENT))
    await asyncio.sleep(0.01)
    answering.cancel()
    await asyncio.gather(answering, return_exceptions=True)
    telegram.hangs = False

    await direct(7, 100, Level.URGENT)

    assert len(telegram.went) == 2


async def test_a_way_that_hangs_holds_up_no_other() -> None:
    telegram, pager, mail = Way(hangs=True), Way(), Way()
    direct = Direct(PROGRAMME, {"telegram": telegram, "pager": pager, "email": mail}, [VEGA])
    answering = asyncio.create_task(direct(7, 100, Level.URGENT))
    await asyncio.sleep(0.01)

    assert (len(pager.went), [letter.params["to"] for letter in mail.went]) == (1, ["vega@example.org"])
    answering.cancel()
    await asyncio.gather(answering, return_exceptions=True)


async def test_no_client_waits_for_a_mail_server_that_hangs() -> None:
    telegram, mail = Way(), Way(hangs=True)
    direct = Direct(PROGRAMME, {"telegram": telegram, "email": mail}, [VEGA])

    async with asyncio.timeout(10):
        await direct(7, 100, Level.URGENT)
        await direct(8, 101, Level.URGENT)

    assert [letter.chat_id for letter in telegram.went] == [100, 101]
    for paging in direct.paging:
        paging.cancel()


async def test_whoever_came_after_the_start_gets_a_mail_too() -> None:
    mail = Way()
    direct = Direct(PROGRAMME, {"telegram": Way(), "email": mail}, [])

    direct.know([VEGA])
    await direct(7, 100, Level.IMMINENT)
    await asyncio.gather(*direct.paging)

    assert len(mail.went) == 1
