"""What a person in a crisis reads at once, and what is asked of them: chosen here, written ahead by people. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.actions import encode
from bot.core.effects import Add, Cancel, Change, Effect, Note, Say, Schedule
from bot.core.receipts import receipt
from bot.core.rules import ProgrammeRules
from bot.core.safety import asked, safe_buttons
from bot.core.stands import SLACK
from bot.core.views import ClientView, NewId
from bot.core.wording import (
    MEDIA,
    NOT_SAFE,
    OWN_BODY,
    QUESTION_OF,
    about,
    is_life_at_stake,
    is_swallowed,
    more_id,
    text_id,
    text_name,
)
from bot.model import (
    EVERY_LANGUAGE,
    Alert,
    AlertState,
    Button,
    Client,
    Due,
    DueKind,
    Keyboard,
    Kind,
    Lane,
    Level,
    Question,
    Status,
    Text,
    To,
    ToChat,
    ToClient,
    Verdict,
)

CHAT = "https://988lifeline.org/chat"

NOBODY = "none"
"""What the texts are given in place of a name or hours that nobody has set; they have words of their own for it."""

JUST_NOW = timedelta(minutes=1)
"""A direct question that came with the first answer; an older one is answered by the message itself."""

ONESELF = frozenset({Kind.NONE, Kind.SUICIDE, Kind.SELF_HARM})

CRISIS_REPLY = "crisis-reply"
"""The timeline's name for a full crisis text that went out; its value says for what."""


@dataclass(frozen=True, kw_only=True)
class Fixed:
    """What does not change from one reply to the next."""

    rules: ProgrammeRules
    chat_url: str = CHAT


def open_alert(
    verdict: Verdict, *, client_id: str | None, chat_id: int | None, words: str, now: datetime, id: str
) -> Alert:
    """The alert of a verdict, as it stands before anybody is told."""
    return Alert(
        id=id,
        client_id=client_id,
        chat_id=chat_id,
        level=verdict.level,
        kind=verdict.kind,
        state=AlertState.RAISED,
        patterns=verdict.patterns or (("screener-failed",) if verdict.failed else ()),
        words=words[:2000],
        raised_at=now,
    )


def reply_to(verdict: Verdict, view: ClientView, fixed: Fixed, *, now: datetime, new_id: NewId) -> tuple[Effect, ...]:
    """The reply to a known client: the crisis text of its kind, its one easy question, and what is held."""
    if verdict.denial:
        return denied(verdict, view, now)
    if verdict.level is Level.CONCERN:
        return concern(verdict, view, fixed, now=now, new_id=new_id)
    if verdict.over > Level.NONE:
        return more(verdict, view, fixed, now)
    is_full = needs_full(verdict, view, fixed.rules, now)
    args = args_of(verdict, view, fixed)
    is_life = is_life_at_stake(view.alert) and verdict.kind in OWN_BODY
    text = Text(id=text_id(verdict, is_full=is_full, is_life=is_life), args=args)
    effects: list[Effect] = [crisis_say(view, text, buttons=crisis_buttons(verdict, fixed)), asked(view, verdict.kind)]
    if is_full:
        effects += in_their_words(verdict, view)
    if is_full and verdict.patterns[:1] != (MEDIA,):
        effects.append(Note(client_id=view.client.id, name=CRISIS_REPLY, value=what_for(verdict)))
    return (*effects, *held(verdict, view, now))


def in_their_words(verdict: Verdict, view: ClientView) -> tuple[Effect, ...]:
    """Pain comes out in one's first language, whatever was chosen on the first day: the numbers in that one too.

    Not about danger at home, where no more should stand on the phone than has to.
    """
    is_read = verdict.language in ("", view.client.language) or view.client.language == EVERY_LANGUAGE
    if is_read or verdict.kind is Kind.ABUSE:
        return ()
    is_life = verdict.level is Level.IMMINENT or is_life_at_stake(view.alert)
    return (crisis_say(view, Text(id="crisis.other-language", args={"life": "yes" if is_life else "no"})),)


def args_of(verdict: Verdict, view: ClientView, fixed: Fixed) -> dict[str, str | int | float]:
    return {
        "therapist": therapist_of(view),
        "cover": fixed.rules.hours_of_cover or NOBODY,
        "about": about(verdict.kind),
        "again": "yes" if view.alert is not None else "no",
    }


