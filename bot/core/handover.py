"""A client goes to another therapist, and a therapist leaves: caseload, alerts and leaves move, access ends. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core import escalation
from bot.core.actions import encode
from bot.core.alert_change import changed
from bot.core.alert_events import HandedOver, RecipientBlocked
from bot.core.before_session import page_before
from bot.core.cover import Cover, can_hear, cover_of
from bot.core.effects import CallOff, Cancel, Change, Effect, Log, Note, Say, Schedule
from bot.core.leave import stand_ins_on
from bot.core.rules import ProgrammeRules
from bot.core.telling import tell
from bot.core.views import ClientView
from bot.model import Alert, Button, Client, ClientCalendar, Leave, Role, Staff, Status, Text, ToStaff

HANDED_OVER = "therapist"
"""Under this name the timeline keeps from whom to whom a client went."""

ASKED_AGAIN = "handed-over"
"""Stands for a consent that is given no longer: no text has this hash, so it is asked for before anything else."""

NO_ACCESS: Mapping[str, object] = {"chat_id": None, "dialogue": {}, "received_at": None}
"""The chat belongs to nobody of staff any more; whoever comes back is added anew."""

MAY_HEAR = (Status.ACTIVE, Status.PAUSED, Status.ENROLLING)


@dataclass(frozen=True, kw_only=True)
class Handover:
    """From whom to whom, and who is there. Shape: `people` holds everybody in service, by id."""

    former: Staff
    to: Staff
    people: Mapping[str, Staff]
    leaves: Sequence[Leave]
    rules: ProgrammeRules
    now: datetime
    by: str


def trouble_with(former: Staff, to: Staff | None) -> str:
    """Why somebody cannot take over, as the end of a text's id; empty when they can."""
    if to is None or to.left_at is not None:
        return "who"
    if to.id == former.id:
        return "self"
    if to.role is not Role.THERAPIST:
        return "role"
    return "" if to.received_at is not None and can_hear(to) else "not-received"


def handed_over(view: ClientView, alerts: Iterable[Alert], over: Handover) -> tuple[Effect, ...]:
    """One client: who reads, who is told. Consent names who reads, so it is asked for again."""
    client = view.client
    moved = replace(client, therapist_id=over.to.id, consent=ASKED_AGAIN if client.consent else "")
    mine = tuple(each for each in alerts if each.client_id == client.id)
    value = {"from": over.former.id, "to": over.to.id}
    return (
        Change(kind=Client, id=client.id, values={"therapist_id": over.to.id, "consent": moved.consent}),
        *(effect for alert in mine for effect in alert_moved(alert, moved, over)),
        *(Schedule(due=page_before(session, over.to)) for session in view.planned),
        *calendar_left(client.id),
        *told(moved, over),
        Note(client_id=client.id, name=HANDED_OVER, value=value),
        Log(actor=over.by, action="client handed over", subject=client.id, detail=f"{over.former.id} {over.to.id}"),
    )


def calendar_left(client_id: str) -> tuple[Effect, ...]:
    """The calendar was the former therapist's: nobody looks into it any more; the sessions stay."""
    return Change(kind=ClientCalendar, id=client_id, values={"url": ""}), Cancel(key=f"calendar:{client_id}")


def told(client: Client, over: Handover) -> tuple[Effect, ...]:
    """The client hears who looks after them, also while an alert is open: it is the new person who answers it."""
    if client.status not in MAY_HEAR or client.chat_id is None:
        return ()
    text = Text(id="care.handover", args={"therapist": over.to.name})
    return (tell(client, text, over.rules, now=over.now, key=f"handover:{client.id}:{over.now.isoformat()}"),)


def alert_moved(alert: Alert, client: Client, over: Handover) -> tuple[Effect, ...]:
    """The ladder goes on, with the people who are there now."""
    cover = cover_now(alert, client, over)
    after, effects = escalation.step(alert, HandedOver(over.former.id), cover, over.rules, now=over.now)
    return (changed(alert, after), *effects) if after != alert else effects


