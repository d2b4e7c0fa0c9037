"""Homework inside a flow: offered, agreed, due, looked back on. Credit the attempt, never grade it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.effects import Add, Change, Effect, Note, Schedule
from bot.core.flow import AskStep, Flow, GoStep, HomeworkStep
from bot.core.not_before import not_before
from bot.core.scope import Scope
from bot.model import Due, DueKind, Homework, Json, Place

SETTLED = "tried"
"""The one outcome that closes a task at once; partly and not yet keep it until the session."""

OPEN, ASKED = "open", "asked"
"""Nobody has asked about it yet; the bot has, and waits for an answer or for the session."""

LONGEST_TITLE = 90
"""Characters of a client's own words for a task."""

A_WEEK = timedelta(days=7)
A_DAY = timedelta(days=1)

TOO_NEW = timedelta(hours=30)
"""Nobody is asked how something went on the evening after they took it up."""

TIME_TO_TRY = timedelta(hours=60)
"""A session nearer than this leaves no evening to try something and be asked about it."""

SOON = timedelta(hours=36)
"""A session this near is no day to have tried something by: the evening before it has come, or comes at once."""


def offer(flow: Flow, place: Place, scope: Scope) -> tuple[Effect, ...]:
    """Write down that something to try was put before the client; nothing is owed yet."""
    return (noted(flow, scope, "homework-offered", flow.id),)


def agree(flow: Flow, place: Place, scope: Scope, due: str = "") -> tuple[Effect, ...]:
    """Open the task that this flow stands for, unless it is open already, called by the client's own words for it.

    Own words are the answer `step` where both may see it; they are quoted wherever the task is named.
    """
    if any(task.flow == flow.id and task.state == OPEN for task in scope.homework):
        return ()
    own = own_words(flow, place)
    task = Homework(
        id=scope.new_id(), client_id=scope.client.id, flow=flow.id, title=quoted(own) or flow.title,
        given_at=scope.now, not_before_at=not_before(scope.client, place.answers, str(own or ""), scope.now),
    )  # fmt: skip
    given = noted(flow, scope, "homework-given", flow.id)
    return *closed(scope.homework, scope.now), Add(record=task), given, *owed(task, due, scope)


def own_words(flow: Flow, place: Place) -> Json:
    """What the client has called the step; nothing where they alone decide who sees it."""
    is_for_both = any(isinstance(step, AskStep) and step.id == "step" and step.share == "yes" for step in flow.steps)
    return place.answers.get("step") if is_for_both else ""


def quoted(words: Json) -> str:
    """A client's own words for something to try, on one line, short enough to stand in the middle of a sentence."""
    line = " ".join(words.split()).strip("“”\"'. ") if isinstance(words, str) else ""
    return f"“{shorten(line)}”" if line else ""


def shorten(line: str) -> str:
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1].rstrip() + "…"


def is_own(title: str) -> bool:
    """Whether a task is called by words of the client's own."""
    return title.startswith("“")


def closed(tasks: Sequence[Homework], now: datetime) -> tuple[Effect, ...]:
    """What has been looked back on once is over when the session comes, or when something new is taken up."""
    over = {"state": "closed", "closed_at": now}
    return tuple(Change(kind=Homework, id=task.id, values=over) for task in tasks if task.state != OPEN)


# ---------------------------------------------------------------- asked about, once


def unasked(tasks: Sequence[Homework]) -> tuple[Homework, ...]:
    return tuple(task for task in tasks if task.state == OPEN)


def ripe(tasks: Sequence[Homework], now: datetime) -> tuple[Homework, ...]:
    """What nobody has asked about yet and there has been time for; nothing before the day it was agreed for."""
    return tuple(
        task
        for task in unasked(tasks)
        if now - task.given_at >= TOO_NEW and (task.not_before_at is None or task.not_before_at <= now)
    )


def on_the_table(tasks: Sequence[Homework]) -> tuple[Homework, ...]:
    """What a flow speaks of as open to try: what is being asked about, else what nobody has asked about yet."""
    return tuple(task for task in tasks if task.state == ASKED) or unasked(tasks) or tuple(tasks)


