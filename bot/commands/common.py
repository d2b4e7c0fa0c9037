"""What every command needs: settings, plain errors, JSON or words."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, NoReturn, TypeVar

import typer
import uvloop

from bot.app import AlreadyRunning, PortTaken, database_of
from bot.keys import KeyWrong
from bot.programme.problems import ProgrammeBroken
from bot.settings import Settings, SettingsWrong, load_settings
from bot.store.database import Database, DatabaseWrong

T = TypeVar("T")

EXPECTED = (SettingsWrong, KeyWrong, DatabaseWrong, AlreadyRunning, PortTaken, ProgrammeBroken)


def fail(message: object, code: int = 2) -> NoReturn:
    typer.echo(str(message), err=True)
    raise typer.Exit(code)


def settings_now(**overrides: Any) -> Settings:
    try:
        return load_settings(**overrides)
    except SettingsWrong as wrong:
        fail(wrong)


def run(work: Awaitable[T]) -> T:
    """Run to the end; a trouble that has words is said in words."""

    async def whole() -> T:
        return await work

    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(whole())
    except EXPECTED as wrong:
        fail(wrong)


def with_database(work: Callable[[Settings, Database], Awaitable[T]]) -> T:
    """Open the database, made on first use, and close it whatever happens."""
    settings = settings_now()

    async def whole() -> T:
        database = Database(database_of(settings))
        try:
            return await work(settings, database)
        finally:
            await database.close()

    return run(whole())


def show(value: Any, *, as_json: bool, words: str) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, default=str) if as_json else words)
