"""What the prover writes down of a run, apart from the product: who was in need, what arrived how often, what broke."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.model import Lane
from bot.prove.stored import Question
from bot.simulate.post import Delivery
from bot.work.ports import Letter

NUMBERS = ("988", "911")
ABOUT = re.compile(r"(?:u|r|direct):(\d+)")
"""How the keys of letters begin that answer an update."""

PAGES = "alert:"
"""How the keys of pages begin; other letters about an alert have keys of their own."""


@dataclass
class Need:
    """Words of a crisis that Telegram took for the bot. Shape: `answered_at` once a crisis text has come for it."""

    update_id: int
    chat_id: int
    client_id: str
    at: datetime
    answered_at: datetime | None = None


@dataclass
class Page:
    """A page about an alert that reached somebody. Shape: `staff_id` only for one that came by Telegram."""

    alert_id: str
    at: datetime
    staff_id: str = ""


@dataclass
class Refusal:
    """A page that Telegram would not take: its recipient has blocked the bot."""

    alert_id: str
    staff_id: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Past:
    """A letter past the database, as the process that sent it must know it again. Shape: `life` counts starts."""

    life: int
    key: str
    channel: str
    to: str


@dataclass
class Overtaken:
    """A letter that came behind a later one of its chat and lane."""

    letter: Letter
    at: datetime


@dataclass
class Record:
    """Shape: `sends` counts letters that arrived, by number; `allowed` the copies that a kill or a time-out excuses.

    `past` counts those past the database, which have no number; `parts` holds what has come of each so far.
    """

    needs: list[Need] = field(default_factory=list)
    confirmed: set[int] = field(default_factory=set)
    stored: set[int] = field(default_factory=set)
    lost: set[int] = field(default_factory=set)
    sends: Counter[int] = field(default_factory=Counter)
    past: Counter[Past] = field(default_factory=Counter)
    parts: dict[int | Past, set[str]] = field(default_factory=dict)
    lanes: dict[int, Lane] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    allowed: Counter[int] = field(default_factory=Counter)
    pages: list[Page] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    prompted: dict[str, datetime] = field(default_factory=dict)
    """When each client last saw a prompt come."""
    again: set[int] = field(default_factory=set)
    """Letters that Telegram did not take when they first went, or that a process had in hand when it was killed."""
    newest: dict[tuple[int, Lane, str], int] = field(default_factory=dict)
    overtaken: list[Overtaken] = field(default_factory=list)
    began: dict[tuple[str, str], str] = field(default_factory=dict)
    """The revision in which each run was first seen, by run and flow."""
    boots: int = 0
    refused_starts: int = 0

    def delivered(self, letter: Letter, made: Delivery, at: datetime) -> None:
        if letter.alert_id:
            self._page(letter, letter.alert_id, made, at)
        if letter.lane is Lane.CRISIS and (made.is_shown or made.is_blocked):
            self._answers(letter, made, at)
        if letter.lane is Lane.PROMPT and letter.client_id and made.is_shown:
            self.prompted[letter.client_id] = at
        if not made.is_blocked:
            if letter.id:
                self._follows(letter, at)
            self._count(letter, made.text)

    def _page(self, letter: Letter, alert_id: str, made: Delivery, at: datetime) -> None:
        staff_id = letter.staff_id or ""
        if not made.is_blocked:
            self.pages.append(Page(alert_id=alert_id, at=at, staff_id=staff_id))
        elif letter.key.startswith(PAGES):
            self.refused.append(Refusal(alert_id=alert_id, staff_id=staff_id, at=at))

    def _answers(self, letter: Letter, made: Delivery, at: datetime) -> None:
        """A crisis text answers the message that it is about, however often it comes.

        Who has blocked the bot meanwhile has refused it.
        """
        about = ABOUT.match(letter.key)
        if about is None or not any(number in made.text for number in NUMBERS):
            return
        for need in self.needs:
            if (need.update_id, need.chat_id) == (int(about[1]), made.chat_id) and need.answered_at is None:
                need.answered_at = at

    def _follows(self, letter: Letter, at: datetime) -> None:
        """Whether it comes behind all that were written before it; copies, and what was tried again, stand apart.

        A page takes the place of an older one about the same alert: it has an order among those alone.
        """
        if letter.chat_id is None or letter.id in self.sends or letter.id in self.again:
            return
        is_page = letter.key.startswith(PAGES)
        place = (letter.chat_id, letter.lane, letter.alert_id or "" if is_page else "")
        if letter.id < self.newest.get(place, 0):
            self.overtaken.append(Overtaken(letter=letter, at=at))
        self.newest[place] = max(letter.id, self.newest.get(place, 0))

    def goes_again(self, letter: Letter | None) -> None:
        """Telegram has not taken it, or has not said so."""
        if letter is not None:
            self.again.add(letter.id)

    def _count(self, letter: Letter, text: str) -> None:
        """A long text goes in parts: a part that comes again begins another copy."""
        to = str(letter.params.get("to") or letter.chat_id or "")
        past = Past(life=self.boots, key=letter.key, channel=letter.channel, to=to)
        parts = self.parts.setdefault(letter.id or past, set())
        is_copy = not parts or text in parts
        if is_copy:
            parts.clear()
        parts.add(text)
        if not letter.id:
            self.past[past] += is_copy
            return
        self.sends[letter.id] += is_copy
        self.lanes[letter.id] = letter.lane
        self.keys[letter.id] = letter.key

    def begins(self, questions: Iterable[Question]) -> None:
        for each in questions:
            flow, revision = each.began
            self.began.setdefault((each.run_id, flow), revision)

    def unanswered(self, letter: Letter | None) -> None:
        """A time-out after the send: the letter may come once more."""
        if letter is not None:
            self.allowed[letter.id] += 1

    def elsewhere(self, letter: Letter) -> None:
        """Mail or the pager has taken it; the moment is told by whoever looks next."""
        self._count(letter, str(letter.params.get("text") or letter.params.get("summary") or ""))
        if letter.alert_id:
            self.pages.append(Page(alert_id=letter.alert_id, at=letter.due_at))
