"""What stands in each box of a flow's picture: what the step does, its words in short, what it keeps or tells. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from bot.core.answers import (
    Answer,
    CalendarDay,
    Choice,
    HourOfDay,
    Item,
    Number,
    People,
    Photo,
    Scale,
    Several,
    Words,
    Zone,
)
from bot.core.asking import short, words_of_step
from bot.core.fit import FACT_NAMES
from bot.core.flow import (
    AlertRule,
    AlertStep,
    AskStep,
    EndStep,
    Flow,
    GoStep,
    HomeworkStep,
    RecordStep,
    RepeatStep,
    ReturnStep,
    SayStep,
    ScoreStep,
    SetStep,
    Step,
    WaitStep,
)
from bot.model import Json, Text
from bot.programme.texts import Texts
from bot.programme.words import condition_words

LONGEST = 150
"""Characters of a text that stand in a box; the whole of it stands in its file."""

LONGEST_OPTIONS = 90


@dataclass(frozen=True, kw_only=True)
class Box:
    """One step. Shape: `kind` is what it does, for its colour; `options` hold a choice's names and words.

    `head` is the small line above, `text` the words, `buttons` what may be answered, `notes` what it keeps, `alerts`
    whom it tells and when.
    """

    id: str
    kind: str
    head: str = ""
    text: str = ""
    buttons: str = ""
    notes: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()


def start_box(name: str, flow: Flow, comes: str) -> Box:
    whom = ", ".join(each.value for each in (*flow.audience.phases, *flow.audience.areas))
    also = (
        *flow.audience.variants,
        *((condition_words(flow.audience.condition, {}),) if flow.audience.condition else ()),
    )
    notes = tuple(note for note in (whom, ", ".join(also)) if note)
    return Box(id=name, kind="start", head=f"{flow.id} · {flow.kind}", text=flow.title, notes=(comes, *notes))


def end_box(name: str) -> Box:
    return Box(id=name, kind="end", text="end")


def last_name(step: str, option: str) -> str:
    """The box of what is said when an answer ends the flow."""
    return f"{step}~{option}"


def boxes_of(flow: Flow, step: Step, texts: Texts, language: str) -> Iterator[Box]:
    """A step's box; behind a question, one for each answer that ends the flow."""
    yield box_of(flow, step, texts, language)
    for option in step.stop_on if isinstance(step, AskStep) else ():
        words = spoken(texts, language, f"{flow.id}.{step.id}-{option}")
        yield Box(id=last_name(step.id, option), kind="last", head=f"{step.id}-{option} · says, and ends", text=words)


def box_of(flow: Flow, step: Step, texts: Texts, language: str) -> Box:
    match step:
        case SayStep():
            return Box(
                id=step.id, kind="say", head=f"{step.id} · says", text=spoken(texts, language, f"{flow.id}.{step.id}")
            )
        case AskStep():
            return asked(flow, step, texts, language)
        case GoStep(to=to):
            return Box(id=step.id, kind="go", text=f"on at {to}" if to in flow.places else f"through {to}, and back")
        case ReturnStep():
            return Box(id=step.id, kind="end", text="ends, or goes back")
        case RepeatStep(to=to):
            return Box(id=step.id, kind="go", text=f"back to {to}")
        case WaitStep(span=span, until=until):
            return Box(id=step.id, kind="wait", text=f"waits {short(span)}" if span else f"waits for {until}")
        case ScoreStep(instrument=instrument):
            bands = ", ".join(f"{name} from {floor}" for floor, name in instrument.bands)
            return Box(id=step.id, kind="keep", head=f"{instrument.name} · adds up", text=bands)
        case RecordStep(name=name, value=value):
            return Box(id=step.id, kind="keep", text=f"records {name}: {value}")
        case SetStep(name=name, to=to):
            return Box(id=step.id, kind="keep", text=f"sets {name} to {to}")
        case HomeworkStep(act=act, due=due):
            return Box(id=step.id, kind="homework", text=f"something to try: {act}" + (f", due {due}" if due else ""))
        case AlertStep(rule=rule):
            return Box(id=step.id, kind="alert", text="tells a human", alerts=(alert(rule, {}),))
        case EndStep():
            return Box(id=step.id, kind="end", text="ends everything")
        case _:
            assert_never(step)


def asked(flow: Flow, step: AskStep, texts: Texts, language: str) -> Box:
    options = tuple(options_of(flow, step, texts, language))
    how = answer_words(step.answer)
    labels = {step.id: dict(options)}
    return Box(
        id=step.id,
        kind="ask",
        head=f"{step.id} · asks{', may be skipped' if step.optional else ''}",
        text=spoken(texts, language, words_of_step(flow, step)),
        buttons=cut(" / ".join(words for _, words in options) or how, LONGEST_OPTIONS),
        notes=tuple(notes_of(step)),
        alerts=tuple(alert(rule, labels) for rule in step.alerts),
        options=options,
    )


def options_of(flow: Flow, step: AskStep, texts: Texts, language: str) -> Iterator[tuple[str, str]]:
    match step.answer:
        case Choice(options=options) | Several(options=options):
            for option in options:
                yield option, spoken(texts, language, f"{words_of_step(flow, step)}.{option}") or option
        case Item(number=number):
            scale = "difficulty" if number == 0 else "scale"
            for value in ("0", "1", "2", "3"):
                yield value, spoken(texts, language, f"measures.{scale}-{value}")


def answer_words(answer: Answer) -> str:
    match answer:
        case Scale(low=low, high=high) | Number(low=low, high=high):
            return f"{low:g} to {high:g}"
        case Choice() | Item():
            return "one of a few"
        case Several():
            return "any of a few"
        case Words():
            return "own words"
        case People():
            return "a person"
        case Photo():
            return "a photo"
        case CalendarDay():
            return "a day"
        case HourOfDay():
            return "an hour"
        case Zone():
            return "a time zone"


def notes_of(step: AskStep) -> Iterator[str]:
    if step.record:
        shared = {"yes": "", "no": ", for nobody else"}.get(step.share, f", if {step.share} says so")
        yield f"records {step.record}{shared}"
    if step.sets:
        yield f"sets {step.sets}"


def alert(rule: AlertRule, labels: dict[str, dict[str, str]]) -> str:
    """`urgent, medical: has eaten nothing, if ate: nothing`."""
    about = "" if rule.kind.value == "none" else f", {rule.kind.value.replace('_', ' ')}"
    when = f", if {condition_words(rule.when, labels)}" if rule.when else ""
    return f"{rule.level.word}{about}{f': {rule.text}' if rule.text else ''}{when}"


def spoken(texts: Texts, language: str, text_id: str) -> str:
    """A text in short, as a client may get it."""
    if not texts.has(language, text_id):
        return ""
    words: dict[str, Json] = {name: "…" for name in FACT_NAMES}
    said = texts.say(
        language, Text(id=text_id, args={**words, "variant": "", "name": "Alex", "therapist": "Dana", "turn": 0})
    )
    return cut(re.sub(r"\s+", " ", said).strip(), LONGEST)


def cut(text: str, longest: int) -> str:
    """The beginning, to the end of a word."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(" ,.;:") + " …"
