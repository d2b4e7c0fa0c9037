"""Caring contacts: short notes after a crisis that ask for nothing, approved by the therapist. Pure.

Source: Comtois et al. 2019, JAMA Psychiatry 76:474 (eleven contacts over a year; attempts 9 against 15 %, the primary
outcome not significant). They go on through a pause, since they ask for nothing, and end with one tap, with `/stop`,
when the therapist takes them back, or when a chat is frozen.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.actions import encode
from bot.core.effects import Cancel, Change, Effect, Log, Note, Say, Schedule
from bot.core.rules import USUAL_RULES, ProgrammeRules
from bot.core.schedule import is_quiet, local_day, local_moment, with_quiet_hours
from bot.core.views import ClientView
from bot.model import (
    Alert,
    Button,
    Client,
    Due,
    DueKind,
    Keyboard,
    Kind,
    Lane,
    Status,
    Text,
    ToClient,
    ToStaff,
)

DAYS = (1, 2, 7)
MONTHS = (1, 2, 3, 4, 6, 8, 10, 12)
COUNT = len(DAYS) + len(MONTHS)

ASKED_ABOUT = 3
"""A week after this one the client is asked, once, whether it helped."""

A_WEEK = timedelta(days=7)
HOUR = time(11, 0)
"""Local to the client: late enough for most mornings, and far from the evening's check-in."""

GRACE = timedelta(hours=12)
WORDINGS = 6

FITTING = frozenset({Kind.SUICIDE, Kind.SELF_HARM, Kind.MEDICAL, Kind.VOICES})
"""None for danger at home or harm to others, and none where it was about another person."""

LIVE = (Status.ACTIVE, Status.PAUSED)


def day_of(number: int, start: date) -> date:
    """The day of a contact. Units: `number` counts from 1; a month's last day stands in for one it does not have."""
    if number <= len(DAYS):
        return start + timedelta(days=DAYS[number - 1])
    months = start.month - 1 + MONTHS[number - 1 - len(DAYS)]
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def moment_of(client: Client, on: date) -> datetime:
    """Eleven in the client's morning, or the end of their quiet hours where those last longer."""
    at = local_moment(on, HOUR, client.zone)
    return local_moment(on, client.quiet_to, client.zone) if is_quiet(client, at) else at


def owed(client: Client, number: int, start: date, at: datetime, *, asks: bool = False) -> Schedule:
    name = "ask" if asks else str(number)
    due = Due(
        key=f"caring:{client.id}:{start.isoformat()}:{name}",
        kind=DueKind.CARING,
        at=at,
        grace=GRACE,
        client_id=client.id,
        detail={"number": number, "start": start.isoformat(), "asks": asks},
    )
    return Schedule(due=due)


def begun(client: Client, by: str, *, now: datetime) -> tuple[Effect, ...]:
    start = local_day(client, now)
    return (
        Cancel(key=f"caring:{client.id}:*"),
        Change(kind=Client, id=client.id, values={"caring_at": now}),
        owed(client, 1, start, moment_of(client, day_of(1, start))),
        Log(actor=by, action="caring contacts approved", subject=client.id),
    )


def ended(client: Client, by: str) -> tuple[Effect, ...]:
    return (
        Cancel(key=f"caring:{client.id}:*"),
        Change(kind=Client, id=client.id, values={"caring_at": None}),
        Log(actor=by, action="caring contacts ended", subject=client.id),
    )


def time_up(due: Due, view: ClientView, *, now: datetime, rules: ProgrammeRules = USUAL_RULES) -> tuple[Effect, ...]:
    """A contact's moment has come: it goes out, waits, or is passed over; the next one is owed in any case."""
    view = replace(view, client=with_quiet_hours(view.client, rules))
    client = view.client
    if client.caring_at is None or client.status not in LIVE:
        return ()
    number, start = int(due.detail["number"]), date.fromisoformat(str(due.detail["start"]))
    asks = bool(due.detail["asks"])
    if wait := put_off(view, now):
        return (owed(client, number, start, wait, asks=asks),)
    is_sent = now <= due.at + due.grace and not client.danger and client.blocked_at is None
    said = (asked(client) if asks else contact(view, number, now)) if is_sent else ()
    return *said, *(() if asks else following(client, number, start, now, is_sent=is_sent))


