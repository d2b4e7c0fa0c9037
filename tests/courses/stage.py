"""The real bot on an empty folder, joined to the stand-in for Telegram over HTTP, with a calendar that stands still."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.app import house
from bot.core.effects import Chart
from bot.core.schedule import next_digest
from bot.core.scope import AT_HAND
from bot.ids import ALPHABET, ID_LENGTH
from bot.joining import House
from bot.model import Role, Staff
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox
from bot.settings import load_settings
from bot.store import due, rows
from tests.courses.script import Person, Script
from tests.living import TOKEN

PATIENCE = 120.0
"""Seconds for one answer, on a machine that drowns; the limit is only there so that a failure ends."""

VIEW = """
    SELECT (SELECT min(at) FROM (
               SELECT at FROM due UNION ALL SELECT due_at FROM outbox WHERE state IN ('waiting', 'leased'))) AS owed,
           run.id AS run_id, run.place AS place, client.status, client.phase, client.area, client.session_number,
           client.paused_until, client.held_at, client.danger, client.partner_screen_at
    FROM (SELECT 1) LEFT JOIN client LEFT JOIN run ON run.client_id = client.id AND run.state = 'open'
    ORDER BY run.started_at DESC LIMIT 1
"""
STANDING = (
    "status", "phase", "area", "session_number", "paused_until", "held_at", "danger", "partner_screen_at",
)  # fmt: skip


class StillClock(SandboxClock):
    """A calendar that moves only when it is told to: the same course has the same minutes on every machine."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.at = at.astimezone(UTC)

    def now(self) -> datetime:
        return self.at

    def move_to(self, moment: datetime) -> None:
        self.at = max(self.at, moment.astimezone(UTC))


@dataclass(frozen=True, kw_only=True)
class Question:
    """What the client has before them."""

    run_id: str
    flow: str
    step: str
    nth: int = 1  # of several things to try, that are asked about one by one


@dataclass(frozen=True, kw_only=True)
class View:
    """How things stand: when something is owed next, what the client was asked, how the record has them."""

    owed: datetime | None
    question: Question | None
    standing: Mapping[str, Any]


@dataclass
class Stage:
    house: House
    sandbox: Sandbox
    clock: StillClock

    async def answered(self) -> None:
        """Wait until what people did is done and answered; what falls due is another matter."""
        async with asyncio.timeout(PATIENCE):
            while self.is_busy:
                if self.house.dispatcher.results:
                    await self.house.dispatcher.settle()
                await asyncio.sleep(0.002)

    @property
    def is_busy(self) -> bool:
        house = self.house
        is_answered = house.intake.in_hand == 0 and house.second.is_idle and house.dispatcher.is_idle
        return bool(self.sandbox.telegram.updates) or not is_answered

    async def fall_due(self) -> None:
        """Do what is due now, as the timers would; what that makes due is found by the next look."""
        await self.house.clockwork.tick()
        await self.house.digest_clock.tick()
        await self.house.dispatcher.claim()
        await self.answered()

    async def view(self) -> View:
        row = (await self.read(VIEW))[0]._mapping
        place = json.loads(row["place"]) if row["run_id"] else {}
        nth = place["answers"].get(AT_HAND, {}).get("nth", 1) if place else 1
        question = Question(run_id=row["run_id"], flow=place["flow"], step=place["step"], nth=nth) if place else None
        owed = datetime.fromisoformat(row["owed"]) if row["owed"] else None
        return View(owed=owed, question=question, standing={name: row[name] for name in STANDING})

    async def read(self, sql: str) -> list[Any]:
        async with self.house.parts.database.read() as db:
            return list((await db.exec_driver_sql(sql)).all())

    def write(self, chat_id: int, text: str) -> None:
        self.sandbox.notify(self.sandbox.telegram.write(chat_id, text, date=self.sandbox.date()))

    def tap(self, chat_id: int, message_id: int, action: str) -> None:
        self.sandbox.notify(self.sandbox.telegram.tap(chat_id, message_id, action, date=self.sandbox.date()))


@asynccontextmanager
async def staged(script: Script, folder: Path) -> AsyncIterator[Stage]:
    """Therapist and backup have pressed Received; nobody else is there yet."""
    clock = StillClock(script.begins - timedelta(hours=1))
    sandbox = Sandbox(TOKEN, clock)
    sandbox.telegram.limits.is_on = False
    sandbox.telegram.keep = 100_000
    for person in script.people:
        sandbox.telegram.person(person.chat_id, person.called).is_started = person != script.client
    runner, address = await start_sandbox(sandbox)
    settings = load_settings(
        _env_file=None,
        telegram_bot_token=SecretStr(TOKEN),
        telegram_api_url=address,
        between_data_dir=folder,
        between_http_port=0,
        between_second_reader="off",  # a network may judge a sentence otherwise on another processor; a page may not
        between_send_rate=5000.0,
        between_bulk_rate=5000.0,
        between_chat_rate=500.0,
        between_chat_burst=500,
    )
    try:
        async with house(settings, clock=clock) as built:
            chance = random.Random(script.name)  # a seed, not a secret: ids must be the same in every performance
            built.parts.new_id = lambda: "".join(chance.choices(ALPHABET, k=ID_LENGTH))
            built.parts.new_token = lambda: "".join(chance.choices(ALPHABET, k=32))
            built.sender.painter = blank
            await enter(script, built)
            yield Stage(house=built, sandbox=sandbox, clock=clock)
    finally:
        await runner.cleanup()


async def blank(chart: Chart) -> bytes:
    """A page tells that a picture came; drawing forty of them would be most of its cost."""
    return b"\x89PNG"


async def enter(script: Script, built: House) -> None:
    """Therapist and backup, each standing in for the other."""
    now = built.parts.clock.now()

    def member(id_: str, person: Person, backup: str) -> Staff:
        return Staff(
            id=id_, name=person.name, role=Role.THERAPIST, zone=script.zone, chat_id=person.chat_id, backup_id=backup,
            created_at=now, received_at=now, email=f"{id_}@example.org", language=script.language,
        )  # fmt: skip

    people = [member("therapist", script.therapist, "backup"), member("backup", script.backup, "therapist")]
    async with built.parts.database.write() as db:
        await rows.add(db, people)
        await due.owe(db, next_digest(people[0], now))
