"""Sessions: set by the therapist, counted when their hour has come, and what is said of them afterwards. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.before_session import page_before
from bot.core.effects import Add, Change, Effect, Log, Replan, Schedule
from bot.core.schedule import local_moment
from bot.core.views import ClientView
from bot.core.when import moment
from bot.model import Client, Due, DueKind, Homework, Staff, TherapySession

if TYPE_CHECKING:
    from bot.core.staff_commands import Desk

WERE = ("held", "missed", "cancelled")

SPOKEN_OF = timedelta(days=5)
"""What is said of a session without naming it means the last one for so long; later, the one to come."""

TODAY = timedelta(hours=12)
"""A session to come that is said to have been held already was held a little early."""


def session(desk: Desk) -> tuple[Effect, ...]:
    """`/session NAME 25 Nov 15:00 weekly`, or held, missed, cancelled for the last one."""
    found, rest = desk.named()
    if found is None:
        return (desk.who(),)
    if rest.casefold() in WERE:
        return session_was(desk, found, rest.casefold())
    at = moment(rest, now=desk.now, zone=desk.staff.zone)
    if at is None or at <= desk.now:
        return (desk.say("staff.session-how"),)
    number = found.client.session_number + 1
    weekly = "weekly" in rest.casefold() or "semanal" in rest.casefold()
    made = TherapySession(id=desk.new_id(), client_id=found.client.id, starts_at=at, number=number, weekly=weekly)
    local = at.astimezone(ZoneInfo(desk.staff.zone))
    said = desk.say(
        "staff.session-set",
        client=found.client.name,
        when=f"{local:%a %d %b %Y %H:%M}",
        number=number,
        planned=found.client.sessions_planned,
        weekly="yes" if weekly else "no",
    )
    former = found.next_session
    moved = (Change(kind=TherapySession, id=former.id, values={"state": "cancelled"}),) if former else ()
    return *moved, *planned(made, found.therapist or desk.staff), Replan(client_id=found.client.id), said


def planned(made: TherapySession, therapist: Staff | None) -> tuple[Effect, ...]:
    """A session, its hour as something owed, and the therapist's page before it."""
    key = f"session:{made.id}"
    due = Due(key=key, kind=DueKind.SESSION, at=made.starts_at, client_id=made.client_id, detail={"session": made.id})
    before = (Schedule(due=page_before(made, therapist)),) if therapist else ()
    return Add(record=made), Schedule(due=due), *before


def week_later(met: TherapySession, therapist: Staff | None, session_id: str, *, number: int) -> tuple[Effect, ...]:
    """The next weekly one, at the same hour of the therapist's own."""
    zone = therapist.zone if therapist else "UTC"
    local = met.starts_at.astimezone(ZoneInfo(zone))
    at = local_moment(local.date() + timedelta(days=7), local.time(), zone)
    made = TherapySession(id=session_id, client_id=met.client_id, starts_at=at, number=number, weekly=True)
    return planned(made, therapist)


def session_was(desk: Desk, found: ClientView, state: str) -> tuple[Effect, ...]:
    """A session that was missed or cancelled does not count, and one that was held counts once."""
    said = desk.say("staff.session-was", client=found.client.name, state=state)
    effects = was_held(desk, found) if state == "held" else did_not_happen(desk, found, state)
    logged = Log(actor=desk.staff.id, action=f"session {state}", subject=found.client.id)
    return logged, *effects, Replan(client_id=found.client.id), said


def spoken_of(desk: Desk, found: ClientView) -> TherapySession | None:
    """The session whose hour has come lately."""
    last = found.last_session
    return last if last is not None and desk.now - last.starts_at <= SPOKEN_OF else None


def was_held(desk: Desk, found: ClientView) -> tuple[Effect, ...]:
    """One that the clock has counted is not counted again; one that nobody had set counts now."""
    done = tuple(
        Change(kind=Homework, id=task.id, values={"state": "closed", "closed_at": desk.now}) for task in found.homework
    )
    if spoken_of(desk, found) is not None:
        return done
    coming = found.next_session
    if coming is not None and coming.starts_at - desk.now <= TODAY:
        held = Change(kind=TherapySession, id=coming.id, values={"state": "held"})
        return *done, held, *count(found.client, coming.number), *chained(desk, coming, coming.number + 1)
    return *done, *count(found.client, found.client.session_number + 1)


def did_not_happen(desk: Desk, found: ClientView, state: str) -> tuple[Effect, ...]:
    """The last one where it was missed, else the one to come; a weekly hour goes on either way.

    `cancelled` is said ahead: it means the coming session, where there is one.
    """
    last, coming = spoken_of(desk, found), found.next_session
    if coming is not None and (last is None or state == "cancelled"):
        off = Change(kind=TherapySession, id=coming.id, values={"state": state})
        return off, *chained(desk, coming, coming.number)
    if last is None:
        return ()
    off = Change(kind=TherapySession, id=last.id, values={"state": state})
    if coming is None:
        return off, *count(found.client, last.number - 1)
    moved = Change(kind=TherapySession, id=coming.id, values={"number": last.number})
    return off, *count(found.client, last.number - 1), moved


def count(client: Client, number: int) -> tuple[Effect, ...]:
    return (Change(kind=Client, id=client.id, values={"session_number": number}),)


def chained(desk: Desk, met: TherapySession, number: int) -> tuple[Effect, ...]:
    return week_later(met, desk.staff, desk.new_id(), number=number) if met.weekly else ()
