"""The names that conditions may use, with samples of each one's values. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from bot.core.answers import Answer, CalendarDay, Choice, HourOfDay, Item, Number, Photo, Scale, Several
from bot.core.fit import FACT_SAMPLES
from bot.core.flow import AskStep, Flow, GoStep, ScoreStep
from bot.model import Json, Phase, ProblemArea

Samples = Mapping[str, Sequence[Json]]

MOST_CASES = 3_000
"""Combinations of samples that a condition is tried on."""

VOCABULARIES: Samples = {
    "phase": [each.value for each in Phase],
    "area": ["", *(each.value for each in ProblemArea)],
    "variant": ["adult", "adolescent", "older-adult", "perinatal", "eating-disorder", "anxiety", "bipolar"],
    "language": ["en", "es"],
}
NUMBER = re.compile(r"(?<![\w.\"])-?\d{1,6}(?:\.\d{1,6})?(?![\w\"])")
QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")


def samples_of(answer: Answer) -> Sequence[Json]:
    """Values that an answer may have: all of a short list, the ends and the middle of a long one."""
    match answer:
        case Scale(low=low, high=high):
            return list(range(low, high + 1))
        case Choice(options=options):
            return list(options)
        case Several(options=options):
            return [[], *([each] for each in options), list(options)]
        case Number(low=low, high=high):
            return [low, (low + high) / 2, high]
        case Item():
            return ["0", "1", "2", "3"]
        case HourOfDay():
            return ["08:00", "19:00"]
        case CalendarDay():
            return ["2026-01-01", "2026-12-31"]
        case Photo():
            return ["photo"]
        case _:
            return ["", "Sam"]


def names_of_client() -> dict[str, Sequence[Json]]:
    return {name: VOCABULARIES.get(name) or list(pair) for name, pair in FACT_SAMPLES.items()}


def names_of_flow(
    flow: Flow, flows: Mapping[str, Flow], seen: frozenset[str] = frozenset()
) -> dict[str, Sequence[Json]]:
    """What a flow's own questions and scores are called, and those of the flows that it goes through."""
    names: dict[str, Sequence[Json]] = {}
    for step in flow.steps:
        match step:
            case AskStep(id=name, answer=answer):
                names[name] = samples_of(answer)
            case ScoreStep(instrument=made):
                most = made.items * made.high
                names[made.name] = sorted({0, most, *range(0, most, max(1, most // 20)), *(f for f, _ in made.bands)})
                names[f"{made.name}_band"] = [band for _, band in made.bands]
            case GoStep(to=to) if to in flows and to not in flow.places and to not in seen:
                names = {**names_of_flow(flows[to], flows, seen | {flow.id}), **names}
    return names


def cases(source: str, names: Sequence[str], declared: Samples) -> Iterator[dict[str, Json]]:
    """Combinations of values for the names of a condition, with the values that it speaks of itself."""
    lists = [with_spoken(declared[name], source, is_open=name not in VOCABULARIES) for name in names]
    while total(lists) > MOST_CASES:
        longest = max(range(len(lists)), key=lambda number: len(lists[number]))
        if len(lists[longest]) <= 2:
            break
        lists[longest] = lists[longest][::2] if len(lists[longest]) > 3 else lists[longest][:2]
    for values in islice(product(*lists), MOST_CASES):
        yield dict(zip(names, values, strict=True))


def total(lists: Sequence[Sequence[Json]]) -> int:
    count = 1
    for each in lists:
        count *= max(len(each), 1)
    return count


def with_spoken(values: Sequence[Json], source: str, *, is_open: bool) -> list[Json]:
    """Open values (texts, numbers between two ends) get those of the condition added."""
    made = list(values)
    if made == ["", "Sam"] and is_open:
        made += [one or two for one, two in QUOTED.findall(source)][:8]
    if made and all(isinstance(value, int | float) and not isinstance(value, bool) for value in made):
        low, high = min(made), max(made)
        spoken = [float(found) if "." in found else int(found) for found in NUMBER.findall(source)]
        near = [each + step for each in spoken for step in (-1, 0, 1)]
        made += [each for each in near if low <= each <= high and each not in made]
    return made
