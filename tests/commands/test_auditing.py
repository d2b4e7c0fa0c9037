"""`between audit verify`: what it says of a log that is not whole and of a head on paper, and its exit code."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.heads import NAME
from bot.store.database import DatabaseFile, connect
from tests.store.test_audit import forced

Between = Callable[..., Result]

NOT_WHOLE = "THE AUDIT LOG IS NOT WHOLE: "
CUT = "DELETE FROM audit WHERE id = 3"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose log has three rows, made once: each invitation reads the programme."""
    folder = tmp_path_factory.mktemp("audited")
    with pytest.MonkeyPatch.context() as patch:
        at_home(patch, folder)
        for name in ("Sam Ortiz", "Kim Lee", "Jo Marsh"):
            assert CliRunner().invoke(app, ["therapist", "add", "--name", name]).exit_code == 0
    return folder


def at_home(patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.chdir(folder)
    for name in ("TELEGRAM_BOT_TOKEN", "BETWEEN_DATA_DIR", "DATABASE_URL"):
        patch.delenv(name, raising=False)


@pytest.fixture
def verify(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Between:
    """Run `between audit verify` in a copy of that folder."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    at_home(monkeypatch, tmp_path)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, ["audit", "verify", *arguments])

    return run


@pytest.fixture
def log(verify: Between, tmp_path: Path) -> DatabaseFile:
    folder = tmp_path / "data"
    return DatabaseFile(path=folder / "between.db", key=(folder / "between.key").read_text().strip())


def head_of(log: DatabaseFile, row: int) -> str:
    """As a weekly page, a report or a backup told it when the log had so many rows."""
    raw = connect(log)
    (mac,) = raw.execute("SELECT mac FROM audit WHERE id = ?", (row,)).fetchone()
    raw.close()
    return f"{row}-{mac[:12]}"


def told(done: Result) -> tuple[int, str]:
    """The exit code and the first line."""
    return done.exit_code, done.output.partition("\n")[0]


@pytest.mark.parametrize(
    ("statement", "row", "why"),
    [
        ("UPDATE audit SET actor = 'somebody else' WHERE id = 2", 2, "does not fit its seal"),
        ("DELETE FROM audit WHERE id = 2", 2, "is missing: the next one is 3"),
        (CUT, 3, "is missing: the log once had 3 rows"),
    ],
    ids=["a row changed", "a row taken out", "the end cut off"],
)
def test_a_log_that_is_not_whole_ends_the_command_with_1_and_names_its_first_wrong_row(
    verify: Between, log: DatabaseFile, statement: str, row: int, why: str
) -> None:
    kept = log.path.with_name(NAME).read_text()
    forced(log, [statement])

    in_words, in_json = verify(), verify("--json")

    assert told(in_words) == (1, f"{NOT_WHOLE}row {row} {why}.")
    assert "Keep the data folder and the last backups as they are" in in_words.output
    assert in_json.exit_code == 1
    value = json.loads(in_json.stdout)
    assert (value["whole"], value["row"], value["why"]) == (False, row, why)
    assert log.path.with_name(NAME).read_text() == kept  # the evidence stays


def test_a_log_without_its_guards_ends_the_command_with_1(verify: Between, log: DatabaseFile) -> None:
    raw = connect(log)
    raw.execute("DROP TRIGGER audit_keeps")
    raw.close()

    assert told(verify()) == (1, f"{NOT_WHOLE}the guards of the log are gone: audit_keeps.")


def test_a_head_on_paper_that_is_right_holds_however_old_it_is(verify: Between, log: DatabaseFile) -> None:
    heads = [head_of(log, row) for row in (1, 2, 3)]

    written = [*heads, heads[0].upper(), f" {heads[1]} ", "0-0"]
    assert [told(verify("--head", each)) for each in written] == [
        (0, f"The audit log is whole: 3 rows, head {heads[2]}.")
    ] * 6
    value = json.loads(verify("--head", heads[0], "--json").stdout)
    assert (value["whole"], value["rows"], value["head"], value["row"]) == (True, 3, heads[2], None)


@pytest.mark.parametrize(
    ("head", "row", "why"),
    [
        ("2-000000000000", 2, "is not the row that stood here before"),
        ("3-000000000000", 3, "is not the row that stood here before"),
        ("4-3f9a0c21d7be", 4, "is missing: the log once had 4 rows"),
        ("1204-3f9a0c21d7be", 4, "is missing: the log once had 1204 rows"),
    ],
    ids=["an earlier row", "the last row", "one row too far", "much too far"],
)
def test_a_head_on_paper_that_the_log_does_not_have_ends_the_command_with_1(
    verify: Between, log: DatabaseFile, head: str, row: int, why: str
) -> None:
    in_words, in_json = verify("--head", head), verify("--head", head, "--json")

    assert told(in_words) == (1, f"{NOT_WHOLE}row {row} {why}.")
    assert in_json.exit_code == 1
    value = json.loads(in_json.stdout)
    assert (value["whole"], value["row"], value["why"]) == (False, row, why)


def test_a_head_on_paper_finds_a_log_that_was_cut_together_with_the_head_beside_it(
    verify: Between, log: DatabaseFile
) -> None:
    on_paper = head_of(log, 3)
    log.path.with_name(NAME).unlink()
    forced(log, [CUT])

    unseen, seen = verify(), verify("--head", on_paper)

    assert unseen.exit_code == 0
    assert told(seen) == (1, f"{NOT_WHOLE}row 3 is missing: the log once had 3 rows.")


@pytest.mark.parametrize("head", ["yes", "3", "3-", "3-3f9a0c21", "three-3f9a0c21d7be", "-3f9a0c21d7be",
                                  "²-3f9a0c21d7be", "1-xxxxxxxxxxxx", "0-zzzzzzzzzzzz", "0-3f9a0c21d7be"])  # fmt: skip
@pytest.mark.parametrize("form", [[], ["--json"]], ids=["in words", "as JSON"])
def test_what_is_no_head_is_refused_with_2_and_told_neither_whole_nor_broken(
    verify: Between, head: str, form: list[str]
) -> None:
    done = verify("--head", head, *form)

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "--head: a head looks like 1204-3f9a0c21d7be.\n"
