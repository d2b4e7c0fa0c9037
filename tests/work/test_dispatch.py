"""The dispatcher: mail and pager wait for none of Telegram's limits, and no channel holds up another."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from bot.core.effects import Chart
from bot.model import Lane
from bot.work import dispatch
from bot.work.dispatch import AT_ONCE, CRISIS_AT_ONCE, OTHERS_AT_ONCE, Dispatcher, Settled, outcome
from bot.work.lanes import CRISIS_WAITS, DRAWN_AT_ONCE, Lanes
from bot.work.limiter import Limiter, Rates
from bot.work.ports import Letter, NoAnswer, Receipt, Sent, TryAgain

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FAST = Rates(overall=1e12, bulk=1e12, chat=1e12, burst=1000)
"""Full again between two looks at the clock, however fast the machine."""


class Kept:
    """An outbox that only remembers."""

    def __init__(self) -> None:
        self.settled: list[Settled] = []

    async def claim(self, *, now: datetime, room: Mapping[Lane, int]) -> list[Letter]:
        return []

    async def settle(self, settled: Sequence[Settled]) -> None:
        self.settled += settled

    async def begin(self, ids: Sequence[int]) -> set[int]:
        return set(ids)


class Way:
    """A way out that answers what it is told to, or hangs."""

    def __init__(self, *answers: Receipt, hangs: bool = False) -> None:
        self.answers = list(answers)
        self.hangs = hangs
        self.went: list[tuple[int, float]] = []

    async def send(self, letter: Letter) -> Receipt:
        self.went.append((letter.id, asyncio.get_running_loop().time()))
        if self.hangs:
            await asyncio.Event().wait()
        return self.answers.pop(0) if self.answers else Sent(message_id=1)


def letter(number: int, channel: str = "telegram", lane: Lane = Lane.CRISIS, chat: int | None = None) -> Letter:
    chat_id = (chat or number) if channel == "telegram" else None
    return Letter(
        id=number, lane=lane, channel=channel, chat_id=chat_id, method="sendMessage", params={}, due_at=NOON
    )  # fmt: skip


async def carried(
    letters: Sequence[Letter], until: Callable[[], bool], outbox: Kept | None = None, **ways: Any
) -> None:
    """Run a dispatcher until something has happened."""
    clock = SimpleNamespace(now=lambda: NOON)
    loop = asyncio.get_running_loop()
    dispatcher = Dispatcher(outbox or Kept(), ways, Limiter(FAST, loop.time()), clock)
    dispatcher.post(letters)
    tasks = [asyncio.create_task(each) for each in (dispatcher.run(), dispatcher.run_settling())]
    try:
        async with asyncio.timeout(10):
            while not until():  # noqa: ASYNC110  # the dispatcher makes it happen
                await asyncio.sleep(0.01)
    finally:
        for task in (*tasks, *dispatcher.on_the_way):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


def test_of_all_that_waits_a_crisis_goes_first_and_a_digest_last() -> None:
    lanes, limiter = Lanes(), Limiter(FAST, 0.0)
    for number, lane in enumerate(sorted(Lane, reverse=True), start=1):
        lanes.put(letter(number, lane=lane))

    went = [found.lane for _ in Lane if (found := lanes.next(limiter, 1.0)[0]) is not None]

    assert went == [Lane.CRISIS, Lane.REPLY, Lane.PROMPT, Lane.DIGEST]


async def test_mail_and_pager_pass_what_telegram_holds_back() -> None:
    telegram, mail, pager = Way(TryAgain(after=1.0, why="429")), Way(), Way()
    letters = [letter(1), letter(2), letter(3), letter(4, "email"), letter(5, "pager")]

    await carried(letters, lambda: len(telegram.went) == 4, telegram=telegram, email=mail, pager=pager)

    first, again = telegram.went[0][1], telegram.went[3][1]
    assert mail.went[0][1] < again
    assert pager.went[0][1] < again
    assert [number for number, _ in telegram.went] == [1, 2, 3, 1]
    assert again - first >= 1.0


async def test_a_crisis_that_was_told_to_wait_is_not_settled_before_it_has_gone() -> None:
    outbox = Kept()
    telegram = Way(TryAgain(after=0.2, why="429"))

    await carried([letter(1)], lambda: bool(outbox.settled), outbox, telegram=telegram)

    assert [each.outcome.state for each in outbox.settled] == ["sent"]


async def test_a_chat_that_telegram_makes_wait_holds_up_nobody_elses_crisis() -> None:
    telegram = Way(TryAgain(after=3600.0, why="429"))

    await carried([letter(1), letter(2), letter(3, chat=1)], lambda: len(telegram.went) == 2, telegram=telegram)

    assert [number for number, _ in telegram.went] == [1, 2]


def page(number: int, alert: str = "a1", to: str = "vega", chat: int = 5) -> Letter:
    return replace(letter(number, chat=chat), key=f"alert:{alert}:{number}", alert_id=alert, staff_id=to)


async def test_a_page_takes_the_place_of_the_older_one_that_telegram_makes_wait() -> None:
    outbox = Kept()
    dispatcher = Dispatcher(outbox, {}, Limiter(FAST, 0.0), SimpleNamespace(now=lambda: NOON))
    dispatcher.post([page(1), page(2, alert="a2", chat=6), page(3, to="ortiz", chat=7), letter(4, chat=5)])

    dispatcher.post([page(11), page(12), letter(13, chat=5)])
    dispatcher.post([page(11)])

    assert [each.id for each in dispatcher.lanes.waiting[Lane.CRISIS]] == [11, 2, 3, 4, 12, 13]
    await dispatcher.settle()
    assert [(each.letter.id, each.outcome.state) for each in outbox.settled] == [(1, "expired")]


async def test_a_page_that_is_tried_again_takes_no_newer_ones_place() -> None:
    dispatcher = Dispatcher(Kept(), {}, Limiter(FAST, 0.0), SimpleNamespace(now=lambda: NOON))
    dispatcher.post([page(9)])
    dispatcher.post([page(3)])

    assert [each.id for each in dispatcher.lanes.waiting[Lane.CRISIS]] == [9, 3]
    assert dispatcher.results == []


async def test_mail_about_an_alert_takes_no_pages_place() -> None:
    dispatcher = Dispatcher(Kept(), {}, Limiter(FAST, 0.0), SimpleNamespace(now=lambda: NOON))
    dispatcher.post([page(1)])
    dispatcher.post([replace(page(2), channel="email", chat_id=None)])

    assert [each.id for each in dispatcher.lanes.waiting[Lane.CRISIS]] == [1]
    assert [each.id for each in dispatcher.lanes.others[Lane.CRISIS]] == [2]


async def test_a_pager_that_hangs_holds_neither_mail_nor_telegram() -> None:
    telegram, mail, pager = Way(), Way(), Way(hangs=True)
    letters = [letter(number, "pager") for number in range(1, 40)]
    letters += [letter(100, "email"), *(letter(number) for number in range(101, 120))]

    await carried(
        letters, lambda: len(mail.went) == 1 and len(telegram.went) == 19, telegram=telegram, email=mail, pager=pager
    )

    assert len(pager.went) == OTHERS_AT_ONCE


async def test_a_crisis_goes_while_every_other_worker_hangs() -> None:
    telegram = Way(hangs=True)
    replies = [letter(number, lane=Lane.REPLY) for number in range(1, 200)]
    crises = [letter(number) for number in range(1000, 1000 + CRISIS_AT_ONCE)]

    await carried([*replies, *crises], lambda: {n for n, _ in telegram.went} >= {each.id for each in crises},
                  telegram=telegram)  # fmt: skip


async def test_crises_have_only_their_own_workers_when_the_house_is_full() -> None:
    telegram = Way(hangs=True)
    loop = asyncio.get_running_loop()
    dispatcher = Dispatcher(
        Kept(), {"telegram": telegram}, Limiter(FAST, loop.time()), SimpleNamespace(now=lambda: NOON)
    )
    running = asyncio.create_task(dispatcher.run())
    dispatcher.post([letter(number, lane=Lane.REPLY) for number in range(1, 200)])
    await asyncio.sleep(0.2)
    dispatcher.post([letter(number) for number in range(1000, 1100)])
    await asyncio.sleep(0.2)
    went = [number for number, _ in telegram.went]
    for task in (running, *dispatcher.on_the_way):
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    assert len([number for number in went if number < 1000]) == AT_ONCE
    assert len([number for number in went if number >= 1000]) == CRISIS_AT_ONCE


def next_at(lanes: Lanes, now: float) -> int | float:
    """The number of the letter that goes at this second, else the seconds until one may."""
    found, wait = lanes.next(Limiter(FAST, now), now)
    return found.id if found else wait


def test_a_crisis_letter_waits_for_the_one_before_it_in_its_chat_and_for_no_other() -> None:
    lanes, first = Lanes(), letter(1, chat=7)
    for each in (first, letter(2, chat=7), letter(3, chat=8)):
        lanes.put(each)

    assert [next_at(lanes, 50.0) for _ in range(3)] == [1, 3, CRISIS_WAITS]
    assert next_at(lanes, 50.25) == CRISIS_WAITS - 0.25
    lanes.done(first)
    assert next_at(lanes, 50.25) == 2


def test_a_crisis_letter_that_hangs_holds_up_the_next_of_its_chat_for_a_second() -> None:
    lanes, second = Lanes(), letter(2, chat=7)
    for each in (letter(1, chat=7), second, letter(3, chat=7)):
        lanes.put(each)
    next_at(lanes, 50.0)

    assert next_at(lanes, 50.0 + CRISIS_WAITS) == 2
    assert next_at(lanes, 50.5 + CRISIS_WAITS) == CRISIS_WAITS - 0.5
    lanes.done(second)
    assert next_at(lanes, 50.5 + CRISIS_WAITS) == 3


def test_a_letter_that_hung_and_is_done_at_last_frees_nothing_that_waits_for_a_later_one() -> None:
    lanes, first = Lanes(), letter(1, chat=7)
    for each in (first, letter(2, chat=7), letter(3, chat=7)):
        lanes.put(each)
    next_at(lanes, 50.0)
    next_at(lanes, 50.0 + CRISIS_WAITS)

    lanes.done(first)

    assert next_at(lanes, 50.0 + CRISIS_WAITS) == CRISIS_WAITS


class Slow(Way):
    """The first letter takes longer than those behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[int] = []

    async def send(self, letter: Letter) -> Receipt:
        await asyncio.sleep(0.2 if letter.id == 1 else 0.01)
        self.came.append(letter.id)
        return await super().send(letter)


