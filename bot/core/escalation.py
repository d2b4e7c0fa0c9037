"""The ladder of an alert: (alert, event, now) → (alert, effects). Only a human's outcome ends it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias, assert_never

from bot.core.actions import encode
from bot.core.effects import Cancel, Change, Effect, Log, Mail, Page, Replan, Say, Schedule
from bot.core.rules import ProgrammeRules
from bot.model import (
    Alert,
    AlertState,
    Button,
    Client,
    Due,
    DueKind,
    Keyboard,
    Kind,
    Lane,
    Level,
    Staff,
    Text,
    ToClient,
    ToStaff,
)

RUNGS = 4
"""Therapist, backup, on-call, everybody. Source: CRISIS.md, The alert."""

OUTCOMES = ("talked", "safe", "emergency", "handed-over", "not-reached", "false-alarm")


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
            return next_rung(alert, cover, rules, now) if is_last_hope(alert, staff_id) else (alert, ())
        case Acknowledged(staff_id=staff_id):
            return acknowledged(alert, staff_id, cover, rules, now)
        case StillWith():
            told = tuple(name for name in alert.told if name != ASKED)
            return wait(replace(alert, told=told), now + rules.still_with)
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
    alert, waiting = wait(alert, now + rules.ack_after)
    return alert, (*pages(alert, people), *waiting)


def unique(people: tuple[Staff, ...]) -> tuple[Staff, ...]:
    return tuple({person.id: person for person in people}.values())


def pages(alert: Alert, people: tuple[Staff, ...]) -> tuple[Effect, ...]:
    """The same page to each, on every way there is; no name and no words in what a locked phone shows."""
    effects: list[Effect] = []
    for person in people:
        key = f"alert:{alert.id}:{alert.rounds}:{person.id}"
        effects.append(
            Say(
                to=ToStaff(staff_id=person.id),
                text=Text(id=nudge(alert), args={"level": alert.level.word, "kind": alert.kind.value}),
                lane=Lane.CRISIS,
                buttons=buttons(alert),
                key=f"{key}:telegram",
                alert_id=alert.id,
            )
        )
        effects.append(
            Mail(
                staff_id=person.id,
                subject=Text(id="alerts.mail-subject"),
                text=Text(id="alerts.mail-text", args={"level": alert.level.word}),
                key=f"{key}:email",
                alert_id=alert.id,
            )
        )
    drill = "DRILL: " if alert.drill else ""
    summary = f"{drill}Between: an alert ({alert.level.word}) waits for an acknowledgement in Telegram."
    return (*effects, Page(key=f"alert:{alert.id}:{alert.rounds}:pager", summary=summary, alert_id=alert.id))


def nudge(alert: Alert) -> str:
    return "alerts.drill" if alert.drill else "alerts.nudge"


def buttons(alert: Alert) -> Keyboard:
    return (
        (act(alert, "ack", "alerts.acknowledge"), act(alert, "show", "alerts.show")),
        (act(alert, "done", "alerts.what-was-done"), act(alert, "still", "alerts.still-with")),
        (act(alert, "wrong", "alerts.wrong"),),
    )


def act(alert: Alert, name: str, label: str) -> Button:
    return Button(label=Text(id=label), action=encode("a", alert.id, name))


def outcome_buttons(alert: Alert) -> Keyboard:
    return tuple(
        (Button(label=Text(id=f"alerts.outcome-{outcome}"), action=encode("a", alert.id, "out", outcome)),)
        for outcome in OUTCOMES
    )


def wait(alert: Alert, until: datetime) -> Step:
    """Owe the next step of the ladder at a moment."""
    due = Due(key=f"ladder:{alert.id}", kind=DueKind.LADDER, at=until, alert_id=alert.id, client_id=alert.client_id)
    return replace(alert, next_at=until), (Schedule(due=due),)


def delivered(alert: Alert, now: datetime) -> Step:
    if alert.delivered_at is not None:
        return alert, ()
    state = AlertState.DELIVERED if alert.state is AlertState.RAISED else alert.state
    return replace(alert, state=state, delivered_at=now), ()


def is_last_hope(alert: Alert, staff_id: str) -> bool:
    """A blocked recipient counts as not delivered: the next rung is told at once, unless somebody has taken it."""
    return alert.state is not AlertState.ACKNOWLEDGED and staff_id in alert.told


def next_rung(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    return page_rung(alert, cover, rules, now, rung=min(alert.rung + 1, RUNGS - 1))


def acknowledged(alert: Alert, staff_id: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    if alert.state is AlertState.ACKNOWLEDGED:
        return alert, ()
    alert = replace(alert, state=AlertState.ACKNOWLEDGED, acknowledged_at=now, acknowledged_by=staff_id)
    alert, waiting = wait(alert, now + rules.outcome_after)
    name = next((person.name for person in cover.everyone if person.id == staff_id), "")
    return alert, (*to_client(alert, "crisis.seen", f"seen:{alert.id}:{alert.rounds}", therapist=name), *waiting)


def to_client(alert: Alert, text_id: str, key: str, **args: str) -> tuple[Effect, ...]:
    """Tell the client how it stands with their alert; a drill tells nobody, and concern was promised nothing."""
    if alert.client_id is None or alert.drill or alert.level < Level.URGENT:
        return ()
    text = Text(id=text_id, args=args)
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
        alert = replace(alert, state=AlertState.RAISED, acknowledged_at=None, acknowledged_by=None)
        return page_rung(alert, cover, rules, now, rung=0)
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
        notice = to_client(alert, "crisis.no-one-answered", f"unanswered:{alert.id}")
        return alert, (*notice, *effects)
    return outcome_overdue(alert, cover, rules, now)


def outcome_overdue(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Acknowledged and no outcome: asked once, then re-opened from the first rung."""
    is_asked = alert.told[-1:] == (ASKED,)
    if is_asked:
        told = tuple(name for name in alert.told if name != ASKED)
        alert = replace(alert, state=AlertState.RAISED, acknowledged_at=None, acknowledged_by=None, told=told)
        return page_rung(alert, cover, rules, now, rung=0)
    taker = alert.acknowledged_by or ""
    ask = Say(
        to=ToStaff(staff_id=taker),
        text=Text(id="alerts.ask-outcome"),
        lane=Lane.CRISIS,
        buttons=(*outcome_buttons(alert), (act(alert, "still", "alerts.still-with"),)),
        key=f"outcome:{alert.id}:{alert.rounds}:{int(now.timestamp())}",
        alert_id=alert.id,
    )
    alert, waiting = wait(replace(alert, told=(*alert.told, ASKED)), now + rules.outcome_grace)
    return alert, (ask, *waiting)


ASKED = "asked"
"""Stands last in `told` while the question for an outcome is open."""