def put_off(view: ClientView, now: datetime) -> datetime | None:
    """Never in quiet hours; and while an alert is open people are with the client, and a note can wait."""
    on = local_day(view.client, now)
    if view.alert is not None or view.client.hospital_at is not None:
        return moment_of(view.client, on + timedelta(days=1))
    if not is_quiet(view.client, now):
        return None
    today = moment_of(view.client, on)
    return today if today > now else moment_of(view.client, on + timedelta(days=1))


def following(client: Client, number: int, start: date, now: datetime, *, is_sent: bool) -> tuple[Effect, ...]:
    effects: list[Effect] = []
    if number == ASKED_ABOUT and is_sent:
        effects.append(owed(client, number, start, moment_of(client, local_day(client, now) + A_WEEK), asks=True))
    if number < COUNT:
        on = max(day_of(number + 1, start), local_day(client, now) + timedelta(days=1))
        effects.append(owed(client, number + 1, start, moment_of(client, on)))
    return tuple(effects)


def contact(view: ClientView, number: int, now: datetime) -> tuple[Effect, ...]:
    """One note, its wording going round from note to note; the first says what they are."""
    client = view.client
    wording = "first" if number == 1 else f"note-{(number + client.seed) % WORDINGS + 1}"
    args = {"name": client.called or "none", "therapist": view.therapist.name if view.therapist else "none"}
    stop: Keyboard = ((Button(label=Text(id="caring.stop"), action=encode("c", "caring", "stop")),),)
    say = Say(
        to=ToClient(client_id=client.id),
        text=Text(id=f"caring.{wording}", args=args),
        buttons=stop,
        lane=Lane.PROMPT,
        expires_at=now + GRACE,
    )
    return say, Note(client_id=client.id, name="caring", value=number, shared=False)


def asked(client: Client) -> tuple[Effect, ...]:
    choices: Keyboard = (
        tuple(
            Button(label=Text(id=f"common.{answer}"), action=encode("c", "helped", answer)) for answer in ("yes", "no")
        ),
    )
    text = Text(id="caring.ask")
    return (Say(to=ToClient(client_id=client.id), text=text, buttons=choices, lane=Lane.PROMPT),)


def helped(client: Client, answer: str) -> tuple[Effect, ...]:
    """Kept for the digest."""
    said = Say(to=ToClient(client_id=client.id), text=Text(id="caring.thanks"))
    return Note(client_id=client.id, name="caring-helped", value=answer), said


def stopped(view: ClientView) -> tuple[Effect, ...]:
    """One tap ends them, without a question; the therapist hears of it in silence."""
    client = view.client
    if client.caring_at is None:
        return (Say(to=ToClient(client_id=client.id), text=Text(id="caring.stopped")),)
    told = Say(to=ToStaff(staff_id=client.therapist_id), text=Text(id="caring.client-stopped"), silent=True)
    said = Say(to=ToClient(client_id=client.id), text=Text(id="caring.stopped"))
    return *ended(client, client.id), said, told


# ---------------------------------------------------------------- offered to the therapist


def may_have(client: Client) -> bool:
    return client.status in LIVE and not client.danger


def offer(alert: Alert, client: Client) -> tuple[Effect, ...]:
    """Once an alert of a fitting kind is closed. No name: a locked phone may show it."""
    is_fitting = alert.kind in FITTING and alert.outcome != "false-alarm" and not alert.drill
    if not is_fitting or client.caring_at is not None or not may_have(client):
        return ()
    more = Button(label=Text(id="caring.more"), action=encode("s", "caring", client.id, "offer"))
    to = ToStaff(staff_id=client.therapist_id)
    return (Say(to=to, text=Text(id="caring.offer"), buttons=((more,),), key=f"caring-offer:{alert.id}"),)
