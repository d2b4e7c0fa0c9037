"""What therapists and staff do in chat: caseload, a client's page, sessions, homework, invitations, digest. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core import (
    alert_desk,
    calendar_desk,
    caring_desk,
    homework_desk,
    invite_desk,
    leave,
    moments_desk,
    plan,
    session_desk,
    written_desk,
)
from bot.core.actions import encode, parts_of
from bot.core.audited import audited
from bot.core.client_commands import command_of
from bot.core.client_page import attention, attention_words, edit_client, page, sure
from bot.core.desk import Desk, Handler
from bot.core.effects import AnswerTap, Change, Effect, Log, Schedule
from bot.core.homework_desk import homework
from bot.core.invite_desk import card, card_answer, invite_client
from bot.core.suggestions import suggested
from bot.core.trial import reached
from bot.core.views import ClientView
from bot.model import Button, ButtonPressed, Due, DueKind, MediaReceived, Staff, TextReceived

MOST_BUTTONS = 40
"""Clients on one screen. Telegram takes a hundred buttons; nobody looks through so many."""


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
                label=f"{view.client.name} · {desk.speak(attention_words(view, desk.now))}",
                action=encode("s", "client", view.client.id),
            ),
        )
        for view in ordered[:MOST_BUTTONS]
    )
    said = desk.say("staff.clients", buttons=buttons, count=len(ordered), shown=len(buttons))
    lines = [line for view in ordered if (line := suggestion_line(desk, view))]
    looked = Log(actor=desk.staff.id, action="caseload opened", subject=desk.staff.id)
    return looked, said, *((desk.say("staff.suggestions", lines="\n".join(lines)),) if lines else ())


def suggestion_line(desk: Desk, view: ClientView) -> str:
    found = suggested(view.client)
    return f"{view.client.name}: {desk.speak(found.text)}" if found is not None else ""


def client(desk: Desk) -> tuple[Effect, ...]:
    """A client's page, or a change of it: `/client NAME phase middle`."""
    found, change = desk.named()
    if found is None:
        return (desk.who(),)
    if not change:
        return page(found, desk.staff, desk.now, desk.speak)
    if change.casefold().split() == ["link", "new"]:
        return invite_desk.new_link(desk, found)
    if moment := moments_desk.asked(desk, found, change):
        return moment
    return edit_client(found, change, desk.staff, now=desk.now)


def digest(desk: Desk, client_id: str = "") -> tuple[Effect, ...]:
    due = Due(
        key=f"digest-now:{desk.staff.id}:{desk.now.isoformat()}",
        kind=DueKind.DIGEST,
        at=desk.now,
        staff_id=desk.staff.id,
        detail={"once": True, "client": client_id},
    )
    opened = Log(actor=desk.staff.id, action="digest opened", subject=client_id or desk.staff.id)
    return opened, Schedule(due=due)


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
    StaffCommand(name="session", about="staff.about-session", handler=session_desk.session),
    StaffCommand(name="homework", about="staff.about-homework", handler=homework),
    StaffCommand(name="note", about="staff.about-note", handler=written_desk.note),
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


def answer_staff(desk: Desk, event: TextReceived | ButtonPressed | MediaReceived) -> tuple[Effect, ...]:
    """Everything a member of staff says, taps or sends, but for the buttons of alerts; what it changes is audited."""
    return audited(desk, answered(desk, event))


def answered(desk: Desk, event: TextReceived | ButtonPressed | MediaReceived) -> tuple[Effect, ...]:
    if isinstance(event, MediaReceived):
        return calendar_desk.sent(desk, event)
    if isinstance(event, ButtonPressed):
        return AnswerTap(callback_id=event.callback_id), *tapped(desk, event)
    found = command_of(event.text)
    if found is not None:
        name, rest = found
        command = BY_NAME.get(name)
        cleared: tuple[Effect, ...] = ()
        if desk.staff.dialogue and not written_desk.is_draft(desk):
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
            return page(found, desk.staff, desk.now, desk.speak)
        case ("s", "clients"):
            return clients(desk)
        case ("s", "moment", client_id, *act):
            return moments_desk.tapped(desk, client_id, tuple(act))
        case ("s", "alert", alert_id):
            return alert_desk.by_id(desk, alert_id)
        case ("s", "digest", *client_id):
            one = "".join(client_id)
            return digest(desk, one) if not one or desk.by_id(one) is not None else (desk.say("common.not-in-use"),)
        case ("s", "caring", client_id, act):
            return caring_desk.tapped(desk, client_id, act)
        case ("s", "plan", *act):
            return plan.tapped(desk, tuple(act))
        case ("s", "was", session_id, state, how):
            return session_desk.tapped(desk, session_id, state, how)
        case ("s", "draft", key, act):
            return written_desk.tapped(desk, key, act)
        case ("s", "cal", tag, act, client_id):
            return calendar_desk.tapped(desk, tag, act, client_id)
        case ("s", "invite", act):
            return invite_desk.tapped(desk, act)
        case ("s", "hw", client_id, flow):
            return homework_desk.tapped(desk, client_id, flow, "show")
        case ("s", "hw", client_id, flow, act):
            return homework_desk.tapped(desk, client_id, flow, act)
        case ("s", "set", client_id, what, value) if (found := desk.by_id(client_id)) is not None:
            return sure(desk, found, what, value)
        case ("s", "keep", client_id) if (found := desk.by_id(client_id)) is not None:
            return (desk.say("staff.session-kept", client=found.client.name),)
        case ("s", "put", client_id, *change) if (found := desk.by_id(client_id)) is not None:
            return edit_client(found, " ".join(change), desk.staff, now=desk.now)
        case _:
            return (desk.say("common.not-in-use"),)


def received(desk: Desk) -> tuple[Effect, ...]:
    """The test alert reached this person."""
    thanks = desk.say("alerts.received-thanks", name=desk.staff.name)
    return *reached(desk.staff, desk.now, "test alert received"), thanks
