"""What is left of a client who asked to be forgotten: searched for in every byte of the file and its log."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.own_file import as_json, as_page
from bot.model import (
    Alert,
    AlertState,
    Client,
    ClientDate,
    Homework,
    Kind,
    Lane,
    Level,
    Phase,
    Place,
    Role,
    Run,
    SafetyCard,
    SafetyPlan,
    Staff,
    Status,
)
from bot.store import inbox, outbox, rows, timeline
from bot.store.database import Database, DatabaseFile
from bot.store.forgetting import forget, forget_messages
from bot.store.inbox import Arrived
from bot.store.outbox import Draft
from bot.store.own_record import record_of
from bot.store.timeline import Line
from bot.store.upgrade import upgrade

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
CANARY = "zanahoria-pelicano"
OTHER = "otra-palabra"


def client(id_: str, chat_id: int | None) -> Client:
    return Client(
        id=id_, name=id_.title(), therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOW,
        chat_id=chat_id, called=f"{CANARY} name" if id_ == "ann" else OTHER, enrolled_at=NOW,
    )  # fmt: skip


def raw(chat: int, text: str) -> str:
    return f'{{"update_id":{chat},"message":{{"message_id":1,"chat":{{"id":{chat}}},"text":"{text}"}}}}'


async def fill(database: Database) -> None:
    words = f"{CANARY} words"
    run = Run(
        id="r1", client_id="ann", key="k1", started_at=NOW,
        place=Place(flow="mood", revision="1", step="words", answers={"words": words}),
    )  # fmt: skip
    alert = Alert(
        id="a1", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.CLOSED,
        words=words, reasons=(f"p1: {words}",), patterns=("p1",), raised_at=NOW, outcome="safe", closed_at=NOW,
    )  # fmt: skip
    vega = Staff(
        id="vega", name="Vega", role=Role.THERAPIST, zone="UTC", created_at=NOW,
        dialogue={"plan": "ann", "steps": {"signs": words}},
    )  # fmt: skip
    async with database.write() as db:
        await rows.add(db, [vega])
        await rows.add(db, [client("ann", 7), client("ben", 8), client("cal", None)])
        await rows.add(db, [run])
        await rows.add(db, [alert])
        await rows.add(
            db, [Homework(id="h1", client_id="ann", flow="memory", title="A memory", given_at=NOW, obstacle=words)]
        )
        await rows.add(db, [SafetyPlan(id="p1", client_id="ann", steps={"signs": words}, recorded_at=NOW)])
        await rows.add(db, [ClientDate(id="d1", client_id="ann", on=NOW.date(), label=CANARY)])
        await rows.add(db, [SafetyCard(client_id="ann", phone=CANARY, recorded_at=NOW)])
        await timeline.write(db, [line("ann", 7, words * 400), line("ben", 8, OTHER), line("cal", None, OTHER)])
        await inbox.keep(db, [arrived(7, words), arrived(8, OTHER)])
        await outbox.store(db, [draft("l1", 7, "ann", words), draft("l2", 8, "ben", OTHER), to_staff(words)], now=NOW)
        await inbox.keep(db, [arrived(1, f"/plan Ann {words}"), arrived(99, f"from a chat of nobody's {words}")])
        await db.exec_driver_sql("UPDATE inbox SET state = 'done'")
        await db.exec_driver_sql("UPDATE outbox SET state = 'sent'")


def line(client_id: str, chat_id: int | None, words: str) -> Line:
    return Line(at=NOW, name="text", client_id=client_id, chat_id=chat_id, words=words)


def arrived(chat: int, text: str) -> Arrived:
    return Arrived(update_id=chat, raw=raw(chat, text), received_at=NOW)


def draft(key: str, chat: int, client_id: str, text: str) -> Draft:
    return Draft(key=key, lane=Lane.REPLY, chat_id=chat, client_id=client_id, params={"text": text}, due_at=NOW)


def to_staff(text: str) -> Draft:
    return Draft(key="digest", lane=Lane.DIGEST, chat_id=1, staff_id="vega", params={"text": text}, due_at=NOW)


@pytest.fixture
def plain_file(tmp_path: Path) -> DatabaseFile:
    """Not encrypted, so that its bytes can be searched as they stand on the disk."""
    place = DatabaseFile(path=tmp_path / "plain.db")
    upgrade(place)
    return place


def bytes_of(place: DatabaseFile) -> bytes:
    files = (place.path.with_name(place.path.name + end) for end in ("", "-wal", "-journal"))
    return b"".join(path.read_bytes() for path in files if path.exists())


async def forgotten(database: Database, who: str = "ann") -> None:
    async with database.write() as db:
        found = await rows.fetch_one(db, Client, rows.table_of(Client).c.id == who)
        assert found is not None
        await forget(db, found, at=NOW, keep_until=NOW + timedelta(days=2555))
    await database.wipe()


async def test_no_byte_of_a_forgotten_clients_words_stays_in_the_file_or_its_log(plain_file: DatabaseFile) -> None:
    database = Database(plain_file)
    await fill(database)
    assert CANARY.encode() in bytes_of(plain_file)

    await forgotten(database)

    assert CANARY.encode() not in bytes_of(plain_file)
    await database.close()
    assert CANARY.encode() not in bytes_of(plain_file)


async def test_what_must_be_kept_stays_closed_until_its_date_and_others_lose_nothing(plain_file: DatabaseFile) -> None:
    database = Database(plain_file)
    await fill(database)

    await forgotten(database)

    async with database.read() as db:
        alerts = await rows.fetch(db, Alert)
        clients = {each.id: each for each in await rows.fetch(db, Client)}
        others = (await db.exec_driver_sql("SELECT client_id, words FROM timeline ORDER BY client_id")).all()
        letters = (await db.exec_driver_sql("SELECT key, params FROM outbox ORDER BY key")).all()
    await database.close()
    assert [(a.id, a.level, a.kind, a.raised_at, a.closed_at, a.outcome, a.words, a.reasons) for a in alerts] == [
        ("a1", Level.URGENT, Kind.SUICIDE, NOW, NOW, "safe", "", ())
    ]
    ann = clients["ann"]
    assert (ann.status, ann.chat_id, ann.sealed_at, ann.keep_until) == (
        Status.ENDED, None, NOW, NOW + timedelta(days=2555),
    )  # fmt: skip
    assert clients["ben"] == client("ben", 8)
    assert [tuple(each) for each in others] == [("ben", OTHER), ("cal", OTHER)]
    assert [tuple(each) for each in letters] == [("digest", "{}"), ("l1", "{}"), ("l2", f'{{"text":"{OTHER}"}}')]


async def test_forgetting_somebody_without_a_chat_leaves_everybody_elses_words(plain_file: DatabaseFile) -> None:
    database = Database(plain_file)
    await fill(database)

    await forgotten(database, "cal")

    async with database.read() as db:
        raws = (await db.exec_driver_sql("SELECT update_id FROM inbox WHERE raw LIKE '%text%'")).scalars().all()
        left = (await db.exec_driver_sql("SELECT client_id FROM timeline ORDER BY client_id")).scalars().all()
        letters = (await db.exec_driver_sql("SELECT key FROM outbox WHERE params = '{}'")).scalars().all()
    await database.close()
    assert list(left) == ["ann", "ben"]
    assert sorted(raws) == [7, 8]
    assert list(letters) == ["digest"]


async def test_a_clients_own_file_holds_everything_of_theirs_and_nothing_of_others(plain_file: DatabaseFile) -> None:
    database = Database(plain_file)
    await fill(database)
    async with database.write() as db:
        await db.exec_driver_sql("UPDATE outbox SET sent_at = '2026-11-24T15:00:00.000000Z'")

    async with database.read() as db:
        record: dict[str, Any] = await record_of(db, "ann")
    await database.close()

    assert set(record) == {
        "alert", "client", "client_date", "homework", "run", "safety_card", "safety_plan", "said", "timeline",
    }  # fmt: skip
    for made in (as_json(record), as_page(record, "en", lambda text: text.id)):
        assert CANARY.encode() in made
        assert OTHER.encode() not in made
    assert b"<script" not in as_page({"timeline": [{"words": "<script>"}]}, "en", lambda text: text.id)


async def test_a_reader_in_the_way_is_not_waited_for_and_the_log_is_emptied_behind_it(plain_file: DatabaseFile) -> None:
    database = Database(plain_file)
    await fill(database)
    async with database.read() as db:
        await rows.fetch(db, Client)
        async with database.write() as writing:
            await writing.exec_driver_sql("UPDATE client SET called = ''")

        assert not await database.wipe()

    assert await database.wipe()
    log = plain_file.path.with_name(plain_file.path.name + "-wal")
    assert log.read_bytes() == b""
    await database.close()


async def test_the_log_is_emptied_behind_whoever_writes(plain_file: DatabaseFile) -> None:
    """At the turn and not at the pool: whoever waits there hears in time that the disk hangs."""
    database = Database(plain_file)
    async with database.write():
        emptying = asyncio.create_task(database.wipe())
        await asyncio.sleep(0)
        assert len(database.turns.others) == 1

    assert await emptying
    await database.close()


async def test_a_letter_that_was_on_its_way_when_its_client_was_forgotten_is_emptied_once_it_is_settled(
    plain_file: DatabaseFile,
) -> None:
    database = Database(plain_file)
    await fill(database)
    async with database.write() as db:
        await db.exec_driver_sql("UPDATE outbox SET state = 'sending' WHERE key = 'l1'")
    await forgotten(database)
    assert CANARY.encode() in bytes_of(plain_file)

    async with database.write() as db:
        await db.exec_driver_sql("UPDATE outbox SET state = 'sent' WHERE key = 'l1'")
        (ann,) = await rows.fetch(db, Client, rows.table_of(Client).c.id == "ann")
        await forget_messages(db, ann)
    await database.wipe()

    assert CANARY.encode() not in bytes_of(plain_file)
    await database.close()