async def test_what_is_said_in_a_crisis_comes_in_the_order_in_which_it_was_written() -> None:
    telegram = Slow()

    await carried([letter(number, chat=7) for number in (1, 2, 3)], lambda: len(telegram.came) == 3, telegram=telegram)

    assert telegram.came == [1, 2, 3]


async def test_a_crisis_that_waits_for_another_lets_no_reply_into_a_full_house() -> None:
    telegram = Way(hangs=True)
    letters = [letter(number, lane=Lane.REPLY) for number in range(1, 200)]
    letters += [letter(1000, chat=7), letter(1001, chat=7)]

    await carried(letters, lambda: 1001 in {number for number, _ in telegram.went}, telegram=telegram)

    assert len([number for number, _ in telegram.went if number < 1000]) == AT_ONCE


async def test_a_page_without_an_answer_is_tried_again_with_a_pause_and_a_crisis_reply_at_once() -> None:
    outbox = Kept()
    letters = [letter(1), letter(2, "pager")]

    await carried(letters, lambda: len(outbox.settled) == 2, outbox, telegram=Way(NoAnswer()), pager=Way(NoAnswer()))

    again = {each.letter.channel: each.outcome.next_at for each in outbox.settled}
    assert again["telegram"] == NOON
    assert again["pager"] is not None
    assert again["pager"] > NOON


