"""`/homework NAME`: something to try, from the library or written for one client. Pure."""

from __future__ import annotations

from bot.core import written_desk
from bot.core.actions import encode
from bot.core.desk import Desk
from bot.core.effects import Effect, Log, StartFlow
from bot.model import Button, Status


def homework(desk: Desk) -> tuple[Effect, ...]:
    """Choose from what fits the client now, then send it; `/homework NAME: words` writes something of one's own."""
    written_for, words = written_desk.words_after_name(desk)
    if written_for is not None and words:
        return written_desk.drafted(desk, written_for, "task", words)
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
