"""`between digest`: the weekly page now, as words, as JSON, or as a page of HTML to print, with its pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typer
from rich.progress import track
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.commands.common import fail, looked, running_programme, show, with_database
from bot.commands.people import named, now_of
from bot.core.digest import CHART_DAYS, Page
from bot.core.digest_facts import ClientFacts
from bot.core.digest_sheet import Reader
from bot.core.effects import Chart
from bot.core.mood_chart import MoodChart, mood_chart
from bot.easel import draw
from bot.model import Client, Staff
from bot.programme.programme import Programme
from bot.settings import Settings
from bot.store import rows, shown, staff
from bot.store.database import Database
from bot.store.facts import facts_of
from bot.work.digests import Digests, html_digest, numbers_are_stale, plain_digest, sheets_of

CLIENT = rows.table_of(Client)


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A digest in its forms. Shape: `charts` are by client, of those that have something to show."""

    pages: Sequence[Page]
    words: str
    html: str
    charts: Mapping[str, MoodChart]


def digest(
    therapist: str = typer.Option(..., help="The therapist's name."),
    out: Path | None = typer.Option(None, help="A folder for digest.html, digest.txt and the pictures."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """The weekly page, now. It holds names and words: keep what it writes as you keep a file of a client's."""

    async def work(settings: Settings, database: Database) -> Printed:
        programme = await running_programme(settings, database)
        async with database.read() as db:
            person = named((await staff.everybody(db)).values(), therapist)
            if person is None:
                fail(f"--therapist: nobody is called {therapist}.", 1)
            made = await printed(db, person, programme, now=now_of(settings), is_drawn=out is not None)
        await looked(database, settings, "digest printed", person.id)
        async with database.write() as db:
            await shown.write(db, person.id, now=now_of(settings))
        return made

    made = with_database(work)
    if out is not None:
        write_out(out, made)
    show([page.as_json() for page in made.pages], as_json=as_json, words=made.words)


async def printed(
    db: AsyncConnection, person: Staff, programme: Programme, *, now: datetime, is_drawn: bool
) -> Printed:
    """Everything that paper holds; `is_drawn`: with what is needed for the pictures."""
    made = Digests(programme.texts.say, programme.resources)
    pages, reader = await made.pages(db, person, now=now), made.reader(person)
    sheets = sheets_of(pages, reader)
    stale = numbers_are_stale(programme.resources, now)
    notes = [reader.speak(stale)] if stale is not None else []
    words = plain_digest(pages, sheets, reader, now, notes)
    html = html_digest(pages, sheets, reader, now, picture="{}.png", notes=notes)
    ids = [page.client_id for page in pages if page.is_drawn] if is_drawn else []
    clients = await rows.fetch(db, Client, CLIENT.c.id.in_(ids))
    charts = {each.id: chart_of(await facts_of(db, each, now=now), reader) for each in clients}
    return Printed(pages=pages, words=words, html=html, charts=charts)


def write_out(out: Path, made: Printed) -> None:
    """The page, the same in plain words, and a picture a client."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "digest.html").write_text(made.html, encoding="utf-8")
    (out / "digest.txt").write_text(made.words + "\n", encoding="utf-8")
    for client_id, chart in track(made.charts.items(), "Drawing", transient=True):
        (out / f"{client_id}.png").write_bytes(draw(("moods", (chart,))))


def chart_of(facts: ClientFacts, reader: Reader) -> MoodChart:
    wanted = Chart(client_id=facts.client.id, until=facts.today, days=CHART_DAYS, language=reader.language)
    return mood_chart(facts, wanted, reader.speak)
