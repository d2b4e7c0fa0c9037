"""Something to try that a therapist wrote for one client: taken or left, and then a task like every other. Pure."""

from __future__ import annotations

from datetime import datetime

from bot.core.actions import encode
from bot.core.effects import Change, Effect, Note, Say, Schedule
from bot.core.tasks import by_session, closed, task_due
from bot.core.views import ClientView
from bot.model import Button, Homework, Keyboard, Text, ToClient


def offer_buttons(task: Homework) -> Keyboard:
    yes = Button(label=Text(id="care.task-yes"), action=encode("c", "task", task.id, "yes"))
    no = Button(label=Text(id="care.task-no"), action=encode("c", "task", task.id, "no"))
    return ((yes, no),)


def answered(view: ClientView, task_id: str, answer: str, *, now: datetime) -> tuple[Effect, ...]:
    """What a tap makes of it; a second one, or one on somebody else's, is answered alone."""
    client = view.client
    task = next((each for each in view.offered if each.id == task_id), None)
    if task is None:
        return (Say(to=ToClient(client_id=client.id), text=Text(id="common.not-in-use")),)
    if answer == "no":
        return (
            Change(kind=Homework, id=task.id, values={"state": "closed", "closed_at": now}),
            Note(client_id=client.id, name="homework-left", value=task.id),
            Say(to=ToClient(client_id=client.id), text=Text(id="care.task-left")),
        )
    session_at = view.next_session.starts_at if view.next_session else None
    return (
        *closed(view.homework, now),
        Change(kind=Homework, id=task.id, values={"state": "open", "given_at": now}),
        Note(client_id=client.id, name="homework-given", value=task.id),
        Schedule(due=task_due(task.id, client.id, by_session(session_at, now))),
        Say(to=ToClient(client_id=client.id), text=Text(id="care.task-taken")),
    )
