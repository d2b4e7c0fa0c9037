"""Which clients a programme reaches with what: phase × problem area × language × variant, and each technique. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from bot.core.asking import words_of_step
from bot.core.flow import TECHNIQUES, AskStep, Flow, SayStep
from bot.model import Phase, ProblemArea
from bot.programme.declared import VOCABULARIES
from bot.programme.grades import grade_table
from bot.programme.texts import LANGUAGES, Texts
from bot.programme.texts import VARIANTS as OVERLAY

COUNTED = ("check-in", "homework", "measure")
"""What every client in care should be met with. Source: PROGRAMME.md, Phases × problem areas and Check-ins."""

VARIANTS = tuple(str(each) for each in VOCABULARIES["variant"])


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One kind of client. Shape: `flows` holds ids by kind, in alphabetical order, where something reaches them."""

    phase: Phase
    area: ProblemArea
    language: str
    variant: str
    flows: Mapping[str, tuple[str, ...]]

    @property
    def holes(self) -> tuple[str, ...]:
        return tuple(kind for kind in COUNTED if not self.flows.get(kind))

    def as_json(self) -> dict[str, object]:
        named = {"phase": self.phase.value, "area": self.area.value, "language": self.language, "variant": self.variant}
        return {**named, **{kind: list(self.flows.get(kind, ())) for kind in COUNTED}, "holes": list(self.holes)}


def cells(flows: Mapping[str, Flow], texts: Texts) -> Iterator[Cell]:
    """Every kind of client. Shape: by phase, area, language, then variant."""
    complete = {
        (flow.id, language) for flow in flows.values() for language in LANGUAGES if has_words(flow, texts, language)
    }
    for phase, area, language, variant in product(Phase, ProblemArea, LANGUAGES, VARIANTS):
        reaching = [
            flow
            for flow in flows.values()
            if reaches(flow, phase, area, variant, language) and (flow.id, language) in complete
        ]
        yield Cell(phase=phase, area=area, language=language, variant=variant, flows=by_kind(reaching))


