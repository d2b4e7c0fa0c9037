"""A finished record is kept for its time, waits for an open alert, and then goes, all but the bare alert."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.effects import Purge, Schedule
from bot.core.retention import LOOK_AGAIN, fate, owed, time_up
from bot.model import (
    Alert,
    AlertState,
    Client,
    Due,
    DueKind,
    Homework,
    Kind,
    Level,
    Phase,
    Question,
    Status,
    TherapySession,
)
from bot.store import due, retention, rows, timeline
from bot.store.database import Database, DatabaseFile
from bot.store.timeline import Line
from bot.store.upgrade import upgrade

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
CANARY = "zanahoria-pelicano"
ANN = Client(
    id="ann", name=f"{CANARY} name", therapist_id="vega", status=Status.ENDED, phase=Phase.MIDDLE, chat_id=7,
    created_at=NOW - timedelta(days=900), ended_at=NOW - timedelta(days=800), keep_until=NOW - timedelta(days=1),
)  # fmt: skip
ALERT = Alert(
    id="a1", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.CLOSED,
    words=f"{CANARY} words", reasons=(f"p: {CANARY}",), raised_at=NOW, closed_at=NOW, outcome="safe",
)  # fmt: skip


@pytest.mark.parametrize(
    ("client", "is_open", "comes_to"),
    [
        (replace(ANN, ended_at=None), False, "open"),
        (replace(ANN, keep_until=NOW + timedelta(days=1)), False, "kept"),
        (replace(ANN, keep_until=NOW + timedelta(days=1)), True, "kept"),
        (ANN, True, "alert"),
        (ANN, False, "purge"),
    ],
)
def test_what_becomes_of_a_record(client: Client, is_open: bool, comes_to: str) -> None:
    assert fate(client, has_open_alert=is_open, now=NOW) == comes_to


def test_a_record_waits_for_the_end_of_its_alert() -> None:
    again = time_up(owed("ann", NOW), ANN, has_open_alert=True, now=NOW)
    done = time_up(owed("ann", NOW), ANN, has_open_alert=False, now=NOW)

    assert again == (Schedule(due=owed("ann", NOW + LOOK_AGAIN)),)
    assert Purge(client_id="ann") in done


async def fill(database: Database, client: Client = ANN) -> None:
    async with database.write() as db:
        await rows.add(db, [client])
        await rows.add(db, [ALERT])
        await rows.add(db, [TherapySession(id="s1", client_id="ann", starts_at=NOW, number=1, state="held")])
        await rows.add(db, [Homework(id="h1", client_id="ann", flow="", title=CANARY, given_at=NOW)])
        await rows.add(db, [Question(id="q1", client_id="ann", kind=Kind.SUICIDE, asked_at=NOW)])
        await timeline.write(db, [Line(at=NOW, name="text", client_id="ann", chat_id=7, words=CANARY)])


async def test_an_ended_record_without_an_end_in_sight_is_given_one(database: Database) -> None:
    await fill(database, replace(ANN, keep_until=None))

    async with database.write() as db:
        counts = [await retention.owe_missing(db, keep_for=timedelta(days=1000)) for _ in range(2)]
        owing = await rows.fetch(db, Due, due.DUE.c.kind == DueKind.RETENTION)

    assert counts == [1, 0]
    assert [each.at for each in owing] == [NOW + timedelta(days=200)]


def holding_words(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if CANARY.encode() in path.read_bytes()]


async def test_of_a_purged_record_only_the_alert_stays_with_no_word_and_no_name(tmp_path: Path) -> None:
    place = DatabaseFile(path=tmp_path / "plain.db", key="")
    upgrade(place)
    database = Database(place)
    await fill(database)

    async with database.write() as db:
        await retention.purge(db, "ann", now=NOW)
    await database.wipe()
    async with database.read() as db:
        (alert,) = await rows.fetch(db, Alert)
        left = [await rows.fetch(db, kind) for kind in (Client, TherapySession, Homework, Question)]
    await database.close()

    assert left == [[], [], [], []]
    assert (alert.level, alert.kind, alert.outcome, alert.raised_at) == (Level.URGENT, Kind.SUICIDE, "safe", NOW)
    assert (alert.words, alert.reasons, alert.chat_id) == ("", (), None)
    assert not holding_words(tmp_path)
