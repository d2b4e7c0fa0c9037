"""Walks a client through a flow: a place and an answer in, a new place and effects out. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.core import aside
from bot.core.answers import CalendarDay, Choice, Item, Number, People, Photo, Scale, Several, Words
from bot.core.asking import ask, buttons_row_of, is_needed, known_to, labels_of, share_line, toggled
from bot.core.client_settings import change_setting
from bot.core.doing import alerts_of
from bot.core.effects import AnswerTap, Edit, Effect, Note, Raise, Say, Supersede, TellNext, Turn
from bot.core.flow import AskStep, Flow, StepGone, WaitStep
from bot.core.looking import bound, facing, line_of
from bot.core.measures import ITEMS, grade_item9
from bot.core.scope import HIDDEN, MediaReply, Reply, Scope, TappedReply, TypedReply
from bot.core.typed import is_skip, is_stop, is_unknown, read_answer
from bot.core.walking import walk
from bot.model import Json, Kind, Level, Place, Status, Text, ToClient

__all__ = ["MediaReply", "Reply", "Scope", "TappedReply", "TypedReply", "answer", "begin", "resume", "wake"]

SKIPPED, DONE, LATER = "-", "=", HIDDEN
"""What a button carries besides options: past this question; these are all; `~30`, in so many minutes."""


def begin(flow: Flow, scope: Scope) -> Turn:
    """Start a flow; return the first question and what is said before it."""
    place = Place(flow=flow.id, revision=flow.revision, step="")
    return walk(flow, place, 0, scope)


def resume(flow: Flow, place: Place, scope: Scope) -> Turn:
    """Ask the present question again, after a hold or a pause. Raises: StepGone."""
    step = asked_at(flow, place)
    return Turn(place=replace(place, tries=0), effects=(ask(flow, step, facing(place, scope)),), asks=True)


def wake(flow: Flow, place: Place, scope: Scope) -> Turn:
    """Go on behind a wait that is over. Raises: StepGone."""
    index = flow.index(place.step)
    return walk(flow, place, index + isinstance(flow.steps[index], WaitStep), scope)


def asked_at(flow: Flow, place: Place) -> AskStep:
    step = flow.steps[flow.index(place.step)]
    if not isinstance(step, AskStep):
        raise StepGone(f"{flow.id} does not ask at {place.step}")
    return step


def answer(flow: Flow, place: Place, reply: Reply, scope: Scope) -> Turn:
    """Take one reply; return where the client now stands and what to do about it.

    A reply that does not fit repeats the question once more in plainer words, so that a client is never stuck and never
    skipped.

    Shape: effects stand in the order in which the client must see them; never empty.
    Raises: StepGone, when the revision the client began has no such step.
    """
    step, scope = asked_at(flow, place), facing(place, scope)
    match reply:
        case TappedReply():
            return tapped(flow, place, step, reply, scope)
        case MediaReply(media="photo") if isinstance(step.answer, Photo):
            return take(flow, place, step, "photo", scope)
        case MediaReply():
            return ask_again(flow, place, step, scope, said=Text(id="common.media"))
        case TypedReply(text=text):
            return typed(flow, place, step, text, scope)


def tapped(flow: Flow, place: Place, step: AskStep, reply: TappedReply, scope: Scope) -> Turn:
    seen = AnswerTap(callback_id=reply.callback_id)
    if reply.step != step.id or is_answered(place, reply):
        late = AnswerTap(callback_id=reply.callback_id, text=Text(id="common.answered-before"))
        return Turn(place=place, effects=(late,), asks=True)
    if reply.value.startswith(LATER) and reply.value[1:].isdigit():
        return before(seen, put_off(place, int(reply.value[1:]), scope))
    answered = with_answered(place, reply)
    if reply.value == SKIPPED and is_needed(step, scope.client):
        return before(seen, ask_again(flow, place, step, scope))
    if reply.value == SKIPPED:
        return before(seen, take(flow, answered, step, None, scope))
    if isinstance(step.answer, Several):
        return before(seen, marked(flow, answered if reply.value == DONE else place, step, reply, scope))
    value = value_of(step, reply.value, scope, flow)
    if value is None:
        return before(seen, ask_again(flow, place, step, scope))
    return before(seen, take(flow, answered, step, value, scope))


ANSWERED = f"{HIDDEN}answered"
"""Numbers of the messages whose buttons were taken: a question that comes again in a talk is asked in a new one."""

REMEMBERED = 12


def is_answered(place: Place, reply: TappedReply) -> bool:
    """A thumb that taps twice, or an older message's button, answers nothing that is asked now."""
    return reply.message_id is not None and reply.message_id in (place.answers.get(ANSWERED) or ())