def by_kind(flows: Iterable[Flow]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for flow in sorted(flows, key=lambda each: each.id):
        found.setdefault(flow.kind, []).append(flow.id)
    return {kind: tuple(names) for kind, names in found.items()}


def reaches(flow: Flow, phase: Phase, area: ProblemArea, variant: str, language: str) -> bool:
    """Whether a flow is for such a client, and comes by itself or can be sent: a check-in by hand reaches nobody."""
    wanted = flow.audience
    if flow.start.every == "hand" and flow.kind not in ("homework", "technique"):
        return False
    return (
        (not wanted.phases or phase in wanted.phases)
        and (not wanted.areas or area in wanted.areas)
        and (not wanted.variants or variant in wanted.variants)
        and (not wanted.languages or language in wanted.languages)
    )


def has_words(flow: Flow, texts: Texts, language: str) -> bool:
    """Whether everything that it says stands in a language itself."""
    said = [f"{flow.id}.{step.id}" for step in flow.steps if isinstance(step, SayStep)]
    said += [words_of_step(flow, step) for step in flow.steps if isinstance(step, AskStep)]
    return all(texts.has(language, text_id) for text_id in said)


def techniques(flows: Mapping[str, Flow]) -> dict[str, tuple[str, ...]]:
    """Flows by what they practise. Shape: every technique of the list; empty where no flow practises it."""
    return {name: tuple(sorted(flow.id for flow in flows.values() if flow.technique == name)) for name in TECHNIQUES}


def overlays(flows: Mapping[str, Flow], texts: Texts) -> dict[str, tuple[str, ...]]:
    """Flows that are for a variant alone or worded for it in every language. Shape: every variant but the usual one."""
    files = {language: {file for of, file in texts.entries if of == language} for language in LANGUAGES}
    return {
        variant: tuple(
            sorted(
                flow.id
                for flow in flows.values()
                if flow.audience.variants == (variant,)
                or all(f"{OVERLAY}/{variant}/{flow.id}" in files[language] for language in LANGUAGES)
            )
        )
        for variant in VARIANTS[1:]
    }


# ---------------------------------------------------------------- the page


def page(flows: Mapping[str, Flow], texts: Texts) -> str:
    """docs/programme.md: every flow with whom it is for, what it practises and what it rests on."""
    lines = [
        "# The programme, flow by flow",
        "",
        "Written by `between coverage --doc` from the flows themselves; do not change it by hand. The tasks are a",
        "synthesis of the named sources, in words of our own: a clinician must review them before they are used.",
    ]
    for heading, chosen in chapters(flows):
        if chosen:
            lines += ["", f"## {heading}", "", *table(chosen, texts)]
    lines += ["", "## Techniques", "", "| technique | flows |", "| --- | --- |"]
    lines += [f"| {name} | {', '.join(found) or '**none**'} |" for name, found in techniques(flows).items()]
    lines += ["", "## Words of a variant's own", "", "| variant | flows with words of their own |", "| --- | --- |"]
    lines += [f"| {variant} | {', '.join(found) or '·'} |" for variant, found in overlays(flows, texts).items()]
    lines += ["", "## Reading grades", "", *grade_table(flows, texts)]
    lines += ["", "## Holes", "", *(holes_in_words(flows, texts) or ["None: every kind of client is met."])]
    return "\n".join(lines) + "\n"


def chapters(flows: Mapping[str, Flow]) -> Iterator[tuple[str, list[Flow]]]:
    """Shape: each flow in one chapter: by its only phase and area, in several phases, or the library."""
    ordered = sorted(flows.values(), key=lambda flow: (flow.start.every == "hand", -flow.start.priority, flow.id))
    library = [flow for flow in ordered if flow.kind == "technique"]
    rest = [flow for flow in ordered if flow.kind != "technique"]
    for phase in Phase:
        mine = [flow for flow in rest if flow.audience.phases == (phase,)]
        yield f"{phase.value.capitalize()}", [flow for flow in mine if len(flow.audience.areas) != 1]
        for area in ProblemArea:
            yield f"{phase.value.capitalize()} · {area.value}", [f for f in mine if f.audience.areas == (area,)]
    yield "In several phases", [flow for flow in rest if len(flow.audience.phases) != 1]
    yield "Technique library", library


def table(flows: Iterable[Flow], texts: Texts) -> Iterator[str]:
    yield "| flow | title | kind | for | comes | technique | source |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for flow in flows:
        cells = (f"`{flow.id}`", flow.title, flow.kind, audience(flow), comes(flow), flow.technique, flow.sources)
        yield f"| {' | '.join(each.replace('|', '/') or '·' for each in cells)} |"


def audience(flow: Flow) -> str:
    wanted = flow.audience
    parts = [
        ", ".join(each.value for each in wanted.phases) if len(wanted.phases) > 1 else "",
        ", ".join(each.value for each in wanted.areas) if len(wanted.areas) > 1 else "",
        ", ".join(wanted.variants),
        ", ".join(wanted.languages),
        f"session {wanted.sessions[0]}–{wanted.sessions[1]}" if wanted.sessions else "",
        f"after {', '.join(wanted.after)}" if wanted.after else "",
        "once" if wanted.once else "",
        f"`{wanted.condition}`" if wanted.condition else "",
    ]
    return "; ".join(part for part in parts if part)


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def comes(flow: Flow) -> str:
    """When, in a few words."""
    start = flow.start
    at = start.at.replace("client.", "")
    match start.every:
        case "hand":
            return "by hand"
        case "event":
            return f"on {start.which}"
        case "session" | "phase" | "date":
            what = f"{start.every} {start.which}".strip()
            days = f"{start.offset:+d} d" if start.offset else "on the day"
            return f"{what}, {days}, {at}"
        case "week" | "2 weeks" | "month":
            return f"every {start.every}, {WEEKDAYS[start.weekday]}, {at}"
        case _:
            return f"every {start.every}, {at}"


def holes_in_words(flows: Mapping[str, Flow], texts: Texts) -> list[str]:
    """What is missing, each line for as many kinds of client as it holds for."""
    found: dict[tuple[str, str, str], set[tuple[str, str]]] = {}
    for cell in cells(flows, texts):
        for kind in cell.holes:
            found.setdefault((cell.phase.value, cell.area.value, kind), set()).add((cell.language, cell.variant))
    lines = []
    for (phase, area, kind), who in sorted(found.items()):
        languages, variants = sorted({one for one, _ in who}), sorted({one for _, one in who})
        whom = (
            "everybody"
            if len(who) == len(LANGUAGES) * len(VARIANTS)
            else f"{', '.join(variants)} in {', '.join(languages)}"
        )
        lines.append(f"- {phase} · {area}: no {kind} for {whom}")
    return lines
