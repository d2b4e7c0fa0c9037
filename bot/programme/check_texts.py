"""Looks at the words of flows: missing, unused, too long, too hard, buttons that cannot be, answers that mean more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.core.answers import Choice, Item, Several
from bot.core.asking import options_of, words_of_step
from bot.core.fit import FACT_NAMES, TASK_KINDS
from bot.core.flow import AskStep, Flow, SayStep, Step
from bot.core.typed import is_skip, is_stop
from bot.model import Level, Text
from bot.programme.check_steps import problem
from bot.programme.entries import Entry
from bot.programme.grade import WORD, is_easy
from bot.programme.problems import Problem, meant
from bot.programme.texts import Texts

LONGEST_TEXT = 4096
"""Characters. Source: Telegram Bot API, sendMessage."""

LONG_TEXT = 300
"""Characters. Source: PROGRAMME.md, Language."""

LONGEST_BUTTON = 40
"""Characters; a phone shows about 24 of them on a button that has a row to itself."""

FEWEST_WORDS = 12
"""The grade formulas were made for passages: fewer words say nothing."""

COMMANDS = frozenset({
    "start", "help", "mood", "homework", "crisis", "pause", "resume", "settings", "stop", "talk", "progress", "plan",
})  # fmt: skip

Screen = Callable[[str], Level]


def check_texts(flow: Flow, texts: Texts, languages: Sequence[str], screen: Screen | None = None) -> Iterator[Problem]:
    for language in languages:
        yield from check_words(flow, texts, language)
    for step in flow.steps:
        if isinstance(step, AskStep) and not isinstance(step.answer, Item):
            yield from check_buttons(flow, step, texts, languages, screen)


def check_words(flow: Flow, texts: Texts, language: str) -> Iterator[Problem]:
    """Each text that is missing; one word for all of them where the whole file is."""
    said = ((step, text_id) for step in flow.steps for text_id in text_ids(flow, step))
    missing = [(step, text_id) for step, text_id in said if texts.find(language, text_id) is None]
    if missing and (language, flow.id) not in texts.entries:
        what, do = f"it has no words in {language}.", f"Write messages/{language}/{flow.id}.ftl, a line for each step."
        yield problem(flow, None, what, do, rule="missing-text", key="title")
        return
    for step, text_id in missing:
        what, do = f"the text {text_id} is missing in {language}.", written_where(text_id, language, texts)
        key = "say" if isinstance(step, SayStep) else "ask"
        yield problem(flow, step, what, do, rule="missing-text", key=key)


def written_where(text_id: str, language: str, texts: Texts) -> str:
    """What to write, and where; or what stands there under a name that is nearly the same."""
    file, _, rest = text_id.partition(".")
    message, _, attribute = rest.partition(".")
    entries = texts.entries.get((language, file), {})
    entry = entries.get(message)
    near = meant(attribute, entry.attributes if entry else ()) if attribute else meant(message, entries)
    if near:
        return near
    line = f"`    .{attribute} = …` under `{message}`" if attribute else f"`{message} = …`"
    return f"Add {line} to messages/{language}/{file}.ftl."


def text_ids(flow: Flow, step: Step) -> Iterator[str]:
    match step:
        case SayStep(id=name):
            yield f"{flow.id}.{name}"
        case AskStep():
            yield words_of_step(flow, step)
            yield from (text.id for _, text in options_of(flow, step))
            options = getattr(step.answer, "options", ())
            yield from (f"{flow.id}.{step.id}-{option}" for option in step.stop_on if option in options)


def check_buttons(
    flow: Flow, step: AskStep, texts: Texts, languages: Sequence[str], screen: Screen | None
) -> Iterator[Problem]:
    for option, text in options_of(flow, step):
        if len(f"f:{'x' * 10}:{step.id}:{option}".encode()) > 64:
            yield problem(
                flow, step, f"the option {option} is too long for a button.", "Shorten it.", rule="button", key="answer"
            )
        for language in languages:
            if not texts.has(language, text.id):
                continue
            label = texts.say(language, Text(id=text.id))
            if len(label) > LONGEST_BUTTON:
                what = f"the button {option} is over {LONGEST_BUTTON} characters in {language}."
                yield at_label(flow, step, option, language, texts, what, "Shorten it.", rule="button")
            if meaning := other_meaning(label, screen):
                what = f"the button “{label}” ({language}) {meaning}."
                do = "Say it in other words."
                yield at_label(flow, step, option, language, texts, what, do, rule="answer-word")
    yield from bare_options(flow, step, screen)


def bare_options(flow: Flow, step: AskStep, screen: Screen | None) -> Iterator[Problem]:
    if isinstance(step.answer, Choice | Several):
        for option in step.answer.options:
            if option not in ("skip",) and (meaning := other_meaning(option, screen)):
                what, do = f"the answer `{option}` {meaning}.", "Give it another name."
                yield problem(flow, step, what, do, rule="answer-word", key="answer")


def other_meaning(label: str, screen: Screen | None) -> str:
    """What typing a button's words would do instead of answering; empty when it answers."""
    bare = label.strip().casefold()
    if bare.startswith("/") or bare in COMMANDS:
        return "is also a command"
    if is_stop(label):
        return "ends the flow when it is typed"
    if is_skip(label):
        return "skips the question when it is typed"
    if screen is not None and screen(label) > Level.NONE:
        return "is a crisis word: whoever types it gets the crisis reply"
    return ""


