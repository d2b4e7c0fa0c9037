"""`between run` and `between sandbox`."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

import structlog
import typer
from sqlalchemy.exc import DBAPIError

from bot import standing_in
from bot.app import house
from bot.commands.common import fail, run, settings_now
from bot.commands.people import NAME_SETTING
from bot.core.client_commands import CLIENT_COMMANDS
from bot.core.staff_commands import STAFF_COMMANDS
from bot.data import AlreadyRunning, alone, database_of, was_there
from bot.joining import House
from bot.keys import KeyWrong
from bot.log import start_logging
from bot.model import Client, Staff, Text
from bot.programme.problems import ProgrammeBroken
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox
from bot.seed import EXAMPLE, SandboxProgramme, go_on, seed
from bot.settings import TELEGRAM, Settings
from bot.standing_in import StandIn
from bot.store import due, rows, staff
from bot.store.database import Database, DatabaseWrong
from bot.store.house import is_the_worlds
from bot.watching import Watching

log = structlog.get_logger()

SANDBOX_TOKEN = "4242:sandbox"


CANNOT_START = (DatabaseWrong, KeyWrong, ProgrammeBroken, DBAPIError, OSError)
"""What a server may bring about overnight. What an operator has set wrong is told, and ends the start."""


STANDS_IN = "Until that is mended only crisis words are answered, from memory; the start is tried again."


def stop_sign() -> asyncio.Event:
    """Set when somebody ends the process."""
    stopped = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stopped.set)
    return stopped


def reload_on_hangup(built: House) -> None:
    """`kill -HUP` takes in changed flows and texts; a broken programme leaves the old one running."""
    at_work = set[asyncio.Task[bool]]()

    def begin() -> None:
        task = asyncio.ensure_future(built.following.again())
        at_work.add(task)
        task.add_done_callback(at_work.discard)

    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, begin)


def bear_hangup() -> None:
    """Until the bot runs: `kill -HUP` would end whoever stands in, and what was mended is read at the next try."""
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, lambda: None)


async def introduce(built: House) -> None:
    """Remember the bot's name for links, and set the menus: for clients by language, for staff by chat."""
    texts, parts = built.parts.programme.texts, built.parts
    async with parts.database.write() as db:
        await due.mark(db, NAME_SETTING, parts.bot_username)
    for language in ("en", "es"):
        menu = [
            {"command": each.name, "description": texts.say(language, Text(id=each.about))}
            for each in CLIENT_COMMANDS
            if each.in_menu
        ]
        extra = {"language_code": language} if language != "en" else {}
        await say_menu(built, {"commands": menu, **extra})
    async with parts.database.read() as db:
        people = (await staff.everybody(db)).values()
    for person in people:
        if person.chat_id is None:
            continue
        menu = [
            {"command": each.name, "description": texts.say(person.language, Text(id=each.about))}
            for each in STAFF_COMMANDS
            if each.name != "start"
        ]
        await say_menu(built, {"commands": menu, "scope": {"type": "chat", "chat_id": person.chat_id}})


async def say_menu(built: House, params: dict[str, object]) -> None:
    try:
        await built.sender.post("setMyCommands", params)
    except Exception as trouble:  # a menu is a comfort; the bot works without it
        log.warning("the menu could not be set", action="start", kind=type(trouble).__name__)


async def refuse_example(settings: Settings, database: Database) -> None:
    """Invented people must never be on duty for real ones."""
    async with database.read() as db:
        if await due.marked(db, EXAMPLE):
            fail(
                f"{settings.database_file} holds the sandbox's invented people."
                " Set BETWEEN_DATA_DIR to a new folder for the real programme."
            )


async def refuse_real(settings: Settings, database: Database) -> None:
    """What goes to the page reaches nobody: no client's prompt, no alert, and the clock is moved as one likes."""
    async with database.read() as db:
        people = await rows.fetch_one(db, Staff) is not None or await rows.fetch_one(db, Client) is not None
        if people and not await due.marked(db, EXAMPLE):
            fail(
                f"{settings.database_file} holds a programme of real people, whose prompts and alerts would go to the"
                " page instead of them. Set BETWEEN_DATA_DIR to a new folder for the sandbox."
            )


async def look_first(settings: Settings, look: Callable[[Settings, Database], Awaitable[None]]) -> None:
    """Hold the folder meanwhile: to open the file is to bring it up, and another program may run on it."""
    with alone(settings.database_file.parent):
        database = Database(database_of(settings))
        try:
            await look(settings, database)
        finally:
            await database.close()


