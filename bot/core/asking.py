"""Puts a question before a client: its words, its buttons, and who may see the answer. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.actions import flow_action
from bot.core.answers import Choice, HourOfDay, Item, People, Scale, Several, Zone
from bot.core.effects import Say
from bot.core.flow import AskStep, Flow
from bot.core.scope import Scope
from bot.model import Button, Client, Json, Keyboard, Lane, Place, Status, Text, ToClient

SCORES = ("0", "1", "2", "3")
WIDE_LABEL = 14
"""Labels longer than this stand one to a row, or a phone cuts them."""

OFFERED_PEOPLE = 4

NEEDED = frozenset({"consent", "enrolled"})

TITLES = frozenset({"dr", "dra", "doctor", "doctora", "mr", "mrs", "ms", "lic", "licenciada", "licenciado"})

MARK = "✓"


@dataclass(frozen=True, kw_only=True)
class SharedLine:
    """Words whose client has now decided who may see them."""

    step: AskStep
    value: Json
    words: str
    shared: bool


def ask(flow: Flow, step: AskStep, scope: Scope, *, may_skip: bool = False, picked: tuple[str, ...] = ()) -> Say:
    """The question as a message; a step's own buttons, and a way past it where it is optional."""
    return Say(
        to=ToClient(client_id=scope.client.id),
        text=words_of(flow, step, scope),
        buttons=buttons_row_of(flow, step, scope, may_skip=may_skip, picked=picked),
        lane=scope.lane,
        run_id=scope.run_id,
        expires_at=scope.expires_at,
    )


def buttons_row_of(
    flow: Flow, step: AskStep, scope: Scope, *, may_skip: bool = False, picked: tuple[str, ...] = ()
) -> Keyboard:
    """All buttons under a question: its own, then Skip and Later."""
    rows = buttons(flow, step, scope, picked)
    if step.optional or (may_skip and not is_needed(step, scope.client)):
        rows = (*rows, (Button(label=Text(id="common.skip"), action=flow_action(scope.run_id, step.id, "-")),))
    later = tuple(later_buttons(flow, step, scope))
    return (*rows, later) if later else rows


def is_needed(step: AskStep, client: Client) -> bool:
    """Whether there is no way past a question but its answer, or stop: consent, and what joining has to know."""
    return not step.optional and (step.sets in NEEDED or (bool(step.sets) and client.status is Status.ENROLLING))


def later_buttons(flow: Flow, step: AskStep, scope: Scope) -> Iterator[Button]:
    """Snoozes that still end inside the window; only under a prompt that came by itself."""
    if scope.lane is not Lane.PROMPT or scope.expires_at is None:
        return
    for span in flow.start.snooze:
        if scope.now + span < scope.expires_at:
            label = Text(id="common.snooze", args={"span": short(span)})
            yield Button(label=label, action=flow_action(scope.run_id, step.id, f"~{int(span.total_seconds()) // 60}"))


def short(span: timedelta) -> str:
    """`30 min`, `2 h`: the same in both languages."""
    minutes = int(span.total_seconds()) // 60
    return f"{minutes // 60} h" if minutes % 60 == 0 else f"{minutes} min"


def words_of_step(flow: Flow, step: AskStep) -> str:
    """The id of a question's words; an item of an instrument keeps its exact wording."""
    if step.text:
        return step.text
    if isinstance(step.answer, Item):
        return f"measures.{step.answer.instrument}-{step.answer.number}"
    return f"{flow.id}.{step.id}"


def words_of(flow: Flow, step: AskStep, scope: Scope) -> Text:
    return Text(id=words_of_step(flow, step), args=known_to(scope))


def known_to(scope: Scope) -> dict[str, str | int | float]:
    """What the words of a question and of its buttons may name."""
    known = {name: value for name, value in scope.facts.items() if isinstance(value, str | int | float)}
    return {"name": scope.client.called, **known}


def labels_of(flow: Flow, step: AskStep, scope: Scope) -> dict[str, str]:
    """A choice's options with the words on their buttons."""
    return {option: scope.speak(text) for option, text in worded(flow, step, scope)}


