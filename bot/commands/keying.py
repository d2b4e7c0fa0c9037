"""`between key`: another key for the database, and which one it is."""

from __future__ import annotations

from typing import Any

import typer

from bot.commands.common import EXPECTED, fail, refuse_nothing, settings_now, show
from bot.commands.people import now_of
from bot.data import alone, database_of, file_of, key_places
from bot.heads import write_head
from bot.restoring import head_of
from bot.rotation import rotate
from bot.settings import Settings
from bot.store.sealing import key_name
from bot.store.upgrade import connected

key = typer.Typer(help="The key of the database.")

AS_JSON = typer.Option(False, "--json")


@key.command("rotate")
def rotate_key(as_json: bool = AS_JSON) -> None:
    """Give the database a new key; the bot must not run. Whatever stops it on the way: run it again."""
    settings = settings_now()
    refuse_nothing(settings)
    try:
        with alone(settings.database_file.parent):
            database_of(settings)
            made = rotated(settings)
    except (*EXPECTED, OSError) as wrong:
        fail(wrong)
    words = (
        f"The database has a new key, {made['key']}. Copy {settings.key_file} to where you keep the key, now.\n"
        f"The old one is {made['former']}: it opens the backups of before. Delete it with the last of them."
    )
    show(made, as_json=as_json, words=words)


def rotated(settings: Settings) -> dict[str, Any]:
    coming, former = rotate(key_places(settings), now=now_of(settings), by="command line")
    with connected(key_places(settings).file(coming)) as db:
        write_head(settings.database_file.parent, head_of(db))
    return {"key": key_name(coming.key), "former": str(former)}


@key.command("show")
def show_name(as_json: bool = AS_JSON) -> None:
    """Print the name of the key, by which a backup says what opens it; never the key."""
    settings = settings_now()
    refuse_nothing(settings)
    try:
        name = key_name(file_of(settings).key)
    except EXPECTED as wrong:
        fail(wrong)
    show({"key": name, "file": str(settings.key_file)}, as_json=as_json, words=f"{name}  {settings.key_file}")
