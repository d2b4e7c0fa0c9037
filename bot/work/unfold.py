"""Turns effects that stand for more (begin a flow, raise an alert) into the plain ones that can be carried out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core import after_alert, consent, engine, own_days, tasks, threads
from bot.core.client_commands import kept_line
from bot.core.effects import Add, Cancel, Change, Effect, Note, Raise, Replan, Say, Schedule, StartFlow, Turn
from bot.core.engine import Reply, Scope
from bot.core.fit import facts_of, facts_of_the_moment, flows_for, is_held, speaks_of_a_task
from bot.core.flow import Flow, StepGone
from bot.core.schedule import local_day
from bot.core.threads import Around
from bot.core.views import ClientView
from bot.model import (
    Client,
    Due,
    DueKind,
    Json,
    Lane,
    Run,
)
from bot.work.known import Ground, Known
from bot.work.ladder import opened_in
from bot.work.raising import Raising
from bot.work.waiting import flow_begun, gone_through, is_low, only_said, put_off, stranded, waits

WORDINGS = 6
"""How many wordings a daily question has; `turn` goes round by day. Of six, or of three, two the same never follow each
other, whether a prompt comes daily, weekly, fortnightly or monthly."""


class Unfolder:
    """Pure over what it is given: the programme, the rules, ids and the moment."""

    def __init__(self, parts: Ground, now: datetime) -> None:
        self.parts = parts
        self.now = now
        self.raising = Raising(parts, now)

    def unfold(self, effects: Iterable[Effect], known: Known) -> tuple[Effect, ...]:
        """Shape: plain effects only, in the order in which they must be seen."""
        plain: list[Effect] = []
        for effect in effects:
            match effect:
                case StartFlow():
                    plain += self.start(effect, known)
                case Raise():
                    raised = self.raising.raised(effect, known)
                    plain += raised
                    client = replace(known.view.client, held_at=self.now)
                    known = replace(
                        known, view=replace(known.view, client=client, alert=opened_in(raised, known.view.alert))
                    )
                case Change(kind=kind, values=values) if kind is Client and effect.id == known.view.client.id:
                    known = replace(known, view=replace(known.view, client=replace(known.view.client, **values)))
                    plain.append(effect)
                case Change(kind=kind, values=values) if kind is Run and is_over(values):
                    known = replace(known, view=without_run(known.view, effect.id))
                    plain.append(effect)
                case _:
                    plain.append(effect)
        return tuple(plain)

    def scope(self, known: Known, run_id: str, *, lane: Lane = Lane.REPLY, expires_at: datetime | None = None) -> Scope:
        client = known.view.client
        texts = self.parts.programme.texts
        return Scope(
            client=client,
            run_id=run_id,
            now=self.now,
            speak=lambda text: texts.say(client.language, text),
            flows=self.parts.programme.part,
            facts=self.facts(known),
            homework=known.view.homework,
            title_of=lambda task: self.parts.programme.title_for(client, task),
            session_at=known.view.next_session.starts_at if known.view.next_session else None,
            previous_item9=known.previous_item9,
            item9_reviewed_at=known.item9_reviewed_at,
            item9_review=self.parts.rules.item9_review,
            new_id=self.parts.new_id,
            lane=lane,
            expires_at=expires_at,
            kept=kept_line(known.view),
        )

    def facts(self, known: Known) -> dict[str, Json]:
        client, open_ = known.view.client, tasks.on_the_table(known.view.homework)
        return {
            **facts_of(client),
            "therapist": known.view.therapist.name if known.view.therapist else "",
            "consent_hash": self.parts.programme.consent_hash(client.language),
            "agreed": "no" if consent.is_unrecorded(client) else "yes",
            "people": known.people,
            "session_ahead": known.view.next_session is not None or client.session_number < client.sessions_planned,
            "days_known": own_days.known(known.view.dates, is_unknown=known.view.is_death_undated),
            "days_kept": own_days.kept(known.view.dates, local_day(client, self.now), client.language),
            **facts_of_the_moment(open_, self.parts.programme.titles_for(client, open_)),
            "turn": (local_day(client, self.now).toordinal() + client.seed) % WORDINGS,
        }

    def start(self, effect: StartFlow, known: Known, *, lane: Lane = Lane.REPLY) -> tuple[Effect, ...]:
        """Begin a flow; one that is in hand ends kindly first, since a client is asked one thing at a time."""
        flow = self.parts.programme.flow(effect.flow)
        if flow is None:
            return ()
        former = tuple(
            Change(kind=Run, id=run.id, values={"state": "stopped", "ended_at": self.now})
            for run in (known.view.run, known.view.held_run)
            if run is not None
        )
        run_id = self.parts.new_id()
        expires_at = None if flow.start.every == "hand" else self.now + flow.start.expires
        asked, known = self.asked_about(flow, known) if lane is Lane.PROMPT else ((), known)
        known = self.of_what_is_due(flow, known) if lane is Lane.PROMPT else known
        scope = self.scope(known, run_id, lane=lane, expires_at=expires_at if lane is Lane.PROMPT else None)
        turn = engine.begin(flow, scope)
        shown: tuple[Effect, ...] = ()
        if flow.id == consent.FLOW:
            therapist = known.view.therapist.name if known.view.therapist else ""
            shown = consent.terms(known.view.client, therapist, lane, scope.expires_at)
        return *former, *asked, *shown, *self.begun(flow, effect, turn, run_id, expires_at, known)

    def may_begin(self, flow: Flow, known: Known) -> bool:
        """Whether a flow may come by itself; what is open to try is what nobody has asked about, and it is asked once.

        A flow that looks back comes only for something.
        """
        view = replace(known.view, homework=tasks.ripe(known.view.homework, self.now))
        if after_alert.stays_away(flow, view, self.now) or after_alert.waits_a_day(flow, view, self.now):
            return False
        comes = flows_for([flow], view.client, self.facts(replace(known, view=view)))
        return bool(comes) and (bool(view.homework) or not tasks.looks_back(flow, self.parts.programme.flows))

    def asked_about(self, flow: Flow, known: Known) -> tuple[tuple[Effect, ...], Known]:
        """What a flow that begins by itself asks about is marked as asked about, once."""
        view = known.view
        if not tasks.looks_back(flow, self.parts.programme.flows):
            return (), known
        session_at = view.next_session.starts_at if view.next_session else None
        over_at = tasks.over_at(session_at, self.now, self.now + flow.start.expires)
        seen = replace(known, view=replace(view, homework=tasks.being_asked(view.homework, self.now)))
        return tasks.asked_about(view.homework, view.client.id, over_at, self.now), seen

    def of_what_is_due(self, flow: Flow, known: Known) -> Known:
        """A flow that comes by itself for something to try speaks of nothing whose day is still ahead."""
        view = known.view
        if not speaks_of_a_task(flow):
            return known
        now = (task for task in view.homework if task.not_before_at is None or task.not_before_at <= self.now)
        return replace(known, view=replace(view, homework=tuple(now)))

    def asked_to_agree(self, known: Known) -> tuple[Effect, ...]:
        """Consent is asked for in the place of whatever was due, at most once in seven days."""
        client = known.view.client
        if consent.was_asked_lately([key for key, _ in known.thread.begun]):
            return ()
        if known.view.run is not None and known.view.run.place.flow == consent.FLOW:
            return ()
        key = f"prompt:{client.id}:{consent.FLOW}:{local_day(client, self.now)}"
        begin = StartFlow(client_id=client.id, flow=consent.FLOW, key=key)
        return self.unfold(self.start(begin, known, lane=Lane.PROMPT), known)

    def begun(
        self, flow: Flow, effect: StartFlow, turn: Turn, run_id: str, expires_at: datetime | None, known: Known
    ) -> tuple[Effect, ...]:
        sent = Note(client_id=effect.client_id, name="prompt", value=flow.id, flow=flow.id, run_id=run_id)
        if turn.place is None:
            said = only_said(flow, effect, run_id, self.now)
            return (*said, sent, *turn.effects, *gone_through(flow, turn, known.view.client))
        wait = waits(run_id, effect.client_id, turn)
        run = Run(
            id=run_id,
            client_id=effect.client_id,
            key=effect.key,
            place=turn.place,
            state="waiting" if wait else "open",
            started_at=self.now,
            asked_at=self.now,
            expires_at=expires_at,
        )
        return (Add(record=run), sent, *turn.effects, *(wait or self.clocks(flow, run)))

    def clocks(self, flow: Flow, run: Run) -> tuple[Effect, ...]:
        """What is owed to a run that is not answered: its reminders, and its end."""
        if run.expires_at is None:
            return ()
        end = Due(
            key=f"run:{run.id}:expiry",
            kind=DueKind.EXPIRY,
            at=run.expires_at,
            client_id=run.client_id,
            detail={"run": run.id},
        )
        owed: list[Effect] = [Schedule(due=end)]
        for number, span in enumerate(flow.start.remind, start=1):
            again = Due(
                key=f"run:{run.id}:remind{number if number > 1 else ''}",
                kind=DueKind.REMINDER,
                at=(run.asked_at or run.started_at) + span,
                client_id=run.client_id,
                detail={"run": run.id, "number": number},
            )
            owed.append(Schedule(due=again))
        return tuple(owed)

    def answer(self, run: Run, given: Reply, known: Known) -> tuple[Effect, ...]:
        """Take a reply to the flow in hand."""
        try:
            flow = self.flow_at(run)
            turn = engine.answer(flow, run.place, given, self.scope(known, run.id))
        except StepGone:
            return stranded(run, self.now)
        said = one_thing_at_a_time(turn.effects)
        plain = self.unfold((*self.moved(run, turn, known), *said, *self.followed(run, turn, known)), known)
        left_out = tuple(each for each in turn.effects if each not in said) if turn.asks else ()
        return plain if is_put_by(run, plain) else (*plain, *left_out)

    def is_answer(self, run: Run, words: str, known: Known) -> bool:
        """Whether a typed text answers what a run asks; nothing does once its step is gone."""
        try:
            return engine.is_answer(self.flow_at(run), run.place, words, self.scope(known, run.id))
        except StepGone:
            return False

    def takes_no(self, run: Run, words: str, known: Known) -> bool:
        """Whether a bare no answers what a run asks."""
        try:
            return engine.takes_no(self.flow_at(run), run.place, words, self.scope(known, run.id))
        except StepGone:
            return False

    def is_held(self, run: Run) -> bool:
        flow = self.parts.programme.flow(run.place.flow)
        return flow is not None and is_held(flow)

    def flow_at(self, run: Run) -> Flow:
        """The revision that a client began, or today's where it still has the step. Raises: StepGone."""
        programme, place = self.parts.programme, run.place
        flow = programme.flow(place.flow, place.revision) or programme.flow(place.flow)
        if flow is None:
            raise StepGone(f"{place.flow}@{place.revision} is not stored")
        flow.index(place.step)
        return flow

    def followed(self, run: Run, turn: Turn, known: Known) -> tuple[Effect, ...]:
        """What comes of a turn besides its own effects: a low mood's flows, and the next one of the day's thread."""
        rules, flows = self.parts.rules, self.parts.programme.flows
        low = any(isinstance(each, Note) and is_low(each, rules.low_mood) for each in turn.effects)
        owed = threads.upon("low-mood", flows.values(), known.view.client, self.now) if low else ()
        upon = tuple(Schedule(due=each) for each in owed)
        is_done = turn.outcome == "finished" and not any(isinstance(each, Raise) for each in turn.effects)
        return *upon, *(self.next_up(as_changed(known, turn.effects)) if is_done else ())

    def next_up(self, known: Known) -> tuple[Effect, ...]:
        """Go on at once with what else is due now, in the same thread."""
        view = replace(known.view, run=None)
        if consent.must_agree(view.client, self.parts.programme.consent_hashes):
            return ()
        around = self.around(replace(known, view=view), joins=True)
        for flow, due in threads.next_up(self.parts.programme.flows, around):
            if self.may_begin(flow, known) and threads.fate(flow, due, around) == threads.GO:
                begin = StartFlow(client_id=view.client.id, flow=flow.id, key=threads.run_key(due))
                begun = self.start(begin, replace(known, view=view), lane=Lane.PROMPT)
                return Cancel(key=due.key), *begun, Replan(client_id=view.client.id)
        return ()

    def around(self, known: Known, *, joins: bool = False) -> Around:
        flows = self.parts.programme.flows
        return Around(
            client=known.view.client,
            run=known.view.run,
            thread=threads.so_far(known.thread, self.now),
            rules=self.parts.rules,
            now=self.now,
            priority_of=lambda flow_id: flows[flow_id].start.priority if flow_id in flows else 0,
            joins=joins,
            every_of=lambda flow_id: flows[flow_id].start.every if flow_id in flows else "day",
            question=known.view.question,
        )

    def woken(self, run: Run, known: Known) -> tuple[Effect, ...]:
        """Go on behind a wait; the question that comes now has its whole window."""
        try:
            flow = self.flow_at(run)
            ends = None if flow.start.every == "hand" else self.now + flow.start.expires
            scope = self.scope(known, run.id, lane=Lane.PROMPT, expires_at=ends)
            turn = engine.wake(flow, run.place, scope)
        except StepGone:
            return stranded(run, self.now)
        moved = self.moved(run, turn, known)
        if turn.place is None or turn.extra.get("until"):
            return self.unfold((*moved, *turn.effects), known)
        begun = Change(kind=Run, id=run.id, values={"state": "open", "expires_at": ends, "reminded_at": None})
        clocks = self.clocks(flow, replace(run, expires_at=ends, asked_at=self.now))
        return self.unfold((*moved, begun, *turn.effects, *clocks), known)

    def moved(self, run: Run, turn: Turn, known: Known) -> tuple[Effect, ...]:
        client = known.view.client
        heard: tuple[Effect, ...] = ()
        if client.unanswered:
            heard = (Change(kind=Client, id=client.id, values={"unanswered": 0}),)
        if turn.place is not None:
            values: dict[str, Any] = {"place": turn.place, "asked_at": self.now}
            if wait := waits(run.id, run.client_id, turn):
                rest = Cancel(key=f"run:{run.id}:*")
                return *heard, Change(kind=Run, id=run.id, values={**values, "state": "waiting"}), rest, *wait
            later = put_off(run, turn, self.now)
            values |= {"snoozed_until": later[0].due.at} if later else {}
            return *heard, Change(kind=Run, id=run.id, values=values), *later
        ended = Change(kind=Run, id=run.id, values={"state": turn.outcome, "ended_at": self.now})
        answered = Note(client_id=client.id, name="answered", value=run.place.flow, flow=run.place.flow, run_id=run.id)
        done = gone_through(self.parts.programme.flow(flow_begun(run)), turn, client)
        return *heard, ended, answered, *done, Cancel(key=f"run:{run.id}:*")

    def resumed(
        self, run: Run, known: Known, *, lane: Lane = Lane.REPLY, expires_at: datetime | None = None
    ) -> tuple[Effect, ...]:
        """Ask again what was asked before a direct question or a snooze came between."""
        try:
            flow = self.flow_at(run)
            if known.view.client.held_at and is_held(flow):
                return ()
            turn = engine.resume(flow, run.place, self.scope(known, run.id, lane=lane, expires_at=expires_at))
        except StepGone:
            return stranded(run, self.now)
        return (Change(kind=Run, id=run.id, values={"state": "open", "asked_at": self.now}), *turn.effects)