def alert_lost(alert: Alert, client: Client | None, over: Handover) -> tuple[Effect, ...]:
    """An alert of somebody else's client: whoever leaves is no longer told, and those who come next are, at once."""
    cover, gone = cover_now(alert, client, over), over.former.id
    after, effects = escalation.step(alert, RecipientBlocked(gone), cover, over.rules, now=over.now)
    after = replace(after, told=tuple(each for each in after.told if each != gone))
    return (changed(alert, after), *effects)


def cover_now(alert: Alert, client: Client | None, over: Handover) -> Cover:
    away = stand_ins_on(over.leaves, over.people, now=over.now)
    return cover_of(over.people, client, away, alert.therapist_id)


def yours_now(over: Handover, count: int, client_id: str = "") -> Say:
    """What the new therapist reads: no name on a locked phone; a tap shows who."""
    action = encode("s", "client", client_id) if client_id else encode("s", "clients")
    return Say(
        to=ToStaff(staff_id=over.to.id),
        text=Text(id="staff.handover-yours", args={"name": over.former.name, "count": count}),
        buttons=((Button(label=Text(id="staff.handover-look"), action=action),),),
        key=f"handover:{over.former.id}:{over.to.id}:{client_id}:{over.now.isoformat()}",
    )


# ---------------------------------------------------------------- a therapist leaves


def left(
    views: Sequence[ClientView], alerts: Sequence[Alert], over: Handover, clients: Mapping[str, Client]
) -> tuple[Effect, ...]:
    """Access ends now; clients, open alerts, backup's duty and stand-ins go to the other.

    Shape: `views` are the caseload of whoever leaves; `alerts` all that are open, `clients` whom they are about, by id.
    """
    former, to = over.former, over.to
    others = {each.id: each for each in over.people.values() if each.id != former.id}
    people = {**others, **{each.id: each for each in with_backups(others.values(), former, to)}}
    rest = replace(over, people=people)
    ids = {view.client.id for view in views}
    elsewhere = [each for each in alerts if each.client_id not in ids and is_in_hands_of(former, each)]
    return (
        Change(kind=Staff, id=former.id, values={**NO_ACCESS, "left_at": over.now}),
        CallOff(staff_id=former.id),
        Cancel(key=f"digest:{former.id}:*"),
        *backups_changed(others.values(), people),
        *stand_ins_off(over),
        *(effect for view in views for effect in handed_over(view, alerts, rest)),
        *(effect for alert in elsewhere for effect in alert_lost(alert, clients.get(alert.client_id or ""), rest)),
        Log(actor=over.by, action="staff left", subject=former.id, detail=to.id),
        yours_now(over, len(views)),
    )


def is_in_hands_of(person: Staff, alert: Alert) -> bool:
    return person.id in (*alert.told, alert.acknowledged_by, alert.therapist_id)


def with_backups(people: Iterable[Staff], former: Staff, to: Staff) -> Iterable[Staff]:
    """Whoever had the one who leaves as backup has the other; the other has whoever backed the one who leaves."""
    for each in people:
        if each.backup_id == former.id:
            own = to.id if each.id != to.id else former.backup_id
            yield replace(each, backup_id=own if own != each.id else None)


def backups_changed(before: Iterable[Staff], after: Mapping[str, Staff]) -> tuple[Effect, ...]:
    return tuple(
        Change(kind=Staff, id=each.id, values={"backup_id": after[each.id].backup_id})
        for each in before
        if after[each.id].backup_id != each.backup_id
    )


def stand_ins_off(over: Handover) -> tuple[Effect, ...]:
    """A leave for which they stood in has nobody now: it is called off, and the one who is away is told."""
    effects: list[Effect] = []
    for each in over.leaves:
        if each.off_at is None and over.former.id in (each.stand_in_id, each.staff_id):
            effects.append(Change(kind=Leave, id=each.id, values={"off_at": over.now}))
        if each.off_at is None and each.stand_in_id == over.former.id and each.staff_id in over.people:
            text = Text(id="staff.handover-no-stand-in", args={"name": over.former.name})
            effects.append(Say(to=ToStaff(staff_id=each.staff_id), text=text, key=f"leave:{each.id}:gone"))
    return tuple(effects)
