"""The head of the audit log, kept in a file beside the database: whoever cuts the log short must find this as well."""

from __future__ import annotations

from pathlib import Path

from bot.store import audit
from bot.store.database import Database
from bot.store.sealing import Head
from bot.whole_files import write_whole

NAME = "between.audit"


def head_file(folder: Path) -> Path:
    return folder / NAME


def read_head(folder: Path) -> Head | None:
    """What was last kept; None where nothing was, or where it cannot be read."""
    try:
        count, mac = head_file(folder).read_text(encoding="ascii").split()
        return Head(count=int(count), mac=mac)
    except (OSError, ValueError):
        return None


def write_head(folder: Path, head: Head) -> None:
    """Keep it whatever was kept before: only for who has just looked, or has restored a copy."""
    if head.count and read_head(folder) != head:
        write_whole(head_file(folder), f"{head.count} {head.mac}\n", mode=0o600)


def set_head_aside(folder: Path) -> Head | None:
    """Begin anew, for an operator who has taken the schema back to before the seals. Shape: what was kept."""
    known = read_head(folder)
    if known is not None:
        head_file(folder).replace(folder / f"{NAME}.before")
    return known


async def keep_head(database: Database, folder: Path) -> bool:
    """Bring the file up to the log's end. Shape: False when the row that the file speaks of is gone or another.

    Then the file stays as it is: it is the evidence.
    """
    known = read_head(folder)
    async with database.read() as db:
        if known is not None and not await audit.stands(db, known):
            return False
        head = await audit.head(db)
    write_head(folder, head)
    return True
