"""A phrase, a name and the token are sent through everything, then looked for where they must not be."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.core.effects import Chart
from bot.log import start_logging
from bot.rounds import figures_of
from bot.settings import load_settings
from tests.living import ANA, MAYA, MORNING, ORTIZ, STRANGER, TOKEN, VEGA, living
from tests.ways import ways

CANARY = "zanahoria-pelicano-4711"
NAME = "Maya Golondrina"


async def test_no_words_no_name_and_no_token_leave_the_encrypted_file(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    start_logging("debug")
    data = tmp_path / "data"
    async with ways() as out, living(data, **out.settings) as bot:
        bot.sandbox.telegram.person(STRANGER, CANARY)
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql(f"UPDATE client SET name = '{NAME}', called = '{NAME}' WHERE id = 'maya'")
        for chat in (MAYA, STRANGER):
            await bot.write(chat, f"hello {CANARY}")
            await bot.write(chat, f"{CANARY} I want to kill myself")
            await bot.write(chat, f"/{CANARY}")
        await bot.write(VEGA, f"/invite {CANARY}, middle, grief")
        await bot.press(VEGA, await bot.hears(VEGA, f"Before the link for {CANARY}"), "I have checked")
        await bot.write(VEGA, f"/client {CANARY} baseline {CANARY}")
        await bot.raw({"message": {"text": CANARY, "chat": CANARY}})
        await bot.start(ANA, CANARY)
        await bot.quiet()
        await bot.later(hours=30)
        await bot.write(VEGA, "/clients")
        await bot.press(VEGA, await bot.hears(VEGA, "those who need attention first"), NAME)
        await bot.hears(VEGA, "Session 5 of 16")
        await bot.write(ORTIZ, "/digest")
        await bot.write(ORTIZ, "/clients")
        await bot.quiet()
        figures, trouble = await figures_of(bot.house), await bot.house.pulse.trouble()
        said = " ".join(f"{name} {value}" for name, value in figures.items()) + trouble
        logged = repr(await bot.rows("SELECT * FROM audit"))
        picture = await bot.house.sender.painter(Chart(client_id="maya", until=MORNING.date()))  # type: ignore[misc]  # there is one
        mailed, paged = [str(mail) for _, _, mail in out.mails], [json.dumps(page) for _, page in out.pages]
        elsewhere = bot.texts(ORTIZ)
        files = contents(data)

    written = capfd.readouterr()
    assert mailed
    assert paged
    assert elsewhere
    assert any(NAME in each for each in bot.texts(VEGA))  # to them it is shown, and goes nowhere else
    for place in (written.out, written.err, caplog.text, said, logged, *mailed, *paged, *elsewhere):
        assert CANARY not in place
        assert TOKEN.split(":")[1] not in place
    for place in (written.out, written.err, caplog.text, said, logged, *mailed, *paged):
        assert NAME not in place
    assert CANARY.encode() not in picture
    assert set(chunks(picture)) <= {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
    assert [text for kind, text in chunk_list(picture) if kind == b"tEXt" and not text.startswith(b"Software\0")] == []
    assert {
        path.name for path, content in files.items() if CANARY.encode() in content or NAME.encode() in content
    } == set()
    assert {path.name for path in files} <= {
        "between.db",
        "between.db-wal",
        "between.db-shm",
        "between.key",
        "between.lock",
        "between.audit",
    }
    await asyncio.to_thread(on_the_command_line, data, tmp_path)


def on_the_command_line(data: Path, folder: Path) -> None:
    """What an operator prints or hands on holds nobody's words, but where that was asked for by name."""
    whole, plain = folder / "whole", folder / "plain"
    runs = (
        ["report"], ["alerts", "--history"], ["audit", "show"], ["audit", "verify"], ["retention"],
        ["export", "--out", str(plain)], ["export", "--out", str(whole), "--whole", "--client", "maya"],
    )  # fmt: skip
    done = [CliRunner().invoke(app, run, env={"BETWEEN_DATA_DIR": str(data)}) for run in runs]

    assert [each.exit_code for each in done] == [0] * len(runs)
    assert CANARY not in "".join(each.output for each in done)
    assert NAME not in "".join(each.output for each in done)
    assert {path.name for path, content in contents(plain).items() if CANARY.encode() in content} == set()
    assert {path.name for path, content in contents(plain).items() if NAME.encode() in content} == set()
    assert {path.name for path, content in contents(whole).items() if CANARY.encode() in content} != set()


