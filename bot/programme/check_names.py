"""Finds conditions that speak of nothing, mix up types, or can never be met. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.core.conditions import ConditionWrong, names, program
from bot.core.fit import TASK_KINDS
from bot.core.flow import AskStep, Flow, RecordStep, Step
from bot.model import Json
from bot.programme.as_written import as_written
from bot.programme.declared import Samples, cases, names_of_client, names_of_flow
from bot.programme.problems import Problem, meant

COMPARED = re.compile(r"\b([a-z]\w*)\s*(?:==|!=)\s*(?:\"([^\"]*)\"|'([^']*)')")
MEMBER = re.compile(r"(?:\"([^\"]*)\"|'([^']*)')\s+in\s+([a-z]\w*)")
LONGEST = 500


@dataclass(frozen=True)
class Spoken:
    """A condition where it stands. `key` is the word of the file before it."""

    step: Step | None
    key: str
    source: str
    must_be_met: bool = True


def at(flow: Flow, spoken: Spoken, what: str, do: str = "", *, rule: str = "name") -> Problem:
    where = f"{spoken.step.line}.{spoken.key}" if spoken.step else spoken.key
    line = flow.lines.get(where) or (spoken.step.line if spoken.step else 1)
    name = as_written(spoken.step) if spoken.step else ""
    return Problem(file=f"flows/{flow.id}.yaml", line=line, step=name, what=what, do=do, rule=rule)


def conditions_of(flow: Flow) -> Iterator[Spoken]:
    if flow.audience.condition:
        yield Spoken(None, "for.condition" if "for.condition" in flow.lines else "for", flow.audience.condition)
    seen: set[tuple[int, str]] = set()
    for step in flow.steps:
        if step.when and (step.line, step.when) not in seen:
            seen.add((step.line, step.when))
            yield Spoken(step, "when", step.when)
        if isinstance(step, RecordStep):
            yield Spoken(step, "value", step.value, must_be_met=False)
        if isinstance(step, AskStep):
            yield from (Spoken(step, "alert", rule.when) for rule in step.alerts if rule.when)


def check_names(flow: Flow, flows: Mapping[str, Flow]) -> Iterator[Problem]:
    of_client = {**names_of_client(), "done": samples_of_done(flows)}
    of_flow = names_of_flow(flow, flows)
    for spoken in conditions_of(flow):
        known = {**of_client, **of_flow} if spoken.step else of_client
        try:
            used = names(spoken.source)
        except ConditionWrong:
            yield at(flow, spoken, "the condition cannot be read.", hint(spoken.source), rule="condition")
            continue
        strange = sorted(used - set(known))
        for name in strange:
            do = meant(name, known, "Use the id of a question above, or a name from docs/for-programme-staff.md.")
            yield at(flow, spoken, f"nothing is called `{name}`.", do)
        if not strange:
            yield from check_values(flow, spoken, known)
            yield from check_order(flow, spoken, used)


def samples_of_done(flows: Mapping[str, Flow]) -> list[Json]:
    """What somebody may have gone through: nothing, any one flow that counts, all of them."""
    counting = sorted(flow.id for flow in flows.values() if flow.kind in TASK_KINDS)
    return [[], *([name] for name in counting), counting]


def hint(source: str) -> str:
    if re.search(r"(?<![=!<>])=(?!=)", source):
        return "Compare with two signs: =="
    if re.search(r"\b(and|or|not)\b", source):
        return "Write && for and, || for or, ! for not."
    return 'Write it like: mood <= 3 && happened == "yes"'


def check_values(flow: Flow, spoken: Spoken, known: Samples) -> Iterator[Problem]:
    """Words that no answer has, types that do not go together, conditions that nothing meets."""
    strange = list(unknown_values(spoken.source, known))
    for name, value in strange:
        listed = [str(each) for each in known[name] if isinstance(each, str) and each]
        do = meant(value, listed, f"It is one of: {', '.join(listed)}.")
        yield at(flow, spoken, f"`{name}` is never “{value}”.", do, rule="value")
    if strange:
        return
    results, fault = tried(spoken.source, known)
    if fault:
        yield at(flow, spoken, "the condition mixes up what cannot be compared.", fault, rule="type")
    elif spoken.must_be_met and any(not isinstance(each, bool) for each in results):
        yield at(flow, spoken, "the condition is neither true nor false.", "Compare it with something.", rule="type")
    elif spoken.must_be_met and not any(results):
        yield at(flow, spoken, "the condition can never be met.", "Look at what the answer may be.", rule="never")


def unknown_values(source: str, known: Samples) -> Iterator[tuple[str, str]]:
    """Words compared with a name whose words are all known."""
    for name, one, two in COMPARED.findall(source):
        if is_closed(known.get(name, ())) and (one or two) not in known[name]:
            yield name, one or two
    for one, two, name in MEMBER.findall(source):
        options = [each for value in known.get(name, ()) if isinstance(value, list) for each in value]
        if options and name != "people" and (one or two) not in options:
            yield name, one or two


def is_closed(values: object) -> bool:
    """Whether these are all the words there are: options of a choice, phases, areas."""
    if not isinstance(values, list | tuple) or not values or not all(isinstance(each, str) for each in values):
        return False
    return list(values) != ["", "Sam"] and list(values) not in (["", "Vega"], ["", "a1"], ["", "A walk"])


def tried(source: str, known: Samples) -> tuple[list[Json], str]:
    """What a condition comes to on samples of every declared type; words about the first that does not work."""
    made, results = program(source), []
    for case in cases(source, sorted(names(source)), known):
        try:
            results.append(made.execute(case))
        except TypeError:
            return [], advice(source, case)
        except (RuntimeError, ValueError):
            return [], "It uses something that conditions do not have."
    return results, ""


def advice(source: str, case: Mapping[str, Json]) -> str:
    kinds = {name: kind_of(value) for name, value in case.items()}
    return "Here " + ", ".join(f"`{name}` is {kind}" for name, kind in kinds.items()) + "."


def kind_of(value: Json) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list) else "words"


def check_order(flow: Flow, spoken: Spoken, used: frozenset[str]) -> Iterator[Problem]:
    """A name that is asked only further down, in a flow that never goes back, is never known in time."""
    step = spoken.step
    if step is None or any(getattr(each, "to", "") in flow.places for each in flow.steps):
        return
    here = flow.index(step.id)
    for name in sorted(used):
        later = flow.places.get(name, -1)
        if later > here or (later == here and spoken.key == "when"):
            do = "Move the question up, or the condition down."
            yield at(flow, spoken, f"`{name}` is asked only after this.", do, rule="order")
