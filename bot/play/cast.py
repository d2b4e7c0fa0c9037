"""Who is played: a client as the head of a conversation describes them, and whoever looks after them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, time, timedelta
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.fit import fits
from bot.core.flow import Flow, HomeworkStep
from bot.model import (
    Client,
    Homework,
    Phase,
    ProblemArea,
    Role,
    SafetyCard,
    SafetyPlan,
    Staff,
    Status,
    TherapySession,
)
from bot.play.world import World
from bot.programme.declared import VOCABULARIES
from bot.programme.problems import meant
from bot.programme.programme import Programme
from bot.programme.texts import LANGUAGES

USUAL_AT = "2026-03-02 19:00"
"""A Monday evening: what a conversation begins with when its head says nothing."""

A_WALK = {"en": "a walk with Sam", "es": "un paseo con Sam"}
"""What is open to try where the head names nothing: no flow of the programme, which may change."""

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
SESSION_OF = {Phase.INITIAL: 2, Phase.MIDDLE: 6, Phase.TERMINATION: 14, Phase.MAINTENANCE: 16}

CHOICES: Mapping[str, Iterable[str]] = {
    "phase": Phase, "area": ProblemArea, "status": Status, "language": LANGUAGES,
    "variant": tuple(map(str, VOCABULARIES["variant"])),
}  # fmt: skip

SHORT = {
    "lang": "language",
    "session": "session_number",
    "sessions": "sessions_planned",
    "bereaved": "bereaved_by_suicide",
}
OWN = frozenset({"people", "therapist", "homework", "screened", "plan", "next_session", "held"})
"""Words of an `as:` line that are no field of a client's."""


class CastWrong(ValueError):
    """An `as:` or `at:` line that means nothing; the message is for staff."""


def described(line: str) -> dict[str, str]:
    """`phase=middle, area=grief` by name. Raises: CastWrong."""
    found: dict[str, str] = {}
    for part in line.split(","):
        name, equals, value = part.partition("=")
        if not part.strip():
            continue
        if not equals:
            raise CastWrong(f"`{part.strip()}` in `as:` says nothing: write name=value.")
        name = name.strip().replace("-", "_")
        known = {*OWN, *SHORT, *(each.name for each in fields(Client))}
        if name not in known:
            raise CastWrong(f"`{name}` in `as:` is nothing that a client has. {meant(name, known)}".strip())
        found[SHORT.get(name, name)] = value.strip()
    return found


def cast(line: str, at: str, flow: Flow | None, programme: Programme) -> World:
    """The world in which a conversation begins. What the line leaves out is what the flow is for. Raises: CastWrong."""
    said = described(line)
    client = client_of(said, flow)
    if client.consent == AGREED:
        client = replace(client, consent=programme.consent_hash(client.language))
    now = moment_of(at, client)
    name = said.get("therapist", "Dana")
    robin = Staff(id="robin", name="Robin", role=Role.ON_CALL, zone=client.zone, chat_id=3, created_at=LONG_AGO)
    dana = Staff(
        id="dana", name=name, role=Role.THERAPIST, zone=client.zone, chat_id=2, email="dana@example.org",
        backup_id="robin", created_at=LONG_AGO, received_at=LONG_AGO,
    )  # fmt: skip
    card = SafetyCard(
        client_id=client.id, phone="+1 555 0100", address="1 Main St", contact="a friend", recorded_at=LONG_AGO
    )
    world = World(now=now, client=client, staff=(dana, replace(robin, received_at=LONG_AGO)), card=card)
    people = tuple(each.strip() for each in said.get("people", "").split("+") if each.strip())
    return with_homework(
        with_plan(replace(world, people=people, sessions=next_sessions(said, world)), said), said, flow, programme
    )


AGREED = "agreed"
"""Stands for the hash of the present text."""


def client_of(said: Mapping[str, str], flow: Flow | None) -> Client:
    """Raises: CastWrong."""
    usual = Client(
        id="alex", name="Alex", called="Alex", therapist_id="dana", status=Status.ACTIVE, phase=Phase.INITIAL,
        chat_id=1, created_at=LONG_AGO, enrolled_at=LONG_AGO, consent=AGREED, consent_at=LONG_AGO,
        session_number=SESSION_OF[Phase.INITIAL],
    )  # fmt: skip
    values = {name: value_of(name, text) for name, text in said.items() if name not in OWN}
    if "screened" in said:
        values["partner_screen_at"] = LONG_AGO if is_yes(said["screened"]) else None
    if is_yes(said.get("held", "")):
        values["held_at"] = LONG_AGO
    if flow is None:
        return replace(with_session(usual, values), **values)
    return fitting(usual, values, flow)


