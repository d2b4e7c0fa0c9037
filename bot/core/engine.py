"""Walks a client through a flow: a place and an answer in, a new place and effects out. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.core.asking import ask, labels_of, share_line
from bot.core.client_settings import change_setting
from bot.core.conditions import holds
from bot.core.effects import AnswerTap, Change, Effect, Note, Raise, Say, Turn
from bot.core.flow import (
    AskStep,
    Choice,
    EndStep,
    Flow,
    GoStep,
    HomeworkStep,
    Item,
    SayStep,
    ScoreStep,
    Step,
    StepGone,
)
from bot.core.measures import ITEMS, grade_item9, score
from bot.core.tasks import give, review
from bot.core.typed import is_skip, is_stop, read_answer
from bot.model import Client, Homework, Json, Kind, Lane, Level, Place, Text, ToClient

MOST_STEPS = 200
"""More in one turn is an endless loop, which `check` should have found."""


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a flow may know. `speak` gives a button's words, to read a typed answer against.

    Shape: `facts` are the names that conditions may use; `flows` finds another flow by id, None when it is gone.
    """

    client: Client
    run_id: str
    now: datetime
    speak: Callable[[Text], str]
    flows: Callable[[str], Flow | None] = lambda _: None
    facts: Mapping[str, Json] = field(default_factory=dict)
    homework: tuple[Homework, ...] = ()
    previous_item9: int | None = None
    item9_reviewed_at: datetime | None = None
    item9_review: timedelta = timedelta(days=14)
    new_id: Callable[[], str] = lambda: ""
    lane: Lane = Lane.REPLY
    expires_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class TypedReply:
    text: str


@dataclass(frozen=True, kw_only=True)
class TappedReply:
    step: str
    value: str
    callback_id: str


@dataclass(frozen=True, kw_only=True)
class MediaReply:
    media: str


Reply: TypeAlias = TypedReply | TappedReply | MediaReply


def begin(flow: Flow, scope: Scope) -> Turn:
    """Start a flow; return the first question and what is said before it."""
    place = Place(flow=flow.id, revision=flow.revision, step="")
    return walk(flow, place, 0, scope)


def resume(flow: Flow, place: Place, scope: Scope) -> Turn:
    """Ask the present question again, after a hold or a pause. Raises: StepGone."""
    step = flow.steps[flow.index(place.step)]
    if not isinstance(step, AskStep):
        raise StepGone(f"{flow.id} does not ask at {place.step}")
    return Turn(place=replace(place, tries=0), effects=(ask(flow, step, scope),), asks=True)


def answer(flow: Flow, place: Place, reply: Reply, scope: Scope) -> Turn:
    """Take one reply; return where the client now stands and what to do about it.

    A reply that does not fit repeats the question once more in plainer words, so that a client is never stuck and never
    skipped.

    Shape: effects stand in the order in which the client must see them; never empty.
    Raises: StepGone, when the revision the client began has no such step.
    """
    step = flow.steps[flow.index(place.step)]
    if not isinstance(step, AskStep):
        raise StepGone(f"{flow.id} does not ask at {place.step}")
    match reply:
        case TappedReply():
            return tapped(flow, place, step, reply, scope)
        case MediaReply():
            return ask_again(flow, place, step, scope, said=Text(id="common.media"))
        case TypedReply(text=text):
            return typed(flow, place, step, text, scope)


def tapped(flow: Flow, place: Place, step: AskStep, reply: TappedReply, scope: Scope) -> Turn:
    seen = AnswerTap(callback_id=reply.callback_id)
    if reply.step != step.id:
        late = AnswerTap(callback_id=reply.callback_id, text=Text(id="common.answered-before"))
        return Turn(place=place, effects=(late,), asks=True)
    if reply.value == "-":
        return before(seen, take(flow, place, step, None, scope))
    value = value_of(step, reply.value, scope, flow)
    if value is None:
        return before(seen, ask_again(flow, place, step, scope))
    return before(seen, take(flow, place, step, value, scope))


