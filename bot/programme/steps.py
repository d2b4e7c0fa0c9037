"""Makes the engine's steps of the file's: a measure becomes its items, `share: ask` a question of its own. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.core.answers import Choice, Item
from bot.core.flow import (
    AlertRule,
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
from bot.core.measures import INSTRUMENTS, Instrument
from bot.model import Level
from bot.programme.answers_in import SPAN, answer, span
from bot.programme.grammar import AlertIn, FlowIn, StepIn
from bot.programme.tree import Tree

SHARE = Choice(("yes", "no"))


def steps_of(written: FlowIn, tree: Tree) -> Iterator[Step]:
    """Shape: in the file's order; a step without a name gets one from its act and its place."""
    for number, step in enumerate(written.steps):
        line = tree.line(("steps", number))
        for made in step_of(step, number):
            yield replace(made, line=line)


def step_of(step: StepIn, number: int) -> Iterator[Step]:
    act, when = step.acts[0], step.when
    match act:
        case "say":
            yield SayStep(id=step.say, when=when)
        case "ask":
            yield from asked(step)
        case "measure":
            yield from measured(step)
        case "go":
            yield GoStep(id=f"go{number}", to=step.go, when=when)
        case "return":
            yield ReturnStep(id=f"return{number}", when=when)
        case "repeat":
            yield RepeatStep(id=f"repeat{number}", to=step.repeat, most=step.most, when=when)
        case "wait":
            yield waited(step, f"wait{number}")
        case "score":
            made = instrument_of(step)
            yield ScoreStep(id=f"score{number}", instrument=made, items=tuple(step.items), when=when)
        case "homework":
            yield HomeworkStep(id=f"homework{number}", act=step.homework, due=step.due, when=when)
        case "alert":
            yield AlertStep(id=f"alert{number}", rule=rule_of(step.alert[0]), when=when)
        case "record":
            value = step.value if isinstance(step.value, str) else str(step.value).lower()
            yield RecordStep(id=f"record{number}", name=step.record, value=value, when=when)
        case "set":
            yield SetStep(id=f"set{number}", name=step.set, to=step.to, when=when)
        case _:
            yield EndStep(id=f"end{number}", when=when)


def asked(step: StepIn) -> Iterator[Step]:
    """A question; with `share: ask`, the client is asked at once who may see the words."""
    decides = f"{step.ask}-share"
    yield AskStep(
        id=step.ask,
        answer=answer(step.answer),
        when=step.when,
        record=step.record,
        sets=step.set,
        optional=step.optional,
        share=decides if step.share == "ask" else step.share,
        stop_on=tuple(step.stop_on),
        alerts=tuple(rule_of(each) for each in step.alert),
    )
    if step.share == "ask":
        yield AskStep(id=decides, answer=SHARE, after=step.ask, when=step.when, text="common.may-see")


def measured(step: StepIn) -> Iterator[Step]:
    """An instrument that ships: its items in their exact wording, its score, and how much it gets in the way."""
    name, when = step.measure, step.when
    instrument = INSTRUMENTS[name]
    items = tuple(f"q{item}" for item in range(1, instrument.items + 1))
    for number, item in enumerate(items, start=1):
        yield AskStep(id=item, answer=Item(name, number), optional=True, when=when)
    yield ScoreStep(id=f"{name}-score", instrument=instrument, items=items, when=when)
    if instrument.asks_function:
        yield AskStep(id="q0", answer=Item(name, 0), optional=True, record=f"{name}-function", when=when)


def waited(step: StepIn, name: str) -> WaitStep:
    if SPAN.fullmatch(step.wait):
        return WaitStep(id=name, span=span(step.wait), when=step.when)
    return WaitStep(id=name, until=step.wait, when=step.when)


def instrument_of(step: StepIn) -> Instrument:
    bands = tuple(sorted(step.bands.items()))
    return Instrument(name=step.score, items=len(step.items), bands=bands, source=step.source, missing=step.missing)


def rule_of(written: AlertIn) -> AlertRule:
    return AlertRule(level=Level[written.level.upper()], when=written.when, kind=written.about, text=written.text)
