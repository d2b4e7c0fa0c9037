"""What a member of staff does to an alert by its buttons: acknowledge, look, say what was done. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.actions import parts_of
from bot.core.effects import AnswerTap, Effect, Log, Say
from bot.core.escalation import Acknowledged, AlertEvent, Closed, MarkedWrong, StillWith
from bot.core.paging import OUTCOMES, buttons, is_drill, outcome_buttons
from bot.model import Alert, AlertState, ButtonPressed, Client, Kind, SafetyCard, Staff, Text, ToStaff


@dataclass(frozen=True, kw_only=True)
class Pressed:
    """A press on an alert's button: what it does to the ladder, and what its presser reads."""

    event: AlertEvent | None
    effects: tuple[Effect, ...]


def alert_of(event: ButtonPressed) -> str:
    """The id of the alert whose button this is; empty for any other button."""
    parts = parts_of(event.action)
    return parts[1] if len(parts) >= 3 and parts[0] == "a" else ""


def press(
    alert: Alert | None,
    event: ButtonPressed,
    staff: Staff,
    *,
    client: Client | None,
    card: SafetyCard | None,
    taker: str,
) -> Pressed:
    """Only those on the ladder may touch an alert; for everybody else it does not exist."""
    seen = AnswerTap(callback_id=event.callback_id)
    if alert is None or staff.id not in (*alert.told, alert.acknowledged_by) or alert.state is AlertState.CLOSED:
        return Pressed(event=None, effects=(seen, tell(staff, "alerts.not-yours")))
    match parts_of(event.action)[2:]:
        case ("ack",):
            if alert.state is AlertState.ACKNOWLEDGED and alert.acknowledged_by != staff.id:
                return Pressed(event=None, effects=(seen, tell(staff, "alerts.acknowledged-already", name=taker)))
            shown = show(alert, staff, client, card)
            return Pressed(event=Acknowledged(staff.id), effects=(seen, tell(staff, "alerts.acknowledged"), *shown))
        case ("show",):
            return Pressed(event=None, effects=(seen, *show(alert, staff, client, card)))
        case ("done",):
            return Pressed(event=None, effects=(seen, choose_outcome(alert, staff)))
        case ("out", outcome) if outcome in OUTCOMES:
            return Pressed(event=Closed(staff.id, outcome), effects=(seen, tell(staff, "alerts.closed")))
        case ("still",):
            return Pressed(event=StillWith(staff.id), effects=(seen, tell(staff, "alerts.extended")))
        case ("wrong",):
            return Pressed(event=MarkedWrong(staff.id), effects=(seen, tell(staff, "alerts.marked")))
        case _:
            return Pressed(event=None, effects=(seen, tell(staff, "common.not-in-use")))


def choose_outcome(alert: Alert, staff: Staff) -> Say:
    text = Text(id="alerts.choose-outcome", args={"drill": is_drill(alert)})
    return Say(to=ToStaff(staff_id=staff.id), text=text, buttons=outcome_buttons(alert))


def tell(staff: Staff, text_id: str, **args: str) -> Say:
    return Say(to=ToStaff(staff_id=staff.id), text=Text(id=text_id, args=args))


def show(alert: Alert, staff: Staff, client: Client | None, card: SafetyCard | None) -> tuple[Effect, ...]:
    """The card, the words and the reasons, in the private chat alone. Every look is logged."""
    missing = Text(id="alerts.no-card")
    args: dict[str, str] = {
        "drill": is_drill(alert),
        "level": alert.level.word,
        "kind": alert.kind.value,
        "client": client.name if client else "?",
        "words": alert.words or "-",
        "patterns": ", ".join(alert.patterns),
        "phone": card.phone if card else "-",
        "address": card.whereabouts if card else "-",
        "local_emergency": card.local_emergency if card else "911",
        "contact": card.contact if card else "-",
        "baseline": (client.baseline if client else "") or "-",
        "danger": "on" if client and client.danger else "off",
    }
    effects: list[Effect] = [
        Log(actor=staff.id, action="alert opened", subject=alert.id),
        Say(
            to=ToStaff(staff_id=staff.id),
            text=Text(id="alerts.details", args=args),
            buttons=buttons(alert),
            key="",
        ),
    ]
    if card is None:
        effects.append(Say(to=ToStaff(staff_id=staff.id), text=missing))
    if alert.kind is Kind.CHILD_ABUSE:
        effects.append(tell(staff, "alerts.duty"))
    return tuple(effects)
