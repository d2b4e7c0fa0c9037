"""What differs between two programmes, for people to read before one takes the other's place. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import time, timedelta
from typing import Any, TypeAlias

from bot.core.flow import AskStep, Flow, GoStep, RepeatStep, SayStep, Step
from bot.programme.as_written import as_written
from bot.programme.files import Files
from bot.programme.inwords import audience_in_words, head_in_words, span_in_words, start_in_words
from bot.programme.programme import Programme
from bot.programme.renames import NO_RENAMES, Renames

PLACES = frozenset({"id", "revision", "source", "places", "lines", "audience", "start", "steps", "title"})
"""Fields of a flow that are said in words of their own, or say nothing."""

StepName: TypeAlias = tuple[str, int]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that changed. `kind`: flow, text, rule, file. `how`: new, changed, gone, renamed. `words` say it."""

    kind: str
    how: str
    name: str
    words: str = ""
    language: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, kw_only=True)
class Side:
    """A programme with the files that it was read from."""

    programme: Programme
    files: Files


def differences(before: Side, after: Side) -> list[Difference]:
    """Flows first, then texts, rules, other files; each in the order of its names."""
    names = names_between(before.programme, after.programme)
    return [
        *flow_differences(before.programme, after.programme, names),
        *text_differences(before.programme, after.programme, names),
        *rule_differences(before.programme, after.programme),
        *file_differences(before.files, after.files),
    ]


def names_between(before: Programme, after: Programme) -> Renames:
    """The renames that the later one has and the earlier one has not."""
    known = before.renames.lines
    return Renames(tuple(each for each in after.renames.made if each.line not in known))


def flow_differences(before: Programme, after: Programme, names: Renames) -> Iterator[Difference]:
    former = {names.flow_now(flow.id): flow for flow in before.flows.values()}
    for name in sorted({*former, *after.flows}):
        old, new = former.get(name), after.flows.get(name)
        if old is None and new is not None:
            yield Difference(kind="flow", how="new", name=name, words=f"{new.title}: {head_in_words(new)}")
        elif new is None and old is not None:
            words = f"{old.title}: nobody begins it any more; whoever is in it finishes it"
            yield Difference(kind="flow", how="gone", name=name, words=words)
        elif old is not None and new is not None and (changes := list(flow_changes(old, new, names))):
            how = "renamed" if old.id != new.id else "changed"
            yield Difference(kind="flow", how=how, name=name, words=f"{new.title}: {'; '.join(changes)}")


def flow_changes(old: Flow, new: Flow, names: Renames) -> Iterator[str]:
    """What differs between two revisions of a flow, in words."""
    if old.id != new.id:
        yield f"was called {old.id}"
    if old.title != new.title:
        yield f"title “{old.title}” → “{new.title}”"
    yield from audience_change(old, new)
    yield from start_changes(old, new)
    for name in (each.name for each in fields(Flow) if each.name not in PLACES):
        if getattr(old, name) != getattr(new, name):
            yield f"{name} {getattr(old, name) or 'none'} → {getattr(new, name) or 'none'}"
    yield from step_changes(old, new, names)


def audience_change(old: Flow, new: Flow) -> Iterator[str]:
    if old.audience != new.audience:
        yield f"for {audience_in_words(old.audience)} → {audience_in_words(new.audience)}"


def start_changes(old: Flow, new: Flow) -> Iterator[str]:
    one, two = old.start, new.start
    if start_in_words(one) != start_in_words(two):
        yield f"{start_in_words(one)} → {start_in_words(two)}"
    for name in ("expires", "grace", "remind", "snooze", "priority"):
        was, becomes = getattr(one, name), getattr(two, name)
        if was != becomes:
            yield f"{name} {value_in_words(was)} → {value_in_words(becomes)}"


