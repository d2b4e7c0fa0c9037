"""Answers that come late, and answers that are taken back: kept under their own question and day. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.answers import People, Several, Words
from bot.core.asking import ask, labels_of
from bot.core.doing import alerts_of, scored
from bot.core.effects import Effect, Note, Say, Supersede, Turn
from bot.core.engine import BACK, SKIPPED, about_its_task, asked_at, graded, noted, value_of
from bot.core.flow import AskStep, Flow, HomeworkStep, ScoreStep
from bot.core.looking import at_hand, facing
from bot.core.own_days import instead
from bot.core.scope import HIDDEN, MediaReply, Reply, Scope, TappedReply, TypedReply, is_touched
from bot.core.tasks import review
from bot.core.typed import is_skip, is_stop, read_answer
from bot.model import Client, Json, Place, Run, Text, ToClient

KEPT_FOR = timedelta(days=3)
"""A late answer counts for its day so long. Source: issue "The client's weeks", answer three days late."""

WORDS_FOR = timedelta(hours=12)
"""Any words fit a question that wants words: later than this they are more likely about something else."""

MAY_CHANGE = timedelta(days=3)
"""So far back goes "change my answer"."""

WAITS_FOR = timedelta(minutes=30)
"""A question put again for correction waits so long for what is typed; its buttons stay."""


def late(flow: Flow, place: Place, reply: Reply, scope: Scope) -> Turn | None:
    """Keep an answer to a question that has closed; nothing is asked in return.

    Shape: None when it does not fit, or when there is an answer already. Raises: StepGone.
    """
    step, scope = asked_at(flow, place), facing(place, scope)
    value = read(flow, step, reply, scope)
    if value is None or step.id in place.answers:
        return None
    turn = kept(flow, place, step, value, scope)
    return replace(turn, effects=(*turn.effects, *looked_back(flow, step, turn.place or place, scope)))


def looked_back(flow: Flow, step: AskStep, place: Place, scope: Scope) -> tuple[Effect, ...]:
    """How something to try went counts also when it is told late: the flow will not come to its own line for it."""
    reviews = any(isinstance(each, HomeworkStep) and each.act == "review" for each in flow.steps)
    return review(flow, place, scope, at_hand(place, scope)) if reviews and step.id == "went" else ()


def kept(flow: Flow, place: Place, step: AskStep, value: Json, scope: Scope) -> Turn:
    place = replace(place, answers={**place.answers, step.id: value})
    noticed = alerts_of(flow, step.id, step.alerts, place, scope)
    own = (about_its_task(line, place) for line in undecided(flow, step, value, scope))
    effects = (*noted(flow, step, value, place, scope), *own, *noticed)
    return Turn(place=place, effects=(*effects, *graded(step, value, scope)), outcome="late")


def undecided(flow: Flow, step: AskStep, value: Json, scope: Scope) -> tuple[Note, ...]:
    """Words of which nobody will now be asked who may see them stay the client's own."""
    if not step.record or step.share in ("yes", "no"):
        return ()
    words = value if isinstance(value, str) else ""
    return (
        Note(
            client_id=scope.client.id, name=step.record, words=words, shared=False, flow=flow.id, step=step.id,
            run_id=scope.run_id, on=scope.day,
        ),
    )  # fmt: skip


def read(flow: Flow, step: AskStep, reply: Reply, scope: Scope) -> Json:
    match reply:
        case MediaReply():
            return None
        case TappedReply(step=asked, value=value):
            is_answer = asked == step.id and value != SKIPPED and not value.startswith(HIDDEN)
            return value_of(step, value, scope, flow) if is_answer and not isinstance(step.answer, Several) else None
        case TypedReply(text=text):
            if is_skip(text) or is_stop(text):
                return None
            return read_answer(step.answer, text, labels_of(flow, step, scope), today=scope.today)


def takes_late(run: Run, now: datetime) -> bool:
    """Whether a question that closed unseen still takes its answer: an opening tapped at night shows it."""
    is_unseen = run.state == "expired" and not is_touched(run.place)
    return is_unseen and run.ended_at is not None and now - run.ended_at <= KEPT_FOR


