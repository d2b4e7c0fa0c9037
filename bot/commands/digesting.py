"""`between digest`: the weekly page now, as words, as JSON, or as a page of HTML to print, with its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.progress import track

from bot.commands.common import fail, looked, running_programme, show, with_database
from bot.commands.people import now_of
from bot.core.digest import Page
from bot.core.digest_facts import ClientFacts
from bot.core.effects import Chart
from bot.drawn import Drawn
from bot.model import Client, Staff
from bot.settings import Settings
from bot.store import rows, staff
from bot.store.database import Database
from bot.store.facts import facts_of
from bot.work.digests import CHART_DAYS, Digests, html_digest, numbers_are_stale, plain_digest, sheets_of

CLIENT = rows.table_of(Client)


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A digest in its forms. Shape: `facts` belong to the clients that have a sheet, in its order."""

    pages: Sequence[Page]
    words: str
    html: str
    facts: Sequence[ClientFacts]


def digest(
    therapist: str = typer.Option(..., help="The therapist's name."),
    out: Path | None = typer.Option(None, help="A folder for digest.html, digest.txt and the pictures."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """The weekly page, now. It holds names and words: keep what it writes as you keep a file of a client's."""

    async def work(settings: Settings, database: Database) -> Printed:
        now = now_of(settings)
        async with database.read() as db:
            programme = await running_programme(settings, db)
            made = Digests(programme.texts.say, programme.resources)
            person = named(therapist, (await staff.everybody(db)).values())
            pages = await made.pages(db, person, now=now)
            reader = made.reader(person)
            sheets = sheets_of(pages, reader)
            ids = [sheet.client_id for sheet in sheets]
            clients = {each.id: each for each in await rows.fetch(db, Client, CLIENT.c.id.in_(ids))}
            facts = [await facts_of(db, clients[each], now=now) for each in ids] if out else []
        await looked(database, settings, "digest printed", person.id)
        words = plain_digest(pages, sheets, reader, now) if pages else reader.say("nobody")
        if (stale := numbers_are_stale(programme.resources, now)) is not None:
            words = f"{reader.speak(stale)}\n\n{words}"
        html = html_digest(pages, sheets, reader, now, picture="{}.png")
        return Printed(pages=pages, words=words, html=html, facts=facts)

    printed = with_database(work)
    if out is not None:
        write_out(out, printed)
    show([page.as_json() for page in printed.pages], as_json=as_json, words=printed.words)


def named(name: str, people: Iterable[Staff]) -> Staff:
    found = [person for person in people if person.name.casefold() == name.casefold()]
    if not found:
        fail(f"--therapist: nobody is called {name}.", 1)
    return found[0]


def write_out(out: Path, printed: Printed) -> None:
    """The page, the same in plain words, and a picture a client."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "digest.html").write_text(printed.html, encoding="utf-8")
    (out / "digest.txt").write_text(printed.words + "\n", encoding="utf-8")
    for each in track(printed.facts, "Drawing", transient=True):
        chart = Chart(client_id=each.client.id, until=each.today, days=CHART_DAYS)
        (out / f"{each.client.id}.png").write_bytes(Drawn().moods(each, chart))
