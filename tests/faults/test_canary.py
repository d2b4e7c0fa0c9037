"""A phrase, a name and the token are sent through everything, then looked for where they must not be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.app import figures_of
from bot.log import start_logging
from bot.settings import load_settings
from tests.living import ANA, MAYA, STRANGER, TOKEN, VEGA, living

CANARY = "zanahoria-pelicano-4711"


async def test_no_words_no_name_and_no_token_leave_the_encrypted_file(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    start_logging("debug")
    async with living(tmp_path) as bot:
        bot.sandbox.telegram.person(STRANGER, CANARY)
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
        figures, trouble = await figures_of(bot.house), await bot.house.pulse.trouble()
        said = " ".join(f"{name} {value}" for name, value in figures.items()) + trouble
        files = contents(tmp_path)

    written = capfd.readouterr()
    for place in (written.out, written.err, said):
        assert CANARY not in place
        assert TOKEN.split(":")[1] not in place
    assert {path.name for path, content in files.items() if CANARY.encode() in content} == set()
    assert {path.name for path in files} <= {
        "between.db",
        "between.db-wal",
        "between.db-shm",
        "between.key",
        "between.lock",
    }


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
    died = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}, check=False,
    )  # fmt: skip

    assert died.returncode != 0
    assert CANARY not in died.stdout + died.stderr.replace(program, "")


def test_the_settings_print_no_secret() -> None:
    settings = load_settings(_env_file=None, telegram_bot_token="1:" + CANARY, between_smtp_password=CANARY)

    assert CANARY not in repr(settings)
    assert CANARY not in json.dumps(settings.model_dump(mode="json"))
