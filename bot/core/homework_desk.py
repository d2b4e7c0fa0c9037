"""`/homework NAME`: something to try, from the library or written for one client. Pure."""

from __future__ import annotations

from bot.core import written_desk
from bot.core.actions import encode
from bot.core.consent import is_unrecorded
from bot.core.desk import Desk
from bot.core.effects import Effect, Log, StartFlow
from bot.core.fit import facts_of, facts_of_the_moment
from bot.core.schedule import local_day
from bot.core.telling import is_asked
from bot.core.views import ClientView, LibraryEntry
from bot.model import Button, Status, Text


def homework(desk: Desk) -> tuple[Effect, ...]:
    """Choose from what fits the client now, look at it, send it; `/homework NAME: words` is something of one's own."""
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


def tapped(desk: Desk, client_id: str, flow: str, act: str) -> tuple[Effect, ...]:
    """The first tap shows what goes out; nothing goes without the second."""
    found = desk.by_id(client_id)
    entry = next((each for each in desk.library(found.client) if each.flow == flow), None) if found else None
    if found is None or entry is None or act not in ("show", "send", "no"):
        return (desk.say("common.not-in-use"),)
    if act == "no":
        return (desk.say("staff.draft-dropped", client=found.client.name),)
    is_on_hold = is_unrecorded(found.client) or found.client.held_at is not None
    if is_on_hold or found.client.status is not Status.ACTIVE or is_asked(found, desk.rules, desk.now):
        return (written_desk.not_now(desk, found),)
    return shown(desk, found, entry) if act == "show" else sent(desk, client_id, flow, found.client.name)


def shown(desk: Desk, view: ClientView, entry: LibraryEntry) -> tuple[Effect, ...]:
    """What comes first, as the client will read it."""
    client = view.client
    facts = {name: value for name, value in facts_of(client).items() if isinstance(value, str | int | float)}
    args = {
        **facts, "name": client.called, "therapist": view.therapist.name if view.therapist else desk.staff.name,
        **facts_of_the_moment(view.homework),
        "turn": local_day(client, desk.now).toordinal() + client.seed,
    }  # fmt: skip
    words = "\n\n".join(desk.speak_in(client.language, Text(id=each, args=args)) for each in entry.opens)
    choices = (
        Button(label=Text(id="staff.draft-send"), action=encode("s", "hw", client.id, entry.flow, "send")),
        Button(label=Text(id="common.no"), action=encode("s", "hw", client.id, entry.flow, "no")),
    )
    return (desk.say("staff.homework-shown", (choices,), client=client.name, title=entry.title, words=words),)


def sent(desk: Desk, client_id: str, flow: str, name: str) -> tuple[Effect, ...]:
    key = f"hand:{client_id}:{flow}:{desk.now.isoformat()}"
    return (
        StartFlow(client_id=client_id, flow=flow, key=key),
        Log(actor=desk.staff.id, action="homework sent", subject=client_id, detail=flow),
        desk.say("staff.homework-sent", client=name),
    )
