"""What becomes of a client's place in the programme: hospital, discharge, death, the end, another phone. Pure.

Sources: the programme's table of moments; for the contact after a discharge, within 24 to 72 hours: Joint Commission
NPSG.15.01.01 and the National Action Alliance's best practices in care transitions (2019).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from bot.core.effects import CallOff, Cancel, Change, Effect, Log, Replan, Say, Schedule
from bot.core.linking import linked
from bot.core.rules import ProgrammeRules
from bot.core.schedule import local_day, local_moment, out_of_quiet, with_quiet_hours
from bot.core.sessions import no_longer_owed
from bot.core.telling import tell
from bot.core.views import ClientView
from bot.model import Client, Due, DueKind, Lane, Question, Run, Status, Text, ToClient

LATEST_CONTACT = timedelta(hours=72)
"""After a discharge; later than that somebody should call."""

DISCHARGE = "discharge"


def stopped_runs(view: ClientView, now: datetime) -> tuple[Effect, ...]:
    runs = [run for run in (view.run, view.held_run) if run is not None]
    return tuple(Change(kind=Run, id=run.id, values={"state": "stopped", "ended_at": now}) for run in runs)


def hospital(view: ClientView, by: str, *, now: datetime) -> tuple[Effect, ...]:
    """Nothing comes by itself, without an end, until a discharge is recorded; what they write is still screened."""
    client = view.client
    values = {"status": Status.PAUSED, "paused_until": None, "hospital_at": client.hospital_at or now}
    return (
        Change(kind=Client, id=client.id, values=values),
        *stopped_runs(view, now),
        Cancel(key=f"resume:{client.id}"),
        Replan(client_id=client.id),
        Log(actor=by, action="client in hospital", subject=client.id),
    )


def contact_at(client: Client, left_on: date, rules: ProgrammeRules, now: datetime) -> datetime:
    """The client's morning on the day after; the next one that comes, where that has passed. Never in quiet hours."""
    on = max(left_on + timedelta(days=1), local_day(client, now))
    quiet = with_quiet_hours(client, rules)
    at = out_of_quiet(quiet, local_moment(on, client.morning, client.zone))
    return at if at > now else out_of_quiet(quiet, local_moment(on + timedelta(days=1), client.morning, client.zone))


def is_late(client: Client, left_on: date, at: datetime) -> bool:
    """Whether the first words come more than three days after the day of the discharge."""
    return at - local_moment(left_on, client.morning, client.zone) > LATEST_CONTACT


def discharged(view: ClientView, at: datetime, by: str) -> tuple[Effect, ...]:
    client = view.client
    back = Due(key=f"resume:{client.id}", kind=DueKind.RESUME, at=at, client_id=client.id, detail={"after": DISCHARGE})
    return (
        Change(kind=Client, id=client.id, values={"paused_until": at}),
        Schedule(due=back),
        Log(actor=by, action="client discharged", subject=client.id),
    )


def welcome_back(client: Client, therapist: str, rules: ProgrammeRules, *, now: datetime) -> Say:
    """One kind line; it asks for nothing."""
    text = Text(id="care.discharged", args={"therapist": therapist})
    return tell(client, text, rules, now=now, key=f"discharged:{client.id}:{now.isoformat()}")


def deceased(view: ClientView, by: str, *, now: datetime) -> tuple[Effect, ...]:
    """Every send stops at once; alerts go on for the people who hold them; the record is sealed."""
    client = view.client
    values = {
        "status": Status.FROZEN,
        "deceased_at": now,
        "ended_at": client.ended_at or now,
        "caring_at": None,
        "paused_until": None,
        "hospital_at": None,
    }
    asked = view.question
    answered = {"answered_at": now, "answer": "called-off"}
    question = (Change(kind=Question, id=asked.id, values=answered),) if asked is not None else ()
    return (
        Change(kind=Client, id=client.id, values=values),
        *stopped_runs(view, now),
        *question,
        *(effect for session in view.planned for effect in no_longer_owed(session)),
        CallOff(client_id=client.id, dues=True),
        Replan(client_id=client.id),
        Log(actor=by, action="client deceased", subject=client.id),
    )


def ended(view: ClientView, by: str, *, now: datetime) -> tuple[Effect, ...]:
    """The programme is over: goodbye, and the numbers that are there without it."""
    client = view.client
    therapist = view.therapist.name if view.therapist else ""
    to = ToClient(client_id=client.id)
    said: Iterable[Effect] = (
        Say(to=to, text=Text(id="care.ended", args={"therapist": therapist}), lane=Lane.REPLY, neutral=client.danger),
        Say(to=to, text=Text(id="crisis.resources"), lane=Lane.REPLY, neutral=client.danger),
    )
    return (
        Change(kind=Client, id=client.id, values={"status": Status.ENDED, "ended_at": now, "caring_at": None}),
        *stopped_runs(view, now),
        *(effect for session in view.planned for effect in no_longer_owed(session)),
        CallOff(client_id=client.id, dues=True),
        Replan(client_id=client.id),
        Log(actor=by, action="client ended", subject=client.id),
        *said,
    )


def moved_to(view: ClientView, chat_id: int, *, now: datetime) -> tuple[Effect, ...]:
    """The record goes to another account; what waits for the former chat is not sent."""
    client = view.client
    is_frozen = client.status is Status.FROZEN
    status = {"status": Status.ACTIVE if client.enrolled_at else Status.ENROLLING} if is_frozen else {}
    values = {"chat_id": chat_id, "blocked_at": None, "confirmed_at": None, **status}
    return (
        CallOff(client_id=client.id),
        Change(kind=Client, id=client.id, values=values),
        *stopped_runs(view, now),
        Replan(client_id=client.id),
        Log(actor=client.id, action="client moved to another account", subject=client.id),
        linked(client.id),
        Say(to=ToClient(client_id=client.id), text=Text(id="care.moved")),
    )
