"""Reads flow files: YAML 1.2 with line numbers, the grammar, the steps as the engine walks them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.core.flow import (
    AskStep,
    Audience,
    EndStep,
    Flow,
    GoStep,
    HomeworkStep,
    Item,
    SayStep,
    ScoreStep,
    Start,
    Step,
)
from bot.core.measures import ITEMS
from bot.programme.grammar import FlowIn, StepIn, answer
from bot.programme.problems import Problem, ProgrammeBroken

LARGEST = 256 * 1024
"""Bytes. A larger file is refused unread: reading goes at about 110 KB a second."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

REVISION_LENGTH = 12


def read_flow(path: Path) -> Flow:
    """Raises: ProgrammeBroken, with every problem of the file."""
    if path.stat().st_size > LARGEST:
        raise ProgrammeBroken([Problem(file=path.name, line=0, what="the file is over 256 KB.", do="Split the flow.")])
    return flow_of(path.stem, path.read_text(encoding="utf-8"), file=path.name)


def flow_of(flow_id: str, source: str, *, file: str = "") -> Flow:
    """Make a flow of its text; the revision is the text's hash. Raises: ProgrammeBroken."""
    file = file or f"{flow_id}.yaml"
    loaded = load(source, file)
    try:
        written = FlowIn.model_validate(plain(loaded))
    except ValidationError as wrong:
        raise ProgrammeBroken(list(told(wrong, loaded, file))) from None
    try:
        steps = tuple(steps_of(written, loaded))
    except ValueError as wrong:
        raise ProgrammeBroken([Problem(file=file, line=1, what=str(wrong))]) from None
    return Flow(
        id=flow_id,
        revision=hashlib.sha256(source.encode()).hexdigest()[:REVISION_LENGTH],
        title=written.title,
        kind=written.kind,
        audience=audience_of(written),
        start=start_of(written),
        steps=steps,
        source=source,
        places={step.id: number for number, step in enumerate(steps)},
    )


def load(source: str, file: str) -> Any:
    yaml = YAML(typ="rt")
    yaml.version = (1, 2)
    try:
        loaded = yaml.load(source)
    except MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 0
        raise ProgrammeBroken([Problem(file=file, line=line, what=f"this is no YAML: {wrong.problem}.")]) from None
    except (YAMLError, RecursionError, ValueError) as wrong:
        raise ProgrammeBroken([Problem(file=file, line=0, what=f"this is no YAML: {type(wrong).__name__}.")]) from None
    if not isinstance(loaded, dict):
        raise ProgrammeBroken([Problem(file=file, line=1, what="a flow begins with `title:`.")])
    return loaded


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value


def told(wrong: ValidationError, loaded: Any, file: str) -> Iterator[Problem]:
    """Pydantic's findings in plain words, on their lines."""
    for error in wrong.errors():
        where = error["loc"]
        name = str(where[-1]) if where else ""
        match error["type"]:
            case "extra_forbidden":
                what = f"`{name}` is no word that can stand here."
            case "missing":
                what = f"`{name}:` is missing."
            case _:
                what = f"`{name}`: {error['msg'].removeprefix('Value error, ')}."
        yield Problem(file=file, line=line_of(loaded, where), what=what)


def line_of(loaded: Any, where: tuple[int | str, ...]) -> int:
    """The line of what stands at a path; of its nearest parent where it does not stand at all."""
    here: Any = loaded
    line = 1
    for part in where:
        if not hasattr(here, "lc"):
            break
        try:
            place = here.lc.item(part) if isinstance(part, int) else here.lc.key(part)
            line, here = place[0] + 1, here[part]
        except (KeyError, IndexError, TypeError):
            break
    return int(line)


def steps_of(written: FlowIn, loaded: Any) -> Iterator[Step]:
    for number, step in enumerate(written.steps):
        yield from step_of(step, number, line_of(loaded, ("steps", number)))


def step_of(step: StepIn, number: int, line: int) -> Iterator[Step]:
    """One step of the file as the steps the engine walks; a measure becomes its items and its score."""
    if step.say:
        yield SayStep(id=step.say, when=step.when, line=line)
    elif step.ask:
        yield AskStep(
            id=step.ask,
            answer=answer(step.answer),
            when=step.when,
            record=step.record,
            sets=step.set,
            optional=step.optional,
            share=step.share,
            stop_on=tuple(step.stop_on),
            line=line,
        )
    elif step.measure:
        for item in range(1, ITEMS[step.measure] + 1):
            yield AskStep(id=f"q{item}", answer=Item(step.measure, item), optional=True, line=line)
        yield ScoreStep(id=f"{step.measure}-score", instrument=step.measure, line=line)
        functioning = Item(step.measure, 0)
        yield AskStep(id="q0", answer=functioning, optional=True, record=f"{step.measure}-function", line=line)
    elif step.go:
        yield GoStep(id=f"go{number}", to=step.go, when=step.when, line=line)
    elif step.score:
        yield ScoreStep(id=f"score{number}", instrument=step.score, when=step.when, line=line)
    elif step.homework:
        yield HomeworkStep(id=f"homework{number}", act=step.homework, when=step.when, line=line)
    else:
        yield EndStep(id=f"end{number}", when=step.when, line=line)


def audience_of(written: FlowIn) -> Audience:
    wanted = written.for_
    return Audience(
        phases=tuple(wanted.phase),
        areas=tuple(wanted.area),
        variants=tuple(wanted.variant),
        languages=tuple(wanted.language),
        condition=wanted.condition,
    )


def start_of(written: FlowIn) -> Start:
    start = written.start
    return Start(
        every=start.every,
        at=start.at,
        weekday=WEEKDAYS.index(start.on),
        offset=start.offset,
        expires=start.expires,
        grace=start.grace,
        remind=tuple(start.remind),
        snooze=tuple(start.snooze),
        priority=start.priority,
    )
