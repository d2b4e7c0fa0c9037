"""A step as its author wrote it: who must find it knows the line, not a name that was made up for it. Pure."""

from __future__ import annotations

from typing import assert_never

from bot.core.answers import Item
from bot.core.flow import (
    AlertStep,
    AskStep,
    EndStep,
    GoStep,
    HomeworkStep,
    RecordStep,
    RepeatStep,
    ReturnStep,
    SayStep,
    ScoreStep,
    SetStep,
    Step,
    WaitStep,
)
from bot.core.measures import INSTRUMENTS
from bot.programme.inwords import span_in_words


def as_written(step: Step) -> str:
    """The name of a text or a question; for every other step its act, as `homework: agree`."""
    match step:
        case SayStep(id=name):
            return name
        case AskStep():
            return question_as_written(step)
        case ScoreStep(instrument=instrument) if INSTRUMENTS.get(instrument.name) == instrument:
            return f"measure: {instrument.name}"
        case ScoreStep(instrument=instrument):
            return f"score: {instrument.name}"
        case GoStep(to=to):
            return f"go: {to}"
        case RepeatStep(to=to):
            return f"repeat: {to}"
        case WaitStep(span=span, until=until):
            return f"wait: {span_in_words(span) if span else until}"
        case RecordStep(name=name):
            return f"record: {name}"
        case SetStep(name=name):
            return f"set: {name}"
        case HomeworkStep(act=act):
            return f"homework: {act}"
        case AlertStep(rule=rule):
            return f"alert: {rule.level.word}"
        case ReturnStep():
            return "return: true"
        case EndStep():
            return "end: true"
        case _:
            assert_never(step)


def question_as_written(step: AskStep) -> str:
    """What `share: ask` asks stands with its question, and the items of an instrument with its name."""
    if isinstance(step.answer, Item):
        return f"measure: {step.answer.instrument}"
    return step.after or step.id
