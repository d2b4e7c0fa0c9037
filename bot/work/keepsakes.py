"""Pictures and files that are made at the moment of sending: stored nowhere, and no loop stands still for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import own_file
from bot.core.digest_facts import ClientFacts
from bot.core.effects import Chart
from bot.core.plan import STEPS
from bot.model import Client, Text
from bot.store import rows, timeline
from bot.store.database import Database
from bot.store.facts import LONGEST, facts_of
from bot.store.own_record import record_of
from bot.store.views import CLIENT, safety_plan
from bot.work.letters import Speak
from bot.work.own_desk import CIRCLE_LINES, circle_from
from bot.work.ports import Clock

Make = Callable[[], bytes]


class Drawings(Protocol):
    """The edge that draws. Shape: each a PNG; none but the plan holds a name, and that the client asked for."""

    def moods(self, facts: ClientFacts, chart: Chart) -> bytes: ...

    def circle(self, closeness: Sequence[int | None]) -> bytes: ...

    def plan(self, title: str, parts: Sequence[tuple[str, str]]) -> bytes: ...


@dataclass
class Keepsakes:
    """Reads what a picture shows, and has it drawn in a thread."""

    database: Database
    clock: Clock
    drawings: Drawings
    speak: Speak = lambda _, text: text.id  # the programme's words, once it is joined

    async def __call__(self, chart: Chart) -> bytes:
        async with self.database.read() as db:
            client = await rows.fetch_one(db, Client, CLIENT.c.id == chart.client_id)
            if client is None:
                raise LookupError("the client of a picture is gone")
            make = await self._maker(db, client, chart)
        return await asyncio.to_thread(make)

    async def _maker(self, db: AsyncConnection, client: Client, chart: Chart) -> Make:
        match chart.kind:
            case "circle":
                return await self._circle(db, client)
            case "plan":
                return await self._plan(db, client, chart.language)
            case "page" | "json":
                return await self._file(db, client, chart)
            case _:
                facts = await facts_of(db, client, now=self.clock.now())
                return lambda: self.drawings.moods(facts, chart)

    async def _circle(self, db: AsyncConnection, client: Client) -> Make:
        now = self.clock.now()
        lines = await timeline.of_client(
            db, client.id, since=now - LONGEST, until=now + timedelta(seconds=1), names=CIRCLE_LINES
        )
        closeness = [each.close for each in circle_from(lines)]
        return lambda: self.drawings.circle(closeness)

    async def _file(self, db: AsyncConnection, client: Client, chart: Chart) -> Make:
        record = await record_of(db, client.id)
        if chart.kind == "json":
            return lambda: own_file.as_json(record)
        return lambda: own_file.as_page(record, chart.language, lambda text: self.speak(chart.language, text))

    async def _plan(self, db: AsyncConnection, client: Client, language: str) -> Make:
        plan = await safety_plan(db, client.id)
        steps = plan.steps if plan is not None else {}
        parts = [(self.speak(language, Text(id=f"plan.{step}")), steps[step]) for step in STEPS if steps.get(step)]
        parts.append(("", self.speak(language, Text(id="plan.numbers"))))
        title = self.speak(language, Text(id="plan.title"))
        return lambda: self.drawings.plan(title, parts)