async def test_a_crisis_reply_whose_answer_nobody_can_read_does_not_go_again_and_again_without_a_pause() -> None:
    """A proxy that puts a page of its own in place of Telegram's answers: the client would get four texts a second."""
    outbox = Kept()

    await carried([letter(1)], lambda: len(outbox.settled) == 1, outbox, telegram=Way(NoAnswer(at_once=True)))

    again = outbox.settled[0].outcome.next_at
    assert again is not None
    assert again > NOON


async def test_a_pager_that_is_asked_too_often_pauses_nothing_but_its_own_page() -> None:
    outbox, telegram = Kept(), Way()
    pager = Way(TryAgain(after=10.0, why="429"))
    loop = asyncio.get_running_loop()
    ways = {"telegram": telegram, "pager": pager}
    dispatcher = Dispatcher(outbox, ways, Limiter(FAST, loop.time()), SimpleNamespace(now=lambda: NOON))
    running = [asyncio.create_task(each) for each in (dispatcher.run(), dispatcher.run_settling())]
    try:
        async with asyncio.timeout(5):
            dispatcher.post([letter(1, "pager")])
            while not (pager.went and dispatcher.is_idle):  # noqa: ASYNC110  # the dispatcher makes it happen
                await asyncio.sleep(0.01)
            dispatcher.post([letter(2)])
            while not telegram.went:  # noqa: ASYNC110  # the dispatcher makes it happen
                await asyncio.sleep(0.01)
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    assert outbox.settled[0].outcome.state == "waiting"


class Failing(Kept):
    """An outbox whose disk fails for a while: leases run out, and the same letter is given out again."""

    def __init__(self, given: Letter) -> None:
        super().__init__()
        self.given = given
        self.fails = True

    async def claim(self, *, now: datetime, room: Mapping[Lane, int]) -> list[Letter]:
        return [self.given]

    async def settle(self, settled: Sequence[Settled]) -> None:
        if self.fails:
            raise OSError("the disk fails")
        await super().settle(settled)


