"""`between doctor`: whether everything is in its place, and what to do where it is not."""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path

import typer

from bot.commands.advice import advice
from bot.commands.auditing import audit_advice
from bot.commands.checking import problems_of
from bot.commands.common import folder_now, settings_now, with_database
from bot.commands.people import now_of
from bot.commands.publishing import which_runs
from bot.commands.review import review_now
from bot.core.cover import missing_of
from bot.joining import second_reader_of
from bot.model import Alert, AlertState, Client
from bot.settings import Settings
from bot.store import inbox, outbox, rows, staff
from bot.store.database import OLDEST_SAFE_SQLITE, SQLITE_VERSION, Database

WRONG = ("TOO OLD", "NOT REACHED", "CANNOT BE LOADED")
"""What must be mended before people are asked in; the rest is advice."""

CLIENT, ALERT = rows.table_of(Client), rows.table_of(Alert)


def doctor() -> None:
    """Check settings, key, database, programme and cover, and say what to do."""
    findings = [f"Python {sys.version_info.major}.{sys.version_info.minor}: fine"]
    found = ".".join(map(str, SQLITE_VERSION))
    findings.append(f"SQLite {found}: " + ("fine" if SQLITE_VERSION >= OLDEST_SAFE_SQLITE else "TOO OLD"))
    settings = settings_now()
    findings += unknown_settings() or ["settings: fine"]
    try:
        told, is_wrong = of_the_database(settings)
    except typer.Exit:  # what is wrong has been said; the rest may say why
        told, is_wrong = ["database, key or programme: NOT READ, for the reason given above"], True
    findings += [*told, *advice(settings)]
    typer.echo("\n".join(findings))
    if is_wrong or any(sign in each for each in findings for sign in WRONG):
        raise typer.Exit(1)


def of_the_database(settings: Settings) -> tuple[list[str], bool]:
    """Shape: a line a finding, and whether the programme has an error. Raises: typer.Exit, when it cannot be opened."""
    problems = problems_of(folder_now(settings))
    findings = [f"programme: {which_runs(settings)}"]
    findings += [f"programme: {problem}" for problem in problems] or ["programme: fine"]
    findings.append(f"second reader: {second_reader(settings)}")
    findings += [*state_of_things(), *review_now(settings)]
    return findings, any(not problem.is_warning for problem in problems)


def unknown_settings() -> list[str]:
    """A name that no setting has does nothing: a pager that is spelt wrong rings nobody."""
    file = Path(".env")
    written = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    named = {line.partition("=")[0].removeprefix("export ").strip().upper() for line in written} | set(os.environ)
    ours = {name for name in named if name.startswith("BETWEEN_")} - {each.upper() for each in Settings.model_fields}
    return [f"settings: NO SETTING IS CALLED {name}; .env.example lists them all" for name in sorted(ours)]


def second_reader(settings: Settings) -> str:
    if settings.between_second_reader == "off":
        return "off (BETWEEN_SECOND_READER); the patterns alone are reading"
    return "on" if second_reader_of(settings) else "CANNOT BE LOADED; the patterns alone are reading"


def state_of_things() -> list[str]:
    async def work(settings: Settings, database: Database) -> list[str]:
        async with database.read() as db:
            waiting = await staff.uncovered(db)
            people = await staff.everybody(db)
            letters, updates = await outbox.counts(db), await inbox.counts(db)
            late = await rows.fetch(db, Alert, ALERT.c.state != AlertState.CLOSED, ALERT.c.drill.is_(False))
        now = now_of(settings)
        open_long = [alert for alert in late if now - alert.raised_at > timedelta(hours=1)]
        return [
            "database and key: fine",
            f"staff: {len(people)}" + (" (add somebody: between therapist add)" if not people else ""),
            *(
                f"cover of {person.name}: still to press Received: {', '.join(missing_of(person, people))}"
                for person in waiting
            ),
            *(f"outbox {state}: {number}" for state, number in letters.items()),
            *(f"inbox {state}: {number}" for state, number in updates.items()),
            *(f"alert {alert.id} has been open for over an hour" for alert in open_long),
        ]

    return [*with_database(work), audit_advice(settings_now())]
