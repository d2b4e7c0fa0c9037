"""`/session NAME …`: a session is set or moved, and what became of the last one. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core import calendar_desk
from bot.core.actions import encode
from bot.core.calendar_words import day_and_month, day_hour, weekday
from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Log, Replan
from bot.core.holds import let_go
from bot.core.schedule import local_day
from bot.core.sessions import no_longer_owed, numbered, planned, week_later
from bot.core.tasks import closed
from bot.core.telling import may_be_told, tell
from bot.core.views import ClientView
from bot.core.when import moment, plain
from bot.model import Button, Client, Homework, Keyboard, Status, Text, TherapySession

STATES = {
    "held": "held", "missed": "missed", "cancelled": "cancelled", "canceled": "cancelled",
    "realizada": "held", "perdida": "missed", "cancelada": "cancelled",
}  # fmt: skip

CALENDAR = ("calendar", "calendario")

OF_LATE = timedelta(days=5)
"""What is said of a session without naming it means the last one for so long; later, the one to come."""

SOON = timedelta(hours=12)
"""A session that begins within this time is the one that was "held" when nothing began before."""

WEEKLY = ("weekly", "semanal")
ONCE = ("once", "una vez")


def session(desk: Desk) -> tuple[Effect, ...]:
    """`/session NAME 25 Nov 15:00 weekly`, or held, missed, cancelled for the last one; `calendar ADDRESS`."""
    found, rest = desk.named()
    if found is None:
        return (desk.who(),)
    word, _, said = rest.partition(" ")
    if plain(word) in CALENDAR:
        return calendar_desk.address(desk, found, said)
    if state := STATES.get(plain(rest)):
        return held(desk, found) if state == "held" else asked(desk, found, state)
    at = moment(rest, now=desk.now, zone=desk.staff.zone)
    if at is None or at <= desk.now:
        return (desk.say("staff.session-how"),)
    return set_at(desk, found, at, is_weekly(plain(rest), found.next_session))


def is_weekly(said: str, former: TherapySession | None) -> bool:
    """What is said; one that is only moved stays weekly."""
    if any(word in said for word in WEEKLY):
        return True
    return former is not None and former.weekly and not any(word in said for word in ONCE)


def set_at(desk: Desk, found: ClientView, at: datetime, weekly: bool) -> tuple[Effect, ...]:
    """The next session, in the place of the one that was planned; a weekly one in the place of all that were."""
    former, number = found.planned if weekly else found.planned[:1], found.client.session_number + 1
    rest = () if weekly else found.planned[1:]
    number += sum(each.starts_at < at for each in rest)
    made = TherapySession(id=desk.new_id(), client_id=found.client.id, starts_at=at, number=number, weekly=weekly)
    local = at.astimezone(ZoneInfo(desk.staff.zone))
    said = desk.say(
        "staff.session-set",
        client=found.client.name,
        when=day_hour(local, desk.staff.language, "EEE dd MMM y HH:mm"),
        number=number,
        planned=found.client.sessions_planned,
        over="yes" if number > found.client.sessions_planned else "no",
        weekly="yes" if weekly else "no",
    )
    moved = (
        effect
        for each in former
        for effect in (Change(kind=TherapySession, id=each.id, values={"state": "moved"}), *no_longer_owed(each))
    )
    others = numbered((*rest, made), found.client.session_number + 1)
    return *moved, *planned(made, found.therapist or desk.staff), *others, Replan(client_id=found.client.id), said


# ---------------------------------------------------------------- what became of it


def meant(view: ClientView, state: str, now: datetime) -> TherapySession | None:
    """Which session is spoken of: one is missed behind itself, and cancelled ahead, where there is one."""
    last = view.last_session
    late = last if last is not None and now - last.starts_at <= OF_LATE and last.state != state else None
    coming = view.next_session
    if state == "held" and (coming is None or coming.starts_at - now > SOON):
        coming = None
    return (coming or late) if state == "cancelled" else (late or coming)


def asked(desk: Desk, view: ClientView, state: str) -> tuple[Effect, ...]:
    """The first step: which session, that it does not count, and what the client would read."""
    session = meant(view, state, desk.now)
    if session is None:
        return (desk.say("staff.session-none", client=view.client.name),)
    said = desk.say(
        "staff.session-ask",
        ask_buttons(view, session, state),
        client=view.client.name,
        when=when(session, desk),
        number=session.number,
        state=state,
        note=desk.speak_in(view.client.language, note(view, session, state)) if may_be_told(view) else "none",
    )
    return (said,)


def ask_buttons(view: ClientView, session: TherapySession, state: str) -> Keyboard:
    def button(label: str, how: str) -> Button:
        return Button(label=Text(id=label), action=encode("s", "was", session.id, state, how))

    told = ((button("staff.session-tell", "note"),),) if may_be_told(view) else ()
    return (*told, (button("staff.session-quietly", "quiet"), button("common.no", "no")))


def when(session: TherapySession, desk: Desk) -> str:
    local = session.starts_at.astimezone(ZoneInfo(desk.staff.zone))
    return day_hour(local, desk.staff.language)


def note(view: ClientView, session: TherapySession, state: str) -> Text:
    """Neutral: whose doing it was is nobody's business here."""
    client = view.client
    on = local_day(client, session.starts_at)
    day = f"{weekday(on, client.language)} {day_and_month(on, client.language)}"
    therapist = view.therapist.name if view.therapist else ""
    return Text(id=f"care.session-{state}", args={"day": day, "therapist": therapist})


