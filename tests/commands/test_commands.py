"""The command line as staff use it: on an empty folder, with wrong settings, with a database that stands."""

from __future__ import annotations

import asyncio
import json
import shutil
import socket
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.core.enrol import redeem, token_hash
from bot.core.schedule import next_digest
from bot.model import Due, Invite, Role, Staff
from bot.shipped import shipped_folder
from bot.store import due, rows
from bot.store.database import Database, DatabaseFile
from tests.living import MORNING

Between = Callable[..., Result]


@pytest.fixture
def between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Between:
    """Run a command in an empty folder. Shape: settings by name as keywords."""
    monkeypatch.chdir(tmp_path)
    for name in ("TELEGRAM_BOT_TOKEN", "BETWEEN_DATA_DIR", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, said: str | None = None, **settings: str) -> Result:
        return CliRunner().invoke(app, list(arguments), input=said, env=settings)

    return run


def place(folder: Path) -> DatabaseFile:
    return DatabaseFile(path=folder / "data" / "between.db", key=(folder / "data" / "between.key").read_text().strip())


async def receive_all(folder: Path) -> None:
    """Everybody has opened their link and pressed Received."""
    database = Database(place(folder))
    async with database.write() as db:
        for number, person in enumerate(await rows.fetch(db, Staff)):
            await rows.change(db, Staff, person.id, {"chat_id": 100 + number, "received_at": MORNING})
    await database.close()


def test_staff_can_be_added_before_the_bot_has_ever_run(between: Between, tmp_path: Path) -> None:
    done = between("therapist", "add", "--name", "Sam Ortiz", "--json")

    made = json.loads(done.stdout)
    assert made["link"].startswith("https://t.me/")
    token = made["link"].partition("?start=")[2]
    assert len(token) * 6 >= 128
    assert (tmp_path / "data" / "between.key").stat().st_mode & 0o777 == 0o600
    assert token.encode() not in (tmp_path / "data" / "between.db").read_bytes()