def more(verdict: Verdict, view: ClientView, fixed: Fixed, now: datetime) -> tuple[Effect, ...]:
    """A second look found the same message graver than it was answered: what is new, and not all of it once more.

    The question that stands above is not put again. It counts as no full text: the next crisis text gets that.
    """
    is_open = view.question is not None and now - view.question.asked_at <= JUST_NOW
    is_asked = is_open or verdict.over >= Level.URGENT
    name = more_id(verdict, is_body=is_life_at_stake(view.alert) and verdict.kind in OWN_BODY)
    text = Text(id=name, args={**args_of(verdict, view, fixed), "ask": "no" if is_asked else "yes"})
    buttons = ways_out(verdict.kind, fixed) if is_asked else crisis_buttons(verdict, fixed)
    said = crisis_say(view, text, buttons=buttons)
    noted = Note(client_id=view.client.id, name=CRISIS_REPLY, value=f"more:{what_for(verdict)}")
    return said, *(() if is_asked else (asked(view, verdict.kind),)), noted, *held(verdict, view, now)


def denied(verdict: Verdict, view: ClientView, now: datetime) -> tuple[Effect, ...]:
    """A plain denial is thanked and noted; it answers the direct question about the same, and closes no alert."""
    said = (crisis_say(view, Text(id="crisis.denial")), Note(client_id=view.client.id, name="denial", shared=True))
    if view.question is None or not answers(verdict, view.question):
        return said
    answered = Change(kind=Question, id=view.question.id, values={"answered_at": now, "answer": "no"})
    return *said, answered, Cancel(key=f"question:{view.question.id}")


def answers(denial: Verdict, question: Question) -> bool:
    """Whether what is denied is what was asked: "I'm not suicidal" is no no to "Is someone hurting you now?".

    "I'm not going to hurt myself" is said of both, killing and hurting oneself.
    """
    kinds = {finding.kind for finding in denial.findings} or {Kind.SUICIDE}
    is_of_oneself = question.kind in ONESELF and not kinds.isdisjoint(ONESELF)
    return question.kind in kinds or is_of_oneself


def crisis_say(view: ClientView, text: Text, buttons: Keyboard = ()) -> Say:
    return Say(to=ToClient(client_id=view.client.id), text=text, lane=Lane.CRISIS, buttons=buttons)


def therapist_of(view: ClientView) -> str:
    return view.therapist.name if view.therapist else NOBODY


def what_for(verdict: Verdict) -> str:
    """What is swallowed has a text of its own, with Poison Help, and is not met by the short form of another."""
    return f"{verdict.level.word}:{verdict.kind}{':swallowed' if is_swallowed(verdict) else ''}"


def needs_full(verdict: Verdict, view: ClientView, rules: ProgrammeRules, now: datetime) -> bool:
    """The whole text once; again after twelve hours, or for a new kind or a higher level. Source: CRISIS.md, The reply.

    While its alert is open the text of an imminent one stands for the urgent one's, all of which it says. One that lies
    ahead, by a clock that was wrong, counts as none.
    """
    last = view.last_full_reply_at
    is_lately = last is not None and timedelta() <= now - last < rules.full_reply_gap
    return not is_lately or view.last_full_reply_for not in said_by(verdict, view)


def said_by(verdict: Verdict, view: ClientView) -> frozenset[str]:
    """What full texts say all that this one's would."""
    graver = f"{Level.IMMINENT.word}:{verdict.kind}"
    is_within = verdict.level is Level.URGENT and view.alert is not None
    return frozenset({what_for(verdict), *((graver, f"{graver}:swallowed") if is_within else ())})


def crisis_buttons(verdict: Verdict, fixed: Fixed) -> Keyboard:
    """Telegram cannot dial: the numbers stand in the text, buttons lead to web pages and to the safety plan."""
    rows = safe_buttons(verdict.kind, is_not_safe=NOT_SAFE in verdict.patterns)
    return (*rows, *ways_out(verdict.kind, fixed))


def ways_out(kind: Kind, fixed: Fixed) -> Keyboard:
    chat: Keyboard = ((Button(label=Text(id="crisis.chat-button"), url=fixed.chat_url),),)
    return (*(() if kind is Kind.ABUSE else chat), (plan_button(),))


def plan_button() -> Button:
    return Button(label=Text(id="crisis.plan-button"), action=encode("c", "plan"))


def held(verdict: Verdict, view: ClientView, now: datetime) -> tuple[Effect, ...]:
    """Homework, problem-area prompts and questionnaires wait until somebody clears it; told once."""
    values: dict[str, object] = {}
    effects: list[Effect] = []
    if view.client.held_at is None:
        values["held_at"] = now
    if view.client.held_at is None and view.client.status is not Status.ENROLLING:
        effects.append(crisis_say(view, Text(id="crisis.held", args={"therapist": therapist_of(view)})))
    if verdict.kind is Kind.ABUSE and not view.client.danger:
        values["danger"] = True
    return (*((Change(kind=Client, id=view.client.id, values=values),) if values else ()), *effects)


