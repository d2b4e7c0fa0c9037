"""Everything that a played conversation knows: small enough to be saved as JSON after every turn. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter

from bot.core.cover import cover_of
from bot.core.own_circle import GONE, MET, PERSON, named_lately
from bot.core.own_days import DIED
from bot.core.threads import Thread
from bot.core.views import OFFERED, ClientView
from bot.model import (
    Alert,
    AlertState,
    Client,
    ClientDate,
    Due,
    DueKind,
    Homework,
    Json,
    Question,
    Run,
    SafetyCard,
    SafetyPlan,
    Staff,
    TherapySession,
)
from bot.work.known import Known

WEEK = timedelta(days=7)
KNOWN_PEOPLE = 4
CLIENT = "client"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A line of the timeline."""

    at: datetime
    name: str
    value: Json = None
    words: str = ""
    shared: bool = True


@dataclass(frozen=True, kw_only=True)
class Message:
    """A message in somebody's chat, with what still stands under it. Shape: `buttons` are (words, action)."""

    id: int
    chat: str  # "client", or the id of a member of staff
    buttons: tuple[tuple[str, str], ...] = ()
    behind: tuple[Json, ...] = ()  # what waits behind a neutral opening
    run_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class World:
    """One client, whoever looks after them, and the clock. `plans_days` lets the whole programme come by itself."""

    now: datetime
    client: Client
    staff: tuple[Staff, ...]
    card: SafetyCard
    plan: SafetyPlan | None = None
    runs: tuple[Run, ...] = ()
    homework: tuple[Homework, ...] = ()
    alerts: tuple[Alert, ...] = ()
    questions: tuple[Question, ...] = ()
    sessions: tuple[TherapySession, ...] = ()
    dates: tuple[ClientDate, ...] = ()
    dues: tuple[Due, ...] = ()
    lines: tuple[Kept, ...] = ()
    messages: tuple[Message, ...] = ()
    keys: tuple[str, ...] = ()  # of letters that are written once
    people: tuple[str, ...] = ()
    phase_on: datetime | None = None
    plans_days: bool = False
    ids: int = 0

    def last(self, *names: str) -> Kept | None:
        """The newest line under one of these names."""
        return next((line for line in reversed(self.lines) if line.name in names), None)

    def run(self, run_id: str) -> Run | None:
        return next((run for run in self.runs if run.id == run_id), None)

    def alert(self, alert_id: str | None) -> Alert | None:
        return next((alert for alert in self.alerts if alert.id == alert_id), None)

    @property
    def therapist(self) -> Staff:
        return self.staff[0]


WORLD = TypeAdapter(World)


def saved_and_read(world: World) -> World:
    """The world as JSON and back: what a database would keep of it, and nothing that only lives in memory."""
    return WORLD.validate_json(WORLD.dump_json(world))


def view_of(world: World) -> ClientView:
    asked = world.questions[-1] if world.questions else None
    reply, noticed, concern = world.last("crisis-reply"), world.last("concern", "safe-asked"), world.last("concern")
    heard = world.last("text", "mood", "answered")
    whole, receipt = world.last("receipt"), world.last("receipt", "receipt-short")
    opened = [each for each in world.alerts if each.state is not AlertState.CLOSED and not each.drill]
    coming = [each for each in world.sessions if each.state == "planned" and each.starts_at >= world.now]
    begun = [each for each in world.sessions if each.starts_at < world.now and each.state != "moved"]
    return ClientView(
        client=world.client,
        therapist=world.therapist,
        card=world.card,
        run=next((run for run in world.runs if run.state == "open"), None),
        held_run=next((run for run in world.runs if run.state == "held"), None),
        homework=tuple(task for task in reversed(world.homework) if task.state not in ("closed", OFFERED)),
        offered=tuple(task for task in world.homework if task.state == OFFERED),
        alert=max(opened, key=lambda each: (each.level, each.raised_at), default=None),
        question=asked if asked is not None and asked.answered_at is None else None,
        last_question_at=asked.asked_at if asked else None,
        next_session=min(coming, key=lambda each: each.starts_at, default=None),
        last_session=max(begun, key=lambda each: each.starts_at, default=None),
        last_full_reply_at=reply.at if reply else None,
        last_full_reply_for=str(reply.value or "") if reply else "",
        last_whole_receipt_at=whole.at if whole else None,
        last_receipt_turn=receipt.value if receipt and isinstance(receipt.value, int) else -1,
        last_heard_at=heard.at if heard else None,
        last_concern_at=noticed.at if noticed else None,
        concern_at=concern.at if concern else None,
        concern_words=concern.words if concern else "",
        plan=world.plan,
        dates=world.dates,
        is_death_undated=(died := world.last(DIED)) is not None and died.value is None,
    )


def known_of(world: World) -> Known:
    """What a decision is shown, as the running bot reads it from its database."""
    score, review = world.last("phq9"), world.last("item9-reviewed")
    named = named_lately((line.name, line.words) for line in reversed(world.lines) if line.name in (MET, PERSON, GONE))
    begun = [run for run in world.runs if run.key.startswith("prompt:") and run.started_at > world.now - WEEK]
    return Known(
        view=view_of(world),
        cover=cover_of({person.id: person for person in world.staff}, world.client, {}),
        is_covered=True,
        people=tuple(dict.fromkeys((*named, *world.people)))[:KNOWN_PEOPLE],
        thread=Thread(
            begun=tuple((run.key, run.started_at) for run in begun),
            waiting=tuple(due for due in world.dues if due.kind is DueKind.PROMPT),
        ),
        previous_item9=score.value["items"][-1] if score and isinstance(score.value, dict) else None,
        item9_reviewed_at=review.at if review else None,
    )


LISTS: dict[type[Any], str] = {
    Run: "runs",
    Homework: "homework",
    Alert: "alerts",
    Question: "questions",
    TherapySession: "sessions",
    ClientDate: "dates",
    Staff: "staff",
}
ALONE: dict[type[Any], str] = {Client: "client", SafetyCard: "card", SafetyPlan: "plan"}


def added(world: World, record: Any) -> World:
    if type(record) in ALONE:
        return replace(world, **{ALONE[type(record)]: record})
    name = LISTS.get(type(record))
    more: dict[str, Any] = {name: (*getattr(world, name), record)} if name is not None else {}
    return replace(world, **more)


def changed(world: World, kind: type[Any], key: str, values: dict[str, Any]) -> World:
    if kind in ALONE:
        alone = getattr(world, ALONE[kind])
        return world if alone is None else replace(world, **{ALONE[kind]: replace(alone, **values)})
    name = LISTS.get(kind)
    if name is None:
        return world
    records: Any = tuple(replace(each, **values) if each.id == key else each for each in getattr(world, name))
    return replace(world, **{name: records})
