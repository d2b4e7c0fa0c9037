"""The ladder of an alert: (alert, event, now) → (alert, effects). Only a human's outcome ends it. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeAlias, assert_never

from bot.core.alert_events import (
    Acknowledged,
    AlertEvent,
    Closed,
    Delivered,
    HandedOver,
    Looked,
    MarkedWrong,
    NewWords,
    Raised,
    RecipientBlocked,
    StillWith,
    Talked,
    TimeUp,
)
from bot.core.chronicle import DRILL_ENDS, chronicle
from bot.core.cover import LAST, Cover, can_hear, unique
from bot.core.effects import Cancel, Effect, Log, Say, Schedule
from bot.core.holds import UNSPOKEN, hold_clocks, is_unspoken, released, talked
from bot.core.notices import notice
from bot.core.paging import OUTCOMES, closed_by, outcome_buttons, outcome_question, pages, taken
from bot.core.rules import ProgrammeRules
from bot.model import Alert, AlertState, Due, DueKind, Kind, Lane, Level, Staff, Text, ToClient

Step: TypeAlias = tuple[Alert, tuple[Effect, ...]]

MOST_WORDS = 2000
"""Characters of an alert's words that are kept with it, the newest; the timeline keeps them all."""


STILL_AFTER_HOURS = (1, 3)
"""After ten minutes the client heard that nobody has answered; then again, and no more often: a phone at night."""

WORDLESS = "[…]"
"""Stands among the words for what came without any: a voice message, a press on a button."""


def step(alert: Alert, event: AlertEvent, cover: Cover, rules: ProgrammeRules, *, now: datetime) -> Step:
    """Take one event and keep it in the alert's history.

    A closed alert takes no more, but for a page that was on its way and a talk with the client since: a new crisis text
    then opens a new one.
    """
    if alert.state is AlertState.CLOSED or isinstance(event, Talked):
        return alert, afterwards(alert, event)
    after, effects = moved(alert, event, cover, rules, now)
    return after, (*effects, *chronicle(alert, event, after, effects))


def afterwards(alert: Alert, event: AlertEvent) -> tuple[Effect, ...]:
    match event:
        case Delivered():
            return chronicle(alert, event, alert, ())
        case Talked(staff_id=staff_id) if is_unspoken(alert):
            return (*talked(alert, staff_id), *chronicle(alert, event, alert, ()))
        case _:
            return ()


