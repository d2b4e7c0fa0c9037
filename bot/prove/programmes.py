"""Changed programmes: flows as after staff have rewritten their files, each change another one. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot.core.flow import AskStep, Flow, GoStep
from bot.programme.flows import flow_of
from bot.programme.programme import Programme

MARK = "\n# Changed for the {nth}. time while clients were in the middle of it.\n"
STEP = re.compile(r"^(?=  - )", re.MULTILINE)
SAID = re.compile(r"^(?:  - |    )say: (\S+)$", re.MULTILINE)
ASKED = re.compile(r"^(?:  - |    )ask: ", re.MULTILINE)
ASKS = "  - ask: {name}\n    answer: text\n    optional: true\n"

AGREED_TO = ("welcome", "consent")

Asks = Mapping[tuple[str, str], frozenset[str]]
"""The questions of each flow in each revision."""


def changes(programme: Programme) -> Callable[[int], Programme]:
    """The programme after its n-th change. Why: each takes a second to read, and few weeks have three."""
    return cache(lambda nth: changed(programme, nth))


def changed(programme: Programme, nth: int) -> Programme:
    """Shape: the same flows by the same names, each in a revision of its own."""
    flows = {name: rewritten(flow, nth) for name, flow in programme.flows.items()}
    return replace(programme, flows=flows, former={})


def rewritten(flow: Flow, nth: int) -> Flow:
    """What one step said is asked behind the first question, and said no more: each time another step's.

    So whoever goes on in a revision that is not theirs is asked what theirs does not ask. What clients agree to, and
    what another step leads to, stays as it is.
    """
    head, *steps = STEP.split(flow.source)
    first = next((number for number, step in enumerate(steps) if ASKED.search(step)), None)
    said = sayings(flow, steps) if first is not None and flow.id not in AGREED_TO else []
    if first is not None and said:
        number, name = said[nth % len(said)]
        asked = ASKS.format(name=name)
        steps = [*steps[: first + 1], asked, *(step for at, step in enumerate(steps) if at > first and at != number)]
    return flow_of(flow.id, head + "".join(steps) + MARK.format(nth=nth))


def sayings(flow: Flow, steps: Sequence[str]) -> list[tuple[int, str]]:
    """The steps that say something and that no other leads to, with their place."""
    led = {step.to for step in flow.steps if isinstance(step, GoStep)}
    found = ((number, SAID.search(step)) for number, step in enumerate(steps))
    return [(number, said[1]) for number, said in found if said is not None and said[1] not in led]


def asks_of(programme: Programme) -> Asks:
    return {
        (flow.id, flow.revision): frozenset(step.id for step in flow.steps if isinstance(step, AskStep))
        for flow in programme.flows.values()
    }
