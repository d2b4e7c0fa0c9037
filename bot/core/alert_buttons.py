"""What a member of staff does to an alert by its buttons: acknowledge, look, say what was done. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.actions import parts_of
from bot.core.alert_events import Acknowledged, AlertEvent, Closed, Looked, MarkedWrong, StillWith, Talked
from bot.core.calendar_words import day_hour
from bot.core.effects import AnswerTap, Effect, Say
from bot.core.holds import UNSPOKEN, is_unspoken
from bot.core.paging import OUTCOMES, buttons, is_drill, mark_of, outcome_buttons, talked_button
from bot.core.plan import plan_text
from bot.core.tapped_answers import asked_and_answered
from bot.core.views import Opened
from bot.model import Alert, AlertState, ButtonPressed, Client, Kind, Staff, Text, ToStaff


@dataclass(frozen=True, kw_only=True)
class Pressed:
    """A press on an alert's button: what it does to the ladder, and what its presser reads.

    `is_theirs`: the alert is open and in their hands, so that its page has reached them.
    """

    events: tuple[AlertEvent, ...] = ()
    effects: tuple[Effect, ...] = ()
    is_theirs: bool = False


def alert_of(event: ButtonPressed) -> str:
    """The id of the alert whose button this is; empty for any other button."""
    parts = parts_of(event.action)
    return parts[1] if len(parts) >= 3 and parts[0] == "a" else ""


def is_on_ladder(alert: Alert, staff: Staff, client: Client | None) -> bool:
    """Those who were paged, whoever took it, and the client's own therapist."""
    return staff.id in (*alert.told, alert.acknowledged_by, client.therapist_id if client else None)


def press(alert: Alert | None, event: ButtonPressed, staff: Staff, opened: Opened) -> Pressed:
    """Only those on the ladder may touch an alert, and only while it is open; for everybody else it does not exist.

    Closed before anybody had talked with the client, it takes that somebody has.
    """
    seen, action = AnswerTap(callback_id=event.callback_id), parts_of(event.action)[2:]
    if alert is None or not is_on_ladder(alert, staff, opened.client):
        return Pressed(effects=(seen, tell(staff, "alerts.not-yours")))
    if action == ("talked",) and is_unspoken(alert):
        pressed = talked(staff, opened)
    elif alert.state is AlertState.CLOSED:
        pressed = Pressed(effects=(tell(staff, "alerts.not-yours"),))
    else:
        pressed = act(alert, action, staff, opened)
    is_open = alert.state is not AlertState.CLOSED
    return Pressed(events=pressed.events, effects=(seen, *pressed.effects), is_theirs=is_open)


def act(alert: Alert, action: tuple[str, ...], staff: Staff, opened: Opened) -> Pressed:
    def said(text_id: str) -> tuple[Effect, ...]:
        return (tell(staff, text_id, drill=is_drill(alert), name=opened.taker),)

    match action:
        case ("ack",) if alert.state is AlertState.ACKNOWLEDGED and alert.acknowledged_by != staff.id:
            return Pressed(effects=said("alerts.acknowledged-already"))
        case ("ack",):
            taken = replace(alert, state=AlertState.ACKNOWLEDGED)
            shown = (*said("alerts.acknowledged"), *show(taken, staff, opened))
            return Pressed(events=(Acknowledged(staff.id), Looked(staff.id)), effects=shown)
        case ("show",):
            return Pressed(events=(Looked(staff.id),), effects=show(alert, staff, opened))
        case ("done",):
            return Pressed(effects=(choose_outcome(alert, staff),))
        case ("out", outcome, words) if outcome in OUTCOMES and words != mark_of(alert):
            newer = (*said("alerts.newer-words"), *show(alert, staff, opened), choose_outcome(alert, staff))
            return Pressed(events=(Looked(staff.id),), effects=newer)
        case ("out", outcome, *_) if outcome in OUTCOMES:
            told = closed_held(alert, staff) if outcome in UNSPOKEN and not alert.drill else said("alerts.closed")
            return Pressed(events=(Closed(staff.id, outcome),), effects=told)
        case ("still",):
            return Pressed(events=(StillWith(staff.id),), effects=said("alerts.extended"))
        case ("wrong",):
            return marked_wrong(alert, staff, opened)
        case _:
            return Pressed(effects=(tell(staff, "common.not-in-use"),))