def with_answered(place: Place, reply: TappedReply) -> Place:
    if reply.message_id is None:
        return place
    taken = [*(place.answers.get(ANSWERED) or ()), reply.message_id][-REMEMBERED:]
    return replace(place, answers={**place.answers, ANSWERED: taken})


def put_off(place: Place, minutes: int, scope: Scope) -> Turn:
    """Later, by the client's own tap; the shell keeps it inside the window."""
    said = Say(to=ToClient(client_id=scope.client.id), text=Text(id="common.snoozed"))
    return Turn(place=place, effects=(said,), asks=True, extra={"snooze": min(minutes, 24 * 60)})


def marked(flow: Flow, place: Place, step: AskStep, reply: TappedReply, scope: Scope) -> Turn:
    """A tap on one of several: its mark turns, and Done takes what is marked."""
    key = f"{HIDDEN}{step.id}"
    picked = tuple(place.answers.get(key) or ())
    if reply.value == DONE:
        kept = {name: value for name, value in place.answers.items() if name != key}
        return take(flow, replace(place, answers=kept), step, list(picked), scope)
    turned = toggled(step, picked, reply.value)
    place = replace(place, answers={**place.answers, key: list(turned)})
    if reply.message_id is None:
        return Turn(place=place, effects=(ask(flow, step, scope, picked=turned),), asks=True)
    rows = buttons_row_of(flow, step, scope, picked=turned)
    return Turn(
        place=place, effects=(Edit(chat_id=reply.chat_id, message_id=reply.message_id, buttons=rows),), asks=True
    )


def typed(flow: Flow, place: Place, step: AskStep, text: str, scope: Scope) -> Turn:
    if is_stop(text):
        is_joining = scope.client.status is Status.ENROLLING
        words = Text(id="common.stopped-joining" if is_joining else "common.stopped")
        goodbye = Say(to=ToClient(client_id=scope.client.id), text=words)
        return Turn(place=None, effects=(goodbye,), outcome="stopped")
    if is_skip(text) and not is_needed(step, scope.client):
        return take(flow, place, step, None, scope)
    value = read_answer(step.answer, text, labels_of(flow, step, scope), today=scope.today)
    is_open = step.optional and isinstance(step.answer, CalendarDay) and is_unknown(text)
    if value is None and not is_open:  # "not sure, maybe March 5" is a day all the same
        return told(flow, place, step, text, scope)
    return take(flow, place, step, value, scope)


def told(flow: Flow, place: Place, step: AskStep, text: str, scope: Scope) -> Turn:
    """A text that is no answer as it stands: a yes or no opens it, it is something told, or it cannot be read."""
    option = aside.opening(flow, step, text)
    if not aside.is_kept(flow, step, text):
        return ask_again(flow, place, step, scope) if option is None else take(flow, place, step, option, scope)
    kept = aside.kept(text, place, scope)
    place = replace(place, answers={**place.answers, aside.SAID: True})
    if option is not None:
        turn = take(flow, place, step, option, scope)
        return replace(turn, effects=(*kept, *turn.effects))
    again = ask(flow, step, scope, may_skip=True)
    return Turn(place=replace(place, tries=place.tries + 1), effects=(*kept, again), asks=True)


def is_answer(flow: Flow, place: Place, text: str, scope: Scope) -> bool:
    """Whether a typed text answers what is asked here. Raises: StepGone."""
    step = asked_at(flow, place)
    if is_stop(text) or is_skip(text):
        return False
    read = read_answer(step.answer, text, labels_of(flow, step, facing(place, scope)), today=scope.today)
    return read is not None or aside.opening(flow, step, text) is not None


def takes_no(flow: Flow, place: Place, text: str, scope: Scope) -> bool:
    """Whether a bare no is an answer to what is asked here: "none" is no mood of zero. Raises: StepGone."""
    is_of_numbers = isinstance(asked_at(flow, place).answer, Scale | Number)
    return not is_of_numbers and is_answer(flow, place, text, scope)


def value_of(step: AskStep, tapped_value: str, scope: Scope, flow: Flow) -> Json:
    """A button's value as the answer it stands for; None for one that this question does not have."""
    if isinstance(step.answer, Choice | Item):
        return tapped_value if tapped_value in labels_of(flow, step, scope) else None
    return read_answer(step.answer, tapped_value, {}, today=scope.today)


def before(effect: Effect, turn: Turn) -> Turn:
    return replace(turn, effects=(effect, *turn.effects))


def ask_again(flow: Flow, place: Place, step: AskStep, scope: Scope, said: Text | None = None) -> Turn:
    """Repeat the question in plainer words, with a way past it, unless nothing can go on without its answer."""
    plain = Text(id="common.again-needed" if is_needed(step, scope.client) else "common.again")
    plainer = Say(to=ToClient(client_id=scope.client.id), text=said or plain)
    effects = (plainer, ask(flow, step, scope, may_skip=True))
    return Turn(place=replace(place, tries=place.tries + 1), effects=effects, asks=True)


