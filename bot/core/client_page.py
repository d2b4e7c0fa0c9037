"""A client as the therapist sees them in chat: the page, what can be changed on it, who needs attention first. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.core import own_days
from bot.core.actions import encode
from bot.core.calendar_words import day_and_month, day_hour, day_of_year
from bot.core.consent import is_missing, is_unrecorded
from bot.core.desk import Desk
from bot.core.digest_sheet import within
from bot.core.effects import Add, Change, Effect, Log, Note, Replan, Say
from bot.core.holds import let_go
from bot.core.schedule import local_day
from bot.core.silence import is_silent
from bot.core.suggestions import suggested
from bot.core.views import ClientView
from bot.core.when import day
from bot.model import Button, Client, ClientDate, Keyboard, Phase, ProblemArea, Staff, Status, Text, ToStaff

VARIANTS = frozenset({"adult", "adolescent", "older-adult", "perinatal", "eating-disorder", "anxiety", "bipolar"})
"""Source: PROGRAMME.md, Variants."""

ASKED = ("phase", "area", "danger")
"""What a tap changes only once it is confirmed."""

QUIET_DAYS = timedelta(days=5)
JOINING_DAYS = timedelta(days=3)

CONCERN_DAYS = timedelta(days=7)
"""So long a concern stands on the list, whatever was answered, unless they have met since."""


def attention(view: ClientView, now: datetime) -> tuple[int, str]:
    """How soon to look, and why, as `staff.attention` knows it; a lower number comes first."""
    if view.alert is not None:
        return 0, f"alert-{view.alert.level.word}"
    if view.question is not None:
        return 1, "question"
    if is_silent(view, now):
        return 1, "silent"
    if is_of_concern(view, now):
        return 2, "concern"
    if view.client.held_at is not None:
        return 3, "held"
    if view.card is None or not view.card.is_complete:
        return 4, "card"
    if is_missing(view.client):
        return 4, "minor"
    if is_unrecorded(view.client):
        return 4, "consent"
    if view.card.moved_at is not None:
        return 4, "moved"
    if view.client.status is Status.ACTIVE and (view.last_heard_at is None or now - view.last_heard_at > QUIET_DAYS):
        return 5, "quiet"
    if is_left_at_the_door(view, now):
        return 5, "joining"
    return 9, view.client.status.value


def is_of_concern(view: ClientView, now: datetime) -> bool:
    """Words of the last days in which a concern was heard: a No to the direct question closes nothing."""
    said = view.concern_at
    has_met = said is not None and view.last_met_at is not None and view.last_met_at > said
    return said is not None and now - said < CONCERN_DAYS and not has_met


def is_left_at_the_door(view: ClientView, now: datetime) -> bool:
    """Whether somebody began the first questions days ago, and has not finished them."""
    run = view.run
    return view.client.status is Status.ENROLLING and run is not None and now - run.started_at > JOINING_DAYS


def attention_words(view: ClientView, now: datetime) -> Text:
    return Text(id="staff.attention", args={"why": attention(view, now)[1]})


def page(view: ClientView, staff: Staff, now: datetime, speak: Callable[[Text], str]) -> tuple[Effect, ...]:
    """Everything about a client on one screen. Every look is logged."""
    text = Text(id="staff.client-page", args=facts_on_page(view, staff.language, now, speak))
    return (
        Log(actor=staff.id, action="client page opened", subject=view.client.id),
        Say(
            to=ToStaff(staff_id=staff.id), text=text,
            buttons=(*talked_button(view), *suggestion_button(view.client), *choices(view.client)),
        ),
        *suggestion_line(view.client, staff.id),
    )  # fmt: skip


def facts_on_page(
    view: ClientView, language: str, now: datetime, speak: Callable[[Text], str]
) -> dict[str, str | int | float]:
    client, following = view.client, view.next_session
    local = following.starts_at.astimezone(ZoneInfo(client.zone)) if following else None
    screened = client.partner_screen_at
    return {
        "client": client.name,
        "status": client.status.value,
        "phase": client.phase.value,
        "area": client.area.value if client.area else "-",
        "session": client.session_number,
        "planned": client.sessions_planned,
        "next": day_hour(local, language) if local else "-",
        "heard": "yes" if is_of_concern(view, now) else "no",
        "concern": concern_line(view, language),
        "zone": client.zone,
        "evening": f"{client.evening:%H:%M}",
        "danger": "on" if client.danger else "off",
        "screen": day_of_year(screened, language) if screened else "-",
        "held": "yes" if client.held_at else "no",
        "phone": view.card.phone if view.card else "-",
        "address": view.card.whereabouts if view.card else "-",
        "contact": view.card.contact if view.card else "-",
        "baseline": client.baseline or "-",
        "plan": day_of_year(view.plan.recorded_at, language) if view.plan else "-",
        "days": days_on_page(view, language, now, speak) or "-",
        "why": speak(attention_words(view, now)),
    }


def concern_line(view: ClientView, language: str) -> str:
    """When it was, where they are, and their words; an answer to a questionnaire has none."""
    if view.concern_at is None:
        return "-"
    words = f" “{within(view.concern_words)}”" if view.concern_words else ""
    return day_hour(view.concern_at.astimezone(ZoneInfo(view.client.zone)), language) + words


def days_on_page(view: ClientView, language: str, now: datetime, speak: Callable[[Text], str]) -> str:
    """The days that matter to a client, soonest first; that the day of a death is not known stands there too."""
    today = local_day(view.client, now)
    lines = [
        f"{day_and_month(own_days.coming(each, today), language)} ({word_of(each.label, speak)})"
        for each in own_days.ahead(view.dates, today)
    ]
    is_open = view.is_death_undated and not any(each.label == own_days.DEATH for each in view.dates)
    return "; ".join([*lines, *([speak(Text(id="staff.death-undated"))] if is_open else [])])


def word_of(label: str, speak: Callable[[Text], str]) -> str:
    """A therapist may have called a day something else: then it is what they called it."""
    return speak(Text(id=f"own.day-{label}")) if label in own_days.KINDS else label


def suggestion_line(client: Client, staff_id: str) -> tuple[Effect, ...]:
    """The reason, under the page; whoever agrees taps."""
    found = suggested(client)
    return (Say(to=ToStaff(staff_id=staff_id), text=found.text),) if found is not None else ()


def suggestion_button(client: Client) -> Keyboard:
    found = suggested(client)
    if found is None or found.what == "area":
        return ()
    action = encode("s", "put", client.id, "phase", found.what)
    return ((Button(label=Text(id=f"staff.suggest-{found.what}"), action=action),),)


def choices(client: Client) -> Keyboard:
    """What may be changed by a tap."""
    phases = tuple(
        Button(label=Text(id=f"staff.phase-{phase.value}"), action=encode("s", "set", client.id, "phase", phase.value))
        for phase in Phase
        if phase is not client.phase
    )
    areas = tuple(
        (Button(label=Text(id=f"staff.area-{area.value}"), action=encode("s", "set", client.id, "area", area.value)),)
        for area in ProblemArea
        if area is not client.area
    )
    turn = "off" if client.danger else "on"
    danger = Button(label=Text(id=f"staff.danger-{turn}"), action=encode("s", "set", client.id, "danger", turn))
    return (*((phase,) for phase in phases), *areas, (danger,))


def sure(desk: Desk, view: ClientView, what: str, value: str) -> tuple[Effect, ...]:
    """A tap beside the right button would tell a client that a new part begins. The flag of a danger is set at once."""
    client = view.client
    is_asked = what in ASKED and (what, value) != ("danger", "on")
    if not is_asked or changed(client, what, value, desk.now) is None:
        return edit_client(view, f"{what} {value}", desk.staff, now=desk.now)
    label = desk.speak(Text(id=f"staff.{what}-{value}"))
    yes = Button(label=Text(id="common.yes"), action=encode("s", "put", client.id, what, value))
    no = Button(label=Text(id="common.no"), action=encode("s", "keep", client.id))
    return (desk.say("staff.client-sure", ((yes, no),), client=client.name, label=label),)


def edit_client(view: ClientView, change: str, staff: Staff, *, now: datetime) -> tuple[Effect, ...]:
    """Take a change like `phase middle`; it is in force at once."""
    word, _, value = change.strip().partition(" ")
    if word.casefold() == "date":
        return keep_date(view.client, value.strip(), staff, now=now)
    if word.casefold() == "talked" and not value:
        return talked(view, staff)
    values = changed(view.client, word.casefold(), value.strip(), now)
    if values is None:
        return (Say(to=ToStaff(staff_id=staff.id), text=Text(id="staff.client-how")),)
    told = Text(id="staff.client-changed", args={"client": view.client.name, "what": word, "value": value or "done"})
    return (
        Change(kind=Client, id=view.client.id, values=values),
        *notes_of(view.client, values),
        Replan(client_id=view.client.id),
        Log(actor=staff.id, action="client changed", subject=view.client.id, detail=word),
        Say(to=ToStaff(staff_id=staff.id), text=told),
    )


def talked(view: ClientView, staff: Staff) -> tuple[Effect, ...]:
    """Somebody has talked with the client: what an alert holds goes on, once no alert is open."""
    if view.alert is not None:
        return (Say(to=ToStaff(staff_id=staff.id), text=Text(id="staff.talked-open")),)
    return (
        *let_go(view.client, view.alert),
        Log(actor=staff.id, action="client changed", subject=view.client.id, detail="talked"),
        Say(to=ToStaff(staff_id=staff.id), text=Text(id="alerts.released")),
    )


def talked_button(view: ClientView) -> Keyboard:
    if view.client.held_at is None or view.alert is not None:
        return ()
    return ((Button(label=Text(id="alerts.talked"), action=encode("s", "put", view.client.id, "talked")),),)


def keep_date(client: Client, value: str, staff: Staff, *, now: datetime) -> tuple[Effect, ...]:
    """`date 2024-03-05 anniversary`: a day that matters; one that has passed comes back every year."""
    today = local_day(client, now)
    on, label = day(value, today=today), value.split()[-1].casefold() if value.split() else ""
    if on is None or not label.isalpha():
        return (Say(to=ToStaff(staff_id=staff.id), text=Text(id="staff.client-how")),)
    kept = ClientDate(
        id=f"{client.id}:{label}:{on}", client_id=client.id, on=on, yearly=on < today or "yearly" in value, label=label
    )
    told = Text(id="staff.client-changed", args={"client": client.name, "what": label, "value": on.isoformat()})
    return (
        Add(record=kept),
        Replan(client_id=client.id),
        Log(actor=staff.id, action="client changed", subject=client.id, detail="date"),
        Say(to=ToStaff(staff_id=staff.id), text=told),
    )


def notes_of(client: Client, values: Mapping[str, Any]) -> tuple[Effect, ...]:
    """A change of phase stands in the timeline: flows may count from its day."""
    phase = values.get("phase")
    if phase is None or phase == client.phase:
        return ()
    value = {"from": client.phase.value, "to": phase.value}
    return (Note(client_id=client.id, name="phase", value=value),)


def changed(client: Client, word: str, value: str, now: datetime) -> dict[str, Any] | None:
    """The fields that a change sets; None when it cannot be read."""
    low = value.casefold()
    switch = {"on": True, "off": False}.get(low)
    match word:
        case "phase" if low in set(Phase):
            return {"phase": Phase(low)}
        case "area" if low in set(ProblemArea):
            openings = low == ProblemArea.ROLE_DISPUTE or client.neutral_openings
            return {"area": ProblemArea(low), "neutral_openings": openings}
        case "danger" if switch is not None:
            return {"danger": switch}
        case "bereaved" if switch is not None:
            return {"bereaved_by_suicide": switch}
        case "neutral" if switch is not None:
            return {"neutral_openings": switch}
        case "language" if low in ("en", "es"):
            return {"language": low}
        case "screen" if low in ("done", ""):
            return {"partner_screen_at": now}
        case "variant" if low in VARIANTS:
            return {"variant": low}
        case "consent" if low in ("guardian", "minor"):
            return {"guardian_consent_at": now}
        case "link" if low == "confirmed":
            return {"confirmed_at": now}
        case "baseline":
            return {"baseline": value[:500]}
        case "number" | "session":
            numbers = [int(each) for each in value.replace("of", " ").split() if each.isdigit()]
            fields = dict(zip(("session_number", "sessions_planned"), numbers, strict=False))
            return fields or None
        case _:
            return None