def concern(verdict: Verdict, view: ClientView, fixed: Fixed, *, now: datetime, new_id: NewId) -> tuple[Effect, ...]:
    """A short acknowledgement, 988, and the direct question where it may be asked now.

    While their own life may be at stake nothing is asked: 911 comes first.
    Whoever lost somebody to suicide and talks about it is met as a mourner, and asked about themselves.
    """
    kind = Kind.SUICIDE if verdict.kind is Kind.NONE else verdict.kind
    name = text_name(replace(verdict, kind=kind))
    if kind is Kind.OTHER_PERSON and view.client.bereaved_by_suicide:
        kind, name = Kind.SUICIDE, "other-person-bereaved"
    plan = ((plan_button(),),) if view.plan is not None and kind is not Kind.ABUSE else ()
    if is_life_at_stake(view.alert) and kind in OWN_BODY:
        kept, noted = receipt(view, "", therapist_of(view), now=now)
        return crisis_say(view, kept, buttons=plan), noted
    words = crisis_say(view, Text(id=f"crisis.{name}"), buttons=plan)
    is_lately = view.last_concern_at is not None and now - view.last_concern_at < fixed.rules.full_reply_gap
    other = () if is_lately else in_their_words(verdict, view)
    gap = fixed.rules.full_reply_gap if verdict.failed else fixed.rules.question_gap
    if not may_ask(kind, view, gap, now):
        return words, *other
    made = Question(id=new_id(), client_id=view.client.id, kind=kind, asked_at=now)
    owed = remind_at(made, now + fixed.rules.question_repeat)
    return words, *other, *overtaken(view.question, now), *ask(made, view), Add(record=made), owed


def may_ask(kind: Kind, view: ClientView, gap: timedelta, now: datetime) -> bool:
    """Never about danger while a danger flag stands; a new question at most once a day, whatever became of the one
    before. Source: CRISIS.md.

    A level that rises is met by the crisis text and its own easy question, which no gap holds back.
    """
    if kind is Kind.ABUSE and view.client.danger:
        return False
    last = view.last_question_at
    return last is None or not -SLACK <= now - last < gap  # one that lies ahead was asked by a clock that was wrong


OVERTAKEN = "overtaken"


def overtaken(question: Question | None, now: datetime) -> tuple[Effect, ...]:
    """A direct question that waits is not put again once a newer one, or something graver, has come in its place."""
    if question is None:
        return ()
    values = {"answered_at": now, "answer": OVERTAKEN}
    return Change(kind=Question, id=question.id, values=values), Cancel(key=f"question:{question.id}")


def ask(question: Question, view: ClientView, *, again: bool = False) -> tuple[Effect, ...]:
    """The question with its three buttons; once more it says so, and names the numbers again."""
    choices = tuple(
        Button(label=Text(id=f"crisis.answer-{answer}"), action=encode("q", question.id, answer))
        for answer in ("yes", "unsure", "no")
    )
    name = f"{'again' if again else 'question'}-{QUESTION_OF[question.kind]}"
    return (crisis_say(view, Text(id=f"crisis.{name}"), buttons=(choices,)),)


def remind_at(question: Question, at: datetime) -> Schedule:
    due = Due(
        key=f"question:{question.id}",
        kind=DueKind.QUESTION,
        at=at,
        client_id=question.client_id,
        detail={"question": question.id},
    )
    return Schedule(due=due)


def reply_to_stranger(
    verdict: Verdict, chat_id: int, fixed: Fixed, *, language: str = EVERY_LANGUAGE
) -> tuple[Effect, ...]:
    """The same text for somebody nobody knows: no one has been told, and the reply says so."""
    to: To = ToChat(chat_id=chat_id, language=language)
    if verdict.denial:
        return (Say(to=to, text=Text(id="crisis.stranger"), lane=Lane.CRISIS),)
    form = "" if verdict.level is Level.CONCERN else "-stranger"
    texts = (Text(id=f"crisis.{text_name(verdict)}{form}"), Text(id="crisis.no-one-told"))
    chat: Keyboard = ((Button(label=Text(id="crisis.chat-button"), url=fixed.chat_url),),)
    buttons = () if verdict.kind is Kind.ABUSE else chat
    return tuple(
        Say(to=to, text=text, lane=Lane.CRISIS, buttons=buttons if number == 0 else ())
        for number, text in enumerate(texts)
    )
