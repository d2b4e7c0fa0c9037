"""Finds what is wrong with flows and their texts before a client could meet it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from bot.core.asking import options_of, words_of_step
from bot.core.conditions import ConditionWrong, names
from bot.core.fit import FACT_NAMES
from bot.core.flow import AskStep, EndStep, Flow, GoStep, HomeworkStep, Item, SayStep, ScoreStep, Step
from bot.model import Phase, ProblemArea, Text
from bot.programme.problems import Problem
from bot.programme.texts import Texts

LONGEST_TEXT = 4096
LONGEST_BUTTON = 40
"""Characters; a phone shows about 24 of them on a button that has a row to itself."""


def check_flows(flows: Mapping[str, Flow], texts: Texts, languages: Sequence[str]) -> Iterator[Problem]:
    """All problems of all flows."""
    for flow in flows.values():
        yield from check_steps(flow, flows)
        yield from check_names(flow)
        yield from check_texts(flow, texts, languages)
    yield from check_coverage(flows)


def problem(flow: Flow, step: Step | None, what: str, do: str = "") -> Problem:
    line, name = (step.line, step.id) if step else (1, "")
    return Problem(file=f"{flow.id}.yaml", line=line, step=name, what=what, do=do)


def check_steps(flow: Flow, flows: Mapping[str, Flow]) -> Iterator[Problem]:
    seen: set[str] = set()
    for step in flow.steps:
        if step.id in seen:
            yield problem(flow, step, f"`{step.id}` stands twice.", "Give one of them another name.")
        seen.add(step.id)
        if isinstance(step, GoStep) and step.to not in flow.places and step.to not in flows:
            near = get_close_matches(step.to, [*flow.places, *flows], n=1)
            hint = f"Did you mean {near[0]}?" if near else "Name a step of this flow, or another flow."
            yield problem(flow, step, f"`{step.to}` is neither a step nor a flow.", hint)
    yield from unreachable(flow)


def unreachable(flow: Flow) -> Iterator[Problem]:
    """Steps behind an unconditional end or go that no `go` leads to."""
    led_to = {step.to for step in flow.steps if isinstance(step, GoStep)}
    is_open = True
    for step in flow.steps:
        is_open = is_open or step.id in led_to
        if not is_open:
            yield problem(flow, step, "nobody can get here.", "Lead a `go` here, or take it out.")
        if isinstance(step, EndStep | GoStep) and not step.when:
            is_open = False


def check_names(flow: Flow) -> Iterator[Problem]:
    known = FACT_NAMES | {step.id for step in flow.steps if isinstance(step, AskStep)}
    conditions: list[tuple[Step | None, str]] = [(step, step.when) for step in flow.steps if step.when]
    if flow.audience.condition:
        conditions.append((None, flow.audience.condition))
    for step, source in conditions:
        try:
            strange = names(source) - known
        except ConditionWrong as wrong:
            yield problem(flow, step, f"the condition cannot be read: {wrong}.")
            continue
        for name in sorted(strange):
            near = get_close_matches(name, known, n=1)
            yield problem(flow, step, f"nothing is called `{name}`.", f"Did you mean {near[0]}?" if near else "")


def check_texts(flow: Flow, texts: Texts, languages: Sequence[str]) -> Iterator[Problem]:
    for step in flow.steps:
        for text_id in text_ids(flow, step):
            for language in languages:
                if texts.find(language, text_id) is None:
                    yield problem(
                        flow, step, f"the text {text_id} is missing in {language}.", f"Add it to {language}/."
                    )
        if isinstance(step, AskStep) and not isinstance(step.answer, Item):
            yield from check_buttons(flow, step, texts, languages)


def text_ids(flow: Flow, step: Step) -> Iterator[str]:
    match step:
        case SayStep(id=name):
            yield f"{flow.id}.{name}"
        case AskStep():
            yield words_of_step(flow, step)
            yield from (text.id for _, text in options_of(flow, step))
            yield from (f"{flow.id}.{step.id}-{option}" for option in step.stop_on)
        case ScoreStep() | HomeworkStep() | EndStep() | GoStep():
            return


def check_buttons(flow: Flow, step: AskStep, texts: Texts, languages: Sequence[str]) -> Iterator[Problem]:
    for option, text in options_of(flow, step):
        for language in languages:
            if texts.has(language, text.id) and len(texts.say(language, Text(id=text.id))) > LONGEST_BUTTON:
                yield problem(flow, step, f"the button {option} is over {LONGEST_BUTTON} characters in {language}.")
        if len(f"f:{'x' * 10}:{step.id}:{option}".encode()) > 64:
            yield problem(flow, step, f"the option {option} is too long for a button.", "Shorten it.")


def check_coverage(flows: Mapping[str, Flow]) -> Iterator[Problem]:
    """Every phase has a check-in, and homework for each area that it works on."""
    for phase in Phase:
        if not any(flow.kind == "check-in" and covers(flow, phase) for flow in flows.values()):
            yield Problem(file="flows", line=0, what=f"the phase {phase} has no check-in.")
        areas: tuple[ProblemArea | None, ...] = tuple(ProblemArea) if phase is Phase.MIDDLE else (None,)
        for area in areas:
            if not any(flow.kind == "homework" and covers(flow, phase, area) for flow in flows.values()):
                yield Problem(
                    file="flows", line=0, what=f"the phase {phase} has nothing to try for {area or 'anybody'}."
                )


def covers(flow: Flow, phase: Phase, area: ProblemArea | None = None) -> bool:
    wanted = flow.audience
    fits_phase = not wanted.phases or phase in wanted.phases
    return fits_phase and (area is None or not wanted.areas or area in wanted.areas)
