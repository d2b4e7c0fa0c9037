"""A migration that is killed after any statement leaves a file that the next start brings up, with nothing lost.

`BETWEEN_STATEMENTS` says after how many of them; 0 means after each, as `make prove` does.
"""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.store.database import DatabaseFile, connect, plain_engine
from bot.store.upgrade import check, connected, current, upgrade

COUNT = int(os.environ.get("BETWEEN_STATEMENTS", "4"))
KEY = "5e" * 32


class Killed(BaseException):
    """Ends the process as far as the migration is concerned: nothing catches it, nothing is tidied up."""


class Counting:
    """Kills the migration before its statement number `at`; without a number it only counts."""

    def __init__(self, at: int = -1) -> None:
        self.at = at
        self.seen = 0

    def __call__(self, connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        if self.seen == self.at:
            raise Killed(statement)
        self.seen += 1


def moved(place: DatabaseFile, counting: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bring the file up over an engine that counts."""

    def engine(where: DatabaseFile) -> Engine:
        made = plain_engine(where)
        event.listen(made, "before_cursor_execute", counting)
        return made

    with monkeypatch.context() as patched:
        patched.setattr("bot.store.upgrade.plain_engine", engine)
        upgrade(place)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file at the first schema, with a client, a look at them, and homework in it."""
    place = DatabaseFile(path=tmp_path_factory.mktemp("first") / "between.db", key=KEY)
    upgrade(place, "0001")
    raw = connect(place)
    row = {"id": "ann", "name": "Ann", "therapist_id": "t", "status": "active", "phase": "middle"}
    put(raw, "client", row)
    put(raw, "homework", {"id": "h", "client_id": "ann", "flow": "mood", "title": "", "state": "open"})
    put(raw, "audit", {"at": "x", "actor": "vega", "action": "client page opened", "subject": "ann", "detail": ""})
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.execute("PRAGMA journal_mode = DELETE")
    raw.close()
    return place.path.read_bytes()


def put(raw: Any, table: str, row: dict[str, Any]) -> None:
    """A row with something in every column that must hold something."""
    for _, name, kind, needed, default, _ in raw.execute(f"PRAGMA table_info({table})").fetchall():
        if needed and default is None and name not in row and name != "id":
            row[name] = 0 if kind in ("INTEGER", "BOOLEAN") else "2026-11-24T00:00:00.000000Z"
    names = ", ".join(f'"{name}"' for name in row)
    raw.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


def test_a_migration_killed_after_any_statement_can_be_gone_on_with(
    first: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, counting = DatabaseFile(path=tmp_path / "whole.db", key=KEY), Counting()
    whole.path.write_bytes(first)
    moved(whole, counting, monkeypatch)
    moments = list(range(counting.seen))
    chosen = moments if COUNT == 0 else sorted(random.Random(20261124).sample(moments, COUNT))

    for at in chosen:
        place = DatabaseFile(path=tmp_path / f"{at}.db", key=KEY)
        place.path.write_bytes(first)
        with pytest.raises(Killed):
            moved(place, Counting(at), monkeypatch)
        with connected(place) as db:
            stood = current(db)
        upgrade(place)
        assert (check(place), at, stood) == ([], at, stood)
        with connected(place) as db:
            assert db.exec_driver_sql("SELECT id, done FROM client").all() == [("ann", '["mood"]')]
            assert db.exec_driver_sql("SELECT count(*) FROM audit").scalar() == 1
