"""Backup under load and restore at many points: prompts of before are held, open alerts go again, none is forgotten.

`BETWEEN_RESTORES` says at how many points; `make prove` takes a hundred.
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.commands.database import copy_to, restored
from bot.data import ready_at
from bot.heads import read_head
from bot.keys import Keys, read_keys, write_keys
from bot.model import Alert, AlertState, Due, DueKind, Happening, Kind, Lane, Level
from bot.restoring import MARK, head_of
from bot.rotation import Places, rotate
from bot.settings import Settings, load_settings
from bot.store import audit, due, history, outbox, rows
from bot.store.database import Database, DatabaseFile, DatabaseWrong, connect
from bot.store.outbox import Draft
from bot.store.upgrade import connected
from tests.living import MAYA, MORNING, VEGA, Living, living
from tests.people import FIRST_CHAT, card, client, enrol, prompt

POINTS = int(os.environ.get("BETWEEN_RESTORES", "4"))
CLIENTS = 12
STEP = timedelta(minutes=7)


def settings_of(folder: Path) -> Settings:
    return load_settings(
        _env_file=None, between_data_dir=folder, between_clock=(MORNING + timedelta(hours=9)).isoformat()
    )


def place_of(folder: Path) -> DatabaseFile:
    return DatabaseFile(path=folder / "between.db", key=read_keys(folder / "between.key").key)


def alert(number: int, at: datetime) -> Alert:
    return Alert(
        id=f"a{number}", client_id=f"c{number % CLIENTS}", chat_id=None, level=Level.URGENT, kind=Kind.SUICIDE,
        state=AlertState.RAISED, raised_at=at, next_at=at + timedelta(hours=20), rung=1, told=("vega",),
    )  # fmt: skip


def letter(number: int, at: datetime, lane: Lane) -> Draft:
    return Draft(
        key=f"l{number}:{lane.name}", lane=lane, channel="telegram", chat_id=1, method="sendMessage",
        params={"text": "x"}, due_at=at,
    )  # fmt: skip


async def happen(database: Database, number: int, chance: random.Random) -> None:
    """One thing of a day: a prompt owed, a letter written, an alert raised, taken or closed."""
    at = MORNING + number * STEP
    async with database.write() as db:
        await due.owe(db, replace(prompt(number % CLIENTS), key=f"prompt:c{number % CLIENTS}:evening:{number}", at=at))
        await outbox.store(db, [letter(number, at, Lane.PROMPT), letter(number, at, Lane.CRISIS)], now=at)
        standing = await rows.fetch(db, Alert, rows.table_of(Alert).c.state != AlertState.CLOSED)
        free = {f"c{each}" for each in range(CLIENTS)} - {each.client_id for each in standing}
        if f"c{number % CLIENTS}" in free and chance.random() < 0.6:
            made = alert(number, at)
            await rows.add(db, [made])
            await due.owe(db, Due(key=f"ladder:{made.id}", kind=DueKind.LADDER, at=at, alert_id=made.id))
            await audit.write(db, at=at, actor="between", action="alert raised", subject=made.id)
        elif standing and chance.random() < 0.5:
            values = {"state": AlertState.CLOSED, "closed_at": at, "closed_by": "vega", "outcome": "safe"}
            await rows.change(db, Alert, standing[0].id, values)


async def copied_under_load(database: Database, copy: Path, number: int) -> int:
    """A copy from another thread, as if by the command. Shape: how often was written meanwhile."""
    copying = asyncio.create_task(asyncio.to_thread(copy_to, database.place, copy))
    written = 0
    while not copying.done():
        at = MORNING + number * STEP
        async with database.write() as db:
            draft = replace(letter(number, at, Lane.REPLY), key=f"l{number}:meanwhile:{written}")
            await outbox.store(db, [draft], now=at)
        written += 1
    await copying
    return written


def read(place: DatabaseFile, query: str) -> list[Any]:
    with connected(place) as db:
        return [tuple(each) for each in db.exec_driver_sql(query)]


OPEN = "SELECT id FROM alert WHERE state <> 'closed' ORDER BY id"


async def test_a_copy_of_any_moment_runs_again_and_forgets_no_alert(tmp_path: Path) -> None:
    home, copies, chance = tmp_path / "home", tmp_path / "copies", random.Random(20261124)
    copies.mkdir()
    await enrol(home, CLIENTS)
    database = Database(place_of(home))
    stood = dict[int, Stood]()
    for number in range(max(POINTS, 4) * 2):
        await happen(database, number, chance)
        if number % 2:
            stood[number] = what_stands(place_of(home))
            assert await copied_under_load(database, copies / f"{number}.db", number)
    await database.close()
    at_the_end = what_stands(place_of(home))
    assert at_the_end.alerts

    for point in sorted(copies.iterdir(), key=lambda each: int(each.stem))[:POINTS]:
        then = stood[int(point.stem)]
        is_of_one_moment(replace(place_of(home), path=point), then, at_the_end)
        for is_lost, alerts in ((False, at_the_end.alerts), (True, then.alerts)):
            folder = tmp_path / f"restored-{point.stem}-{is_lost}"
            shutil.copytree(home, folder, ignore=shutil.ignore_patterns("between.db*") if is_lost else None)
            made, _ = restored(point, place_of(folder), settings_of(folder))
            check(place_of(folder), alerts)
            assert (made.former, made.alerts) == (not is_lost, len(alerts))
            shutil.rmtree(folder)


@dataclass(frozen=True)
class Stood:
    """The open alerts, and every letter in the order in which they were written."""

    alerts: list[Any]
    letters: list[Any]


def what_stands(place: DatabaseFile) -> Stood:
    return Stood(alerts=read(place, OPEN), letters=read(place, "SELECT key FROM outbox ORDER BY id"))


def is_of_one_moment(copy: DatabaseFile, begun: Stood, end: Stood) -> None:
    """All that was committed before it was begun, of what was written meanwhile the first so many, and no other."""
    found = what_stands(copy)
    assert found.alerts == begun.alerts
    assert found.letters == end.letters[: len(found.letters)]
    assert len(found.letters) >= len(begun.letters)


def check(place: DatabaseFile, open_now: list[Any]) -> None:
    assert read(place, OPEN) == open_now
    owed = read(place, "SELECT alert_id FROM due WHERE kind = 'ladder' AND at <= '2026-11-25T01' ORDER BY alert_id")
    assert set(open_now) <= set(owed)
    anew = read(place, "SELECT id FROM alert WHERE rung = -1 AND next_at <= '2026-11-25T01' ORDER BY id")
    assert anew == open_now  # whom the lost database had told of this round nobody knows
    assert read(place, f"SELECT count(*) FROM outbox WHERE lane = {int(Lane.PROMPT)} AND state <> 'held'") == [(0,)]
    assert read(place, f"SELECT count(*) FROM outbox WHERE lane = {int(Lane.CRISIS)} AND state = 'held'") == [(0,)]
    assert read(place, "SELECT count(*) FROM due WHERE kind = 'prompt' AND grace > 0 AND at <= '2026-11-25'") == [(0,)]
    assert read(place, f"SELECT count(*) FROM mark WHERE name = '{MARK}'") == [(1,)]
    assert read(place, "PRAGMA integrity_check") == [("ok",)]
    with connected(place) as db:
        assert audit.verify(db, place).is_whole


ASKED = 7
"""The number of who is asked in the evening between the copy and its restore."""


async def expect(bot: Living, number: int) -> None:
    """Enrol somebody who is asked in the evening, and may be asked until four hours later."""
    bot.sandbox.telegram.person(FIRST_CHAT + number, "Somebody").is_started = True
    owed = replace(prompt(number), at=MORNING + timedelta(hours=8), grace=timedelta(hours=4))
    async with bot.house.parts.database.write() as db:
        await rows.add(db, [client(number, "America/New_York")])
        await rows.add(db, [card(f"c{number}")])
        await due.owe(db, owed)


async def test_a_restored_bot_pages_again_asks_nobody_twice_and_tells_staff(tmp_path: Path) -> None:
    """The drill over the real bot: a copy, then a crisis and an evening, then the copy in the database's place."""
    async with living(tmp_path / "data") as bot:
        await bot.quiet()
        await expect(bot, ASKED)
        copy_to(bot.house.parts.database.place, tmp_path / "copy.db")
        await bot.write(MAYA, "I want to kill myself")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        (raised,) = await bot.rows(OPEN)
        life = {row[0] for row in await bot.rows("SELECT action FROM audit WHERE client_id = 'maya'")}
        assert {"alert raised", "alert paged", "alert delivered"} <= life
        await bot.later(hours=9)
        await bot.hears(FIRST_CHAT + ASKED, "10")
    settings = settings_of(tmp_path / "data")

    made, _ = restored(tmp_path / "copy.db", place_of(tmp_path / "data"), settings)

    assert (made.carried, made.alerts) == (1, 1)
    async with living(tmp_path / "data", begins=MORNING + timedelta(hours=9, minutes=10)) as bot:
        bot.sandbox.telegram.person(FIRST_CHAT + ASKED, "Somebody").is_started = True
        await bot.later(minutes=30)
        await bot.quiet()
        told = await bot.rows("SELECT params FROM outbox WHERE key LIKE 'restored:%' AND channel = 'telegram'")
        paged = await bot.rows(f"SELECT staff_id FROM outbox WHERE alert_id = '{raised[0]}' AND key LIKE 'alert:%'")
        assert await bot.rows(OPEN) == [raised]
        assert bot.texts(FIRST_CHAT + ASKED) == []

    assert all("A copy of the database was put in place" in params for (params,) in told)
    assert len(told) >= 1
    assert ("vega",) in paged


