"""A command beside the running bot: while it reads files or asks Telegram, what a client writes is stored at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.commands import common, people
from bot.programme.programme import load_programme
from bot.store.database import DatabaseFile, connect
from tests.commands.test_commands import place, receive_all

COMMANDS = [
    ("therapist", "add", "--name", "Kim Lee"),
    ("client", "invite", "--therapist", "Dr. Vega", "--name", "Ana", "--suitability-checked"),
    ("leave", "Dr. Vega", "--from", "2027-01-01", "--to", "2027-01-09", "--stand-in", "Sam Ortiz"),
    ("drill", "--weekly", "on"),
    ("digest", "--therapist", "Dr. Vega"),
]
ASKING = COMMANDS[:2]
"""Those that need the bot's name, which Telegram knows."""


def run(*arguments: str, **settings: str) -> Result:
    return CliRunner().invoke(app, list(arguments), env=settings)


def wrote(file: DatabaseFile) -> bool:
    """What the running bot does meanwhile. Raises: sqlite3.OperationalError, when a lock stands in its way."""
    with closing(connect(file)) as raw:
        raw.execute("PRAGMA busy_timeout = 0")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("ROLLBACK")
    return True


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Two who are ready, and what came of writing beside each command."""
    monkeypatch.chdir(tmp_path)
    for name in ("TELEGRAM_BOT_TOKEN", "BETWEEN_DATA_DIR", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    run("therapist", "add", "--name", "Sam Ortiz")
    run("therapist", "add", "--name", "Dr. Vega", "--backup", "Sam Ortiz")
    asyncio.run(receive_all(tmp_path))
    found: list[bool] = []

    def slowly(really: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*given: Any) -> Any:
            found.append(wrote(place(tmp_path)))
            return really(*given)

        return asked

    async def name_of(*_: Any) -> str:
        found.append(wrote(place(tmp_path)))
        return "between_bot"

    monkeypatch.setattr(common, "load_programme", slowly(load_programme))
    monkeypatch.setattr(people, "ask_name", name_of)
    return found


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command[:2]))
def test_no_write_waits_for_a_commands_files(beside: list[bool], command: tuple[str, ...]) -> None:
    done = run(*command)

    assert done.exit_code == 0, done.output
    assert beside == [True]


@pytest.mark.parametrize("command", ASKING, ids=lambda command: " ".join(command[:2]))
def test_no_write_waits_for_what_telegram_is_asked(beside: list[bool], command: tuple[str, ...]) -> None:
    done = run(*command, TELEGRAM_BOT_TOKEN="12345678:abcdefghijklmnopqrstuvwxyzABCDEFGHI")

    assert done.exit_code == 0, done.output
    assert "https://t.me/between_bot?start=" in done.output
    assert beside == [True, True]
