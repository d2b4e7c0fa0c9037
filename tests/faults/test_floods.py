"""Whoever floods, guesses links or fills the disk: what is stored is bounded, and a crisis is answered all the same."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.enrol import invite
from bot.core.rules import USUAL_RULES
from bot.ids import new_token
from bot.model import Client, Phase, Status
from bot.store import rows
from bot.work.patience import MOST_CHATS, STRANGER_ANSWERS, WRONG_LINKS, Patience
from tests.faults.conftest import Running
from tests.living import STRANGER

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
GUESSER, FLOODER, FULL, READ_ONLY = STRANGER + 11, STRANGER + 12, STRANGER + 13, STRANGER + 14
INVITED, FORWARDED, SCREAMING, IN_NEED, HASTY = (STRANGER + each for each in range(15, 20))


def test_patience_ends_after_so_many_and_comes_back_with_time() -> None:
    patience = Patience(3, timedelta(minutes=10))
    for minute in range(3):
        assert not patience.is_over(7, NOON + timedelta(minutes=minute))
        patience.count(7, NOON + timedelta(minutes=minute))

    assert patience.is_over(7, NOON + timedelta(minutes=9))
    assert not patience.is_over(8, NOON + timedelta(minutes=9))
    assert not patience.is_over(7, NOON + timedelta(minutes=10))


def test_what_a_clock_ahead_counted_silences_nobody_once_it_is_right() -> None:
    patience = Patience(3, timedelta(minutes=10))
    for _ in range(3):
        patience.count(7, NOON + timedelta(days=30))

    assert not patience.is_over(7, NOON)


def test_the_chats_of_a_crowd_are_forgotten_and_memory_stays_bounded() -> None:
    patience = Patience(3, timedelta(minutes=10))
    for chat in range(MOST_CHATS * 2):
        patience.count(chat, NOON)

    assert len(patience.seen) == MOST_CHATS


def test_guessed_links_are_soon_not_looked_at_and_a_crisis_in_their_place_is(running: Running) -> None:
    said = running.write(GUESSER, *(f"/start guess{number}" for number in range(WRONG_LINKS + 6)))

    assert sum("does not work" in each for each in said) == WRONG_LINKS
    assert sum("Too many links" in each for each in said) == 1
    assert any("No one has been told" in each for each in running.write(GUESSER, "/start I want to kill myself"))


def invited(running: Running, client_id: str) -> str:
    """Somebody who is waited for. Shape: the token of their link, which is kept nowhere."""
    token, now = new_token(), running.bot.house.parts.clock.now()
    awaited = Client(
        id=client_id, name=client_id, therapist_id="vega", status=Status.INVITED, phase=Phase.INITIAL, created_at=now
    )

    async def kept() -> None:
        async with running.bot.house.parts.database.write() as db:
            await rows.add(db, [awaited])
            await rows.add(db, [invite(token, USUAL_RULES, now=now, client_id=client_id)])

    running.do(kept())
    return token


def test_a_real_link_is_not_looked_at_from_a_chat_that_guesses_and_works_from_another(running: Running) -> None:
    token = invited(running, "noor")
    chat = "SELECT chat_id FROM client WHERE id = 'noor'"
    running.write(GUESSER, *(f"/start again{number}" for number in range(WRONG_LINKS)))

    running.write(GUESSER, f"/start {token}")
    after_the_guesser = running.rows(chat)
    running.write(INVITED, f"/start {token}")
    after_another = running.rows(chat)
    running.write(FORWARDED, f"/start {token}")

    assert (after_the_guesser, after_another, running.rows(chat)) == ([(None,)], [(INVITED,)], [(INVITED,)])
    assert len(token) == 32  # of 64 letters: 192 bits
    assert running.rows(f"SELECT count(*) FROM invite WHERE instr(token_hash, '{token}')") == [(0,)]


def test_a_flood_of_ordinary_words_is_answered_so_often_and_each_crisis_in_it_is(running: Running) -> None:
    said = running.write(FLOODER, *(f"spam {number}" for number in range(STRANGER_ANSWERS + 15)))

    assert len(said) == 2 * STRANGER_ANSWERS
    assert any("988" in each for each in running.write(FLOODER, "I am going to kill myself"))
    assert running.write(FLOODER, "spam again") == []
    assert any("988" in each for each in running.write(FLOODER, "/crisis"))
    assert any("988" in each for each in running.write(FLOODER, "help"))
    kept = running.rows(f"SELECT count(*) FROM timeline WHERE chat_id = {FLOODER}")[0][0]
    assert kept <= STRANGER_ANSWERS + 5


def test_a_crisis_is_committed_before_what_the_same_chat_wrote_before_it(running: Running) -> None:
    """Ordinary words of one chat take a commit each; the crisis behind them has workers of its own."""
    ordinary = [said(HASTY, f"spam {number}") for number in range(STRANGER_ANSWERS - 2)]

    running.feed([*ordinary, said(HASTY, "I am going to kill myself")])

    letters = [
        key.split(":")[1] for (key,) in running.rows(f"SELECT key FROM outbox WHERE chat_id = {HASTY} ORDER BY id")
    ]
    crisis = max(letters, key=int)
    assert len(set(letters)) == STRANGER_ANSWERS - 1
    assert len(set(letters[: letters.index(crisis)])) <= 4


def test_many_crises_of_one_chat_hold_up_nobody_elses(running: Running) -> None:
    """They come in one handful, the flood first; each has a commit of its own, and the chats take turns."""
    flood = [said(SCREAMING, f"I am going to kill myself, number {number}") for number in range(60)]

    running.feed([*flood, said(IN_NEED, "I want to kill myself")])

    (first,) = running.rows(f"SELECT min(id) FROM outbox WHERE chat_id = {IN_NEED}")[0]
    before = running.rows(f"SELECT DISTINCT key FROM outbox WHERE chat_id = {SCREAMING} AND id < {first}")
    answered = running.rows(f"SELECT count(*) FROM outbox WHERE chat_id = {SCREAMING} AND params LIKE '%988%'")
    assert len({key.split(":")[1] for (key,) in before}) <= 4
    assert answered[0][0] >= 60


def said(chat: int, text: str) -> dict[str, Any]:
    return {"message": {"message_id": 5, "date": 0, "chat": {"id": chat, "type": "private"}, "text": text}}


async def pragma(running: Running, statement: str) -> Any:
    async with running.bot.house.parts.database.writes.connect() as connection:
        raw = await connection.get_raw_connection()
        cursor = await raw.driver_connection.execute(statement)  # type: ignore[union-attr]
        return (await cursor.fetchone() or [None])[0]


@pytest.mark.parametrize(("chat", "trouble"), [(FULL, "full"), (READ_ONLY, "read-only")])
def test_sqlite_itself_refuses_every_write_and_a_crisis_is_answered_and_kept_afterwards(
    running: Running, chat: int, trouble: str
) -> None:
    async def told() -> None:
        if trouble == "full":
            await pragma(running, f"PRAGMA max_page_count = {await pragma(running, 'PRAGMA page_count')}")
            await fill(running)
        else:
            await pragma(running, "PRAGMA query_only = ON")
        await running.bot.write(chat, "I want to kill myself")
        reply = await running.bot.hears(chat, "988")
        await pragma(running, "PRAGMA max_page_count = 1000000")
        await pragma(running, "PRAGMA query_only = OFF")
        await running.bot.hears(chat, "No one has been told")
        assert [each for each in running.bot.texts(chat) if each == reply.text] == [reply.text]

    running.do(told())

    assert running.rows("SELECT count(*) FROM inbox WHERE state = 'new'") == [(0,)]
    assert running.rows("PRAGMA integrity_check") == [("ok",)]


async def fill(running: Running) -> None:
    """Write until SQLite says that nothing more fits."""
    with pytest.raises(Exception, match="full"):
        await write_on(running)


async def write_on(running: Running) -> None:
    for number in itertools.count():
        async with running.bot.house.parts.database.write() as db:
            await db.exec_driver_sql("INSERT INTO mark (name, value) VALUES (?, ?)", (f"f{number}", "x" * 3000))
