"""The ladder of an alert: (alert, event, now) → (alert, effects). Only a human's outcome ends it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias, assert_never

from bot.core.effects import Cancel, Change, Effect, Log, Replan, Say, Schedule
from bot.core.paging import ASKED, OUTCOMES, outcome_buttons, outcome_question, pages, taken
from bot.core.rules import ProgrammeRules
from bot.model import Alert, AlertState, Client, Due, DueKind, Kind, Lane, Level, Staff, Text, ToClient

RUNGS = 4
"""Therapist, backup, on-call, everybody. Source: CRISIS.md, The alert."""


@dataclass(frozen=True, kw_only=True)
class Cover:
    """Who can be told, in the order of the ladder. Shape: staff in service; a stand-in is in `therapist`'s place."""

    therapist: Staff | None
    backup: Staff | None
    on_call: tuple[Staff, ...] = ()
    everyone: tuple[Staff, ...] = ()

    def rung(self, number: int) -> tuple[Staff, ...]:
        """Who stands on a rung; a rung that nobody stands on falls through to everybody."""
        people = (
            (self.therapist,),
            (self.backup,),
            self.on_call,
            self.everyone,
        )[min(number, RUNGS - 1)]
        return tuple(person for person in people if person is not None)


@dataclass(frozen=True)
class Raised:
    """The alert has just been opened."""


@dataclass(frozen=True)
class Delivered:
    staff_id: str


@dataclass(frozen=True)
class RecipientBlocked:
    staff_id: str


@dataclass(frozen=True)
class Acknowledged:
    staff_id: str


@dataclass(frozen=True)
class StillWith:
    staff_id: str


@dataclass(frozen=True)
class Closed:
    staff_id: str
    outcome: str


@dataclass(frozen=True)
class MarkedWrong:
    staff_id: str


@dataclass(frozen=True)
class NewWords:
    """A new crisis text of the same client while the alert is open."""

    level: Level
    kind: Kind
    patterns: tuple[str, ...]
    words: str
    seed: str


@dataclass(frozen=True)
class TimeUp:
    """The ladder's due row has fired."""


AlertEvent: TypeAlias = (
    Raised | Delivered | RecipientBlocked | Acknowledged | StillWith | Closed | MarkedWrong | NewWords | TimeUp
)
Step: TypeAlias = tuple[Alert, tuple[Effect, ...]]


def step(alert: Alert, event: AlertEvent, cover: Cover, rules: ProgrammeRules, *, now: datetime) -> Step:
    """Take one event. A closed alert takes no more: a new crisis text then opens a new one."""
    if alert.state is AlertState.CLOSED:
        return alert, ()
    match event:
        case Raised():
            return page_rung(alert, cover, rules, now, rung=0)
        case Delivered():
            return delivered(alert, now)
        case RecipientBlocked(staff_id=staff_id):
            return recipient_blocked(alert, staff_id, cover, rules, now)
        case Acknowledged(staff_id=staff_id):
            return acknowledged(alert, staff_id, cover, rules, now)
        case StillWith(staff_id=staff_id):
            return still_with(alert, staff_id, cover, rules, now)
        case Closed(staff_id=staff_id, outcome=outcome):
            return closed(alert, staff_id, outcome, now)
        case MarkedWrong(staff_id=staff_id):
            return marked_wrong(alert, staff_id, now)
        case NewWords():
            return new_words(alert, event, cover, rules, now)
        case TimeUp():
            return time_up(alert, cover, rules, now)
        case _:
            assert_never(event)


def page_rung(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime, *, rung: int) -> Step:
    """Page everybody on a rung; an imminent alert pages therapist and backup together."""
    people = cover.rung(rung)
    if rung == 0 and alert.level is Level.IMMINENT:
        people = unique((*people, *cover.rung(1)))
        rung = 1
    while not people and rung < RUNGS - 1:
        rung += 1
        people = cover.rung(rung)
    told = tuple(dict.fromkeys((*alert.told, *(person.id for person in people))))
    alert = replace(alert, rung=rung, told=told, rounds=alert.rounds + 1)
    alert, waiting = wait(alert, now + (rules.repeat_every if rung == RUNGS - 1 else rules.ack_after))
    return alert, (*pages(alert, people), *waiting)


def unique(people: tuple[Staff, ...]) -> tuple[Staff, ...]:
    return tuple({person.id: person for person in people}.values())


def wait(alert: Alert, until: datetime) -> Step:
    """Owe the next step of the ladder at a moment."""
    due = Due(key=f"ladder:{alert.id}", kind=DueKind.LADDER, at=until, alert_id=alert.id, client_id=alert.client_id)
    return replace(alert, next_at=until), (Schedule(due=due),)


def delivered(alert: Alert, now: datetime) -> Step:
    if alert.delivered_at is not None:
        return alert, ()
    state = AlertState.DELIVERED if alert.state is AlertState.RAISED else alert.state
    return replace(alert, state=state, delivered_at=now), ()


