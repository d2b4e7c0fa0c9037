"""Goes from step to step until one asks, waits or the flow ends. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.asking import ask
from bot.core.conditions import holds
from bot.core.doing import do
from bot.core.effects import Effect, Turn
from bot.core.flow import AskStep, EndStep, Flow, GoStep, HomeworkStep, RepeatStep, ReturnStep, Step, StepGone, WaitStep
from bot.core.looking import facing, take_up
from bot.core.schedule import next_hour, out_of_quiet
from bot.core.scope import HIDDEN, Scope, names_at
from bot.model import Place

MOST_STEPS = 200
"""More in one turn is an endless loop, which `check` should have found."""

DEEPEST = 8
"""Flows within flows; more is a loop."""

Stand = tuple[Flow, Place, int]


def walk(flow: Flow, place: Place, index: int, scope: Scope) -> Turn:
    """Go on from a step. Shape: effects in the order in which the client must see them. Raises: StepGone."""
    effects: list[Effect] = []
    scope = facing(place, scope)
    for _ in range(MOST_STEPS):
        if index >= len(flow.steps):
            if not place.returns:
                return Turn(place=None, effects=tuple(effects), outcome="finished")
            flow, place, index = come_back(place, scope)
            continue
        step = flow.steps[index]
        index += 1
        if not is_for_now(step, place, scope):
            continue
        match step:
            case AskStep():
                effects.append(ask(flow, step, scope))
                return Turn(place=here(flow, place, step), effects=tuple(effects), asks=True)
            case WaitStep():
                until = wait_until(step, scope)
                return Turn(place=here(flow, place, step), effects=tuple(effects), extra={"until": until.isoformat()})
            case EndStep():
                return Turn(place=None, effects=tuple(effects), outcome="finished")
            case ReturnStep():
                index = len(flow.steps)
            case GoStep(to=to):
                flow, place, index = gone(flow, place, to, index, scope)
            case HomeworkStep(act="next"):
                place = take_up(place, scope)
                scope = facing(place, scope)
            case RepeatStep():
                place, index = again(flow, place, step, index)
            case _:
                place, brought = do(flow, step, place, scope)
                effects += brought
    return Turn(place=None, effects=tuple(effects), outcome="finished")


def here(flow: Flow, place: Place, step: Step) -> Place:
    return replace(place, flow=flow.id, revision=flow.revision, step=step.id)


def is_for_now(step: Step, place: Place, scope: Scope) -> bool:
    if isinstance(step, AskStep) and step.after and place.answers.get(step.after) in (None, ""):
        return False
    return holds(step.when, names_at(scope, place))


def gone(flow: Flow, place: Place, to: str, index: int, scope: Scope) -> Stand:
    """Where a `go` leads: a step of this flow, or the first step of another with a way back. Raises: StepGone."""
    if to in flow.places:
        return flow, place, flow.index(to)
    other = scope.flows(to, "")
    if other is None or len(place.returns) >= DEEPEST:
        raise StepGone(f"{flow.id} goes to {to}, which is no step and no flow")
    back = flow.steps[index].id if index < len(flow.steps) else ""
    place = replace(place, returns=(*place.returns, (flow.id, flow.revision, back)))
    return other, place, 0


def come_back(place: Place, scope: Scope) -> Stand:
    """To the revision that led here, or today's where that is gone; behind its end where the step is gone too."""
    flow_id, revision, step = place.returns[-1]
    flow = scope.flows(flow_id, revision) or scope.flows(flow_id, "")
    if flow is None:
        raise StepGone(f"{flow_id} is gone while a client was in a part of it")
    return flow, replace(place, returns=place.returns[:-1]), flow.places.get(step, len(flow.steps))


def again(flow: Flow, place: Place, step: RepeatStep, index: int) -> tuple[Place, int]:
    """Back to an earlier step, as long as the count allows; what was answered between is asked afresh."""
    key = f"{HIDDEN}{step.id}"
    times = int(place.answers.get(key) or 0)
    if times >= step.most - 1:
        return place, index
    afresh = {each.id for each in flow.steps[flow.index(step.to) : flow.index(step.id)]}
    answers = {name: value for name, value in place.answers.items() if name not in afresh}
    return replace(place, answers={**answers, key: times + 1}), flow.index(step.to)


def wait_until(step: WaitStep, scope: Scope) -> datetime:
    """The moment a wait is over, never in quiet hours."""
    if step.until:
        return next_hour(step.until, scope.client, scope.now)
    return out_of_quiet(scope.client, scope.now + (step.span or timedelta()))
