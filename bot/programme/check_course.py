"""Looks at what makes a course of single flows: what builds on what, what it rests on, wordings, variants. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.core.asking import words_of_step
from bot.core.fit import TASK_KINDS
from bot.core.flow import AskStep, Flow, SayStep
from bot.model import Text
from bot.programme.check_steps import problem
from bot.programme.declared import VOCABULARIES
from bot.programme.entries import Entry
from bot.programme.problems import Problem, meant
from bot.programme.texts import VARIANTS, TextMissing, Texts

LONGEST_TITLE = 40
"""Characters: it stands inside a sentence."""

ROUNDS = (3, 6)
"""So many wordings, and no two the same follow each other, whether a flow comes every day, week, fortnight or month."""

DAILY_ROUND = 6
"""What opens a daily flow reads differently for five days on end. Source: PROGRAMME.md, Check-ins."""


def check_course(flows: Mapping[str, Flow], texts: Texts, languages: Sequence[str]) -> Iterator[Problem]:
    for flow in flows.values():
        yield from order(flow, flows)
        if flow.kind in TASK_KINDS:
            yield from grounds(flow)
            yield from titles(flow, texts, languages)
        yield from openings(flow, texts, languages)
    for (language, file), entries in texts.entries.items():
        yield from wordings(language, file, entries)
        if file.startswith(f"{VARIANTS}/"):
            yield from overlay(language, file, entries, flows, texts)


def order(flow: Flow, flows: Mapping[str, Flow]) -> Iterator[Problem]:
    """What comes first must exist, count as done, and not wait for this flow itself."""
    for name in flow.audience.after:
        before = flows.get(name)
        what, do = "", ""
        if before is None:
            what, do = f"there is no flow `{name}`.", meant(name, flows, "Name the flow that comes first.")
        elif before.kind not in TASK_KINDS:
            what, do = f"`{name}` is never done.", f"Only {' and '.join(sorted(TASK_KINDS))} flows are; name one."
        elif flow.id in earlier(name, flows):
            what, do = f"`{name}` itself comes after this flow: neither ever begins.", "Take one of them out."
        if what:
            yield problem(flow, None, what, do, rule="after", key="for.after")


def earlier(name: str, flows: Mapping[str, Flow]) -> frozenset[str]:
    """Everything that comes before a flow, itself included."""
    seen: set[str] = set()
    ahead = [name]
    while ahead:
        here = ahead.pop()
        if here not in seen and here in flows:
            seen.add(here)
            ahead += flows[here].audience.after
    return frozenset(seen)


def grounds(flow: Flow) -> Iterator[Problem]:
    """Nothing clinical without what it rests on."""
    if not flow.technique:
        what, do = "it does not say what it practises.", "Add `technique:` with a word of the list."
        yield problem(flow, None, what, do, rule="technique", key="kind")
    if not flow.sources:
        what, do = "it does not say what it rests on.", "Add `source:`, a seed or an author and a year."
        yield problem(flow, None, what, do, rule="source", key="kind")


def titles(flow: Flow, texts: Texts, languages: Sequence[str]) -> Iterator[Problem]:
    """What a client later reads it is called."""
    for language in languages:
        name = f"{flow.id}.title"
        entry = texts.entries.get((language, flow.id), {}).get("title")
        said = title_in(texts, language, name) if entry is not None else ""
        if entry is None or not said:
            do = f"Add `title = …` to messages/{language}/{flow.id}.ftl."
            yield problem(
                flow, None, f"the text {name} is missing in {language}.", do, rule="missing-text", key="title"
            )
        elif len(said) > LONGEST_TITLE:
            what, do = f"the title is over {LONGEST_TITLE} characters.", "It stands inside a sentence: shorten it."
            yield at_entry(language, flow.id, "title", entry, what, do, rule="long")


def title_in(texts: Texts, language: str, name: str) -> str:
    """Shape: empty for an entry that has no words of its own, only attributes."""
    try:
        return texts.say(language, Text(id=name))
    except TextMissing:
        return ""


def openings(flow: Flow, texts: Texts, languages: Sequence[str]) -> Iterator[Problem]:
    """What a daily flow opens with has a wording for each of six days, unless nobody meets it twice."""
    if flow.start.every != "day" or flow.audience.once or not flow.steps:
        return
    opening = flow.steps[0]
    name = f"{flow.id}.{opening.id}" if isinstance(opening, SayStep) else ""
    name = words_of_step(flow, opening) if isinstance(opening, AskStep) else name
    file, _, message = name.partition(".")
    for language in languages:
        entry = texts.entries.get((language, file), {}).get(message)
        if entry is not None and len(entry.wordings) != DAILY_ROUND:
            what = f"it opens a daily flow in {len(entry.wordings) or 1} wordings."
            do = f"Write {DAILY_ROUND}: `{{ $turn -> [0] … *[{DAILY_ROUND - 1}] … }}`."
            yield at_entry(language, file, message, entry, what, do, rule="wordings", warn=True)


def wordings(language: str, file: str, entries: Mapping[str, Entry]) -> Iterator[Problem]:
    for name, entry in entries.items():
        wanted = tuple(str(number) for number in range(len(entry.wordings)))
        if not entry.wordings or (len(wanted) in ROUNDS and entry.wordings == wanted):
            continue
        what = f"it has the wordings {', '.join(entry.wordings)}."
        do = f"Number {' or '.join(map(str, ROUNDS))} of them from 0, or some days read like the last time."
        yield at_entry(language, file, name, entry, what, do, rule="wordings")


def overlay(
    language: str, file: str, entries: Mapping[str, Entry], flows: Mapping[str, Flow], texts: Texts
) -> Iterator[Problem]:
    """A variant's file says other words where a flow has words, for a variant that there is."""
    _, variant, flow = file.split("/")
    where, known = f"messages/{language}/{file}.ftl", VOCABULARIES["variant"]
    if variant not in known:
        do = meant(variant, known, f"There are: {', '.join(known)}.")
        yield Problem(file=where, line=0, what=f"no variant is called {variant}.", do=do, rule="variant")
    if flow not in flows:
        do = meant(flow, flows, "Name the file as the flow is named.")
        yield Problem(file=where, line=0, what=f"no flow is called {flow}.", do=do, rule="variant")
        return
    usual = texts.entries.get((language, flow), {})
    for name, entry in entries.items():
        if name not in usual:
            do = meant(name, usual, "Take it out, or write the text for everybody first.")
            what = f"{flow} has no text `{name}` to word differently."
            yield at_entry(language, file, name, entry, what, do, rule="variant")


def at_entry(
    language: str, file: str, name: str, entry: Entry, what: str, do: str, *, rule: str, warn: bool = False
) -> Problem:
    where = f"messages/{language}/{file}.ftl"
    return Problem(file=where, line=entry.line, step=name, what=what, do=do, rule=rule, is_warning=warn)
