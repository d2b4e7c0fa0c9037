"""Invented caseloads with weeks behind them, written straight into a new database: for benchmarks and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.measures import score
from bot.data import database_of
from bot.model import Client, Due, DueKind, Homework, Staff
from bot.settings import load_settings
from bot.store import rows, timeline
from bot.store.database import Database
from bot.store.rows import table_of, values_of
from bot.store.timeline import Line
from tests.living import MORNING
from tests.people import FIRST_CHAT, card, client, therapist

CHUNK = 40
"""Clients whose weeks are written in one statement."""

WAYS = ("better", "worse", "same")


@dataclass(frozen=True, kw_only=True)
class Caseloads:
    """`spare` are clients of the backup's, who has no digest: they write what must not wait."""

    clients: int
    therapists: int
    weeks: int = 12
    spare: int = 0

    def therapist_of(self, number: int) -> str:
        return f"t{number % self.therapists}"


def staff_of(wanted: Caseloads) -> list[Staff]:
    """Therapists whose pages come openly in chat, and the backup of them all, with a backup of their own."""
    people = [therapist(f"t{number}", 100 + number, "ortiz") for number in range(wanted.therapists)]
    people = [replace(each, nudge_only=False) for each in people]
    return [*people, therapist("ortiz", 1, "vega"), therapist("vega", 2, "ortiz")]


def digest_due(staff_id: str) -> Due:
    return Due(
        key=f"digest:{staff_id}:{MORNING.date().isoformat()}", kind=DueKind.DIGEST, at=MORNING,
        grace=timedelta(days=1), staff_id=staff_id,
    )  # fmt: skip


def lines_of(owner: Client, on: date, at: datetime, ago: int) -> Iterator[Line]:
    """One evening: asked, answered on most days, somebody met on every third, a questionnaire on every seventh."""
    run, number = f"{owner.id}:{ago}", owner.seed + ago

    def line(name: str, value: Any = None, words: str = "") -> Line:
        return Line(
            at=at, on=on, client_id=owner.id, chat_id=owner.chat_id, name=name, value=value, words=words,
            run_id=run, flow="evening",
        )  # fmt: skip

    yield line("prompt", "evening")
    if number % 5 == 0:
        return
    yield from (line("mood", (number * 7) % 11), line("answered", "evening"))
    if number % 3 == 0:
        yield from (line("with_whom", "Sam", "Sam"), line("way", WAYS[number // 3 % 3]))
        yield line("what", None, "We talked about the week that comes.")
    if ago % 7 == 1:
        items = (*((number + item) % 3 for item in range(8)), 0)
        found = score("phq9", items)
        value = {"items": list(items), "total": found.total, "answered": 9, "prorated": False, "band": found.band}
        yield line("phq9", value)


def weeks_of(owner: Client, weeks: int) -> list[Line]:
    """Oldest first, the last evening was yesterday."""
    days = range(weeks * 7, 0, -1)
    evenings = ((ago, MORNING - timedelta(days=ago) + timedelta(hours=4)) for ago in days)
    return [line for ago, at in evenings for line in lines_of(owner, at.date(), at, ago)]


def task_of(owner: Client) -> Homework:
    return Homework(
        id=f"h:{owner.id}", client_id=owner.id, flow="memory", title="A memory or a photo to bring",
        given_at=MORNING - timedelta(days=4),
    )  # fmt: skip


async def write_caseloads(folder: Path, wanted: Caseloads) -> None:
    """Everybody and their weeks; each therapist's digest is due at MORNING."""
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=folder)))
    try:
        async with database.write() as db:
            await rows.add(db, staff_of(wanted))
            dues = [values_of(digest_due(f"t{number}")) for number in range(wanted.therapists)]
            await db.execute(table_of(Due).insert(), dues)
        for start in range(0, wanted.clients + wanted.spare, CHUNK):
            async with database.write() as db:
                await write_some(db, wanted, range(start, min(start + CHUNK, wanted.clients + wanted.spare)))
    finally:
        await database.close()


async def write_some(db: AsyncConnection, wanted: Caseloads, numbers: range) -> None:
    began = MORNING - timedelta(weeks=wanted.weeks)
    some = [
        replace(
            client(number), therapist_id=wanted.therapist_of(number) if number < wanted.clients else "ortiz",
            chat_id=FIRST_CHAT + number, enrolled_at=began, consent_at=began, created_at=began,
            session_number=wanted.weeks,
        )
        for number in numbers
    ]  # fmt: skip
    known = [each for each, number in zip(some, numbers, strict=True) if number < wanted.clients]
    await rows.add(db, some)
    await rows.add(db, [card(each.id) for each in some])
    if known:
        await rows.add(db, [task_of(each) for each in known])
        await timeline.write(db, [line for each in known for line in weeks_of(each, wanted.weeks)])
