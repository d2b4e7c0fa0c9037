"""`between key rotate`, killed after each step and gone on with: the old or the new key opens the file at any time."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from bot.keys import Keys, KeyWrong, key_of, read_keys, write_keys
from bot.prove.disk import put_back, taken, torn
from bot.rotation import STEPS, Places, clear, keys_now, opens, rotate
from bot.store import audit
from bot.store.database import DatabaseFile, DatabaseWrong, connect
from bot.store.sealing import key_name
from bot.store.upgrade import connected, upgrade

PAGE = 4096
"""Bytes of a page of the file."""

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)

KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from bot.rotation import Places, rotate

def begin(folder, step):
    def told(each):
        if each == step:
            os.kill(os.getpid(), signal.SIGKILL)
        if step == "in the middle" and each == "copy":
            signal.setitimer(signal.ITIMER_REAL, 0.02)
    places = Places(database=folder / "between.db", key_file=folder / "between.key")
    rotate(places, now=datetime(2026, 11, 24, 12, tzinfo=UTC), by="command line", told=told)

for each in sorted(Path(sys.argv[1]).iterdir()):
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # an alarm ends the process as a kill does, inside any call
        begin(each, each.name)
        os._exit(0)
    print(each.name, os.waitpid(child, 0)[1], sep=":")
"""
"""Begins a change in each folder and is killed after the step that the folder is called by."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A database with something in it and something in its log: whoever closes it last would empty that."""
    folder = tmp_path_factory.mktemp("keys")
    place = DatabaseFile(path=folder / "between.db", key=key_of(folder / "between.key", folder / "between.db"))
    upgrade(place)
    with closing(connect(place)):
        with connected(place) as db:
            audit.write_now(db, at=NOON, actor="vega", action="client page opened", subject="maya")
            for number in range(200):
                db.exec_driver_sql("INSERT INTO mark (name, value) VALUES (?, ?)", (f"m{number}", "x" * 900))
            db.commit()
        assert (folder / "between.db-wal").stat().st_size
        yield folder


@pytest.fixture
def places(made: Path, tmp_path: Path) -> Places:
    for each in made.iterdir():
        (tmp_path / each.name).write_bytes(each.read_bytes())
    return Places(database=tmp_path / "between.db", key_file=tmp_path / "between.key")


def whole(places: Places) -> Keys:
    """What opens the database now, with everything in it."""
    keys = keys_now(places)
    with connected(places.file(keys)) as db:
        assert db.exec_driver_sql("SELECT count(*) FROM mark").scalar() == 200
        assert audit.verify(db, places.file(keys)).is_whole
    return keys


def test_a_new_key_opens_the_file_and_the_old_one_no_longer(places: Places) -> None:
    old = read_keys(places.key_file)

    coming, former = rotate(places, now=NOON, by="command line")

    assert whole(places) == coming
    assert not opens(places.file(old))
    assert read_keys(former) == old
    assert former.name.endswith(key_name(old.key))
    assert {each.stat().st_mode & 0o777 for each in (places.key_file, former)} == {0o600}
    with connected(places.file(coming)) as db:
        seen = [(each.epoch, each.action) for each in audit.stored(db)]
    assert seen == [(1, "client page opened"), (2, "key changed")]


def test_a_key_can_be_changed_again_and_all_seals_still_hold(places: Places) -> None:
    for _ in range(2):
        rotate(places, now=NOON, by="command line")

    assert len(whole(places).former) == 2


IN_THE_MIDDLE = "in the middle"
"""While pages are written anew: the copy is then half under one key and half under the other."""


def test_a_kill_after_any_step_leaves_a_file_that_opens_and_can_be_gone_on_with(made: Path, tmp_path: Path) -> None:
    for step in (*STEPS, IN_THE_MIDDLE):
        shutil.copytree(made, tmp_path / step)

    died = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], capture_output=True, text=True, check=True)

    ends = {name: int(status) for name, status in (line.split(":") for line in died.stdout.split("\n") if line)}
    assert {ends[step] for step in STEPS} == {signal.SIGKILL}
    assert ends[IN_THE_MIDDLE] in (signal.SIGALRM, 0)  # a fast machine may be through before
    for step in (*STEPS, IN_THE_MIDDLE):
        gone_on_with(Places(database=tmp_path / step / "between.db", key_file=tmp_path / step / "between.key"), step)


def gone_on_with(places: Places, step: str) -> None:
    old = read_keys(places.key_file)
    keys = whole(places)
    if step in STEPS:
        is_through = STEPS.index(step) >= STEPS.index("database")
        assert bool(keys.former) is is_through
        assert (keys == old) is (not is_through or STEPS.index(step) >= STEPS.index("key"))
    coming, _ = rotate(places, now=NOON, by="command line")
    assert whole(places) == coming != keys
    assert not list(places.database.parent.glob("*.next*"))