def closed_held(alert: Alert, staff: Staff) -> tuple[Effect, ...]:
    """Nobody has talked with them yet: the way to say that somebody has comes along."""
    if alert.client_id is None:
        return (tell(staff, "alerts.closed", drill=is_drill(alert)),)
    text = Text(id="alerts.closed-held")
    return (Say(to=ToStaff(staff_id=staff.id), text=text, buttons=talked_button(alert)),)


def talked(staff: Staff, opened: Opened) -> Pressed:
    """Somebody has talked with the client. Pressed twice, it does nothing more."""
    is_held = opened.client is not None and opened.client.held_at is not None
    return Pressed(events=(Talked(staff.id),) if is_held else (), effects=(tell(staff, "alerts.released"),))


def marked_wrong(alert: Alert, staff: Staff, opened: Opened) -> Pressed:
    """What was done is asked in the same breath.

    Who takes it by this is shown the words: their client hears that they have been seen.
    """
    asked = choose_outcome(alert, staff, "alerts.marked")
    if alert.state is AlertState.ACKNOWLEDGED:
        return Pressed(events=(MarkedWrong(staff.id),), effects=(asked,))
    taken = replace(alert, state=AlertState.ACKNOWLEDGED)
    return Pressed(events=(MarkedWrong(staff.id), Looked(staff.id)), effects=(*show(taken, staff, opened), asked))


def choose_outcome(alert: Alert, staff: Staff, text_id: str = "alerts.choose-outcome") -> Say:
    text = Text(id=text_id, args={"drill": is_drill(alert)})
    return Say(to=ToStaff(staff_id=staff.id), text=text, buttons=outcome_buttons(alert))


def tell(staff: Staff, text_id: str, **args: str) -> Say:
    return Say(to=ToStaff(staff_id=staff.id), text=Text(id=text_id, args=args))


def show(alert: Alert, staff: Staff, opened: Opened) -> tuple[Effect, ...]:
    """The card, the words, the plan and the reasons, in the private chat alone."""
    text = Text(id="alerts.details", args=details(alert, staff, opened))
    effects: list[Effect] = [Say(to=ToStaff(staff_id=staff.id), text=text, buttons=buttons(alert))]
    if opened.plan is not None and opened.client is not None:
        text = plan_text(opened.plan, client=opened.client.name)
        effects.append(Say(to=ToStaff(staff_id=staff.id), text=text))
    if opened.card is None and not alert.drill:
        effects.append(tell(staff, "alerts.no-card"))
    if alert.kind is Kind.CHILD_ABUSE:
        effects.append(tell(staff, "alerts.duty"))
    return tuple(effects)


ITEM9: Mapping[tuple[str, ...], str] = {("item9-1",): "several", ("item9-2",): "half", ("item9-3",): "daily"}
"""What raised an alert, where it was PHQ-9 item 9 alone, and the answer's name in the text."""


def item9_of(patterns: Sequence[str]) -> str:
    """Shape: "none" for any other reason."""
    return ITEM9.get(tuple(patterns), "none")


def details(alert: Alert, staff: Staff, opened: Opened) -> dict[str, str]:
    """What the text of a look is given; "-" stands for what nobody has recorded."""
    client, card, item9 = opened.client, opened.card, item9_of(alert.patterns)
    return {
        "drill": is_drill(alert),
        "level": alert.level.word,
        "kind": alert.kind.value,
        "client": client.name if client else "-",
        "words": alert.words or "-",
        "spoken": "yes" if alert.words or item9 == "none" else "no",
        "patterns": "; ".join(alert.reasons or alert.patterns) or "-",
        "item9": item9,
        "counts": (opened.counts if item9 == "none" else opened.counts.partition(" ")[2]) or "-",
        "texts": "\n".join(line(at, words, staff) for at, words in opened.texts) or "-",
        "has_plan": "yes" if opened.plan else "no",
        "phone": (card.phone if card else "") or "-",
        "address": (card.whereabouts if card else "") or "-",
        "local_emergency": card.local_emergency if card else "911",
        "contact": (card.contact if card else "") or "-",
        "baseline": (client.baseline if client else "") or "-",
        "danger": "on" if client and client.danger else "off",
        **asked_and_answered(alert, opened),
    }


def line(at: datetime, words: str, staff: Staff) -> str:
    return f"{day_hour(at.astimezone(ZoneInfo(staff.zone)), staff.language, 'dd MMM HH:mm')} {words[:300]}"
