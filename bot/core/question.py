"""The direct question after it was asked: repeated once, told once, answered by a tap or a word. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.effects import Cancel, Change, Effect, Note, Raise, Say
from bot.core.reply import ask, crisis_say, remind_at
from bot.core.rules import ProgrammeRules
from bot.core.stands import stands_until
from bot.core.views import ClientView
from bot.model import Kind, Lane, Level, Question, Run, Staff, Status, Text, TextReceived, ToStaff

A_MOMENT, SOON_AFTER = timedelta(seconds=5), timedelta(minutes=1)
"""Between asking and sending: Telegram dates a message by its own clock, in whole seconds, and a letter may wait."""


@dataclass(frozen=True, kw_only=True)
class Meant:
    """What a typed text may be meant for. Shape: `is_below` is whether it replies to the direct question itself; None
    where it replies to nothing, or to what nobody knows any more. `is_behind`: something else that can be answered came
    after the question.
    """

    is_behind: bool = False
    is_below: bool | None = None


ANSWERS = frozenset({"yes", "unsure", "no"})


def answered(question: Question, answer: str, view: ClientView, *, now: datetime) -> tuple[Effect, ...]:
    """Take the answer: yes and not sure make it urgent; no is thanked, and closes nothing. Source: CRISIS.md."""
    done: tuple[Effect, ...] = (
        Change(kind=Question, id=question.id, values={"answered_at": now, "answer": answer}),
        Cancel(key=f"question:{question.id}"),
        Note(client_id=view.client.id, name="direct-question", value=answer),
    )
    if answer == "no":
        return (*done, crisis_say(view, Text(id="crisis.answered-no")))
    raised = Raise(client_id=view.client.id, level=Level.URGENT, kind=question.kind, pattern=f"answer-{answer}")
    return (*done, raised)


def is_answered_by(
    question: Question,
    said: TextReceived,
    view: ClientView,
    rules: ProgrammeRules,
    *,
    is_bare: bool,
    meant: Meant,
    now: datetime,
) -> bool:
    """Whether a typed no can only be meant for the direct question: nothing was asked or said since it was put.

    A no with more words says itself what it is about, unless something else came that asks. A reply names what it
    answers. Once the question does not stand any more, a reply or a tap alone answers it.
    """
    about = moment_replied_to(said, now)
    if about is not None and meant.is_below is not None:
        return meant.is_below
    if about is not None:
        return any(at - A_MOMENT <= about <= at + SOON_AFTER for at in (question.asked_at, question.put_at))
    if meant.is_behind or stands_until(question, rules, now) is None:
        return False
    flow_at = view.run.asked_at if view.run is not None else None
    since = (flow_at, view.last_heard_at if is_bare else None)
    return all(at is None or at <= question.put_at for at in since)


def moment_replied_to(said: TextReceived, now: datetime) -> datetime | None:
    """When the message that it replies to was sent, by our clock; None for what replies to none.

    Telegram's clock and ours may differ by more than a moment: what it dated is moved by what lies between its date of
    this message and ours.
    """
    if said.replied_to is None:
        return None
    return said.replied_to + (now - said.sent_at if said.sent_at is not None else timedelta())


def put_again(question: Question, view: ClientView, *, now: datetime) -> tuple[Effect, ...]:
    """A no that may have been meant for something else is no answer: the question itself, with its buttons, once more.

    It stands for the repeat after half an hour. Shape: empty about danger at home, which is asked in no plain sight.
    """
    if question.kind is Kind.ABUSE:
        return ()
    return *ask(question, view, again=True), Change(kind=Question, id=question.id, values={"repeated_at": now})


def time_up(question: Question, view: ClientView, rules: ProgrammeRules, *, now: datetime) -> tuple[Effect, ...]:
    """No answer: asked once more, then the therapist hears of it, once, in waking hours.

    Fired early or twice it only waits on. About danger at home nothing is asked again once a danger flag stands.
    """
    if question.answered_at is not None or (question.kind is Kind.ABUSE and view.client.danger):
        return ()
    if view.client.status in (Status.ENDED, Status.FROZEN):
        return ()
    if now < question.asked_at + rules.question_repeat:
        return (remind_at(question, question.asked_at + rules.question_repeat),)
    if question.repeated_at is None:
        again = Change(kind=Question, id=question.id, values={"repeated_at": now})
        asked = tuple(behind_opening(effect, question) for effect in ask(question, view, again=True))
        return (*asked, again, remind_at(question, question.asked_at + rules.question_notice))
    if now < question.asked_at + rules.question_notice:
        return (remind_at(question, question.asked_at + rules.question_notice),)
    taker = view.therapist if question.told_at is None else None
    hears_at = next_waking(taker, rules, now) if taker is not None else None
    stands = stands_until(question, rules, now) if view.held_run is not None else None
    looks = [at for at in (hears_at, stands) if at is not None and at > now]
    notice = told(question, taker, now) if taker is not None and hears_at == now else ()
    owed = (remind_at(question, min(looks)),) if looks else ()
    return *let_go(question, view, rules, now=now), *notice, *owed


def let_go(question: Question, view: ClientView, rules: ProgrammeRules, *, now: datetime) -> tuple[Effect, ...]:
    """What waited behind a question that nobody answered ends without a word: silence is never blamed."""
    run = view.held_run
    if run is None or stands_until(question, rules, now) is not None:
        return ()
    flow = run.place.flow
    ended = Change(kind=Run, id=run.id, values={"state": "expired", "ended_at": now})
    return ended, Note(client_id=run.client_id, name="unanswered", value=flow, flow=flow, run_id=run.id)


def told(question: Question, taker: Staff, now: datetime) -> tuple[Effect, ...]:
    """One notice, aloud."""
    notice = Say(
        to=ToStaff(staff_id=taker.id),
        text=Text(id="alerts.question-unanswered"),
        lane=Lane.REPLY,
        key=f"question-told:{question.id}",
    )
    return notice, Change(kind=Question, id=question.id, values={"told_at": now})


def behind_opening(effect: Effect, question: Question) -> Effect:
    """About danger at home nothing is asked in plain sight by the bot's own motion."""
    if isinstance(effect, Say) and question.kind is Kind.ABUSE:
        return replace(effect, neutral=True)
    return effect


def next_waking(person: Staff, rules: ProgrammeRules, now: datetime) -> datetime:
    """Now, when it is between seven and ten at night where they are; else the next seven in the morning."""
    local = now.astimezone(ZoneInfo(person.zone))
    if rules.notice_from <= local.time() < rules.notice_to:
        return now
    day = local.date() + timedelta(days=1 if local.time() >= rules.notice_to else 0)
    return datetime.combine(day, rules.notice_from, tzinfo=ZoneInfo(person.zone)).astimezone(now.tzinfo)
