"""What falls due in a played world, decided as the running bot decides it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.core import caring, escalation, question, silence
from bot.core.alert_change import changed
from bot.core.alert_events import TimeUp
from bot.core.effects import Change, Effect, Erase, Say
from bot.core.escalation import outcome_buttons
from bot.core.sessions import week_later
from bot.core.tasks import closed
from bot.model import Alert, AlertState, Client, Due, DueKind, Text, TherapySession, ToStaff
from bot.play.world import World, known_of, view_of
from bot.work import run_clock
from bot.work.alert_clock import asked_about
from bot.work.owed import the_break_is_over
from bot.work.raising import with_stand_in
from bot.work.unfold import Unfolder


def decide_due(due: Due, world: World, unfolder: Unfolder) -> Sequence[Effect]:
    match due.kind:
        case DueKind.PROMPT:
            flow = unfolder.parts.programme.flow(str(due.detail["flow"]))
            known = known_of(world)
            return run_clock.prompted(flow, due, known, unfolder) if flow is not None else ()
        case DueKind.REMINDER | DueKind.EXPIRY | DueKind.WAIT:
            return of_a_run(due, world, unfolder)
        case DueKind.TASK:
            task = next((each for each in world.homework if each.id == due.detail["task"]), None)
            is_open = task is not None and task.state != "closed"
            return run_clock.task_due(task, due, view_of(world), unfolder) if task is not None and is_open else ()
        case DueKind.QUESTION | DueKind.LADDER | DueKind.STAFF_NOTICE:
            return of_an_alert(due, world, unfolder)
        case DueKind.RESUME:
            return the_break_is_over(known_of(world).view, due, unfolder.parts.rules, now=world.now)
        case DueKind.CARING:
            return caring.time_up(due, known_of(world).view, now=world.now, rules=unfolder.parts.rules)
        case DueKind.HIDE:
            return (Erase(client_id=world.client.id, until=datetime.fromisoformat(str(due.detail["until"]))),)
        case DueKind.SESSION:
            return session_came(due, world, unfolder)
        case _:
            return ()


def of_a_run(due: Due, world: World, unfolder: Unfolder) -> Sequence[Effect]:
    run = world.run(str(due.detail["run"]))
    known = known_of(world)
    match due.kind:
        case DueKind.WAIT if run is not None and run.state == "waiting":
            return run_clock.woken(run, due, known, unfolder)
        case DueKind.EXPIRY if run is not None and run.state == "open":
            return run_clock.expired(run, known.view, unfolder)
        case DueKind.REMINDER if run is not None and run.state == "open":
            is_wanted = run_clock.is_to_be_reminded(run, due, world.client, unfolder)
            return run_clock.reminded(run, known, unfolder) if is_wanted else ()
        case _:
            return ()


def of_an_alert(due: Due, world: World, unfolder: Unfolder) -> Sequence[Effect]:
    known, rules = known_of(world), unfolder.parts.rules
    if due.kind is DueKind.QUESTION:
        asked = next((each for each in world.questions if each.id == due.detail["question"]), None)
        return question.time_up(asked, with_stand_in(known).view, rules, now=world.now) if asked is not None else ()
    alert = world.alert(due.alert_id)
    if alert is not None and due.detail.get("rung") == silence.RUNG:
        taker = asked_about(known.cover, is_backup=False)
        return silence.time_up(alert, known.view, known.view.last_heard_at, taker, rules, world.now)
    if alert is None or alert.state is AlertState.CLOSED:
        return ()
    if due.kind is DueKind.LADDER:
        after, effects = escalation.step(alert, TimeUp(), known.cover, rules, now=world.now)
        return changed(alert, after), *effects
    is_backup = due.detail.get("rung") == "backup"
    taker = asked_about(known.cover, is_backup=is_backup)
    if taker is None:
        return ()
    told = tuple(dict.fromkeys((*alert.told, taker.id)))
    text = Text(id="alerts.hold-backup" if is_backup else "alerts.hold-asked")
    say = Say(to=ToStaff(staff_id=taker.id), text=text, buttons=outcome_buttons(alert))
    return Change(kind=Alert, id=alert.id, values={"told": told}), say


def session_came(due: Due, world: World, unfolder: Unfolder) -> Sequence[Effect]:
    """A session's hour has come: it counts, and a weekly one plans the next."""
    met = next((each for each in world.sessions if each.id == due.detail["session"]), None)
    if met is None or met.state != "planned":
        return ()
    held: tuple[Effect, ...] = (
        Change(kind=TherapySession, id=met.id, values={"state": "held"}),
        Change(kind=Client, id=met.client_id, values={"session_number": met.number}),
        *closed(world.homework, world.now),
    )
    if not met.weekly or met.number >= world.client.sessions_planned:
        return held
    return *held, *week_later(met, world.therapist, unfolder.parts.new_id(), number=met.number + 1)
