"""What the clock does to a client's flows: begins one, reminds, wakes, ends it, finds a task missed. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import after_alert, consent, tasks, threads
from bot.core.effects import Change, Effect, Note, Replan, Say, Schedule, StartFlow
from bot.core.fit import fits, is_held
from bot.core.flow import Flow
from bot.core.schedule import is_quiet, out_of_quiet, with_quiet_hours
from bot.core.scope import is_touched
from bot.core.stands import LOOK_AGAIN, next_look
from bot.core.views import ClientView
from bot.model import Client, Due, Homework, Lane, Run, Status
from bot.work.known import Known
from bot.work.unfold import Unfolder

MISSED_AGAIN = timedelta(days=2)
A_MONTH = timedelta(days=28)


def prompted(flow: Flow, due: Due, known: Known, unfolder: Unfolder) -> tuple[Effect, ...]:
    """A prompt that still fits goes out; the next one is planned whether it did or not."""
    view, now = known.view, unfolder.now
    client, again = view.client, Replan(client_id=view.client.id)
    if now > due.at + due.grace:
        return Note(client_id=client.id, name="missed", value=flow.id), again
    may_come = known.is_covered and view.card is not None and view.card.is_complete
    if consent.waits_for_record(client):
        return (again,)
    if not may_come:
        return (again,)
    around = unfolder.around(known)
    rest = tuple(Schedule(due=each) for each in threads.left_standing(unfolder.parts.programme.flows, due, around))
    if after_alert.waits_a_day(flow, view, now):
        return Schedule(due=threads.next_day(flow, due, client)), *rest, again
    if not unfolder.may_begin(flow, known):
        return *rest, again
    fate = threads.fate(flow, due, around)
    if fate.is_for_tomorrow:
        return Schedule(due=threads.tomorrow(flow, due, awake(client, unfolder), now)), *rest, again
    if fate.until is not None:
        is_asked = threads.behind_question(around) is not None
        return Schedule(due=threads.deferred(flow, due, fate.until, is_asked=is_asked)), *rest, again
    if fate.why:
        return Note(client_id=client.id, name="passed-over", value={"flow": flow.id, "why": fate.why}), *rest, again
    if consent.must_agree(client, unfolder.parts.programme.consent_hashes):
        return *unfolder.asked_to_agree(known), again
    behind = threads.behind(unfolder.parts.programme.flows, due, around)
    begin = StartFlow(client_id=client.id, flow=flow.id, key=threads.run_key(due))
    effects = unfolder.start(begin, known, lane=Lane.PROMPT)
    return *unfolder.unfold(effects, known), *(Schedule(due=each) for each in behind), again


def woken(run: Run, due: Due, known: Known, unfolder: Unfolder) -> tuple[Effect, ...]:
    """A flow's wait is over: it goes on, behind whatever the client is in the middle of and the direct question.

    Not by night: what belongs to the day ends then, the rest comes in the morning.
    """
    view, now = known.view, unfolder.now
    flow = unfolder.parts.programme.flow(run.place.flow)
    if view.client.status is not Status.ACTIVE or (view.client.held_at and flow and is_held(flow)):
        return (stopped(run, now),)
    later = now + LOOK_AGAIN if view.run is not None else next_look(view.question, unfolder.parts.rules, now)
    if later is not None:
        return (Schedule(due=replace(due, at=later)),)
    if (morning := out_of_quiet(awake(view.client, unfolder), now)) > now:
        is_daily = flow is not None and flow.start.every == "day"
        return (stopped(run, now),) if is_daily else (Schedule(due=replace(due, at=morning)),)
    return unfolder.woken(run, known)


def stopped(run: Run, now: datetime) -> Change:
    return Change(kind=Run, id=run.id, values={"state": "stopped", "ended_at": now})


def is_to_be_reminded(run: Run, due: Due, client: Client, unfolder: Unfolder) -> bool:
    """Whether an open question is asked once more now: it still fits, and nobody has touched it."""
    now = unfolder.now
    if client.held_at or not fits_still(unfolder.parts.programme.flow(run.place.flow), client):
        return False
    may = bool(due.detail.get("snooze")) or may_remind(run, due, awake(client, unfolder), now)
    return now <= due.at + due.grace and may


def reminded(run: Run, known: Known, unfolder: Unfolder) -> tuple[Effect, ...]:
    asked = unfolder.resumed(run, known, lane=Lane.PROMPT, expires_at=run.expires_at)
    prompts = tuple(
        replace(effect, lane=Lane.PROMPT, expires_at=run.expires_at) if isinstance(effect, Say) else effect
        for effect in asked
    )
    return *prompts, Change(kind=Run, id=run.id, values={"reminded_at": unfolder.now})


def expired(run: Run, view: ClientView, unfolder: Unfolder) -> tuple[Effect, ...]:
    """Kept as unanswered, without a word: silence is never blamed.

    In the week after an alert it does not count towards writing less: their therapist hears of it, and not they.
    """
    client, rules, now = view.client, unfolder.parts.rules, unfolder.now
    ended = Change(kind=Run, id=run.id, values={"state": "expired", "ended_at": now})
    note = Note(client_id=client.id, name="unanswered", value=run.place.flow, flow=run.place.flow, run_id=run.id)
    if is_touched(run.place):
        return ended, note
    if after_alert.is_of_late(view, now):
        return ended, note, Replan(client_id=client.id)
    unanswered = client.unanswered + 1
    values: dict[str, object] = {"unanswered": unanswered}
    quiet: tuple[Effect, ...] = ()
    if unanswered >= rules.gone_quiet_after:
        values["rhythm"] = "weekly"
    if unanswered == rules.ask_rhythm_after:
        quiet = upon("unanswered", replace(client, unanswered=unanswered), unfolder)
    if unanswered == rules.gone_quiet_after:
        quiet = upon("gone-quiet", replace(client, unanswered=unanswered), unfolder)
    return ended, note, Change(kind=Client, id=client.id, values=values), *quiet, Replan(client_id=client.id)


def task_due(task: Homework, due: Due, view: ClientView, unfolder: Unfolder) -> tuple[Effect, ...]:
    """The day of something to try has come: asked about and never answered, it is over; not asked about, it is missed.

    What was answered stays until the session, where there is one.
    """
    if task.state == tasks.OPEN:
        return task_missed(task, due, view.client, unfolder)
    if task.state != tasks.ASKED and view.next_session is not None:
        return ()
    return tasks.closed([task], unfolder.now)


def task_missed(task: Homework, due: Due, client: Client, unfolder: Unfolder) -> tuple[Effect, ...]:
    """Homework that nobody looked back on by its day: said to the timeline, and to flows that wait for it.

    The evening may not have room for them: they are told again every other day, for a month.
    """
    now = unfolder.now
    if now - task.given_at > A_MONTH:
        return (Change(kind=Homework, id=task.id, values={"state": "closed", "closed_at": now}),)
    note = Note(client_id=client.id, name="homework-missed", value=task.flow)
    again = Schedule(due=tasks.task_due(task.id, client.id, now + MISSED_AGAIN, is_again=True))
    return *(() if due.detail.get("again") else (note,)), *upon("homework-missed", client, unfolder), again


def upon(event: str, client: Client, unfolder: Unfolder) -> tuple[Effect, ...]:
    owed = threads.upon(event, unfolder.parts.programme.flows.values(), client, unfolder.now)
    return tuple(Schedule(due=each) for each in owed)


def awake(client: Client, unfolder: Unfolder) -> Client:
    return with_quiet_hours(client, unfolder.parts.rules)


def may_remind(run: Run, due: Due, client: Client, now: datetime) -> bool:
    """A question nobody has touched, as often as the flow says, not while it is put off, never in quiet hours."""
    is_put_off = run.snoozed_until is not None and now < run.snoozed_until
    number = int(due.detail.get("number", 1))
    is_first = run.reminded_at is None or number > 1
    return not is_touched(run.place) and not is_put_off and is_first and not is_quiet(client, now)


def fits_still(flow: Flow | None, client: Client) -> bool:
    return flow is not None and fits(flow, client) and client.status is Status.ACTIVE
