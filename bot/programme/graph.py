"""A flow as boxes and arrows: one box a step, conditions on the arrows, alerts marked. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.core.conditions import holds, names
from bot.core.flow import (
    AskStep,
    EndStep,
    Flow,
    GoStep,
    RepeatStep,
    ReturnStep,
    Step,
)
from bot.programme.boxes import Box, boxes_of, end_box, last_name, start_box
from bot.programme.coverage import comes
from bot.programme.declared import Samples, cases, names_of_client, names_of_flow
from bot.programme.texts import Texts
from bot.programme.words import Labels, condition_words

START, END = "~start", "~end"
ANSWERED = "?"
"""Begins a condition that is none of the file's: whether an earlier question was answered at all."""

MOST_ENDS = 60
"""Loose ends that are followed; more is no picture any more."""

Truth = tuple[str, bool]


@dataclass(frozen=True, kw_only=True)
class Arrow:
    """From box to box. `label` says when; `is_back` leads to an earlier step."""

    start: str
    to: str
    label: str = ""
    is_back: bool = False


@dataclass(frozen=True, kw_only=True)
class Graph:
    """Shape: `boxes` in the file's order, the start first and the end last."""

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, kw_only=True)
class LooseEnd:
    """A way out of a box that has not reached its next one.

    `known` are the conditions that were met or not on it, `asked` the questions that may have been asked.
    """

    start: str
    label: str = ""
    known: tuple[Truth, ...] = ()
    asked: frozenset[str] = frozenset()


@dataclass
class Tracer:
    """Follows every way through a flow once."""

    flow: Flow
    declared: Samples
    labels: Labels
    arrows: dict[Arrow, None] = field(default_factory=dict)
    waiting: dict[str, list[LooseEnd]] = field(default_factory=dict)  # for a later step that a `go` names

    def trace(self) -> tuple[Arrow, ...]:
        ends: list[LooseEnd] = [LooseEnd(start=START)]
        for index, step in enumerate(self.flow.steps):
            ends = merged([*ends, *self.waiting.pop(step.id, [])])
            ends = self._step(step, index, ends)
        for end in ends:
            self._draw(end, END)
        return tuple(self.arrows)

    def _step(self, step: Step, index: int, ends: Sequence[LooseEnd]) -> list[LooseEnd]:
        """Shape: the loose ends behind the step: past it, and out of it."""
        entering, past = self._parted(step, ends)
        for end in entering:
            self._draw(end, step.id)
        if not entering:
            return past
        asked = frozenset({step.id} if isinstance(step, AskStep) else ()).union(*(end.asked for end in entering))
        known = common([end.known for end in entering])
        return [*past, *self._out(step, index, LooseEnd(start=step.id, known=known, asked=asked))]

    def _parted(self, step: Step, ends: Sequence[LooseEnd]) -> tuple[list[LooseEnd], list[LooseEnd]]:
        """Those that go into the step, and those that go past it."""
        condition = condition_of(step)
        if not condition:
            return list(ends), []
        entering: list[LooseEnd] = []
        past: list[LooseEnd] = []
        if condition.startswith(ANSWERED) and step.when:
            past = [end for end in ends if self._decided(step.when, end) is False]
            ends = [end for end in ends if end not in past]
        for end in ends:
            truth = self._decided(condition, end)
            if truth is None:
                words = condition_words(condition, self.labels)
                entering.append(said(end, words, (condition, True)))
                past.append(said(end, "otherwise", (condition, False)))
            else:
                (entering if truth else past).append(named(end, condition, self.labels) if truth else end)
        return entering, past

    def _out(self, step: Step, index: int, end: LooseEnd) -> list[LooseEnd]:
        match step:
            case EndStep() | ReturnStep():
                return []
            case RepeatStep(to=to, most=most):
                self._draw(replace(end, label=f"again, {most} times at most"), to, is_back=True)
                return [replace(end, label="then")]
            case GoStep(to=to) if to in self.flow.places:
                is_back = self.flow.places[to] <= index
                if is_back:
                    self._draw(end, to, is_back=True)
                else:
                    self.waiting.setdefault(to, []).append(end)
                return []
            case AskStep(stop_on=stop_on) if stop_on:
                for option in stop_on:
                    words = self.labels.get(step.id, {}).get(option, option)
                    self._draw(replace(end, label=words), last_name(step.id, option))
                return [end]
            case _:
                return [end]

    def _decided(self, condition: str, end: LooseEnd) -> bool | None:
        """Whether a condition is sure to be met, sure not to be, or open, by what was met and asked before."""
        told = dict(end.known)
        if condition in told:
            return told[condition]
        if condition.startswith(ANSWERED):
            return None if condition.removeprefix(ANSWERED) in end.asked else False
        unasked = self._questions() - end.asked
        near = [(each, is_met) for each, is_met in told.items() if not each.startswith(ANSWERED)]
        near = [(each, is_met) for each, is_met in near if names(each) & names(condition)]
        found = set(self._outcomes(condition, near, unasked))
        return found.pop() if (near or names(condition) & unasked) and len(found) == 1 else None

    def _questions(self) -> frozenset[str]:
        return frozenset(step.id for step in self.flow.steps if isinstance(step, AskStep))

    def _outcomes(self, condition: str, near: Sequence[Truth], unasked: frozenset[str]) -> Iterator[bool]:
        """What a condition comes to in every case that is still possible; a question not asked meets none."""
        spoken = sorted(set().union(names(condition), *(names(each) for each, _ in near)))
        if any(name not in self.declared for name in spoken):
            return
        source = " ".join((condition, *(each for each, _ in near)))
        for values in cases(source, spoken, self.declared):
            case = {name: value for name, value in values.items() if name not in unasked}
            if all(holds(each, case) is is_met for each, is_met in near):
                yield holds(condition, case)

    def _draw(self, end: LooseEnd, to: str, *, is_back: bool = False) -> None:
        self.arrows[Arrow(start=end.start, to=to, label=end.label, is_back=is_back)] = None


