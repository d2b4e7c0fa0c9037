"""Updates are kept once; what is owed is owed once."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.core.schedule import next_digest
from bot.model import Due, DueKind, Role, Staff
from bot.store import due, inbox
from bot.store.database import Database
from bot.store.inbox import Arrived

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def update(number: int) -> Arrived:
    return Arrived(update_id=number, raw='{"update_id":1}', received_at=NOON)


async def test_an_update_that_comes_twice_is_new_only_once(database: Database) -> None:
    async with database.write() as db:
        first = await inbox.keep(db, [update(1), update(2), update(1)])
        second = await inbox.keep(db, [update(2), update(3)])

    assert [each.update_id for each in first] == [1, 2]
    assert [each.update_id for each in second] == [3]


def message(number: int, message_id: int, **more: object) -> Arrived:
    said = {"message_id": message_id, "date": 1_700_000_000 + message_id, "chat": {"id": 7}, **more}
    return Arrived(update_id=number, raw=json.dumps({"update_id": number, "message": said}), received_at=NOON)


async def test_another_message_under_a_number_that_was_there_before_is_not_lost(database: Database) -> None:
    """Telegram numbers anew after a week without an update."""
    async with database.write() as db:
        await inbox.keep(db, [message(5, 1), message(6, 2)])
        came = await inbox.keep(db, [message(4, 70), message(5, 71), message(6, 2), message(7, 73)])
        again = await inbox.keep(db, [message(5, 71, text="handed over again")])
        third = await inbox.keep(db, [message(5, 140)])
        waiting = await inbox.unfinished(db)

    numbers = [each.update_id for each in came]
    assert [json.loads(each.raw)["message"]["message_id"] for each in came] == [70, 71, 73]
    assert (numbers[0], numbers[2]) == (4, 7)
    assert again == []
    assert [json.loads(each.raw)["message"]["message_id"] for each in third] == [140]
    assert len({each.update_id for _, each in waiting}) == 6


async def test_what_is_handed_over_again_after_its_words_were_deleted_is_no_other(database: Database) -> None:
    async with database.write() as db:
        await inbox.keep(db, [message(5, 1)])
        await inbox.unsay(db, [5])

        assert await inbox.keep(db, [message(5, 1)]) == []


async def test_what_was_not_finished_is_found_again_in_its_order(database: Database) -> None:
    async with database.write() as db:
        await inbox.keep(db, [update(3), update(1), update(2)])
        await inbox.finish(db, [1], at=NOON)
        await inbox.set_aside(db, 2, at=NOON, error="ValueError")
        found = await inbox.unfinished(db)

    assert [each.update_id for _, each in found] == [3]


async def test_an_update_is_finished_once_only(database: Database) -> None:
    async with database.write() as db:
        await inbox.keep(db, [update(1)])
        await inbox.finish(db, [1], at=NOON)
        await inbox.finish(db, [1], at=NOON + timedelta(hours=1))
        done = (await db.execute(select(inbox.INBOX.c.done_at))).scalar()

    assert done == NOON


async def test_a_poison_update_stays_visible(database: Database) -> None:
    async with database.write() as db:
        await inbox.keep(db, [update(1)])
        await inbox.set_aside(db, 1, at=NOON, error="ValueError")
        found = await inbox.counts(db)

    assert found == {"aside": 1}


async def test_a_due_row_is_taken_by_one_only(database: Database) -> None:
    owed = Due(key="prompt:ann:evening", kind=DueKind.PROMPT, at=NOON)
    async with database.write() as db:
        await due.owe(db, owed)
        taken = [await due.take(db, owed.key) for _ in range(2)]

    assert taken == [True, False]


async def test_owing_again_moves_the_moment(database: Database) -> None:
    async with database.write() as db:
        await due.owe(db, Due(key="a", kind=DueKind.LADDER, at=NOON))
        await due.owe(db, Due(key="a", kind=DueKind.LADDER, at=NOON + timedelta(minutes=10)))
        early = await due.due_now(db, now=NOON, limit=10)
        moment = await due.next_due(db, [DueKind.LADDER])

    assert early == []
    assert moment == NOON + timedelta(minutes=10)


async def test_calling_off_by_prefix_leaves_others_alone(database: Database) -> None:
    async with database.write() as db:
        for key in ("run:ann:1", "run:ann:2", "run:bob:1"):
            await due.owe(db, Due(key=key, kind=DueKind.REMINDER, at=NOON))
        await due.call_off(db, "run:ann:*")
        left = await due.due_now(db, now=NOON, limit=10)

    assert [each.key for each in left] == ["run:bob:1"]


async def test_what_was_put_off_since_it_was_read_is_not_taken(database: Database) -> None:
    async with database.write() as db:
        for key, at in (("a", NOON), ("b", NOON + timedelta(hours=4))):
            await due.owe(db, Due(key=key, kind=DueKind.PROMPT, at=at))

        taken = await due.take_many(db, ["a", "b", "c"], now=NOON)

    assert taken == {"a"}


def member(name: str, role: Role = Role.THERAPIST) -> Staff:
    return Staff(id=name, name=name, role=role, zone="America/Chicago", created_at=NOON)


async def test_each_therapist_is_owed_one_weekly_page_and_nobody_else_is(database: Database) -> None:
    waiting, fresh = member("vega"), member("ortiz")
    former = next_digest(waiting, NOON - timedelta(days=7))
    asked_for = Due(key="digest-now:ortiz", kind=DueKind.DIGEST, at=NOON, staff_id="ortiz", detail={"once": True})
    people = [waiting, fresh, member("night", Role.ON_CALL), member("lee", Role.STAFF)]

    async with database.write() as db:
        for each in (former, asked_for):
            await due.owe(db, each)
        await due.owe_weekly(db, people, now=NOON)
        await due.owe_weekly(db, people, now=NOON + timedelta(days=7))
    async with database.read() as db:
        owed = await due.due_now(db, now=NOON + timedelta(days=30), limit=9, only=DueKind.DIGEST)

    assert owed == [former, asked_for, next_digest(fresh, NOON)]
