"""Telegram itself, which outlives every process: people's chats, updates that wait, and what was delivered."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.prove.faults import BLOCKS, GONE
from bot.prove.record import Record
from bot.prove.timing import Calendar
from bot.prove.weather import Weather
from bot.sandbox.refusals import plain
from bot.sandbox.telegram import Answer, Telegram
from bot.simulate.post import HARMLESS_REFUSALS, Delivery, buttons_of, delivery_of
from bot.work.ports import Blocked, Letter, Sent

KEPT_FOR = timedelta(hours=24)
"""How long Telegram keeps an update that nobody fetches. Source: Telegram Bot API, getUpdates."""


@dataclass
class Net:
    telegram: Telegram
    calendar: Calendar
    weather: Weather
    watch: Record
    deliveries: list[Delivery] = field(default_factory=list)
    digest: Any = field(default_factory=hashlib.sha256)
    handed: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=20))
    since: dict[int, datetime] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.arrived = asyncio.Event()

    @property
    def is_gone(self) -> bool:
        return any([self.weather.blows(kind) for kind in GONE])

    def came(self, update: Mapping[str, Any]) -> None:
        """Somebody has done something: whoever polls hears of it."""
        self.since[int(update["update_id"])] = self.calendar.truth()
        self.arrived.set()

    async def wait_for_updates(self, seconds: float) -> None:
        if self.telegram.updates:
            return
        self.arrived.clear()
        try:
            async with asyncio.timeout(seconds):
                await self.arrived.wait()
        except TimeoutError:
            return

    def updates(self, params: Mapping[str, Any]) -> Answer:
        """Give what waits; keep what was confirmed, for the law that it must be stored."""
        self._forget_old()
        before = [each["update_id"] for each in self.telegram.updates]
        answer = self.telegram.call("getUpdates", params, now=self.calendar.seconds, date=self._date())
        left = {each["update_id"] for each in self.telegram.updates}
        self.watch.confirmed |= {each for each in before if each not in left}
        found = list(answer.body["result"])
        if found:
            found = self._disturbed(found)
        self.handed.extend(found)
        return Answer(status=200, body={"ok": True, "result": found})

    def _disturbed(self, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if self.handed and self.weather.strikes("duplicates"):
            return [*self.handed, *found, *found[:1]]
        if len(found) > 1 and self.weather.strikes("reordered"):
            return found[::-1]
        return found

    def _forget_old(self) -> None:
        oldest = self.calendar.truth() - KEPT_FOR
        while self.telegram.updates and self.since[self.telegram.updates[0]["update_id"]] < oldest:
            self.watch.lost.add(self.telegram.updates.popleft()["update_id"])

    def call(self, method: str, params: Mapping[str, Any], letter: Letter | None) -> Answer:
        answer = self.telegram.call(method, params, now=self.calendar.seconds, date=self._date())
        told = json.dumps(dict(params), default=str, sort_keys=True)
        self.digest.update(f"{self.calendar.truth().isoformat()} {method} {told} {answer.status}".encode())
        if letter is not None:
            self._note(letter, params, answer)
        return answer

    def _note(self, letter: Letter, params: Mapping[str, Any], answer: Answer) -> None:
        receipt = receipt_of(answer)
        if receipt is None:
            return
        whole = {**params, "reply_markup": plain(params.get("reply_markup"))}
        text = str(params.get("text") or params.get("caption") or "")
        truth = self.calendar.truth()
        made = delivery_of(letter, receipt, text, buttons_of(whole), self.calendar.now(), truth)
        if made.is_blocked and (letter.staff_id or letter.client_id):
            self.weather.fired.add("staff block the bot" if letter.staff_id else BLOCKS)
        self.deliveries.append(made)
        self.watch.delivered(letter, made, truth)

    def _date(self) -> int:
        return int(self.calendar.truth().timestamp())

    def collect(self) -> list[Delivery]:
        """What arrived since the last look, in its order."""
        found, self.deliveries = self.deliveries, []
        return found


def receipt_of(answer: Answer) -> Sent | Blocked | None:
    """Shape: None for what Telegram would not take."""
    if answer.status == 200:
        result = answer.body["result"]
        return Sent(message_id=result.get("message_id") if isinstance(result, dict) else None)
    if answer.status == 403:
        return Blocked()
    return Sent() if any(old in str(answer.body["description"]) for old in HARMLESS_REFUSALS) else None