async def test_an_alert_of_somebody_whom_the_copy_does_not_know_comes_with_them_their_card_and_its_story(
    tmp_path: Path,
) -> None:
    """Who enrolled since the copy and is in need now: without the card nobody knows where to find them."""
    await enrol(tmp_path, 1)
    place = place_of(tmp_path)
    copy_to(place, tmp_path / "copy.db")
    database = Database(place)
    raised = alert(1, MORNING)
    async with database.write() as db:
        await rows.add(db, [client(1), client(2)])
        await rows.add(db, [card("c1"), card("c2")])
        await rows.add(db, [raised])
        await history.keep(db, Happening(alert_id=raised.id, at=MORNING, what="paged", staff_id="vega"))
    await database.close()

    made, _ = restored(tmp_path / "copy.db", place, settings_of(tmp_path))

    assert made.carried == 1
    assert read(place, OPEN) == [(raised.id,)]
    assert read(place, "SELECT id, chat_id FROM client ORDER BY id") == [("c0", FIRST_CHAT), ("c1", FIRST_CHAT + 1)]
    assert read(place, "SELECT client_id, phone FROM safety_card ORDER BY client_id") == [("c0", "1"), ("c1", "1")]
    assert read(place, "SELECT alert_id, staff_id FROM alert_event") == [(raised.id, "vega")]