def take(flow: Flow, place: Place, step: AskStep, value: Json, scope: Scope) -> Turn:
    """Keep an answer (None is one left open) and go on."""
    place, former = settled(replace(place, answers={**place.answers, step.id: value}, tries=0), scope)
    noticed = alerts_of(flow, step.id, step.alerts, place, scope)
    effects = (*former, *noted(flow, step, value, place, scope), *graded(step, value, scope), *noticed)
    if isinstance(value, str) and value in step.stop_on:
        return Turn(place=None, effects=(*effects, *last_words(flow, step, value, scope)), outcome="stopped")
    turn = walk(flow, place, flow.index(step.id) + 1, scope)
    return replace(turn, effects=in_order(effects, turn.effects))


BACK = f"{HIDDEN}back"
"""Names the questions that the client went back over; the first new answer puts their former lines aside."""


def settled(place: Place, scope: Scope) -> tuple[Place, tuple[Effect, ...]]:
    gone_over = place.answers.get(BACK) or ()
    answers = {name: value for name, value in place.answers.items() if name != BACK}
    former = (Supersede(run_id=scope.run_id, step=line_of(place, each)) for each in gone_over)
    return replace(place, answers=answers), tuple(former)


def in_order(kept: tuple[Effect, ...], said: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """What comes next is told after what the flow itself has to say, unless that is another question."""
    if any(isinstance(each, Say) and each.buttons for each in said):
        return *kept, *said
    plain = (each for each in kept if not isinstance(each, TellNext))
    return *plain, *said, *(each for each in kept if isinstance(each, TellNext))


def last_words(flow: Flow, step: AskStep, value: Json, scope: Scope) -> tuple[Effect, ...]:
    text = Text(id=f"{flow.id}.{step.id}-{value}", args=known_to(scope))
    return (Say(to=ToClient(client_id=scope.client.id), text=text),)


def noted(flow: Flow, step: AskStep, value: Json, place: Place, scope: Scope) -> tuple[Effect, ...]:
    """What an answer writes down: a line of the timeline, a setting of the client's, words once they may be shared."""
    effects: list[Effect] = []
    if step.sets and value is not None:
        effects += change_setting(scope.client, step.sets, value, now=scope.now, facts=scope.facts)
    if step.record and step.share in ("yes", "no"):
        is_shared = step.share == "yes" and value is not None
        kept, words = parted(step, value)
        line = note(flow, step, scope, value=kept, words=words, shared=is_shared)
        effects.append(about_its_task(line, place))
    for told in share_line(flow, step, value, place):
        said = note(flow, told.step, scope, value=told.value, words=told.words, shared=told.shared)
        effects.append(about_its_task(said, place))
    return tuple(effects)


def about_its_task(line: Note, place: Place) -> Note:
    """Own words about one of several things to try name the one that they are about."""
    value = bound(place, line.value) if line.words else line.value
    return replace(line, value=value, step=line_of(place, line.step))


def parted(step: AskStep, value: Json) -> tuple[Json, str]:
    """What the client typed of their own stands as words alone; a person's name as both, a button as its value."""
    if isinstance(step.answer, Words):
        return None, str(value or "")
    return value, value if isinstance(value, str) and isinstance(step.answer, People) else ""


def note(flow: Flow, step: AskStep, scope: Scope, *, value: Json, words: str, shared: bool) -> Note:
    return Note(
        client_id=scope.client.id,
        name=step.record,
        value=value,
        words=words,
        shared=shared,
        flow=flow.id,
        step=step.id,
        run_id=scope.run_id,
        on=scope.day,
    )


def graded(step: AskStep, value: Json, scope: Scope) -> tuple[Effect, ...]:
    """Item 9 of the PHQ-9 is graded the moment it is answered, not when the questionnaire ends."""
    if not (isinstance(step.answer, Item) and step.answer.instrument == "phq9" and step.answer.number == ITEMS["phq9"]):
        return ()
    if value is None:
        return (raised(scope, Level.CONCERN, "item9-skipped"),)
    level = grade_item9(
        int(value),
        scope.previous_item9,
        reviewed_at=scope.item9_reviewed_at,
        now=scope.now,
        review=scope.item9_review,
    )
    return () if level is Level.NONE else (raised(scope, level, f"item9-{value}"),)


def raised(scope: Scope, level: Level, pattern: str) -> Raise:
    return Raise(client_id=scope.client.id, level=level, kind=Kind.SUICIDE, pattern=pattern)