async def test_a_letter_that_has_gone_is_not_sent_again_while_that_cannot_be_written_down() -> None:
    way, outbox = Way(), Failing(letter(1))
    dispatcher = Dispatcher(outbox, {"telegram": way}, Limiter(FAST, 0.0), SimpleNamespace(now=lambda: NOON))
    running = asyncio.create_task(dispatcher.run())
    try:
        async with asyncio.timeout(10):
            dispatcher.post([letter(1)])
            while not dispatcher.results:  # noqa: ASYNC110  # the dispatcher makes it happen
                await asyncio.sleep(0.01)

            await dispatcher.settle()
            await dispatcher.claim()

            assert dispatcher.is_idle is False
            assert dispatcher.lanes.is_empty
            outbox.fails = False
            await dispatcher.settle()
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
    assert [number for number, _ in way.went] == [1]
    assert len(outbox.settled) == 1
    assert dispatcher.unwritten == set()


class Choosy(Kept):
    """An outbox that breaks over one letter's result, as over a bug of ours."""

    async def settle(self, settled: Sequence[Settled]) -> None:
        if any(each.letter.id == 2 for each in settled):
            raise ValueError("a bug")
        await super().settle(settled)


async def test_a_result_that_breaks_holds_up_none_of_the_others() -> None:
    outbox = Choosy()
    dispatcher = Dispatcher(outbox, {}, Limiter(FAST, 0.0), SimpleNamespace(now=lambda: NOON))
    for number in (1, 2, 3):
        gone = letter(number)
        dispatcher.unwritten.add(number)
        dispatcher.results.append(Settled(letter=gone, receipt=Sent(), outcome=outcome(gone, Sent(), NOON)))

    await dispatcher.settle()

    assert [each.letter.id for each in outbox.settled] == [1, 3]
    assert [each.letter.id for each in dispatcher.results] == [2]
    assert dispatcher.unwritten == {2}


class Many(Kept):
    """An outbox with many prompts, of which each claim takes as many as there is room for."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.left = [letter(number, lane=Lane.PROMPT, chat=number) for number in range(1, count + 1)]

    async def claim(self, *, now: datetime, room: Mapping[Lane, int]) -> list[Letter]:
        taken, self.left = self.left[: room[Lane.PROMPT]], self.left[room[Lane.PROMPT] :]
        return taken


async def test_what_waits_is_fetched_as_soon_as_half_of_what_was_fetched_is_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dispatch, "CLAIM_EVERY", 3_600.0)
    way = Way()
    dispatcher = Dispatcher(Many(300), {"telegram": way}, Limiter(FAST, 0.0), SimpleNamespace(now=lambda: NOON))
    running = [asyncio.create_task(each) for each in (dispatcher.run(), dispatcher.run_claiming())]
    try:
        async with asyncio.timeout(60):
            while len(way.went) < 300:  # noqa: ASYNC110  # the dispatcher makes it happen
                await asyncio.sleep(0.01)
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def picture(number: int, chat: int) -> Letter:
    chart = Chart(client_id="maya", until=NOON.date())
    return replace(letter(number, lane=Lane.DIGEST, chat=chat), chart=chart)


class Easel(Way):
    """Draws for ever; what has no picture goes at once."""

    async def send(self, letter: Letter) -> Receipt:
        self.hangs = letter.chart is not None
        return await super().send(letter)


async def test_pictures_that_wait_to_be_drawn_hold_up_no_reply_and_no_page_without_one() -> None:
    telegram = Easel()
    pictures = [picture(number, chat=number) for number in range(1, AT_ONCE + 20)]
    replies = [letter(number, lane=Lane.REPLY) for number in range(200, 220)]
    pages = [letter(number, lane=Lane.DIGEST) for number in range(300, 310)]

    await carried([*pictures, *replies, *pages], lambda: len(telegram.went) == 32, telegram=telegram)

    went = [number for number, _ in telegram.went]
    assert {*range(200, 220), *range(300, 310)} <= set(went)
    assert len(went) == 30 + DRAWN_AT_ONCE


async def test_a_page_stays_behind_its_own_picture() -> None:
    telegram = Way()
    letters = [picture(number, chat=number % 5 or 999) for number in range(1, 30)]
    letters += [letter(100 + chat, lane=Lane.DIGEST, chat=chat) for chat in range(1, 5)]

    await carried(letters, lambda: len(telegram.went) == 33, telegram=telegram)

    went = [number for number, _ in telegram.went]
    for chat in range(1, 5):
        assert went.index(100 + chat) > max(went.index(number) for number in range(1, 30) if number % 5 == chat)
