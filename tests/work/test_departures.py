"""Bulk letters are marked before they leave, many in one commit; a mark that fails keeps its letters here."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bot.model import Lane
from bot.work.dispatch import Departures, Settled
from bot.work.ports import Letter

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Marks:
    """An outbox that only remembers what it was asked to mark."""

    def __init__(self) -> None:
        self.marked: list[list[int]] = []
        self.called_off: set[int] = set()
        self.is_broken = False

    async def claim(self, *, now: datetime, room: Mapping[Lane, int]) -> list[Letter]:
        return []

    async def begin(self, ids: Sequence[int]) -> set[int]:
        await asyncio.sleep(0.01)
        if self.is_broken:
            raise OSError("the disk is full")
        self.marked.append(list(ids))
        return set(ids) - self.called_off

    async def settle(self, settled: Sequence[Settled]) -> None:
        raise AssertionError


def letter(number: int) -> Letter:
    return Letter(
        id=number, lane=Lane.PROMPT, channel="telegram", chat_id=number, method="sendMessage", params={}, due_at=NOON
    )


async def test_letters_that_leave_together_share_a_commit() -> None:
    marks = Marks()
    departures = Departures(marks)

    await asyncio.gather(*(departures.depart(letter(number)) for number in range(50)))

    assert sorted(number for ids in marks.marked for number in ids) == list(range(50))
    assert len(marks.marked) <= 2


async def test_a_letter_that_was_called_off_since_it_was_claimed_does_not_leave() -> None:
    marks = Marks()
    marks.called_off = {2}
    departures = Departures(marks)

    may_go = await asyncio.gather(*(departures.depart(letter(number)) for number in range(4)))

    assert may_go == [True, True, False, True]


async def test_a_mark_that_fails_is_told_to_every_letter_in_it() -> None:
    marks = Marks()
    marks.is_broken = True
    departures = Departures(marks)

    told = await asyncio.gather(*(departures.depart(letter(number)) for number in range(5)), return_exceptions=True)
    marks.is_broken = False
    await departures.depart(letter(9))

    assert [type(each) for each in told] == [OSError] * 5
    assert marks.marked == [[9]]


async def test_whoever_comes_during_a_commit_waits_for_the_next() -> None:
    marks = Marks()
    departures = Departures(marks)
    first = asyncio.create_task(departures.depart(letter(1)))
    await asyncio.sleep(0.005)

    await departures.depart(letter(2))

    assert first.done()
    assert marks.marked == [[1], [2]]
