"""The audit log only grows; whoever changes, takes out, puts in, moves or cuts is found, with the first wrong row."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from bot.model import Alert, AlertState, Client, Kind, Level, Phase, Status
from bot.store import audit, rows
from bot.store.database import Database, DatabaseFile, connect
from bot.store.sealing import Head, Sealed, audit_key, derived, key_name, seal, verified
from bot.store.upgrade import connected, downgrade, upgrade

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
KEY = "5e" * 32
KEYS = (KEY, "6f" * 32)
ANN = Client(id="ann", name="Ann", therapist_id="t", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON)
ALERT = Alert(
    id="al", client_id="ann", chat_id=None, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.RAISED,
    raised_at=NOON,
)  # fmt: skip
AGAIN = "INSERT INTO audit SELECT 6, at, actor, action, subject, detail, client_id, epoch, mac FROM audit WHERE id = 5"


async def write(database: Database, *subjects: str) -> None:
    async with database.write() as db:
        for each in subjects:
            await audit.write(db, at=NOON, actor="vega", action="client page opened", subject=each)


def looked_at(place: DatabaseFile, known: Head | None = None) -> tuple[int | None, str]:
    with connected(place) as db:
        verdict = audit.verify(db, place, known)
    return verdict.row, verdict.why


async def test_a_row_says_whose_record_it_is_about_and_the_log_is_whole(database: Database) -> None:
    async with database.write() as db:
        await rows.add(db, [ANN])
        await rows.add(db, [ALERT])
    await write(database, "ann", "al", "ortiz")

    async with database.read() as db:
        found = await audit.of_client(db)
        of_ann = await audit.of_client(db, "ann")
    assert [each.client_id for each in found] == ["ann", "ann", None]
    assert [each.id for each in of_ann] == [1, 2]
    assert looked_at(database.place) == (None, "")


REFUSED = (
    "UPDATE audit SET actor = 'ortiz' WHERE id = 2",
    "DELETE FROM audit WHERE id = 2",
    "DELETE FROM audit",
    "INSERT OR REPLACE INTO audit (id, at, actor, action, subject, detail) VALUES (2, '', '', '', '', '')",
    "REPLACE INTO audit (id, at, actor, action, subject, detail) VALUES (9, '', '', '', '', '')",
    "INSERT INTO audit (at, actor, action, subject, detail, id) VALUES ('', '', '', '', '', -1)",
)


async def test_the_file_itself_refuses_to_change_what_is_written(database: Database) -> None:
    await write(database, "a", "b", "c")

    for statement in REFUSED:
        with pytest.raises(IntegrityError, match="audit log"):
            async with database.write() as db:
                await db.exec_driver_sql(statement)

    assert looked_at(database.place) == (None, "")


def forced(place: DatabaseFile, statements: Sequence[str]) -> None:
    """What somebody with the key and an SQL shell would do: take the guards away, change, put them back."""
    raw = connect(place)
    for name in audit.TRIGGERS:
        raw.execute(f"DROP TRIGGER {name}")
    for each in statements:
        raw.execute(each)
    for name, rest in audit.TRIGGERS.items():
        raw.execute(f"CREATE TRIGGER {name} {rest}")
    raw.close()


FORCED = {
    "changed": (["UPDATE audit SET subject = 'x' WHERE id = 3"], 3),
    "taken out": (["DELETE FROM audit WHERE id = 2"], 2),
    "taken out and numbered anew": (["DELETE FROM audit WHERE id = 2", "UPDATE audit SET id = id - 1 WHERE id > 2"], 2),
    "two changed places": (
        [
            "UPDATE audit SET id = 99 WHERE id = 2",
            "UPDATE audit SET id = 2 WHERE id = 3",
            "UPDATE audit SET id = 3 WHERE id = 99",
        ],
        2,
    ),
    "put in at the end": (
        [AGAIN],
        6,
    ),
    "said to be of before the seals": (["UPDATE audit SET epoch = 0 WHERE id = 4"], 4),
    "said to be of another key": (["UPDATE audit SET epoch = 7 WHERE id = 4"], 4),
    "client taken off": (["UPDATE audit SET client_id = NULL WHERE id = 1"], 1),
}  # fmt: skip


async def test_whoever_gets_past_the_guards_is_found(database: Database, tmp_path: Path) -> None:
    async with database.write() as db:
        await rows.add(db, [ANN])
    await write(database, "ann", "b", "c", "d", "e")
    await database.close()

    found = {}
    for name, (statements, _) in FORCED.items():
        copy = replace(database.place, path=tmp_path / f"{name}.db")
        shutil.copy(database.place.path, copy.path)
        forced(copy, statements)
        found[name] = looked_at(copy)[0]

    assert found == {name: row for name, (_, row) in FORCED.items()}


async def test_a_tail_that_was_cut_off_is_found_by_the_head_alone(database: Database) -> None:
    await write(database, "a", "b", "c")
    async with database.read() as db:
        known = await audit.head(db)
    await database.close()

    forced(database.place, ["DELETE FROM audit WHERE id = 3"])

    assert looked_at(database.place) == (None, "")
    assert looked_at(database.place, known) == (3, "is missing: the log once had 3 rows")


async def test_a_log_that_was_begun_anew_is_found_by_the_head(database: Database) -> None:
    await write(database, "a", "b", "c")
    async with database.read() as db:
        known = await audit.head(db)
    await database.close()
    forced(database.place, ["DELETE FROM audit"])
    again = Database(database.place)

    await write(again, "x", "y", "z", "w")
    await again.close()

    assert looked_at(again.place, known)[0] == 3


async def test_missing_guards_are_told(database: Database) -> None:
    await write(database, "a")
    await database.close()
    raw = connect(database.place)
    raw.execute("DROP TRIGGER audit_stays")
    raw.close()

    assert looked_at(database.place) == (None, "the guards of the log are gone: audit_stays")


def append(place: DatabaseFile, key: str) -> None:
    """Put a row behind the last one that is right in everything, sealed with a key."""
    raw = connect(place)
    count, before = raw.execute("SELECT id, mac FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    row = Sealed(
        id=count + 1, at="x", actor="vega", action="x", subject="b", detail="", client_id=None, epoch=1, mac=""
    )
    raw.execute(
        "INSERT INTO audit (id, at, actor, action, subject, detail, client_id, epoch, mac) VALUES (?,?,?,?,?,?,?,?,?)",
        (*row.content, seal(key, before, row.content)),
    )
    raw.close()


@pytest.mark.parametrize("key", ["", "00" * 32], ids=["no key", "another key"])
async def test_who_does_not_have_the_key_of_the_seals_cannot_write_a_row_that_holds(
    database: Database, key: str
) -> None:
    await write(database, "a")
    append(database.place, audit_key(database.place.key))
    with_the_key = looked_at(database.place)

    append(database.place, key)

    assert with_the_key == (None, "")
    assert looked_at(database.place) == (3, "does not fit its seal")


def test_a_key_of_before_seals_no_row_behind_the_change_of_the_key() -> None:
    """Whoever found the old key beside an old backup cannot write on with it."""
    made = chain([("vega", "a"), ("vega", "b")], KEYS)
    row = replace(made[-1], id=3, epoch=1, mac="")

    forged = replace(row, mac=seal(KEY, made[-1].mac, row.content))

    assert [each.epoch for each in made] == [1, 2]
    assert verified([*made, forged], KEYS).row == 3


async def test_rows_of_before_the_seals_are_chained_and_held_by_the_first_seal(place: DatabaseFile) -> None:
    downgrade(place, "0008_moments")
    raw = connect(place)
    raw.execute("INSERT INTO audit (id, at, actor, action, subject, detail) VALUES (4, 'x', 'a', 'b', 'c', '')")
    raw.execute("INSERT INTO audit (id, at, actor, action, subject, detail) VALUES (9, 'x', 'd', 'b', 'c', '')")
    raw.close()
    upgrade(place)
    database = Database(place)
    await write(database, "ann")
    await database.close()

    assert looked_at(place) == (None, "")
    forced(place, ["UPDATE audit SET actor = 'z' WHERE id = 1"])
    assert looked_at(place)[0] == 1


async def test_a_row_that_is_not_committed_is_no_row(database: Database) -> None:
    await write(database, "a")

    async def half() -> None:
        async with database.write() as db:
            await audit.write(db, at=NOON, actor="vega", action="x", subject="b")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await half()
    await write(database, "c")

    async with database.read() as db:
        assert [each.subject for each in await audit.of_client(db)] == ["a", "c"]
    assert looked_at(database.place) == (None, "")


def test_the_key_of_the_seals_is_another_one_than_the_databases() -> None:
    assert len({KEY, audit_key(KEY), derived(KEY, "something else").hex()}) == 3
    assert key_name(KEY) not in KEY
    assert audit_key(KEY) == audit_key(KEY) != audit_key("5f" * 32)


def chain(contents: Sequence[tuple[str, str]], keys: Sequence[str]) -> list[Sealed]:
    made: list[Sealed] = []
    for number, (actor, subject) in enumerate(contents, start=1):
        epoch = 1 + (number * len(keys)) // (len(contents) + 1)
        row = Sealed(id=number, at="t", actor=actor, action="x", subject=subject, detail="", client_id=None,
                     epoch=epoch, mac="")  # fmt: skip
        made.append(replace(row, mac=seal(keys[epoch - 1], made[-1].mac if made else "", row.content)))
    return made


def of_another_log(made: list[Sealed], at: int) -> list[Sealed]:
    """A row that is sealed rightly, and stood at this place in a log that was begun anew or restored since."""
    row = made[at]
    before = made[at - 1].mac[::-1] if at else "f" * 64
    other = replace(row, subject=row.subject + "x")
    return [*made[:at], replace(other, mac=seal(KEYS[row.epoch - 1], before, other.content)), *made[at + 1 :]]


CHANGES: dict[str, Callable[[list[Sealed], int], list[Sealed]]] = {
    "of another log": of_another_log,
    "a word": lambda made, at: [*made[:at], replace(made[at], subject=made[at].subject + "x"), *made[at + 1 :]],
    "out": lambda made, at: [*made[:at], *made[at + 1 :]],
    "twice": lambda made, at: [*made[: at + 1], made[at], *made[at + 1 :]],
    "a seal": lambda made, at: [*made[:at], replace(made[at], mac="0" * 64), *made[at + 1 :]],
    "cut": lambda made, at: made[:at],
}


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(st.lists(st.tuples(st.text(max_size=6), st.text(max_size=6)), min_size=1, max_size=8), st.data())
def test_no_change_of_any_log_goes_unseen(contents: list[tuple[str, str]], data: Any) -> None:
    made = chain(contents, KEYS)
    head = Head(count=len(made), mac=made[-1].mac)
    at = data.draw(st.integers(0, len(made) - 1))
    change = data.draw(st.sampled_from(sorted(CHANGES)))

    assert verified(made, KEYS, head).is_whole
    assert not verified(CHANGES[change](made, at), KEYS, head).is_whole