def test_a_copy_that_is_not_whole_is_never_put_in_place(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    old = read_keys(places.key_file)

    def told(step: str) -> None:
        if step == "copy":
            with connected(DatabaseFile(path=places.next_database, key=old.key)) as db:
                db.exec_driver_sql("DELETE FROM mark WHERE name = 'm7'")
                db.commit()

    with pytest.raises(DatabaseWrong, match="does not hold every row; the old key stands"):
        rotate(places, now=NOON, by="command line", told=told)

    assert whole(places) == old


def test_a_copy_with_a_page_that_is_still_under_the_old_key_is_never_put_in_place(places: Places) -> None:
    """One that counting the rows does not read."""
    old, pages = read_keys(places.key_file), list[bytes]()

    def told(step: str) -> None:
        if step == "copy":
            pages.append(places.next_database.read_bytes()[-PAGE:])
        if step == "copy rekeyed":
            places.next_database.write_bytes(places.next_database.read_bytes()[:-PAGE] + pages[0])

    with pytest.raises(DatabaseWrong, match=r"the copy under the new key is damaged.*the old key stands"):
        rotate(places, now=NOON, by="command line", told=told)

    assert whole(places) == old


def test_a_log_that_is_not_whole_is_looked_at_before_any_key_changes(places: Places) -> None:
    old = read_keys(places.key_file)
    raw = connect(places.file(old))
    raw.execute("DROP TRIGGER audit_keeps")
    raw.close()

    with pytest.raises(DatabaseWrong, match="between audit verify"):
        rotate(places, now=NOON, by="command line")

    assert opens(places.file(old))


def test_somebody_who_writes_meanwhile_is_kept_out_until_it_is_done(places: Places) -> None:
    old = read_keys(places.key_file)
    tried = []

    def told(step: str) -> None:
        if step == "copy":
            raw = connect(places.file(old))
            raw.execute("PRAGMA busy_timeout = 0")
            with pytest.raises(Exception, match="locked"):
                raw.execute("INSERT INTO mark (name, value) VALUES ('late', '')")
            raw.close()
            tried.append(step)

    rotate(places, now=NOON, by="command line", told=told)

    assert tried == ["copy"]
    assert whole(places)


def test_a_key_file_with_anything_else_in_it_is_refused(tmp_path: Path) -> None:
    write_keys(tmp_path / "between.key", Keys(key="ab" * 32, former=("cd" * 32,)))
    kept = read_keys(tmp_path / "between.key")
    (tmp_path / "between.key").write_text("ab" * 32 + "\nhello")

    assert kept == Keys(key="ab" * 32, former=("cd" * 32,))
    with pytest.raises(KeyWrong, match="64 hex digits"):
        read_keys(tmp_path / "between.key")


def test_what_an_earlier_try_left_behind_is_cleared_away(places: Places) -> None:
    places.next_database.write_bytes(b"half")
    write_keys(places.next_key, Keys(key="ab" * 32))

    clear(places)

    assert not places.next_database.exists()
    assert not places.next_key.exists()


@pytest.mark.parametrize(("rows", "is_carried_over"), [(20, False), (5_000, True)], ids=["the log", "and the file"])
def test_a_write_torn_by_a_power_loss_leaves_what_was_committed_or_the_last_commit_more(
    rows: int, is_carried_over: bool, places: Places
) -> None:
    """The same as the prover does in a plain file: of what a commit writes each sector is on the disk or is not.

    A commit that fills the log also carries it over into the file.
    """
    place, chance, counts = places.file(read_keys(places.key_file)), Random(20261129), Counter[int]()
    raw = connect(place)
    raw.execute("INSERT INTO mark (name, value) VALUES ('before', 'kept')")
    before = taken(place)
    raw.execute("BEGIN")
    for number in range(rows):
        raw.execute("INSERT INTO mark (name, value) VALUES (?, ?)", (f"torn{number}", "y" * 900))
    raw.execute("COMMIT")
    after = taken(place)
    raw.close()
    assert (before.main != after.main) is is_carried_over

    for _ in range(30):
        put_back(place, torn(before, after, chance))
        with connected(place) as db:
            assert db.exec_driver_sql("PRAGMA integrity_check").all() == [("ok",)]
            assert db.exec_driver_sql("SELECT value FROM mark WHERE name = 'before'").all() == [("kept",)]
            counts[db.exec_driver_sql("SELECT count(*) FROM mark WHERE name LIKE 'torn%'").scalar() or 0] += 1
            assert audit.verify(db, place).is_whole
    put_back(place, after)
    with connected(place) as db:
        counts[db.exec_driver_sql("SELECT count(*) FROM mark WHERE name LIKE 'torn%'").scalar() or 0] += 1

    assert set(counts) == {0, rows}