def value_in_words(value: Any) -> str:
    if isinstance(value, timedelta):
        return span_in_words(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        return ", ".join(map(value_in_words, value)) or "none"
    return str(value) if value != "" else "nothing"


def step_changes(old: Flow, new: Flow, names: Renames) -> Iterator[str]:
    """Shape: steps that are new, gone, renamed, changed; the order last."""
    former, today = by_name(old, names), by_name(new)
    yield from dict.fromkeys(changes_of_steps(former, today))
    if [each for each in former if each in today] != [each for each in today if each in former]:
        yield "steps in another order"


def changes_of_steps(former: Mapping[StepName, Step], today: Mapping[StepName, Step]) -> Iterator[str]:
    for name, step in former.items():
        if name not in today:
            yield f"step {as_written(step)} gone"
        elif as_written(step) != as_written(today[name]):
            yield f"step {as_written(step)} is called {as_written(today[name])}"
        elif plain(step) != plain(today[name]):
            yield f"step {as_written(step)} changed"
    yield from (f"step {as_written(step)} new" for name, step in today.items() if name not in former)


def by_name(flow: Flow, names: Renames = NO_RENAMES) -> dict[StepName, Step]:
    """Steps by what they are called now; what has no name of its own by its act, and how many such stand before it."""
    made: dict[StepName, Step] = {}
    for step in flow.steps:
        name = called_now(step, flow, names)
        made[(name, sum(each == name for each, _ in made))] = step
    return made


def called_now(step: Step, flow: Flow, names: Renames) -> str:
    match step:
        case SayStep(id=name) | AskStep(id=name):
            return names.step_now(flow.id, name)
        case GoStep(to=to) | RepeatStep(to=to) if to in flow.places:
            return as_written(replace(step, to=names.step_now(flow.id, to)))
        case GoStep(to=to):
            return as_written(replace(step, to=names.flow_now(to)))
        case _:
            return as_written(step)


def plain(step: Step) -> Step:
    """Without its place in the file, which a line above it changes."""
    return replace(step, line=0, id="")


def text_differences(before: Programme, after: Programme, names: Renames) -> Iterator[Difference]:
    for language, file in sorted({*before.texts.entries, *after.texts.entries}):
        yield from file_texts(before, after, names, language, file)


def file_texts(before: Programme, after: Programme, names: Renames, language: str, file: str) -> Iterator[Difference]:
    """The texts of one file, under the names that they have after."""
    former = {
        names.step_now(flow, name): entry.source
        for (of, flow), entries in before.texts.entries.items()
        if of == language and names.flow_now(flow) == file
        for name, entry in entries.items()
    }
    today = {name: entry.source for name, entry in after.texts.entries.get((language, file), {}).items()}
    for name in dict.fromkeys((*today, *former)):
        old, new = words_in(former.get(name, "")), words_in(today.get(name, ""))
        if old != new:
            how = "new" if not old else "gone" if not new else "changed"
            yield Difference(kind="text", how=how, name=f"{file}.{name}", language=language, before=old, after=new)


def words_in(source: str) -> str:
    """A text without its name, so that another name alone is no other text."""
    _, _, rest = source.partition("=")
    return " ".join(rest.split())


def rule_differences(before: Programme, after: Programme) -> Iterator[Difference]:
    for each in fields(before.rules):
        was, becomes = (value_in_words(getattr(side.rules, each.name)) for side in (before, after))
        if was != becomes:
            yield Difference(kind="rule", how="changed", name=each.name, words=f"{was} → {becomes}")


def file_differences(before: Files, after: Files) -> Iterator[Difference]:
    """Everything else: crisis patterns, numbers to call, instruments, conversations."""
    before, after = (
        {name.removeprefix("tests/"): text for name, text in files.items()} for files in (before, after)
    )  # the program's own conversations stand with its tests
    for name in sorted({*before, *after}):
        if name.startswith("flows/") or name.endswith((".ftl", "translations.json")):
            continue
        if before.get(name) != after.get(name):
            how = "new" if name not in before else "gone" if name not in after else "changed"
            yield Difference(kind="file", how=how, name=name, words=MEANING.get(name, ""))


MEANING: Mapping[str, str] = {
    "messages/crisis/resources.yaml": "the numbers that clients are shown in a crisis",
    "messages/crisis/lexicon.en.yaml": "the programme's own crisis patterns in English",
    "messages/crisis/lexicon.es.yaml": "the programme's own crisis patterns in Spanish",
    "messages/measures.json": "the wording of the instruments",
}