def may_be_late(run: Run, step: AskStep, now: datetime) -> bool:
    """Whether what is typed now may still be meant for a question that closed."""
    closed_at = run.ended_at or run.started_at
    return now - closed_at <= (WORDS_FOR if isinstance(step.answer, Words | People) else KEPT_FOR)


def closed(run: Run, client: Client, text_id: str, therapist: str = "") -> Say:
    """Say when and why a question closed. Shape: the text knows weekday, hour and how many hours it was open."""
    closed_at = run.ended_at or run.expires_at or run.started_at
    there = ZoneInfo(client.zone)
    asked, local = run.started_at.astimezone(there), closed_at.astimezone(there)
    hours = max(round((closed_at - run.started_at) / timedelta(hours=1)), 1)
    args: dict[str, str | int | float] = {
        "weekday": asked.weekday(), "hour": f"{local:%H:%M}", "hours": hours, "therapist": therapist,
    }  # fmt: skip
    return Say(to=ToClient(client_id=client.id), text=Text(id=text_id, args=args))


# ---------------------------------------------------------------- taken back


def last_answered(flow: Flow, run: Run) -> AskStep | None:
    """The question answered last, where this flow still has it."""
    named = [name for name in run.place.answers if not name.startswith(HIDDEN)]
    if run.state == "finished":
        named.append(run.place.step)
    steps = [flow.steps[flow.places[name]] for name in named if name in flow.places]
    asked = [step for step in steps if isinstance(step, AskStep)]
    return asked[-1] if asked else None


def back(flow: Flow, place: Place, step: AskStep, scope: Scope) -> Turn:
    """Go back in a flow that is still open: the flow goes on from there with the new answer."""
    told = place.answers.get(step.id)
    answers = {name: value for name, value in place.answers.items() if name not in (step.id, BACK)}
    gone_over = [*(place.answers.get(BACK) or ()), step.id]
    place = replace(place, flow=flow.id, revision=flow.revision, step=step.id, answers={**answers, BACK: gone_over})
    scope, gone = facing(place, scope), instead(scope.client.id, step.sets, told, None)
    return Turn(place=place, effects=(*gone, said(scope, "common.change"), ask(flow, step, scope)), asks=True)


def put_again(flow: Flow, place: Place, step: AskStep, scope: Scope) -> tuple[Effect, ...]:
    """Ask once more what was answered in a flow that is over."""
    return said(scope, "common.change"), ask(flow, step, facing(place, scope))


def corrected(flow: Flow, place: Place, step: AskStep, reply: Reply, scope: Scope) -> Turn | None:
    """Take the new answer in the place of the old one. Shape: None when it does not fit."""
    scope = facing(place, scope)
    value = read(flow, step, reply, scope)
    if value is None:
        return None
    turn = kept(flow, place, step, value, scope)
    again = rescored(flow, step, turn.place or place, scope)
    lines = [each for each in (*turn.effects, *again) if isinstance(each, Note)]
    gone = (*former(lines), *instead(scope.client.id, step.sets, place.answers.get(step.id), value))
    return replace(turn, effects=(*gone, *turn.effects, *again, said(scope, "common.changed")))


def rescored(flow: Flow, step: AskStep, place: Place, scope: Scope) -> tuple[Effect, ...]:
    scores = [each for each in flow.steps if isinstance(each, ScoreStep) and step.id in each.items]
    return tuple(effect for each in scores for effect in scored(flow, each, place, scope)[1])


def former(lines: Iterable[Note]) -> tuple[Effect, ...]:
    steps = dict.fromkeys((line.run_id or "", line.step) for line in lines)
    return tuple(Supersede(run_id=run_id, step=step) for run_id, step in steps)


def said(scope: Scope, text_id: str) -> Say:
    return Say(to=ToClient(client_id=scope.client.id), text=Text(id=text_id))
