"""`between audit`: whether the log of who did and saw what is whole, and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import typer

from bot.commands.common import EXPECTED, fail, show, with_database
from bot.commands.database import raw_place
from bot.heads import read_head, write_head
from bot.model import Client, Staff
from bot.settings import Settings
from bot.store import audit as log
from bot.store import rows
from bot.store.database import Database
from bot.store.sealing import Head, Sealed, Verdict
from bot.store.upgrade import connected

audit = typer.Typer(help="The log of who did and saw what.")

AS_JSON = typer.Option(False, "--json")


@audit.command("verify")
def verify(
    head: str = typer.Option("", help="A head from a weekly page, a report or a backup, like 1204-3f9a0c21d7be."),
    as_json: bool = AS_JSON,
) -> None:
    """Go through the whole log: is anything changed, taken out, put in, cut off? Exit 1 and the first wrong row."""
    settings, place = raw_place()
    known = read_head(settings.database_file.parent)
    try:
        with connected(place) as db:
            verdict = log.verify(db, place, known)
            if verdict.is_whole and head:
                verdict = against(head, [row for row in log.stored(db)], verdict)
    except EXPECTED as wrong:
        fail(wrong)
    if verdict.is_whole and known is not None:
        write_head(settings.database_file.parent, verdict.head)
    value = {"whole": verdict.is_whole, "rows": verdict.head.count, "head": verdict.head.short, "row": verdict.row}
    show({**value, "why": verdict.why, "kept": known.short if known else None}, as_json=as_json, words=told(verdict))
    if not verdict.is_whole:
        raise typer.Exit(1)


def told(verdict: Verdict) -> str:
    if verdict.is_whole:
        return f"The audit log is whole: {verdict.head.count} rows, head {verdict.head.short}."
    row = f"row {verdict.row} " if verdict.row else ""
    return (
        f"THE AUDIT LOG IS NOT WHOLE: {row}{verdict.why}.\n"
        "Keep the data folder and the last backups as they are, and tell whoever answers for the records."
    )


HEAD = re.compile(r"([1-9][0-9]{0,11})-([0-9a-f]{12,64})|0-0")
"""As it is told; somebody may have written it down in capitals. Of an empty log it is `0-0`."""


def against(written: str, stored: list[Sealed], verdict: Verdict) -> Verdict:
    """Hold the log against a head that somebody has on paper. Ends the command when it is none."""
    said = HEAD.fullmatch(written.strip().lower())
    if said is None:
        fail("--head: a head looks like 1204-3f9a0c21d7be.")
    count, start = int(said[1] or 0), said[2]
    if count > len(stored):
        return Verdict(head=verdict.head, row=len(stored) + 1, why=f"is missing: the log once had {count} rows")
    if count and not stored[count - 1].mac.startswith(start):
        return Verdict(head=verdict.head, row=count, why="is not the row that stood here before")
    return verdict


@audit.command("show")
def show_log(
    client: str = typer.Option("", help="A client by name or number: who did and saw what of theirs."),
    last: int = typer.Option(0, help="Only so many rows, from the end."),
    as_json: bool = AS_JSON,
) -> None:
    """Print the log, oldest first: when, who, what, about whom. It holds no words of a client's."""

    async def work(_: Settings, database: Database) -> tuple[list[Sealed], Mapping[str, str]]:
        async with database.read() as db:
            names = {each.id: each.name for each in await rows.fetch(db, Staff)}
            client_id = await number_of(db, client) if client else None
            return await log.of_client(db, client_id, last=last), names

    found, names = with_database(work)
    words = "\n".join(line_of(each, names) for each in found)
    show([value_of(each, names) for each in found], as_json=as_json, words=words or "Nothing is written there.")


async def number_of(db: Any, name: str) -> str:
    """A client's id by name; a number is taken as it is, for a record that is deleted."""
    for each in await rows.fetch(db, Client):
        if name.casefold() == each.name.casefold():
            return each.id
    return name


def value_of(row: Sealed, names: Mapping[str, str]) -> dict[str, Any]:
    return {**asdict(row), "who": names.get(row.actor, row.actor)}


def line_of(row: Sealed, names: Mapping[str, str]) -> str:
    about = names.get(row.subject, row.subject)
    of_client = f"client {row.client_id}" if row.client_id and row.client_id != row.subject else ""
    rest = (names.get(row.actor, row.actor), row.action, about, of_client, row.detail)
    return "  ".join([f"{row.id:6} {row.at[:19]}", *filter(None, rest)])


def head_now(head: Head) -> str:
    return f"Audit log: {head.count} rows, head {head.short}."


def audit_advice(settings: Settings) -> str:
    """What `between doctor` says of the log."""
    known = read_head(settings.database_file.parent)

    async def work(_: Settings, database: Database) -> bool:
        async with database.read() as db:
            return known is None or await log.stands(db, known)

    if with_database(work):
        return "audit log: its end is where it was; the whole of it: between audit verify"
    return "audit log: NOT WHOLE; look now: between audit verify"