def worded(flow: Flow, step: AskStep, scope: Scope) -> Iterator[tuple[str, Text]]:
    """The options as this client reads them: a variant may word them in its own way."""
    for option, text in options_of(flow, step):
        yield option, replace(text, args={"variant": scope.client.variant, **known_to(scope)})


def options_of(flow: Flow, step: AskStep) -> Iterator[tuple[str, Text]]:
    match step.answer:
        case Choice(options=options) | Several(options=options):
            for option in options:
                yield option, Text(id=f"{words_of_step(flow, step)}.{option}")
        case Item(number=number):
            scale = "difficulty" if number == 0 else "scale"
            for value in SCORES:
                yield value, Text(id=f"measures.{scale}-{value}")


def buttons(flow: Flow, step: AskStep, scope: Scope, picked: tuple[str, ...] = ()) -> Keyboard:
    match step.answer:
        case Scale(low=low, high=high):
            values = [str(value) for value in range(low, high + 1)]
            return rows_of([(value, value) for value in values], step, scope, width=6 if high > 7 else len(values))
        case Choice() | Item():
            labelled = list(worded(flow, step, scope))
            is_wide = any(len(scope.speak(text)) > WIDE_LABEL for _, text in labelled)
            width = 1 if is_wide else 2
            return rows_of(labelled, step, scope, width=width)
        case Several():
            marked = [
                (option, f"{MARK} {scope.speak(text)}" if option in picked else scope.speak(text))
                for option, text in worded(flow, step, scope)
            ]
            done = Button(label=Text(id="common.done"), action=flow_action(scope.run_id, step.id, "="))
            return (*rows_of(marked, step, scope, width=1), (done,))
        case HourOfDay(offered=offered) | Zone(offered=offered):
            return rows_of([(value, shown(value)) for value in offered], step, scope, width=2)
        case People():
            return rows_of([(name, name) for name in people_offered(scope)], step, scope, width=2)
        case _:
            return ()


def people_offered(scope: Scope) -> list[str]:
    """Those a client has named of late; the therapist is nobody to get in touch with for the sake of it."""
    therapist = name_alone(str(scope.facts.get("therapist", "")))
    fitting = (name for name in scope.facts.get("people", ()) if len(name.encode()) <= 20)
    return [name for name in fitting if not is_therapist(name, therapist)][:OFFERED_PEOPLE]


def is_therapist(name: str, therapist: tuple[str, ...]) -> bool:
    """Called by the whole name, or by a title and the last one: "Dr. Vega"."""
    own = name_alone(name)
    has_title = len(own) < len(name.split())
    return bool(own) and (own == therapist or (has_title and own[-1:] == therapist[-1:]))


def name_alone(name: str) -> tuple[str, ...]:
    words = (word.casefold().rstrip(".,") for word in name.split())
    return tuple(word for word in words if word not in TITLES)


def shown(value: str) -> str:
    return value.rsplit("/", 1)[-1].replace("_", " ")


def rows_of(
    labelled: list[tuple[str, Text]] | list[tuple[str, str]], step: AskStep, scope: Scope, *, width: int
) -> Keyboard:
    made = [Button(label=label, action=flow_action(scope.run_id, step.id, value)) for value, label in labelled]
    return tuple(tuple(made[start : start + width]) for start in range(0, len(made), width))


def toggled(step: AskStep, picked: tuple[str, ...], option: str) -> tuple[str, ...]:
    """The marked options after a tap, in the order of the file; a tap on anything else changes nothing."""
    options = step.answer.options if isinstance(step.answer, Several) else ()
    turned = set(picked) ^ {option}
    return tuple(each for each in options if each in turned)


def share_line(flow: Flow, step: AskStep, value: Json, place: Place) -> Iterator[SharedLine]:
    """The earlier words that this answer decides about: shared on `yes` alone."""
    for other in flow.steps:
        if isinstance(other, AskStep) and other.share == step.id and other.record:
            said = place.answers.get(other.id)
            words = said if isinstance(said, str) else ""
            yield SharedLine(step=other, value=None, words=words, shared=value == "yes")
