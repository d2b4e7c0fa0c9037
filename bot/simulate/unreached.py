"""Texts that no simulated client was ever shown, each with why, where that can be known. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from bot.core.flow import Flow
from bot.programme.programme import Programme


@dataclass(frozen=True, kw_only=True)
class Unreached:
    text: str
    language: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a simulation had in it. Shape: `flows` that began; phases and variants of its clients."""

    flows: Collection[str]
    phases: Collection[str]
    variants: Collection[str]
    languages: Collection[str]


def unreached(programme: Programme, said: Collection[tuple[str, str]], ran: Ran) -> tuple[Unreached, ...]:
    """The texts of flows, by language. Texts of alerts, staff and crises depend on what people do: not listed."""
    return tuple(_unreached(programme, said, ran))


def _unreached(programme: Programme, said: Collection[tuple[str, str]], ran: Ran) -> Iterator[Unreached]:
    for language in sorted(ran.languages):
        for text_id in sorted(programme.texts.ids(language)):
            flow = programme.flows.get(text_id.partition(".")[0])
            if flow is not None and (language, text_id) not in said:
                yield Unreached(text=text_id, language=language, why=why_not(flow, text_id, ran, programme.flows))


def why_not(flow: Flow, text_id: str, ran: Ran, flows: Mapping[str, Flow]) -> str:
    """The first reason that holds."""
    wanted = flow.audience
    if wanted.phases and not {each.value for each in wanted.phases} & set(ran.phases):
        return "its phase was not reached"
    if wanted.variants and not set(wanted.variants) & set(ran.variants):
        return "no client of its variant"
    if flow.id in ran.flows:
        return way_not_taken(flow, text_id)
    if missing := sorted(set(wanted.after) - set(ran.flows)):
        return f"nobody had done what comes before it: {', '.join(missing)}"
    if flow.start.every == "hand":
        return way_not_led(flow, flows)
    if flow.start.every == "event":
        return f"the event {flow.start.which} did not come"
    return "its condition never held" if wanted.condition else "it never fell due"


def way_not_taken(flow: Flow, text_id: str) -> str:
    """Of a text in a flow that began: what would have led to it."""
    name = text_id.split(".")[1]
    if name == "title":
        return "it was never spoken of as open to try"
    step = flow.steps[flow.places[name]] if name in flow.places else None
    if step is None:
        return "nobody gave the answer that ends there"
    return f"nobody took this branch: {step.when}" if step.when else "nobody got this far"


def way_not_led(flow: Flow, flows: Mapping[str, Flow]) -> str:
    """Of a flow that comes by no schedule: through which others, or that a human sends it."""
    doors = sorted(each.id for each in flows.values() if any(getattr(step, "to", "") == flow.id for step in each.steps))
    return f"nobody was led through {' or '.join(doors)}" if doors else "nobody sent it by hand"
