"""What a page to staff is made of: telegram, e-mail and pager for each, and the buttons under it. Pure."""

from __future__ import annotations

import zlib

from bot.core.actions import encode
from bot.core.cover import LAST, can_hear
from bot.core.effects import Effect, Mail, Page, Say
from bot.model import Alert, AlertState, Button, Keyboard, Lane, Staff, Text, ToStaff

OUTCOMES = ("talked", "safe", "emergency", "handed-over", "not-reached", "false-alarm")


def pages(alert: Alert, people: tuple[Staff, ...], about: str = "") -> tuple[Effect, ...]:
    """The same page to each, on every way there is; no words, and no name but for whom it was chosen."""
    told = [effect for person in people for effect in page(alert, person, about)]
    drill = "DRILL: " if alert.drill else ""
    summary = f"{drill}Between: an alert ({alert.level.word}) waits for an acknowledgement in Telegram."
    return (*told, Page(key=f"alert:{alert.id}:{alert.rounds}:pager", summary=summary, alert_id=alert.id))


def page(alert: Alert, person: Staff, about: str) -> tuple[Effect, ...]:
    """Telegram and mail. Who blocked the bot is tried again where everybody is paged: it may have changed unseen."""
    key = f"alert:{alert.id}:{alert.rounds}:{person.id}"
    is_tried = can_hear(person) or (person.chat_id is not None and alert.rung == LAST)
    name = about if not person.nudge_only and not alert.drill else ""
    ways: list[Effect] = [said(alert, person, name, f"{key}:telegram")] if is_tried else []
    if person.email:
        ways.append(written(alert, person, name, f"{key}:email"))
    return tuple(ways)


def said(alert: Alert, person: Staff, name: str, key: str) -> Say:
    args = {"level": alert.level.word, "kind": alert.kind.value} | ({"client": name} if name else {})
    text = Text(id="alerts.nudge-named" if name else nudge(alert), args=args)
    to = ToStaff(staff_id=person.id)
    return Say(to=to, text=text, lane=Lane.CRISIS, buttons=buttons(alert), key=key, alert_id=alert.id)


def written(alert: Alert, person: Staff, name: str, key: str) -> Mail:
    """The subject never holds a name: it is what a locked phone shows."""
    drill = is_drill(alert)
    args = {"level": alert.level.word, "drill": drill} | ({"client": name} if name else {})
    return Mail(
        staff_id=person.id,
        subject=Text(id="alerts.mail-subject", args={"drill": drill}),
        text=Text(id="alerts.mail-text-named" if name else "alerts.mail-text", args=args),
        key=key,
        alert_id=alert.id,
    )


def is_drill(alert: Alert) -> str:
    """A drill is marked in every text about it."""
    return "yes" if alert.drill else "no"


def nudge(alert: Alert) -> str:
    return "alerts.drill" if alert.drill else "alerts.nudge"


def buttons(alert: Alert) -> Keyboard:
    """What can be done about it; nobody acknowledges what is in somebody's hands."""
    show = act(alert, "show", "alerts.show")
    is_taken = alert.state is AlertState.ACKNOWLEDGED
    return (
        (show,) if is_taken else (act(alert, "ack", "alerts.acknowledge"), show),
        (act(alert, "done", "alerts.what-was-done"), act(alert, "still", "alerts.still-with")),
        (act(alert, "wrong", "alerts.wrong"),),
    )


def act(alert: Alert, name: str, label: str) -> Button:
    return Button(label=Text(id=label), action=encode("a", alert.id, name))


def outcome_buttons(alert: Alert) -> Keyboard:
    """Each knows the words it is about: what comes later is not closed with them."""
    words = mark_of(alert)
    return tuple(
        (Button(label=Text(id=f"alerts.outcome-{outcome}"), action=encode("a", alert.id, "out", outcome, words)),)
        for outcome in OUTCOMES
    )


def talked_button(alert: Alert) -> Keyboard:
    """What lets go of a client whose alert was closed before anybody had talked with them."""
    return ((act(alert, "talked", "alerts.talked"),),)


def mark_of(alert: Alert) -> str:
    """What tells an alert as it was shown from what it will hold; nothing can be read from it."""
    held = "\n".join((alert.level.word, *alert.patterns, alert.words))
    return f"{zlib.crc32(held.encode()):x}"


def outcome_question(alert: Alert, staff_id: str, key: str) -> Say:
    """Ask whoever took it what was done."""
    return Say(
        to=ToStaff(staff_id=staff_id),
        text=Text(id="alerts.ask-outcome", args={"drill": is_drill(alert)}),
        lane=Lane.CRISIS,
        buttons=(*outcome_buttons(alert), (act(alert, "still", "alerts.still-with"),)),
        key=key,
        alert_id=alert.id,
    )


def taken(alert: Alert, staff_id: str, name: str) -> tuple[Effect, ...]:
    """Tell the others who were paged that somebody has it, without a sound."""
    return others_told(alert, staff_id, "taken", name)


def closed_by(alert: Alert, staff_id: str, name: str) -> tuple[Effect, ...]:
    """Tell the others who were paged, or had it, that nothing is left to do, without a sound."""
    return others_told(alert, staff_id, "closed-by", name)


def others_told(alert: Alert, staff_id: str, what: str, name: str) -> tuple[Effect, ...]:
    people = dict.fromkeys(each for each in (*alert.told, alert.acknowledged_by) if each)
    return tuple(
        Say(
            to=ToStaff(staff_id=other),
            text=Text(id=f"alerts.{what}", args={"name": name, "drill": is_drill(alert)}),
            key=f"{what}:{alert.id}:{alert.rounds}:{other}",
            silent=True,
        )
        for other in people
        if other != staff_id
    )
