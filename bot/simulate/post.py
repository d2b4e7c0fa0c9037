"""The sender of the simulation: the sandbox's Telegram without HTTP; it keeps what every chat was given."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.model import Lane
from bot.sandbox.telegram import Answer, Telegram
from bot.simulate.virtual import VirtualClock
from bot.work.ports import Blocked, Letter, Receipt, Refused, Sent, TryAgain

HARMLESS_REFUSALS = ("not modified", "query is too old", "message to edit not found", "message to delete not found")
PICTURE = b"a picture"
SHOWN = frozenset({"sendMessage", "sendPhoto", "editMessageText"})
"""Calls that put words before somebody."""


@dataclass(frozen=True, kw_only=True)
class Button:
    label: str
    action: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """One call that arrived. `at` is by the machine's clock, `truly_at` by the true one; mostly they are the same."""

    at: datetime
    truly_at: datetime
    letter_id: int
    lane: Lane
    method: str
    chat_id: int | None
    client_id: str | None
    run_id: str | None
    text: str
    buttons: tuple[Button, ...]
    message_id: int | None
    is_blocked: bool = False

    @property
    def is_shown(self) -> bool:
        return self.method in SHOWN and not self.is_blocked


COUNTED = frozenset({"sendMessage", "sendPhoto"})
"""Calls that Telegram's limit of thirty a second counts."""


@dataclass
class Load:
    """How much went out. Shape: by seconds since the start; `asked` counts letters in the second they were due."""

    total: int = 0
    sent: Counter[int] = field(default_factory=Counter)
    asked: Counter[int] = field(default_factory=Counter)
    longest: dict[Lane, float] = field(default_factory=dict)
    """Units: seconds that a letter waited behind others, the longest of its lane."""

    def count(self, letter: Letter, now: datetime, start: datetime) -> None:
        if letter.method not in COUNTED:
            return
        waited = max((now - letter.due_at).total_seconds(), 0.0)
        self.total += 1
        self.sent[int((now - start).total_seconds())] += 1
        self.asked[int((letter.due_at - start).total_seconds())] += 1
        self.longest[letter.lane] = max(self.longest.get(letter.lane, 0.0), waited)


@dataclass
class Post:
    """Implements the shell's Sender for Telegram. `cut` splits a text that is too long for one message."""

    telegram: Telegram
    clock: VirtualClock
    cut: Callable[[str], Sequence[str]]
    deliveries: list[Delivery] = field(default_factory=list)
    refusals: dict[str, int] = field(default_factory=dict)
    digest: Any = field(default_factory=hashlib.sha256)
    elsewhere: int = 0
    load: Load = field(default_factory=Load)

    async def send(self, letter: Letter) -> Receipt:
        if letter.channel != "telegram":
            self.elsewhere += 1
            return Sent()
        self.load.count(letter, self.clock.now(), self.clock.start)
        params = dict(letter.params)
        if letter.chart is not None:
            params["photo"] = PICTURE
        parts = self.cut(str(params["text"])) if letter.method == "sendMessage" else [""]
        for number, text in enumerate(parts):
            part = params | {"text": text} if letter.method == "sendMessage" else dict(params)
            if number < len(parts) - 1:
                part.pop("reply_markup", None)
            receipt = self._call(letter, part)
        return receipt

    def _call(self, letter: Letter, params: Mapping[str, Any]) -> Receipt:
        now = self.clock.now()
        answer = self.telegram.call(letter.method, params, now=self.clock.seconds, date=int(now.timestamp()))
        receipt = self._receipt(answer)
        text = str(params.get("text") or params.get("caption") or "")
        self.digest.update(
            f"{now.isoformat()} {letter.method} {json.dumps(params, default=str, sort_keys=True)}".encode()
        )
        if isinstance(receipt, Sent | Blocked):
            self.deliveries.append(delivery_of(letter, receipt, text, buttons_of(params), now))
        return receipt

    def _receipt(self, answer: Answer) -> Receipt:
        if answer.status == 200:
            result = answer.body["result"]
            return Sent(message_id=result.get("message_id") if isinstance(result, dict) else None)
        why = str(answer.body["description"])
        if answer.status == 429:
            self._count("429")
            return TryAgain(after=float(answer.body["parameters"]["retry_after"]), why="429")
        if answer.status == 403:
            return Blocked()
        if any(old in why for old in HARMLESS_REFUSALS):
            return Sent()
        self._count(why)
        return Blocked() if "chat not found" in why else Refused(why=why[:80])

    def _count(self, why: str) -> None:
        self.refusals[why] = self.refusals.get(why, 0) + 1

    def collect(self) -> list[Delivery]:
        """What arrived since the last look, in its order."""
        found, self.deliveries = self.deliveries, []
        return found


def delivery_of(
    letter: Letter,
    receipt: Sent | Blocked,
    text: str,
    buttons: tuple[Button, ...],
    now: datetime,
    truth: datetime | None = None,
) -> Delivery:
    """`now` is what the machine's clock says; `truth` only where that may be wrong."""
    is_sent = isinstance(receipt, Sent)
    sent_id = receipt.message_id if isinstance(receipt, Sent) else None
    return Delivery(
        at=now,
        truly_at=truth or now,
        letter_id=letter.id,
        lane=letter.lane,
        method=letter.method,
        chat_id=letter.chat_id,
        client_id=letter.client_id,
        run_id=letter.run_id,
        text=text,
        buttons=buttons,
        message_id=letter.params.get("message_id") or sent_id,
        is_blocked=not is_sent,
    )


def buttons_of(params: Mapping[str, Any]) -> tuple[Button, ...]:
    rows = (params.get("reply_markup") or {}).get("inline_keyboard", ())
    return tuple(
        Button(label=each["text"], action=each["callback_data"])
        for row in rows
        for each in row
        if "callback_data" in each
    )