class Killed(BaseException):
    """Nothing of ours runs after it."""


@pytest.mark.parametrize("renamed", [0, 1, 2])
async def test_a_restore_that_is_cut_short_forgets_no_alert_that_is_newer_than_the_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renamed: int
) -> None:
    await enrol(tmp_path, 1)
    place = place_of(tmp_path)
    copy_to(place, tmp_path / "copy.db")
    database = Database(place)
    async with database.write() as db:
        await rows.add(db, [alert(0, MORNING)])
    await database.close()
    left, real = renamed, Path.replace

    def until_killed(path: Path, to: Path) -> Path:
        nonlocal left
        left -= path.name.startswith("between.db")
        if left < 0:
            raise Killed
        return real(path, to)

    with monkeypatch.context() as cut:
        cut.setattr(Path, "replace", until_killed)
        with pytest.raises(Killed):
            restored(tmp_path / "copy.db", place, settings_of(tmp_path))
    restored(tmp_path / "copy.db", place, settings_of(tmp_path))

    check(place, [("a0",)])
    with connected(place) as raw:
        assert read_head(tmp_path) == head_of(raw)
    assert not ready_at(place.path).exists()


async def test_what_stood_there_and_cannot_be_read_is_said(tmp_path: Path) -> None:
    await enrol(tmp_path, 1)
    place = place_of(tmp_path)
    copy_to(place, tmp_path / "copy.db")
    place.path.write_bytes(b"\x00" * 100_000)

    made, _ = restored(tmp_path / "copy.db", place, settings_of(tmp_path))

    assert not made.former
    connect(place).close()


async def test_a_copy_of_before_a_change_of_the_key_says_which_key_it_needs_and_is_put_under_the_new_one(
    tmp_path: Path,
) -> None:
    await enrol(tmp_path / "data", 1)
    copy_to(place_of(tmp_path / "data"), tmp_path / "copy.db")
    places = Places(database=tmp_path / "data" / "between.db", key_file=tmp_path / "data" / "between.key")
    before = (tmp_path / "copy.db").read_bytes()
    coming, former = rotate(places, now=MORNING, by="command line")
    kept = read_keys(former)
    former.unlink()

    with pytest.raises(DatabaseWrong, match=r"no key in .* opens"):
        restored(tmp_path / "copy.db", places.file(coming), settings_of(tmp_path / "data"))
    write_keys(former, Keys(key=kept.key))
    restored(tmp_path / "copy.db", places.file(coming), settings_of(tmp_path / "data"))

    connect(places.file(coming)).close()
    assert (tmp_path / "copy.db").read_bytes() == before