def chunk_list(picture: bytes) -> list[tuple[bytes, bytes]]:
    """What a PNG consists of: kind and content of each part."""
    at, found = 8, []
    while at < len(picture):
        length = int.from_bytes(picture[at : at + 4], "big")
        found.append((picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]))
        at += 12 + length
    return found


def chunks(picture: bytes) -> list[bytes]:
    return [kind for kind, _ in chunk_list(picture)]


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file as it stands while the program runs, with the WAL beside the database."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_crash_prints_no_values(tmp_path: Path) -> None:
    """Even when the program dies of a bug, its last words name no token and no words."""
    program = (
        "import bot.commands.common as c, bot.cli, sys\n"
        f"token = '4242:{CANARY}'\n"
        "def boom(): secret = token; raise ZeroDivisionError\n"
        "bot.cli.app.command('boom')(boom)\n"
        "sys.argv = ['between', 'boom']\n"
        "bot.cli.main()\n"
    )
    died = ran(program, tmp_path)

    assert died.returncode != 0
    assert CANARY not in died.stdout + died.stderr.replace(program, "")


def test_what_a_library_logs_says_where_it_broke_and_nothing_of_what_came(tmp_path: Path) -> None:
    """A web server and an event loop log what they catch, and what was caught may quote what somebody wrote.

    In a process of its own: here pytest's handlers stand in the way of ours.
    """
    program = (
        "import asyncio, logging\n"
        "from aiohttp import web\n"
        "from bot.log import start_logging\n"
        "from bot.telegram.webhook import SECRET_HEADER, webhook\n"
        "start_logging('debug')\n"
        "async def keep(updates):\n"
        "    raise LookupError(f'not stored: {updates}')\n"
        "async def main():\n"
        "    runner = web.AppRunner(webhook('s', keep), access_log=None)\n"
        "    await runner.setup()\n"
        "    await web.TCPSite(runner, '127.0.0.1', 0).start()\n"
        "    head = f'POST / HTTP/1.1\\r\\nHost: x\\r\\n{SECRET_HEADER}: s\\r\\n'\n"
        f'    body = \'{{"update_id": 7, "text": "{CANARY}"}}\'\n'
        "    chunked = f'{head}Transfer-Encoding: chunked\\r\\n\\r\\n{body}\\r\\n'\n"
        "    for request in (chunked, f'{head}Content-Length: {len(body)}\\r\\n\\r\\n{body}'):\n"
        "        reader, writer = await asyncio.open_connection(*runner.addresses[0])\n"
        "        writer.write(request.encode())\n"
        "        await reader.readline()\n"
        "        writer.close()\n"
        "    logging.getLogger('aiosqlite').error('%s', body)\n"
        "    await runner.cleanup()\n"
        "asyncio.run(main())\n"
    )
    done = ran(program, tmp_path)

    assert "aiohttp.server BadHttpMessage" in done.stderr
    assert "aiohttp.server LookupError" in done.stderr
    assert "webhook.py:" in done.stderr
    assert "ERROR aiosqlite" in done.stderr
    assert CANARY not in done.stdout + done.stderr


def ran(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}, check=False,
    )  # fmt: skip


def test_the_settings_print_no_secret() -> None:
    settings = load_settings(_env_file=None, telegram_bot_token="1:" + CANARY, between_smtp_password=CANARY)

    assert CANARY not in repr(settings)
    assert CANARY not in json.dumps(settings.model_dump(mode="json"))
