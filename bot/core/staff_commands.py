"""What therapists and staff do in chat: caseload, a client's page, sessions, homework, invitations, digest. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from bot.core import alert_desk, caring_desk, leave, linking, plan, sessions
from bot.core.actions import encode, parts_of
from bot.core.client_commands import command_of
from bot.core.client_page import attention, edit_client, page
from bot.core.effects import Add, AnswerTap, Change, Effect, Log, Replan, Say, Schedule, StartFlow
from bot.core.enrol import invite, link
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView, LibraryEntry, NewId, StaffView
from bot.model import (
    Button,
    ButtonPressed,
    Client,
    Due,
    DueKind,
    Keyboard,
    Phase,
    ProblemArea,
    Role,
    SafetyCard,
    Staff,
    Status,
    Text,
    TextReceived,
    ToStaff,
)

CARD_FIELDS = ("phone", "address", "contact")
"""Asked one after the other; a client gets no prompt before all three stand. Source: CRISIS.md, The alert."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What a member of staff has before them when they ask for something."""

    view: StaffView
    rest: str
    rules: ProgrammeRules
    now: datetime
    new_id: NewId
    new_token: Callable[[], str]
    bot_username: str
    library: Callable[[Client], tuple[LibraryEntry, ...]]
    speak: Callable[[Text], str] = lambda text: text.id  # words in the reader's language

    @property
    def staff(self) -> Staff:
        return self.view.staff

    def say(self, text_id: str, buttons: Keyboard = (), **args: str | int | float) -> Say:
        return Say(to=ToStaff(staff_id=self.staff.id), text=Text(id=text_id, args=args), buttons=buttons)

    def find(self, name: str) -> list[ClientView]:
        """Clients by name or its beginning; only those who are this person's exist."""
        wanted = name.casefold().strip()
        exact = [view for view in self.view.clients if view.client.name.casefold() == wanted]
        return exact or [
            view for view in self.view.clients if wanted and view.client.name.casefold().startswith(wanted)
        ]

    def by_id(self, client_id: str) -> ClientView | None:
        return next((view for view in self.view.clients if view.client.id == client_id), None)

    def named(self) -> tuple[ClientView | None, str]:
        """The client that the command names, with what stands behind the name."""
        words = self.rest.split()
        for length in range(len(words), 0, -1):
            found = self.find(" ".join(words[:length]))
            if len(found) == 1:
                return found[0], " ".join(words[length:])
        return None, self.rest

    def who(self) -> Say:
        """Nobody, or more than one, is called so."""
        found = self.find(self.rest) if self.rest else []
        buttons = tuple(
            (Button(label=view.client.name, action=encode("s", "client", view.client.id)),) for view in found
        )
        return self.say("staff.which" if found else "staff.no-such", buttons=buttons)


Handler: TypeAlias = Callable[[Desk], tuple[Effect, ...]]


def help_(desk: Desk) -> tuple[Effect, ...]:
    return (desk.say("staff.help", name=desk.staff.name),)


def clients(desk: Desk) -> tuple[Effect, ...]:
    """The caseload, those who need attention first."""
    if not desk.view.clients:
        return (desk.say("staff.no-clients"),)
    ordered = sorted(desk.view.clients, key=lambda view: (attention(view, desk.now)[0], view.client.name))
    buttons = tuple(
        (
            Button(
                label=f"{view.client.name} · {attention(view, desk.now)[1]}",
                action=encode("s", "client", view.client.id),
            ),
        )
        for view in ordered[:40]
    )
    return (desk.say("staff.clients", buttons=buttons, count=len(ordered)),)


def client(desk: Desk) -> tuple[Effect, ...]:
    """A client's page, or a change of it: `/client NAME phase middle`."""
    found, change = desk.named()
    if found is None:
        return (desk.who(),)
    if not change:
        return page(found, desk.staff.id, desk.now)
    if change.casefold().split() == ["link", "new"]:
        return new_link(desk, found)
    return edit_client(found, change, desk.staff, now=desk.now)


def new_link(desk: Desk, found: ClientView) -> tuple[Effect, ...]:
    """For a client whose link reached somebody else, or who has a new account."""
    token = desk.new_token()
    made = invite(token, desk.rules, now=desk.now, client_id=found.client.id)
    return (
        *linking.unlinked(found.client),
        Add(record=made),
        Log(actor=desk.staff.id, action="client linked anew", subject=found.client.id),
        desk.say("own.link-new", client=found.client.name, link=link(desk.bot_username, token)),
    )