def test_a_client_is_invited_once_both_have_pressed_received(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    between("therapist", "add", "--name", "Dr. Vega", "--backup", "Sam Ortiz", "--zone", "America/Chicago")
    unchecked = between("client", "invite", "--therapist", "Dr. Vega", "--name", "Ana")
    early = between("client", "invite", "--therapist", "Dr. Vega", "--name", "Ana", "--suitability-checked")
    asyncio.run(receive_all(tmp_path))

    invited = between(
        "client", "invite", "--therapist", "Dr. Vega", "--name", "Ana", "--phase", "middle", "--area", "grief",
        "--phone", "1", "--address", "2", "--emergency-contact", "3",
        "--suitability-checked", "--json",
    )  # fmt: skip

    assert unchecked.exit_code == 2
    assert "--suitability-checked" in unchecked.output
    assert early.exit_code == 1
    assert "Nobody can be invited yet" in early.output
    assert "Dr. Vega" in early.output
    assert json.loads(invited.stdout)["link"].startswith("https://t.me/")


def test_a_name_that_is_taken_a_backup_that_is_none_and_a_zone_that_is_none_are_told(
    between: Between, tmp_path: Path
) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    asyncio.run(receive_all(tmp_path))

    taken = between("therapist", "add", "--name", "sam ortiz")
    nobody = between("therapist", "add", "--name", "Dr. Vega", "--backup", "Nobody")
    nowhere = between("therapist", "add", "--name", "Dr. Vega", "--zone", "Moon/Crater")

    assert [each.exit_code for each in (taken, nobody, nowhere)] == [1, 1, 2]
    assert "already" in taken.output
    assert "nobody is called Nobody" in nobody.output
    assert "America/Chicago" in nowhere.output


def test_a_therapist_whom_nobody_knows_is_told_by_name(between: Between) -> None:
    between("therapist", "add", "--name", "Lee", "--role", "on-call")

    printed = between("digest", "--therapist", "Nobody")
    invited = [
        between("client", "invite", "--therapist", name, "--name", "Ana", "--suitability-checked")
        for name in ("Nobody", "lee")
    ]

    assert (printed.exit_code, "nobody is called Nobody" in printed.output) == (1, True)
    assert [(each.exit_code, "no therapist is called" in each.output) for each in invited] == [(1, True)] * 2


async def staff_and_links(folder: Path) -> tuple[dict[str, Staff], dict[str, Invite]]:
    """Shape: people by name, links by the hash of their token."""
    database = Database(place(folder))
    async with database.read() as db:
        people, links = await rows.fetch(db, Staff), await rows.fetch(db, Invite)
    await database.close()
    return {each.name: each for each in people}, {each.token_hash: each for each in links}


def hash_in(done: Result) -> str:
    return token_hash(json.loads(done.stdout)["link"].partition("?start=")[2])


def test_whoever_has_not_opened_their_link_gets_a_new_one_and_the_old_one_no_longer_works(
    between: Between, tmp_path: Path
) -> None:
    four_days_on = (datetime.now(UTC) + timedelta(days=4)).isoformat()
    between("therapist", "add", "--name", "Dr. Vega")
    first = between("therapist", "add", "--name", "Sam Ortiz", "--role", "on-call", "--email", "sam@x.org", "--json")
    before, _ = asyncio.run(staff_and_links(tmp_path))

    again = between("therapist", "add", "--name", "sam ortiz", "--json")
    after, links = asyncio.run(staff_and_links(tmp_path))
    late = between("therapist", "add", "--name", "Sam Ortiz", BETWEEN_CLOCK=four_days_on)

    assert [each.exit_code for each in (first, again, late)] == [0, 0, 0]
    assert after == before
    assert json.loads(again.stdout)["id"] == json.loads(first.stdout)["id"] == before["Sam Ortiz"].id
    outcomes = [redeem(links[hash_in(each)], 5, now=datetime.now(UTC)) for each in (first, again)]
    assert outcomes == ["expired", "ok"]
    logged = json.loads(between("audit", "show", "--json").stdout)
    actions = [each["action"] for each in logged if each["subject"] == before["Sam Ortiz"].id]
    assert actions == ["staff invited", "new link made", "new link made"]


def test_a_new_link_changes_the_options_that_are_named_and_no_other(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Dr. Vega")
    between("therapist", "add", "--name", "Sam Ortiz", "--email", "sam@x.org", "--zone", "America/Chicago")
    before, _ = asyncio.run(staff_and_links(tmp_path))

    done = between(
        "therapist", "add", "--name", "Sam Ortiz", "--zone", "America/New_York", "--language", "es",
        "--role", "on-call", "--backup", "Dr. Vega", "--names-in-alerts",
    )  # fmt: skip
    own = between("therapist", "add", "--name", "Sam Ortiz", "--backup", "sam ortiz")

    after, _ = asyncio.run(staff_and_links(tmp_path))
    sam, vega = before["Sam Ortiz"], before["Dr. Vega"]
    assert "the former one no longer works" in done.stdout
    assert after["Sam Ortiz"] == replace(
        sam, zone="America/New_York", language="es", role=Role.ON_CALL, backup_id=vega.id, nudge_only=False
    )
    assert after["Dr. Vega"].backup_id == sam.id
    assert (own.exit_code, "somebody else" in own.output) == (1, True)


def test_whoever_has_opened_their_link_gets_no_new_one_and_keeps_everything(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    asyncio.run(receive_all(tmp_path))
    before = asyncio.run(staff_and_links(tmp_path))

    refused = between("therapist", "add", "--name", "Sam Ortiz", "--email", "other@x.org")

    assert (refused.exit_code, "who has opened their link" in refused.output) == (1, True)
    assert asyncio.run(staff_and_links(tmp_path)) == before


async def weekly_page(folder: Path, person: Staff, *, owe: bool = False) -> datetime | None:
    """When the next weekly page is owed; a bot that starts owes one to each therapist."""
    database = Database(place(folder))
    async with database.write() as db:
        if owe:
            await due.owe(db, next_digest(person, datetime.now(UTC)))
        found = await rows.fetch_one(db, Due, *due.weekly(person.id))
    await database.close()
    return found.at if found else None


def test_the_weekly_page_follows_the_zone_and_the_role_of_a_new_link(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    person = asyncio.run(staff_and_links(tmp_path))[0]["Sam Ortiz"]
    first = asyncio.run(weekly_page(tmp_path, person, owe=True))

    between("therapist", "add", "--name", "Sam Ortiz", "--zone", "Pacific/Honolulu")
    moved = asyncio.run(weekly_page(tmp_path, person))
    between("therapist", "add", "--name", "Sam Ortiz", "--role", "staff")

    assert moved == next_digest(replace(person, zone="Pacific/Honolulu"), datetime.now(UTC)).at != first
    assert asyncio.run(weekly_page(tmp_path, person)) is None


WRONG: dict[str, str] = {
    "TELEGRAM_BOT_TOKEN": "hello",
    "DATABASE_URL": "postgres://x",
    "BETWEEN_PROGRAMME_DIR": "/nowhere",
    "BETWEEN_CLOCK": "tea time",
    "BETWEEN_SEND_RATE": "-1",
    "BETWEEN_CHAT_BURST": "none",
    "BETWEEN_SMTP_TLS": "maybe",
    "BETWEEN_HTTP_PORT": "99999",
    "BETWEEN_RETENTION_DAYS": "0",
    "BETWEEN_SECOND_READER": "perhaps",
    "BETWEEN_LOG": "loud",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_stops_the_start_by_name_and_is_not_repeated(between: Between, name: str) -> None:
    done = between("run", **({"TELEGRAM_BOT_TOKEN": "1:x"} | {name: WRONG[name]}))

    assert done.exit_code == 2
    assert name in done.output
    assert "Traceback" not in done.output
    assert name != "TELEGRAM_BOT_TOKEN" or WRONG[name] not in done.output
    assert name != "BETWEEN_PROGRAMME_DIR" or "/nowhere is no folder" in done.output


def test_a_run_without_a_token_says_where_to_get_one(between: Between) -> None:
    done = between("run")

    assert done.exit_code == 2
    assert "@BotFather" in done.output


def test_a_webhook_needs_its_secret(between: Between) -> None:
    done = between("run", TELEGRAM_BOT_TOKEN="1:x", BETWEEN_WEBHOOK_URL="https://example.org/webhook/")

    assert done.exit_code == 2
    assert "BETWEEN_WEBHOOK_SECRET" in done.output


def test_settings_can_stand_in_a_file(between: Between, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BETWEEN_DATA_DIR=elsewhere\n")

    between("therapist", "add", "--name", "Sam Ortiz")

    assert (tmp_path / "elsewhere" / "between.db").exists()


def graded(between: Between, lines: Sequence[str], *more: str) -> list[dict[str, Any]]:
    said = "\n".join(lines)
    return [json.loads(line) for line in between("screen", "--jsonl", *more, said=said).stdout.splitlines()]


def test_texts_are_graded_a_line_each_in_order(between: Between) -> None:
    found = graded(
        between,
        [
            json.dumps({"text": "I am going to kill myself tonight", "lang": "en"}),
            json.dumps({"text": "7, a walk with my sister"}),
            "this is no JSON",
            json.dumps({"text": "me quiero morir", "lang": "es"}),
            json.dumps({"nothing": 1}),
        ],
    )

    assert [each.get("level", "error") for each in found] == ["imminent", "none", "error", "urgent", "error"]
    assert [each["kind"] for each in found if "kind" in each] == ["suicide", "none", "suicide"]
    assert found[0]["patterns"]
    assert found[1]["patterns"] == []


def test_each_line_answers_its_own_question_or_the_one_that_was_named(between: Between) -> None:
    lines = [
        json.dumps({"text": "yes"}),
        json.dumps({"text": "yes", "question": "plan"}),
        json.dumps({"text": "no", "question": "safe"}),
        json.dumps({"text": "yes", "question": "weather"}),
    ]

    found = graded(between, lines, "--question", "safety")

    assert [each.get("level", "error") for each in found] == ["urgent", "imminent", "urgent", "error"]
    assert "safety" in found[-1]["error"]
    assert [each.get("level", "error") for each in graded(between, lines[:3])] == ["none", "imminent", "urgent"]


@pytest.mark.parametrize("more", [[], ["--jsonl"]], ids=["a text", "lines"])
def test_a_question_that_is_none_is_named_with_those_there_are(between: Between, more: list[str]) -> None:
    refused = between("screen", "yes", "--question", "safty", *more, said='{"text": "yes"}')

    assert refused.exit_code == 2
    assert "safty" in refused.stderr
    assert "safety" in refused.stderr
    assert "item9" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_one_text_is_explained_in_words(between: Between) -> None:
    said = between("screen", "I am going to kill myself tonight").stdout

    assert "imminent" in said
    assert "suicide" in said


def test_a_backup_is_restored_and_what_stood_there_is_kept(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    assert between("backup", "copy.db").exit_code == 0
    between("therapist", "add", "--name", "Dr. Vega")

    done = between("restore", "copy.db")

    assert done.exit_code == 0
    assert "staff: 1" in between("doctor").stdout
    assert (tmp_path / "data" / "between.db.before").exists()
    assert between("db", "check").exit_code == 0


def test_a_copy_with_another_key_is_refused_and_nothing_is_touched(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    sqlite3.connect(tmp_path / "plain.db").execute("CREATE TABLE t (x)").connection.close()

    done = between("restore", "plain.db")

    assert done.exit_code == 2
    assert "staff: 1" in between("doctor").stdout


def test_the_schema_goes_down_and_up_by_command(between: Between) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")

    down, behind, up = between("db", "downgrade"), between("db", "check"), between("db", "upgrade")

    assert [down.exit_code, up.exit_code] == [0, 0]
    assert behind.exit_code == 1
    assert "between db upgrade" in behind.output
    assert between("db", "check").exit_code == 0


def test_the_example_is_written_without_starting_anything(between: Between, tmp_path: Path) -> None:
    with socket.socket() as other:
        with suppress(OSError):  # somebody else has it already, which is as good
            other.bind(("127.0.0.1", 8080))
            other.listen()
        done = between("sandbox", "--seed-only")

    assert done.exit_code == 0
    assert "Written" in done.stdout
    page = between("digest", "--therapist", "Dr. Vega", "--json", "--out", str(tmp_path / "out"))
    assert [each["name"] for each in json.loads(page.stdout)] == ["Maya R."]
    assert (tmp_path / "out" / "maya.png").read_bytes().startswith(b"\x89PNG")
    assert "PHQ-9" in (tmp_path / "out" / "digest.txt").read_text()


def test_invented_people_are_never_on_duty_on_telegram(between: Between) -> None:
    between("sandbox", "--seed-only")

    done = between("run", TELEGRAM_BOT_TOKEN="1:x")

    assert done.exit_code == 2
    assert "invented people" in done.output


def test_a_sandbox_never_runs_on_a_programme_of_real_people(between: Between, tmp_path: Path) -> None:
    """Their prompts and alerts would go to a page and count as sent."""
    between("therapist", "add", "--name", "Sam Ortiz")
    before = (tmp_path / "data" / "between.audit").read_bytes()

    done = between("sandbox", "--seed-only")

    assert done.exit_code == 2
    assert "a programme of real people" in done.output
    assert (tmp_path / "data" / "between.audit").read_bytes() == before


def test_a_sandbox_goes_on_with_its_own_example(between: Between) -> None:
    between("sandbox", "--seed-only")

    assert between("sandbox", "--seed-only").exit_code == 0


def test_what_ships_is_without_a_problem(between: Between) -> None:
    done = between("check")

    assert done.exit_code == 0
    assert "No problem found" in done.stdout


def test_a_review_of_the_crisis_texts_is_recorded_and_doctor_compares_it(between: Between) -> None:
    before = between("doctor").stdout
    page = between("review").stdout
    done = between("review", "--name", "Dr. Vega")
    after = between("doctor").stdout

    assert "nobody has reviewed version" in before
    assert "Are you safe right now?" in page
    assert "Recorded: Dr. Vega" in done.stdout
    assert "crisis texts: reviewed by Dr. Vega on" in after


def test_the_doctor_says_what_is_missing_and_what_does_not_answer(between: Between) -> None:
    plain = between("doctor")
    unreached = between(
        "doctor", TELEGRAM_BOT_TOKEN="1:x", TELEGRAM_API_URL="http://127.0.0.1:9", BETWEEN_SMTP_HOST="127.0.0.1",
        BETWEEN_SMTP_PORT="9", BETWEEN_PAGER_URL="http://127.0.0.1:9", BETWEEN_HEARTBEAT_URL="http://127.0.0.1:9",
    )  # fmt: skip

    for missing in ("TELEGRAM_BOT_TOKEN", "BETWEEN_SMTP_HOST", "BETWEEN_PAGER_URL", "BETWEEN_HEARTBEAT_URL"):
        assert missing in plain.stdout
    assert "disk: fine" in plain.stdout
    assert "Telegram: NOT REACHED" in unreached.stdout
    assert "mail: NOT REACHED" in unreached.stdout
    assert (plain.exit_code, unreached.exit_code) == (0, 1)


def test_a_flow_can_be_played_and_kept_as_a_conversation_that_is_then_tested(between: Between, tmp_path: Path) -> None:
    shutil.copytree(shipped_folder() / "flows", tmp_path / "mine" / "flows")
    shutil.copytree(shipped_folder() / "messages", tmp_path / "mine" / "messages")

    played = between("play", "mood", "--dir", "mine", "--script", "7;skip", "--save", "mood")
    right = between("test", "mine")
    file = tmp_path / "mine" / "conversations" / "en" / "mood.txt"
    file.write_text(file.read_text().replace("[7]", "[3]"))
    wrong = between("test", "mine", "--json")
    updated = between("test", "mine", "--update")

    assert played.exit_code == 0
    assert "recorded: mood = 7" in played.output
    assert (right.exit_code, right.output.strip()) == (0, "1 conversation, all as written.")
    assert wrong.exit_code == 1
    assert "1 conversation, 1 written anew" in updated.output
    assert "git" not in updated.output
    assert json.loads(wrong.output)["differences"][0]["file"] == "conversations/en/mood.txt"
    assert between("test", "mine").exit_code == 0


def test_conversations_are_written_for_a_flow_and_what_stands_is_left(between: Between, tmp_path: Path) -> None:
    shutil.copytree(shipped_folder() / "flows", tmp_path / "mine" / "flows")
    shutil.copytree(shipped_folder() / "messages", tmp_path / "mine" / "messages")

    first = between("test", "mine", "--record", "mood")
    again = between("test", "mine", "--record", "mood")
    unknown = between("test", "mine", "--record", "nobody")

    assert first.output.count("written") == again.output.count("as it stood") >= 4
    assert (unknown.exit_code, "there is no flow nobody" in unknown.output) == (1, True)


def test_a_therapist_who_leaves_hands_everything_over_and_has_no_access(between: Between, tmp_path: Path) -> None:
    between("therapist", "add", "--name", "Sam Ortiz")
    between("therapist", "add", "--name", "Dr. Vega", "--backup", "Sam Ortiz")
    early = between("therapist", "leave", "Dr. Vega", "--to", "Sam Ortiz")
    asyncio.run(receive_all(tmp_path))
    between("client", "invite", "--therapist", "Dr. Vega", "--name", "Ana", "--suitability-checked")

    done = between("therapist", "leave", "Dr. Vega", "--to", "Sam Ortiz", "--json")

    assert "has not pressed Received" in early.output
    assert json.loads(done.stdout) == {"left": "Dr. Vega", "to": "Sam Ortiz", "clients": 1}
    again = between("therapist", "leave", "Dr. Vega", "--to", "Sam Ortiz")
    assert "nobody in service is called Dr. Vega" in again.output


def test_flows_can_be_drawn_and_their_reach_be_counted(between: Between, tmp_path: Path) -> None:
    one = between("graph", "evening", "--out", "pictures", "--lang", "es")
    unknown = between("graph", "evning")
    reach = between("coverage", "--json")

    assert (one.exit_code, unknown.exit_code, reach.exit_code) == (0, 1, 0)
    assert "</svg>" in (tmp_path / "pictures" / "evening.svg").read_text()
    assert (tmp_path / "pictures" / "evening.mmd").read_text().startswith("flowchart")
    assert json.loads(reach.output)["techniques"]["communication-analysis"]
