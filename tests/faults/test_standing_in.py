"""A bot that cannot start: who is in need is answered from memory, a pager rings, and nothing is confirmed or lost."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

import bot.app
from bot import standing_in
from bot.commands import running
from bot.data import READY, alone, file_of, was_there
from bot.heads import write_head
from bot.joining import House
from bot.last_words import Direct
from bot.programme.files import hash_of, read_files, write_files
from bot.restoring import head_of
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox
from bot.settings import Settings, load_settings
from bot.shipped import shipped_folder
from bot.store import audit
from bot.store.database import DatabaseWrong
from bot.store.publishing import Published
from bot.store.upgrade import connected
from bot.work.running_programme import FOLDER, RUNS, Chosen, note_running, noted_running, publish
from tests.faults.failing_disk import failing_disk
from tests.living import MAYA, PATIENCE, TOKEN, VEGA, living
from tests.ways import Ways, ways

CRISIS = "I want to kill myself"
FROM_MEMORY = "Nobody watches this chat"
PUBLISHED, DRAFT = f"{FROM_MEMORY}, as was published", f"{FROM_MEMORY}, as is drafted"


def said(sandbox: Sandbox, chat: int, words: str) -> list[str]:
    return [each.text for each in sandbox.telegram.chats[chat].messages if each.from_bot and words in each.text]


async def hears(sandbox: Sandbox, chat: int, words: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while not said(sandbox, chat, words):  # noqa: ASYNC110  # the bot under test says it
            await asyncio.sleep(0.02)


@asynccontextmanager
async def on_telegram(folder: Path, out: Ways) -> AsyncIterator[tuple[Sandbox, Settings]]:
    """A programme that has people, at rest, and Telegram without its bot."""
    async with living(folder):
        pass
    sandbox = Sandbox(TOKEN, SandboxClock(timedelta()))
    sandbox.telegram.limits.is_on = False
    for chat in (MAYA, VEGA):
        sandbox.telegram.person(chat, "Somebody").is_started = True
    runner, address = await start_sandbox(sandbox)
    settings = load_settings(
        _env_file=None, telegram_bot_token=SecretStr(TOKEN), telegram_api_url=address, between_data_dir=folder,
        between_http_port=0, between_pager_url=f"{out.address}/page",
    )  # fmt: skip
    try:
        yield sandbox, settings
    finally:
        await runner.cleanup()


def audited(settings: Settings) -> None:
    """A programme in which somebody has done something: the head of its audit log stands beside its database."""
    with connected(file_of(settings)) as db:
        audit.write_now(db, at=datetime.now(UTC), actor="command line", action="looked at", subject="", detail="")
        head = head_of(db)
        db.commit()
    write_head(settings.database_file.parent, head)


@asynccontextmanager
async def heard_from_memory(sandbox: Sandbox, settings: Settings, *before: str) -> AsyncIterator[None]:
    """The bot at work, and somebody in need who has their answer; it is ended in the end."""
    stopped = asyncio.Event()
    at_work = asyncio.create_task(running.kept_running(settings, stopped))
    for words in (*before, CRISIS):
        sandbox.notify(sandbox.telegram.write(MAYA, words, date=sandbox.date()))
    await hears(sandbox, MAYA, FROM_MEMORY)
    yield
    stopped.set()
    await asyncio.wait_for(at_work, PATIENCE)


@pytest.mark.parametrize(
    "trouble",
    ["the file is damaged", "the file is gone", "the key is gone", "the file is a folder", "a restore was cut short"],
)
async def test_who_is_in_need_is_answered_and_gets_their_alert_once_the_bot_can_start(
    trouble: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing_in, "TRIED_AGAIN", 0.5)
    async with ways() as out, on_telegram(tmp_path, out) as (sandbox, settings):
        audited(settings)
        place = tmp_path / ("between.key" if trouble == "the key is gone" else "between.db")
        elsewhere = place.with_name(place.name + (READY if trouble == "a restore was cut short" else ".elsewhere"))
        place.rename(elsewhere)
        if trouble == "the file is damaged":
            place.write_bytes(b"no database " * 1000)
        elif trouble == "the file is a folder":
            place.mkdir()
        async with heard_from_memory(sandbox, settings, "hello"):
            await asyncio.sleep(1.5)  # through several tries
            assert len(sandbox.telegram.updates) == 2
            assert [page["summary"] for _, page in out.pages].count(standing_in.RUNG) == 1

            if place.is_dir():
                place.rmdir()
            elsewhere.replace(place)
            await hears(sandbox, MAYA, "Are you safe right now?")
            await hears(sandbox, VEGA, "An alert is waiting")
        assert len(said(sandbox, MAYA, FROM_MEMORY)) == 1
        assert not sandbox.telegram.updates


async def test_a_disk_that_is_full_at_the_start_silences_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing_in, "TRIED_AGAIN", 0.5)
    async with ways() as out, on_telegram(tmp_path, out) as (sandbox, settings):
        with monkeypatch.context() as full:

            async def fails(_: House) -> None:
                raise OperationalError("a start", {}, sqlite.OperationalError("database or disk is full"))

            full.setattr(bot.app, "prepare", fails)
            stopped = asyncio.Event()
            at_work = asyncio.create_task(running.kept_running(settings, stopped))
            sandbox.notify(sandbox.telegram.write(MAYA, CRISIS, date=sandbox.date()))
            await hears(sandbox, MAYA, FROM_MEMORY)
        await hears(sandbox, VEGA, "An alert is waiting")

        stopped.set()
        await asyncio.wait_for(at_work, PATIENCE)


def test_a_folder_that_cannot_be_looked_at_is_stood_in_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> bool:
        raise PermissionError

    assert not was_there(tmp_path / "between.db")
    monkeypatch.setattr(Path, "stat", refused)
    assert was_there(tmp_path / "between.db")


async def test_a_bug_of_ours_ends_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(_: House) -> None:
        raise IntegrityError("a start", {}, sqlite.IntegrityError("a key stands already"))

    async with ways() as out, on_telegram(tmp_path, out) as (_, settings):
        monkeypatch.setattr(bot.app, "prepare", fails)
        with pytest.raises(IntegrityError):
            await running.kept_running(settings, asyncio.Event())


async def test_it_ends_at_once_when_somebody_ends_it(tmp_path: Path) -> None:
    async with ways() as out, on_telegram(tmp_path, out) as (sandbox, settings):
        (tmp_path / "between.db").write_bytes(b"no database " * 1000)
        async with heard_from_memory(sandbox, settings):
            """It is ended at once: `TRIED_AGAIN` is what it is outside of tests."""


async def test_a_restore_that_holds_the_folder_does_not_end_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing_in, "TRIED_AGAIN", 0.2)
    async with ways() as out, on_telegram(tmp_path, out) as (sandbox, settings):
        place, whole = tmp_path / "between.db", tmp_path / "between.whole"
        place.rename(whole)
        place.write_bytes(b"no database " * 1000)
        async with heard_from_memory(sandbox, settings):
            with alone(tmp_path):
                await asyncio.sleep(1.5)  # through several tries
                whole.replace(place)
            await hears(sandbox, VEGA, "An alert is waiting")


async def test_a_hangup_that_should_take_in_mended_files_does_not_end_it(tmp_path: Path) -> None:
    ended: list[int] = []
    before = signal.signal(signal.SIGHUP, lambda number, _: ended.append(number))  # in place of the end
    try:
        async with ways() as out, on_telegram(tmp_path, out) as (sandbox, settings):
            (tmp_path / "between.db").write_bytes(b"no database " * 1000)
            async with heard_from_memory(sandbox, settings):
                os.kill(os.getpid(), signal.SIGHUP)
                sandbox.notify(sandbox.telegram.write(VEGA, CRISIS, date=sandbox.date()))
                await hears(sandbox, VEGA, FROM_MEMORY)
    finally:
        signal.signal(signal.SIGHUP, before)
    assert ended == []


@pytest.mark.parametrize("what", ["full", "broken"])
async def test_a_disk_that_fails_where_the_log_is_emptied_silences_nobody(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the start's last step, and the only one that asks the driver past SQLAlchemy."""
    really = bot.app.prepare

    async with ways() as out, on_telegram(tmp_path, out) as (sandbox, settings):
        with failing_disk() as disk:

            async def on_a_failing_disk(built: House) -> None:
                wipe = built.parts.database.wipe

                async def fails() -> bool:
                    disk.fail(0, goes_on=True, why=errno.ENOSPC if what == "full" else errno.EIO)
                    return await wipe()

                monkeypatch.setattr(built.parts.database, "wipe", fails)
                await really(built)

            monkeypatch.setattr(bot.app, "prepare", on_a_failing_disk)
            async with heard_from_memory(sandbox, settings):
                """Nothing more is asked: the answer came, and it can be ended."""