def typed(flow: Flow, place: Place, step: AskStep, text: str, scope: Scope) -> Turn:
    if is_stop(text):
        goodbye = Say(to=ToClient(client_id=scope.client.id), text=Text(id="common.stopped"))
        return Turn(place=None, effects=(goodbye,), outcome="stopped")
    if is_skip(text):
        return take(flow, place, step, None, scope)
    value = read_answer(step.answer, text, labels_of(flow, step, scope.speak))
    if value is None:
        return ask_again(flow, place, step, scope)
    return take(flow, place, step, value, scope)


def value_of(step: AskStep, tapped_value: str, scope: Scope, flow: Flow) -> Json:
    """A button's value as the answer it stands for; None for one that this question does not have."""
    if isinstance(step.answer, Choice | Item):
        return tapped_value if tapped_value in labels_of(flow, step, scope.speak) else None
    return read_answer(step.answer, tapped_value, {})


def before(effect: Effect, turn: Turn) -> Turn:
    return replace(turn, effects=(effect, *turn.effects))


def ask_again(flow: Flow, place: Place, step: AskStep, scope: Scope, said: Text | None = None) -> Turn:
    """Repeat the question in plainer words, with a way past it."""
    plainer = Say(to=ToClient(client_id=scope.client.id), text=said or Text(id="common.again"))
    effects = (plainer, ask(flow, step, scope, may_skip=True))
    return Turn(place=replace(place, tries=place.tries + 1), effects=effects, asks=True)


def take(flow: Flow, place: Place, step: AskStep, value: Json, scope: Scope) -> Turn:
    """Keep an answer (None is one left open) and go on."""
    place = replace(place, answers={**place.answers, step.id: value}, tries=0)
    effects = (*noted(flow, step, value, place, scope), *graded(step, value, scope))
    if value in step.stop_on:
        return Turn(place=None, effects=(*effects, *last_words(flow, step, value, scope)), outcome="stopped")
    turn = walk(flow, place, flow.index(step.id) + 1, scope)
    return replace(turn, effects=(*effects, *turn.effects))


def last_words(flow: Flow, step: AskStep, value: Json, scope: Scope) -> tuple[Effect, ...]:
    return (Say(to=ToClient(client_id=scope.client.id), text=Text(id=f"{flow.id}.{step.id}-{value}")),)


def noted(flow: Flow, step: AskStep, value: Json, place: Place, scope: Scope) -> tuple[Effect, ...]:
    """What an answer writes down: a line of the timeline, a setting of the client's, words once they may be shared."""
    effects: list[Effect] = []
    if step.sets and value is not None:
        effects += settings(step.sets, value, scope)
    if step.record and step.share in ("yes", "no"):
        is_shared = step.share == "yes" and value is not None
        words = value if isinstance(value, str) else ""
        effects.append(note(flow, step, scope, value=value, words=words, shared=is_shared))
    for line in share_line(flow, step, value, place):
        effects.append(note(flow, line.step, scope, value=line.value, words=line.words, shared=line.shared))
    return tuple(effects)


def note(flow: Flow, step: AskStep, scope: Scope, *, value: Json, words: str, shared: bool) -> Note:
    return Note(
        client_id=scope.client.id,
        name=step.record,
        value=value,
        words=words,
        shared=shared,
        flow=flow.id,
        step=step.id,
        run_id=scope.run_id,
    )


def settings(name: str, value: Json, scope: Scope) -> list[Effect]:
    """Set one of the client's own settings; `consent` keeps the moment as well."""
    return change_setting(scope.client, name, value, now=scope.now, facts=scope.facts)


def graded(step: AskStep, value: Json, scope: Scope) -> tuple[Effect, ...]:
    """Item 9 of the PHQ-9 is graded the moment it is answered, not when the questionnaire ends."""
    if not (isinstance(step.answer, Item) and step.answer.instrument == "phq9" and step.answer.number == ITEMS["phq9"]):
        return ()
    if value is None:
        return (raised(scope, Level.CONCERN, "item9-skipped"),)
    level = grade_item9(
        int(value),
        scope.previous_item9,
        reviewed_at=scope.item9_reviewed_at,
        now=scope.now,
        review=scope.item9_review,
    )
    return () if level is Level.NONE else (raised(scope, level, f"item9-{value}"),)


