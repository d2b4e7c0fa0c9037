"""Puts a question before a client: its words, its buttons, and who may see the answer. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.actions import flow_action
from bot.core.effects import Say
from bot.core.flow import AskStep, Choice, Flow, HourOfDay, Item, People, Scale, Zone
from bot.model import Button, Json, Keyboard, Place, Text, ToClient

if TYPE_CHECKING:
    from bot.core.engine import Scope

SCORES = ("0", "1", "2", "3")
WIDE_LABEL = 14
"""Labels longer than this stand one to a row, or a phone cuts them."""

OFFERED_PEOPLE = 4


@dataclass(frozen=True, kw_only=True)
class SharedLine:
    """Words whose client has now decided who may see them."""

    step: AskStep
    value: Json
    words: str
    shared: bool


def ask(flow: Flow, step: AskStep, scope: Scope, *, may_skip: bool = False) -> Say:
    """The question as a message; a step's own buttons, and a way past it where it is optional."""
    rows = buttons(flow, step, scope)
    if step.optional or may_skip:
        rows = (*rows, (Button(label=Text(id="common.skip"), action=flow_action(scope.run_id, step.id, "-")),))
    return Say(
        to=ToClient(client_id=scope.client.id),
        text=words_of(flow, step, scope),
        buttons=rows,
        lane=scope.lane,
        run_id=scope.run_id,
        expires_at=scope.expires_at,
    )


def words_of_step(flow: Flow, step: AskStep) -> str:
    """The id of a question's words; an item of an instrument keeps its exact wording."""
    if isinstance(step.answer, Item):
        return f"measures.{step.answer.instrument}-{step.answer.number}"
    return f"{flow.id}.{step.id}"


def words_of(flow: Flow, step: AskStep, scope: Scope) -> Text:
    known = {name: value for name, value in scope.facts.items() if isinstance(value, str | int | float)}
    return Text(id=words_of_step(flow, step), args={"name": scope.client.called, **known})


def labels_of(flow: Flow, step: AskStep, speak: Callable[[Text], str]) -> dict[str, str]:
    """A choice's options with the words on their buttons."""
    return {option: speak(text) for option, text in options_of(flow, step)}


def options_of(flow: Flow, step: AskStep) -> Iterator[tuple[str, Text]]:
    match step.answer:
        case Choice(options=options):
            for option in options:
                yield option, Text(id=f"{flow.id}.{step.id}.{option}")
        case Item(number=number):
            scale = "difficulty" if number == 0 else "scale"
            for value in SCORES:
                yield value, Text(id=f"measures.{scale}-{value}")


def buttons(flow: Flow, step: AskStep, scope: Scope) -> Keyboard:
    match step.answer:
        case Scale(low=low, high=high):
            values = [str(value) for value in range(low, high + 1)]
            return rows_of([(value, value) for value in values], step, scope, width=6 if high > 7 else len(values))
        case Choice() | Item():
            labelled = list(options_of(flow, step))
            is_wide = any(len(scope.speak(text)) > WIDE_LABEL for _, text in labelled)
            width = 1 if is_wide else 2
            return rows_of(labelled, step, scope, width=width)
        case HourOfDay(offered=offered) | Zone(offered=offered):
            return rows_of([(value, shown(value)) for value in offered], step, scope, width=2)
        case People():
            known = [name for name in scope.facts.get("people", ()) if len(name.encode()) <= 20][:OFFERED_PEOPLE]
            return rows_of([(name, name) for name in known], step, scope, width=2)
        case _:
            return ()


def shown(value: str) -> str:
    return value.rsplit("/", 1)[-1].replace("_", " ")


def rows_of(
    labelled: list[tuple[str, Text]] | list[tuple[str, str]], step: AskStep, scope: Scope, *, width: int
) -> Keyboard:
    made = [Button(label=label, action=flow_action(scope.run_id, step.id, value)) for value, label in labelled]
    return tuple(tuple(made[start : start + width]) for start in range(0, len(made), width))


def share_line(flow: Flow, step: AskStep, value: Json, place: Place) -> Iterator[SharedLine]:
    """The earlier words that this answer decides about: shared on `yes` alone."""
    for other in flow.steps:
        if isinstance(other, AskStep) and other.share == step.id and other.record:
            said = place.answers.get(other.id)
            words = said if isinstance(said, str) else ""
            yield SharedLine(step=other, value=None, words=words, shared=value == "yes")