async def test_who_sets_up_a_new_bot_is_told_and_nothing_stands_in(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    settings = load_settings(
        _env_file=None, telegram_bot_token=SecretStr(TOKEN), telegram_api_url="http://127.0.0.1:9",
        between_data_dir=tmp_path / "data", between_http_port=0,
    )  # fmt: skip

    with pytest.raises(DatabaseWrong, match="cannot be used"):
        await running.kept_running(settings, asyncio.Event())


def speaking(folder: Path, words: str) -> Path:
    """What ships, with other words for whoever is answered from memory."""
    for top in ("flows", "messages"):
        shutil.copytree(shipped_folder() / top, folder / top)
    path = folder / "messages" / "en" / "crisis.ftl"
    path.write_text(path.read_text(encoding="utf-8").replace(FROM_MEMORY, words), encoding="utf-8")
    return folder


async def test_whoever_is_answered_reads_the_words_that_were_published_and_no_draft(tmp_path: Path) -> None:
    draft, data = speaking(tmp_path / "draft", DRAFT), tmp_path / "data"
    async with ways() as out, on_telegram(data, out) as (sandbox, settings):
        files = read_files(speaking(tmp_path / "good", PUBLISHED))
        async with living(data) as bot:
            async with bot.house.parts.database.write() as db:
                await publish(db, files, at=datetime.now(UTC), by="Vega", note="")
            await bot.until(lambda: noted_running(data), "the bot has taken it in")
        (data / "between.db").write_bytes(b"no database " * 1000)

        async with heard_from_memory(sandbox, settings.model_copy(update={"between_programme_dir": draft})):
            assert said(sandbox, MAYA, PUBLISHED)
        assert not said(sandbox, MAYA, DRAFT)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return speaking(tmp_path_factory.mktemp("draft"), DRAFT)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return speaking(tmp_path_factory.mktemp("good"), PUBLISHED)


def written_out(data: Path, programme: Path, **more: str) -> Path:
    """What a bot leaves in its data folder of a programme that was published. Shape: where it stands."""
    files = {**read_files(programme), **more}
    folder = data / FOLDER / hash_of(files)
    write_files(folder, files)
    note_running(Chosen(folder=folder, published=Published(id=1, hash=folder.name, at=datetime.now(UTC))), data)
    return folder


def words_of(data: Path, staffs: Path) -> str:
    settings = load_settings(_env_file=None, between_data_dir=data, between_programme_dir=staffs)
    return Direct(standing_in.whole(settings)[0], {}, ()).texts["en"]


def test_the_folder_speaks_where_it_runs_again_and_before_anything_was_published(
    tmp_path: Path, good: Path, draft: Path
) -> None:
    assert DRAFT in words_of(tmp_path, draft)
    folder = written_out(tmp_path, good)
    assert PUBLISHED in words_of(tmp_path, draft)

    note_running(Chosen(folder=draft, published=Published(id=2, hash="", at=datetime.now(UTC))), tmp_path)

    assert folder.is_dir()
    assert DRAFT in words_of(tmp_path, draft)


@pytest.mark.parametrize(
    "trouble",
    [
        "the note is a folder", "the note is no text", "the note is empty", "the note names nothing", "a disk hangs",
        "a file is cut", "a file is gone", "a file is a pipe", "the programme is gone", "the programme is broken",
        "the data folder is a file",
    ],
)  # fmt: skip
def test_published_words_that_cannot_be_read_keep_nobody_waiting(
    trouble: str, tmp_path: Path, good: Path, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing_in, "LOOKED_FOR", 0.5)
    data = tmp_path / "data"
    broken = {"flows/evening.yaml": "title: ["} if trouble == "the programme is broken" else {}
    folder, note = written_out(data, good, **broken), data / FOLDER / RUNS
    file = folder / "messages" / "en" / "crisis.ftl"
    match trouble:
        case "the note is a folder":
            note.unlink()
            note.mkdir()
        case "the note is no text":
            note.write_bytes(b"\xff\x00" * 9)
        case "the note is empty":
            note.write_text("")
        case "the note names nothing":
            note.write_text("0123456789ab")
        case "a disk hangs":
            note.unlink()
            os.mkfifo(note)
        case "a file is cut":
            file.write_bytes(file.read_bytes()[:-40])
        case "a file is gone" | "a file is a pipe":
            file.unlink()
            if trouble == "a file is a pipe":
                os.mkfifo(file)
        case "the programme is gone":
            shutil.rmtree(folder)
        case "the data folder is a file":
            shutil.rmtree(data)
            data.write_text("")

    assert DRAFT in words_of(data, draft)


def test_what_ships_speaks_where_nothing_of_staff_can_be_read(tmp_path: Path, good: Path) -> None:
    written_out(tmp_path / "data", good, **{"flows/evening.yaml": "title: ["})
    broken = speaking(tmp_path / "broken", DRAFT)
    (broken / "messages" / "en" / "crisis.ftl").write_bytes(b"\xff\x00" * 99)

    words = words_of(tmp_path / "data", broken)

    assert FROM_MEMORY in words
    assert DRAFT not in words
    assert PUBLISHED not in words


def test_a_note_that_cannot_be_written_stops_nobody(tmp_path: Path, good: Path) -> None:
    folder = written_out(tmp_path, good)
    shutil.move(tmp_path / FOLDER, tmp_path / "elsewhere")
    (tmp_path / FOLDER).write_text("")

    note_running(Chosen(folder=folder, published=Published(id=2, hash="0123", at=datetime.now(UTC))), tmp_path)

    assert noted_running(tmp_path) is None


def test_a_note_whose_place_is_taken_leaves_nothing_behind(tmp_path: Path, good: Path) -> None:
    folder = written_out(tmp_path, good)
    note = tmp_path / FOLDER / RUNS
    first = noted_running(tmp_path)
    note.unlink()
    note.mkdir()

    written_out(tmp_path, good)
    left = {path.name for path in note.parent.iterdir()}
    note.rmdir()
    written_out(tmp_path, good)

    assert (first, noted_running(tmp_path)) == (folder, folder)
    assert left == {path.name for path in note.parent.iterdir()} == {folder.name, RUNS}