def as_changed(known: Known, effects: Iterable[Effect]) -> Known:
    """The client as an answer leaves them: whoever has just asked for a break gets nothing more tonight."""
    client = known.view.client
    for effect in effects:
        if isinstance(effect, Change) and effect.kind is Client and effect.id == client.id:
            client = replace(client, **effect.values)
    return replace(known, view=replace(known.view, client=client))


def is_over(values: Mapping[str, Any]) -> bool:
    return values.get("ended_at") is not None


def is_put_by(run: Run, effects: Iterable[Effect]) -> bool:
    """Whether a run is held or ended here: a concern upon which nothing is asked holds nothing. Source: CRISIS.md."""
    states = (each.values.get("state", "open") for each in effects if isinstance(each, Change) and each.id == run.id)
    return any(state != "open" for state in states)


def without_run(view: ClientView, run_id: str) -> ClientView:
    """What has just ended is not held behind an alert that its last answer raised, and is not asked again."""
    return replace(view, run=None) if view.run is not None and view.run.id == run_id else view


def one_thing_at_a_time(effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """Drop a flow's next question when its last answer raised something graver: that is what is talked about now."""
    raised = next((number for number, effect in enumerate(effects) if isinstance(effect, Raise)), None)
    if raised is None:
        return effects
    after = (effect for effect in effects[raised + 1 :] if not (isinstance(effect, Say) and effect.run_id))
    return *effects[: raised + 1], *after