def fitting(usual: Client, said: Mapping[str, Any], flow: Flow) -> Client:
    """What the line leaves open is chosen so that the flow is for this client."""
    wanted = flow.audience
    open_ = {
        "phase": wanted.phases or ((Phase.MIDDLE,) if wanted.areas else tuple(Phase)),
        "area": wanted.areas or (None,),
        "variant": wanted.variants or ("adult",),
        "language": wanted.languages or ("en",),
        "partner_screen_at": (None, LONG_AGO),
        "status": (Status.ENROLLING,) if flow.id == "welcome" else (Status.ACTIVE,),
        "bereaved_by_suicide": (False, True),
        "danger": (False, True),
    }
    left = {name: choices for name, choices in open_.items() if name not in said}
    first: Client | None = None
    for chosen in product(*left.values()):
        values: dict[str, Any] = {**dict(zip(left, chosen, strict=True)), **said}
        client = replace(with_session(usual, values, flow), **values)
        if client.status is Status.ENROLLING:
            client = replace(client, enrolled_at=None, called=values.get("called", ""), consent="", consent_at=None)
        first = first or client
        if fits(flow, client):
            return client
    assert first is not None
    return first


def with_session(usual: Client, values: Mapping[str, Any], flow: Flow | None = None) -> Client:
    """The session number that is usual in a phase, or the first that the flow is for."""
    phase = values.get("phase", usual.phase)
    sessions = flow.audience.sessions if flow is not None else None
    number = SESSION_OF[phase]
    if sessions is not None and not sessions[0] <= number <= sessions[1]:
        number = sessions[0]
    return replace(usual, session_number=number)


def value_of(name: str, text: str) -> Any:
    """A client's field as it is written in a head. Raises: CastWrong."""
    try:
        match name:
            case "area" if text in ("", "none"):
                return None
            case "phase" | "area" | "status" | "variant" | "language":
                return one_of(name, text)
            case "session_number" | "sessions_planned" | "unanswered" | "seed":
                return int(text)
            case "danger" | "bereaved_by_suicide" | "neutral_openings":
                return is_yes(text)
            case "evening" | "morning" | "quiet_from" | "quiet_to":
                return time.fromisoformat(text)
            case "zone":
                return ZoneInfo(text).key
            case "done":
                return tuple(each.strip() for each in text.split("+") if each.strip())
            case _ if name.endswith("_at"):
                return LONG_AGO if is_yes(text) else None
            case _:
                return text
    except CastWrong:
        raise
    except (ValueError, LookupError, OSError):
        raise CastWrong(f"`{name}={text}` in `as:` cannot be.") from None


def one_of(name: str, text: str) -> Any:
    """A value of which only some are known. Raises: CastWrong, with the nearest of them."""
    known = {str(each): each for each in CHOICES[name]}
    if text not in known:
        otherwise = f"It is one of {', '.join(known)}."
        raise CastWrong(f"`{name}={text}` in `as:` cannot be. {meant(text, known, otherwise)}")
    return known[text]


def is_yes(text: str) -> bool:
    return text.casefold() in ("yes", "true", "1", "on")


def moment_of(at: str, client: Client) -> datetime:
    """Raises: CastWrong."""
    try:
        local = datetime.fromisoformat(at or USUAL_AT)
    except ValueError:
        raise CastWrong(f"`at: {at}` is no moment. Write it like {USUAL_AT}.") from None
    return local.replace(tzinfo=ZoneInfo(client.zone)).astimezone(UTC)


def next_sessions(said: Mapping[str, str], world: World) -> tuple[TherapySession, ...]:
    """The next session is in three days, unless the head says `next-session=none` or in how many."""
    days = said.get("next_session", "3")
    if not days.isdigit():
        return ()
    at = world.now + timedelta(days=int(days))
    return (TherapySession(id="s1", client_id="alex", starts_at=at, number=world.client.session_number + 1),)


def with_plan(world: World, said: Mapping[str, str]) -> World:
    if not is_yes(said.get("plan", "")):
        return world
    steps = {"signs": "I stop answering", "alone": "a walk", "people": "my sister"}
    return replace(world, plan=SafetyPlan(id="plan1", client_id="alex", steps=steps, recorded_at=LONG_AGO))


def with_homework(world: World, said: Mapping[str, str], flow: Flow | None, programme: Programme) -> World:
    """Something is open where the head names it, or where the flow looks back on it."""
    named = said.get("homework", "")
    looks_back = flow is not None and (
        any(isinstance(step, HomeworkStep) and step.act in ("review", "due") for step in flow.steps)
        or "homework_title" in flow.source
    )
    if named == "none" or not (named or looks_back):
        return world
    tasks = (a_task(number, each, world, programme) for number, each in enumerate(named.split("+"), start=1))
    return replace(world, homework=tuple(tasks))


def a_task(number: int, named: str, world: World, programme: Programme) -> Homework:
    """The one agreed on first is the first in the head."""
    found = programme.flows.get(named)
    title = found.title if found else named.replace("-", " ") or A_WALK.get(world.client.language, A_WALK["en"])
    return Homework(
        id=f"t{number}", client_id="alex", flow=found.id if found else named, title=title,
        given_at=world.now - timedelta(days=4, hours=-number),
    )  # fmt: skip