def homework(desk: Desk) -> tuple[Effect, ...]:
    """Choose from what fits the client now, then send it."""
    found, _ = desk.named()
    if found is None:
        return (desk.who(),)
    fitting = desk.library(found.client)
    if not fitting:
        return (desk.say("staff.no-library", client=found.client.name),)
    buttons = tuple(
        (Button(label=entry.title, action=encode("s", "hw", found.client.id, entry.flow)),) for entry in fitting
    )
    return (desk.say("staff.homework", buttons=buttons, client=found.client.name),)


def send_homework(desk: Desk, client_id: str, flow: str) -> tuple[Effect, ...]:
    found = desk.by_id(client_id)
    if found is None or flow not in {entry.flow for entry in desk.library(found.client)}:
        return (desk.say("common.not-in-use"),)
    if found.client.held_at is not None or found.client.status is not Status.ACTIVE:
        return (desk.say("staff.not-now", client=found.client.name),)
    key = f"hand:{client_id}:{flow}:{desk.now.isoformat()}"
    return (
        StartFlow(client_id=client_id, flow=flow, key=key),
        Log(actor=desk.staff.id, action="homework sent", subject=client_id, detail=flow),
        desk.say("staff.homework-sent", client=found.client.name),
    )


def invite_client(desk: Desk) -> tuple[Effect, ...]:
    """`/invite NAME, phase, area`: refused until the cover is ready."""
    if desk.staff.role is not Role.THERAPIST:
        return (desk.say("staff.therapists-only"),)
    if not desk.view.is_cover_ready:
        return (desk.say("staff.cover-not-ready"),)
    name, phase, area = named_phase(desk.rest)
    if not name:
        return (desk.say("staff.invite-how"),)
    if desk.find(name) and any(view.client.name.casefold() == name.casefold() for view in desk.view.clients):
        return (desk.say("staff.name-taken", client=name),)
    made = new_client(desk.new_id(), name, desk.staff, phase, area, now=desk.now)
    token = desk.new_token()
    return (
        Add(record=made),
        Add(record=invite(token, desk.rules, now=desk.now, client_id=made.id)),
        Log(actor=desk.staff.id, action="client invited", subject=made.id),
        desk.say("staff.invited", client=name, link=link(desk.bot_username, token)),
        *ask_card(desk, made.id, name),
    )


def named_phase(text: str) -> tuple[str, Phase, ProblemArea | None]:
    parts = [part.strip() for part in text.split(",")]
    phases = {phase.value: phase for phase in Phase}
    areas = {area.value: area for area in ProblemArea}
    phase = next((phases[part.casefold()] for part in parts[1:] if part.casefold() in phases), Phase.INITIAL)
    area = next((areas[part.casefold()] for part in parts[1:] if part.casefold() in areas), None)
    return parts[0], phase, area


def new_client(
    client_id: str, name: str, therapist: Staff, phase: Phase, area: ProblemArea | None, *, now: datetime
) -> Client:
    """Neutral openings are on by default in role disputes. Source: CRISIS.md, The reply."""
    return Client(
        id=client_id,
        name=name,
        therapist_id=therapist.id,
        status=Status.INVITED,
        phase=phase,
        area=area,
        zone=therapist.zone,
        language="both",  # until the client has chosen one
        neutral_openings=area is ProblemArea.ROLE_DISPUTE,
        created_at=now,
        seed=int(now.timestamp()) % 997,
    )


def card(desk: Desk) -> tuple[Effect, ...]:
    found, _ = desk.named()
    if found is None:
        return (desk.who(),)
    return ask_card(desk, found.client.id, found.client.name)


def ask_card(desk: Desk, client_id: str, name: str) -> tuple[Effect, ...]:
    dialogue = {"card": client_id, "name": name, "given": {}}
    return (
        Change(kind=Staff, id=desk.staff.id, values={"dialogue": dialogue}),
        desk.say("staff.card-phone", client=name),
    )


def card_answer(desk: Desk, text: str) -> tuple[Effect, ...]:
    """The next field of the safety card; after the last one the card stands."""
    dialogue = desk.staff.dialogue
    name, client_id = str(dialogue["name"]), str(dialogue["card"])
    given = {**dialogue["given"], CARD_FIELDS[len(dialogue["given"])]: text.strip()[:300]}
    if len(given) < len(CARD_FIELDS):
        following = CARD_FIELDS[len(given)]
        changed = Change(kind=Staff, id=desk.staff.id, values={"dialogue": {**dialogue, "given": given}})
        return changed, desk.say(f"staff.card-{following}", client=name)
    record = SafetyCard(
        client_id=client_id, **given, contact_permitted=True, recorded_by=desk.staff.id, recorded_at=desk.now
    )
    return (
        Change(kind=Staff, id=desk.staff.id, values={"dialogue": {}}),
        Add(record=record),
        Log(actor=desk.staff.id, action="safety card recorded", subject=client_id),
        Replan(client_id=client_id),
        desk.say("staff.card-done", client=name),
    )


