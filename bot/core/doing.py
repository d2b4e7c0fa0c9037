"""What a step that does not ask brings about: words, scores, lines of the timeline, settings, alerts. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from bot.core.client_settings import change_setting
from bot.core.conditions import holds, value_of
from bot.core.effects import Change, Effect, Note, Raise, Say
from bot.core.flow import AlertRule, AlertStep, Flow, HomeworkStep, RecordStep, SayStep, ScoreStep, SetStep
from bot.core.looking import at_hand
from bot.core.measures import total_of
from bot.core.scope import Scope, names_at
from bot.core.tasks import agree, fall_due, offer, review
from bot.model import Client, Json, Place, Text, ToClient

Done = tuple[Place, tuple[Effect, ...]]


def do(
    flow: Flow, step: SayStep | ScoreStep | HomeworkStep | RecordStep | SetStep | AlertStep, place: Place, scope: Scope
) -> Done:
    """Carry out one step. Shape: the place afterwards (a score becomes a name), then the effects in order."""
    match step:
        case SayStep(id=step_id):
            return place, (say(flow, step_id, scope),)
        case ScoreStep():
            return scored(flow, step, place, scope)
        case HomeworkStep():
            return place, homework(flow, step, place, scope)
        case RecordStep():
            return place, recorded(flow, step, place, scope)
        case SetStep(name=name, to=to):
            return place, tuple(change_setting(scope.client, name, to, now=scope.now, facts=scope.facts))
        case AlertStep(rule=rule):
            return place, (raised(flow, step.id, rule, scope),)
        case _:
            assert_never(step)


def say(flow: Flow, step_id: str, scope: Scope) -> Say:
    known = {name: value for name, value in scope.facts.items() if isinstance(value, str | int | float)}
    text = Text(id=f"{flow.id}.{step_id}", args={"name": scope.client.called, **known})
    return Say(
        to=ToClient(client_id=scope.client.id),
        text=text,
        lane=scope.lane,
        run_id=scope.run_id,
        expires_at=scope.expires_at,  # with the question that it leads to: alone it would make no sense
    )


def scored(flow: Flow, step: ScoreStep, place: Place, scope: Scope) -> Done:
    """Add up the items; the total and its band become names that later conditions may use."""
    items = [as_item(place.answers.get(item)) for item in step.items]
    result = total_of(step.instrument, items)
    name = step.instrument.name
    value = {
        "items": items,
        "total": result.total,
        "answered": result.answered,
        "prorated": result.prorated,
        "band": result.band,
    }
    note = Note(
        client_id=scope.client.id, name=name, value=value, flow=flow.id, step="score", run_id=scope.run_id, on=scope.day
    )
    heard = Change(kind=Client, id=scope.client.id, values={"unanswered": 0})
    answers = {**place.answers, name: result.total, f"{name}_band": result.band}
    return replace(place, answers=answers), (note, heard)


def as_item(value: Json) -> int | None:
    return None if value is None or not str(value).lstrip("-").isdigit() else int(value)


def homework(flow: Flow, step: HomeworkStep, place: Place, scope: Scope) -> tuple[Effect, ...]:
    match step.act:
        case "offer":
            return offer(flow, place, scope)
        case "agree" | "give":
            return agree(flow, place, scope, step.due)
        case "due":
            return fall_due(flow, place, scope, step.due)
        case _:
            return review(flow, place, scope, at_hand(place, scope))


def recorded(flow: Flow, step: RecordStep, place: Place, scope: Scope) -> tuple[Effect, ...]:
    value = value_of(step.value, names_at(scope, place))
    return (
        Note(client_id=scope.client.id, name=step.name, value=value, flow=flow.id, step=step.id, run_id=scope.run_id),
    )


def raised(flow: Flow, step_id: str, rule: AlertRule, scope: Scope) -> Raise:
    """The human who takes the alert reads the rule's own words about why."""
    why = rule.text or f"{flow.id}.{step_id}"
    return Raise(client_id=scope.client.id, level=rule.level, kind=rule.kind, pattern=why)


def alerts_of(flow: Flow, step_id: str, rules: tuple[AlertRule, ...], place: Place, scope: Scope) -> tuple[Effect, ...]:
    """The gravest rule that an answer meets, once."""
    met = [rule for rule in rules if holds(rule.when, names_at(scope, place))]
    gravest = max(met, key=lambda rule: rule.level, default=None)
    return (raised(flow, step_id, gravest, scope),) if gravest else ()
