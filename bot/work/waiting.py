"""What is owed to a flow that waits, is put off, is gone through, or stands where nothing is any more. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.effects import Add, Cancel, Change, Effect, Note, Replan, Say, Schedule, StartFlow, Turn
from bot.core.fit import TASK_KINDS
from bot.core.flow import Flow
from bot.model import Client, Due, DueKind, Place, Run, Text, ToClient


def waits(run_id: str, client_id: str, turn: Turn) -> tuple[Schedule, ...]:
    """What is owed to a flow that says nothing for a while; empty when it does not wait."""
    until = turn.extra.get("until")
    if turn.place is None or until is None:
        return ()
    due = Due(
        key=f"run:{run_id}:wait",
        kind=DueKind.WAIT,
        at=datetime.fromisoformat(until),
        grace=timedelta(days=1),
        client_id=client_id,
        detail={"run": run_id},
    )
    return (Schedule(due=due),)


def put_off(run: Run, turn: Turn, now: datetime) -> tuple[Schedule, ...]:
    """A snooze inside the window; one that would end behind it is none."""
    minutes = int(turn.extra.get("snooze") or 0)
    at = now + timedelta(minutes=minutes)
    if not minutes or run.expires_at is None or at >= run.expires_at:
        return ()
    detail = {"run": run.id, "snooze": True}
    due = Due(key=f"run:{run.id}:snooze", kind=DueKind.REMINDER, at=at, client_id=run.client_id, detail=detail)
    return (Schedule(due=due),)


def is_low(note: Note, floor: int) -> bool:
    return note.name == "mood" and isinstance(note.value, int | float) and note.value <= floor


def flow_begun(run: Run) -> str:
    """The flow that a run began with, however deep in others it stands."""
    return run.place.returns[0][0] if run.place.returns else run.place.flow


def only_said(flow: Flow, effect: StartFlow, run_id: str, now: datetime) -> tuple[Effect, ...]:
    """A flow that asked nothing was a talk of its day as well: it is kept as over, and comes once."""
    if not flow.steps:
        return ()
    place = Place(flow=flow.id, revision=flow.revision, step=flow.steps[-1].id)
    run = Run(
        id=run_id,
        client_id=effect.client_id,
        key=effect.key,
        place=place,
        state="finished",
        started_at=now,
        ended_at=now,
    )
    return (Add(record=run),)


def gone_through(flow: Flow | None, turn: Turn, client: Client) -> tuple[Effect, ...]:
    """A task gone through to the end is done: what builds on it may come, and it does not come again as new."""
    is_task = flow is not None and flow.kind in TASK_KINDS
    if flow is None or not is_task or turn.outcome != "finished" or flow.id in client.done:
        return ()
    return Change(kind=Client, id=client.id, values={"done": (*client.done, flow.id)}), Replan(client_id=client.id)


def stranded(run: Run, now: datetime) -> tuple[Effect, ...]:
    """The step that a client stood at is gone in every revision we have: it ends with a word, and nobody is stuck."""
    text = Text(id="common.moved-on")
    return (
        Change(kind=Run, id=run.id, values={"state": "stopped", "ended_at": now}),
        Cancel(key=f"run:{run.id}:*"),
        Note(client_id=run.client_id, name="step-gone", value=run.place.step, flow=run.place.flow, run_id=run.id),
        Say(to=ToClient(client_id=run.client_id), text=text),
    )
