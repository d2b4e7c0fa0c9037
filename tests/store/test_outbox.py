"""Letters are stored once, leased once, settled once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.model import Lane
from bot.store import outbox, taking_back
from bot.store.database import Database
from bot.store.outbox import LEASE, Draft, Outcome

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def prompt(key: str, *, lane: Lane = Lane.PROMPT, due_at: datetime = NOON) -> Draft:
    return Draft(key=key, lane=lane, chat_id=1, method="sendMessage", params={"text": "?"}, due_at=due_at)


@pytest.mark.parametrize("lane", [Lane.CRISIS, Lane.REPLY])
async def test_an_urgent_letter_is_leased_to_whoever_stored_it(database: Database, lane: Lane) -> None:
    async with database.write() as db:
        mine = await outbox.store(db, [prompt("a", lane=lane)], now=NOON)
        others = await outbox.claim(db, now=NOON, room={lane: 10})

    assert [each.draft.key for each in mine] == ["a"]
    assert others == []


async def test_the_same_key_is_stored_only_once(database: Database) -> None:
    async with database.write() as db:
        await outbox.store(db, [prompt("a", lane=Lane.REPLY)], now=NOON)
        again = await outbox.store(db, [prompt("a", lane=Lane.REPLY)], now=NOON)

    assert again == []


async def test_a_prompt_is_claimed_once_only_and_not_before_its_time(database: Database) -> None:
    async with database.write() as db:
        await outbox.store(db, [prompt("now"), prompt("later", due_at=NOON + timedelta(hours=1))], now=NOON)
        first = await outbox.claim(db, now=NOON, room={Lane.PROMPT: 10})
        second = await outbox.claim(db, now=NOON, room={Lane.PROMPT: 10})

    assert [each.draft.key for each in first] == ["now"]
    assert second == []


async def test_what_is_put_off_was_on_its_way_to_that_client_and_not_called_off_meanwhile(database: Database) -> None:
    later, drafts = (
        NOON + timedelta(hours=1),
        [replace(prompt(key), client_id=key[:4]) for key in ("maya", "maya2", "ana1")],
    )
    async with database.write() as db:
        await outbox.store(db, drafts, now=NOON)
        ids = [each.id for each in await outbox.claim(db, now=NOON, room={Lane.PROMPT: 10})]
        await outbox.settle(db, [Outcome(id=ids[1], state="expired", at=NOON)])
        await outbox.put_off(db, ids, "maya", until=later)

        assert await outbox.begin(db, ids) == {ids[2]}
        assert [each.id for each in await outbox.claim(db, now=later, room={Lane.PROMPT: 10})] == [ids[0]]


async def test_a_prompt_that_waits_in_memory_may_no_longer_go_when_it_is_called_off(database: Database) -> None:
    async with database.write() as db:
        await outbox.store(db, [replace(prompt(key), client_id="maya") for key in ("a", "b", "c")], now=NOON)
        ids = [each.id for each in await outbox.claim(db, now=NOON, room={Lane.PROMPT: 10})]
        on_its_way = await outbox.begin(db, ids[:1])
        await taking_back.call_off(db, now=NOON, client_id="maya")
        too_late = await outbox.begin(db, ids)
        await outbox.settle(db, [Outcome(id=ids[0], state="waiting", at=NOON, next_at=NOON)])
        (again,) = await outbox.claim(db, now=NOON, room={Lane.PROMPT: 10})

    assert (on_its_way, too_late) == ({ids[0]}, set())
    assert again.draft.expires_at == NOON


async def test_a_lease_that_ran_out_is_free_again(database: Database) -> None:
    async with database.write() as db:
        await outbox.store(db, [prompt("a", lane=Lane.REPLY)], now=NOON)
        after = NOON + LEASE + timedelta(seconds=1)
        await outbox.free_late(db, now=after)
        late = await outbox.claim(db, now=after, room={Lane.REPLY: 10})

    assert [(each.draft.key, each.attempts) for each in late] == [("a", 1)]


async def test_what_was_sent_is_never_claimed_again(database: Database) -> None:
    async with database.write() as db:
        (mine,) = await outbox.store(db, [prompt("a", lane=Lane.REPLY)], now=NOON)
        await outbox.settle(db, [Outcome(id=mine.id, state="sent", at=NOON, message_id=7)])
        await outbox.release_all(db)
        again = await outbox.claim(db, now=NOON + timedelta(days=1), room={Lane.REPLY: 10})

    assert again == []


async def test_a_letter_to_be_tried_again_waits_for_its_moment(database: Database) -> None:
    later = NOON + timedelta(seconds=30)
    async with database.write() as db:
        (mine,) = await outbox.store(db, [prompt("a", lane=Lane.REPLY)], now=NOON)
        await outbox.settle(db, [Outcome(id=mine.id, state="waiting", at=NOON, next_at=later, error="502")])
        early = await outbox.claim(db, now=NOON, room={Lane.REPLY: 10})
        due = await outbox.next_due(db, now=NOON)
        again = await outbox.claim(db, now=later, room={Lane.REPLY: 10})

    assert early == []
    assert due == later
    assert [each.attempts for each in again] == [1]


async def test_a_restart_frees_what_had_not_left_and_never_repeats_a_prompt_that_may_have(database: Database) -> None:
    async with database.write() as db:
        await outbox.store(db, [prompt("left"), prompt("here"), prompt("reply", lane=Lane.REPLY)], now=NOON)
        claimed = await outbox.claim(db, now=NOON, room={Lane.PROMPT: 10})
        await outbox.begin(db, [claimed[0].id])

        freed = await outbox.release_all(db)
        states = (await db.execute(select(outbox.OUTBOX.c.key, outbox.OUTBOX.c.state))).all()

    assert freed == 2
    assert {key: state for key, state in states} == {"left": "unknown", "here": "waiting", "reply": "waiting"}


async def test_a_therapists_long_digest_lets_the_others_begin(database: Database) -> None:
    long = [replace(prompt(f"one{number}", lane=Lane.DIGEST), chat_id=1) for number in range(9)]
    others = [replace(prompt(name, lane=Lane.DIGEST), chat_id=chat) for name, chat in (("two", 2), ("three", 3))]
    async with database.write() as db:
        await outbox.store(db, [*long, *others], now=NOON)
        first = await outbox.claim(db, now=NOON, room={Lane.DIGEST: 4})
        second = await outbox.claim(db, now=NOON, room={Lane.DIGEST: 3})

    assert [each.draft.key for each in first] == ["one0", "two", "three", "one1"]
    assert [each.draft.key for each in second] == ["one2", "one3", "one4"]


async def test_a_crisis_letter_that_an_outage_held_up_does_not_wait_for_all_pages_to_staff(database: Database) -> None:
    """The pages are older; Telegram takes one a second of them, and the client is somebody else's chat."""
    pages = [replace(prompt(f"page{number}", lane=Lane.CRISIS), chat_id=7) for number in range(60)]
    client = replace(prompt("client", lane=Lane.CRISIS), chat_id=2)

    async with database.write() as db:
        for number, draft in enumerate((*pages, client)):
            await outbox.store(db, [draft], now=NOON + timedelta(seconds=number))
        late = NOON + LEASE + timedelta(minutes=2)
        await outbox.free_late(db, now=late)
        first = await outbox.claim(db, now=late, room={Lane.CRISIS: 4})

    assert "client" in {each.draft.key for each in first}
    assert [each.draft.key for each in first if each.draft.chat_id == 7] == ["page0", "page1", "page2"]


@pytest.mark.parametrize(("became", "stands"), [("waiting", "expired"), ("sent", "sent")])
async def test_what_was_taken_back_on_its_way_is_not_tried_again(database: Database, became: str, stands: str) -> None:
    page = replace(prompt("alert:a:1:vega:telegram", lane=Lane.CRISIS), alert_id="a", due_at=NOON)
    async with database.write() as db:
        (mine,) = await outbox.store(db, [page], now=NOON)
        await outbox.settle(db, [Outcome(id=mine.id, state="waiting", at=NOON, next_at=NOON)])
        await taking_back.withdraw_pages(db, "a")
        await outbox.settle(db, [Outcome(id=mine.id, state=became, at=NOON, next_at=NOON)])

        assert await outbox.state_of(db, page.key) == stands