def recipient_blocked(alert: Alert, staff_id: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """A blocked recipient counts as not delivered: the next rung is told at once.

    Once everybody has been told there is nobody further: the round goes on at its own pace, or two blocked phones would
    page all the others without a pause.
    """
    if alert.state is AlertState.ACKNOWLEDGED:
        return reopened(alert, cover, rules, now) if staff_id == alert.acknowledged_by else (alert, ())
    if staff_id not in alert.told or alert.rung >= RUNGS - 1:
        return alert, ()
    return next_rung(alert, cover, rules, now)


def reopened(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Begin again at the first rung: whoever took it has said nothing, or can no longer be reached."""
    told = tuple(name for name in alert.told if name != ASKED)
    alert = replace(alert, state=AlertState.RAISED, acknowledged_at=None, acknowledged_by=None, told=told)
    return page_rung(alert, cover, rules, now, rung=0)


def next_rung(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    return page_rung(alert, cover, rules, now, rung=min(alert.rung + 1, RUNGS - 1))


def acknowledged(alert: Alert, staff_id: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    if alert.state is AlertState.ACKNOWLEDGED:
        return alert, ()
    alert = replace(alert, state=AlertState.ACKNOWLEDGED, acknowledged_at=now, acknowledged_by=staff_id)
    alert, waiting = wait(alert, now + rules.outcome_after)
    name = next((person.name for person in cover.everyone if person.id == staff_id), "none")
    seen = to_client(alert, "crisis.seen", f"seen:{alert.id}:{alert.rounds}", therapist=name)
    return alert, (*seen, *taken(alert, staff_id, name), *waiting)


def still_with(alert: Alert, staff_id: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """One more hour with the client. Who says so without having acknowledged has taken the alert by it."""
    alert, effects = acknowledged(alert, staff_id, cover, rules, now)
    alert, waiting = wait(
        replace(alert, told=tuple(name for name in alert.told if name != ASKED)), now + rules.still_with
    )
    said = tuple(effect for effect in effects if not isinstance(effect, Schedule))
    return alert, (*said, *waiting)


def to_client(alert: Alert, text_id: str, key: str, **args: str) -> tuple[Effect, ...]:
    """Tell the client how it stands with their alert; a drill tells nobody, and concern was promised nothing."""
    if alert.client_id is None or alert.drill or alert.level < Level.URGENT:
        return ()
    text = Text(id=text_id, args={"kind": alert.kind.value, **args})
    return (Say(to=ToClient(client_id=alert.client_id), text=text, lane=Lane.CRISIS, key=key),)


def closed(alert: Alert, staff_id: str, outcome: str, now: datetime) -> Step:
    """A human says what was done: the ladder ends and what was held is released, with nothing queued flooding out."""
    acknowledged_at = alert.acknowledged_at or now
    alert = replace(
        alert,
        state=AlertState.CLOSED,
        acknowledged_at=acknowledged_at,
        acknowledged_by=alert.acknowledged_by or staff_id,
        closed_at=now,
        closed_by=staff_id,
        outcome=outcome,
        next_at=None,
    )
    effects: list[Effect] = [Cancel(key=f"ladder:{alert.id}"), Cancel(key=f"hold:{alert.id}*")]
    effects.append(Log(actor=staff_id, action="alert closed", subject=alert.id, detail=outcome))
    if alert.client_id is not None and not alert.drill:
        effects += [
            Change(kind=Client, id=alert.client_id, values={"held_at": None}),
            Replan(client_id=alert.client_id),
        ]
    return alert, tuple(effects)


def marked_wrong(alert: Alert, staff_id: str, now: datetime) -> Step:
    """Count against the pattern; the alert itself stays open until somebody says what was done."""
    log = Log(actor=staff_id, action="alert marked wrong", subject=alert.id, detail=",".join(alert.patterns))
    return replace(alert, marked_wrong_at=now), (log,)


def new_words(alert: Alert, event: NewWords, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Fold a new text into the open alert: the highest level rules, nothing is hidden, somebody is always told."""
    is_higher = event.level > alert.level
    alert = replace(
        alert,
        level=max(alert.level, event.level),
        kind=event.kind if is_higher else alert.kind,
        patterns=tuple(dict.fromkeys((*alert.patterns, *event.patterns))),
        words="\n".join(filter(None, (alert.words, event.words)))[-2000:],
    )
    if is_higher:
        return reopened(alert, cover, rules, now)
    if event.level < Level.URGENT:
        return alert, ()
    taker = next((person for person in cover.everyone if person.id == alert.acknowledged_by), None)
    people = (taker,) if taker else cover.rung(alert.rung) or cover.everyone
    alert = replace(alert, rounds=alert.rounds + 1, told=tuple(dict.fromkeys((*alert.told, *(p.id for p in people)))))
    return alert, pages(alert, people)


def time_up(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Nobody has done what was awaited. Fired early or twice, it does nothing."""
    if alert.next_at is None or now < alert.next_at:
        return alert, ()
    if alert.state is not AlertState.ACKNOWLEDGED:
        alert, effects = next_rung(alert, cover, rules, now)
        notice = to_client(alert, "crisis.no-one-answered", f"unanswered:{alert.id}:{alert.level.word}")
        return alert, (*notice, *effects)
    return outcome_overdue(alert, cover, rules, now)


def outcome_overdue(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Acknowledged and no outcome: asked once, then re-opened from the first rung."""
    taker = next((person for person in cover.everyone if person.id == alert.acknowledged_by), None)
    if taker is None or alert.told[-1:] == (ASKED,):
        return reopened(alert, cover, rules, now)
    ask = outcome_question(alert, taker.id, f"outcome:{alert.id}:{alert.rounds}:{int(now.timestamp())}")
    alert, waiting = wait(replace(alert, told=(*alert.told, ASKED)), now + rules.outcome_grace)
    return alert, (ask, *waiting)


__all__ = [
    "OUTCOMES",
    "Acknowledged",
    "AlertEvent",
    "Closed",
    "Cover",
    "Delivered",
    "MarkedWrong",
    "NewWords",
    "Raised",
    "RecipientBlocked",
    "Step",
    "StillWith",
    "TimeUp",
    "outcome_buttons",
    "step",
]