def digest(desk: Desk, client_id: str = "") -> tuple[Effect, ...]:
    due = Due(
        key=f"digest-now:{desk.staff.id}:{desk.now.isoformat()}",
        kind=DueKind.DIGEST,
        at=desk.now,
        staff_id=desk.staff.id,
        detail={"once": True, "client": client_id},
    )
    return (Schedule(due=due),)


def crisis(desk: Desk) -> tuple[Effect, ...]:
    """The numbers are there for anybody, staff as well."""
    return (desk.say("crisis.resources"),)


@dataclass(frozen=True, kw_only=True)
class StaffCommand:
    name: str
    about: str
    handler: Handler


STAFF_COMMANDS: tuple[StaffCommand, ...] = (
    StaffCommand(name="clients", about="staff.about-clients", handler=clients),
    StaffCommand(name="client", about="staff.about-client", handler=client),
    StaffCommand(name="session", about="staff.about-session", handler=sessions.session),
    StaffCommand(name="homework", about="staff.about-homework", handler=homework),
    StaffCommand(name="invite", about="staff.about-invite", handler=invite_client),
    StaffCommand(name="card", about="staff.about-card", handler=card),
    StaffCommand(name="plan", about="staff.about-plan", handler=plan.command),
    StaffCommand(name="caring", about="staff.about-caring", handler=caring_desk.command),
    StaffCommand(name="crisis", about="staff.about-crisis", handler=crisis),
    StaffCommand(name="digest", about="staff.about-digest", handler=digest),
    StaffCommand(name="alerts", about="staff.about-alerts", handler=alert_desk.alert),
    StaffCommand(name="alert", about="staff.about-alert", handler=alert_desk.alert),
    StaffCommand(name="leave", about="staff.about-leave", handler=leave.leave),
    StaffCommand(name="help", about="staff.about-help", handler=help_),
    StaffCommand(name="start", about="staff.about-help", handler=help_),
)
BY_NAME = {command.name: command for command in STAFF_COMMANDS}


def answer_staff(desk: Desk, event: TextReceived | ButtonPressed) -> tuple[Effect, ...]:
    """Everything a member of staff says or taps, but for the buttons of alerts."""
    if isinstance(event, ButtonPressed):
        return AnswerTap(callback_id=event.callback_id), *tapped(desk, event)
    found = command_of(event.text)
    if found is not None:
        name, rest = found
        command = BY_NAME.get(name)
        cleared: tuple[Effect, ...] = ()
        if desk.staff.dialogue:
            cleared = (*plan.left_off(desk), Change(kind=Staff, id=desk.staff.id, values={"dialogue": {}}))
        return *cleared, *(command.handler(replace(desk, rest=rest)) if command else help_(desk))
    if desk.staff.dialogue.get("card") and event.text.strip():
        return card_answer(desk, event.text)
    if desk.staff.dialogue.get("plan") and event.text.strip():
        return plan.answered(desk, event.text)
    return help_(desk)


def tapped(desk: Desk, event: ButtonPressed) -> tuple[Effect, ...]:
    match parts_of(event.action):
        case ("s", "received"):
            return received(desk)
        case ("s", "client", client_id) if (found := desk.by_id(client_id)) is not None:
            return page(found, desk.staff.id, desk.now)
        case ("s", "alert", alert_id):
            return alert_desk.by_id(desk, alert_id)
        case ("s", "digest", *client_id):
            return digest(desk, "".join(client_id))
        case ("s", "caring", client_id, act):
            return caring_desk.tapped(desk, client_id, act)
        case ("s", "plan", *act):
            return plan.tapped(desk, tuple(act))
        case ("s", "hw", client_id, flow):
            return send_homework(desk, client_id, flow)
        case ("s", "set", client_id, *change) if (found := desk.by_id(client_id)) is not None:
            return edit_client(found, " ".join(change), desk.staff, now=desk.now)
        case _:
            return (desk.say("common.not-in-use"),)


def received(desk: Desk) -> tuple[Effect, ...]:
    """The test alert reached this person: their cover counts from now on."""
    return (
        Change(kind=Staff, id=desk.staff.id, values={"received_at": desk.staff.received_at or desk.now}),
        Log(actor=desk.staff.id, action="test alert received", subject=desk.staff.id),
        desk.say("alerts.received-thanks", name=desk.staff.name),
    )