def looks_back(flow: Flow | None, flows: Mapping[str, Flow], depth: int = 3) -> bool:
    """Whether a flow asks how something to try went, itself or in a flow that it goes through."""
    if flow is None or depth == 0:
        return False
    if any(isinstance(step, HomeworkStep) and step.act == "review" for step in flow.steps):
        return True
    through = (step.to for step in flow.steps if isinstance(step, GoStep) and step.to not in flow.places)
    return any(looks_back(flows.get(to), flows, depth - 1) for to in through)


def asked_about(tasks: Sequence[Homework], client_id: str, over_at: datetime, now: datetime) -> tuple[Effect, ...]:
    """The bot asks by itself about all that is open, once; what it asked about before and nobody answered is over."""
    former = closed([task for task in tasks if task.state == ASKED], now)
    return *former, *(
        effect
        for task in ripe(tasks, now)
        for effect in (
            Change(kind=Homework, id=task.id, values={"state": ASKED}),
            Schedule(due=task_due(task.id, client_id, over_at)),
        )
    )


def being_asked(tasks: Sequence[Homework], now: datetime) -> tuple[Homework, ...]:
    """The same tasks as the flow that asks about them sees them."""
    asked = {task.id for task in ripe(tasks, now)}
    return tuple(replace(task, state=ASKED) if task.id in asked else task for task in tasks if task.state != ASKED)


def over_at(session_at: datetime | None, now: datetime, expires_at: datetime) -> datetime:
    """When what was asked about and not answered is over: at the session, or with the question where none is near."""
    return session_at if session_at is not None and session_at - now <= SOON else expires_at


def fall_due(flow: Flow, place: Place, scope: Scope, due: str) -> tuple[Effect, ...]:
    """Say by when the open task of this flow, or else the newest one, is looked back on."""
    own = [task for task in scope.homework if task.flow == flow.id] or list(scope.homework[:1])
    return owed(own[0], due, scope) if own else ()


def owed(task: Homework, due: str, scope: Scope) -> tuple[Effect, ...]:
    """The moment after which a task that nobody looked back on counts as missed."""
    at = due_at(due, scope, task.not_before_at)
    return (Schedule(due=task_due(task.id, scope.client.id, at)),) if at is not None else ()


def task_due(task_id: str, client_id: str, at: datetime, *, is_again: bool = False) -> Due:
    detail = {"task": task_id, "again": True} if is_again else {"task": task_id}
    return Due(
        key=f"task:{task_id}", kind=DueKind.TASK, at=at, grace=timedelta(days=2), client_id=client_id, detail=detail
    )


def due_at(due: str, scope: Scope, not_before: datetime | None = None) -> datetime | None:
    """`session` is the next one's hour, a week on where none is planned; `3d` and `12h` count from now."""
    if due in ("", "session"):
        return by_session(scope.session_at, scope.now, not_before)
    found = re.fullmatch(r"(\d{1,3})([hd])", due)
    if not found:
        return None
    return scope.now + (timedelta(days=int(found[1])) if found[2] == "d" else timedelta(hours=int(found[1])))


def by_session(session_at: datetime | None, now: datetime, not_before: datetime | None = None) -> datetime:
    """The session at which something agreed on now has been looked back on: its day has come on the evening before."""
    if session_at is None:
        return max(now, not_before or now) + A_WEEK
    has_come = not_before is None or session_at - not_before >= A_DAY
    return session_at if session_at - now > TIME_TO_TRY and has_come else session_at + A_WEEK


def review(flow: Flow, place: Place, scope: Scope, about: Sequence[Homework]) -> tuple[Effect, ...]:
    """Write down how it went with these, by the answers `went` and `obstacle`."""
    went = str(place.answers.get("went") or "not-yet")
    obstacle = str(place.answers.get("obstacle") or "")
    values: dict[str, object] = {"state": went, "obstacle": obstacle}
    if went == SETTLED:
        values |= {"state": "closed", "closed_at": scope.now}
    return tuple(
        effect
        for task in about
        for effect in (
            Change(kind=Homework, id=task.id, values=values),
            noted(flow, scope, "homework-went", {"flow": task.flow, "task": task.id, "went": went}, words=obstacle),
        )
    )


def noted(flow: Flow, scope: Scope, name: str, value: Json, words: str = "") -> Note:
    return Note(client_id=scope.client.id, name=name, value=value, words=words, flow=flow.id, run_id=scope.run_id)
