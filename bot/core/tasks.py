"""Homework inside a flow: what was agreed, and how it went. Credit the attempt, never grade it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.effects import Add, Change, Effect, Note
from bot.core.flow import Flow
from bot.model import Homework, Place

if TYPE_CHECKING:
    from bot.core.engine import Scope

SETTLED = "tried"
"""The one outcome that closes a task; partly and not yet keep it open until the session."""


def give(flow: Flow, place: Place, scope: Scope) -> tuple[Effect, ...]:
    """Open the task that this flow stands for, unless it is open already."""
    if any(task.flow == flow.id for task in scope.homework):
        return ()
    task = Homework(id=scope.new_id(), client_id=scope.client.id, flow=flow.id, title=flow.title, given_at=scope.now)
    note = Note(client_id=scope.client.id, name="homework-given", value=flow.id, flow=flow.id, run_id=scope.run_id)
    return Add(record=task), note


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
    note = Note(
        client_id=scope.client.id,
        name="homework-went",
        value={"flow": task.flow, "went": went},
        words=obstacle,
        flow=flow.id,
        run_id=scope.run_id,
    )
    return Change(kind=Homework, id=task.id, values=values), note