def raised(scope: Scope, level: Level, pattern: str) -> Raise:
    return Raise(client_id=scope.client.id, level=level, kind=Kind.SUICIDE, pattern=pattern)


def walk(flow: Flow, place: Place, index: int, scope: Scope) -> Turn:
    """Go from step to step until one asks or the flow ends."""
    effects: list[Effect] = []
    for _ in range(MOST_STEPS):
        if index >= len(flow.steps):
            if not place.returns:
                return Turn(place=None, effects=tuple(effects), outcome="finished")
            flow, place, index = come_back(place, scope)
            continue
        step = flow.steps[index]
        index += 1
        if not holds(step.when, {**scope.facts, **place.answers}):
            continue
        match step:
            case AskStep():
                effects.append(ask(flow, step, scope))
                place = replace(place, flow=flow.id, revision=flow.revision, step=step.id)
                return Turn(place=place, effects=tuple(effects), asks=True)
            case EndStep():
                index = len(flow.steps)
            case GoStep(to=to):
                flow, place, index = gone(flow, place, to, index, scope)
            case _:
                effects += done(flow, step, place, scope)
    return Turn(place=None, effects=tuple(effects), outcome="finished")


def gone(flow: Flow, place: Place, to: str, index: int, scope: Scope) -> tuple[Flow, Place, int]:
    """Where a `go` leads: a step of this flow, or the first step of another with a way back. Raises: StepGone."""
    if to in flow.places:
        return flow, place, flow.index(to)
    other = scope.flows(to)
    if other is None:
        raise StepGone(f"{flow.id} goes to {to}, which is no step and no flow")
    back = flow.steps[index].id if index < len(flow.steps) else ""
    place = replace(place, returns=(*place.returns, (flow.id, flow.revision, back)))
    return other, place, 0


def come_back(place: Place, scope: Scope) -> tuple[Flow, Place, int]:
    flow_id, _, step = place.returns[-1]
    flow = scope.flows(flow_id)
    if flow is None:
        raise StepGone(f"{flow_id} is gone while a client was in a part of it")
    index = flow.index(step) if step else len(flow.steps)
    return flow, replace(place, returns=place.returns[:-1]), index


def done(flow: Flow, step: Step, place: Place, scope: Scope) -> list[Effect]:
    """What a step that does not ask brings about."""
    match step:
        case SayStep(id=step_id):
            text = Text(id=f"{flow.id}.{step_id}", args=said_with(scope))
            return [Say(to=ToClient(client_id=scope.client.id), text=text, lane=scope.lane, run_id=scope.run_id)]
        case ScoreStep(instrument=instrument):
            return scored(flow, instrument, place, scope)
        case HomeworkStep(act="give"):
            return list(give(flow, place, scope))
        case HomeworkStep():
            return list(review(flow, place, scope))
        case _:
            return []


def said_with(scope: Scope) -> dict[str, str | int | float]:
    known = {name: value for name, value in scope.facts.items() if isinstance(value, str | int | float)}
    return {"name": scope.client.called, **known}


def scored(flow: Flow, instrument: str, place: Place, scope: Scope) -> list[Effect]:
    items = [
        None if place.answers.get(f"q{number}") is None else int(place.answers[f"q{number}"])
        for number in range(1, ITEMS[instrument] + 1)
    ]
    result = score(instrument, items)
    value = {
        "items": items,
        "total": result.total,
        "answered": result.answered,
        "prorated": result.prorated,
        "band": result.band,
    }
    return [
        Note(client_id=scope.client.id, name=instrument, value=value, flow=flow.id, step="score", run_id=scope.run_id),
        Change(kind=Client, id=scope.client.id, values={"unanswered": 0}),
    ]
