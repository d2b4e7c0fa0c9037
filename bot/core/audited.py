"""What the audit log is owed for what staff did: no change of anything of a client's goes unlogged. Pure.

The desks write down what they do in their own words; whatever they leave out is added here from the effects themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Log, Raise, StartFlow
from bot.model import Client, ClientCalendar, Homework, TherapySession


def audited(desk: Desk, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """The effects with a line for each client whose record they change and of whom no line speaks yet."""
    said = {each.subject for each in effects if isinstance(each, Log)}
    owed: dict[str, list[str]] = {}
    for client_id, what in changes(desk, effects):
        if client_id not in said:
            owed.setdefault(client_id, []).append(what)
    return *effects, *(
        Log(actor=desk.staff.id, action="client changed", subject=client_id, detail=" ".join(dict.fromkeys(what)))
        for client_id, what in owed.items()
    )


def changes(desk: Desk, effects: Iterable[Effect]) -> Iterator[tuple[str, str]]:
    """Whose record an effect changes, and what of it: a kind of record or names of fields, never a value."""
    for effect in effects:
        match effect:
            case Change(kind=kind, id=str(key), values=values) if kind is Client:
                yield key, " ".join(sorted(values))
            case Change(kind=kind, id=str(key)) if kind is ClientCalendar:
                yield key, kind.__name__
            case Change(kind=kind, id=key) if kind in (TherapySession, Homework):
                if client_id := owner(desk, key):
                    yield client_id, kind.__name__
            case Add(record=record) if isinstance(record, Client):
                yield record.id, "Client"
            case Add(record=record) if whose := getattr(record, "client_id", None):
                yield whose, type(record).__name__
            case StartFlow(client_id=client_id, flow=flow):
                yield client_id, flow
            case Raise(client_id=str(client_id)):
                yield client_id, "Alert"
            case _:
                pass


def owner(desk: Desk, key: object) -> str:
    """Whose session or task it is; only those that lie on the desk can be changed from it."""
    for view in desk.view.clients:
        mine = (view.last_session, *view.planned, *view.homework)
        if any(each is not None and each.id == key for each in mine):
            return view.client.id
    return ""
