"""Pictures and files that are made at the moment of sending: stored nowhere, and no loop stands still for them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import own_file
from bot.core.effects import Chart
from bot.core.mood_chart import MoodChart, mood_chart
from bot.core.plan import STEPS
from bot.model import Client, Text
from bot.store import rows, timeline
from bot.store.database import Database
from bot.store.facts import LONGEST, facts_of
from bot.store.own_record import record_of
from bot.store.views import safety_plan
from bot.work.giving_way import breathe
from bot.work.letters import Speak
from bot.work.own_desk import CIRCLE_LINES, circle_from
from bot.work.ports import Clock

Make = Callable[[], Awaitable[bytes]]


class Drawings(Protocol):
    """The edge that draws. Shape: each a PNG; none but the plan holds a name, and that the client asked for."""

    async def moods(self, data: MoodChart) -> bytes: ...

    async def circle(self, closeness: Sequence[int | None]) -> bytes: ...

    async def plan(self, title: str, parts: Sequence[tuple[str, str]]) -> bytes: ...


@dataclass
class Keepsakes:
    """Reads what a picture shows, lets go of the database, and has it drawn beside the loop."""

    database: Database
    clock: Clock
    drawings: Drawings
    speak: Speak = lambda _, text: text.id  # the programme's words, once it is joined
    give_way: Callable[[], Awaitable[None]] = breathe  # before a digest's picture; a client's own comes at once

    async def __call__(self, chart: Chart) -> bytes:
        if chart.kind == "digest":
            await self.give_way()
        async with self.database.read() as db:
            client = await rows.one(db, Client, chart.client_id)
            if client is None:
                raise LookupError("the client of a picture is gone")
            make = await self._maker(db, client, chart)
        return await make()

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
                data = mood_chart(facts, chart, partial(self.speak, chart.language))
                return lambda: self.drawings.moods(data)

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
            return lambda: asyncio.to_thread(own_file.as_json, record)
        speak = partial(self.speak, chart.language)
        return lambda: asyncio.to_thread(own_file.as_page, record, chart.language, speak)

    async def _plan(self, db: AsyncConnection, client: Client, language: str) -> Make:
        plan = await safety_plan(db, client.id)
        steps = plan.steps if plan is not None else {}
        parts = [(self.speak(language, Text(id=f"plan.{step}")), steps[step]) for step in STEPS if steps.get(step)]
        parts.append(("", self.speak(language, Text(id="plan.numbers"))))
        title = self.speak(language, Text(id="plan.title"))
        return lambda: self.drawings.plan(title, parts)
