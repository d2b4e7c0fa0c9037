"""`between digest`, `between check`, `between doctor`: what people read."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import typer

from bot.app import chart_png, second_reader_of
from bot.commands.advice import advice
from bot.commands.checking import problems_of
from bot.commands.common import EXPECTED, fail, folder_now, running_programme, settings_now, show, with_database
from bot.commands.people import now_of
from bot.commands.publishing import which_runs
from bot.commands.review import review_now
from bot.core.digest import ClientFacts, in_order, page_of
from bot.core.effects import Chart
from bot.model import Alert, AlertState, Client, Text
from bot.settings import Settings
from bot.store import inbox, outbox, rows, staff
from bot.store.database import OLDEST_SAFE_SQLITE, SQLITE_VERSION, Database
from bot.store.facts import facts_of
from bot.work.digests import CURRENT, args_of, numbers_are_stale

CLIENT, ALERT = rows.table_of(Client), rows.table_of(Alert)


def digest(
    therapist: str = typer.Option(..., help="The therapist's name."),
    out: Path | None = typer.Option(None, help="A folder for texts and pictures."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """The weekly page, now."""

    async def work(settings: Settings, database: Database) -> tuple[list[ClientFacts], list[dict[str, Any]], str]:
        now = now_of(settings)
        async with database.read() as db:
            programme = await running_programme(settings, db)
            texts = programme.texts
            people = await staff.everybody(db)
            found = [person for person in people.values() if person.name.casefold() == therapist.casefold()]
            if not found:
                fail(f"--therapist: nobody is called {therapist}.", 1)
            mine = CLIENT.c.therapist_id == found[0].id
            clients = await rows.fetch(db, Client, mine, CLIENT.c.status.in_(CURRENT))
            facts = [await facts_of(db, client, now=now) for client in clients]
        pages = in_order(page_of(each) for each in facts)
        said = [texts.say(found[0].language, Text(id="digest.page", args=args_of(page))) for page in pages]
        if (stale := numbers_are_stale(programme.resources, now)) is not None:
            said.insert(0, texts.say(found[0].language, stale))
        words = "\n\n".join(said) or texts.say(found[0].language, Text(id="digest.nobody"))
        return facts, [page.as_json() for page in pages], words

    facts, value, words = with_database(work)
    if out is not None:
        write_out(out, facts, words)
    show(value, as_json=as_json, words=words)


def write_out(out: Path, facts: list[ClientFacts], words: str) -> None:
    """The page as a text, and a picture a client."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "digest.txt").write_text(words + "\n", encoding="utf-8")
    for each in facts:
        (out / f"{each.client.id}.png").write_bytes(chart_png(each, Chart(client_id=each.client.id, until=each.today)))


def doctor() -> None:
    """Check settings, key, database, programme and cover, and say what to do."""
    findings = [f"Python {sys.version_info.major}.{sys.version_info.minor}: fine"]
    found = ".".join(map(str, SQLITE_VERSION))
    findings.append(f"SQLite {found}: " + ("fine" if SQLITE_VERSION >= OLDEST_SAFE_SQLITE else "TOO OLD"))
    settings = settings_now()
    findings.append("settings: fine")
    problems = problems_of(folder_now(settings))
    findings.append(f"programme: {which_runs(settings)}")
    findings += [f"programme: {problem}" for problem in problems] or ["programme: fine"]
    findings.append(f"second reader: {second_reader(settings)}")
    findings += [*state_of_things(), *review_now(settings), *advice(settings)]
    typer.echo("\n".join(findings))
    if any("TOO OLD" in each for each in findings) or any(not problem.is_warning for problem in problems):
        raise typer.Exit(1)


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
                f"cover of {person.name}: still to press Received: {', '.join(staff.missing_of(person, people))}"
                for person in waiting
            ),
            *(f"outbox {state}: {number}" for state, number in letters.items()),
            *(f"inbox {state}: {number}" for state, number in updates.items()),
            *(f"alert {alert.id} has been open for over an hour" for alert in open_long),
        ]

    try:
        return with_database(work)
    except EXPECTED as wrong:
        return [f"database: {wrong}"]
