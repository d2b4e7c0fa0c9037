"""Something to try that a therapist wrote for one client: taken or left, and then a task like every other. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.actions import encode
from bot.core.effects import Change, Effect, Note, Say, Schedule
from bot.core.tasks import closed
from bot.core.views import ClientView
from bot.model import Button, Due, DueKind, Homework, Keyboard, Text, ToClient


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
    return (
        *closed(view.homework, now),
        Change(kind=Homework, id=task.id, values={"state": "open", "given_at": now}),
        Note(client_id=client.id, name="homework-given", value=task.id),
        *looked_back_on(view, task),
        Say(to=ToClient(client_id=client.id), text=Text(id="care.task-taken")),
    )


def looked_back_on(view: ClientView, task: Homework) -> tuple[Effect, ...]:
    """By the next session, where one is planned."""
    if view.next_session is None:
        return ()
    due = Due(
        key=f"task:{task.id}", kind=DueKind.TASK, at=view.next_session.starts_at, grace=timedelta(days=2),
        client_id=view.client.id, detail={"task": task.id},
    )  # fmt: skip
    return (Schedule(due=due),)
