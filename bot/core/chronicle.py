"""The history of an alert, drawn from what an event did and whom its effects really told. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

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
from bot.core.effects import Chronicle, Effect, Mail, Page, Say
from bot.model import Alert, AlertState, Json, ToStaff


def chronicle(before: Alert, event: AlertEvent, after: Alert, effects: Iterable[Effect]) -> tuple[Chronicle, ...]:
    """What is kept of one event. Shape: the event first, then who was paged; empty when nothing happened."""
    happened = line_of(before, event, after)
    return (*((happened,) if happened else ()), *turned(before, after), *paged(after, effects))


def line_of(before: Alert, event: AlertEvent, after: Alert) -> Chronicle | None:
    def kept(what: str, staff_id: str | None = None, **detail: Json) -> Chronicle:
        return Chronicle(alert_id=after.id, what=what, staff_id=staff_id, detail=detail or None)

    match event:
        case Raised():
            return kept("raised", level=after.level.word, kind=after.kind.value, patterns=list(after.patterns))
        case NewWords(level=level, kind=kind, patterns=patterns):
            return kept("new-words", level=level.word, kind=kind.value, patterns=list(patterns))
        case Delivered(staff_id=staff_id, way=way):
            return kept("delivered", staff_id, way=way)
        case RecipientBlocked(staff_id=staff_id):
            return kept("blocked", staff_id)
        case Acknowledged(staff_id=staff_id):
            return kept("acknowledged", staff_id) if before.state is not AlertState.ACKNOWLEDGED else None
        case Looked(staff_id=staff_id):
            return kept("looked", staff_id)
        case StillWith(staff_id=staff_id):
            return kept("extended", staff_id)
        case Closed(staff_id=staff_id, outcome=outcome):
            return kept("closed", staff_id, outcome=outcome)
        case Talked(staff_id=staff_id):
            return kept("talked", staff_id)
        case MarkedWrong(staff_id=staff_id):
            return kept("marked-wrong", staff_id, patterns=list(after.patterns))
        case HandedOver(former_id=former_id):
            return kept("handed-over", former_id)
        case TimeUp():
            return None
        case _:
            assert_never(event)


def turned(before: Alert, after: Alert) -> tuple[Chronicle, ...]:
    """What the ladder did by itself: asked for an outcome, began again, ended a drill."""
    if before.asked_at is None and after.asked_at is not None:
        return (Chronicle(alert_id=after.id, what="asked", staff_id=after.acknowledged_by),)
    if before.state is AlertState.ACKNOWLEDGED and after.state is AlertState.RAISED:
        return (Chronicle(alert_id=after.id, what="re-opened", staff_id=before.acknowledged_by),)
    if before.drill and before.state is not AlertState.CLOSED and after.closed_by == DRILL_ENDS:
        return (Chronicle(alert_id=after.id, what="drill-ended", detail={"outcome": after.outcome}),)
    return ()


def paged(alert: Alert, effects: Iterable[Effect]) -> tuple[Chronicle, ...]:
    """Whom the effects page, and on which ways. Shape: one line a person, one for the pager."""
    ways: dict[str | None, list[str]] = {}
    for effect in effects:
        match effect:
            case Say(to=ToStaff(staff_id=staff_id), key=key) if key.startswith(f"alert:{alert.id}:"):
                ways.setdefault(staff_id, []).append("telegram")
            case Mail(staff_id=staff_id, key=key) if key.startswith(f"alert:{alert.id}:"):
                ways.setdefault(staff_id, []).append("email")
            case Page(key=key) if key.startswith(f"alert:{alert.id}:"):
                ways.setdefault(None, []).append("pager")
    return tuple(
        Chronicle(alert_id=alert.id, what="paged", staff_id=staff_id, detail={"rung": alert.rung, "ways": taken})
        for staff_id, taken in ways.items()
    )


DRILL_ENDS = "drill"
"""Stands in `closed_by` of a drill that ended by itself; a client's alert is closed by people only."""
