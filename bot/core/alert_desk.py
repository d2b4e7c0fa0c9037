"""`/alert`: what is open and in whose hands, one alert with its whole history, also the last that was closed. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.actions import encode
from bot.core.alert_buttons import item9_of
from bot.core.calendar_words import day_hour
from bot.core.effects import Effect, Log
from bot.core.paging import buttons, is_drill
from bot.model import Alert, AlertState, Button, Happening, Staff, Text

if TYPE_CHECKING:
    from bot.core.desk import Desk

LINES_SHOWN = 40
"""Of a history, in chat, the newest; `between alerts --history` prints every line."""


def alert(desk: Desk) -> tuple[Effect, ...]:
    """`/alert` lists the open ones; `/alert NAME` or an id opens one. The client's words are a look of their own.

    Of a client of whom none is open it tells the last one, which can be looked into no more.
    """
    found = meant(desk.view.alerts, desk) or meant(desk.view.closed, desk) or desk.view.alerts
    if not found:
        return (desk.say("staff.no-alerts"),)
    if len(found) == 1:
        return one(desk, found[0])
    choices = tuple((Button(label=label(each, desk), action=encode("s", "alert", each.id)),) for each in found)
    name = "staff.alerts" if found[0] in desk.view.alerts else "staff.alerts-closed"
    return (desk.say(name, buttons=choices, count=len(choices)),)


def meant(alerts: Sequence[Alert], desk: Desk) -> Sequence[Alert]:
    return [each for each in alerts if desk.rest and is_meant(each, desk)]


def by_id(desk: Desk, alert_id: str) -> tuple[Effect, ...]:
    known = (*desk.view.alerts, *desk.view.closed)
    found = next((each for each in known if each.id == alert_id), None)
    return (desk.say("alerts.not-yours"),) if found is None else one(desk, found)


def is_meant(alert: Alert, desk: Desk) -> bool:
    wanted = desk.rest.casefold()
    return alert.id == wanted or name_of(alert, desk).casefold().startswith(wanted)


def name_of(alert: Alert, desk: Desk) -> str:
    client = desk.by_id(alert.client_id or "")
    return client.client.name if client is not None else ("DRILL" if alert.drill else "?")


def label(alert: Alert, desk: Desk) -> str:
    level = desk.speak(Text(id="alerts.level-word", args={"level": alert.level.word}))
    return f"{name_of(alert, desk)} · {level} · {age(desk.now - alert.raised_at)}"


def age(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h"


def one(desk: Desk, alert: Alert) -> tuple[Effect, ...]:
    """Where an alert stands, and everything that happened to it."""
    lines = desk.view.history.get(alert.id, ())
    taker = desk.view.colleagues.get(alert.acknowledged_by or "")
    text = desk.say(
        "alerts.one",
        buttons=() if alert.state is AlertState.CLOSED else buttons(alert),
        drill=is_drill(alert),
        client=name_of(alert, desk),
        level=alert.level.word,
        kind=alert.kind.value,
        state=alert.state.value,
        taker=taker.name if taker else "-",
        next=local(alert.next_at, desk.staff) if alert.next_at and alert.state is not AlertState.CLOSED else "-",
        history="\n".join(
            desk.speak(said(each, desk.view.colleagues, desk.staff)) for each in lines[-LINES_SHOWN:]
        ) or "-",
    )  # fmt: skip
    return Log(actor=desk.staff.id, action="alert history opened", subject=alert.id), text


def said(line: Happening, people: Mapping[str, Staff], reader: Staff) -> Text:
    """A line of the history in words."""
    detail = line.detail or {}
    person = people.get(line.staff_id or "")
    ways = detail.get("ways") or [detail.get("way", "")]
    args: dict[str, str | int | float] = {
        "at": local(line.at, reader),
        "what": "rung" if line.what == "paged" and line.staff_id is None else line.what,
        "name": person.name if person else (line.staff_id or "-"),
        "ways": ", ".join(str(way) for way in ways),
        "level": str(detail.get("level", "")),
        "patterns": ", ".join(detail.get("patterns", ())),
        "item9": item9_of(detail.get("patterns", ())),
        "outcome": str(detail.get("outcome", "")),
    }
    return Text(id="alerts.line", args=args)


def local(at: datetime, reader: Staff) -> str:
    return day_hour(at.astimezone(ZoneInfo(reader.zone)), reader.language, "dd MMM HH:mm:ss")
