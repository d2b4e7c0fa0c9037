"""Finds steps that lead nowhere: unknown, unreachable, dead ends, loops without an end. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.core.answers import Item
from bot.core.conditions import ConditionWrong, holds, names
from bot.core.flow import (
    AskStep,
    EndStep,
    Flow,
    GoStep,
    HomeworkStep,
    RepeatStep,
    ReturnStep,
    SayStep,
    ScoreStep,
    Step,
    WaitStep,
)
from bot.programme.as_written import as_written
from bot.programme.check_names import tried
from bot.programme.declared import cases, names_of_client, names_of_flow
from bot.programme.own import own_files
from bot.programme.problems import Problem, meant

Node = tuple[str, int]
OUT: Node = ("", -1)


def problem(
    flow: Flow, step: Step | None, what: str, do: str = "", *, rule: str, key: str = "", warn: bool = False
) -> Problem:
    line = (flow.lines.get(f"{step.line}.{key}") or step.line) if step else flow.lines.get(key, 1)
    name = as_written(step) if step else ""
    return Problem(file=f"flows/{flow.id}.yaml", line=line, step=name, what=what, do=do, rule=rule, is_warning=warn)


def check_steps(flow: Flow, flows: Mapping[str, Flow]) -> Iterator[Problem]:
    yield from doubles(flow)
    yield from unknown_targets(flow, flows)
    yield from unreachable(flow, flows)
    yield from endless(flow, flows)
    yield from dead_ends(flow, flows)


def doubles(flow: Flow) -> Iterator[Problem]:
    seen: set[str] = set()
    for step in flow.steps:
        if step.id in seen:
            yield problem(flow, step, f"`{as_written(step)}` stands twice.", do_of_double(step), rule="double")
        seen.add(step.id)


def do_of_double(step: Step) -> str:
    is_instrument = isinstance(step, ScoreStep) or (isinstance(step, AskStep) and isinstance(step.answer, Item))
    return "Take one of them out." if is_instrument else "Give one of them another name."


def unknown_targets(flow: Flow, flows: Mapping[str, Flow]) -> Iterator[Problem]:
    asked = {step.id for step in flow.steps if isinstance(step, AskStep)}
    for step in flow.steps:
        match step:
            case GoStep(to=to) if to not in flow.places and to not in flows and to not in own_files():
                do = meant(to, [*flow.places, *flows], "Name a step of this flow, or another flow.")
                yield problem(flow, step, f"`{to}` is neither a step nor a flow.", do, rule="unknown", key="go")
            case RepeatStep(to=to) if flow.places.get(to, 999) >= flow.index(step.id):
                do = meant(to, flow.places, "Name a step further up.")
                yield problem(flow, step, f"`{to}` is no earlier step.", do, rule="unknown", key="repeat")
            case ScoreStep(items=items):
                for item in items:
                    if item not in asked:
                        do = meant(item, asked, "Name a question.")
                        yield problem(flow, step, f"`{item}` is no question.", do, rule="unknown", key="items")
            case AskStep(share=share) if share not in ("yes", "no") and share not in asked:
                do = meant(share, [*asked, "ask", "yes", "no"], "Write yes, no, ask, or a later question.")
                yield problem(flow, step, f"`{share}` is no question.", do, rule="unknown", key="share")
            case AskStep(stop_on=stops):
                options = getattr(step.answer, "options", ())
                for option in stops:
                    if option not in options:
                        do = meant(option, options, "Name one of the options.")
                        yield problem(flow, step, f"`{option}` is no option here.", do, rule="unknown", key="stop_on")
            case HomeworkStep(act="review") if "went" not in asked:
                do = "Ask `went` first: choice [tried, partly, not-yet]."
                yield problem(flow, step, "nobody asked how it went.", do, rule="unknown")


# ---------------------------------------------------------------- the graph


def edges(flow: Flow, flows: Mapping[str, Flow], index: int) -> Iterator[Node]:
    """Where one may be after a step. Shape: OUT is the end of everything."""
    after = (flow.id, index + 1) if index + 1 < len(flow.steps) else OUT
    step = flow.steps[index]
    if step.when:
        yield after
    match step:
        case GoStep(to=to) if to in flow.places:
            yield (flow.id, flow.places[to])
        case GoStep(to=to) if to in flows and flows[to].steps:  # a file that cannot be read has none
            yield (to, 0)
            if can_end(flows[to], flows, frozenset({flow.id, to})):
                yield after
        case GoStep():
            yield after
        case EndStep() | ReturnStep():
            yield OUT
        case AskStep(stop_on=stops) if stops:
            yield OUT
            yield after
        case _:
            yield after


def can_end(flow: Flow, flows: Mapping[str, Flow], seen: frozenset[str]) -> bool:
    """Whether a flow that is gone through comes back at all."""
    return any(OUT in set(edges_inside(flow, flows, number, seen)) for number in reached(flow))


def edges_inside(flow: Flow, flows: Mapping[str, Flow], index: int, seen: frozenset[str]) -> Iterator[Node]:
    step = flow.steps[index]
    if isinstance(step, GoStep) and step.to not in flow.places:
        if step.when or step.to not in seen:
            yield (flow.id, index + 1) if index + 1 < len(flow.steps) else OUT
        return
    yield from edges(flow, flows, index)


def reached(flow: Flow) -> set[int]:
    """The steps that a client may come to, by their place in the flow."""
    seen, ahead = set[int](), [0]
    while ahead:
        index = ahead.pop()
        if index in seen or index >= len(flow.steps):
            continue
        seen.add(index)
        step = flow.steps[index]
        jumps = isinstance(step, GoStep) and step.to in flow.places
        if jumps:
            ahead.append(flow.places[step.to])  # type: ignore[union-attr]  # jumps has looked
        if step.when or not (jumps or isinstance(step, EndStep | ReturnStep)):
            ahead.append(index + 1)
    return seen


def unreachable(flow: Flow, flows: Mapping[str, Flow]) -> Iterator[Problem]:
    """The first step of every stretch that nobody can get to."""
    found = reached(flow)
    for number, step in enumerate(flow.steps):
        if number not in found and (number == 0 or number - 1 in found):
            yield problem(flow, step, "nobody can get here.", "Lead a `go` here, or take it out.", rule="unreachable")


def endless(flow: Flow, flows: Mapping[str, Flow]) -> Iterator[Problem]:
    """Ways back that never end: without a question and a wait, or without any way out."""
    for number, step in enumerate(flow.steps):
        if not isinstance(step, GoStep):
            continue
        if step.to not in flow.places and step.to < flow.id:
            continue  # a loop through two flows is told once, in the first of them
        start = (flow.id, number)
        if comes_back(start, flows, stops=(AskStep, WaitStep)) or not_out(start, flows):
            do = "Give it a condition, a `wait:`, or use `repeat:` with `most:`."
            yield problem(flow, step, f"`{step.to}` leads back here without an end.", do, rule="endless", key="go")


def comes_back(start: Node, flows: Mapping[str, Flow], stops: tuple[type, ...]) -> bool:
    """Whether a step leads back to itself with nothing of `stops` on the way."""
    seen, ahead = set[Node](), [start]
    while ahead:
        flow_id, index = ahead.pop()
        for node in edges(flows[flow_id], flows, index):
            if node == start:
                return True
            if node == OUT or node in seen or isinstance(flows[node[0]].steps[node[1]], stops):
                continue
            seen.add(node)
            ahead.append(node)
    return False


def not_out(start: Node, flows: Mapping[str, Flow]) -> bool:
    """Whether a step leads back to itself, never to the end, and never waits."""
    seen, ahead, back = set[Node](), [start], False
    while ahead:
        flow_id, index = ahead.pop()
        for node in edges(flows[flow_id], flows, index):
            if node == OUT or (node != start and isinstance(flows[node[0]].steps[node[1]], WaitStep)):
                return False
            back = back or node == start
            if node not in seen:
                seen.add(node)
                ahead.append(node)
    return back


# ---------------------------------------------------------------- dead ends


def dead_ends(flow: Flow, flows: Mapping[str, Flow]) -> Iterator[Problem]:
    """After the last answer somebody must hear a word, whatever they answered."""
    asks = [number for number, step in enumerate(flow.steps) if isinstance(step, AskStep)]
    if not asks or any(
        each.to == flow.id for other in flows.values() for each in other.steps if isinstance(each, GoStep)
    ):
        return
    last = flow.steps[asks[-1]]
    tail = flow.steps[asks[-1] + 1 :]
    speaking = [step for step in tail if isinstance(step, SayStep | GoStep | RepeatStep | WaitStep)]
    if any(not step.when for step in speaking):
        return
    case = silent_case(flow, flows, speaking)
    if case is None:
        return
    when = ", when " + " and ".join(f"`{name}` is {value}" for name, value in case.items()) if case else ""
    what = f"after `{as_written(last)}` nothing more is said{when}."
    yield problem(flow, last, what, "Add a `say:` at the end.", rule="dead-end", warn=True)


def silent_case(flow: Flow, flows: Mapping[str, Flow], speaking: Sequence[Step]) -> dict[str, object] | None:
    """Answers with which none of these steps speaks; None when there are no such answers."""
    known = {**names_of_client(), **names_of_flow(flow, flows)}
    try:
        used = sorted({name for step in speaking for name in names(step.when)})
    except ConditionWrong:
        return None
    if any(name not in known for name in used) or any(tried(step.when, known)[1] for step in speaking):
        return None
    if not all(isinstance(each, bool) for step in speaking for each in tried(step.when, known)[0]):
        return None
    together = " ".join(step.when for step in speaking)
    for case in cases(together, used, known):
        if not any(holds(step.when, case) for step in speaking):
            return dict(case)
    return None
