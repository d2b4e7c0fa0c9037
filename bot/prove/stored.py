"""What the file holds, by plain SQL over a connection of the prover's own. Reads only."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.model import Lane, Level
from bot.simulate.seen import moment, stamp

LATE_UPDATE = timedelta(seconds=30)
LATE_DUE = timedelta(seconds=30)
LATE_LETTER = timedelta(minutes=6)
RUNG = timedelta(minutes=11)
"""An alert that nobody has goes on after ten minutes; one that somebody has, after an hour. Source: CRISIS.md."""

OUTCOME = timedelta(minutes=61)
REPEAT = timedelta(minutes=31)
"""A direct question is asked once more after half an hour. Source: CRISIS.md, Levels."""

LATE_LEASE = timedelta(seconds=30)
WEEK = timedelta(days=7, hours=1)
"""An hour more, for a week in which clocks go back."""


@dataclass(frozen=True, kw_only=True)
class Overdue:
    """How much waits for longer than it may."""

    updates: int = 0
    dues: int = 0
    letters: int = 0
    leases: int = 0
    aside: int = 0
    """Updates, and due rows of which staff were told."""
    pages: int = 0
    """Therapists whose weekly page is not owed within its week."""
    far: int = 0
    """Steps of ladders, and repeats of questions, that lie further ahead than any may."""


COUNTS = (
    "SELECT count(*) FROM inbox WHERE state = 'new' AND received_at < ?",
    "SELECT count(*) FROM due WHERE at < ?",
    "SELECT count(*) FROM outbox WHERE state = 'waiting' AND due_at < ?",
    "SELECT count(*) FROM outbox WHERE state = 'leased' AND lease_until < ?",
)

FAR_LADDERS = (
    "SELECT count(*) FROM due JOIN alert ON due.key = 'ladder:' || alert.id"
    " WHERE due.at > CASE alert.state WHEN 'acknowledged' THEN ? ELSE ? END"
)
FAR_QUESTIONS = (
    "SELECT count(*) FROM due JOIN question ON question.id = json_extract(due.detail, '$.question')"
    " WHERE due.kind = 'question' AND question.repeated_at IS NULL AND due.at > ?"
)

ASIDE = (
    "SELECT (SELECT count(*) FROM inbox WHERE state = 'aside') + (SELECT count(*) FROM outbox WHERE key LIKE 'aside:%')"
)
NO_PAGE = (
    "SELECT count(*) FROM staff WHERE role = 'therapist' AND left_at IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM due WHERE due.kind = 'digest' AND due.key LIKE 'digest:' || staff.id || ':%' AND due.at < ?)"
)


PROMPTS_OF_THE_ASKED = (
    "SELECT question.asked_at, question.answered_at, outbox.sent_at, outbox.client_id, outbox.key"
    " FROM question JOIN outbox USING (client_id) WHERE outbox.lane = ? AND outbox.state = 'sent'"
)
STANDS = timedelta(hours=2)
"""So long nothing comes upon a direct question. Source: CRISIS.md, Levels: then the therapist hears that it waits."""

ON_ITS_WAY = timedelta(minutes=2)
"""What had left when it was asked arrives later, and is written down later still."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One that a client has before them. `began` is the flow and revision that the run is in, wherever it led since."""

    run_id: str
    client_id: str
    flow: str
    revision: str
    step: str
    began: tuple[str, str]


def overdue(db: Any, now: datetime) -> Overdue:
    """Units: `now` by the clock that the rows were written by."""
    spans = (LATE_UPDATE, LATE_DUE, LATE_LETTER, LATE_LEASE)
    found = [db.execute(sql, (stamp(now - span),)).fetchone()[0] for sql, span in zip(COUNTS, spans, strict=True)]
    aside = db.execute(ASIDE).fetchone()[0]
    pages = db.execute(NO_PAGE, (stamp(now + WEEK),)).fetchone()[0]
    far = db.execute(FAR_LADDERS, (stamp(now + OUTCOME), stamp(now + RUNG))).fetchone()[0]
    far += db.execute(FAR_QUESTIONS, (stamp(now + REPEAT),)).fetchone()[0]
    return Overdue(
        updates=found[0], dues=found[1], letters=found[2], leases=found[3], aside=aside, pages=pages, far=far
    )


def stored_updates(db: Any) -> frozenset[int]:
    return frozenset(row[0] for row in db.execute("SELECT update_id FROM inbox"))


def unsettled(db: Any, letters: Iterable[int]) -> list[int]:
    """Of these letters, those of which the file does not say that they arrived."""
    sent = {row[0] for row in db.execute("SELECT id FROM outbox WHERE state IN ('sent', 'blocked', 'dead')")}
    return [each for each in letters if each not in sent]


def in_hand(db: Any) -> set[int]:
    """Letters that a process had taken to send them."""
    return {row[0] for row in db.execute("SELECT id FROM outbox WHERE state IN ('leased', 'sending')")}


def open_questions(db: Any) -> tuple[Question, ...]:
    return tuple(question_of(*row) for row in db.execute("SELECT id, client_id, place FROM run WHERE state = 'open'"))


def question_of(run_id: str, client_id: str, written: str) -> Question:
    place = json.loads(written)
    flow, revision, step = place["flow"], place["revision"], place["step"]
    began = tuple(place["returns"][0][:2]) if place.get("returns") else (flow, revision)
    return Question(run_id=run_id, client_id=client_id, flow=flow, revision=revision, step=step, began=began)


def upon_a_question(db: Any) -> tuple[tuple[datetime, str, str], ...]:
    """Letters of the bot's own motion that went to somebody before whom the direct question stood.

    Shape: when by the clock that wrote it, to whom, the letter's key.
    """
    found = db.execute(PROMPTS_OF_THE_ASKED, (int(Lane.PROMPT),))
    return tuple(
        (sent, client_id, key)
        for asked, answered, sent, client_id, key in ((*map(moment, row[:3]), *row[3:]) for row in found)
        if asked + ON_ITS_WAY < sent < min(asked + STANDS, answered or sent + STANDS)
    )


def next_lease(db: Any) -> datetime | None:
    return moment(db.execute("SELECT min(lease_until) FROM outbox WHERE state = 'leased'").fetchone()[0])


def out_of_order(db: Any) -> tuple[int, ...]:
    """Ordinary updates whose replies stand in the outbox behind those of a later update of the same chat.

    By Telegram's numbers, in the order in which people wrote: a bot stores updates as they were handed over.
    """
    ordinary = {row[0] for row in db.execute("SELECT update_id FROM inbox WHERE level = ?", (Level.NONE,))}
    query = "SELECT key, chat_id FROM outbox WHERE lane = ? AND key LIKE 'u:%' ORDER BY id"
    last: dict[int, int] = {}
    late: list[int] = []
    for key, chat_id in db.execute(query, (int(Lane.REPLY),)):
        update_id = int(key.split(":")[1])
        if update_id not in ordinary or chat_id is None:
            continue
        if update_id < last.get(chat_id, 0):
            late.append(update_id)
        last[chat_id] = max(update_id, last.get(chat_id, 0))
    return tuple(dict.fromkeys(late))
