"""Which programmes were published, by whom and when; the last one runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import PublishedFileRow, PublishedRow

FILE = PublishedFileRow.__table__  # type: ignore[attr-defined]
PUBLISHED = PublishedRow.__table__  # type: ignore[attr-defined]
LAST_ID = select(func.max(PUBLISHED.c.id))
SOME = 500
"""Hashes in one statement."""


@dataclass(frozen=True, kw_only=True)
class Published:
    """One revision of the whole programme. Shape: `files` holds hashes by path; empty where the folder runs again."""

    id: int
    hash: str
    at: datetime
    by: str = ""
    note: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_folder(self) -> bool:
        return not self.files


async def last_id(db: AsyncConnection) -> int:
    """The number of the newest one; 0 before the first."""
    return int((await db.execute(LAST_ID)).scalar() or 0)


async def last(db: AsyncConnection) -> Published | None:
    found = (await db.execute(select(PUBLISHED).order_by(PUBLISHED.c.id.desc()).limit(1))).mappings().first()
    return Published(**found) if found is not None else None


async def one(db: AsyncConnection, number: int) -> Published | None:
    found = (await db.execute(select(PUBLISHED).where(PUBLISHED.c.id == number))).mappings().first()
    return Published(**found) if found is not None else None


async def all_of_them(db: AsyncConnection) -> list[Published]:
    """Newest first."""
    found = (await db.execute(select(PUBLISHED).order_by(PUBLISHED.c.id.desc()))).mappings()
    return [Published(**each) for each in found]


async def texts_of(db: AsyncConnection, files: Mapping[str, str]) -> dict[str, str]:
    """The text of each file by its path."""
    wanted, found = sorted(set(files.values())), dict[str, str]()
    for start in range(0, len(wanted), SOME):
        query = select(FILE.c.hash, FILE.c.content).where(FILE.c.hash.in_(wanted[start : start + SOME]))
        found |= {hash_: content for hash_, content in await db.execute(query)}
    return {name: found[hash_] for name, hash_ in files.items()}


async def keep_files(db: AsyncConnection, texts: Mapping[str, str]) -> None:
    """Store contents by their hash; one that is there already stays."""
    if texts:
        rows = [{"hash": hash_, "content": content} for hash_, content in texts.items()]
        await db.execute(upsert(FILE).on_conflict_do_nothing(), rows)


async def add(
    db: AsyncConnection, *, hash: str, files: Mapping[str, str], at: datetime, by: str = "", note: str = ""
) -> int:
    """Make it the running one. Shape: its number."""
    values = {"hash": hash, "files": dict(files), "at": at, "by": by, "note": note}
    done = await db.execute(insert(PUBLISHED).values(values).returning(PUBLISHED.c.id))
    return int(done.scalar_one())
