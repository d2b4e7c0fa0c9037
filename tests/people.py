"""Enrolled people for fault tests and benchmarks, written straight into a new database."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.data import database_of
from bot.model import Client, Due, DueKind, Phase, Role, SafetyCard, Staff, Status
from bot.settings import load_settings
from bot.store import rows
from bot.store.database import Database
from bot.store.rows import table_of, values_of
from tests.living import MORNING

FIRST_CHAT = 10_000
CHUNK = 2_000


def therapist(name: str, chat: int, backup: str) -> Staff:
    return Staff(
        id=name, name=name, role=Role.THERAPIST, zone="UTC", chat_id=chat, backup_id=backup,
        created_at=MORNING, received_at=MORNING,
    )  # fmt: skip


def at_noon(now: datetime) -> str:
    """A zone where it is noon at this hour: whoever runs by the machine's own clock is then in nobody's night."""
    ahead = 12 - now.hour
    return "UTC" if not ahead else f"Etc/GMT{-ahead:+d}"


def client(number: int, zone: str = "UTC") -> Client:
    return Client(
        id=f"c{number}", name=f"Client {number}", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE,
        chat_id=FIRST_CHAT + number, created_at=MORNING, enrolled_at=MORNING, consent_at=MORNING, zone=zone,
        seed=number % 97,
    )  # fmt: skip


async def enrol(folder: Path, count: int, *, dues: list[Due] | None = None, zone: str = "UTC") -> None:
    """Two on duty and `count` active clients, each with a safety card; `dues` are owed besides."""
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=folder)))
    try:
        async with database.write() as db:
            await rows.add(db, [therapist("vega", 1, "ortiz"), therapist("ortiz", 2, "vega")])
            for start in range(0, count, CHUNK):
                some = [client(number, zone) for number in range(start, min(start + CHUNK, count))]
                await rows.add(db, some)
                await rows.add(db, [card(each.id) for each in some])
            for start in range(0, len(dues or []), CHUNK):
                chunk = (dues or [])[start : start + CHUNK]
                await db.execute(table_of(Due).insert(), [values_of(due) for due in chunk])
    finally:
        await database.close()


def card(client_id: str) -> SafetyCard:
    return SafetyCard(client_id=client_id, phone="1", address="2", contact="3", recorded_at=MORNING)


def prompt(number: int, flow: str = "evening") -> Due:
    return Due(
        key=f"prompt:c{number}:{flow}:2026-11-24", kind=DueKind.PROMPT, at=MORNING, client_id=f"c{number}",
        detail={"flow": flow, "on": "2026-11-24"},
    )  # fmt: skip