def run_bot() -> None:
    """Run the bot on Telegram, or on whatever server TELEGRAM_API_URL names."""
    settings = settings_now()
    if not settings.token:
        fail("TELEGRAM_BOT_TOKEN is not set. Get a token from @BotFather, or try `between sandbox` without one.")
    start_logging(settings.between_log)

    async def work() -> None:
        await kept_running(settings, stop_sign())

    run(work())


async def kept_running(settings: Settings, stopped: asyncio.Event) -> None:
    """Run until somebody ends it; where a bot that has run cannot start, answer who is in need, and try again."""
    stand_in: StandIn | None = None
    said = ""
    try:
        while not stopped.is_set():
            bear_hangup()
            try:
                await as_usual(settings, stopped)
                return
            except AlreadyRunning:
                if stand_in is None:
                    raise
                await let_be(stopped)  # a restore, or another that could start: two would cut each other off
                continue
            except CANNOT_START as wrong:
                if not was_there(settings.database_file) or is_ours(wrong):
                    raise
                log.error("the bot cannot start", action="start", kind=type(wrong).__name__)
                if words_of(wrong) != said:
                    said = words_of(wrong)
                    typer.echo(f"{said}\n{STANDS_IN}", err=True)
            stand_in = stand_in or StandIn(settings)
            await stand_in.until(stopped, standing_in.TRIED_AGAIN)
    finally:
        if stand_in is not None:
            await stand_in.close()


async def let_be(stopped: asyncio.Event) -> None:
    """Ask Telegram nothing until the next try."""
    with suppress(TimeoutError):
        async with asyncio.timeout(standing_in.TRIED_AGAIN):
            await stopped.wait()


async def as_usual(settings: Settings, stopped: asyncio.Event) -> None:
    if settings.telegram_api_url == TELEGRAM:
        await look_first(settings, refuse_example)
    async with house(settings) as built:
        await introduce(built)
        log.info("running", action="start")
        reload_on_hangup(built)
        await stopped.wait()


def is_ours(wrong: Exception) -> bool:
    """A bug, which no waiting mends."""
    return isinstance(wrong, DBAPIError) and not is_the_worlds(wrong)


def words_of(wrong: Exception) -> str:
    return f"the database does not read or write: {wrong.orig}." if isinstance(wrong, DBAPIError) else str(wrong)


def sandbox(
    port: int = typer.Option(8081, help="Where the page is."),
    host: str = typer.Option("127.0.0.1"),
    seed_only: bool = typer.Option(False, "--seed-only", help="Write the example programme's database and end."),
) -> None:
    """Run the bot against a stand-in for Telegram, with a page to be client and therapist."""
    settings = settings_now()
    start_logging("warning")
    run(in_sandbox(settings, host, port, seed_only=seed_only))


@asynccontextmanager
async def watched(built: House, stand_in: Sandbox) -> AsyncIterator[None]:
    """Staff's folder is read anew whenever a file in it changes."""
    watching = asyncio.create_task(Watching(built.following, stand_in.show).run())
    try:
        yield
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching


def played(settings: Settings, address: str) -> Settings:
    """The settings against the stand-in. Who only tries it out needs no port beside the page's."""
    asked = "between_http_port" in settings.model_fields_set
    return settings.model_copy(
        update={
            "telegram_bot_token": type(settings.telegram_bot_token)(SANDBOX_TOKEN),
            "telegram_api_url": address,
            "between_webhook_url": "",
            "between_http_port": settings.between_http_port if asked else 0,
        }
    )


async def in_sandbox(settings: Settings, host: str, port: int, *, seed_only: bool) -> None:
    clock = SandboxClock(settings.offset(datetime.now(UTC)))
    programme = SandboxProgramme()
    stand_in = Sandbox(SANDBOX_TOKEN, clock, programme)

    async def as_it_stood(settings: Settings, database: Database) -> None:
        await refuse_real(settings, database)
        await go_on(database, stand_in)

    if settings.database_file.exists():
        await look_first(settings, as_it_stood)
    try:
        runner, address = await start_sandbox(stand_in, host=host, port=0 if seed_only else port)
    except OSError:
        fail(f"--port: {host}:{port} cannot be listened on; another program may have it. Choose another port.", 1)
    here = played(settings, address)
    try:
        async with house(here, clock=clock, is_workshop=True) as built:
            programme.join(built)
            await seed(built)
            stand_in.telegram.webhook = {}
            await programme.greet(stand_in)
            await introduce(built)
            if seed_only:
                typer.echo(f"Written: {here.database_file}")
                return
            typer.echo(f"Open {address} in a browser. Ctrl-C ends it.")
            typer.echo(f"What you save in {here.between_programme_dir} is there at once.")
            async with watched(built, stand_in):
                await stop_sign().wait()
    finally:
        await runner.cleanup()
