"""What an onlooker sees of a programme: clients as they stand, new lines of the timeline, alerts, runs. Reads only.

Plain SQL over a connection of its own, apart from the product's code: the laws must not trust what they check.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from bot.model import Phase, ProblemArea

PENDING = """
    SELECT min(at) AS at FROM due
    UNION ALL SELECT min(due_at) FROM outbox WHERE state = 'waiting'
"""

STANDING = """
    SELECT id, name, therapist_id, status, phase, area, variant, language, zone, chat_id, quiet_from, quiet_to, rhythm,
           session_number, sessions_planned, held_at, danger, bereaved_by_suicide, partner_screen_at, blocked_at,
           enrolled_at, unanswered, done
    FROM client
"""

TOLD = (
    "prompt", "answered", "unanswered", "missed", "passed-over", "homework-given", "homework-went",
    "homework-missed", "phase",
)  # fmt: skip
"""The lines of the timeline that a simulation reads."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A client as the database has them."""

    id: str
    name: str
    therapist_id: str
    status: str
    phase: Phase
    area: ProblemArea | None
    variant: str
    language: str
    zone: str
    chat_id: int | None
    quiet_from: time
    quiet_to: time
    rhythm: str
    session_number: int
    sessions_planned: int
    is_held: bool
    danger: bool
    bereaved: bool
    is_screened: bool
    is_blocked: bool
    enrolled_at: datetime | None
    unanswered: int = 0
    done: tuple[str, ...] = ()

    @property
    def may_be_prompted(self) -> bool:
        return self.status == "active" and not self.is_blocked


@dataclass(frozen=True, kw_only=True)
class Told:
    """A line of the timeline."""

    client_id: str
    at: datetime
    name: str
    value: Any
    run_id: str
    flow: str


@dataclass(frozen=True, kw_only=True)
class OpenRun:
    """The question that a client has before them."""

    id: str
    client_id: str
    flow: str
    revision: str
    step: str


@dataclass(frozen=True, kw_only=True)
class AlertSeen:
    id: str
    client_id: str
    state: str
    raised_at: datetime
    closed_by: str
    has_next: bool


@dataclass(frozen=True, kw_only=True)
class Task:
    """Homework as it stands at the end. `called` is what its client reads of it."""

    id: str
    client_id: str
    flow: str
    given_at: datetime
    state: str
    closed_at: datetime | None = None
    called: str = ""


def moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def stamp(at: datetime) -> str:
    """A moment as the database has it. Units: aware UTC."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def certain(text: str) -> datetime:
    return datetime.fromisoformat(text)


def listed(values: Iterable[str]) -> tuple[str, list[str]]:
    """Question marks for an IN, and what stands for them."""
    found = sorted(values)
    return ", ".join("?" * len(found)), found


class Seen:
    def __init__(self, db: Any) -> None:
        self.db = db
        self.last_line = 0

    def next_moment(self) -> datetime | None:
        """When something is owed or may be sent next."""
        found = [row["at"] for row in self.db.execute(PENDING) if row["at"] is not None]
        return certain(min(found)) if found else None

    def is_due(self, now: datetime) -> bool:
        found = self.db.execute("SELECT 1 FROM due WHERE at <= ? LIMIT 1", (stamp(now),))
        return found.fetchone() is not None

    def has_letters(self, now: datetime) -> bool:
        query = "SELECT 1 FROM outbox WHERE state = 'waiting' AND due_at <= ? LIMIT 1"
        return self.db.execute(query, (stamp(now),)).fetchone() is not None

    def standings(self, ids: Iterable[str]) -> dict[str, Standing]:
        marks, values = listed(ids)
        found = self.db.execute(f"{STANDING} WHERE id IN ({marks})", values) if values else ()
        return {row["id"]: standing_of(row) for row in found}

    def is_blocked(self, client_id: str) -> bool:
        """Whether the bot thinks that they have blocked it."""
        found = self.db.execute("SELECT 1 FROM client WHERE id = ? AND blocked_at IS NOT NULL", (client_id,))
        return found.fetchone() is not None

    def waits_for_consent(self, client_id: str) -> bool:
        """A minor without a guardian's consent or their own."""
        query = (
            "SELECT 1 FROM client WHERE id = ? AND variant = 'adolescent'"
            " AND (guardian_consent_at IS NULL OR assent_at IS NULL)"
        )
        return self.db.execute(query, (client_id,)).fetchone() is not None

    def by_chats(self, chats: Sequence[int]) -> dict[int, str]:
        marks = ", ".join("?" * len(chats))
        found = self.db.execute(f"SELECT chat_id, id FROM client WHERE chat_id IN ({marks})", list(chats))
        return {row["chat_id"]: row["id"] for row in found}

    def told(self) -> list[Told]:
        """Lines since the last look, oldest first."""
        marks = ", ".join("?" * len(TOLD))
        query = (
            "SELECT id, client_id, at, name, value, run_id, flow FROM timeline"
            f" WHERE id > ? AND name IN ({marks}) ORDER BY id"
        )
        found = list(self.db.execute(query, (self.last_line, *TOLD)))
        self.last_line = found[-1]["id"] if found else self.last_line
        return [told_of(row) for row in found]

    def open_runs(self, ids: Iterable[str]) -> dict[str, OpenRun]:
        """By client."""
        marks, values = listed(ids)
        query = f"SELECT id, client_id, place FROM run WHERE client_id IN ({marks}) AND state = 'open'"
        return {row["client_id"]: run_of(row) for row in self.db.execute(query, values)}

    def alerts(self) -> list[AlertSeen]:
        query = (
            "SELECT alert.id, alert.client_id, alert.state, alert.raised_at, alert.closed_by, due.key AS next"
            " FROM alert LEFT JOIN due ON due.key = 'ladder:' || alert.id WHERE alert.drill = 0"
            " ORDER BY alert.raised_at, alert.id"
        )
        return [
            AlertSeen(
                id=row["id"],
                client_id=row["client_id"] or "",
                state=row["state"],
                raised_at=certain(row["raised_at"]),
                closed_by=row["closed_by"] or "",
                has_next=row["next"] is not None,
            )
            for row in self.db.execute(query)
        ]

    def tasks(self) -> list[Task]:
        query = "SELECT id, client_id, flow, title, given_at, state, closed_at FROM homework ORDER BY given_at, id"
        return [
            Task(
                id=row["id"], client_id=row["client_id"], flow=row["flow"], given_at=certain(row["given_at"]),
                state=row["state"], closed_at=moment(row["closed_at"]), called=row["title"],
            )
            for row in self.db.execute(query)
        ]  # fmt: skip

    def counted_sessions(self) -> Mapping[str, int]:
        return {row["id"]: row["session_number"] for row in self.db.execute("SELECT id, session_number FROM client")}

    def put_aside(self) -> int:
        """Events that broke something: none may."""
        query = "SELECT count(*) AS n FROM inbox WHERE state = 'aside'"
        return int(next(iter(self.db.execute(query)))["n"])


def standing_of(row: Any) -> Standing:
    return Standing(
        id=row["id"], name=row["name"], therapist_id=row["therapist_id"], status=row["status"],
        phase=Phase(row["phase"]), area=ProblemArea(row["area"]) if row["area"] else None, variant=row["variant"],
        language=row["language"], zone=row["zone"], chat_id=row["chat_id"],
        quiet_from=time.fromisoformat(row["quiet_from"]), quiet_to=time.fromisoformat(row["quiet_to"]),
        rhythm=row["rhythm"], session_number=row["session_number"], sessions_planned=row["sessions_planned"],
        is_held=row["held_at"] is not None, danger=bool(row["danger"]), bereaved=bool(row["bereaved_by_suicide"]),
        is_screened=row["partner_screen_at"] is not None, is_blocked=row["blocked_at"] is not None,
        enrolled_at=moment(row["enrolled_at"]), unanswered=row["unanswered"], done=tuple(json.loads(row["done"])),
    )  # fmt: skip


def told_of(row: Any) -> Told:
    return Told(
        client_id=row["client_id"] or "",
        at=certain(row["at"]),
        name=row["name"],
        value=json.loads(row["value"]) if row["value"] else None,
        run_id=row["run_id"] or "",
        flow=row["flow"] or "",
    )


def run_of(row: Any) -> OpenRun:
    place = json.loads(row["place"])
    return OpenRun(
        id=row["id"], client_id=row["client_id"], flow=place["flow"], revision=place["revision"], step=place["step"]
    )
