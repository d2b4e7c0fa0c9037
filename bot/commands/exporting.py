"""`between export`: what is known about clients, as tables or as FHIR, for a clinic's own system."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import typer

from bot.commands.common import fail, with_database
from bot.commands.people import now_of
from bot.core.export import Tables, as_csv, as_jsonl, dictionary, row_of
from bot.core.fhir import bundle
from bot.model import Client
from bot.settings import Settings
from bot.store import audit, rows
from bot.store.database import Database
from bot.store.export import of_clients

CLIENT = rows.table_of(Client)


class Form(StrEnum):
    CSV = "csv"
    JSONL = "jsonl"
    FHIR = "fhir"


def export(
    out: Path = typer.Option(..., help="A folder; what it holds is a clinical record."),
    client: list[str] = typer.Option([], help="A client by name or number; everybody when it is left out."),
    form: Form = typer.Option(Form.CSV, "--format"),
    whole: bool = typer.Option(False, help="With names, addresses and the clients' own words. FHIR never has them."),
) -> None:
    """Write tables with a data dictionary, one JSON line a row, or a FHIR R4 Bundle. Every export is logged."""

    async def work(settings: Settings, database: Database) -> tuple[Tables, datetime]:
        now = now_of(settings)
        async with database.read() as db:
            everybody = await rows.fetch(db, Client, order=CLIENT.c.created_at)
            chosen = [each for each in everybody if is_meant(each, client)]
            found = await of_clients(db, chosen)
        async with database.write() as db:
            for each in chosen:
                await audit.write(
                    db, at=now, actor="command line", action="client exported", subject=each.id, detail=form.value
                )
        is_whole = whole and form is not Form.FHIR
        return {name: [row_of(name, each, whole=is_whole) for each in kept] for name, kept in found.items()}, now

    tables, now = with_database(work)
    if client and len(tables["client"]) < len(set(client)):
        fail("--client: not everybody was found. Write the name as the therapist does, or the number.", 1)
    files = files_of(tables, form, now)
    out.mkdir(parents=True, exist_ok=True)
    for name, words in files.items():
        (out / name).write_text(words, encoding="utf-8")
    typer.echo(f"{len(tables['client'])} clients, {len(files)} files in {out}")


def is_meant(client: Client, names: list[str]) -> bool:
    return not names or client.id in names or client.name.casefold() in {name.casefold() for name in names}


def files_of(tables: Tables, form: Form, now: datetime) -> Mapping[str, str]:
    match form:
        case Form.CSV:
            files = {f"{name}.csv": as_csv(name, kept) for name, kept in tables.items()}
            return files | {"dictionary.csv": dictionary()}
        case Form.JSONL:
            return {"between.jsonl": as_jsonl(tables), "dictionary.csv": dictionary()}
        case Form.FHIR:
            made: dict[str, Any] = bundle(tables, made_at=now.isoformat())
            return {"bundle.json": json.dumps(made, ensure_ascii=False, indent=1) + "\n"}
