"""`/caring NAME on|off`, and the two taps by which a therapist approves caring contacts. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.actions import encode
from bot.core.caring import FITTING, begun, ended, may_have
from bot.core.effects import Effect
from bot.core.views import ClientView
from bot.model import Button, Text

if TYPE_CHECKING:
    from bot.core.desk import Desk


def command(desk: Desk) -> tuple[Effect, ...]:
    found, word = desk.named()
    if found is None:
        return (desk.say("staff.which" if desk.find(desk.rest) else "staff.no-such"),)
    match word.casefold():
        case "on":
            return confirm(desk, found)
        case "off":
            return *ended(found.client, desk.staff.id), desk.say("caring.off", client=found.client.name)
        case _:
            state = "on" if found.client.caring_at is not None else "off"
            return (desk.say("caring.how", client=found.client.name, state=state),)


def confirm(desk: Desk, view: ClientView) -> tuple[Effect, ...]:
    """The second step: what the client will get, and whether they agreed."""
    client = view.client
    is_unfit = view.alert is not None and view.alert.kind not in FITTING
    if is_unfit or not may_have(client):
        return (desk.say("caring.unfit", client=client.name),)
    choices = (
        (
            Button(label=Text(id="caring.agreed"), action=encode("s", "caring", client.id, "start")),
            Button(label=Text(id="common.no"), action=encode("s", "caring", client.id, "no")),
        ),
    )
    return (desk.say("caring.confirm", choices, client=client.name),)


def tapped(desk: Desk, client_id: str, act: str) -> tuple[Effect, ...]:
    found = desk.by_id(client_id)
    if found is None:
        return (desk.say("common.not-in-use"),)
    match act:
        case "offer":
            return confirm(desk, found)
        case "start" if may_have(found.client):
            if found.client.caring_at is not None:
                return (desk.say("caring.how", client=found.client.name, state="on"),)
            return *begun(found.client, desk.staff.id, now=desk.now), desk.say("caring.on", client=found.client.name)
        case "start":
            return (desk.say("caring.unfit", client=found.client.name),)
        case "no":
            return (desk.say("caring.not-now", client=found.client.name),)
        case _:
            return (desk.say("common.not-in-use"),)
