"""`between review`: who has read the words of a crisis, which version, when."""

from __future__ import annotations

import json
from typing import Any

import typer

from bot.commands.common import EXPECTED, fail, folder_now, settings_now, show, with_database
from bot.commands.people import now_of
from bot.programme.crisis_pages import page_of, version_of
from bot.programme.problems import ProgrammeBroken
from bot.programme.programme import load_programme
from bot.settings import Settings
from bot.store import due
from bot.store.database import Database

REVIEWED = "crisis-texts-reviewed"
"""The mark under which the last review stands: a name, a day, a version."""


def review(
    name: str = typer.Option("", help="Who has read every screen. Without it the page is printed, to be read."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Print every screen that a person can get in a crisis, or record that somebody has read them."""
    settings = settings_now()
    try:
        programme = load_programme(folder_now(settings))
    except EXPECTED as wrong:
        fail(wrong)
    if not name.strip():
        typer.echo(page_of(programme))
        return

    async def work(settings: Settings, database: Database) -> dict[str, str]:
        made = {"name": name.strip(), "on": now_of(settings).date().isoformat(), "version": version_of(programme)}
        async with database.write() as db:
            await due.mark(db, REVIEWED, json.dumps(made))
        return made

    made = with_database(work)
    show(made, as_json=as_json, words=f"Recorded: {made['name']}, {made['on']}, version {made['version']}.")


def review_now(settings: Settings) -> list[str]:
    """Whether the version that was read is the one that would be sent."""
    try:
        version = version_of(load_programme(folder_now(settings)))
    except ProgrammeBroken:
        return []

    async def work(_: Settings, database: Database) -> dict[str, Any]:
        async with database.read() as db:
            return dict(json.loads(await due.marked(db, REVIEWED) or "{}"))

    try:
        return [verdict_on(with_database(work), version)]
    except EXPECTED:
        return []


def verdict_on(last: dict[str, Any], version: str) -> str:
    how = "Read `between review`, then: between review --name NAME"
    if not last:
        return f"crisis texts: nobody has reviewed version {version}. {how}"
    who = f"{last['name']} on {last['on']}"
    if last["version"] == version:
        return f"crisis texts: reviewed by {who}, version {version}"
    return f"crisis texts: {who} reviewed version {last['version']}; version {version} would be sent. {how}"