def moved(alert: Alert, event: AlertEvent, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    match event:
        case Raised():
            return page_rung(alert, cover, rules, now, rung=0)
        case Delivered(way=way):
            return delivered(alert, way, now)
        case RecipientBlocked(staff_id=staff_id):
            return recipient_blocked(alert, staff_id, cover, rules, now)
        case Acknowledged(staff_id=staff_id):
            return acknowledged(alert, staff_id, cover, rules, now)
        case StillWith(staff_id=staff_id):
            return still_with(alert, staff_id, cover, rules, now)
        case Closed(staff_id=staff_id, outcome=outcome):
            return closed(alert, staff_id, outcome, cover, rules, now)
        case Talked():
            return alert, ()
        case MarkedWrong(staff_id=staff_id):
            return marked_wrong(alert, staff_id, cover, rules, now)
        case Looked(staff_id=staff_id):
            return alert, (Log(actor=staff_id, action="alert opened", subject=alert.id),)
        case NewWords():
            return new_words(alert, event, cover, rules, now)
        case HandedOver(former_id=former_id):
            return handed_over(alert, former_id, cover, rules, now)
        case TimeUp():
            return time_up(alert, cover, rules, now)
        case _:
            assert_never(event)


# ---------------------------------------------------------------- paging


def page_rung(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime, *, rung: int) -> Step:
    """Page everybody on a rung, and on those above it until somebody can hear it on Telegram."""
    people, rung = who_hears(alert.level, cover, rung)
    told = tuple(dict.fromkeys((*alert.told, *(person.id for person in people))))
    alert = replace(alert, rung=rung, told=told, rounds=alert.rounds + 1)
    alert, waiting = wait(alert, now + (rules.repeat_every if rung == LAST else rules.ack_after))
    return alert, (*pages(alert, people, cover.about), *unheard(alert, people, cover), *waiting)


def who_hears(level: Level, cover: Cover, rung: int) -> tuple[tuple[Staff, ...], int]:
    """The people to page, and the rung that is reached: an imminent alert takes therapist and backup together."""
    people = cover.rung(rung)
    if rung == 0 and level is Level.IMMINENT:
        people, rung = unique((*people, *cover.rung(1))), 1
    while rung < LAST and not any(can_hear(person) for person in people):
        rung += 1
        people = unique((*people, *cover.rung(rung)))
    return people, rung


def unheard(alert: Alert, people: tuple[Staff, ...], cover: Cover) -> tuple[Effect, ...]:
    """Telegram reaches nobody at all: beside mail and pager to each, staff are told why, at every round."""
    if any(can_hear(person) for person in people):
        return ()
    return notice(cover.everyone, "alerts.nobody-reached", f"unheard:{alert.id}:{alert.rounds}")


def wait(alert: Alert, until: datetime) -> Step:
    """Owe the next step of the ladder at a moment."""
    due = Due(key=f"ladder:{alert.id}", kind=DueKind.LADDER, at=until, alert_id=alert.id, client_id=alert.client_id)
    return replace(alert, next_at=until), (Schedule(due=due),)


def delivered(alert: Alert, way: str, now: datetime) -> Step:
    if alert.delivered_at is not None or way != "telegram":
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
    if staff_id not in alert.told or alert.rung >= LAST:
        return alert, ()
    return next_rung(alert, cover, rules, now)


def reopened(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Begin again at the first rung: whoever took it has said nothing, or can no longer be reached."""
    alert = replace(alert, state=AlertState.RAISED, acknowledged_at=None, acknowledged_by=None, asked_at=None)
    return page_rung(alert, cover, rules, now, rung=0)


def handed_over(alert: Alert, former_id: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Begin again at the first rung of the new people; what somebody else has in hand stays there."""
    told = tuple(each for each in alert.told if each != former_id)
    alert = replace(alert, told=told)
    if alert.state is AlertState.ACKNOWLEDGED and alert.acknowledged_by != former_id:
        return alert, ()
    return reopened(alert, cover, rules, now)


def next_rung(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    return page_rung(alert, cover, rules, now, rung=min(alert.rung + 1, LAST))


# ---------------------------------------------------------------- people


def acknowledged(alert: Alert, staff_id: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    if alert.state is AlertState.ACKNOWLEDGED:
        return alert, ()
    alert = replace(alert, state=AlertState.ACKNOWLEDGED, acknowledged_at=now, acknowledged_by=staff_id, asked_at=None)
    alert, waiting = wait(alert, now + rules.outcome_after)
    name = cover.name_of(staff_id)
    return alert, (*seen_by(alert, staff_id, cover), *taken(alert, staff_id, name), *waiting)


def seen_by(alert: Alert, staff_id: str, cover: Cover) -> tuple[Effect, ...]:
    """Whom a client has never heard of is not named alone: they are one of the care team."""
    named = (cover.own_id, cover.therapist.id if cover.therapist is not None else "")
    whose = "own" if staff_id in named else "team"
    key = f"seen:{alert.id}:{alert.rounds}"
    return to_client(alert, "crisis.seen", key, therapist=cover.name_of(staff_id), whose=whose)


def still_with(alert: Alert, staff_id: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """One more hour with the client. Who says so without having acknowledged has taken the alert by it."""
    alert, effects = acknowledged(alert, staff_id, cover, rules, now)
    alert, waiting = wait(replace(alert, asked_at=None), now + rules.still_with)
    said = tuple(effect for effect in effects if not isinstance(effect, Schedule))
    return alert, (*said, *waiting)


def to_client(alert: Alert, text_id: str, key: str, **args: str) -> tuple[Effect, ...]:
    """Tell the client how it stands with their alert; a drill tells nobody, and concern was promised nothing."""
    if alert.client_id is None or alert.drill or alert.level < Level.URGENT:
        return ()
    text = Text(id=text_id, args={"kind": alert.kind.value, **args})
    return (Say(to=ToClient(client_id=alert.client_id), text=text, lane=Lane.CRISIS, key=key),)


def closed(alert: Alert, staff_id: str, outcome: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """A human says what was done, and so has it in hand: the client hears it, and everybody else who was paged."""
    name = cover.name_of(staff_id)
    seen = () if alert.state is AlertState.ACKNOWLEDGED else seen_by(alert, staff_id, cover)
    told = closed_by(alert, staff_id, name)
    alert, effects = shut(alert, staff_id, outcome, rules, now)
    return alert, (*seen, *effects, *told)


def shut(alert: Alert, staff_id: str, outcome: str, rules: ProgrammeRules, now: datetime) -> Step:
    """The ladder ends and what was held is released, with nothing queued flooding out.

    Where nobody has talked with the client it stays held, and is asked about. Source: CRISIS.md, The reply.
    """
    alert = replace(
        alert,
        state=AlertState.CLOSED,
        acknowledged_at=alert.acknowledged_at or now,
        acknowledged_by=alert.acknowledged_by or staff_id,
        closed_at=now,
        closed_by=staff_id,
        outcome=outcome,
        next_at=None,
    )
    effects: list[Effect] = [Cancel(key=f"ladder:{alert.id}"), Cancel(key=f"hold:{alert.id}*")]
    effects.append(Log(actor=staff_id, action="alert closed", subject=alert.id, detail=outcome))
    if alert.client_id is not None and not alert.drill:
        effects += hold_clocks(alert, rules, now) if outcome in UNSPOKEN else released(alert.client_id)
    return alert, tuple(effects)


def marked_wrong(alert: Alert, staff_id: str, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Count against the pattern. Who says so has the alert in hand; it stays open until they say what was done."""
    alert, effects = acknowledged(alert, staff_id, cover, rules, now)
    log = Log(actor=staff_id, action="alert marked wrong", subject=alert.id, detail=",".join(alert.patterns))
    return replace(alert, marked_wrong_at=now), (log, *effects)


# ---------------------------------------------------------------- words and time


def new_words(alert: Alert, event: NewWords, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Fold a new text into the open alert: the highest level rules, nothing is hidden, somebody is always told."""
    is_higher = event.level > alert.level
    said = "" if event.is_kept else event.words or WORDLESS
    alert = replace(
        alert,
        level=max(alert.level, event.level),
        kind=event.kind if is_higher else alert.kind,
        patterns=tuple(dict.fromkeys((*alert.patterns, *event.patterns))),
        reasons=tuple(dict.fromkeys((*alert.reasons, *event.reasons))),
        words="\n".join(filter(None, (alert.words, said)))[-MOST_WORDS:],
    )
    taker = cover.find(alert.acknowledged_by)
    is_lost = alert.state is AlertState.ACKNOWLEDGED and (taker is None or not can_hear(taker))
    if is_higher or is_lost:
        return reopened(alert, cover, rules, now)
    if event.level < Level.URGENT:
        return alert, ()
    people = (taker,) if taker else in_hand(alert, cover)
    alert = replace(alert, rounds=alert.rounds + 1, told=tuple(dict.fromkeys((*alert.told, *(p.id for p in people)))))
    return alert, pages(alert, people, cover.about)


def in_hand(alert: Alert, cover: Cover) -> tuple[Staff, ...]:
    """Those the alert waits for now: its rung, therapist and backup together when it is imminent."""
    first = 0 if alert.rung == 1 and alert.level is Level.IMMINENT else alert.rung
    people = unique((*cover.rung(first), *cover.rung(alert.rung)))
    return people if any(can_hear(person) for person in people) else cover.everyone


def time_up(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Nobody has done what was awaited. Fired early or twice, it does nothing."""
    if alert.next_at is None or now < alert.next_at:
        return alert, ()
    if alert.drill and (alert.state is AlertState.ACKNOWLEDGED or alert.rung >= LAST):
        return drill_ended(alert, cover, rules, now)
    if alert.state is AlertState.ACKNOWLEDGED:
        return outcome_overdue(alert, cover, rules, now)
    again = still_unanswered(alert, now)
    alert, effects = next_rung(alert, cover, rules, now)
    told = to_client(alert, "crisis.no-one-answered", f"unanswered:{alert.id}:{alert.level.word}")
    return alert, (*told, *again, *effects)


def still_unanswered(alert: Alert, now: datetime) -> tuple[Effect, ...]:
    """Say it again to the client, rarely, once everybody is being paged: silence would read as nobody trying.

    Nothing about danger at home: not in plain sight, and behind an opening a typed "no" would answer that, not
    "Are you safe right now?".
    """
    passed = [hours for hours in STILL_AFTER_HOURS if now - alert.raised_at >= timedelta(hours=hours)]
    if not passed or alert.rung < LAST or alert.kind is Kind.ABUSE:
        return ()
    return to_client(alert, "crisis.still-unanswered", f"unanswered:{alert.id}:still:{passed[-1]}")


def outcome_overdue(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """Acknowledged and no outcome: asked once, then re-opened from the first rung."""
    taker = cover.find(alert.acknowledged_by)
    if taker is None or not can_hear(taker) or alert.asked_at is not None:
        return reopened(alert, cover, rules, now)
    ask = outcome_question(alert, taker.id, f"outcome:{alert.id}:{alert.rounds}:{int(now.timestamp())}")
    alert, waiting = wait(replace(alert, asked_at=now), now + rules.outcome_grace)
    return alert, (ask, *waiting)


def drill_ended(alert: Alert, cover: Cover, rules: ProgrammeRules, now: datetime) -> Step:
    """A drill has climbed the whole ladder once, or was taken: it ends, and pages nobody all night."""
    was_taken = alert.state is AlertState.ACKNOWLEDGED
    alert, effects = shut(alert, DRILL_ENDS, "acknowledged" if was_taken else "nobody", rules, now)
    unanswered = () if was_taken else notice(cover.everyone, "alerts.drill-unanswered", f"drill:{alert.id}")
    return alert, (*effects, *unanswered)


__all__ = ["OUTCOMES", "Step", "outcome_buttons", "step"]