def condition_of(step: Step) -> str:
    """What stands before a step: its `when`, or that the question which it belongs to was answered."""
    after = step.after if isinstance(step, AskStep) else ""
    return f"{ANSWERED}{after}" if after else step.when


def said(end: LooseEnd, label: str, truth: Truth) -> LooseEnd:
    """A loose end past one more condition; several are said together, but for what else there was."""
    before = "" if end.label == "otherwise" else end.label
    joined = f"{before}, {label}" if before and label != "otherwise" else before or label
    return replace(end, label=joined, known=(*end.known, truth))


def named(end: LooseEnd, condition: str, labels: Labels) -> LooseEnd:
    """What is left over when all else was asked says what it is."""
    is_rest = end.label == "otherwise" and not condition.startswith(ANSWERED)
    return replace(end, label=condition_words(condition, labels)) if is_rest else end


def common(known: Sequence[tuple[Truth, ...]]) -> tuple[Truth, ...]:
    """What was met or not on every way into a box."""
    first, *rest = known
    return tuple(truth for truth in first if all(truth in each for each in rest))


def merged(ends: Iterable[LooseEnd]) -> list[LooseEnd]:
    return list(dict.fromkeys(ends))[:MOST_ENDS]


def graph_of(flow: Flow, flows: Mapping[str, Flow], texts: Texts, language: str) -> Graph:
    """The whole picture of a flow in one language's words."""
    boxes = [box for step in flow.steps for box in boxes_of(flow, step, texts, language)]
    labels = {box.id: dict(box.options) for box in boxes}
    declared = {**names_of_client(), **names_of_flow(flow, flows)}
    arrows = Tracer(flow=flow, declared=declared, labels=labels).trace()
    reached = {arrow.to for arrow in arrows}
    shown = [box for box in boxes if box.id in reached]
    begin = start_box(START, flow, comes(flow))
    return Graph(title=flow.title, boxes=(begin, *shown, end_box(END)), arrows=arrows)