def at_label(
    flow: Flow, step: AskStep, option: str, language: str, texts: Texts, what: str, do: str, *, rule: str
) -> Problem:
    """On the line of the button's words, where they have one of their own."""
    entry = texts.entries.get((language, flow.id), {}).get(step.id)
    line = entry.attributes.get(option) if entry else None
    if line is None:
        return problem(flow, step, what, do, rule=rule, key="answer")
    return Problem(file=f"messages/{language}/{flow.id}.ftl", line=line, step=step.id, what=what, do=do, rule=rule)


# ---------------------------------------------------------------- the files themselves


def check_files(
    flows: Mapping[str, Flow], texts: Texts, own_files: frozenset[str], broken: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Every text of a flow's file is used, says only what is known, is short and plain."""
    for (language, file), entries in texts.entries.items():
        flow_id = file.rpartition("/")[2]
        if flow_id in own_files or flow_id in broken:
            continue
        if flow_id not in flows and flow_id != file:
            continue  # an overlay of nothing is told by check_course
        if file not in flows and flow_id == file:
            do = meant(file, flows, "Delete the file, or write the flow.")
            yield Problem(
                file=f"messages/{language}/{file}.ftl",
                line=0,
                what=f"no flow is called {file}.",
                do=do,
                rule="unused",
                is_warning=True,
            )
            continue
        if file in flows:
            yield from unused(flows[file], language, entries)
        for name, entry in entries.items():
            yield from unknown_names(language, file, name, entry, entries, texts)
            yield from too_long_or_hard(language, file, name, entry, texts)


def unused(flow: Flow, language: str, entries: Mapping[str, Entry]) -> Iterator[Problem]:
    used, labels = set[str](), set[str]()
    for step in flow.steps:
        for text_id in text_ids(flow, step):
            file, _, rest = text_id.partition(".")
            message, _, attribute = rest.partition(".")
            if file == flow.id:
                used.add(message)
                labels.add(f"{message}.{attribute}")
    used |= {"title"} if flow.kind in TASK_KINDS else set()
    used |= {other for entry in entries.values() for other in entry.messages}
    for name, entry in entries.items():
        file = f"messages/{language}/{flow.id}.ftl"
        if name not in used:
            if meant(name, used - set(entries)):
                continue  # told already: a missing text's name is nearly this one
            do = "Take it out, or lead a step to it."
            yield Problem(
                file=file,
                line=entry.line,
                what=f"the text `{name}` is never used.",
                do=do,
                step=name,
                rule="unused",
                is_warning=True,
            )
            continue
        for attribute, line in entry.attributes.items():
            missing = [each.partition(".")[2] for each in labels if each.startswith(f"{name}.")]
            if attribute not in missing and not meant(attribute, set(missing) - set(entry.attributes)):
                what, do = f"no button of `{name}` is called `{attribute}`.", "Take it out."
                yield Problem(file=file, line=line, what=what, do=do, step=name, rule="unused", is_warning=True)


def unknown_names(
    language: str, file: str, name: str, entry: Entry, entries: Mapping[str, Entry], texts: Texts
) -> Iterator[Problem]:
    known = {*FACT_NAMES, *texts.constants, "name"}
    where = f"messages/{language}/{file}.ftl"
    for variable in sorted(entry.variables - known):
        do = meant(variable, known, "Use name, therapist, session …")
        yield Problem(
            file=where, line=entry.line, step=name, what=f"nothing is called `${variable}`.", do=do, rule="name"
        )
    for message in sorted(entry.messages - set(entries)):
        do = meant(message, entries, "Write the words themselves.")
        yield Problem(
            file=where, line=entry.line, step=name, what=f"no text is called `{message}`.", do=do, rule="name"
        )


def too_long_or_hard(language: str, file: str, name: str, entry: Entry, texts: Texts) -> Iterator[Problem]:
    where = f"messages/{language}/{file}.ftl"
    said = max((spoken(texts, language, f"{file}.{name}", turn) for turn in turns(entry)), key=len)
    if max(len(said), len(entry.source) - len(name) - 3) > LONGEST_TEXT:
        yield Problem(
            file=where,
            line=entry.line,
            step=name,
            what=f"the text is over {LONGEST_TEXT} characters: Telegram refuses it.",
            do="Make two of it.",
            rule="too-long",
        )
    elif len(said) > LONG_TEXT:
        what, do = f"the text is {len(said)} characters long.", f"Stay under {LONG_TEXT}, or say it in two."
        yield Problem(file=where, line=entry.line, step=name, what=what, do=do, rule="long", is_warning=True)
    each_time = (spoken(texts, language, f"{file}.{name}", turn) for turn in turns(entry))
    if any(len(WORD.findall(words)) >= FEWEST_WORDS and not is_easy(language, words) for words in each_time):
        what = "the text is harder to read than grade 6."
        do = "Shorter sentences and shorter words help most."
        yield Problem(file=where, line=entry.line, step=name, what=what, do=do, rule="grade", is_warning=True)


def turns(entry: Entry) -> range:
    return range(max(len(entry.wordings), 1))


def spoken(texts: Texts, language: str, text_id: str, turn: int = 0) -> str:
    """A text as a client may get it, with plain words for names."""
    if texts.find(language, text_id) is None:
        return ""
    words: dict[str, str | int | float] = {name: "Sam" for name in FACT_NAMES}
    said = texts.say(language, Text(id=text_id, args={**words, "variant": "", "name": "Sam", "turn": turn}))
    return re.sub(r"[ \t]+", " ", said)
