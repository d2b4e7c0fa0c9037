"""What a client's answer means once its question has closed, and how the last one is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core import correcting
from bot.core.asking import SCORES
from bot.core.client_commands import left_words
from bot.core.effects import AnswerTap, Change, Effect, Note, Raise
from bot.core.engine import asked_at, graded
from bot.core.flow import AskStep, StepGone
from bot.core.leaving import LIVE
from bot.core.schedule import local_day
from bot.core.scope import Reply, Scope, TappedReply, TypedReply
from bot.core.views import ClientView
from bot.model import Client, Run, Text, TextReceived
from bot.store import rows
from bot.work.known import Known
from bot.work.replies import client_say
from bot.work.unfold import Unfolder

RUN = rows.table_of(Run)
RECENT = 4


class OwnAnswers:
    """Pure but for the two that read. `now` is the moment that the unfolder works at."""

    def __init__(self, unfolder: Unfolder, known: Known) -> None:
        self.unfolder = unfolder
        self.known = known
        self.now = unfolder.now

    @property
    def client(self) -> Client:
        return self.known.view.client

    def scope(self, run: Run) -> Scope:
        """Answers belong to the day on which their question came."""
        return replace(self.unfolder.scope(self.known, run.id), day=local_day(self.client, run.started_at))

    # ------------------------------------------------------------ late

    def typed(self, run: Run, text: str) -> tuple[Effect, ...]:
        """A text that answers the last question, which has closed. Shape: empty when it does not.

        Around a crisis nobody is told of a form: what they write then is kept for the therapist, and that is all.
        """
        if self.is_around_a_crisis:
            return ()
        try:
            step = asked_at(self.unfolder.flow_at(run), run.place)
        except StepGone:
            return ()
        if correcting.may_be_late(run, step, self.now):
            kept = self.late(run, TypedReply(text=text))
            if kept:
                return kept
        is_fresh = run.ended_at is not None and self.now - run.ended_at <= correcting.WORDS_FOR
        therapist = self.known.view.therapist.name if self.known.view.therapist else ""
        said = correcting.closed(run, self.client, "bot.kept-closed", therapist)
        return (left_words(self.client, text), said) if is_fresh else ()

    @property
    def is_around_a_crisis(self) -> bool:
        view = self.known.view
        is_lately = view.last_concern_at is not None and self.now - view.last_concern_at <= correcting.WORDS_FOR
        return view.alert is not None or is_lately

    def late(self, run: Run, reply: Reply) -> tuple[Effect, ...]:
        """Keep it, say why the question had closed, ask nothing. Shape: empty when it is no answer to it."""
        try:
            flow = self.unfolder.flow_at(run)
            turn = correcting.late(flow, run.place, reply, self.scope(run))
        except StepGone:
            return ()
        if turn is None:
            return ()
        heard = Change(kind=Client, id=self.client.id, values={"unanswered": 0})
        kept = Change(kind=Run, id=run.id, values={"place": turn.place})
        said = correcting.closed(run, self.client, "common.late-kept")
        raised = any(isinstance(each, Raise) for each in turn.effects)
        return self.unfolder.unfold((heard, kept, *(() if raised else (said,)), *turn.effects), self.known)

    def tapped(self, run: Run | None, tap: TappedReply) -> tuple[Effect, ...]:
        """A tap on a question that is not open any more."""
        seen = AnswerTap(callback_id=tap.callback_id)
        if run is None:
            return (replace(seen, text=Text(id="common.not-in-use")),)
        if self._is_put_again(run, tap.step):
            return seen, *self.corrected(run, tap)
        if grave := self._item9(run, tap):
            return seen, *grave
        if run.state == "held" and run.place.step == tap.step:
            return replace(seen, text=Text(id="common.noted-late")), self._noted(run, tap)
        if run.state != "expired" or run.place.step != tap.step:
            return (replace(seen, text=Text(id="common.gone")),)
        if tap.step in run.place.answers:
            return (replace(seen, text=Text(id="common.answered-before")),)
        is_late = run.ended_at is not None and self.now - run.ended_at <= correcting.KEPT_FOR
        kept = self.late(run, tap) if is_late else ()
        return seen, *(kept or (correcting.closed(run, self.client, "common.closed"),))

    def _item9(self, run: Run, tap: TappedReply) -> tuple[Effect, ...]:
        """Item 9 of the PHQ-9 is graded whenever it is tapped, whatever became of its questionnaire since.

        Shape: empty for any other question, for one that was answered, and where nothing has to be raised.
        Source: CRISIS.md, PHQ-9 item 9.
        """
        try:
            flow = self.unfolder.flow_at(run)
            step = flow.steps[flow.index(tap.step)]
        except StepGone:
            return ()
        if not isinstance(step, AskStep) or tap.step in run.place.answers or tap.value not in SCORES:
            return ()
        raised = graded(step, tap.value, self.scope(run))
        if not raised:
            return ()
        place = replace(run.place, answers={**run.place.answers, tap.step: tap.value})
        kept = Change(kind=Run, id=run.id, values={"place": place})
        return self.unfolder.unfold((kept, self._noted(run, tap), *raised), self.known)

    def _noted(self, run: Run, tap: TappedReply) -> Note:
        """What waits behind the direct question is asked again; until then the tap is written down."""
        value = {"step": tap.step, "value": tap.value}
        return Note(client_id=self.client.id, name="late", value=value, flow=run.place.flow, run_id=run.id)

    # ------------------------------------------------------------ taken back

    async def change(self, db: AsyncConnection) -> tuple[Effect, ...]:
        """ "Change my answer": in the flow in hand by going back, in one that is over by asking once more."""
        if self.client.status not in LIVE:
            return (client_say(self.known.view, "bot.not-yet"),)
        runs = await rows.fetch(
            db,
            Run,
            RUN.c.client_id == self.client.id,
            RUN.c.state.in_(("open", "finished", "expired")),
            RUN.c.asked_at.is_not(None),
            order=RUN.c.started_at.desc(),
            limit=RECENT,
        )
        for run in runs:
            if found := self._asked_again(run):
                return found
        return (client_say(self.known.view, "common.change-none"),)

    def _asked_again(self, run: Run) -> tuple[Effect, ...]:
        """Shape: empty when nothing of this run can be changed any more."""
        try:
            flow = self.unfolder.flow_at(run)
        except StepGone:
            return ()
        step = correcting.last_answered(flow, run)
        if step is None or self.now - (run.ended_at or self.now) > correcting.MAY_CHANGE:
            return ()
        if run.state == "open":
            turn = correcting.back(flow, run.place, step, self.unfolder.scope(self.known, run.id))
            values: dict[str, Any] = {"place": turn.place, "asked_at": self.now}
            return Change(kind=Run, id=run.id, values=values), *turn.effects
        waiting = {"change": run.id, "step": step.id, "at": self.now.isoformat()}
        wait = Change(kind=Client, id=self.client.id, values={"dialogue": waiting})
        return wait, *correcting.put_again(flow, run.place, step, self.unfolder.scope(self.known, run.id))

    def _is_put_again(self, run: Run, step: str) -> bool:
        dialogue = self.client.dialogue
        return dialogue.get("change") == run.id and dialogue.get("step") == step

    async def retyped(self, said: TextReceived, db: AsyncConnection) -> tuple[Effect, ...]:
        """A typed answer to a question that was put again. Shape: empty when nothing waits for one."""
        dialogue = self.client.dialogue
        if not dialogue.get("change"):
            return ()
        if self.now - datetime.fromisoformat(str(dialogue["at"])) > correcting.WAITS_FOR:
            return ()
        run = await rows.fetch_one(db, Run, RUN.c.id == str(dialogue["change"]), RUN.c.client_id == self.client.id)
        return () if run is None else self.corrected(run, TypedReply(text=said.text))

    def corrected(self, run: Run, reply: Reply) -> tuple[Effect, ...]:
        try:
            flow = self.unfolder.flow_at(run)
            step = flow.steps[flow.index(str(self.client.dialogue["step"]))]
            scope = self.scope(run)
            turn = correcting.corrected(flow, run.place, step, reply, scope)  # type: ignore[arg-type]  # it asked
        except StepGone:
            return (client_say(self.known.view, "common.change-none"),)
        if turn is None:
            return (client_say(self.known.view, "common.again"),)
        done = Change(kind=Client, id=self.client.id, values={"dialogue": {}})
        kept = Change(kind=Run, id=run.id, values={"place": turn.place})
        return self.unfolder.unfold((done, kept, *turn.effects), self.known)


def last_closed(view: ClientView) -> Run | None:
    """The client's last flow, when it closed with a question unanswered."""
    return view.expired_run if view.client.status in LIVE else None
