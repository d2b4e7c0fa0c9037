"""Goes through what is open to try one by one, so that what is said is kept with its own task. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.core.scope import AT_HAND, Scope
from bot.core.tasks import on_the_table
from bot.model import Homework, Json, Place

OF_ONE_TASK = ("went", "obstacle", "way")
"""Answers about one task; the next one is asked about afresh."""


def take_up(place: Place, scope: Scope) -> Place:
    """Speak of the first thing to try, and at every further call of the one after it.

    Shape: they stay those that were open at the first call, the one agreed on first in front; none is at hand behind
    the last.
    """
    answers = {name: value for name, value in place.answers.items() if name not in OF_ONE_TASK}
    before = place.answers.get(AT_HAND)
    if before is None:
        ids = [task.id for task in reversed(on_the_table(scope.homework))]
        at_hand = {"now": ids[0] if ids else "", "left": ids[1:], "nth": 1, "of": len(ids)}
    else:
        known = {task.id for task in scope.homework}
        left = [each for each in before["left"] if each in known]
        nth = before["nth"] + 1 if left else before["of"] + 1
        at_hand = {**before, "now": left[0] if left else before["now"], "left": left[1:], "nth": nth}
    return replace(place, answers={**answers, AT_HAND: at_hand})


def task_id(place: Place) -> str:
    """The task that is spoken of; empty where they are spoken of together."""
    at_hand = place.answers.get(AT_HAND)
    return str(at_hand["now"]) if at_hand else ""


def at_hand(place: Place, scope: Scope) -> tuple[Homework, ...]:
    """What an answer is about: the one task that is spoken of, or all that is open where nobody goes through it."""
    if AT_HAND not in place.answers:
        return on_the_table(scope.homework)
    return tuple(task for task in scope.homework if task.id == task_id(place))


def facing(place: Place, scope: Scope) -> Scope:
    """The same scope, in which `homework_title` is the task at hand alone."""
    kept = place.answers.get(AT_HAND)
    if kept is None:
        return scope
    titles = [scope.title_of(task) for task in scope.homework if task.id == kept["now"]]
    named = {"homework_title": titles[0]} if titles else {}
    facts = {**scope.facts, "homework_nth": kept["nth"], "homework_count": kept["of"], **named}
    return replace(scope, facts=facts)


def line_of(place: Place, step: str) -> str:
    """The step under which an answer is written down: of the second task on, a line of its own."""
    kept: Mapping[str, Json] = place.answers.get(AT_HAND) or {}
    nth = int(kept.get("nth", 1))
    return step if nth == 1 else f"{step}.{nth}"


def bound(place: Place, value: Json) -> Json:
    """What is written down beside a client's own words: the task that they are about."""
    about = task_id(place)
    return {"task": about} if value is None and about else value
