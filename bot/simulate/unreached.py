"""Texts that no simulated client was ever shown, each with why, where that can be known. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
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
                yield Unreached(text=text_id, language=language, why=why_not(flow, ran))


def why_not(flow: Flow, ran: Ran) -> str:
    """The first reason that holds."""
    wanted = flow.audience
    if wanted.phases and not {each.value for each in wanted.phases} & set(ran.phases):
        return "its phase was not reached"
    if wanted.variants and not set(wanted.variants) & set(ran.variants):
        return "no client of its variant"
    if flow.id in ran.flows:
        return "nobody took this branch"
    if flow.start.every == "hand":
        return "nobody sent it by hand"
    if flow.start.every == "event":
        return f"the event {flow.start.which} did not come"
    return "its condition never held" if wanted.condition else "it never fell due"
