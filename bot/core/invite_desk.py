"""`/invite` and `/card`: how a client comes in, and what a helper must know to send help. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core import linking
from bot.core.actions import encode
from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Log, Replan
from bot.core.enrol import invite, link
from bot.core.views import ClientView
from bot.model import EVERY_LANGUAGE, Button, Client, Phase, ProblemArea, Role, SafetyCard, Staff, Status, Text

FEWEST_DIGITS = 5
"""A number with fewer calls nobody; the shortest in use abroad have five."""

CARD_FIELDS = ("phone", "address", "contact")
"""Asked one after the other; a client gets no prompt before all three stand. Source: CRISIS.md, The alert."""


def invite_client(desk: Desk) -> tuple[Effect, ...]:
    """`/invite NAME, phase, area`: refused until the cover is ready; the link comes once suitability is confirmed.

    Source: S2 (intake asks whether it suits); S1 (less suited to severe PTSD, psychosis, long resistant illness).
    """
    if trouble := trouble_with(desk, desk.rest):
        return trouble
    name, phase, area = named_phase(desk.rest)
    wanted = {"invite": name, "phase": phase.value, "area": area.value if area else ""}
    choices = (
        (Button(label=Text(id="staff.suitable-yes"), action=encode("s", "invite", "suitable")),),
        (Button(label=Text(id="common.no"), action=encode("s", "invite", "no")),),
    )
    asked = desk.say("staff.suitable", choices, client=name)
    return Change(kind=Staff, id=desk.staff.id, values={"dialogue": wanted}), asked


def trouble_with(desk: Desk, rest: str) -> tuple[Effect, ...]:
    """Why nobody can be invited so. Shape: empty when they can."""
    if desk.staff.role is not Role.THERAPIST:
        return (desk.say("staff.therapists-only"),)
    if not desk.view.is_cover_ready:
        return (desk.say("staff.cover-not-ready"),)
    name, _, _ = named_phase(rest)
    if not name:
        return (desk.say("staff.invite-how"),)
    if desk.find(name) and any(view.client.name.casefold() == name.casefold() for view in desk.view.clients):
        return (desk.say("staff.name-taken", client=name),)
    return ()


def tapped(desk: Desk, act: str) -> tuple[Effect, ...]:
    """The second step: who confirmed it and when stands in the record, and then the link is shown."""
    dialogue = desk.staff.dialogue
    name = str(dialogue.get("invite", ""))
    if not name or act not in ("suitable", "no"):
        return (desk.say("common.not-in-use"),)
    if act == "no":
        return Change(kind=Staff, id=desk.staff.id, values={"dialogue": {}}), desk.say("staff.suitable-no", client=name)
    area = ProblemArea(dialogue["area"]) if dialogue["area"] else None
    return trouble_with(desk, name) or invited(desk, name, Phase(dialogue["phase"]), area)


def invited(desk: Desk, name: str, phase: Phase, area: ProblemArea | None) -> tuple[Effect, ...]:
    made = replace(
        new_client(desk.new_id(), name, desk.staff, phase, area, now=desk.now),
        suitable_at=desk.now,
        suitable_by=desk.staff.id,
    )
    token = desk.new_token()
    return (
        Add(record=made),
        Add(record=invite(token, desk.rules, now=desk.now, client_id=made.id)),
        Log(actor=desk.staff.id, action="suitability and consent confirmed", subject=made.id),
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
        language=EVERY_LANGUAGE,  # until the client has chosen one
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
    if desk.by_id(client_id) is None:  # handed over since it was begun
        return Change(kind=Staff, id=desk.staff.id, values={"dialogue": {}}), desk.say("staff.no-such")
    asked = CARD_FIELDS[len(dialogue["given"])]
    if asked == "phone" and sum(map(str.isdigit, text)) < FEWEST_DIGITS:
        return (desk.say("staff.card-phone-short", client=name),)
    given = {**dialogue["given"], asked: text.strip()[:300]}
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


def new_link(desk: Desk, found: ClientView) -> tuple[Effect, ...]:
    """For a client whose link reached somebody else: they begin anew, and the old chat is nobody's at once."""
    token = desk.new_token()
    made = invite(token, desk.rules, now=desk.now, client_id=found.client.id)
    return (
        *linking.unlinked(found.client),
        Add(record=made),
        Log(actor=desk.staff.id, action="client linked anew", subject=found.client.id),
        desk.say("own.link-new", client=found.client.name, link=link(desk.bot_username, token)),
    )
