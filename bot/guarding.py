"""Keeps the end of the audit log outside the database while the bot runs, and tells staff when the log was cut."""

from __future__ import annotations

from pathlib import Path

import structlog

from bot.heads import keep_head
from bot.store import staff
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.parts import Parts

log = structlog.get_logger()


class Guarding:
    """Looks at the log's end again and again. `is_whole` is what it found last."""

    def __init__(self, parts: Parts, folder: Path) -> None:
        self.parts = parts
        self.folder = folder
        self.is_whole = True

    async def look(self) -> None:
        """Bring the file up to the end; a row that is gone or another is told once a day."""
        self.is_whole = await keep_head(self.parts.database, self.folder)
        if not self.is_whole:
            log.error("the audit log is not what it was", action="audit")
            await self._tell()

    async def _tell(self) -> None:
        now = self.parts.clock.now()
        key = f"audit-broken:{now:%Y-%m-%d}"
        async with self.parts.database.write() as db:
            people = await staff.everybody(db)
            ledger = ledger_of(self.parts, Book(people), now)
            ledger.enter(Deed(key=key, effects=staff_notice(people, "alerts.audit-broken", key)))
            letters = await ledger.write(db)
        self.parts.post(letters)