def tapped(desk: Desk, session_id: str, state: str, how: str) -> tuple[Effect, ...]:
    """The second step of missed and cancelled."""
    found = next((each for each in desk.view.clients if of_client(each, session_id) is not None), None)
    session = of_client(found, session_id) if found is not None else None
    if found is None or session is None or state not in ("missed", "cancelled"):
        return (desk.say("common.not-in-use"),)
    if how == "no":
        return (desk.say("staff.session-kept", client=found.client.name),)
    if session.state == state:
        return (desk.say("staff.session-was", client=found.client.name, state=state, when=when(session, desk)),)
    return fallen_out(desk, found, session, state, is_told=how == "note" and may_be_told(found))


def of_client(view: ClientView, session_id: str) -> TherapySession | None:
    both = (view.last_session, view.next_session)
    return next((each for each in both if each is not None and each.id == session_id), None)


def fallen_out(
    desk: Desk, view: ClientView, session: TherapySession, state: str, *, is_told: bool
) -> tuple[Effect, ...]:
    """It does not count: the number stays, what would come after it does not come, a weekly one goes on."""
    client = view.client
    has_counted = session.state == "held" and client.session_number == session.number
    back = (Change(kind=Client, id=client.id, values={"session_number": session.number - 1}),) if has_counted else ()
    key = f"session:{session.id}:{state}:note"
    is_here = client.status is not Status.PAUSED  # who takes a break was told that nothing comes
    told = (tell(client, note(view, session, state), desk.rules, now=desk.now, key=key),) if is_told and is_here else ()
    return (
        Change(kind=TherapySession, id=session.id, values={"state": state}),
        *no_longer_owed(session),
        *back,
        *following(desk, view, session, session.number),
        Replan(client_id=client.id),
        Log(actor=desk.staff.id, action=f"session {state}", subject=client.id),
        *told,
        desk.say("staff.session-was", client=client.name, state=state, when=when(session, desk)),
    )


def following(desk: Desk, view: ClientView, session: TherapySession, number: int) -> tuple[Effect, ...]:
    """Those to come bear the numbers that are next now; a weekly series without one goes on."""
    rest = [each for each in view.planned if each.id != session.id]
    if rest:
        return numbered(rest, number)
    if not session.weekly or number > view.client.sessions_planned:
        return ()
    return week_later(session, view.therapist or desk.staff, desk.new_id(), number=number)


def held(desk: Desk, view: ClientView) -> tuple[Effect, ...]:
    """It took place: a session counts once, whether its hour or the therapist says so."""
    client, last = view.client, view.last_session
    session = meant(view, "held", desk.now)
    if session is None and last is not None and last.state == "held" and desk.now - last.starts_at <= OF_LATE:
        said = desk.say("staff.session-was", client=client.name, state="held", when=when(last, desk))
        return *let_go(client, view.alert), *closed(view.homework, desk.now), said
    made = session or TherapySession(
        id=desk.new_id(), client_id=client.id, starts_at=desk.now, number=client.session_number + 1, state="held"
    )
    kept: tuple[Effect, ...] = (Add(record=made),)
    if session is not None:
        kept = (Change(kind=TherapySession, id=made.id, values={"state": "held"}), *no_longer_owed(made))
    over = {"state": "closed", "closed_at": desk.now}
    return (
        *kept,
        *let_go(client, view.alert),
        Change(kind=Client, id=client.id, values={"session_number": made.number}),
        *(Change(kind=Homework, id=task.id, values=over) for task in view.homework),
        *following(desk, view, made, made.number + 1),
        Replan(client_id=client.id),
        Log(actor=desk.staff.id, action="session held", subject=client.id),
        desk.say("staff.session-was", client=client.name, state="held", when=when(made, desk)),
    )
