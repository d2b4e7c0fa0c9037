"""Homework inside a flow: offered, agreed, due, looked back on. Credit the attempt, never grade it. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.effects import Add, Change, Effect, Note, Schedule
from bot.core.flow import Flow
from bot.core.scope import Scope
from bot.model import Due, DueKind, Homework, Json, Place

SETTLED = "tried"
"""The one outcome that closes a task at once; partly and not yet keep it until the session."""


def offer(flow: Flow, place: Place, scope: Scope) -> tuple[Effect, ...]:
    """Write down that something to try was put before the client; nothing is owed yet."""
    return (noted(flow, scope, "homework-offered", flow.id),)


def agree(flow: Flow, place: Place, scope: Scope, due: str = "") -> tuple[Effect, ...]:
    """Open the task that this flow stands for, unless it is open already."""
    if any(task.flow == flow.id for task in scope.homework):
        return ()
    task = Homework(id=scope.new_id(), client_id=scope.client.id, flow=flow.id, title=flow.title, given_at=scope.now)
    given = noted(flow, scope, "homework-given", flow.id)
    return *closed(scope.homework, scope.now), Add(record=task), given, *owed(task, due, scope)


def closed(tasks: Sequence[Homework], now: datetime) -> tuple[Effect, ...]:
    """What has been looked back on once is over when the session comes, or when something new is taken up."""
    over = {"state": "closed", "closed_at": now}
    return tuple(Change(kind=Homework, id=task.id, values=over) for task in tasks if task.state != "open")


def fall_due(flow: Flow, place: Place, scope: Scope, due: str) -> tuple[Effect, ...]:
    """Say by when the open task of this flow, or else the newest one, is looked back on."""
    own = [task for task in scope.homework if task.flow == flow.id] or list(scope.homework[:1])
    return owed(own[0], due, scope) if own else ()


def owed(task: Homework, due: str, scope: Scope) -> tuple[Effect, ...]:
    """The moment after which a task that nobody looked back on counts as missed."""
    at = due_at(due, scope)
    if at is None:
        return ()
    moment = Due(
        key=f"task:{task.id}",
        kind=DueKind.TASK,
        at=at,
        grace=timedelta(days=2),
        client_id=scope.client.id,
        detail={"task": task.id},
    )
    return (Schedule(due=moment),)


def due_at(due: str, scope: Scope) -> datetime | None:
    """`session` is the next one's hour; `3d` and `12h` count from now."""
    if due == "session":
        return scope.session_at
    found = re.fullmatch(r"(\d{1,3})([hd])", due)
    if not found:
        return None
    return scope.now + (timedelta(days=int(found[1])) if found[2] == "d" else timedelta(hours=int(found[1])))


def review(flow: Flow, place: Place, scope: Scope) -> tuple[Effect, ...]:
    """Write down how the newest open task went, by the answers `went` and `obstacle`."""
    if not scope.homework:
        return ()
    task = scope.homework[0]
    went = str(place.answers.get("went") or "not-yet")
    obstacle = str(place.answers.get("obstacle") or "")
    values: dict[str, object] = {"state": went, "obstacle": obstacle}
    if went == SETTLED:
        values |= {"state": "closed", "closed_at": scope.now}
    note = noted(flow, scope, "homework-went", {"flow": task.flow, "went": went}, words=obstacle)
    return Change(kind=Homework, id=task.id, values=values), note


def noted(flow: Flow, scope: Scope, name: str, value: Json, words: str = "") -> Note:
    return Note(client_id=scope.client.id, name=name, value=value, words=words, flow=flow.id, run_id=scope.run_id)
