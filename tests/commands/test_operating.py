"""Whoever runs it, on a bad day: the wrong folder, a full disk, a copy that is none, a setting left empty."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database
from typer.testing import CliRunner, Result

from bot.app import house
from bot.cli import app
from bot.commands.reading import unknown_settings
from bot.data import AlreadyRunning, alone
from bot.settings import load_settings
from bot.store import upgrade
from bot.store.database import DatabaseFile, connect

Between = Callable[..., Result]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Between:
    """Run a command in an empty folder. Shape: settings by name as keywords."""
    monkeypatch.chdir(tmp_path)
    for name in ("TELEGRAM_BOT_TOKEN", "BETWEEN_DATA_DIR", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, **settings: str) -> Result:
        return CliRunner().invoke(app, list(arguments), env=settings)

    return run


@pytest.mark.parametrize(
    "words", ["backup copy.db", "db check", "db downgrade", "audit verify", "key show", "key rotate"]
)
def test_what_looks_after_a_database_makes_none_in_the_wrong_folder(
    between: Between, tmp_path: Path, words: str
) -> None:
    done = between(*words.split())

    assert done.exit_code == 2
    assert f"there is no database at {tmp_path / 'data' / 'between.db'}" in done.output
    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_fails_says_so_and_leaves_no_copy(
    between: Between, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    real = connect

    class Full:
        """A connection whose disk is full once a copy is made."""

        def __init__(self, place: Any) -> None:
            self.real = real(place)

        def backup(self, target: Any) -> None:
            raise sqlite.OperationalError("database or disk is full")

        def __getattr__(self, name: str) -> Any:
            return getattr(self.real, name)

    monkeypatch.setattr("bot.commands.database.connect", Full)

    done = between("backup", "copy.db")

    assert done.exit_code == 1
    assert "there is no copy" in done.output
    assert "is full. Make room" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize("kind", ["empty", "damaged", "cut", "folder"])
def test_a_copy_that_is_none_is_refused_and_what_stands_stays(between: Between, tmp_path: Path, kind: str) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    between("backup", "copy.db")
    whole = (tmp_path / "copy.db").read_bytes()
    if kind == "folder":
        (tmp_path / "bad.db").mkdir()
    else:
        bad = {"empty": b"", "damaged": whole[:100_000] + b"x" * 8 + whole[100_008:], "cut": whole[:200_000]}
        (tmp_path / "bad.db").write_bytes(bad[kind])
    before = (tmp_path / "data" / "between.db").read_bytes()

    done = between("restore", "bad.db")

    assert done.exit_code != 0
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert "bad.db" in done.output
    assert (tmp_path / "data" / "between.db").read_bytes() == before
    assert not [path for path in (tmp_path / "data").iterdir() if ".before" in path.name or ".new" in path.name]


def test_what_an_operator_does_stands_in_the_audit_log_and_its_head_outside(between: Between, tmp_path: Path) -> None:
    between("sandbox", "--seed-only")
    between("therapist", "add", "--name", "Kim Lee", "--backup", "Dr. Vega")
    between("export", "--out", "out", "--client", "maya")
    reported = json.loads(between("report", "--json").stdout)["audit"]
    copied, key = between("backup", "copy.db"), json.loads(between("key", "show", "--json").stdout)["key"]
    about = json.loads((tmp_path / "copy.db.about.json").read_text())
    between("restore", "copy.db")
    logged = json.loads(between("audit", "show", "--json").stdout)

    assert [(each["action"], each["subject"]) for each in logged] == [
        ("staff invited", logged[0]["subject"]), ("client exported", "maya"), ("database copied", ""),
        ("database restored", ""),
    ]  # fmt: skip
    assert reported == f"2-{logged[1]['mac'][:12]}"
    assert about["audit"] == f"3-{logged[2]['mac'][:12]}"
    assert about["audit"] in copied.output
    assert about["key"] == key


def test_a_copy_whose_key_is_not_here_says_which_one_it_needs(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    between("backup", "copy.db")
    key = json.loads((tmp_path / "copy.db.about.json").read_text())["key"]
    Path(json.loads(between("key", "rotate", "--json").stdout)["former"]).unlink()

    done = between("restore", "copy.db")

    assert done.exit_code == 2
    assert f"It was made with the key {key}: put that key there, as between.key.{key}" in " ".join(done.output.split())


def test_a_copy_whose_note_cannot_be_written_is_not_called_none(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    (tmp_path / "copy.db.about.json").mkdir()

    done = between("backup", "copy.db")

    assert done.exit_code == 1
    assert "copy.db is written and whole" in " ".join(done.output.split())
    assert "no copy" not in done.output
    assert (tmp_path / "copy.db").exists()


def test_a_copy_made_by_hand_is_restored_with_the_log_beside_it(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    data = tmp_path / "data"
    place = DatabaseFile(path=data / "between.db", key=(data / "between.key").read_text().split()[0])
    with closing(connect(place)) as running:
        running.execute("INSERT INTO mark (name, value) VALUES ('written', 'last')")
        running.commit()
        for ending in ("", "-wal"):
            shutil.copyfile(data / f"between.db{ending}", tmp_path / f"copy.db{ending}")

    assert between("restore", "copy.db").exit_code == 0

    with closing(connect(place)) as restored:
        assert list(restored.execute("SELECT value FROM mark WHERE name = 'written'")) == [("last",)]


def test_a_restore_says_whether_nothing_stood_there_or_what_stood_could_not_be_read(
    between: Between, tmp_path: Path
) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    between("backup", "copy.db")
    (tmp_path / "new").mkdir()
    shutil.copyfile(tmp_path / "data" / "between.key", tmp_path / "new" / "between.key")
    (tmp_path / "data" / "between.db").write_bytes(b"\x00" * 100_000)

    empty, unread = between("restore", "copy.db", BETWEEN_DATA_DIR="new"), between("restore", "copy.db")

    assert (empty.exit_code, unread.exit_code) == (0, 0)
    assert "No database stood here." in empty.output
    assert "could not be read" not in empty.output
    assert "What stood there could not be read." in unread.output
    assert "No database stood here." not in unread.output


def test_a_second_restore_keeps_what_the_first_one_put_aside(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    between("backup", "copy.db")
    between("therapist", "add", "--name", "Dr. Vega")
    between("restore", "copy.db")
    first = (tmp_path / "data" / "between.db.before").read_bytes()

    done = between("restore", "copy.db")

    assert "between.db.before-2" in done.stdout
    assert (tmp_path / "data" / "between.db.before").read_bytes() == first


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("between.db.ready", "a restore was cut short. Give the same command again."),
        ("between.db.before", "there was one, and it is gone. Put it back, or restore a copy."),
    ],
)
def test_what_a_restore_leaves_begins_no_empty_programme(
    between: Between, tmp_path: Path, left: str, told: str
) -> None:
    """What an earlier restore put aside may be months older than the database that is lost."""
    assert between("therapist", "add", "--name", "Vega").exit_code == 0
    file = tmp_path / "data" / "between.db"
    file.rename(file.with_name(left))
    (tmp_path / "data" / "between.audit").unlink()

    done = between("therapist", "add", "--name", "Ortiz")

    assert done.exit_code == 2
    assert told in done.output
    assert not file.exists()


def test_damage_is_told_in_words(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    file = tmp_path / "data" / "between.db"
    whole = file.read_bytes()
    file.write_bytes(whole[:100_000] + b"x" * 8 + whole[100_008:])

    done = between("db", "check")

    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert "malformed" in done.output


def test_a_step_below_the_first_schema_is_refused_in_words(between: Between) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")

    done = between("db", "downgrade", "nonsense")

    assert done.exit_code == 2
    assert "the schema cannot be moved so" in done.output


def test_a_data_folder_that_is_none_is_told_in_words(between: Between, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    done = between("run", TELEGRAM_BOT_TOKEN="1:x", TELEGRAM_API_URL="http://127.0.0.1:9")

    assert done.exit_code != 0
    assert isinstance(done.exception, SystemExit)
    assert "the data folder data cannot be used" in done.output
    assert "BETWEEN_DATA_DIR" in done.output


def test_the_doctor_goes_on_where_the_database_cannot_be_opened(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    (tmp_path / "data" / "between.key").unlink()

    done = between("doctor")

    assert done.exit_code == 1
    assert "Put the key back" in done.output
    assert "NOT READ" in done.stdout
    assert "disk: fine" in done.stdout


def test_a_programme_does_not_begin_anew_where_its_database_is_gone(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    (tmp_path / "data" / "between.db").unlink()

    refused = between("therapist", "add", "--name", "Sam Ortiz")
    (tmp_path / "data" / "between.audit").unlink()
    anew = between("therapist", "add", "--name", "Sam Ortiz")

    assert refused.exit_code == 2
    assert "there was one, and it is gone. Put it back, or restore a copy." in refused.output
    assert anew.exit_code == 0


def test_what_is_left_of_a_database_stops_a_new_beginning_and_not_a_restore(between: Between, tmp_path: Path) -> None:
    """SQLite leaves the log of a file that was moved away, and would play it into whatever takes its place."""
    between("therapist", "add", "--name", "Sam Ortiz")
    between("backup", "copy.db")
    place = DatabaseFile(path=tmp_path / "data" / "between.db", key=(tmp_path / "data" / "between.key").read_text())
    raw = connect(place)
    raw.execute("INSERT INTO mark (name, value) VALUES ('written', 'last')")
    place.path.rename(tmp_path / "elsewhere.db")
    raw.close()
    (tmp_path / "data" / "between.audit").unlink()

    refused, restored = between("db", "upgrade"), between("restore", "copy.db")

    assert (tmp_path / "data" / "between.db.before-wal").stat().st_size > 0
    assert (refused.exit_code, restored.exit_code) == (2, 0)
    assert "beside it stands between.db-wal: there was one" in refused.output
    assert "The log of the former database is now" in restored.output
    assert between("db", "check").exit_code == 0
    assert between("audit", "verify").exit_code == 0


def test_no_key_is_made_where_a_database_is_missed(between: Between, tmp_path: Path) -> None:
    """It would stand in the way of the one that is put back."""
    between("therapist", "add", "--name", "Sam Ortiz")
    data = tmp_path / "data"
    for name in ("between.db", "between.key"):
        (data / name).rename(tmp_path / name)

    assert between("db", "upgrade").exit_code == 2
    assert not (data / "between.key").exists()
    for name in ("between.db", "between.key"):
        (tmp_path / name).rename(data / name)
    assert between("db", "check").exit_code == 0


def test_the_doctor_names_a_setting_that_does_not_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("# a pager\nBETWEEN_PAGER_ULR=https://pager.example\nBETWEEN_LOG=info\n")

    said = "\n".join(unknown_settings())

    assert "NO SETTING IS CALLED BETWEEN_PAGER_ULR" in said
    assert "pager.example" not in said
    assert "BETWEEN_LOG" not in said


def test_a_setting_that_is_left_empty_is_as_if_it_were_not_there(between: Between, tmp_path: Path) -> None:
    shutil.copy(ROOT / ".env.example", tmp_path / ".env")
    filled = (tmp_path / ".env").read_text().replace("#BETWEEN_", "BETWEEN_").replace("#DATABASE_URL", "DATABASE_URL")
    (tmp_path / ".env").write_text(filled.replace("#TELEGRAM_", "TELEGRAM_"))

    done = between("therapist", "add", "--name", "Sam Ortiz")

    assert done.exit_code == 0, done.output
    assert (tmp_path / "data" / "between.key").exists()


def test_a_webhook_that_nothing_listens_for_or_with_a_secret_that_telegram_refuses_stops_the_start(
    between: Between,
) -> None:
    hook = {"TELEGRAM_BOT_TOKEN": "1:x", "BETWEEN_WEBHOOK_URL": "https://example.org/webhook/"}

    deaf = between("run", **hook, BETWEEN_WEBHOOK_SECRET="right", BETWEEN_HTTP_PORT="0")
    refused = between("run", **hook, BETWEEN_WEBHOOK_SECRET="not/right!")

    assert (deaf.exit_code, refused.exit_code) == (2, 2)
    assert "BETWEEN_HTTP_PORT is 0" in deaf.output
    assert "BETWEEN_WEBHOOK_SECRET: Telegram takes no such secret" in refused.output
    assert "not/right!" not in refused.output


async def test_a_second_process_moves_no_schema_under_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[Any] = []
    monkeypatch.setattr("bot.data.upgrade", moved.append)

    with alone(tmp_path), pytest.raises(AlreadyRunning):
        async with house(load_settings(_env_file=None, between_data_dir=tmp_path)):
            pytest.fail("the second one got in")

    assert moved == []


def test_the_words_of_a_failing_statement_are_hidden(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    key = (tmp_path / "data" / "between.key").read_text().strip()
    place = DatabaseFile(path=tmp_path / "data" / "between.db", key=key)

    with upgrade.connected(place) as db, pytest.raises(DBAPIError) as failed:
        db.exec_driver_sql("INSERT INTO nothing VALUES (?)", ("what Ana wrote",))

    assert "what Ana wrote" not in str(failed.value)


def test_no_line_of_env_leads_the_container_out_of_its_volume() -> None:
    service = YAML(typ="safe").load(ROOT / "compose.yaml")["services"]["between"]

    assert service["environment"]["BETWEEN_DATA_DIR"] == service["volumes"][0].partition(":")[2] == "/data"
    assert service["environment"]["BETWEEN_HTTP_PORT"] == 8080
